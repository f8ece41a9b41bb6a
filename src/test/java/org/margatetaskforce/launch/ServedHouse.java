package org.margatetaskforce.launch;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The house started as the run command starts it, on a database that is there, to be measured. */
final class ServedHouse implements AutoCloseable {

    private static final int ASK_AGAIN_MILLIS = 200;

    final int port;
    private final Process server;

    private ServedHouse(Process server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts it and waits until it is ready. {@code -Dmtf.bench.demo=true} takes the options of a demonstration's Java machine. */
    @SuppressWarnings("SystemOut")
    static ServedHouse on(String database) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("mtf-bench-house");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(ServerCommand.of(
                Path.of(System.getProperty("mtf.payara.jar")),
                Path.of(System.getProperty("mtf.app")),
                folder.resolve("server"),
                "127.0.0.1",
                port,
                Boolean.getBoolean("mtf.bench.demo")));
        builder.environment().put("MTF_DB_APP_URL", database);
        builder.environment().put("MTF_DB_APP_USER", "mtf_app");
        builder.environment().put("MTF_DB_APP_PASSWORD", County.APP_PASSWORD);
        builder.environment().put("MTF_DEMO", "true");
        builder.environment()
                .put("MTF_CONTINUITY_DIR", folder.resolve("continuity").toString());
        builder.environment().put("MTF_AUDIT_DIR", folder.resolve("audit").toString());
        Path log = folder.resolve("server.log");
        long started = System.nanoTime();
        Process server =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        // a benchmark that is broken off leaves no server behind
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
        OfficerAtWork nobody = new OfficerAtWork("", 0, port);
        while (server.isAlive()) {
            try {
                if (nobody.get("/health/ready").status() == 200) {
                    System.out.printf(
                            Locale.UK,
                            "ready after %.1f s, on port %d; it writes to %s%n",
                            (System.nanoTime() - started) / 1e9,
                            port,
                            log);
                    return new ServedHouse(server, port);
                }
            } catch (IOException notYet) {
                // it is starting
            }
            Thread.sleep(ASK_AGAIN_MILLIS);
        }
        throw new IllegalStateException("the server ended: " + log);
    }

    /** How much memory it holds just now, in MB; nought where the system does not say. */
    long residentMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(server.pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }
}
