package org.margatetaskforce.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.LicenceApplications;

/** Which doors a page of licensing is about, for what stands over them at its top. */
@Named
@RequestScoped
public class LicensedDoors {

    @Inject
    LicenceApplications applications;

    private final Map<String, String> read = new HashMap<>();

    /** The UPRNs of an application's or a licence's doors, with commas between them. */
    public String of(@Nullable String reference) {
        return reference == null
                ? ""
                : read.computeIfAbsent(reference, key -> String.join(",", applications.doors(key)));
    }
}
