package org.margatetaskforce.licensing.exemption;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.documents.Recipient;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.HouseRecords;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceTerms;
import org.margatetaskforce.licensing.ProcessDays;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Temporary exemption notices, from the notification to the look again before one ends (Housing Act 2004 s.86), and the three months
 * that begin with the death of a licence holder (s.91(7) to (9)).
 */
@Boundary
public class TemporaryExemptions {

    private static final String PROCESS = "TemporaryExemption";
    private static final int PROPERTY_BASIC = 1;
    private static final int ENFORCEMENT_DETAIL = 2;
    private static final int PERSON_INDEX = 3;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    HouseRecords records;

    @Inject
    LicenceTerms licences;

    @Inject
    Properties properties;

    @Inject
    Audit audit;

    @Inject
    Officers officers;

    @Inject
    Documents documents;

    @Inject
    Deadlines deadlines;

    @Inject
    Holds holds;

    @Inject
    Workflow workflow;

    // --- reading

    /** The exemption of this reference, where the officer may see it. */
    public Optional<TemporaryExemption> find(String reference) {
        return entityManager
                .createQuery(
                        "select e from TemporaryExemption e where e.reference = :reference", TemporaryExemption.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The exemption of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public TemporaryExemption get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("licensing.exemption.unknown", reference));
    }

    /** The exemptions of a dwelling or building, the earliest first. */
    public List<TemporaryExemption> ofHouse(String uprn) {
        return entityManager
                .createQuery(
                        "select e from TemporaryExemption e where e.uprn = :uprn order by e.id",
                        TemporaryExemption.class)
                .setParameter("uprn", uprn)
                .getResultList();
    }

    /** What followed from the death of a licence's holder. */
    public Optional<TemporaryExemption> ofLicence(String licenceReference) {
        return entityManager
                .createQuery(
                        "select e from TemporaryExemption e where e.licenceReference = :licence order by e.id desc",
                        TemporaryExemption.class)
                .setParameter("licence", licenceReference)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** An exemption as a list shows it. */
    public record Row(
            String reference,
            String address,
            String postcode,
            ExemptionKind kind,
            int ordinal,
            ExemptionState state,
            LocalDate notifiedOn,
            @Nullable LocalDate startsOn,
            @Nullable LocalDate endsOn) {}

    /** A page of exemptions and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /** One page, the latest first, by letters of the address or number, in one statement. */
    public Page page(@Nullable String text, int first, int size) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                with chosen as (
                  select e.reference, e.address, e.postcode, e.kind, e.ordinal, e.state, e.notified_on, e.starts_on, e.ends_on, e.id
                    from licensing.temporary_exemption e
                   where cast(?1 as text) is null or position(lower(?1) in lower(e.address || ' ' || e.reference)) > 0)
                select c.*, t.total
                  from (select count(*) total from chosen) t
                  left join lateral (select * from chosen order by id desc limit ?2 offset ?3) c on true
                 order by c.id desc""")
                .setParameter(1, Said.orNull(text))
                .setParameter(2, Math.min(100, Math.max(1, size)))
                .setParameter(3, Math.max(0, first))
                .getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Row(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                ExemptionKind.valueOf((String) row[3]),
                                ((Number) row[4]).intValue(),
                                ExemptionState.valueOf((String) row[5]),
                                ((java.sql.Date) row[6]).toLocalDate(),
                                day(row[7]),
                                day(row[8])))
                        .toList(),
                ((Number) found.get(0)[10]).intValue());
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : null;
    }

    /** What is intended and what was decided, where the officer may read it. */
    public Optional<ExemptionContent> findContent(TemporaryExemption of) {
        return entityManager
                .createQuery("select c from ExemptionContent c where c.exemptionId = :of", ExemptionContent.class)
                .setParameter("of", of.key())
                .getResultStream()
                .findFirst();
    }

    /** Who notified, where the officer may see persons of the case. */
    public Optional<ExemptionNotifier> findNotifier(TemporaryExemption of) {
        return entityManager
                .createQuery("select n from ExemptionNotifier n where n.exemptionId = :of", ExemptionNotifier.class)
                .setParameter("of", of.key())
                .getResultStream()
                .findFirst();
    }

    private ExemptionContent content(TemporaryExemption of) {
        return findContent(of).orElseThrow(() -> new RuleBroken("licensing.exemption.unknown", of.getReference()));
    }

    private ExemptionNotifier notifier(TemporaryExemption of) {
        return findNotifier(of).orElseThrow(() -> new RuleBroken("licensing.exemption.unknown", of.getReference()));
    }

    /** Who works on an exemption joins the team of its case. */
    public TemporaryExemption takeUp(String reference) {
        TemporaryExemption found = get(reference);
        records.join(found);
        audit.record("VIEW", "temporary exemption", reference, PROPERTY_BASIC, null);
        return found;
    }

    private TemporaryExemption locked(String reference) {
        return records.locked(TemporaryExemption.class, reference)
                .orElseThrow(() -> new RuleBroken("licensing.exemption.unknown", reference));
    }

    private TemporaryExemption change(String reference, int expectedVersion) {
        return records.change(locked(reference), expectedVersion, "licensing.exemption.changed-meanwhile");
    }

    private int saved(TemporaryExemption changed) {
        entityManager.flush();
        return changed.getVersion();
    }

    private void note(TemporaryExemption about, String heading, String words) {
        records.note(about, "temporary exemption", heading, words);
    }

    // --- what comes in

    /**
     * Records a notification that particular steps will be taken so that a house needs no licence (s.86(1)).
     *
     * @return its reference
     * @throws RuleBroken where it would be a third notice, or a second one without exceptional circumstances
     */
    @For("exemption.record")
    public String notified(Uprn uprn, NewNotification form) {
        LocalDate today = today();
        LocalDate on = Objects.requireNonNullElse(form.getNotifiedOn(), today);
        mustBeComplete(form, on, today);
        if (Said.nothing(form.getSteps())) {
            throw new RuleBroken("licensing.exemption.steps-needed");
        }
        ExemptionSeries next = ExemptionSeries.next(ofHouse(uprn.value()), !Said.nothing(form.getSomeoneElse()), on);
        if (next.ordinal() == 2 && Said.nothing(form.getExceptional())) {
            throw new RuleBroken("licensing.exemption.exceptional-needed");
        }
        return begin(uprn, ExemptionKind.ORDINARY, next, null, on, form, Said.orEmpty(form.getSteps()));
    }

    /**
     * Personal representatives ask, within the three months beginning with the death, for a further three (s.91(9)).
     *
     * @param reference of the exemption that the death brought
     */
    @For("exemption.record")
    public String furtherAsked(String reference, NewNotification form) {
        TemporaryExemption first = get(reference);
        LocalDate today = today();
        LocalDate on = Objects.requireNonNullElse(form.getNotifiedOn(), today);
        mustBeComplete(form, on, today);
        LocalDate end = first.getEndsOn();
        if (first.getKind() != ExemptionKind.DEATH || first.getOrdinal() != 1 || end == null) {
            throw new RuleBroken("licensing.exemption.never-a-third");
        }
        if (on.isAfter(end)) {
            throw new RuleBroken("licensing.exemption.first-over", Days.words(end));
        }
        if (ofHouse(first.getUprn()).stream()
                .anyMatch(each -> reference.equals(each.getEarlierReference()) && each.isStanding())) {
            throw new RuleBroken("licensing.exemption.never-a-third");
        }
        return begin(
                Uprn.of(first.getUprn()),
                ExemptionKind.DEATH,
                new ExemptionSeries(first.series(), 2, first),
                first.getLicenceReference(),
                on,
                form,
                Said.nothing(form.getSteps())
                        ? "The personal representatives ask for a further three months."
                        : Said.orEmpty(form.getSteps()));
    }

    private static void mustBeComplete(NewNotification form, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            throw new RuleBroken("licensing.exemption.notified-in-future", Days.words(on));
        }
        if (Said.nothing(form.getName()) || Said.nothing(form.getAddress()) || Said.nothing(form.getCapacity())) {
            throw new RuleBroken("licensing.exemption.notifier-needed");
        }
    }

    private String begin(
            Uprn uprn,
            ExemptionKind kind,
            ExemptionSeries which,
            @Nullable String licence,
            LocalDate on,
            NewNotification form,
            String steps) {
        TemporaryExemption fresh = fresh(uprn, kind, which, licence, on);
        keep(new ExemptionContent(fresh, steps, form.getExceptional(), form.getSomeoneElse()));
        keep(new ExemptionNotifier(
                fresh,
                Said.orEmpty(form.getName()),
                Said.orEmpty(form.getAddress()),
                Said.orEmpty(form.getCapacity())));
        note(
                fresh,
                "Temporary exemption asked for",
                fresh.getReference() + ": a " + (which.ordinal() == 1 ? "first" : "second") + " temporary exemption of "
                        + fresh.getAddress() + " is asked for.");
        workflow.start(PROCESS, subject(fresh));
        return fresh.getReference();
    }

    private TemporaryExemption fresh(
            Uprn uprn, ExemptionKind kind, ExemptionSeries which, @Nullable String licence, LocalDate on) {
        AddressRow door = properties.address(uprn);
        SharedCase shared = records.caseOf(door);
        TemporaryExemption fresh = new TemporaryExemption(
                files.nextReference("TE", today().getYear()), shared, door, kind, which, licence, on, who(), now());
        keep(fresh);
        return fresh;
    }

    private static Subject subject(TemporaryExemption of) {
        return new Subject(of.getReference(), of.getAddress(), of.getCaseReference(), of.getAgencyCode());
    }

    private void keep(Object fresh) {
        entityManager.persist(fresh);
        entityManager.flush();
    }

    /**
     * The holder of a licence has died (s.91(7)): the licence ends, and for three months beginning with the death the house is treated
     * as if a temporary exemption notice had been served (s.91(8)). The personal representatives are written to where they are known.
     *
     * @return the reference of the exemption
     */
    @For("exemption.record")
    public String holderDied(
            String licenceReference,
            @Nullable LocalDate died,
            String evidence,
            @Nullable String representatives,
            @Nullable String representativesAddress) {
        Licence licence = licences.locked(licenceReference);
        LocalDate today = today();
        if (died == null || died.isAfter(today) || died.isBefore(licence.getGrantedOn())) {
            throw new RuleBroken("licensing.exemption.day-of-death", Days.words(licence.getGrantedOn()));
        }
        if (Said.nothing(evidence)) {
            throw new RuleBroken("licensing.exemption.evidence-of-death-needed");
        }
        if (Said.nothing(representatives) != Said.nothing(representativesAddress)) {
            throw new RuleBroken("licensing.exemption.representatives-whole");
        }
        files.join(licences.application(licence));
        Deadline last = deadlines.reckon("D-DEATH3", died);
        licences.endByDeath(
                licence,
                died,
                "The holder of licence " + licenceReference + " died on " + Days.words(died)
                        + ": the licence ended with that day. Until " + Days.words(last.on())
                        + " the house is treated as temporarily exempt.");
        String uprn = licences.house(licence).doors().get(0);
        TemporaryExemption fresh = fresh(
                Uprn.of(uprn),
                ExemptionKind.DEATH,
                new ExemptionSeries(deaths(uprn), 1, null),
                licenceReference,
                today);
        fresh.runsFromDeath(died, last);
        keep(new ExemptionContent(fresh, evidence.strip(), null, null));
        entityManager.flush();
        keep(new ExemptionEntry(
                fresh,
                "Personal representatives of the late licence holder",
                "By the death of the licence holder the house is treated as temporarily exempt (s.91(8)).",
                "None",
                "None: by operation of law"));
        if (!Said.nothing(representatives)) {
            ExemptionNotifier to = new ExemptionNotifier(
                    fresh,
                    Said.orEmpty(representatives),
                    Said.orEmpty(representativesAddress),
                    "personal representatives");
            keep(to);
            Map<String, Object> values = common(fresh);
            values.put("licenceReference", licenceReference);
            values.put("diedOn", died);
            values.put("endsOn", last.on());
            values.put("explanation", last.explanation());
            Document letter = letter(fresh, to, "licensing/holder-died", "After the death of a licence holder", values);
            documents.serve(
                    letter.getReference(),
                    List.of(new Recipient(to.getName(), to.getCapacity(), to.getAddress(), "told to the Council")),
                    ServiceMethod.POST_FIRST_CLASS,
                    today);
        }
        entityManager.flush();
        workflow.startAt("ExemptionRuns", PROCESS, subject(fresh));
        return fresh.getReference();
    }

    private int deaths(String uprn) {
        return 1000
                + (int) ofHouse(uprn).stream()
                        .filter(each -> each.getKind() == ExemptionKind.DEATH && each.getOrdinal() == 1)
                        .count();
    }

    // --- what is decided

    /** Grants it or refuses it; another decides than who recorded it. */
    @For("exemption.decide")
    public int decide(
            String reference, int expectedVersion, boolean grant, @Nullable LocalDate decidedOn, String reasons) {
        TemporaryExemption found = change(reference, expectedVersion);
        if (Said.nothing(reasons)) {
            throw new RuleBroken("licensing.exemption.reasons-needed");
        }
        LocalDate on = Objects.requireNonNullElseGet(decidedOn, TemporaryExemptions::today);
        if (grant) {
            found.grant(on, who(), today());
        } else {
            found.refuse(on, who(), today(), deadlines.reckon("D-TENREF28", on));
        }
        content(found).decided(reasons.strip());
        note(
                found,
                grant ? "Temporary exemption granted" : "Temporary exemption refused",
                reference + " was decided on " + Days.words(on) + ".");
        int version = saved(found);
        workflow.complete("Task_DecideExemption", reference);
        return version;
    }

    /**
     * Serves the notice, from which the exemption runs, or the notice of refusal.
     *
     * @throws RuleBroken where a second notice would begin after a gap, or the house is held
     */
    @For("exemption.serve")
    public int serve(
            String reference,
            int expectedVersion,
            @Nullable ServiceMethod method,
            @Nullable LocalDate sentOn,
            @Nullable String addressUsed) {
        TemporaryExemption found = change(reference, expectedVersion);
        holds.mustNotStopNotice(List.of(found.getUprn(), found.getPropertyUprn()));
        if (method == null || sentOn == null || sentOn.isAfter(today())) {
            throw new RuleBroken("licensing.exemption.service-incomplete");
        }
        ExemptionNotifier to = notifier(found);
        LocalDate served = deadlines.deemedService(method, sentOn).on();
        boolean grant = found.getState() == ExemptionState.TO_SERVE;
        Map<String, Object> values = common(found);
        values.put("notifiedOn", found.getNotifiedOn());
        values.put("steps", lines(content(found).getSteps()));
        values.put("decidedOn", Objects.requireNonNull(found.getDecidedOn()));
        Document letter;
        if (grant) {
            LocalDate from = beginning(found, served);
            Deadline last = found.getOrdinal() == 1
                    ? deadlines.reckon("D-TEN1", from)
                    : deadlines.reckon("D-TEN2", from.minusDays(1));
            found.served(served, from, last);
            values.put("second", found.getOrdinal() == 2);
            values.put("startsOn", from);
            values.put("endsOn", last.on());
            values.put("explanation", last.explanation());
            letter = letter(found, to, "licensing/temporary-exemption", "Temporary exemption notice", values);
            entityManager.flush();
            keep(new ExemptionEntry(
                    found,
                    to.getName(),
                    "The house need not be licensed under Part 3 while the notice is in force.",
                    found.getEarlierReference() == null
                            ? "None"
                            : found.getEarlierReference() + ", a first notice that ended on "
                                    + Days.words(from.minusDays(1)),
                    content(found).getSteps()));
        } else {
            found.refusalServed(served);
            LocalDate on = Objects.requireNonNull(found.getDecidedOn());
            Deadline appeal = deadlines.reckon("D-TENREF28", on);
            values.put("reasons", lines(Said.orEmpty(content(found).getDecisionReasons())));
            values.put("appealBy", appeal.on());
            values.put("appealExplanation", appeal.explanation());
            values.put("tribunal", deadlines.tribunal(on));
            letter = letter(found, to, "licensing/temporary-exemption-refused", "Temporary exemption refused", values);
        }
        documents.serve(
                letter.getReference(),
                List.of(new Recipient(
                        to.getName(),
                        to.getCapacity(),
                        Said.nothing(addressUsed) ? to.getAddress() : Said.orEmpty(addressUsed),
                        Said.nothing(addressUsed) ? "the notification" : "found by the officer")),
                method,
                sentOn);
        note(
                found,
                grant ? "Temporary exemption notice served" : "Refusal of a temporary exemption served",
                grant
                        ? found.getAddress() + " is exempt from " + Days.words(found.getStartsOn()) + " to "
                                + Days.words(found.getEndsOn()) + ": " + found.getEndsExplanation() + "."
                        : "An appeal may be made until " + Days.words(found.getAppealBy()) + ".");
        int version = saved(found);
        workflow.complete("Task_ServeExemption", reference);
        return version;
    }

    /** A first notice is in force from its service; a second from the day after the first ceases, and must be served before that. */
    private LocalDate beginning(TemporaryExemption found, LocalDate served) {
        String earlier = found.getEarlierReference();
        if (earlier == null) {
            return served;
        }
        LocalDate ceases = Objects.requireNonNull(get(earlier).getEndsOn());
        if (served.isAfter(ceases)) {
            throw new RuleBroken("licensing.exemption.second-too-late", Days.words(ceases));
        }
        return ceases.plusDays(1);
    }

    /** An appeal against the refusal (s.86(7)). */
    @For("exemption.decide")
    public int appealed(String reference, int expectedVersion, @Nullable LocalDate lodgedOn, String summary) {
        TemporaryExemption found = change(reference, expectedVersion);
        LocalDate on = Objects.requireNonNullElseGet(lodgedOn, TemporaryExemptions::today);
        if (on.isAfter(today()) || Said.nothing(summary)) {
            throw new RuleBroken("licensing.exemption.appeal-incomplete");
        }
        LocalDate by = found.getAppealBy();
        found.appeal(on, by == null ? on : deadlines.safeHold(by));
        content(found).appealed(summary.strip());
        note(found, "Under appeal", "An appeal against the refusal of " + reference + " is before the tribunal.");
        return saved(found);
    }

    /** What the tribunal made of it; a refusal that is reversed is a notice to be served. */
    @For("exemption.decide")
    public int appealSettled(
            String reference,
            int expectedVersion,
            @Nullable RefusalOutcome outcome,
            @Nullable LocalDate decidedOn,
            String summary) {
        TemporaryExemption found = change(reference, expectedVersion);
        LocalDate on = Objects.requireNonNullElseGet(decidedOn, TemporaryExemptions::today);
        if (outcome == null || on.isAfter(today()) || Said.nothing(summary)) {
            throw new RuleBroken("licensing.exemption.appeal-incomplete");
        }
        found.appealDecided(outcome, on);
        content(found).settled(summary.strip());
        note(found, "Appeal decided", outcome.words() + " (" + reference + ").");
        int version = saved(found);
        if (outcome == RefusalOutcome.REVERSED) {
            workflow.startAt("ExemptionDirected", PROCESS, subject(found));
        }
        return version;
    }

    /** Looked at again before it ends: have the steps been taken, or must somebody apply for a licence? */
    @For("exemption.serve")
    public int reviewed(String reference, int expectedVersion, String words) {
        TemporaryExemption found = change(reference, expectedVersion);
        if (Said.nothing(words)) {
            throw new RuleBroken("licensing.exemption.review-needed");
        }
        found.reviewed(today());
        content(found).reviewed(words.strip());
        note(
                found,
                "Temporary exemption looked at again",
                reference + " ends on " + Days.words(found.getEndsOn()) + ".");
        int version = saved(found);
        workflow.complete("Task_ReviewExemption", reference);
        return version;
    }

    private Document letter(
            TemporaryExemption about, ExemptionNotifier to, String template, String title, Map<String, Object> values) {
        values.put("recipientName", to.getName());
        values.put("recipientAddress", to.getAddress());
        return documents.issue(
                template,
                about.getReference(),
                about.getCaseReference(),
                template.endsWith("holder-died") ? PERSON_INDEX : ENFORCEMENT_DETAIL,
                title,
                values);
    }

    private Map<String, Object> common(TemporaryExemption about) {
        Map<String, Object> values = new HashMap<>();
        values.put("houseAddress", about.getAddress());
        values.put("exemptionReference", about.getReference());
        values.put("officerName", officers.nameOf(who()));
        values.put(
                "officerPost",
                officers.findOnDuty(who())
                        .map(OnDuty::posts)
                        .map(officers::titlesOf)
                        .orElse("Margate Task Force"));
        return values;
    }

    private static List<String> lines(String all) {
        return Arrays.stream(all.split("\\R+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    // --- called by the process, with the exemption's reference

    /** The day by which it should be decided. */
    public Date decideBy(String reference) {
        return by("P-TEN-DECIDE", get(reference).getNotifiedOn());
    }

    /** The day by which the notice, or the refusal, should be served. */
    public Date serveBy(String reference) {
        return by(
                "P-TEN-SERVE",
                Objects.requireNonNullElseGet(get(reference).getDecidedOn(), TemporaryExemptions::today));
    }

    /** Whether it runs, so that its end must be watched. */
    public boolean runs(String reference) {
        return get(reference).getState() == ExemptionState.SERVED;
    }

    /** The instant at which somebody looks again: three weeks before its end. */
    public Date reviewDay(String reference) {
        return by("P-TEN-END", Objects.requireNonNull(get(reference).getEndsOn()));
    }

    /** The last day for looking again: its last. */
    public Date reviewBy(String reference) {
        return ProcessDays.beginningOf(Objects.requireNonNull(get(reference).getEndsOn()));
    }

    private Date by(String code, LocalDate trigger) {
        return ProcessDays.beginningOf(deadlines.reckon(code, trigger).on());
    }

    private static String who() {
        return Objects.requireNonNull(Acting.who(), "nobody is acting");
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private static Instant now() {
        return TaskForceClock.current().instant();
    }
}
