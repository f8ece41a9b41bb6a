package org.margatetaskforce.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server whose application does not deploy is no house: it ends, and its database with it. */
class LauncherIT {

    @TempDir
    Path folder;

    @Test
    void a_failed_deployment_is_told_and_leaves_nothing_running() throws Exception {
        Path application = folder.resolve("application");
        Files.createDirectories(application.resolve("WEB-INF"));
        Files.writeString(application.resolve("WEB-INF/web.xml"), """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  <listener><listener-class>no.such.Listener</listener-class></listener>
                </web-app>
                """);
        Path data = folder.resolve("data");
        StartingTrial trial = StartingTrial.with(
                Map.of("MTF_HTTP_PORT", freePort(), "MTF_DATA", data.toString(), "MTF_DEMO", "false"),
                "-Dmtf.payara.jar=" + System.getProperty("mtf.payara.jar"),
                "-Dmtf.app=" + application);
        assertThat(trial.exit()).as(trial.said()).isEqualTo(1);
        assertThat(trial.sentence()).startsWith("The application could not be deployed");
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
    }

    private static String freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return Integer.toString(probe.getLocalPort());
        }
    }
}
