package org.margatetaskforce.cases.disclosure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * A legal gateway as it is on a day, with the kinds of body to which it opens (partnership practice F.1).
 *
 * @param guidance one line that helps to choose it
 * @param toWhom to whom it opens, in words
 * @param ofPersons false where nothing about a person that can be told apart goes through it
 * @param signatures who signs each time
 * @param openings by kind of body; empty where it opens to whoever is needed
 * @param notes what is to be confirmed, by kind of body
 */
public record GatewayRule(
        String code,
        String name,
        String provision,
        String guidance,
        String toWhom,
        boolean ofPersons,
        List<Signature> signatures,
        Map<String, Opening> openings,
        Map<String, String> notes,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        String mark)
        implements Serializable {

    /** The gateway of prevention of crime and disorder, which opens to relevant authorities alone. */
    public static final String CRIME_AND_DISORDER = "G115";

    /** The gateway of those who have agreed. */
    public static final String CONSENT = "CONS";

    /** Whether it opens to a body. */
    public Opening opensTo(RecipientBody body) {
        return openings.isEmpty() ? Opening.YES : openings.getOrDefault(body.kind(), Opening.NO);
    }

    /** What is to be confirmed before it opens to a body; empty where nothing. */
    public String noteFor(RecipientBody body) {
        return notes.getOrDefault(body.kind(), "");
    }

    /**
     * What is said about so many persons can go to that body by it.
     *
     * @throws RuleBroken with one sentence that says why not
     */
    public void mustOpenTo(RecipientBody body, int persons) {
        if (opensTo(body) == Opening.NO) {
            throw code.equals(CRIME_AND_DISORDER)
                    ? new RuleBroken("cases.disclosure.not-relevant-authority", body.inWords())
                    : new RuleBroken("cases.disclosure.gateway-closed", provision, toWhom, body.inWords());
        }
        if (!ofPersons && persons > 0) {
            throw new RuleBroken("cases.disclosure.figures-only", provision);
        }
    }

    /** As a list offers it. */
    public String label() {
        return name + " (" + provision + ")";
    }
}
