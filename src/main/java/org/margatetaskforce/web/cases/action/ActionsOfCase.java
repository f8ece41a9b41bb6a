package org.margatetaskforce.web.cases.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.margatetaskforce.cases.action.ActionFilter;
import org.margatetaskforce.cases.action.Actions;

/** The actions of a case, for the section of its page: the open ones, and how many are over. */
@Named
@RequestScoped
public class ActionsOfCase {

    private static final int ROWS = 15;

    @Inject
    Actions actions;

    private final Map<String, Actions.Page> open = new HashMap<>();
    private final Map<String, Integer> over = new HashMap<>();

    /** The first open actions of a case that the officer may read, soonest first, with how many there are. */
    public Actions.Page of(String caseReference) {
        return open.computeIfAbsent(
                caseReference, each -> actions.page(ActionFilter.ofCase(each, ActionFilter.State.OPEN, 0, ROWS)));
    }

    /** How many actions of a case are done or cancelled. */
    public int over(String caseReference) {
        return over.computeIfAbsent(
                caseReference, each -> actions.page(ActionFilter.ofCase(each, ActionFilter.State.OVER, 0, 1))
                        .total());
    }

    /** True where the officer's post makes actions. */
    public boolean isMayMake() {
        return actions.mayMake();
    }
}
