package org.margatetaskforce.web.licensing.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.Licences;
import org.margatetaskforce.licensing.order.ManagementOrder;
import org.margatetaskforce.licensing.order.ManagementOrders;
import org.margatetaskforce.licensing.order.NewOrder;
import org.margatetaskforce.licensing.order.OrderGround;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.web.people.AddressPick;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** Records a management order that was made (Housing Act 2004 ss.102, 103, 113), after a last look at its days. */
@Named
@ViewScoped
public class RecordOrder implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ManagementOrders orders;

    @Inject
    transient Licences licences;

    @Inject
    AddressPick pick;

    private final NewOrder form = new NewOrder();
    private String uprn = "";
    private String foretold = "";

    /** A link may already say which home. */
    public void open() {
        form.setMadeOn(TaskForceClock.current().today());
        Uprn.parse(uprn).ifPresent(pick::take);
    }

    /** What was typed is shown once more with the days it leads to; what the Act does not allow is said on the form. */
    public void check() {
        foretold = orders.foretold(Uprn.of(door().uprn()), form);
    }

    /** Back to the form. */
    public void change() {
        foretold = "";
    }

    /** Records it, and goes to it. */
    public String record() {
        String reference = orders.made(Uprn.of(door().uprn()), form);
        Tell.next("licensing.order.recorded", reference);
        return "/licensing/view-order.xhtml?faces-redirect=true&reference=" + reference;
    }

    private AddressRow door() {
        return Objects.requireNonNull(pick.getChosen());
    }

    /** The grounds by the law of the day on which it was made. */
    public List<OrderGround> getGrounds() {
        LocalDate made = form.getMadeOn();
        return Once.ask(
                this,
                "grounds",
                () -> orders.grounds(made == null ? TaskForceClock.current().today() : made));
    }

    /** The ground as chosen. */
    public @Nullable OrderGround getGround() {
        return getGrounds().stream()
                .filter(each -> each.code().equals(form.getGround()))
                .findFirst()
                .orElse(null);
    }

    /** Orders of the house before. */
    public List<ManagementOrder> getBefore() {
        return Once.ask(this, "before", () -> orders.ofHouse(door().uprn()));
    }

    /** Licences of the building that run: one must be revoked before an interim order is made (s.102(3)). */
    public List<Licences.OfBuilding> getLicences() {
        return Once.ask(this, "licences", () -> licences.ofBuildings(List.of(door().propertyUprn())));
    }

    /** The doors of the page, for what stands over them. */
    public String getDoors() {
        AddressRow chosen = pick.getChosen();
        return chosen == null ? "" : chosen.uprn() + "," + chosen.propertyUprn();
    }

    /** The days the order would have, in a sentence; empty while it is typed. */
    public String getForetold() {
        return foretold;
    }

    public boolean isChecking() {
        return !foretold.isEmpty();
    }

    public AddressPick getPick() {
        return pick;
    }

    public NewOrder getForm() {
        return form;
    }

    public String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn == null ? "" : uprn.strip();
    }
}
