package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.margatetaskforce.licensing.landlord.LandlordPapers;
import org.margatetaskforce.web.shell.Once;

/** Lets who applied on paper follow it at the landlords' door, by a link to their own e-mail address. */
@Named
@ViewScoped
public class OfferDoor extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    LandlordPapers papers;

    /** Where the link goes; empty where the application has no e-mail address of the applicant's. */
    public String getAddress() {
        return Once.ask(this, "address", () -> papers.addressOf(getReference()));
    }

    /** True where it stands at the door already. */
    public boolean isThere() {
        return Once.ask(this, "there", () -> papers.isAtTheDoor(getReference()));
    }

    /** Sends it. */
    public String offer() {
        papers.offer(getReference());
        return done();
    }
}
