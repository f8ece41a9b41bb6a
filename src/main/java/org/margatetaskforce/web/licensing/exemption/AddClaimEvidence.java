package org.margatetaskforce.web.licensing.exemption;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.FileKind;
import org.margatetaskforce.documents.ReceivedFiles;
import org.margatetaskforce.licensing.exemption.ExemptionClaims;

/** Adds something that was shown for a claim of exemption, with a file where one came in. */
@Named
@ViewScoped
public class AddClaimEvidence extends ActOnClaim {

    private static final long serialVersionUID = 1L;

    @Inject
    ReceivedFiles receivedFiles;

    private String what = "";
    private String shows = "";
    private @Nullable LocalDate seenOn;
    private @Nullable FileKind kind;
    private transient @Nullable Part file;

    @Override
    protected void fill() {
        seenOn = TaskForceClock.current().today();
    }

    /** Adds it. */
    public String add() throws IOException {
        claims.shown(getReference(), version(), what, shows, seenOn, enclosed());
        return done("licensing.claim.evidence-added");
    }

    private ExemptionClaims.@Nullable Enclosed enclosed() throws IOException {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            return null;
        }
        try (InputStream content = sent.getInputStream()) {
            return new ExemptionClaims.Enclosed(
                    Objects.requireNonNullElse(kind, FileKind.OTHER),
                    String.valueOf(sent.getSubmittedFileName()),
                    content.readNBytes(ReceivedFiles.MOST_BYTES + 1));
        }
    }

    /** What a file can be. */
    public List<FileKind> getKinds() {
        return Stream.of(FileKind.values())
                .filter(each -> each != FileKind.INSPECTION_PHOTOGRAPH)
                .toList();
    }

    /** Whether a virus scanner looks at what comes in. */
    public boolean isScanning() {
        return receivedFiles.isScanning();
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = orEmpty(what);
    }

    public String getShows() {
        return shows;
    }

    public void setShows(@Nullable String shows) {
        this.shows = orEmpty(shows);
    }

    public @Nullable LocalDate getSeenOn() {
        return seenOn;
    }

    public void setSeenOn(@Nullable LocalDate seenOn) {
        this.seenOn = seenOn;
    }

    public @Nullable FileKind getKind() {
        return kind;
    }

    public void setKind(@Nullable FileKind kind) {
        this.kind = kind;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
