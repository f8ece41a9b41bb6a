package org.margatetaskforce.web.cases.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.consent.Consent;
import org.margatetaskforce.cases.consent.ConsentFilter;
import org.margatetaskforce.cases.consent.Consents;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Pick;

/** Consents on the officer's cases, those that end first at the top. */
@Named
@RequestScoped
public class FindConsents extends AskedList<Consents.Page> {

    private static final List<Pick> WHICH = List.of(
            new Pick("HOLDS", "Holding"),
            new Pick("ENDS_SOON", "Ending within thirty days"),
            new Pick("OVER", "Not holding"),
            new Pick("ANY", "All"));

    @Inject
    Consents consents;

    /** Begins with nothing asked. */
    public FindConsents() {
        super("/cases/find-consents.xhtml", "q", "which", "person", "case");
    }

    @Override
    public Consents.Page page(int first, int size) {
        boolean narrow = !asked("person").isEmpty()
                || !asked("case").isEmpty()
                || !asked("q").isEmpty();
        return consents.page(new ConsentFilter(
                Objects.requireNonNullElse(
                        Pick.one(ConsentFilter.Which.values(), asked("which")),
                        narrow ? ConsentFilter.Which.ANY : ConsentFilter.Which.HOLDS),
                asked("case"),
                asked("person"),
                asked("q"),
                first,
                size));
    }

    @Override
    protected int totalOf(Consents.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("which", WHICH);
        choices.put("person", List.of());
        choices.put("case", List.of());
        choices.put("q", List.of());
        return choices;
    }

    /** The day by which they stand as they do. */
    public LocalDate getToday() {
        return TaskForceClock.current().today();
    }

    public List<Consent> getRows() {
        return getFound().rows();
    }

    public List<Pick> getWhich() {
        return WHICH;
    }
}
