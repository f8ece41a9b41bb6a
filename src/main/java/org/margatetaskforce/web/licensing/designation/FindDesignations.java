package org.margatetaskforce.web.licensing.designation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.licensing.designation.SchemeState;
import org.margatetaskforce.licensing.designation.Schemes;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Pick;

/** Finds designations: what begins last first. */
@Named
@RequestScoped
public class FindDesignations extends AskedList<Schemes.Page> {

    private static final List<Pick> STATES = Pick.of(SchemeState.values(), SchemeState::words);

    @Inject
    Schemes schemes;

    /** Begins with nothing asked. */
    public FindDesignations() {
        super("/licensing/find-designations.xhtml", "q", "state");
    }

    @Override
    public Schemes.Page page(int first, int size) {
        return schemes.page(asked("q"), Pick.one(SchemeState.values(), asked("state")), first, size);
    }

    @Override
    protected int totalOf(Schemes.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("q", List.of());
        choices.put("state", STATES);
        return choices;
    }

    public List<Schemes.Row> getRows() {
        return getFound().rows();
    }

    public List<Pick> getStates() {
        return STATES;
    }
}
