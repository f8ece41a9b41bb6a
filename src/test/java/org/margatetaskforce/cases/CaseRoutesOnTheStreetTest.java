package org.margatetaskforce.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.cases.access.AccessRequests;
import org.margatetaskforce.cases.access.BrokenGlass;
import org.margatetaskforce.cases.access.DutyCalls;
import org.margatetaskforce.cases.flag.SafetyFlags;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.cases.subjectaccess.Corrections;
import org.margatetaskforce.cases.subjectaccess.SubjectItems;
import org.margatetaskforce.cases.subjectaccess.SubjectRequests;
import org.margatetaskforce.cases.visit.VisitWatch;

/** The routes of safety flags, visits, holds, access and subject access: every call is a boundary's public method, every task has a page and a post, all is drawn. */
class CaseRoutesOnTheStreetTest {

    private static final Map<String, Class<?>> BOUNDARIES = Map.of(
            "safetyFlags", SafetyFlags.class,
            "visitWatch", VisitWatch.class,
            "holds", Holds.class,
            "brokenGlass", BrokenGlass.class,
            "dutyCalls", DutyCalls.class,
            "accessRequests", AccessRequests.class,
            "subjectRequests", SubjectRequests.class,
            "subjectItems", SubjectItems.class,
            "corrections", Corrections.class);

    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(reference\\)}");

    private static String file(String slug) throws Exception {
        return Files.readString(Path.of("bpmn/cases", slug + ".bpmn"));
    }

    private static List<String> all(String text, String regex) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "risk-marker-review",
                "lone-worker-watch",
                "hold-review",
                "break-glass-review",
                "duty-call",
                "access-request",
                "subject-access",
                "subject-part",
                "correction"
            })
    void every_expression_calls_a_public_method_of_a_boundary_with_the_reference_alone(String slug) throws Exception {
        Matcher any = Pattern.compile("[$#]\\{[^}]*}").matcher(file(slug));
        int calls = 0;
        while (any.find()) {
            Matcher call = CALL.matcher(any.group());
            assertThat(call.matches()).as(any.group()).isTrue();
            assertThat(BOUNDARIES).containsKey(call.group(1));
            Class<?> boundary = BOUNDARIES.getOrDefault(call.group(1), Object.class);
            assertThat(boundary).hasAnnotation(Boundary.class);
            assertThat(Arrays.stream(boundary.getMethods()))
                    .as(any.group())
                    .anyMatch(method -> method.getName().equals(call.group(2))
                            && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
            calls++;
        }
        assertThat(calls).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "risk-marker-review",
                "lone-worker-watch",
                "hold-review",
                "break-glass-review",
                "duty-call",
                "access-request",
                "subject-access",
                "subject-part",
                "correction"
            })
    void every_task_has_a_page_a_post_and_a_day_and_everything_is_drawn(String slug) throws Exception {
        String text = file(slug);
        assertThat(text).doesNotContain("scriptTask", "camunda:class", "delegateExpression", "Listener");
        for (String form : all(text, "formKey=\"([^\"]+)\"")) {
            assertThat(Path.of("src/main/webapp", form + ".xhtml")).exists();
        }
        int tasks = all(text, "(<bpmn:userTask )").size();
        assertThat(all(text, "(camunda:candidateGroups=)")).hasSize(tasks);
        assertThat(all(text, "(camunda:dueDate=)")).hasSize(tasks);
        assertThat(all(text, "(failedJobRetryTimeCycle>R3/PT1M)"))
                .hasSameSizeAs(all(text, "(<bpmn:timerEventDefinition )"));
        Set<String> drawn = new HashSet<>(all(text, "bpmnElement=\"([^\"]+)\""));
        assertThat(drawn)
                .containsAll(
                        all(
                                text,
                                "<bpmn:(?:startEvent|endEvent|userTask|serviceTask|boundaryEvent|intermediateCatchEvent|exclusiveGateway|eventBasedGateway|sequenceFlow) id=\"([^\"]+)\""));
    }
}
