package org.margatetaskforce.web.licensing.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.margatetaskforce.licensing.desk.QualityChecks;
import org.margatetaskforce.licensing.desk.QualityOutcome;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** The quality sample: what waits to be looked at again, and what was found of the rest. */
@Named
@RequestScoped
public class FindQualityChecks extends AskedList<QualityChecks.Page> {

    private static final String WAITING = "WAITING";
    private static final List<Pick> STATES = Stream.concat(
                    Stream.of(new Pick(WAITING, "Waits to be looked at")),
                    Pick.of(QualityOutcome.values(), QualityOutcome::words).stream())
            .toList();

    @Inject
    QualityChecks qualityChecks;

    /** Begins with nothing asked. */
    public FindQualityChecks() {
        super("/licensing/find-quality-checks.xhtml", "state");
    }

    @Override
    public QualityChecks.Page page(int first, int size) {
        return qualityChecks.page(
                WAITING.equals(asked("state")), Pick.one(QualityOutcome.values(), asked("state")), first, size);
    }

    @Override
    protected int totalOf(QualityChecks.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        return Map.of("state", STATES);
    }

    public List<QualityChecks.Row> getRows() {
        return getFound().rows();
    }

    /** What was found in all, whatever the list is narrowed to. */
    public QualityChecks.Figures getFigures() {
        return Once.ask(this, "figures", () -> qualityChecks.figures());
    }

    public List<Pick> getStates() {
        return STATES;
    }
}
