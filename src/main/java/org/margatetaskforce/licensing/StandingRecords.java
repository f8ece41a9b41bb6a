package org.margatetaskforce.licensing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;

/**
 * What stands on record about a house, on a day, so that it needs no licence: an exemption that was accepted (s.79), a management order
 * (s.85(1)(c)). It counts whether or not somebody types it into a form.
 */
@Boundary
public class StandingRecords {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Something that stands on record.
     *
     * @param exemption the exemption that was accepted; null of a management order
     * @param lastDay null where none is known yet
     */
    public record Standing(
            String reference,
            String uprn,
            String address,
            @Nullable ExemptionType exemption,
            String words,
            LocalDate from,
            @Nullable LocalDate lastDay) {

        /** Is it a management order? */
        public boolean isOrder() {
            return exemption == null;
        }
    }

    /** What stands of a house on a day: of any of its dwellings, or of the building. */
    public List<Standing> of(LicensableHouse house, LocalDate on) {
        List<String> doors = new ArrayList<>(
                house.getUnits().stream().map(HouseUnit::getUprn).toList());
        doors.add(house.getPropertyUprn());
        return of("uprn", doors, on);
    }

    /** What stands of a building and the dwellings in it on a day. */
    public List<Standing> ofBuilding(String propertyUprn, LocalDate on) {
        return of("property_uprn", List.of(propertyUprn), on);
    }

    private List<Standing> of(String column, Collection<String> uprns, LocalDate on) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select c.reference, c.uprn, c.address, c.type, c.type_words, c.holds_from, c.ended_on - 1
                          from licensing.exemption_claim c
                         where c.%1$s = any (string_to_array(?1, ',')) and c.state in ('ACCEPTED', 'ENDED')
                           and c.holds_from <= ?2 and (c.ended_on is null or c.ended_on > ?2)
                         union all
                        select o.reference, o.uprn, o.address, null,
                               case o.kind when 'FINAL' then 'Final management order'
                                           when 'INTERIM' then 'Interim management order'
                                           else 'Special interim management order' end,
                               o.in_force_from, least(o.ends_on, o.ended_on - 1)
                          from licensing.management_order o
                         where o.%1$s = any (string_to_array(?1, ',')) and o.in_force_from <= ?2 and o.ends_on >= ?2
                           and (o.ended_on is null or o.ended_on > ?2)
                         order by 1""".formatted(column))
                .setParameter(1, String.join(",", uprns))
                .setParameter(2, Date.valueOf(on))
                .getResultList();
        return found.stream()
                .map(row -> new Standing(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        row[3] == null ? null : ExemptionType.valueOf((String) row[3]),
                        (String) row[4],
                        ((Date) row[5]).toLocalDate(),
                        row[6] == null ? null : ((Date) row[6]).toLocalDate()))
                .toList();
    }

    /**
     * An application to renew a licence, and what it leads to.
     *
     * @param licence the licence it led to; null before it is granted
     */
    public record Following(
            String application,
            ApplicationState state,
            @Nullable LocalDate commencesOn,
            @Nullable String licence) {

        /** What stands between the two, in a sentence; empty while no first day is proposed. */
        public String words(LocalDate lastOfTheOld) {
            return commencesOn == null ? "" : Succession.words(lastOfTheOld, commencesOn);
        }
    }

    /** What follows a licence: the applications to renew it, the earliest first. */
    public List<Following> following(String licence) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select a.reference, a.state, a.commences_on, l.reference as licence
                          from licensing.application a left join licensing.licence l on l.application_id = a.id
                         where a.renews_licence = ?1 and a.state not in ('DRAFT', 'DISCARDED') order by a.id""").setParameter(1, licence).getResultList();
        return found.stream()
                .map(row -> new Following(
                        (String) row[0],
                        ApplicationState.valueOf((String) row[1]),
                        row[2] == null ? null : ((Date) row[2]).toLocalDate(),
                        (String) row[3]))
                .toList();
    }

    /** The licence that an application would renew, while it runs. */
    public Optional<Licence> renewed(LicenceApplication application) {
        String renews = application.getRenewsLicence();
        return renews == null
                ? Optional.empty()
                : entityManager
                        .createQuery("select l from Licence l where l.reference = :reference", Licence.class)
                        .setParameter("reference", renews)
                        .getResultStream()
                        .filter(Licence::isRunning)
                        .findFirst();
    }

    /**
     * Another licence, granted or in force, of a dwelling of the same house on the same days. The house grants none beside another; but a
     * tribunal may direct a licence, or set a later last day, whatever was granted meanwhile (Housing Act 2004 Sch 5 para 34).
     *
     * @param from the first day on which both run
     * @param to the last such day
     */
    public record Beside(String licence, String application, String address, LocalDate from, LocalDate to) {}

    /** What runs beside a licence, today or on a day to come. */
    public List<Beside> beside(Licence licence) {
        return beside(licence, licence.getEndsOn());
    }

    /**
     * What would run beside it with another last day.
     *
     * @param last that last day
     */
    public List<Beside> beside(Licence licence, LocalDate last) {
        if (!licence.isRunning()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select distinct l.reference, a.reference as application, h.address, greatest(l.commences_on, cast(?2 as date)),
                               least(l.ends_on, cast(?3 as date))
                          from licensing.house_unit mine
                          join licensing.house_unit theirs on theirs.uprn = mine.uprn
                          join licensing.licence l on l.house_id = theirs.house_id and l.state in ('GRANTED', 'IN_FORCE')
                          join licensing.application a on a.id = l.application_id
                          join licensing.house h on h.id = l.house_id
                         where mine.house_id = ?1 and l.reference <> ?4 and l.commences_on <= cast(?3 as date)
                           and l.ends_on >= greatest(cast(?2 as date), identity.today())
                         order by 1""")
                .setParameter(1, licence.house())
                .setParameter(2, Date.valueOf(licence.getCommencesOn()))
                .setParameter(3, Date.valueOf(last))
                .setParameter(4, licence.getReference())
                .getResultList();
        return found.stream()
                .map(row -> new Beside(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Date) row[3]).toLocalDate(),
                        ((Date) row[4]).toLocalDate()))
                .toList();
    }

    /**
     * A renewal commences when the licence that it renews is over: a house has never two licences on a day ({@link Succession}).
     *
     * @throws RuleBroken with the first day that is possible
     */
    void mustNotOverlap(LicenceApplication application, LocalDate commencement) {
        renewed(application)
                .filter(old -> Succession.overlaps(old.getEndsOn(), commencement))
                .ifPresent(old -> {
                    throw new RuleBroken(
                            "licensing.application.renewal-overlaps",
                            old.getReference(),
                            Days.words(old.getEndsOn()),
                            Days.words(Succession.firstDay(old.getEndsOn())));
                });
    }

    /**
     * Nobody who is banned on the day may hold the licence or manage the house (Housing Act 2004 s.88(3) and s.93A, from 6 April 2018).
     *
     * @throws RuleBroken naming the banning order
     */
    void mustNotBeBanned(LicenceApplication application, LocalDate on) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select b.reference, y.role
                          from licensing.party y
                          left join people.person p on p.reference = y.linked_to
                          join licensing.banning_order b
                            on y.linked_to = b.holder_reference or b.person_id in (p.id, p.merged_into_id)
                         where y.application_id = ?1 and y.role in ('HOLDER', 'MANAGER') and b.banned_from <= ?2 and b.ends_on >= ?2
                           and (b.ended_on is null or b.ended_on > ?2)
                         order by y.role""")
                .setParameter(1, application.key())
                .setParameter(2, Date.valueOf(on))
                .setMaxResults(1)
                .getResultList();
        if (!found.isEmpty()) {
            throw new RuleBroken(
                    "licensing.application.banned",
                    PartyRole.valueOf((String) found.get(0)[1]).words().toLowerCase(Locale.UK),
                    found.get(0)[0]);
        }
    }

    /** What was said of a house, with what stands on record about it; what was said itself is not overwritten. */
    static LicensabilityForm added(LicensabilityForm said, List<Standing> known) {
        LicensabilityForm all = new LicensabilityFacts(said).form();
        for (Standing each : known) {
            if (each.isOrder()) {
                all.setManagementOrder(true);
            } else if (all.getExemption() == null) {
                all.setExemption(each.exemption());
                all.setExemptionEvidence("the claim " + each.reference() + " was accepted");
            }
        }
        return all;
    }
}
