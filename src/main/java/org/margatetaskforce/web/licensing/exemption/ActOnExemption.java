package org.margatetaskforce.web.licensing.exemption;

import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.exemption.ExemptionContent;
import org.margatetaskforce.licensing.exemption.ExemptionNotifier;
import org.margatetaskforce.licensing.exemption.TemporaryExemption;
import org.margatetaskforce.licensing.exemption.TemporaryExemptions;
import org.margatetaskforce.web.shell.Act;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** What every act on a temporary exemption shares: which one, as it was read, and where one goes when it is done. */
public abstract class ActOnExemption extends Act {

    private static final long serialVersionUID = 1L;

    @Inject
    protected transient TemporaryExemptions exemptions;

    private transient @Nullable TemporaryExemption found;

    /** Opens the page: who works on it joins the team of its case. */
    public void open() {
        found = exemptions.takeUp(getReference());
        fill();
    }

    /** Where one goes when it is done, told what was done in a sentence of the messages. */
    protected String done(String key) {
        Tell.next(key, getReference());
        return "/licensing/view-exemption.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** The version that the page shows; what it shows after the act is read anew. */
    protected int version() {
        Once.forget(this);
        int read = getFound().getVersion();
        found = null;
        return read;
    }

    /** The exemption. */
    public TemporaryExemption getFound() {
        TemporaryExemption read = found;
        if (read == null) {
            read = exemptions.get(getReference());
            found = read;
        }
        return read;
    }

    /** What is intended and decided; null where the one acting may not read it. */
    public @Nullable ExemptionContent getContent() {
        return once("content", () -> exemptions.findContent(getFound())).orElse(null);
    }

    /** Who notified; null where the one acting may not see it. */
    public @Nullable ExemptionNotifier getNotifier() {
        return once("notifier", () -> exemptions.findNotifier(getFound())).orElse(null);
    }

    /** Exemptions of the same house, this one among them. */
    public List<TemporaryExemption> getOfHouse() {
        return once("house", () -> exemptions.ofHouse(getFound().getUprn()));
    }

    /** The UPRNs of its doors, with a comma between them. */
    public String getDoors() {
        return getFound().getUprn() + "," + getFound().getPropertyUprn();
    }
}
