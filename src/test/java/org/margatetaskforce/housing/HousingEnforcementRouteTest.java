package org.margatetaskforce.housing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.Boundary;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The process file of a case: every call is the boundary's public method, every task a post and a day, and it is drawn. */
class HousingEnforcementRouteTest {

    private static final Path FILE = Path.of("bpmn/housing/housing-enforcement.bpmn");
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern CALL = Pattern.compile("\\$\\{enforcementCases\\.(\\w+)\\(reference\\)}");

    private static Document route() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream file = Files.newInputStream(FILE)) {
            return factory.newDocumentBuilder().parse(file);
        }
    }

    private static List<Element> elements(String namespace, String name) throws Exception {
        NodeList found = route().getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void every_expression_calls_a_public_method_of_the_boundary_with_the_reference_alone() throws Exception {
        assertThat(EnforcementCases.class).hasAnnotation(Boundary.class);
        Matcher any = Pattern.compile("[$#]\\{[^}]*}").matcher(Files.readString(FILE));
        int calls = 0;
        while (any.find()) {
            Matcher call = CALL.matcher(any.group());
            assertThat(call.matches()).as(any.group()).isTrue();
            assertThat(Arrays.stream(EnforcementCases.class.getMethods()))
                    .as(any.group())
                    .anyMatch(method -> method.getName().equals(call.group(1))
                            && Modifier.isPublic(method.getModifiers())
                            && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
            calls++;
        }
        assertThat(calls).isGreaterThan(20);
    }

    @Test
    void every_user_task_has_a_page_a_post_and_a_day_it_is_due() throws Exception {
        List<Element> tasks = elements(BPMN, "userTask");
        assertThat(tasks).hasSize(10);
        for (Element task : tasks) {
            assertThat(task.getAttributeNS(CAMUNDA, "formKey")).startsWith("housing/");
            assertThat(task.getAttributeNS(CAMUNDA, "candidateGroups")).isIn("HIO", "HTL");
            assertThat(task.getAttributeNS(CAMUNDA, "dueDate")).isNotEmpty();
        }
    }

    @Test
    void it_holds_no_script_no_class_and_no_listener() throws Exception {
        assertThat(Files.readString(FILE))
                .doesNotContain(
                        "scriptTask", "camunda:class", "delegateExpression", "Listener", "camunda:script", "connector");
    }

    @Test
    void what_its_messages_are_called_in_the_code_is_what_they_are_called_here() throws Exception {
        Set<String> names = new HashSet<>();
        for (Element message : elements(BPMN, "message")) {
            names.add(message.getAttribute("name"));
        }
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "InformalReviewWanted", "CourseOfActionCompleted", "HazardsReassessed", "EnforcementClosed");
    }

    @Test
    void every_timer_is_tried_again_before_it_becomes_an_incident() throws Exception {
        for (Element timer : elements(BPMN, "timerEventDefinition")) {
            Element event = (Element) timer.getParentNode();
            assertThat(event.getElementsByTagNameNS(CAMUNDA, "failedJobRetryTimeCycle")
                            .item(0)
                            .getTextContent())
                    .as(event.getAttribute("id"))
                    .isEqualTo("R3/PT1M");
        }
    }

    @Test
    void every_element_is_drawn_and_no_two_tasks_lie_upon_each_other() throws Exception {
        Set<String> drawn = new HashSet<>();
        Map<String, int[]> boxes = new HashMap<>();
        for (Element shape : elements(DI, "BPMNShape")) {
            drawn.add(shape.getAttribute("bpmnElement"));
            Element bounds = (Element) shape.getElementsByTagNameNS("http://www.omg.org/spec/DD/20100524/DC", "Bounds")
                    .item(0);
            boxes.put(shape.getAttribute("bpmnElement"), new int[] {
                Integer.parseInt(bounds.getAttribute("x")),
                Integer.parseInt(bounds.getAttribute("y")),
                Integer.parseInt(bounds.getAttribute("width")),
                Integer.parseInt(bounds.getAttribute("height"))
            });
        }
        for (Element edge : elements(DI, "BPMNEdge")) {
            drawn.add(edge.getAttribute("bpmnElement"));
        }
        for (Element flow : elements(BPMN, "sequenceFlow")) {
            assertThat(drawn).contains(flow.getAttribute("id"));
        }
        List<String> tasks = new ArrayList<>();
        for (String kind : List.of(
                "userTask", "serviceTask", "exclusiveGateway", "eventBasedGateway", "parallelGateway", "endEvent")) {
            for (Element element : elements(BPMN, kind)) {
                tasks.add(element.getAttribute("id"));
            }
        }
        assertThat(drawn).containsAll(tasks);
        for (String one : tasks) {
            for (String other : tasks) {
                if (!one.equals(other)) {
                    assertThat(overlap(boxes.getOrDefault(one, new int[4]), boxes.getOrDefault(other, new int[4])))
                            .as(one + " and " + other)
                            .isFalse();
                }
            }
        }
    }

    private static boolean overlap(int[] one, int[] other) {
        return one[0] < other[0] + other[2]
                && other[0] < one[0] + one[2]
                && one[1] < other[1] + other[3]
                && other[1] < one[1] + one[3];
    }
}
