package org.margatetaskforce.web.cases.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.margatetaskforce.cases.disposal.Disposal;
import org.margatetaskforce.cases.disposal.DisposalState;
import org.margatetaskforce.cases.disposal.Disposals;
import org.margatetaskforce.cases.disposal.Erasures;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** Finds disposals, what is to be decided first. */
@Named
@RequestScoped
public class FindDisposals extends AskedList<Disposals.Page> {

    private static final List<Pick> STATES = Pick.of(DisposalState.values(), DisposalState::words);

    @Inject
    Disposals disposals;

    @Inject
    Erasures erasures;

    /** Begins with nothing asked. */
    public FindDisposals() {
        super("/cases/find-disposals.xhtml", "q", "state");
    }

    @Override
    public Disposals.Page page(int first, int size) {
        return disposals.page(Pick.one(DisposalState.values(), asked("state")), asked("q"), first, size);
    }

    @Override
    protected Optional<Restricted> restricted() {
        return Optional.of(new Restricted("disposals", 5));
    }

    @Override
    protected int totalOf(Disposals.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("state", STATES);
        choices.put("q", List.of());
        return choices;
    }

    /** How many erasures do not stand in the log outside the database yet. */
    public int getNotOutside() {
        return Once.ask(this, "outside", () -> erasures.waiting());
    }

    public List<Disposal> getRows() {
        return getFound().rows();
    }

    public List<Pick> getStates() {
        return STATES;
    }
}
