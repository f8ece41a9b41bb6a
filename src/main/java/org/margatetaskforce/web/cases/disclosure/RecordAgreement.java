package org.margatetaskforce.web.cases.disclosure;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.disclosure.Gateways;
import org.margatetaskforce.cases.disclosure.SharingAgreements;
import org.margatetaskforce.identity.DataClasses;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.Tell;

/** Records a sharing agreement that was signed. */
@Named
@ViewScoped
public class RecordAgreement implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SharingAgreements agreements;

    @Inject
    transient Gateways gateways;

    @Inject
    transient DataClasses dataClasses;

    private String title = "";
    private String purpose = "";
    private ArrayList<String> parties = new ArrayList<>();
    private ArrayList<String> classes = new ArrayList<>();
    private @Nullable LocalDate signedOn;
    private @Nullable LocalDate reviewBy;
    private @Nullable LocalDate expiresOn;

    /** Records it. */
    public String record() {
        String reference = agreements.record(new SharingAgreements.NewAgreement(
                title,
                purpose,
                parties,
                classes.stream().map(Integer::valueOf).toList(),
                Objects.requireNonNull(signedOn),
                Objects.requireNonNull(reviewBy),
                Objects.requireNonNull(expiresOn)));
        Tell.next("cases.agreement.done.recorded", reference);
        return "/cases/view-agreement.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The bodies of today. */
    public List<Pick> getBodies() {
        return Once.ask(
                this, "bodies", () -> gateways.bodies(TaskForceClock.current().today()).stream()
                        .map(one -> new Pick(one.code(), one.name()))
                        .toList());
    }

    /** The classes of information. */
    public List<Pick> getKinds() {
        return Once.ask(this, "kinds", () -> dataClasses.all().stream()
                .map(one -> new Pick(String.valueOf(one.code()), "D" + one.code() + " " + one.what()))
                .toList());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title.strip();
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose == null ? "" : purpose.strip();
    }

    public ArrayList<String> getParties() {
        return parties;
    }

    public void setParties(ArrayList<String> parties) {
        this.parties = parties;
    }

    public ArrayList<String> getClasses() {
        return classes;
    }

    public void setClasses(ArrayList<String> classes) {
        this.classes = classes;
    }

    public @Nullable LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(@Nullable LocalDate signedOn) {
        this.signedOn = signedOn;
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
}
