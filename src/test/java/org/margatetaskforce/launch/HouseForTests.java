package org.margatetaskforce.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Before the first in-container test: a fresh PostgreSQL, migrated as the run command migrates it, and the words with
 * which Arquillian starts the one server that all tests share. Unit tests leave it asleep.
 */
public class HouseForTests implements LauncherSessionListener {

    /** The address of the tests' database, for tests that ask it directly as the application's role. */
    public static final String DATABASE = "mtf.test.db";

    /** Where the tests' database writes what it is told to write. */
    public static final Path STATEMENTS = Path.of("target", "postgres-log");

    /** Where the tests' server keeps what it writes of itself. */
    public static final Path SERVER = Path.of("target", "server");

    /** Where the tests' house keeps the heads of the access audit. */
    public static final Path HEADS = Path.of("target", "audit");

    private @Nullable Closeable database;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("mtf.test.container")) {
            return;
        }
        try {
            // -Dmtf.bench.data=FOLDER has the house stand in a county that was filled there: docs/performance.md
            String app = System.getProperty("mtf.bench.data") != null ? county() : freshDatabase();
            System.setProperty(DATABASE, app);
            List<String> java = new ArrayList<>(ServerCommand.javaOptions());
            java.addAll(ServerCommand.demoOptions());
            java.add("-Dmtf.db.app.url=" + app);
            java.add("-Dmtf.db.app.user=mtf_app");
            java.add("-Dmtf.db.app.password=" + County.APP_PASSWORD);
            java.add("-DMTF_DEMO=true");
            // -Dmtf.history=false leaves the demo town's past out: a single test of one's own then starts a minute
            // sooner
            java.add("-DMTF_DEMO_HISTORY=" + System.getProperty("mtf.history", "true"));
            // how many generated cases walk their states: EnforcementWalksIT
            java.add("-Dmtf.walks=" + System.getProperty("mtf.walks", "300"));
            // how many notices the register is measured with, none unless asked: NoticeFiguresIT
            java.add("-Dmtf.figures=" + System.getProperty("mtf.figures", "0"));
            java.add("-Dmtf.bulk=" + System.getProperty("mtf.bulk", "0"));
            java.add("-Dmtf.continuity.dir=" + Path.of("target", "continuity").toAbsolutePath());
            java.add("-Dmtf.audit.dir=" + freshFolderOfHeads());
            java.add("-Dmtf.continuity.password=opens-in-tests");
            // so few that anything that takes a second connection in a transaction starves
            java.add("-Dmtf.db.pool=" + System.getProperty("mtf.test.pool", "4"));
            java.addAll(theTrialAgencysSignIn());
            String shared = System.getProperty("mtf.shared.data");
            if (shared != null) {
                java.add("-Dmtf.shared.data=" + shared);
            }
            System.setProperty("mtf.test.java", String.join(" ", java));
            List<String> server = new ArrayList<>(ServerCommand.serverOptions(SERVER, "127.0.0.1"));
            if (System.getProperty("mtf.walks") != null || System.getProperty("mtf.bulk") != null) {
                // one request holds all of a test: ten thousand of anything are more than a request's fifteen minutes
                Files.writeString(
                        SERVER.resolve("pre-boot.asadmin"),
                        "set configs.config.server-config.network-config.protocols.protocol.http-listener.http"
                                + ".request-timeout-seconds=-1\n",
                        StandardOpenOption.APPEND);
            }
            forgetEarlierLogs();
            server.addAll(List.of(
                    "--logtofile", SERVER.resolve("server.log").toAbsolutePath().toString()));
            System.setProperty("mtf.test.server", String.join(" ", server));
            System.setProperty("mtf.test.console", System.getProperty("mtf.test.console", "true"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (SQLException failed) {
            throw new IllegalStateException("the tests' database does not answer", failed);
        }
    }

    private String freshDatabase() throws IOException, SQLException {
        EmbeddedPostgres started = EmbeddedPostgres.builder()
                .setServerConfig("max_connections", "100")
                // a test that counts a page's statements has them written here for as long as it counts
                .setServerConfig("logging_collector", "on")
                .setServerConfig("log_directory", STATEMENTS.toAbsolutePath().toString())
                .setServerConfig("log_filename", "postgres.log")
                .setServerConfig("log_line_prefix", "%u=%p")
                .start();
        database = started;
        try (Connection connection = started.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database mtf");
        }
        String url = started.getJdbcUrl("postgres", "mtf");
        Migration.migrate(url, "postgres", "", "mtf_app", County.APP_PASSWORD, true);
        try (Connection connection = started.getDatabase("postgres", "mtf").getConnection()) {
            tableThatFailsAtCommit(connection);
        }
        return ServerCommand.withoutCredentials(url);
    }

    private String county() throws IOException, SQLException {
        County county = County.open(1);
        database = county;
        try (Connection owner = county.as("postgres", "")) {
            tableThatFailsAtCommit(owner);
        }
        return county.url;
    }

    private static void tableThatFailsAtCommit(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("""
                    create table if not exists public.trial_of_commit (reference text primary key,
                      parent text references public.trial_of_commit deferrable initially deferred);
                    grant select, insert on public.trial_of_commit to mtf_app""");
        }
    }

    private static void forgetEarlierLogs() throws IOException {
        try (Stream<Path> logs = Files.list(SERVER)) {
            for (Path log : logs.filter(file -> file.getFileName().toString().startsWith("server.log"))
                    .toList()) {
                Files.delete(log);
            }
        }
    }

    /** The heads of the access audit are of this run's database: those of an earlier one are another chain's. */
    private static Path freshFolderOfHeads() throws IOException {
        Files.deleteIfExists(HEADS.resolve("audit-heads.log"));
        return HEADS.toAbsolutePath();
    }

    /** Beside the form, the sign-in of an agency: a test opens it on this port. */
    private static List<String> theTrialAgencysSignIn() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        System.setProperty("mtf.test.oidc.port", String.valueOf(port));
        return List.of(
                "-DMTF_OIDC_ISSUER=http://127.0.0.1:" + port,
                "-DMTF_OIDC_CLIENT_ID=trial-client",
                "-DMTF_OIDC_CLIENT_SECRET=trial-secret",
                "-DMTF_OIDC_NAME=the-trial-agency",
                "-DMTF_OIDC_AGENCY_CLAIM=agency",
                "-DMTF_OIDC_POSTS_CLAIM=posts");
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (database != null) {
            try {
                database.close();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
