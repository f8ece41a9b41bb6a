package org.margatetaskforce.web.licensing.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.desk.QualityCheck;
import org.margatetaskforce.licensing.desk.QualityChecks;
import org.margatetaskforce.licensing.desk.QualityOutcome;
import org.margatetaskforce.web.licensing.ActOnApplication;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** Says what was found of a decision that was picked for the quality sample. */
@Named
@ViewScoped
public class CheckQuality extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    private static final List<QualityOutcome> OUTCOMES = List.of(QualityOutcome.values());

    @Inject
    transient QualityChecks qualityChecks;

    private int version;
    private @Nullable QualityOutcome outcome;
    private @Nullable String words;

    @Override
    protected void fill() {
        QualityCheck check = getCheck();
        version = check.getVersion();
        outcome = check.getOutcome();
        words = check.getWords();
    }

    /** Writes it down. */
    public String record() {
        int read = version;
        // who is told of a colleague's word has it on the page, and may say it anew
        Once.forget(this);
        version = getCheck().getVersion();
        qualityChecks.found(getReference(), read, outcome, words);
        Tell.next("licensing.quality.recorded", getReference());
        return "/licensing/find-quality-checks.xhtml?faces-redirect=true&state=WAITING";
    }

    /** The check, with what was said before. */
    public QualityCheck getCheck() {
        return once("check", () -> qualityChecks
                .find(getReference())
                .orElseThrow(() -> new NoSuchElementException("no check of " + getReference())));
    }

    public List<QualityOutcome> getOutcomes() {
        return OUTCOMES;
    }

    public @Nullable QualityOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable QualityOutcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
