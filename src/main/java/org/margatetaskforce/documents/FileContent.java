package org.margatetaskforce.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.margatetaskforce.base.RuleBroken;

/**
 * The bytes of a file and what they are. What it is says its content; its name and what the browser says are not believed.
 *
 * @param type one of {@code application/pdf}, {@code image/jpeg}, {@code image/png}
 */
record FileContent(byte[] bytes, String type) {

    /** The largest file there may be. */
    static final int MOST_MEGABYTES = 10;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    /**
     * Looks what it is.
     *
     * @throws RuleBroken {@code documents.file.empty}, {@code documents.file.too-large}, {@code documents.file.not-accepted}
     */
    static FileContent of(byte[] bytes) {
        if (bytes.length == 0) {
            throw new RuleBroken("documents.file.empty");
        }
        if (bytes.length > MOST_MEGABYTES * 1024 * 1024) {
            throw new RuleBroken("documents.file.too-large", MOST_MEGABYTES);
        }
        if (begins(bytes, PDF)) {
            return new FileContent(bytes, "application/pdf");
        }
        if (begins(bytes, JPEG)) {
            return new FileContent(bytes, "image/jpeg");
        }
        if (begins(bytes, PNG)) {
            return new FileContent(bytes, "image/png");
        }
        throw new RuleBroken("documents.file.not-accepted");
    }

    private static boolean begins(byte[] bytes, byte[] with) {
        return bytes.length > with.length && Arrays.equals(bytes, 0, with.length, with, 0, with.length);
    }

    /** The ending that a file of a type goes by. */
    static String ending(String type) {
        return switch (type) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            default -> ".pdf";
        };
    }

    /** A name without folders and control characters, short enough to keep. */
    static String plainName(String submitted) {
        String plain = submitted
                .replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        String short200 = plain.length() > 200 ? plain.substring(0, 200) : plain;
        return short200.isEmpty() ? "unnamed" : short200;
    }
}
