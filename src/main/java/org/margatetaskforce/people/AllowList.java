package org.margatetaskforce.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Colleague;

/**
 * Who, besides those who keep class D25, may see the record of a protected person (partnership practice F.3, note 11). The list
 * is kept by them alone: for anybody else nobody stands on it.
 */
@Boundary
public class AllowList {

    private static final int PROTECTED = 25;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Persons persons;

    @Inject
    Audit audit;

    /**
     * Somebody whom the list names, or named.
     *
     * @param number the entry's own
     * @param until the day on which it ended; null where it holds
     */
    public record Named(
            long number,
            String username,
            String displayName,
            String agencyCode,
            String reason,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** The list of a record, whom it names now first. */
    public List<Named> of(String person) {
        List<?> rows =
                entityManager.createNativeQuery("""
                        select l.id, o.username, o.display_name, o.agency_code, l.reason, l.valid_from, l.valid_to
                          from people.allowed_to_see l
                          join people.person p on p.id = l.person_id
                          join identity.officer o on o.username = l.username
                         where p.reference = ?1
                         order by l.valid_to is not null, l.valid_from desc, l.id desc""").setParameter(1, person).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Named(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        ((Date) row[5]).toLocalDate(),
                        row[6] == null ? null : ((Date) row[6]).toLocalDate()))
                .toList();
    }

    /** Whom it may name and does not name yet, by name. */
    public List<Colleague> mayBeNamed(String person) {
        List<String> named = of(person).stream()
                .filter(entry -> entry.until() == null)
                .map(Named::username)
                .toList();
        List<?> rows = entityManager
                .createNativeQuery("select * from people.may_be_named() order by display_name, username")
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Colleague((String) row[0], (String) row[1], (String) row[2]))
                .filter(officer -> !named.contains(officer.username()))
                .toList();
    }

    /**
     * Names an officer: from now on they see the record.
     *
     * @throws RuleBroken without a reason, where the person is not protected, or where the list may not name that officer
     */
    public void name(String person, String username, String reason) {
        mustBeProtected(person);
        if (reason.isBlank()) {
            throw new RuleBroken("people.person.reason-missing");
        }
        if (mayBeNamed(person).stream().noneMatch(officer -> officer.username().equals(username))) {
            throw new RuleBroken("people.allow-list.not-this-post");
        }
        audit.record("EDIT", "person", person, PROTECTED, "allowed to see: " + username);
        entityManager
                .createNativeQuery("""
                        insert into people.allowed_to_see (person_id, username, reason, valid_from, recorded_at, recorded_by)
                        values ((select id from people.person where reference = ?1), ?2, ?3, identity.today(), ?4, identity.acting())""")
                .setParameter(1, person)
                .setParameter(2, username)
                .setParameter(3, reason.strip())
                .setParameter(4, now())
                .executeUpdate();
    }

    /**
     * Takes an officer off the list: from the next request on they do not see the record.
     *
     * @throws RuleBroken where the list names nobody so
     */
    public void strike(String person, long number) {
        mustBeProtected(person);
        int changed = entityManager
                .createNativeQuery("""
                        update people.allowed_to_see set valid_to = greatest(valid_from, identity.today()), version = version + 1
                         where id = ?1 and valid_to is null
                           and person_id = (select id from people.person where reference = ?2)""")
                .setParameter(1, number)
                .setParameter(2, person)
                .executeUpdate();
        if (changed == 0) {
            throw new RuleBroken("people.allow-list.not-named");
        }
        audit.record("EDIT", "person", person, PROTECTED, "no longer allowed to see");
    }

    /**
     * Lifts the protection: everything recorded has its ordinary class again, and who may see such things sees it.
     *
     * @throws RuleBroken without a reason, or where the person is not protected
     */
    public void lift(String person, String reason) {
        if (reason.isBlank()) {
            throw new RuleBroken("people.person.reason-missing");
        }
        Person whose = mustBeProtected(person);
        audit.record("EDIT", "person", person, PROTECTED, "protection lifted");
        entityManager.flush();
        entityManager.detach(whose);
        boolean lifted = (Boolean) entityManager
                .createNativeQuery("select people.lift_protection(?1, ?2, ?3)")
                .setParameter(1, person)
                .setParameter(2, "Protection lifted: " + reason.strip())
                .setParameter(3, now())
                .getSingleResult();
        if (!lifted) {
            throw new RuleBroken("people.allow-list.not-protected", person);
        }
    }

    private Person mustBeProtected(String person) {
        Person whose = persons.get(person);
        if (!whose.isProtected()) {
            throw new RuleBroken("people.allow-list.not-protected", person);
        }
        return whose;
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }
}
