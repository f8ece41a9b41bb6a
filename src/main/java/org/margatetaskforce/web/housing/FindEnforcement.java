package org.margatetaskforce.web.housing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.EnforcementCases;
import org.margatetaskforce.housing.EnforcementFilter;
import org.margatetaskforce.housing.EnforcementState;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** Finds housing enforcement cases: narrowed and ordered as the address says. */
@Named
@RequestScoped
public class FindEnforcement extends AskedList<EnforcementCases.Page> {

    private static final List<Pick> STATES = Pick.of(EnforcementState.values(), EnforcementState::words);
    private static final List<Pick> ORDERS = Pick.of(EnforcementFilter.Order.values(), EnforcementFilter.Order::words);
    private static final List<Pick> OPEN = List.of(new Pick("yes", "Open"), new Pick("no", "Closed"));
    private static final List<Pick> WATCHED = Pick.of(EnforcementFilter.Watch.values(), EnforcementFilter.Watch::words);
    private static final List<Pick> HAPPENED =
            Pick.of(EnforcementFilter.Happened.values(), EnforcementFilter.Happened::words);

    @Inject
    EnforcementCases enforcementCases;

    @Inject
    HousingChoices housingChoices;

    /** Begins with nothing asked. */
    public FindEnforcement() {
        super(
                "/housing/find-enforcement.xhtml",
                "q",
                "street",
                "state",
                "open",
                "watch",
                "officer",
                "happened",
                "month",
                "order");
    }

    @Override
    public EnforcementCases.Page page(int first, int size) {
        return enforcementCases.page(new EnforcementFilter(
                Pick.one(EnforcementState.values(), asked("state")),
                isOpen(),
                Pick.one(EnforcementFilter.Watch.values(), asked("watch")),
                asked("officer"),
                asked("street"),
                asked("q"),
                null,
                Pick.one(EnforcementFilter.Happened.values(), asked("happened")),
                month(),
                Objects.requireNonNullElse(
                        Pick.one(EnforcementFilter.Order.values(), asked("order")), EnforcementFilter.Order.LATEST),
                first,
                size));
    }

    private @Nullable LocalDate month() {
        return asked("month").matches("[12][0-9]{3}-(0[1-9]|1[0-2])") ? LocalDate.parse(asked("month") + "-01") : null;
    }

    private @Nullable Boolean isOpen() {
        return switch (asked("open")) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    @Override
    protected int totalOf(EnforcementCases.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("q", List.of());
        choices.put("street", List.of());
        choices.put("state", STATES);
        choices.put("open", OPEN);
        choices.put("watch", WATCHED);
        choices.put("officer", getOfficers());
        choices.put("happened", HAPPENED);
        choices.put("month", List.of());
        return choices;
    }

    /** Whose cases can be asked for. */
    public List<Pick> getOfficers() {
        return Once.ask(this, "officers", () -> housingChoices.getHousingOfficers().stream()
                .map(each -> new Pick(each.username(), each.displayName()))
                .toList());
    }

    public List<EnforcementCases.Row> getRows() {
        return getFound().rows();
    }

    public List<Pick> getStates() {
        return STATES;
    }

    public List<Pick> getOrders() {
        return ORDERS;
    }

    public List<Pick> getOpenOrClosed() {
        return OPEN;
    }

    public List<Pick> getWatched() {
        return WATCHED;
    }
}
