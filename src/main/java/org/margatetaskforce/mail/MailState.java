package org.margatetaskforce.mail;

/** Where a letter stands. */
public enum MailState {
    WAITING("waiting"),
    SENDING("being sent"),
    SENT("sent"),
    STUCK("stuck"),
    DROPPED("not sent: the recipient has left");

    private final String words;

    MailState(String words) {
        this.words = words;
    }

    /** As a list says it. */
    public String words() {
        return words;
    }
}
