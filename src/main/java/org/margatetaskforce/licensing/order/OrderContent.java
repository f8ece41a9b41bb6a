package org.margatetaskforce.licensing.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.licensing.Said;

/** Why a management order was made, what the tribunal said, and what follows it: enforcement detail (D2). */
@Entity
@Table(schema = "licensing", name = "order_content")
public class OrderContent extends Record {

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass = 2;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "order_id", nullable = false, updatable = false)
    private long orderId;

    @Column(nullable = false, updatable = false)
    private String reasons;

    @Column(updatable = false)
    private @Nullable String authorisation;

    @Column
    private @Nullable String appeal;

    @Column(name = "after_it")
    private @Nullable String afterIt;

    @Column(name = "end_reasons")
    private @Nullable String endReasons;

    protected OrderContent() {}

    OrderContent(ManagementOrder of, NewOrder form) {
        caseId = of.caseId();
        orderId = of.key();
        reasons = Said.orEmpty(form.getReasons());
        authorisation = Said.orNull(form.getAuthorisation());
    }

    void appealed(String words) {
        appeal = appeal == null ? words : appeal + "\n" + words;
    }

    void follows(String words) {
        afterIt = words;
    }

    void ended(String why) {
        endReasons = why;
    }

    int dataClass() {
        return dataClass;
    }

    long caseId() {
        return caseId;
    }

    long orderId() {
        return orderId;
    }

    public String getReasons() {
        return reasons;
    }

    public @Nullable String getAuthorisation() {
        return authorisation;
    }

    public @Nullable String getAppeal() {
        return appeal;
    }

    /** What follows the order. */
    public @Nullable String getAfterIt() {
        return afterIt;
    }

    public @Nullable String getEndReasons() {
        return endReasons;
    }
}
