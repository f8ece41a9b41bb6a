package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.notice.Recipients;

/** Serves a notice or order on everybody whom it must reach (Housing Act 2004 Sch 1 paras 1 to 4, Sch 2 paras 1 and 2). */
@Named
@ViewScoped
public class ServeNotice extends ServeOn {

    private static final long serialVersionUID = 1L;

    private @Nullable String reason;

    @Override
    protected Recipients.Role role() {
        return Recipients.Role.REQUIRED;
    }

    /** Records the service of those whose day has come. */
    public String serve() {
        boolean all = services.serve(getReference(), version(), getRecipients());
        return done(all ? "housing.notice.done.served" : "housing.notice.done.served-in-part", getReference());
    }

    /** Takes it back before it is served: its days no longer fit. */
    public String recall() {
        drafts.recall(getReference(), version(), reason);
        return done("housing.notice.done.given-back", getReference());
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
