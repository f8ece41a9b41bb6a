package org.margatetaskforce.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * What a process file may hold: routes, timers, and calls of boundaries. A file that names a Java class, holds a script,
 * or reaches into the engine through an expression is refused when it is deployed. Every user task keeps the worklist.
 */
final class HouseRules extends AbstractBpmnParseListener {

    private static final Set<String> FORBIDDEN_ELEMENTS =
            Set.of("scripttask", "script", "connector", "executionlistener", "tasklistener", "sendtask");
    private static final Set<String> FORBIDDEN_ATTRIBUTES = Set.of("class", "delegateexpression", "resource");
    private static final List<String> FORBIDDEN_IN_EXPRESSIONS =
            List.of("execution.", "task.", "authenticatedUserId", "commandContext", "getClass", "processEngine");

    private final WorklistKeeper keeper;

    HouseRules(WorklistKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        check(process, definition.getKey());
    }

    private static void check(Element element, String process) {
        String name = element.getTagName().toLowerCase(Locale.ROOT);
        if (FORBIDDEN_ELEMENTS.contains(name)) {
            throw new IllegalStateException(process + " holds a " + element.getTagName() + ": not in this house");
        }
        for (String attribute : element.attributes()) {
            String value = element.attribute(attribute);
            // the parser names an attribute of another namespace "uri:name"
            String plain = attribute.substring(attribute.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT);
            if (FORBIDDEN_ATTRIBUTES.contains(plain)) {
                throw new IllegalStateException(process + " names a class in " + attribute + ": " + value);
            }
            checkExpression(value, process);
        }
        checkExpression(element.getText(), process);
        for (Element child : element.elements()) {
            check(child, process);
        }
    }

    private static void checkExpression(String text, String process) {
        if (text == null || !(text.contains("${") || text.contains("#{"))) {
            return;
        }
        for (String forbidden : FORBIDDEN_IN_EXPRESSIONS) {
            if (text.contains(forbidden)) {
                throw new IllegalStateException(process + " reaches into the engine: " + text);
            }
        }
    }

    @Override
    public void parseUserTask(Element userTask, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, keeper);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, keeper);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, keeper);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, keeper);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, keeper);
    }
}
