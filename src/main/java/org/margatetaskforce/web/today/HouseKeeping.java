package org.margatetaskforce.web.today;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.mail.Outbox;

/** How the house itself is doing: for its administrator. */
@Named
@RequestScoped
public class HouseKeeping {

    @Inject
    Outbox outbox;

    private Outbox.Page letters = new Outbox.Page(List.of(), 0, 0, 0, 0);

    @PostConstruct
    void find() {
        letters = outbox.page(null, 0, 1);
    }

    public int getWaiting() {
        return letters.waiting();
    }

    public int getStuck() {
        return letters.stuck();
    }

    /** True where a mail server is set. */
    public boolean isServerSet() {
        return outbox.isServerSet();
    }
}
