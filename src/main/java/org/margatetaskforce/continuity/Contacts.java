package org.margatetaskforce.continuity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;

/** The numbers to call when the system is down: the team's posts, duty holders, agencies out of hours. The programme manager keeps them. */
@Boundary
public class Contacts {

    private static final int PROGRAMME = 22;
    private static final int SHORTEST = 3;
    private static final int LONGEST = 80;
    private static final Pattern TELEPHONE = Pattern.compile("[0-9+() ]{5,30}");

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Audit audit;

    /** Those that stand today, by agency; with who holds their post, where they are of one. */
    public List<Contact> all() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select c.id, c.version, c.agency_code, a.name, c.post_code, c.who, c.telephone, c.hours,
                               coalesce((select string_agg(o.display_name, ', ' order by o.display_name)
                                           from identity.officer o join identity.officer_post p on p.officer_id = o.id
                                          where p.post_code = c.post_code and o.active and p.valid_from <= identity.today()
                                            and (p.valid_to is null or p.valid_to >= identity.today())), '')
                          from continuity.contact c join identity.agency a on a.code = c.agency_code
                         where c.removed_on is null order by a.name, c.post_code is null, c.who, c.id""").getResultList();
        return found.stream()
                .map(row -> new Contact(
                        ((Number) row[0]).longValue(),
                        ((Number) row[1]).intValue(),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8]))
                .toList();
    }

    /**
     * Adds a number.
     *
     * @param post the post it is of; null of a duty desk or an agency's number
     * @param hours when it is answered
     */
    @For("continuity.keep-contacts")
    public void add(String agency, @Nullable String post, String who, String telephone, String hours) {
        if (who.strip().length() < SHORTEST || who.strip().length() > LONGEST) {
            throw new RuleBroken("continuity.contact.who", SHORTEST, LONGEST);
        }
        if (!TELEPHONE.matcher(telephone.strip()).matches()) {
            throw new RuleBroken("continuity.contact.telephone");
        }
        if (hours.strip().length() < SHORTEST || hours.strip().length() > 60) {
            throw new RuleBroken("continuity.contact.hours");
        }
        query("""
                        insert into continuity.contact (agency_code, post_code, who, telephone, hours, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6, identity.acting())""")
                .setParameter(1, agency)
                .setParameter(2, post)
                .setParameter(3, who.strip())
                .setParameter(4, telephone.strip())
                .setParameter(5, hours.strip())
                .setParameter(6, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
        audit.record("EDIT", "continuity contact", agency, PROGRAMME, "added");
    }

    /** A number is answered no more. */
    @For("continuity.keep-contacts")
    public void remove(long id, int version) {
        int written = query("""
                        update continuity.contact set removed_on = ?3, version = version + 1
                         where id = ?1 and version = ?2 and removed_on is null""")
                .setParameter(1, id)
                .setParameter(2, version)
                .setParameter(3, Date.valueOf(TaskForceClock.current().today()))
                .executeUpdate();
        if (written == 0) {
            throw new RuleBroken("continuity.contact.changed-meanwhile");
        }
        audit.record("EDIT", "continuity contact", null, PROGRAMME, "removed");
    }

    /** An agency or a post to choose: a code and its words. */
    public record Choice(String code, String words) implements java.io.Serializable {}

    /** The agencies a number can be of. */
    public List<Choice> agencies() {
        return choices("select code, name from identity.agency order by name");
    }

    /** The posts a number can be of. */
    public List<Choice> posts() {
        return choices(
                "select code, title from identity.post where code not in ('SYSTEM', 'PUBLIC', 'LANDLORD') order by title");
    }

    @SuppressWarnings("unchecked")
    private List<Choice> choices(String sql) {
        return ((List<Object[]>) query(sql).getResultList())
                .stream()
                        .map(row -> new Choice((String) row[0], (String) row[1]))
                        .toList();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
