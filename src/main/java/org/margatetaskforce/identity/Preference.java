package org.margatetaskforce.identity;

import java.time.LocalTime;

/**
 * How an officer likes the house.
 *
 * @param digest whether the day comes by e-mail
 * @param digestAt from when on a working day
 * @param hideNames whether people's names are covered on the screen until they are pressed
 */
public record Preference(boolean digest, LocalTime digestAt, boolean hideNames) {

    /** Half past seven: before the daily briefing at nine. */
    public static final Preference USUAL = new Preference(true, LocalTime.of(7, 30), false);
}
