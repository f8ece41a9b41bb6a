package org.margatetaskforce.licensing.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/** One application of a piece of bulk work. It is done once or not at all: its state and what is done are one transaction. */
@Entity
@Table(schema = "licensing", name = "bulk_item")
public class BulkItem extends Record {

    /** A fault of the system is tried so often, and then shown to the officer. */
    static final int ATTEMPTS = 3;

    /** Between the details of a refusal; no detail holds it. */
    private static final String BETWEEN = "\u001f";

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "bulk_work_id", nullable = false, updatable = false)
    private long bulkWorkId;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(name = "application_reference", nullable = false, updatable = false)
    private String applicationReference = "";

    @Column(name = "read_version", nullable = false, updatable = false)
    private int readVersion;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ItemState state = ItemState.TO_DO;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "reason_key")
    private @Nullable String reasonKey;

    @Column(name = "reason_details")
    private @Nullable String reasonDetails;

    protected BulkItem() {}

    /** An application as it was picked. */
    BulkItem(BulkWork work, int number, long caseId, String applicationReference, int readVersion) {
        this.caseId = caseId;
        bulkWorkId = work.key();
        this.number = number;
        this.applicationReference = applicationReference;
        this.readVersion = readVersion;
    }

    /** It is done. */
    void done(Instant at) {
        end(ItemState.DONE, at);
    }

    /** The law or the procedure stands against it: what an officer would have been told by hand. */
    void refused(RuleBroken refusal, Instant at) {
        end(ItemState.REFUSED, at);
        reasonKey = refusal.key();
        reasonDetails = refusal.details().stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
    }

    /** Something of ours went wrong: it is tried again after the others, and in the end left to the officer. */
    void failed(Instant at) {
        attempts++;
        if (attempts >= ATTEMPTS) {
            end(ItemState.FAILED, at);
        }
    }

    /** What failed is to be tried once more. */
    void again() {
        if (state == ItemState.FAILED) {
            state = ItemState.TO_DO;
            attempts = 0;
            endedAt = null;
        }
    }

    private void end(ItemState how, Instant at) {
        if (state != ItemState.TO_DO) {
            throw new IllegalStateException(applicationReference + " has been done already");
        }
        state = how;
        endedAt = at;
    }

    /** What a refusal said, with its days as days again. */
    static RuleBroken reason(String key, @Nullable String details) {
        List<Object> values = details == null || details.isEmpty()
                ? List.of()
                : Arrays.stream(details.split(BETWEEN, -1)).map(BulkItem::value).toList();
        return new RuleBroken(key, values.toArray());
    }

    private static Object value(String detail) {
        return detail.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") ? LocalDate.parse(detail) : detail;
    }

    long key() {
        return Objects.requireNonNull(id());
    }

    long getBulkWorkId() {
        return bulkWorkId;
    }

    public String getApplicationReference() {
        return applicationReference;
    }

    /** The version that the application had when it was picked. */
    public int getReadVersion() {
        return readVersion;
    }

    public ItemState getState() {
        return state;
    }
}
