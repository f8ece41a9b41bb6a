package org.margatetaskforce.web.licensing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.order.OrderEntry;
import org.margatetaskforce.licensing.order.OrderRegister;
import org.margatetaskforce.web.shell.CsvAnswer;

/** The public register of management orders in force, on a page and as a file: what is prescribed and nothing else. */
@Named
@RequestScoped
public class SearchOrders {

    @Inject
    OrderRegister register;

    private @Nullable List<OrderEntry> read;

    /** The orders in force today. */
    public List<OrderEntry> getRows() {
        List<OrderEntry> rows = read;
        if (rows == null) {
            rows = register.inForce();
            read = rows;
        }
        return rows;
    }

    /** Answers with the file. */
    public void take() throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (OrderEntry row : getRows()) {
            rows.add(Arrays.asList(
                    row.getOrderReference(),
                    row.getHouseAddress(),
                    row.getDescription(),
                    row.getKind(),
                    row.getInForceFrom(),
                    row.getEndsOn(),
                    row.getReasons(),
                    row.getTerms(),
                    row.getTribunalReferral(),
                    row.getTribunalDecision()));
        }
        CsvAnswer.send(
                "management-orders-in-force.csv",
                List.of(
                        "Order",
                        "House",
                        "Description",
                        "Kind",
                        "From",
                        "Until",
                        "Reasons",
                        "Terms",
                        "Referred to the tribunal",
                        "Decisions of the tribunal"),
                rows);
    }
}
