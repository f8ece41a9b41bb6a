package org.margatetaskforce.web.licensing.unlicensed;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.margatetaskforce.licensing.unlicensed.SignalKind;
import org.margatetaskforce.licensing.unlicensed.UnlicensedFilter;
import org.margatetaskforce.licensing.unlicensed.UnlicensedHomes;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** Finds homes that never applied: what speaks most for letting first, narrowed as the address says. */
@Named
@RequestScoped
public class FindUnlicensed extends AskedList<UnlicensedHomes.Page> {

    private static final int ENFORCEMENT_DETAIL = 2;
    private static final List<Pick> KINDS = Pick.of(SignalKind.values(), SignalKind::words);
    private static final List<Pick> SHOWN = Pick.of(UnlicensedFilter.Show.values(), UnlicensedFilter.Show::words);

    @Inject
    UnlicensedHomes unlicensedHomes;

    /** Begins with nothing asked. */
    public FindUnlicensed() {
        super("/licensing/find-unlicensed.xhtml", "street", "kind", "show");
    }

    @Override
    public UnlicensedHomes.Page page(int first, int size) {
        return unlicensedHomes.page(new UnlicensedFilter(
                asked("street").isEmpty() ? null : asked("street"),
                Pick.one(SignalKind.values(), asked("kind")),
                Pick.one(UnlicensedFilter.Show.values(), asked("show")),
                first,
                size));
    }

    @Override
    protected int totalOf(UnlicensedHomes.Page part) {
        return part.total();
    }

    @Override
    protected Optional<Restricted> restricted() {
        return Optional.of(new Restricted("homes without a licence", ENFORCEMENT_DETAIL));
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("street", getStreets());
        choices.put("kind", KINDS);
        choices.put("show", SHOWN);
        return choices;
    }

    /** The streets that can be asked for. */
    public List<Pick> getStreets() {
        return Once.ask(this, "streets", () -> unlicensedHomes.streets().stream()
                .map(street -> new Pick(street, street))
                .toList());
    }

    public List<UnlicensedHomes.Row> getRows() {
        return getFound().rows();
    }

    public List<Pick> getKinds() {
        return KINDS;
    }

    public List<Pick> getShown() {
        return SHOWN;
    }
}
