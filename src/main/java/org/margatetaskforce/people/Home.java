package org.margatetaskforce.people;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.place.Uprn;

/**
 * Where and by what right somebody lives.
 *
 * @param uprn the property or dwelling; null with no fixed abode or outside the gazetteer
 * @param elsewhere where they live outside the gazetteer; else null
 * @param main whether it is their main home: nobody has two on one day
 */
public record Home(@Nullable Uprn uprn, @Nullable String elsewhere, Tenure tenure, boolean main)
        implements Serializable {

    /** A main home in the gazetteer. */
    public static Home at(Uprn uprn, Tenure tenure) {
        return new Home(uprn, null, tenure, true);
    }

    /** No fixed abode: still somebody one must know to be without a home. */
    public static Home none() {
        return new Home(null, null, Tenure.NO_FIXED_ABODE, true);
    }

    /**
     * The same, where it says exactly one thing.
     *
     * @throws RuleBroken where it says both an address and none, or nothing at all
     */
    public Home checked() {
        String other = elsewhere == null || elsewhere.isBlank() ? null : elsewhere.strip();
        boolean nowhere = uprn == null && other == null;
        if (tenure == Tenure.NO_FIXED_ABODE && !nowhere) {
            throw new RuleBroken("people.residency.abode-given");
        }
        if (tenure != Tenure.NO_FIXED_ABODE && nowhere) {
            throw new RuleBroken("people.residency.address-missing");
        }
        if (uprn != null && other != null) {
            throw new RuleBroken("people.residency.two-addresses");
        }
        return new Home(uprn, other, tenure, main);
    }
}
