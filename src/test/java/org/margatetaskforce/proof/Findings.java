package org.margatetaskforce.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** What was proved and what was not, as a table that says it at a glance: like findings are one line. */
final class Findings {

    private final Map<String, Map<String, TreeSet<String>>> wrong = new LinkedHashMap<>();
    private final List<String> more = new ArrayList<>();
    private int asked;

    /** What the matrix gives and what the exit gave are the same, or a line says what is not. */
    synchronized void compare(Canary of, String post, String exit, boolean given, boolean got) {
        asked++;
        if (given != got) {
            add(of, post, exit, given ? "seen" : "hidden", got ? "SEEN" : "MISSING");
        }
    }

    synchronized void passed() {
        asked++;
    }

    synchronized void add(Canary of, String post, String exit, String expected, String got) {
        String line = String.format(
                "%-30s D%-3d %-17s %-34s %-9s %-9s", of.table(), of.dataClass(), of.relation(), exit, expected, got);
        wrong.computeIfAbsent(line, fresh -> new TreeMap<>())
                .computeIfAbsent("posts", fresh -> new TreeSet<>())
                .add(post);
    }

    synchronized void say(String line) {
        more.add(line);
    }

    synchronized int asked() {
        return asked;
    }

    synchronized boolean areNone() {
        return wrong.isEmpty() && more.isEmpty();
    }

    synchronized String table() {
        StringBuilder table = new StringBuilder(String.format(
                "%n%-30s %-4s %-17s %-34s %-9s %-9s %s%n",
                "record", "cls", "relation", "exit", "expected", "got", "posts"));
        wrong.forEach((line, who) -> table.append(line)
                .append(' ')
                .append(String.join(" ", who.get("posts")))
                .append('\n'));
        more.forEach(line -> table.append(line).append('\n'));
        return table.toString();
    }
}
