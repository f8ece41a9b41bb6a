package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Close the file. */
@Named
@ViewScoped
public class CloseFile extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable String reason;

    /** Close the file. */
    public String act() {
        cases.closeFile(getReference(), orEmpty(reason));
        return done("The file is closed.");
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
