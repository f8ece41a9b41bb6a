package org.margatetaskforce.web.cases.disclosure;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.disclosure.Disclosure;
import org.margatetaskforce.cases.disclosure.Disclosures;
import org.margatetaskforce.cases.disclosure.GatewayRule;
import org.margatetaskforce.cases.disclosure.Gateways;
import org.margatetaskforce.cases.disclosure.RecipientBody;
import org.margatetaskforce.cases.disclosure.Signature;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** What every page about one disclosure shares: which, as it was read when the page was opened. */
public abstract class ActOnDisclosure implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Disclosures disclosures;

    @Inject
    transient Gateways gateways;

    private String reference = "";
    private int version = -1;
    private transient @Nullable Disclosure disclosure;

    /** Opens the page, for one who may see the entry; any other is told that there is no such page. */
    public void open() {
        version = getIt().version();
        disclosures.noteLook(getIt());
    }

    /** The version that the page shows; after a refusal the page shows the latest and acts on that. */
    protected int version() {
        int read = version;
        disclosure = null;
        version = getIt().version();
        return read;
    }

    /** Back to the entry, which says what was done. */
    protected String done(String key, Object... details) {
        Tell.next(key, details);
        return "/cases/view-disclosure.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The entry. */
    public Disclosure getIt() {
        Disclosure read = disclosure;
        if (read == null) {
            read = disclosures.find(reference).orElseThrow(NoSuchElementException::new);
            disclosure = read;
        }
        return read;
    }

    /** Its gateways. */
    public List<GatewayRule> getRules() {
        return Once.ask(
                this, "rules", () -> gateways.on(TaskForceClock.current().today()).stream()
                        .filter(one -> getIt().gateways().contains(one.code()))
                        .toList());
    }

    /** What is to be confirmed about its gateways before it is granted; empty where nothing. */
    public List<String> getToConfirm() {
        return Once.ask(this, "confirm", () -> {
            RecipientBody body = gateways.bodies(TaskForceClock.current().today()).stream()
                    .filter(one -> one.code().equals(getIt().recipient()))
                    .findFirst()
                    .orElse(new RecipientBody("", "", "", "", ""));
            return getRules().stream()
                    .map(rule -> rule.noteFor(body))
                    .filter(note -> !note.isEmpty())
                    .toList();
        });
    }

    /** The persons it is about, as far as they are open to the officer. */
    public List<Disclosures.Named> getSubjects() {
        return Once.ask(this, "subjects", () -> disclosures.subjects(reference));
    }

    /** The signatures so far. */
    public List<Disclosures.Given> getSigned() {
        return Once.ask(this, "signed", () -> disclosures.given(reference));
    }

    /** The signatures that are still wanted. */
    public List<Signature> getMissing() {
        return Once.ask(this, "missing", () -> disclosures.missing(getIt()));
    }

    /** Those of them that the officer may give. */
    public List<Signature> getSignable() {
        return Once.ask(this, "signable", () -> disclosures.signable(getIt()));
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
