package org.margatetaskforce.cases.action;

import java.util.Collection;
import java.util.Set;

/**
 * Who may do what to actions (partnership practice A.3, row Action). The posts that the table leaves out take the line of
 * the post they stand beside: the social work manager the assistant's, probation the Jobcentre's.
 */
public final class ActionRights {

    private static final Set<String> MAKE = Set.of(
            "PM", "AA", "CSO", "HTL", "HIO", "PS", "PC", "PCSO", "FIW", "SWA", "SCM", "YOW", "DYW", "ENG", "FSO");
    private static final Set<String> KEEP_ANY = Set.of("PM", "AA", "CSO", "HTL", "PS", "FIW", "SWA", "SCM");
    private static final Set<String> CALL_OFF = Set.of("PM", "CSO", "HTL", "PS", "FIW");

    private ActionRights() {}

    /** May make an action. */
    public static boolean mayMake(Collection<String> posts) {
        return posts.stream().anyMatch(MAKE::contains);
    }

    /** May change an action: any, or (whatever their post) one that they own, chase or made. */
    public static boolean mayKeep(Collection<String> posts, boolean own) {
        return own || posts.stream().anyMatch(KEEP_ANY::contains);
    }

    /** May call an action off. */
    public static boolean mayCallOff(Collection<String> posts) {
        return posts.stream().anyMatch(CALL_OFF::contains);
    }
}
