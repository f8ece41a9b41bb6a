package org.margatetaskforce.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.LicenceDrafts;

/** The receipt for an application that was handed in: when, for what, and what happens next. */
@Named
@RequestScoped
public class ViewReceipt {

    @Inject
    ApplicationFiles files;

    @Inject
    LicenceApplications applications;

    @Inject
    LicenceDrafts drafts;

    @Inject
    Deadlines deadlines;

    private String reference = "";
    private @Nullable LicenceApplication application;
    private @Nullable Instant handedInAt;
    private @Nullable Deadline acknowledgement;
    private String address = "";

    /** Reads it; there is no receipt for a draft. */
    public void open() {
        LicenceApplication read = files.find(reference).orElseThrow();
        application = read;
        handedInAt = applications.history(reference).stream()
                .filter(step -> step.getToState() == ApplicationState.RECEIVED)
                .findFirst()
                .orElseThrow()
                .getRecordedAt();
        LocalDate receivedOn = Objects.requireNonNull(read.getReceivedOn(), "not handed in");
        acknowledgement = deadlines.reckon("P-ACK", receivedOn);
        address = drafts.house(reference).getAddress();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public @Nullable LicenceApplication getApplication() {
        return application;
    }

    /** When it was handed in, whatever was done with it since. */
    public @Nullable Instant getHandedInAt() {
        return handedInAt;
    }

    public @Nullable Deadline getAcknowledgement() {
        return acknowledgement;
    }

    public String getAddress() {
        return address;
    }
}
