package org.margatetaskforce.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/** Shows the error page of a failure that happened inside a partial request, which cannot show one itself. */
@Named
@RequestScoped
public class Problem {

    private static final Set<Integer> KNOWN =
            Set.of(HttpServletResponse.SC_FORBIDDEN, HttpServletResponse.SC_NOT_FOUND, HttpServletResponse.SC_CONFLICT);

    private int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;

    /** Answers with the error page of the status. */
    public void show() throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext()
                .responseSendError(
                        KNOWN.contains(status) ? status : HttpServletResponse.SC_INTERNAL_SERVER_ERROR, null);
        context.responseComplete();
    }

    /** The status to show. */
    public int getStatus() {
        return status;
    }

    /** Set from the address. */
    public void setStatus(int status) {
        this.status = status;
    }
}
