package org.margatetaskforce.web.licensing.order;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.order.ManagementOrder;
import org.margatetaskforce.licensing.order.ManagementOrders;
import org.margatetaskforce.licensing.order.OrderContent;
import org.margatetaskforce.licensing.order.OrderEntry;
import org.margatetaskforce.licensing.order.OrderGround;
import org.margatetaskforce.web.shell.Act;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** What every act on a management order shares: which one, as it was read, and where one goes when it is done. */
public abstract class ActOnOrder extends Act {

    private static final long serialVersionUID = 1L;

    @Inject
    protected transient ManagementOrders orders;

    private transient @Nullable ManagementOrder found;
    private int read = -1;

    /** Opens the page: who works on it joins the team of its case. */
    public void open() {
        ManagementOrder opened = orders.takeUp(getReference());
        found = opened;
        read = opened.getVersion();
        fill();
    }

    /** Where one goes when it is done, told what was done in a sentence of the messages. */
    protected String done(String key) {
        Tell.next(key, getReference());
        return "/licensing/view-order.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** The version that was read when the form was opened: somebody else's change since is not overwritten. */
    protected int version() {
        Once.forget(this);
        found = null;
        return read;
    }

    /** The order. */
    public ManagementOrder getFound() {
        ManagementOrder known = found;
        if (known == null) {
            known = orders.get(getReference());
            found = known;
        }
        return known;
    }

    /** Why it was made; null where the one acting may not read it. */
    public @Nullable OrderContent getContent() {
        return once("content", () -> orders.findContent(getFound())).orElse(null);
    }

    /** Its ground. */
    public OrderGround getGround() {
        return once("ground", () -> orders.ground(getFound()));
    }

    /** Its line of the register; null where the one acting may not read it. */
    public @Nullable OrderEntry getEntry() {
        return once("entry", () -> orders.findEntry(getFound())).orElse(null);
    }

    /** The UPRNs of its doors, with a comma between them. */
    public String getDoors() {
        return getFound().getUprn() + "," + getFound().getPropertyUprn();
    }
}
