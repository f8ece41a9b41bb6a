package org.margatetaskforce.people.finding;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;

/**
 * Finds a person by a name half remembered: misspelt, heard, shortened, turned round, with or without a year. Names are
 * looked up by keys of their sound first, by likeness of letters where that finds nobody like it. Only those whom the
 * officer may see are found, and nobody else is counted.
 */
@Boundary
public class PersonSearch {

    /** Below this the look-up by sound found nobody who was meant, and letters are compared as well. */
    private static final double GOOD_ENOUGH = 0.8;

    private static final int MOST_BY_KEY = 400;

    /** So many names, whosever they are, are looked through for those that the officer may see. */
    private static final int MOST_ALIKE = 2000;

    private static final int MOST_BY_LETTERS = 300;
    private static final int YEARS_ASIDE = 2;
    private static final int LIKELIEST = 10;

    private static final int FIRST_YEAR = 1;
    private static final int LAST_YEAR = 9999;

    private static final String OF_IDS = "select cast(i as bigint) as name_id from unnest(string_to_array(?1, ',')) i";

    private static final String COLUMNS = """
            n.person_id, n.source, array_to_string(n.given, ' '), array_to_string(n.family, ' '),
                   array_to_string(n.keys, chr(10)), n.born_on,
                   coalesce(k.reference, p.reference), p.given_names || ' ' || p.family_name,
                   coalesce(p.born_precision = 'YEAR', false), p.postcode, p.merged_into_id is not null and k.id is not null
            """;

    private static final String TABLES = """
              join people.person p on p.id = n.person_id
              left join people.person k on k.id = p.merged_into_id
            """;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Those who may be meant, the likeliest first.
     *
     * @param more true where so many names are alike that not all of them were weighed
     */
    public record Found(List<PersonHit> hits, boolean more) {

        /** Nobody. */
        public static final Found NOBODY = new Found(List.of(), false);
    }

    /** Those who may be meant, as many of them as the officer may see. */
    public Found search(@Nullable String text) {
        return search(PersonQuery.of(text, TaskForceClock.current().today()));
    }

    /** The same, of what was taken apart already. */
    public Found search(PersonQuery query) {
        if (query.isEmpty()) {
            return Found.NOBODY;
        }
        List<Likeness.Word> words = words(query.name());
        Map<String, PersonHit> found = new LinkedHashMap<>();
        ByKeys byKeys = byKeys(query, words);
        // by the name alone: that a year is right is true of many
        if (weigh(byKeys.rows(), query, words, found) < GOOD_ENOUGH && !words.isEmpty()) {
            weigh(byLetters(query, words), query, words, found);
        }
        List<PersonHit> hits = found.values().stream()
                .sorted(Comparator.comparingDouble(PersonHit::likeness)
                        .reversed()
                        .thenComparing(PersonHit::name)
                        .thenComparing(PersonHit::reference))
                .toList();
        return new Found(hits, byKeys.more());
    }

    /** Each word in one spelling, with what it sounds like and what it may stand for. */
    private List<Likeness.Word> words(String name) {
        if (name.isBlank()) {
            return List.of();
        }
        List<?> rows = entityManager
                .createNativeQuery("select w.word, array_to_string(people.sounds(w.word), chr(10)),"
                        + " array_to_string(people.stands_for(w.word), chr(10))"
                        + " from unnest(people.words(?1)) with ordinality w (word, n) order by w.n")
                .setParameter(1, name)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Likeness.Word(
                        (String) row[0], Set.copyOf(split(row[1], '\n')), Set.copyOf(split(row[2], '\n'))))
                .toList();
    }

    /**
     * Those who are reached by a key.
     *
     * @param more true where there are more than these
     */
    private record ByKeys(List<?> rows, boolean more) {}

    private ByKeys byKeys(PersonQuery query, List<Likeness.Word> words) {
        Set<String> keys = keys(query, words);
        LocalDate bornOn = query.bornOn();
        String postcodeFrom = query.postcodeFrom();
        if (keys.isEmpty() && bornOn == null) {
            return new ByKeys(List.of(), false);
        }
        List<?> rows;
        boolean more = false;
        if (keys.isEmpty() && bornOn != null) {
            rows = seen(
                    "select distinct k.name_id from people.name_key k"
                            + " where k.born_on = ?1 and k.key >= 'f:' and k.key < 'f;'",
                    words,
                    List.of(Date.valueOf(bornOn)));
        } else if (words.isEmpty() && postcodeFrom != null && query.email() == null && query.telephone() == null) {
            rows = seen(
                    "select distinct k.name_id from people.name_key k"
                            + " where k.key >= ?1 collate \"C\" and k.key < ?2 collate \"C\"",
                    words,
                    List.of("p:" + postcodeFrom, "p:" + query.postcodeTo()));
        } else {
            List<String> alike = ids(
                    "people.names_of_keys(string_to_array(?1, chr(10)), ?2, ?3, ?4, ?5)",
                    String.join("\n", keys),
                    firstDay(query),
                    lastDay(query),
                    text(words),
                    MOST_ALIKE);
            more = alike.size() == MOST_ALIKE;
            rows = seen(OF_IDS, words, List.of(String.join(",", alike)));
        }
        return new ByKeys(rows, more || rows.size() == MOST_BY_KEY);
    }

    /** The ids of names, whosever they are: the policies let through whom the officer sees when they are read. */
    private List<String> ids(String function, Object... given) {
        Query query = entityManager.createNativeQuery("select array_to_string(" + function + ", ',')");
        for (int i = 0; i < given.length; i++) {
            query.setParameter(i + 1, given[i]);
        }
        return split(query.getSingleResult(), ',');
    }

    /** Of some names those that the officer may see, the nearest by letters first. */
    private List<?> seen(String ids, List<Likeness.Word> words, List<Object> given) {
        List<Object> parameters = new ArrayList<>(given);
        parameters.add(text(words));
        return run("""
                with looked_up as materialized (%s)
                select %s
                  from looked_up l join people.name_to_find n on n.id = l.name_id
                %s order by n.whole operator(public.<->) ?%d limit %d""".formatted(ids, COLUMNS, TABLES, parameters.size(), MOST_BY_KEY), parameters);
    }

    /** Every key that a name of these words could have, whichever of them is the family name. */
    private static Set<String> keys(PersonQuery query, List<Likeness.Word> words) {
        Set<String> keys = new TreeSet<>();
        for (Likeness.Word word : words) {
            word.sounds().forEach(sound -> keys.add("f:" + sound));
            for (Likeness.Word other : words) {
                String initial = " " + other.text().charAt(0);
                if (other != word) {
                    word.sounds().forEach(sound -> keys.add("gi:" + sound + initial));
                    word.roots().forEach(root -> keys.add("ri:" + root + initial));
                }
            }
            if (words.size() == 1) {
                word.sounds().forEach(sound -> keys.add("g:" + sound));
                word.roots().forEach(root -> keys.add("r:" + root));
            }
        }
        String email = query.email();
        if (email != null) {
            keys.add("e:" + email);
        }
        String telephone = query.telephone();
        if (telephone != null) {
            keys.add("t:" + telephone.replaceAll("\\D", "").replaceFirst("^(0044|44)?0?", ""));
        }
        return keys;
    }

    private List<?> byLetters(PersonQuery query, List<Likeness.Word> words) {
        return seen(
                OF_IDS,
                words,
                List.of(String.join(
                        ",",
                        ids(
                                "people.names_like(?1, ?2, ?3, ?4)",
                                text(words),
                                firstDay(query),
                                lastDay(query),
                                MOST_BY_LETTERS))));
    }

    /** The first day on which somebody may be born who is sought; the first of all where no year is known. */
    private static Date firstDay(PersonQuery query) {
        Integer year = query.year();
        return Date.valueOf(LocalDate.of(year == null ? FIRST_YEAR : year - YEARS_ASIDE, 1, 1));
    }

    private static Date lastDay(PersonQuery query) {
        Integer year = query.year();
        return Date.valueOf(LocalDate.of(year == null ? LAST_YEAR : year + YEARS_ASIDE, 12, 31));
    }

    private List<?> run(String sql, List<Object> parameters) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query.getResultList();
    }

    /** Weighs them; gives how like the likeliest name is to what was typed, leaving aside birth and postcode. */
    private static double weigh(
            List<?> rows, PersonQuery query, List<Likeness.Word> words, Map<String, PersonHit> found) {
        double best = 0;
        for (Object each : rows) {
            Object[] row = (Object[]) each;
            List<String> given = split(row[2], ' ');
            List<String> family = split(row[3], ' ');
            Set<String> keys = Set.copyOf(split(row[4], '\n'));
            Likeness likeness = Likeness.ofName(words, new Likeness.Name(given, family, keys));
            if (isReached(query, keys)) {
                likeness = new Likeness(Math.max(1, likeness.score()), likeness.reasons()).because("contact details");
            }
            if (likeness.score() < Likeness.FLOOR) {
                continue;
            }
            best = Math.max(best, likeness.score());
            LocalDate bornOn = row[5] == null ? null : ((Date) row[5]).toLocalDate();
            String postcode = (String) row[9];
            likeness = likeness.with(query, bornOn, postcode);
            boolean other = !"NAME".equals(row[1]);
            if (other) {
                likeness = likeness.because("another name");
            }
            if (Boolean.TRUE.equals(row[10])) {
                likeness = likeness.because("a record merged into this one");
            }
            PersonHit hit = new PersonHit(
                    (String) row[6],
                    (String) row[7],
                    other ? capitals(given) + " " + capitals(family) : null,
                    bornOn,
                    Boolean.TRUE.equals(row[8]),
                    postcode,
                    likeness.score(),
                    likeness.reasons());
            found.merge(hit.reference(), hit, (one, two) -> two.likeness() > one.likeness() ? two : one);
        }
        return best;
    }

    private static boolean isReached(PersonQuery query, Set<String> keys) {
        String telephone = query.telephone();
        return query.email() != null && keys.contains("e:" + query.email())
                || telephone != null
                        && keys.contains("t:" + telephone.replaceAll("\\D", "").replaceFirst("^(0044|44)?0?", ""));
    }

    private static String capitals(List<String> words) {
        List<String> all = new ArrayList<>();
        for (String word : words) {
            all.add(word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return String.join(" ", all);
    }

    private static String text(List<Likeness.Word> words) {
        return String.join(" ", words.stream().map(Likeness.Word::text).toList());
    }

    private static List<String> split(@Nullable Object joined, char at) {
        String text = joined == null ? "" : (String) joined;
        return text.isEmpty() ? List.of() : List.of(text.split(String.valueOf(at)));
    }

    /**
     * A page of persons and how many there are in all.
     *
     * @param more true where a name was looked for and there may be more like it than were weighed
     */
    public record Page(List<PersonRow> rows, int total, boolean more) {}

    /** One page of the persons that the officer may see: the likeliest first where a name is looked for, else by name. */
    public Page page(PersonFilter filter) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder where = new StringBuilder("(p.merged_into_id is null"
                + " or not exists (select 1 from people.person k where k.id = p.merged_into_id))");
        String order = "family_name, given_names, id";
        boolean more = false;
        String name = filter.name();
        if (name != null) {
            // the year goes into the search: of a common name only so many are weighed, and those of other years are
            // not asked for
            Found found = search(
                    PersonQuery.of(name, TaskForceClock.current().today()).bornIn(filter.year()));
            more = found.more();
            parameters.add(String.join(
                    ",", found.hits().stream().map(PersonHit::reference).toList()));
            where.append(" and p.reference = any (string_to_array(?1, ','))");
            order = "array_position(string_to_array(?1, ','), reference)";
        }
        Integer year = filter.year();
        if (year != null) {
            parameters.add(Date.valueOf(LocalDate.of(year, 1, 1)));
            parameters.add(Date.valueOf(LocalDate.of(year, 12, 31)));
            where.append(" and p.born_on between ?" + (parameters.size() - 1) + " and ?" + parameters.size());
        }
        PersonQuery place =
                PersonQuery.of(filter.postcode(), TaskForceClock.current().today());
        if (place.postcodeFrom() != null && place.postcodeTo() != null) {
            parameters.add(place.postcodeFrom());
            parameters.add(place.postcodeTo());
            where.append(" and p.postcode >= ?" + (parameters.size() - 1) + " collate \"C\" and p.postcode < ?"
                    + parameters.size() + " collate \"C\"");
        }
        if (filter.language() != null) {
            parameters.add(filter.language());
            where.append(" and p.first_language = ?").append(parameters.size());
        }
        if (filter.inFamily() != null) {
            where.append(filter.inFamily() ? " and " : " and not ")
                    .append("exists (select 1 from people.family_member m where m.person_id = p.id"
                            + " and m.superseded_at is null and m.valid_to is null)");
        }
        // all persons are counted and the first of them read by the index of names; of few that fit, each is looked up
        // once
        String kept = name == null ? "not materialized" : "materialized";
        List<?> rows = run("""
                with chosen as %s (
                  select p.id, p.reference, p.given_names, p.family_name, p.known_as, p.born_on, p.born_precision, p.postcode,
                         p.first_language, p.died_on
                    from people.person p where %s)
                select c.reference, c.given_names || ' ' || c.family_name, c.known_as, c.born_on, c.born_precision = 'YEAR',
                       c.postcode, c.first_language,
                       (select min(f.reference) from people.family_member m join people.family f on f.id = m.family_id
                         where m.person_id = c.id and m.superseded_at is null and m.valid_to is null),
                       c.died_on is not null, t.total
                  from (select count(*) as total from chosen) t
                  left join lateral (select * from chosen order by %s limit %d offset %d) c on true
                 order by %s""".formatted(kept, where, order, filter.size(), filter.first(), order), parameters);
        List<PersonRow> people = rows.stream()
                .map(Object[].class::cast)
                .filter(row -> row[0] != null)
                .map(PersonSearch::row)
                .toList();
        return new Page(people, ((Number) ((Object[]) rows.get(0))[9]).intValue(), more);
    }

    private static PersonRow row(Object[] row) {
        return new PersonRow(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                row[3] == null ? null : ((Date) row[3]).toLocalDate(),
                Boolean.TRUE.equals(row[4]),
                (String) row[5],
                (String) row[6],
                (String) row[7],
                Boolean.TRUE.equals(row[8]));
    }

    /** The first languages on record of the persons that the officer may see, for a filter: stepped through by index, not read. */
    public List<String> languages() {
        return run("""
                        with recursive spoken as (
                          (select p.first_language from people.person p where p.first_language is not null order by 1 limit 1)
                          union all
                          select n.first_language from spoken s cross join lateral
                            (select p.first_language from people.person p where p.first_language > s.first_language order by 1 limit 1) n)
                        select first_language from spoken order by 1""", List.of()).stream().map(String.class::cast).toList();
    }

    /**
     * A family that may be meant.
     *
     * @param member true where it was found because one of the persons found belongs to it
     */
    public record FamilyHit(String reference, String label, boolean member) {}

    /** The families that are called alike, or to which the likeliest of the persons found belong. */
    public List<FamilyHit> families(String text, List<PersonHit> persons, int limit) {
        String references = String.join(
                ",", persons.stream().limit(LIKELIEST).map(PersonHit::reference).toList());
        return run("""
                        with theirs as materialized (
                          select distinct m.family_id as id
                            from people.person p join people.family_member m on m.person_id = p.id
                           where p.reference = any (string_to_array(?2, ',')) and m.superseded_at is null and m.valid_to is null)
                        select f.reference, f.label, t.id is not null
                          from people.family f left join theirs t on t.id = f.id
                         where t.id is not null or public.similarity(f.label, ?1) >= 0.35
                         order by public.similarity(f.label, ?1) desc, f.reference
                         limit\s""" + limit, List.of(text, references)).stream()
                .map(Object[].class::cast)
                .map(row -> new FamilyHit((String) row[0], (String) row[1], Boolean.TRUE.equals(row[2])))
                .toList();
    }
}
