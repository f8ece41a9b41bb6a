package org.margatetaskforce.web.licensing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.margatetaskforce.licensing.ApplicationFilter;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.LicenceApplications;

/** Finds applications: the latest received first, a page at a time, narrowed as the address says. */
@Named
@RequestScoped
public class FindApplications {

    @Inject
    LicenceApplications applications;

    @Inject
    HttpServletRequest request;

    private final AskedFor asked =
            new AskedFor("/licensing/find-applications.xhtml", List.of("q", "postcode", "state", "open", "appeal"));
    private LicenceApplications.Page found = new LicenceApplications.Page(List.of(), 0);

    @PostConstruct
    void find() {
        asked.read(request::getParameter);
        found = page(asked.first(), AskedFor.ROWS);
    }

    /** Some rows of what is asked for. */
    LicenceApplications.Page page(int first, int size) {
        String open = asked.get("open");
        return applications.page(new ApplicationFilter(
                asked.choice(ApplicationState.class, "state"),
                open.isEmpty() ? null : open.equals("yes"),
                asked.orNull("q"),
                asked.orNull("postcode"),
                asked.get("appeal").equals("yes"),
                first,
                size));
    }

    public AskedFor getAsked() {
        return asked;
    }

    public List<LicenceApplications.Row> getRows() {
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
        ApplicationState state = asked.choice(ApplicationState.class, "state");
        return state == null ? "" : state.words();
    }
}
