package org.margatetaskforce.cases.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Denied;

/** The disclosure log in the database: who decides, who sees, what two persons approve (partnership practice F.1, F.2). */
@ExtendWith(ArquillianExtension.class)
class DisclosuresIT {

    private static final String CONSTABLE = "l.tapsell";
    private static final String SERGEANT = "m.brightwell";
    private static final String SOCIAL_WORK_ASSISTANT = "f.benali";
    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String GOVERNANCE = "m.eldridge";
    private static final String NECESSITY = "The estate's wardens must know who threatened them last week.";

    @Inject
    Disclosures disclosures;

    @Inject
    SharingAgreements agreements;

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    private static NewDisclosure told(
            int dataClass,
            String recipient,
            String gateway,
            int persons,
            String agreement,
            @Nullable String necessity) {
        return new NewDisclosure(
                dataClass,
                "",
                List.of(),
                persons,
                recipient,
                "The duty officer",
                DisclosureMeans.EMAIL,
                "Two warnings and the address",
                EnumSet.of(DisclosurePurpose.PREVENT_CRIME),
                "To keep wardens safe",
                List.of(gateway),
                agreement,
                necessity == null ? NECESSITY : necessity,
                false,
                "It would warn them of the visit.",
                false,
                null,
                "");
    }

    private String ask(String who, int dataClass, String recipient, String gateway, int persons) throws Exception {
        return as(who, () -> disclosures.ask(told(dataClass, recipient, gateway, persons, "", null)));
    }

    private Disclosure get(String who, String reference) throws Exception {
        return as(who, () -> disclosures.get(reference));
    }

    private void grant(String who, String reference) throws Exception {
        int version = get(who, reference).version();
        Acting.as(who, () -> disclosures.decide(reference, version, DisclosureDecision.GRANTED, "", "", null));
    }

    @Test
    void section_115_to_a_private_landlord_is_blocked_with_one_clear_sentence() {
        assertThatThrownBy(() -> ask(CONSTABLE, 10, "LANDLORD", "G115", 1))
                .isInstanceOfSatisfying(RuleBroken.class, broken -> {
                    assertThat(broken.key()).isEqualTo("cases.disclosure.not-relevant-authority");
                    assertThat(broken.details()).containsExactly("A private landlord or letting agent");
                });
        assertThatThrownBy(() -> ask(CONSTABLE, 10, "JCP", "G115", 1))
                .hasMessage("cases.disclosure.not-relevant-authority");
        assertThatThrownBy(() -> ask(CONSTABLE, 10, "UKBA", "CALD", 1)).hasMessage("cases.disclosure.gateway-closed");
        assertThatThrownBy(() -> ask(CONSTABLE, 10, "KCC", "G17A", 1)).hasMessage("cases.disclosure.figures-only");
        assertThatThrownBy(() -> as(
                        CONSTABLE,
                        () -> disclosures.ask(told(10, "TDC", "G115", 1, "", "Twenty-nine letters are few"))))
                .hasMessage("cases.disclosure.necessity");
    }

    @Test
    void it_goes_from_request_to_receipt_and_nobody_decides_their_own() throws Exception {
        String reference = ask(CONSTABLE, 10, "DISTRICT-OTHER", "G115", 2);
        assertThat(reference).matches("DS-[0-9]{4}-[0-9]{5,}");
        assertThatThrownBy(() -> Acting.as(CONSTABLE, () -> disclosures.release(reference, 0)))
                .hasMessage("cases.disclosure.not-decided");
        assertThatThrownBy(() -> grant(CONSTABLE, reference)).hasMessage("cases.disclosure.not-ones-own");
        grant(SERGEANT, reference);
        assertThatThrownBy(() -> grant(SERGEANT, reference)).hasMessage("cases.disclosure.decided-already");
        assertThatThrownBy(() -> Acting.as(CONSTABLE, () -> disclosures.release(reference, 0)))
                .as("the second of two who act on what they read is told")
                .hasMessage("cases.disclosure.changed-meanwhile");
        Acting.as(CONSTABLE, () -> disclosures.release(reference, 1));
        LocalDate today = TaskForceClock.current().today();
        Acting.as(CONSTABLE, () -> disclosures.acknowledge(reference, 2, today, "By e-mail of their clerk"));
        assertThat(get(CONSTABLE, reference).state()).isEqualTo(DisclosureState.ACKNOWLEDGED);
        assertThat(as(CONSTABLE, () -> disclosures.history(reference)))
                .extracting(Disclosures.Event::what)
                .containsExactly("Received", "Handed over", "Decided: granted", "Asked");
        Acting.as(Acting.SYSTEM, () -> disclosures.expire(reference));
        assertThat(get(CONSTABLE, reference).state()).isEqualTo(DisclosureState.EXPIRED);

        String own = ask(SERGEANT, 10, "DISTRICT-OTHER", "G115", 1);
        assertThatThrownBy(() -> grant(SERGEANT, own)).hasMessage("cases.disclosure.not-ones-own");
    }

    @Test
    void what_was_told_already_is_decided_afterwards_and_a_refusal_has_its_reason() throws Exception {
        NewDisclosure asked = told(10, "KFRS", "G115", 1, "", null);
        NewDisclosure verbal = new NewDisclosure(
                10,
                "",
                List.of(),
                1,
                asked.recipient(),
                asked.recipientPerson(),
                DisclosureMeans.VERBAL,
                asked.items(),
                asked.purposes(),
                asked.purpose(),
                asked.gateways(),
                "",
                NECESSITY,
                true,
                "",
                true,
                TaskForceClock.current().instant().minusSeconds(600),
                "");
        String reference = as(CONSTABLE, () -> disclosures.ask(verbal));
        assertThatThrownBy(() -> Acting.as(
                        SERGEANT, () -> disclosures.decide(reference, 0, DisclosureDecision.REFUSED, "no", "", null)))
                .hasMessage("cases.disclosure.reason");
        grant(SERGEANT, reference);
        assertThat(get(CONSTABLE, reference).state()).isEqualTo(DisclosureState.RELEASED);
        String refused = as(CONSTABLE, () -> disclosures.ask(verbal));
        Acting.as(
                SERGEANT,
                () -> disclosures.decide(
                        refused, 0, DisclosureDecision.REFUSED, "The fire service needs none of it.", "", null));
        assertThat(get(CONSTABLE, refused).standing()).isEqualTo("refused");
    }

    @Test
    void more_persons_than_the_number_take_two_who_did_not_ask_and_are_not_one() throws Exception {
        String reference = ask(CONSTABLE, 10, "DISTRICT-OTHER", "G115", 26);
        assertThatThrownBy(() -> grant(SERGEANT, reference)).hasMessage("cases.disclosure.second-person");
        assertThatThrownBy(() -> Acting.as(CONSTABLE, () -> disclosures.sign(reference, Signature.SECOND, "")))
                .hasMessage("cases.disclosure.not-ones-own");
        Acting.as(GOVERNANCE, () -> disclosures.sign(reference, Signature.SECOND, ""));
        grant(SERGEANT, reference);
        assertThat(get(CONSTABLE, reference).isReady()).isTrue();
        String alone = ask(CONSTABLE, 10, "DISTRICT-OTHER", "G115", 26);
        Acting.as(SERGEANT, () -> disclosures.sign(alone, Signature.SECOND, ""));
        assertThatThrownBy(() -> grant(SERGEANT, alone)).hasMessage("cases.disclosure.second-is-another");
        String few = ask(CONSTABLE, 10, "DISTRICT-OTHER", "G115", 25);
        grant(SERGEANT, few);
    }

    @Test
    void health_needs_its_guardian_and_immigration_its_two_signatures() throws Exception {
        String health = ask(SOCIAL_WORK_ASSISTANT, 16, "NHS", "CALD", 1);
        assertThatThrownBy(() -> grant("p.oduya", health)).hasMessage("cases.disclosure.signature-missing");
        assertThatThrownBy(() -> Acting.as(GOVERNANCE, () -> disclosures.sign(health, Signature.CALDICOTT, "")))
                .hasMessage("cases.disclosure.guardian");
        Acting.as(GOVERNANCE, () -> disclosures.sign(health, Signature.CALDICOTT, "Dr R. Amin, by letter of today"));
        grant("p.oduya", health);

        String immigration = ask(CONSTABLE, 10, "UKBA", "IMM", 1);
        Acting.as(GOVERNANCE, () -> disclosures.sign(immigration, Signature.GOVERNANCE, ""));
        assertThatThrownBy(() -> grant(SERGEANT, immigration)).hasMessage("cases.disclosure.signature-missing");
    }

    @Test
    void an_entry_is_seen_by_who_asked_who_decides_governance_and_those_of_the_class() throws Exception {
        String reference = ask(CONSTABLE, 12, "POLICE-OTHER", "G115", 1);
        assertThat(as(CONSTABLE, () -> disclosures.find(reference))).isPresent();
        assertThat(as(SERGEANT, () -> disclosures.find(reference))).isPresent();
        assertThat(as(GOVERNANCE, () -> disclosures.find(reference))).isPresent();
        for (String other : List.of(HOUSING_OFFICER, "r.ferreira", "a.okonkwo", SOCIAL_WORK_ASSISTANT, "n.hussain")) {
            assertThat(as(other, () -> disclosures.find(reference))).as(other).isEmpty();
            assertThat(as(other, () -> disclosures.history(reference)))
                    .as(other)
                    .isEmpty();
            assertThat(as(
                            other,
                            () -> disclosures.page(new DisclosureFilter(
                                    null, null, null, false, false, null, null, reference, 0, 25))))
                    .as(other)
                    .extracting(Disclosures.Page::total)
                    .isEqualTo(0);
        }
        String property = ask(HOUSING_OFFICER, 1, "KFRS", "FIRE", 0);
        assertThat(as("a.okonkwo", () -> disclosures.find(property)))
                .as("who reads the log sees what their class lets them")
                .isPresent();
    }

    @Test
    void an_agreement_that_has_ended_is_no_ground_any_more() throws Exception {
        LocalDate today = TaskForceClock.current().today();
        String agreement = as(
                GOVERNANCE,
                () -> agreements.record(new SharingAgreements.NewAgreement(
                        "Trial of an agreement",
                        "Prevention of disorder in the town",
                        List.of("POL", "TDC"),
                        List.of(10),
                        today.minusDays(10),
                        today.plusDays(100),
                        today.plusDays(200))));
        assertThatThrownBy(() -> as(CONSTABLE, () -> disclosures.ask(told(10, "KFRS", "VITAL", 1, agreement, null))))
                .hasMessage("cases.agreement.no-party");
        assertThatThrownBy(() -> as(CONSTABLE, () -> disclosures.ask(told(13, "TDC", "G115", 1, agreement, null))))
                .hasMessage("cases.agreement.not-covered");
        String reference = as(CONSTABLE, () -> disclosures.ask(told(10, "TDC", "G115", 1, agreement, null)));
        assertThatThrownBy(() -> Acting.as(CONSTABLE, () -> agreements.end(agreement, 0, "Not theirs to end")))
                .isInstanceOf(Denied.class);
        Acting.as(GOVERNANCE, () -> agreements.end(agreement, 0, "The council has left it."));
        assertThatThrownBy(() -> grant(SERGEANT, reference)).hasMessage("cases.agreement.no-ground");
        assertThat(as(CONSTABLE, () -> agreements.inForce(today)))
                .extracting(SharingAgreement::reference)
                .doesNotContain(agreement);
    }

    @Test
    void what_was_entered_in_error_stays_in_the_log_and_goes_nowhere() throws Exception {
        String reference = ask(CONSTABLE, 10, "DISTRICT-OTHER", "G115", 1);
        Acting.as(CONSTABLE, () -> disclosures.strike(reference, 0, "Entered twice by mistake."));
        assertThat(get(SERGEANT, reference).standing()).isEqualTo("entered in error");
        assertThatThrownBy(() -> grant(SERGEANT, reference)).hasMessage("cases.disclosure.in-error");
    }
}
