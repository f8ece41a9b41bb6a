package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.CasePartners;
import org.margatetaskforce.cases.PartnerAgency;

/** A partner agency leaves. */
@Named
@ViewScoped
public class LeavePartner extends ActOnCase {

    private static final long serialVersionUID = 1L;

    @Inject
    CasePartners casePartners;

    private @Nullable String agency;
    private @Nullable String reason;

    /** Record that it leaves. */
    public String act() {
        casePartners.leave(getReference(), version(), orEmpty(agency), orEmpty(reason));
        return done("The agency has left, and its officers with it.");
    }

    /** The agencies that take part. */
    public List<PartnerAgency> getPartners() {
        return casePartners.of(getReference()).stream()
                .filter(PartnerAgency::isThere)
                .toList();
    }

    public @Nullable String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = agency;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
