package org.margatetaskforce.web.cases.disclosure;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.disclosure.SharingAgreement;
import org.margatetaskforce.cases.disclosure.SharingAgreements;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** Looks at a sharing agreement again: it goes on until later days, or ends. */
@Named
@ViewScoped
public class ReviewAgreement implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SharingAgreements agreements;

    private String reference = "";
    private int version;
    private String answer = "";
    private @Nullable LocalDate reviewBy;
    private @Nullable LocalDate expiresOn;
    private String reason = "";

    /** Opens the page with the days as they are. */
    public void open() {
        version = getIt().version();
        reviewBy = getIt().reviewBy();
        expiresOn = getIt().expiresOn();
    }

    /** Records the answer. */
    public String review() {
        int read = version;
        Once.forget(this);
        version = getIt().version();
        boolean on = answer.equals("ON");
        if (on) {
            agreements.keep(reference, read, Objects.requireNonNull(reviewBy), Objects.requireNonNull(expiresOn));
        } else {
            agreements.end(reference, read, reason);
        }
        Tell.next(on ? "cases.agreement.done.kept" : "cases.agreement.done.ended", reference);
        return "/cases/view-agreement.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The agreement. */
    public SharingAgreement getIt() {
        return Once.ask(this, "it", () -> agreements.find(reference).orElseThrow(NoSuchElementException::new));
    }

    /** The day by which it stands as it does. */
    public LocalDate getToday() {
        return TaskForceClock.current().today();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }

    public @Nullable LocalDate getReviewBy() {
        return reviewBy;
    }

    public void setReviewBy(@Nullable LocalDate reviewBy) {
        this.reviewBy = reviewBy;
    }

    public @Nullable LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(@Nullable LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
