package org.margatetaskforce.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.margatetaskforce.identity.AuditChain;
import org.margatetaskforce.identity.ChainHead;
import org.margatetaskforce.identity.ChainHeads;
import org.margatetaskforce.identity.ChainVerdict;

/**
 * The command that proves the access audit without the application: reckons the chain afresh and holds it against its heads kept
 * outside. Ends with 0 where the audit is whole, 2 where it is not, naming the first bad row, 1 where that cannot be told.
 */
public final class VerifyAudit {

    private static final PrintStream SCREEN = System.out;

    private final Settings settings;

    private VerifyAudit(Settings settings) {
        this.settings = settings;
    }

    /** Reads {@code -Dheads=…}, the file with the heads; unless said, the one of the house's own folder. */
    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        int exit = 1;
        try {
            exit = new VerifyAudit(Settings.ofThisProcess()).run();
        } catch (CannotStart why) {
            System.err.println(why.getMessage());
        }
        System.exit(exit);
    }

    private int run() {
        List<ChainHead> heads = heads();
        try (Connection connection = settings.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set transaction read only");
            statement.execute("select set_config('mtf.officer', 'system', true)");
            ChainVerdict verdict =
                    AuditChain.prove(connection, heads, line -> SCREEN.printf(Locale.UK, "%,d lines proved …%n", line));
            connection.rollback();
            return show(verdict);
        } catch (SQLException failed) {
            throw new CannotStart("The audit could not be proved: the database says: " + failed.getMessage(), failed);
        }
    }

    private static int show(ChainVerdict verdict) {
        ChainVerdict.BadRow bad = verdict.bad();
        if (bad != null) {
            SCREEN.println("The access audit is NOT as it was written. " + bad.sentence());
            return 2;
        }
        SCREEN.printf(
                Locale.UK,
                "The access audit is whole: %,d lines, each as it was written; %,d heads outside fit, the latest of line %,d.%n",
                verdict.lines(),
                verdict.heads(),
                verdict.latestHead());
        return 0;
    }

    private List<ChainHead> heads() {
        String named = System.getProperty("heads");
        Path file = named == null
                ? Path.of(settings.get(
                                "MTF_AUDIT_DIR",
                                Path.of(settings.get("MTF_DATA", "data"))
                                        .resolve("audit")
                                        .toString()))
                        .resolve(ChainHeads.FILE)
                : Path.of(named);
        if (!Files.isRegularFile(file)) {
            throw new CannotStart(
                    "There is no file with heads at " + file.toAbsolutePath()
                            + ": without one a cut end is not noticed. Name it: -Dheads=… (an empty file proves the chain alone).");
        }
        try {
            return ChainHeads.read(Files.readAllLines(file));
        } catch (IOException unreadable) {
            throw new CannotStart("The file " + file + " cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
