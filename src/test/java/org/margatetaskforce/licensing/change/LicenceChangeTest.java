package org.margatetaskforce.licensing.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.Deadline;

/** Housing Act 2004 ss.92, 93 and Sch 5 Part 2: who may do what to a licence, and when. */
class LicenceChangeTest {

    private static final LocalDate BEGUN = LocalDate.of(2012, 1, 10);
    private static final LocalDate PERIOD_END = LocalDate.of(2012, 2, 1);
    private static final LocalDate DECIDED = LocalDate.of(2012, 2, 3);
    private static final Deadline APPEAL =
            new Deadline("D-APP28", LocalDate.of(2012, 3, 1), "28 days", "Sch 5 para 33");
    private static final Deadline EFFECT = new Deadline("D-OPER28", LocalDate.of(2012, 3, 2), "28 days", "s.93");

    private static ChangeGround ground(ChangeKind kind, boolean agreed, boolean consultation) {
        return new ChangeGround("G", kind, "words", "section 93", agreed, false, consultation, "D-OPER28");
    }

    private static LicenceChange drafted(ChangeKind kind, boolean agreed) {
        return new LicenceChange(
                "LV-2012-00001",
                1,
                1,
                kind,
                kind.isRefusal() ? null : ground(kind, agreed, true),
                false,
                true,
                "p.sandys",
                Instant.EPOCH,
                BEGUN);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    @Test
    void what_is_agreed_or_not_material_is_not_proposed_first_but_a_refusal_always_is() {
        assertThat(LicenceChange.mustConsult(ChangeKind.VARIATION, ground(ChangeKind.VARIATION, false, true), true))
                .isTrue();
        assertThat(LicenceChange.mustConsult(ChangeKind.VARIATION, ground(ChangeKind.VARIATION, true, true), true))
                .as("para 17: the holder agrees")
                .isFalse();
        assertThat(LicenceChange.mustConsult(ChangeKind.VARIATION, ground(ChangeKind.VARIATION, false, true), false))
                .as("para 17: not material")
                .isFalse();
        assertThat(LicenceChange.mustConsult(ChangeKind.REVOCATION, ground(ChangeKind.REVOCATION, false, true), false))
                .as("a revocation is always material")
                .isTrue();
        assertThat(LicenceChange.mustConsult(ChangeKind.REVOCATION, ground(ChangeKind.REVOCATION, false, false), true))
                .as("s.93A: the council has no choice")
                .isFalse();
        assertThat(LicenceChange.mustConsult(ChangeKind.REFUSAL_TO_VARY, null, false))
                .as("para 19")
                .isTrue();
    }

    @Test
    void without_agreement_it_is_in_effect_only_from_the_operative_time() {
        LicenceChange change = drafted(ChangeKind.REVOCATION, false);
        change.propose();
        refused("licensing.change.period-runs", () -> change.handUp(PERIOD_END, PERIOD_END));
        change.handUp(PERIOD_END, PERIOD_END.plusDays(1));
        change.make(DECIDED, "a.okonkwo", PERIOD_END, DECIDED, APPEAL, EFFECT);
        assertThat(change.getState()).isEqualTo(ChangeState.MADE);
        assertThat(change.getEffectOn()).as("T07").isEqualTo(LocalDate.of(2012, 3, 2));
        assertThat(change.getInEffectOn()).isNull();
        change.takeEffect(LocalDate.of(2012, 3, 2));
        assertThat(change.getState()).isEqualTo(ChangeState.IN_EFFECT);
    }

    @Test
    void by_agreement_it_takes_effect_when_it_is_made() {
        LicenceChange change = drafted(ChangeKind.VARIATION, true);
        assertThat(change.getState()).isEqualTo(ChangeState.TO_DECIDE);
        change.make(DECIDED, "a.okonkwo", null, DECIDED, APPEAL, EFFECT);
        assertThat(change.getEffectOn()).isEqualTo(DECIDED);
    }

    @Test
    void nothing_is_decided_before_the_period_is_over_nor_on_a_day_to_come() {
        LicenceChange change = drafted(ChangeKind.REVOCATION, false);
        refused(
                "licensing.change.illegal",
                () -> change.make(DECIDED, "a.okonkwo", PERIOD_END, DECIDED, APPEAL, EFFECT));
        change.propose();
        change.handUp(PERIOD_END, PERIOD_END.plusDays(1));
        refused(
                "licensing.change.period-runs",
                () -> change.make(PERIOD_END, "a.okonkwo", PERIOD_END, DECIDED, APPEAL, EFFECT));
        refused(
                "licensing.change.decision-in-future",
                () -> change.make(DECIDED.plusDays(1), "a.okonkwo", PERIOD_END, DECIDED, APPEAL, EFFECT));
    }

    @Test
    void a_service_that_fell_has_the_period_run_again() {
        LicenceChange change = drafted(ChangeKind.REVOCATION, false);
        change.propose();
        change.handUp(PERIOD_END, PERIOD_END.plusDays(1));
        change.periodRunsAgain();
        assertThat(change.getState()).isEqualTo(ChangeState.PROPOSED);
    }

    @Test
    void what_the_tribunal_reverses_takes_no_effect() {
        LicenceChange change = drafted(ChangeKind.VARIATION, true);
        change.make(DECIDED, "a.okonkwo", null, DECIDED, APPEAL, EFFECT);
        change.reverse();
        assertThat(change.getState()).isEqualTo(ChangeState.REVERSED);
        refused("licensing.change.illegal", () -> change.takeEffect(DECIDED));
    }
}
