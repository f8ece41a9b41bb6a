package org.margatetaskforce.web.cases.disposal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.margatetaskforce.identity.SignedIn;

/** Shows a disposal: its records, how far it is, what stopped which, and the certificates. */
@Named
@ViewScoped
public class ViewDisposal extends ActOnDisposal {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SignedIn signedIn;

    private boolean mayDecide;

    @Override
    public void open() {
        super.open();
        mayDecide = disposals.mayDecide(getIt());
    }

    /** Takes it back. */
    public String withdraw() {
        disposals.withdraw(getReference(), version());
        return done("cases.disposal.done.withdrawn");
    }

    /** True for a second person, while it waits. */
    public boolean isMayDecide() {
        return mayDecide;
    }

    /** True where the one signed in proposed it and it waits. */
    public boolean isMine() {
        return getIt().isWaiting() && getIt().proposedBy().equals(signedIn.getUsername());
    }
}
