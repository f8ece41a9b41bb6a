package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.notice.NoticeCompliance;

/** Reviews a suspension (Housing Act 2004 ss.17 and 26), or records that it has ended. */
@Named
@ViewScoped
public class ReviewSuspension extends ActOnNotice {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NoticeCompliance compliance;

    private String answer = "";
    private @Nullable LocalDate on;
    private @Nullable String reasons;

    @Override
    protected void fill() {
        on = TaskForceClock.current().today();
    }

    /** Records the answer. */
    public String record() {
        if (answer.equals("ENDED")) {
            compliance.endSuspension(getReference(), version(), Objects.requireNonNull(on), reasons);
            return done("housing.notice.done.suspension-ended", getReference());
        }
        compliance.reviewed(getReference(), version(), reasons);
        return done("housing.notice.done.reviewed", getReference());
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }
}
