package org.margatetaskforce.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;

/** The classes of information in the sharing agreement (F.3), each with the post that answers for it (partnership practice I-5). */
@Boundary
public class DataClasses {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A class of information, as the one acting reads it.
     *
     * @param code 1 to 25: D1 to D25 of the agreement
     * @param what what it is
     * @param owner the title of the post that answers for it
     * @param holders the names of those who hold that post today; "" where nobody does
     * @param sight the widest sight that a post of the one acting gives
     * @param condition what must also hold for it; "" where nothing
     */
    public record Row(int code, String what, String owner, String holders, Sight sight, String condition) {}

    /** All of them, in the agreement's order, in one statement. */
    public List<Row> all() {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = entityManager.createNativeQuery("""
                        select c.code, c.name, coalesce(p.title, ''),
                               coalesce((select string_agg(distinct o.display_name, ', ' order by o.display_name)
                                  from identity.officer_post held join identity.officer o on o.id = held.officer_id
                                 where held.post_code = p.code and o.active and held.valid_from <= identity.today()
                                   and (held.valid_to is null or held.valid_to >= identity.today())), ''),
                               coalesce(mine.sight, 'H'), coalesce(mine.condition, '')
                          from identity.data_class c
                          left join identity.data_class_owner o on o.data_class = c.code
                           and o.valid_from <= identity.today() and (o.valid_to is null or o.valid_to >= identity.today())
                          left join identity.post p on p.code = o.post_code
                          left join lateral (
                                select s.sight, s.condition from identity.post_sight s
                                 where s.data_class = c.code and s.post_code = any (identity.acting_posts())
                                   and s.valid_from <= identity.today() and (s.valid_to is null or s.valid_to >= identity.today())
                                 order by position(s.sight in 'FCOSPAH') limit 1) mine on true
                         order by c.code""").getResultList();
        return found.stream()
                .map(row -> new Row(
                        ((Number) row[0]).intValue(),
                        String.valueOf(row[1]),
                        String.valueOf(row[2]),
                        String.valueOf(row[3]),
                        Sight.valueOf(String.valueOf(row[4])),
                        String.valueOf(row[5])))
                .toList();
    }
}
