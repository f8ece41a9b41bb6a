package org.margatetaskforce.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import org.margatetaskforce.cases.disposal.ErasureLine;

/**
 * The command for after a restore: plays the log of erasures, which is kept outside the database, so that what was disposed of since
 * the backup was made is erased again before anybody signs in (partnership practice F.6). All of it or nothing; playing it twice does
 * no more than once. Ends with 0 where it is played, 1 where it could not be.
 */
public final class ReplayErasures {

    private static final PrintStream SCREEN = System.out;

    private final Settings settings;

    private ReplayErasures(Settings settings) {
        this.settings = settings;
    }

    /** Reads {@code -Dlog=…}, the log; unless said, the one of the house's own folder. */
    public static void main(String[] arguments) {
        int exit = 1;
        try {
            new ReplayErasures(Settings.ofThisProcess()).run();
            exit = 0;
        } catch (CannotStart why) {
            System.err.println(why.getMessage());
        }
        System.exit(exit);
    }

    private void run() {
        List<ErasureLine> lines = lines();
        try (Connection connection = settings.connect()) {
            connection.setAutoCommit(false);
            int found = replay(connection, lines);
            connection.commit();
            SCREEN.printf(
                    Locale.UK,
                    "%,d erasures played: %,d were in the database again and are gone, the others were not there.%n",
                    lines.size(),
                    found);
        } catch (SQLException failed) {
            throw new CannotStart(
                    "The erasures could not be played: the database says: " + failed.getMessage(), failed);
        }
    }

    /** Erases again what the lines name, in their order; gives back how many of them were there. */
    static int replay(Connection connection, List<ErasureLine> lines) throws SQLException {
        int found = 0;
        try (PreparedStatement erase = connection.prepareStatement("select cases.erase_again(?, ?, ?, ?)")) {
            for (ErasureLine line : lines) {
                erase.setString(1, line.table());
                erase.setString(2, line.reference());
                erase.setString(3, line.certificate());
                erase.setTimestamp(4, Timestamp.from(line.at()));
                try (ResultSet answer = erase.executeQuery()) {
                    answer.next();
                    found += answer.getInt(1);
                }
            }
        }
        return found;
    }

    private List<ErasureLine> lines() {
        String named = System.getProperty("log");
        Path file = named == null
                ? Path.of(settings.get(
                                "MTF_AUDIT_DIR",
                                Path.of(settings.get("MTF_DATA", "data"))
                                        .resolve("audit")
                                        .toString()))
                        .resolve(ErasureLine.FILE)
                : Path.of(named);
        if (!Files.isRegularFile(file)) {
            throw new CannotStart("There is no log of erasures at " + file.toAbsolutePath()
                    + ". Name the copy that was kept: -Dlog=…");
        }
        try {
            return ErasureLine.read(Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new CannotStart("The log " + file + " cannot be played: " + unreadable.getMessage(), unreadable);
        }
    }
}
