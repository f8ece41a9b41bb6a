package org.margatetaskforce.web.today;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistFilter;
import org.margatetaskforce.workflow.WorklistRow;

/** The head of the officer's worklist: what is late and what comes next. */
@Named
@RequestScoped
public class TodaysTasks {

    private static final int ROWS = 8;

    @Inject
    Worklist worklist;

    private Worklist.Page found = new Worklist.Page(List.of(), 0, 0);

    @PostConstruct
    void find() {
        found = worklist.page(
                new WorklistFilter(WorklistFilter.View.MINE_AND_MY_GROUPS, null, null, null, false, 0, ROWS));
    }

    public List<WorklistRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getLate() {
        return found.overdue();
    }

    /** True where there are more than are shown. */
    public boolean isMore() {
        return found.total() > found.rows().size();
    }
}
