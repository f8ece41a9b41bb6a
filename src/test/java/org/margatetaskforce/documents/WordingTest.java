package org.margatetaskforce.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.margatetaskforce.base.RuleBroken;

class WordingTest {

    private final Wording wording = new Wording();

    @Test
    void every_template_has_a_sample_and_is_tried_here() throws Exception {
        assertThat(Samples.all().keySet()).isEqualTo(templates());
    }

    @TestFactory
    Stream<DynamicTest> each_needed_placeholder_left_out_is_refused_by_name() {
        return Samples.all().entrySet().stream().flatMap(sample -> {
            List<String> needs = wording.needs(sample.getKey());
            assertThat(needs).isNotEmpty();
            return needs.stream()
                    .map(missing -> DynamicTest.dynamicTest(sample.getKey() + " without " + missing, () -> {
                        Map<String, Object> values = new HashMap<>(sample.getValue());
                        assertThat(values.remove(missing))
                                .as("the sample has it")
                                .isNotNull();
                        assertRefused(sample.getKey(), values, missing);
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> a_blank_or_an_empty_list_is_as_bad_as_nothing() {
        return Samples.all().entrySet().stream().flatMap(sample -> wording.needs(sample.getKey()).stream()
                .filter(name -> sample.getValue().get(name) instanceof String
                        || sample.getValue().get(name) instanceof List)
                .map(blank -> DynamicTest.dynamicTest(sample.getKey() + " with blank " + blank, () -> {
                    Map<String, Object> values = new HashMap<>(sample.getValue());
                    values.put(blank, values.get(blank) instanceof String ? "  " : List.of());
                    assertRefused(sample.getKey(), values, blank);
                })));
    }

    @TestFactory
    Stream<DynamicTest> each_part_of_each_item_of_a_list_left_out_is_refused() {
        List<DynamicTest> tests = new ArrayList<>();
        Samples.all()
                .forEach((template, sample) -> sample.forEach((name, value) -> {
                    if (value instanceof List<?> items && items.get(0) instanceof Map<?, ?> first) {
                        for (Object part : first.keySet()) {
                            tests.add(DynamicTest.dynamicTest(
                                    template + " with an item of " + name + " without " + part, () -> {
                                        Map<Object, Object> item = new HashMap<>(first);
                                        item.remove(part);
                                        Map<String, Object> values = new HashMap<>(sample);
                                        values.put(name, List.of(item));
                                        RuleBroken refusal = catchThrowableOfType(
                                                RuleBroken.class, () -> wording.write(template, values));
                                        assertThat(refusal).isNotNull();
                                        assertThat(refusal.key()).isEqualTo("documents.placeholder-missing");
                                        assertThat(refusal.details().get(1).toString())
                                                .endsWith("." + part);
                                    }));
                        }
                    }
                }));
        assertThat(tests).isNotEmpty();
        return tests.stream();
    }

    @Test
    void a_blank_inside_a_list_is_named_with_its_place() {
        Map<String, Object> values = Samples.of("licensing/request-for-information");
        values.put("missingItems", List.of("Gas safety certificate", " "));
        assertRefused("licensing/request-for-information", values, "missingItems[1]");
    }

    @Test
    void a_licence_that_is_no_draft_needs_the_date_of_its_decision() {
        Map<String, Object> values = Samples.licence(false);
        values.remove("decidedOn");
        assertRefused("licensing/licence", values, "decidedOn");
    }

    @TestFactory
    Stream<DynamicTest> every_placeholder_used_is_listed_at_the_top_and_in_the_letters_guide() throws Exception {
        String guide = Files.readString(Path.of("docs/letters.md"));
        return Samples.all().keySet().stream()
                .map(template -> DynamicTest.dynamicTest(template, () -> {
                    String text = source(template);
                    String head = text.substring(0, text.indexOf("--]"));
                    Set<String> used = used(text.substring(head.length()));
                    used.removeAll(Set.of(
                            "reference", "documentReference", "title", "issuedOn", "marking", "version", "heading"));
                    for (String name : used) {
                        assertThat(head).as("the list at the top").containsPattern("\\b" + name + "\\b");
                        if (template.startsWith("licensing/")) {
                            assertThat(guide).as("docs/letters.md").contains("`" + name + "`");
                        }
                    }
                    assertThat(guide).contains("`" + template + "`");
                    for (String needed : wording.needs(template)) {
                        assertThat(used.contains(needed) || LETTERHEAD.contains(needed))
                                .as(needed + " is asked for and so is used")
                                .isTrue();
                    }
                }));
    }

    /** What the letterhead itself puts into letters and notices. */
    private static final Set<String> LETTERHEAD =
            Set.of("recipientName", "recipientAddress", "recipients", "houseAddress", "officerName", "officerPost");

    private static Set<String> used(String text) {
        Set<String> names = new TreeSet<>();
        Matcher expression = Pattern.compile(
                        "\\$\\{(?:pounds\\()?([a-z][A-Za-z]*)|\\[#(?:if|list) ([a-z][A-Za-z]*)|\\[@paper\\.(?:numbered|answers|consultation) ([a-z][A-Za-z]*)|= ([a-z]+)\\?then")
                .matcher(text);
        Set<String> loops = new TreeSet<>(Set.of(
                "item",
                "condition",
                "dwelling",
                "said",
                "line",
                "partner",
                "hazard",
                "one",
                "attempt",
                "each",
                "harm"));
        while (expression.find()) {
            for (int group = 1; group <= expression.groupCount(); group++) {
                String name = expression.group(group);
                if (name != null && !loops.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    @Test
    void what_people_type_is_escaped_and_cannot_bring_markup_or_files_in() {
        Map<String, Object> values = Samples.of("licensing/acknowledgement");
        values.put("recipientName", "<img src=\"file:///etc/passwd\"/> ${title} [#include \"x\"] & Sons");
        String page = wording.write("licensing/acknowledgement", values);
        assertThat(page)
                .contains(
                        "&lt;img src=&quot;file:///etc/passwd&quot;/&gt; ${title} [#include &quot;x&quot;] &amp; Sons")
                .doesNotContain("<img");
    }

    @Test
    void dates_are_words_and_sums_are_pounds() {
        assertThat(wording.write("licensing/fee-receipt", Samples.of("licensing/fee-receipt")))
                .contains("3 May 2011", "£525.00", "£1,050.00");
    }

    @Test
    void an_unknown_template_is_refused() {
        assertThatThrownBy(() -> wording.write("licensing/no-such-letter", Map.of()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("documents.template-unknown");
        assertThatThrownBy(() -> wording.write("../META-INF/persistence", Map.of()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("documents.template-unknown");
    }

    @Test
    void only_plain_values_go_into_a_letter() {
        Map<String, Object> values = Samples.of("licensing/acknowledgement");
        values.put("recipientName", new StringBuilder("plain").chars());
        assertThatThrownBy(() -> wording.write("licensing/acknowledgement", values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("recipientName");
    }

    @Test
    void the_version_changes_with_the_wording() {
        assertThat(wording.version("licensing/acknowledgement"))
                .matches("[0-9a-f]{8}")
                .isNotEqualTo(wording.version("licensing/withdrawn"));
    }

    private void assertRefused(String template, Map<String, Object> values, String missing) {
        RuleBroken refusal = catchThrowableOfType(RuleBroken.class, () -> wording.write(template, values));
        assertThat(refusal).as("a letter without %s", missing).isNotNull();
        assertThat(refusal.key()).isEqualTo("documents.placeholder-missing");
        assertThat(refusal.details()).containsExactly(template, missing);
    }

    private static Set<String> templates() throws IOException, URISyntaxException {
        Path folder = folder();
        try (Stream<Path> files = Files.walk(folder)) {
            Set<String> slugs = new TreeSet<>();
            files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.startsWith("licensing/")
                            || name.startsWith("housing/")
                            || name.startsWith("documents/"))
                    .forEach(name -> slugs.add(name.substring(0, name.length() - ".xhtml".length())));
            return slugs;
        }
    }

    private static String source(String template) throws IOException, URISyntaxException {
        return Files.readString(folder().resolve(template + ".xhtml"));
    }

    private static Path folder() throws URISyntaxException {
        URL letterhead = Objects.requireNonNull(WordingTest.class.getResource("/templates/letterhead.xhtml"));
        return Objects.requireNonNull(Path.of(letterhead.toURI()).getParent());
    }
}
