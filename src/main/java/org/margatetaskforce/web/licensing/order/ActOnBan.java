package org.margatetaskforce.web.licensing.order;

import jakarta.inject.Inject;
import java.util.List;
import org.margatetaskforce.licensing.order.BanningOrder;
import org.margatetaskforce.licensing.order.BanningOrders;
import org.margatetaskforce.web.shell.Act;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** What every act on a banning order shares: which one, and what was held when it was recorded. */
public abstract class ActOnBan extends Act {

    private static final long serialVersionUID = 1L;

    @Inject
    protected transient BanningOrders bans;

    private int read = -1;

    /** Reads it; who opens it is noted. */
    public void open() {
        BanningOrder opened = bans.find(getReference()).orElseThrow();
        bans.seen(opened);
        read = opened.getVersion();
        fill();
    }

    /** Where one goes when it is done, told what was done in a sentence of the messages. */
    protected String done(String key) {
        Tell.next(key, getReference());
        return "/licensing/view-ban.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** The version that was read when the form was opened. */
    protected int version() {
        Once.forget(this);
        return read;
    }

    /** The order. */
    public BanningOrder getFound() {
        return once("found", () -> bans.get(getReference()));
    }

    /** What was held or managed when it was recorded, and where that stands. */
    public List<BanningOrders.Held> getHeld() {
        return once("held", () -> bans.held(getFound()));
    }

    /** Whom it is against, for what stands over the page: a person; a company has no cautions. */
    public String getAbout() {
        return getFound().isPerson() ? getFound().getHolderReference() : "";
    }
}
