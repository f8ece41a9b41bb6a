package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.notice.HazardForm;
import org.margatetaskforce.housing.notice.NoticeCompliance;
import org.margatetaskforce.housing.notice.WorksInspection.Outcome;

/** Records a re-inspection: without one nothing is complied with, and nothing breached. */
@Named
@ViewScoped
public class InspectWorks extends ActOnNotice {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NoticeCompliance compliance;

    private ArrayList<HazardForm> hazards = new ArrayList<>();
    private @Nullable LocalDate on;
    private @Nullable Outcome outcome;
    private @Nullable LocalDate again;
    private @Nullable String findings;

    @Override
    protected void fill() {
        hazards = new ArrayList<>(drafts.hazards(getReference()));
        on = TaskForceClock.current().today();
    }

    /** Records it. */
    public String record() {
        Outcome seen = Objects.requireNonNull(outcome);
        compliance.inspected(
                getReference(),
                version(),
                Objects.requireNonNull(on),
                seen,
                hazards.stream()
                        .map(hazard -> Objects.requireNonNullElse(hazard.getFound(), ""))
                        .toList(),
                again,
                findings);
        return done(
                seen == Outcome.COMPLIED
                        ? "housing.notice.done.complied"
                        : seen.isBreach() ? "housing.notice.done.breached" : "housing.notice.done.inspected",
                getReference());
    }

    /** What may be found of a notice of this kind. */
    public List<Outcome> getOutcomes() {
        boolean order = getNotice().getKind().isOrder();
        return Arrays.stream(Outcome.values())
                .filter(one ->
                        order ? one != Outcome.NOT_STARTED && one != Outcome.NOT_COMPLETED : one != Outcome.CONTRAVENED)
                .toList();
    }

    public List<HazardForm> getHazards() {
        return hazards;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable LocalDate getAgain() {
        return again;
    }

    public void setAgain(@Nullable LocalDate again) {
        this.again = again;
    }

    public @Nullable String getFindings() {
        return findings;
    }

    public void setFindings(@Nullable String findings) {
        this.findings = findings;
    }
}
