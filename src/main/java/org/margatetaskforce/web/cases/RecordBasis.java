package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CasePartners;
import org.margatetaskforce.cases.Gateway;

/** Record a legal basis. */
@Named
@ViewScoped
public class RecordBasis extends ActOnCase {

    private static final long serialVersionUID = 1L;

    @Inject
    CasePartners casePartners;

    private @Nullable String one;
    private @Nullable String other;
    private @Nullable String gateway;
    private @Nullable String necessity;

    /** Record it. */
    public String act() {
        casePartners.recordBasis(
                getReference(), version(), orEmpty(one), orEmpty(other), orEmpty(gateway), orEmpty(necessity));
        return done("The legal basis is recorded.");
    }

    /** The agencies on the case. */
    public List<String> getAgencies() {
        return casePartners.agencies(getCase());
    }

    /** The gateways of today. */
    public List<Gateway> getGateways() {
        return casePartners.gateways(TaskForceClock.current().today());
    }

    public @Nullable String getOne() {
        return one;
    }

    public void setOne(@Nullable String one) {
        this.one = one;
    }

    public @Nullable String getOther() {
        return other;
    }

    public void setOther(@Nullable String other) {
        this.other = other;
    }

    public @Nullable String getGateway() {
        return gateway;
    }

    public void setGateway(@Nullable String gateway) {
        this.gateway = gateway;
    }

    public @Nullable String getNecessity() {
        return necessity;
    }

    public void setNecessity(@Nullable String necessity) {
        this.necessity = necessity;
    }
}
