package org.margatetaskforce.licensing.desk;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
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

    private long count(String rows, String one, String other) {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from " + rows)
                        .setParameter(1, one)
                        .setParameter(2, other)
                        .getSingleResult())
                .longValue();
    }
}
