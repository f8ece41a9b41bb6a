package org.margatetaskforce.web.licensing.unlicensed;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.licensing.unlicensed.Signals;
import org.margatetaskforce.licensing.unlicensed.UnlicensedHomes;
import org.margatetaskforce.web.shell.Tell;

/** Strikes out what was entered of a home by mistake. */
@Named
@ViewScoped
public class StrikeSignal implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Signals signals;

    @Inject
    UnlicensedHomes unlicensedHomes;

    private String uprn = "";
    private String address = "";
    private String chosen = "";
    private String reason = "";

    // as they stood when the page was opened: what is struck out is what was read
    private ArrayList<String> words = new ArrayList<>();
    private transient @Nullable List<Signals.Entered> read;

    /** Reads what can be struck out. */
    public void open() {
        address = unlicensedHomes.home(uprn).orElseThrow().line();
        words = new ArrayList<>(entered().stream().map(StrikeSignal::words).toList());
    }

    private List<Signals.Entered> entered() {
        List<Signals.Entered> known = read;
        if (known == null) {
            known = signals.of(uprn);
            read = known;
        }
        return known;
    }

    private static String words(Signals.Entered each) {
        return each.kind().words() + ", " + each.seenOn() + ": " + each.words();
    }

    /** Strikes the one chosen out. */
    public String strike() {
        Signals.Entered one = entered().stream()
                .filter(each -> words(each).equals(chosen))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.unlicensed.signal-gone"));
        signals.strike(uprn, one.kind(), one.seenOn(), one.words(), reason);
        Tell.next("licensing.unlicensed.done-struck");
        return "/licensing/view-unlicensed.xhtml?faces-redirect=true&uprn=" + uprn;
    }

    public List<String> getWords() {
        return words;
    }

    public String getAddress() {
        return address;
    }

    public String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn == null ? "" : uprn.strip();
    }

    public String getChosen() {
        return chosen;
    }

    public void setChosen(@Nullable String chosen) {
        this.chosen = chosen == null ? "" : chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
