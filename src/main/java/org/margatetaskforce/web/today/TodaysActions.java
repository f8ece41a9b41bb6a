package org.margatetaskforce.web.today;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.cases.action.ActionFilter;
import org.margatetaskforce.cases.action.ActionRow;
import org.margatetaskforce.cases.action.Actions;

/** What the officer promised to do or to chase, soonest first. */
@Named
@RequestScoped
public class TodaysActions {

    private static final int ROWS = 6;

    @Inject
    Actions actions;

    private Actions.Page found = new Actions.Page(List.of(), 0, 0, 0, 0);

    @PostConstruct
    void find() {
        found = actions.page(ActionFilter.mine(0, ROWS));
    }

    public List<ActionRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getRed() {
        return found.red();
    }

    /** True where there are more than are shown. */
    public boolean isMore() {
        return found.total() > found.rows().size();
    }
}
