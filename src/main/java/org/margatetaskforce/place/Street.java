package org.margatetaskforce.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** A named street of a town (BS 7666), with its USRN where a list gave one. */
@Entity
@Table(schema = "place", name = "street")
public class Street extends Record {

    @Column(updatable = false)
    private @Nullable String usrn;

    @Column(nullable = false)
    private String name = "";

    @Column(nullable = false)
    private String town = "";

    protected Street() {}

    public String getName() {
        return name;
    }

    public String getTown() {
        return town;
    }

    /** Unique Street Reference Number. */
    public @Nullable String getUsrn() {
        return usrn;
    }
}
