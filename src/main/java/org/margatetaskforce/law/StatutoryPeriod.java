package org.margatetaskforce.law;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;

/**
 * A period of the Act, or of policy, as it stood between two days: how long, how counted, and the words that explain it.
 * The arithmetic of dates lives here.
 */
@Entity
@Table(schema = "law", name = "period")
public class StatutoryPeriod extends DatedRow {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("HH:mm z 'on' EEE d MMM yyyy", Locale.UK);

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PeriodUnit unit;

    @Column(nullable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PeriodGives gives;

    @Column(name = "moves_forward", nullable = false)
    private boolean movesForward;

    @Column(nullable = false)
    private String sentence;

    protected StatutoryPeriod() {
        code = "";
        title = "";
        unit = PeriodUnit.DAYS_AFTER;
        gives = PeriodGives.LAST_DAY;
        sentence = "";
    }

    /** A row as a migration writes it. */
    public StatutoryPeriod(
            String code,
            String title,
            PeriodUnit unit,
            int number,
            PeriodGives gives,
            boolean movesForward,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            String sentence,
            Mark mark) {
        super(validFrom, validTo, source, mark);
        this.code = code;
        this.title = title;
        this.unit = unit;
        this.number = number;
        this.gives = gives;
        this.movesForward = movesForward;
        this.sentence = sentence;
    }

    /**
     * The date that follows from a trigger, with its explanation.
     *
     * @param trigger the day of service, decision, commencement or receipt that the period is counted from
     * @param workingDays asked only by the periods that know of working days
     */
    public Deadline reckon(LocalDate trigger, WorkingDays workingDays) {
        LocalDate end =
                switch (unit) {
                    case DAYS_BEGINNING_WITH -> trigger.plusDays(number - 1L);
                    case DAYS_AFTER -> trigger.plusDays(number);
                    case DAYS_BEFORE -> trigger.minusDays(number);
                    case MONTHS_BEGINNING_WITH -> lastOfMonthsBeginningWith(trigger, number);
                    case MONTHS_AFTER -> trigger.plusMonths(number);
                    case MONTHS_BEFORE -> trigger.minusMonths(number);
                    case WORKING_DAYS_AFTER -> workingDays.after(trigger, number);
                    case HOURS -> throw new IllegalArgumentException(code + " is counted in hours from an instant");
                };
        if (gives == PeriodGives.EFFECT_DAY) {
            end = end.plusDays(1);
        }
        if (movesForward) {
            end = workingDays.onOrAfter(end);
        }
        return new Deadline(code, end, explanation(DAY.format(trigger)), getSource());
    }

    /** The instant so many elapsed hours after another: a change of the clocks makes no difference. */
    public DeadlineHour reckon(Instant trigger) {
        if (unit != PeriodUnit.HOURS) {
            throw new IllegalArgumentException(code + " is counted in days, not in hours");
        }
        String when = MINUTE.format(trigger.atZone(TaskForceClock.LONDON));
        return new DeadlineHour(code, trigger.plus(Duration.ofHours(number)), explanation(when), getSource());
    }

    /**
     * "N months beginning with D": up to the day before the corresponding date. Where the last month is too short to
     * have that date, its last day already ends the period (Dodds v Walker).
     */
    static LocalDate lastOfMonthsBeginningWith(LocalDate first, int months) {
        LocalDate corresponding = first.plusMonths(months);
        return corresponding.getDayOfMonth() == first.getDayOfMonth() ? corresponding.minusDays(1) : corresponding;
    }

    private String explanation(String trigger) {
        return sentence.replace("{number}", String.valueOf(number)).replace("{trigger}", trigger) + ": " + getSource();
    }

    public String getCode() {
        return code;
    }

    /** What it is, in a few words: "Last day to appeal". */
    public String getTitle() {
        return title;
    }

    public PeriodUnit getUnit() {
        return unit;
    }

    public int getNumber() {
        return number;
    }

    public PeriodGives getGives() {
        return gives;
    }

    /** True for a date of policy, which on a non-working day becomes the next working day; never for a date of law. */
    public boolean isMovesForward() {
        return movesForward;
    }

    public String getSentence() {
        return sentence;
    }
}
