package org.margatetaskforce.web.cases.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.cases.access.AccessFilter;
import org.margatetaskforce.cases.access.AccessRequests;
import org.margatetaskforce.cases.access.AccessRow;
import org.margatetaskforce.cases.access.AccessState;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Pick;

/** Finds requests for access: one's own and those at one's desk, what waits first. */
@Named
@RequestScoped
public class FindAccessRequests extends AskedList<AccessRequests.Page> {

    private static final List<Pick> STATES = Pick.of(AccessState.values(), AccessState::words);

    @Inject
    AccessRequests accessRequests;

    /** Begins with nothing asked. */
    public FindAccessRequests() {
        super("/cases/find-access-requests.xhtml", "q", "whose", "state");
    }

    @Override
    public AccessRequests.Page page(int first, int size) {
        return accessRequests.page(new AccessFilter(
                Pick.one(AccessFilter.Whose.values(), asked("whose")),
                Pick.one(AccessState.values(), asked("state")),
                asked("q"),
                first,
                size));
    }

    @Override
    protected int totalOf(AccessRequests.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("state", STATES);
        choices.put("q", List.of());
        return choices;
    }

    public List<AccessRow> getRows() {
        return getFound().rows();
    }

    /** How many are past their time. */
    public int getLate() {
        return getFound().late();
    }

    public List<Pick> getStates() {
        return STATES;
    }
}
