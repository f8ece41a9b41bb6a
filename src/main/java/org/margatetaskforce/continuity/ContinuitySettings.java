package org.margatetaskforce.continuity;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Where the packs are kept and what locks them, as the environment says it now (README.md). */
@ApplicationScoped
class ContinuitySettings {

    /** The folder of the packs, outside the database; empty where none is set. */
    Optional<Path> folder() {
        return find("mtf.continuity.dir").map(Path::of);
    }

    /** The password, or what the file holds that {@code MTF_CONTINUITY_PASSWORD_FILE} names; empty where none is set. */
    Optional<String> password() {
        return find("mtf.continuity.password")
                .or(() -> find("mtf.continuity.password.file").map(ContinuitySettings::read))
                .filter(password -> !password.isBlank());
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<String> find(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(
                        System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'))))
                .filter(value -> !value.isBlank());
    }
}
