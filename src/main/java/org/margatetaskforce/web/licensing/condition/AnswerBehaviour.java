package org.margatetaskforce.web.licensing.condition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.ConditionText;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceTerms;
import org.margatetaskforce.licensing.condition.BehaviourEnquiries;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** Looks into anti-social behaviour at a licensed home: asks its holder, or says why not. */
@Named
@ViewScoped
public class AnswerBehaviour implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient BehaviourEnquiries enquiries;

    @Inject
    transient LicenceTerms licences;

    @Inject
    transient ApplicationFiles files;

    private String reference = "";
    private boolean asking = true;
    private @Nullable String words;

    /** Opens the page: who looks into it joins the team of the case. */
    public void open() {
        files.join(licences.application(licences.get(reference)));
    }

    /** Writes to the holder, or notes why not. */
    public String answer() {
        String said = words == null ? "" : words;
        if (asking) {
            Tell.next("licensing.behaviour.asked", enquiries.enquire(reference, said));
        } else {
            enquiries.leave(reference, said);
            Tell.next("licensing.behaviour.left", reference);
        }
        return "/licensing/view-licence.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** Does somebody have to look into it now? */
    public boolean isReported() {
        return Once.ask(this, "reported", () -> enquiries.isReported(reference));
    }

    public List<ConditionText> getConditions() {
        return Once.ask(this, "conditions", () -> enquiries.conditions(reference));
    }

    public Licence getLicence() {
        return Once.ask(this, "licence", () -> licences.get(reference));
    }

    public String getAddress() {
        return Once.ask(this, "address", () -> licences.house(getLicence()).getAddress());
    }

    /** The UPRNs of its doors, with commas between them. */
    public String getDoors() {
        return String.join(",", doors());
    }

    /** The first of its doors: where the incidents are looked for. */
    public String getDoor() {
        return doors().get(0);
    }

    private List<String> doors() {
        return Once.ask(this, "doors", () -> licences.house(getLicence()).doors());
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    /** Is the holder written to? */
    public boolean isAsking() {
        return asking;
    }

    public void setAsking(boolean asking) {
        this.asking = asking;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
