package org.margatetaskforce.web.intake;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.intake.Field;
import org.margatetaskforce.intake.FileImports;
import org.margatetaskforce.intake.MappedRow;
import org.margatetaskforce.people.arriving.Arrivals;
import org.margatetaskforce.people.finding.LikelySame;
import org.margatetaskforce.web.shell.Tell;

/** Says of a line of a file whether it is somebody on record, somebody else, or is left out (BR-ID1). */
@Named
@ViewScoped
public class DecideArrival implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String DIFFERENT = "different";
    private static final String LEAVE_OUT = "leave-out";

    @Inject
    Arrivals arrivals;

    @Inject
    FileImports imports;

    /** Something that the line says. */
    public record Fact(String label, String value) implements Serializable {}

    private String reference = "";
    private int version;
    private String agency = "";
    private String importReference = "";
    private int line;
    private List<Fact> facts = List.of();
    private LikelySame alike = LikelySame.NOBODY;
    private @Nullable String verdict;
    private @Nullable String because;
    private boolean checking;

    /** Reads what the line says and whom it is like; one that the officer may not see is not there. */
    public void open() {
        Arrivals.Arrival arrival = arrivals.get(reference);
        version = arrival.version();
        agency = arrival.row().agency();
        importReference = arrival.row().importReference();
        line = arrival.row().line();
        alike = arrival.alike();
        MappedRow said = arrival.said();
        facts = imports.kind(arrival.row().kind()).fields().stream()
                .filter(field -> arrival.isTold(field.key()))
                .map(field -> new Fact(field.words(), words(field, said.get(field.key()))))
                .toList();
    }

    private static String words(Field field, String value) {
        return field.codes().stream()
                .filter(code -> code.value().equals(value))
                .map(Field.Code::words)
                .findFirst()
                .orElse(value);
    }

    /** What was decided is shown once more before it is done. */
    public void check() {
        if (isReasonNeeded() && (because == null || because.strip().length() < 10)) {
            throw new RuleBroken("people.duplicate.reason-missing");
        }
        checking = true;
    }

    /** Back to the form. */
    public void change() {
        checking = false;
    }

    /** Does it. */
    public String decide() {
        String chosen = Objects.requireNonNull(verdict);
        String why = because == null ? "" : because;
        switch (chosen) {
            case LEAVE_OUT -> {
                arrivals.leaveOut(reference, version, why);
                Tell.next("people.arrival.left-out");
            }
            case DIFFERENT -> Tell.next("people.arrival.taken-in", arrivals.isDifferent(reference, version, why));
            default -> Tell.next("people.arrival.taken-in", arrivals.isSame(reference, version, chosen));
        }
        return "/intake/find-arrivals.xhtml?faces-redirect=true&from=" + importReference;
    }

    /** Whether a reason is asked for. */
    public boolean isReasonNeeded() {
        return DIFFERENT.equals(verdict) || LEAVE_OUT.equals(verdict);
    }

    /** The decision in words. */
    public String getDecision() {
        return DIFFERENT.equals(verdict)
                ? "Somebody else: recorded anew"
                : LEAVE_OUT.equals(verdict) ? "Left out" : "The same person as " + verdict;
    }

    public List<Fact> getFacts() {
        return facts;
    }

    /** Those on record who may be the same. */
    public LikelySame getAlike() {
        return alike;
    }

    public boolean isChecking() {
        return checking;
    }

    public String getAgency() {
        return agency;
    }

    public String getImportReference() {
        return importReference;
    }

    public int getLine() {
        return line;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public @Nullable String getVerdict() {
        return verdict;
    }

    public void setVerdict(@Nullable String verdict) {
        this.verdict = verdict;
    }

    public @Nullable String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because;
    }
}
