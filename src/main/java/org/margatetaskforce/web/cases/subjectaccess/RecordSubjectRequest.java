package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.subjectaccess.AskedBy;
import org.margatetaskforce.cases.subjectaccess.NewSubjectRequest;
import org.margatetaskforce.cases.subjectaccess.SubjectRequests;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.Tell;

/** Takes in that somebody asks what is held about them. */
@Named
@ViewScoped
public class RecordSubjectRequest implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SubjectRequests requests;

    @Inject
    transient Persons persons;

    private String person = "";
    private String askerName = "";
    private String address = "";
    private String representative = "";
    private String authority = "";
    private @Nullable LocalDate receivedOn;
    private String receivedHow = "";
    private String wanted = "Everything that is held about me.";
    private String answerHow = "";
    private @Nullable Integer fee;
    private @Nullable LocalDate feeOn;
    private @Nullable LocalDate identityOn;
    private String identitySeen = "";

    /** Of a person whose page was open, their name is there already. */
    public void open() {
        receivedOn = TaskForceClock.current().today();
        fee = getFeeAtMost();
        if (!person.isEmpty()) {
            persons.find(person).ifPresent(one -> askerName = one.getName());
        }
    }

    /** Takes it in. */
    public String record() {
        String reference = requests.record(new NewSubjectRequest(
                person,
                askerName,
                address,
                representative,
                authority,
                Objects.requireNonNull(receivedOn),
                AskedBy.valueOf(receivedHow),
                wanted,
                AskedBy.valueOf(answerHow),
                fee == null ? 0 : fee,
                feeOn,
                identityOn,
                identitySeen));
        Tell.next("cases.subject-access.done.recorded", reference);
        return "/cases/view-subject-request.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** What the law of today lets us ask for, in pence. */
    public int getFeeAtMost() {
        return requests.feeAtMost(TaskForceClock.current().today());
    }

    /** The ways in which a request comes in. */
    public List<Pick> getWaysIn() {
        return Arrays.stream(AskedBy.values())
                .filter(AskedBy::isIn)
                .map(one -> new Pick(one.name(), one.words()))
                .toList();
    }

    /** The ways in which an answer goes out. */
    public List<Pick> getWaysOut() {
        return Arrays.stream(AskedBy.values())
                .filter(AskedBy::isOut)
                .map(one -> new Pick(one.name(), one.words()))
                .toList();
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person.strip();
    }

    public String getAskerName() {
        return askerName;
    }

    public void setAskerName(@Nullable String askerName) {
        this.askerName = askerName == null ? "" : askerName.strip();
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address == null ? "" : address.strip();
    }

    public String getRepresentative() {
        return representative;
    }

    public void setRepresentative(@Nullable String representative) {
        this.representative = representative == null ? "" : representative.strip();
    }

    public String getAuthority() {
        return authority;
    }

    public void setAuthority(@Nullable String authority) {
        this.authority = authority == null ? "" : authority.strip();
    }

    public @Nullable LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(@Nullable LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getReceivedHow() {
        return receivedHow;
    }

    public void setReceivedHow(@Nullable String receivedHow) {
        this.receivedHow = receivedHow == null ? "" : receivedHow;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted == null ? "" : wanted.strip();
    }

    public String getAnswerHow() {
        return answerHow;
    }

    public void setAnswerHow(@Nullable String answerHow) {
        this.answerHow = answerHow == null ? "" : answerHow;
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
