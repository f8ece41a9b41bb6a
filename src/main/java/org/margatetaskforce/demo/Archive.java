package org.margatetaskforce.demo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.disposal.DisposalHolds;
import org.margatetaskforce.cases.disposal.Disposals;
import org.margatetaskforce.cases.disposal.HoldGround;
import org.margatetaskforce.cases.disposal.HoldScope;
import org.margatetaskforce.cases.disposal.Retentions;
import org.margatetaskforce.place.Uprn;

/**
 * What the demo town's agencies brought with them and need no longer: files of houses closed years ago and referrals that nobody took
 * on. One is held for a claim, one is on the programme manager's worklist, one goes at once and leaves its certificate.
 */
@Boundary
public class Archive {

    private static final int FILES = 6;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Cases cases;

    @Inject
    Retentions retentions;

    @Inject
    DisposalHolds holds;

    @Inject
    Disposals disposals;

    /** Opens files on houses without one, as the housing team leader; they are closed and of the past from the next step on. */
    public void open() {
        @SuppressWarnings("unchecked")
        List<Object[]> houses =
                entityManager.createNativeQuery("""
                        select p.uprn, a.line from place.property p join place.address a on a.uprn = p.uprn
                         where not exists (select 1 from cases.shared_case c where c.uprn = p.uprn) order by p.uprn desc limit ?1""").setParameter(1, FILES).getResultList();
        houses.forEach(house -> cases.openPropertyCase(Uprn.of((String) house[0]), (String) house[1]));
    }

    /** Puts them years back, as the system, and three referrals that were not taken on with them. */
    public void age() {
        entityManager.createNativeQuery("""
                        update cases.shared_case c
                           set opened_on = date '2001-03-05' + (f.n * 97)::int, closed_on = date '2003-06-02' + (f.n * 211)::int, stage = 'CLOSED',
                               closure_reason = 'SINGLE_AGENCY_DONE', closure_summary = 'Put right by its owner.'
                          from (select c.id, row_number() over (order by c.id) as n
                                  from (select id from cases.shared_case where type = 'PROPERTY' and closed_on is null
                                           and not exists (select 1 from licensing.application a where a.case_id = shared_case.id)
                                         order by id desc limit ?1) c) f
                         where c.id = f.id""").setParameter(1, FILES).executeUpdate();
        entityManager.createNativeQuery("""
                        update cases.referral r
                           set referred_on = date '2010-02-01' + (f.n * 9)::int, referred_at = date '2010-02-01' + (f.n * 9)::int + time '10:10',
                               decided_at = date '2010-02-09' + (f.n * 9)::int + time '11:00'
                          from (select id, row_number() over (order by id) as n from cases.referral
                                 where state = 'REJECTED' and case_id is null order by id limit 3) f
                         where r.id = f.id""").executeUpdate();
        retentions.reckon();
    }

    private List<String> due(String kind) {
        @SuppressWarnings("unchecked")
        List<String> found = entityManager
                .createNativeQuery(
                        "select reference from cases.retention where kept_until < identity.today() and rule_code = ?1 order by kept_until, id")
                .setParameter(1, kind)
                .getResultList();
        return found;
    }

    /** Holds the second of them and proposes two disposals, as the information governance officer; gives back the first. */
    public String propose() {
        List<String> files = due("PROPERTY");
        holds.set(
                HoldGround.CLAIM,
                HoldScope.RECORD,
                files.get(1),
                "The former tenant's solicitors wrote of a claim for disrepair.");
        disposals.propose(
                List.of(files.get(2)), "Brought over from the council's old files; the time of the schedule is past.");
        return disposals.propose(List.of(files.get(0)), "The time of the schedule is past.");
    }

    /** The programme manager approves the first. */
    public void approve(String disposal) {
        disposals.decide(disposal, disposals.get(disposal).version(), true, "");
    }
}
