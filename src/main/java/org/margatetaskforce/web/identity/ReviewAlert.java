package org.margatetaskforce.web.identity;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.AlertOutcome;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.AuditAlerts;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.Sentences;

/** Somebody says what came of asking an officer about an alert. */
@Named
@ViewScoped
public class ReviewAlert implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int CLASS = 23;
    private static final List<Pick> OUTCOMES = Pick.of(AlertOutcome.values(), AlertOutcome::words);

    @Inject
    transient AuditAlerts alerts;

    @Inject
    transient Audit audit;

    private String reference = "";
    private String outcome = "";
    private String remark = "";
    private int version;

    /** Reads the alert that the address names. */
    public void open() {
        version = getAlert().version();
        audit.record("VIEW", "audit alert", reference, CLASS, null);
    }

    /** Saves what came of it. */
    public void save() {
        alerts.review(reference, version, Pick.one(AlertOutcome.values(), outcome), remark);
        Once.forget(this);
        version = getAlert().version();
        outcome = "";
        remark = "";
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of("identity.alert.reviewed"), null));
    }

    public AuditAlerts.Row getAlert() {
        return Once.ask(this, "alert", () -> alerts.get(reference));
    }

    /** What was said of it, the latest first. */
    public List<AuditAlerts.Review> getReviews() {
        return Once.ask(this, "reviews", () -> alerts.reviews(reference));
    }

    /** How many persons, or for how long the case had been closed. */
    public String getFigure() {
        return FindAlerts.figureOf(getAlert());
    }

    public List<Pick> getOutcomes() {
        return OUTCOMES;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome == null ? "" : outcome;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(@Nullable String remark) {
        this.remark = remark == null ? "" : remark;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
