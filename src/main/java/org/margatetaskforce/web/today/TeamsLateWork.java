package org.margatetaskforce.web.today;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistFilter;
import org.margatetaskforce.workflow.WorklistRow;

/** What is late in the officer's agency and with whom it lies: for those who answer for others' work. */
@Named
@RequestScoped
public class TeamsLateWork {

    private static final int ROWS = 6;

    @Inject
    Worklist worklist;

    @Inject
    Officers officers;

    private Worklist.Page found = new Worklist.Page(List.of(), 0, 0);
    private Map<String, String> names = Map.of();

    @PostConstruct
    void find() {
        found = worklist.page(new WorklistFilter(WorklistFilter.View.MY_AGENCY, null, null, null, true, 0, ROWS));
        names = officers.names();
    }

    public List<WorklistRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    /** The name of who has taken a task. */
    public String holder(WorklistRow row) {
        String assignee = row.assignee();
        return assignee == null ? "nobody yet" : names.getOrDefault(assignee, assignee);
    }
}
