package org.margatetaskforce.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How Payara Micro is started with the house in it: by the run command, the tests and, in the same words, the container. */
public final class ServerCommand {

    private ServerCommand() {}

    /** Options of the Java machine that the house needs wherever it runs. */
    public static List<String> javaOptions() {
        return List.of(
                "-Xmx" + System.getProperty("mtf.heap", "900m"),
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Duser.timezone=Europe/London",
                "-Duser.language=en",
                "-Duser.country=GB",
                // not ready until our own check says so: with no application there is none, and that is not "up"
                "-Dmp.health.default.readiness.empty.response=DOWN",
                "-Dmp.health.default.startup.empty.response=DOWN");
    }

    /**
     * Options of the Java machine for a demonstration beside them: it lives for hours on two processors, and spends half of
     * its first minutes on making code fast that then rests. The quick compiler alone lays the town out in half the time. With
     * that compiler alone the machine would keep 48 MB of made code, which the house fills within minutes: then nothing more is
     * made fast, and what asks for new code fails.
     */
    public static List<String> demoOptions() {
        return List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m", "-XX:+UseSerialGC");
    }

    static List<String> of(Path payara, Path application, Path folder, String address, int port, boolean demo)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(javaOptions());
        if (demo) {
            command.addAll(demoOptions());
        }
        command.addAll(List.of("-jar", payara.toString()));
        command.addAll(serverOptions(folder, address));
        command.addAll(
                List.of("--port", Integer.toString(port), "--deploy", application.toString(), "--contextroot", "/"));
        return command;
    }

    /** {@code --nohazelcast} alone: with {@code --nocluster} beside it Hazelcast still listens on every interface. */
    public static List<String> serverOptions(Path folder, String address) throws IOException {
        Files.createDirectories(folder);
        Path preBoot = folder.resolve("pre-boot.asadmin");
        Files.write(preBoot, preBootCommands(address));
        return List.of(
                "--nohazelcast", "--disablephonehome", "--nohostaware", "--prebootcommandfile", preBoot.toString());
    }

    private static List<String> preBootCommands(String address) {
        String http = "set configs.config.server-config.network-config.";
        return List.of(
                http + "network-listeners.network-listener.http-listener.address=" + address,
                http + "protocols.protocol.http-listener.http.server-header=false",
                http + "protocols.protocol.http-listener.http.xpowered-by=false",
                // a proxy that ends https says so: cookies are Secure then, and browsers told to stay with https
                http + "protocols.protocol.http-listener.http.scheme-mapping=X-Forwarded-Proto");
    }

    /** Credentials travel beside the address, never in it. */
    static String withoutCredentials(String url) {
        int question = url.indexOf('?');
        if (question < 0) {
            return url;
        }
        StringBuilder kept = new StringBuilder();
        for (String part : url.substring(question + 1).split("&", -1)) {
            if (!part.startsWith("user=") && !part.startsWith("password=")) {
                kept.append(kept.isEmpty() ? '?' : '&').append(part);
            }
        }
        return url.substring(0, question) + kept;
    }
}
