package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CasePartners;
import org.margatetaskforce.cases.Gateway;

/** Add a partner agency. */
@Named
@ViewScoped
public class AddPartner extends ActOnCase {

    private static final long serialVersionUID = 1L;

    @Inject
    CasePartners casePartners;

    private @Nullable String agency;
    private @Nullable String contact;
    private @Nullable String gateway;
    private @Nullable String necessity;

    /** Add the agency. */
    public String act() {
        casePartners.add(
                getReference(), version(), orEmpty(agency), orEmpty(contact), orEmpty(gateway), orEmpty(necessity));
        return done("The agency is a partner, with its legal basis.");
    }

    /** The agencies that are not on the case. */
    public List<CasePartners.Agency> getCouldJoin() {
        return casePartners.couldJoin(getReference());
    }

    /** The gateways of today. */
    public List<Gateway> getGateways() {
        return casePartners.gateways(TaskForceClock.current().today());
    }

    public @Nullable String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = agency;
    }

    public @Nullable String getContact() {
        return contact;
    }

    public void setContact(@Nullable String contact) {
        this.contact = contact;
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
