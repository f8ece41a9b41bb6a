package org.margatetaskforce.licensing.unlicensed;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Amounts;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.Designation;
import org.margatetaskforce.licensing.Designations;
import org.margatetaskforce.licensing.HmoCover;
import org.margatetaskforce.licensing.HmoLicence;
import org.margatetaskforce.licensing.HmoLicences;
import org.margatetaskforce.licensing.Licensability;
import org.margatetaskforce.licensing.LicensabilityAnswer;
import org.margatetaskforce.licensing.LicensabilityForm;
import org.margatetaskforce.licensing.LicensabilityWords;
import org.margatetaskforce.licensing.LicensableHouse;
import org.margatetaskforce.licensing.LicensableHouses;
import org.margatetaskforce.licensing.ProcessDays;
import org.margatetaskforce.licensing.PropertyDetailsForm;
import org.margatetaskforce.people.InterestKind;
import org.margatetaskforce.people.PropertyInterest;
import org.margatetaskforce.people.PropertyInterests;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Homes in a designation without a licence, an exemption or an application that is being decided: ranked by what speaks for it that
 * they are let, taken up, decided, and followed to an application or to enforcement (Housing Act 2004 ss.85 and 95). A compulsory
 * purchase is no outcome of this: letting without a licence is no ground for one.
 */
@Boundary
public class UnlicensedHomes {

    private static final int PROPERTY_BASIC = 1;
    static final int ENFORCEMENT_DETAIL = 2;
    /** Under this the evidence has what spoke for letting on the day of the decision. */
    static final String WHAT_SPOKE_FOR_IT = "What spoke for it";

    private static final String COUNCIL = "TDC";
    private static final String PROCESS = "UnlicensedHome";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK);

    /** Between the parts of a signal, and between signals, as the database puts them in one text. */
    private static final String PART = "\u001f";

    private static final String NEXT = "\u001e";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Properties properties;

    @Inject
    PropertyInterests interests;

    @Inject
    Designations designations;

    @Inject
    Licensability licensability;

    @Inject
    LicensableHouses houses;

    @Inject
    HmoLicences hmoLicences;

    @Inject
    ApplicationFiles files;

    @Inject
    Cases cases;

    @Inject
    Timeline timeline;

    @Inject
    Audit audit;

    @Inject
    Officers officers;

    @Inject
    Deadlines deadlines;

    @Inject
    Amounts amounts;

    @Inject
    Workflow workflow;

    /**
     * Something that speaks for it that a home is let.
     *
     * @param weight by how much it raises the home in the list
     */
    public record Signal(SignalKind kind, int weight, LocalDate seenOn, String words) {}

    /**
     * A home as the list shows it, with why it stands where it stands.
     *
     * @param score the weights of its signals together
     * @param reference of the last look into it; null where nobody has
     * @param seenSince true where that found that it needs no licence, and something of a later day speaks for letting
     */
    public record Row(
            String uprn,
            String propertyUprn,
            String line,
            String postcode,
            int score,
            List<Signal> signals,
            @Nullable String reference,
            @Nullable UnlicensedState state,
            @Nullable String officer,
            boolean seenSince) {}

    /** A page of homes and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /** A part of the evidence as it stood on the day of the decision. */
    public record Evidence(String heading, String words) {}

    // --- finding

    /** How many homes of a designation in force have neither licence nor application, let or not: so many can still apply. */
    public int countWithoutLicence() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from place.address ad where " + IS_A_HOME + " and "
                                + WITHOUT_LICENCE + " and " + IN_A_DESIGNATION)
                        .getSingleResult())
                .intValue();
    }

    /** One page, what speaks most for letting first, in one statement. */
    public Page page(UnlicensedFilter filter) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder only = new StringBuilder();
        String street = filter.street();
        if (street != null) {
            parameters.add(street);
            only.append(
                            " and ad.property_id in (select p.id from place.property p join place.street s on s.id = p.street_id where s.name = ?")
                    .append(parameters.size())
                    .append(')');
        }
        StringBuilder where = new StringBuilder(
                switch (filter.shown()) {
                    case NEW ->
                        "score > 0 and (state is null or state in ('APPLIED', 'ENDED') or was_licensed or seen_since)";
                    case TAKEN_UP -> "state = 'LOOKED_INTO'";
                    case NEEDS_LICENCE -> "state in ('LICENSABLE', 'ENFORCED')";
                    case NOT_NEEDED -> "state = 'NOT_NEEDED' and not was_licensed and not seen_since";
                    case ALL -> "true";
                });
        SignalKind kind = filter.kind();
        if (kind != null) {
            parameters.add(kind.name());
            where.append(" and ?").append(parameters.size()).append(" = any (kinds)");
        }
        Query query = entityManager.createNativeQuery(homes(WITHOUT_LICENCE + " and " + IN_A_DESIGNATION + only)
                + """
                , chosen as (select * from ranked where %s)
                select c.uprn, c.property_uprn, c.line, c.postcode, c.score, c.told, c.reference, c.state, c.officer, c.seen_since, t.total
                  from (select count(*) total from chosen) t
                  left join lateral (select * from chosen order by score desc, latest desc nulls last, line, uprn
                                      limit %d offset %d) c on true
                 order by c.score desc, c.latest desc nulls last, c.line, c.uprn""".formatted(where, filter.size(), filter.first()));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(UnlicensedHomes::row)
                        .toList(),
                ((Number) found.get(0)[10]).intValue());
    }

    /** What is known of one home, covered or not; empty where the gazetteer has none of that number. */
    public Optional<Row> home(String uprn) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery(homes("ad.uprn = ?1") + """

                        select uprn, property_uprn, line, postcode, score, told, reference, state, officer, seen_since from ranked""")
                .setParameter(1, uprn)
                .getResultList();
        return found.stream().map(UnlicensedHomes::row).findFirst();
    }

    /** What was answered by a licence under Part 2 holds on its days; on the day after, the home is one without a licence again. */
    private static final String LED_BY_HMO_LICENCE = """
            exists (select 1 from licensing.licensability_decision d
                     where d.application_reference = %s and d.outcome = 'PART_2' and d.hmo_licences <> '' and d.in_spite_because = '')""";

    /**
     * An application that was redirected to Part 2 with no licence under it on record: to the day by which one is to be applied for, it
     * is left to that; on the day after, a home that still has none is looked into again.
     */
    private static final String PART_2_IS_WAITED_FOR = """
            (a.closed_on + (select p.number from law.period p
                             where p.code = 'P-REDIRECTED-HMO' and p.valid_from <= a.closed_on
                               and (p.valid_to is null or p.valid_to >= a.closed_on)) >= identity.today()
             and not %s)""".formatted(LED_BY_HMO_LICENCE.formatted("a.reference"));

    /** Needing no licence is an answer about its day: what was entered of a later one asks anew (s.85(1), s.79(2)). */
    private static final String SEEN_AFTER_THE_FILE_ENDED = """
            exists (select 1 from licensing.signal s
                     where s.uprn = hu.uprn and s.struck_at is null and s.seen_on > a.closed_on)""";

    /**
     * Neither a licence nor a temporary exemption in force (s.86), nor a claim of exemption that was accepted, nor a management order
     * (s.85(1)(c)), nor a licence that another register has, nor an application that is being decided, was found to be about a house
     * that needs none (until something of a later day speaks for letting), or was redirected so lately that a licence under Part 2 is
     * waited for.
     */
    private static final String WITHOUT_LICENCE = """
            not exists (select 1 from licensing.temporary_exemption t
                         where t.uprn in (ad.uprn, ad.property_uprn) and t.state = 'SERVED'
                           and t.starts_on <= identity.today() and t.ends_on >= identity.today())
            and not exists (select 1 from licensing.exemption_claim x
                         where x.uprn in (ad.uprn, ad.property_uprn) and x.state in ('ACCEPTED', 'ENDED')
                           and x.holds_from <= identity.today() and (x.ended_on is null or x.ended_on > identity.today()))
            and not exists (select 1 from licensing.management_order o
                         where o.uprn in (ad.uprn, ad.property_uprn)
                           and o.in_force_from <= identity.today() and o.ends_on >= identity.today()
                           and (o.ended_on is null or o.ended_on > identity.today()))
            and not exists (select 1 from licensing.carried_licence c
                         where c.uprn in (ad.uprn, ad.property_uprn) and c.gone_on is null
                           and c.commenced_on <= identity.today() and c.ends_on >= identity.today())
            and not exists (select 1 from licensing.house_unit hu join licensing.application a on a.house_id = hu.house_id
                         where hu.uprn = ad.uprn
                           and a.state in ('RECEIVED', 'INCOMPLETE', 'DULY_MADE', 'UNDER_ASSESSMENT', 'PROPOSED_GRANT',
                                           'PROPOSED_REFUSE', 'PROPOSED_MODIFIED', 'DECIDED_GRANT', 'IN_FORCE', 'EXEMPT',
                                           'REDIRECTED')
                           and (a.state <> 'REDIRECTED' or %s)
                           and (a.state <> 'EXEMPT' or not %s))""".formatted(PART_2_IS_WAITED_FOR, SEEN_AFTER_THE_FILE_ENDED);

    private static final String IN_FORCE_TODAY =
            " d.in_force_from <= identity.today() and d.ends_on >= identity.today()"
                    + " and (d.revoked_on is null or d.revoked_on > identity.today())";

    private static final String IS_A_HOME = "(ad.dwelling_unit_id is not null"
            + " or not exists (select 1 from place.dwelling_unit u where u.property_id = ad.property_id))";

    /** Within the boundary of a designation in force, or on its list: found from the designation, and not asked of every home there is. */
    private static final String IN_A_DESIGNATION = """
            ad.uprn in (
                select x.uprn
                  from licensing.designation d
                  join place.area r on r.kind = 'DESIGNATION' and r.code = d.area_code
                  join place.property_area pa on pa.area_id = r.id
                  join place.address x on x.property_id = pa.property_id
                 where r.valid_from <= identity.today() and (r.valid_to is null or r.valid_to >= identity.today()) and %1$s
                union
                select x.uprn
                  from licensing.designation d
                  join licensing.designation_property dp on dp.designation_id = d.id
                  join place.address l on l.uprn = dp.uprn
                  join place.address x on x.property_id = l.property_id and dp.uprn in (x.uprn, x.property_uprn)
                 where %1$s)""".formatted(IN_FORCE_TODAY);

    /** Homes with what speaks for them, each kind once, as a {@code with} clause that ends in {@code ranked}. */
    private static String homes(String which) {
        return """
                with home as materialized (
                  select ad.uprn, ad.property_uprn, ad.line, coalesce(ad.postcode, '') as postcode
                    from place.address ad
                   where %s
                     and %s
                ), mark as (
                  select h.uprn, s.kind, s.seen_on, s.words
                    from home h join licensing.signal s on s.uprn = h.uprn and s.struck_at is null
                  union all
                  select h.uprn, 'TENANCY', r.valid_from, ''
                    from home h join people.residency r on r.uprn = h.uprn
                   where r.tenure = 'PRIVATE_RENT' and r.superseded_at is null
                     and (r.valid_to is null or r.valid_to >= identity.today())
                  union all
                  select h.uprn, 'MANAGED', i.valid_from, ''
                    from home h join people.property_interest i on i.uprn = h.uprn
                   where i.kind in ('PERSON_HAVING_CONTROL', 'PERSON_MANAGING', 'MANAGING_AGENT') and i.superseded_at is null
                     and (i.valid_to is null or i.valid_to >= identity.today())
                  union all
                  select h.uprn, 'PAST_LICENCE', l.ends_on, l.reference
                    from home h join licensing.house_unit hu on hu.uprn = h.uprn join licensing.licence l on l.house_id = hu.house_id
                   where l.state not in ('GRANTED', 'IN_FORCE')
                  union all
                  select h.uprn, 'PAST_LICENCE', least(c.ends_on, c.gone_on), c.reference
                    from home h join licensing.carried_licence c on c.uprn in (h.uprn, h.property_uprn)
                   where c.ends_on < identity.today() or c.gone_on is not null
                  union all
                  select h.uprn, 'FILE_ENDED', a.received_on, a.reference
                    from home h join licensing.house_unit hu on hu.uprn = h.uprn join licensing.application a on a.house_id = hu.house_id
                   where a.state in ('WITHDRAWN', 'RETURNED') and a.received_on is not null
                  union all
                  select h.uprn, 'REDIRECTED', a.closed_on, a.reference
                    from home h join licensing.house_unit hu on hu.uprn = h.uprn join licensing.application a on a.house_id = hu.house_id
                   where a.state = 'REDIRECTED' and a.closed_on is not null and not %s
                     and not exists (select 1 from licensing.carried_licence c
                                      where c.uprn in (h.uprn, h.property_uprn) and c.kind in ('MANDATORY_HMO', 'ADDITIONAL_HMO')
                                        and least(c.ends_on, c.gone_on - 1) >= a.closed_on)
                ), by_kind as (
                  select m.uprn, m.kind, k.weight, max(m.seen_on) as seen_on,
                         string_agg(distinct m.words, '; ') filter (where m.words <> '') as words
                    from mark m
                    join licensing.signal_kind k on k.code = m.kind and k.valid_from <= identity.today()
                                                and (k.valid_to is null or k.valid_to >= identity.today())
                   group by m.uprn, m.kind, k.weight
                ), told as (
                  select uprn, sum(weight) as score, max(seen_on) as latest, array_agg(kind) as kinds,
                         string_agg(concat_ws(E'\\x1f', kind, weight, seen_on, coalesce(words, '')), E'\\x1e'
                                    order by weight desc, kind) as told
                    from by_kind group by uprn
                ), ranked as (
                  select h.*, coalesce(t.score, 0) as score, t.latest, coalesce(t.kinds, '{}') as kinds, t.told,
                         u.reference, u.state, u.officer, coalesce(u.was_licensed, false) as was_licensed,
                         coalesce(u.state = 'NOT_NEEDED' and t.latest > u.ended_on, false) as seen_since
                    from home h
                    left join told t on t.uprn = h.uprn
                    left join lateral (select x.reference, x.state, x.officer, x.ended_on,
                                              x.state = 'NOT_NEEDED' and %s as was_licensed
                                         from licensing.unlicensed_home x
                                        where x.uprn = h.uprn order by x.id desc limit 1) u on true
                )""".formatted(IS_A_HOME, which, PART_2_IS_WAITED_FOR, LED_BY_HMO_LICENCE.formatted("x.reference"));
    }

    private static Row row(Object[] row) {
        String told = (String) row[5];
        return new Row(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).intValue(),
                told == null
                        ? List.of()
                        : Arrays.stream(told.split(NEXT, -1))
                                .map(one -> one.split(PART, -1))
                                .map(part -> new Signal(
                                        SignalKind.valueOf(part[0]),
                                        Integer.parseInt(part[1]),
                                        LocalDate.parse(part[2]),
                                        part[3]))
                                .toList(),
                (String) row[6],
                row[7] == null ? null : UnlicensedState.valueOf((String) row[7]),
                (String) row[8],
                (Boolean) row[9]);
    }

    /** The streets in which a designation in force has homes, by name. */
    public List<String> streets() {
        @SuppressWarnings("unchecked")
        List<String> found =
                entityManager.createNativeQuery("""
                        select distinct s.name
                          from licensing.designation d
                          join place.area r on r.kind = 'DESIGNATION' and r.code = d.area_code
                          join place.property_area pa on pa.area_id = r.id
                          join place.property p on p.id = pa.property_id
                          join place.street s on s.id = p.street_id
                         where %s
                         order by s.name""".formatted(IN_FORCE_TODAY)).getResultList();
        return found;
    }

    /** The look into a home of this reference, where the one acting may see it. */
    public Optional<UnlicensedHome> find(String reference) {
        return entityManager
                .createQuery("select h from UnlicensedHome h where h.reference = :reference", UnlicensedHome.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The look into a home of this reference.
     *
     * @throws RuleBroken where there is none that the one acting may see
     */
    public UnlicensedHome get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("licensing.unlicensed.unknown", reference));
    }

    /** The evidence as it stood on the day of the decision, in order; what was frozen as the table keeps it is read in words. */
    public List<Evidence> evidence(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select e.heading, e.words
                          from licensing.unlicensed_evidence e join licensing.unlicensed_home h on h.id = e.unlicensed_home_id
                         where h.reference = ?1 order by e.position""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Evidence((String) row[0], LicensabilityWords.of((String) row[1])))
                .toList();
    }

    // --- taking up, deciding, following

    /**
     * An officer takes a home up: a case about its building, and a task with its day.
     *
     * @return the reference of the look into it
     * @throws RuleBroken where somebody is looking into it already
     */
    @For("licence.find-unlicensed")
    public String takeUp(String uprn) {
        AddressRow home = properties
                .findAddress(Uprn.of(uprn))
                .orElseThrow(() -> new RuleBroken("licensing.unlicensed.no-home", uprn));
        running(uprn).ifPresent(other -> {
            throw new RuleBroken(
                    "licensing.unlicensed.taken-up", other.getReference(), officers.nameOf(other.getOfficer()));
        });
        SharedCase shared = cases.get(cases.openPropertyCase(Uprn.of(home.propertyUprn()), home.line()));
        Deadline lookBy = deadlines.reckon("P-UNLICENSED-LOOK", today());
        UnlicensedHome fresh = new UnlicensedHome(
                files.nextReference("UH", today().getYear()),
                shared,
                home,
                Objects.requireNonNullElse(home.postcode(), ""),
                who(),
                today(),
                lookBy.on());
        fresh.savedBy(who(), now());
        entityManager.persist(fresh);
        entityManager.flush();
        step(fresh, "Taken up: does it need a licence? To be known by " + Days.words(lookBy.on()) + ".");
        workflow.start(PROCESS, new Subject(fresh.getReference(), fresh.getAddress(), shared.getReference(), COUNCIL));
        return fresh.getReference();
    }

    private Optional<UnlicensedHome> running(String uprn) {
        return entityManager
                .createQuery(
                        "select h from UnlicensedHome h where h.uprn = :uprn and h.endedOn is null",
                        UnlicensedHome.class)
                .setParameter("uprn", uprn)
                .getResultStream()
                .findFirst();
    }

    /**
     * The answer of the decision table for a home, from what was found: nothing is kept.
     *
     * @param letFrom the first day on which it was found let; null where nothing is let
     * @param letTo the last such day; null where it is let still
     * @param inSpiteBecause why Part 2 does not apply in spite of a licence under it; empty where nobody says so
     */
    public LicensabilityAnswer answer(
            String reference,
            @Nullable LocalDate letFrom,
            @Nullable LocalDate letTo,
            LicensabilityForm facts,
            PropertyDetailsForm details,
            String inSpiteBecause) {
        LicensableHouse house = house(get(reference));
        return licensability.answer(
                house, null, asked(house, letFrom, letTo, inSpiteBecause), facts, details, inSpiteBecause);
    }

    /** The licences under Part 2 that are on record for the home, whenever they ran. */
    public List<HmoLicence> hmoLicencesOf(String reference) {
        return properties
                .findAddress(Uprn.of(get(reference).getUprn()))
                .map(hmoLicences::of)
                .map(HmoCover::licences)
                .orElse(List.of());
    }

    /**
     * The day for which it is asked: letting before the designation needed no licence, and letting under a licence of Part 2 no
     * selective one, so it is asked from the first day of letting outside both.
     */
    private LocalDate asked(
            LicensableHouse house, @Nullable LocalDate letFrom, @Nullable LocalDate letTo, String inSpiteBecause) {
        LocalDate begun = begun(house, letFrom);
        if (letFrom == null || !inSpiteBecause.isBlank()) {
            return begun;
        }
        LocalDate uncovered = hmoLicences.of(house).firstDayWithout(begun);
        return uncovered.isAfter(Objects.requireNonNullElseGet(letTo, UnlicensedHomes::today)) ? begun : uncovered;
    }

    private LocalDate begun(LicensableHouse house, @Nullable LocalDate letFrom) {
        LocalDate from = Objects.requireNonNullElse(letFrom, today());
        if (from.isAfter(today())) {
            throw new RuleBroken("licensing.unlicensed.let-in-the-future");
        }
        return designations
                .inForceAt(house, today())
                .map(Designation::getInForceFrom)
                .filter(begun -> begun.isAfter(from))
                .orElse(from);
    }

    LicensableHouse house(UnlicensedHome home) {
        return houses.of(home.getUprn(), List.of(home.getUprn()));
    }

    /**
     * Decides whether the home needs a licence, by the decision table for the first day on which it was found let, and freezes the
     * evidence: the designation, the answer, what the register and the applications held, who controlled and managed it, what spoke
     * for it, and which ways the law of the offence's day gives (s.95).
     *
     * @param letFrom the first day on which it was found let; null where nothing is let
     * @param letTo the last such day; null where it is let still
     * @param found who saw what, when: how it is known
     * @param inSpiteBecause why Part 2 does not apply in spite of a licence under it; empty where nobody says so
     */
    @For("licence.decide-licensability")
    public int decide(
            String reference,
            int expectedVersion,
            LicensabilityForm facts,
            PropertyDetailsForm details,
            @Nullable LocalDate letFrom,
            @Nullable LocalDate letTo,
            String found,
            String inSpiteBecause) {
        UnlicensedHome home = change(reference, expectedVersion);
        if (facts.getOccupation() == null) {
            throw new RuleBroken("licensing.unlicensed.occupation-needed");
        }
        if (found.isBlank()) {
            throw new RuleBroken("licensing.unlicensed.found-needed");
        }
        LicensableHouse house = house(home);
        LocalDate on = asked(house, letFrom, letTo, inSpiteBecause);
        LicensabilityAnswer answer = licensability.answer(house, null, on, facts, details, inSpiteBecause);
        HmoCover licensed = hmoLicences.of(house);
        licensability.keep(reference, house, answer);
        if (answer.isLicensable()) {
            if (letFrom == null) {
                throw new RuleBroken("licensing.unlicensed.let-from-needed");
            }
            Designation designation = designations.inForceAt(house, on).orElseThrow();
            Deadline follow = deadlines.reckon("P-UNLICENSED-FOLLOW", today());
            home.needsOne(on, letTo, today(), follow.on());
            freeze(home, designation, answer, licensed, found.strip());
            step(home, "Needs a licence and has none; seen again on " + Days.words(follow.on()) + ".");
        } else {
            home.needsNone(today(), who());
            freeze(home, null, answer, licensed, found.strip());
            step(home, "Needs no licence.");
        }
        entityManager.flush();
        workflow.complete("Task_DecideUnlicensed", reference);
        return home.getVersion();
    }

    private void freeze(
            UnlicensedHome home,
            @Nullable Designation designation,
            LicensabilityAnswer answer,
            HmoCover licensed,
            String found) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "Does it need a licence?",
                answer.sentence() + " (" + LicensabilityWords.rule(answer.rule(), answer.ruleVersion()) + ")");
        parts.put("From what that was answered", LicensabilityWords.of(answer.inputs()));
        parts.put("How it is known", found);
        if (designation != null) {
            parts.put(
                    "Designation",
                    designation.getName() + " (" + designation.getCode() + "), in force from "
                            + Days.words(designation.getInForceFrom()) + " to " + Days.words(designation.getEndsOn()));
        }
        LocalDate from = home.getLetFrom();
        LocalDate to = home.getLetTo();
        if (from != null) {
            parts.put(
                    "Days on which it was let without a licence",
                    spans(
                            answer.inSpiteBecause().isEmpty()
                                    ? licensed.without(from, Objects.requireNonNullElseGet(to, UnlicensedHomes::today))
                                    : List.of(new HmoCover.Span(
                                            from, Objects.requireNonNullElseGet(to, UnlicensedHomes::today))),
                            to == null));
            parts.put("Ways the law gives", String.join("\n", routes(from)));
        }
        parts.put(
                "The register and the applications, searched at "
                        + MOMENT.format(ZonedDateTime.ofInstant(now(), TaskForceClock.LONDON)),
                searched(home.getUprn()));
        parts.put(
                "Licences under Part 2 on record",
                licensed.licences().isEmpty()
                        ? "None."
                        : licensed.licences().stream().map(HmoLicence::words).collect(Collectors.joining("\n")));
        parts.put("Who controls and manages it", control(home, from == null ? today() : from));
        parts.put(
                WHAT_SPOKE_FOR_IT,
                home(home.getUprn()).map(Row::signals).orElse(List.of()).stream()
                        .map(UnlicensedHomes::words)
                        .reduce((one, other) -> one + "\n" + other)
                        .orElse("Nothing on record."));
        int position = 0;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            entityManager
                    .createNativeQuery("""
                            insert into licensing.unlicensed_evidence (recorded_at, recorded_by, case_id, unlicensed_home_id, position,
                                   heading, words) values (?1, identity.acting(), ?2, ?3, ?4, ?5, ?6)""")
                    .setParameter(1, Timestamp.from(now()))
                    .setParameter(2, home.getCaseId())
                    .setParameter(3, home.key())
                    .setParameter(4, ++position)
                    .setParameter(5, part.getKey())
                    .setParameter(6, part.getValue())
                    .executeUpdate();
        }
    }

    /** Days in a row, in words; where it is let still, what goes to today goes on. */
    private static String spans(List<HmoCover.Span> spans, boolean still) {
        return spans.stream()
                .map(span -> "from " + Days.words(span.from())
                        + (still && span.to().equals(today())
                                ? ", and still on " + Days.words(today())
                                : " to " + Days.words(span.to())))
                .collect(Collectors.joining("\n"));
    }

    private static String words(Signal signal) {
        return signal.kind().words() + ", " + Days.words(signal.seenOn())
                + (signal.words().isEmpty() ? "" : ": " + signal.words());
    }

    private String searched(String uprn) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select a.reference, a.state, a.received_on, l.reference as licence, l.commences_on, l.ends_on
                          from licensing.house_unit hu
                          join licensing.application a on a.house_id = hu.house_id
                          left join licensing.licence l on l.application_id = a.id
                         where hu.uprn = ?1 and a.state not in ('DRAFT', 'DISCARDED') order by a.id""").setParameter(1, uprn).getResultList();
        if (found.isEmpty()) {
            return "No licence and no application for this home was ever recorded.";
        }
        List<String> lines = new ArrayList<>();
        for (Object[] row : found) {
            String line = "Application " + row[0] + ", "
                    + ApplicationState.valueOf((String) row[1]).words().toLowerCase(Locale.UK);
            if (row[2] != null) {
                line += ", received " + Days.words(((Date) row[2]).toLocalDate());
            }
            if (row[3] != null) {
                line += "; licence " + row[3] + " from " + Days.words(((Date) row[4]).toLocalDate()) + " to "
                        + Days.words(((Date) row[5]).toLocalDate());
            }
            lines.add(line);
        }
        return String.join("\n", lines);
    }

    private String control(UnlicensedHome home, LocalDate on) {
        return interests.recordedOn(new Uprn(home.getUprn()), on).stream()
                .map(interest -> interest.getKind().words() + ": " + interest.getHolderName() + ", since "
                        + Days.words(interest.getValidFrom()) + " (" + interest.getSourceAgency() + ", "
                        + interest.getConfidence().words().toLowerCase(Locale.UK) + ")")
                .reduce((one, other) -> one + "\n" + other)
                .orElse("Nobody is on record as controlling or managing it on " + Days.words(on) + ".");
    }

    /**
     * Which ways the law of a day gives against letting without a licence (s.95; what each is worth stands in dated rows). Compulsory
     * purchase is none of them.
     */
    public List<String> routes(LocalDate offence) {
        List<String> routes = new ArrayList<>();
        amounts.find("FINE_S95_1", offence)
                .ifPresent(fine -> routes.add("Prosecution: fine "
                        + (fine.isUnlimited()
                                ? "without limit"
                                : "up to " + pounds(fine.getPence().getAsLong()))
                        + " (" + fine.getSource() + ")"));
        amounts.find("CP_MAX_HA2004", offence)
                .ifPresent(most -> routes.add("Civil penalty instead of prosecution: up to "
                        + pounds(most.getPence().getAsLong()) + " (" + most.getSource() + ")"));
        routes.add("Rent repayment order, after a notice of intended proceedings ("
                + deadlines.reckon("D-RRO-NIP28", offence).source() + ")");
        return routes;
    }

    static String pounds(long pence) {
        return String.format(Locale.UK, "£%,d", pence / 100);
    }

    /**
     * What came of a home that needs a licence.
     *
     * @param outcomeReference of an application: its own; of enforcement: the case it went to, where there is one yet
     */
    @For("licence.find-unlicensed")
    public int follow(
            String reference,
            int expectedVersion,
            UnlicensedState outcome,
            @Nullable String outcomeReference,
            String words) {
        UnlicensedHome home = change(reference, expectedVersion);
        String named = outcomeReference == null || outcomeReference.isBlank() ? null : outcomeReference.strip();
        if (outcome == UnlicensedState.APPLIED) {
            mustBeOf(home, Objects.requireNonNullElse(named, ""));
        } else if (words.isBlank()) {
            throw new RuleBroken("licensing.unlicensed.reason-needed");
        }
        home.cameTo(outcome, named, today(), who());
        step(home, outcome.words() + (named == null ? "." : ": " + named + "."));
        if (!words.isBlank()) {
            timeline.write(
                    home.getCaseReference(),
                    ENFORCEMENT_DETAIL,
                    "Home without a licence: what came of it",
                    words.strip(),
                    home.getReference());
        }
        entityManager.flush();
        workflow.complete("Task_FollowUnlicensed", reference);
        return home.getVersion();
    }

    private void mustBeOf(UnlicensedHome home, String application) {
        boolean itIs = !entityManager
                .createNativeQuery("""
                        select 1 from licensing.application a join licensing.house_unit hu on hu.house_id = a.house_id
                         where a.reference = ?1 and hu.uprn = ?2 and a.state not in ('DRAFT', 'DISCARDED')""")
                .setParameter(1, application)
                .setParameter(2, home.getUprn())
                .getResultList()
                .isEmpty();
        if (!itIs) {
            throw new RuleBroken("licensing.unlicensed.application-elsewhere", application);
        }
    }

    /** The home, to be changed by the officer, who joins the team of its case. */
    UnlicensedHome change(String reference, int expectedVersion) {
        UnlicensedHome home = entityManager
                .createQuery("select h from UnlicensedHome h where h.reference = :reference", UnlicensedHome.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.unlicensed.unknown", reference));
        if (home.getVersion() != expectedVersion) {
            throw new RuleBroken(
                    "licensing.unlicensed.changed-meanwhile",
                    officers.nameOf(home.getLastSavedBy()),
                    MOMENT.format(ZonedDateTime.ofInstant(home.getLastSavedAt(), TaskForceClock.LONDON)));
        }
        if (!cases.isOnTeam(home.getCaseReference())) {
            cases.openPropertyCase(Uprn.of(home.getPropertyUprn()), home.getAddress());
        }
        home.savedBy(who(), now());
        return home;
    }

    /** Who had an interest in a home on a day on which it was let, other than to live there or to be paid back a loan. */
    List<PropertyInterest> inControl(UnlicensedHome home) {
        LocalDate from = Objects.requireNonNullElseGet(home.getLetFrom(), UnlicensedHomes::today);
        LocalDate to = Objects.requireNonNullElseGet(home.getLetTo(), UnlicensedHomes::today);
        return interests.historyOf(new Uprn(home.getPropertyUprn())).stream()
                .filter(each -> each.getKind().isRelevantPerson() && each.getKind() != InterestKind.MORTGAGEE)
                .filter(each -> List.of(home.getUprn(), home.getPropertyUprn())
                        .contains(each.getUprn().value()))
                .filter(each -> !each.getValidFrom().isAfter(to))
                .filter(each -> {
                    LocalDate last = each.getValidTo();
                    return last == null || !last.isBefore(from);
                })
                .sorted(Comparator.comparing(PropertyInterest::getKind).thenComparing(PropertyInterest::getValidFrom))
                .toList();
    }

    /** The designation in which a home lay on the first day on which it was let without a licence. */
    Designation designationOf(UnlicensedHome home) {
        return designations
                .inForceAt(house(home), Objects.requireNonNull(home.getLetFrom()))
                .orElseThrow();
    }

    /** Letters went out: the worklist asks on the day of the answer what came of the home. */
    void answerExpected(UnlicensedHome home, UnlicensedLetter letter, int howMany, LocalDate answerBy) {
        if (home.getState() == UnlicensedState.LICENSABLE) {
            home.seeAgain(deadlines.nextWorkingDay(answerBy));
            workflow.due("Task_FollowUnlicensed", home.getReference(), Objects.requireNonNull(home.getFollowOn()));
        }
        step(
                home,
                letter.title() + ": " + (howMany == 1 ? "one letter" : howMany + " letters") + ", answer expected by "
                        + Days.words(answerBy) + ".");
        entityManager.flush();
    }

    /** An application about a home. */
    public record Came(String reference, LocalDate on) {}

    /** The latest application that came in for a home since it was taken up: what was written about it is answered by that. */
    public Optional<Came> application(UnlicensedHome home) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select a.reference, a.received_on
                          from licensing.application a join licensing.house_unit hu on hu.house_id = a.house_id
                         where hu.uprn = ?1 and a.received_on >= ?2
                           and a.state not in ('DRAFT', 'DISCARDED', 'WITHDRAWN', 'RETURNED')
                         order by a.received_on desc, a.id desc limit 1""")
                .setParameter(1, home.getUprn())
                .setParameter(2, Date.valueOf(home.getTakenUpOn()))
                .getResultList();
        return found.stream()
                .map(row -> new Came((String) row[0], ((Date) row[1]).toLocalDate()))
                .findFirst();
    }

    private void step(UnlicensedHome home, String words) {
        timeline.write(
                home.getCaseReference(),
                PROPERTY_BASIC,
                "Home without a licence: " + home.getState().words().toLowerCase(Locale.UK),
                words,
                home.getReference());
        audit.record("EDIT", "home without a licence", home.getReference(), PROPERTY_BASIC, words);
    }

    /** Notes that an officer has read what is known of it. */
    public void seen(UnlicensedHome home) {
        audit.record("VIEW", "home without a licence", home.getReference(), ENFORCEMENT_DETAIL, null);
    }

    // --- called by the process

    /** The day by which it is to be known whether the home needs a licence. */
    public java.util.Date lookBy(String reference) {
        return ProcessDays.beginningOf(get(reference).getLookBy());
    }

    /** The day on which it is seen whether somebody applied. */
    public java.util.Date followOn(String reference) {
        return ProcessDays.beginningOf(Objects.requireNonNull(get(reference).getFollowOn()));
    }

    /** Was it found to need a licence? */
    public boolean isLicensable(String reference) {
        return get(reference).getState() == UnlicensedState.LICENSABLE;
    }

    private static String who() {
        return Objects.requireNonNull(Acting.who(), "nobody is acting");
    }

    private static Instant now() {
        return TaskForceClock.current().instant();
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }
}
