package org.margatetaskforce.licensing.designation;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.Regime;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.Designation;
import org.margatetaskforce.licensing.Designations;
import org.margatetaskforce.licensing.ProcessDays;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * The files of designations, from the draft to the end (Housing Act 2004 ss.80 to 84). What the council has made is handed to
 * {@link Designations}, which every other question about a house reads.
 */
@Boundary
public class Schemes {

    static final int PROPERTY_BASIC = 1;
    private static final String PROCESS = "Designation";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    Designations designations;

    @Inject
    Deadlines deadlines;

    @Inject
    Regimes regimes;

    @Inject
    Audit audit;

    @Inject
    Officers officers;

    @Inject
    Workflow workflow;

    // --- reading

    /** The scheme of this reference, where the officer may see it. */
    public Optional<Scheme> find(String reference) {
        return entityManager
                .createQuery("select s from Scheme s where s.reference = :reference", Scheme.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The scheme of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Scheme get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("licensing.designation.unknown", reference));
    }

    /** A scheme as a list shows it. */
    public record Row(
            String reference,
            String name,
            String standing,
            SchemeState state,
            @Nullable LocalDate decidedOn,
            LocalDate from,
            LocalDate to,
            boolean challenged) {}

    /** A page of schemes and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /** One page, what begins last first, in one statement. */
    public Page page(@Nullable String text, @Nullable SchemeState state, int first, int size) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        with chosen as (
                          select s.id, s.planned_from from licensing.scheme s
                           where (cast(?1 as text) is null or position(lower(?1) in lower(s.name || ' ' || s.reference)) > 0)
                             and (cast(?2 as text) is null or s.state = ?2))
                        select s.reference, s.name, s.state, s.decided_on, s.planned_from, s.planned_to, s.no_effect_from,
                               exists (select 1 from licensing.scheme_challenge h where h.scheme_id = s.id and h.outcome is null), t.total
                          from (select count(*) total from chosen) t
                          left join lateral (select * from chosen order by planned_from desc, id desc limit ?3 offset ?4) c on true
                          left join licensing.scheme s on s.id = c.id
                         order by s.planned_from desc, s.id desc""")
                .setParameter(1, Said.orNull(text))
                .setParameter(2, state == null ? null : state.name())
                .setParameter(3, Math.min(100, Math.max(1, size)))
                .setParameter(4, Math.max(0, first))
                .getResultList();
        return new Page(
                found.stream().filter(row -> row[0] != null).map(Schemes::row).toList(),
                ((Number) found.get(0)[8]).intValue());
    }

    private static Row row(Object[] row) {
        SchemeState state = SchemeState.valueOf((String) row[2]);
        LocalDate from = Objects.requireNonNull(day(row[4]));
        LocalDate to = Objects.requireNonNull(day(row[5]));
        return new Row(
                (String) row[0],
                (String) row[1],
                Scheme.standing(state, from, to, day(row[6]), today()),
                state,
                day(row[3]),
                from,
                to,
                (Boolean) row[7]);
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : null;
    }

    /** All of them by name and number, for choosing one. */
    public List<Scheme> all() {
        return entityManager
                .createQuery("select s from Scheme s order by s.plannedFrom desc, s.id desc", Scheme.class)
                .getResultList();
    }

    /** A set of conditions that could be used on a day. */
    public record Ground(String code, String title, String test, List<String> topics, String source) {}

    /**
     * The sets of general conditions that a designation made on a day could stand on: two until 26 March 2015, six from the day after
     * (s.80(3) and (6); SI 2015/977).
     */
    public List<Ground> groundsOn(LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select g.code, g.title, g.test, array_to_string(g.topics, ','), g.source from licensing.designation_ground g
                         where g.valid_from <= ?1 and (g.valid_to is null or g.valid_to >= ?1)
                         order by g.valid_from, g.code = 'LOW_DEMAND' desc, g.title""")
                .setParameter(1, java.sql.Date.valueOf(day))
                .getResultList();
        return found.stream()
                .map(row -> new Ground(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        List.of(((String) row[3]).split(",")),
                        (String) row[4]))
                .toList();
    }

    /** What a scheme relies on. */
    public List<SchemeGround> grounds(Scheme of) {
        return entityManager
                .createQuery(
                        "select g from SchemeGround g where g.schemeId = :of and g.reliedOn = true order by g.id",
                        SchemeGround.class)
                .setParameter("of", of.key())
                .getResultList();
    }

    /** What happened, the latest first. */
    public List<SchemeEvent> events(Scheme of) {
        return entityManager
                .createQuery("select e from SchemeEvent e where e.schemeId = :of order by e.id desc", SchemeEvent.class)
                .setParameter("of", of.key())
                .getResultList();
    }

    /** Its challenges in court, the latest first. */
    public List<SchemeChallenge> challenges(Scheme of) {
        return entityManager
                .createQuery(
                        "select c from SchemeChallenge c where c.schemeId = :of order by c.id desc",
                        SchemeChallenge.class)
                .setParameter("of", of.key())
                .getResultList();
    }

    /** The designation that it became, where it was made. */
    public Optional<Designation> designation(Scheme of) {
        return Optional.ofNullable(of.getDesignationCode()).map(designations::get);
    }

    /** The last day of the ten weeks from a first day, with its reason. */
    public Deadline tenWeeks(LocalDate from) {
        return deadlines.reckon("D-DES-CONS70", from);
    }

    /** The first day on which it may come into force: three months after it was made or confirmed. */
    public Deadline earliestStart(LocalDate made) {
        return deadlines.reckon("D-DES-MIN3", made);
    }

    /** Its last day at the latest: five years from its first. */
    public Deadline latestEnd(LocalDate start) {
        return deadlines.reckon("D-DES-MAX5", start);
    }

    /** When it must be decided whether to go on after its end. */
    public Deadline renewal(LocalDate end) {
        return deadlines.reckon("P-DES-RENEW", end);
    }

    // --- what every act begins and ends with

    Scheme locked(String reference, int expectedVersion) {
        Scheme found = entityManager
                .createQuery("select s from Scheme s where s.reference = :reference", Scheme.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.designation.unknown", reference));
        if (found.getVersion() != expectedVersion) {
            throw new RuleBroken(
                    "licensing.designation.changed-meanwhile",
                    officers.nameOf(found.lastSavedBy()),
                    MOMENT.format(ZonedDateTime.ofInstant(found.lastSavedAt(), TaskForceClock.LONDON)));
        }
        found.savedBy(who(), now());
        return found;
    }

    int told(Scheme about, String heading, String words) {
        entityManager.persist(new SchemeEvent(about.key(), heading, words));
        audit.record("EDIT", "designation", about.getReference(), PROPERTY_BASIC, heading);
        entityManager.flush();
        return about.getVersion();
    }

    // --- the draft

    /**
     * Begins the file of a designation.
     *
     * @return its reference
     */
    @For("designation.manage")
    public String begin(String name, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String follows) {
        LocalDate starts = mustBeDrafted(name, from, to);
        Scheme fresh = new Scheme(
                files.nextReference("DN", today().getYear()),
                name.strip(),
                starts,
                Objects.requireNonNull(to),
                who(),
                now());
        fresh.redraft(name.strip(), starts, Objects.requireNonNull(to), mustBeOne(follows));
        entityManager.persist(fresh);
        entityManager.flush();
        told(fresh, "Begun", "It is meant to come into force on " + Days.words(starts) + ".");
        workflow.start(PROCESS, subject(fresh));
        return fresh.getReference();
    }

    private @Nullable String mustBeOne(@Nullable String follows) {
        return Said.nothing(follows) ? null : get(Said.orEmpty(follows)).getReference();
    }

    private LocalDate mustBeDrafted(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (Said.nothing(name) || from == null || to == null) {
            throw new RuleBroken("licensing.designation.draft-incomplete");
        }
        if (!to.isAfter(from)) {
            throw new RuleBroken("licensing.designation.ends-before-start", Days.words(to), Days.words(from));
        }
        LocalDate latest = latestEnd(from).on();
        if (to.isAfter(latest)) {
            throw new RuleBroken("licensing.designation.over-five-years", Days.words(to), Days.words(latest));
        }
        return from;
    }

    /** Its name, its days and what it follows. */
    @For("designation.manage")
    public int redraft(
            String reference,
            int expectedVersion,
            String name,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String follows) {
        Scheme found = locked(reference, expectedVersion);
        LocalDate starts = mustBeDrafted(name, from, to);
        if (reference.equals(follows)) {
            throw new RuleBroken("licensing.designation.follows-itself");
        }
        found.redraft(name.strip(), starts, Objects.requireNonNull(to), mustBeOne(follows));
        return told(found, "Draft changed", "Its name or its days.");
    }

    /**
     * What is said of one set of conditions.
     *
     * @throws RuleBroken where the set could not be used on the day: the additional ones from 27 March 2015 alone
     */
    @For("designation.manage")
    public int rely(String reference, int expectedVersion, String code, String words) {
        Scheme found = locked(reference, expectedVersion);
        mustBeDraft(found);
        Ground ground = groundsOn(today()).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.designation.ground-not-yet", Days.words(today())));
        Optional<SchemeGround> before = ground(found, code);
        if (Said.nothing(words)) {
            before.ifPresent(SchemeGround::leave);
            return told(found, "Ground left out", ground.title() + ".");
        }
        before.ifPresentOrElse(
                each -> each.say(words.strip()),
                () -> entityManager.persist(new SchemeGround(found.key(), code, words.strip())));
        return told(found, "Ground", ground.title() + ".");
    }

    private Optional<SchemeGround> ground(Scheme of, String code) {
        return entityManager
                .createQuery(
                        "select g from SchemeGround g where g.schemeId = :of and g.code = :code", SchemeGround.class)
                .setParameter("of", of.key())
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    static void mustBeDraft(Scheme found) {
        if (found.getState() != SchemeState.DRAFT) {
            throw new RuleBroken(
                    "licensing.designation.not-now", found.getState().words());
        }
    }

    /** What the Act has the authority consider beside the conditions (s.81). */
    @For("designation.manage")
    public int consider(
            String reference,
            int expectedVersion,
            String strategy,
            String coordination,
            String otherCourses,
            String assistance) {
        Scheme found = locked(reference, expectedVersion);
        if (Said.nothing(strategy)
                || Said.nothing(coordination)
                || Said.nothing(otherCourses)
                || Said.nothing(assistance)) {
            throw new RuleBroken("licensing.designation.considerations-needed");
        }
        found.considered(strategy.strip(), coordination.strip(), otherCourses.strip(), assistance.strip());
        return told(found, "Considerations", "What section 81 asks has been written down.");
    }

    // --- what is decided

    /** Which general approval it would fall in, were it made on a day. */
    public Approval approval(LocalDate on, @Nullable Integer ofArea, @Nullable Integer ofRented) {
        return Approval.of(regime(on), ofArea, ofRented);
    }

    private Optional<Regime> regime(LocalDate on) {
        return regimes.find("DESIGNATION_GA", on);
    }

    /**
     * The Cabinet has decided to designate. It is made with that, or awaits confirmation, as the general approval of that day says.
     *
     * @throws RuleBroken where it was not consulted on for ten weeks, a representation has no answer, or its days are not lawful
     */
    @For("designation.manage")
    public int decide(String reference, int expectedVersion, CabinetDecision form) {
        Scheme found = locked(reference, expectedVersion);
        LocalDate on = form.getDecidedOn();
        LocalDate from = form.getFrom();
        LocalDate to = form.getTo();
        if (on == null || from == null || to == null || Said.nothing(form.getMinute())) {
            throw new RuleBroken("licensing.designation.decision-incomplete");
        }
        if (on.isAfter(today())) {
            throw new RuleBroken("licensing.designation.decided-in-future", Days.words(on));
        }
        if (open(found) > 0) {
            throw new RuleBroken("licensing.designation.unanswered", open(found));
        }
        found.decide(on, Said.orEmpty(form.getMinute()).strip(), form.getAreaPercent(), form.getRentedPercent());
        Approval approval = approval(on, form.getAreaPercent(), form.getRentedPercent());
        if (approval.isToConfirm()) {
            mustBeDrafted(found.getName(), from, to);
            found.awaitConfirmation(from, to);
            told(found, "Decided", approval.why());
        } else {
            make(found, approval, on, on, from, to);
        }
        // the route asks for the days that were decided, and so goes on after they stand
        workflow.complete("Task_DecideDesignation", reference);
        return found.getVersion();
    }

    /** How many representations that stand have no answer. */
    private long open(Scheme of) {
        return entityManager
                .createQuery(
                        "select count(r) from SchemeResponse r where r.schemeId = :of and r.answer is null and r.withdrawnOn is null",
                        Long.class)
                .setParameter("of", of.key())
                .getSingleResult();
    }

    /** The Secretary of State has confirmed it, or refused to (s.82). */
    @For("designation.manage")
    public int confirm(
            String reference,
            int expectedVersion,
            boolean confirmed,
            @Nullable LocalDate on,
            String words,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        Scheme found = locked(reference, expectedVersion);
        if (on == null || on.isAfter(today()) || Said.nothing(words)) {
            throw new RuleBroken("licensing.designation.confirmation-incomplete");
        }
        if (!confirmed) {
            found.refused(on, words.strip());
            workflow.cancel(reference, "confirmation was refused");
            return told(found, "Confirmation refused", words.strip());
        }
        if (from == null || to == null) {
            throw new RuleBroken("licensing.designation.decision-incomplete");
        }
        found.confirmed(on, words.strip());
        make(
                found,
                new Approval(null, "The Secretary of State confirmed it on " + Days.words(on) + "."),
                Objects.requireNonNull(found.getDecidedOn()),
                on,
                from,
                to);
        workflow.complete("Task_ConfirmDesignation", reference);
        return found.getVersion();
    }

    private void make(
            Scheme found, Approval approval, LocalDate made, LocalDate counted, LocalDate from, LocalDate to) {
        LocalDate earliest = earliestStart(counted).on();
        if (from.isBefore(earliest)) {
            throw new RuleBroken("licensing.designation.starts-too-soon", Days.words(from), Days.words(earliest));
        }
        mustBeDrafted(found.getName(), from, to);
        if (!isDrawn(found, from)) {
            throw new RuleBroken("licensing.designation.no-houses", Days.words(from));
        }
        designations.make(
                found.getReference(),
                found.getName(),
                Said.orEmpty(found.getAreaCode()),
                made,
                from,
                to,
                approval.code(),
                String.join("; ", titles(found)));
        entityManager.flush();
        entityManager
                .createNativeQuery("""
                        insert into licensing.designation_property (designation_id, uprn)
                        select d.id, l.uprn from licensing.designation d, licensing.scheme_property l
                         where d.code = ?1 and l.scheme_id = ?2""")
                .setParameter(1, found.getReference())
                .setParameter(2, found.key())
                .executeUpdate();
        found.made(found.getReference(), from, to);
        noticesOf(found, "MADE", counted, "D-DES-NOTICE7");
        Deadline copies = deadlines.reckon("D-DES-COPY14", counted);
        entityManager.persist(new SchemeNotice(found.key(), "MADE", NoticeItem.CONSULTEES, 0, 0, null, copies));
        told(
                found,
                "Designated",
                approval.why() + " It is in force from " + Days.words(from) + " to " + Days.words(to) + ".");
    }

    private boolean isDrawn(Scheme found, LocalDate on) {
        return (Boolean) entityManager
                .createNativeQuery("select exists (select 1 from licensing.homes_of_scheme(?1, ?2))")
                .setParameter(1, found.key())
                .setParameter(2, java.sql.Date.valueOf(on))
                .getSingleResult();
    }

    private List<String> titles(Scheme of) {
        List<String> codes = grounds(of).stream().map(SchemeGround::getCode).toList();
        return groundsOn(today()).stream()
                .filter(each -> codes.contains(each.code()))
                .map(each -> each.title() + " (" + each.source() + ")")
                .toList();
    }

    /** A board, the website and the newspapers: each a thing to be done by its day. */
    private void noticesOf(Scheme found, String about, LocalDate trigger, String code) {
        Deadline by = deadlines.reckon(code, trigger);
        entityManager.persist(new SchemeNotice(found.key(), about, NoticeItem.BOARD, 0, 0, null, by));
        entityManager.persist(new SchemeNotice(found.key(), about, NoticeItem.WEBSITE, 0, 0, null, by));
        int papers = regimes.inForce("DESIGNATION_NOTICE", trigger).number("newspapers");
        for (int paper = 1; paper <= papers; paper++) {
            entityManager.persist(new SchemeNotice(found.key(), about, NoticeItem.NEWSPAPER, paper, 0, null, by));
        }
    }

    /** It is not pursued. */
    @For("designation.manage")
    public int drop(String reference, int expectedVersion, String why) {
        Scheme found = locked(reference, expectedVersion);
        if (Said.nothing(why)) {
            throw new RuleBroken("licensing.designation.reasons-needed");
        }
        found.dropped(why.strip());
        workflow.cancel(reference, "it is not pursued");
        return told(found, "Not pursued", why.strip());
    }

    // --- while it stands

    /** Looked at again, as the authority must from time to time (s.84(3)); with it, whether to seek another after its end. */
    @For("designation.manage")
    public int reviewed(String reference, int expectedVersion, String words) {
        Scheme found = locked(reference, expectedVersion);
        if (Said.nothing(words)) {
            throw new RuleBroken("licensing.designation.reasons-needed");
        }
        found.reviewed(today(), words.strip());
        if (workflow.isOpen("Task_RenewDesignation", reference)) {
            workflow.complete("Task_RenewDesignation", reference);
        }
        return told(found, "Reviewed", words.strip());
    }

    /** Revoked by the authority (s.84(4)), with its notices to be given (s.84(6); SI 2006/373 reg 10). */
    @For("designation.manage")
    public int revoke(
            String reference,
            int expectedVersion,
            @Nullable LocalDate on,
            @Nullable LocalDate noEffectFrom,
            String why) {
        Scheme found = locked(reference, expectedVersion);
        if (on == null || on.isAfter(today()) || noEffectFrom == null || Said.nothing(why)) {
            throw new RuleBroken("licensing.designation.revocation-incomplete");
        }
        found.revoke(on, noEffectFrom, why.strip());
        designations.endEarly(Objects.requireNonNull(found.getDesignationCode()), noEffectFrom);
        noticesOf(found, "REVOKED", on, "D-DES-REVOKE7");
        workflow.cancel(reference, "it was revoked");
        int version = told(found, "Revoked", "From " + Days.words(noEffectFrom) + " it has no effect. " + why.strip());
        workflow.startAt("DesignationRevoked", PROCESS, subject(found));
        return version;
    }

    /** A claim for judicial review: noted, and nothing else. */
    @For("designation.manage")
    public int challenged(
            String reference, int expectedVersion, @Nullable LocalDate on, String courtReference, String words) {
        Scheme found = locked(reference, expectedVersion);
        if (!found.getState().isMade()) {
            throw new RuleBroken(
                    "licensing.designation.not-now", found.getState().words());
        }
        if (on == null || on.isAfter(today()) || Said.nothing(courtReference) || Said.nothing(words)) {
            throw new RuleBroken("licensing.designation.challenge-incomplete");
        }
        if (challenges(found).stream().anyMatch(each -> each.getOutcome() == null)) {
            throw new RuleBroken("licensing.designation.challenged-already");
        }
        entityManager.persist(new SchemeChallenge(found.key(), on, courtReference.strip(), words.strip()));
        return told(
                found,
                "Challenged in court",
                "Claim " + courtReference.strip() + ". The designation has its effect unless the court quashes it.");
    }

    /** What the court made of it; only a designation that is quashed loses its effect. */
    @For("designation.manage")
    public int challengeSettled(
            String reference,
            int expectedVersion,
            @Nullable ChallengeOutcome outcome,
            @Nullable LocalDate on,
            String words) {
        Scheme found = locked(reference, expectedVersion);
        SchemeChallenge open = challenges(found).stream()
                .filter(each -> each.getOutcome() == null)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.designation.no-challenge"));
        if (outcome == null
                || on == null
                || on.isAfter(today())
                || on.isBefore(open.getLodgedOn())
                || Said.nothing(words)) {
            throw new RuleBroken("licensing.designation.challenge-incomplete");
        }
        open.settled(outcome, on, words.strip());
        if (outcome == ChallengeOutcome.QUASHED) {
            found.quash(on, words.strip());
            designations.endEarly(Objects.requireNonNull(found.getDesignationCode()), on);
            workflow.cancel(reference, "a court quashed it");
        }
        return told(found, outcome.words(), words.strip());
    }

    /** Puts under the engine's watch what was made before there was one: the designation that came with the house. */
    @For("designation.manage")
    public void watch(String reference) {
        Scheme found = get(reference);
        if (found.getState() != SchemeState.MADE && found.getState() != SchemeState.IN_FORCE
                || workflow.findProgress(reference) != null) {
            throw new RuleBroken(
                    "licensing.designation.not-now", found.getState().words());
        }
        workflow.startAt("DesignationRuns", PROCESS, subject(found));
    }

    // --- called by the process, with the scheme's reference

    /** The last day of the ten weeks. */
    public Date consultBy(String reference) {
        return ProcessDays.beginningOf(
                tenWeeks(Objects.requireNonNull(get(reference).getConsultedFrom()))
                        .on());
    }

    /** By when it should be put to the Cabinet. */
    public Date decideBy(String reference) {
        return ProcessDays.beginningOf(deadlines
                .reckon("P-DES-DECIDE", Objects.requireNonNull(get(reference).getConsultedTo()))
                .on());
    }

    /** Must it be confirmed first? */
    public boolean awaitsConfirmation(String reference) {
        return get(reference).getState() == SchemeState.AWAITING_CONFIRMATION;
    }

    /** By when the first notices must be given. */
    public Date noticeBy(String reference) {
        Scheme found = get(reference);
        LocalDate revoked = found.getRevokedOn();
        return ProcessDays.beginningOf(
                revoked == null
                        ? deadlines.reckon("D-DES-NOTICE7", counted(found)).on()
                        : deadlines.reckon("D-DES-REVOKE7", revoked).on());
    }

    /** By when those who were consulted must have their copies. */
    public Date copyBy(String reference) {
        return ProcessDays.beginningOf(
                deadlines.reckon("D-DES-COPY14", counted(get(reference))).on());
    }

    private static LocalDate counted(Scheme of) {
        return Objects.requireNonNullElse(of.getConfirmedOn(), Objects.requireNonNull(of.getDecidedOn()));
    }

    /** Its first day. */
    public Date startDay(String reference) {
        return ProcessDays.beginningOf(Objects.requireNonNull(get(reference).getInForceFrom()));
    }

    /** The day after its last. */
    public Date endDay(String reference) {
        return ProcessDays.beginningOf(
                Objects.requireNonNull(get(reference).getEndsOn()).plusDays(1));
    }

    /** When it is to be decided whether to go on after its end. */
    public Date renewalDay(String reference) {
        return ProcessDays.beginningOf(
                renewal(Objects.requireNonNull(get(reference).getEndsOn())).on());
    }

    /** Its first day has come. */
    public void comeIntoForce(String reference) {
        Scheme found = get(reference);
        if (found.getState() != SchemeState.MADE) {
            return;
        }
        found.comeIntoForce();
        told(
                found,
                "In force",
                "From " + Days.words(found.getInForceFrom()) + " to " + Days.words(found.getEndsOn()) + ".");
    }

    /** Its last day is over: licences that were granted run on to their own end. */
    public void expire(String reference) {
        Scheme found = get(reference);
        found.expire();
        told(
                found,
                "Ended",
                "Its last day was " + Days.words(found.getEndsOn())
                        + ". Licences that were granted run on to their own end.");
    }

    private static Subject subject(Scheme of) {
        return new Subject(of.getReference(), of.getName(), null, "TDC");
    }

    static String who() {
        return Objects.requireNonNull(Acting.who(), "nobody is acting");
    }

    static LocalDate today() {
        return TaskForceClock.current().today();
    }

    static Instant now() {
        return TaskForceClock.current().instant();
    }
}
