package org.margatetaskforce.licensing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an answer about licensability was answered from, and by which row, as an officer says it to a court. It is kept as the table
 * wrote it, name by name, and never rewritten; what was kept before it was put into words reads the same.
 */
public final class LicensabilityWords {

    private static final String NOT_SAID = "not said";

    private static final Pattern KEPT = Pattern.compile(
            "on=(.*?); designation=(.*?); occupation=(.*?); exemption=(.*?); exemption evidence=(.*?)"
                    + "; temporary exemption until=(.*?); management order=(.*?)"
                    + "; flat in a purpose-built block of three or more=(.*?); storeys=(.*?); occupiers=(.*?); households=(.*?)"
                    + "(?:; HMO licence on (\\d{4}-\\d{2}-\\d{2})=(.*?))?"
                    + "(?:; Part 2 does not apply in spite of it because=(.*?))?(?:; on record=(.*))?",
            Pattern.DOTALL);

    private static final Pattern KEPT_OF_A_COVERED_HOUSE =
            Pattern.compile("house=(.*?); covered by=(.*)", Pattern.DOTALL);

    private static final Pattern KEPT_RULE = Pattern.compile("\\(rule (\\d+), ((?:HMO_TEST )?\\w+)\\)$");

    private static final String HMO_TEST = "HMO_TEST ";

    private LicensabilityWords() {}

    /** What was frozen of an answer, in words, a fact a line; what is in words already as it stands. */
    public static String of(String frozen) {
        Matcher facts = KEPT.matcher(frozen);
        if (facts.matches()) {
            return String.join("\n", lines(facts));
        }
        Matcher covered = KEPT_OF_A_COVERED_HOUSE.matcher(frozen);
        if (covered.matches()) {
            return "The house: " + covered.group(1) + "\nCovered already by: " + covered.group(2);
        }
        Matcher rule = KEPT_RULE.matcher(frozen);
        return rule.find()
                ? rule.replaceFirst(Matcher.quoteReplacement(
                        "(" + rule(Integer.parseInt(rule.group(1)), Objects.requireNonNull(rule.group(2))) + ")"))
                : frozen;
    }

    /** Which row of the table answered, and in which edition of the test of Part 2. */
    public static String rule(int rule, String version) {
        return version.startsWith(HMO_TEST)
                ? "row " + rule + " of the decision table of sections 79 and 85, with the HMO test of "
                        + version.substring(HMO_TEST.length())
                : "before the decision table is asked, as the house is covered";
    }

    private static List<String> lines(Matcher facts) {
        List<String> lines = new ArrayList<>();
        lines.add("The day asked about: " + day(facts.group(1)));
        lines.add("Designation in force: " + said(facts.group(2), "none", designation -> designation));
        lines.add("How it is lived in: "
                + said(facts.group(3), NOT_SAID, kept -> Occupation.valueOf(kept)
                        .words()));
        lines.add("Exempt tenancy or licence: "
                + said(facts.group(4), "none", kept -> ExemptionType.valueOf(kept)
                        .words()));
        String evidence = said(facts.group(5), "", kept -> kept);
        if (!evidence.isBlank()) {
            lines.add("Shown by: " + evidence);
        }
        lines.add("Temporary exemption notice: " + said(facts.group(6), "none", kept -> "in force until " + day(kept)));
        lines.add("Management order in force: " + yesOrNo(facts.group(7)));
        lines.add("Flat in a purpose-built block of three or more flats: " + yesOrNo(facts.group(8)));
        lines.add("Storeys: " + said(facts.group(9), NOT_SAID, kept -> kept));
        lines.add("People who live there: " + said(facts.group(10), NOT_SAID, kept -> kept));
        lines.add("Households: " + said(facts.group(11), NOT_SAID, kept -> kept));
        String licensedOn = facts.group(12);
        if (licensedOn != null) {
            lines.add("HMO licence on " + day(licensedOn) + ": " + facts.group(13));
        }
        String inSpite = facts.group(14);
        if (inSpite != null) {
            lines.add("Part 2 does not apply in spite of it because: " + inSpite);
        }
        String onRecord = facts.group(15);
        if (onRecord != null) {
            lines.add("On record for that day: " + onRecord);
        }
        return lines;
    }

    private static String said(@Nullable String kept, String otherwise, UnaryOperator<String> words) {
        return kept == null || kept.equals("null") ? otherwise : words.apply(kept);
    }

    private static String yesOrNo(@Nullable String kept) {
        return said(kept, NOT_SAID, answer -> Boolean.parseBoolean(answer) ? "yes" : "no");
    }

    private static String day(@Nullable String kept) {
        return Days.words(LocalDate.parse(Objects.requireNonNull(kept)));
    }
}
