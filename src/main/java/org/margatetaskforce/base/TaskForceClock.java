package org.margatetaskforce.base;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The one clock of the house, in the legal time of Margate (Europe/London). It is the machine's, except in demo mode,
 * where the town lives in May 2011 and a signed-in demo user moves it forward. Dates of law are this clock's dates.
 */
public final class TaskForceClock extends Clock {

    /** All legal days are local days in London; instants are stored in UTC. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static volatile Duration ahead = Duration.ZERO;

    private static final TaskForceClock CLOCK = new TaskForceClock();

    private TaskForceClock() {}

    /** The clock, for what no injection reaches: entities' own stamps and the connection's day. */
    public static TaskForceClock current() {
        return CLOCK;
    }

    /** How far this clock runs from the machine's: zero outside demo mode, many years negative in it. */
    public static void runAhead(Duration ofTheMachine) {
        ahead = ofTheMachine;
    }

    /** How far this clock runs from the machine's. */
    public static Duration ahead() {
        return ahead;
    }

    /** Today in London. */
    public LocalDate today() {
        return LocalDate.now(this);
    }

    /** The wall clock in London. */
    public LocalDateTime now() {
        return LocalDateTime.now(this);
    }

    @Override
    public ZoneId getZone() {
        return LONDON;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    /** An instant as a {@code timestamptz} column: EclipseLink 4 would serialise it into bytes. */
    @Converter(autoApply = true)
    public static class InstantInDatabase implements AttributeConverter<Instant, Timestamp> {

        @Override
        public @Nullable Timestamp convertToDatabaseColumn(@Nullable Instant instant) {
            return instant == null ? null : Timestamp.from(instant);
        }

        @Override
        public @Nullable Instant convertToEntityAttribute(@Nullable Timestamp column) {
            return column == null ? null : column.toInstant();
        }
    }
}
