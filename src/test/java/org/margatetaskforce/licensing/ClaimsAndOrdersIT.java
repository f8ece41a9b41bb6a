package org.margatetaskforce.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.exemption.ClaimState;
import org.margatetaskforce.licensing.exemption.ExemptionClaims;
import org.margatetaskforce.licensing.exemption.NewClaim;
import org.margatetaskforce.licensing.order.BanningOrders;
import org.margatetaskforce.licensing.order.ManagementOrder;
import org.margatetaskforce.licensing.order.ManagementOrders;
import org.margatetaskforce.licensing.order.NewBan;
import org.margatetaskforce.licensing.order.NewOrder;
import org.margatetaskforce.licensing.order.OrderEntry;
import org.margatetaskforce.licensing.order.OrderOutcome;
import org.margatetaskforce.licensing.order.OrderRegister;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.DemoClock;
import org.margatetaskforce.workflow.Workflow;
import org.margatetaskforce.workflow.Worklist;

/** Exemptions claimed and management orders, in the container: two officers, real timers, the public register by its days. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class ClaimsAndOrdersIT {

    private static final String OFFICER = "p.sandys";
    private static final String LEADER = "a.okonkwo";
    private static final LocalDate BEGIN = LocalDate.of(2011, 5, 6);

    private static int houses = 35000;

    @Inject
    LicensingTrials trials;

    @Inject
    ExemptionClaims claims;

    @Inject
    ManagementOrders orders;

    @Inject
    OrderRegister register;

    @Inject
    StandingRecords standing;

    @Inject
    BanningOrders bans;

    @Inject
    LicenceDrafts drafts;

    @Inject
    LicenceApplications applications;

    @Inject
    ApplicationFiles files;

    @Inject
    PartyLinks links;

    @Inject
    Licensability licensability;

    @Inject
    LicensableHouses licensable;

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
            as(OFFICER, () -> {
                workflow.cancel(reference, "the test is over");
                return reference;
            });
        }
        clock.standAt(java.time.LocalDateTime.now(TaskForceClock.LONDON).plus(before));
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> answer = new ArrayList<>();
        Acting.<Exception>as(who, () -> answer.add(work.call()));
        return answer.get(0);
    }

    private static void assertRefused(String key, Callable<?> work) {
        assertThatThrownBy(work::call).isInstanceOf(RuleBroken.class).hasMessage(key);
    }

    private String house() throws Exception {
        int number = ++houses;
        return as(Acting.SYSTEM, () -> trials.house(number, true));
    }

    private void until(Callable<Boolean> done) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!done.call() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(done.call()).isTrue();
    }

    private List<String> waiting(String reference) throws Exception {
        return as(
                LEADER,
                () -> worklist.about(reference).stream().map(row -> row.page()).toList());
    }

    // --- claims

    private static NewClaim holidays(LocalDate on) {
        NewClaim form = new NewClaim();
        form.setClaimedOn(on);
        form.setType("HOLIDAY_LET");
        form.setName("Femi Adeyemi");
        form.setAddress("1 Elsewhere Street, Ramsgate CT11 8AA");
        form.setCapacity("freeholder");
        form.setWords("It is let by the week to visitors, and to nobody else.");
        return form;
    }

    private int version(String claim) throws Exception {
        return as(OFFICER, () -> claims.get(claim).getVersion());
    }

    private LicensabilityOutcome answer(String building, String flat, LocalDate on) throws Exception {
        return as(OFFICER, () -> {
            LicensabilityForm let = new LicensabilityForm();
            let.setOccupation(Occupation.ONE_TENANCY);
            return licensability
                    .answer(licensable.of(building, List.of(flat)), null, on, let, new PropertyDetailsForm(), "")
                    .outcome();
        });
    }

    @Test
    void a_claim_is_shown_proposed_decided_by_another_reviewed_and_over_when_the_facts_change() throws Exception {
        String building = house();
        String flat = LicensingTrials.unit(building, 1);
        String claim = as(OFFICER, () -> claims.claimed(Uprn.of(flat), holidays(BEGIN)));
        begun.add(claim);
        assertRefused(
                "licensing.claim.another-open",
                () -> as(OFFICER, () -> claims.claimed(Uprn.of(flat), holidays(BEGIN))));
        assertThat(answer(building, flat, BEGIN)).isEqualTo(LicensabilityOutcome.LICENSABLE);
        int first = version(claim);
        assertRefused(
                "licensing.claim.evidence-needed",
                () -> as(OFFICER, () -> claims.propose(claim, first, true, BEGIN, "Seen.")));
        as(OFFICER, () -> claims.shown(claim, first, "Bookings", "Every week of the last year", BEGIN, null));
        assertRefused(
                "licensing.claim.changed-meanwhile",
                () -> as(OFFICER, () -> claims.propose(claim, first, true, BEGIN, "Seen.")));
        int shown = version(claim);
        as(LEADER, () -> claims.propose(claim, shown, true, BEGIN, "The bookings are of the whole year."));
        int proposed = version(claim);
        assertRefused(
                "licensing.claim.own-proposal",
                () -> as(
                        LEADER,
                        () -> claims.decide(
                                claim,
                                proposed,
                                true,
                                BEGIN,
                                BEGIN.plusMonths(6),
                                "Yes.",
                                ServiceMethod.POST_FIRST_CLASS)));
        begun.remove(claim);
        as(OFFICER, () -> {
            workflow.cancel(claim, "the second route is tried afresh");
            return claim;
        });

        String other = LicensingTrials.unit(building, 2);
        String second = as(OFFICER, () -> claims.claimed(Uprn.of(other), holidays(BEGIN)));
        begun.add(second);
        as(OFFICER, () -> claims.shown(second, version(second), "Bookings", "Every week", BEGIN, null));
        as(OFFICER, () -> claims.propose(second, version(second), true, BEGIN, "The bookings are of the whole year."));
        int toDecide = version(second);
        assertRefused(
                "licensing.claim.review-day",
                () -> as(
                        LEADER,
                        () -> claims.decide(
                                second,
                                toDecide,
                                true,
                                BEGIN,
                                BEGIN.plusMonths(13),
                                "Yes.",
                                ServiceMethod.POST_FIRST_CLASS)));
        LocalDate review = BEGIN.plusMonths(6);
        as(
                LEADER,
                () -> claims.decide(
                        second, toDecide, true, BEGIN, review, "It is so.", ServiceMethod.POST_FIRST_CLASS));
        assertThat(answer(building, other, BEGIN)).isEqualTo(LicensabilityOutcome.EXEMPT);
        assertThat(answer(building, other, BEGIN.minusDays(1))).isEqualTo(LicensabilityOutcome.LICENSABLE);
        assertThat(answer(building, flat, BEGIN)).as("of that flat alone").isEqualTo(LicensabilityOutcome.LICENSABLE);

        clock.moveTo(review.atTime(9, 0));
        until(() -> waiting(second).equals(List.of("licensing/review-claim")));
        as(OFFICER, () -> claims.reviewed(second, version(second), review.plusMonths(6), "Bookings seen again."));
        assertThat(waiting(second)).isEmpty();
        as(OFFICER, () -> claims.end(second, version(second), review, "Let for a year from this day."));
        assertThat(as(OFFICER, () -> claims.get(second).getState())).isEqualTo(ClaimState.ENDED);
        assertThat(answer(building, other, review.minusDays(1))).isEqualTo(LicensabilityOutcome.EXEMPT);
        assertThat(answer(building, other, review)).isEqualTo(LicensabilityOutcome.LICENSABLE);
    }

    // --- orders

    private static NewOrder order(String ground, LocalDate made, @Nullable LocalDate ends) {
        NewOrder form = new NewOrder();
        form.setGround(ground);
        form.setMadeOn(made);
        form.setEndsOn(ends);
        form.setReasons("No licence, and no prospect of one.");
        form.setDescription("Converted house of three flats");
        form.setInShort("The house is not licensed and there is no prospect of a licence.");
        form.setTerms("The council manages the house.");
        return form;
    }

    private ManagementOrder get(String reference) throws Exception {
        return as(OFFICER, () -> orders.get(reference));
    }

    private List<String> publicNow() throws Exception {
        return as(Acting.PUBLIC, () -> register.inForce()).stream()
                .map(OrderEntry::getOrderReference)
                .toList();
    }

    @Test
    void an_interim_order_gives_way_to_a_final_one_which_waits_for_the_end_of_an_appeal() throws Exception {
        String building = house();
        Uprn uprn = Uprn.of(building);
        assertRefused(
                "licensing.order.interim-needed",
                () -> as(OFFICER, () -> orders.made(uprn, order("FMO_LICENCE", BEGIN, null))));
        assertRefused(
                "licensing.order.authorisation-needed",
                () -> as(OFFICER, () -> orders.made(uprn, order("SIMO_ASB", BEGIN, null))));
        assertRefused(
                "licensing.order.term",
                () -> as(OFFICER, () -> orders.made(uprn, order("IMO_UNLICENSED", BEGIN, LocalDate.of(2012, 5, 6)))));
        String interim = as(OFFICER, () -> orders.made(uprn, order("IMO_UNLICENSED", BEGIN, null)));
        begun.add(interim);
        assertThat(get(interim).getEndsOn()).isEqualTo(LocalDate.of(2012, 5, 5));
        assertThat(get(interim).getAppealBy()).isEqualTo(LocalDate.of(2011, 6, 2));
        assertThat(publicNow()).contains(interim);
        assertThat(answer(building, LicensingTrials.unit(building, 1), BEGIN)).isEqualTo(LicensabilityOutcome.EXEMPT);
        assertRefused(
                "licensing.order.another",
                () -> as(OFFICER, () -> orders.made(uprn, order("IMO_SAFETY", BEGIN, null))));

        LocalDate made = LocalDate.of(2012, 2, 5);
        clock.moveTo(made.atTime(9, 0));
        until(() -> waiting(interim).equals(List.of("licensing/settle-order")));
        String fmo = as(OFFICER, () -> orders.made(uprn, order("FMO_LICENCE", made, null)));
        begun.add(fmo);
        LocalDate from = LocalDate.of(2012, 3, 4);
        assertThat(get(fmo).getInForceFrom()).isEqualTo(from);
        assertThat(get(fmo).getEndsOn()).isEqualTo(LocalDate.of(2017, 3, 3));
        assertThat(get(interim).getEndedOn()).isEqualTo(from);
        assertThat(publicNow()).contains(interim).doesNotContain(fmo);
        as(OFFICER, () -> orders.appealed(fmo, get(fmo).getVersion(), made, "The freeholder appeals."));
        assertThat(get(fmo).getInForceFrom()).isNull();
        assertThat(get(interim).getEndedOn()).as("it runs on").isNull();

        LocalDate decided = LocalDate.of(2012, 4, 2);
        clock.moveTo(decided.atTime(9, 0));
        assertThat(publicNow()).contains(interim).doesNotContain(fmo);
        as(
                OFFICER,
                () -> orders.appealSettled(
                        fmo, get(fmo).getVersion(), OrderOutcome.CONFIRMED, decided, decided, "It stands."));
        assertThat(publicNow()).contains(fmo).doesNotContain(interim);
        as(OFFICER, () -> orders.end(fmo, get(fmo).getVersion(), decided, "Sold to somebody who has a licence."));
        assertThat(publicNow()).doesNotContain(fmo);
        assertThat(as(OFFICER, () -> standing.ofBuilding(building, decided))).isEmpty();
        assertThat(as(OFFICER, () -> standing.ofBuilding(building, BEGIN)))
                .extracting(StandingRecords.Standing::reference)
                .containsExactly(interim);
    }

    // --- bans

    private static NewBan ban(String holder, LocalDate made, LocalDate ends) {
        NewBan form = new NewBan();
        form.setHolder(holder);
        form.setTribunalCase("CHI/00TC/HBA/2018/0001");
        form.setMadeOn(made);
        form.setEndsOn(ends);
        form.setWords("Illegal eviction; no letting and no management of homes in England.");
        return form;
    }

    @Test
    void who_is_banned_is_granted_nothing_and_what_they_hold_is_an_officer_s_duty_until_it_is_being_revoked()
            throws Exception {
        LocalDate day = LocalDate.of(2018, 6, 1);
        clock.standAt(day.atTime(9, 0));
        String building = house();
        String unit = LicensingTrials.unit(building, 1);
        String application = as(OFFICER, () -> drafts.begin(unit));
        begun.add(application);
        as(OFFICER, () -> {
            int version = applications.get(application).getVersion();
            for (SectionForm form : List.of(
                    Applicant.house(building, List.of(unit), day),
                    Applicant.person(PartyRole.APPLICANT, "Bela Banned"),
                    Applicant.same(PartyRole.HOLDER, PartyRole.APPLICANT),
                    Applicant.same(PartyRole.MANAGER, PartyRole.APPLICANT))) {
                version = drafts.save(application, version, form);
            }
            return version;
        });
        String person = as(OFFICER, () -> {
            links.link(applications.get(application));
            return java.util.Objects.requireNonNull(
                    files.party(applications.get(application), PartyRole.HOLDER).getLinkedTo());
        });
        String licence = "L-2018-99001";
        as(Acting.SYSTEM, () -> {
            trials.running(application, licence, "2018-04-01", "2020-03-31");
            return licence;
        });
        assertRefused(
                "licensing.ban.too-short", () -> as(LEADER, () -> bans.made(ban(person, day, day.plusMonths(6)))));
        assertRefused(
                "law.none-in-force", () -> as(LEADER, () -> bans.made(ban(person, BEGIN, LocalDate.of(2020, 1, 1)))));
        assertThatThrownBy(() -> as(OFFICER, () -> bans.made(ban(person, day, day.plusYears(2)))))
                .as("an officer of another post")
                .isNotNull();
        as(LEADER, () -> {
            standing.mustNotBeBanned(applications.get(application), day);
            return day;
        });
        String order = as(LEADER, () -> bans.made(ban(person, day, day.plusYears(2))));
        begun.add(order);
        assertRefused(
                "licensing.application.banned",
                () -> as(LEADER, () -> {
                    standing.mustNotBeBanned(applications.get(application), day);
                    return day;
                }));
        as(LEADER, () -> {
            standing.mustNotBeBanned(applications.get(application), day.minusDays(1));
            standing.mustNotBeBanned(
                    applications.get(application), day.plusYears(2).plusDays(1));
            return day;
        });
        assertThat(as(OFFICER, () -> bans.held(bans.get(order))))
                .extracting(BanningOrders.Held::licence, BanningOrders.Held::role, BanningOrders.Held::isToRevoke)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(licence, "HOLDER", true),
                        org.assertj.core.groups.Tuple.tuple(licence, "MANAGER", false));
        assertThat(waiting(order)).containsExactly("licensing/revoke-banned");
        assertRefused(
                "licensing.ban.licence-runs",
                () -> as(OFFICER, () -> {
                    bans.followed(order);
                    return order;
                }));
        assertThat(as("m.eldridge", () -> bans.find(order)))
                .as("no business of governance")
                .isEmpty();
        as(LEADER, () -> {
            bans.end(order, bans.get(order).getVersion(), day, "Revoked on the banned person's application.");
            standing.mustNotBeBanned(applications.get(application), day);
            return order;
        });
        assertThat(waiting(order)).isEmpty();
    }
}
