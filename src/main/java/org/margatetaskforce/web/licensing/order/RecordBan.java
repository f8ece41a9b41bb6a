package org.margatetaskforce.web.licensing.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.margatetaskforce.licensing.order.BanningOrders;
import org.margatetaskforce.licensing.order.NewBan;
import org.margatetaskforce.web.shell.Act;
import org.margatetaskforce.web.shell.Tell;

/** Records a banning order against somebody on record (Housing and Planning Act 2016 s.16, from 6 April 2018). */
@Named
@ViewScoped
public class RecordBan extends Act {

    private static final long serialVersionUID = 1L;

    @Inject
    transient BanningOrders bans;

    private final NewBan form = new NewBan();

    /** A link may already say whom. */
    public void open() {
        if (form.getHolder() == null) {
            form.setHolder(getReference());
        }
    }

    /** Records it, and goes to it. */
    public String record() {
        String reference = bans.made(form);
        Tell.next("licensing.ban.recorded", reference);
        return "/licensing/view-ban.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** Whom it would be against, for what stands over the page. */
    public String getAbout() {
        String holder = form.getHolder();
        return holder != null && holder.startsWith("P-") ? holder : "";
    }

    public NewBan getForm() {
        return form;
    }
}
