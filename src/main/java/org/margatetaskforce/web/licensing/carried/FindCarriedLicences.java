package org.margatetaskforce.web.licensing.carried;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.licensing.carried.CarriedKind;
import org.margatetaskforce.licensing.carried.CarriedLicences;
import org.margatetaskforce.licensing.carried.CarriedShow;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** Finds licences that another register has: what waits for its home first, then what ends first. */
@Named
@RequestScoped
public class FindCarriedLicences extends AskedList<CarriedLicences.Page> {

    private static final List<Pick> SHOWN = Pick.of(CarriedShow.values(), CarriedShow::words);
    private static final List<Pick> KINDS = Pick.of(CarriedKind.values(), CarriedKind::words);

    @Inject
    CarriedLicences carriedLicences;

    /** Begins with nothing asked. */
    public FindCarriedLicences() {
        super("/licensing/find-carried-licences.xhtml", "q", "show", "kind");
    }

    @Override
    public CarriedLicences.Page page(int first, int size) {
        return carriedLicences.page(
                Pick.one(CarriedShow.values(), asked("show")),
                Pick.one(CarriedKind.values(), asked("kind")),
                asked("q"),
                first,
                size);
    }

    @Override
    protected int totalOf(CarriedLicences.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("q", List.of());
        choices.put("show", SHOWN);
        choices.put("kind", KINDS);
        return choices;
    }

    public List<CarriedLicences.Row> getRows() {
        return getFound().rows();
    }

    /** How many stand how in all, whatever the list is narrowed to. */
    public CarriedLicences.Figures getFigures() {
        return Once.ask(this, "figures", () -> carriedLicences.figures());
    }

    public List<Pick> getShown() {
        return SHOWN;
    }

    public List<Pick> getKinds() {
        return KINDS;
    }
}
