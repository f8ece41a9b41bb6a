package org.margatetaskforce.cases.action;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.margatetaskforce.base.Boundary;

/**
 * The programme manager's board: all agencies' open actions by agency, strand and age, each by colour, and what is stuck and
 * why. It counts the rows that the lists show, by the same conditions, and so agrees with them for whoever looks; what one
 * may know of and not read is counted with its agency, and stands apart among the strands.
 */
@Boundary
public class ActionBoard {

    /** The strand under which the board counts what the reader may not read. */
    public static final String RESTRICTED = "RESTRICTED";

    private static final int RAG = 3;
    private static final int COUNT = 4;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A line of the board.
     *
     * @param code what the list is narrowed to by it
     * @param words as the page says it
     */
    public record Line(String code, String words, int red, int amber, int green) {

        /** All open ones. */
        public int total() {
            return red + amber + green;
        }
    }

    /** What is stuck for one reason. */
    public record Reason(Stuck why, int total) {}

    /**
     * What became of those that ended within the last so many days.
     *
     * @param days how many days are looked at
     */
    public record Ended(int days, int onTime, int late, int cancelled) {

        /** Finished, of all that ended, in whole percent; 0 where none ended. */
        public int finishedPercent() {
            int all = onTime + late + cancelled;
            return all == 0 ? 0 : Math.round(100f * (onTime + late) / all);
        }

        /** All that ended. */
        public int total() {
            return onTime + late + cancelled;
        }
    }

    /**
     * The whole board.
     *
     * @param all every open action
     * @param restricted how many of them the reader may not read
     */
    public record View(
            Line all,
            int restricted,
            List<Line> agencies,
            List<Line> strands,
            List<Line> ages,
            List<Reason> stuck,
            Ended ended) {}

    /** The board as it stands for the one acting. */
    public View look() {
        Map<String, int[]> agencies = new LinkedHashMap<>();
        Map<String, int[]> strands = new LinkedHashMap<>();
        Map<String, int[]> ages = new LinkedHashMap<>();
        int[] all = new int[3];
        int[] stuck = new int[Stuck.values().length];
        for (Object[] row : alike()) {
            int many = number(row[COUNT]);
            count(agencies, row[0], row[RAG], many);
            count(strands, row[1], row[RAG], many);
            count(ages, row[2], row[RAG], many);
            count(all, row[RAG], many);
            for (int i = 0; i < stuck.length; i++) {
                stuck[i] += Boolean.TRUE.equals(row[COUNT + 1 + i]) ? many : 0;
            }
        }
        List<Line> byAgency = new ArrayList<>();
        names().forEach((code, name) -> lineOf(agencies, code, name, byAgency));
        List<Line> byStrand = new ArrayList<>();
        for (Strand strand : Strand.values()) {
            lineOf(strands, strand.name(), strand.words(), byStrand);
        }
        lineOf(strands, RESTRICTED, "Restricted: not for you to read", byStrand);
        List<Line> byAge = new ArrayList<>();
        for (ActionAge age : ActionAge.values()) {
            lineOf(ages, age.name(), age.words(), byAge);
        }
        int[] hidden = strands.getOrDefault(RESTRICTED, new int[3]);
        return new View(
                new Line("", "All open actions", all[0], all[1], all[2]),
                hidden[0] + hidden[1] + hidden[2],
                byAgency,
                byStrand,
                byAge,
                Stream.of(Stuck.values())
                        .map(why -> new Reason(why, stuck[why.ordinal()]))
                        .toList(),
                ended());
    }

    /**
     * The open actions, those that are alike in all that the board tells of them counted together: each is looked at once, for to say
     * whether its reader may know of it and may read it is what the board costs.
     */
    private List<Object[]> alike() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select c.agency, c.strand, c.age, c.rag, count(*), %1$s
                          from (select s.owner_agency as agency,
                                       case when s.seen is null then 'RESTRICTED' else s.strand end as strand,
                                       %2$s as age, s.rag, %3$s
                                  from cases.action_seen s where s.ended_on is null) c
                         group by c.agency, c.strand, c.age, c.rag, %1$s""".formatted(
                                each(why -> "c." + why.name()),
                                ActionAge.column(),
                                each(why -> '(' + why.condition() + ") as " + why.name())))
                .getResultList();
        return found;
    }

    /** Something for each reason to be stuck, in their order, as columns. */
    private static String each(Function<Stuck, String> column) {
        return Stream.of(Stuck.values()).map(column).collect(Collectors.joining(", "));
    }

    private static void count(Map<String, int[]> lines, Object code, Object rag, int many) {
        count(lines.computeIfAbsent((String) code, each -> new int[3]), rag, many);
    }

    private static void count(int[] line, Object rag, int many) {
        int colour =
                switch (Rag.valueOf((String) rag)) {
                    case RED -> 0;
                    case AMBER -> 1;
                    default -> 2;
                };
        line[colour] += many;
    }

    private static void lineOf(Map<String, int[]> counted, String code, String words, List<Line> lines) {
        int[] line = counted.get(code);
        if (line != null) {
            lines.add(new Line(code, words, line[0], line[1], line[2]));
        }
    }

    private Map<String, String> names() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("select code, name from identity.agency order by name")
                .getResultList();
        Map<String, String> names = new LinkedHashMap<>();
        found.forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }

    /** Over the six weeks from one Operational Management Group to the next. */
    private Ended ended() {
        Object[] found = (Object[])
                entityManager.createNativeQuery("""
                        select (select cases.action_recent_days()), count(*) filter (where s.rag = 'GREEN'),
                               count(*) filter (where s.rag = 'BLUE'), count(*) filter (where s.rag = 'GREY')
                          from cases.action_seen s where %s""".formatted(Actions.RECENT)).getSingleResult();
        return new Ended(number(found[0]), number(found[1]), number(found[2]), number(found[3]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
