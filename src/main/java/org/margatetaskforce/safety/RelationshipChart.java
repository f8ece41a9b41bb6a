package org.margatetaskforce.safety;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who and what hangs together with something, of all that the officer may see: things, and the ties between them. What is hidden
 * from the officer has no place in it, and two that hang together only through something hidden do not hang together.
 *
 * @param start the reference of what it begins with
 * @param nodes what is on it, the beginning first, then by how far it is from there
 * @param ties what ties them
 * @param more true where there was more to show than is shown
 */
public record RelationshipChart(String start, List<Node> nodes, List<Tie> ties, boolean more) implements Serializable {

    /** More than these are never on one chart: it would be read by nobody. */
    public static final int MOST = 150;

    /**
     * Something on the chart.
     *
     * @param reference its business reference, or a UPRN
     * @param label what it is called
     * @param detail what else one must know to tell it from others
     * @param step how many ties lie between it and the beginning
     */
    public record Node(NodeKind kind, String reference, String label, String detail, int step)
            implements Serializable {}

    /**
     * A tie: what the one is to, has in or did at the other.
     *
     * @param from a reference on the chart
     * @param to another
     * @param words how it reads between the two: "lives at"
     * @param since from which day; null where it has none
     * @param until to which day; null while it lasts
     * @param source by whose word, and how sure
     */
    public record Tie(
            TieKind kind,
            String from,
            String to,
            String words,
            @Nullable LocalDate since,
            @Nullable LocalDate until,
            boolean past,
            String source)
            implements Serializable {}

    /** What it begins with. */
    public Node beginning() {
        return nodes.get(0);
    }

    /** How many people are on it. */
    public int people() {
        return (int)
                nodes.stream().filter(node -> node.kind() == NodeKind.PERSON).count();
    }

    /** To which others each is tied, both by their references. */
    public Map<String, Set<String>> neighbours() {
        Map<String, Set<String>> neighbours = new LinkedHashMap<>();
        nodes.forEach(node -> neighbours.put(node.reference(), new TreeSet<>()));
        for (Tie tie : ties) {
            Set<String> one = neighbours.get(tie.from());
            Set<String> other = neighbours.get(tie.to());
            if (one != null && other != null && !tie.from().equals(tie.to())) {
                one.add(tie.to());
                other.add(tie.from());
            }
        }
        return neighbours;
    }

    /**
     * The same with those alone that hang together with at least so many of the others that are left. What it begins with stays.
     */
    RelationshipChart withAtLeast(int least) {
        RelationshipChart chart = this;
        while (true) {
            Map<String, Set<String>> neighbours = chart.neighbours();
            Set<String> kept = chart.nodes().stream()
                    .map(Node::reference)
                    .filter(each -> each.equals(start)
                            || neighbours.getOrDefault(each, Set.of()).size() >= least)
                    .collect(Collectors.toSet());
            if (kept.size() == chart.nodes().size()) {
                return chart;
            }
            chart = chart.of(kept);
        }
    }

    private RelationshipChart of(Set<String> kept) {
        return new RelationshipChart(
                start,
                nodes.stream().filter(node -> kept.contains(node.reference())).toList(),
                ties.stream()
                        .filter(tie -> kept.contains(tie.from()) && kept.contains(tie.to()))
                        .toList(),
                more);
    }

    /**
     * A thing's place among the others. It says how the records hang together and nothing of what anybody did.
     *
     * @param tied to how many others it is tied
     * @param between of a hundred pairs of others, how many have their shortest way to one another through it: 100 where nothing
     *     hangs together but through it
     */
    public record Place(Node node, int tied, int between) implements Serializable {}

    /** Each thing's place among the others, those in the middle first. */
    public List<Place> places() {
        Map<String, Set<String>> neighbours = neighbours();
        Map<String, Double> between = between(neighbours);
        double pairs = pairs(neighbours);
        return nodes.stream()
                .map(node -> new Place(
                        node,
                        neighbours.getOrDefault(node.reference(), Set.of()).size(),
                        pairs == 0 ? 0 : (int) Math.round(100 * between.getOrDefault(node.reference(), 0.0) / pairs)))
                .sorted(Comparator.comparingInt(Place::between)
                        .thenComparingInt(Place::tied)
                        .reversed()
                        .thenComparing(place -> place.node().step())
                        .thenComparing(place -> place.node().kind())
                        .thenComparing(place -> place.node().reference()))
                .toList();
    }

    /** How many pairs of others each thing could stand between: all but itself. */
    private static double pairs(Map<String, Set<String>> neighbours) {
        int others = neighbours.size() - 1;
        return others * (others - 1) / 2.0;
    }

    /** The pairs whose shortest ways lead through each, counted in parts where there are several ways (Brandes 2001). */
    static Map<String, Double> between(Map<String, Set<String>> neighbours) {
        Map<String, Double> sums = new HashMap<>();
        for (String from : neighbours.keySet()) {
            Deque<String> farthestFirst = new ArrayDeque<>();
            Map<String, Integer> far = new HashMap<>(Map.of(from, 0));
            Map<String, Double> ways = new HashMap<>(Map.of(from, 1.0));
            Map<String, Set<String>> before = new HashMap<>();
            Deque<String> waiting = new ArrayDeque<>(List.of(from));
            while (!waiting.isEmpty()) {
                String here = waiting.remove();
                farthestFirst.push(here);
                int next = far.getOrDefault(here, 0) + 1;
                for (String there : neighbours.getOrDefault(here, Set.of())) {
                    if (far.putIfAbsent(there, next) == null) {
                        waiting.add(there);
                    }
                    if (far.getOrDefault(there, 0) == next) {
                        ways.merge(there, ways.getOrDefault(here, 0.0), Double::sum);
                        before.computeIfAbsent(there, none -> new TreeSet<>()).add(here);
                    }
                }
            }
            Map<String, Double> through = new HashMap<>();
            for (String here : farthestFirst) {
                for (String nearer : before.getOrDefault(here, Set.of())) {
                    through.merge(
                            nearer,
                            ways.getOrDefault(nearer, 0.0)
                                    / ways.getOrDefault(here, 1.0)
                                    * (1 + through.getOrDefault(here, 0.0)),
                            Double::sum);
                }
                if (!here.equals(from)) {
                    // each pair is met from both of its ends
                    sums.merge(here, through.getOrDefault(here, 0.0) / 2, Double::sum);
                }
            }
        }
        return sums;
    }
}
