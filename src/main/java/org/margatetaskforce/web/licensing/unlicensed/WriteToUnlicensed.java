package org.margatetaskforce.web.licensing.unlicensed;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.RecipientForm;
import org.margatetaskforce.licensing.unlicensed.UnlicensedLetter;
import org.margatetaskforce.licensing.unlicensed.UnlicensedLetters;
import org.margatetaskforce.licensing.unlicensed.UnlicensedState;
import org.margatetaskforce.web.shell.Tell;

/** Writes to who controls or manages a home without a licence, or asks who that is. */
@Named
@ViewScoped
public class WriteToUnlicensed extends ActOnUnlicensed {

    private static final long serialVersionUID = 1L;

    @Inject
    transient UnlicensedLetters letters;

    private @Nullable UnlicensedLetter letter;
    private String proof = "";
    private ArrayList<RecipientForm> recipients = new ArrayList<>();

    @Override
    public void open() {
        super.open();
        recipients = new ArrayList<>(letters.recipients(getReference()));
        letter = getLetters().get(0);
    }

    /** Writes to each who has a method. */
    public String write() {
        int written = letters.write(getReference(), version(), Objects.requireNonNull(letter), recipients, proof);
        Tell.next("licensing.unlicensed.done-written", written == 1 ? "one letter" : written + " letters");
        return "/licensing/view-unlicensed.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** What may be written now: that it needs a licence only once that is decided. */
    public List<UnlicensedLetter> getLetters() {
        return getFound().getState() == UnlicensedState.LICENSABLE
                ? List.of(UnlicensedLetter.values())
                : List.of(UnlicensedLetter.REQUISITION);
    }

    public List<RecipientForm> getRecipients() {
        return recipients;
    }

    public ServiceMethod[] getMethods() {
        return ServiceMethod.values();
    }

    public @Nullable UnlicensedLetter getLetter() {
        return letter;
    }

    public void setLetter(@Nullable UnlicensedLetter letter) {
        this.letter = letter;
    }

    public String getProof() {
        return proof;
    }

    public void setProof(@Nullable String proof) {
        this.proof = proof == null ? "" : proof;
    }
}
