package org.margatetaskforce.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.IntakeReport;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.GazetteerImport;

/**
 * The import command: a gazetteer file into the database of a house that runs (or one's own PostgreSQL), by the very code of
 * the page. Ends with 0 where every line is in, 2 where some were refused, 1 where nothing went in.
 */
public final class ImportGazetteer {

    private static final PrintStream SCREEN = System.out;
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final Settings settings;

    private ImportGazetteer(Settings settings) {
        this.settings = settings;
    }

    /** Reads {@code -Dkind=…}, {@code -Dfile=…} and, for outlines, {@code -Dfrom=…} and {@code -Dcode=…}; {@code -Dreport=…} keeps the report. */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        int exit = 1;
        try {
            exit = new ImportGazetteer(Settings.ofThisProcess()).run();
        } catch (CannotStart why) {
            System.err.println(why.getMessage());
        }
        System.exit(exit);
    }

    private int run() {
        String kind = System.getProperty("kind", "properties").toLowerCase(Locale.ROOT);
        Path path = Path.of(System.getProperty("file", ""));
        byte[] file = read(path);
        try (Connection connection = settings.connect()) {
            connection.setAutoCommit(false);
            Instant now = begin(connection);
            IntakeReport report = put(new GazetteerImport(connection, now, this::tell), kind, file);
            connection.commit();
            return show(report);
        } catch (RuleBroken refused) {
            throw new CannotStart(sentence(refused), refused);
        } catch (SQLException failed) {
            throw new CannotStart("Nothing was imported: the database says: " + failed.getMessage(), failed);
        }
    }

    private static byte[] read(Path path) {
        if (!Files.isRegularFile(path)) {
            throw new CannotStart(
                    "Name the file: ./mvnw -Pimport -Dkind=properties -Dfile=houses.csv (there is no file "
                            + path.toAbsolutePath() + ").");
        }
        try {
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new CannotStart("The file " + path + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Puts the system on the transaction; the records are dated by the house's own clock. */
    private static Instant begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            long ahead;
            try (ResultSet row =
                    statement.executeQuery("select coalesce((select ahead_seconds from base.demo_clock), 0)")) {
                row.next();
                ahead = row.getLong(1);
            }
            Instant now = Instant.now().plusSeconds(ahead);
            statement.execute("select set_config('mtf.officer', 'system', true), set_config('mtf.today', '"
                    + LocalDate.ofInstant(now, org.margatetaskforce.base.TaskForceClock.LONDON) + "', true)");
            return now;
        }
    }

    private static IntakeReport put(GazetteerImport into, String kind, byte[] file) throws SQLException {
        return switch (kind) {
            case "properties" -> into.properties(file);
            case "postcodes" -> into.postcodes(file);
            case "wards" -> into.areas(file, AreaKind.WARD, from(EVER));
            case "lsoas" -> into.areas(file, AreaKind.LSOA, from(EVER));
            case "designations" -> into.areas(file, AreaKind.DESIGNATION, from(null), System.getProperty("code"));
            default ->
                throw new CannotStart("\"" + kind
                        + "\" is no kind of file: it is properties, postcodes, wards, lsoas or designations.");
        };
    }

    private static LocalDate from(@org.jspecify.annotations.Nullable LocalDate otherwise) {
        String text = System.getProperty("from");
        if (text == null) {
            if (otherwise == null) {
                throw new CannotStart("Say from which day the designation is in force: -Dfrom=2011-04-21.");
            }
            return otherwise;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new CannotStart("\"" + text + "\" is no day: write it as 2011-04-21.", noDay);
        }
    }

    private void tell(int step, int steps) {
        SCREEN.println("Step " + step + " of " + steps + " …");
    }

    private static int show(IntakeReport report) {
        for (ImportLine line : report.toLookAt()) {
            SCREEN.println(
                    line.number() + "  " + line.what() + "  " + line.outcome().words() + ": " + line.sentence());
        }
        SCREEN.println(report.read() + " read: " + report.added() + " new, " + report.changed() + " changed, "
                + report.unchanged() + " unchanged, " + report.refused() + " refused.");
        keep(report);
        return report.refused() == 0 ? 0 : 2;
    }

    private static void keep(IntakeReport report) {
        String where = System.getProperty("report");
        if (where != null) {
            try {
                Files.writeString(Path.of(where), report.asCsv());
            } catch (IOException unwritable) {
                throw new CannotStart(
                        "The file is imported, but the report " + where + " could not be written.", unwritable);
            }
        }
    }

    private static String sentence(RuleBroken refused) {
        String sentence = ResourceBundle.getBundle("messages", Locale.ROOT).getString(refused.key());
        for (int i = 0; i < refused.details().size(); i++) {
            sentence = sentence.replace(
                    "{" + i + "}", String.valueOf(refused.details().get(i)));
        }
        return sentence;
    }
}
