package org.margatetaskforce.web.licensing.designation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.licensing.designation.RespondentKind;
import org.margatetaskforce.licensing.designation.SchemeConsultations;
import org.margatetaskforce.licensing.designation.SchemeResponse;
import org.margatetaskforce.licensing.designation.SchemeState;
import org.margatetaskforce.licensing.designation.Stance;

/** Consults on a designation: begins it, records who said what and what is answered, and closes it after ten weeks (s.80(9)). */
@Named
@ViewScoped
public class ConsultDesignation extends ActOnDesignation {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SchemeConsultations consultations;

    private @Nullable LocalDate from;
    private @Nullable String madeKnown;
    private @Nullable LocalDate receivedOn;
    private @Nullable RespondentKind who;
    private @Nullable Stance stance;
    private @Nullable String summary;
    private @Nullable Integer number;
    private @Nullable String answer;

    @Override
    protected void fill() {
        from = TaskForceClock.current().today();
        receivedOn = from;
    }

    /** Begins it. */
    public String begin() {
        consultations.begin(getReference(), version(), from, orEmpty(madeKnown));
        return back("licensing.designation.done-consulting", "consult-designation");
    }

    /** Somebody said something. */
    public String hear() {
        consultations.heard(getReference(), version(), receivedOn, who, stance, orEmpty(summary));
        return back("licensing.designation.done-heard", "consult-designation");
    }

    /** Something is answered. */
    public String reply() {
        consultations.answer(getReference(), version(), chosen(), orEmpty(answer));
        return back("licensing.designation.done-answered", "consult-designation");
    }

    /** It was withdrawn. */
    public String withdraw() {
        consultations.withdrawn(getReference(), version(), chosen());
        return back("licensing.designation.done-withdrawn", "consult-designation");
    }

    private int chosen() {
        if (number == null) {
            throw new RuleBroken("licensing.designation.response-needed");
        }
        return number;
    }

    /** Closes it. */
    public String close() {
        consultations.close(getReference(), version());
        return done("licensing.designation.done-closed");
    }

    /** Can it be begun? */
    public boolean isToBegin() {
        return is(SchemeState.DRAFT);
    }

    /** Is it open? */
    public boolean isRunning() {
        return is(SchemeState.CONSULTING);
    }

    /** Can what was said still be answered? */
    public boolean isAnswerable() {
        return (is(SchemeState.CONSULTING) || is(SchemeState.CONSULTED))
                && !getUnanswered().isEmpty();
    }

    /** The last day of the ten weeks. */
    public @Nullable Deadline getTenWeeks() {
        LocalDate begun = getFound().getConsultedFrom();
        return begun == null ? null : once("ten weeks", () -> schemes.tenWeeks(begun));
    }

    /** Are the ten weeks over? */
    public boolean isOver() {
        Deadline last = getTenWeeks();
        return last != null && !TaskForceClock.current().today().isBefore(last.on());
    }

    /** What was said. */
    public List<SchemeResponse> getSaid() {
        return once("said", () -> consultations.of(getFound()));
    }

    /** What has no answer yet. */
    public List<SchemeResponse> getUnanswered() {
        return getSaid().stream().filter(SchemeResponse::isOpen).toList();
    }

    /** The report by kind. */
    public List<SchemeConsultations.Tally> getTally() {
        return SchemeConsultations.tally(getSaid());
    }

    public RespondentKind[] getKinds() {
        return RespondentKind.values();
    }

    public Stance[] getStances() {
        return Stance.values();
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable String getMadeKnown() {
        return madeKnown;
    }

    public void setMadeKnown(@Nullable String madeKnown) {
        this.madeKnown = madeKnown;
    }

    public @Nullable LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(@Nullable LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public @Nullable RespondentKind getWho() {
        return who;
    }

    public void setWho(@Nullable RespondentKind who) {
        this.who = who;
    }

    public @Nullable Stance getStance() {
        return stance;
    }

    public void setStance(@Nullable Stance stance) {
        this.stance = stance;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }

    public @Nullable Integer getNumber() {
        return number;
    }

    public void setNumber(@Nullable Integer number) {
        this.number = number;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }
}
