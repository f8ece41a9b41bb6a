package org.margatetaskforce.cases.digest;

import java.util.List;
import org.margatetaskforce.mail.Line;

/**
 * An officer's day in figures and references, as their own lists give it.
 *
 * @param tasks tasks of theirs and their group's
 * @param lateTasks how many of them are late
 * @param dueTasks those due today or late, the first of them
 * @param actions their open actions
 * @param redActions how many of them are red
 * @param dueActions those due today or late, the first of them
 * @param toAnswer what other agencies have asked of theirs and nobody has answered
 * @param asked the first of those
 * @param changed their cases in which something is new
 * @param news the first of those
 */
public record Digest(
        int tasks,
        int lateTasks,
        List<Line> dueTasks,
        int actions,
        int redActions,
        List<Line> dueActions,
        int toAnswer,
        List<Line> asked,
        int changed,
        List<Line> news) {

    /** True where nothing is to be told: then no letter is written. */
    public boolean isEmpty() {
        return tasks + actions + toAnswer + changed == 0;
    }
}
