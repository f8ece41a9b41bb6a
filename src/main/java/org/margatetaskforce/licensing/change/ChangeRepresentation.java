package org.margatetaskforce.licensing.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/** What somebody said about a proposed change, and the answer (Housing Act 2004 Sch 5 paras 14, 19, 22 and 26). */
@Entity
@Table(schema = "licensing", name = "change_representation")
public class ChangeRepresentation extends Record {

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass = 2;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "change_id", nullable = false, updatable = false)
    private long changeId;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(name = "from_name", nullable = false, updatable = false)
    private String fromName;

    @Column(name = "received_on", nullable = false, updatable = false)
    private LocalDate receivedOn;

    @Column(name = "in_time", nullable = false, updatable = false)
    private boolean inTime;

    @Column(nullable = false, updatable = false)
    private String text;

    @Column
    private @Nullable String answer;

    @Column(name = "answered_on")
    private @Nullable LocalDate answeredOn;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    protected ChangeRepresentation() {}

    ChangeRepresentation(
            long caseId,
            LicenceChange of,
            int number,
            String fromName,
            LocalDate receivedOn,
            boolean inTime,
            String text) {
        this.caseId = caseId;
        changeId = of.key();
        this.number = number;
        this.fromName = fromName;
        this.receivedOn = receivedOn;
        this.inTime = inTime;
        this.text = text;
    }

    void answer(String words, LocalDate on, String officer) {
        if (words.isBlank()) {
            throw new RuleBroken("licensing.change.answer-needed");
        }
        answer = words.strip();
        answeredOn = on;
        answeredBy = officer;
    }

    int dataClass() {
        return dataClass;
    }

    long caseId() {
        return caseId;
    }

    public int getNumber() {
        return number;
    }

    public String getFromName() {
        return fromName;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public boolean isInTime() {
        return inTime;
    }

    public String getText() {
        return text;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public @Nullable LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public @Nullable String getAnsweredBy() {
        return answeredBy;
    }
}
