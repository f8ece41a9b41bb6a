package org.margatetaskforce.web.shell;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;

/** How a cell of an exported list is written: days as 2011-05-23, moments in London's time, yes and no in words. */
final class Cells {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.UK);

    private Cells() {}

    static String text(@Nullable Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof Instant instant) {
            return MOMENT.format(LocalDateTime.ofInstant(instant, TaskForceClock.LONDON));
        }
        if (cell instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        if (cell instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return cell.toString();
    }
}
