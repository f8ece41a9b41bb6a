package org.margatetaskforce.housing.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.EnforcementCase;

/** A prosecution or a simple caution, {@code PX-2011-00001}: when it began, how it ended, with what fine. */
@Entity
@Table(schema = "housing", name = "prosecution")
public class Prosecution extends OfCase {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "breach_reference", nullable = false, updatable = false)
    private String breachReference = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Course kind = Course.PROSECUTION;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ProsecutionState state = ProsecutionState.BEGUN;

    @Column(name = "begun_on", nullable = false, updatable = false)
    private LocalDate begunOn = LocalDate.EPOCH;

    @Column(updatable = false)
    private @Nullable String court;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    private @Nullable Boolean admitted;

    @Column(name = "fine_pence")
    private @Nullable Long finePence;

    @Column(name = "costs_pence")
    private @Nullable Long costsPence;

    private @Nullable String words;

    protected Prosecution() {}

    /**
     * The information is laid, or the caution offered.
     *
     * @param lastDay the last day on which an information may be laid; null while the offence goes on
     */
    Prosecution(
            Breach breach,
            EnforcementCase of,
            String reference,
            LocalDate begunOn,
            String court,
            @Nullable LocalDate lastDay,
            LocalDate today) {
        super(of);
        Course what = breach.getCourse();
        if (what != Course.PROSECUTION && what != Course.SIMPLE_CAUTION) {
            throw new RuleBroken("housing.prosecution.not-the-course", breach.getReference());
        }
        if (begunOn.isAfter(today) || begunOn.isBefore(breach.getOffenceOn())) {
            throw new RuleBroken("housing.prosecution.begun-on");
        }
        if (what == Course.PROSECUTION && lastDay != null && begunOn.isAfter(lastDay)) {
            throw new RuleBroken("housing.prosecution.too-late", lastDay);
        }
        this.reference = reference;
        breachReference = breach.getReference();
        kind = what;
        this.begunOn = begunOn;
        this.court = what == Course.PROSECUTION ? said(court, "housing.prosecution.court-needed") : null;
    }

    /**
     * It ends.
     *
     * @param most the highest fine by the day of the offence; null where the law sets none
     */
    void end(
            ProsecutionState how,
            LocalDate on,
            @Nullable Boolean admission,
            @Nullable Long fine,
            @Nullable Long costs,
            String told,
            @Nullable Long most,
            LocalDate today) {
        if (state != ProsecutionState.BEGUN) {
            throw new RuleBroken("housing.prosecution.over", reference);
        }
        boolean fits =
                switch (how) {
                    case CONVICTED, ACQUITTED, DISCONTINUED -> kind == Course.PROSECUTION;
                    case CAUTIONED, DECLINED -> kind == Course.SIMPLE_CAUTION;
                    case BEGUN -> false;
                };
        if (!fits || on.isBefore(begunOn) || on.isAfter(today)) {
            throw new RuleBroken("housing.prosecution.cannot-end-so");
        }
        if (how == ProsecutionState.CAUTIONED && !Boolean.TRUE.equals(admission)) {
            throw new RuleBroken("housing.prosecution.caution-needs-admission");
        }
        if (fine != null && (how != ProsecutionState.CONVICTED || fine < 0 || most != null && fine > most)) {
            throw new RuleBroken("housing.prosecution.fine");
        }
        state = how;
        endedOn = on;
        admitted = admission;
        finePence = fine;
        costsPence = costs;
        words = said(told, "housing.works.outcome-needed");
    }

    public String getReference() {
        return reference;
    }

    public String getBreachReference() {
        return breachReference;
    }

    public Course getKind() {
        return kind;
    }

    public ProsecutionState getState() {
        return state;
    }

    public LocalDate getBegunOn() {
        return begunOn;
    }

    public @Nullable String getCourt() {
        return court;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }

    public @Nullable Boolean getAdmitted() {
        return admitted;
    }

    public @Nullable Long getFinePence() {
        return finePence;
    }

    public @Nullable Long getCostsPence() {
        return costsPence;
    }

    /** The outcome in short. */
    public @Nullable String getWords() {
        return words;
    }
}
