package org.margatetaskforce.licensing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Another house for which the proposed holder has a licence, from any authority. */
public final class OtherLicensedHouse implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String address;
    private @Nullable String authority;

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getAuthority() {
        return authority;
    }

    public void setAuthority(@Nullable String authority) {
        this.authority = authority;
    }
}
