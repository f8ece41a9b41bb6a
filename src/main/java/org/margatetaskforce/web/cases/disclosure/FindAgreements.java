package org.margatetaskforce.web.cases.disclosure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.disclosure.SharingAgreement;
import org.margatetaskforce.cases.disclosure.SharingAgreements;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Pick;

/** The sharing agreements, those to be reviewed first at the top. */
@Named
@RequestScoped
public class FindAgreements extends AskedList<FindAgreements.Part> {

    private static final List<Pick> WHICH = List.of(
            new Pick("", "In force"),
            new Pick("soon", "Review or end is near"),
            new Pick("over", "Expired or ended"),
            new Pick("any", "All"));

    @Inject
    SharingAgreements agreements;

    /** Some of them, and how many there are. */
    public record Part(List<SharingAgreement> rows, int total) {}

    /** Begins with nothing asked. */
    public FindAgreements() {
        super("/cases/find-agreements.xhtml", "q", "which");
    }

    @Override
    public Part page(int first, int size) {
        LocalDate today = getToday();
        String text = asked("q").strip().toLowerCase(Locale.UK);
        List<SharingAgreement> fitting = agreements.all().stream()
                .filter(one -> switch (asked("which")) {
                    case "soon" -> one.isNear(today);
                    case "over" -> !one.isInForce(today);
                    case "any" -> true;
                    default -> one.isInForce(today);
                })
                .filter(one ->
                        (one.label() + one.partyNames()).toLowerCase(Locale.UK).contains(text))
                .toList();
        return new Part(fitting.stream().skip(first).limit(size).toList(), fitting.size());
    }

    @Override
    protected int totalOf(Part part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("which", WHICH);
        choices.put("q", List.of());
        return choices;
    }

    /** The day by which they stand as they do. */
    public LocalDate getToday() {
        return TaskForceClock.current().today();
    }

    public List<SharingAgreement> getRows() {
        return getFound().rows();
    }

    public List<Pick> getWhich() {
        return WHICH;
    }
}
