package org.margatetaskforce.web.licensing.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Settles what follows a management order before it ends: a licence, a final order, or nothing. */
@Named
@ViewScoped
public class SettleOrder extends ActOnOrder {

    private static final long serialVersionUID = 1L;

    private @Nullable String words;

    /** Records it. */
    public String record() {
        orders.settled(getReference(), version(), orEmpty(words));
        return done("licensing.order.settled");
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
