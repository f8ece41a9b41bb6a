package org.margatetaskforce.web.cases.visit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.visit.Clash;
import org.margatetaskforce.cases.visit.NewVisit;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.web.people.AddressPick;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.Tell;

/** Plans a visit: which doors, who goes by what power, when; what stands against it is shown before it is booked. */
@Named
@ViewScoped
public class PlanVisit implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Visits visits;

    @Inject
    transient Cases cases;

    @Inject
    transient Properties properties;

    @Inject
    transient Officers officers;

    @Inject
    transient SignedIn signedIn;

    @Inject
    AddressPick pick;

    private String caseReference = "";
    private String uprn = "";
    private final ArrayList<AddressRow> doors = new ArrayList<>();
    private final ArrayList<Goer> going = new ArrayList<>();
    private String officer = "";
    private String purpose = "";
    private @Nullable LocalDate on;
    private String from = "";
    private String to = "";
    private String meetAt = "";
    private String lead = "";
    private String welfarePlan = "";
    private String interpreter = "";
    private String equipment = "";
    private String clashAccepted = "";
    private transient List<Clash> clashes = List.of();
    private transient @Nullable List<Colleague> colleagues;
    private final HashMap<String, ArrayList<Pick>> powers = new HashMap<>();

    /** Somebody who goes, and by which of the powers of their agency. */
    public static class Goer implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String username;
        private final String displayName;
        private final String agencyCode;
        private String power = "CONSENT";

        Goer(String username, String displayName, String agencyCode) {
            this.username = username;
            this.displayName = displayName;
            this.agencyCode = agencyCode;
        }

        public String getUsername() {
            return username;
        }

        public String getDisplayName() {
            return displayName;
        }

        public String getAgencyCode() {
            return agencyCode;
        }

        public String getPower() {
            return power;
        }

        public void setPower(@Nullable String power) {
            this.power = power == null ? "" : power;
        }
    }

    /** Begins with the case or the house of the address, and with the officer who plans. */
    public void open() {
        if (!caseReference.isBlank()) {
            SharedCase about = cases.find(caseReference).orElseThrow(NoSuchElementException::new);
            Uprn.parse(about.getUprn()).ifPresent(this::add);
        }
        Uprn.parse(uprn).ifPresent(this::add);
        officer = signedIn.getUsername();
        addOfficer();
        lead = signedIn.getUsername();
        meetAt = "Task force office, Cecil Square";
    }

    private void add(Uprn door) {
        properties
                .findAddress(door)
                .filter(found -> doors.stream().noneMatch(known -> known.uprn().equals(found.uprn())))
                .ifPresent(doors::add);
    }

    /** Looks an address up; where only one is like it, that is the door. */
    public void search() {
        pick.search();
        if (pick.getFound().size() == 1) {
            addDoor();
        }
    }

    /** The chosen address is one of the doors. */
    public void addDoor() {
        Uprn.parse(pick.getUprn()).ifPresent(door -> {
            add(door);
            // what was found is done with
            pick.take(door);
        });
        pick.again();
        pick.setText("");
    }

    /** Not this door, then. */
    public void drop(String door) {
        doors.removeIf(each -> each.uprn().equals(door));
    }

    /** Somebody else goes. */
    public void addOfficer() {
        if (going.stream().noneMatch(one -> one.getUsername().equals(officer))) {
            officers.findOnDuty(officer)
                    .ifPresent(found -> going.add(new Goer(found.username(), found.displayName(), found.agencyCode())));
        }
        officer = "";
    }

    /** They stay, then. */
    public void leaveOut(String username) {
        going.removeIf(one -> one.getUsername().equals(username));
    }

    /** Books it, where nothing stands against it or it is said why all the same. */
    public @Nullable String plan() {
        List<Uprn> places = doors.stream().map(AddressRow::uprn).map(Uprn::of).toList();
        LocalDate day = Objects.requireNonNull(on);
        clashes = visits.clashes(places, day, null);
        if (!clashes.isEmpty() && clashAccepted.length() < 10) {
            return null;
        }
        String reference = visits.plan(new NewVisit(
                caseReference.isBlank() ? null : caseReference,
                purpose,
                day,
                LocalTime.parse(from),
                LocalTime.parse(to),
                meetAt,
                lead,
                going.stream()
                        .map(one -> new NewVisit.Going(one.getUsername(), one.getPower()))
                        .toList(),
                places,
                orNull(welfarePlan),
                orNull(interpreter),
                orNull(equipment),
                clashes.isEmpty() ? null : clashAccepted));
        Tell.next("cases.visit.done.planned", reference);
        return "/cases/view-visit.xhtml?faces-redirect=true&reference=" + reference;
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** The powers of an officer's agency. */
    public List<Pick> powers(String agencyCode) {
        return powers.computeIfAbsent(
                agencyCode,
                agency -> new ArrayList<>(visits.powers(agency).stream()
                        .map(power -> new Pick(power.code(), power.words()))
                        .toList()));
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

    public List<AddressRow> getDoors() {
        return doors;
    }

    public List<Goer> getGoing() {
        return going;
    }

    /** What stands against it. */
    public List<Clash> getClashes() {
        return clashes == null ? List.of() : clashes;
    }

    public AddressPick getPick() {
        return pick;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public void setCaseReference(@Nullable String caseReference) {
        this.caseReference = caseReference == null ? "" : caseReference.strip();
    }

    public String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn == null ? "" : uprn.strip();
    }

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(@Nullable String officer) {
        this.officer = officer == null ? "" : officer;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose == null ? "" : purpose;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from == null ? "" : from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to == null ? "" : to;
    }

    public String getMeetAt() {
        return meetAt;
    }

    public void setMeetAt(@Nullable String meetAt) {
        this.meetAt = meetAt == null ? "" : meetAt;
    }

    public String getLead() {
        return lead;
    }

    public void setLead(@Nullable String lead) {
        this.lead = lead == null ? "" : lead;
    }

    public String getWelfarePlan() {
        return welfarePlan;
    }

    public void setWelfarePlan(@Nullable String welfarePlan) {
        this.welfarePlan = welfarePlan == null ? "" : welfarePlan;
    }

    public String getInterpreter() {
        return interpreter;
    }

    public void setInterpreter(@Nullable String interpreter) {
        this.interpreter = interpreter == null ? "" : interpreter;
    }

    public String getEquipment() {
        return equipment;
    }

    public void setEquipment(@Nullable String equipment) {
        this.equipment = equipment == null ? "" : equipment;
    }

    public String getClashAccepted() {
        return clashAccepted;
    }

    public void setClashAccepted(@Nullable String clashAccepted) {
        this.clashAccepted = clashAccepted == null ? "" : clashAccepted.strip();
    }
}
