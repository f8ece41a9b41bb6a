package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.Representations;

/** Records what somebody says about a proposal (Housing Act 2004 Sch 5 paras 1, 3 and 5). */
@Named
@ViewScoped
public class RecordRepresentation extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Representations representations;

    private String from = "";
    private LocalDate receivedOn = TaskForceClock.current().today();
    private String text = "";

    /** Records it; whether it came in time is reckoned. */
    public String record() {
        representations.add(getReference(), version(), from, receivedOn, text);
        return done();
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
