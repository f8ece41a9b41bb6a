package org.margatetaskforce.cases;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;

/**
 * What is missing in the records of open cases that the officer sees (partnership practice I-5): how often, and where. Each
 * number and its list are the same question, asked through the officer's own sight.
 */
@Boundary
public class DataQuality {

    private static final String ABOUT = """
            with c as materialized (select c.* from cases.shared_case c where c.closed_on is null),
            p as materialized (
              select p.* from people.person p
               where p.died_on is null and p.merged_into_id is null and p.born_precision is distinct from 'UNBORN'
                 and p.id in (
                   select s.person_id from c join cases.case_subject s on s.case_id = c.id and s.valid_to is null
                    where s.person_id is not null
                   union
                   select f.person_id from c join cases.case_subject s on s.case_id = c.id and s.valid_to is null
                     join people.family_member f on f.family_id = s.family_id and f.superseded_at is null
                      and f.valid_from <= identity.today() and (f.valid_to is null or f.valid_to >= identity.today())))
            """;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * How often something is missing.
     *
     * @param missing in how many records
     * @param of of how many
     */
    public record Count(Gap gap, int missing, int of) {}

    /** Everything that is counted for the officer, in one statement; nothing of a class they do not read. */
    public List<Count> counts() {
        List<Gap> read = gaps();
        String each = read.stream()
                .map(gap -> "(select count(*) from %1$s where %2$s), (select count(*) from %1$s)"
                        .formatted(gap.isOfPerson() ? "p" : "c", gap.condition()))
                .collect(Collectors.joining(", "));
        Object[] found = (Object[])
                entityManager.createNativeQuery(ABOUT + "select " + each).getSingleResult();
        return java.util.stream.IntStream.range(0, read.size())
                .mapToObj(i -> new Count(read.get(i), number(found[2 * i]), number(found[2 * i + 1])))
                .filter(count -> count.of() > 0)
                .toList();
    }

    private List<Gap> gaps() {
        @SuppressWarnings("unchecked")
        List<Number> classes = entityManager
                .createNativeQuery(
                        "select cast(unnest(identity.full_classes() || identity.member_classes()) as integer)")
                .getResultList();
        List<Integer> read = classes.stream().map(Number::intValue).toList();
        return Arrays.stream(Gap.values())
                .filter(gap -> read.contains(gap.dataClass()))
                .toList();
    }

    /**
     * A record in which something is missing.
     *
     * @param name what the case is about, or the person's name
     */
    public record Row(String reference, String name) {}

    /** A page of records and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /** One page of the records in which something is missing; empty where it is of a class that the officer does not read. */
    public Page page(Gap gap, int first, int size) {
        if (!gaps().contains(gap)) {
            return new Page(List.of(), 0);
        }
        String name = gap.isOfPerson() ? "p.given_names || ' ' || p.family_name" : "c.heading";
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = entityManager
                .createNativeQuery(
                        (ABOUT + """
                , chosen as materialized (select reference, %s as name from %s where %s)
                select x.reference, x.name, t.total
                  from (select count(*) as total from chosen) t
                  left join lateral (select * from chosen order by reference limit %d offset %d) x on true
                 order by x.reference""").formatted(name, gap.isOfPerson() ? "p" : "c", gap.condition(), size, first))
                .getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Row((String) row[0], (String) row[1]))
                        .toList(),
                number(found.get(0)[2]));
    }

    private static int number(@Nullable Object count) {
        return count == null ? 0 : ((Number) count).intValue();
    }
}
