package org.margatetaskforce.web.licensing.unlicensed;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.margatetaskforce.licensing.unlicensed.Signals;
import org.margatetaskforce.web.shell.WatchedReading;

/** Takes in a file of what speaks for letting: looked at first, then taken in whole. */
@Named
@ViewScoped
public class TakeInSignals extends WatchedReading {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Signals signals;

    private boolean look = true;

    /** Begins; the page then watches it. */
    public void begin() throws IOException {
        Signals into = signals;
        boolean only = look;
        begin(
                only,
                "licensing.unlicensed.file-failed",
                (content, run) -> into.importFile(content, run.fileName(), only, run::at));
    }

    public boolean isLook() {
        return look;
    }

    public void setLook(boolean look) {
        this.look = look;
    }
}
