package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.CaseNeed;
import org.margatetaskforce.cases.NeedOutcome;

/** Records what became of each need of a case. */
@Named
@ViewScoped
public class RecordOutcomes extends ActOnCase {

    private static final long serialVersionUID = 1L;

    /** One need on the form. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final long number;
        private final String title;
        private @Nullable NeedOutcome outcome;
        private @Nullable String note;

        Line(CaseNeed need) {
            number = need.number();
            title = need.getTitle();
            outcome = need.getOutcome();
            note = need.getOutcomeNote();
        }

        public String getTitle() {
            return title;
        }

        public @Nullable NeedOutcome getOutcome() {
            return outcome;
        }

        public void setOutcome(@Nullable NeedOutcome outcome) {
            this.outcome = outcome;
        }

        public @Nullable String getNote() {
            return note;
        }

        public void setNote(@Nullable String note) {
            this.note = note;
        }
    }

    private List<Line> lines = List.of();

    @Override
    protected void fill() {
        lines = caseStages.needs(getReference()).stream().map(Line::new).toList();
    }

    /** Records those that have an outcome. */
    public String act() {
        for (Line line : lines) {
            if (line.outcome != null) {
                caseStages.recordOutcome(getReference(), line.number, line.outcome, orEmpty(line.note));
            }
        }
        return done("Outcomes recorded.");
    }

    public List<Line> getLines() {
        return lines;
    }

    public NeedOutcome[] getOutcomes() {
        return NeedOutcome.values();
    }
}
