package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** Serves the notice of proposed modifications (Housing Act 2004 Sch 5 para 3). */
@Named
@ViewScoped
public class ServeModification extends ServeNotice {

    private static final long serialVersionUID = 1L;

    /** Serves it on those whose day has come; once everybody is served the further period runs. */
    public String serve() {
        notices.serveModification(getReference(), version(), getForm());
        return done();
    }
}
