package org.margatetaskforce.housing.inspection;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.visit.Clash;
import org.margatetaskforce.cases.visit.NewVisit;
import org.margatetaskforce.cases.visit.Visit;
import org.margatetaskforce.cases.visit.VisitStatus;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.documents.Recipient;
import org.margatetaskforce.housing.Days;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.EnforcementLetters;
import org.margatetaskforce.housing.EnforcementState;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;
import org.margatetaskforce.law.DeadlineHour;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.workflow.Workflow;

/**
 * Getting in: notice of entry with its elapsed hours (Housing Act 2004 s.239(5)), the inspection booked as a visit, nobody letting
 * the officers in, and a justice's warrant (s.240). What is stopped by a hold is refused; why it stands is not told.
 */
@Boundary
public class Entries {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'on' EEEE d MMMM yyyy", Locale.UK);

    private static final int SHORTEST_REASON = 5;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    EnforcementFiles files;

    @Inject
    EnforcementLetters letters;

    @Inject
    Documents documents;

    @Inject
    Deadlines deadlines;

    @Inject
    Visits visits;

    @Inject
    Officers officers;

    @Inject
    Workflow workflow;

    // --- notice of entry

    /** In which capacity somebody is given notice. */
    public enum Capacity {
        OCCUPIER("Whoever lives there"),
        OWNER("The owner");

        private final String words;

        Capacity(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /**
     * A notice of entry, or why there is none.
     *
     * @param document the notice's reference; null where there is none
     * @param notBefore from when on an officer will come, as it says
     * @param givenAt null until it was given
     * @param earliest from when on one may come
     * @param noneBecause why nobody of this capacity is given notice; null where one is
     */
    public record EntryNotice(
            Capacity capacity,
            @Nullable String document,
            @Nullable Instant notBefore,
            @Nullable Instant givenAt,
            @Nullable ServiceMethod method,
            @Nullable Instant earliest,
            @Nullable String explanation,
            @Nullable String noneBecause) {

        /** Is nothing left to do about it? */
        public boolean isSettled() {
            return givenAt != null || noneBecause != null;
        }

        /** When it was given, in words. */
        public String given() {
            return moment(givenAt);
        }

        /** From when on one may come, in words. */
        public String from() {
            return moment(earliest);
        }
    }

    /** An instant as a page and a letter say it. */
    static String moment(@Nullable Instant at) {
        return at == null ? "" : MOMENT.format(at.atZone(TaskForceClock.LONDON));
    }

    /** The notices of a case, the earliest first; written for an inspection that came to nothing, they stay. */
    public List<EntryNotice> notices(String reference) {
        return rows("""
                        select n.capacity, n.document_reference, n.not_before, n.given_at, n.method, n.earliest_at, n.explanation,
                               n.none_because
                          from housing.entry_notice n join housing.enforcement_case c on c.id = n.enforcement_case_id
                         where c.reference = ?1 order by n.id""", reference).stream()
                .map(row -> new EntryNotice(
                        Capacity.valueOf((String) row[0]),
                        (String) row[1],
                        instant(row[2]),
                        instant(row[3]),
                        row[4] == null ? null : ServiceMethod.valueOf((String) row[4]),
                        instant(row[5]),
                        (String) row[6],
                        (String) row[7]))
                .toList();
    }

    private Optional<EntryNotice> latest(String reference, Capacity capacity) {
        return notices(reference).stream()
                .filter(each -> each.capacity() == capacity)
                .reduce((earlier, later) -> later);
    }

    /** The capacities of which nobody has been given notice yet, nor is it said why not. */
    public List<Capacity> toBeTold(String reference) {
        return List.of(Capacity.values()).stream()
                .filter(each ->
                        latest(reference, each).filter(EntryNotice::isSettled).isEmpty())
                .toList();
    }

    /** The last of the notices by which one may come; empty where none was given. */
    public Optional<EntryNotice> deciding(String reference) {
        return List.of(Capacity.values()).stream()
                .flatMap(each -> latest(reference, each).stream())
                .filter(each -> each.earliest() != null)
                .max(Comparator.comparing(each -> Objects.requireNonNull(each.earliest())));
    }

    /**
     * Writes a notice of entry: to whom, where, why, and from when on an officer will come.
     *
     * @return its document, to be printed and given
     */
    @For("enforcement.work")
    public Document write(
            String reference,
            int expectedVersion,
            Capacity capacity,
            String name,
            String address,
            String purpose,
            LocalDateTime notBefore) {
        EnforcementCase changed = files.change(reference, expectedVersion);
        files.mustNotBeHeld(changed);
        mustBeArranging(changed);
        Instant from = notBefore.atZone(TaskForceClock.LONDON).toInstant();
        DeadlineHour earliest = deadlines.reckonHours("D-ENTRY24H", EnforcementFiles.now());
        if (from.isBefore(earliest.at())) {
            throw new RuleBroken("housing.entry.notice-too-short", moment(earliest.at()), earliest.explanation());
        }
        if (name.isBlank() || address.isBlank() || purpose.isBlank()) {
            throw new RuleBroken("housing.entry.notice-incomplete");
        }
        Document notice = letters.entryNotice(
                changed,
                name.strip(),
                capacity == Capacity.OCCUPIER ? "occupier" : "owner",
                address.strip(),
                moment(from),
                purpose.strip());
        keep(changed, capacity, notice.getReference(), from, null);
        files.note(
                changed,
                "Notice of entry written",
                "A notice of entry to " + lower(capacity.words()) + " was written.");
        files.saved(changed);
        return notice;
    }

    /** Nobody of a capacity is given notice: nobody lives there, or the owner is not known after inquiry (s.239(5)). */
    @For("enforcement.work")
    public int nobody(String reference, int expectedVersion, Capacity capacity, String because) {
        EnforcementCase changed = files.change(reference, expectedVersion);
        mustBeArranging(changed);
        if (because.isBlank()) {
            throw new RuleBroken("housing.entry.none-because-needed");
        }
        keep(changed, capacity, null, null, because.strip());
        files.note(
                changed,
                "Notice of entry",
                "No notice of entry to " + lower(capacity.words()) + ": " + because.strip());
        return files.saved(changed);
    }

    private void keep(
            EnforcementCase of,
            Capacity capacity,
            @Nullable String document,
            @Nullable Instant from,
            @Nullable String because) {
        query("""
                        insert into housing.entry_notice (enforcement_case_id, capacity, document_reference, not_before, none_because,
                               recorded_at, recorded_by)
                        values (?1, ?2, ?3, cast(?4 as timestamptz), ?5, ?6, identity.acting())""")
                .setParameter(1, of.key())
                .setParameter(2, capacity.name())
                .setParameter(3, document)
                .setParameter(4, from == null ? null : Timestamp.from(from))
                .setParameter(5, because)
                .setParameter(6, now())
                .executeUpdate();
    }

    /**
     * Records that a notice was given. From that instant the elapsed hours run; what goes by post is given at the end of the day on
     * which it is taken to be served.
     *
     * @param document the notice
     * @param at on this day, the hour of handing it over or posting it
     */
    @For("enforcement.work")
    public int give(
            String reference,
            int expectedVersion,
            String document,
            Recipient to,
            ServiceMethod method,
            LocalDateTime at) {
        EnforcementCase changed = files.change(reference, expectedVersion);
        files.mustNotBeHeld(changed);
        mustBeArranging(changed);
        Instant given = at.atZone(TaskForceClock.LONDON).toInstant();
        if (given.isAfter(EnforcementFiles.now())) {
            throw new RuleBroken("housing.entry.given-in-future");
        }
        documents.serve(document, List.of(to), method, at.toLocalDate());
        Instant counted = isAtOnce(method)
                ? given
                : deadlines
                        .deemedService(method, at.toLocalDate())
                        .on()
                        .plusDays(1)
                        .atStartOfDay(TaskForceClock.LONDON)
                        .toInstant();
        DeadlineHour earliest = deadlines.reckonHours("D-ENTRY24H", counted);
        int marked = query("""
                        update housing.entry_notice set given_at = ?3, method = ?4, earliest_at = ?5, explanation = ?6
                         where enforcement_case_id = ?1 and document_reference = ?2 and given_at is null""")
                .setParameter(1, changed.key())
                .setParameter(2, document)
                .setParameter(3, Timestamp.from(counted))
                .setParameter(4, method.name())
                .setParameter(5, Timestamp.from(earliest.at()))
                .setParameter(6, earliest.explanation())
                .executeUpdate();
        if (marked == 0) {
            throw new RuleBroken("housing.entry.notice-unknown");
        }
        files.note(
                changed,
                "Notice of entry given",
                "Officers may enter to inspect from " + moment(earliest.at()) + " on: " + earliest.explanation() + ".");
        return files.saved(changed);
    }

    private static boolean isAtOnce(ServiceMethod method) {
        return switch (method) {
            case HAND, LEFT_AT_ADDRESS, FIXED_TO_PREMISES, EMAIL_BY_AGREEMENT -> true;
            default -> false;
        };
    }

    private static void mustBeArranging(EnforcementCase changed) {
        if (!changed.getState().isClosed()) {
            return;
        }
        throw new RuleBroken("housing.case.closed", changed.getReference());
    }

    // --- the inspection is booked

    /**
     * An inspection as it is arranged.
     *
     * @param reason of one without notice: which offence is suspected, and why; it is enforcement detail
     * @param lead the user name of who leads it
     * @param going the user names of who goes with them
     * @param clashAccepted why it is booked although something stands against it
     */
    public record Arrangement(
            EntryRoute route,
            String reason,
            LocalDate on,
            LocalTime from,
            LocalTime to,
            String meetAt,
            String lead,
            List<String> going,
            @Nullable String welfarePlan,
            @Nullable String clashAccepted) {}

    /** What stands against going there on a day. */
    public List<Clash> clashes(String reference, LocalDate on) {
        return visits.clashes(List.of(files.get(reference).getUprn()), on, null);
    }

    /** What stands against moving there on a day the inspection that is booked, which does not stand against itself. */
    public List<Clash> clashesOfMove(String reference, LocalDate on) {
        return visits.clashes(
                List.of(files.get(reference).getUprn()),
                on,
                toCome(reference).map(Arranged::visit).orElse(null));
    }

    /**
     * Books the inspection as a visit of the team: with notice not before its elapsed hours are over, without one where an offence
     * is suspected, or by warrant.
     *
     * @return the visit's reference
     */
    @For("enforcement.work")
    public String arrange(String reference, int expectedVersion, Arrangement given) {
        EnforcementCase changed = files.change(reference, expectedVersion);
        files.mustNotBeHeld(changed);
        Instant start =
                given.on().atTime(given.from()).atZone(TaskForceClock.LONDON).toInstant();
        switch (given.route()) {
            case NOTICE -> mustHaveNotice(reference, start);
            case OFFENCE -> {
                if (given.reason().isBlank()) {
                    throw new RuleBroken("housing.entry.offence-needed");
                }
            }
            case WARRANT -> {
                if (warrants(reference).stream().noneMatch(each -> Boolean.TRUE.equals(each.granted()))) {
                    throw new RuleBroken("housing.entry.no-warrant");
                }
            }
        }
        List<NewVisit.Going> going = given.going().stream()
                .distinct()
                .map(each -> new NewVisit.Going(each, power(each, given.route())))
                .toList();
        String visit = visits.plan(new NewVisit(
                changed.getCaseReference(),
                "Housing inspection " + reference,
                given.on(),
                given.from(),
                given.to(),
                given.meetAt(),
                given.lead(),
                going,
                List.of(changed.getUprn()),
                given.welfarePlan(),
                null,
                null,
                given.clashAccepted()));
        EnforcementState before = changed.getState();
        stands(changed, given.route(), given.on(), given.from(), given.to(), visit);
        changed.arrangeInspection();
        changed.next("Inspection", given.on());
        files.step(
                changed, before, "An inspection is arranged for " + Days.words(given.on()) + ", visit " + visit + ".");
        if (given.route() == EntryRoute.OFFENCE) {
            files.detail(changed, "Inspection without notice", given.reason().strip());
        }
        entityManager.flush();
        workflow.complete("Task_ArrangeInspection", reference);
        files.saved(changed);
        return visit;
    }

    /** This inspection is to come; one that was to come before is called off. */
    private void stands(
            EnforcementCase of, EntryRoute route, LocalDate on, LocalTime from, LocalTime to, String visit) {
        query("""
                        update housing.arranged_inspection set outcome = 'CALLED_OFF', outcome_on = identity.today()
                         where enforcement_case_id = ?1 and outcome is null""").setParameter(1, of.key()).executeUpdate();
        query("""
                        insert into housing.arranged_inspection (enforcement_case_id, route, inspect_on, starts_at, ends_at,
                               visit_reference, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, identity.acting())""")
                .setParameter(1, of.key())
                .setParameter(2, route.name())
                .setParameter(3, Date.valueOf(on))
                .setParameter(4, Time.valueOf(from))
                .setParameter(5, Time.valueOf(to))
                .setParameter(6, visit)
                .setParameter(7, now())
                .executeUpdate();
    }

    /**
     * Another time for an inspection that is booked.
     *
     * @param reason why it is moved: it stands with the visit that is called off, so without names
     * @param clashAccepted why it is booked although something stands against it
     */
    public record Move(
            LocalDate on,
            LocalTime from,
            LocalTime to,
            String reason,
            @Nullable String clashAccepted) {}

    /**
     * Moves the inspection that is booked to another time: its visit is called off with the reason, and another is planned with
     * those who were to go. By notice it comes no earlier than the notices given allow (s.239(5)).
     *
     * @return the new visit's reference
     * @throws RuleBroken where none is booked, they are on the way already, or the new time is not lawful
     */
    @For("enforcement.work")
    public String move(String reference, int expectedVersion, Move to) {
        EnforcementCase changed = files.change(reference, expectedVersion);
        files.mustNotBeHeld(changed);
        Arranged due = toCome(reference).orElseThrow(() -> new RuleBroken("housing.entry.nothing-arranged"));
        if (to.reason().strip().length() < SHORTEST_REASON) {
            throw new RuleBroken("housing.entry.move-reason-needed");
        }
        if (due.on().equals(to.on()) && due.from().equals(to.from()) && due.to().equals(to.to())) {
            throw new RuleBroken("housing.entry.not-moved");
        }
        Visit booked = visits.get(due.visit());
        if (booked.getStatus() == VisitStatus.IN_PROGRESS || booked.getStatus() == VisitStatus.COMPLETED) {
            throw new RuleBroken("housing.entry.visit-begun", due.visit());
        }
        if (!visits.mayAct(booked)) {
            throw new RuleBroken("housing.entry.visit-not-yours", officers.nameOf(booked.getLead()));
        }
        if (due.route() == EntryRoute.NOTICE) {
            mustHaveNotice(
                    reference,
                    to.on().atTime(to.from()).atZone(TaskForceClock.LONDON).toInstant());
        }
        List<NewVisit.Going> going = visits.attendees(due.visit()).stream()
                .map(each -> new NewVisit.Going(each.username(), each.power()))
                .toList();
        if (!booked.getStatus().isOver()) {
            visits.abort(
                    due.visit(),
                    booked.getVersion(),
                    "Moved to " + Days.words(to.on()) + ", " + to.from() + ": "
                            + to.reason().strip());
        }
        String visit = visits.plan(new NewVisit(
                changed.getCaseReference(),
                booked.getPurpose(),
                to.on(),
                to.from(),
                to.to(),
                booked.getMeetAt(),
                booked.getLead(),
                going,
                List.of(changed.getUprn()),
                booked.getWelfarePlan(),
                booked.getInterpreter(),
                booked.getEquipment(),
                to.clashAccepted()));
        stands(changed, due.route(), to.on(), to.from(), to.to(), visit);
        changed.next("Inspection", to.on());
        files.step(
                changed,
                changed.getState(),
                "The inspection of " + Days.words(due.on()) + " is moved to " + Days.words(to.on()) + ", visit " + visit
                        + ".");
        entityManager.flush();
        workflow.due("Task_InspectDwelling", reference, to.on());
        workflow.refreshTimers(reference);
        files.saved(changed);
        return visit;
    }

    private void mustHaveNotice(String reference, Instant start) {
        List<Capacity> open = toBeTold(reference);
        if (!open.isEmpty()) {
            throw new RuleBroken(
                    "housing.entry.notice-missing", lower(open.get(0).words()));
        }
        deciding(reference).ifPresent(last -> {
            if (start.isBefore(Objects.requireNonNull(last.earliest()))) {
                throw new RuleBroken("housing.entry.too-early", last.from(), String.valueOf(last.explanation()));
            }
        });
        for (Capacity each : Capacity.values()) {
            latest(reference, each)
                    .map(EntryNotice::notBefore)
                    .filter(start::isBefore)
                    .ifPresent(said -> {
                        throw new RuleBroken("housing.entry.before-notice-says", moment(said));
                    });
        }
    }

    /** The council's officers go by the route's power; anybody else by consent. */
    private String power(String username, EntryRoute route) {
        String agency = officers.findOnDuty(username).map(OnDuty::agencyCode).orElse("");
        return visits.powers(agency).stream().anyMatch(each -> each.code().equals(route.power()))
                ? route.power()
                : "CONSENT";
    }

    /**
     * An inspection that was arranged.
     *
     * @param outcome what came of it; null where it is still to come
     */
    public record Arranged(
            EntryRoute route,
            LocalDate on,
            LocalTime from,
            LocalTime to,
            String visit,
            @Nullable String outcome,
            @Nullable LocalDate outcomeOn) {

        /** What came of it, in words. */
        public String outcomeWords() {
            return switch (Objects.requireNonNullElse(outcome, "")) {
                case "INSPECTED" -> "Inspected";
                case "NO_ACCESS" -> "Nobody let the officers in";
                case "REFUSED" -> "Entry was refused";
                case "CALLED_OFF" -> "Called off";
                default -> "To come";
            };
        }
    }

    /** The inspections that were arranged, the earliest first. */
    public List<Arranged> arranged(String reference) {
        return rows("""
                        select a.route, a.inspect_on, a.starts_at, a.ends_at, a.visit_reference, a.outcome, a.outcome_on
                          from housing.arranged_inspection a join housing.enforcement_case c on c.id = a.enforcement_case_id
                         where c.reference = ?1 order by a.id""", reference).stream()
                .map(row -> new Arranged(
                        EntryRoute.valueOf((String) row[0]),
                        ((Date) row[1]).toLocalDate(),
                        ((Time) row[2]).toLocalTime(),
                        ((Time) row[3]).toLocalTime(),
                        (String) row[4],
                        (String) row[5],
                        row[6] == null ? null : ((Date) row[6]).toLocalDate()))
                .toList();
    }

    /** The one that is still to come. */
    public Optional<Arranged> toCome(String reference) {
        return arranged(reference).stream()
                .filter(each -> each.outcome() == null)
                .findFirst();
    }

    // --- nobody lets them in

    /**
     * Nobody let the officers in.
     *
     * @param refused whether somebody refused, rather than nobody opening
     * @param words what happened at the door; enforcement detail
     */
    @For("enforcement.work")
    public int noAccess(String reference, int expectedVersion, boolean refused, String words) {
        EnforcementCase changed = files.change(reference, expectedVersion);
        Arranged due = toCome(reference).orElseThrow(() -> new RuleBroken("housing.entry.nothing-arranged"));
        if (due.on().isAfter(EnforcementFiles.today())) {
            throw new RuleBroken("housing.entry.still-to-come", due.on());
        }
        if (words.isBlank()) {
            throw new RuleBroken("housing.entry.no-access-words-needed");
        }
        EnforcementState before = changed.getState();
        query("""
                        update housing.arranged_inspection set outcome = ?2, outcome_on = inspect_on
                         where enforcement_case_id = ?1 and outcome is null""")
                .setParameter(1, changed.key())
                .setParameter(2, refused ? "REFUSED" : "NO_ACCESS")
                .executeUpdate();
        changed.noAccess();
        changed.next(
                "To try again, or to ask for a warrant",
                deadlines.reckon("P-ENF-RETRY", EnforcementFiles.today()).on());
        files.step(changed, before, "Nobody let the officers in on " + Days.words(due.on()) + ".");
        files.detail(changed, refused ? "Entry refused" : "No access", words.strip());
        entityManager.flush();
        workflow.complete("Task_InspectDwelling", reference);
        return files.saved(changed);
    }

    /** Entry is tried again: a new inspection is arranged. */
    @For("enforcement.work")
    public int tryAgain(String reference, int expectedVersion) {
        EnforcementCase changed = files.change(reference, expectedVersion);
        changed.next(
                "Inspection to be arranged again",
                deadlines.reckon("P-ENF-RETRY", EnforcementFiles.today()).on());
        files.note(changed, "Housing enforcement: to try again", "Entry is tried again.");
        entityManager.flush();
        workflow.complete("Task_RetryAccess", reference);
        return files.saved(changed);
    }

    // --- a warrant

    /**
     * A warrant that was asked for.
     *
     * @param granted null until the justice has decided
     */
    public record Warrant(
            WarrantGround ground,
            LocalDate soughtOn,
            String information,
            @Nullable String document,
            @Nullable LocalDate decidedOn,
            @Nullable Boolean granted,
            @Nullable String court) {}

    /** The warrants that were asked for, the earliest first, where the one acting may read them. */
    public List<Warrant> warrants(String reference) {
        return rows("""
                        select w.ground, w.sought_on, w.information, w.document_reference, w.decided_on, w.granted, w.court
                          from housing.warrant w join housing.enforcement_case c on c.id = w.enforcement_case_id
                         where c.reference = ?1 order by w.id""", reference).stream()
                .map(row -> new Warrant(
                        WarrantGround.valueOf((String) row[0]),
                        ((Date) row[1]).toLocalDate(),
                        (String) row[2],
                        (String) row[3],
                        row[4] == null ? null : ((Date) row[4]).toLocalDate(),
                        (Boolean) row[5],
                        (String) row[6]))
                .toList();
    }

    /**
     * Asks a justice for a warrant: the information is written for the oath (s.240).
     *
     * @throws RuleBroken where refusal is the ground and no visit that failed is recorded
     */
    @For("enforcement.work")
    public Document seekWarrant(String reference, int expectedVersion, WarrantGround ground, String information) {
        EnforcementCase changed = files.change(reference, expectedVersion);
        List<Arranged> failed = arranged(reference).stream()
                .filter(each -> "REFUSED".equals(each.outcome()) || "NO_ACCESS".equals(each.outcome()))
                .toList();
        if (ground == WarrantGround.REFUSED && failed.stream().noneMatch(each -> "REFUSED".equals(each.outcome()))) {
            throw new RuleBroken("housing.entry.no-refusal-recorded");
        }
        if (information.isBlank()) {
            throw new RuleBroken("housing.entry.information-needed");
        }
        EnforcementState before = changed.getState();
        changed.seekWarrant();
        Document sworn = letters.warrantInformation(
                changed,
                ground.sworn(),
                information.strip(),
                failed.stream()
                        .map(each -> "on " + Days.words(each.on()) + " at " + each.from() + ": "
                                + lower(each.outcomeWords()) + " (visit " + each.visit() + ")")
                        .toList());
        query("""
                        insert into housing.warrant (case_id, enforcement_case_id, ground, sought_on, information, document_reference,
                               recorded_at, recorded_by)
                        values (?1, ?2, ?3, identity.today(), ?4, ?5, ?6, identity.acting())""")
                .setParameter(1, changed.getCaseId())
                .setParameter(2, changed.key())
                .setParameter(3, ground.name())
                .setParameter(4, information.strip())
                .setParameter(5, sworn.getReference())
                .setParameter(6, now())
                .executeUpdate();
        changed.next(
                "The court is asked for a warrant",
                deadlines.reckon("P-ENF-RETRY", EnforcementFiles.today()).on());
        files.step(changed, before, "A warrant to enter is asked for.");
        files.saved(changed);
        return sworn;
    }

    /** What the justice decided; the inspection is then arranged, by the warrant or by trying again. */
    @For("enforcement.work")
    public int warrantDecided(String reference, int expectedVersion, boolean granted, String court, LocalDate on) {
        EnforcementCase changed = files.change(reference, expectedVersion);
        if (on.isAfter(EnforcementFiles.today())) {
            throw new RuleBroken("housing.entry.decided-in-future", on);
        }
        if (court.isBlank()) {
            throw new RuleBroken("housing.entry.court-needed");
        }
        int marked = query("""
                        update housing.warrant set decided_on = ?2, granted = ?3, court = ?4
                         where enforcement_case_id = ?1 and decided_on is null and sought_on <= ?2""")
                .setParameter(1, changed.key())
                .setParameter(2, Date.valueOf(on))
                .setParameter(3, granted)
                .setParameter(4, court.strip())
                .executeUpdate();
        if (marked == 0) {
            throw new RuleBroken("housing.entry.no-warrant-sought", on);
        }
        changed.next(
                "Inspection to be arranged",
                deadlines.reckon("P-ENF-RETRY", EnforcementFiles.today()).on());
        files.note(
                changed,
                granted ? "Warrant to enter granted" : "Warrant to enter refused",
                granted
                        ? "An inspection by warrant is to be arranged."
                        : "The inspection is to be arranged another way.");
        entityManager.flush();
        if (workflow.isOpen("Task_RetryAccess", reference)) {
            workflow.complete("Task_RetryAccess", reference);
        }
        return files.saved(changed);
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.UK);
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }

    private static Timestamp now() {
        return Timestamp.from(EnforcementFiles.now());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, String reference) {
        return query(sql).setParameter(1, reference).getResultList();
    }
}
