package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.Licensability;
import org.margatetaskforce.licensing.LicensabilityAnswer;
import org.margatetaskforce.licensing.MissingItem;
import org.margatetaskforce.licensing.Section;

/** Is an application complete? Then it is duly made; else what is missing is asked for; or it is none of Part 3's. */
@Named
@ViewScoped
public class ValidateApplication extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Licensability licensability;

    private @Nullable Outcome outcome;
    private @Nullable LocalDate wantedBy;
    private @Nullable String note;
    private @Nullable String feeTreatment;
    private @Nullable String inSpiteBecause;

    /** What a validation comes to. */
    public enum Outcome {
        DULY_MADE("It is complete: duly made"),
        ASK("Something is missing: ask for it"),
        OUTSIDE("The house needs no licence under Part 3: close it");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** What it is called on the page. */
        public String words() {
            return words;
        }
    }

    /** Records what the validation came to. */
    public String record() {
        switch (Objects.requireNonNull(outcome)) {
            case DULY_MADE -> licenceApplications.dulyMake(getReference(), version(), note, inSpiteBecause);
            case ASK -> licenceApplications.requestMissing(getReference(), version(), wantedBy);
            case OUTSIDE -> licenceApplications.closeOutsideScope(getReference(), version(), orEmpty(feeTreatment));
        }
        return done();
    }

    /** What the form still lacks. */
    public List<MissingItem> getMissing() {
        return once("missing", () -> licenceApplications.missing(getReference()));
    }

    /** The sections in which something is missing, in their order. */
    public List<Section> getSections() {
        return getMissing().stream().map(MissingItem::section).distinct().toList();
    }

    /** What one section lacks. */
    public List<MissingItem> missingIn(Section section) {
        return getMissing().stream().filter(item -> item.section() == section).toList();
    }

    /** Does the house need a licence under Part 3, as the facts now stand? */
    public LicensabilityAnswer getAnswer() {
        return once("answer", () -> licensability.answer(getReference()));
    }

    /** True while this outcome is the one picked. */
    public boolean comesTo(String name) {
        return outcome != null && outcome.name().equals(name);
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    public @Nullable Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable LocalDate getWantedBy() {
        return wantedBy;
    }

    public void setWantedBy(@Nullable LocalDate wantedBy) {
        this.wantedBy = wantedBy;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getInSpiteBecause() {
        return inSpiteBecause;
    }

    public void setInSpiteBecause(@Nullable String inSpiteBecause) {
        this.inSpiteBecause = inSpiteBecause;
    }

    public @Nullable String getFeeTreatment() {
        return feeTreatment;
    }

    public void setFeeTreatment(@Nullable String feeTreatment) {
        this.feeTreatment = feeTreatment;
    }
}
