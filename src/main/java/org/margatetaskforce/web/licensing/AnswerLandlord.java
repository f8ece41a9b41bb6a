package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.landlord.LandlordMessages;

/** Answers what a landlord wrote; they are told by e-mail that there is an answer, and read it at their own door. */
@Named
@ViewScoped
public class AnswerLandlord implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LandlordMessages landlordMessages;

    private String reference = "";
    private @Nullable String words;
    private transient LandlordMessages.@Nullable Message message;

    /** Takes up what is to be answered. */
    public void open() {
        landlordMessages.takeUp(reference);
        getMessage();
    }

    public LandlordMessages.Message getMessage() {
        LandlordMessages.Message read = message;
        if (read == null) {
            read = landlordMessages.get(reference);
            message = read;
        }
        return read;
    }

    /** Everything that was written about the application. */
    public List<LandlordMessages.Message> getWritten() {
        return landlordMessages.ofApplication(getMessage().applicationReference());
    }

    /** Sends the answer. */
    public String answer() {
        String application = landlordMessages.answer(reference, words == null ? "" : words);
        return "/licensing/view-application.xhtml?faces-redirect=true&reference=" + application;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }
}
