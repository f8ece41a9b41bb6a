package org.margatetaskforce.web.cases.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.margatetaskforce.cases.disposal.DisposalHold;
import org.margatetaskforce.cases.disposal.DisposalHolds;
import org.margatetaskforce.cases.disposal.HoldGround;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** Finds holds on disposal, what is to be looked at again first. */
@Named
@RequestScoped
public class FindDisposalHolds extends AskedList<DisposalHolds.Page> {

    private static final List<Pick> GROUNDS = Pick.of(HoldGround.values(), HoldGround::words);
    private static final List<Pick> WHICH = List.of(new Pick("LIFTED", "Lifted"));

    @Inject
    DisposalHolds holds;

    /** Begins with nothing asked. */
    public FindDisposalHolds() {
        super("/cases/find-disposal-holds.xhtml", "q", "which", "ground");
    }

    @Override
    public DisposalHolds.Page page(int first, int size) {
        return holds.page(
                asked("which").equals("LIFTED"),
                Pick.one(HoldGround.values(), asked("ground")),
                asked("q"),
                first,
                size);
    }

    @Override
    protected Optional<Restricted> restricted() {
        return Optional.of(new Restricted("holds on disposal", 5));
    }

    @Override
    protected int totalOf(DisposalHolds.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("which", WHICH);
        choices.put("ground", GROUNDS);
        choices.put("q", List.of());
        return choices;
    }

    /** Whether the one signed in sets and lifts holds. */
    public boolean isMayKeep() {
        return Once.ask(this, "may", () -> holds.mayKeep());
    }

    public List<DisposalHold> getRows() {
        return getFound().rows();
    }

    public List<Pick> getGrounds() {
        return GROUNDS;
    }

    public List<Pick> getWhich() {
        return WHICH;
    }
}
