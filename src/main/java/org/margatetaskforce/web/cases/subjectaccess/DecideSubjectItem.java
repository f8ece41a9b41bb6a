package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.subjectaccess.ItemDecision;
import org.margatetaskforce.cases.subjectaccess.RemovalCode;
import org.margatetaskforce.cases.subjectaccess.SubjectItem;
import org.margatetaskforce.cases.subjectaccess.SubjectItems;
import org.margatetaskforce.cases.subjectaccess.SubjectRequest;
import org.margatetaskforce.cases.subjectaccess.SubjectRequests;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.ShortAddresses;
import org.margatetaskforce.web.shell.Tell;

/** The workbench: one record of a request is given, given with passages taken out, or withheld. */
@Named
@ViewScoped
public class DecideSubjectItem implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SubjectItems items;

    @Inject
    transient SubjectRequests requests;

    private String reference = "";
    private String source = "";
    private String record = "";
    private String decision = "";
    private String passage = "";
    private String passageCode = "";
    private ArrayList<SubjectItem.Removal> removals = new ArrayList<>();
    private String code = "";
    private String why = "";
    private String opinionOf = "";
    private @Nullable LocalDate opinionOn;
    private @Nullable SubjectItem item;

    /** Opens the page, for an officer of the agency who may read the record. */
    public void open() {
        SubjectItem read = items.findItem(reference, source, record)
                .filter(SubjectItem::isReadable)
                .orElseThrow(NoSuchElementException::new);
        item = read;
        decision =
                read.decision() == ItemDecision.WAITING ? "" : read.decision().name();
        removals.addAll(read.removals());
        code = read.code() == null ? "" : read.code();
        why = read.why() == null ? "" : read.why();
    }

    /** Marks a passage: it is in the record, and there is a reason. */
    public void take() {
        if (passageCode.isEmpty()) {
            throw new RuleBroken("cases.subject-access.passage-code");
        }
        ArrayList<SubjectItem.Removal> more = new ArrayList<>(removals);
        more.add(new SubjectItem.Removal(passage, passageCode));
        getItem().without(more);
        removals = more;
        decision = ItemDecision.PART.name();
        passage = "";
    }

    /** Leaves a marked passage in after all. */
    public void leave(int which) {
        if (which >= 0 && which < removals.size()) {
            removals.remove(which);
        }
    }

    /** Records the decision, and goes on to the next record of the agency that waits for the officer. */
    public String decide() {
        if (decision.isEmpty()) {
            throw new RuleBroken("cases.subject-access.decide-what");
        }
        SubjectRequest request = getRequest();
        items.decide(
                reference,
                getItem(),
                request.getReceivedOn(),
                new SubjectItem.Choice(
                        ItemDecision.valueOf(decision), code, why, List.copyOf(removals), opinionOf, opinionOn));
        Tell.next("cases.subject-access.done.decided", record);
        String part = getItem().part();
        Optional<SubjectItem> next = items.findPart(part).map(items::items).orElse(List.of()).stream()
                .filter(one -> one.decision() == ItemDecision.WAITING && one.isReadable())
                .findFirst();
        return next.map(one -> "/cases/decide-subject-item.xhtml?faces-redirect=true&reference=" + reference
                        + "&source=" + one.source() + "&record=" + one.record())
                .orElse("/cases/decide-subject-part.xhtml?faces-redirect=true&reference=" + part);
    }

    /** The record. */
    public SubjectItem getItem() {
        if (item == null) {
            throw new NoSuchElementException(record);
        }
        return item;
    }

    /** The request. */
    public SubjectRequest getRequest() {
        return Once.ask(this, "request", () -> requests.find(reference).orElseThrow(NoSuchElementException::new));
    }

    /** What is left when the marked passages are out. */
    public String getLeft() {
        return removals.isEmpty() ? "" : getItem().without(removals);
    }

    /** The reasons, by the law of the day on which the request came. */
    public List<RemovalCode> getCodes() {
        return Once.ask(this, "codes", () -> items.codes(getRequest().getReceivedOn()));
    }

    /** What a reason is called. */
    public String reason(String of) {
        return Pick.words(
                getCodes().stream().map(one -> new Pick(one.code(), one.name())).toList(), of);
    }

    /** The page of the record itself; empty where it has none of its own. */
    public String getRecordPage() {
        return ShortAddresses.ours().pageOf(record).orElse("");
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source.strip();
    }

    public String getRecord() {
        return record;
    }

    public void setRecord(@Nullable String record) {
        this.record = record == null ? "" : record.strip();
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(@Nullable String decision) {
        this.decision = decision == null ? "" : decision;
    }

    public String getPassage() {
        return passage;
    }

    public void setPassage(@Nullable String passage) {
        this.passage = passage == null ? "" : passage;
    }

    public String getPassageCode() {
        return passageCode;
    }

    public void setPassageCode(@Nullable String passageCode) {
        this.passageCode = passageCode == null ? "" : passageCode;
    }

    /** The passages that are marked. */
    public List<SubjectItem.Removal> getRemovals() {
        return removals;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why.strip();
    }

    public String getOpinionOf() {
        return opinionOf;
    }

    public void setOpinionOf(@Nullable String opinionOf) {
        this.opinionOf = opinionOf == null ? "" : opinionOf.strip();
    }

    public @Nullable LocalDate getOpinionOn() {
        return opinionOn;
    }

    public void setOpinionOn(@Nullable LocalDate opinionOn) {
        this.opinionOn = opinionOn;
    }
}
