package org.margatetaskforce.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The mail server that letters are handed to, as the environment names it (README.md); none is set by default. */
@ApplicationScoped
class SmtpSettings {

    private static final String SECONDS = "10000";

    boolean isSet() {
        return find("host").isPresent();
    }

    String host() {
        return find("host").orElseThrow();
    }

    int port() {
        return find("port").map(Integer::valueOf).orElse(25);
    }

    Optional<String> user() {
        return find("user");
    }

    /** The password, or what the file holds that {@code MTF_SMTP_PASSWORD_FILE} names. */
    Optional<String> password() {
        return find("password").or(() -> find("password.file").map(file -> {
            try {
                return Files.readString(Path.of(file)).strip();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }));
    }

    String from() {
        return find("from").orElse("margate-task-force@localhost");
    }

    /** The address of the house, for links in letters; empty where it is not set. */
    String houseAddress() {
        return setting("mtf.address")
                .map(address -> address.replaceAll("/+$", ""))
                .orElse("");
    }

    /** How long a letter that did not go waits the first time; twice as long each time after. */
    Duration retryAfter() {
        return Duration.ofSeconds(find("retry.seconds").map(Long::valueOf).orElse(60L));
    }

    /** A name and password only ever travel encrypted. */
    Properties forMailLibrary() {
        Properties properties = new Properties();
        String protocol = port() == 465 ? "smtps" : "smtp";
        properties.setProperty("mail.transport.protocol", protocol);
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "host", host());
        properties.setProperty(prefix + "port", Integer.toString(port()));
        properties.setProperty(prefix + "connectiontimeout", SECONDS);
        properties.setProperty(prefix + "timeout", SECONDS);
        properties.setProperty(prefix + "writetimeout", SECONDS);
        properties.setProperty(prefix + "auth", Boolean.toString(user().isPresent()));
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "starttls.required", Boolean.toString(user().isPresent() && port() != 465));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    /** As the environment says it now, or a property of the machine; the server's own configuration remembers for a minute. */
    private static Optional<String> find(String name) {
        return setting("mtf.smtp." + name);
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(
                        System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'))))
                .filter(value -> !value.isBlank());
    }
}
