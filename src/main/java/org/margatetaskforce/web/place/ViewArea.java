package org.margatetaskforce.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.place.IndicatorDomain;
import org.margatetaskforce.place.IndicatorMeasure;
import org.margatetaskforce.place.Indicators;
import org.margatetaskforce.safety.Maps;

/** Shows a small area: how many live there, what is being done there, what happened, and how deprived it is reckoned to be. */
@Named
@RequestScoped
public class ViewArea {

    @Inject
    Maps maps;

    @Inject
    Indicators indicators;

    /** A domain of deprivation over the editions. */
    public record Line(String words, List<Cell> cells) {}

    /** What one edition says of a domain. */
    public record Cell(int edition, String words, String more) {}

    private String code = "";
    private Maps.@Nullable Figures figures;
    private Maps.@Nullable AreaFigures its;
    private List<Maps.TypeFigure> types = List.of();
    private List<Line> lines = List.of();
    private List<Integer> editions = List.of();
    private List<String> sources = List.of();

    /** Reads the area of the address. */
    public void open() {
        Maps.Figures all = maps.figures();
        figures = all;
        its = all.of(code).orElseThrow(NoSuchElementException::new);
        types = maps.types(code, all);
        List<Indicators.Indicator> known = indicators.of(code);
        editions = known.stream()
                .map(Indicators.Indicator::edition)
                .distinct()
                .sorted()
                .toList();
        sources = known.isEmpty() ? List.of() : indicators.sourcesOf(code);
        lines = lines(known);
    }

    private List<Line> lines(List<Indicators.Indicator> known) {
        Map<IndicatorDomain, Map<Integer, Map<IndicatorMeasure, BigDecimal>>> all = new TreeMap<>();
        for (Indicators.Indicator each : known) {
            all.computeIfAbsent(each.domain(), domain -> new TreeMap<>())
                    .computeIfAbsent(each.edition(), edition -> new EnumMap<>(IndicatorMeasure.class))
                    .put(each.measure(), each.value());
        }
        List<Line> found = new ArrayList<>();
        all.forEach((domain, byEdition) -> found.add(new Line(
                domain.words(),
                editions.stream()
                        .map(edition -> cell(edition, byEdition.getOrDefault(edition, Map.of())))
                        .toList())));
        return found;
    }

    private static Cell cell(int edition, Map<IndicatorMeasure, BigDecimal> values) {
        BigDecimal decile = values.get(IndicatorMeasure.DECILE);
        BigDecimal rank = values.get(IndicatorMeasure.RANK);
        BigDecimal score = values.get(IndicatorMeasure.SCORE);
        List<String> more = new ArrayList<>();
        if (rank != null && decile != null) {
            more.add("tenth " + decile.toPlainString());
        }
        if (score != null) {
            more.add("score " + score.setScale(2, RoundingMode.HALF_UP).toPlainString());
        }
        String words = rank != null
                ? "rank " + String.format(Locale.UK, "%,d", rank.intValue())
                : decile != null ? "tenth " + decile.toPlainString() : "not in it";
        return new Cell(edition, words, String.join(", ", more));
    }

    /** The area's own figures. */
    public Maps.AreaFigures getIts() {
        return Objects.requireNonNull(its);
    }

    /** Those of all areas, which it is shown beside. */
    public Maps.Figures getFigures() {
        return Objects.requireNonNull(figures);
    }

    public List<Maps.TypeFigure> getTypes() {
        return types;
    }

    /** The editions that say something of it. */
    public List<Integer> getEditions() {
        return editions;
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Where the indicators come from. */
    public String getSources() {
        return String.join("; ", sources);
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code.strip();
    }
}
