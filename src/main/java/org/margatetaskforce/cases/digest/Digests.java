package org.margatetaskforce.cases.digest;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ActionFilter;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.note.CaseChanges;
import org.margatetaskforce.cases.referral.AgencyReferralFilter;
import org.margatetaskforce.cases.referral.AgencyReferrals;
import org.margatetaskforce.identity.Preferences;
import org.margatetaskforce.mail.Line;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistFilter;

/**
 * Each officer's day by e-mail. A digest is made as the officer it is for, through the lists that officer opens: it counts
 * what they would see, and can tell nothing that they would not.
 */
@Boundary
public class Digests {

    private static final int LINES = 10;

    @Inject
    Worklist worklist;

    @Inject
    Actions actions;

    @Inject
    AgencyReferrals referrals;

    @Inject
    CaseChanges changes;

    @Inject
    Preferences preferences;

    @Inject
    Outbox outbox;

    /** The acting officer's day. */
    public Digest mine() {
        LocalDate today = TaskForceClock.current().today();
        Worklist.Page tasks = worklist.page(
                new WorklistFilter(WorklistFilter.View.MINE_AND_MY_GROUPS, null, null, null, false, 0, LINES));
        Actions.Page promised = actions.page(ActionFilter.mine(0, LINES));
        AgencyReferrals.Page asked = referrals.page(
                new AgencyReferralFilter(AgencyReferralFilter.View.TO_US, null, true, false, null, null, 0, LINES));
        CaseChanges.Page changed = changes.page(0, LINES);
        return new Digest(
                tasks.total(),
                tasks.overdue(),
                due(
                        tasks.rows().stream()
                                .map(row -> new Line(row.reference(), row.dueOn(), row.late()))
                                .toList(),
                        today),
                promised.total(),
                promised.red(),
                due(
                        promised.rows().stream()
                                .map(row -> new Line(
                                        row.reference(),
                                        row.dueOn(),
                                        row.dueOn().isBefore(today)))
                                .toList(),
                        today),
                asked.total(),
                asked.rows().stream()
                        .map(row -> new Line(row.reference(), row.answerBy(), row.late()))
                        .toList(),
                changed.total(),
                changed.rows().stream()
                        .map(row -> new Line(row.reference(), null, false))
                        .toList());
    }

    private static List<Line> due(List<Line> lines, LocalDate today) {
        return lines.stream()
                .filter(line -> {
                    LocalDate day = line.day();
                    return day != null && !day.isAfter(today);
                })
                .toList();
    }

    /**
     * Writes the acting officer's digest of today, once, where there is anything to tell.
     *
     * @return whether a letter was written
     */
    public boolean write() {
        if (!preferences.digestIsMine()) {
            return false;
        }
        Digest day = mine();
        if (day.isEmpty()) {
            return false;
        }
        String me = Objects.requireNonNull(Acting.who());
        LocalDate today = TaskForceClock.current().today();
        return outbox.put(
                "daily-digest/" + me + "/" + today,
                me,
                "daily-digest",
                today,
                day.lateTasks(),
                day.redActions(),
                day.tasks(),
                day.dueTasks(),
                day.actions(),
                day.dueActions(),
                day.toAnswer(),
                day.asked(),
                day.changed(),
                day.news());
    }
}
