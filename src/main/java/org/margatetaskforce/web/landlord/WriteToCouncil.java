package org.margatetaskforce.web.landlord;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.landlord.LandlordDoor;
import org.margatetaskforce.licensing.landlord.LandlordDrafts;
import org.margatetaskforce.licensing.landlord.MessageKind;

/** A landlord writes to the council about an application or licence of theirs. */
@Named
@ViewScoped
public class WriteToCouncil implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LandlordDoor door;

    @Inject
    LandlordDrafts drafts;

    private String reference = "";
    private @Nullable MessageKind kind = MessageKind.MESSAGE;
    private @Nullable String words;
    private @Nullable LocalDate aboutDay;

    /** Not there but for a draft of theirs. */
    public void open() {
        drafts.get(reference);
    }

    /** Sends it. */
    public String send() {
        door.write(reference, kind == null ? MessageKind.MESSAGE : kind, words == null ? "" : words, aboutDay);
        return "/landlord/progress.xhtml?faces-redirect=true&sent=1&reference=" + reference;
    }

    public String getAddress() {
        return drafts.get(reference).address();
    }

    /** What a landlord may say; that an agent has handed something in says the door. */
    public List<MessageKind> getKinds() {
        return List.of(MessageKind.MESSAGE, MessageKind.MANAGER_CHANGED, MessageKind.ADDRESS_CHANGED, MessageKind.SOLD);
    }

    public @Nullable MessageKind getKind() {
        return kind;
    }

    public void setKind(@Nullable MessageKind kind) {
        this.kind = kind;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable LocalDate getAboutDay() {
        return aboutDay;
    }

    public void setAboutDay(@Nullable LocalDate aboutDay) {
        this.aboutDay = aboutDay;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
