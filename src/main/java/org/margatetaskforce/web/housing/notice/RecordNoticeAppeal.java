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
import org.margatetaskforce.law.Deadline;

/** Records an appeal to the tribunal; whether it is in time is reckoned. */
@Named
@ViewScoped
public class RecordNoticeAppeal extends ActOnNotice {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NoticeAppeals appeals;

    private NoticeAppeal.Against against = NoticeAppeal.Against.NOTICE;
    private @Nullable LocalDate lodgedOn;
    private @Nullable String caseNumber;
    private @Nullable String summary;

    @Override
    protected void fill() {
        lodgedOn = TaskForceClock.current().today();
    }

    /** Records it. */
    public String record() {
        appeals.lodge(getReference(), version(), against, Objects.requireNonNull(lodgedOn), caseNumber, summary);
        return done("housing.appeal.done.lodged", getReference());
    }

    /** The last day to appeal against the notice itself. */
    public @Nullable Deadline getLast() {
        return appeals.lastDay(getReference());
    }

    /** The tribunal of today. */
    public String getTribunal() {
        return once("tribunal", appeals::tribunal);
    }

    public NoticeAppeal.Against[] getKinds() {
        return NoticeAppeal.Against.values();
    }

    public NoticeAppeal.Against getAgainst() {
        return against;
    }

    public void setAgainst(NoticeAppeal.@Nullable Against against) {
        this.against = against == null ? NoticeAppeal.Against.NOTICE : against;
    }

    public @Nullable LocalDate getLodgedOn() {
        return lodgedOn;
    }

    public void setLodgedOn(@Nullable LocalDate lodgedOn) {
        this.lodgedOn = lodgedOn;
    }

    public @Nullable String getCaseNumber() {
        return caseNumber;
    }

    public void setCaseNumber(@Nullable String caseNumber) {
        this.caseNumber = caseNumber;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }
}
