package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** One answer of the fit-and-proper section: unspent matters only, and never public (Housing Act 2004 s.89). */
@Entity
@Table(schema = "licensing", name = "fitness_answer")
public class FitAndProperAnswer extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private About about;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private FitnessQuestion question;

    private @Nullable Boolean answer;
    private @Nullable String detail;

    protected FitAndProperAnswer() {}

    FitAndProperAnswer(LicenceApplication application, About about, FitnessQuestion question, FitnessAnswer row) {
        applicationId = application.key();
        caseId = application.getCaseId();
        this.about = about;
        this.question = question;
        answer = row.getAnswer();
        detail = Said.orNull(row.getDetail());
    }

    FitnessAnswer row() {
        FitnessAnswer row = new FitnessAnswer();
        row.setAbout(about);
        row.setQuestion(question);
        row.setAnswer(answer);
        row.setDetail(detail);
        return row;
    }

    public About getAbout() {
        return about;
    }

    public FitnessQuestion getQuestion() {
        return question;
    }

    public @Nullable Boolean getAnswer() {
        return answer;
    }

    public @Nullable String getDetail() {
        return detail;
    }
}
