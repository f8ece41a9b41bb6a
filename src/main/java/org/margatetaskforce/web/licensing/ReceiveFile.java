package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.FileKind;
import org.margatetaskforce.documents.ReceivedFiles;
import org.margatetaskforce.licensing.Enclosures;

/** Takes in a file that came with an application or after it. */
@Named
@ViewScoped
public class ReceiveFile extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Enclosures enclosures;

    @Inject
    ReceivedFiles receivedFiles;

    private @Nullable FileKind kind;
    private LocalDate receivedOn = TaskForceClock.current().today();
    private transient @Nullable Part file;

    /** Takes it in, and goes back to the application. */
    public String receive() throws IOException {
        Part sent = file;
        FileKind what = kind;
        if (sent == null || what == null) {
            throw new RuleBroken("documents.file.empty");
        }
        try (InputStream content = sent.getInputStream()) {
            enclosures.receive(
                    getReference(),
                    what,
                    receivedOn,
                    String.valueOf(sent.getSubmittedFileName()),
                    content.readNBytes(ReceivedFiles.MOST_BYTES + 1));
        }
        return "/licensing/view-application.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** What can come with an application. */
    public List<FileKind> getKinds() {
        return Stream.of(FileKind.values())
                .filter(each -> each != FileKind.INSPECTION_PHOTOGRAPH)
                .toList();
    }

    /** Whether a virus scanner looks at what comes in. */
    public boolean isScanning() {
        return receivedFiles.isScanning();
    }

    public @Nullable FileKind getKind() {
        return kind;
    }

    public void setKind(@Nullable FileKind kind) {
        this.kind = kind;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
