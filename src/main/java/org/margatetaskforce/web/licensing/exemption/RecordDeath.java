package org.margatetaskforce.web.licensing.exemption;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceTerms;
import org.margatetaskforce.licensing.exemption.TemporaryExemptions;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** Records the death of a licence holder: the licence ends, and the house is exempt for three months (Housing Act 2004 s.91(7) to (9)). */
@Named
@ViewScoped
public class RecordDeath implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LicenceTerms licences;

    @Inject
    transient ApplicationFiles files;

    @Inject
    transient TemporaryExemptions exemptions;

    @Inject
    transient Deadlines deadlines;

    private String reference = "";
    private boolean checking;
    private @Nullable LocalDate diedOn;
    private @Nullable String evidence;
    private @Nullable String representatives;
    private @Nullable String representativesAddress;

    /** Opens the page: who works on it joins the team of the case. */
    public void open() {
        files.join(licences.application(licences.get(reference)));
    }

    /** What was typed is shown once more before it is done. */
    public void check() {
        checking = true;
    }

    /** Back to the form. */
    public void change() {
        checking = false;
    }

    /** Records it. */
    public String record() {
        String exemption = exemptions.holderDied(
                reference, diedOn, evidence == null ? "" : evidence, representatives, representativesAddress);
        Tell.next("licensing.exemption.death-recorded", reference, exemption);
        return "/licensing/view-exemption.xhtml?faces-redirect=true&reference=" + exemption;
    }

    /** Until when the house would be exempt, for the day as typed. */
    public @Nullable Deadline getUntil() {
        return diedOn == null ? null : deadlines.reckon("D-DEATH3", diedOn);
    }

    public Licence getLicence() {
        return Once.ask(this, "licence", () -> licences.get(reference));
    }

    public String getAddress() {
        return Once.ask(this, "address", () -> licences.house(getLicence()).getAddress());
    }

    /** The UPRNs of its doors, with commas between them. */
    public String getDoors() {
        return Once.ask(
                this,
                "doors",
                () -> String.join(",", licences.house(getLicence()).doors()));
    }

    public boolean isChecking() {
        return checking;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public @Nullable LocalDate getDiedOn() {
        return diedOn;
    }

    public void setDiedOn(@Nullable LocalDate diedOn) {
        this.diedOn = diedOn;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence;
    }

    public @Nullable String getRepresentatives() {
        return representatives;
    }

    public void setRepresentatives(@Nullable String representatives) {
        this.representatives = representatives;
    }

    public @Nullable String getRepresentativesAddress() {
        return representativesAddress;
    }

    public void setRepresentativesAddress(@Nullable String representativesAddress) {
        this.representativesAddress = representativesAddress;
    }
}
