package org.margatetaskforce.web.licensing.change;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.change.ChangeNotice;
import org.margatetaskforce.licensing.change.ChangeRepresentation;
import org.margatetaskforce.licensing.change.ChangeState;
import org.margatetaskforce.licensing.change.NoticeOfChange;
import org.margatetaskforce.web.shell.Tell;

/** What is said about a proposed change is recorded and answered, and handed up when the period is over (Sch 5 paras 14 to 28). */
@Named
@ViewScoped
public class ConsiderChange extends ActOnChange {

    private static final long serialVersionUID = 1L;

    private @Nullable String fromName;
    private @Nullable LocalDate receivedOn;
    private @Nullable String text;
    private @Nullable String view;
    private final Map<Integer, String> answers = new HashMap<>();

    @Override
    protected void fill() {
        receivedOn = TaskForceClock.current().today();
    }

    /** Records what somebody has said; the page stays, to be gone on with. */
    public void hear() {
        licenceChanges.hear(getReference(), version(), orEmpty(fromName), receivedOn, orEmpty(text));
        fromName = null;
        text = null;
        Tell.next("licensing.change.heard", getReference());
    }

    /** Answers one of them. */
    public void answer(int number) {
        licenceChanges.answer(getReference(), version(), number, orEmpty(answers.get(number)));
        Tell.next("licensing.change.answered", String.valueOf(number));
    }

    /** Hands it up for a decision. */
    public String handUp() {
        licenceChanges.handUp(getReference(), version(), orEmpty(view));
        return done("licensing.change.handed-up");
    }

    /** What was said so far. */
    public List<ChangeRepresentation> getRepresentations() {
        return once("representations", () -> changes.representations(getFound()));
    }

    /** The proposal, with its period. */
    public @Nullable ChangeNotice getProposal() {
        return once("proposal", () -> changes.notice(getFound(), NoticeOfChange.PROPOSAL))
                .orElse(null);
    }

    /** True from the day after the last for representations, while it waits to be considered. */
    public boolean isOver() {
        ChangeNotice proposal = getProposal();
        LocalDate end = proposal == null ? null : proposal.getEndsOn();
        return end != null
                && TaskForceClock.current().today().isAfter(end)
                && getFound().getState() == ChangeState.PROPOSED;
    }

    /** True while something may still be heard. */
    public boolean isOpen() {
        return getFound().getState() == ChangeState.PROPOSED || getFound().getState() == ChangeState.TO_DECIDE;
    }

    public Map<Integer, String> getAnswers() {
        return answers;
    }

    public @Nullable String getFromName() {
        return fromName;
    }

    public void setFromName(@Nullable String fromName) {
        this.fromName = fromName;
    }

    public @Nullable LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(@Nullable LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getView() {
        return view;
    }

    public void setView(@Nullable String view) {
        this.view = view;
    }
}
