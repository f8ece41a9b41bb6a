package org.margatetaskforce.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.MatrixChanges;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.Tell;

/** A proposed change of the matrices: what it does and to whom; a second person approves or refuses it. */
@Named
@ViewScoped
public class ViewMatrixChange implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient MatrixChanges changes;

    @Inject
    SignedIn signedIn;

    private String reference = "";
    private int version;
    private String answer = "";
    private transient MatrixChanges.@Nullable Change change;

    /** Reads it. */
    public void open() {
        change = changes.get(reference);
        version = change.version();
    }

    /** Approves it. */
    public String approve() {
        changes.approve(reference, version, answer);
        return said("identity.matrix.approved");
    }

    /** Refuses it. */
    public String refuse() {
        changes.refuse(reference, version, answer);
        return said("identity.matrix.refused");
    }

    /** Takes it back. */
    public String withdraw() {
        changes.withdraw(reference, version);
        return said("identity.matrix.withdrawn");
    }

    private String said(String sentence) {
        Tell.next(sentence, reference);
        return "/identity/view-matrix-change.xhtml?faces-redirect=true&reference=" + reference;
    }

    public MatrixChanges.Change getChange() {
        MatrixChanges.Change read = change;
        if (read == null) {
            read = changes.get(reference);
            change = read;
        }
        return read;
    }

    /** True where it waits. */
    public boolean isWaiting() {
        return getChange().state() == MatrixChanges.State.PROPOSED;
    }

    /** True where the reader proposed it. */
    public boolean isMine() {
        return getChange().byUsername().equals(signedIn.getUsername());
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }
}
