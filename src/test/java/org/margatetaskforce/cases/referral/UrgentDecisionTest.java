package org.margatetaskforce.cases.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.margatetaskforce.cases.referral.UrgentOutcome.ALLOCATED;
import static org.margatetaskforce.cases.referral.UrgentOutcome.STEPPED_UP;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Two of the police sergeant, social work, housing, family intervention and the Programme Manager, one of the first two (B.2). */
class UrgentDecisionTest {

    private static Optional<UrgentOutcome> decided(UrgentDecision... decisions) {
        return UrgentDecision.of(List.of(decisions), 2, List.of("PS", "SWA"));
    }

    private static UrgentDecision by(String who, String post, UrgentOutcome outcome) {
        return new UrgentDecision(who, who, post, outcome, "because it is so", Instant.EPOCH);
    }

    @Test
    void two_of_one_mind_with_the_police_decide() {
        assertThat(decided(by("sergeant", "PS", ALLOCATED), by("leader", "HTL", ALLOCATED)))
                .contains(ALLOCATED);
    }

    @Test
    void two_of_one_mind_with_social_work_decide() {
        assertThat(decided(by("manager", "PM", STEPPED_UP), by("assistant", "SWA", STEPPED_UP)))
                .contains(STEPPED_UP);
    }

    @Test
    void two_without_police_or_social_work_do_not() {
        assertThat(decided(by("manager", "PM", ALLOCATED), by("leader", "HTL", ALLOCATED)))
                .isEmpty();
    }

    @Test
    void one_alone_does_not() {
        assertThat(decided(by("sergeant", "PS", ALLOCATED))).isEmpty();
    }

    @Test
    void one_person_counts_once_in_whatever_posts() {
        assertThat(decided(by("sergeant", "PS", ALLOCATED), by("sergeant", "PM", ALLOCATED)))
                .isEmpty();
    }

    @Test
    void two_who_differ_do_not_until_a_third_agrees_with_the_one_that_must_be_among_them() {
        UrgentDecision police = by("sergeant", "PS", ALLOCATED);
        UrgentDecision social = by("assistant", "SWA", STEPPED_UP);
        assertThat(decided(police, social)).isEmpty();
        assertThat(decided(police, social, by("leader", "HTL", STEPPED_UP))).contains(STEPPED_UP);
    }
}
