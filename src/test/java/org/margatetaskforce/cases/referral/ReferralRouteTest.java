package org.margatetaskforce.cases.referral;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.margatetaskforce.base.Boundary;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The two process files: every call is a boundary's public method, every task a page and a post, and they are drawn. */
class ReferralRouteTest {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String DC = "http://www.omg.org/spec/DD/20100524/DC";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern CALL = Pattern.compile("\\$\\{(\\w+)\\.(\\w+)\\(reference\\)}");
    private static final Map<String, Class<?>> BOUNDARIES = Map.of(
            "referrals", Referrals.class, "allocations", Allocations.class, "agencyReferrals", AgencyReferrals.class);

    private static List<Element> elements(String file, String namespace, String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream content = Files.newInputStream(path(file))) {
            NodeList found = factory.newDocumentBuilder().parse(content).getElementsByTagNameNS(namespace, name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
            return elements;
        }
    }

    private static Path path(String file) {
        return Path.of("bpmn/cases", file + ".bpmn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral", "agency-referral"})
    void every_expression_calls_a_public_method_of_a_boundary_with_the_reference_alone(String file) throws Exception {
        Matcher any = Pattern.compile("[$#]\\{[^}]*}").matcher(Files.readString(path(file)));
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
                            && Modifier.isPublic(method.getModifiers())
                            && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
            calls++;
        }
        assertThat(calls).isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral", "agency-referral"})
    void every_user_task_has_a_page_one_post_and_a_day_it_is_due(String file) throws Exception {
        List<Element> tasks = elements(file, BPMN, "userTask");
        assertThat(tasks).hasSizeGreaterThan(3);
        for (Element task : tasks) {
            String form = task.getAttributeNS(CAMUNDA, "formKey");
            assertThat(Path.of("src/main/webapp", form + ".xhtml")).as(form).exists();
            assertThat(task.getAttributeNS(CAMUNDA, "candidateGroups"))
                    .matches("[A-Z]+|\\$\\{\\w+\\.\\w+\\(reference\\)}");
            assertThat(task.getAttributeNS(CAMUNDA, "dueDate")).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral", "agency-referral"})
    void it_holds_no_script_no_class_and_no_listener(String file) throws Exception {
        assertThat(Files.readString(path(file)))
                .doesNotContain(
                        "scriptTask", "camunda:class", "delegateExpression", "Listener", "camunda:script", "connector");
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral", "agency-referral"})
    void every_timer_is_tried_again_before_it_becomes_an_incident(String file) throws Exception {
        for (Element timer : elements(file, BPMN, "timerEventDefinition")) {
            Element event = (Element) timer.getParentNode();
            assertThat(event.getElementsByTagNameNS(CAMUNDA, "failedJobRetryTimeCycle")
                            .item(0)
                            .getTextContent())
                    .as(event.getAttribute("id"))
                    .isEqualTo("R3/PT1M");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral", "agency-referral"})
    void every_message_of_the_file_is_told_by_the_code(String file) throws Exception {
        String code = "";
        try (var classes = Files.list(Path.of("src/main/java/org/margatetaskforce/cases/referral"))) {
            for (Path source : classes.toList()) {
                code += Files.readString(source);
            }
        }
        for (Element message : elements(file, BPMN, "message")) {
            assertThat(code).contains('"' + message.getAttribute("name") + '"');
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"referral", "agency-referral"})
    void every_element_is_drawn_and_no_two_lie_upon_each_other(String file) throws Exception {
        Set<String> drawn = new HashSet<>();
        Map<String, int[]> boxes = new HashMap<>();
        for (Element shape : elements(file, DI, "BPMNShape")) {
            drawn.add(shape.getAttribute("bpmnElement"));
            Element bounds =
                    (Element) shape.getElementsByTagNameNS(DC, "Bounds").item(0);
            boxes.put(shape.getAttribute("bpmnElement"), new int[] {
                Integer.parseInt(bounds.getAttribute("x")),
                Integer.parseInt(bounds.getAttribute("y")),
                Integer.parseInt(bounds.getAttribute("width")),
                Integer.parseInt(bounds.getAttribute("height"))
            });
        }
        for (Element edge : elements(file, DI, "BPMNEdge")) {
            drawn.add(edge.getAttribute("bpmnElement"));
        }
        for (Element flow : elements(file, BPMN, "sequenceFlow")) {
            assertThat(drawn).contains(flow.getAttribute("id"));
        }
        List<String> laid = new ArrayList<>();
        for (String kind : List.of(
                "userTask",
                "serviceTask",
                "exclusiveGateway",
                "parallelGateway",
                "endEvent",
                "intermediateCatchEvent",
                "startEvent")) {
            for (Element element : elements(file, BPMN, kind)) {
                laid.add(element.getAttribute("id"));
            }
        }
        assertThat(drawn).containsAll(laid);
        for (String one : laid) {
            for (String other : laid) {
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
