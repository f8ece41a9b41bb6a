package org.margatetaskforce.web.housing.sanction;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.sanction.Breaches;
import org.margatetaskforce.housing.sanction.Ground;
import org.margatetaskforce.housing.sanction.Offence;
import org.margatetaskforce.web.shell.Once;

/** Records conduct that may be an offence, with its evidence. */
@Named
@ViewScoped
public class RecordBreach extends ActOnSanction {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Breaches breaches;

    private String notice = "";
    private String offence = "";
    private String person = "";
    private @Nullable LocalDate on;
    private @Nullable LocalDate until;
    private @Nullable LocalDate evidenceOn;
    private String evidence = "";

    @Override
    protected void fill() {
        evidenceOn = today();
        notice = getGrounds().get(0).reference();
        getLandlords().stream().findFirst().ifPresent(each -> person = each.name());
    }

    /** Records it. */
    public String record() {
        breaches.record(
                getReference(),
                version(),
                notice,
                offence,
                person,
                Objects.requireNonNullElse(on, today()),
                until,
                Objects.requireNonNullElse(evidenceOn, today()),
                evidence);
        return done("housing.sanction.done");
    }

    /** What may have been broken, to choose from. */
    public List<Ground> getGrounds() {
        return Once.ask(this, "grounds", () -> grounds.ofBreach(getEnforcementCase()));
    }

    /** The offences to choose from. */
    public List<Offence> getOffences() {
        return Once.ask(this, "offences", () -> breaches.offences());
    }

    public String getNotice() {
        return notice;
    }

    public void setNotice(@Nullable String notice) {
        this.notice = notice == null ? "" : notice;
    }

    public String getOffence() {
        return offence;
    }

    public void setOffence(@Nullable String offence) {
        this.offence = offence == null ? "" : offence;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public @Nullable LocalDate getEvidenceOn() {
        return evidenceOn;
    }

    public void setEvidenceOn(@Nullable LocalDate evidenceOn) {
        this.evidenceOn = evidenceOn;
    }

    public String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence == null ? "" : evidence;
    }
}
