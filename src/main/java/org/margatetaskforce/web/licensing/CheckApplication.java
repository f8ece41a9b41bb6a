package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.Licensability;
import org.margatetaskforce.licensing.LicensabilityAnswer;
import org.margatetaskforce.licensing.MissingItem;
import org.margatetaskforce.web.shell.Once;

/** Shows all answers once more, says what is missing, and hands the application in. */
@Named
@ViewScoped
public class CheckApplication implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ApplicationFiles files;

    @Inject
    LicenceDrafts drafts;

    @Inject
    Licensability licensability;

    @Inject
    HandingIn handingIn;

    @Inject
    Answers answers;

    private String reference = "";
    private int version;
    private @Nullable LocalDate receivedOn;
    private boolean agreed;

    /** Reads it; what was handed in before is shown where it can be read. */
    public @Nullable String open() {
        LicenceApplication application = files.find(reference).orElseThrow();
        if (application.getState() != ApplicationState.DRAFT) {
            return "/licensing/view-application.xhtml?faces-redirect=true&reference=" + reference;
        }
        version = application.getVersion();
        receivedOn = application.getReceivedOn();
        return null;
    }

    /** Hands it in. What somebody saved since these answers were read is shown first, and then handed in. */
    public String handIn() {
        // "required" does not ask it of a box: not ticked is an answer too
        if (!agreed) {
            throw new RuleBroken("licensing.application.not-confirmed");
        }
        try {
            drafts.submit(reference, version);
        } catch (RuleBroken refusal) {
            version = drafts.get(reference).getVersion();
            throw refusal;
        }
        return "/licensing/receipt.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** All answers, read when the page is shown. */
    public Answers getAnswers() {
        if (!answers.getReference().equals(reference)) {
            answers.read(reference);
        }
        return answers;
    }

    public List<MissingItem> getMissing() {
        return Once.ask(this, "missing", () -> drafts.missing(reference));
    }

    public LicensabilityAnswer getVerdict() {
        return licensability.answer(reference);
    }

    /** Why it cannot be handed in, null where it can. */
    public @Nullable String getObstacle() {
        return handingIn.obstacle(reference);
    }

    /** The day it will count as received. */
    public LocalDate getReceivedOn() {
        return Objects.requireNonNullElseGet(
                receivedOn, () -> TaskForceClock.current().today());
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
