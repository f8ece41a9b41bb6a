package org.margatetaskforce.web.safety.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.safety.incident.IncidentFilter;
import org.margatetaskforce.safety.incident.IncidentRow;
import org.margatetaskforce.safety.incident.Incidents;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.DateText;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** Finds incidents, the latest first. */
@Named
@RequestScoped
public class FindIncidents extends AskedList<Incidents.Page> {

    private static final List<Pick> LINKED =
            List.of(new Pick("yes", "Linked to a case"), new Pick("no", "Linked to none"));
    private static final List<Pick> ERRONEOUS = List.of(new Pick("yes", "Entered in error"));

    @Inject
    Incidents incidents;

    @Inject
    Actions actions;

    @Inject
    Properties properties;

    /** Begins with nothing asked. */
    public FindIncidents() {
        super(
                "/safety/find-incidents.xhtml",
                "q",
                "type",
                "agency",
                "from",
                "to",
                "street",
                "uprn",
                "of",
                "case",
                "linked",
                "error");
    }

    @Override
    public Incidents.Page page(int first, int size) {
        return incidents.page(new IncidentFilter(
                asked("type"),
                asked("agency"),
                day("from"),
                day("to"),
                Uprn.parse(asked("uprn")).orElse(null),
                asked("street"),
                asked("of"),
                asked("case"),
                asked("linked").isBlank() ? null : asked("linked").equals("yes"),
                asked("error").equals("yes"),
                asked("q"),
                first,
                size));
    }

    private @Nullable LocalDate day(String name) {
        return DateText.read(asked(name)).orElse(null);
    }

    @Override
    protected Optional<Restricted> restricted() {
        return Optional.of(new Restricted("incidents", 10));
    }

    @Override
    protected int totalOf(Incidents.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("q", List.of());
        choices.put("type", getTypes());
        choices.put("agency", getAgencies());
        choices.put("from", inWords("from", dayInWords("from")));
        choices.put("to", inWords("to", dayInWords("to")));
        choices.put("street", List.of());
        choices.put("uprn", inWords("uprn", addressInWords()));
        choices.put("of", List.of());
        choices.put("case", List.of());
        choices.put("linked", LINKED);
        choices.put("error", ERRONEOUS);
        return choices;
    }

    /** What stands in the address under a name, called so. */
    private List<Pick> inWords(String name, String words) {
        return List.of(new Pick(asked(name), words));
    }

    private String dayInWords(String name) {
        LocalDate day = day(name);
        return day == null ? name + ": not a day" : name + " " + DateText.full(day);
    }

    private String addressInWords() {
        return Uprn.parse(asked("uprn"))
                .flatMap(properties::findAddress)
                .map(AddressRow::line)
                .orElse("No such address");
    }

    /** The agencies to choose from. */
    public List<Pick> getAgencies() {
        return Once.ask(this, "agencies", () -> actions.agencies().stream()
                .map(one -> new Pick(one.code(), one.words()))
                .toList());
    }

    /** The kinds to choose from. */
    public List<Pick> getTypes() {
        return Once.ask(this, "types", () -> incidents.types().stream()
                .map(one -> new Pick(one.code(), one.words()))
                .toList());
    }

    /** The streets to choose from. */
    public List<Pick> getStreets() {
        return Once.ask(this, "streets", () -> properties.streets().stream()
                .map(name -> new Pick(name, name))
                .toList());
    }

    public List<IncidentRow> getRows() {
        return getFound().rows();
    }

    public List<Pick> getLinked() {
        return LINKED;
    }

    public List<Pick> getErroneous() {
        return ERRONEOUS;
    }
}
