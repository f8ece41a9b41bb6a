package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.subjectaccess.SubjectRequest;

/** Records what has come of the fee and of the proof of identity: with both, the clock runs. */
@Named
@ViewScoped
public class CompleteSubjectRequest extends ActOnSubjectRequest {

    private static final long serialVersionUID = 1L;

    private @Nullable Integer fee;
    private @Nullable LocalDate feeOn;
    private @Nullable LocalDate identityOn;
    private String identitySeen = "";

    @Override
    public void open() {
        super.open();
        SubjectRequest request = getRequest();
        fee = request.getFeePence();
        feeOn = request.getFeeOn();
        identityOn = request.getIdentityOn();
        identitySeen = request.getIdentitySeen() == null ? "" : request.getIdentitySeen();
    }

    /** Records it. */
    public String record() {
        requests.complete(getReference(), version(), fee == null ? 0 : fee, feeOn, identityOn, identitySeen);
        return done("cases.subject-access.done.completed");
    }

    /** What the law of the day of receipt lets us ask for, in pence. */
    public int getFeeAtMost() {
        return requests.feeAtMost(getRequest().getReceivedOn());
    }

    public @Nullable Integer getFee() {
        return fee;
    }

    public void setFee(@Nullable Integer fee) {
        this.fee = fee;
    }

    public @Nullable LocalDate getFeeOn() {
        return feeOn;
    }

    public void setFeeOn(@Nullable LocalDate feeOn) {
        this.feeOn = feeOn;
    }

    public @Nullable LocalDate getIdentityOn() {
        return identityOn;
    }

    public void setIdentityOn(@Nullable LocalDate identityOn) {
        this.identityOn = identityOn;
    }

    public String getIdentitySeen() {
        return identitySeen;
    }

    public void setIdentitySeen(@Nullable String identitySeen) {
        this.identitySeen = identitySeen == null ? "" : identitySeen.strip();
    }
}
