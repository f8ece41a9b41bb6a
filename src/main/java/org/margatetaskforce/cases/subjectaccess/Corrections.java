package org.margatetaskforce.cases.subjectaccess;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ProcessDay;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * What people say is wrong in the shared record (Data Protection Act 1998 s.14, by policy; UK GDPR Art 16): taken down by an officer who
 * reads the record, answered by the agency that holds it. It is put right on its own page, which keeps the earlier words; where it is
 * not, what the person says stands beside it.
 */
@Boundary
public class Corrections {

    private static final int SHORTEST = 10;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Deadlines deadlines;

    @Inject
    Regimes regimes;

    @Inject
    Workflow workflow;

    @Inject
    Audit audit;

    /**
     * Takes down what a person says about a record of theirs.
     *
     * @return its reference, such as {@code CR-2011-00001}
     * @throws RuleBroken {@code cases.correction.no-record} where the officer reads no such record about that person
     */
    @For("correction.record")
    public String record(Correction.Said said) {
        if (said.on().isAfter(today())) {
            throw new RuleBroken("cases.subject-access.day-to-come");
        }
        if (said.wrong().strip().length() < 5 || said.shouldSay().strip().length() < 3) {
            throw new RuleBroken("cases.correction.what");
        }
        String regime = regimes.inForce("SUBJECT_ACCESS", said.on()).getEdition();
        Deadline until = deadlines.reckon("D-CORRECT-" + regime, said.on());
        String reference = (String) query("select base.next_number('CR', ?1)")
                .setParameter(1, today().getYear())
                .getSingleResult();
        int written = query("""
                insert into cases.correction (reference, data_class, case_id, agency_code, source, record, person_id, person_reference,
                       said_on, wrong, should_say, decide_by, decide_why, recorded_at, recorded_by)
                select ?1, t.data_class, t.case_id, coalesce(t.agency_code, 'MTF'), t.source, t.record, p.id, p.reference, ?4, ?5, ?6, ?7, ?8, ?9,
                       identity.acting()
                  from people.person p cross join lateral cases.read_about(p.id) t
                 where p.reference = ?2 and t.record = ?3 limit 1""")
                .setParameter(1, reference)
                .setParameter(2, said.person())
                .setParameter(3, said.record())
                .setParameter(4, java.sql.Date.valueOf(said.on()))
                .setParameter(5, said.wrong().strip())
                .setParameter(6, said.shouldSay().strip())
                .setParameter(7, java.sql.Date.valueOf(until.on()))
                .setParameter(8, until.explanation())
                .setParameter(9, Timestamp.from(now()))
                .executeUpdate();
        if (written == 0) {
            throw new RuleBroken("cases.correction.no-record");
        }
        Correction taken = get(reference);
        audit.record("EDIT", "correction", reference, taken.dataClass(), "said to be wrong");
        workflow.start("Correction", new Subject(reference, "Correction " + reference, null, taken.agencyCode()));
        return reference;
    }

    /**
     * The agency answers.
     *
     * @param right whether it puts the record right
     * @param statement where it does not: the person's own words, to stand beside the record
     */
    public void answer(String reference, int version, boolean right, String reason, String statement) {
        Correction said = get(reference);
        if (!mayAnswer(said)) {
            throw new Denied("cases.correction.not-yours");
        }
        if (reason.strip().length() < SHORTEST) {
            throw new RuleBroken("cases.correction.reason", SHORTEST);
        }
        if (!right && statement.strip().length() < 3) {
            throw new RuleBroken("cases.correction.statement");
        }
        CorrectionState state = right ? CorrectionState.ACCEPTED : CorrectionState.REFUSED;
        int changed = query("""
                update cases.correction set state = ?3, answer = ?4, statement = ?5, decided_at = ?6, decided_by = identity.acting(),
                       version = version + 1
                 where reference = ?1 and version = ?2 and state = 'SAID'""")
                .setParameter(1, reference)
                .setParameter(2, version)
                .setParameter(3, state.name())
                .setParameter(4, reason.strip())
                .setParameter(5, right ? null : statement.strip())
                .setParameter(6, Timestamp.from(now()))
                .executeUpdate();
        if (changed == 0) {
            throw new RuleBroken("cases.subject-access.changed-meanwhile", reference);
        }
        audit.record(
                "EDIT", "correction", reference, said.dataClass(), state.name().toLowerCase(Locale.UK));
        workflow.tell("CorrectionAnswered", reference);
    }

    /** Whether the one acting answers: an officer of the agency that holds the record, and it waits. */
    public boolean mayAnswer(Correction said) {
        return said.isWaiting()
                && (Boolean) query("select ?1 = identity.acting_agency() or ?1 = any (identity.desks_of())")
                        .setParameter(1, said.agencyCode())
                        .getSingleResult();
    }

    // --- what its route asks (bpmn/cases/correction.bpmn)

    /** The post at whose desk it waits. */
    public String desk(String reference) {
        return (String) clock(reference)[0];
    }

    /** By when it is answered. */
    public Date decideBy(String reference) {
        return ProcessDay.beginning(((java.sql.Date) clock(reference)[1]).toLocalDate());
    }

    private Object[] clock(String reference) {
        return (Object[]) query("select c.post_code, c.decide_by from cases.correction_clock(?1) c")
                .setParameter(1, reference)
                .getSingleResult();
    }

    // --- reading

    /** What was said, for whoever may read the record or answers for it. */
    public Optional<Correction> find(String reference) {
        return read("c.reference = ?1", reference).stream().findFirst();
    }

    private Correction get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.correction.unknown", reference));
    }

    /** It is looked at: a line in the audit. */
    public void noteLook(Correction said) {
        audit.record("VIEW", "correction", said.reference(), said.dataClass(), null);
    }

    /** What people say against a record and its agency did not put right: it stands beside the record for whoever reads that. */
    public List<Correction> beside(String record) {
        return read("c.record = ?1 and c.state = 'REFUSED'", record);
    }

    /** A page of what was said, and how much there is. */
    public record Page(List<Correction> rows, int total) {}

    /**
     * One page of what was said, as far as the reader may read the records: what waits first, by its day.
     *
     * @param forUs only what the reader's agency is to answer
     * @param text part of a reference, of the record or of what was said about it
     */
    public Page page(@Nullable CorrectionState state, boolean forUs, String text, int first, int size) {
        String where = (state == null ? "true" : "c.state = '" + state.name() + "'")
                + (forUs
                        ? " and c.state = 'SAID' and (c.agency_code = (select identity.acting_agency()) or c.agency_code = any ((select identity.desks_of())::text[]))"
                        : "")
                + " and (?1 = '' or strpos(lower(c.reference || ' ' || c.record), lower(?1)) > 0)";
        Number total = (Number) query("select count(*) from cases.correction c where " + where)
                .setParameter(1, text.strip())
                .getSingleResult();
        String order = " order by c.state <> 'SAID', c.decide_by, c.id limit " + Math.min(500, Math.max(1, size))
                + " offset " + Math.max(0, first);
        return new Page(
                read("c.id in (select c.id from cases.correction c where " + where + order + ")", text.strip()),
                total.intValue());
    }

    private List<Correction> read(String where, String parameter) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found =
                query("""
                        select c.reference, c.version, c.data_class, c.agency_code, a.name, c.source, s.words, c.record, c.person_reference, c.said_on,
                               c.wrong, c.should_say, c.decide_by, c.decide_why, c.state, c.answer, c.statement, c.decided_at,
                               coalesce(d.display_name, c.decided_by), coalesce(o.display_name, c.recorded_by)
                          from cases.correction c join identity.agency a on a.code = c.agency_code
                          join cases.subject_source s on s.code = c.source
                          left join identity.officer d on d.username = c.decided_by
                          left join identity.officer o on o.username = c.recorded_by
                         where %s order by c.state <> 'SAID', c.decide_by, c.id""".formatted(where)).setParameter(1, parameter).getResultList();
        return found.stream()
                .map(row -> new Correction(
                        String.valueOf(row[0]),
                        ((Number) Objects.requireNonNull(row[1])).intValue(),
                        ((Number) Objects.requireNonNull(row[2])).intValue(),
                        String.valueOf(row[3]),
                        String.valueOf(row[4]),
                        String.valueOf(row[5]),
                        String.valueOf(row[6]),
                        String.valueOf(row[7]),
                        String.valueOf(row[8]),
                        day(row[9]),
                        String.valueOf(row[10]),
                        String.valueOf(row[11]),
                        day(row[12]),
                        String.valueOf(row[13]),
                        CorrectionState.valueOf(String.valueOf(row[14])),
                        (String) row[15],
                        (String) row[16],
                        row[17] == null ? null : ((Timestamp) row[17]).toInstant(),
                        (String) row[18],
                        String.valueOf(row[19])))
                .toList();
    }

    private static LocalDate day(@Nullable Object value) {
        return ((java.sql.Date) Objects.requireNonNull(value)).toLocalDate();
    }

    private static Instant now() {
        return TaskForceClock.current().instant();
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
