package org.margatetaskforce.web.housing.notice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.housing.notice.EnforcementNotices;
import org.margatetaskforce.housing.notice.NoticeKind;
import org.margatetaskforce.housing.notice.NoticeState;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Pick;

/** Finds notices and orders with their running clocks, the soonest first. */
@Named
@RequestScoped
public class FindNotices extends AskedList<EnforcementNotices.Page> {

    private static final List<Pick> KINDS = Arrays.stream(NoticeKind.values())
            .filter(NoticeKind::isServedHere)
            .map(kind -> new Pick(kind.name(), kind.words()))
            .toList();
    private static final List<Pick> STATES = Pick.of(NoticeState.values(), NoticeState::words);
    private static final List<Pick> ENDED = List.of(new Pick("yes", "At their end"));

    @Inject
    EnforcementNotices notices;

    /** Begins with nothing asked. */
    public FindNotices() {
        super("/housing/find-notices.xhtml", "q", "kind", "state", "ended", "due");
    }

    @Override
    public EnforcementNotices.Page page(int first, int size) {
        return notices.page(new EnforcementNotices.Filter(
                Pick.one(NoticeKind.values(), asked("kind")),
                Pick.one(NoticeState.values(), asked("state")),
                asked("q"),
                asked("ended").equals("yes"),
                asked("due").equals("yes"),
                first,
                size));
    }

    @Override
    protected int totalOf(EnforcementNotices.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("kind", KINDS);
        choices.put("state", STATES);
        choices.put("ended", ENDED);
        choices.put("q", List.of());
        return choices;
    }

    public List<EnforcementNotices.Row> getRows() {
        return getFound().rows();
    }

    /** How many have a clock that has passed. */
    public int getLate() {
        return getFound().late();
    }

    public List<Pick> getKinds() {
        return KINDS;
    }

    public List<Pick> getStates() {
        return STATES;
    }

    public List<Pick> getEnds() {
        return ENDED;
    }
}
