package org.margatetaskforce.continuity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.LockedPdf;

/**
 * Makes the continuity pack of today: gathers it as the system, prints and locks it, writes it to the folder outside the database,
 * and removes the files that have been kept long enough. What goes wrong is recorded and told, never passed over.
 */
@ApplicationScoped
public class PackMaker {

    private static final Logger LOG = Logger.getLogger(PackMaker.class.getName());
    private static final int STEPS = 4;

    @Inject
    ContinuitySettings settings;

    @Inject
    ContinuityPacks packs;

    @Inject
    PackSheet sheet;

    @Inject
    LockedPdf printer;

    /** How far the making is. */
    @FunctionalInterface
    public interface Progress {

        /** Nobody watches. */
        Progress UNSEEN = (step, steps) -> {};

        /** So many steps of so many are done. */
        void at(int step, int steps);
    }

    /**
     * Makes today's pack; an earlier one of today is replaced.
     *
     * @param byHand somebody asked for it
     * @throws RuleBroken {@code continuity.pack.no-password}, {@code no-folder} or {@code not-written}, when that has been recorded
     */
    public void make(boolean byHand, Progress progress) {
        packs.mustBeAllowed();
        LocalDate day = TaskForceClock.current().today();
        String password = settings.password().orElse("");
        if (password.isEmpty()) {
            throw mishap(day, "NO_PASSWORD", "continuity.pack.no-password");
        }
        Path folder = settings.folder().orElse(null);
        if (folder == null) {
            throw mishap(day, "NO_FOLDER", "continuity.pack.no-folder");
        }
        progress.at(0, STEPS);
        try {
            List<PackSheet.Values> gathered = new ArrayList<>();
            Acting.as(Acting.SYSTEM, () -> gathered.add(sheet.gather(day)));
            progress.at(1, STEPS);
            PackSheet.Values content = gathered.get(0);
            LockedPdf.Sheet printed = printer.print("continuity/pack", "Continuity pack", content.values(), password);
            progress.at(2, STEPS);
            write(folder, ContinuityPacks.fileName(day), printed.content());
            progress.at(3, STEPS);
            packs.made(day, byHand, content.visits(), printed);
            removeOld(folder);
        } catch (IOException failed) {
            LOG.log(Level.WARNING, "the continuity pack could not be written to " + folder, failed);
            throw mishap(day, "NOT_WRITTEN", "continuity.pack.not-written");
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "the continuity pack could not be made", failed);
            throw mishap(day, "FAILED", "continuity.pack.failed");
        }
        progress.at(STEPS, STEPS);
    }

    private RuleBroken mishap(LocalDate day, String what, String key) {
        packs.failed(day, what);
        return new RuleBroken(key);
    }

    /** Under another name first: whoever copies the folder away never finds half a file. */
    private static void write(Path folder, String name, byte[] content) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = folder.resolve(name + ".part");
        Files.write(unfinished, content);
        if (Files.getFileStore(unfinished).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-r-----"));
        }
        Files.move(
                unfinished, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private void removeOld(Path folder) throws IOException {
        for (LocalDate old : packs.toRemove()) {
            Files.deleteIfExists(folder.resolve(ContinuityPacks.fileName(old)));
            packs.removed(old);
        }
    }

    /** The file of a day's pack, for one who may have it; empty where it is not there. */
    public Optional<byte[]> take(LocalDate day) {
        if (packs.of(day).isEmpty()) {
            return Optional.empty();
        }
        Optional<byte[]> content = read(day);
        if (content.isPresent()) {
            packs.taken(day);
        }
        return content;
    }

    private Optional<byte[]> read(LocalDate day) {
        return settings.folder()
                .map(folder -> folder.resolve(ContinuityPacks.fileName(day)))
                .flatMap(file -> {
                    try {
                        return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
                    } catch (IOException unreadable) {
                        LOG.log(Level.WARNING, "the continuity pack cannot be read: " + file, unreadable);
                        return Optional.empty();
                    }
                });
    }

    /**
     * Tries whether a day's file is there, opens with the password and not without it; that it was tried is recorded.
     *
     * @return how many pages it has; 0 where it does not open as it should
     */
    public int tryOpening(LocalDate day) {
        packs.mustBeAllowed();
        int pages = read(day).map(content -> pages(content)).orElse(0);
        packs.tried(day, pages > 0);
        return pages;
    }

    private int pages(byte[] content) {
        try {
            return printer.open(content, "").isPresent()
                    ? 0
                    : printer.open(content, settings.password().orElse("")).orElse(0);
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, "the continuity pack does not open", broken);
            return 0;
        }
    }
}
