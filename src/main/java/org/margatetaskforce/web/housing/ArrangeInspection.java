package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.visit.Clash;
import org.margatetaskforce.housing.inspection.Entries;
import org.margatetaskforce.housing.inspection.EntryRoute;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Officers;

/** Books the inspection: by notice, without one, or by warrant. */
@Named
@ViewScoped
public class ArrangeInspection extends ActOnEnforcement {

    private static final long serialVersionUID = 1L;

    @Inject
    Entries entries;

    @Inject
    Officers officers;

    private transient List<Clash> clashes = List.of();

    private @Nullable EntryRoute route = EntryRoute.NOTICE;
    private String reason = "";
    private @Nullable LocalDate on;
    private String from = "";
    private String to = "";
    private String meetAt = "Task force office, Cecil Square";
    private String lead = "";
    private List<String> going = new ArrayList<>();
    private String welfarePlan = "";
    private String clashAccepted = "";

    @Override
    protected void fill() {
        lead = orEmpty(getFound().getOfficer());
        entries.deciding(getReference()).ifPresent(last -> {
            LocalDateTime earliest =
                    LocalDateTime.ofInstant(Objects.requireNonNull(last.earliest()), TaskForceClock.LONDON);
            on = earliest.toLocalDate();
        });
    }

    /** Books it, where nothing stands against it or it is said why all the same. */
    public @Nullable String arrange() {
        LocalDate day = Objects.requireNonNull(on);
        clashes = entries.clashes(getReference(), day);
        if (!clashes.isEmpty() && clashAccepted.strip().length() < 10) {
            return null;
        }
        List<String> all = new ArrayList<>(going);
        all.add(0, lead);
        entries.arrange(
                getReference(),
                version(),
                new Entries.Arrangement(
                        Objects.requireNonNull(route),
                        reason,
                        day,
                        LocalTime.parse(from),
                        LocalTime.parse(to),
                        meetAt,
                        lead,
                        all,
                        welfarePlan.isBlank() ? null : welfarePlan,
                        clashes.isEmpty() ? null : clashAccepted));
        return done("housing.entry.done-arranged");
    }

    public List<Entries.EntryNotice> getNotices() {
        return once("notices", () -> entries.notices(getReference()));
    }

    /** Who is still to be given notice. */
    public List<Entries.Capacity> getToBeTold() {
        return once("told", () -> entries.toBeTold(getReference()));
    }

    /** The notice by which one may come, the last of them; null where none was given. */
    public Entries.@Nullable EntryNotice getDeciding() {
        return entries.deciding(getReference()).orElse(null);
    }

    /** Is it without notice? */
    public boolean isWithoutNotice() {
        return route == EntryRoute.OFFENCE;
    }

    /** What stands against it. */
    public List<Clash> getClashes() {
        return clashes == null ? List.of() : clashes;
    }

    /** Everybody who can go. */
    public List<Colleague> getColleagues() {
        return once("colleagues", officers::colleagues);
    }

    public EntryRoute[] getRoutes() {
        return EntryRoute.values();
    }

    public @Nullable EntryRoute getRoute() {
        return route;
    }

    public void setRoute(@Nullable EntryRoute route) {
        this.route = route;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
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

    public List<String> getGoing() {
        return going;
    }

    public void setGoing(List<String> going) {
        this.going = going;
    }

    public String getWelfarePlan() {
        return welfarePlan;
    }

    public void setWelfarePlan(@Nullable String welfarePlan) {
        this.welfarePlan = welfarePlan == null ? "" : welfarePlan;
    }

    public String getClashAccepted() {
        return clashAccepted;
    }

    public void setClashAccepted(@Nullable String clashAccepted) {
        this.clashAccepted = clashAccepted == null ? "" : clashAccepted;
    }
}
