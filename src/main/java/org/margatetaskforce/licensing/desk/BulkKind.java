package org.margatetaskforce.licensing.desk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.margatetaskforce.licensing.ApplicationState;

/** What may be done to many applications at once: each is an act that an officer could do by hand, house by house. */
public enum BulkKind {
    VALIDATE(
            "Validate: find duly made",
            "found duly made",
            List.of("licence.validate"),
            ApplicationState.RECEIVED,
            ApplicationState.INCOMPLETE),
    ASK(
            "Ask for what is missing",
            "asked for what is missing",
            List.of("licence.chase-missing-items"),
            ApplicationState.RECEIVED),
    PROPOSE(
            "Propose a grant and serve the notice",
            "proposed, and the notice served",
            List.of("licence.assess", "licence.serve-proposal"),
            ApplicationState.DULY_MADE,
            ApplicationState.UNDER_ASSESSMENT),
    DECIDE(
            "Decide to grant, where nobody made a representation",
            "granted",
            List.of("licence.consider-representations", "licence.decide"),
            ApplicationState.PROPOSED_GRANT,
            ApplicationState.PROPOSED_MODIFIED),
    SERVE("Serve the decision", "decision served", List.of("licence.serve-decision"));

    private final String words;
    private final String done;
    private final List<String> functions;
    private final List<ApplicationState> from;

    BulkKind(String words, String done, List<String> functions, ApplicationState... from) {
        this.words = words;
        this.done = done;
        this.functions = functions;
        this.from = List.of(from);
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }

    /** What is said of a house with which it is done. */
    public String done() {
        return done;
    }

    /** The acts that it consists of: whoever begins it may do each of them. */
    List<String> functions() {
        return functions;
    }

    /** Which applications can be picked for it, as a condition on {@code licensing.application a}. */
    String candidates() {
        return from.isEmpty()
                ? "a.next_step = 'SERVE_DECISION'"
                : "a.state in ("
                        + from.stream().map(state -> "'" + state.name() + "'").collect(Collectors.joining(", ")) + ")";
    }

    /** Does it serve something, and so need to know how and when? */
    public boolean isServing() {
        return this == PROPOSE || this == SERVE;
    }

    /** Does it propose a licence, with its findings and its term? */
    public boolean isProposing() {
        return this == PROPOSE;
    }

    /** Are reasons given, that a notice prints? */
    public boolean isReasoned() {
        return this == PROPOSE || this == DECIDE;
    }

    /** The kind of a name in an address; validation where it names none. */
    public static BulkKind of(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(VALIDATE);
    }
}
