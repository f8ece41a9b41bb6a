package org.margatetaskforce.web.cases.consent;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.consent.Consent;
import org.margatetaskforce.cases.consent.Consents;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** What every page about one consent shares: which, as it was read when the page was opened. */
public abstract class ActOnConsent implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Consents consents;

    private String reference = "";
    private int version = -1;
    private transient @Nullable Consent consent;

    /** Opens the page, for one who may see the consent; any other is told that there is no such page. */
    public void open() {
        version = getIt().version();
        consents.noteLook(getIt());
    }

    /** The version that the page shows; after a refusal the page shows the latest and acts on that. */
    protected int version() {
        int read = version;
        consent = null;
        version = getIt().version();
        return read;
    }

    /** On to a page that says what was done: the consent's own, or the list where it is no longer open to the officer. */
    protected String done(String key) {
        Tell.next(key, reference);
        return consents.find(reference).isPresent()
                ? "/cases/view-consent.xhtml?faces-redirect=true&reference=" + reference
                : "/cases/find-consents.xhtml?faces-redirect=true";
    }

    /** The consent. */
    public Consent getIt() {
        Consent read = consent;
        if (read == null) {
            read = consents.find(reference).orElseThrow(NoSuchElementException::new);
            consent = read;
        }
        return read;
    }

    /** What stays and what ends with a withdrawal. */
    public List<Consents.Effect> getEffects() {
        return Once.ask(this, "effects", () -> consents.effects(reference));
    }

    /** The day by which it stands as it does. */
    public LocalDate getToday() {
        return TaskForceClock.current().today();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
