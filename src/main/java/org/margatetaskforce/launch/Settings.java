package org.margatetaskforce.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the house is told from outside, by environment variables: see the table in README.md. A variable named
 * {@code …_FILE} names a file that holds the value, as containers hand over their secrets.
 */
record Settings(Map<String, String> environment) {

    static Settings ofThisProcess() {
        return new Settings(System.getenv());
    }

    /** @return the value, from the variable itself or from the file that its {@code _FILE} twin names; null if neither */
    @Nullable
    String find(String name) {
        String value = environment.get(name);
        if (value != null && !value.isBlank()) {
            return value.strip();
        }
        String file = environment.get(name + "_FILE");
        if (file == null || file.isBlank()) {
            return null;
        }
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new CannotStart("The file " + file + " that " + name + "_FILE names cannot be read.", unreadable);
        }
    }

    String get(String name, String otherwise) {
        String value = find(name);
        return value == null ? otherwise : value;
    }

    /** Demo mode: the demo town, its sign-ins and the movable clock. */
    boolean demo() {
        return Boolean.parseBoolean(get("MTF_DEMO", "false"));
    }

    /** The database that they name, as its owner; where they name none, that of the house that runs on this machine. */
    Connection connect() throws SQLException {
        String url = find("MTF_DB_URL");
        if (url != null) {
            return DriverManager.getConnection(url, get("MTF_DB_USER", "postgres"), get("MTF_DB_PASSWORD", ""));
        }
        Path note = Path.of(get("MTF_DATA", "data"))
                .toAbsolutePath()
                .resolve("postgres")
                .resolve("postmaster.pid");
        try {
            List<String> lines = Files.readAllLines(note);
            return DriverManager.getConnection(
                    "jdbc:postgresql://localhost:"
                            + Integer.parseInt(lines.get(3).strip()) + "/mtf",
                    "postgres",
                    "");
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException notRunning) {
            throw new CannotStart(
                    "The house is not running: start it with ./mvnw -Prun, or name its database with MTF_DB_URL,"
                            + " MTF_DB_USER and MTF_DB_PASSWORD.",
                    notRunning);
        }
    }
}
