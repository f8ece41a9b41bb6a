package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.notice.NoticeAppeal;
import org.margatetaskforce.housing.notice.NoticeAppeals;

/** Records how an appeal ended, or that the tribunal let in one that came out of time. */
@Named
@ViewScoped
public class DecideNoticeAppeal extends ActOnNotice {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NoticeAppeals appeals;

    private NoticeAppeal.@Nullable Outcome outcome;
    private @Nullable LocalDate on;
    private @Nullable LocalDate worksStart;
    private @Nullable LocalDate worksEnd;
    private @Nullable String words;

    @Override
    protected void fill() {
        on = TaskForceClock.current().today();
    }

    /** Records how it ended. */
    public String record() {
        appeals.decided(
                getReference(),
                version(),
                Objects.requireNonNull(outcome),
                Objects.requireNonNull(on),
                worksStart,
                worksEnd,
                words);
        return done("housing.appeal.done.decided", getReference());
    }

    /** Records that it is let in. */
    public String giveLeave() {
        appeals.giveLeave(getReference(), version(), Objects.requireNonNull(on));
        return done("housing.appeal.done.let-in", getReference());
    }

    /** True where an appeal out of time waits for leave. */
    public boolean isLeaveAwaited() {
        return once("appeals", () -> appeals.of(getReference())).stream().anyMatch(NoticeAppeal::isLeaveAwaited);
    }

    public NoticeAppeal.Outcome[] getOutcomes() {
        return NoticeAppeal.Outcome.values();
    }

    public NoticeAppeal.@Nullable Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(NoticeAppeal.@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable LocalDate getWorksStart() {
        return worksStart;
    }

    public void setWorksStart(@Nullable LocalDate worksStart) {
        this.worksStart = worksStart;
    }

    public @Nullable LocalDate getWorksEnd() {
        return worksEnd;
    }

    public void setWorksEnd(@Nullable LocalDate worksEnd) {
        this.worksEnd = worksEnd;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
