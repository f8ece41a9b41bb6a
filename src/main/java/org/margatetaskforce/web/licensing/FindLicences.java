package org.margatetaskforce.web.licensing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.margatetaskforce.licensing.LicenceState;
import org.margatetaskforce.licensing.Licences;

/** Finds licences: the soonest to end first, a page at a time, narrowed as the address says. */
@Named
@RequestScoped
public class FindLicences {

    @Inject
    Licences licences;

    @Inject
    HttpServletRequest request;

    private final AskedFor asked = new AskedFor("/licensing/find-licences.xhtml", List.of("q", "state"));
    private Licences.Page found = new Licences.Page(List.of(), 0);

    @PostConstruct
    void find() {
        asked.read(request::getParameter);
        found = page(asked.first(), AskedFor.ROWS);
    }

    /** Some rows of what is asked for. */
    Licences.Page page(int first, int size) {
        return licences.page(
                new Licences.Filter(asked.choice(LicenceState.class, "state"), asked.orNull("q"), first, size));
    }

    public AskedFor getAsked() {
        return asked;
    }

    public List<Licences.Row> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (getTotal() + AskedFor.ROWS - 1) / AskedFor.ROWS);
    }

    /** The words of the state asked for. */
    public String getStateWords() {
        LicenceState state = asked.choice(LicenceState.class, "state");
        return state == null ? "" : state.words();
    }
}
