package org.margatetaskforce.cases;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.Audit;

/** What cases are about: persons, families, properties, organisations, from a day to a day (partnership practice B.2). */
@Boundary
public class CaseSubjects {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Cases cases;

    @Inject
    Timeline timeline;

    @Inject
    Audit audit;

    /** What a case is about, as far as the one acting may see, what is past last. Something hidden is not there. */
    public List<CaseSubject> of(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select s.id, s.kind, coalesce(p.reference, f.reference, o.reference, d.uprn),
                               coalesce(p.name, f.label, o.name, d.line), s.role, s.valid_from, s.valid_to
                          from cases.case_subject s
                          join cases.shared_case c on c.id = s.case_id
                          left join people.person p on p.id = s.person_id
                          left join people.family f on f.id = s.family_id
                          left join people.organisation o on o.id = s.organisation_id
                          left join place.address d on d.uprn = s.uprn
                         where c.reference = ?1 and coalesce(p.id, f.id, o.id, d.property_id) is not null
                         order by s.valid_to nulls first, s.kind, s.id""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new CaseSubject(
                        ((Number) row[0]).longValue(),
                        SubjectKind.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        ((Date) row[5]).toLocalDate(),
                        day(row[6])))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }

    /**
     * A case is about something more from a day on.
     *
     * @param thing a person (P-…), family (FM-…), organisation (O-…) or UPRN
     */
    public void add(String reference, String thing, String role, LocalDate from) {
        SharedCase shared = cases.get(reference);
        shared.mustBeOpen();
        cases.mustWorkOn(shared);
        if (from.isAfter(Cases.today())) {
            throw new RuleBroken("cases.case.in-the-future", from);
        }
        if (role.isBlank()) {
            throw new RuleBroken("cases.subject.role-missing");
        }
        switch (cases.addSubject(reference, new NewCase.About(thing, role.strip()), from)) {
            case "ADDED" -> {
                timeline.write(reference, 6, "Subject added: " + role.strip(), "", thing);
                audit.record("EDIT", "case", reference, 4, "subject " + thing);
                cases.deriveSharing(reference);
            }
            case "ALREADY" -> throw new RuleBroken("cases.subject.already");
            default -> throw new RuleBroken("cases.subject.unknown", thing);
        }
    }

    /** A case is no longer about something; that it was stays to be read. */
    public void end(String reference, long number, LocalDate lastDay, String reason) {
        SharedCase shared = cases.get(reference);
        shared.mustBeOpen();
        cases.mustWorkOn(shared);
        CaseSubject subject = of(reference).stream()
                .filter(each -> each.number() == number && each.isCurrent())
                .findFirst()
                .orElseThrow(() -> new RuleBroken("cases.subject.unknown", "?"));
        if (lastDay.isBefore(subject.validFrom()) || lastDay.isAfter(Cases.today())) {
            throw new RuleBroken("cases.subject.last-day", subject.validFrom());
        }
        if (reason.strip().length() < 10) {
            throw new RuleBroken("cases.case.no-reason");
        }
        entityManager
                .createNativeQuery(
                        "update cases.case_subject set valid_to = ?2, end_reason = ?3, version = version + 1 where id = ?1")
                .setParameter(1, number)
                .setParameter(2, Date.valueOf(lastDay))
                .setParameter(3, reason.strip())
                .executeUpdate();
        timeline.write(reference, 6, "No longer a subject: " + subject.role(), reason, subject.reference());
        audit.record("EDIT", "case", reference, 4, "subject ended " + subject.reference());
        cases.deriveSharing(reference);
    }

    /**
     * The cases about a person, family, organisation or UPRN that the one acting may see, open ones first; for a person also
     * those about their family.
     */
    public List<SharedCase> casesAbout(String thing) {
        @SuppressWarnings("unchecked")
        List<SharedCase> found = entityManager
                .createNativeQuery(
                        "select c.* from cases.shared_case c where c.id = any (array(select a from cases.cases_about(?1) a)) order by c.closed_on nulls first, c.opened_on desc",
                        SharedCase.class)
                .setParameter(1, thing)
                .getResultList();
        return found;
    }
}
