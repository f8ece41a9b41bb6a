package org.margatetaskforce.web.licensing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.margatetaskforce.licensing.exemption.TemporaryExemptions;

/** Finds temporary exemptions: the latest first, a page at a time. */
@Named
@RequestScoped
public class FindExemptions {

    @Inject
    TemporaryExemptions exemptions;

    @Inject
    HttpServletRequest request;

    private final AskedFor asked = new AskedFor("/licensing/find-exemptions.xhtml", List.of("q"));
    private TemporaryExemptions.Page found = new TemporaryExemptions.Page(List.of(), 0);

    @PostConstruct
    void find() {
        asked.read(request::getParameter);
        found = exemptions.page(asked.orNull("q"), asked.first(), AskedFor.ROWS);
    }

    public AskedFor getAsked() {
        return asked;
    }

    public List<TemporaryExemptions.Row> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (getTotal() + AskedFor.ROWS - 1) / AskedFor.ROWS);
    }
}
