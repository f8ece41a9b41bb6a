package org.margatetaskforce.web.identity;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.AuditAlerts;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.Sentences;

/** Keeps the list of records of which every view is told. */
@Named
@ViewScoped
public class WatchedRecords implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int CLASS = 23;
    private static final List<Pick> WHYS = List.of(
            new Pick("STAFF", "an officer or their family"),
            new Pick("KNOWN_PERSON", "a person whom the newspapers know"),
            new Pick("OTHER", "another who is looked for out of curiosity"));

    @Inject
    transient AuditAlerts alerts;

    @Inject
    transient Audit audit;

    private String record = "";
    private String why = "STAFF";

    /** Reads the list. */
    public void open() {
        audit.listed("watched records", CLASS, getRows().size(), null);
    }

    /** Puts a record on it. */
    public void add() {
        alerts.watch(record, why);
        say("identity.watched.added", record.strip());
        record = "";
    }

    /** Takes one off it. */
    public void remove(String reference) {
        alerts.unwatch(reference);
        say("identity.watched.removed", reference);
    }

    private void say(String sentence, String reference) {
        Once.forget(this);
        FacesContext.getCurrentInstance()
                .addMessage(
                        null, new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of(sentence, reference), null));
    }

    /** The words of a reason. */
    public String words(String code) {
        return Pick.words(WHYS, code);
    }

    public List<AuditAlerts.Watched> getRows() {
        return Once.ask(this, "rows", alerts::watched);
    }

    public List<Pick> getWhys() {
        return WHYS;
    }

    public String getRecord() {
        return record;
    }

    public void setRecord(@Nullable String record) {
        this.record = record == null ? "" : record;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(String why) {
        this.why = why;
    }
}
