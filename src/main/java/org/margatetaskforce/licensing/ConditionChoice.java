package org.margatetaskforce.licensing;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A condition picked from the library, with the particulars it needs. */
public class ConditionChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String code;
    private @Nullable String particulars;

    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code;
    }

    public @Nullable String getParticulars() {
        return particulars;
    }

    public void setParticulars(@Nullable String particulars) {
        this.particulars = particulars;
    }
}
