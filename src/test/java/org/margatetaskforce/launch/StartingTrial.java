package org.margatetaskforce.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Tries to start the house as a person would, in a process of its own, and keeps what was said. */
record StartingTrial(int exit, String said) {

    static StartingTrial with(Map<String, String> environment, String... systemProperties)
            throws IOException, InterruptedException {
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(systemProperties));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("MTF_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IllegalStateException("it neither started nor gave up: " + said);
        }
        return new StartingTrial(process.exitValue(), said);
    }

    /** The last line that was said: the sentence for whoever tried. */
    String sentence() {
        return said.strip().lines().reduce("", (before, line) -> line);
    }
}
