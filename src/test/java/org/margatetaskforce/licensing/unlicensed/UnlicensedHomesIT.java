package org.margatetaskforce.licensing.unlicensed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.intake.IntakeReport;
import org.margatetaskforce.licensing.LicensabilityForm;
import org.margatetaskforce.licensing.LicensingTrials;
import org.margatetaskforce.licensing.Occupation;
import org.margatetaskforce.licensing.PropertyDetailsForm;
import org.margatetaskforce.workflow.DemoClock;

/** Homes that never applied, in the container: found by what speaks for letting, looked into, decided with evidence, followed. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class UnlicensedHomesIT {

    private static final String OFFICER = "p.sandys";
    private static final LocalDate SEEN = LocalDate.of(2011, 5, 20);

    private static int houses = 9600;

    @Inject
    UnlicensedTrials trials;

    @Inject
    LicensingTrials licensing;

    @Inject
    UnlicensedHomes homes;

    @Inject
    Signals signals;

    @Inject
    DemoClock clock;

    private Duration before = Duration.ZERO;

    @BeforeEach
    void it_is_23_may_2011() {
        before = TaskForceClock.ahead();
        clock.standAt(LocalDate.of(2011, 5, 23).atTime(10, 0));
    }

    @AfterEach
    void the_clock_is_put_back() {
        clock.standAt(LocalDateTime.now(TaskForceClock.LONDON).plus(before));
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> answer = new ArrayList<>();
        Acting.<Exception>as(who, () -> answer.add(work.call()));
        return answer.get(0);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void does(String who, Work work) throws Exception {
        Acting.<Exception>as(who, work::run);
    }

    private String house() throws Exception {
        int number = ++houses;
        return as(Acting.SYSTEM, () -> trials.house(number));
    }

    private UnlicensedHomes.Row row(String uprn) throws Exception {
        return as(OFFICER, () -> homes.home(uprn)).orElseThrow();
    }

    private List<String> shown(UnlicensedFilter.Show show) throws Exception {
        // other tests build in this road too: page by page, to its end
        List<String> all = new ArrayList<>();
        int total = 1;
        while (all.size() < total) {
            int first = all.size();
            UnlicensedHomes.Page page =
                    as(OFFICER, () -> homes.page(new UnlicensedFilter("Trial Road", null, show, first, 100)));
            page.rows().forEach(row -> all.add(row.uprn()));
            total = page.rows().isEmpty() ? 0 : page.total();
        }
        return all;
    }

    private static LicensabilityForm let() {
        LicensabilityForm facts = new LicensabilityForm();
        facts.setOccupation(Occupation.ONE_TENANCY);
        return facts;
    }

    private int version(String reference) throws Exception {
        return as(OFFICER, () -> homes.get(reference).getVersion());
    }

    @Test
    void what_speaks_more_for_letting_stands_higher_and_each_kind_counts_once() throws Exception {
        String house = house();
        String one = house + "1";
        String two = house + "2";
        does(OFFICER, () -> signals.enter(one, SignalKind.ADVERT, SEEN, "Card in a window"));
        does(OFFICER, () -> signals.enter(one, SignalKind.ADVERT, SEEN.minusDays(3), "In the newspaper"));
        does(OFFICER, () -> signals.enter(two, SignalKind.ADVERT, SEEN, "Card in a window"));
        does(OFFICER, () -> signals.enter(two, SignalKind.HOUSING_BENEFIT, SEEN, "Paid to a landlord elsewhere"));
        assertThat(row(one).score()).isEqualTo(4);
        assertThat(row(two).score()).isEqualTo(9);
        assertThat(row(two).signals())
                .extracting(UnlicensedHomes.Signal::kind)
                .containsExactly(SignalKind.HOUSING_BENEFIT, SignalKind.ADVERT);
        assertThat(shown(UnlicensedFilter.Show.NEW))
                .containsSubsequence(two, one)
                .doesNotContain(house + "3");
        assertThat(shown(UnlicensedFilter.Show.ALL)).contains(house + "3");
        assertThatThrownBy(() -> does(OFFICER, () -> signals.enter(one, SignalKind.ADVERT, SEEN, "Card in a window")))
                .as("the same twice")
                .hasMessageContaining("signal-there");
        does(
                OFFICER,
                () -> signals.strike(two, SignalKind.HOUSING_BENEFIT, SEEN, "Paid to a landlord elsewhere", "Flat 1"));
        assertThat(row(two).score()).isEqualTo(4);
    }

    @Test
    void
            a_home_with_an_application_under_way_is_no_home_that_never_applied_and_one_that_was_withdrawn_speaks_for_itself()
                    throws Exception {
        String house = house();
        does(OFFICER, () -> signals.enter(house + "1", SignalKind.ADVERT, SEEN, "Card in a window"));
        does(OFFICER, () -> trials.application(house, house + "1", "SL-2010-9" + house.substring(6), "DULY_MADE"));
        does(OFFICER, () -> trials.application(house, house + "2", "SL-2010-8" + house.substring(6), "WITHDRAWN"));
        assertThat(shown(UnlicensedFilter.Show.ALL)).doesNotContain(house + "1").contains(house + "2");
        assertThat(row(house + "2").signals())
                .extracting(UnlicensedHomes.Signal::kind)
                .containsExactly(SignalKind.FILE_ENDED);
    }

    @Test
    void from_taking_up_to_the_evidence_and_an_application_ss_85_and_95() throws Exception {
        String house = house();
        String home = house + "1";
        does(OFFICER, () -> signals.enter(home, SignalKind.ADVERT, SEEN, "Card in a window"));
        String reference = as(OFFICER, () -> homes.takeUp(home));
        assertThat(as(OFFICER, () -> trials.waiting(reference))).containsExactly("Task_DecideUnlicensed HIO");
        assertThatThrownBy(() -> does(OFFICER, () -> homes.takeUp(home))).hasMessageContaining("taken-up");
        does(
                OFFICER,
                () -> homes.decide(
                        reference,
                        version(reference),
                        let(),
                        new PropertyDetailsForm(),
                        LocalDate.of(2009, 3, 1),
                        null,
                        "The tenant showed the tenancy agreement on 20 May.",
                        ""));
        UnlicensedHome decided = as(OFFICER, () -> homes.get(reference));
        assertThat(decided.getState()).isEqualTo(UnlicensedState.LICENSABLE);
        assertThat(decided.getLetFrom())
                .as("the designation's first day: before it no licence was needed")
                .isEqualTo(LocalDate.of(2011, 4, 21));
        assertThat(decided.getFollowOn()).isEqualTo(LocalDate.of(2011, 6, 20));
        List<UnlicensedHomes.Evidence> frozen = as(OFFICER, () -> homes.evidence(reference));
        assertThat(frozen).extracting(UnlicensedHomes.Evidence::words).anySatisfy(words -> assertThat(words)
                .isEqualTo("No licence and no application for this home was ever recorded."));
        assertThat(frozen)
                .extracting(UnlicensedHomes.Evidence::words)
                .anySatisfy(words -> assertThat(words).contains("£20,000").doesNotContain("Civil penalty"));
        does(OFFICER, () -> signals.enter(home, SignalKind.COUNCIL_TAX, SEEN, "An owner elsewhere"));
        assertThat(as(OFFICER, () -> homes.evidence(reference))).as("frozen").isEqualTo(frozen);
        assertThat(as("a.menon", () -> homes.evidence(reference)))
                .as("whoever does not see the class reads none of it")
                .isEmpty();
        assertThat(as("a.menon", () -> signals.of(home))).isEmpty();
        assertThat(as(OFFICER, () -> trials.waiting(reference))).containsExactly("Task_FollowUnlicensed HIO");
        String application = "SL-2010-7" + house.substring(6);
        assertThatThrownBy(() -> does(
                        OFFICER,
                        () -> homes.follow(reference, version(reference), UnlicensedState.APPLIED, application, "")))
                .as("an application for another home, or none")
                .hasMessageContaining("application-elsewhere");
        does(OFFICER, () -> trials.application(house, home, application, "RECEIVED"));
        does(OFFICER, () -> homes.follow(reference, version(reference), UnlicensedState.APPLIED, application, ""));
        assertThat(as(OFFICER, () -> trials.waiting(reference))).isEmpty();
        assertThat(as(OFFICER, () -> homes.get(reference)).getOutcomeReference())
                .isEqualTo(application);
    }

    @Test
    void a_home_lived_in_by_its_owner_needs_none_and_whoever_read_an_older_version_is_told_s_79() throws Exception {
        String home = house() + "2";
        String reference = as(OFFICER, () -> homes.takeUp(home));
        LicensabilityForm owner = livedInByItsOwner();
        assertThatThrownBy(() -> does(
                        OFFICER,
                        () -> homes.decide(
                                reference, 99, owner, new PropertyDetailsForm(), null, null, "The owner was met.", "")))
                .hasMessageContaining("changed-meanwhile");
        decideLivedInByItsOwner(reference);
        assertThat(as(OFFICER, () -> homes.get(reference)).getState()).isEqualTo(UnlicensedState.NOT_NEEDED);
        assertThat(as(OFFICER, () -> trials.waiting(reference))).isEmpty();
        assertThat(shown(UnlicensedFilter.Show.NOT_NEEDED)).contains(home);
    }

    @Test
    void a_home_that_needed_none_is_back_once_something_of_a_later_day_speaks_for_letting_s_85() throws Exception {
        String home = house() + "1";
        does(OFFICER, () -> signals.enter(home, SignalKind.ADVERT, SEEN, "Card in a window"));
        String reference = as(OFFICER, () -> homes.takeUp(home));
        decideLivedInByItsOwner(reference);
        clock.moveTo(LocalDate.of(2011, 6, 20).atTime(10, 0));
        does(
                OFFICER,
                () -> signals.enter(home, SignalKind.COUNCIL_TAX, LocalDate.of(2011, 5, 23), "Of the day itself"));
        assertThat(shown(UnlicensedFilter.Show.NEW))
                .as("known before, or of the day on which it was decided")
                .doesNotContain(home);
        assertThat(row(home).seenSince()).isFalse();
        does(OFFICER, () -> signals.enter(home, SignalKind.ADVERT, LocalDate.of(2011, 6, 18), "In the newspaper"));
        assertThat(row(home).seenSince()).isTrue();
        assertThat(shown(UnlicensedFilter.Show.NEW)).contains(home);
        assertThat(shown(UnlicensedFilter.Show.NOT_NEEDED))
                .as("in one list alone")
                .doesNotContain(home);
        String again = as(OFFICER, () -> homes.takeUp(home));
        assertThat(again).isNotEqualTo(reference);
        assertThat(shown(UnlicensedFilter.Show.NEW)).doesNotContain(home);
        assertThat(shown(UnlicensedFilter.Show.TAKEN_UP)).contains(home);
    }

    @Test
    void an_application_found_exempt_answers_for_its_day_and_not_for_a_letting_seen_later_s_85() throws Exception {
        String house = house();
        String home = house + "1";
        does(OFFICER, () -> signals.enter(home, SignalKind.ADVERT, SEEN, "Card in a window"));
        does(OFFICER, () -> trials.application(house, home, "SL-2010-5" + house.substring(6), "EXEMPT"));
        assertThat(shown(UnlicensedFilter.Show.ALL)).doesNotContain(home);
        clock.moveTo(LocalDate.of(2011, 6, 20).atTime(10, 0));
        String later = "In the newspaper";
        does(OFFICER, () -> signals.enter(home, SignalKind.ADVERT, LocalDate.of(2011, 6, 18), later));
        assertThat(shown(UnlicensedFilter.Show.NEW)).contains(home);
        does(OFFICER, () -> signals.strike(home, SignalKind.ADVERT, LocalDate.of(2011, 6, 18), later, "Flat 2"));
        assertThat(shown(UnlicensedFilter.Show.ALL)).as("struck out").doesNotContain(home);
    }

    private static LicensabilityForm livedInByItsOwner() {
        LicensabilityForm facts = new LicensabilityForm();
        facts.setOccupation(Occupation.OWNER_OCCUPIED);
        return facts;
    }

    private void decideLivedInByItsOwner(String reference) throws Exception {
        does(
                OFFICER,
                () -> homes.decide(
                        reference,
                        version(reference),
                        livedInByItsOwner(),
                        new PropertyDetailsForm(),
                        null,
                        null,
                        "The owner was met.",
                        ""));
    }

    private void decideLetSinceMay(String reference) throws Exception {
        does(
                OFFICER,
                () -> homes.decide(
                        reference,
                        version(reference),
                        let(),
                        new PropertyDetailsForm(),
                        LocalDate.of(2011, 5, 1),
                        null,
                        "The tenant was met.",
                        ""));
    }

    @Test
    void a_home_licensed_under_part_2_is_missing_from_the_list_to_its_last_day_and_back_on_the_day_after_s_85()
            throws Exception {
        String house = house();
        String home = house + "1";
        does(OFFICER, () -> signals.enter(home, SignalKind.ADVERT, SEEN, "Card in a window"));
        does(OFFICER, () -> licensing.hmoLicence(house, false, LocalDate.of(2006, 7, 5), LocalDate.of(2011, 6, 4)));
        assertThat(shown(UnlicensedFilter.Show.NEW))
                .as("covered by its building's")
                .doesNotContain(home);

        String reference = as(OFFICER, () -> homes.takeUp(home));
        decideLetSinceMay(reference);
        assertThat(as(OFFICER, () -> homes.get(reference)).getState())
                .as("still covered today")
                .isEqualTo(UnlicensedState.NOT_NEEDED);
        clock.moveTo(LocalDate.of(2011, 6, 4).atTime(10, 0));
        assertThat(shown(UnlicensedFilter.Show.NEW)).as("the last day").doesNotContain(home);
        clock.moveTo(LocalDate.of(2011, 6, 5).atTime(10, 0));
        assertThat(shown(UnlicensedFilter.Show.NEW))
                .as("the day after, though it was decided once that it needs none")
                .contains(home);
        assertThat(shown(UnlicensedFilter.Show.NOT_NEEDED)).doesNotContain(home);

        String again = as(OFFICER, () -> homes.takeUp(home));
        decideLetSinceMay(again);
        assertThat(as(OFFICER, () -> homes.get(again)).getLetFrom())
                .as("the days of the offence begin after the licence")
                .isEqualTo(LocalDate.of(2011, 6, 5));
        assertThat(as(OFFICER, () -> homes.evidence(again)))
                .extracting(UnlicensedHomes.Evidence::words)
                .contains("from 5 June 2011, and still on 5 June 2011")
                .anySatisfy(words -> assertThat(words).contains("from 5 July 2006 to 4 June 2011"));
    }

    @Test
    void a_redirected_home_is_back_and_says_why_when_no_licence_under_part_2_has_followed_ss_61_and_85()
            throws Exception {
        String house = house();
        String home = house + "2";
        String application = "SL-2010-6" + house.substring(6);
        does(OFFICER, () -> trials.application(house, home, application, "REDIRECTED"));
        clock.moveTo(LocalDate.of(2011, 6, 20).atTime(10, 0));
        assertThat(shown(UnlicensedFilter.Show.ALL))
                .as("28 days: one can still be applied for")
                .doesNotContain(home);
        assertThat(row(home).signals()).isEmpty();
        clock.moveTo(LocalDate.of(2011, 6, 21).atTime(10, 0));
        assertThat(shown(UnlicensedFilter.Show.NEW)).contains(home);
        assertThat(row(home).signals()).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(SignalKind.REDIRECTED);
            assertThat(signal.seenOn()).isEqualTo(LocalDate.of(2011, 5, 23));
            assertThat(signal.words()).isEqualTo(application);
        });
        does(OFFICER, () -> licensing.hmoLicence(house, false, LocalDate.of(2011, 6, 1), LocalDate.of(2011, 7, 4)));
        assertThat(shown(UnlicensedFilter.Show.ALL)).as("it followed").doesNotContain(home);
        clock.moveTo(LocalDate.of(2011, 7, 5).atTime(10, 0));
        assertThat(row(home).signals())
                .as("and has ended: that speaks for it, and not that none followed")
                .extracting(UnlicensedHomes.Signal::kind)
                .containsExactly(SignalKind.PAST_LICENCE);
        assertThat(shown(UnlicensedFilter.Show.NEW)).contains(home);
    }

    @Test
    void whoever_finds_that_part_2_does_not_apply_in_spite_of_a_licence_says_why_and_it_is_frozen_s_85()
            throws Exception {
        String home = house() + "1";
        does(OFFICER, () -> licensing.hmoLicence(home, false, LocalDate.of(2006, 7, 5), LocalDate.of(2011, 7, 4)));
        String reference = as(OFFICER, () -> homes.takeUp(home));
        assertThat(as(OFFICER, () -> homes.hmoLicencesOf(reference))).hasSize(1);
        LocalDate from = LocalDate.of(2011, 5, 1);
        assertThat(as(OFFICER, () -> homes.answer(reference, from, null, let(), new PropertyDetailsForm(), ""))
                        .isByHmoLicence())
                .isTrue();
        does(
                OFFICER,
                () -> homes.decide(
                        reference,
                        version(reference),
                        let(),
                        new PropertyDetailsForm(),
                        from,
                        null,
                        "Two people were met.",
                        "A couple alone have lived here since March."));
        assertThat(as(OFFICER, () -> homes.get(reference)).getLetFrom()).isEqualTo(from);
        assertThat(as(OFFICER, () -> homes.evidence(reference)))
                .extracting(UnlicensedHomes.Evidence::words)
                .anySatisfy(
                        words -> assertThat(words).contains("because: A couple alone have lived here since March."));
    }

    @Test
    void a_file_goes_in_whole_or_not_at_all_and_a_second_time_brings_nothing_new_s_237() throws Exception {
        String home = house() + "3";
        String good =
                "kind,seen on,words,uprn,payer\ncouncil tax,20/05/2011,An owner elsewhere," + home + ",Jane Doe\n";
        String bad = good + "advert,2011-13-01,Card," + home + ",\nrumour,2011-05-01,Heard," + home + ",\n"
                + "advert,2011-05-01,Card,999999999999,\n";
        IntakeReport refused = take(bad, false);
        assertThat(refused.refused()).isEqualTo(3);
        assertThat(refused.toLookAt()).extracting(line -> line.number()).containsExactly(3, 4, 5);
        assertThat(as(OFFICER, () -> signals.of(home)))
                .as("nothing of it went in")
                .isEmpty();
        assertThat(take(good, true).added()).isEqualTo(1);
        assertThat(as(OFFICER, () -> signals.of(home))).as("only looked at").isEmpty();
        assertThat(take(good, false).added()).isEqualTo(1);
        assertThat(as(OFFICER, () -> signals.of(home))).singleElement().satisfies(one -> assertThat(one.words())
                .isEqualTo("An owner elsewhere"));
        assertThat(take(good, false).unchanged()).isEqualTo(1);
    }

    private IntakeReport take(String file, boolean look) throws Exception {
        return as(
                OFFICER,
                () -> signals.importFile(
                        file.getBytes(StandardCharsets.UTF_8), "benefit.csv", look, (step, steps) -> {}));
    }
}
