package org.margatetaskforce.web.cases.flag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.flag.FlagFilter;
import org.margatetaskforce.cases.flag.FlagRow;
import org.margatetaskforce.cases.flag.FlagState;
import org.margatetaskforce.cases.flag.SafetyFlags;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** Finds safety flags, what is to be decided or reviewed first. */
@Named
@RequestScoped
public class FindSafetyFlags extends AskedList<SafetyFlags.Page> {

    private static final List<Pick> STATES = Pick.of(FlagState.values(), FlagState::words);
    private static final List<Pick> WHICH =
            List.of(new Pick("ON", "On"), new Pick("OVER", "Removed or refused"), new Pick("ANY", "On and over"));

    @Inject
    SafetyFlags flags;

    @Inject
    Actions actions;

    /** Begins with nothing asked. */
    public FindSafetyFlags() {
        super("/cases/find-safety-flags.xhtml", "q", "which", "state", "instruction", "agency", "due");
    }

    @Override
    public SafetyFlags.Page page(int first, int size) {
        return flags.page(new FlagFilter(
                Objects.requireNonNullElse(Pick.one(FlagFilter.Which.values(), asked("which")), FlagFilter.Which.ON),
                Pick.one(FlagState.values(), asked("state")),
                asked("instruction"),
                asked("agency"),
                asked("due").equals("yes"),
                asked("q"),
                first,
                size));
    }

    @Override
    protected Optional<Restricted> restricted() {
        return Optional.of(new Restricted("safety flags", 8));
    }

    @Override
    protected int totalOf(SafetyFlags.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("which", WHICH);
        choices.put("state", STATES);
        choices.put("instruction", getInstructions());
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

    /** The instructions to choose from. */
    public List<Pick> getInstructions() {
        return Once.ask(this, "instructions", () -> flags.instructions().stream()
                .map(one -> new Pick(one.code(), one.words()))
                .toList());
    }

    public List<FlagRow> getRows() {
        return getFound().rows();
    }

    /** How many are past the day by which they are decided or reviewed. */
    public int getLate() {
        return getFound().late();
    }

    public List<Pick> getStates() {
        return STATES;
    }

    public List<Pick> getWhich() {
        return WHICH;
    }
}
