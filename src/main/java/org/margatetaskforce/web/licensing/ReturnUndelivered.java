package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.licensing.Notice;
import org.margatetaskforce.licensing.Notices;
import org.margatetaskforce.web.shell.Wording;

/** Records that what was sent to somebody came back: the day they were taken to be served falls, and with it the period. */
@Named
@ViewScoped
public class ReturnUndelivered extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Documents documents;

    @Inject
    Notices notices;

    private @Nullable String service;
    private LocalDate returnedOn = TaskForceClock.current().today();
    private @Nullable String reason;

    /** A service that may have failed. */
    public record Sent(String reference, String words) {}

    /** Records it; who counts from that service counts afresh. */
    public String record() {
        documents.returnedUndelivered(orEmpty(service), returnedOn, orEmpty(reason));
        return done();
    }

    /** Every service of a notice of this application that stands, the latest notice first. */
    public List<Sent> getServices() {
        List<Sent> sent = new ArrayList<>();
        for (Notice notice : notices.of(getReference())) {
            documents.services(notice.getDocumentReference()).stream()
                    .filter(one -> one.getReturnedOn().isEmpty())
                    .map(one -> new Sent(
                            one.getReference(),
                            one.getRecipientName() + ": " + notice.getKind().words() + ", "
                                    + one.getMethod().words().toLowerCase(Locale.UK) + ", "
                                    + Wording.day(one.getSentOn())))
                    .forEach(one -> sent.add(0, one));
        }
        return sent;
    }

    public @Nullable String getService() {
        return service;
    }

    public void setService(@Nullable String service) {
        this.service = service;
    }

    public LocalDate getReturnedOn() {
        return returnedOn;
    }

    public void setReturnedOn(LocalDate returnedOn) {
        this.returnedOn = returnedOn;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
