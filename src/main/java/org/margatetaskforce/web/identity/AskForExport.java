package org.margatetaskforce.web.identity;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.ExportRequests;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.web.shell.Sentences;

/** Somebody wants a list of many persons as a file, says why, and sees what came of it; a second person decides. */
@Named
@ViewScoped
public class AskForExport implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ExportRequests requests;

    @Inject
    transient Officers officers;

    @Inject
    transient Outbox outbox;

    private String reference = "";
    private String purpose = "";
    private String reason = "";
    private transient ExportRequests.@Nullable Row request;

    /** Reads the request that the address names. */
    public void open() {
        request = requests.get(reference);
    }

    /** Asks; whoever may agree is told by e-mail. */
    public void ask() {
        requests.ask(reference, purpose);
        officers.ofPost("IGO")
                .forEach(officer -> outbox.put(
                        "export-asked/" + reference + "/" + officer.username(),
                        officer.username(),
                        "export-asked",
                        reference));
        said("identity.export.asked");
    }

    /** Agrees; who asked is told by e-mail. */
    public void agree() {
        requests.agree(reference);
        tellWhoAsked();
        said("identity.export.agreed");
    }

    /** Refuses; who asked is told by e-mail. */
    public void refuse() {
        requests.refuse(reference, reason);
        tellWhoAsked();
        said("identity.export.refused");
    }

    private void tellWhoAsked() {
        outbox.put("export-decided/" + reference, requests.get(reference).username(), "export-decided", reference);
    }

    private void said(String sentence) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        null, new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of(sentence, reference), null));
        open();
    }

    public ExportRequests.@Nullable Row getRequest() {
        if (request == null && !reference.isEmpty()) {
            open();
        }
        return request;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
