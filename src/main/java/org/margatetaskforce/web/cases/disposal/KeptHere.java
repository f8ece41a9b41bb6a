package org.margatetaskforce.web.cases.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.disposal.RetentionRow;
import org.margatetaskforce.cases.disposal.Retentions;
import org.margatetaskforce.web.shell.Once;

/** Says on a record's own page until when it is kept, and whether a hold stands on it. */
@Named
@RequestScoped
public class KeptHere {

    @Inject
    Retentions retentions;

    /** Until when the record is kept; null of one that has not ended. */
    public @Nullable RetentionRow of(String reference) {
        Optional<RetentionRow> found = Once.ask(this, reference, () -> retentions.find(reference));
        return found.orElse(null);
    }
}
