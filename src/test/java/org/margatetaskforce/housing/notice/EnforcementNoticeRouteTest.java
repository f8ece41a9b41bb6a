package org.margatetaskforce.housing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The process file: every call is a boundary's public method, every task a page and a post, and it is drawn. */
class EnforcementNoticeRouteTest {

    private static final Path FILE = Path.of("bpmn/housing/enforcement-notice.bpmn");
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern CALL = Pattern.compile("\\$\\{enforcementNotices\\.(\\w+)\\(reference\\)}");

    private static List<Element> elements(String namespace, String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document route;
        try (InputStream file = Files.newInputStream(FILE)) {
            route = factory.newDocumentBuilder().parse(file);
        }
        NodeList found = route.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    @Test
    void every_expression_calls_a_public_method_of_its_boundary_with_the_reference_alone() throws Exception {
        Matcher any = Pattern.compile("[$#]\\{[^}]*}").matcher(Files.readString(FILE));
        int calls = 0;
        while (any.find()) {
            Matcher call = CALL.matcher(any.group());
            assertThat(call.matches()).as(any.group()).isTrue();
            assertThat(Arrays.stream(EnforcementNotices.class.getMethods()))
                    .as(any.group())
                    .anyMatch(method -> method.getName().equals(call.group(1))
                            && Modifier.isPublic(method.getModifiers())
                            && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
            calls++;
        }
        assertThat(calls).isEqualTo(27);
    }

    @Test
    void every_user_task_has_a_page_a_post_and_a_day_it_is_due() throws Exception {
        List<Element> tasks = elements(BPMN, "userTask");
        assertThat(tasks).hasSize(12);
        for (Element task : tasks) {
            String form = task.getAttributeNS(CAMUNDA, "formKey");
            assertThat(Path.of("src/main/webapp", form + ".xhtml")).as(form).exists();
            assertThat(task.getAttributeNS(CAMUNDA, "candidateGroups")).isIn("HIO", "HTL", "AA");
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
                        "AppealLodged",
                        "AppealDecided",
                        "AppealPeriodRunsAgain",
                        "ServiceFell",
                        "WorksInspected",
                        "NoticeEnded");
    }

    @Test
    void every_element_and_flow_is_drawn() throws Exception {
        Set<String> drawn = new HashSet<>();
        for (String kind : List.of("BPMNShape", "BPMNEdge")) {
            for (Element shape : elements(DI, kind)) {
                drawn.add(shape.getAttribute("bpmnElement"));
            }
        }
        for (String kind :
                List.of("userTask", "serviceTask", "exclusiveGateway", "sequenceFlow", "subProcess", "boundaryEvent")) {
            for (Element element : elements(BPMN, kind)) {
                assertThat(drawn).contains(element.getAttribute("id"));
            }
        }
        assertThat(elements(DI, "BPMNPlane")).hasSize(1);
    }
}
