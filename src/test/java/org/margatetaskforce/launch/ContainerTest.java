package org.margatetaskforce.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The container starts the house in the words of the run command: two copies that may not drift apart. */
class ContainerTest {

    private static final Path DOCKER = Path.of("docker");

    @Test
    void the_entrypoint_gives_every_option_of_the_run_command_but_the_heap() throws IOException {
        String entrypoint = Files.readString(DOCKER.resolve("entrypoint"));
        List<String> options = ServerCommand.javaOptions().stream()
                .filter(option -> !option.startsWith("-Xmx"))
                .toList();
        assertThat(options).isNotEmpty().allSatisfy(option -> assertThat(entrypoint)
                .contains(option));
    }

    @Test
    void the_entrypoint_starts_the_server_as_the_run_command_does(@TempDir Path folder) throws IOException {
        String entrypoint = Files.readString(DOCKER.resolve("entrypoint"));
        assertThat(ServerCommand.serverOptions(folder, "0.0.0.0"))
                .filteredOn(option -> option.startsWith("--"))
                .isNotEmpty()
                .allSatisfy(option -> assertThat(entrypoint).contains(option));
        assertThat(Files.readString(DOCKER.resolve("pre-boot.asadmin")))
                .isEqualTo(Files.readString(folder.resolve("pre-boot.asadmin")));
    }
}
