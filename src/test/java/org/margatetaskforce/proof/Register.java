package org.margatetaskforce.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The two lists that whoever adds a classified table or a page adds a line to; each says in its head how. */
final class Register {

    private static final Path FOLDER = Path.of("src/test/resources/need-to-know");

    private Register() {}

    /**
     * How a record of a table is made and who sees it.
     *
     * @param table its name
     * @param values what its columns are given where the catalogue does not say enough: column, SQL
     * @param orders the lines that begin with @: order, what it says
     */
    record Table(String table, Map<String, String> values, Map<String, String> orders) {

        @Nullable
        String order(String name) {
            return orders.get(name);
        }

        /** True where rows are made: a table may be registered with a reason for having none. */
        boolean isMade() {
            return !orders.containsKey("none");
        }
    }

    /**
     * A way out of the house.
     *
     * @param path a page without .xhtml, or the path of a servlet
     * @param kind record, act, list or none
     * @param of the table whose records it is asked about, or the reason of a "none"
     * @param query what is asked, with places for {reference}, {uprn}, {word}
     * @param narrower why it shows less than the matrix gives
     */
    record Exit(
            String path,
            String kind,
            String of,
            String query,
            @Nullable String narrower) {

        boolean isOfARecord() {
            return kind.equals("record") || kind.equals("act");
        }

        /** Whether the reason names the post: it is given the head of what it does not see. */
        boolean heads(String post) {
            return narrower != null && narrower.matches(".*\\b" + post + "\\b.*");
        }

        String address(String asked) {
            return path
                    + (path.matches(".*(export-|/drawing|/pdf|/file|pack|-drawing).*") || path.startsWith("api/")
                            ? ""
                            : ".xhtml")
                    + (asked.isEmpty() ? "" : "?" + asked);
        }
    }

    static Map<String, Table> tables() {
        Map<String, Table> tables = new LinkedHashMap<>();
        Table current = null;
        for (String line : lines("tables.txt")) {
            if (line.startsWith("[")) {
                current = new Table(line.substring(1, line.indexOf(']')), new LinkedHashMap<>(), new LinkedHashMap<>());
                tables.put(current.table(), current);
            } else if (current == null) {
                throw new IllegalStateException("before the first [table]: " + line);
            } else if (line.startsWith("@")) {
                String[] order = line.substring(1).split("\\s+", 2);
                current.orders().put(order[0], order.length == 1 ? "" : order[1].trim());
            } else {
                String[] value = line.split("=", 2);
                current.values().put(value[0].trim(), value[1].trim());
            }
        }
        return tables;
    }

    static List<Exit> exits() {
        List<Exit> exits = new ArrayList<>();
        for (String line : lines("exits.txt")) {
            String[] halves = line.split("\\|", 2);
            String[] sides = halves[0].split("=", 2);
            String[] words = sides[1].trim().split("\\s+", 2);
            String rest = words.length == 1 ? "" : words[1].trim();
            String narrower = halves.length == 1 ? null : halves[1].trim();
            switch (words[0]) {
                case "record", "act" -> {
                    String[] asked = rest.split("\\s+", 2);
                    exits.add(new Exit(
                            sides[0].trim(),
                            words[0],
                            asked[0],
                            asked.length == 1 ? "reference={reference}" : asked[1],
                            narrower));
                }
                case "list" -> exits.add(new Exit(sides[0].trim(), words[0], "", rest, narrower));
                case "none" -> exits.add(new Exit(sides[0].trim(), words[0], rest, "", narrower));
                default -> throw new IllegalStateException("an exit is a record, an act, a list or none: " + line);
            }
        }
        return exits;
    }

    private static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
