package org.margatetaskforce.web.licensing.condition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.condition.ConditionEvidences;
import org.margatetaskforce.licensing.condition.EvidenceState;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** Looks at what a landlord has sent for a condition: takes it in as good for it, or says what is wrong with it. */
@Named
@ViewScoped
public class LookAtEvidence implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ConditionEvidences evidences;

    private String reference = "";
    private @Nullable Boolean good;
    private @Nullable LocalDate madeOn;
    private @Nullable LocalDate validUntil;
    private @Nullable String words;
    private @Nullable String wrong;

    /** Takes up what was sent, with the days that the landlord gave. */
    public void open() {
        ConditionEvidences.Waiting taken = Once.ask(this, "evidence", () -> evidences.takeUp(reference));
        madeOn = taken.shown().evidence().getMadeOn();
        validUntil = taken.shown().evidence().getValidUntil();
    }

    /** Takes it in, or sends it back. */
    public String answer() {
        String licence = getEvidence().licenceReference();
        if (Boolean.TRUE.equals(good)) {
            evidences.good(reference, madeOn, validUntil, words == null ? "" : words);
            Tell.next("licensing.condition.taken-in", reference);
        } else {
            evidences.sendBack(reference, wrong == null ? "" : wrong);
            Tell.next("licensing.condition.sent-back", reference);
        }
        return "/licensing/check-conditions.xhtml?faces-redirect=true&reference=" + licence;
    }

    /** What was sent, and for what. */
    public ConditionEvidences.Waiting getEvidence() {
        return Once.ask(this, "evidence", () -> evidences.waiting(reference));
    }

    /** Does it still wait? */
    public boolean isOpen() {
        return getEvidence().shown().evidence().getState() == EvidenceState.WAITING;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public @Nullable Boolean getGood() {
        return good;
    }

    public void setGood(@Nullable Boolean good) {
        this.good = good;
    }

    public @Nullable LocalDate getMadeOn() {
        return madeOn;
    }

    public void setMadeOn(@Nullable LocalDate madeOn) {
        this.madeOn = madeOn;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable String getWrong() {
        return wrong;
    }

    public void setWrong(@Nullable String wrong) {
        this.wrong = wrong;
    }
}
