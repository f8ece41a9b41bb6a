package org.margatetaskforce.licensing.desk;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.Applicant;
import org.margatetaskforce.licensing.FitnessQuestion;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.LicensingTrials;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.SectionForm;

/** For tests: a step that dies at its end, and a look at what a piece of bulk work left behind. */
@Boundary
public class BulkTrials {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    BulkSteps steps;

    @Inject
    LicenceDrafts drafts;

    @Inject
    LicenceApplications applications;

    /** An application for the first flat of a house, handed in today with every section filled in. */
    public String received(String uprn, @Nullable FitnessQuestion yes, boolean paid) {
        LocalDate today = TaskForceClock.current().today();
        String flat = LicensingTrials.unit(uprn, 1);
        String reference = drafts.begin(flat);
        int version = applications.get(reference).getVersion();
        for (SectionForm form : List.of(
                Applicant.house(uprn, List.of(flat), today),
                Applicant.let(),
                Applicant.person(PartyRole.APPLICANT, "Femi Adeyemi"),
                Applicant.same(PartyRole.HOLDER, PartyRole.APPLICANT),
                Applicant.same(PartyRole.MANAGER, PartyRole.APPLICANT),
                Applicant.same(PartyRole.CONTROL, PartyRole.APPLICANT),
                Applicant.mortgaged(),
                Applicant.details(),
                Applicant.safety(today.minusMonths(2)),
                Applicant.fitness(yes),
                Applicant.management(),
                Applicant.notified("Thanet Mutual Building Society"),
                Applicant.declared(today))) {
            version = drafts.save(reference, version, form);
        }
        if (paid) {
            version = applications.recordPayment(reference, version, Applicant.payment(52_500, today));
        }
        drafts.submit(reference, version);
        return reference;
    }

    /** The rows of a piece of work, in their order. */
    public List<Long> items(String reference) {
        return entityManager
                .createQuery(
                        "select i.id from BulkItem i, BulkWork w where w.id = i.bulkWorkId and w.reference = :reference order by i.number",
                        Long.class)
                .setParameter("reference", reference)
                .getResultList();
    }

    /** Does a house, and dies before it is kept. */
    public void carryOutAndDie(long item) {
        steps.carryOut(item);
        throw new IllegalStateException("the machine is switched off");
    }

    /** How often an application was taken from one state to another, and how many letters of a title it has. */
    public List<Long> left(String application, String state, String title) {
        return List.of(
                count(
                        "licensing.application_step s join licensing.application a on a.id = s.application_id"
                                + " where a.reference = ?1 and s.to_state = ?2",
                        application,
                        state),
                count("documents.document where subject_reference = ?1 and title like ?2", application, title));
    }

    /** The applications of a row of trial houses: how many are not yet in a state, and clocks of theirs that are due. */
    public long stillWaiting(int firstHouse, int afterLast, String state) {
        return ((Number) entityManager
                        .createNativeQuery(OF_HOUSES + """
                                select (select count(*) from chosen where state <> ?3)
                                     + (select count(*) from camunda.act_ru_job j join camunda.act_ru_execution e on e.id_ = j.process_instance_id_
                                          join chosen c on c.reference = e.business_key_ where j.duedate_ <= ?4)""")
                        .setParameter(1, uprn(firstHouse))
                        .setParameter(2, uprn(afterLast))
                        .setParameter(3, state)
                        .setParameter(4, Timestamp.from(TaskForceClock.current().instant()))
                        .getSingleResult())
                .longValue();
    }

    /** The applications of a row of trial houses that did not go through these states, each once and in this order. */
    @SuppressWarnings("unchecked")
    public List<String> outOfOrder(int firstHouse, int afterLast, List<String> states) {
        return entityManager
                .createNativeQuery(OF_HOUSES + """
                        select c.reference || ': ' || coalesce((select string_agg(s.to_state, ' ' order by s.id) from licensing.application_step s
                                                                 where s.application_id = c.id and s.to_state is distinct from s.from_state), '')
                          from chosen c
                         where (select string_agg(s.to_state, ' ' order by s.id) from licensing.application_step s
                                 where s.application_id = c.id and s.to_state is distinct from s.from_state) is distinct from ?3""")
                .setParameter(1, uprn(firstHouse))
                .setParameter(2, uprn(afterLast))
                .setParameter(3, String.join(" ", states))
                .getResultList();
    }

    /** The documents of a row of trial houses' applications: of each title how many every one of them has, or -1 where they differ. */
    public Map<String, Integer> documents(int firstHouse, int afterLast) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery(OF_HOUSES + """
                        , titled as (select c.reference, regexp_replace(d.title, '(SL|L|DOC)-[0-9-]+', '') as title, count(*) as many from chosen c
                                       join documents.document d on d.subject_reference = c.reference group by 1, 2)
                        select title, case when min(many) = max(many) and count(*) = (select count(*) from chosen) then max(many) else -1 end
                          from titled group by title""")
                .setParameter(1, uprn(firstHouse))
                .setParameter(2, uprn(afterLast))
                .getResultList();
        Map<String, Integer> documents = new TreeMap<>();
        found.forEach(row -> documents.put((String) row[0], ((Number) row[1]).intValue()));
        return documents;
    }

    private static final String OF_HOUSES = """
            with chosen as (select a.id, a.reference, a.state from licensing.application a join licensing.house h on h.id = a.house_id
                             where h.property_uprn >= ?1 and h.property_uprn < ?2)
            """;

    private static String uprn(int house) {
        return '8' + String.format("%09d", house);
    }

    private long count(String rows, String one, String other) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from " + rows)
                        .setParameter(1, one)
                        .setParameter(2, other)
                        .getSingleResult())
                .longValue();
    }
}
