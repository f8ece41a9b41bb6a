package org.margatetaskforce.web.licensing.unlicensed;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.licensing.unlicensed.EvidencePack;
import org.margatetaskforce.licensing.unlicensed.EvidencePacks;
import org.margatetaskforce.web.shell.Tell;

/** Prepares the evidence pack of a home without a licence: what goes in, what is left out and why, what is missing; then makes it. */
@Named
@ViewScoped
public class PrepareEvidencePack extends ActOnUnlicensed {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EvidencePacks packs;

    @Inject
    transient Officers officers;

    // as they stood when the page was opened: what goes in is what was read
    private ArrayList<Shown> exhibits = new ArrayList<>();

    /** An exhibit as the officer is shown it, and why it is left out. */
    public static final class Shown implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String key;
        private final String number;
        private final String heading;
        private final String words;
        private final LocalDate on;
        private final String by;
        private String leftOutBecause = "";

        Shown(EvidencePack.Exhibit exhibit, String by) {
            key = exhibit.key();
            number = exhibit.number();
            heading = exhibit.heading();
            words = exhibit.words();
            on = exhibit.on();
            this.by = by;
        }

        public String getNumber() {
            return number;
        }

        public String getHeading() {
            return heading;
        }

        public String getWords() {
            return words;
        }

        public LocalDate getOn() {
            return on;
        }

        public String getBy() {
            return by;
        }

        /** Why it is left out; empty where it goes in. */
        public String getLeftOutBecause() {
            return leftOutBecause;
        }

        public void setLeftOutBecause(@Nullable String because) {
            leftOutBecause = because == null ? "" : because.strip();
        }
    }

    @Override
    public void open() {
        super.open();
        unlicensedHomes.seen(getFound());
        readAgain();
    }

    private void readAgain() {
        Map<String, String> typed = leftOut();
        exhibits = new ArrayList<>();
        for (EvidencePack.Exhibit each : getPack().exhibits()) {
            Shown shown = new Shown(each, officers.nameOf(each.by()));
            shown.setLeftOutBecause(typed.getOrDefault(each.key(), ""));
            exhibits.add(shown);
        }
    }

    private Map<String, String> leftOut() {
        Map<String, String> leftOut = new HashMap<>();
        exhibits.forEach(each -> leftOut.put(each.key, each.leftOutBecause));
        return leftOut;
    }

    /** Back to the exhibits as they stand now, with the reasons that were typed. */
    @Override
    public void change() {
        super.change();
        readAgain();
    }

    /** Makes it. */
    public String make() {
        Tell.next("licensing.pack.done-made", packs.make(getReference(), version(), leftOut()));
        return "/licensing/view-unlicensed.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** What a pack made now would hold. */
    public EvidencePack getPack() {
        return once("pack", () -> packs.read(getReference()));
    }

    public List<Shown> getExhibits() {
        return exhibits;
    }

    /** How many exhibits go in. */
    public long getReliedOn() {
        return exhibits.stream()
                .filter(each -> each.getLeftOutBecause().isEmpty())
                .count();
    }
}
