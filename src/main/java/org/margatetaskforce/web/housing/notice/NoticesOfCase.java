package org.margatetaskforce.web.housing.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.EnforcementState;
import org.margatetaskforce.housing.notice.CourseOfAction;
import org.margatetaskforce.housing.notice.CoursesOfAction;
import org.margatetaskforce.housing.notice.EnforcementNotice;
import org.margatetaskforce.housing.notice.EnforcementNotices;
import org.margatetaskforce.web.shell.Menu;
import org.margatetaskforce.web.shell.Once;

/** What was decided on an enforcement case, for its page. */
@Named
@RequestScoped
public class NoticesOfCase {

    private static final Set<EnforcementState> DECIDABLE =
            Set.of(EnforcementState.ASSESSED, EnforcementState.ACTION_DECIDED);

    @Inject
    EnforcementFiles files;

    @Inject
    CoursesOfAction coursesOfAction;

    @Inject
    EnforcementNotices enforcementNotices;

    @Inject
    Menu menu;

    /** The courses of action that were decided, the first first. */
    public List<CourseOfAction> courses(String reference) {
        return Once.ask(this, "courses", () -> coursesOfAction.of(reference));
    }

    /** The notices and orders, the oldest first. */
    public List<EnforcementNotice> notices(String reference) {
        return Once.ask(this, "notices", () -> enforcementNotices.of(reference));
    }

    /** Whether the one signed in may decide a course of action on it now. */
    public boolean isToDecide(String reference) {
        return menu.mayOpen("/housing/decide-action.xhtml")
                && DECIDABLE.contains(
                        Once.ask(this, "state", () -> files.get(reference).getState()));
    }
}
