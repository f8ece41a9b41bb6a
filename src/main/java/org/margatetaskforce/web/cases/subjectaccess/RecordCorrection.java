package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.subjectaccess.Correction;
import org.margatetaskforce.cases.subjectaccess.Corrections;
import org.margatetaskforce.web.shell.Tell;

/** Takes down that a person says that a record about them is wrong. */
@Named
@ViewScoped
public class RecordCorrection implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Corrections corrections;

    private String person = "";
    private String record = "";
    private @Nullable LocalDate saidOn;
    private String wrong = "";
    private String shouldSay = "";

    /** Today, unless they said it before. */
    public void open() {
        saidOn = TaskForceClock.current().today();
    }

    /** Takes it down. */
    public String record() {
        String reference = corrections.record(
                new Correction.Said(person, record, Objects.requireNonNull(saidOn), wrong, shouldSay));
        Tell.next("cases.correction.done.recorded", reference);
        return "/cases/view-correction.xhtml?faces-redirect=true&reference=" + reference;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person.strip();
    }

    public String getRecord() {
        return record;
    }

    public void setRecord(@Nullable String record) {
        this.record = record == null ? "" : record.strip();
    }

    public @Nullable LocalDate getSaidOn() {
        return saidOn;
    }

    public void setSaidOn(@Nullable LocalDate saidOn) {
        this.saidOn = saidOn;
    }

    public String getWrong() {
        return wrong;
    }

    public void setWrong(@Nullable String wrong) {
        this.wrong = wrong == null ? "" : wrong.strip();
    }

    public String getShouldSay() {
        return shouldSay;
    }

    public void setShouldSay(@Nullable String shouldSay) {
        this.shouldSay = shouldSay == null ? "" : shouldSay.strip();
    }
}
