package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.EnforcementCases;
import org.margatetaskforce.housing.EnforcementFilter;
import org.margatetaskforce.housing.NewReport;
import org.margatetaskforce.housing.Origin;
import org.margatetaskforce.housing.Tenure;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.web.people.AddressPick;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** Takes in a report of bad housing about a home from the gazetteer. */
@Named
@ViewScoped
public class ReportDwelling implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 10;

    @Inject
    EnforcementCases enforcementCases;

    @Inject
    AddressPick pick;

    private String uprn = "";
    private String source = "";
    private @Nullable Origin origin;
    private @Nullable LocalDate reportedOn = TaskForceClock.current().today();
    private String said = "";
    private Tenure tenure = Tenure.PRIVATE_RENTED;
    private @Nullable Boolean atRisk;
    private String riskWords = "";
    private String givenBy = "";
    private String name = "";
    private @Nullable Boolean livesThere;
    private String safeContact = "";
    private String writeTo = "";

    /** A link may already say which home, and what it came from. */
    public void open() {
        Uprn.parse(uprn).ifPresent(pick::take);
        if (source.startsWith("RF-") && origin == null) {
            origin = Origin.REFERRAL;
        }
    }

    /** Records it, and goes to the case. */
    public String report() {
        boolean known = !name.isBlank();
        String reference = enforcementCases.report(new NewReport(
                Uprn.of(door().uprn()),
                Objects.requireNonNull(origin),
                Objects.requireNonNull(reportedOn),
                said,
                tenure,
                Boolean.TRUE.equals(atRisk) ? riskWords : null,
                isOfficial() ? givenBy : null,
                source,
                known
                        ? new NewReport.Complainant(
                                name, Boolean.TRUE.equals(livesThere), safeContact, writeTo.isBlank() ? null : writeTo)
                        : null));
        Tell.next("housing.report.done", reference);
        return "/housing/view-enforcement.xhtml?faces-redirect=true&reference=" + reference;
    }

    private AddressRow door() {
        return Objects.requireNonNull(pick.getChosen());
    }

    /** Cases of the same building: what was reported may be known. */
    public List<EnforcementCases.Row> getOthers() {
        return Once.ask(this, "others", () -> enforcementCases
                .page(EnforcementFilter.ofProperty(door().propertyUprn(), MOST_SHOWN))
                .rows());
    }

    /** Must it say which justice or council made it? */
    public boolean isOfficial() {
        return origin == Origin.OFFICIAL_COMPLAINT;
    }

    public AddressPick getPick() {
        return pick;
    }

    public String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn == null ? "" : uprn.strip();
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source.strip();
    }

    public @Nullable Origin getOrigin() {
        return origin;
    }

    public void setOrigin(@Nullable Origin origin) {
        this.origin = origin;
    }

    public @Nullable LocalDate getReportedOn() {
        return reportedOn;
    }

    public void setReportedOn(@Nullable LocalDate reportedOn) {
        this.reportedOn = reportedOn;
    }

    public String getSaid() {
        return said;
    }

    public void setSaid(@Nullable String said) {
        this.said = said == null ? "" : said;
    }

    public Tenure getTenure() {
        return tenure;
    }

    public void setTenure(Tenure tenure) {
        this.tenure = tenure;
    }

    public @Nullable Boolean getAtRisk() {
        return atRisk;
    }

    public void setAtRisk(@Nullable Boolean atRisk) {
        this.atRisk = atRisk;
    }

    public String getRiskWords() {
        return riskWords;
    }

    public void setRiskWords(@Nullable String riskWords) {
        this.riskWords = riskWords == null ? "" : riskWords;
    }

    public String getGivenBy() {
        return givenBy;
    }

    public void setGivenBy(@Nullable String givenBy) {
        this.givenBy = givenBy == null ? "" : givenBy;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public @Nullable Boolean getLivesThere() {
        return livesThere;
    }

    public void setLivesThere(@Nullable Boolean livesThere) {
        this.livesThere = livesThere;
    }

    public String getSafeContact() {
        return safeContact;
    }

    public void setSafeContact(@Nullable String safeContact) {
        this.safeContact = safeContact == null ? "" : safeContact;
    }

    public String getWriteTo() {
        return writeTo;
    }

    public void setWriteTo(@Nullable String writeTo) {
        this.writeTo = writeTo == null ? "" : writeTo;
    }
}
