package org.margatetaskforce.web.housing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.margatetaskforce.housing.EnforcementCases;
import org.margatetaskforce.housing.EnforcementFilter;
import org.margatetaskforce.housing.EnforcementWatch;
import org.margatetaskforce.web.shell.Once;

/** The team leader's page: what drifts, what is late, and how much each officer has. */
@Named
@RequestScoped
public class WatchEnforcement {

    private static final int MOST = 10;

    @Inject
    EnforcementWatch watch;

    /** A list of the page: why, which cases, and how many in all. */
    public record Watched(EnforcementFilter.Watch why, List<EnforcementCases.Row> rows, int total) {}

    /** The lists, each in one statement. */
    public List<Watched> getLists() {
        return Once.ask(this, "lists", () -> Stream.of(EnforcementFilter.Watch.values())
                .map(why -> {
                    EnforcementCases.Page page = watch.watched(why, MOST);
                    return new Watched(why, page.rows(), page.total());
                })
                .toList());
    }

    public List<EnforcementWatch.Caseload> getCaseloads() {
        return Once.ask(this, "caseloads", watch::caseloads);
    }
}
