package org.margatetaskforce.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.workflow.Trials.Failure;

/**
 * One transaction, one connection, one officer: a row of ours, the worklist and the process step commit together or leave
 * nothing, and whoever asked is told. The tests' pool has four connections.
 */
@ExtendWith(ArquillianExtension.class)
class JointIT {

    private static final String PROCESS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                         targetNamespace="trial">
              <process id="Trial" name="Trial" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="Start"/>
                <sequenceFlow id="f1" sourceRef="Start" targetRef="Task_Trial"/>
                <userTask id="Task_Trial" name="Try" camunda:formKey="trial" camunda:candidateGroups="HIO"/>
                <sequenceFlow id="f2" sourceRef="Task_Trial" targetRef="Gateway_Refused"/>
                <exclusiveGateway id="Gateway_Refused" default="f4"/>
                <sequenceFlow id="f3" sourceRef="Gateway_Refused" targetRef="Service_Refuse">
                  <conditionExpression>${refused == true}</conditionExpression>
                </sequenceFlow>
                <serviceTask id="Service_Refuse" camunda:expression="${trials.refuse(reference)}"/>
                <sequenceFlow id="f3b" sourceRef="Service_Refuse" targetRef="End"/>
                <sequenceFlow id="f4" sourceRef="Gateway_Refused" targetRef="Timer_Trial"/>
                <intermediateCatchEvent id="Timer_Trial">
                  <timerEventDefinition><timeDate>${trials.due(reference)}</timeDate></timerEventDefinition>
                </intermediateCatchEvent>
                <sequenceFlow id="f5" sourceRef="Timer_Trial" targetRef="Service_Fired"/>
                <serviceTask id="Service_Fired" camunda:expression="${trials.fired(reference)}"/>
                <sequenceFlow id="f6" sourceRef="Service_Fired" targetRef="End"/>
                <endEvent id="End"/>
              </process>
            </definitions>
            """;

    private static final List<Long> NOTHING = List.of(0L, 0L, 0L, 0L, 0L);

    @Inject
    Trials trials;

    @Inject
    Workflow workflow;

    @Inject
    ProcessEngine engine;

    @Resource
    ManagedExecutorService threads;

    @BeforeEach
    void the_trial_process_is_deployed() {
        engine.getRepositoryService()
                .createDeployment()
                .name("trial")
                .addString("trial.bpmn", PROCESS)
                .enableDuplicateFiltering(true)
                .deploy();
    }

    private static String reference() {
        return "TRIAL-" + UUID.randomUUID();
    }

    private List<Long> left(String reference) throws Exception {
        List<List<Long>> answer = new ArrayList<>();
        Acting.as(Acting.SYSTEM, () -> answer.add(trials.left(reference)));
        return answer.get(0);
    }

    @Test
    void a_row_its_worklist_line_and_its_process_step_commit_together_in_one_transaction() throws Exception {
        String reference = reference();
        Acting.as(Acting.SYSTEM, () -> trials.work(reference, Failure.NONE));
        assertThat(left(reference)).containsExactly(1L, 1L, 1L, 1L, 1L);
        Acting.as(Acting.SYSTEM, () -> assertThat(trials.distinctTransactions(reference, "work"))
                .isEqualTo(1));
    }

    @Test
    void entity_manager_and_engine_use_one_connection() throws Exception {
        Acting.as(Acting.SYSTEM, () -> assertThat(trials.distinctBackends()).isEqualTo(1));
    }

    @Test
    void every_kind_of_failure_leaves_nothing_and_is_told() throws Exception {
        for (Failure failure : Failure.values()) {
            if (failure == Failure.NONE) {
                continue;
            }
            String reference = reference();
            assertThat(catchThrowable(() -> Acting.as(Acting.SYSTEM, () -> trials.work(reference, failure))))
                    .as(failure.name())
                    .isNotNull();
            assertThat(left(reference)).as(failure.name()).isEqualTo(NOTHING);
        }
    }

    @Test
    void a_refusal_from_inside_the_process_arrives_as_the_refusal_it_is() {
        assertThatThrownBy(() -> Acting.as(Acting.SYSTEM, () -> trials.work(reference(), Failure.IN_THE_PROCESS)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.key()).isEqualTo("trial.refused"));
    }

    @Test
    void a_timer_works_as_the_system_and_in_one_transaction_with_the_engine() throws Exception {
        String reference = reference();
        Acting.as(Acting.SYSTEM, () -> {
            trials.work(reference, Failure.NONE);
            workflow.complete("Task_Trial", reference, Map.of("refused", false));
        });
        awaitFired(reference);
        Acting.as(Acting.SYSTEM, () -> {
            assertThat(trials.firedBy(reference)).isEqualTo(Acting.SYSTEM);
            assertThat(trials.distinctTransactions(reference, "fired")).isEqualTo(1);
        });
    }

    @Test
    void a_timer_that_fails_after_it_has_written_leaves_nothing_and_succeeds_once_when_tried_again() throws Exception {
        String reference = reference();
        Acting.as(Acting.SYSTEM, () -> {
            trials.failNext(reference, 1);
            trials.work(reference, Failure.NONE);
            workflow.complete("Task_Trial", reference, Map.of("refused", false));
        });
        var jobs =
                engine.getManagementService().createJobQuery().withException().processDefinitionKey("Trial");
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (jobs.list().isEmpty() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(jobs.list()).isNotEmpty();
        Acting.as(Acting.SYSTEM, () -> assertThat(trials.timesFired(reference)).isZero());
        String job = jobs.list().get(0).getId();
        Acting.as(Acting.SYSTEM, () -> engine.getManagementService().executeJob(job));
        Acting.as(Acting.SYSTEM, () -> assertThat(trials.timesFired(reference)).isEqualTo(1));
    }

    @Test
    void sixteen_clients_share_a_pool_of_four_and_two_hundred_processes_start_with_their_timers_due() throws Exception {
        List<String> references = new ArrayList<>();
        List<Future<?>> clients = new ArrayList<>();
        for (int client = 0; client < 16; client++) {
            List<String> own = new ArrayList<>();
            for (int i = 0; i < 13; i++) {
                own.add(reference());
            }
            references.addAll(own);
            clients.add(threads.submit(() -> {
                for (String reference : own) {
                    Acting.as(Acting.SYSTEM, () -> {
                        trials.work(reference, Failure.NONE);
                        workflow.complete("Task_Trial", reference, Map.of("refused", false));
                    });
                }
                return null;
            }));
        }
        for (Future<?> client : clients) {
            client.get(120, TimeUnit.SECONDS);
        }
        for (String reference : references) {
            awaitFired(reference);
        }
        Acting.as(Acting.SYSTEM, () -> {
            for (String reference : references) {
                assertThat(trials.timesFired(reference)).isEqualTo(1);
                assertThat(trials.distinctTransactions(reference, "fired")).isEqualTo(1);
            }
        });
    }

    @Test
    void of_two_who_move_one_process_at_once_one_does_and_the_other_is_told() throws Exception {
        for (int round = 0; round < 30; round++) {
            String reference = reference();
            Acting.as(Acting.SYSTEM, () -> trials.work(reference, Failure.NONE));
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Throwable>> both = new ArrayList<>();
            for (int one = 0; one < 2; one++) {
                both.add(threads.submit(() -> {
                    together.await(30, TimeUnit.SECONDS);
                    return catchThrowable(() -> Acting.as(
                            Acting.SYSTEM, () -> workflow.complete("Task_Trial", reference, Map.of("refused", false))));
                }));
            }
            List<Throwable> told = new ArrayList<>();
            for (Future<Throwable> each : both) {
                Throwable failure = each.get(60, TimeUnit.SECONDS);
                if (failure != null) {
                    told.add(failure);
                }
            }
            assertThat(told).hasSize(1);
            assertThat(told.get(0)).isInstanceOfAny(RuleBroken.class, OptimisticLockException.class);
        }
    }

    private void awaitFired(String reference) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        List<Long> times = new ArrayList<>();
        do {
            times.clear();
            Acting.as(Acting.SYSTEM, () -> times.add(trials.timesFired(reference)));
            if (times.get(0) > 0) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        } while (System.nanoTime() < until);
        throw new AssertionError("the timer of " + reference + " did not fire");
    }

    @Test
    void a_process_that_holds_a_script_a_class_or_reaches_into_the_engine_is_refused() {
        for (String forbidden : List.of(
                "<scriptTask id=\"S\" scriptFormat=\"juel\"><script>${1}</script></scriptTask>",
                "<serviceTask id=\"S\" camunda:class=\"java.lang.Object\"/>",
                "<serviceTask id=\"S\" camunda:delegateExpression=\"${trials}\"/>",
                "<serviceTask id=\"S\" camunda:expression=\"${execution.setVariable('name', 'x')}\"/>")) {
            String process = """
                    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                                 xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="trial">
                      <process id="Bad" isExecutable="true" camunda:historyTimeToLive="P1D">
                        <startEvent id="Start"/><sequenceFlow id="f1" sourceRef="Start" targetRef="S"/>
                        %s
                        <sequenceFlow id="f2" sourceRef="S" targetRef="End"/><endEvent id="End"/>
                      </process>
                    </definitions>""".formatted(forbidden);
            assertThat(catchThrowable(() -> engine.getRepositoryService()
                            .createDeployment()
                            .addString("bad.bpmn", process)
                            .deploy()))
                    .as(forbidden)
                    .isNotNull();
        }
    }

    @Test
    void a_process_may_name_no_bean_but_a_boundary() {
        assertThat(new BoundaryBeansProbe(engine).knows("trials")).isTrue();
        assertThat(new BoundaryBeansProbe(engine).knows("demoClock")).isFalse();
        assertThat(new BoundaryBeansProbe(engine).knows("java")).isFalse();
    }

    private record BoundaryBeansProbe(ProcessEngine engine) {
        boolean knows(String name) {
            return ((org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl)
                            engine.getProcessEngineConfiguration())
                    .getBeans()
                    .containsKey(name);
        }
    }
}
