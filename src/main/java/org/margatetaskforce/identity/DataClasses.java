package org.margatetaskforce.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
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

    /** Who sees what on a day, as the table of the agreement: three statements. */
    public Matrix matrix(LocalDate day) {
        List<Matrix.Post> posts = posts();
        List<Object[]> conditions =
                rows("select words, coalesce(checked_by, '') from identity.sight_condition order by words", null);
        List<Matrix.Footnote> notes = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        Map<String, String> checked = new HashMap<>();
        conditions.forEach(row -> checked.put(String.valueOf(row[0]), String.valueOf(row[1])));
        Map<Integer, Map<String, Object[]>> cells = new HashMap<>();
        Map<Integer, String> names = new TreeMap<>();
        for (Object[] row : rows("""
                select c.code, c.name, coalesce(s.post_code, ''), coalesce(s.sight, 'H'), coalesce(s.condition, '')
                  from identity.data_class c
                  left join identity.post_sight s on s.data_class = c.code and s.valid_from <= ?1
                   and (s.valid_to is null or s.valid_to >= ?1)
                 order by c.code, s.post_code""", day)) {
            int code = ((Number) row[0]).intValue();
            names.put(code, String.valueOf(row[1]));
            cells.computeIfAbsent(code, any -> new HashMap<>()).put(String.valueOf(row[2]), row);
        }
        List<Matrix.Line> lines = new ArrayList<>();
        names.forEach((code, name) -> {
            List<Matrix.Cell> line = new ArrayList<>();
            for (Matrix.Post post : posts) {
                Object[] row = Objects.requireNonNull(cells.get(code)).get(post.code());
                String condition = row == null ? "" : String.valueOf(row[4]);
                int note = condition.isEmpty()
                        ? 0
                        : numbers.computeIfAbsent(condition, words -> {
                            notes.add(new Matrix.Footnote(notes.size() + 1, words, checked.getOrDefault(words, "")));
                            return notes.size();
                        });
                Sight sight = row == null ? Sight.H : Sight.valueOf(String.valueOf(row[3]));
                line.add(new Matrix.Cell(code, post.code(), post.title(), sight, note));
            }
            lines.add(new Matrix.Line(code, name, line));
        });
        return new Matrix(posts, lines, notes);
    }

    /** The posts that people hold. */
    public List<Matrix.Post> posts() {
        return rows(
                        "select code, title from identity.post where code not in ('SYSTEM', 'PUBLIC', 'LANDLORD') order by code",
                        null)
                .stream()
                .map(row -> new Matrix.Post(String.valueOf(row[0]), String.valueOf(row[1])))
                .toList();
    }

    /** What must also hold for a letter, as a proposal may choose it. */
    public List<String> conditions() {
        return rows("select words, mark from identity.sight_condition order by words", null).stream()
                .map(row -> String.valueOf(row[0]))
                .toList();
    }

    /** Who may do what on a day: the function matrix (A.3). */
    public List<Matrix.Act> acts(LocalDate day) {
        Map<String, Matrix.Act> acts = new LinkedHashMap<>();
        for (Object[] row : rows("""
                select f.code, f.object, f.letter, f.name, coalesce(p.code, ''), coalesce(p.title, '')
                  from identity.function f
                  left join identity.function_right r on r.function_code = f.code and r.valid_from <= ?1
                   and (r.valid_to is null or r.valid_to >= ?1)
                  left join identity.post p on p.code = r.post_code
                 order by f.object, position(f.letter in 'CRUAX'), f.name, p.title""", day)) {
            Matrix.Act act = acts.computeIfAbsent(
                    String.valueOf(row[0]),
                    code -> new Matrix.Act(
                            code,
                            String.valueOf(row[1]),
                            String.valueOf(row[2]),
                            String.valueOf(row[3]),
                            new ArrayList<>()));
            if (!String.valueOf(row[4]).isEmpty()) {
                act.posts().add(new Matrix.Post(String.valueOf(row[4]), String.valueOf(row[5])));
            }
        }
        return List.copyOf(acts.values());
    }

    /** What a cell has said and will say, the latest first. */
    public List<Matrix.Span> history(int dataClass, String post) {
        return spans(
                entityManager.createNativeQuery("""
                        select sight, coalesce(condition, ''), valid_from, valid_to, source, coalesce(change_reference, '')
                          from identity.post_sight where data_class = ?1 and post_code = ?2 order by valid_from desc""").setParameter(1, dataClass).setParameter(2, post));
    }

    /** From when to when a post might do something, the latest first. */
    public List<Matrix.Span> history(String function, String post) {
        return spans(
                entityManager.createNativeQuery("""
                        select '', '', valid_from, valid_to, source, coalesce(change_reference, '')
                          from identity.function_right where function_code = ?1 and post_code = ?2 order by valid_from desc""").setParameter(1, function).setParameter(2, post));
    }

    private static List<Matrix.Span> spans(Query asked) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = asked.getResultList();
        return found.stream()
                .map(row -> {
                    String letter = String.valueOf(row[0]).strip();
                    String condition = String.valueOf(row[1]);
                    Date to = (Date) row[3];
                    return new Matrix.Span(
                            (letter.isEmpty() ? "may" : Sight.valueOf(letter).words())
                                    + (condition.isEmpty() ? "" : ", " + condition),
                            ((Date) Objects.requireNonNull(row[2])).toLocalDate(),
                            to == null ? null : to.toLocalDate(),
                            String.valueOf(row[4]),
                            String.valueOf(row[5]));
                })
                .toList();
    }

    private List<Object[]> rows(String sql, @Nullable LocalDate day) {
        Query asked = entityManager.createNativeQuery(sql);
        if (day != null) {
            asked.setParameter(1, Date.valueOf(day));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = asked.getResultList();
        return found;
    }
}
