package org.margatetaskforce.cases;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;

/** What the task force is doing about it, together: one shared case for each property, family, person or problem. */
@Boundary
public class Cases {

    /** GPMS until 1 April 2014, GSC from 2 April 2014 (partnership practice F.4). */
    private static final LocalDate NEW_MARKINGS = LocalDate.of(2014, 4, 2);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Properties properties;

    @Inject
    Timeline timeline;

    /**
     * The one open shared case of a property, opened where there is none: asking twice, or two officers at once, gives one
     * case. The officer who asks joins its team where their agency leads it. A dwelling unit has its building's case.
     *
     * @param heading names the place, never a person
     * @return its reference, such as {@code MTF-P-2011-00001}
     */
    public String openPropertyCase(Uprn uprn, String heading) {
        String property = properties
                .findAddress(uprn)
                .orElseThrow(() -> new RuleBroken("place.property.unknown", uprn))
                .propertyUprn();
        return (String) entityManager
                .createNativeQuery("select cases.open_property_case(?1, ?2, ?3, ?4)")
                .setParameter(1, property)
                .setParameter(2, heading)
                .setParameter(3, markingOn(TaskForceClock.current().today()))
                .setParameter(4, Timestamp.from(TaskForceClock.current().instant()))
                .getSingleResult();
    }

    private static String markingOn(LocalDate day) {
        return day.isBefore(NEW_MARKINGS) ? "PROTECT" : "OFFICIAL";
    }

    /** The case of this reference, where the officer may see it. */
    public Optional<SharedCase> find(String reference) {
        return entityManager
                .createQuery("select c from SharedCase c where c.reference = :reference", SharedCase.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The case of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public SharedCase get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.case.unknown", reference));
    }

    /** The cases of a property that the officer may see, the newest first. */
    public List<SharedCase> ofProperty(Uprn uprn) {
        return entityManager
                .createQuery(
                        "select c from SharedCase c where c.uprn = :uprn order by c.openedOn desc", SharedCase.class)
                .setParameter("uprn", uprn)
                .getResultList();
    }

    /**
     * Puts an officer on the team of a case that the one acting may read.
     *
     * @throws RuleBroken where they are on it already, or there is no such case to the one acting
     */
    public void join(String reference, String username, String reason) {
        get(reference);
        boolean joined = (Boolean) entityManager
                .createNativeQuery("select cases.join_team(?1, ?2, ?3, ?4)")
                .setParameter(1, reference)
                .setParameter(2, username)
                .setParameter(3, reason)
                .setParameter(4, Timestamp.from(TaskForceClock.current().instant()))
                .getSingleResult();
        if (!joined) {
            throw new RuleBroken("cases.team.already-member", username, reference);
        }
    }

    /**
     * Takes an officer off the team: from now on what only members see is closed to them.
     *
     * @throws RuleBroken where they are not on it
     */
    public void leave(String reference, String username) {
        get(reference);
        boolean left = (Boolean) entityManager
                .createNativeQuery("select cases.leave_team(?1, ?2)")
                .setParameter(1, reference)
                .setParameter(2, username)
                .getSingleResult();
        if (!left) {
            throw new RuleBroken("cases.team.not-a-member", username, reference);
        }
    }

    /** The team of a case that the officer may read: present members first. */
    public List<TeamMember> team(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery(
                        "select username, display_name, agency_code, valid_from, valid_to from cases.team_of(?1)")
                .setParameter(1, reference)
                .getResultList();
        return found.stream()
                .map(row -> new TeamMember(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Date) row[3]).toLocalDate(),
                        row[4] == null ? null : ((Date) row[4]).toLocalDate()))
                .toList();
    }

    /** Ends a case. */
    public void close(String reference, String reason) {
        SharedCase shared = get(reference);
        shared.close(TaskForceClock.current().today());
        timeline.write(reference, shared.getDataClass(), "Case closed", reason, reference);
    }

    /** A page of cases and how many there are in all. */
    public record Page(List<CaseRow> rows, int total) {}

    /** One page of the cases that the officer may see, newest first, in one statement: rows and total agree. */
    public Page page(CaseFilter filter) {
        StringBuilder where = new StringBuilder("true");
        List<Object> parameters = new ArrayList<>();
        CaseType type = filter.type();
        if (type != null) {
            parameters.add(type.name());
            where.append(" and c.type = ?").append(parameters.size());
        }
        CaseStage stage = filter.stage();
        if (stage != null) {
            parameters.add(stage.name());
            where.append(" and c.stage = ?").append(parameters.size());
        }
        if (filter.open() != null) {
            where.append(filter.open() ? " and c.closed_on is null" : " and c.closed_on is not null");
        }
        if (filter.mine()) {
            where.append(" and exists (select 1 from cases.team_member m where m.case_id = c.id"
                    + " and m.username = (select identity.acting()) and m.valid_to is null)");
        }
        String text = filter.text();
        if (text != null) {
            parameters.add(contains(text));
            where.append(" and (lower(c.heading) like ?" + parameters.size() + " or lower(c.reference) like ?"
                    + parameters.size() + ')');
        }
        Query query = entityManager.createNativeQuery("""
                with chosen as (
                  select c.id, c.reference, c.type, c.heading, c.stage, c.lead_agency, c.lead_professional, c.opened_on, c.closed_on
                    from cases.shared_case c where %s)
                select c.reference, c.type, c.heading, c.stage, c.lead_agency, o.display_name, c.opened_on, c.closed_on, t.total
                  from (select count(*) as total from chosen) t
                  left join lateral (select * from chosen order by opened_on desc, id desc limit %d offset %d) c on true
                  left join identity.officer o on o.username = c.lead_professional
                 order by c.opened_on desc, c.id desc""".formatted(where, filter.size(), filter.first()));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        List<CaseRow> rows =
                found.stream().filter(row -> row[0] != null).map(Cases::row).toList();
        return new Page(rows, ((Number) found.get(0)[8]).intValue());
    }

    private static CaseRow row(Object[] row) {
        return new CaseRow(
                (String) row[0],
                CaseType.valueOf((String) row[1]),
                (String) row[2],
                CaseStage.valueOf((String) row[3]),
                (String) row[4],
                (@Nullable String) row[5],
                ((Date) row[6]).toLocalDate(),
                row[7] == null ? null : ((Date) row[7]).toLocalDate());
    }

    private static String contains(String text) {
        String escaped = text.strip()
                .toLowerCase(Locale.UK)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return '%' + escaped + '%';
    }
}
