package org.margatetaskforce.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ActionOwner;
import org.margatetaskforce.cases.action.ActionSource;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.action.LeaversDesk;
import org.margatetaskforce.cases.action.NewAction;

/** Sign-ins as an administrator keeps them: somebody comes, is given posts and proofs, loses them, goes; each at once. */
@ExtendWith(ArquillianExtension.class)
class OfficersKeptUpIT {

    private static final String ADMINISTRATOR = "k.havel";
    private static final String MANAGER = "r.ferreira";
    private static final String LEADER = "a.okonkwo";
    private static final String ADDRESS = "192.0.2.1";

    @Inject
    Officers officers;

    @Inject
    Sessions sessions;

    @Inject
    SecondFactors secondFactors;

    @Inject
    Secrets secrets;

    @Inject
    Proofs proofs;

    @Inject
    Passwords passwords;

    @Inject
    Actions actions;

    @Inject
    LeaversDesk leaversDesk;

    private final String name = "t." + UUID.randomUUID().toString().substring(0, 8);
    private final LocalDate today = TaskForceClock.current().today();
    private String reference = "";

    @BeforeEach
    void somebody_is_appointed() throws Exception {
        reference = as(
                ADMINISTRATOR,
                () -> officers.appoint(name, "Trial Officer", name + "@thanet.example", "TDC", "HIO", today));
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    private static void does(String who, Acting.Work<RuntimeException> work) {
        Acting.as(who, work);
    }

    private int version() throws Exception {
        return as(ADMINISTRATOR, () -> officers.sheet(reference)).version();
    }

    private String signsIn() {
        String seal = UUID.randomUUID().toString();
        does(Acting.SYSTEM, () -> sessions.begin(name, seal, HowSignedIn.PASSWORD, "Firefox on Linux", ADDRESS));
        return seal;
    }

    private Entrance.Due due(String seal) throws Exception {
        return as(Acting.SYSTEM, () -> sessions.whoComesIn(name, seal))
                .orElseThrow()
                .due();
    }

    private boolean isIn(String seal) throws Exception {
        return as(Acting.SYSTEM, () -> sessions.whoComesIn(name, seal)).isPresent();
    }

    @Test
    void only_an_administrator_keeps_sign_ins_and_nobody_their_own() throws Exception {
        int version = version();
        assertThatThrownBy(() -> does(MANAGER, () -> officers.leave(reference, version)))
                .isInstanceOf(Denied.class);
        assertThat(as(MANAGER, () -> officers.sheet(reference)).username()).isEqualTo(name);
        assertThatThrownBy(() -> as(LEADER, () -> officers.sheet(reference))).isInstanceOf(Denied.class);
        String own = as(ADMINISTRATOR, () -> officers.page("", false, 0, 200)).rows().stream()
                .filter(row -> row.username().equals(ADMINISTRATOR))
                .findFirst()
                .orElseThrow()
                .reference();
        int ownVersion = as(ADMINISTRATOR, () -> officers.sheet(own)).version();
        assertThatThrownBy(() -> does(ADMINISTRATOR, () -> officers.leave(own, ownVersion)))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> does(ADMINISTRATOR, () -> officers.givePost(own, ownVersion, "PM", today, null)))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> as(ADMINISTRATOR, () -> officers.sheet("OF-99999")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_user_name_is_nobody_elses_and_reads_like_one() {
        for (String wrong :
                List.of(name, " " + name.toUpperCase(java.util.Locale.UK), "system", "a b", "x", "é.è", "-dash")) {
            assertThatThrownBy(() -> as(
                            ADMINISTRATOR,
                            () -> officers.appoint(wrong, "Other", "o@thanet.example", "TDC", "HIO", today)))
                    .as(wrong)
                    .isInstanceOf(RuleBroken.class);
        }
        assertThatThrownBy(() -> as(
                        ADMINISTRATOR, () -> officers.appoint(name + "2", "Other", "no address", "TDC", "HIO", today)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_post_given_is_held_from_that_day_and_gone_with_the_next_request_after_its_last() throws Exception {
        String seal = signsIn();
        assertThat(as(Acting.SYSTEM, () -> sessions.whoComesIn(name, seal))
                        .orElseThrow()
                        .officer()
                        .posts())
                .containsExactly("HIO");
        int first = version();
        does(ADMINISTRATOR, () -> officers.givePost(reference, first, "AA", today, null));
        assertThatThrownBy(() -> does(ADMINISTRATOR, () -> officers.givePost(reference, first, "LGL", today, null)))
                .as("somebody else was quicker")
                .isInstanceOf(RuleBroken.class);
        int second = version();
        assertThatThrownBy(() -> does(
                        ADMINISTRATOR,
                        () -> officers.givePost(reference, second, "AA", today.plusDays(3), today.plusDays(9))))
                .as("held already")
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> does(
                        ADMINISTRATOR, () -> officers.givePost(reference, second, "LGL", today, today.minusDays(1))))
                .isInstanceOf(RuleBroken.class);
        assertThat(as(Acting.SYSTEM, () -> officers.postsOf(name))).containsExactlyInAnyOrder("HIO", "AA");
        does(ADMINISTRATOR, () -> officers.endPost(reference, second, "HIO", today, today.minusDays(1)));
        assertThat(as(Acting.SYSTEM, () -> sessions.whoComesIn(name, seal))
                        .orElseThrow()
                        .officer()
                        .posts())
                .containsExactly("AA");
        assertThat(as(MANAGER, () -> officers.history(reference)))
                .extracting(Officers.Event::by)
                .hasSize(3)
                .containsOnly("Karol Havel");
    }

    @Test
    void a_leaver_is_out_at_once_and_what_waited_for_them_goes_on() throws Exception {
        String seal = signsIn();
        String action = as(
                LEADER,
                () -> actions.add(NewAction.of(
                        "Write to every landlord of the street",
                        ActionOwner.officer(name),
                        today.plusDays(20),
                        5,
                        ActionSource.STRATEGY,
                        null,
                        null)));
        assertThat(leaversDesk.waitingFor(name).actions()).isEqualTo(1);
        int version = version();
        does(ADMINISTRATOR, () -> officers.leave(reference, version));
        leaversDesk.handOn(name);
        assertThat(isIn(seal)).isFalse();
        assertThat(leaversDesk.waitingFor(name).isNothing()).isTrue();
        assertThat(as(LEADER, () -> actions.get(action)).isOwned()).isFalse();
        assertThat(as(LEADER, () -> actions.get(action)).getOwnerAgency()).isEqualTo("TDC");
        int left = version();
        assertThatThrownBy(() -> does(ADMINISTRATOR, () -> officers.leave(reference, left)))
                .isInstanceOf(RuleBroken.class);
        does(ADMINISTRATOR, () -> officers.comeBack(reference, left));
        assertThat(isIn(seal)).as("an ended session stays ended").isFalse();
        assertThat(isIn(signsIn())).isTrue();
    }

    @Test
    void a_session_is_ended_by_its_officer_or_an_administrator_and_by_nobody_else() throws Exception {
        String here = signsIn();
        String there = signsIn();
        List<Sessions.Row> mine = as(name, () -> sessions.mine(here));
        assertThat(mine).hasSize(2).filteredOn(Sessions.Row::here).hasSize(1);
        String other = mine.stream()
                .filter(row -> !row.here())
                .findFirst()
                .orElseThrow()
                .reference();
        assertThatThrownBy(() -> does(LEADER, () -> sessions.end(other))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> as(LEADER, () -> sessions.all("", "", 0, 25))).isInstanceOf(Denied.class);
        does(name, () -> sessions.end(other));
        assertThat(isIn(there)).isFalse();
        assertThat(isIn(here)).isTrue();
        String third = signsIn();
        assertThat(as(name, () -> sessions.endAllOf(name, here))).isEqualTo(1);
        assertThat(isIn(third)).isFalse();
        String last = as(ADMINISTRATOR, () -> sessions.all(name, "", 0, 25))
                .rows()
                .get(0)
                .reference();
        does(ADMINISTRATOR, () -> sessions.end(last));
        assertThat(isIn(here)).isFalse();
        assertThat(as(MANAGER, () -> officers.history(reference)))
                .extracting(Officers.Event::words)
                .contains("A session was ended");
    }

    @Test
    void each_code_is_taken_once_and_so_is_each_recovery_code() throws Exception {
        SecondFactors.Enrolment told = as(Acting.SYSTEM, () -> secondFactors.begin(name));
        assertThat(as(Acting.SYSTEM, () -> secondFactors.begin(name)))
                .as("a page read twice shows the same")
                .isEqualTo(told);
        assertThat(told.address())
                .startsWith("otpauth://totp/Margate%20Task%20Force%3A")
                .contains("&digits=6&period=30");
        Authenticator phone = new Authenticator(told.secret());
        assertThatThrownBy(() -> as(Acting.SYSTEM, () -> secondFactors.confirm(name, "000000x")))
                .isInstanceOf(RuleBroken.class);
        assertThat(as(Acting.SYSTEM, () -> secondFactors.isOn(name))).isFalse();
        String first = phone.code(0);
        List<String> recovery = as(Acting.SYSTEM, () -> secondFactors.confirm(name, first));
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(proved(first)).isEqualTo(SecondFactors.Shown.NOTHING);
        String next = phone.code(1);
        assertThat(proved(" " + next.substring(0, 3) + " " + next.substring(3))).isEqualTo(SecondFactors.Shown.CODE);
        assertThat(proved(next)).isEqualTo(SecondFactors.Shown.NOTHING);
        assertThat(proved(recovery.get(0).toLowerCase(java.util.Locale.UK))).isEqualTo(SecondFactors.Shown.RECOVERY);
        assertThat(proved(recovery.get(0))).isEqualTo(SecondFactors.Shown.NOTHING);
        assertThat(as(Acting.SYSTEM, () -> secondFactors.recoveryCodesLeft(name)))
                .isEqualTo(9);
        assertThat(as(name, () -> secondFactors.isOn(name)))
                .as("nobody but the sign-in reads what is kept, the officer neither")
                .isFalse();
        int version = version();
        String seal = signsIn();
        does(ADMINISTRATOR, () -> officers.resetSecondFactor(reference, version));
        assertThat(as(Acting.SYSTEM, () -> secondFactors.isOn(name))).isFalse();
        assertThat(isIn(seal)).isFalse();
        assertThat(proved(recovery.get(1))).isEqualTo(SecondFactors.Shown.NOTHING);
    }

    private SecondFactors.Shown proved(String typed) throws Exception {
        return as(Acting.SYSTEM, () -> secondFactors.prove(name, typed));
    }

    @Test
    void a_secret_opens_for_its_owner_alone() {
        byte[] sealed = secrets.seal(new byte[] {1, 2, 3}, "one");
        assertThat(secrets.open(sealed, "one")).containsExactly(1, 2, 3);
        assertThatThrownBy(() -> secrets.open(sealed, "another")).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> secrets.open(sealed, "one")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void wrong_codes_lock_the_name_as_wrong_passwords_do() throws Exception {
        int version = version();
        String password = as(ADMINISTRATOR, () -> officers.resetPassword(reference, version));
        SecondFactors.Enrolment told = as(Acting.SYSTEM, () -> secondFactors.begin(name));
        Authenticator phone = new Authenticator(told.secret());
        does(Acting.SYSTEM, () -> secondFactors.confirm(name, phone.code(-1)));
        for (int again = 0; again < 6; again++) {
            Proofs.Outcome half = proofs.password(name, password, ADDRESS + again);
            assertThat(half.codeAsked())
                    .as("a right password counts as no failure")
                    .isTrue();
            assertThat(half.proven()).isNull();
        }
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(proofs.code(name, "12345", ADDRESS + wrong).proven()).isNull();
        }
        assertThat(proofs.code(name, phone.code(1), ADDRESS).proven()).isNull();
        assertThat(proofs.password(name, password, ADDRESS).username()).isEmpty();
    }

    @Test
    void a_password_that_was_given_is_changed_before_anything_else_and_so_is_a_proof_that_policy_asks_for()
            throws Exception {
        int version = version();
        String given = as(ADMINISTRATOR, () -> officers.resetPassword(reference, version));
        String seal = signsIn();
        assertThat(due(seal)).isEqualTo(Entrance.Due.PASSWORD);
        String elsewhere = signsIn();
        does(Acting.SYSTEM, () -> passwords.change(name, given, "three words of mine", seal));
        assertThat(due(seal)).isEqualTo(Entrance.Due.NOTHING);
        assertThat(isIn(elsewhere))
                .as("a new password ends every session but the one in which it was taken")
                .isFalse();
        int next = version();
        as(ADMINISTRATOR, () -> officers.resetPassword(reference, next));
        assertThat(isIn(seal)).as("a password given ends every session").isFalse();
    }
}
