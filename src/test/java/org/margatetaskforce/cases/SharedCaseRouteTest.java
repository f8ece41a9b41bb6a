package org.margatetaskforce.cases;

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
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The process file of a case: every call is a public method, every task a page, a post and a day, and it is drawn. */
class SharedCaseRouteTest {

    private static final Path FILE = Path.of("bpmn/cases/shared-case.bpmn");
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final Pattern CALL = Pattern.compile("\\$\\{caseStages\\.(\\w+)\\(reference\\)}");

    private static List<Element> elements(String namespace, String name) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream file = Files.newInputStream(FILE)) {
            NodeList found = factory.newDocumentBuilder().parse(file).getElementsByTagNameNS(namespace, name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
            return elements;
        }
    }

    @Test
    void every_expression_calls_a_public_method_with_the_reference_alone() throws Exception {
        Matcher any = Pattern.compile("[$#]\\{[^}]*}").matcher(Files.readString(FILE));
        int calls = 0;
        while (any.find()) {
            Matcher call = CALL.matcher(any.group());
            assertThat(call.matches()).as(any.group()).isTrue();
            assertThat(Arrays.stream(CaseStages.class.getMethods()))
                    .as(any.group())
                    .anyMatch(method -> method.getName().equals(call.group(1))
                            && Modifier.isPublic(method.getModifiers())
                            && Arrays.equals(method.getParameterTypes(), new Class<?>[] {String.class}));
            calls++;
        }
        assertThat(calls).isGreaterThan(35);
    }

    @Test
    void every_task_has_a_page_a_post_and_a_day() throws Exception {
        List<Element> tasks = elements(BPMN, "userTask");
        assertThat(tasks).hasSize(8);
        for (Element task : tasks) {
            String form = task.getAttributeNS(CAMUNDA, "formKey");
            assertThat(Path.of("src/main/webapp", form + ".xhtml")).as(form).exists();
            assertThat(task.getAttributeNS(CAMUNDA, "candidateGroups")).isNotEmpty();
            assertThat(task.getAttributeNS(CAMUNDA, "dueDate")).isNotEmpty();
        }
    }

    @Test
    void every_timer_is_tried_again_and_everything_is_drawn() throws Exception {
        for (Element timer : elements(BPMN, "timerEventDefinition")) {
            Element event = (Element) timer.getParentNode();
            assertThat(event.getElementsByTagNameNS(CAMUNDA, "failedJobRetryTimeCycle")
                            .getLength())
                    .as(event.getAttribute("id"))
                    .isEqualTo(1);
        }
        Set<String> drawn = new HashSet<>();
        elements(DI, "BPMNShape").forEach(shape -> drawn.add(shape.getAttribute("bpmnElement")));
        elements(DI, "BPMNEdge").forEach(edge -> drawn.add(edge.getAttribute("bpmnElement")));
        for (String kind :
                List.of("userTask", "serviceTask", "exclusiveGateway", "endEvent", "boundaryEvent", "sequenceFlow")) {
            for (Element element : elements(BPMN, kind)) {
                assertThat(drawn).contains(element.getAttribute("id"));
            }
        }
    }

    @Test
    void it_holds_no_script_no_class_and_no_listener() throws Exception {
        assertThat(Files.readString(FILE))
                .doesNotContain("scriptTask", "camunda:class", "delegateExpression", "Listener", "camunda:script");
    }
}
