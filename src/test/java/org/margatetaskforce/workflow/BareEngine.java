package org.margatetaskforce.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.TaskQuery;
import org.postgresql.PGConnection;

/**
 * The engine with nothing of the house around it: our own model of a selective licence on a database of its own in the same
 * PostgreSQL, what the model asks of the house answered at once, nothing written but the engine's own tables. It is what the house's
 * figures are ratios to. Tuned as the published anchor was: four threads, a queue of a hundred, fifty jobs an acquisition, full history.
 */
public final class BareEngine implements AutoCloseable {

    private static final int THREADS = 4;
    private static final int QUEUE = 100;
    private static final int JOBS_AN_ACQUISITION = 50;
    private static final int CONNECTIONS = 10;
    private static final String MODEL = "licensing/selective-licence.bpmn";
    private static final String PROCESS = "SelectiveLicence";

    private final String url;
    private final ProcessEngine engine;
    private final Answers answers = new Answers();

    private BareEngine(String url) throws IOException {
        this.url = url;
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUrl(url);
        configuration.setJdbcUsername("postgres");
        configuration.setJdbcPassword("");
        configuration.setJdbcMaxActiveConnections(CONNECTIONS);
        configuration.setJdbcMaxIdleConnections(CONNECTIONS);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setMetricsEnabled(false);
        configuration.setHistoryTimeToLive("P3650D");
        configuration.setBeans(new HashMap<>(Map.of("licenceApplications", answers, "licences", answers)));
        DefaultJobExecutor jobs = new DefaultJobExecutor();
        jobs.setCorePoolSize(THREADS);
        jobs.setMaxPoolSize(THREADS);
        jobs.setQueueSize(QUEUE);
        jobs.setMaxJobsPerAcquisition(JOBS_AN_ACQUISITION);
        jobs.setWaitTimeInMillis(1000);
        configuration.setJobExecutor(jobs);
        configuration.setJobExecutorActivate(false);
        engine = configuration.buildProcessEngine();
        try (InputStream model = BareEngine.class.getResourceAsStream("/bpmn/" + MODEL)) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addInputStream("selective-licence.bpmn", model)
                    .deploy();
        }
    }

    /** An engine on a new database beside the one whose address is given, where {@code postgres} may make one. */
    public static BareEngine beside(String house) throws SQLException, IOException {
        int name = house.indexOf('/', house.indexOf("//") + 2) + 1;
        int end = house.indexOf('?') < 0 ? house.length() : house.indexOf('?');
        String own = "bare_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection owner = DriverManager.getConnection(house.substring(0, name) + "postgres", "postgres", "");
                Statement statement = owner.createStatement()) {
            statement.execute("create database " + own);
        }
        return new BareEngine(house.substring(0, name) + own + house.substring(end));
    }

    /** What the model asks of the house, answered as for an application that is granted and meets nothing on its way. */
    public static final class Answers {

        private static final long AGES = TimeUnit.DAYS.toMillis(3650);

        private static Date inAges() {
            return new Date(ClockUtil.getCurrentTime().getTime() + AGES);
        }

        /** A day of the working calendar; here, ages away. */
        public Date acknowledgeBy(String reference) {
            return inAges();
        }

        /** As {@link #acknowledgeBy}. */
        public Date acknowledgementLate(String reference) {
            return inAges();
        }

        /** As {@link #acknowledgeBy}. */
        public Date decisionTarget(String reference) {
            return inAges();
        }

        /** As {@link #acknowledgeBy}. */
        public Date representationsOver(String reference) {
            return inAges();
        }

        /** As {@link #acknowledgeBy}. */
        public Date serveDecisionBy(String reference) {
            return inAges();
        }

        /** As {@link #acknowledgeBy}. */
        public Date commencement(String reference) {
            return inAges();
        }

        /** As {@link #acknowledgeBy}. */
        public Date reminderDay(String reference) {
            return inAges();
        }

        /** At once: a timer that waits at it is due. */
        public Date expiry(String reference) {
            return ClockUtil.getCurrentTime();
        }

        /** Yes. */
        public boolean isDulyMade(String reference) {
            return true;
        }

        /** Yes. */
        public boolean isGranted(String reference) {
            return true;
        }

        /** No. */
        public boolean isIncomplete(String reference) {
            return false;
        }

        /** No. */
        public boolean isOutsideScope(String reference) {
            return false;
        }

        /** No. */
        public boolean needsApproval(String reference) {
            return false;
        }

        /** No. */
        public boolean isToBeModified(String reference) {
            return false;
        }

        /** No. */
        public boolean isToBeProposed(String reference) {
            return false;
        }

        /** Nothing is written. */
        public void commence(String reference) {
            // the engine alone is measured
        }

        /** Nothing is written. */
        public void expire(String reference) {
            // the engine alone is measured
        }
    }

    /**
     * So many applications from receipt until the licence is in force, by so many threads: received, validated, assessed, proposed, the
     * period over, considered, decided, served, commenced.
     *
     * @return journeys a second
     */
    public double journeys(int many, int threads) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        List<Callable<Void>> walks = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            walks.add(() -> {
                for (int n = next.getAndIncrement(); n < many; n = next.getAndIncrement()) {
                    journey("bare-" + n + '-' + UUID.randomUUID());
                }
                return null;
            });
        }
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (Future<Void> walk : pool.invokeAll(walks)) {
                walk.get();
            }
        } finally {
            pool.shutdown();
        }
        return many / ((System.nanoTime() - began) / 1e9);
    }

    private void journey(String reference) {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey(PROCESS, reference, Map.of("reference", reference))
                .getId();
        complete(instance, "Task_ValidateApplication");
        complete(instance, "Task_AssessApplication");
        complete(instance, "Task_ServeProposal");
        fire(instance, "Timer_RepresentationsOver");
        complete(instance, "Task_ConsiderRepresentations");
        complete(instance, "Task_DecideApplication");
        complete(instance, "Task_ServeDecision");
        fire(instance, "Timer_Commencement");
    }

    private void complete(String instance, String task) {
        engine.getTaskService()
                .complete(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(instance)
                        .taskDefinitionKey(task)
                        .singleResult()
                        .getId());
    }

    private void fire(String instance, String timer) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(timer)
                .singleResult();
        engine.getManagementService().executeJob(job.getId());
    }

    /**
     * So many licences that end at the same moment.
     *
     * @return timers a second, by the engine's own job executor
     */
    public double timers(int many) throws Exception {
        for (int i = 0; i < many; i++) {
            atExpiry("ends-" + i);
        }
        DefaultJobExecutor jobs = (DefaultJobExecutor)
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        long began = System.nanoTime();
        jobs.start();
        try {
            while (engine.getManagementService()
                            .createJobQuery()
                            .activityId("Timer_Expiry")
                            .count()
                    > 0) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } finally {
            jobs.shutdown();
        }
        return many / ((System.nanoTime() - began) / 1e9);
    }

    private String atExpiry(String reference) {
        return engine.getRuntimeService()
                .createProcessInstanceByKey(PROCESS)
                .businessKey(reference)
                .setVariable("reference", reference)
                .startBeforeActivity("Timer_Expiry")
                .execute()
                .getId();
    }

    /** A row of the engine's tables: which table, and the row as JSON. */
    public record Row(String table, String json) {}

    /** What the engine writes of one licence that waits for its end, in the order in which it can be written again elsewhere. */
    public List<Row> shapeOfOneThatEnds(String reference) throws SQLException {
        String instance = atExpiry(reference);
        List<Row> rows = new ArrayList<>();
        try (Connection own = DriverManager.getConnection(url, "postgres", "")) {
            for (String table : List.of(
                    "act_ru_execution",
                    "act_ru_variable",
                    "act_ru_job",
                    "act_hi_procinst",
                    "act_hi_actinst",
                    "act_hi_varinst",
                    "act_hi_detail",
                    "act_hi_job_log")) {
                String of = table.equals("act_ru_job") || table.equals("act_hi_job_log")
                        ? "process_instance_id_"
                        : "proc_inst_id_";
                String order = table.equals("act_ru_execution") ? " order by parent_id_ nulls first" : "";
                try (PreparedStatement rowsOf = own.prepareStatement(
                        "select row_to_json(t)::text from " + table + " t where " + of + " = ?" + order)) {
                    rowsOf.setString(1, instance);
                    try (ResultSet row = rowsOf.executeQuery()) {
                        while (row.next()) {
                            rows.add(new Row(table, row.getString(1)));
                        }
                    }
                }
            }
        }
        engine.getRuntimeService().deleteProcessInstance(instance, "copied");
        return rows;
    }

    /**
     * Holds the open tasks of a house's worklist beside each other as the engine keeps them, without the processes they would be of.
     *
     * @return how many they are
     */
    public int holdTasksOf(Connection house) throws SQLException, IOException {
        int many = 0;
        StringBuilder open = new StringBuilder();
        StringBuilder links = new StringBuilder();
        try (Statement statement = house.createStatement();
                ResultSet row = statement.executeQuery(
                        "select task_id, title, coalesce(assignee, '\\N'), group_code, due_on from workflow.worklist where due_on is not null")) {
            while (row.next()) {
                many++;
                open.append(row.getString(1) + "\t1\t" + row.getString(2) + '\t' + row.getString(3)
                        + "\t50\t2011-05-01\t" + row.getDate(5) + "\t1\tCreated\n");
                links.append(
                        row.getString(1) + "-l\t1\t" + row.getString(4) + "\tcandidate\t" + row.getString(1) + '\n');
            }
        }
        try (Connection own = DriverManager.getConnection(url, "postgres", "")) {
            var copy = own.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn(
                    "copy act_ru_task (id_, rev_, name_, assignee_, priority_, create_time_, due_date_, suspension_state_, task_state_) from stdin",
                    new StringReader(open.toString()));
            copy.copyIn(
                    "copy act_ru_identitylink (id_, rev_, group_id_, type_, task_id_) from stdin",
                    new StringReader(links.toString()));
            try (Statement statement = own.createStatement()) {
                statement.execute("analyze");
            }
        }
        return many;
    }

    /** What the engine answers for an officer's worklist: their own and their posts' unassigned tasks, 25 and how many. */
    public long[] worklist(String officer, List<String> posts) {
        TaskQuery mine = engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssignee(officer)
                .taskCandidateGroupIn(posts)
                .endOr();
        long began = System.nanoTime();
        int shown = mine.orderByDueDate()
                .asc()
                .orderByTaskId()
                .asc()
                .listPage(0, 25)
                .size();
        long paged = System.nanoTime();
        long all = engine.getTaskService()
                .createTaskQuery()
                .or()
                .taskAssignee(officer)
                .taskCandidateGroupIn(posts)
                .endOr()
                .count();
        long counted = System.nanoTime();
        return new long[] {paged - began, counted - paged, shown, all};
    }

    @Override
    public void close() {
        engine.close();
    }
}
