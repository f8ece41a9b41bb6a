package org.margatetaskforce.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The run command: a PostgreSQL with a persistent data folder (or one's own), its schema, then Payara Micro with the
 * application. Whatever stops it from being whole ends it with one sentence and a non-zero exit.
 */
public final class Launcher {

    private static final PrintStream SCREEN = System.out;
    private static final String DEMO_CONTINUITY_PASSWORD = "Margate-pack-2011";
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Settings settings;
    private final Path data;
    private final int port;
    private final boolean demo;

    private @Nullable EmbeddedPostgres postgres;
    private @Nullable Process server;
    private volatile boolean stopping;

    private Launcher(Settings settings) {
        this.settings = settings;
        this.data = Path.of(settings.get("MTF_DATA", "data")).toAbsolutePath();
        this.port = port(settings.get("MTF_HTTP_PORT", "8080"));
        this.demo = Boolean.parseBoolean(settings.get("MTF_DEMO", "true"));
    }

    /** Starts the house and stays until it is told to stop. */
    public static void main(String[] arguments) throws InterruptedException {
        Logger.getLogger("").setLevel(Level.SEVERE);
        long began = System.nanoTime();
        int exit = 1;
        Launcher launcher = null;
        try {
            launcher = new Launcher(Settings.ofThisProcess());
            Runtime.getRuntime().addShutdownHook(new Thread(launcher::stop, "stop"));
            launcher.start(began);
            exit = launcher.stay();
        } catch (CannotStart why) {
            System.err.println();
            System.err.println(why.getMessage());
        }
        // the shutdown hook stops what was begun
        System.exit(exit);
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port < 65536) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new CannotStart("MTF_HTTP_PORT is \"" + text + "\": it must be a number from 1 to 65535.");
    }

    private void start(long began) {
        portMustBeFree();
        folderMustBeOurs();
        String url = settings.find("MTF_DB_URL");
        String user = settings.get("MTF_DB_USER", "postgres");
        String password = settings.get("MTF_DB_PASSWORD", "");
        if (url == null) {
            SCREEN.println("Starting the database in " + data.resolve("postgres") + " …");
            url = startPostgres();
        }
        String appUser = settings.get("MTF_DB_APP_USER", "mtf_app");
        String appPassword = settings.get("MTF_DB_APP_PASSWORD", Migration.freshPassword());
        SCREEN.println("Bringing the database to this version …");
        Migration.migrate(url, user, password, appUser, appPassword, demo);
        SCREEN.println(
                "Starting the application" + (demo ? " (the first start also builds the demo town)" : "") + " …");
        startServer(url, appUser, appPassword);
        waitUntilReady();
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
        SCREEN.println();
        SCREEN.println("Ready after " + seconds + " s:  http://" + address() + ":" + port + "/");
        if (demo) {
            SCREEN.println();
            SCREEN.println("This is a demonstration: every person in it is invented. Sign in as one of");
            for (String line : demoSignIns(url, user, password)) {
                SCREEN.println("    " + line);
            }
            SCREEN.println("each with the password  Margate-2011!");
            SCREEN.println();
            SCREEN.println("The landlords' door:  http://" + address() + ":" + port + "/landlord/");
            SCREEN.println(
                    "as landlord@margate.example or agent@margate.example, password  copper kettle under ninety");
            SCREEN.println();
            SCREEN.println("The continuity pack is made in  " + continuityFolder());
            SCREEN.println("and opens with the password  " + continuityPassword());
        }
        SCREEN.println();
        SCREEN.println("The public register, without signing in:  http://" + address() + ":" + port + "/register");
        SCREEN.println("The server's log:  " + log());
        SCREEN.println("To stop:  Ctrl-C");
    }

    /** One officer for each post that the demo town has, as its database knows them. */
    private static List<String> demoSignIns(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select distinct on (p.code) o.username, o.display_name, p.title
                          from identity.officer o
                          join identity.officer_post h on h.officer_id = o.id
                          join identity.post p on p.code = h.post_code
                         where p.agency_code = 'TDC' or p.code in ('PM', 'AA', 'PS', 'FSO', 'IGO', 'SYS')
                         order by p.code, o.id""")) {
            List<String> lines = new ArrayList<>();
            while (row.next()) {
                lines.add("%-14s %s, %s".formatted(row.getString(1), row.getString(2), row.getString(3)));
            }
            return lines;
        } catch (SQLException silent) {
            throw new CannotStart("The database stopped answering: " + silent.getMessage(), silent);
        }
    }

    private String continuityFolder() {
        return settings.get("MTF_CONTINUITY_DIR", data.resolve("continuity").toString());
    }

    /** Of the demo town there is always one, and it is told on the screen; else none unless somebody has set it. */
    private @Nullable String continuityPassword() {
        String set = settings.find("MTF_CONTINUITY_PASSWORD");
        return set == null && demo ? DEMO_CONTINUITY_PASSWORD : set;
    }

    private String address() {
        return settings.get("MTF_HTTP_ADDRESS", "127.0.0.1");
    }

    private void portMustBeFree() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address()), port));
        } catch (IOException taken) {
            throw new CannotStart(
                    "Port " + port + " is in use: stop what uses it, or choose another with MTF_HTTP_PORT.", taken);
        }
    }

    private void folderMustBeOurs() {
        try {
            Files.createDirectories(data);
        } catch (IOException refused) {
            throw cannotUseFolder(refused);
        }
        if (!Files.isDirectory(data) || !Files.isReadable(data) || !Files.isWritable(data)) {
            throw cannotUseFolder(null);
        }
    }

    private CannotStart cannotUseFolder(@Nullable Throwable cause) {
        return new CannotStart(
                "The data folder " + data + " cannot be read and written: mend its permissions, or choose another with"
                        + " MTF_DATA.",
                cause);
    }

    private String startPostgres() {
        Path cluster = data.resolve("postgres");
        stopLeftOver(cluster);
        try {
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(cluster)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            data.resolve("postgres-program").toFile())
                    .setRegisterShutdownHook(false)
                    // the embedded database is made for tests and does not wait for the disk; people's work must
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("idle_in_transaction_session_timeout", "5min")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException | RuntimeException failed) {
            throw new CannotStart(
                    "The database in " + cluster + " did not start: " + failed.getMessage()
                            + " (is another copy running on the same folder, or the folder not ours?)",
                    failed);
        }
        String database = "mtf";
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet there =
                    statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
                if (there.next()) {
                    return postgres.getJdbcUrl("postgres", database);
                }
            }
            statement.execute("create database " + database);
        } catch (SQLException failed) {
            throw new CannotStart("The database in " + cluster + " does not answer: " + failed.getMessage(), failed);
        }
        return postgres.getJdbcUrl("postgres", database);
    }

    /** A launcher that was killed outright leaves its PostgreSQL running: end it, or the folder stays taken. */
    private static void stopLeftOver(Path cluster) {
        Path note = cluster.resolve("postmaster.pid");
        if (!Files.isRegularFile(note)) {
            return;
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(note).get(0).strip());
            ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                    .ifPresent(process -> {
                        process.destroy();
                        process.onExit()
                                .orTimeout(15, TimeUnit.SECONDS)
                                .exceptionally(stuck -> {
                                    process.destroyForcibly();
                                    return process;
                                })
                                .join();
                    });
        } catch (IOException | RuntimeException unreadable) {
            // PostgreSQL itself says what is wrong when it starts
        }
    }

    private Path log() {
        return data.resolve("logs").resolve("server.log");
    }

    private void startServer(String url, String appUser, String appPassword) {
        try {
            Files.createDirectories(log().getParent());
            ProcessBuilder builder = new ProcessBuilder(ServerCommand.of(
                    Path.of(System.getProperty("mtf.payara.jar")),
                    Path.of(System.getProperty("mtf.app")),
                    data.resolve("server"),
                    address(),
                    port,
                    demo));
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("MTF_DB_"));
            environment.put("MTF_DB_APP_URL", ServerCommand.withoutCredentials(url));
            environment.put("MTF_DB_APP_USER", appUser);
            environment.put("MTF_DB_APP_PASSWORD", appPassword);
            environment.put("MTF_DEMO", Boolean.toString(demo));
            environment.put("MTF_CONTINUITY_DIR", continuityFolder());
            environment.put(
                    "MTF_AUDIT_DIR",
                    settings.get("MTF_AUDIT_DIR", data.resolve("audit").toString()));
            String continuity = continuityPassword();
            if (continuity != null) {
                environment.put("MTF_CONTINUITY_PASSWORD", continuity);
            }
            for (String name : List.of("MTF_SECRET_KEY", "MTF_OIDC_CLIENT_SECRET")) {
                String secret = settings.find(name);
                if (secret != null) {
                    environment.put(name, secret);
                }
            }
            server = builder.redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
        } catch (IOException failed) {
            throw new CannotStart("The server could not be started: " + failed.getMessage(), failed);
        }
    }

    private void waitUntilReady() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            Process running = server;
            if (running == null || !running.isAlive()) {
                throw new CannotStart("The server stopped while it was starting: " + log() + " says why.");
            }
            if (deploymentFailed()) {
                throw new CannotStart("The application could not be deployed: " + log() + " says why.");
            }
            if (isReady()) {
                return;
            }
            pause();
        }
        throw new CannotStart("The application was not ready after " + PATIENCE.toMinutes() + " minutes: " + log()
                + " says how far it came.");
    }

    private boolean deploymentFailed() {
        try {
            String said = Files.readString(log(), java.nio.charset.StandardCharsets.ISO_8859_1);
            return said.contains("Exception while loading the app")
                    || said.contains("Failed to deploy")
                    || said.contains("Deployment failed");
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean isReady() {
        try {
            HttpURLConnection question =
                    (HttpURLConnection) URI.create("http://" + address() + ":" + port + "/health/ready")
                            .toURL()
                            .openConnection();
            question.setConnectTimeout(1000);
            question.setReadTimeout(5000);
            return question.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Not oftener: an answer to the question costs the server more than a page does. */
    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while starting.", told);
        }
    }

    /** @return the exit status: 0 when told to stop, 1 when the server ended by itself */
    private int stay() throws InterruptedException {
        Process running = server;
        if (running == null) {
            return 1;
        }
        running.waitFor();
        if (stopping) {
            return 0;
        }
        throw new CannotStart("The server ended by itself: " + log() + " says why.");
    }

    /** The server first, so that what it does is finished; then its database. */
    private synchronized void stop() {
        stopping = true;
        Process running = server;
        if (running != null && running.isAlive()) {
            running.destroy();
            try {
                if (!running.waitFor(30, TimeUnit.SECONDS)) {
                    running.destroyForcibly();
                }
            } catch (InterruptedException told) {
                running.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
        EmbeddedPostgres database = postgres;
        if (database != null) {
            try {
                database.close();
            } catch (IOException failed) {
                System.err.println("The database did not stop cleanly: " + failed.getMessage());
            }
            postgres = null;
        }
    }
}
