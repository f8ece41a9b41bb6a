package org.margatetaskforce.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal has its sentence, and no page holds what lets a stranger's text run. */
class WordsTest {

    private static final Pattern REFUSAL =
            Pattern.compile("(?:new (?:RuleBroken|Denied)|Sentences\\.of)\\(\\s*\"([^\"]+)\"");
    private static final Pattern DYNAMIC_INCLUDE =
            Pattern.compile("(?:ui:include|ui:decorate|ui:composition)[^>]*(?:src|template)=\"[^\"]*[#$]\\{");

    @Test
    void every_refusal_has_a_sentence() throws IOException {
        ResourceBundle sentences = ResourceBundle.getBundle("messages");
        List<String> missing = new ArrayList<>();
        for (Path file : files("src/main/java", ".java")) {
            Matcher refusal = REFUSAL.matcher(Files.readString(file));
            while (refusal.find()) {
                // a key put together from parts ends in a dot here; its parts are its own room's to test
                boolean whole = !refusal.group(1).endsWith(".");
                if (whole && !sentences.containsKey(refusal.group(1))) {
                    missing.add(refusal.group(1) + " (" + file.getFileName() + ")");
                }
            }
        }
        assertThat(missing).as("keys without a sentence in messages.properties").isEmpty();
    }

    @Test
    void no_sentence_takes_another_s_place() throws IOException {
        Set<String> once = new HashSet<>();
        assertThat(Files.readAllLines(Path.of("src/main/resources/messages.properties")).stream()
                        .filter(line -> !line.startsWith("#") && line.contains("="))
                        .map(line -> line.substring(0, line.indexOf('=')).strip())
                        .filter(key -> !once.add(key)))
                .as("keys that stand twice: the later sentence is said for both")
                .isEmpty();
    }

    @Test
    void no_page_writes_text_unescaped_or_chooses_what_to_include_from_a_request() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Path file : files("src/main/webapp", ".xhtml")) {
            String page = Files.readString(file);
            if (page.contains("escape=\"false\"") || page.contains(" style=\"")) {
                faults.add(file + ": unescaped text or inline style");
            }
            if (DYNAMIC_INCLUDE.matcher(page).find()) {
                faults.add(file + ": an include that is computed");
            }
            if (Pattern.compile("\\son[a-z]+=\"|<script>|javascript:")
                    .matcher(page)
                    .find()) {
                faults.add(file + ": script in the page");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void an_apostrophe_in_a_sentence_is_an_apostrophe_and_a_day_is_a_day() {
        assertThat(Sentences.of("shell.date.not-a-date", "31/6/2011")).startsWith("“31/6/2011” is not a day");
        assertThat(Sentences.of("demo.clock.moved", java.time.LocalDate.of(2011, 6, 1), "1 timer"))
                .isEqualTo("It is now Wed 1 June 2011, nine in the morning. 1 timer fired on the way.");
    }

    private static List<Path> files(String folder, String ending) {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
