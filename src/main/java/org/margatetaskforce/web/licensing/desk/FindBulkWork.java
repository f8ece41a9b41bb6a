package org.margatetaskforce.web.licensing.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.margatetaskforce.licensing.desk.BulkState;
import org.margatetaskforce.licensing.desk.BulkWorks;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Pick;

/** Finds pieces of work on many applications, the latest first. */
@Named
@RequestScoped
public class FindBulkWork extends AskedList<BulkWorks.Page> {

    private static final int ENFORCEMENT_DETAIL = 2;
    private static final List<Pick> STATES = Pick.of(BulkState.values(), BulkState::words);

    @Inject
    BulkWorks bulkWorks;

    /** Begins with nothing asked. */
    public FindBulkWork() {
        super("/licensing/find-bulk-work.xhtml", "state");
    }

    @Override
    public BulkWorks.Page page(int first, int size) {
        return bulkWorks.page(Pick.one(BulkState.values(), asked("state")), first, size);
    }

    @Override
    protected int totalOf(BulkWorks.Page part) {
        return part.total();
    }

    @Override
    protected Optional<Restricted> restricted() {
        return Optional.of(new Restricted("pieces of bulk work", ENFORCEMENT_DETAIL));
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        return Map.of("state", STATES);
    }

    public List<BulkWorks.Row> getRows() {
        return getFound().rows();
    }

    public List<Pick> getStates() {
        return STATES;
    }
}
