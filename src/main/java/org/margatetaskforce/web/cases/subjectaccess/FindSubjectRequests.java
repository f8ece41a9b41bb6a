package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.margatetaskforce.cases.subjectaccess.SubjectFilter;
import org.margatetaskforce.cases.subjectaccess.SubjectRequests;
import org.margatetaskforce.cases.subjectaccess.SubjectRow;
import org.margatetaskforce.cases.subjectaccess.SubjectState;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** Lists the subject access requests in which the officer has a hand. */
@Named
@RequestScoped
public class FindSubjectRequests extends AskedList<SubjectRequests.Page> {

    private static final List<Pick> STATES = Pick.of(SubjectState.values(), SubjectState::words);

    @Inject
    SubjectRequests requests;

    /** Begins with nothing asked. */
    public FindSubjectRequests() {
        super("/cases/find-subject-requests.xhtml", "q", "which", "state");
    }

    @Override
    public SubjectRequests.Page page(int first, int size) {
        return requests.page(new SubjectFilter(
                Pick.one(SubjectState.values(), asked("state")),
                asked("which").equals("open"),
                asked("q"),
                first,
                size));
    }

    @Override
    protected int totalOf(SubjectRequests.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("which", getWhich());
        choices.put("state", STATES);
        choices.put("q", List.of());
        return choices;
    }

    @Override
    protected Optional<Restricted> restricted() {
        return Optional.of(new Restricted("subject access requests", 23));
    }

    /** Whether the officer may take one in. */
    public boolean isMayRecord() {
        return Once.ask(this, "may", () -> requests.mayRecord());
    }

    public List<SubjectRow> getRows() {
        return getFound().rows();
    }

    /** How many are past their day. */
    public int getLate() {
        return getFound().late();
    }

    public List<Pick> getStates() {
        return STATES;
    }

    public List<Pick> getWhich() {
        return List.of(new Pick("open", "Still to be answered"));
    }
}
