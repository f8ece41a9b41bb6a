package org.margatetaskforce.web.landlord;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.licensing.condition.ConditionRecords;
import org.margatetaskforce.licensing.landlord.LandlordCertificates;
import org.margatetaskforce.licensing.landlord.LandlordDoor;
import org.margatetaskforce.licensing.landlord.LandlordDrafts;
import org.margatetaskforce.web.licensing.condition.Enclosing;
import org.margatetaskforce.web.shell.Once;

/** A landlord sends a certificate that is due under a condition of their licence. */
@Named
@ViewScoped
public class SendCertificate implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient LandlordDoor door;

    @Inject
    transient LandlordDrafts drafts;

    @Inject
    transient LandlordCertificates certificates;

    private String reference = "";
    private String code = "";
    private @Nullable LocalDate madeOn;
    private @Nullable LocalDate validUntil;
    private transient @Nullable Part file;

    /** Not there but for something that is due of theirs. */
    public void open() {
        getDue();
    }

    /** Sends it. */
    public String send() throws IOException {
        ConditionRecords.Enclosed sent = Enclosing.of(file);
        if (sent == null) {
            throw new RuleBroken("documents.file.empty");
        }
        door.sendCertificate(reference, code, madeOn, validUntil, sent);
        return "/landlord/progress.xhtml?faces-redirect=true&sent=certificate&reference=" + reference;
    }

    public String getAddress() {
        return Once.ask(this, "draft", () -> drafts.get(reference)).address();
    }

    /** What is due. */
    public LandlordCertificates.Due getDue() {
        return Once.ask(this, "due", () -> certificates.get(reference, code));
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public @Nullable LocalDate getMadeOn() {
        return madeOn;
    }

    public void setMadeOn(@Nullable LocalDate madeOn) {
        this.madeOn = madeOn;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }

    public void setValidUntil(@Nullable LocalDate validUntil) {
        this.validUntil = validUntil;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
