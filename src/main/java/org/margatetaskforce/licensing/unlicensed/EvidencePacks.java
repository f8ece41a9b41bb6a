package org.margatetaskforce.licensing.unlicensed;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.DocumentRow;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.documents.Service;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.Designation;
import org.margatetaskforce.licensing.Designations;
import org.margatetaskforce.licensing.Licensability;
import org.margatetaskforce.licensing.LicensabilityDecision;
import org.margatetaskforce.licensing.LicensabilityWords;
import org.margatetaskforce.licensing.LicensableHouse;
import org.margatetaskforce.licensing.unlicensed.EvidencePack.Exhibit;
import org.margatetaskforce.licensing.unlicensed.EvidencePack.Fact;
import org.margatetaskforce.licensing.unlicensed.EvidencePack.Lacking;
import org.margatetaskforce.licensing.unlicensed.EvidencePack.Limit;
import org.margatetaskforce.licensing.unlicensed.EvidencePack.Person;
import org.margatetaskforce.licensing.unlicensed.EvidencePack.Witness;
import org.margatetaskforce.licensing.unlicensed.OffenceDays.Cover;
import org.margatetaskforce.licensing.unlicensed.OffenceDays.Stretch;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.InterestKind;
import org.margatetaskforce.people.PropertyInterest;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;

/**
 * The evidence that a home was let without a licence, as one file for a court (Housing Act 2004 s.95(1)): read together from what the
 * officer may see, shown to them, printed with the letters that were served, and kept as it was. A later pack stands beside an earlier.
 */
@Boundary
public class EvidencePacks {

    static final String TEMPLATE = "licensing/evidence-pack";

    /** Whose officers' visits are evidence here: what another agency saw is asked of that agency. */
    private static final String COUNCIL = "TDC";

    private static final Set<InterestKind> CONTROL =
            Set.of(InterestKind.PERSON_HAVING_CONTROL, InterestKind.PERSON_MANAGING, InterestKind.MANAGING_AGENT);

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("'at' HH:mm 'on' d MMMM yyyy", Locale.UK);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    UnlicensedHomes homes;

    @Inject
    Signals signals;

    @Inject
    Designations designations;

    @Inject
    Properties properties;

    @Inject
    Licensability licensability;

    @Inject
    Visits visits;

    @Inject
    Documents documents;

    @Inject
    Deadlines deadlines;

    @Inject
    Officers officers;

    @Inject
    Timeline timeline;

    @Inject
    Audit audit;

    /** The packs that were made of a home, the latest first. */
    public List<DocumentRow> of(String reference) {
        Set<String> packs = new LinkedHashSet<>(entityManager
                .createQuery(
                        "select d.reference from Document d where d.subjectReference = :reference and d.template = :template",
                        String.class)
                .setParameter("reference", reference)
                .setParameter("template", TEMPLATE)
                .getResultList());
        return documents.ofSubject(reference).stream()
                .filter(each -> packs.contains(each.reference()))
                .toList();
    }

    /**
     * What a pack made now would hold, of what the officer may see.
     *
     * @throws RuleBroken where it was not decided that the home needs a licence
     */
    public EvidencePack read(String reference) {
        UnlicensedHome home = homes.get(reference);
        LocalDate first = home.getLetFrom();
        if (first == null) {
            throw new RuleBroken("licensing.pack.not-decided", reference);
        }
        LocalDate last = Objects.requireNonNullElseGet(home.getLetTo(), EvidencePacks::today);
        LicensabilityDecision decision = licensability.decisions(reference).get(0);
        List<Standing> standing = standing(home);
        List<Cover> covers = new ArrayList<>();
        standing.stream()
                .filter(each -> !decision.isAgainst(each.reference()))
                .flatMap(each -> each.cover().stream())
                .forEach(covers::add);
        covers.addAll(outsideDesignations(homes.house(home), first, last));
        OffenceDays days = OffenceDays.reckon(first, last, covers);
        List<PropertyInterest> control = homes.inControl(home);
        List<Document> letters = letters(home);
        List<Service> served = letters.stream()
                .flatMap(letter -> documents.services(letter.getReference()).stream())
                .toList();
        List<Exhibit> exhibits = exhibits(home, first, last, letters);
        return new EvidencePack(
                first,
                last,
                days,
                designation(home),
                frozen(home, decision),
                Objects.requireNonNull(home.getDecidedOn()),
                officers.nameOf(decision.getRecordedBy()),
                control.stream().map(EvidencePacks::person).toList(),
                searched(standing),
                exhibits,
                served,
                witnesses(decision, exhibits),
                limits(days),
                homes.routes(
                        days.ofTheOffence().isEmpty()
                                ? first
                                : days.ofTheOffence().get(0).from()),
                lacking(days, control, exhibits, served, standing));
    }

    // --- on which days it was an offence

    /** Something of the registers and files that speaks about the home on some days. */
    private record Standing(
            Kind kind,
            String reference,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String words) {

        /** The days for which there is no offence by it; an application that is not duly made takes none away. */
        Optional<Cover> cover() {
            LocalDate begins = from;
            return begins == null || to != null && to.isBefore(begins)
                    ? Optional.empty()
                    : Optional.of(new Cover(begins, to, kind.why + " (" + reference + "): " + kind.provision));
        }
    }

    /** What may stand over a home so that having no licence is no offence. */
    private enum Kind {
        LICENCE("Licences", "licensed", "section 95(1)"),
        APPLICATION("Applications", "an application was duly made and still effective", "section 95(3)(b) and (7)"),
        NOTIFICATION(
                "Notifications for a temporary exemption",
                "a notification was still effective",
                "section 95(3)(a) and (7)"),
        EXEMPTION("Temporary exemption notices", "a temporary exemption notice was in force", "section 85(1)(b)"),
        CLAIM("Claims of exemption that were accepted", "exempt", "section 79(3) and SI 2006/370"),
        ORDER("Management orders", "a management order was in force", "section 85(1)(c)"),
        ELSEWHERE(
                "Licences in the registers of other systems, of houses in multiple occupation too",
                "licensed by another register",
                "section 85(1)");

        private final String heading;
        private final String why;
        private final String provision;

        Kind(String heading, String why, String provision) {
            this.heading = heading;
            this.why = why;
            this.provision = provision;
        }
    }

    /**
     * All that the registers and files ever held about the home or its building, in one statement. An application stops being effective
     * when it is withdrawn or returned, when it is refused and the time to appeal or the appeal is over, or when its licence commences
     * (s.95(7)); its last such day still counts as covered.
     */
    private List<Standing> standing(UnlicensedHome home) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select 'LICENCE', l.reference, l.commences_on, least(l.ends_on, l.ended_on), cast(null as date), l.state
                          from licensing.house_unit hu join licensing.licence l on l.house_id = hu.house_id
                         where hu.uprn = ?1
                         union all
                        select 'APPLICATION', a.reference, a.duly_made_on,
                               case when a.state = 'DECIDED_REFUSE' then (select max(p.decided_on) from licensing.appeal p
                                                                           where p.application_id = a.id)
                                    when l.id is not null then l.commences_on - 1
                                    else a.closed_on end,
                               case when a.state = 'DECIDED_REFUSE' and not a.under_appeal then a.decided_on end,
                               a.state || coalesce(' ' || a.received_on, '')
                          from licensing.house_unit hu
                          join licensing.application a on a.house_id = hu.house_id
                          left join licensing.licence l on l.application_id = a.id
                         where hu.uprn = ?1 and a.state not in ('DRAFT', 'DISCARDED')
                         union all
                        select 'NOTIFICATION', t.reference, t.notified_on,
                               case t.state when 'SERVED' then t.starts_on - 1 when 'REFUSED' then coalesce(t.appeal_decided_on, t.appeal_by) end,
                               null, t.state
                          from licensing.temporary_exemption t
                         where t.uprn in (?1, ?2) and t.kind = 'ORDINARY'
                         union all
                        select 'EXEMPTION', t.reference, t.starts_on, t.ends_on, null, t.state
                          from licensing.temporary_exemption t where t.uprn in (?1, ?2) and t.state = 'SERVED'
                         union all
                        select 'CLAIM', x.reference, x.holds_from, x.ended_on - 1, null, x.type_words
                          from licensing.exemption_claim x where x.uprn in (?1, ?2) and x.state in ('ACCEPTED', 'ENDED')
                         union all
                        select 'ORDER', o.reference, o.in_force_from, least(o.ends_on, o.ended_on - 1), null, o.kind
                          from licensing.management_order o where o.uprn in (?1, ?2) and o.in_force_from is not null
                         union all
                        select 'ELSEWHERE', c.reference, c.commenced_on, least(c.ends_on, c.gone_on - 1), null, c.kind
                          from licensing.carried_licence c where c.uprn in (?1, ?2)
                         order by 1, 3, 2""")
                .setParameter(1, home.getUprn())
                .setParameter(2, home.getPropertyUprn())
                .getResultList();
        return found.stream().map(this::standing).toList();
    }

    private Standing standing(Object[] row) {
        LocalDate to = day(row[3]);
        LocalDate refused = day(row[4]);
        if (refused != null && to == null) {
            to = deadlines.reckon("D-APP28", refused).on();
        }
        return new Standing(
                Kind.valueOf((String) row[0]),
                (String) row[1],
                day(row[2]),
                to,
                String.valueOf(row[5]).toLowerCase(Locale.UK).replace('_', ' '));
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column instanceof Date date ? date.toLocalDate() : null;
    }

    /** The days on which the home lay in no designation in force. */
    private List<Cover> outsideDesignations(LicensableHouse house, LocalDate first, LocalDate last) {
        List<Cover> outside = new ArrayList<>();
        LocalDate day = first;
        while (!day.isAfter(last)) {
            Optional<Designation> inForce = designations.inForceAt(house, day);
            if (inForce.isPresent()) {
                day = lastDay(inForce.get()).plusDays(1);
            } else {
                LocalDate from = day;
                LocalDate next = designations.all().stream()
                        .map(Designation::getInForceFrom)
                        .filter(begins -> begins.isAfter(from))
                        .min(LocalDate::compareTo)
                        .filter(begins -> !begins.isAfter(last))
                        .orElse(last.plusDays(1));
                outside.add(new Cover(from, next.minusDays(1), "no designation in force: section 79(2)(a)"));
                day = next;
            }
        }
        return outside;
    }

    private static LocalDate lastDay(Designation designation) {
        LocalDate revoked = designation.getRevokedOn();
        return revoked == null || revoked.isAfter(designation.getEndsOn())
                ? designation.getEndsOn()
                : revoked.minusDays(1);
    }

    private List<Limit> limits(OffenceDays days) {
        return days.ofTheOffence().stream()
                .map(each -> new Limit(
                        words(each),
                        deadlines.reckon("D-MCA-INFO6", each.from()).on(),
                        deadlines.reckon("D-MCA-INFO6", each.to()).on()))
                .toList();
    }

    private static String words(Stretch stretch) {
        return Days.words(stretch.from()) + " to " + Days.words(stretch.to());
    }

    // --- what is on record

    private List<Fact> designation(UnlicensedHome home) {
        Designation in = homes.designationOf(home);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Lies in", in.getName() + " (" + in.getCode() + ")"));
        facts.add(new Fact(
                "How that is known",
                properties
                                .areasOf(
                                        Uprn.of(home.getPropertyUprn()),
                                        AreaKind.DESIGNATION,
                                        Objects.requireNonNull(home.getLetFrom()))
                                .stream()
                                .anyMatch(area -> area.getCode().equals(in.getAreaCode()))
                        ? "The point of the building in the gazetteer lies within the boundary of the designation."
                        : "The home stands on the list of the designation."));
        facts.add(new Fact("Made", Days.words(in.getMadeOn())));
        facts.add(new Fact(
                "In force",
                Days.words(in.getInForceFrom()) + " to " + Days.words(lastDay(in)) + ", both days included"));
        facts.add(new Fact("Approval", in.getApproval()));
        notices(in).ifPresent(words -> facts.add(new Fact("Public notices", words)));
        return facts;
    }

    private Optional<String> notices(Designation designation) {
        @SuppressWarnings("unchecked")
        List<String> scheme = entityManager
                .createNativeQuery("select s.reference from licensing.scheme s where s.designation_code = ?1")
                .setParameter(1, designation.getCode())
                .getResultList();
        String words = scheme.stream()
                .flatMap(reference -> documents.ofSubject(reference).stream())
                .map(each -> each.title() + ", " + Days.words(each.issuedOn()) + " (" + each.reference() + ")")
                .collect(Collectors.joining("\n"));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** The decision as it was frozen; what spoke for letting is exhibited one by one, and may be left out. */
    private List<Fact> frozen(UnlicensedHome home, LicensabilityDecision decision) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "The answer",
                decision.getOutcome().words() + ", decided on " + Days.words(decision.getOnDay()) + ": "
                        + LicensabilityWords.rule(decision.getRule(), decision.getRuleVersion())));
        homes.evidence(home.getReference()).stream()
                .filter(each -> !each.heading().equals(UnlicensedHomes.WHAT_SPOKE_FOR_IT))
                .forEach(each -> facts.add(new Fact(each.heading(), each.words())));
        return facts;
    }

    private static Person person(PropertyInterest interest) {
        LocalDate until = interest.getValidTo();
        return new Person(
                interest.getHolderName(),
                interest.getKind().words() + (until == null ? "" : ", until " + Days.words(until)),
                interest.getValidFrom(),
                interest.getSourceType().words() + " (" + interest.getSourceAgency() + ", "
                        + interest.getConfidence().words().toLowerCase(Locale.UK) + ")");
    }

    private static List<Fact> searched(List<Standing> standing) {
        Map<Kind, List<Standing>> byKind = standing.stream().collect(Collectors.groupingBy(Standing::kind));
        List<Fact> facts = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            facts.add(new Fact(
                    kind.heading,
                    byKind.getOrDefault(kind, List.of()).stream()
                            .map(each -> each.reference() + ", " + each.words()
                                    + (each.from() == null
                                            ? ", not duly made"
                                            : ", from " + Days.words(each.from())
                                                    + (each.to() == null ? "" : " to " + Days.words(each.to()))))
                            .reduce((one, other) -> one + "\n" + other)
                            .orElse("None.")));
        }
        return facts;
    }

    /** What was written about the home and served, the earliest first; earlier packs are no evidence. */
    private List<Document> letters(UnlicensedHome home) {
        return entityManager
                .createQuery(
                        "select d from Document d where d.subjectReference = :reference and d.template in :templates order by d.id",
                        Document.class)
                .setParameter("reference", home.getReference())
                .setParameter(
                        "templates",
                        List.of(UnlicensedLetter.LICENCE_REQUIRED.template(), UnlicensedLetter.REQUISITION.template()))
                .getResultList();
    }

    private List<Exhibit> exhibits(UnlicensedHome home, LocalDate first, LocalDate last, List<Document> letters) {
        String initials = initials(officers.nameOf(who()));
        List<Exhibit> all = new ArrayList<>();
        List<Signals.Entered> entered = new ArrayList<>(signals.of(home.getUprn()));
        for (int each = entered.size() - 1; each >= 0; each--) {
            Signals.Entered one = entered.get(each);
            all.add(new Exhibit(number(initials, all), one.kind().words(), one.words(), one.seenOn(), one.by(), null));
        }
        for (Visits.Seen seen : visits.seenAt(new Uprn(home.getUprn()), first, last)) {
            if (seen.agency().equals(COUNCIL)) {
                String words = seen.seen();
                all.add(new Exhibit(
                        number(initials, all),
                        "Visit " + seen.reference() + ": "
                                + seen.outcome().words().toLowerCase(Locale.UK),
                        words == null ? "Nothing was written down of the house." : words,
                        seen.on(),
                        seen.by(),
                        null));
            }
        }
        for (Document letter : letters) {
            all.add(new Exhibit(
                    number(initials, all),
                    letter.getTitle(),
                    letter.getReference() + ", bound in behind with its certificate of service",
                    letter.getIssuedOn(),
                    letter.getRecordedBy(),
                    letter));
        }
        return all;
    }

    private static String number(String initials, List<Exhibit> before) {
        return initials + "/" + (before.size() + 1);
    }

    private static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .map(part -> part.substring(0, 1).toUpperCase(Locale.UK))
                .collect(Collectors.joining());
    }

    private List<Witness> witnesses(LicensabilityDecision decision, Collection<Exhibit> exhibits) {
        Map<String, Set<String>> speaks = new LinkedHashMap<>();
        speaks.computeIfAbsent(decision.getRecordedBy(), who -> new LinkedHashSet<>())
                .add("the decision that it needs a licence, and how that is known");
        speaks.computeIfAbsent(who(), who -> new LinkedHashSet<>()).add("the search of the registers, and this pack");
        exhibits.forEach(each ->
                speaks.computeIfAbsent(each.by(), who -> new LinkedHashSet<>()).add("exhibit " + each.number()));
        return speaks.entrySet().stream()
                .map(each -> new Witness(
                        officers.nameOf(each.getKey()), post(each.getKey()), String.join("\n", each.getValue())))
                .toList();
    }

    private String post(String username) {
        return officers.findOnDuty(username)
                .map(OnDuty::posts)
                .map(officers::titlesOf)
                .orElse("Margate Task Force");
    }

    // --- what is missing

    private List<Lacking> lacking(
            OffenceDays days,
            List<PropertyInterest> control,
            List<Exhibit> exhibits,
            List<Service> served,
            List<Standing> standing) {
        List<Lacking> missing = new ArrayList<>();
        List<PropertyInterest> shown = control.stream()
                .filter(each -> CONTROL.contains(each.getKind()))
                .toList();
        if (days.count() == 0) {
            missing.add(new Lacking(
                    "No day of the offence is left: on each of them something stood over the home.", "", ""));
        }
        if (shown.isEmpty()) {
            missing.add(new Lacking(
                    "Control is not shown: nobody is on record as having control of the home or managing it.",
                    "write-to-unlicensed",
                    "Serve a requisition for information"));
        } else if (shown.stream().noneMatch(each -> each.getConfidence() == Confidence.CONFIRMED)) {
            missing.add(new Lacking(
                    "Control rests on what nobody has confirmed.",
                    "write-to-unlicensed",
                    "Serve a requisition for information"));
        }
        if (exhibits.stream().allMatch(each -> each.document() != null)) {
            missing.add(new Lacking(
                    "Nothing shows that it was let but the words of the decision: no visit, and nothing that was entered.",
                    "enter-signal",
                    "Enter what was seen"));
        }
        if (served.isEmpty()) {
            missing.add(new Lacking(
                    "Nobody has been told that it needs a licence.",
                    "write-to-unlicensed",
                    "Write to who controls it"));
        } else if (served.stream().allMatch(each -> each.getReturnedOn().isPresent())) {
            missing.add(new Lacking("What was served came back.", "write-to-unlicensed", "Write again"));
        }
        standing.stream()
                .filter(each -> each.kind() == Kind.APPLICATION && each.from() == null)
                .forEach(each -> missing.add(new Lacking(
                        "Application " + each.reference()
                                + " came in and is not found duly made yet: its days are counted as days of the offence.",
                        "",
                        "")));
        LocalDate today = today();
        if (!days.ofTheOffence().isEmpty()
                && limits(days).stream().allMatch(each -> each.last().isBefore(today))) {
            missing.add(new Lacking(
                    "The time for an information is over for every day of the offence (Magistrates’ Courts Act 1980 section 127).",
                    "",
                    ""));
        }
        return missing;
    }

    // --- making it

    /**
     * Makes the pack: prints what {@link #read} holds, binds the letters in, and keeps it.
     *
     * @param leftOut by the key of each exhibit that the officer was shown, why it is left out; a blank reason leaves it in
     * @return the number of the document
     * @throws RuleBroken where there is other evidence by now than the officer was shown: nothing goes in unseen
     */
    @For("licence.decide-licensability")
    public String make(String reference, int expectedVersion, Map<String, String> leftOut) {
        UnlicensedHome home = homes.change(reference, expectedVersion);
        EvidencePack pack = read(reference);
        if (!pack.exhibits().stream()
                .map(Exhibit::key)
                .collect(Collectors.toSet())
                .equals(leftOut.keySet())) {
            throw new RuleBroken("licensing.pack.changed-meanwhile");
        }
        List<Exhibit> reliedOn = pack.exhibits().stream()
                .filter(each -> leftOut.getOrDefault(each.key(), "").isBlank())
                .toList();
        List<Bound> bound = bound(reliedOn);
        Document made = documents.issue(
                TEMPLATE,
                home.getReference(),
                home.getCaseReference(),
                UnlicensedHomes.ENFORCEMENT_DETAIL,
                "Evidence of letting without a licence",
                values(home, pack, reliedOn, bound),
                bound.stream().map(each -> each.document().getReference()).toList());
        String unused = pack.exhibits().stream()
                .filter(each -> !reliedOn.contains(each))
                .map(each -> "\nLeft out, " + each.heading() + ", " + Days.words(each.on()) + ": "
                        + leftOut.getOrDefault(each.key(), "").strip())
                .collect(Collectors.joining());
        timeline.write(
                home.getCaseReference(),
                UnlicensedHomes.ENFORCEMENT_DETAIL,
                "Evidence pack made",
                made.getReference() + ", " + made.getPages() + " pages: "
                        + pack.days().count()
                        + " days of the offence from " + Days.words(pack.first()) + " to " + Days.words(pack.last())
                        + ", " + reliedOn.size() + " exhibits." + unused,
                home.getReference());
        audit.record(
                "EDIT",
                "home without a licence",
                reference,
                UnlicensedHomes.ENFORCEMENT_DETAIL,
                "evidence pack " + made.getReference());
        entityManager.flush();
        return made.getReference();
    }

    /** A document that is bound in behind, as part of which exhibit. */
    private record Bound(String number, Document document) {}

    /** Each letter, and then the certificates of its service. */
    private List<Bound> bound(List<Exhibit> exhibits) {
        List<Bound> bound = new ArrayList<>();
        for (Exhibit exhibit : exhibits) {
            Document letter = exhibit.document();
            if (letter != null) {
                bound.add(new Bound(exhibit.number(), letter));
                documents
                        .certificates(letter.getReference())
                        .forEach(each -> bound.add(new Bound(exhibit.number(), each.getCertificate())));
            }
        }
        return bound;
    }

    private Map<String, Object> values(
            UnlicensedHome home, EvidencePack pack, List<Exhibit> reliedOn, List<Bound> bound) {
        Map<String, Object> values = new HashMap<>();
        values.put("houseAddress", home.getAddress());
        values.put("uprn", home.getUprn());
        values.put("firstOn", pack.first());
        values.put("lastOn", pack.last());
        values.put("offenceDays", pack.days().count());
        values.put("designation", facts(pack.designation()));
        values.put("frozen", facts(pack.frozen()));
        values.put("frozenOn", pack.frozenOn());
        values.put("frozenBy", pack.frozenBy());
        values.put(
                "searchedAt",
                MOMENT.format(ZonedDateTime.ofInstant(TaskForceClock.current().instant(), TaskForceClock.LONDON)));
        values.put("searched", facts(pack.searched()));
        values.put(
                "stretches",
                pack.days().stretches().stream()
                        .map(each ->
                                Map.of("from", each.from(), "to", each.to(), "days", each.days(), "why", each.words()))
                        .toList());
        values.put("routes", pack.routes());
        values.put(
                "witnesses",
                witnesses(licensability.decisions(home.getReference()).get(0), reliedOn).stream()
                        .map(each -> Map.of("name", each.officer(), "post", each.post(), "speaksOf", each.speaksOf()))
                        .toList());
        values.put("officerName", officers.nameOf(who()));
        values.put("officerPost", post(who()));
        put(
                values,
                "persons",
                pack.persons().stream()
                        .map(each -> Map.<String, Object>of(
                                "name",
                                each.name(),
                                "capacity",
                                each.capacity(),
                                "since",
                                each.since(),
                                "source",
                                each.source()))
                        .toList());
        put(
                values,
                "exhibits",
                reliedOn.stream()
                        .map(each -> Map.<String, Object>of(
                                "number",
                                each.number(),
                                "heading",
                                each.heading(),
                                "onDay",
                                each.on(),
                                "words",
                                each.words(),
                                "by",
                                officers.nameOf(each.by())))
                        .toList());
        int unused = pack.exhibits().size() - reliedOn.size();
        if (unused > 0) {
            values.put("notReliedOn", unused);
        }
        put(
                values,
                "served",
                pack.served().stream()
                        .filter(each -> reliedOn.stream()
                                .anyMatch(exhibit -> each.getDocument().equals(exhibit.document())))
                        .map(each -> Map.<String, Object>of(
                                "document",
                                each.getDocument().getTitle() + ", "
                                        + each.getDocument().getReference(),
                                "recipient",
                                each.getRecipientName(),
                                "capacity",
                                each.getCapacity(),
                                "address",
                                each.getAddress(),
                                "how",
                                each.getMethod().words(),
                                "sentOn",
                                each.getSentOn(),
                                "deemedOn",
                                each.getReturnedOn()
                                        .map(on -> "came back on " + Days.words(on))
                                        .or(() ->
                                                each.getDeemedOn().map(on -> "taken to be served on " + Days.words(on)))
                                        .orElse("not served")))
                        .toList());
        put(
                values,
                "limits",
                pack.limits().stream()
                        .map(each ->
                                Map.<String, Object>of("days", each.days(), "first", each.first(), "last", each.last()))
                        .toList());
        put(
                values,
                "bound",
                bound.stream()
                        .map(each -> Map.<String, Object>of(
                                "number",
                                each.number(),
                                "title",
                                each.document().getTitle(),
                                "reference",
                                each.document().getReference(),
                                "sha256",
                                each.document().getSha256()))
                        .toList());
        return values;
    }

    private static List<Map<String, Object>> facts(List<Fact> facts) {
        return facts.stream()
                .map(each -> Map.<String, Object>of("heading", each.heading(), "words", each.words()))
                .toList();
    }

    private static void put(Map<String, Object> values, String name, List<Map<String, Object>> lines) {
        if (!lines.isEmpty()) {
            values.put(name, lines);
        }
    }

    private static String who() {
        return Objects.requireNonNull(Acting.who(), "nobody is acting");
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }
}
