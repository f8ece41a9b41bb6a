package org.margatetaskforce.web.cases.flag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.flag.SafetyFlags;
import org.margatetaskforce.cases.flag.StandingFlag;

/** What stands at the top of every page about a person, a family, a door or a case ({@code includes/cases/safety.xhtml}). */
@Named
@RequestScoped
public class SafetyBanner {

    @Inject
    SafetyFlags flags;

    private final Map<String, List<StandingFlag>> read = new HashMap<>();

    /**
     * The flags that stand over a page, the gravest first; read once a request, in one statement.
     *
     * @param over PERSON, FAMILY, PLACE or CASE
     */
    public List<StandingFlag> over(String over, @Nullable String reference) {
        return reference == null || reference.isBlank()
                ? List.of()
                : read.computeIfAbsent(
                        over + ' ' + reference, key -> flags.standing(SafetyFlags.Over.valueOf(over), reference));
    }
}
