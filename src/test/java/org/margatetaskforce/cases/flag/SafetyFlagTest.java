package org.margatetaskforce.cases.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;

/** What may follow what in the life of a safety flag, and what its reason must say (partnership practice D.3). */
class SafetyFlagTest {

    private static final LocalDate SET = LocalDate.of(2010, 11, 9);
    private static final LocalDate REVIEW = LocalDate.of(2011, 11, 9);

    private SafetyFlag flag = new SafetyFlag();
    private SafetyReason reason = new SafetyReason();

    @BeforeEach
    void proposed() {
        flag = new SafetyFlag("SF-2010-00001", "TDC", null, "100", "DOUBLE_CREW", SET, SET.plusDays(1), REVIEW);
        reason = new SafetyReason(incident("Threw a chair at the officer in the hall.", SET, "p.sandys"), SET);
    }

    private static NewFlag incident(String recorded, LocalDate on, @Nullable String victim) {
        return new NewFlag(null, null, "DOUBLE_CREW", on, recorded, null, victim, false);
    }

    private void told() {
        reason.informed(SET, null, SET);
    }

    @Test
    void approved_renewed_with_another_instruction_and_removed() {
        told();
        flag.approve(reason, "a.okonkwo", "DOUBLE_CREW", SET);
        assertThat(flag.getState()).isEqualTo(FlagState.ACTIVE);
        assertThat(flag.getInstructionVersion()).isEqualTo(1);
        flag.fallDue();
        assertThat(flag.getState().isOver()).as("stays on until decided").isFalse();
        flag.renew("a.okonkwo", "POLICE_ACCOMPANY", REVIEW, REVIEW.plusYears(1));
        assertThat(flag.getInstructionVersion()).isEqualTo(2);
        assertThat(flag.getReviewDueOn()).isEqualTo(REVIEW.plusYears(1));
        flag.renew("a.okonkwo", "POLICE_ACCOMPANY", REVIEW.plusDays(9), REVIEW.plusYears(1));
        assertThat(flag.getInstructionVersion()).as("the same instruction").isEqualTo(2);
        flag.remove("a.okonkwo", REVIEW.plusDays(10));
        assertThat(flag.getEndedOn()).isEqualTo(REVIEW.plusDays(10));
        assertThatThrownBy(() -> flag.renew("a.okonkwo", "DOG", REVIEW, REVIEW))
                .hasMessage("cases.flag.stands-otherwise");
    }

    @Test
    void neither_who_proposed_it_nor_who_was_the_victim_decides() {
        told();
        assertThatThrownBy(() -> flag.approve(reason, flag.getRecordedBy(), "DOG", SET))
                .hasMessage("cases.flag.own-proposal");
        assertThatThrownBy(() -> flag.refuse(reason, "p.sandys", SET)).hasMessage("cases.flag.own-incident");
        assertThat(flag.getState()).isEqualTo(FlagState.PROPOSED);
        assertThat(Acting.SYSTEM).isNotEqualTo("a.okonkwo");
    }

    @Test
    void the_person_is_told_or_a_reason_says_why_not() {
        assertThatThrownBy(() -> flag.approve(reason, "a.okonkwo", "DOG", SET)).hasMessage("cases.flag.informed");
        assertThatThrownBy(() -> reason.informed(null, "too short", SET)).hasMessage("cases.flag.informed");
        assertThatThrownBy(() -> reason.informed(SET.plusDays(1), null, SET)).hasMessage("cases.flag.informed-to-come");
        reason.informed(null, "He threatened the last who wrote.", SET);
        flag.approve(reason, "a.okonkwo", "DOG", SET);
        assertThat(flag.getState()).isEqualTo(FlagState.ACTIVE);
    }

    @Test
    void it_rests_on_an_incident_that_has_been_and_was_recorded() {
        assertThatThrownBy(() -> new SafetyReason(incident("He will surely do something.", SET.plusDays(1), null), SET))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("cases.flag.incident-to-come");
        assertThatThrownBy(() -> new SafetyReason(incident("Rude.", SET, null), SET))
                .hasMessage("cases.flag.recorded");
        assertThatThrownBy(() -> new SafetyFlag("SF-2010-00002", "TDC", 1L, "100", "DOG", SET, SET, REVIEW))
                .as("of a person or a door")
                .hasMessage("cases.flag.whose");
    }
}
