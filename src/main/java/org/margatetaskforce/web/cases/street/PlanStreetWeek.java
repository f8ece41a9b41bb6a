package org.margatetaskforce.web.cases.street;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.street.NewStreetWeek;
import org.margatetaskforce.cases.street.StreetWeeks;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.place.Streets;
import org.margatetaskforce.web.shell.Tell;

/** Plans a street week: which street, in which days, who goes; the doors come from the gazetteer. */
@Named
@ViewScoped
public class PlanStreetWeek implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient StreetWeeks weeks;

    @Inject
    transient Streets gazetteer;

    @Inject
    transient Officers officers;

    @Inject
    transient SignedIn signedIn;

    private String street = "";
    private @Nullable LocalDate firstOn;
    private @Nullable LocalDate lastOn;
    private String purpose = "Your Home, Your Health: door by door";
    private String officer = "";
    private String lead = "";
    private final ArrayList<StreetWeeks.Goer> going = new ArrayList<>();
    private transient @Nullable List<Streets.Row> streets;
    private transient @Nullable List<Colleague> colleagues;

    /** Begins with the officer who plans. */
    public void open() {
        officer = signedIn.getUsername();
        addOfficer();
        lead = signedIn.getUsername();
    }

    /** Somebody else goes. */
    public void addOfficer() {
        officers.findOnDuty(officer)
                .filter(found -> !goes(found))
                .ifPresent(found ->
                        going.add(new StreetWeeks.Goer(found.username(), found.displayName(), found.agencyCode())));
        officer = "";
    }

    private boolean goes(OnDuty found) {
        return going.stream().anyMatch(one -> one.username().equals(found.username()));
    }

    /** They stay, then. */
    public void leaveOut(String username) {
        going.removeIf(one -> one.username().equals(username));
    }

    /** Plans it. */
    public String plan() {
        String reference = weeks.plan(new NewStreetWeek(
                street,
                Objects.requireNonNull(firstOn),
                Objects.requireNonNull(lastOn),
                purpose,
                lead,
                going.stream().map(StreetWeeks.Goer::username).toList()));
        Tell.next("cases.street.done.planned", reference);
        return "/cases/view-street-week.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The streets to choose from, each with how many doors. */
    public List<Streets.Row> getStreets() {
        List<Streets.Row> read = streets;
        if (read == null) {
            read = gazetteer.all();
            streets = read;
        }
        return read;
    }

    /** Everybody who can go. */
    public List<Colleague> getColleagues() {
        List<Colleague> read = colleagues;
        if (read == null) {
            read = officers.colleagues();
            colleagues = read;
        }
        return read;
    }

    public List<StreetWeeks.Goer> getGoing() {
        return going;
    }

    public String getStreet() {
        return street;
    }

    public void setStreet(@Nullable String street) {
        this.street = street == null ? "" : street;
    }

    public @Nullable LocalDate getFirstOn() {
        return firstOn;
    }

    public void setFirstOn(@Nullable LocalDate firstOn) {
        this.firstOn = firstOn;
    }

    public @Nullable LocalDate getLastOn() {
        return lastOn;
    }

    public void setLastOn(@Nullable LocalDate lastOn) {
        this.lastOn = lastOn;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose == null ? "" : purpose;
    }

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(@Nullable String officer) {
        this.officer = officer == null ? "" : officer;
    }

    public String getLead() {
        return lead;
    }

    public void setLead(@Nullable String lead) {
        this.lead = lead == null ? "" : lead;
    }
}
