package org.margatetaskforce.workflow;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.JakartaTransactionProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.OneConnection;

/**
 * The process engine, built when the house opens: in the application's own transactions, on the application's own
 * connection, and with nothing in it that a process file could run but the public methods of boundaries.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class Engine {

    /** A job's lock: longer than any step of ours, short enough that another node soon takes over a dead one's work. */
    private static final int LOCK_MILLIS = 120_000;

    @Inject
    OneConnection connection;

    @Inject
    WorklistKeeper worklistKeeper;

    @Inject
    BoundaryBeans boundaries;

    @Inject
    DemoClock demoClock;

    @Resource(lookup = "java:appserver/TransactionManager")
    TransactionManager transactionManager;

    @Resource
    ManagedThreadFactory threads;

    private @Nullable ProcessEngine engine;

    @PostConstruct
    void open() {
        demoClock.resume();
        var configuration = new JakartaTransactionProcessEngineConfiguration();
        configuration.setDataSource(connection);
        configuration.setTransactionManager(transactionManager);
        configuration.setTransactionsExternallyManaged(true);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("full");
        configuration.setHistoryTimeToLive("P3650D");
        // the default generator opens a nested transaction on the caller's thread, which Payara does not survive
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setBeans(boundaries);
        configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new HouseRules(worklistKeeper))));
        configuration.setScriptEngineResolver(new NoScripts());
        configuration.setEnableExpressionsInStoredQueries(false);
        configuration.setJavaSerializationFormatEnabled(false);
        configuration.setEnableXxeProcessing(false);
        configuration.setDeserializationTypeValidationEnabled(true);
        configuration.setEnableFetchScriptEngineFromProcessApplication(false);
        configuration.setMetricsEnabled(false);
        configuration.setFailedJobRetryTimeCycle("R3/PT1M");
        configuration.setJobExecutor(new SystemJobs(threads, LOCK_MILLIS));
        configuration.setJobExecutorActivate(false);
        ProcessEngine built = configuration.buildProcessEngine();
        engine = built;
        deployChanged(built);
        configuration.getJobExecutor().start();
    }

    @PreDestroy
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    /** The engine, for the other classes of this room. */
    @Produces
    @Dependent
    public ProcessEngine engine() {
        return Objects.requireNonNull(engine, "the house is closed");
    }

    /** Deploys every process and decision under {@code bpmn/} whose content is not the one deployed last. */
    private static void deployChanged(ProcessEngine engine) {
        DeploymentBuilder deployment = engine.getRepositoryService()
                .createDeployment()
                .name("margate-task-force")
                .enableDuplicateFiltering(true);
        List<Path> files = processFiles();
        if (files.isEmpty()) {
            return;
        }
        for (Path file : files) {
            try (InputStream content = Files.newInputStream(file)) {
                deployment.addInputStream(String.valueOf(file.getFileName()), content);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        deployment.deploy();
    }

    private static List<Path> processFiles() {
        URL folder = Engine.class.getClassLoader().getResource("bpmn");
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(Path.of(new URI(folder.toString())))) {
            return files.filter(file ->
                            file.toString().endsWith(".bpmn") || file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The engine brings a script engine of its own: no script of any kind runs in this house. */
    private static final class NoScripts extends DefaultScriptEngineResolver {

        NoScripts() {
            super(new javax.script.ScriptEngineManager());
        }

        @Override
        public javax.script.ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
            throw new IllegalStateException("no scripts in processes: " + language);
        }
    }
}
