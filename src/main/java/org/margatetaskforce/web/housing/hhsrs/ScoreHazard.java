package org.margatetaskforce.web.housing.hhsrs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.hhsrs.HazardAssessment;
import org.margatetaskforce.housing.hhsrs.HazardForm;
import org.margatetaskforce.housing.hhsrs.HazardScore;
import org.margatetaskforce.housing.hhsrs.HazardState;
import org.margatetaskforce.housing.hhsrs.HhsrsScheme;
import org.margatetaskforce.housing.hhsrs.HhsrsSchemes;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Sentences;

/**
 * Rates one hazard: scale points are picked and never typed, and the score, band and category beside them come from the rule
 * that will keep them. A draft is gone on with; a hazard that stands is assessed anew.
 */
@Named
@ViewScoped
public class ScoreHazard extends ActOnHazards {

    private static final long serialVersionUID = 1L;

    @Inject
    transient HhsrsSchemes schemes;

    private String draft = "";
    private String replaced = "";
    private HazardForm form = new HazardForm();

    @Override
    protected void fill() {
        if (!draft.isEmpty()) {
            form = ofThisCase(draft).formToGoOnWith();
        } else if (!replaced.isEmpty()) {
            form = ofThisCase(replaced).formToGoOnWith();
            form.setAssessedOn(TaskForceClock.current().today());
            form.setJustificationLikelihood("");
            form.setJustificationOutcome("");
            form.setRemoved(false);
        } else {
            EnforcementCase of = getEnforcementCase();
            form.setAssessedOn(Objects.requireNonNullElse(
                    of.getInspectedOn(), TaskForceClock.current().today()));
        }
    }

    /** An address that was made up leads nowhere. */
    private HazardAssessment ofThisCase(String hazard) {
        return all().stream()
                .filter(each -> each.getReference().equals(hazard))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no hazard " + hazard));
    }

    private List<HazardAssessment> all() {
        return Once.ask(this, "hazards", () -> hazards.of(getReference()));
    }

    /** Something else was picked: the page shows what it comes to. */
    public void picked() {
        // what is shown is reckoned from the form
    }

    /** Keeps it, and goes back to the survey. */
    public String save() {
        String kept = draft;
        if (!draft.isEmpty()) {
            hazards.change(draft, version(), form);
        } else if (!replaced.isEmpty()) {
            kept = hazards.reassess(replaced, version(), form);
        } else {
            kept = hazards.record(getReference(), version(), form);
        }
        return done("housing.hazard.saved", kept);
    }

    /** What it comes to; null while something is not picked or the outcomes exceed a hundred percent. */
    public @Nullable HazardScore getScore() {
        try {
            return HazardScore.of(getScheme(), form);
        } catch (RuleBroken incomplete) {
            return null;
        }
    }

    /** Why there is no score yet. */
    public String getMissing() {
        try {
            HazardScore.of(getScheme(), form);
            return "";
        } catch (RuleBroken incomplete) {
            return Sentences.of(incomplete.key(), incomplete.details().toArray());
        }
    }

    /** Is another class more likely than the one said to be most likely? */
    public boolean isDoubtful() {
        HazardScore score = getScore();
        Integer most = form.getMostLikely();
        return score != null && most != null && score.isMostLikelyDoubtful(most);
    }

    /** The version of the rating system of the day of the assessment. */
    public HhsrsScheme getScheme() {
        return schemes.inForce(Objects.requireNonNullElse(
                form.getAssessedOn(), TaskForceClock.current().today()));
    }

    /** The hazard chosen; null while none is. */
    public HhsrsScheme.@Nullable Hazard getHazard() {
        Integer no = form.getHazardNo();
        return no == null ? null : getScheme().findHazard(no).orElse(null);
    }

    /** What dwellings come to on average. */
    public List<HhsrsScheme.Average> getAverages() {
        Integer no = form.getHazardNo();
        return no == null ? List.of() : getScheme().averagesOf(no);
    }

    /** The first stages of crowding that a second one may adjust. */
    public List<HazardAssessment> getFirstStages() {
        return all().stream()
                .filter(each -> Objects.equals(each.getStage(), 1) && each.getState() != HazardState.REPLACED)
                .toList();
    }

    /** The assessment that is replaced; null of one that is new. */
    public @Nullable HazardAssessment getOld() {
        String old = replaced;
        if (!draft.isEmpty()) {
            old = Objects.requireNonNullElse(ofThisCase(draft).getReplaces(), "");
        }
        return old.isEmpty() ? null : ofThisCase(old);
    }

    /** Is a hazard that stands assessed anew? Then it stays the hazard that it is. */
    public boolean isAnew() {
        return getOld() != null;
    }

    public HazardForm getForm() {
        return form;
    }

    /** The draft that is gone on with, as in the address of the page. */
    public String getDraft() {
        return draft;
    }

    public void setDraft(@Nullable String draft) {
        this.draft = draft == null ? "" : draft.strip();
    }

    /** What is assessed anew, as in the address of the page. */
    public String getReplaced() {
        return replaced;
    }

    public void setReplaced(@Nullable String replaced) {
        this.replaced = replaced == null ? "" : replaced.strip();
    }
}
