package org.margatetaskforce.licensing.designation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.licensing.Designation;
import org.margatetaskforce.licensing.Designations;
import org.margatetaskforce.licensing.LicensableHouses;
import org.margatetaskforce.licensing.LicensingTrials;
import org.margatetaskforce.workflow.DemoClock;
import org.margatetaskforce.workflow.Workflow;
import org.margatetaskforce.workflow.Worklist;

/** A designation from its draft to its end, in the container: real engine, real database, real timers. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class DesignationIT {

    private static final String LEADER = "a.okonkwo";
    private static final LocalDate BEGIN = LocalDate.of(2011, 5, 6);

    @Inject
    LicensingTrials trials;

    @Inject
    Schemes schemes;

    @Inject
    SchemeEdges edges;

    @Inject
    SchemeConsultations consultations;

    @Inject
    SchemeNotices notices;

    @Inject
    Designations designations;

    @Inject
    LicensableHouses houses;

    @Inject
    Workflow workflow;

    @Inject
    Worklist worklist;

    @Inject
    DemoClock clock;

    private final List<String> begun = new ArrayList<>();
    private Duration before = Duration.ZERO;

    @BeforeEach
    void it_is_friday_6_may_2011() {
        before = TaskForceClock.ahead();
        clock.standAt(BEGIN.atTime(10, 0));
    }

    @AfterEach
    void nothing_goes_on_and_the_clock_is_put_back() throws Exception {
        for (String reference : begun) {
            as(LEADER, () -> {
                workflow.cancel(reference, "the test is over");
                return reference;
            });
        }
        clock.standAt(LocalDateTime.now(TaskForceClock.LONDON).plus(before));
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> answer = new ArrayList<>();
        Acting.<Exception>as(who, () -> answer.add(work.call()));
        return answer.get(0);
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private int version(String reference) throws Exception {
        return as(LEADER, () -> schemes.get(reference).getVersion());
    }

    private List<String> waiting(String reference) throws Exception {
        return as(
                LEADER,
                () -> worklist.about(reference).stream().map(row -> row.title()).toList());
    }

    private static void until(Callable<Boolean> done) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!done.call() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(done.call()).isTrue();
    }

    private static void assertRefused(String key, Callable<?> act) {
        assertThatThrownBy(() -> as(LEADER, act))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    /** Made by every lawful step: a list of one house, one ground, one representation, ten weeks. */
    private String made(String uprn) throws Exception {
        LocalDate from = LocalDate.of(2012, 1, 9);
        LocalDate to = LocalDate.of(2017, 1, 8);
        String reference = as(LEADER, () -> schemes.begin("A street on trial", from, to, "DN-2011-00001"));
        begun.add(reference);
        assertRefused(
                "licensing.designation.no-houses",
                () -> edges.freeze(reference, schemes.get(reference).getVersion()));
        as(
                LEADER,
                () -> edges.name(
                        reference, version(reference), ("uprn\n" + uprn + "\n").getBytes(StandardCharsets.UTF_8)));
        assertRefused(
                "licensing.designation.ground-not-yet",
                () -> schemes.rely(reference, schemes.get(reference).getVersion(), "CRIME", "Much crime."));
        as(LEADER, () -> schemes.rely(reference, version(reference), "ASB", "Noise and waste, every week."));
        assertRefused(
                "licensing.designation.no-evidence",
                () -> consultations.begin(reference, schemes.get(reference).getVersion(), today(), "By letter."));
        as(LEADER, () -> edges.freeze(reference, version(reference)));
        assertThat(as(LEADER, () -> edges.evidence(schemes.get(reference))))
                .extracting(SchemeEvidence::getTopic)
                .contains("HOMES", "RENTED", "TURNOVER", "DEPRIVATION", "CONDITIONS");
        as(
                LEADER,
                () -> schemes.consider(reference, version(reference), "Yes.", "With the police.", "None.", "It will."));
        as(LEADER, () -> consultations.begin(reference, version(reference), today(), "By letter."));
        as(
                LEADER,
                () -> consultations.heard(
                        reference, version(reference), today(), RespondentKind.LANDLORD, Stance.OPPOSES, "Too dear."));
        assertRefused(
                "licensing.designation.ten-weeks",
                () -> consultations.close(reference, schemes.get(reference).getVersion()));
        clock.moveTo(BEGIN.plusDays(69).atTime(9, 0));
        as(LEADER, () -> consultations.close(reference, version(reference)));
        clock.moveTo(LocalDate.of(2011, 10, 3).atTime(9, 0));
        CabinetDecision form = new CabinetDecision();
        form.setDecidedOn(today());
        form.setMinute("Cabinet, minute 12");
        form.setFrom(LocalDate.of(2012, 1, 2));
        form.setTo(to);
        assertRefused(
                "licensing.designation.unanswered",
                () -> schemes.decide(reference, schemes.get(reference).getVersion(), form));
        as(LEADER, () -> consultations.answer(reference, version(reference), 1, "The fee covers the cost alone."));
        assertRefused(
                "licensing.designation.starts-too-soon",
                () -> schemes.decide(reference, schemes.get(reference).getVersion(), form));
        form.setFrom(from);
        as(LEADER, () -> schemes.decide(reference, version(reference), form));
        return reference;
    }

    @Test
    void a_designation_is_prepared_made_published_in_force_challenged_and_ends_by_its_days() throws Exception {
        String uprn = as(Acting.SYSTEM, () -> trials.house(450, false));
        String unit = LicensingTrials.unit(uprn, 1);
        String reference = made(uprn);
        assertThat(as(LEADER, () -> schemes.designation(schemes.get(reference))
                        .orElseThrow()
                        .getApproval()))
                .isEqualTo("GA2010");
        assertThat(waiting(reference)).containsExactly("Publish the notice of a designation");

        List<SchemeNotice> first = as(LEADER, () -> notices.of(schemes.get(reference)));
        assertThat(first).extracting(SchemeNotice::getDueOn).containsOnly(today().plusDays(7), today().plusDays(14));
        for (SchemeNotice each : first) {
            if (each.getItem() != NoticeItem.CONSULTEES) {
                as(
                        LEADER,
                        () -> notices.given(
                                reference, version(reference), Objects.requireNonNull(each.id()), today(), "Seen"));
            }
        }
        assertThat(waiting(reference)).containsExactly("Repeat the notice, and send copies of it");
        SchemeNotice repeat = as(LEADER, () -> notices.of(schemes.get(reference))).stream()
                .filter(each -> each.getRepeat() == 1)
                .findFirst()
                .orElseThrow();
        assertThat(repeat.getNotBefore()).isEqualTo(today().plusDays(14));
        assertThat(repeat.getDueOn()).isEqualTo(today().plusDays(21));
        assertThat(as(LEADER, () -> notices.write(reference, version(reference))))
                .startsWith("DOC-");

        clock.moveTo(LocalDate.of(2012, 1, 9).atTime(9, 0));
        until(() -> as(LEADER, () -> schemes.get(reference).getState()) == SchemeState.IN_FORCE);
        assertThat(as(LEADER, () -> designations.inForceAt(houses.of(uprn, List.of(unit)), today())))
                .map(Designation::getCode)
                .contains(reference);

        as(LEADER, () -> schemes.challenged(reference, version(reference), today(), "CO/1/2012", "Not consulted on."));
        assertThat(as(LEADER, () -> designations.get(reference).isInForce(today())))
                .isTrue();
        as(
                LEADER,
                () -> schemes.challengeSettled(
                        reference, version(reference), ChallengeOutcome.DISMISSED, today(), "Claim dismissed."));
        assertThat(as(LEADER, () -> schemes.get(reference).getState())).isEqualTo(SchemeState.IN_FORCE);

        clock.moveTo(LocalDate.of(2015, 7, 8).atTime(9, 0));
        until(() -> waiting(reference).contains("Review a designation and decide on another"));
        as(LEADER, () -> schemes.reviewed(reference, version(reference), "Not to be sought again."));
        assertThat(waiting(reference)).doesNotContain("Review a designation and decide on another");
        clock.moveTo(LocalDate.of(2017, 1, 9).atTime(9, 0));
        until(() -> as(LEADER, () -> schemes.get(reference).getState()) == SchemeState.EXPIRED);
    }

    @Test
    void a_revoked_one_loses_its_effect_on_its_day_and_asks_for_its_own_notices() throws Exception {
        String uprn = as(Acting.SYSTEM, () -> trials.house(451, false));
        String reference = made(uprn);
        int old = version(reference);
        as(LEADER, () -> schemes.revoke(reference, old, today(), today().plusDays(200), "The area has changed."));
        assertRefused("licensing.designation.changed-meanwhile", () -> schemes.reviewed(reference, old, "Again."));
        assertThat(waiting(reference)).containsExactly("Publish the notice that a designation is revoked");
        assertThat(as(LEADER, () -> designations.get(reference).isInForce(LocalDate.of(2012, 4, 19))))
                .isTrue();
        assertThat(as(LEADER, () -> designations.get(reference).isInForce(LocalDate.of(2012, 4, 20))))
                .isFalse();
        for (SchemeNotice each : as(LEADER, () -> notices.of(schemes.get(reference)))) {
            if (each.getAbout().equals("REVOKED")) {
                as(
                        LEADER,
                        () -> notices.given(
                                reference, version(reference), Objects.requireNonNull(each.id()), today(), "Seen"));
            }
        }
        assertThat(waiting(reference)).isEmpty();
        SchemeEdges.Compared compared = as(
                LEADER,
                () -> edges.compare(
                        new SchemeEdges.Drawn(schemes.get("DN-2011-00001"), LocalDate.of(2011, 5, 6)),
                        new SchemeEdges.Drawn(schemes.get(reference), LocalDate.of(2012, 1, 9)),
                        SchemeEdges.Side.IN,
                        0,
                        25));
        assertThat(compared.in()).isEqualTo(compared.total());
        assertThat(compared.rows()).allMatch(home -> "named on the list".equals(home.second()) && home.first() == null);
        assertThat(compared.total()).isPositive();
    }

    @Test
    void only_who_manages_designations_changes_one_and_neither_public_nor_landlord_sees_its_file() throws Exception {
        for (String reads : List.of("p.sandys", "r.ferreira")) {
            assertThatThrownBy(() -> as(reads, () -> schemes.begin("Mine", today(), today().plusYears(1), null)))
                    .as(reads)
                    .isInstanceOf(Denied.class);
        }
        String leaders = as(LEADER, () -> schemes.begin("A park", today().plusMonths(9), today().plusYears(4), null));
        begun.add(leaders);
        assertThat(as(LEADER, () -> workflow.isOpen("Task_DraftDesignation", leaders)))
                .isTrue();
        assertThat(as("r.ferreira", () -> schemes.find(leaders))).isPresent();
        assertThat(as("p.sandys", () -> schemes.find("DN-2011-00001"))).isPresent();
        assertThat(as("public", () -> schemes.find("DN-2011-00001"))).isEmpty();
        assertThat(as("landlord:LA-2011-00099", () -> schemes.find("DN-2011-00001")))
                .isEmpty();
        Scheme first = as(LEADER, () -> schemes.get("DN-2011-00001"));
        assertThat(first.standing(BEGIN)).isEqualTo("In force");
        assertThat(first.getEndsOn()).isEqualTo(LocalDate.of(2016, 4, 20));
    }
}
