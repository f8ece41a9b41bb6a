package org.margatetaskforce.proof;

import java.net.URL;
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
    private final List<Canary> canaries;
    private final Map<String, Canary> byWord = new HashMap<>();
    private final Findings findings;
    private final List<Register.Exit> exits = Register.exits();

    Exits(URL base, Properties pages, Matrix matrix, List<Canary> canaries, Findings findings) {
        this.base = base;
        this.pages = pages;
        this.matrix = matrix;
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
     * Of the records that the exit is about, two relations and of each one class: others for the next post and the next exit, so
     * that over all of them every class is asked for in every relation. The lists show all of them at once, to every post.
     */
    private void askForRecords(Desk desk, String post, Register.Exit exit, int nth) {
        int first = nth + exits.indexOf(exit);
        for (int turn : exit.kind().equals("act") ? new int[] {0} : new int[] {0, 2}) {
            Relation relation = Relation.values()[(first + turn) % 5];
            List<Canary> of = canaries.stream()
                    .filter(canary -> canary.table().equals(exit.of()) && canary.relation() == relation)
                    .toList();
            if (of.isEmpty()) {
                continue;
            }
            Canary canary = of.get((nth + relation.ordinal()) % of.size());
            boolean given = matrix.gives(post, canary);
            if (exit.kind().equals("act") && given) {
                continue;
            }
            Desk.Answer answer = desk.ask(exit.address(filled(exit.query(), canary)));
            boolean narrower = exit.narrower() != null && given && answer.status() == 404;
            if (!narrower) {
                findings.compare(canary, post, exit.path(), given, answer.status() == 200);
            }
            read(answer, post, exit, given ? null : canary);
        }
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
                if (!given) {
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
    void compareHiddenWithAbsent(List<String> posts, Counter count) {
        Map<String, Desk> desks = new HashMap<>();
        for (Register.Exit exit : exits) {
            Canary hidden = null;
            String by = null;
            for (String post : exit.isOfARecord() ? posts : List.<String>of()) {
                for (Canary canary : canaries) {
                    if (by == null
                            && canary.reference() != null
                            && canary.table().equals(exit.of())
                            && isFor(post, exit.path())
                            && !matrix.gives(post, canary)) {
                        hidden = canary;
                        by = post;
                    }
                }
            }
            if (hidden == null || by == null) {
                continue;
            }
            Desk desk = desks.computeIfAbsent(by, post -> Desk.of(base, post));
            String absent = Objects.requireNonNull(hidden.reference()).replaceAll("87(\\d{4})$", "89$1");
            List<Desk.Answer> answers = new ArrayList<>();
            String ofHidden = exit.address(exit.query().replace("{reference}", hidden.reference()));
            String ofAbsent = exit.address(exit.query().replace("{reference}", absent));
            count.of(exit.path() + " hidden", () -> answers.add(desk.ask(ofHidden)));
            count.of(exit.path() + " absent", () -> answers.add(desk.ask(ofAbsent)));
            if (answers.get(0).alike(hidden.reference()).equals(answers.get(1).alike(absent))) {
                findings.passed();
            } else {
                findings.add(
                        hidden,
                        by,
                        exit.path(),
                        "as absent",
                        "" + answers.get(0).status() + "/" + answers.get(1).status());
            }
        }
    }

    /** Counts what the database is asked. */
    interface Counter {
        void of(String name, Runnable asked);
    }

    /** Exits whose hidden record costs other statements than one that does not exist. */
    static List<String> differences(Map<String, Integer> counted) {
        List<String> different = new ArrayList<>();
        new TreeMap<>(counted).forEach((name, statements) -> {
            if (name.endsWith(" hidden")) {
                Integer absent = counted.get(name.replace(" hidden", " absent"));
                if (!statements.equals(absent)) {
                    different.add(name + " " + statements + ", absent " + absent);
                }
            }
        });
        return different;
    }

    private static String filled(String query, @Nullable Canary canary) {
        String reference = canary == null || canary.reference() == null ? "" : canary.reference();
        return query.replace("{word}", "Qzv").replace("{reference}", reference);
    }
}
