package org.margatetaskforce.web.identity;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Sentences;

/** The officers of all agencies: who has left, who is back. */
@Named
@ViewScoped
public class FindOfficers implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Officers officers;

    private transient List<Officers.Row> rows = List.of();

    /** Reads the list. */
    public void find() {
        rows = officers.all();
    }

    /** Shuts the door to a leaver. */
    public void disable(Officers.Row officer) {
        officers.disable(officer.username());
        say("identity.officer.disabled", officer);
    }

    /** Opens it again. */
    public void enable(Officers.Row officer) {
        officers.enable(officer.username());
        say("identity.officer.enabled", officer);
    }

    private void say(String sentence, Officers.Row officer) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(
                                FacesMessage.SEVERITY_INFO, Sentences.of(sentence, officer.displayName()), null));
        find();
    }

    /** All officers. */
    public List<Officers.Row> getRows() {
        return rows;
    }
}
