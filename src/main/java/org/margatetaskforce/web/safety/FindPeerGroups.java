package org.margatetaskforce.web.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.safety.PeerGroupFilter;
import org.margatetaskforce.safety.PeerGroupRow;
import org.margatetaskforce.safety.PeerGroups;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** Finds groups of people who run together, those that go on first. */
@Named
@RequestScoped
public class FindPeerGroups extends AskedList<PeerGroups.Page> {

    private static final List<Pick> WHICH =
            List.of(new Pick("GOING_ON", "Going on"), new Pick("OVER", "Over"), new Pick("ANY", "Going on and over"));
    private static final List<Pick> KNOWN_BY = List.of(new Pick("no", "Behaviour alone"), new Pick("yes", "Offences"));

    @Inject
    PeerGroups groups;

    @Inject
    Actions actions;

    /** Begins with nothing asked. */
    public FindPeerGroups() {
        super("/safety/find-peer-groups.xhtml", "q", "which", "offences", "agency");
    }

    @Override
    public PeerGroups.Page page(int first, int size) {
        return groups.page(new PeerGroupFilter(
                Objects.requireNonNullElse(
                        Pick.one(PeerGroupFilter.Which.values(), asked("which")), PeerGroupFilter.Which.GOING_ON),
                asked("agency"),
                asked("offences").isEmpty() ? null : asked("offences").equals("yes"),
                asked("q"),
                first,
                size));
    }

    @Override
    protected Optional<Restricted> restricted() {
        return Optional.of(new Restricted("groups of people", 10));
    }

    @Override
    protected int totalOf(PeerGroups.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("which", WHICH);
        choices.put("offences", KNOWN_BY);
        choices.put("agency", getAgencies());
        choices.put("q", List.of());
        return choices;
    }

    /** The agencies to choose from. */
    public List<Pick> getAgencies() {
        return Once.ask(this, "agencies", () -> actions.agencies().stream()
                .map(one -> new Pick(one.code(), one.words()))
                .toList());
    }

    public List<PeerGroupRow> getRows() {
        return getFound().rows();
    }

    public List<Pick> getWhich() {
        return WHICH;
    }

    /** By what a group is known. */
    public List<Pick> getKnownBy() {
        return KNOWN_BY;
    }
}
