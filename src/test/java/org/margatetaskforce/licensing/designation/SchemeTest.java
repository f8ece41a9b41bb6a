package org.margatetaskforce.licensing.designation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Mark;
import org.margatetaskforce.law.Regime;
import org.margatetaskforce.law.SeededLaw;

/** The rules of a designation, each on its own: ten weeks, three months, five years, approvals, repeats, and what days alone say. */
class SchemeTest {

    private static final LocalDate BEGUN = LocalDate.of(2010, 9, 1);
    private static final LocalDate MADE = LocalDate.of(2011, 1, 12);
    private static final LocalDate FROM = LocalDate.of(2011, 4, 21);
    private static final LocalDate TO = LocalDate.of(2016, 4, 20);

    private static void refuses(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable verb) {
        assertThat(catchThrowable(verb)).isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private static Scheme consulting() {
        Scheme scheme = new Scheme("DN-2011-00009", "Parts of Margate", FROM, TO, "a.okonkwo", Instant.EPOCH);
        scheme.consult(BEGUN, "By letter");
        return scheme;
    }

    private static Scheme made() {
        Scheme scheme = consulting();
        scheme.closeConsultation(
                LocalDate.of(2010, 11, 9),
                SeededLaw.reckon("D-DES-CONS70", BEGUN).on());
        scheme.decide(MADE, "Cabinet", null, null);
        scheme.made("DN-2011-00009", FROM, TO);
        return scheme;
    }

    private static Regime approval(String edition, Map<String, Integer> numbers) {
        return new Regime("DESIGNATION_GA", edition, "", LocalDate.of(2010, 4, 1), null, "", Mark.SURE, numbers);
    }

    @Test
    void a_consultation_is_open_for_seventy_days_and_closed_on_the_seventieth_at_the_earliest() {
        Deadline last = SeededLaw.reckon("D-DES-CONS70", BEGUN);
        assertThat(last.on()).isEqualTo(LocalDate.of(2010, 11, 9));
        refuses("licensing.designation.ten-weeks", () -> consulting()
                .closeConsultation(LocalDate.of(2010, 11, 8), last.on()));
        Scheme closed = consulting();
        closed.closeConsultation(last.on(), last.on());
        assertThat(closed.getState()).isEqualTo(SchemeState.CONSULTED);
    }

    @Test
    void the_cabinet_decides_after_the_consultation_was_closed_and_never_before_it() {
        Scheme scheme = consulting();
        refuses("licensing.designation.not-now", () -> scheme.decide(MADE, "Cabinet", null, null));
        scheme.closeConsultation(LocalDate.of(2010, 11, 9), LocalDate.of(2010, 11, 9));
        refuses(
                "licensing.designation.decided-in-consultation",
                () -> scheme.decide(LocalDate.of(2010, 11, 9), "Cabinet", null, null));
    }

    @Test
    void t12_made_on_12_january_2011_it_is_in_force_from_12_april_at_the_earliest_and_five_years_at_most() {
        assertThat(SeededLaw.reckon("D-DES-MIN3", MADE).on()).isEqualTo(LocalDate.of(2011, 4, 12));
        assertThat(SeededLaw.reckon("D-DES-MAX5", FROM).on()).isEqualTo(TO);
        assertThat(SeededLaw.reckon("P-DES-RENEW", TO).on()).isEqualTo(LocalDate.of(2014, 10, 20));
    }

    @Test
    void notice_within_seven_days_copies_within_fourteen_repeats_two_to_three_weeks_apart() {
        assertThat(SeededLaw.reckon("D-DES-NOTICE7", MADE).on()).isEqualTo(LocalDate.of(2011, 1, 19));
        assertThat(SeededLaw.reckon("D-DES-COPY14", MADE).on()).isEqualTo(LocalDate.of(2011, 1, 26));
        LocalDate published = LocalDate.of(2011, 1, 21);
        assertThat(SeededLaw.reckon("D-DES-REPEAT-MIN", published).on()).isEqualTo(LocalDate.of(2011, 2, 4));
        assertThat(SeededLaw.reckon("D-DES-REPEAT-MAX", published).on()).isEqualTo(LocalDate.of(2011, 2, 11));
        assertThat(SeededLaw.reckon("D-DES-REVOKE7", MADE).on()).isEqualTo(LocalDate.of(2011, 1, 19));
        SchemeNotice repeat = new SchemeNotice(
                1,
                "MADE",
                NoticeItem.NEWSPAPER,
                1,
                1,
                LocalDate.of(2011, 2, 4),
                SeededLaw.reckon("D-DES-REPEAT-MAX", published));
        refuses("licensing.designation.repeat-too-soon", () -> repeat.given(LocalDate.of(2011, 2, 3), "Gazette"));
        repeat.given(LocalDate.of(2011, 2, 4), "Gazette");
        refuses("licensing.designation.notice-given-already", () -> repeat.given(LocalDate.of(2011, 2, 5), "Gazette"));
    }

    @Test
    void before_there_was_a_general_approval_every_designation_had_to_be_confirmed() {
        assertThat(Approval.of(Optional.empty(), null, null).isToConfirm()).isTrue();
    }

    @Test
    void the_approvals_of_2010_and_2024_take_in_every_scheme_and_that_of_2015_none_above_a_fifth() {
        assertThat(Approval.of(Optional.of(approval("2010", Map.of())), 90, 90).code())
                .isEqualTo("GA2010");
        assertThat(Approval.of(Optional.of(approval("2024", Map.of())), null, null)
                        .code())
                .isEqualTo("GA2024");
        Optional<Regime> of2015 = Optional.of(approval("2015", Map.of("percent", 20)));
        refuses("licensing.designation.shares-needed", () -> Approval.of(of2015, null, 5));
        assertThat(Approval.of(of2015, 20, 20).code()).isEqualTo("GA2015");
        assertThat(Approval.of(of2015, 21, 3).isToConfirm()).isTrue();
        assertThat(Approval.of(of2015, 3, 21).code()).isEqualTo("CONFIRMED");
    }

    @Test
    void where_it_stands_is_told_by_its_days_whenever_the_engine_comes() {
        Scheme scheme = made();
        assertThat(scheme.standing(FROM.minusDays(1))).isEqualTo("Made, in force from 21 April 2011");
        assertThat(scheme.standing(FROM)).isEqualTo("In force");
        assertThat(scheme.standing(TO)).isEqualTo("In force");
        assertThat(scheme.standing(TO.plusDays(1))).isEqualTo("Ended");
        scheme.comeIntoForce();
        scheme.revoke(LocalDate.of(2013, 3, 5), LocalDate.of(2013, 4, 1), "Changed");
        assertThat(scheme.standing(LocalDate.of(2013, 3, 31))).isEqualTo("In force, revoked from 1 April 2013");
        assertThat(scheme.standing(LocalDate.of(2013, 4, 1))).isEqualTo("Revoked");
        refuses("licensing.designation.not-now", () -> scheme.reviewed(TO, "Again"));
    }

    @Test
    void a_revocation_does_not_reach_back_and_a_draft_cannot_be_revoked() {
        refuses("licensing.designation.revoked-backwards", () -> made().revoke(
                        LocalDate.of(2013, 3, 5), LocalDate.of(2013, 3, 4), "Changed"));
        refuses("licensing.designation.not-now", () -> consulting().revoke(MADE, MADE, "Changed"));
    }

    @Test
    void what_was_withdrawn_does_not_count_in_the_report() {
        SchemeResponse landlord = new SchemeResponse(1, 1, BEGUN, RespondentKind.LANDLORD, Stance.OPPOSES, "Dear");
        SchemeResponse tenant = new SchemeResponse(1, 2, BEGUN, RespondentKind.TENANT, Stance.SUPPORTS, "Good");
        SchemeResponse again = new SchemeResponse(1, 3, BEGUN, RespondentKind.TENANT, Stance.SUPPORTS, "Good");
        again.withdrawn(MADE);
        assertThat(SchemeConsultations.tally(List.of(landlord, tenant, again)))
                .containsExactly(
                        new SchemeConsultations.Tally(RespondentKind.LANDLORD, 0, 1, 0),
                        new SchemeConsultations.Tally(RespondentKind.TENANT, 1, 0, 0));
        assertThat(tenant.isOpen()).isTrue();
        assertThat(again.isOpen()).isFalse();
    }

    @Test
    void a_licence_outlives_its_designation_and_a_house_that_falls_in_needs_one_from_its_first_day() {
        SchemeEdges.Home out = new SchemeEdges.Home(
                "1", "1 Ethelbert Road", "", SchemeEdges.Side.OUT, "inside the boundary", null, "L-2012-00001", TO);
        assertThat(SchemeEdges.consequence(out, FROM)).contains("runs on to 20 April 2016", "none is needed");
        SchemeEdges.Home in = new SchemeEdges.Home(
                "2", "2 Ethelbert Road", "", SchemeEdges.Side.IN, null, "named on the list", null, null);
        assertThat(SchemeEdges.consequence(in, FROM)).isEqualTo("If let, a licence is needed from 21 April 2011.");
    }
}
