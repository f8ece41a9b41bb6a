package org.margatetaskforce.housing.hhsrs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rating system as the migration's own lines say it, for tests without a database. */
final class SeededScheme {

    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'|null|true|false|-?\\d+");

    private SeededScheme() {}

    static HhsrsScheme read() {
        return new HhsrsScheme(
                "HHSRS_2005",
                "Housing Health and Safety Rating System",
                LocalDate.of(2006, 4, 6),
                null,
                rows("hhsrs_hazard").stream()
                        .map(row -> new HhsrsScheme.Hazard(
                                number(row.get(1)),
                                text(row.get(2)),
                                text(row.get(3)),
                                text(row.get(4)),
                                text(row.get(5)),
                                text(row.get(6)),
                                "true".equals(row.get(7)),
                                "true".equals(row.get(8))))
                        .toList(),
                rows("hhsrs_likelihood").stream()
                        .map(row -> new HhsrsScheme.Likelihood(
                                number(row.get(1)), findNumber(row.get(2)), findNumber(row.get(3))))
                        .toList(),
                rows("hhsrs_outcome").stream()
                        .map(row -> new HhsrsScheme.Percentage(
                                number(row.get(1)), findNumber(row.get(2)), findNumber(row.get(3))))
                        .toList(),
                rows("hhsrs_harm").stream()
                        .map(row -> new HhsrsScheme.Harm(
                                number(row.get(1)), text(row.get(2)), text(row.get(3)), number(row.get(4))))
                        .toList(),
                rows("hhsrs_band").stream()
                        .map(row -> new HhsrsScheme.Band(text(row.get(1)), number(row.get(2)), number(row.get(3))))
                        .toList(),
                rows("hhsrs_average").stream()
                        .map(row -> new HhsrsScheme.Average(
                                number(row.get(1)),
                                text(row.get(3)),
                                findNumber(row.get(4)),
                                row.get(5) == null
                                        ? null
                                        : new OutcomeSpread(
                                                number(row.get(5)),
                                                number(row.get(6)),
                                                number(row.get(7)),
                                                number(row.get(8))),
                                findNumber(row.get(9)),
                                text(row.get(10)),
                                text(row.get(11))))
                        .toList());
    }

    private static String text(@Nullable String cell) {
        return String.valueOf(cell);
    }

    private static int number(@Nullable String cell) {
        return Integer.parseInt(String.valueOf(cell));
    }

    private static @Nullable Integer findNumber(@Nullable String cell) {
        return cell == null ? null : Integer.valueOf(cell);
    }

    private static List<List<@Nullable String>> rows(String table) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        boolean within = false;
        for (String line : lines()) {
            if (line.startsWith("insert into housing." + table + " ")) {
                within = true;
            } else if (within && line.startsWith("(")) {
                rows.add(cells(line));
                within = !line.endsWith(";");
            }
        }
        return rows;
    }

    private static List<@Nullable String> cells(String line) {
        List<@Nullable String> cells = new ArrayList<>();
        Matcher literal = LITERAL.matcher(line);
        while (literal.find()) {
            String quoted = literal.group(1);
            String bare = literal.group();
            cells.add(quoted != null ? quoted.replace("''", "'") : bare.equals("null") ? null : bare);
        }
        return cells;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("db/migration/V0400__housing_hhsrs_scheme.sql"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
