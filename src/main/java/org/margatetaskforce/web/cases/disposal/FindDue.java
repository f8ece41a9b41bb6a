package org.margatetaskforce.web.cases.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.margatetaskforce.cases.disposal.DueFilter;
import org.margatetaskforce.cases.disposal.RetentionRow;
import org.margatetaskforce.cases.disposal.RetentionRule;
import org.margatetaskforce.cases.disposal.Retentions;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** Finds what is due for disposal, the soonest first. */
@Named
@RequestScoped
public class FindDue extends AskedList<Retentions.Page> {

    private static final List<Pick> WHICH = Pick.of(DueFilter.Which.values(), DueFilter.Which::words);

    @Inject
    Retentions retentions;

    /** Begins with nothing asked. */
    public FindDue() {
        super("/cases/find-due.xhtml", "q", "which", "kind", "agency");
    }

    @Override
    public void find() {
        retentions.reckon();
        super.find();
    }

    @Override
    public Retentions.Page page(int first, int size) {
        return retentions.page(new DueFilter(
                Objects.requireNonNullElse(Pick.one(DueFilter.Which.values(), asked("which")), DueFilter.Which.DUE),
                asked("kind"),
                asked("agency"),
                asked("q"),
                first,
                size));
    }

    @Override
    protected Optional<Restricted> restricted() {
        return Optional.of(new Restricted("records due for disposal", 5));
    }

    @Override
    protected int totalOf(Retentions.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("which", WHICH);
        choices.put("kind", getKinds());
        choices.put("agency", getAgencies());
        choices.put("q", List.of());
        return choices;
    }

    /** The kinds of record of which there are any. */
    public List<Pick> getKinds() {
        return Once.ask(this, "kinds", () -> retentions.schedule().stream()
                .filter(RetentionRule::keptHere)
                .map(rule -> new Pick(rule.code(), rule.title()))
                .toList());
    }

    /** The agencies whose records have ended. */
    public List<Pick> getAgencies() {
        return Once.ask(this, "agencies", () -> retentions.agencies().stream()
                .map(code -> new Pick(code, code))
                .toList());
    }

    /** Whether the one signed in proposes disposals. */
    public boolean isMayPropose() {
        return Once.ask(this, "may", () -> retentions.mayPropose());
    }

    public List<RetentionRow> getRows() {
        return getFound().rows();
    }

    public List<Pick> getWhich() {
        return WHICH;
    }
}
