package org.margatetaskforce.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.exemption.ExemptionEntry;
import org.margatetaskforce.licensing.exemption.ExemptionRegister;

/** Searches the public register of temporary exemption notices in force. */
@Named
@RequestScoped
public class SearchExemptions {

    @Inject
    ExemptionRegister register;

    private @Nullable List<ExemptionEntry> read;

    /** The notices in force today. */
    public List<ExemptionEntry> getRows() {
        List<ExemptionEntry> rows = read;
        if (rows == null) {
            rows = register.inForce();
            read = rows;
        }
        return rows;
    }
}
