package org.margatetaskforce.licensing.desk;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.law.ServiceMethod;

/** What is said once for all the houses of a piece of bulk work. */
public class BulkForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private BulkKind kind = BulkKind.VALIDATE;
    private @Nullable String findings;
    private @Nullable String reasons;
    private @Nullable Integer termMonths;
    private @Nullable LocalDate commencesOn;
    private @Nullable ServiceMethod method;
    private @Nullable LocalDate sentOn;

    public BulkKind getKind() {
        return kind;
    }

    public void setKind(BulkKind kind) {
        this.kind = kind;
    }

    /** What shows that the tests of s.88(3) are met in each of the houses. */
    public @Nullable String getFindings() {
        return findings;
    }

    public void setFindings(@Nullable String findings) {
        this.findings = findings;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }

    /** The term in months; null for five years. */
    public @Nullable Integer getTermMonths() {
        return termMonths;
    }

    public void setTermMonths(@Nullable Integer termMonths) {
        this.termMonths = termMonths;
    }

    public @Nullable LocalDate getCommencesOn() {
        return commencesOn;
    }

    public void setCommencesOn(@Nullable LocalDate commencesOn) {
        this.commencesOn = commencesOn;
    }

    public @Nullable ServiceMethod getMethod() {
        return method;
    }

    public void setMethod(@Nullable ServiceMethod method) {
        this.method = method;
    }

    public @Nullable LocalDate getSentOn() {
        return sentOn;
    }

    public void setSentOn(@Nullable LocalDate sentOn) {
        this.sentOn = sentOn;
    }
}
