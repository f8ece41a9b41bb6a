package org.margatetaskforce.web.housing.sanction;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.sanction.EvidenceBundles;

/** Makes the file of a case as it stood on the day of a decision. */
@Named
@ViewScoped
public class MakeEvidenceFile extends ActOnSanction {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EvidenceBundles bundles;

    private @Nullable LocalDate asOf;
    private String purpose = "";

    @Override
    protected void fill() {
        asOf = Objects.requireNonNullElse(getEnforcementCase().getActionDecidedOn(), today());
    }

    /** Makes it. */
    public String make() {
        return done(
                "housing.bundle.made",
                bundles.freeze(getReference(), version(), Objects.requireNonNullElse(asOf, today()), purpose));
    }

    public @Nullable LocalDate getAsOf() {
        return asOf;
    }

    public void setAsOf(@Nullable LocalDate asOf) {
        this.asOf = asOf;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose == null ? "" : purpose;
    }
}
