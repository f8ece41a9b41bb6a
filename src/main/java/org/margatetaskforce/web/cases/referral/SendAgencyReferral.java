package org.margatetaskforce.web.cases.referral;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.referral.AgencyReferrals;
import org.margatetaskforce.cases.referral.Choice;
import org.margatetaskforce.web.shell.Sentences;

/** Asks another agency to do something about a case. */
@Named
@ViewScoped
public class SendAgencyReferral implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Cases cases;

    @Inject
    AgencyReferrals referrals;

    private String caseReference = "";
    private String heading = "";
    private @Nullable String agency;
    private @Nullable String title;
    private @Nullable String asked;
    private List<Choice> agencies = List.of();

    /** Opens the page of a case that the officer may see. */
    public void open() {
        SharedCase about = cases.find(caseReference).orElseThrow();
        heading = about.getHeading();
        agencies = referrals.askable();
    }

    /** Sends it. */
    public String record() {
        String reference = referrals.send(
                caseReference, agency == null ? "" : agency, title == null ? "" : title, asked == null ? "" : asked);
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(
                null, new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of("cases.agency-referral.sent"), null));
        return "/cases/view-agency-referral.xhtml?faces-redirect=true&reference=" + reference;
    }

    public String getHeading() {
        return heading;
    }

    public List<Choice> getAgencies() {
        return agencies;
    }

    public String getCaseReference() {
        return caseReference;
    }

    public void setCaseReference(String caseReference) {
        this.caseReference = caseReference;
    }

    public @Nullable String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = agency;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getAsked() {
        return asked;
    }

    public void setAsked(@Nullable String asked) {
        this.asked = asked;
    }
}
