package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.documents.ReceivedFile;
import org.margatetaskforce.licensing.Enclosures;

/** Strikes out a file that was put to the wrong application or came twice. */
@Named
@ViewScoped
public class StrikeOutFile extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Enclosures enclosures;

    private String fileReference = "";
    private String reason = "";
    private transient @Nullable ReceivedFile file;

    @Override
    protected void fill() {
        file = find();
    }

    private ReceivedFile find() {
        return enclosures.of(getReference()).stream()
                .filter(one -> one.getReference().equals(fileReference))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no file " + fileReference));
    }

    /** Strikes it out, and goes back to the application. */
    public String strikeOut() {
        enclosures.strikeOut(find().getReference(), reason);
        return "/licensing/view-application.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** The file. */
    public ReceivedFile getFile() {
        ReceivedFile read = file;
        if (read == null) {
            read = find();
            file = read;
        }
        return read;
    }

    public String getFileReference() {
        return fileReference;
    }

    public void setFileReference(String fileReference) {
        this.fileReference = fileReference;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = orEmpty(reason);
    }
}
