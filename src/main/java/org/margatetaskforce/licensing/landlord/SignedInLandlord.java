package org.margatetaskforce.licensing.landlord;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Which landlord is in for this request, as the door found them: for pages. */
@Named("landlord")
@RequestScoped
public class SignedInLandlord {

    private LandlordSessions.@Nullable Visitor visitor;

    /** The door lets somebody in. */
    public void become(LandlordSessions.Visitor whoCameIn) {
        visitor = whoCameIn;
    }

    /** True where somebody is in. */
    public boolean isPresent() {
        return visitor != null;
    }

    /** The account's reference. */
    public String getReference() {
        return get().reference();
    }

    /** What the account is called. */
    public String getName() {
        return get().name();
    }

    private LandlordSessions.Visitor get() {
        if (visitor == null) {
            throw new IllegalStateException("no landlord is in");
        }
        return visitor;
    }
}
