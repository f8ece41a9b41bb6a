package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.subjectaccess.GivenItem;
import org.margatetaskforce.cases.subjectaccess.SubjectRequests;
import org.margatetaskforce.cases.subjectaccess.SubjectState;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.Once;

/** Shows a subject access request: who asks, by when it is answered, where its parts are, and what was done. */
@Named
@ViewScoped
public class ViewSubjectRequest extends ActOnSubjectRequest {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    /** What was done to it, the latest first. */
    public List<SubjectRequests.Event> getHistory() {
        return Once.ask(this, "history", () -> requests.history(getReference()));
    }

    /** What the agencies give so far, for governance and the second person. */
    public List<GivenItem> getGoingOut() {
        return Once.ask(
                this,
                "given",
                () -> isCoordinator() || isSecond() ? items.given(getReference()) : List.<GivenItem>of());
    }

    /** The officer coordinates requests. */
    public boolean isCoordinator() {
        return Once.ask(this, "coordinator", () -> requests.mayCoordinate());
    }

    /** The officer is a second person for it. */
    public boolean isSecond() {
        return Once.ask(this, "second", () -> requests.mayRelease(getRequest()));
    }

    /** The fee or the proof of identity is missing, and the officer may record that it came. */
    public boolean isMayComplete() {
        return is(SubjectState.RECEIVED)
                && (isCoordinator() || getRequest().getRecordedBy().equals(signedIn.getUsername()));
    }

    /** It is with the agencies, and the officer may prepare the answer. */
    public boolean isMayPrepare() {
        return isCoordinator() && is(SubjectState.GATHERED);
    }

    /** It may be given two further months. */
    public boolean isMayExtend() {
        return isCoordinator()
                && is(SubjectState.GATHERED)
                && getRequest().getExtendedOn() == null
                && Once.ask(this, "further", () -> requests.furtherMonths(getRequest())) > 0;
    }

    /** It is released, and the officer may record that it went. */
    public boolean isMaySend() {
        return isCoordinator() && is(SubjectState.RELEASED);
    }

    /** It is not over, and the officer may end it. */
    public boolean isMayEnd() {
        return isCoordinator() && getRequest().getState().isOpen();
    }

    /** Not answered, and its day is over. */
    public boolean isLate() {
        return getRequest().isLate(TaskForceClock.current().today());
    }

    private boolean is(SubjectState state) {
        return getRequest().getState() == state;
    }
}
