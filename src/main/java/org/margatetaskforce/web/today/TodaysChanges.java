package org.margatetaskforce.web.today;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.cases.note.CaseChanges;

/** The officer's cases in which something is new since they last looked. */
@Named
@RequestScoped
public class TodaysChanges {

    private static final int ROWS = 6;

    @Inject
    CaseChanges changes;

    private CaseChanges.Page found = new CaseChanges.Page(List.of(), 0);

    @PostConstruct
    void find() {
        found = changes.page(0, ROWS);
    }

    public List<CaseChanges.Changed> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    /** True where there are more than are shown. */
    public boolean isMore() {
        return found.total() > found.rows().size();
    }
}
