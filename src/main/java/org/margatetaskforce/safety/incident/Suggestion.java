package org.margatetaskforce.safety.incident;

import java.io.Serializable;

/**
 * Something an incident may have to do with, and why it is thought so (partnership practice I-10). It is read through the
 * reader's own sight: what they may not see is not suggested.
 *
 * @param kind what it is
 * @param reference of the person, case or earlier incident
 * @param words what it is called; a person's name, or a case's heading
 * @param why in a sentence
 */
public record Suggestion(Kind kind, String reference, String words, String why) implements Serializable {

    /** What may have to do with an incident. */
    public enum Kind {
        PERSON,
        CASE,
        INCIDENT
    }
}
