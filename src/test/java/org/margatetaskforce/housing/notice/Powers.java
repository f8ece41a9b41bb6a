package org.margatetaskforce.housing.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The powers as the migration puts them into the database. */
final class Powers {

    private static final Path FILE = Path.of("db/migration/V0421__housing_power.sql");
    private static final Pattern CELL = Pattern.compile("'((?:[^']|'')*)'|null|true|false|-?\\d+");
    private static final int CELLS = 24;

    static final List<Power> ALL = read();

    private Powers() {}

    static Power of(NoticeKind kind) {
        return ALL.stream().filter(one -> one.getKind() == kind).findFirst().orElseThrow();
    }

    private static List<Power> read() {
        try {
            String sql = Files.readString(FILE);
            Matcher cell = CELL.matcher(sql.substring(sql.indexOf("values", sql.indexOf("insert into"))));
            List<@Nullable String> cells = new ArrayList<>();
            while (cell.find()) {
                cells.add(cell.group(1) != null ? cell.group(1) : cell.group().equals("null") ? null : cell.group());
            }
            List<Power> powers = new ArrayList<>();
            for (int at = 0; at + CELLS <= cells.size(); at += CELLS) {
                List<@Nullable String> row = cells.subList(at, at + CELLS);
                powers.add(new Power(
                        NoticeKind.valueOf(String.valueOf(row.get(1))),
                        String.valueOf(row.get(2)),
                        row.get(3),
                        "true".equals(row.get(4)),
                        "true".equals(row.get(6)),
                        Power.RunsFrom.valueOf(String.valueOf(row.get(7))),
                        row.get(8),
                        row.get(9),
                        row.get(10),
                        row.get(11),
                        row.get(12),
                        row.get(13),
                        "true".equals(row.get(14))));
            }
            return powers;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
