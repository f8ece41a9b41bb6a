package org.margatetaskforce.cases.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;

/** The rules of asking in need and of asking others (partnership practice F.5, F.2, A.3). */
class GlassRequestTest {

    private static final String THIRTY = "abcdefghijklmnopqrstuvwxyz1234";
    private static final Instant NOW = Instant.parse("2011-05-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2011, 5, 23);

    private static GlassRequest asked(String because) {
        return new GlassRequest("BG-2011-00001", "l.tapsell", "PS", "P-000001", GlassReason.CHILD_AT_RISK, because, 30);
    }

    @Test
    void the_reason_has_thirty_letters() {
        assertThat(asked(THIRTY).getBecause()).hasSize(30);
        assertThatThrownBy(() -> asked(THIRTY.substring(1) + "   ")).isInstanceOf(RuleBroken.class);
    }

    @Test
    void whoever_asked_does_not_review_and_it_is_reviewed_once() {
        GlassRequest request = asked(THIRTY);
        assertThatThrownBy(() -> request.review(
                        GlassOutcome.JUSTIFIED, "It was right to ask.", "l.tapsell", NOW, NOW.plusSeconds(60)))
                .isInstanceOf(RuleBroken.class);
        request.review(GlassOutcome.JUSTIFIED, "It was right to ask.", "m.eldridge", NOW, NOW.plusSeconds(60));
        assertThat(request.getBreachDueAt()).isNull();
        assertThatThrownBy(() -> request.review(
                        GlassOutcome.TRAINING, "It was right to ask.", "m.eldridge", NOW, NOW.plusSeconds(60)))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> request.reportBreach("Reported to the county.", "m.eldridge", NOW))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void what_was_wrong_is_a_breach_with_a_clock_and_is_reported_once() {
        GlassRequest request = asked(THIRTY);
        request.review(GlassOutcome.UNJUSTIFIED, "There was no such risk.", "m.eldridge", NOW, NOW.plusSeconds(60));
        assertThat(request.getBreachDueAt()).isEqualTo(NOW.plusSeconds(60));
        request.reportBreach("Reported to the county.", "m.eldridge", NOW);
        assertThatThrownBy(() -> request.reportBreach("Reported to the county.", "m.eldridge", NOW))
                .isInstanceOf(RuleBroken.class);
    }

    private static AccessRequest wanted(String purpose, LocalDate until) {
        return new AccessRequest(
                "RA-2011-00001",
                "d.whitlock",
                new AccessRequest.Wanted("P-000001", 14, "KCC", purpose, "The order", until, false),
                30,
                TODAY);
    }

    @Test
    void access_is_granted_until_a_day_that_was_asked_for_and_by_somebody_else() {
        assertThatThrownBy(() -> wanted("too short", TODAY)).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> wanted(THIRTY, TODAY.minusDays(1))).isInstanceOf(RuleBroken.class);
        AccessRequest request = wanted(THIRTY, TODAY.plusDays(10));
        String why = "Needed for the hearing.";
        assertThatThrownBy(() -> request.decide(AccessState.GRANTED, TODAY.plusDays(11), why, "p.oduya", NOW))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> request.decide(AccessState.GRANTED, TODAY, why, "d.whitlock", NOW))
                .isInstanceOf(RuleBroken.class);
        request.decide(AccessState.GRANTED, TODAY.plusDays(10), why, "p.oduya", NOW);
        assertThat(request.isOpen(TODAY.plusDays(10))).isTrue();
        assertThat(request.isOpen(TODAY.plusDays(11))).isFalse();
        assertThatThrownBy(() -> request.withdraw("d.whitlock", NOW)).isInstanceOf(RuleBroken.class);
        request.revoke("No longer needed for it.", "p.oduya", NOW);
        assertThat(request.isOpen(TODAY)).isFalse();
    }
}
