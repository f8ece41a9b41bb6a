package org.margatetaskforce.web.licensing.unlicensed;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.documents.DocumentRow;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.licensing.unlicensed.Signals;
import org.margatetaskforce.licensing.unlicensed.UnlicensedHome;
import org.margatetaskforce.licensing.unlicensed.UnlicensedHomes;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** Shows a home without a licence: what speaks for letting, and what was made of it. */
@Named
@ViewScoped
public class ViewUnlicensed implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    UnlicensedHomes unlicensedHomes;

    @Inject
    Signals signals;

    @Inject
    Officers officers;

    @Inject
    Worklist worklist;

    @Inject
    Documents documents;

    private String uprn = "";
    private String reference = "";

    /** Who opens a home that is looked into is noted; a home that the gazetteer has not is not there. */
    public void open() {
        getRow();
        UnlicensedHome read = getFound();
        if (read != null) {
            unlicensedHomes.seen(read);
        }
    }

    /** Takes it up: from now on it is the officer's. */
    public String takeUp() {
        String taken = unlicensedHomes.takeUp(home());
        Tell.next("licensing.unlicensed.done-taken-up", taken);
        return "/licensing/view-unlicensed.xhtml?faces-redirect=true&reference=" + taken;
    }

    /** The home with what speaks for it. */
    public UnlicensedHomes.Row getRow() {
        return Once.ask(this, "row", () -> unlicensedHomes.home(home()).orElseThrow(NoSuchElementException::new));
    }

    private String home() {
        return reference.isEmpty() ? uprn : Objects.requireNonNull(getFound()).getUprn();
    }

    /** The last look into it; null where nobody has looked. */
    public @Nullable UnlicensedHome getFound() {
        return Once.ask(this, "found", () -> {
                    if (!reference.isEmpty()) {
                        return Optional.of(unlicensedHomes.find(reference).orElseThrow(NoSuchElementException::new));
                    }
                    return Optional.ofNullable(getRow().reference()).flatMap(unlicensedHomes::find);
                })
                .orElse(null);
    }

    /** May it be taken up: is nobody looking into it? */
    public boolean isFree() {
        UnlicensedHome home = getFound();
        return home == null || !home.getState().isOpen();
    }

    /** Does something of a later day speak for letting, and is this the look that found that no licence is needed? */
    public boolean isSeenSince() {
        UnlicensedHome home = getFound();
        return home != null && getRow().seenSince() && home.getReference().equals(getRow().reference());
    }

    /** Whose it is, by name. */
    public String getOfficerName() {
        UnlicensedHome home = getFound();
        return home == null ? "" : Once.ask(this, "officer", () -> officers.nameOf(home.getOfficer()));
    }

    /** What was entered or came in a file. */
    public List<Signals.Entered> getEntered() {
        return Once.ask(this, "entered", () -> signals.of(home()));
    }

    /** The evidence as it stood on the day of the decision. */
    public List<UnlicensedHomes.Evidence> getEvidence() {
        UnlicensedHome home = getFound();
        return home == null
                ? List.of()
                : Once.ask(this, "evidence", () -> unlicensedHomes.evidence(home.getReference()));
    }

    /** What was written and served about it, and the evidence packs, the latest first. */
    public List<DocumentRow> getDocuments() {
        UnlicensedHome home = getFound();
        return home == null ? List.of() : Once.ask(this, "documents", () -> documents.ofSubject(home.getReference()));
    }

    /** The application that came in since it was taken up; null where none did. */
    public UnlicensedHomes.@Nullable Came getCame() {
        UnlicensedHome home = getFound();
        return home == null
                ? null
                : Once.ask(this, "came", () -> unlicensedHomes.application(home))
                        .orElse(null);
    }

    /** What the process waits for. */
    public List<WorklistRow> getTasks() {
        UnlicensedHome home = getFound();
        return home == null ? List.of() : Once.ask(this, "tasks", () -> worklist.about(home.getReference()));
    }

    public String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn == null ? "" : uprn.strip();
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
