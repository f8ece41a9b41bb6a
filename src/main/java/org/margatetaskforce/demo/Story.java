package org.margatetaskforce.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One application's life in the demo town: who works on it, and what happens on which day and at which hour of it. Steps of
 * one day follow each other through the day.
 */
final class Story {

    /** Times of day at which work is done: an application's steps of one day take one after the other. */
    static final int HOURS = 4;

    /** Something that an officer does. */
    record Step(int day, int hour, String officer, Runnable work) {}

    final String uprn;
    final Paperwork paperwork;
    final Fate fate;
    final Timetable when;
    final String assessor;

    private final List<Step> steps = new ArrayList<>();
    private @Nullable String reference;

    Story(String uprn, Paperwork paperwork, Fate fate, Timetable when, String assessor) {
        this.uprn = uprn;
        this.paperwork = paperwork;
        this.fate = fate;
        this.when = when;
        this.assessor = assessor;
    }

    /** On a day of the timetable, unless it is never. */
    void on(int day, String officer, Runnable work) {
        if (day == Timetable.NEVER) {
            return;
        }
        int hour = (int) steps.stream().filter(step -> step.day() == day).count();
        steps.add(new Step(day, Math.min(hour, HOURS - 1), officer, work));
    }

    List<Step> at(int day, int hour) {
        return steps.stream()
                .filter(step -> step.day() == day && step.hour() == hour)
                .sorted(Comparator.comparingInt(Step::hour))
                .toList();
    }

    void begun(String as) {
        reference = as;
    }

    String reference() {
        return Objects.requireNonNull(reference, "not begun");
    }
}
