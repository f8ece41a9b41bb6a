package org.margatetaskforce.web.housing.hhsrs;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.hhsrs.HazardFiles;
import org.margatetaskforce.housing.hhsrs.HazardImport;
import org.margatetaskforce.web.shell.Sentences;

/** Takes in a file of hazards that were rated elsewhere: all of it, or nothing and the reasons row by row. */
@Named
@ViewScoped
public class ReadInHazards extends ActOnHazards {

    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 1_000_000;

    @Inject
    transient HazardFiles hazardFiles;

    private transient @Nullable Part file;
    private List<Told> faults = List.of();
    private List<Told> flags = List.of();
    private int taken = -1;

    /** What is told of a row. */
    public record Told(int row, String sentence) implements java.io.Serializable {}

    /** Reads it, and says what came of it. */
    public void read() throws IOException {
        Part sent = file;
        if (sent == null) {
            throw new RuleBroken("housing.hazard.file.empty");
        }
        byte[] content;
        try (InputStream stream = sent.getInputStream()) {
            content = stream.readNBytes(MOST_BYTES + 1);
        }
        if (content.length > MOST_BYTES) {
            throw new RuleBroken("housing.hazard.file.too-large", MOST_BYTES);
        }
        HazardImport read = hazardFiles.read(getReference(), version(), new String(content, StandardCharsets.UTF_8));
        faults = told(read.faults());
        flags = told(read.flags());
        taken = read.isRefused() ? -1 : read.taken();
        version();
    }

    private static List<Told> told(List<HazardImport.Line> lines) {
        return lines.stream()
                .map(each -> new Told(
                        each.row(), Sentences.of(each.key(), each.details().toArray())))
                .toList();
    }

    /** Why nothing was taken in, row by row. */
    public List<Told> getFaults() {
        return faults;
    }

    /** What was taken in otherwise than it stood. */
    public List<Told> getFlags() {
        return flags;
    }

    /** How many were taken in; less than nothing before a file was. */
    public int getTaken() {
        return taken;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
