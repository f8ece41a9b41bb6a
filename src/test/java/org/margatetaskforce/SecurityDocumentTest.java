package org.margatetaskforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is so: each test that it names is there, and no requirement or check is left out of its tables. */
class SecurityDocumentTest {

    private static final Path DOCUMENT = Path.of("docs/security.md");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+(?:Test|IT|E2E|Properties))#(\\w+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9., ]+) \\| ([^|]*) \\| ([^|]+) \\|$");

    /** How many requirements of levels 1 and 2 each section of ASVS 5.0.0 has, in its order; they come first in each. */
    private static final List<int[]> SECTIONS = List.of(
            new int[] {2, 9, 11, 3, 2},
            new int[] {3, 3, 4, 1},
            new int[] {0, 2, 4, 6, 5, 0, 2},
            new int[] {3, 1, 2, 4},
            new int[] {1, 3, 2, 3},
            new int[] {3, 12, 4, 4, 5, 3, 0, 4},
            new int[] {3, 4, 2, 5, 2, 2},
            new int[] {2, 3, 1, 1},
            new int[] {3, 4},
            new int[] {2, 2, 4, 11, 5, 2, 3},
            new int[] {2, 3, 3, 4, 1, 1},
            new int[] {3, 2, 4},
            new int[] {1, 5, 2, 5},
            new int[] {2, 4, 3},
            new int[] {3, 3, 7},
            new int[] {1, 5, 4, 3, 3},
            new int[] {1, 4, 2});

    private static List<String> requirements() {
        List<String> all = new ArrayList<>();
        for (int chapter = 1; chapter <= SECTIONS.size(); chapter++) {
            int[] sections = SECTIONS.get(chapter - 1);
            for (int section = 1; section <= sections.length; section++) {
                for (int number = 1; number <= sections[section - 1]; number++) {
                    all.add(chapter + "." + section + "." + number);
                }
            }
        }
        return all;
    }

    private static String document() throws IOException {
        return Files.readString(DOCUMENT);
    }

    @Test
    void every_test_that_it_names_is_there() throws IOException {
        Map<String, String> tests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        }
        List<String> missing = new ArrayList<>();
        Matcher named = NAMED.matcher(document());
        int found = 0;
        while (named.find()) {
            found++;
            if (!tests.getOrDefault(named.group(1), "").contains("void " + named.group(2) + "(")) {
                missing.add(named.group());
            }
        }
        assertThat(missing).isEmpty();
        assertThat(found).isGreaterThan(60);
    }

    @Test
    void every_requirement_of_levels_one_and_two_is_answered_once() throws IOException {
        List<String> wanted = requirements();
        assertThat(wanted).hasSize(253);
        List<String> answered = ROW.matcher(document())
                .results()
                .flatMap(row -> Stream.of(row.group(1).split(", ")))
                .map(String::strip)
                .toList();
        assertThat(answered).containsExactlyInAnyOrderElementsOf(wanted);
        assertThat(ROW.matcher(document()).results().map(row -> row.group(2).strip()))
                .isSubsetOf("met", "**not met**", "n/a", "proxy");
    }

    @Test
    void every_check_from_c11_to_c36_is_answered_once() throws IOException {
        String document = document();
        assertThat(IntStream.rangeClosed(11, 36).mapToObj(number -> "| C" + number + " |"))
                .allSatisfy(check -> assertThat(document).containsOnlyOnce(check));
    }
}
