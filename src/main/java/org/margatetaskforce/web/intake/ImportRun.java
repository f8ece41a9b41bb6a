package org.margatetaskforce.web.intake;

import java.io.Serializable;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.intake.FileImports;
import org.margatetaskforce.intake.IntakeReport;
import org.margatetaskforce.web.shell.Sentences;

/** How far the reading of a file is: written by the thread that does it, read by the page. */
final class ImportRun implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ImportRun.class.getName());

    private volatile int step;
    private volatile int steps = 1;
    private volatile @Nullable IntakeReport report;
    private volatile @Nullable String reference;
    private volatile @Nullable String failure;

    private void at(int stepNow, int stepsInAll) {
        step = stepNow;
        steps = stepsInAll;
    }

    /** Does it, as the officer who asked. */
    void work(FileImports imports, FileImports.Wanted wanted, String who, boolean takeIn, boolean goodLinesOnly) {
        try {
            Acting.as(who, () -> {
                if (takeIn) {
                    FileImports.Taken taken = imports.takeIn(wanted, goodLinesOnly, this::at);
                    reference = taken.reference();
                    report = taken.report();
                } else {
                    report = imports.look(wanted, this::at);
                }
            });
        } catch (RuleBroken refused) {
            failure = Sentences.of(refused);
        } catch (Exception failed) {
            LOG.log(Level.SEVERE, "the import of a file failed", failed);
            failure = Sentences.of("intake.file.failed");
        }
    }

    boolean isRunning() {
        return report == null && failure == null;
    }

    int percent() {
        return Math.min(99, 100 * step / Math.max(1, steps));
    }

    @Nullable
    IntakeReport report() {
        return report;
    }

    /** The import's reference, once it is taken in. */
    @Nullable
    String reference() {
        return reference;
    }

    @Nullable
    String failure() {
        return failure;
    }
}
