package org.margatetaskforce.cases.referral;

import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What one named decider made of an urgent referral.
 *
 * @param post the post they decided in
 * @param name the name colleagues know
 */
public record UrgentDecision(
        String username, String name, String post, UrgentOutcome outcome, String reason, Instant at)
        implements Serializable {

    /**
     * What is decided, if anything: so many deciders of one mind, one of them in a post of which one must be (partnership
     * practice B.2: two of PS, SWA, HTL, FIW, PM, including PS or SWA).
     *
     * @param needed how many
     * @param must the posts of which one must be among them
     */
    public static Optional<UrgentOutcome> of(List<UrgentDecision> decisions, int needed, Collection<String> must) {
        for (UrgentOutcome outcome : UrgentOutcome.values()) {
            List<UrgentDecision> ofOneMind = decisions.stream()
                    .filter(decision -> decision.outcome() == outcome)
                    .toList();
            boolean enough =
                    ofOneMind.stream().map(UrgentDecision::username).distinct().count() >= needed;
            if (enough && ofOneMind.stream().anyMatch(decision -> must.contains(decision.post()))) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
