package org.margatetaskforce.people.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The route of a merge: every call is a public method of its boundary, its task a page, and all of it is drawn. */
class PersonMergeRouteTest {

    private static final Path FILE = Path.of("bpmn/people/person-merge.bpmn");

    @Test
    void every_expression_calls_a_public_method_of_the_boundary_with_the_reference_alone() throws Exception {
        Matcher any = Pattern.compile("[$#]\\{([^}]*)}").matcher(Files.readString(FILE));
        int calls = 0;
        while (any.find()) {
            Matcher call = Pattern.compile("merges\\.(\\w+)\\(reference\\)").matcher(any.group(1));
            assertThat(call.matches()).as(any.group()).isTrue();
            assertThat(Arrays.stream(Merges.class.getMethods()))
                    .as(any.group())
                    .anyMatch(method -> method.getName().equals(call.group(1))
                            && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
            calls++;
        }
        assertThat(calls).isEqualTo(4);
    }

    @Test
    void its_task_is_a_page_and_its_messages_are_those_of_the_code() throws Exception {
        String text = Files.readString(FILE);
        assertThat(text).contains("formKey=\"people/decide-merge\"");
        assertThat(Path.of("src/main/webapp/people/decide-merge.xhtml")).exists();
        String code = Files.readString(Path.of("src/main/java/org/margatetaskforce/people/finding/Merges.java"));
        Matcher message =
                Pattern.compile("<bpmn:message id=\"\\w+\" name=\"(\\w+)\"").matcher(text);
        while (message.find()) {
            assertThat(code).contains('"' + message.group(1) + '"');
        }
        assertThat(text).doesNotContain("scriptTask", "camunda:class", "delegateExpression", "Listener");
    }

    @Test
    void every_element_is_drawn() throws Exception {
        String text = Files.readString(FILE);
        Matcher element = Pattern.compile(
                        "<bpmn:(?:startEvent|userTask|boundaryEvent|endEvent|exclusiveGateway|eventBasedGateway|intermediateCatchEvent|sequenceFlow) id=\"(\\w+)\"")
                .matcher(text);
        while (element.find()) {
            assertThat(text).contains("bpmnElement=\"" + element.group(1) + "\"");
        }
    }
}
