package org.margatetaskforce.web.licensing;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.margatetaskforce.licensing.order.ManagementOrders;

/** Finds management orders: the latest first, a page at a time. */
@Named
@RequestScoped
public class FindOrders {

    @Inject
    ManagementOrders orders;

    @Inject
    HttpServletRequest request;

    private final AskedFor asked = new AskedFor("/licensing/find-orders.xhtml", List.of("q"));
    private ManagementOrders.Page found = new ManagementOrders.Page(List.of(), 0);

    @PostConstruct
    void find() {
        asked.read(request::getParameter);
        found = orders.page(asked.orNull("q"), asked.first(), AskedFor.ROWS);
    }

    public AskedFor getAsked() {
        return asked;
    }

    public List<ManagementOrders.Row> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (getTotal() + AskedFor.ROWS - 1) / AskedFor.ROWS);
    }
}
