package org.margatetaskforce.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file outside the database in which the heads of the chain are kept, a line each: when, which line, its digest. It is only ever
 * added to. The folder is {@code MTF_AUDIT_DIR} (README.md); it should be copied to another machine.
 *
 * @param folder where the file is
 */
public record ChainHeads(Path folder) {

    /** The file's name. */
    public static final String FILE = "audit-heads.log";

    private static final Pattern LINE = Pattern.compile("(?<at>\\S+) (?<line>\\d{1,18}) (?<own>[0-9a-f]{64})");

    /** The file of the folder that the environment names; empty where it names none. */
    public static Optional<ChainHeads> configured() {
        return Optional.ofNullable(System.getProperty("mtf.audit.dir"))
                .or(() -> Optional.ofNullable(System.getenv("MTF_AUDIT_DIR")))
                .filter(folder -> !folder.isBlank())
                .map(folder -> new ChainHeads(Path.of(folder)));
    }

    /** Adds a head, and waits until the disk has it. */
    public void add(ChainHead head) throws IOException {
        Files.createDirectories(folder);
        String line = String.format(Locale.ROOT, "%s %d %s%n", head.at(), head.line(), head.own());
        try (FileChannel file = FileChannel.open(
                folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
    }

    /** All heads, as they were added; none where no file is there yet. */
    public List<ChainHead> read() throws IOException {
        Path file = folder.resolve(FILE);
        return Files.exists(file) ? read(Files.readAllLines(file, StandardCharsets.US_ASCII)) : List.of();
    }

    /** Heads as they stand in a file's lines. */
    public static List<ChainHead> read(List<String> lines) throws IOException {
        List<ChainHead> heads = new ArrayList<>();
        for (String line : lines) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new IOException("line " + (heads.size() + 1) + " is no head of the chain");
            }
            heads.add(new ChainHead(
                    Instant.parse(parts.group("at")), Long.parseLong(parts.group("line")), parts.group("own")));
        }
        return heads;
    }
}
