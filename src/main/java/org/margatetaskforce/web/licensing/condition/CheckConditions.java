package org.margatetaskforce.web.licensing.condition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.ReceivedFiles;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceTerms;
import org.margatetaskforce.licensing.condition.ConditionDuties;
import org.margatetaskforce.licensing.condition.ConditionRecords;
import org.margatetaskforce.licensing.condition.FindingKind;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** Checks the conditions of a licence: what is due, what was produced, what was broken; writes for what is overdue. */
@Named
@ViewScoped
public class CheckConditions implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ConditionDuties duties;

    @Inject
    transient ConditionRecords records;

    @Inject
    transient ReceivedFiles received;

    @Inject
    transient LicenceTerms licences;

    @Inject
    transient ApplicationFiles files;

    private String reference = "";
    private @Nullable String code;
    private @Nullable FindingKind what;
    private @Nullable LocalDate onDay;
    private @Nullable LocalDate validUntil;
    private @Nullable String words;
    private transient @Nullable Part file;

    /** Opens the page: who works on it joins the team of the case. */
    public void open() {
        files.join(licences.application(licences.get(reference)));
        onDay = TaskForceClock.current().today();
    }

    /** Records what was found; the page stays. */
    public String record() throws IOException {
        ConditionDuties.Recorded given = new ConditionDuties.Recorded(
                code == null ? "" : code, onDay, validUntil, words == null ? "" : words, Enclosing.of(file));
        if (what == FindingKind.PRODUCED) {
            duties.produced(reference, given);
        } else if (what == FindingKind.BREACH) {
            duties.broken(reference, given);
        } else {
            duties.mended(reference, given);
        }
        Tell.next("licensing.condition.recorded", given.code());
        return here();
    }

    /** Writes to the holder for what is overdue. */
    public String ask(String of) {
        Tell.next("licensing.condition.asked", duties.ask(reference, of));
        return here();
    }

    private String here() {
        return "/licensing/check-conditions.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** Every condition with what is due and what was found. */
    public List<ConditionRecords.Line> getLines() {
        return Once.ask(this, "lines", () -> records.lines(reference));
    }

    /** What is recorded at the desk; what was seen at a visit is recorded there. */
    public List<FindingKind> getKinds() {
        return List.of(FindingKind.PRODUCED, FindingKind.BREACH, FindingKind.MENDED);
    }

    /** Whether a virus scanner looks at what comes in. */
    public boolean isScanning() {
        return received.isScanning();
    }

    public Licence getLicence() {
        return Once.ask(this, "licence", () -> licences.get(reference));
    }

    public String getAddress() {
        return Once.ask(this, "address", () -> licences.house(getLicence()).getAddress());
    }

    /** The UPRNs of its doors, with commas between them. */
    public String getDoors() {
        return Once.ask(
                this,
                "doors",
                () -> String.join(",", licences.house(getLicence()).doors()));
    }

    /** The first of its doors: where enforcement would begin. */
    public String getDoor() {
        return Once.ask(this, "door", () -> licences.house(getLicence()).doors().get(0));
    }

    /** Was any condition found broken and not mended since? */
    public boolean isBroken() {
        return getLines().stream().anyMatch(ConditionRecords.Line::broken);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable FindingKind getWhat() {
        return what;
    }

    public void setWhat(@Nullable FindingKind what) {
        this.what = what;
    }

    public @Nullable LocalDate getOnDay() {
        return onDay;
    }

    public void setOnDay(@Nullable LocalDate onDay) {
        this.onDay = onDay;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
