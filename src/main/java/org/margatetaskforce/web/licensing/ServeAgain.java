package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.Notice;

/** Serves a notice again on somebody whom the first service did not reach. */
@Named
@ViewScoped
public class ServeAgain extends ServeNotice {

    private static final long serialVersionUID = 1L;

    private String document = "";

    @Override
    protected void fill() {
        document = notices.cameBack(getReference())
                .map(Notice::getDocumentReference)
                .orElse("");
        getForm().setRecipients(document.isEmpty() ? List.of() : notices.notReached(getReference(), document));
        getForm()
                .getRecipients()
                .forEach(recipient ->
                        recipient.setSentOn(TaskForceClock.current().today()));
    }

    /** Serves it again on each of them. */
    public String serve() {
        notices.serveAgain(getReference(), version(), document, getForm().getRecipients());
        return done();
    }

    /** The notice that has still to reach somebody. */
    public String getDocument() {
        return document;
    }
}
