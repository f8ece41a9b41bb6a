package org.margatetaskforce.web.today;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.cases.action.ActionFilter;
import org.margatetaskforce.cases.action.ActionRow;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.action.Rag;

/** How all agencies' actions stand, in four figures that lead to the board, and the longest overdue of them. */
@Named
@RequestScoped
public class BoardFigures {

    private static final int ROWS = 6;

    @Inject
    Actions actions;

    private Actions.Page open = new Actions.Page(List.of(), 0, 0, 0, 0);

    @PostConstruct
    void find() {
        open = actions.page(ActionFilter.allOpen(0, ROWS));
    }

    /** The soonest due of all, which are the longest overdue where any is. */
    public List<ActionRow> getOverdue() {
        return open.rows().stream().filter(row -> row.rag() == Rag.RED).toList();
    }

    public int getOpen() {
        return open.total();
    }

    public int getRed() {
        return open.red();
    }

    public int getAmber() {
        return open.amber();
    }

    public int getRestricted() {
        return open.restricted();
    }
}
