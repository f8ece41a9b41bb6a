package org.margatetaskforce.cases.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.consent.Consents;

/** The rules of disclosures without a database: gateways, moves and routes (partnership practice F.1, F.2). */
class DisclosureTest {

    private static final LocalDate TODAY = LocalDate.of(2011, 5, 23);

    private static RecipientBody body(String kind, String inWords) {
        return new RecipientBody("X", "Somebody", kind, inWords, "");
    }

    private static GatewayRule rule(String code, boolean ofPersons, Map<String, Opening> openings) {
        return new GatewayRule(
                code,
                "Name",
                "The Act s.1",
                "",
                "those it names",
                ofPersons,
                List.of(),
                openings,
                Map.of(),
                TODAY,
                null,
                "",
                "sure");
    }

    @Test
    void a_gateway_opens_to_the_kinds_it_names_and_to_nobody_else() {
        GatewayRule crime = rule("G115", true, Map.of("POLICE", Opening.YES, "FIRE", Opening.CHECK));
        assertThatCode(() -> crime.mustOpenTo(body("POLICE", "The police"), 3)).doesNotThrowAnyException();
        assertThatCode(() -> crime.mustOpenTo(body("FIRE", "The fire service"), 3))
                .as("to be confirmed: not blocked, and said")
                .doesNotThrowAnyException();
        for (String kind : List.of("PRIVATE_LANDLORD", "JOBCENTRE", "IMMIGRATION", "VOLUNTARY", "SCHOOL")) {
            assertThatThrownBy(() -> crime.mustOpenTo(body(kind, "It"), 0))
                    .as(kind)
                    .isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.key())
                            .isEqualTo("cases.disclosure.not-relevant-authority"));
        }
    }

    @Test
    void one_without_kinds_opens_to_whoever_is_needed_and_figures_carry_nobody() {
        assertThatCode(() -> rule("VITAL", true, Map.of()).mustOpenTo(body("SCHOOL", "A school"), 1))
                .doesNotThrowAnyException();
        GatewayRule figures = rule("G17A", false, Map.of("COUNTY", Opening.YES));
        assertThatCode(() -> figures.mustOpenTo(body("COUNTY", "A county"), 0)).doesNotThrowAnyException();
        assertThatThrownBy(() -> figures.mustOpenTo(body("COUNTY", "A county"), 1))
                .hasMessage("cases.disclosure.figures-only");
    }

    private static Disclosure in(
            DisclosureState state, @Nullable DisclosureDecision decision, @Nullable LocalDate expires) {
        Instant at = Instant.parse("2011-05-23T09:00:00Z");
        return new Disclosure(
                "DS-2011-00001",
                0,
                10,
                "",
                null,
                "POL",
                "",
                "TDC",
                "",
                "",
                DisclosureMeans.EMAIL,
                "",
                List.of(),
                "",
                List.of("G115"),
                null,
                "",
                true,
                null,
                false,
                1,
                null,
                at,
                at,
                state,
                decision,
                null,
                null,
                null,
                null,
                expires,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "asker",
                "");
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED,,cases.disclosure.not-decided",
        "DECIDED,REFUSED,cases.disclosure.refused",
        "RELEASED,GRANTED,cases.disclosure.released-already",
        "ACKNOWLEDGED,PART,cases.disclosure.released-already",
        "EXPIRED,GRANTED,cases.disclosure.released-already"
    })
    void nothing_but_what_was_granted_and_waits_is_handed_over(
            DisclosureState state, @Nullable DisclosureDecision decision, String refusal) {
        assertThatThrownBy(() -> in(state, decision, TODAY).mustBeReleasable(TODAY))
                .hasMessage(refusal);
    }

    @Test
    void what_was_granted_is_handed_over_until_its_last_day() {
        Disclosure granted = in(DisclosureState.DECIDED, DisclosureDecision.PART, TODAY);
        assertThatCode(() -> granted.mustBeReleasable(TODAY)).doesNotThrowAnyException();
        assertThatThrownBy(() -> granted.mustBeReleasable(TODAY.plusDays(1))).hasMessage("cases.disclosure.expired");
        assertThatThrownBy(granted::mustBeAcknowledgeable).hasMessage("cases.disclosure.not-released");
    }

    @Test
    void whoever_asked_does_not_decide_and_a_no_has_its_reason() {
        Disclosure waiting = in(DisclosureState.REQUESTED, null, null);
        assertThatThrownBy(() -> waiting.mustBeDecidable("asker", DisclosureDecision.GRANTED, ""))
                .hasMessage("cases.disclosure.not-ones-own");
        assertThatThrownBy(() -> waiting.mustBeDecidable("other", DisclosureDecision.PART, "too short"))
                .hasMessage("cases.disclosure.reason");
        assertThatCode(() -> waiting.mustBeDecidable("other", DisclosureDecision.GRANTED, ""))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> in(DisclosureState.DECIDED, DisclosureDecision.GRANTED, TODAY)
                        .mustBeDecidable("other", DisclosureDecision.GRANTED, ""))
                .hasMessage("cases.disclosure.decided-already");
    }

    private static List<String> all(String text, String regex) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disclosure", "consent-watch", "agreement-review"})
    void every_call_of_a_route_is_a_boundarys_and_everything_is_drawn(String slug) throws Exception {
        Map<String, Class<?>> boundaries = Map.of(
                "disclosures",
                Disclosures.class,
                "consents",
                Consents.class,
                "sharingAgreements",
                SharingAgreements.class);
        String text = Files.readString(Path.of("bpmn/cases", slug + ".bpmn"));
        for (MatchResult any :
                Pattern.compile("[$#]\\{([^}]*)}").matcher(text).results().toList()) {
            MatchResult call = Pattern.compile("(\\w+)\\.(\\w+)\\(reference\\)")
                    .matcher(any.group(1))
                    .results()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(any.group()));
            Class<?> boundary = boundaries.getOrDefault(call.group(1), Object.class);
            assertThat(boundary).as(any.group()).hasAnnotation(Boundary.class);
            assertThat(boundary.getMethod(call.group(2), String.class)).isNotNull();
        }
        assertThat(text).doesNotContain("scriptTask", "camunda:class", "delegateExpression", "Listener");
        for (String form : all(text, "formKey=\"([^\"]+)\"")) {
            assertThat(Path.of("src/main/webapp", form + ".xhtml")).exists();
        }
        int tasks = all(text, "(<bpmn:userTask )").size();
        assertThat(all(text, "(camunda:candidateGroups=)")).hasSize(tasks);
        assertThat(all(text, "(camunda:dueDate=)")).hasSize(tasks);
        assertThat(all(text, "(failedJobRetryTimeCycle>R3/PT1M)"))
                .hasSameSizeAs(all(text, "(<bpmn:timerEventDefinition )"));
        Set<String> drawn = new HashSet<>(all(text, "bpmnElement=\"([^\"]+)\""));
        assertThat(drawn)
                .containsAll(
                        all(
                                text,
                                "<bpmn:(?:startEvent|endEvent|userTask|serviceTask|boundaryEvent|intermediateCatchEvent|exclusiveGateway|eventBasedGateway|sequenceFlow) id=\"([^\"]+)\""));
    }
}
