package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.subjectaccess.AskedBy;
import org.margatetaskforce.web.shell.Pick;

/** Records that what was released went to the person. */
@Named
@ViewScoped
public class SendSubjectBundle extends ActOnSubjectRequest {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate sentOn;
    private String how = "";

    @Override
    public void open() {
        super.open();
        sentOn = TaskForceClock.current().today();
        how = getRequest().getAnswerHow().name();
    }

    /** Records it. */
    public String send() {
        requests.send(getReference(), version(), Objects.requireNonNull(sentOn), AskedBy.valueOf(how));
        return done("cases.subject-access.done.sent");
    }

    /** The ways in which an answer goes out. */
    public List<Pick> getWays() {
        return Arrays.stream(AskedBy.values())
                .filter(AskedBy::isOut)
                .map(one -> new Pick(one.name(), one.words()))
                .toList();
    }

    public @Nullable LocalDate getSentOn() {
        return sentOn;
    }

    public void setSentOn(@Nullable LocalDate sentOn) {
        this.sentOn = sentOn;
    }

    public String getHow() {
        return how;
    }

    public void setHow(@Nullable String how) {
        this.how = how == null ? "" : how;
    }
}
