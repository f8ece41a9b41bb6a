package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.licensing.Notice;
import org.margatetaskforce.licensing.RecipientForm;

/** Serves a notice again on somebody whom the first service did not reach. */
@Named
@ViewScoped
public class ServeAgain extends ServeNotice {

    private static final long serialVersionUID = 1L;

    @Inject
    Documents documents;

    private String document = "";

    @Override
    protected void fill() {
        document = notices.of(getReference()).stream()
                .filter(notice -> !notice.isSuperseded())
                .map(Notice::getDocumentReference)
                .reduce("", (earlier, later) -> later);
        Set<String> reached = documents.services(document).stream()
                .filter(service -> service.getDeemedOn().isPresent())
                .map(service -> service.getRecipientName().toLowerCase(Locale.UK))
                .collect(Collectors.toSet());
        getForm()
                .setRecipients(notices.recipients(getReference()).stream()
                        .filter(recipient ->
                                !reached.contains(orEmpty(recipient.getName()).toLowerCase(Locale.UK)))
                        .toList());
        getForm()
                .getRecipients()
                .forEach(recipient ->
                        recipient.setSentOn(TaskForceClock.current().today()));
    }

    /** Serves it again on each of them. */
    public String serve() {
        int version = version();
        for (RecipientForm recipient : getForm().getRecipients()) {
            version = notices.serveAgain(getReference(), version, document, recipient);
        }
        return done();
    }

    /** The notice that has still to reach somebody. */
    public String getDocument() {
        return document;
    }
}
