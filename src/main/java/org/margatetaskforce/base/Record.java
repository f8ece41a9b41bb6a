package org.margatetaskforce.base;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrePersist;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every record shares: who wrote it and when, and a version that lets two people who edit the same thing be told.
 * The database id never leaves the house; a record is known outside by its business reference.
 */
@MappedSuperclass
public abstract class Record {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Version
    @Column(nullable = false)
    private int version;

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt = Instant.EPOCH;

    @Column(name = "recorded_by", nullable = false, updatable = false)
    private String recordedBy = "";

    @PrePersist
    void stamp() {
        recordedAt = TaskForceClock.current().instant();
        String who = Acting.who();
        recordedBy = who == null ? "" : who;
    }

    /** The database's own id: for joins inside the house only. Null until the record is first written. */
    public @Nullable Long id() {
        return id;
    }

    /** The version a form carries with it, so that a later save of somebody else's is noticed. */
    public int getVersion() {
        return version;
    }

    /** The instant it was first written, by the task force's clock. */
    public Instant getRecordedAt() {
        return recordedAt;
    }

    /** The user name of who first wrote it, or {@link Acting#SYSTEM}. */
    public String getRecordedBy() {
        return recordedBy;
    }
}
