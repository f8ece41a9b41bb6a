package org.margatetaskforce.law;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A fee or a maximum as it stood between two days, in pence. */
@Entity
@Table(schema = "law", name = "amount")
public class Amount extends DatedRow {

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private String title;

    @Column
    private @Nullable Long pence;

    @Column(name = "row_name", nullable = false)
    private String rowName;

    protected Amount() {
        code = "";
        title = "";
        rowName = "";
    }

    /** A row as a migration writes it. */
    public Amount(
            String code,
            String title,
            @Nullable Long pence,
            String rowName,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source,
            Mark mark) {
        super(validFrom, validTo, source, mark);
        this.code = code;
        this.title = title;
        this.pence = pence;
        this.rowName = rowName;
    }

    /** The kind of fee or maximum, the same through all its changes: {@code FEE_SL_STD}. */
    public String getCode() {
        return code;
    }

    public String getTitle() {
        return title;
    }

    /** The amount in pence. A maximum that the law leaves unlimited has none. */
    public OptionalLong getPence() {
        return pence == null ? OptionalLong.empty() : OptionalLong.of(pence);
    }

    /** Whether the law sets no upper limit. */
    public boolean isUnlimited() {
        return pence == null;
    }

    /** The very row, to be kept with what was charged by it: {@code FEE_SL_STD_2011}. */
    public String getRowName() {
        return rowName;
    }
}
