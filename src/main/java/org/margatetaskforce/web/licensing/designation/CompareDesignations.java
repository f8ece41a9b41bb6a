package org.margatetaskforce.web.licensing.designation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.designation.Scheme;
import org.margatetaskforce.licensing.designation.SchemeEdges;
import org.margatetaskforce.licensing.designation.Schemes;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** Compares two designations, or one as it is drawn on two days: which homes fall out and in, and what follows for them. */
@Named
@RequestScoped
public class CompareDesignations extends AskedList<SchemeEdges.Compared> {

    private static final List<Pick> SIDES = Pick.of(SchemeEdges.Side.values(), SchemeEdges.Side::words);

    @Inject
    Schemes schemes;

    @Inject
    SchemeEdges edges;

    /** Begins with nothing asked. */
    public CompareDesignations() {
        super("/licensing/compare-designations.xhtml", "first", "firstOn", "second", "secondOn", "side");
    }

    @Override
    public SchemeEdges.Compared page(int first, int size) {
        return edges.compare(getOne(), getOther(), Pick.one(SchemeEdges.Side.values(), asked("side")), first, size);
    }

    @Override
    protected int totalOf(SchemeEdges.Compared part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("side", SIDES);
        return choices;
    }

    /** All there are. */
    public List<Scheme> getAll() {
        return Once.ask(this, "all", schemes::all);
    }

    /** Those to choose from. */
    public List<Pick> getChoices() {
        return getAll().stream()
                .map(each -> new Pick(each.getReference(), each.getReference() + " " + each.getName()))
                .toList();
    }

    private Optional<Scheme> chosen(String name) {
        return getAll().stream()
                .filter(each -> each.getReference().equals(asked(name)))
                .findFirst();
    }

    /** The first edge: what is asked for, else what the second follows, else the oldest. */
    public SchemeEdges.Drawn getOne() {
        Scheme scheme = chosen("first")
                .or(() -> chosen("second").map(Scheme::getFollows).flatMap(before -> getAll().stream()
                        .filter(each -> each.getReference().equals(before))
                        .findFirst()))
                .orElseGet(() -> getAll().get(getAll().size() - 1));
        return new SchemeEdges.Drawn(scheme, day("firstOn", scheme));
    }

    /** The second: what is asked for, else the latest. */
    public SchemeEdges.Drawn getOther() {
        Scheme scheme = chosen("second").orElseGet(() -> getAll().get(0));
        return new SchemeEdges.Drawn(scheme, day("secondOn", scheme));
    }

    private LocalDate day(String name, Scheme scheme) {
        try {
            return LocalDate.parse(asked(name));
        } catch (DateTimeParseException none) {
            return scheme.countedOn(TaskForceClock.current().today());
        }
    }

    /** What follows for a home. */
    public String consequence(SchemeEdges.Home home) {
        LocalDate day = getOther().on();
        LocalDate begins = getOther().scheme().getPlannedFrom();
        return SchemeEdges.consequence(home, begins.isAfter(day) ? begins : day);
    }

    public List<SchemeEdges.Home> getRows() {
        return getFound().rows();
    }

    public List<Pick> getSides() {
        return SIDES;
    }
}
