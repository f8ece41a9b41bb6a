package org.margatetaskforce.web.licensing.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.order.BanningOrder;
import org.margatetaskforce.licensing.order.BanningOrders;

/** Finds banning orders: the latest first, a page at a time. */
@Named
@RequestScoped
public class FindBans {

    private static final int ROWS = 25;

    @Inject
    BanningOrders bans;

    @Inject
    HttpServletRequest request;

    private BanningOrders.@Nullable Page found;

    private BanningOrders.Page found() {
        BanningOrders.Page read = found;
        if (read == null) {
            read = bans.page((getPage() - 1) * ROWS, ROWS);
            found = read;
        }
        return read;
    }

    /** Which page is shown; the first where the address says nothing that means one. */
    public int getPage() {
        String asked = request.getParameter("page");
        return asked != null && asked.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(asked) : 1;
    }

    public List<BanningOrder> getRows() {
        return found().rows();
    }

    public int getTotal() {
        return found().total();
    }

    public int getPages() {
        return Math.max(1, (getTotal() + ROWS - 1) / ROWS);
    }
}
