package org.margatetaskforce.web.cases.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.cases.access.BrokenGlass;
import org.margatetaskforce.cases.access.GlassFilter;
import org.margatetaskforce.cases.access.GlassOutcome;
import org.margatetaskforce.cases.access.GlassReason;
import org.margatetaskforce.cases.access.GlassRow;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Pick;

/** Finds break-glasses: an officer their own, governance all of them, what waits for its review first. */
@Named
@RequestScoped
public class FindBrokenGlass extends AskedList<BrokenGlass.Page> {

    private static final List<Pick> OUTCOMES = Pick.of(GlassOutcome.values(), GlassOutcome::words);
    private static final List<Pick> REASONS = Pick.of(GlassReason.values(), GlassReason::words);

    @Inject
    BrokenGlass brokenGlass;

    /** Begins with nothing asked. */
    public FindBrokenGlass() {
        super("/cases/find-broken-glass.xhtml", "q", "waiting", "outcome", "reason");
    }

    @Override
    public BrokenGlass.Page page(int first, int size) {
        return brokenGlass.page(new GlassFilter(
                asked("waiting").equals("yes"),
                Pick.one(GlassOutcome.values(), asked("outcome")),
                Pick.one(GlassReason.values(), asked("reason")),
                asked("q"),
                first,
                size));
    }

    @Override
    protected int totalOf(BrokenGlass.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("outcome", OUTCOMES);
        choices.put("reason", REASONS);
        choices.put("q", List.of());
        return choices;
    }

    public List<GlassRow> getRows() {
        return getFound().rows();
    }

    /** How many are past the day of their review. */
    public int getLate() {
        return getFound().late();
    }

    public List<Pick> getOutcomes() {
        return OUTCOMES;
    }

    public List<Pick> getReasons() {
        return REASONS;
    }
}
