package org.margatetaskforce.documents;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Markings;

/**
 * A sheet that is kept outside the house: printed as letters are, tagged and marked, and locked with a password by AES with a key
 * of 256 bits (ISO 32000-2), which the readers people have open.
 */
@Boundary
public class LockedPdf {

    private static final int KEY_BITS = 256;

    private final Wording wording = new Wording();
    private final Press press = new Press();

    @Inject
    Markings markings;

    /** A printed sheet that opens with its password alone. */
    public record Sheet(byte[] content, int pages, String fingerprint) {}

    /**
     * Prints a sheet of personal data and locks it.
     *
     * @param template such as {@code continuity/pack}
     * @param title the document's own title, without personal data
     * @throws RuleBroken {@code documents.placeholder-missing} with the template and the placeholder
     */
    public Sheet print(String template, String title, Map<String, Object> values, String password) {
        LocalDate today = TaskForceClock.current().today();
        Map<String, Object> complete = new HashMap<>(values);
        complete.put("title", title);
        complete.put("marking", markings.scale().highestKept(today));
        complete.put("version", wording.version(template));
        Press.Printed printed = press.print(
                wording.write(template, complete), TaskForceClock.current().instant());
        byte[] locked = lock(printed.content(), password);
        return new Sheet(locked, printed.pages(), Sha256.of(locked));
    }

    private static byte[] lock(byte[] content, String password) {
        try (PDDocument pdf = Loader.loadPDF(content)) {
            StandardProtectionPolicy policy = new StandardProtectionPolicy(password, password, new AccessPermission());
            policy.setEncryptionKeyLength(KEY_BITS);
            policy.setPreferAES(true);
            pdf.protect(policy);
            ByteArrayOutputStream locked = new ByteArrayOutputStream(content.length + 4096);
            pdf.save(locked);
            return locked.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException("the sheet could not be locked", failed);
        }
    }

    /** How many pages a locked sheet has, where this password opens it. */
    public OptionalInt open(byte[] content, String password) {
        try (PDDocument pdf = Loader.loadPDF(content, password)) {
            return OptionalInt.of(pdf.getNumberOfPages());
        } catch (InvalidPasswordException another) {
            return OptionalInt.empty();
        } catch (IOException broken) {
            throw new UncheckedIOException("the sheet is no PDF that can be read", broken);
        }
    }
}
