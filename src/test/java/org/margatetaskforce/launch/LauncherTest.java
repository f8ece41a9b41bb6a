package org.margatetaskforce.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot start ends with one sentence that says what to do, and a status that a script can read. */
class LauncherTest {

    @TempDir
    Path folder;

    private static String freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0)) {
            return Integer.toString(probe.getLocalPort());
        }
    }

    @Test
    void a_port_in_use_is_told() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            StartingTrial trial = StartingTrial.with(
                    Map.of("MTF_HTTP_PORT", Integer.toString(taken.getLocalPort()), "MTF_DATA", folder.toString()));
            assertThat(trial.exit()).isEqualTo(1);
            assertThat(trial.sentence())
                    .isEqualTo("Port " + taken.getLocalPort()
                            + " is in use: stop what uses it, or choose another with MTF_HTTP_PORT.");
        }
    }

    @Test
    void a_port_that_is_no_number_is_told() throws Exception {
        StartingTrial trial = StartingTrial.with(Map.of("MTF_HTTP_PORT", "http", "MTF_DATA", folder.toString()));
        assertThat(trial.exit()).isEqualTo(1);
        assertThat(trial.sentence()).isEqualTo("MTF_HTTP_PORT is \"http\": it must be a number from 1 to 65535.");
    }

    @Test
    void a_data_folder_that_cannot_be_used_is_told() throws Exception {
        Path file = Files.writeString(folder.resolve("a-file"), "in the way");
        StartingTrial trial = StartingTrial.with(Map.of("MTF_HTTP_PORT", freePort(), "MTF_DATA", file.toString()));
        assertThat(trial.exit()).isEqualTo(1);
        assertThat(trial.sentence()).contains("cannot be read and written").contains("MTF_DATA");
    }

    @Test
    void a_database_that_is_down_is_told() throws Exception {
        StartingTrial trial = StartingTrial.with(Map.of(
                "MTF_HTTP_PORT",
                freePort(),
                "MTF_DATA",
                folder.toString(),
                "MTF_DB_URL",
                "jdbc:postgresql://127.0.0.1:" + freePort() + "/mtf",
                "MTF_DB_USER",
                "somebody"));
        assertThat(trial.exit()).isEqualTo(1);
        assertThat(trial.sentence()).startsWith("The database at ").contains("cannot be used as somebody");
    }

    @Test
    void a_secret_may_come_as_a_file() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "hush\n");
        Settings settings = new Settings(Map.of("MTF_DB_PASSWORD_FILE", secret.toString()));
        assertThat(settings.find("MTF_DB_PASSWORD")).isEqualTo("hush");
    }

    @Test
    void the_database_address_that_the_server_gets_holds_no_credentials() {
        assertThat(ServerCommand.withoutCredentials("jdbc:postgresql://h:5/mtf?user=postgres&sslmode=require"))
                .isEqualTo("jdbc:postgresql://h:5/mtf?sslmode=require");
        assertThat(ServerCommand.withoutCredentials("jdbc:postgresql://h:5/mtf?user=a&password=b"))
                .isEqualTo("jdbc:postgresql://h:5/mtf");
    }
}
