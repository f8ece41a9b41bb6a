package org.margatetaskforce.licensing.exemption;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import org.margatetaskforce.documents.FileKind;
import org.margatetaskforce.documents.ReceivedFiles;
import org.margatetaskforce.documents.Recipient;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.HouseRecords;
import org.margatetaskforce.licensing.ProcessDays;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Claims that a house is exempt from selective licensing, from the claim to its end (SI 2006/370 art 2; Housing Act 2004 s.79(3)). What
 * is accepted takes the house out of the homes that never applied, for as long as it holds.
 */
@Boundary
public class ExemptionClaims {

    private static final String PROCESS = "ExemptionClaim";
    private static final int PERSON_INDEX = 3;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    HouseRecords records;

    @Inject
    Properties properties;

    @Inject
    Audit audit;

    @Inject
    Officers officers;

    @Inject
    Documents documents;

    @Inject
    ReceivedFiles received;

    @Inject
    Deadlines deadlines;

    @Inject
    Holds holds;

    @Inject
    Workflow workflow;

    // --- reading

    /** The claim of this reference, where the officer may see it. */
    public Optional<ExemptionClaim> find(String reference) {
        return entityManager
                .createQuery("select c from ExemptionClaim c where c.reference = :reference", ExemptionClaim.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The claim of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public ExemptionClaim get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("licensing.claim.unknown", reference));
    }

    /** The claims about a building and its dwellings, the latest first. */
    public List<ExemptionClaim> ofBuilding(String propertyUprn) {
        return entityManager
                .createQuery(
                        "select c from ExemptionClaim c where c.propertyUprn = :uprn order by c.id desc",
                        ExemptionClaim.class)
                .setParameter("uprn", propertyUprn)
                .getResultList();
    }

    /** What may be claimed by the law of a day. */
    public List<ExemptionRule> rules(LocalDate on) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select code, words, provision, evidence from licensing.exemption_type
                         where valid_from <= ?1 and (valid_to is null or valid_to >= ?1) order by provision, code""")
                .setParameter(1, Date.valueOf(on))
                .getResultList();
        return found.stream()
                .map(row -> new ExemptionRule((String) row[0], (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    private ExemptionRule rule(@Nullable String code, LocalDate on) {
        return rules(on).stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.claim.type-needed"));
    }

    /** What usually shows the exemption that is claimed, by the law of the day of the claim. */
    public String wanted(ExemptionClaim of) {
        return rule(of.getType(), of.getClaimedOn()).evidence();
    }

    /** A claim as a list shows it. */
    public record Row(
            String reference,
            String address,
            String postcode,
            String typeWords,
            ClaimState state,
            LocalDate claimedOn,
            @Nullable LocalDate holdsFrom,
            @Nullable LocalDate reviewOn,
            @Nullable LocalDate endedOn) {}

    /** A page of claims and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /** One page, the latest first, by letters of the address or number and by where they stand, in one statement. */
    public Page page(@Nullable String text, @Nullable ClaimState state, int first, int size) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                with chosen as (
                  select c.reference, c.address, c.postcode, c.type_words, c.state, c.claimed_on, c.holds_from, c.review_on, c.ended_on, c.id
                    from licensing.exemption_claim c
                   where (cast(?1 as text) is null or position(lower(?1) in lower(c.address || ' ' || c.reference)) > 0)
                     and (cast(?2 as text) is null or c.state = ?2))
                select c.*, t.total
                  from (select count(*) total from chosen) t
                  left join lateral (select * from chosen order by id desc limit ?3 offset ?4) c on true
                 order by c.id desc""")
                .setParameter(1, Said.orNull(text))
                .setParameter(2, state == null ? null : state.name())
                .setParameter(3, Math.min(100, Math.max(1, size)))
                .setParameter(4, Math.max(0, first))
                .getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Row(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                ClaimState.valueOf((String) row[4]),
                                ((Date) row[5]).toLocalDate(),
                                day(row[6]),
                                day(row[7]),
                                day(row[8])))
                        .toList(),
                ((Number) found.get(0)[10]).intValue());
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column instanceof Date date ? date.toLocalDate() : null;
    }

    /** Who claims and why it was decided so, where the officer may read it. */
    public Optional<ClaimContent> findContent(ExemptionClaim of) {
        return entityManager
                .createQuery("select c from ClaimContent c where c.claimId = :of", ClaimContent.class)
                .setParameter("of", of.key())
                .getResultStream()
                .findFirst();
    }

    private ClaimContent content(ExemptionClaim of) {
        return findContent(of).orElseThrow(() -> new RuleBroken("licensing.claim.unknown", of.getReference()));
    }

    /** What was shown for it, the earliest first, as far as the officer may read it. */
    public List<ClaimEvidence> evidence(ExemptionClaim of) {
        return entityManager
                .createQuery(
                        "select e from ClaimEvidence e where e.claimId = :of order by e.seenOn, e.id",
                        ClaimEvidence.class)
                .setParameter("of", of.key())
                .getResultList();
    }

    /** Who works on a claim joins the team of its case. */
    public ExemptionClaim takeUp(String reference) {
        ExemptionClaim found = get(reference);
        records.join(found);
        audit.record("VIEW", "exemption claimed", reference, PERSON_INDEX, null);
        return found;
    }

    private ExemptionClaim change(String reference, int expectedVersion) {
        ExemptionClaim found = records.locked(ExemptionClaim.class, reference)
                .orElseThrow(() -> new RuleBroken("licensing.claim.unknown", reference));
        return records.change(found, expectedVersion, "licensing.claim.changed-meanwhile");
    }

    private int saved(ExemptionClaim changed) {
        entityManager.flush();
        return changed.getVersion();
    }

    private void note(ExemptionClaim about, String heading, String words) {
        records.note(about, "exemption claimed", heading, words);
    }

    // --- what comes in

    /**
     * Records that somebody claims an exemption for a house.
     *
     * @return its reference
     * @throws RuleBroken where the form is incomplete, or a claim about the house is open or accepted already
     */
    @For("claim.record")
    public String claimed(Uprn uprn, NewClaim form) {
        LocalDate today = today();
        LocalDate on = Objects.requireNonNullElse(form.getClaimedOn(), today);
        if (on.isAfter(today)) {
            throw new RuleBroken("licensing.claim.claimed-in-future", Days.words(on));
        }
        ExemptionRule rule = rule(form.getType(), on);
        if (Said.nothing(form.getName()) || Said.nothing(form.getAddress()) || Said.nothing(form.getCapacity())) {
            throw new RuleBroken("licensing.claim.claimant-needed");
        }
        if (Said.nothing(form.getWords())) {
            throw new RuleBroken("licensing.claim.words-needed");
        }
        AddressRow door = properties.address(uprn);
        ofBuilding(door.propertyUprn()).stream()
                .filter(other -> other.getUprn().equals(door.uprn())
                        && (other.getState().isOpen() || other.getState() == ClaimState.ACCEPTED))
                .findFirst()
                .ifPresent(other -> {
                    throw new RuleBroken("licensing.claim.another-open", other.getReference());
                });
        SharedCase shared = records.caseOf(door);
        ExemptionClaim fresh =
                new ExemptionClaim(files.nextReference("XC", today.getYear()), shared, door, rule, on, who(), now());
        keep(fresh);
        keep(new ClaimContent(fresh, form));
        note(
                fresh,
                "Exemption claimed",
                fresh.getReference() + ": somebody claims that " + fresh.getAddress() + " is exempt: " + rule.words()
                        + ".");
        workflow.start(
                PROCESS,
                new Subject(fresh.getReference(), fresh.getAddress(), fresh.getCaseReference(), fresh.getAgencyCode()));
        return fresh.getReference();
    }

    private void keep(Object fresh) {
        entityManager.persist(fresh);
        entityManager.flush();
    }

    /** A file that came in with a piece of evidence. */
    public record Enclosed(FileKind kind, String name, byte[] content) {}

    /**
     * Records something that was shown for the claim.
     *
     * @param file null where an officer has seen it and nothing was kept
     */
    @For("claim.record")
    public int shown(
            String reference,
            int expectedVersion,
            String what,
            String shows,
            @Nullable LocalDate seenOn,
            @Nullable Enclosed file) {
        ExemptionClaim found = change(reference, expectedVersion);
        LocalDate on = Objects.requireNonNullElseGet(seenOn, ExemptionClaims::today);
        if (Said.nothing(what) || Said.nothing(shows) || on.isAfter(today())) {
            throw new RuleBroken("licensing.claim.evidence-incomplete");
        }
        if (!found.getState().isOpen() && found.getState() != ClaimState.ACCEPTED) {
            throw new RuleBroken(
                    "licensing.claim.illegal",
                    reference,
                    found.getState().words().toLowerCase(Locale.UK),
                    "add evidence to");
        }
        String kept = file == null
                ? null
                : received.receive(file.kind(), reference, found.getCaseReference(), on, file.name(), file.content())
                        .getReference();
        keep(new ClaimEvidence(found, what.strip(), shows.strip(), on, kept));
        note(found, "Evidence of an exemption", "Something was shown for " + reference + ".");
        return saved(found);
    }

    // --- what is proposed and decided

    /**
     * An officer who has looked into it proposes what to decide.
     *
     * @throws RuleBroken where acceptance is proposed and nothing was shown for it
     */
    @For("claim.propose")
    public int propose(
            String reference, int expectedVersion, boolean accept, @Nullable LocalDate holdsFrom, String reasons) {
        ExemptionClaim found = change(reference, expectedVersion);
        if (Said.nothing(reasons)) {
            throw new RuleBroken("licensing.claim.reasons-needed");
        }
        if (accept) {
            mustBeShown(found);
        }
        found.propose(accept, holdsFrom, who(), today());
        content(found).proposed(reasons.strip());
        note(
                found,
                "Exemption looked into",
                "It is proposed to " + (accept ? "accept" : "refuse") + " the claim " + reference + ".");
        int version = saved(found);
        workflow.complete("Task_ProposeClaim", reference);
        return version;
    }

    private void mustBeShown(ExemptionClaim of) {
        if (evidence(of).isEmpty()) {
            throw new RuleBroken("licensing.claim.evidence-needed");
        }
    }

    /** The latest day on which an exemption that is accepted today is looked at again. */
    public LocalDate latestReview() {
        return deadlines.reckon("P-EXM-REVIEW", today()).on();
    }

    /**
     * Another officer decides, and the letter goes out with it: a decision that nobody is told of leaves the house without an answer.
     *
     * @param holdsFrom of an accepted claim: the first day for which it is shown
     * @param reviewOn the day on which it is looked at again
     */
    @For("claim.decide")
    public int decide(
            String reference,
            int expectedVersion,
            boolean accept,
            @Nullable LocalDate holdsFrom,
            @Nullable LocalDate reviewOn,
            String reasons,
            @Nullable ServiceMethod method) {
        ExemptionClaim found = change(reference, expectedVersion);
        holds.mustNotStopNotice(List.of(found.getUprn(), found.getPropertyUprn()));
        if (Said.nothing(reasons)) {
            throw new RuleBroken("licensing.claim.reasons-needed");
        }
        if (method == null) {
            throw new RuleBroken("licensing.claim.method-needed");
        }
        if (accept) {
            mustBeShown(found);
            found.accept(today(), who(), holdsFrom, reviewOn, latestReview());
        } else {
            found.refuse(today(), who());
        }
        ClaimContent content = content(found);
        content.decided(reasons.strip());
        entityManager.flush();
        send(found, content, accept, method);
        note(
                found,
                accept ? "Exemption accepted" : "Exemption refused",
                accept
                        ? found.getAddress() + " is exempt from " + Days.words(found.getHoldsFrom())
                                + ", for as long as the facts are so; looked at again on "
                                + Days.words(found.getReviewOn()) + "."
                        : found.getAddress() + " is not exempt by the claim " + reference + ".");
        int version = saved(found);
        workflow.complete("Task_DecideClaim", reference);
        return version;
    }

    private void send(ExemptionClaim about, ClaimContent content, boolean accept, ServiceMethod method) {
        Map<String, Object> values = new HashMap<>();
        values.put("houseAddress", about.getAddress());
        values.put("claimReference", about.getReference());
        values.put("claimedOn", about.getClaimedOn());
        values.put("exemption", about.getTypeWords());
        values.put("provision", about.getProvision());
        values.put("accepted", accept);
        values.put("decidedOn", today());
        values.put(
                "reasons",
                Arrays.stream(Said.orEmpty(content.getDecisionReasons()).split("\\R+"))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
        if (accept) {
            values.put("holdsFrom", Objects.requireNonNull(about.getHoldsFrom()));
            values.put("reviewOn", Objects.requireNonNull(about.getReviewOn()));
        }
        values.put("officerName", officers.nameOf(who()));
        values.put(
                "officerPost",
                officers.findOnDuty(who())
                        .map(OnDuty::posts)
                        .map(officers::titlesOf)
                        .orElse("Margate Task Force"));
        values.put("recipientName", content.getName());
        values.put("recipientAddress", content.getAddress());
        Document letter = documents.issue(
                "licensing/exemption-decision",
                about.getReference(),
                about.getCaseReference(),
                PERSON_INDEX,
                accept ? "Exemption accepted" : "Exemption not accepted",
                values);
        documents.serve(
                letter.getReference(),
                List.of(new Recipient(content.getName(), content.getCapacity(), content.getAddress(), "the claim")),
                method,
                today());
    }

    /** Looked at again: the facts are as they were, until the next review. */
    @For("claim.propose")
    public int reviewed(String reference, int expectedVersion, @Nullable LocalDate next, String words) {
        ExemptionClaim found = change(reference, expectedVersion);
        if (Said.nothing(words)) {
            throw new RuleBroken("licensing.claim.review-needed");
        }
        found.holdsStill(today(), next, latestReview());
        content(found).reviewed(Days.words(today()) + ": " + words.strip());
        note(
                found,
                "Exemption reviewed",
                reference + " holds still; looked at again on " + Days.words(found.getReviewOn()) + ".");
        int version = saved(found);
        if (workflow.isOpen("Task_ReviewClaim", reference)) {
            workflow.complete("Task_ReviewClaim", reference);
        } else {
            workflow.refreshTimers(reference);
        }
        return version;
    }

    /**
     * The facts have changed, or whoever claimed it withdraws before it is decided.
     *
     * @param firstDayWithout of an accepted claim: the first day on which the house is exempt no more
     */
    @For("claim.record")
    public int end(String reference, int expectedVersion, @Nullable LocalDate firstDayWithout, String reasons) {
        ExemptionClaim found = change(reference, expectedVersion);
        if (Said.nothing(reasons)) {
            throw new RuleBroken("licensing.claim.reasons-needed");
        }
        boolean open = found.getState().isOpen();
        if (open) {
            found.withdraw(today());
        } else {
            found.end(firstDayWithout, today());
        }
        content(found).ended(reasons.strip());
        note(
                found,
                open ? "Claim of exemption withdrawn" : "Exemption at an end",
                open
                        ? reference + " was withdrawn."
                        : "From " + Days.words(found.getEndedOn()) + " " + found.getAddress()
                                + " is not exempt any more (" + reference + ").");
        int version = saved(found);
        workflow.cancel(reference, open ? "withdrawn" : "the facts have changed");
        return version;
    }

    // --- called by the process, with the claim's reference

    /** The day by which it should be looked into. */
    public java.util.Date proposeBy(String reference) {
        return by("P-EXM-PROPOSE", get(reference).getClaimedOn());
    }

    /** The day by which it should be decided. */
    public java.util.Date decideBy(String reference) {
        return by(
                "P-EXM-DECIDE", Objects.requireNonNullElseGet(get(reference).getProposedOn(), ExemptionClaims::today));
    }

    /** Was it accepted, so that it must be looked at again? */
    public boolean isAccepted(String reference) {
        return get(reference).getState() == ClaimState.ACCEPTED;
    }

    /** The instant at which it is looked at again. */
    public java.util.Date reviewDay(String reference) {
        return ProcessDays.beginningOf(Objects.requireNonNull(get(reference).getReviewOn()));
    }

    /** The day by which the review should be done. */
    public java.util.Date reviewBy(String reference) {
        return by("P-EXM-LOOK", Objects.requireNonNull(get(reference).getReviewOn()));
    }

    private java.util.Date by(String code, LocalDate trigger) {
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
