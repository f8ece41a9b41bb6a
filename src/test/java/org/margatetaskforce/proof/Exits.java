package org.margatetaskforce.proof;

import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every exit of the house, asked by a post; whatever of the proof's records comes out was given by the matrix. */
final class Exits {

    private static final Pattern WORD = Pattern.compile("(?i)Qzv[a-z]{4}");
    private static final Pattern REFERENCE = Pattern.compile("\\b[A-Z]{1,3}-(?:[A-Z]-)?(?:2011-)?87\\d{4}\\b");

    private final URL base;
    private final Properties pages;
    private final Matrix matrix;
    private final List<String> posts;
    private final List<Canary> canaries;
    private final Map<String, Canary> byWord = new HashMap<>();
    private final Findings findings;
    private final List<Register.Exit> exits = Register.exits();

    Exits(URL base, Properties pages, Matrix matrix, List<String> posts, List<Canary> canaries, Findings findings) {
        this.base = base;
        this.pages = pages;
        this.matrix = matrix;
        this.posts = posts;
        this.canaries = canaries;
        this.findings = findings;
        canaries.forEach(canary -> {
            byWord.put(canary.word().toLowerCase(Locale.ROOT), canary);
            if (canary.reference() != null) {
                byWord.put(canary.reference(), canary);
            }
        });
    }

    private boolean isFor(String post, String path) {
        List<String> who = Arrays.asList(pages.getProperty(path).split("[,\\s]+"));
        return who.contains(post) || who.contains("officers") || who.contains("public");
    }

    /** Each exit as this post, which is the nth. */
    void askAs(String post, int nth) {
        Desk desk = Desk.of(base, post);
        for (Register.Exit exit : exits) {
            if (exit.kind().equals("none")) {
                continue;
            }
            if (!isFor(post, exit.path())) {
                // the door itself is the same for all: each post tries every seventh of those that are shut to it
                if ((nth + exits.indexOf(exit)) % 7 == 0) {
                    expectDenied(desk, post, exit);
                }
            } else if (exit.isOfARecord()) {
                askForRecords(desk, post, exit, nth);
            } else {
                read(desk.ask(exit.address(filled(exit.query(), null))), post, exit, null);
            }
        }
    }

    private void expectDenied(Desk desk, String post, Register.Exit exit) {
        Desk.Answer answer = desk.ask(exit.address(""));
        if (answer.status() == 403) {
            findings.passed();
        } else {
            findings.say(exit.path() + " is not for " + post + " and answers " + answer.status());
        }
    }

    /**
     * The page of a record is asked for one record of each class that its table holds, by every post; the relation is the next
     * one for the next class and the next post, so that five posts together have asked each class in each relation. An act is
     * asked for one record of each class too, the classes dealt out among the posts that may open it, and always for a record
     * that the post does not see, where there is one: with the others it is the work of that act's own test. The lists show all
     * records at once, to every post.
     */
    private void askForRecords(Desk desk, String post, Register.Exit exit, int nth) {
        List<Integer> classes = canaries.stream()
                .filter(canary -> canary.table().equals(exit.of()))
                .map(Canary::dataClass)
                .distinct()
                .toList();
        List<String> who =
                posts.stream().filter(each -> isFor(each, exit.path())).toList();
        for (int at = 0; at < classes.size(); at++) {
            boolean act = exit.kind().equals("act");
            if (act && at % who.size() != who.indexOf(post) % classes.size()) {
                continue;
            }
            Canary canary = one(exit.of(), classes.get(at), at + nth + exits.indexOf(exit), act ? post : null);
            if (canary != null) {
                askFor(desk, post, exit, canary);
            }
        }
    }

    /** The table's record of the class in the turn's relation or the next that there is; for an act one that is hidden. */
    private @Nullable Canary one(String table, int dataClass, int turn, @Nullable String hiddenFrom) {
        for (int next = 0; next < 5; next++) {
            Relation relation = Relation.values()[(turn + next) % 5];
            for (Canary canary : canaries) {
                if (canary.table().equals(table)
                        && canary.dataClass() == dataClass
                        && canary.relation() == relation
                        && canary.reference() != null
                        && (hiddenFrom == null || !matrix.gives(hiddenFrom, canary))) {
                    return canary;
                }
            }
        }
        return null;
    }

    private void askFor(Desk desk, String post, Register.Exit exit, Canary canary) {
        boolean given = matrix.gives(post, canary);
        Desk.Answer answer = desk.ask(exit.address(filled(exit.query(), canary)));
        boolean got = answer.status() == 200;
        boolean onPurpose =
                exit.narrower() != null && (given && answer.status() == 404 || !given && got && exit.heads(post));
        if (!onPurpose) {
            findings.compare(canary, post, exit.path(), given, got);
        }
        read(answer, post, exit, given ? null : canary);
    }

    /** No exit says anything to who has not signed in but what is public. */
    void askSignedOut() {
        Desk desk = new Desk(base);
        for (Register.Exit exit : exits) {
            Canary of = canaries.stream()
                    .filter(canary -> canary.table().equals(exit.of()))
                    .findFirst()
                    .orElse(null);
            if (!exit.kind().equals("none")) {
                Desk.Answer answer = desk.ask(exit.address(filled(exit.query(), of)));
                read(answer, "nobody", exit, of);
                if (answer.status() == 200 && !pages.getProperty(exit.path()).contains("public")) {
                    findings.say(exit.path() + " answers somebody who has not signed in");
                }
            }
        }
    }

    /** What of the proof's records stands in an answer, in its headers too. */
    private void read(Desk.Answer answer, String post, Register.Exit exit, @Nullable Canary asked) {
        Set<String> found = new LinkedHashSet<>();
        for (Pattern mark : List.of(WORD, REFERENCE)) {
            Matcher marks = mark.matcher(answer.body());
            while (marks.find()) {
                found.add(mark == WORD ? marks.group().toLowerCase(Locale.ROOT) : marks.group());
            }
        }
        for (String mark : found) {
            Canary canary = byWord.get(mark);
            if (canary != null && !(asked != null && mark.equals(asked.reference()))) {
                boolean given = post.equals("nobody") ? matrix.isPublic(canary.table()) : matrix.gives(post, canary);
                boolean byReferenceAlone =
                        exit.kind().equals("list") && exit.narrower() != null && !mark.startsWith("qzv");
                if (!given && !byReferenceAlone) {
                    findings.add(canary, post, exit.path(), "hidden", mark.startsWith("qzv") ? "READ" : "REFERENCE");
                }
            }
        }
        if (WORD.matcher(answer.headers()).find()) {
            findings.say(exit.path() + " has a record's words in a header");
        }
        if (answer.status() >= 500) {
            findings.say(
                    exit.path() + " fails for " + post + (asked == null ? "" : ", asked for " + asked.reference()));
        }
        findings.passed();
    }

    /**
     * What is hidden and what does not exist are answered alike: the pages of records and of acts, by a post that may open them.
     *
     * @param count counts what the database is asked while something runs, by a name
     */
    void compareHiddenWithAbsent(Counter count) {
        Map<String, Desk> desks = new HashMap<>();
        for (Register.Exit exit : exits) {
            Canary hidden = null;
            String by = null;
            for (String post : exit.isOfARecord() ? posts : List.<String>of()) {
                if (exit.heads(post)) {
                    continue;
                }
                for (Canary canary : canaries) {
                    if (by == null && isFor(post, exit.path()) && isHidden(canary, exit, post)) {
                        hidden = canary;
                        by = post;
                    }
                }
            }
            if (hidden == null || by == null) {
                continue;
            }
            Desk desk = desks.computeIfAbsent(by, post -> Desk.of(base, post));
            String absent = absent(Objects.requireNonNull(hidden.reference()));
            List<Desk.Answer> answers = new ArrayList<>();
            String ofHidden = exit.address(exit.query().replace("{reference}", hidden.reference()));
            String ofAbsent = exit.address(exit.query().replace("{reference}", absent));
            count.of(exit.path() + " hidden", () -> answers.add(desk.ask(ofHidden)));
            count.of(exit.path() + " absent", () -> answers.add(desk.ask(ofAbsent)));
            String first = answers.get(0).alike(hidden.reference());
            String second = answers.get(1).alike(absent);
            if (first.equals(second)) {
                findings.passed();
            } else {
                findings.say(exit.path() + " differs for " + by + ": " + difference(first, second));
                findings.add(
                        hidden,
                        by,
                        exit.path(),
                        "as absent",
                        "" + answers.get(0).status() + "/" + answers.get(1).status());
            }
        }
    }

    private static String difference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return "…" + one.substring(Math.max(0, at - 60), Math.min(one.length(), at + 60)) + "… / …"
                + other.substring(Math.max(0, at - 60), Math.min(other.length(), at + 60)) + "…";
    }

    /** Counts what the database is asked. */
    interface Counter {
        void of(String name, Runnable asked);
    }

    /** Exits where what the database is asked differs in number or in words between what is hidden and what does not exist. */
    static List<String> differences(Map<String, List<String>> asked) {
        List<String> different = new ArrayList<>();
        new TreeMap<>(asked).forEach((name, statements) -> {
            if (name.endsWith(" hidden")) {
                List<String> absent = Objects.requireNonNull(asked.get(name.replace(" hidden", " absent")));
                if (!statements.equals(absent)) {
                    different.add(name + " " + statements + "\n absent " + absent);
                }
            }
        });
        return different;
    }

    /**
     * How long the answers to what is hidden and to what does not exist take, turn about: the medians, and how far apart the
     * two halves of the same measurement are. Told, not asserted: a machine that does something else meanwhile proves nothing.
     */
    String timeHiddenAndAbsent(int times) {
        StringBuilder told = new StringBuilder();
        for (String path : List.of("cases/view-case", "cases/view-note", "people/view-person")) {
            Register.Exit exit = exits.stream()
                    .filter(each -> each.path().equals(path))
                    .findFirst()
                    .orElseThrow();
            String post = posts.stream()
                    .filter(each ->
                            isFor(each, path) && canaries.stream().anyMatch(canary -> isHidden(canary, exit, each)))
                    .findFirst()
                    .orElseThrow();
            Canary hidden = canaries.stream()
                    .filter(canary -> isHidden(canary, exit, post))
                    .findFirst()
                    .orElseThrow();
            String reference = Objects.requireNonNull(hidden.reference());
            Desk desk = Desk.of(base, post);
            List<Double> ofHidden = new ArrayList<>();
            List<Double> ofAbsent = new ArrayList<>();
            for (int time = 0; time < times + 10; time++) {
                double first = took(desk, exit, time % 2 == 0 ? reference : absent(reference));
                double second = took(desk, exit, time % 2 == 0 ? absent(reference) : reference);
                if (time >= 10) {
                    ofHidden.add(time % 2 == 0 ? first : second);
                    ofAbsent.add(time % 2 == 0 ? second : first);
                }
            }
            told.append(String.format(
                    "%-24s hidden %.2f ms, absent %.2f ms; the halves of hidden alone differ by %.2f ms (%d times each)%n",
                    path,
                    median(ofHidden),
                    median(ofAbsent),
                    Math.abs(median(ofHidden.subList(0, times / 2)) - median(ofHidden.subList(times / 2, times))),
                    times));
        }
        return told.toString();
    }

    private boolean isHidden(Canary canary, Register.Exit exit, String post) {
        return canary.table().equals(exit.of()) && canary.reference() != null && !matrix.gives(post, canary);
    }

    private static double took(Desk desk, Register.Exit exit, String reference) {
        long begun = System.nanoTime();
        desk.ask(exit.address(exit.query().replace("{reference}", reference)));
        return (System.nanoTime() - begun) / 1e6;
    }

    private static double median(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** A reference like another, of nothing. */
    private static String absent(String reference) {
        return reference.replaceAll("87(\\d{4})$", "89$1");
    }

    private static String filled(String query, @Nullable Canary canary) {
        String reference = canary == null || canary.reference() == null ? "" : canary.reference();
        return query.replace("{word}", "Qzv")
                .replace("{reference}", URLEncoder.encode(reference, StandardCharsets.UTF_8));
    }
}
