package org.margatetaskforce.web.licensing.change;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.change.ChangeAppeals;
import org.margatetaskforce.licensing.change.ChangeOutcome;
import org.margatetaskforce.licensing.change.ChangeTerm;

/** Records what the tribunal made of a decision about a change (Housing Act 2004 Sch 5 para 34). */
@Named
@ViewScoped
public class DecideChangeAppeal extends ActOnChange {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ChangeAppeals appeals;

    private @Nullable ChangeOutcome outcome;
    private @Nullable LocalDate decidedOn;
    private @Nullable String summary;
    private @Nullable LocalDate lastDay;
    private List<Integer> takenOut = new ArrayList<>();

    /** A term, by its number, as the decision has it. */
    public record Numbered(Integer number, String words) {}

    /** Records it, with what it does to the licence and the register. */
    public String record() {
        appeals.decided(getReference(), version(), outcome, decidedOn, orEmpty(summary), takenOut, lastDay);
        return done("licensing.change.appeal-settled");
    }

    /** What the tribunal may do: vary is possible of terms alone. */
    public List<ChangeOutcome> getOutcomes() {
        return Stream.of(ChangeOutcome.values())
                .filter(each ->
                        each != ChangeOutcome.VARIED || getFound().getKind().isAboutTerms())
                .toList();
    }

    /** The terms that it may take out. */
    public List<Numbered> getTerms() {
        return once("terms", () -> {
            List<Numbered> numbered = new ArrayList<>();
            for (ChangeTerm term : changes.terms(getFound())) {
                numbered.add(new Numbered(numbered.size(), licenceChanges.sentence(term)));
            }
            return numbered;
        });
    }

    public @Nullable ChangeOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable ChangeOutcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(@Nullable LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public List<Integer> getTakenOut() {
        return takenOut;
    }

    public void setTakenOut(List<Integer> takenOut) {
        this.takenOut = new ArrayList<>(takenOut);
    }
}
