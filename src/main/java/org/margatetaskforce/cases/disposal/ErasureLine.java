package org.margatetaskforce.cases.disposal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the log of erasures, which is kept outside the database beside the heads of the audit: a backup that is restored does not
 * bring back what was disposed of since, for the log is played again (partnership practice F.6). It names records by reference alone.
 *
 * @param table the table of the record, such as {@code people.person}
 * @param certificate under which it went
 * @param digest SHA-256 of table, reference and certificate
 */
public record ErasureLine(Instant at, String table, String reference, String certificate, String digest) {

    /** The file's name. */
    public static final String FILE = "erasures.log";

    private static final Pattern LINE = Pattern.compile(
            "(?<at>\\S+) (?<table>[a-z_.]+) (?<reference>[A-Z0-9-]+) (?<certificate>[A-Z0-9-]+) (?<digest>[0-9a-f]{64})");

    /** Adds lines to the file of a folder, and waits until the disk has them. */
    static void add(Path folder, List<ErasureLine> lines) throws IOException {
        Files.createDirectories(folder);
        StringBuilder text = new StringBuilder();
        for (ErasureLine line : lines) {
            text.append(String.join(
                            " ",
                            line.at().toString(),
                            line.table(),
                            line.reference(),
                            line.certificate(),
                            line.digest()))
                    .append('\n');
        }
        try (FileChannel file = FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    /**
     * The lines of a log, as they were added.
     *
     * @throws IOException where a line is none, or is not as it was written
     */
    public static List<ErasureLine> read(List<String> text) throws IOException {
        List<ErasureLine> lines = new ArrayList<>();
        for (String each : text) {
            Matcher parts = LINE.matcher(each);
            if (!parts.matches()) {
                throw new IOException("line " + (lines.size() + 1) + " is no line of the log of erasures");
            }
            ErasureLine line = new ErasureLine(
                    Instant.parse(parts.group("at")),
                    parts.group("table"),
                    parts.group("reference"),
                    parts.group("certificate"),
                    parts.group("digest"));
            if (!line.digest().equals(digest(line.table(), line.reference(), line.certificate()))) {
                throw new IOException("line " + (lines.size() + 1) + " is not as it was written");
            }
            lines.add(line);
        }
        return lines;
    }

    static String digest(String table, String reference, String certificate) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((table + ' ' + reference + ' ' + certificate).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
