package org.margatetaskforce.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;

/** Companies, agents, lenders and other bodies with an interest in property. */
@Boundary
public class Organisations {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Persons persons;

    @Inject
    Ties ties;

    @Inject
    Audit audit;

    /**
     * Records an organisation.
     *
     * @throws RuleBroken without a name, or where its company number is recorded already
     */
    public Organisation add(String name, @Nullable CompanyNumber companyNumber, Contact contact) {
        if (name.isBlank()) {
            throw new RuleBroken("people.organisation.name-missing");
        }
        if (companyNumber != null) {
            findByCompanyNumber(companyNumber).ifPresent(known -> {
                throw new RuleBroken("people.organisation.already-recorded", companyNumber, known.getReference());
            });
        }
        Organisation organisation = new Organisation(nextReference(), name.strip(), companyNumber);
        organisation.reachAt(contact);
        entityManager.persist(organisation);
        return organisation;
    }

    private String nextReference() {
        return (String) entityManager
                .createNativeQuery("select 'O-' || lpad(n::text, greatest(6, length(n::text)), '0')"
                        + " from nextval('people.organisation_number') n")
                .getSingleResult();
    }

    /** Changes where and how it is written to. */
    public void reachAt(String reference, Contact contact) {
        get(reference).reachAt(contact);
    }

    /** The organisation of this reference, where the officer may see it. */
    public Optional<Organisation> find(String reference) {
        return entityManager
                .createQuery("select o from Organisation o where o.reference = :reference", Organisation.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The organisation of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Organisation get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("people.organisation.unknown", reference));
    }

    /** The company of this number. */
    public Optional<Organisation> findByCompanyNumber(CompanyNumber number) {
        return entityManager
                .createQuery("select o from Organisation o where o.companyNumber = :number", Organisation.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The organisations whose names are most like a text, the likeliest first. */
    public List<Organisation> search(String name, int limit) {
        @SuppressWarnings("unchecked")
        List<Organisation> found = entityManager
                .createNativeQuery("""
                        select o.*
                          from (select * from people.organisation order by name operator(public.<->) ?1 limit 50) o
                         where public.similarity(o.name, ?1) >= 0.3
                         order by o.name operator(public.<->) ?1, o.reference
                         limit ?2""", Organisation.class)
                .setParameter(1, name)
                .setParameter(2, limit)
                .getResultList();
        return found;
    }

    /** Every school and general practice on record, by name. */
    public List<Organisation> schoolsAndPractices() {
        return entityManager
                .createQuery("select o from Organisation o where o.kind in :kinds order by o.name", Organisation.class)
                .setParameter("kinds", List.of(OrganisationKind.SCHOOL, OrganisationKind.GP_PRACTICE))
                .getResultList();
    }

    /** What kind of body it is. */
    public void is(String reference, OrganisationKind kind) {
        get(reference).is(kind);
        audit.record("EDIT", "organisation", reference, 1, "kind");
    }

    /**
     * Records that somebody stands behind an organisation.
     *
     * @param controller the reference of a person (P-…) or organisation (O-…)
     * @throws RuleBroken where it is recorded already, or an organisation would control itself
     */
    public Control control(String controller, String controlled, ControlBasis basis, LocalDate since, Told told) {
        if (controller.equals(controlled)) {
            throw new RuleBroken("people.control.itself");
        }
        if (since.isAfter(TaskForceClock.current().today())) {
            throw new RuleBroken("people.tie.in-the-future", since);
        }
        boolean aPerson = controller.startsWith("P-");
        boolean known = controls(controlled).stream()
                .anyMatch(link -> link.getValidTo() == null
                        && link.getControllerReference().equals(controller)
                        && link.getControlled().getReference().equals(controlled));
        if (known) {
            throw new RuleBroken("people.control.already-recorded", controller, controlled);
        }
        Control link = new Control(
                aPerson ? persons.get(controller) : null, aPerson ? null : get(controller), get(controlled), basis);
        link.holds(ties.next("CT", "control_number"), since, null, ties.agency(), told);
        ties.write(link);
        audit.record("EDIT", "control", link.getReference(), link.getDataClass(), "recorded");
        return link;
    }

    /**
     * Somebody stands behind an organisation no longer.
     *
     * @param readAt when the row that the officer read was recorded
     */
    public void endControl(String reference, @Nullable Instant readAt, LocalDate lastDay, String reason) {
        Control known = control(reference);
        Ties.checkEnd(known, lastDay, reason);
        Control ended = known.again();
        ended.holds(reference, known.getValidFrom(), lastDay, ties.agency(), known.told());
        ended.endedBecause(reason.strip());
        ties.supersede("control", known, readAt);
        ties.write(ended);
        audit.record("EDIT", "control", reference, ended.getDataClass(), "ended");
    }

    /**
     * The link of this reference, as believed now.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Control control(String reference) {
        return entityManager
                .createQuery(
                        "select c from Control c join fetch c.controlled left join fetch c.person left join fetch c.organisation"
                                + " where c.reference = :reference and c.supersededAt is null",
                        Control.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("people.control.unknown", reference));
    }

    /** Who stands or stood behind an organisation, and behind which a person or organisation stands or stood. */
    public List<Control> controls(String holder) {
        return entityManager
                .createQuery(
                        "select c from Control c join fetch c.controlled d left join fetch c.person p"
                                + " left join fetch c.organisation o where c.supersededAt is null"
                                + " and (p.reference = :holder or o.reference = :holder or d.reference = :holder)"
                                + " order by c.validTo desc nulls first, c.validFrom, c.id",
                        Control.class)
                .setParameter("holder", holder)
                .getResultList();
    }

    /** Everything that a person or organisation holds today, themselves and through all that belongs to the same hands. */
    public List<Holding> portfolio(String holder) {
        return portfolio(holder, true, 0, Integer.MAX_VALUE).rows();
    }

    /**
     * One page of a portfolio, by address, with how many there are: one line for each property or dwelling and holder.
     *
     * @param holder the reference of a person (P-…) or organisation (O-…)
     * @param together whether companies in the same hands count as one landlord: whoever controls it, and whatever they control
     */
    public Portfolio portfolio(String holder, boolean together, int first, int size) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = entityManager
                .createNativeQuery("""
                        with recursive links as (
                          select coalesce('P' || controller_person_id, 'O' || controller_organisation_id) as upper,
                                 'O' || controlled_id as lower
                            from people.control
                           where superseded_at is null and valid_from <= identity.today()
                             and (valid_to is null or valid_to >= identity.today())
                        ), hands (who) as (
                          select 'P' || id from people.person where reference = ?1
                          union
                          select 'O' || id from people.organisation where reference = ?1
                          union
                          select case when l.upper = h.who then l.lower else l.upper end
                            from hands h join links l on ?2 and h.who in (l.upper, l.lower)
                        ), held as (
                          select i.uprn, i.property_uprn, h.who, min(i.valid_from) as since,
                                 string_agg(distinct i.kind, ',') as kinds
                            from hands h
                            join people.property_interest i
                              on i.person_id = case when left(h.who, 1) = 'P' then substr(h.who, 2)::bigint end
                              or i.organisation_id = case when left(h.who, 1) = 'O' then substr(h.who, 2)::bigint end
                           where i.superseded_at is null and i.kind <> 'TENANT' and i.valid_from <= identity.today()
                             and (i.valid_to is null or i.valid_to >= identity.today())
                           group by i.uprn, i.property_uprn, h.who
                        ), listed as (
                          select x.uprn, x.property_uprn, a.line, a.postcode, coalesce(p.reference, o.reference) as holder,
                                 coalesce(p.name, o.name) as holder_name, x.kinds, x.since, a.words
                            from held x
                            join place.address a on a.uprn = x.uprn
                            left join people.person p on x.who = 'P' || p.id
                            left join people.organisation o on x.who = 'O' || o.id
                        )
                        select l.uprn, l.property_uprn, l.line, l.postcode, l.holder, l.holder_name, l.kinds,
                               (select count(*) from place.dwelling_unit u join place.property b on b.id = u.property_id
                                 where b.uprn = l.property_uprn and l.uprn = l.property_uprn),
                               l.since, t.total, t.properties
                          from (select count(*) as total, count(distinct property_uprn) as properties from listed) t
                          left join lateral (select * from listed order by line, holder limit ?3 offset ?4) l on true
                         order by l.line, l.holder""")
                .setParameter(1, holder)
                .setParameter(2, together)
                .setParameter(3, size)
                .setParameter(4, first)
                .getResultList();
        List<Holding> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(row -> new Holding(
                        Columns.text(row[0]),
                        Columns.text(row[1]),
                        Columns.text(row[2]),
                        (String) row[3],
                        Columns.text(row[4]),
                        Columns.text(row[5]),
                        inWords(Columns.text(row[6])),
                        Columns.number(row[7]),
                        Objects.requireNonNull(Columns.day(row[8]))))
                .toList();
        return new Portfolio(rows, Columns.number(found.get(0)[9]), Columns.number(found.get(0)[10]));
    }

    private static String inWords(String kinds) {
        return Arrays.stream(kinds.split(","))
                .map(kind -> InterestKind.valueOf(kind).words())
                .collect(Collectors.joining(", "));
    }

    /**
     * A page of a portfolio.
     *
     * @param total how many lines in all
     * @param properties how many different buildings
     */
    public record Portfolio(List<Holding> rows, int total, int properties) {}
}
