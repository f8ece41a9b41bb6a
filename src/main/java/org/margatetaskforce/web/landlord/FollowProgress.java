package org.margatetaskforce.web.landlord;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.documents.DocumentRow;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.landlord.LandlordCertificates;
import org.margatetaskforce.licensing.landlord.LandlordDrafts;
import org.margatetaskforce.licensing.landlord.LandlordMessages;
import org.margatetaskforce.licensing.landlord.LandlordPayments;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Sentences;

/** What became of an application of the landlord's: its receipt, where it stands, the letters about it. */
@Named
@RequestScoped
public class FollowProgress {

    @Inject
    LandlordDrafts drafts;

    @Inject
    LandlordPayments payments;

    @Inject
    LicenceApplications applications;

    @Inject
    Documents documents;

    @Inject
    LandlordMessages messages;

    @Inject
    LandlordCertificates certificates;

    private String reference = "";

    /** Reads it; what is not handed in is filled in first. */
    public @Nullable String open() {
        LandlordDrafts.Draft draft = getDraft();
        return draft.open() ? "/landlord/application.xhtml?faces-redirect=true&reference=" + reference : null;
    }

    public LandlordDrafts.Draft getDraft() {
        return Once.ask(this, "draft", () -> drafts.get(reference));
    }

    /** The payment of its fee; null where there was none. */
    public LandlordPayments.@Nullable Payment getPayment() {
        return Once.ask(this, "payment", () -> payments.latest(reference)).orElse(null);
    }

    /** The application that it became; null where it could not be handed in. */
    public @Nullable LicenceApplication getApplication() {
        String became = getDraft().applicationReference();
        return became == null ? null : Once.ask(this, "application", () -> applications.get(became));
    }

    /** The letters that were written to them about it. */
    public List<DocumentRow> getLetters() {
        String became = getDraft().applicationReference();
        return became == null ? List.of() : documents.ofSubject(became);
    }

    /** What was written about it, by either side. */
    public List<LandlordMessages.Message> getMessages() {
        String became = getDraft().applicationReference();
        return became == null ? List.of() : messages.ofApplication(became);
    }

    /** What is due under its licence, the soonest first. */
    public List<LandlordCertificates.Due> getDue() {
        return Once.ask(this, "due", () -> certificates.of(reference));
    }

    /** Why what was paid for could not be handed in, in words. */
    public String getObstacle() {
        String kept = getDraft().obstacle();
        return kept == null ? "" : kept.startsWith("licensing.") ? Sentences.of(kept) : kept;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
