package org.margatetaskforce.web.cases.hold;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.hold.HoldFilter;
import org.margatetaskforce.cases.hold.HoldKind;
import org.margatetaskforce.cases.hold.HoldRow;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** Finds holds on addresses, what is to be looked at again first. */
@Named
@RequestScoped
public class FindHolds extends AskedList<Holds.Page> {

    private static final List<Pick> KINDS = Pick.of(HoldKind.values(), HoldKind::words);
    private static final List<Pick> WHICH =
            List.of(new Pick("ON", "Standing"), new Pick("OVER", "Released or past"), new Pick("ANY", "All"));

    @Inject
    Holds holds;

    @Inject
    Actions actions;

    /** Begins with nothing asked. */
    public FindHolds() {
        super("/cases/find-holds.xhtml", "q", "which", "kind", "agency", "due");
    }

    @Override
    public Holds.Page page(int first, int size) {
        return holds.page(new HoldFilter(
                Objects.requireNonNullElse(Pick.one(HoldFilter.Which.values(), asked("which")), HoldFilter.Which.ON),
                Pick.one(HoldKind.values(), asked("kind")),
                asked("agency"),
                asked("due").equals("yes"),
                asked("q"),
                first,
                size));
    }

    @Override
    protected Optional<Restricted> restricted() {
        return Optional.of(new Restricted("holds", 8));
    }

    @Override
    protected int totalOf(Holds.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("which", WHICH);
        choices.put("kind", KINDS);
        choices.put("agency", getAgencies());
        choices.put("q", List.of());
        return choices;
    }

    /** The agencies to choose from. */
    public List<Pick> getAgencies() {
        return Once.ask(this, "agencies", () -> actions.agencies().stream()
                .map(one -> new Pick(one.code(), one.words()))
                .toList());
    }

    public List<HoldRow> getRows() {
        return getFound().rows();
    }

    /** How many are past the day by which they are looked at again. */
    public int getLate() {
        return getFound().late();
    }

    public List<Pick> getKinds() {
        return KINDS;
    }

    public List<Pick> getWhich() {
        return WHICH;
    }
}
