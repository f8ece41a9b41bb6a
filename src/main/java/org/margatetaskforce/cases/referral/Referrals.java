package org.margatetaskforce.cases.referral;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CaseStage;
import org.margatetaskforce.identity.Markings;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.DeadlineHour;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Area;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Referrals, from a draft to a case or an answer (partnership practice B.2, C.1): finding them, making them, screening them,
 * and what the process {@code Referral} asks of them. Deciding is {@link ReferralDecisions}', asking a lead {@link
 * Allocations}'.
 */
@Boundary
public class Referrals {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ReferralFiles files;

    @Inject
    Markings markings;

    @Inject
    TriageScores scores;

    @Inject
    Properties properties;

    @Inject
    Officers officers;

    @Inject
    Deadlines deadlines;

    @Inject
    Regimes regimes;

    @Inject
    Workflow workflow;

    // --- finding

    /** A page of referrals and how many there are in all. */
    public record Page(List<ReferralRow> rows, int total) {}

    /**
     * One page in one statement: what cannot wait first, then what waits longest, then what has been answered, the latest
     * first.
     */
    public Page page(ReferralFilter filter) {
        StringBuilder where = new StringBuilder("r.state <> 'DISCARDED'");
        List<Object> parameters = new ArrayList<>();
        parameters.add(java.sql.Date.valueOf(ReferralFiles.today()));
        ReferralState state = filter.state();
        if (state != null) {
            parameters.add(state.name());
            where.append(" and r.state = ?").append(parameters.size());
        }
        Boolean open = filter.open();
        if (open != null) {
            where.append(" and ").append(open ? "" : "not ").append(OPEN);
        }
        if (filter.urgent()) {
            where.append(" and r.urgent_grounds <> ''");
        }
        String ward = filter.ward();
        if (ward != null) {
            parameters.add(ward);
            where.append(" and r.ward_code = ?").append(parameters.size());
        }
        LocalDate before = filter.before();
        if (before != null) {
            parameters.add(java.sql.Date.valueOf(before));
            where.append(" and r.referred_on <= ?").append(parameters.size());
        }
        if (filter.mine()) {
            where.append(" and r.referrer = (select identity.acting())");
        } else if (state != ReferralState.DRAFT) {
            where.append(" and r.state <> 'DRAFT'");
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            parameters.add(contains(text));
            int place = parameters.size();
            where.append(" and (lower(r.reference) like ?" + place + " or lower(r.organisation) like ?" + place
                    + " or lower(r.place_line) like ?" + place + ')');
        }
        return page(where.toString(), parameters, filter.size(), filter.first());
    }

    private static final String OPEN = "r.state in ('REFERRED', 'URGENT', 'AWAITING_TASKING', 'DEFERRED', 'ACCEPTED')";

    private Page page(String where, List<Object> parameters, int size, int first) {
        Query query = entityManager.createNativeQuery("""
            with chosen as (
              select r.id, r.reference, r.state, r.organisation, r.category, r.place_line, r.ward, r.urgent_grounds <> '' as marked,
                     r.referred_on, r.referred_at, %2$s as open, r.priority, r.case_reference,
                     case when r.state = 'URGENT' then cast(r.screened_at at time zone 'Europe/London' as date)
                          when r.state in ('AWAITING_TASKING', 'DEFERRED') then r.tasking_on
                          when r.state = 'ACCEPTED' then coalesce(r.lead_asked_on, cast(r.decided_at at time zone 'Europe/London' as date))
                     end as due
                from cases.referral r where %1$s), ordered as (
              select * from chosen
               order by state = 'URGENT' desc, open and marked desc, open desc, state = 'DRAFT' desc,
                        case when open then referred_at end, referred_at desc, id desc
               limit %3$d offset %4$d)
            select c.reference, c.state, c.organisation, k.words, c.place_line, c.ward, c.marked, c.referred_on, c.due,
                   c.due < ?1, c.priority, c.case_reference, t.total
              from (select count(*) as total from cases.referral r where %1$s) t
              left join lateral (select * from ordered) c on true
              left join cases.concern_category k on k.code = c.category and k.valid_from <= coalesce(c.referred_on, ?1)
                    and (k.valid_to is null or k.valid_to >= coalesce(c.referred_on, ?1))
             order by c.state = 'URGENT' desc, c.open and c.marked desc, c.open desc, c.state = 'DRAFT' desc,
                      case when c.open then c.referred_at end, c.referred_at desc, c.id desc\
            """.formatted(where, OPEN, size, first));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        Map<String, LocalDate> screenings = new HashMap<>();
        List<ReferralRow> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(row -> row(row, screenings))
                .toList();
        return new Page(rows, ((Number) found.get(0)[12]).intValue());
    }

    private ReferralRow row(Object[] row, Map<String, LocalDate> screenings) {
        ReferralState state = ReferralState.valueOf((String) row[1]);
        LocalDate referredOn = day(row[7]);
        LocalDate due = day(row[8]);
        LocalDate asked = due;
        if (state == ReferralState.ACCEPTED && asked != null) {
            due = screenings.computeIfAbsent(
                    "P-REF-LEAD" + asked,
                    any -> deadlines.reckon("P-REF-LEAD", asked).on());
        }
        if (state == ReferralState.REFERRED && referredOn != null) {
            // reckoned once for every day of referral on a page
            String code = Boolean.TRUE.equals(row[6]) ? "P-REF-SCREEN-URGENT" : "P-REF-SCREEN";
            due = screenings.computeIfAbsent(
                    code + referredOn, any -> deadlines.reckon(code, referredOn).on());
        }
        return new ReferralRow(
                (String) row[0],
                state,
                (String) row[2],
                row[3] == null ? "Not said" : (String) row[3],
                (@Nullable String) row[4],
                (@Nullable String) row[5],
                Boolean.TRUE.equals(row[6]),
                referredOn,
                due,
                due != null && due.isBefore(ReferralFiles.today()),
                row[10] == null ? null : Band.valueOf((String) row[10]),
                (@Nullable String) row[11]);
    }

    static @Nullable LocalDate day(@Nullable Object column) {
        return column == null ? null : ((java.sql.Date) column).toLocalDate();
    }

    static String contains(String text) {
        return '%'
                + text.strip()
                        .toLowerCase(Locale.UK)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + '%';
    }

    /** All that wait for the tasking meeting's decision, those that cannot wait first: the meeting's agenda. */
    public List<ReferralRow> awaitingTasking() {
        List<Object> parameters = new ArrayList<>();
        parameters.add(java.sql.Date.valueOf(ReferralFiles.today()));
        return page("r.state in ('AWAITING_TASKING', 'DEFERRED')", parameters, 1000, 0)
                .rows();
    }

    /** The referral of this reference, where the officer may see it. */
    public Optional<Referral> find(String reference) {
        return files.find(reference);
    }

    /**
     * The referral of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Referral get(String reference) {
        return files.get(reference);
    }

    /** Another referral, or a case, that may be the same thing: one line of the duplicate check. */
    public record Alike(
            String reference,
            String what,
            String state,
            @Nullable String place,
            LocalDate on,
            String why) {

        /** Its state, as a page says it. */
        public String words() {
            return what.equals("Case")
                    ? CaseStage.valueOf(state).words()
                    : ReferralState.valueOf(state).words();
        }
    }

    /**
     * What may be the same thing: referrals of the last twelve months, and cases, about the same property or the same people,
     * of those the officer may see.
     */
    public List<Alike> alike(String reference) {
        Referral referral = files.get(reference);
        LocalDate on = Objects.requireNonNullElseGet(referral.getReferredOn(), ReferralFiles::today);
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                    select r.reference, 'Referral', r.state, r.place_line, r.referred_on,
                           case when r.property_uprn = m.property_uprn then 'the same property' else 'the same people' end
                      from cases.referral m
                      join cases.referral r on r.id <> m.id and r.referred_on >= ?2 and r.state not in ('DRAFT', 'DISCARDED')
                           and (r.property_uprn = m.property_uprn
                                or exists (select 1 from cases.referral_subject a
                                             join cases.referral_subject b on b.subject_reference = a.subject_reference
                                            where a.referral_id = m.id and b.referral_id = r.id))
                     where m.id = ?1
                    union all
                    select c.reference, 'Case', c.stage, null, c.opened_on, 'the same property'
                      from cases.referral m join cases.shared_case c on c.uprn = m.property_uprn
                     where m.id = ?1 and (c.closed_on is null or c.closed_on >= ?2)
                     order by 5 desc, 1 desc limit 50\
                    """)
                .setParameter(1, referral.key())
                .setParameter(
                        2,
                        java.sql.Date.valueOf(
                                deadlines.reckon("P-REF-DUPLICATE", on).on()))
                .getResultList();
        return found.stream()
                .map(row -> new Alike(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (@Nullable String) row[3],
                        ((java.sql.Date) row[4]).toLocalDate(),
                        (String) row[5]))
                .toList();
    }

    // --- making one

    /** A new draft of the one acting; it is saved as it is typed. */
    public Referral draft() {
        OnDuty me = officers.findOnDuty(ReferralFiles.who()).orElseThrow();
        Referral referral = new Referral(
                files.next("RF"),
                me.username(),
                me.agencyCode(),
                me.agencyName(),
                markings.scale().ofReferral(ReferralFiles.today()),
                ReferralFiles.now());
        files.add(referral);
        files.say(referral, new ReferralForm());
        return referral;
    }

    /** The draft as it was last typed. */
    public ReferralForm form(String reference) {
        Referral referral = mine(reference);
        SaidInReferral said = files.said(reference);
        ReferralForm form = new ReferralForm();
        form.setSubjects(files.subjects(reference).stream()
                .map(ReferralSubject::reference)
                .toList());
        form.setCategory(referral.getCategory());
        form.setUprn(referral.getUprn());
        form.setGrounds(referral.getGrounds());
        form.setConcern(said.concern());
        form.setTold(said.told());
        form.setBasis(said.basis());
        form.setWho(said.who());
        form.setPlace(said.place());
        form.setContact(said.contact());
        return form;
    }

    /** Keeps a draft as typed so far: nothing of it need be there, and nothing is refused. */
    public void keep(String reference, ReferralForm form) {
        Referral referral = mine(reference);
        write(referral, form);
    }

    private Referral mine(String reference) {
        Referral referral = files.locked(reference);
        if (!ReferralFiles.who().equals(referral.getReferrer())) {
            throw new RuleBroken("cases.referral.unknown", reference);
        }
        return referral;
    }

    private void write(Referral referral, ReferralForm form) {
        referral.savedBy(ReferralFiles.who(), ReferralFiles.now());
        referral.concerns(blankToNull(form.getCategory()), form.getGrounds());
        place(referral, form.getUprn());
        files.say(referral, form);
        files.about(referral, form.getSubjects());
    }

    private void place(Referral referral, @Nullable String uprn) {
        Optional<AddressRow> address = Uprn.parse(uprn).flatMap(properties::findAddress);
        Optional<Area> ward = address.flatMap(
                row -> properties.areasOf(Uprn.of(row.uprn()), AreaKind.WARD, ReferralFiles.today()).stream()
                        .findFirst());
        referral.isAt(
                address.orElse(null),
                ward.map(Area::getCode).orElse(null),
                ward.map(Area::getName).orElse(null));
    }

    /**
     * Hands a draft in: the task force owes it an answer from now on.
     *
     * @throws RuleBroken naming what is missing: what it is about, what is the matter, and who or where
     */
    public void submit(String reference, ReferralForm form) {
        Referral referral = mine(reference);
        mustBeWhole(form);
        write(referral, form);
        referral.submit(ReferralFiles.now(), ReferralFiles.today());
        files.step(referral, "Referred", "By " + referral.getOrganisation() + '.');
        workflow.start("Referral", subject(referral));
    }

    /**
     * Looks whether a draft says what a referral must.
     *
     * @throws RuleBroken naming what is missing
     */
    public void mustBeWhole(ReferralForm form) {
        if (blankToNull(form.getCategory()) == null) {
            throw new RuleBroken("cases.referral.category-missing");
        }
        checkSaid(form);
    }

    /** What any referral must say, from inside or outside: what is the matter, and who or where. */
    static void checkSaid(ReferralForm form) {
        String concern = blankToNull(form.getConcern());
        if (concern == null || concern.length() < 10) {
            throw new RuleBroken("cases.referral.concern-missing");
        }
        if (blankToNull(form.getWho()) == null
                && form.getSubjects().isEmpty()
                && blankToNull(form.getUprn()) == null
                && blankToNull(form.getPlace()) == null) {
            throw new RuleBroken("cases.referral.about-nobody");
        }
    }

    static Subject subject(Referral referral) {
        String where = referral.getPlaceLine();
        return new Subject(
                referral.getReference(),
                "Referral" + (where == null ? " from " + referral.getOrganisation() : ": " + where),
                referral.getCaseReference(),
                Objects.requireNonNullElse(referral.getReferrerAgency(), "MTF"));
    }

    /** Throws a draft away. */
    public void discard(String reference) {
        mine(reference).discard();
    }

    /** Takes a referral back while nobody has decided it: whoever made it may, with a reason. */
    public void withdraw(String reference, int expectedVersion, String why) {
        mine(reference);
        Referral referral = files.change(reference, expectedVersion);
        referral.withdraw(why);
        files.step(referral, "Withdrawn", referral.getReason() + "");
        workflow.cancel(reference, "withdrawn");
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    // --- screening

    /** Whether the one acting may screen. */
    public boolean mayScreen() {
        return files.isOnDuty("SCREEN", "SCREEN_CHILD", "SCREEN_ALSO");
    }

    /**
     * What the duty officer found: who and where, in the index and the gazetteer, and what counts for the score.
     *
     * @param category in broad words; from outside nobody said it
     * @param duplicateOf the referral that this one repeats, null where none
     * @param repeatOf the case closed within twelve months that this comes after, null where none
     */
    public record Screening(
            String category,
            @Nullable String uprn,
            List<String> subjects,
            List<String> grounds,
            Collection<String> factors,
            @Nullable String duplicateOf,
            @Nullable String repeatOf) {}

    /** Resolves people and place and notes what was found, without yet saying what follows: the work of the duty officer. */
    public int resolve(String reference, int expectedVersion, Screening screening) {
        files.mustBeOnDuty("SCREEN", "SCREEN_CHILD", "SCREEN_ALSO");
        Referral referral = files.change(reference, expectedVersion);
        resolve(referral, screening);
        entityManager.flush();
        return referral.getVersion();
    }

    private void resolve(Referral referral, Screening screening) {
        referral.concerns(screening.category(), screening.grounds());
        place(referral, screening.uprn());
        referral.isLike(blankToNull(screening.duplicateOf()), blankToNull(screening.repeatOf()));
        files.about(referral, screening.subjects());
        scores.note(referral, screening.factors());
    }

    /**
     * Screens a referral.
     *
     * @param reason and signpost: why not, and where the referrer can turn instead; only where it is rejected
     */
    public void screen(
            String reference,
            int expectedVersion,
            Screening screening,
            ScreeningOutcome outcome,
            @Nullable String reason,
            @Nullable String signpost) {
        files.mustBeOnDuty("SCREEN", "SCREEN_CHILD", "SCREEN_ALSO");
        Referral referral = files.change(reference, expectedVersion);
        resolve(referral, screening);
        if (outcome != ScreeningOutcome.REJECTED && blankToNull(screening.category()) == null) {
            throw new RuleBroken("cases.referral.category-missing");
        }
        LocalDate today = ReferralFiles.today();
        switch (outcome) {
            case TASKING -> {
                if (referral.isMarkedUrgent()) {
                    throw new RuleBroken("cases.referral.urgent-cannot-wait");
                }
                referral.awaitTasking(
                        ReferralFiles.who(), ReferralFiles.now(), today, nextTasking(today), isInTheWards(referral));
                files.step(
                        referral,
                        "Screened",
                        "It waits for the tasking meeting of " + words(referral.getTaskingOn()) + '.'
                                + (referral.isOutOfArea() ? " No link to the two wards was found." : ""));
            }
            case URGENT -> {
                referral.isUrgent(ReferralFiles.who(), ReferralFiles.now(), isInTheWards(referral));
                files.step(referral, "Screened as urgent", "Two deciders within four hours.");
            }
            case REJECTED -> {
                referral.rejectAtScreening(
                        ReferralFiles.who(),
                        ReferralFiles.now(),
                        Objects.requireNonNullElse(reason, ""),
                        Objects.requireNonNullElse(signpost, ""));
                files.step(
                        referral,
                        "Not taken on",
                        referral.getReason() + " Where to turn instead: " + referral.getSignpost());
            }
        }
        workflow.complete("Task_Screen", reference);
    }

    /**
     * Is there an active link to one of the two wards: the place itself, or where one of those lives whom it is about? (Rule
     * (ii) of B.2; the wards are those whose polygons the gazetteer holds.)
     */
    private boolean isInTheWards(Referral referral) {
        String ward = referral.getWardCode();
        if (ward != null && inTheWards(ward)) {
            return true;
        }
        entityManager.flush();
        return (Boolean) entityManager
                .createNativeQuery("select cases.lives_in_the_wards(?1)")
                .setParameter(1, referral.getReference())
                .getSingleResult();
    }

    private boolean inTheWards(String code) {
        return (Boolean) entityManager
                .createNativeQuery("select cases.is_our_ward(?1)")
                .setParameter(1, code)
                .getSingleResult();
    }

    private static String words(@Nullable LocalDate day) {
        return day == null
                ? "a day not yet set"
                : java.time.format.DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.UK)
                        .format(day);
    }

    /** The tasking meeting that comes next after a day: weekly, on the day policy says, or the working day after it. */
    public LocalDate nextTasking(LocalDate after) {
        DayOfWeek weekday = DayOfWeek.of(regimes.inForce("TASKING", after).number("WEEKDAY"));
        return deadlines.nextWorkingDay(after.with(TemporalAdjusters.next(weekday)));
    }

    // --- clocks

    /** The clocks of a referral, in the order in which they start. */
    public List<ReferralClock> clocks(String reference) {
        Referral referral = files.get(reference);
        List<ReferralClock> clocks = new ArrayList<>();
        ReferralState state = referral.getState();
        boolean screened = referral.getScreenedAt() != null || !state.isOpen();
        LocalDate referredOn = referral.getReferredOn();
        clocks.add(new ReferralClock(
                "Screening",
                referredOn == null ? null : screening(referral),
                screened,
                "Starts when the referral is handed in."));
        if (state == ReferralState.URGENT || referral.isMarkedUrgent() && referral.getScreenedAt() != null) {
            Instant from = Objects.requireNonNull(referral.getScreenedAt());
            clocks.add(new ReferralClock(
                    "Two deciders",
                    hour(deadlines.reckonHours("P-REF-URGENT", from)),
                    state != ReferralState.URGENT,
                    ""));
        }
        LocalDate awaiting = referral.getAwaitingSince();
        LocalDate tasking = referral.getTaskingOn();
        if (awaiting != null && tasking != null) {
            clocks.add(new ReferralClock(
                    "Tasking decides",
                    new Deadline(
                            "TASKING",
                            tasking,
                            "the weekly tasking meeting after "
                                    + words(Objects.requireNonNullElse(referral.getDeferredOn(), awaiting))
                                    + ": partnership practice A.2",
                            "partnership practice A.2"),
                    !state.isAtTasking(),
                    ""));
            clocks.add(new ReferralClock(
                    "Longest wait in the queue", deadlines.reckon("P-REF-QUEUE", awaiting), !state.isAtTasking(), ""));
        }
        LocalDate decided = decidedOn(referral);
        if (decided != null && (state == ReferralState.ACCEPTED || state == ReferralState.ALLOCATED)) {
            LocalDate asked = referral.getLeadAskedOn();
            clocks.add(new ReferralClock(
                    "The lead answers",
                    asked == null ? null : deadlines.reckon("P-REF-LEAD", asked),
                    referral.getLeadAnswer() != LeadAnswer.ASKED && asked != null,
                    "Starts when somebody is asked to lead."));
            clocks.add(new ReferralClock(
                    "A lead is found",
                    deadlines.reckon("P-REF-NO-LEAD", decided),
                    state == ReferralState.ALLOCATED,
                    ""));
        }
        return clocks;
    }

    private static Deadline hour(DeadlineHour hour) {
        ZonedDateTime at = hour.at().atZone(TaskForceClock.LONDON);
        return new Deadline(
                hour.code(),
                at.toLocalDate(),
                "By "
                        + java.time.format.DateTimeFormatter.ofPattern("HH:mm", Locale.UK)
                                .format(at)
                        + ": " + hour.explanation(),
                hour.source());
    }

    private Deadline screening(Referral referral) {
        LocalDate on = Objects.requireNonNull(referral.getReferredOn());
        if (referral.getGrounds().contains("CHILD")) {
            return hour(deadlines.reckonHours("P-REF-SCREEN-CHILD", Objects.requireNonNull(referral.getReferredAt())));
        }
        return deadlines.reckon(referral.isMarkedUrgent() ? "P-REF-SCREEN-URGENT" : "P-REF-SCREEN", on);
    }

    static @Nullable LocalDate decidedOn(Referral referral) {
        Instant at = referral.getDecidedAt();
        return at == null ? null : at.atZone(TaskForceClock.LONDON).toLocalDate();
    }

    // --- what the process asks

    /** The duty post: the one for children where a concern for a child is ticked. */
    public String dutyPost(String reference) {
        String duty = files.get(reference).getGrounds().contains("CHILD") ? "SCREEN_CHILD" : "SCREEN";
        return files.postsOf(duty).stream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("cases.referral.nobody-on-duty", duty));
    }

    /** By when it is screened. */
    public Date screenBy(String reference) {
        Referral referral = files.get(reference);
        if (referral.getGrounds().contains("CHILD")) {
            return instant(deadlines
                    .reckonHours("P-REF-SCREEN-CHILD", Objects.requireNonNull(referral.getReferredAt()))
                    .at());
        }
        return beginningOf(screening(referral).on());
    }

    /** From when its screening is late. */
    public Date screeningLate(String reference) {
        Referral referral = files.get(reference);
        return referral.getGrounds().contains("CHILD")
                ? screenBy(reference)
                : beginningOf(screening(referral).on().plusDays(1));
    }

    /** Notes that its screening is late. */
    public void noteScreeningLate(String reference) {
        files.step(
                files.get(reference),
                "Screening is late",
                "Nobody screened it in time; the Programme Manager was told.");
    }

    /** Whether it goes to two deciders. */
    public boolean isUrgent(String reference) {
        return files.get(reference).getState() == ReferralState.URGENT;
    }

    /** Whether it waits for tasking. */
    public boolean isAtTasking(String reference) {
        return files.get(reference).getState().isAtTasking();
    }

    /** Whether a lead is wanted. */
    public boolean isAccepted(String reference) {
        return files.get(reference).getState() == ReferralState.ACCEPTED;
    }

    /** By when two have decided. */
    public Date urgentBy(String reference) {
        Instant from = Objects.requireNonNull(files.get(reference).getScreenedAt());
        return instant(deadlines.reckonHours("P-REF-URGENT", from).at());
    }

    /** Notes that the four hours have passed. */
    public void noteUrgentLate(String reference) {
        files.step(
                files.get(reference),
                "The urgent decision is late",
                "Four hours passed without two deciders of one mind; the Programme Manager was told.");
    }

    /** The tasking meeting it waits for. */
    public Date taskingOn(String reference) {
        return beginningOf(Objects.requireNonNull(files.get(reference).getTaskingOn()));
    }

    /** From when it has waited too long for tasking. */
    public Date queueLate(String reference) {
        LocalDate since = Objects.requireNonNull(files.get(reference).getAwaitingSince());
        return beginningOf(deadlines.reckon("P-REF-QUEUE", since).on().plusDays(1));
    }

    /** Notes that it has waited too long: red, to the Programme Manager. */
    public void noteQueueLate(String reference) {
        files.step(
                files.get(reference),
                "Ten working days in the queue",
                "Tasking has not decided; red, to the Programme Manager.");
    }

    @SuppressWarnings("JavaUtilDate") // the engine knows no other
    static Date beginningOf(LocalDate day) {
        return Date.from(day.atStartOfDay(TaskForceClock.LONDON).toInstant());
    }

    @SuppressWarnings("JavaUtilDate") // the engine knows no other
    static Date instant(Instant at) {
        return Date.from(at);
    }

    /** By when an alarm is answered: the next working day. */
    public Date alarmBy(String reference) {
        return beginningOf(deadlines.workingDaysAfter(ReferralFiles.today(), 1));
    }

    // --- alarms

    private static final Set<String> ALARMS =
            Set.of("Task_ScreenLate", "Task_UrgentLate", "Task_QueueLate", "Task_NoLead");

    /** The alarm about a referral that the one acting may answer: its task's key and words; empty where there is none. */
    public Optional<Choice> alarm(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                    select task_key, title from workflow.worklist
                     where reference = ?1 and task_key = any (string_to_array(?2, ' '))
                       and (assignee = identity.acting() or assignee is null and group_code = any (identity.acting_posts()))
                     order by created_at limit 1\
                    """)
                .setParameter(1, reference)
                .setParameter(2, String.join(" ", ALARMS))
                .getResultList();
        return found.stream()
                .map(row -> new Choice((String) row[0], (String) row[1]))
                .findFirst();
    }

    /** Answers an alarm: what has been done about it. The clock it rang for runs on. */
    public void answerAlarm(String reference, String done) {
        Choice alarm = alarm(reference).orElseThrow(() -> new RuleBroken("workflow.task.gone", reference));
        if (done.strip().length() < 10) {
            throw new RuleBroken("cases.referral.reason-needed");
        }
        files.step(files.get(reference), "Alarm answered: " + alarm.words().toLowerCase(Locale.UK), done.strip());
        workflow.complete(alarm.code(), reference);
    }
}
