package org.margatetaskforce.web.licensing.carried;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.licensing.carried.CarriedLicence;
import org.margatetaskforce.licensing.carried.CarriedLicences;
import org.margatetaskforce.licensing.carried.CarriedState;
import org.margatetaskforce.licensing.carried.HmoOverlaps;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.web.shell.Once;

/** Shows a licence that another register has: what it says, which home it is about, and what later files changed. */
@Named
@RequestScoped
public class ViewCarriedLicence {

    @Inject
    CarriedLicences carriedLicences;

    @Inject
    HmoOverlaps hmoOverlaps;

    @Inject
    Officers officers;

    private String reference = "";

    /** Reads it; one that the officer may not see is not there. */
    public void open() {
        getShown();
    }

    public CarriedLicence getShown() {
        return Once.ask(this, "shown", () -> carriedLicences.get(reference));
    }

    /** How it stands today. */
    public CarriedState getState() {
        return getShown().stateOn(TaskForceClock.current().today());
    }

    /** Its home of the gazetteer; null while none is known. */
    public @Nullable AddressRow getHome() {
        Optional<AddressRow> home =
                Once.ask(this, "home", () -> carriedLicences.home(getShown().getUprn()));
        return home.orElse(null);
    }

    /** The selective licences that run beside it. */
    public List<HmoOverlaps.Overlap> getOverlaps() {
        return Once.ask(this, "overlaps", () -> hmoOverlaps.of(reference));
    }

    /** What files and officers have changed, the latest first. */
    public List<CarriedLicences.Change> getChanges() {
        return Once.ask(this, "changes", () -> carriedLicences.changes(getShown()));
    }

    /** An officer by name. */
    public String name(String username) {
        return officers.nameOf(username);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
