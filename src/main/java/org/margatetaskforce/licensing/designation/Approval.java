package org.margatetaskforce.licensing.designation;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.Regime;

/**
 * Whether a designation falls in the general approval of the day on which it is made, or the Secretary of State must confirm it (Housing
 * Act 2004 s.82). The approval of 2010 and that of 2024 take in every scheme after ten weeks of consultation; that of 2015 takes none that,
 * with others, covers more than a fifth of the area or of the privately rented homes.
 *
 * @param edition of the general approval that it falls in; null where it must be confirmed
 * @param why in words for the record
 */
public record Approval(@Nullable String edition, String why) {

    /**
     * Reckons it.
     *
     * @param inForce the general approval of the day, where there was one
     * @param ofArea how many per cent of the district it covers, with other designations in force
     * @param ofRented how many per cent of the privately rented homes
     * @throws RuleBroken where the approval of the day turns on the two and they were not given
     */
    public static Approval of(Optional<Regime> inForce, @Nullable Integer ofArea, @Nullable Integer ofRented) {
        if (inForce.isEmpty()) {
            return new Approval(
                    null, "No general approval was in force on the day: the Secretary of State must confirm it.");
        }
        Regime approval = inForce.get();
        if (!"2015".equals(approval.getEdition())) {
            return new Approval(
                    approval.getEdition(), "It falls in the general approval of " + approval.getEdition() + ".");
        }
        if (ofArea == null || ofRented == null) {
            throw new RuleBroken("licensing.designation.shares-needed");
        }
        int most = approval.number("percent");
        if (ofArea > most || ofRented > most) {
            return new Approval(
                    null,
                    "With others it covers " + ofArea + " per cent of the district and " + ofRented
                            + " per cent of its privately rented homes, more than " + most
                            + ": it falls outside the general approval of 2015, and the Secretary of State must confirm it.");
        }
        return new Approval(
                "2015",
                "With others it covers no more than " + most + " per cent: it falls in the general approval of 2015.");
    }

    /** Must it be confirmed? */
    public boolean isToConfirm() {
        return edition == null;
    }

    /** As the designation keeps it. */
    public String code() {
        return edition == null ? "CONFIRMED" : "GA" + edition;
    }
}
