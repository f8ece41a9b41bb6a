package org.margatetaskforce.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.web.shell.ReturnPath;

/** An officer comes back to a locked screen, and goes on to the page that was asked for. */
@Named
@RequestScoped
public class Locked {

    private @Nullable String to;

    /** The page asked for, if it is one of ours. */
    public String getTo() {
        return ReturnPath.safe(to);
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
