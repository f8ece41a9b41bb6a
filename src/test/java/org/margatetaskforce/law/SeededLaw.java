package org.margatetaskforce.law;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;

/**
 * The rows of law exactly as the migrations put them into the database, read from the migrations' own lines, so that what
 * is tested here is what the house reckons by.
 */
public final class SeededLaw {

    private static final Pattern INSERT = Pattern.compile(
            "insert into law\\.([a-z_]+) \\(([^)]*)\\) values\\s+(.*?);\\s*$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern LITERAL = Pattern.compile("'((?:[^']|'')*)'|null|true|false|-?\\d+");

    static final List<StatutoryPeriod> PERIODS = rows(
            "period",
            row -> new StatutoryPeriod(
                    row.text("code"),
                    row.text("title"),
                    PeriodUnit.valueOf(row.text("unit")),
                    Integer.parseInt(row.text("number")),
                    PeriodGives.valueOf(row.text("gives")),
                    Boolean.parseBoolean(row.text("moves_forward")),
                    row.day("valid_from"),
                    row.dayOrNone("valid_to"),
                    row.text("source"),
                    row.text("sentence"),
                    row.mark()));

    static final List<ServiceRule> SERVICE_RULES = rows(
            "service_rule",
            row -> new ServiceRule(
                    ServiceProfile.valueOf(row.text("profile")),
                    ServiceMethod.valueOf(row.text("method")),
                    PeriodUnit.valueOf(row.text("unit")),
                    Integer.parseInt(row.text("number")),
                    row.cell("cut_off") == null ? null : LocalTime.parse(row.text("cut_off")),
                    Boolean.parseBoolean(row.text("moves_forward")),
                    row.day("valid_from"),
                    row.dayOrNone("valid_to"),
                    row.text("source"),
                    row.text("sentence"),
                    row.mark()));

    static final List<Amount> AMOUNTS = rows(
            "amount",
            row -> new Amount(
                    row.text("code"),
                    row.text("title"),
                    row.cell("pence") == null ? null : Long.valueOf(row.text("pence")),
                    row.text("row_name"),
                    row.day("valid_from"),
                    row.dayOrNone("valid_to"),
                    row.text("source"),
                    row.mark()));

    static final List<Regime> REGIMES = rows(
            "regime",
            row -> new Regime(
                    row.text("code"),
                    row.text("edition"),
                    row.text("title"),
                    row.day("valid_from"),
                    row.dayOrNone("valid_to"),
                    row.text("source"),
                    row.mark(),
                    Map.of()));

    static final List<BankHolidayChange> BANK_HOLIDAY_CHANGES = rows(
            "bank_holiday_change",
            row -> new BankHolidayChange(
                    row.day("day"),
                    BankHolidayChange.Change.valueOf(row.text("change")),
                    row.text("name"),
                    row.text("source"),
                    row.mark()));

    /** The amount of that row name, for the rooms above that charge by it. */
    public static Amount amount(String rowName) {
        return AMOUNTS.stream()
                .filter(amount -> amount.getRowName().equals(rowName))
                .findFirst()
                .orElseThrow();
    }

    static final WorkingDays WORKING_DAYS = new WorkingDays(BANK_HOLIDAY_CHANGES);

    private static final Map<String, List<StatutoryPeriod>> PERIODS_BY_CODE =
            PERIODS.stream().collect(groupingBy(StatutoryPeriod::getCode));

    private SeededLaw() {}

    /** As {@link Deadlines#reckon} does it. */
    public static Deadline reckon(String code, LocalDate trigger) {
        return period(code, trigger).reckon(trigger, WORKING_DAYS);
    }

    /** As {@link Deadlines#safeHold} does it. */
    public static LocalDate safeHold(LocalDate strictLastDay) {
        return WORKING_DAYS.onOrAfter(strictLastDay);
    }

    /** As {@link Deadlines#reckonHours} does it. */
    static DeadlineHour reckonHours(String code, Instant trigger) {
        return period(code, trigger.atZone(TaskForceClock.LONDON).toLocalDate()).reckon(trigger);
    }

    /** The edition of a period in force on a day. */
    static StatutoryPeriod period(String code, LocalDate on) {
        return LawInForce.on(on, PERIODS_BY_CODE.getOrDefault(code, List.of()), code);
    }

    /** As {@link Deadlines#deemedService} does it. */
    static Deadline deemed(ServiceProfile profile, ServiceMethod method, LocalDateTime sent) {
        List<ServiceRule> rules = SERVICE_RULES.stream()
                .filter(rule -> rule.isFor(profile, method))
                .toList();
        return LawInForce.on(sent.toLocalDate(), rules, profile + " " + method).deem(sent, WORKING_DAYS);
    }

    /** A notice under the Housing Act 2004. */
    static Deadline deemed(ServiceMethod method, LocalDate sentOn) {
        return deemed(ServiceProfile.POST_HA2004, method, sentOn.atStartOfDay());
    }

    /** As {@link Amounts#inForce} does it. */
    static Amount amount(String code, LocalDate on) {
        return LawInForce.on(
                on, AMOUNTS.stream().filter(row -> row.getCode().equals(code)).toList(), code);
    }

    /** As {@link Regimes#inForce} does it. */
    static Regime regime(String code, LocalDate on) {
        return LawInForce.on(
                on, REGIMES.stream().filter(row -> row.getCode().equals(code)).toList(), code);
    }

    /** One line of values by the names of its columns. */
    private record Row(Map<String, @Nullable String> cells) {

        @Nullable
        String cell(String column) {
            if (!cells.containsKey(column)) {
                throw new IllegalArgumentException("no column " + column);
            }
            return cells.get(column);
        }

        String text(String column) {
            return Objects.requireNonNull(cell(column), column);
        }

        LocalDate day(String column) {
            return LocalDate.parse(text(column));
        }

        @Nullable
        LocalDate dayOrNone(String column) {
            String day = cell(column);
            return day == null ? null : LocalDate.parse(day);
        }

        Mark mark() {
            return Mark.valueOf(text("mark").toUpperCase(Locale.ROOT));
        }
    }

    private static <T> List<T> rows(String table, Function<Row, T> toRow) {
        List<T> rows = new ArrayList<>();
        for (String migration : migrations()) {
            Matcher insert = INSERT.matcher(migration);
            while (insert.find()) {
                if (insert.group(1).equals(table)) {
                    String[] columns = insert.group(2).split(",\\s*");
                    insert.group(3).lines().forEach(line -> rows.add(toRow.apply(row(columns, line))));
                }
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalStateException("no rows of law." + table + " in the migrations");
        }
        return List.copyOf(rows);
    }

    private static Row row(String[] columns, String line) {
        Map<String, @Nullable String> cells = new HashMap<>();
        Matcher literal = LITERAL.matcher(line);
        int place = 0;
        while (literal.find()) {
            String quoted = literal.group(1);
            String bare = literal.group();
            cells.put(columns[place++], quoted != null ? quoted.replace("''", "'") : bare.equals("null") ? null : bare);
        }
        if (place != columns.length) {
            throw new IllegalStateException(
                    "a row of " + place + " values for " + columns.length + " columns: " + line);
        }
        return new Row(cells);
    }

    private static List<String> migrations() {
        try (Stream<Path> files = Files.list(Path.of("db/migration"))) {
            return files.filter(file -> file.getFileName().toString().matches("V\\d+__law_.*\\.sql"))
                    .sorted()
                    .map(SeededLaw::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
