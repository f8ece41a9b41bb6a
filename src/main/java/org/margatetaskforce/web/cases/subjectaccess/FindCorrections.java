package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.cases.subjectaccess.Correction;
import org.margatetaskforce.cases.subjectaccess.CorrectionState;
import org.margatetaskforce.cases.subjectaccess.Corrections;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Pick;

/** Lists what people say is wrong in the record, as far as the officer reads it. */
@Named
@RequestScoped
public class FindCorrections extends AskedList<Corrections.Page> {

    private static final List<Pick> STATES = Pick.of(CorrectionState.values(), CorrectionState::words);

    @Inject
    Corrections corrections;

    /** Begins with nothing asked. */
    public FindCorrections() {
        super("/cases/find-corrections.xhtml", "q", "which", "state");
    }

    @Override
    public Corrections.Page page(int first, int size) {
        return corrections.page(
                Pick.one(CorrectionState.values(), asked("state")),
                asked("which").equals("desk"),
                asked("q"),
                first,
                size);
    }

    @Override
    protected int totalOf(Corrections.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("which", getWhich());
        choices.put("state", STATES);
        choices.put("q", List.of());
        return choices;
    }

    public List<Correction> getRows() {
        return getFound().rows();
    }

    public List<Pick> getStates() {
        return STATES;
    }

    public List<Pick> getWhich() {
        return List.of(new Pick("desk", "For my agency to answer"));
    }
}
