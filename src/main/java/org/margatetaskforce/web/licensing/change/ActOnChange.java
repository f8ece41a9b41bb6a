package org.margatetaskforce.web.licensing.change;

import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceTerms;
import org.margatetaskforce.licensing.change.ChangeContent;
import org.margatetaskforce.licensing.change.ChangeFiles;
import org.margatetaskforce.licensing.change.LicenceChange;
import org.margatetaskforce.licensing.change.LicenceChanges;
import org.margatetaskforce.web.shell.Act;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** What every act on a change of a licence shares: which change, as it was read; the last look before it is done; where one goes then. */
public abstract class ActOnChange extends Act {

    private static final long serialVersionUID = 1L;

    @Inject
    protected transient ChangeFiles changes;

    @Inject
    protected transient LicenceChanges licenceChanges;

    @Inject
    protected transient LicenceTerms licences;

    private transient @Nullable LicenceChange found;

    /** Opens the page: who works on a change joins the team of its case. */
    public void open() {
        found = changes.takeUp(getReference());
        fill();
    }

    /** Where one goes when it is done, told what was done in a sentence of the messages. */
    protected String done(String key) {
        Tell.next(key, getReference());
        return "/licensing/view-change.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** The version that the page shows; what it shows after the act is read anew. */
    protected int version() {
        Once.forget(this);
        int read = getFound().getVersion();
        found = null;
        return read;
    }

    /** The change. */
    public LicenceChange getFound() {
        LicenceChange read = found;
        if (read == null) {
            read = changes.get(getReference());
            found = read;
        }
        return read;
    }

    /** The licence it changes. */
    public Licence getLicence() {
        return once("licence", () -> changes.licence(getFound()));
    }

    /** Its house. */
    public String getAddress() {
        return once("address", () -> licences.house(getLicence()).getAddress());
    }

    /** The UPRNs of its doors, with commas between them: what stands over them stands at the top of the page. */
    public String getDoors() {
        return once("doors", () -> String.join(",", licences.house(getLicence()).doors()));
    }

    /** What it changes, each in a sentence. */
    public List<String> getSentences() {
        return once("sentences", () -> licenceChanges.sentences(getFound()));
    }

    /** Its reasons; null where the one acting may not read them. */
    public @Nullable ChangeContent getContent() {
        return once("content", () -> changes.findContent(getFound())).orElse(null);
    }

    /** Where it stands, in a few words. */
    public String getStanding() {
        return once("standing", () -> licenceChanges.standing(getFound()));
    }

    /** The ground in the words of the Act, with its section; empty of a refusal. */
    public String getGroundWords() {
        String code = getFound().getGround();
        return code == null
                ? ""
                : once(
                        "ground",
                        () -> changes.ground(code).words() + " ("
                                + changes.ground(code).provision() + ")");
    }
}
