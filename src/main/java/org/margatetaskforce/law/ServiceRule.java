package org.margatetaskforce.law;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** When a document sent by a method is taken to be served, unless the contrary is proved. */
@Entity
@Table(schema = "law", name = "service_rule")
public class ServiceRule extends DatedRow {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ServiceProfile profile;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ServiceMethod method;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PeriodUnit unit;

    @Column(nullable = false)
    private int number;

    @Column(name = "cut_off")
    private @Nullable LocalTime cutOff;

    @Column(name = "moves_forward", nullable = false)
    private boolean movesForward;

    @Column(nullable = false)
    private String sentence;

    protected ServiceRule() {
        profile = ServiceProfile.POST_HA2004;
        method = ServiceMethod.POST_CLASS_NOT_STATED;
        unit = PeriodUnit.DAYS_AFTER;
        sentence = "";
    }

    /** A row as a migration writes it. */
    public ServiceRule(
            ServiceProfile profile,
            ServiceMethod method,
            PeriodUnit unit,
            int number,
            @Nullable LocalTime cutOff,
            boolean movesForward,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            String sentence,
            Mark mark) {
        super(validFrom, validTo, source, mark);
        this.profile = profile;
        this.method = method;
        this.unit = unit;
        this.number = number;
        this.cutOff = cutOff;
        this.movesForward = movesForward;
        this.sentence = sentence;
    }

    /** Whether this is the rule for such a document sent so. */
    public boolean isFor(ServiceProfile aProfile, ServiceMethod aMethod) {
        return profile == aProfile && method == aMethod;
    }

    /** The day of service of what was sent, handed over or left at a time, with its explanation. */
    public Deadline deem(LocalDateTime sent, WorkingDays workingDays) {
        LocalDate day = sent.toLocalDate();
        LocalDate served =
                unit == PeriodUnit.WORKING_DAYS_AFTER ? workingDays.after(day, number) : day.plusDays(number);
        if (cutOff != null
                && workingDays.isWorkingDay(served)
                && !sent.toLocalTime().isBefore(cutOff)) {
            served = served.plusDays(1);
        }
        if (movesForward) {
            served = workingDays.onOrAfter(served);
        }
        String explanation = sentence.replace("{trigger}", StatutoryPeriod.DAY.format(day)) + ": " + getSource();
        return new Deadline("S-" + method.name(), served, explanation, getSource());
    }
}
