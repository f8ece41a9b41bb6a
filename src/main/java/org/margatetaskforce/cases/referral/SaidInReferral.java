package org.margatetaskforce.cases.referral;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a referral says, as much of it as the reader may see.
 *
 * @param concern what is the matter (D6); null where the reader may not see it
 * @param who people by words alone (D3)
 * @param place where, by words alone
 * @param contact whom to call back
 */
public record SaidInReferral(
        @Nullable String concern,
        @Nullable ToldAbout told,
        @Nullable SharingBasis basis,
        @Nullable String who,
        @Nullable String place,
        @Nullable String contact)
        implements Serializable {

    /** True where the reader may read what is the matter. */
    public boolean isReadable() {
        return concern != null;
    }
}
