package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.margatetaskforce.housing.notice.Recipients;

/** Serves copies on everybody else with an interest and on occupiers (Housing Act 2004 Sch 1 para 5). */
@Named
@ViewScoped
public class ServeCopies extends ServeOn {

    private static final long serialVersionUID = 1L;

    @Override
    protected Recipients.Role role() {
        return Recipients.Role.COPY;
    }

    /** Records the copies of those whose day has come. */
    public String serve() {
        boolean all = services.serveCopies(getReference(), version(), getRecipients());
        return done(all ? "housing.notice.done.copied" : "housing.notice.done.served-in-part", getReference());
    }
}
