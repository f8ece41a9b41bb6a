package org.margatetaskforce.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of any table from what the database says of it: its columns, what they point to and what they may hold. Only
 * what the catalogue does not say stands in tables.txt.
 */
final class Catalogue {

    private static final Pattern ONE_OF = Pattern.compile("= ANY \\(+ARRAY\\['([^']*)'");
    private static final Pattern LIKE = Pattern.compile("~ '\\^(.*)\\$'");
    private static final Pattern AT_MOST = Pattern.compile("length\\((?:TRIM\\(BOTH FROM )?\\w+\\)+ <= (\\d+)");
    private static final String CHECK_VIOLATION = "23514";

    private final Connection owner;
    private final Map<String, Register.Table> register;
    private final Map<String, List<Column>> columns = new LinkedHashMap<>();
    private final Map<String, String> keys = new LinkedHashMap<>();
    private final Map<String, Canary> made = new LinkedHashMap<>();
    private final Set<String> checksOfClass = new LinkedHashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int number = 870_000;

    /** @param points the table and column it refers to, or null */
    private record Column(
            String name,
            String type,
            boolean needed,
            @Nullable String otherwise,
            @Nullable String points,
            String checks) {}

    Catalogue(Connection owner, Map<String, Register.Table> register) throws SQLException {
        this.owner = owner;
        this.register = register;
        read();
    }

    /** Every table with a data class. */
    static List<String> classifiedTables(Connection connection) throws SQLException {
        return ProofTown.strings(connection, """
                select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
                   and exists (select 1 from pg_attribute a
                                                     where a.attrelid = c.oid and a.attname = 'data_class' and not a.attisdropped)
                 order by 1""");
    }

    private void read() throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select a.attrelid::regclass::text, a.attname, format_type(a.atttypid, a.atttypmod),
                               a.attnotnull and not a.atthasdef and a.attidentity = '', pg_get_expr(d.adbin, d.adrelid),
                               (select f.confrelid::regclass::text || '(' || t.attname || ')'
                                  from pg_constraint f
                                  join pg_attribute t on t.attrelid = f.confrelid
                                   and t.attnum = f.confkey[array_position(f.conkey, a.attnum)]
                                 where f.contype = 'f' and f.conrelid = a.attrelid and a.attnum = any (f.conkey)
                                   and f.confrelid <> 'identity.data_class'::regclass
                                 order by f.confrelid <> a.attrelid desc, cardinality(f.conkey) limit 1),
                               coalesce((select string_agg(pg_get_constraintdef(k.oid), ' ') from pg_constraint k
                                          where k.contype = 'c' and k.conrelid = a.attrelid and k.conkey = array[a.attnum]), '')
                          from pg_attribute a
                          join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p')
                          join pg_namespace n on n.oid = c.relnamespace and n.nspname not in ('pg_catalog', 'information_schema', 'camunda')
                          left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                         where a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                         order by 1, a.attnum""")) {
            while (row.next()) {
                columns.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                        .add(new Column(
                                row.getString(2),
                                row.getString(3),
                                row.getBoolean(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7)));
            }
        }
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select i.indrelid::regclass::text, string_agg(a.attname || '::text', ', ' order by a.attnum)
                          from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
                         where i.indisprimary group by 1""")) {
            while (row.next()) {
                keys.put(row.getString(1), "concat_ws('|', " + row.getString(2) + ")");
            }
        }
        checksOfClass.addAll(ProofTown.strings(owner, """
                select k.conname from pg_constraint k
                 where k.contype = 'c' and pg_get_constraintdef(k.oid) like '%data_class%'"""));
    }

    /** The expression that is a row's primary key in one text. */
    String key(String table) {
        return keys.getOrDefault(table, "ctid::text");
    }

    /** A record of each class that the table may hold, in each relation; what cannot be made is told at the end. */
    List<Canary> makeAll(Set<Relation> relations) throws SQLException {
        List<Canary> all = new ArrayList<>();
        int place = 0;
        for (Register.Table table : register.values()) {
            place++;
            if (!table.isMade()) {
                continue;
            }
            int before = all.size();
            for (int dataClass : classes(table)) {
                for (Relation relation : relations) {
                    Canary canary = make(table, place, dataClass, relation);
                    if (canary != null) {
                        all.add(canary);
                    }
                }
            }
            if (all.size() == before) {
                wrong.add(table.table() + ": no record could be made");
            }
        }
        return all;
    }

    List<String> wrong() {
        return wrong;
    }

    private List<Integer> classes(Register.Table table) {
        String ordered = table.order("classes");
        if (ordered != null) {
            return List.of(ordered.split("\\s+")).stream().map(Integer::valueOf).toList();
        }
        for (Column column : columns.getOrDefault(table.table(), List.of())) {
            if (column.name().equals("data_class")) {
                return column.otherwise() == null || column.checks().contains("data_class")
                        ? IntStream.rangeClosed(1, 25).boxed().toList()
                        : List.of(Integer.valueOf(column.otherwise()));
            }
        }
        throw new IllegalStateException(table.table() + " has no data_class: say @classes in tables.txt");
    }

    private @Nullable Canary make(Register.Table table, int place, int dataClass, Relation relation)
            throws SQLException {
        number++;
        String word = "Qzv" + (char) ('a' + place / 26) + (char) ('a' + place % 26) + (char) ('a' + dataClass - 1)
                + relation.mark;
        Map<String, String> values = new LinkedHashMap<>();
        boolean hasReference = false;
        for (Column column : columns.getOrDefault(table.table(), List.of())) {
            String given = table.values().get(column.name());
            hasReference |= column.name().equals("reference");
            if (given != null) {
                values.put(column.name(), fill(given, word, dataClass, relation));
            } else if (column.name().equals("data_class")) {
                values.put(column.name(), "" + dataClass);
            } else if (column.needed() || Set.of("case_id", "case_reference").contains(column.name())) {
                values.put(column.name(), fill(worthOf(column, table.table()), word, dataClass, relation));
            }
        }
        String insert = "insert into " + table.table() + " (" + String.join(", ", values.keySet()) + ") values ("
                + String.join(", ", values.values()) + ")";
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(insert + " returning " + key(table.table())
                        + (hasReference ? ", reference" : ", null::text"))) {
            row.next();
            Canary canary =
                    new Canary(table.table(), dataClass, relation, row.getString(1), word, row.getString(2), insert);
            made.putIfAbsent(table.table() + relation, canary);
            made.put(table.table() + relation + dataClass, canary);
            return canary;
        } catch (SQLException refused) {
            boolean notOfThisClass = CHECK_VIOLATION.equals(refused.getSQLState())
                    && checksOfClass.stream().anyMatch(check -> String.valueOf(refused.getMessage())
                            .contains("\"" + check + "\""));
            if (!notOfThisClass && relation == Relation.MEMBER) {
                wrong.add(table.table() + " class " + dataClass + ": " + refused.getMessage() + "\n      " + insert);
            }
            return null;
        }
    }

    private String fill(String sql, String word, int dataClass, Relation relation) {
        Matcher parents = Pattern.compile("\\{(id|key|reference) of ([a-z_.]+)(?:/(\\d+))?}")
                .matcher(sql);
        String filled = parents.replaceAll(found -> {
            Canary parent = parent(
                    found.group(2), found.group(3) == null ? dataClass : Integer.parseInt(found.group(3)), relation);
            return parent == null
                    ? "null"
                    : found.group(1).equals("id")
                            ? parent.key()
                            : found.group(1).equals("key") ? "'" + parent.key() + "'" : "'" + parent.reference() + "'";
        });
        return filled.replace("{word}", "'" + word + "'")
                .replace("{words}", "'" + word + " of the proof of need to know, long enough for all'")
                .replace("{n}", "" + number)
                .replace("{class}", "" + dataClass)
                .replace("{agency}", "'" + relation.author() + "'")
                .replace("{other}", "'" + (relation.ofTheAgency ? ProofTown.OTHER_AGENCY : ProofTown.AGENCY) + "'")
                .replace("{uprn}", "'" + ProofTown.uprn(relation) + "'")
                .replace("{today}", "identity.today()")
                .replace("{at}", "(identity.today() - 1 + time '10:00')::timestamptz");
    }

    private @Nullable Canary parent(String table, int dataClass, Relation relation) {
        Canary sameClass = made.get(table + relation + dataClass);
        return sameClass == null ? made.get(table + relation) : sameClass;
    }

    private String worthOf(Column column, String table) {
        if (column.name().equals("case_reference")) {
            return "{reference of cases.shared_case}";
        }
        if (column.points() != null) {
            String target = column.points().substring(0, column.points().indexOf('('));
            switch (target) {
                case "identity.agency":
                    return "{agency}";
                case "identity.officer":
                    return "'author.of.proof'";
                case "identity.post":
                    return "'IGO'";
                case "place.address", "place.property":
                    return "{uprn}";
                case "place.street":
                    return "(select id from place.street where name = 'Needtoknow Street')";
                default:
                    if (column.points().endsWith("(id)")) {
                        return "{id of " + target + "}";
                    }
            }
        }
        Matcher enumeration = ONE_OF.matcher(column.checks());
        if (enumeration.find()) {
            return "'" + enumeration.group(1) + "'";
        }
        Matcher pattern = LIKE.matcher(column.checks());
        if (pattern.find()) {
            return "'" + spell(pattern.group(1), number) + "'";
        }
        if (column.name().equals("reference") && column.type().equals("text")) {
            return "'R-2011-{n}'";
        }
        return switch (column.type()) {
            case "smallint", "integer", "bigint" ->
                column.name().equals("position") || column.name().equals("number") ? "{n} % 30000" : "1";
            case "boolean" -> "false";
            case "date" -> "{today}";
            case "uuid" -> "gen_random_uuid()";
            case "text" ->
                column.name().equals("recorded_by")
                                || column.name().equals("username")
                                || column.name().endsWith("_by")
                        ? "'author.of.proof'"
                        : atMost(column) < 60 ? "{word}" : "{words}";
            default ->
                column.type().startsWith("timestamp")
                        ? "{at}"
                        : column.type().startsWith("time")
                                ? "time '10:00'"
                                : column.type().startsWith("numeric")
                                        ? "1"
                                        : column.type().endsWith("[]")
                                                ? "'{}'"
                                                : column.type().startsWith("character")
                                                        ? "{word}"
                                                        : "null /* " + table + "." + column.name() + " " + column.type()
                                                                + " */";
        };
    }

    private static int atMost(Column column) {
        Matcher length = AT_MOST.matcher(column.checks());
        return length.find() ? Integer.parseInt(length.group(1)) : Integer.MAX_VALUE;
    }

    /** Something that a column's pattern lets in, another one each time: what follows ~ '^ and comes before $'. */
    static String spell(String pattern, int number) {
        StringBuilder spelt = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            String letters;
            if (c == '[') {
                int end = pattern.indexOf(']', at);
                letters = pattern.substring(at + 1, end);
                at = end + 1;
            } else if (c == '(') {
                int end = pattern.indexOf(')', at);
                letters = "";
                spelt.append(spell(pattern.substring(at + 1, end).split("\\|")[0], number));
                at = end + 1;
            } else {
                at += c == '\\' ? 2 : 1;
                letters = "" + pattern.charAt(at - 1);
            }
            int times = 1;
            boolean open = false;
            if (at < pattern.length() && pattern.charAt(at) == '{') {
                int end = pattern.indexOf('}', at);
                String counted = pattern.substring(at + 1, end);
                open = counted.endsWith(",");
                times = Integer.parseInt(counted.split(",")[0]);
                at = end + 1;
            }
            if (letters.isEmpty()) {
                continue;
            }
            boolean figures = letters.startsWith("0-9");
            if (figures && !open && times == 4) {
                spelt.append("2011");
            } else if (figures) {
                spelt.append(String.format("%0" + Math.max(times, 6) + "d", number));
            } else {
                spelt.append(letters.substring(0, 1).repeat(times));
            }
        }
        return spelt.toString();
    }
}
