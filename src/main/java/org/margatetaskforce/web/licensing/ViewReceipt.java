package org.margatetaskforce.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceDrafts;

/** The receipt for an application that was handed in: when, for what, and what happens next. */
@Named
@RequestScoped
public class ViewReceipt {

    @Inject
    ApplicationFiles files;

    @Inject
    LicenceDrafts drafts;

    @Inject
    Deadlines deadlines;

    private String reference = "";
    private @Nullable LicenceApplication application;
    private @Nullable Deadline acknowledgement;
    private String address = "";

    /** Reads it; there is no receipt for a draft. */
    public void open() {
        LicenceApplication read = files.find(reference).orElseThrow();
        application = read;
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

    public @Nullable Deadline getAcknowledgement() {
        return acknowledgement;
    }

    public String getAddress() {
        return address;
    }
}
