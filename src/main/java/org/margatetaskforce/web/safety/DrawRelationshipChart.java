package org.margatetaskforce.web.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.safety.ChartFilter;
import org.margatetaskforce.safety.NodeKind;
import org.margatetaskforce.safety.RelationshipChart;
import org.margatetaskforce.safety.RelationshipCharts;
import org.margatetaskforce.safety.TieKind;
import org.margatetaskforce.web.shell.DateText;
import org.margatetaskforce.web.shell.PageAddress;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.ShortAddresses;

/** Draws who and what hangs together with something, and says the same as two tables. */
@Named
@RequestScoped
public class DrawRelationshipChart {

    /** Parts several kinds, or several references, in one place of an address. */
    private static final String DOT = "\\.";

    private static final List<Pick> STEPS =
            List.of(new Pick("1", "1 step"), new Pick("2", "2 steps"), new Pick("3", "3 steps"));
    private static final List<Pick> LEAST = List.of(new Pick("2", "2 or more"), new Pick("3", "3 or more"));
    private static final List<Pick> UNITS = List.of(new Pick("4", "4"), new Pick("10", "10"), new Pick("20", "20"));
    private static final List<String> FILTERS =
            List.of("of", "steps", "on", "since", "least", "units", "nodes", "ties", "without", "sort");
    private static final List<Pick> COLUMNS = List.of(
            new Pick("from", "From"),
            new Pick("tie", "Tie"),
            new Pick("to", "To"),
            new Pick("since", "Since"),
            new Pick("until", "Until"),
            new Pick("source", "Source"));
    private static final int STEPS_FIRST = 2;
    private static final Set<NodeKind> NODES_FIRST = EnumSet.complementOf(EnumSet.of(NodeKind.ORGANISATION));

    @Inject
    RelationshipCharts charts;

    private final Map<String, String> asked = new LinkedHashMap<>();
    private @Nullable RelationshipChart chart;
    private @Nullable ChartDrawing drawing;
    private List<RelationshipChart.Place> places = List.of();
    private final Map<String, RelationshipChart.Node> nodes = new HashMap<>();

    /** Reads what the address asks for. */
    public void open() {
        // tick boxes of one name: the address has the name several times
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .forEach(this::ask);
        RelationshipChart drawn = charts.draw(filter()).orElseThrow(NoSuchElementException::new);
        show(drawn);
        drawing = ChartDrawing.of(drawn);
    }

    /** What the address says under a name; of several values all. */
    void ask(String name, String[] values) {
        if (FILTERS.contains(name)) {
            asked.put(
                    name, Arrays.stream(values).filter(each -> !each.isBlank()).collect(Collectors.joining(".")));
        }
    }

    /** The chart of the same address for a file. */
    RelationshipChart read() {
        RelationshipChart drawn = charts.read(filter()).orElseThrow(NoSuchElementException::new);
        show(drawn);
        return drawn;
    }

    private void show(RelationshipChart drawn) {
        chart = drawn;
        places = drawn.places();
        drawn.nodes().forEach(node -> nodes.put(node.reference(), node));
    }

    private ChartFilter filter() {
        return new ChartFilter(
                asked("of"),
                number("steps", STEPS_FIRST),
                kinds(NodeKind.values(), "nodes", NODES_FIRST),
                kinds(TieKind.values(), "ties", EnumSet.allOf(TieKind.class)),
                day("on"),
                day("since"),
                number("least", 1),
                asked("units").isEmpty() ? null : number("units", 0),
                parts("without").toList());
    }

    private static <E extends Enum<E>> Set<E> chosen(E[] all, Stream<String> names) {
        Set<String> chosen = names.collect(Collectors.toSet());
        return Arrays.stream(all).filter(each -> chosen.contains(each.name())).collect(Collectors.toSet());
    }

    private <E extends Enum<E>> Set<E> kinds(E[] all, String name, Set<E> first) {
        Set<E> chosen = chosen(all, parts(name));
        return chosen.isEmpty() ? first : chosen;
    }

    private Stream<String> parts(String name) {
        return Arrays.stream(asked(name).split(DOT)).filter(each -> !each.isBlank());
    }

    private int number(String name, int otherwise) {
        return asked(name).matches("[0-9]{1,3}") ? Integer.parseInt(asked(name)) : otherwise;
    }

    private @Nullable LocalDate day(String name) {
        return DateText.read(asked(name)).orElse(null);
    }

    private String asked(String name) {
        return Objects.requireNonNullElse(asked.get(name), "");
    }

    // --- addresses

    private PageAddress address() {
        PageAddress address = new PageAddress("/safety/relationship-chart.xhtml");
        FILTERS.forEach(name -> address.filter(name, asked(name)));
        return address;
    }

    /** The address of this chart as it stands. */
    public String getAddress() {
        return address().with("page", "");
    }

    /** The address of this chart with one thing changed. */
    public String with(String name, String value) {
        return address().with(name, value);
    }

    /** The same chart from another beginning, with nothing taken out. */
    public String from(String reference) {
        return address().filter("without", "").with("of", reference);
    }

    /** The same chart without this. */
    public String without(String reference) {
        return address()
                .with(
                        "without",
                        Stream.concat(parts("without"), Stream.of(reference)).collect(Collectors.joining(".")));
    }

    /** The same chart with what was taken out put back. */
    public String putBack(String reference) {
        return address()
                .with(
                        "without",
                        parts("without").filter(each -> !each.equals(reference)).collect(Collectors.joining(".")));
    }

    /** The page of a record, such as {@code /people/view-person.xhtml?reference=P-000001}. */
    public String record(String reference) {
        return ShortAddresses.ours().pageOf(reference).orElse("");
    }

    // --- what it shows

    /** The chart. */
    public RelationshipChart getChart() {
        return Objects.requireNonNull(chart);
    }

    public @Nullable ChartDrawing getDrawing() {
        return drawing;
    }

    /** What is on it, those in the middle first. */
    public List<RelationshipChart.Place> getPlaces() {
        return places;
    }

    /** What is called so. */
    public RelationshipChart.Node node(String reference) {
        return Objects.requireNonNull(nodes.get(reference));
    }

    /** The ties in the order that the address asks for: by who, by the tie, by to whom, by day or by source. */
    public List<RelationshipChart.Tie> getTies() {
        Comparator<RelationshipChart.Tie> byFrom = Comparator.comparing(
                        (RelationshipChart.Tie tie) -> label(tie.from()))
                .thenComparing(tie -> tie.kind())
                .thenComparing(tie -> label(tie.to()));
        Comparator<RelationshipChart.Tie> wanted =
                switch (asked("sort").replace("-", "")) {
                    case "tie" ->
                        Comparator.comparing((RelationshipChart.Tie tie) -> tie.kind())
                                .thenComparing(RelationshipChart.Tie::words);
                    case "to" -> Comparator.comparing(tie -> label(tie.to()));
                    case "since" ->
                        Comparator.comparing(
                                RelationshipChart.Tie::since, Comparator.nullsLast(Comparator.naturalOrder()));
                    case "until" ->
                        Comparator.comparing(
                                RelationshipChart.Tie::until, Comparator.nullsLast(Comparator.naturalOrder()));
                    case "source" -> Comparator.comparing(RelationshipChart.Tie::source);
                    default -> byFrom;
                };
        return getChart().ties().stream()
                .sorted((asked("sort").startsWith("-") ? wanted.reversed() : wanted)
                        .thenComparing(byFrom)
                        .thenComparing(RelationshipChart.Tie::words)
                        .thenComparing(tie -> String.valueOf(tie.since())))
                .toList();
    }

    private String label(String reference) {
        return node(reference).label();
    }

    /** The address that sorts the ties by a column; by the one they are sorted by already the other way. */
    public String sortedBy(String column) {
        return with("sort", asked("sort").equals(column) ? "-" + column : column) + "#ties";
    }

    /** What a screen reader says of a column's order; null where it has none. */
    public @Nullable String sorted(String column) {
        return asked("sort").equals(column) ? "ascending" : asked("sort").equals("-" + column) ? "descending" : null;
    }

    // --- filters

    /** The columns of the ties. */
    public List<Pick> getColumns() {
        return COLUMNS;
    }

    /** The day that it shows, for the field; null for any. */
    public @Nullable LocalDate getOn() {
        return day("on");
    }

    /** The day that it begins with, for the field; null without. */
    public @Nullable LocalDate getSince() {
        return day("since");
    }

    /** A kind to tick. */
    public record Tick(String code, String words, boolean ticked) {}

    /** The kinds of thing, ticked where they are shown. */
    public List<Tick> getNodeTicks() {
        Set<NodeKind> shown = filter().nodes();
        return Arrays.stream(NodeKind.values())
                .map(kind -> new Tick(kind.name(), kind.many(), shown.contains(kind)))
                .toList();
    }

    /** The kinds of tie, ticked where they are followed. */
    public List<Tick> getTieTicks() {
        Set<TieKind> followed = filter().ties();
        return Arrays.stream(TieKind.values())
                .map(kind -> new Tick(kind.name(), kind.words(), followed.contains(kind)))
                .toList();
    }

    /** True where kinds are chosen: then the choice stands open. */
    public boolean isKindsChosen() {
        return !asked("nodes").isEmpty() || !asked("ties").isEmpty();
    }

    /** What the chart is narrowed to, each as its name and its words. */
    public List<Pick> getChips() {
        List<Pick> chips = new ArrayList<>();
        LocalDate on = day("on");
        LocalDate since = day("since");
        if (on != null) {
            chips.add(new Pick("on", "as on " + DateText.brief(on)));
        }
        if (since != null) {
            chips.add(new Pick("since", "since " + DateText.brief(since)));
        }
        if (!asked("least").isEmpty()) {
            chips.add(new Pick("least", Pick.words(LEAST, asked("least")) + " ties each"));
        }
        if (!asked("units").isEmpty()) {
            chips.add(new Pick("units", "no house of more than " + number("units", 0) + " units"));
        }
        if (!filter().nodes().equals(NODES_FIRST)) {
            chips.add(new Pick("nodes", "some kinds of record"));
        }
        if (filter().ties().size() < TieKind.values().length) {
            chips.add(new Pick("ties", "some kinds of tie"));
        }
        return chips;
    }

    /** References of what was taken out of the picture. */
    public List<String> getTakenOut() {
        return filter().without();
    }

    public List<Pick> getStepChoices() {
        return STEPS;
    }

    public List<Pick> getLeastChoices() {
        return LEAST;
    }

    public List<Pick> getUnitChoices() {
        return UNITS;
    }

    /** How far it goes. */
    public int getSteps() {
        return filter().steps();
    }

    /** What the address asks for, by name. */
    public Map<String, String> getAsked() {
        return asked;
    }
}
