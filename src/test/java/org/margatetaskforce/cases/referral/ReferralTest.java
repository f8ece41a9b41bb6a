package org.margatetaskforce.cases.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.CaseType;

/** What may become of a referral, and what may not. */
class ReferralTest {

    private static final Instant NOW = Instant.parse("2011-01-17T10:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2011, 1, 17);
    private static final LocalDate TUESDAY = LocalDate.of(2011, 1, 25);

    private static Referral draft() {
        return new Referral("RF-2011-00001", "l.tapsell", "POL", "Kent Police", "PROTECT", NOW);
    }

    private static Referral referred() {
        Referral referral = draft();
        referral.concerns("FAMILY", List.of());
        referral.submit(NOW, MONDAY);
        return referral;
    }

    private static Referral awaiting(boolean inTheWards) {
        Referral referral = referred();
        referral.awaitTasking("d.whitlock", NOW, MONDAY, TUESDAY.minusDays(7), inTheWards);
        return referral;
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    @Test
    void what_is_handed_in_is_not_handed_in_again_nor_thrown_away() {
        Referral referral = referred();
        refused(() -> referral.submit(NOW, MONDAY), "cases.referral.illegal");
        refused(referral::discard, "cases.referral.illegal");
    }

    @Test
    void a_rejection_says_why_and_where_to_turn() {
        Referral referral = referred();
        refused(
                () -> referral.rejectAtScreening("d.whitlock", NOW, "no", "The council's housing options team"),
                "cases.referral.reason-needed");
        Referral other = referred();
        refused(
                () -> other.rejectAtScreening("d.whitlock", NOW, "It lies in Ramsgate.", ""),
                "cases.referral.reason-needed");
    }

    @Test
    void it_is_put_off_once_and_by_one_meeting() {
        Referral referral = awaiting(true);
        referral.defer("The school was not there.", MONDAY, TUESDAY, 1);
        assertThat(referral.getTaskingOn()).isEqualTo(TUESDAY);
        assertThat(referral.getState().isAtTasking()).isTrue();
        refused(
                () -> referral.defer("Again not there.", MONDAY, TUESDAY.plusDays(7), 1),
                "cases.referral.deferred-already");
    }

    @Test
    void out_of_area_is_taken_on_only_as_an_exception() {
        Referral referral = awaiting(false);
        refused(
                () -> referral.accept(CaseType.FAMILY, "KCC", Band.P2, null, "r.ferreira", NOW),
                "cases.referral.out-of-area");
        referral.accept(CaseType.FAMILY, "KCC", Band.P2, "Moved out last week, back soon", "r.ferreira", NOW);
        assertThat(referral.getState()).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void a_lead_who_declines_says_why_and_another_is_asked() {
        Referral referral = awaiting(true);
        referral.accept(CaseType.FAMILY, "KCC", Band.P2, null, "r.ferreira", NOW);
        referral.askLead("t.lindo", "FIW", null, MONDAY);
        refused(() -> referral.askLead("f.benali", "SWA", null, MONDAY), "cases.referral.lead-asked-already");
        refused(() -> referral.leadDeclines("f.benali", "I am not asked at all."), "cases.referral.not-asked");
        refused(() -> referral.leadDeclines("t.lindo", "full"), "cases.referral.reason-needed");
        referral.leadDeclines("t.lindo", "I know the family from home.");
        referral.askLead("f.benali", "SWA", null, MONDAY);
        referral.leadAccepts("f.benali", "SWA");
        assertThat(referral.getState()).isEqualTo(ReferralState.ALLOCATED);
    }

    @Test
    void it_is_taken_back_only_before_it_is_decided() {
        Referral referral = awaiting(true);
        referral.accept(CaseType.FAMILY, "KCC", Band.P2, null, "r.ferreira", NOW);
        refused(() -> referral.withdraw("It was a mistake of mine."), "cases.referral.illegal");
    }
}
