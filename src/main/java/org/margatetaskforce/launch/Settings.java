package org.margatetaskforce.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
