package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.subjectaccess.Correction;
import org.margatetaskforce.cases.subjectaccess.Corrections;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.ShortAddresses;
import org.margatetaskforce.web.shell.Tell;

/** Shows what a person says is wrong with a record; the agency that holds it answers here. */
@Named
@ViewScoped
public class ViewCorrection implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Corrections corrections;

    private String reference = "";
    private int version = -1;
    private @Nullable Boolean right;
    private String answer = "";
    private String statement = "";

    /** Opens the page, for whoever reads the record or answers for it; any other is told that there is no such page. */
    public void open() {
        version = getIt().version();
        statement = getIt().wrong() + "\n" + getIt().shouldSay();
        corrections.noteLook(getIt());
    }

    /** Records the agency's answer. */
    public String decide() {
        corrections.answer(reference, version, Boolean.TRUE.equals(right), answer, statement);
        Tell.next("cases.correction.done.answered", reference);
        return "/cases/view-correction.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** What was said. */
    public Correction getIt() {
        return Once.ask(this, "it", () -> corrections.find(reference).orElseThrow(NoSuchElementException::new));
    }

    /** Whether the officer answers. */
    public boolean isMayAnswer() {
        return Once.ask(this, "may", () -> corrections.mayAnswer(getIt()));
    }

    /** Where the record is put right, its earlier words kept; empty where it has no page of its own. */
    public String getRecordPage() {
        String record = getIt().record();
        return switch (getIt().source()) {
            case "NOTE" -> "/cases/view-note.xhtml?reference=" + record;
            case "PERSON" -> "/people/correct-person.xhtml?person=" + record;
            default -> ShortAddresses.ours().pageOf(record).orElse("");
        };
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public @Nullable Boolean getRight() {
        return right;
    }

    public void setRight(@Nullable Boolean right) {
        this.right = right;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer.strip();
    }

    public String getStatement() {
        return statement;
    }

    public void setStatement(@Nullable String statement) {
        this.statement = statement == null ? "" : statement.strip();
    }
}
