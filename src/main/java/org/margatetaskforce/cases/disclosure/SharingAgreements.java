package org.margatetaskforce.cases.disclosure;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ProcessDay;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/** Agreements to share (partnership practice F.1), kept by the information governance officer; an expired one is no ground. */
@Boundary
public class SharingAgreements {

    private static final String ROUTE = "AgreementReview";
    private static final int SHORTEST_REASON = 10;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    @Inject
    Audit audit;

    /** An agreement as it is recorded. */
    public record NewAgreement(
            String title,
            String purpose,
            List<String> parties,
            List<Integer> classes,
            LocalDate signedOn,
            LocalDate reviewBy,
            LocalDate expiresOn) {}

    /**
     * Records an agreement that was signed.
     *
     * @return its reference, such as {@code SA-2011-00001}
     */
    @For("agreement.keep")
    public String record(NewAgreement given) {
        if (given.parties().size() < 2) {
            throw new RuleBroken("cases.agreement.parties");
        }
        if (given.classes().isEmpty()) {
            throw new RuleBroken("cases.agreement.classes");
        }
        if (given.purpose().strip().length() < SHORTEST_REASON) {
            throw new RuleBroken("cases.agreement.purpose");
        }
        if (given.signedOn().isAfter(today())) {
            throw new RuleBroken("cases.agreement.signed-to-come");
        }
        mustBeInOrder(given.signedOn(), given.reviewBy(), given.expiresOn());
        String reference = (String) query("select base.next_number('SA', ?1)")
                .setParameter(1, today().getYear())
                .getSingleResult();
        query("""
                insert into cases.sharing_agreement (reference, title, purpose, parties, classes, signed_on, review_by, expires_on, owner,
                                                     recorded_at, recorded_by)
                values (?1, ?2, ?3, string_to_array(?4, ','), cast(string_to_array(?5, ',') as smallint[]), ?6, ?7, ?8,
                        identity.acting(), ?9, identity.acting())""")
                .setParameter(1, reference)
                .setParameter(2, given.title().strip())
                .setParameter(3, given.purpose().strip())
                .setParameter(4, String.join(",", given.parties()))
                .setParameter(5, given.classes().stream().map(String::valueOf).collect(Collectors.joining(",")))
                .setParameter(6, java.sql.Date.valueOf(given.signedOn()))
                .setParameter(7, java.sql.Date.valueOf(given.reviewBy()))
                .setParameter(8, java.sql.Date.valueOf(given.expiresOn()))
                .setParameter(9, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
        audit.record("EDIT", "sharing agreement", reference, null, "recorded");
        workflow.start(ROUTE, new Subject(reference, "Sharing agreement " + reference, null, "KCC"));
        return reference;
    }

    /** Looked at again: it goes on until later days. */
    @For("agreement.keep")
    public void keep(String reference, int version, LocalDate reviewBy, LocalDate expiresOn) {
        SharingAgreement it = get(reference);
        mustBeInOrder(it.signedOn(), reviewBy, expiresOn);
        if (reviewBy.isBefore(today())) {
            throw new RuleBroken("cases.agreement.days");
        }
        int changed = query("""
                update cases.sharing_agreement set review_by = ?3, expires_on = ?4, version = version + 1
                 where reference = ?1 and version = ?2 and ended_on is null""")
                .setParameter(1, reference)
                .setParameter(2, version)
                .setParameter(3, java.sql.Date.valueOf(reviewBy))
                .setParameter(4, java.sql.Date.valueOf(expiresOn))
                .executeUpdate();
        settled(changed, reference, "reviewed and kept");
    }

    /** Ended before its time: from today it is no ground any more. */
    @For("agreement.keep")
    public void end(String reference, int version, String reason) {
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new RuleBroken("cases.disclosure.reason", SHORTEST_REASON);
        }
        int changed = query("""
                update cases.sharing_agreement set ended_on = identity.today(), end_reason = ?3, version = version + 1
                 where reference = ?1 and version = ?2 and ended_on is null""")
                .setParameter(1, reference)
                .setParameter(2, version)
                .setParameter(3, reason.strip())
                .executeUpdate();
        settled(changed, reference, "ended");
    }

    private void settled(int changed, String reference, String what) {
        if (changed == 0) {
            throw new RuleBroken("cases.disclosure.changed-meanwhile", reference);
        }
        audit.record("EDIT", "sharing agreement", reference, null, what);
        if (workflow.isOpen("Task_ReviewAgreement", reference)) {
            workflow.complete("Task_ReviewAgreement", reference);
        } else {
            workflow.tell("AgreementReviewed", reference);
        }
    }

    private static void mustBeInOrder(LocalDate signed, LocalDate review, LocalDate expires) {
        if (!review.isAfter(signed) || expires.isBefore(review)) {
            throw new RuleBroken("cases.agreement.days");
        }
    }

    /**
     * It is in force on the day, that body is a party, and the class is covered.
     *
     * @throws RuleBroken with one sentence that says why it is no ground
     */
    public void mustCover(String reference, String body, int dataClass, LocalDate day) {
        SharingAgreement it = get(reference);
        if (!it.isInForce(day)) {
            throw new RuleBroken("cases.agreement.no-ground", reference, it.standing(day));
        }
        if (!it.parties().contains(body)) {
            throw new RuleBroken("cases.agreement.no-party", reference);
        }
        if (!it.classes().contains(dataClass)) {
            throw new RuleBroken("cases.agreement.not-covered", reference, dataClass);
        }
    }

    // --- what its route asks (bpmn/cases/agreement-review.bpmn)

    /** It is no ground any more. */
    public boolean isOver(String reference) {
        return !get(reference).isInForce(today());
    }

    /** When its owner is reminded. */
    public Date remindOn(String reference) {
        return ProcessDay.beginning(deadlines
                .reckon("P-AGREEMENT-REMIND", get(reference).reviewBy())
                .on());
    }

    /** When it must have been looked at again. */
    public Date reviewOn(String reference) {
        return ProcessDay.beginning(get(reference).reviewBy());
    }

    // --- reading

    /** The agreements that are a ground on a day, by title. */
    public List<SharingAgreement> inForce(LocalDate day) {
        return all().stream().filter(one -> one.isInForce(day)).toList();
    }

    /** All agreements, those to be reviewed first at the top. */
    public List<SharingAgreement> all() {
        return read("", null);
    }

    /** The agreement of this reference. */
    public Optional<SharingAgreement> find(String reference) {
        return read(" where a.reference = ?1", reference).stream().findFirst();
    }

    /** The agreement of this reference. */
    public SharingAgreement get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.agreement.unknown", reference));
    }

    private List<SharingAgreement> read(String where, @Nullable String reference) {
        Query query = query("""
                select a.reference, a.version, a.title, a.purpose, array_to_string(a.parties, ','),
                       (select string_agg(b.name, ', ' order by b.name) from cases.recipient_body b where b.code = any (a.parties)),
                       array_to_string(a.classes, ','), a.signed_on, a.review_by, a.expires_on, a.ended_on, a.end_reason, a.owner,
                       coalesce(o.display_name, a.owner)
                  from cases.sharing_agreement a left join identity.officer o on o.username = a.owner%s
                 order by a.ended_on is not null, a.review_by, a.id""".formatted(where));
        if (reference != null) {
            query.setParameter(1, reference);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return found.stream()
                .map(row -> new SharingAgreement(
                        (String) row[0],
                        ((Number) row[1]).intValue(),
                        (String) row[2],
                        (String) row[3],
                        List.of(((String) row[4]).split(",")),
                        String.valueOf(row[5]),
                        Arrays.stream(((String) row[6]).split(","))
                                .map(Integer::valueOf)
                                .toList(),
                        ((java.sql.Date) row[7]).toLocalDate(),
                        ((java.sql.Date) row[8]).toLocalDate(),
                        ((java.sql.Date) row[9]).toLocalDate(),
                        deadlines
                                .reckon("P-AGREEMENT-REMIND", ((java.sql.Date) row[8]).toLocalDate())
                                .on(),
                        row[10] == null ? null : ((java.sql.Date) row[10]).toLocalDate(),
                        (@Nullable String) row[11],
                        (String) row[12],
                        (String) row[13]))
                .toList();
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
