package org.margatetaskforce.web.licensing.extract;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.extract.RegisterExtracts;
import org.margatetaskforce.web.shell.Act;
import org.margatetaskforce.web.shell.Tell;

/** Certifies an extract of an entry of a public register, once its fee is paid (Housing Act 2004 s.232(4) to (6)). */
@Named
@ViewScoped
public class GiveExtract extends Act {

    private static final long serialVersionUID = 1L;

    @Inject
    transient RegisterExtracts extracts;

    private String receipt = "";
    private List<Map.Entry<String, String>> facts = List.of();

    /** A link may already say which entry: then it is shown. */
    public void open() {
        if (!getReference().isEmpty() && facts.isEmpty()) {
            show();
        }
    }

    /** Shows what the extract would say, before anything is certified. */
    public void show() {
        facts = List.of();
        facts = extracts.facts(getReference()).entrySet().stream()
                .<Map.Entry<String, String>>map(AbstractMap.SimpleEntry::new)
                .toList();
    }

    /** Certifies it. */
    public String give() {
        String number = extracts.give(getReference(), receipt);
        Tell.next("licensing.extract.given", number);
        return "/licensing/find-extracts.xhtml?faces-redirect=true";
    }

    /** What the entry says. */
    public List<Map.Entry<String, String>> getFacts() {
        return facts;
    }

    /** What it costs today, in pence. */
    public long getFee() {
        return once("fee", () -> extracts.fee(TaskForceClock.current().today()));
    }

    public String getReceipt() {
        return receipt;
    }

    public void setReceipt(@Nullable String receipt) {
        this.receipt = orEmpty(receipt);
    }
}
