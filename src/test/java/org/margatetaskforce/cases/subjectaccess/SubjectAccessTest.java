package org.margatetaskforce.cases.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.law.Deadline;

/** The rules of subject access without a database (partnership practice F.5). */
class SubjectAccessTest {

    private static final LocalDate RECEIVED = LocalDate.of(2011, 1, 31);
    private static final LocalDate TODAY = LocalDate.of(2011, 2, 10);
    private static final Instant NOW = Instant.parse("2011-02-10T09:00:00Z");
    private static final String WHY = "Twenty letters or more say why.";
    private static final Deadline UNTIL = new Deadline("D-SAR-1998", LocalDate.of(2011, 3, 12), "because", "the Act");
    private static final RemovalCode THIRD = new RemovalCode("THIRD_PARTY", "About somebody else", "", false, "s.7(4)");
    private static final RemovalCode HARM = new RemovalCode("HARM", "Serious harm", "", true, "SI 2000/413");

    private static NewSubjectRequest asked(
            int fee,
            @Nullable LocalDate feeOn,
            @Nullable LocalDate identityOn,
            String representative,
            String authority) {
        return new NewSubjectRequest(
                "P-000123",
                "Ivy Askham",
                "1 Invented Row, Margate",
                representative,
                authority,
                RECEIVED,
                AskedBy.LETTER,
                "Everything",
                AskedBy.POST,
                fee,
                feeOn,
                identityOn,
                identityOn == null ? "" : "Passport");
    }

    private static SubjectRequest request(String regime) {
        return new SubjectRequest(
                "SAR-2011-00001", 1, asked(0, null, RECEIVED, "", ""), regime, regime.equals("1998") ? 1000 : 0, TODAY);
    }

    private static SubjectRequest running(String regime) {
        SubjectRequest request = request(regime);
        request.begin(RECEIVED, UNTIL);
        return request;
    }

    @Test
    void the_clock_runs_from_the_day_on_which_request_fee_and_proof_are_all_there() {
        LocalDate proof = RECEIVED.plusDays(3);
        LocalDate fee = RECEIVED.plusDays(5);
        assertThat(SubjectClock.start(RECEIVED, 1000, null, proof)).isEmpty();
        assertThat(SubjectClock.start(RECEIVED, 1000, fee, null)).isEmpty();
        assertThat(SubjectClock.start(RECEIVED, 1000, fee, proof)).contains(fee);
        assertThat(SubjectClock.start(RECEIVED, 1000, RECEIVED, proof)).contains(proof);
        assertThat(SubjectClock.start(RECEIVED, 0, null, proof))
                .as("the fee is waived")
                .contains(proof);
        assertThat(SubjectClock.start(RECEIVED, 0, null, RECEIVED.minusYears(1)))
                .as("known to us for long")
                .contains(RECEIVED);
    }

    @Test
    void no_more_is_asked_for_than_the_law_of_the_day_lets_us() {
        assertThatThrownBy(() ->
                        new SubjectRequest("SAR-2011-00001", 1, asked(1001, null, null, "", ""), "1998", 1000, TODAY))
                .hasMessage("cases.subject-access.fee");
        assertThatThrownBy(
                        () -> new SubjectRequest("SAR-2026-00001", 1, asked(1, null, null, "", ""), "UKGDPR", 0, TODAY))
                .hasMessage("cases.subject-access.free");
    }

    @Test
    void nothing_is_recorded_where_nothing_came() {
        SubjectRequest request =
                new SubjectRequest("SAR-2011-00001", 1, asked(1000, null, null, "", ""), "1998", 1000, TODAY);
        assertThatThrownBy(() -> request.complete(1000, null, null, "", 1000, TODAY))
                .hasMessage("cases.subject-access.nothing-came");
        request.complete(1000, RECEIVED, null, "", 1000, TODAY);
        assertThat(request.start()).as("who they are is not proved yet").isEmpty();
    }

    @Test
    void whoever_asks_for_another_shows_the_authority() {
        assertThatThrownBy(() -> new SubjectRequest(
                        "SAR-2011-00001", 1, asked(0, null, null, "A solicitor", ""), "1998", 1000, TODAY))
                .hasMessage("cases.subject-access.authority");
    }

    @Test
    void the_act_of_1998_knows_no_further_months_and_the_uk_gdpr_two_told_in_time() {
        assertThatThrownBy(() -> running("1998").extend(0, UNTIL, WHY, 20, TODAY))
                .hasMessage("cases.subject-access.no-extension");
        assertThatThrownBy(() ->
                        running("UKGDPR").extend(2, UNTIL, WHY, 20, UNTIL.on().plusDays(1)))
                .hasMessage("cases.subject-access.extend-in-time");
        assertThatThrownBy(() -> running("UKGDPR").extend(2, UNTIL, "Too short", 20, TODAY))
                .hasMessage("cases.subject-access.why");
        SubjectRequest extended = running("UKGDPR");
        Deadline later = new Deadline("D-SAR-UKGDPR-EXT", LocalDate.of(2011, 4, 30), "longer", "Art 12(3)");
        extended.extend(2, later, WHY, 20, TODAY);
        assertThat(extended.getAnswerBy()).isEqualTo(later.on());
        assertThatThrownBy(() -> extended.extend(2, later, WHY, 20, TODAY))
                .hasMessage("cases.subject-access.extended-already");
    }

    @Test
    void one_prepares_and_another_releases_and_nothing_goes_before() {
        SubjectRequest request = running("1998");
        assertThatThrownBy(() -> request.mustBeReady(2, "", true, "", 20)).hasMessage("cases.subject-access.undecided");
        assertThatThrownBy(() -> request.mustBeReady(0, "", false, "", 20)).hasMessage("cases.subject-access.why");
        assertThatThrownBy(() -> request.release("h.ransome", NOW)).hasMessage("cases.subject-access.not-prepared");
        request.mustBeReady(2, WHY, true, "", 20);
        request.prepare("", true, "", "m.eldridge", NOW);
        assertThatThrownBy(() -> request.release("m.eldridge", NOW))
                .hasMessage("cases.subject-access.second-is-another");
        assertThatThrownBy(() -> request.send(TODAY, AskedBy.POST, TODAY))
                .hasMessage("cases.subject-access.not-released");
        request.release("h.ransome", NOW);
        assertThatThrownBy(() -> request.send(TODAY.plusDays(1), AskedBy.POST, TODAY))
                .hasMessage("cases.subject-access.day-to-come");
        assertThatThrownBy(() -> request.send(TODAY, AskedBy.COUNTER, TODAY)).hasMessage("cases.subject-access.how");
        request.send(TODAY, AskedBy.POST, TODAY);
        assertThatThrownBy(() -> request.end(SubjectEnd.WITHDRAWN, WHY, 20, TODAY))
                .hasMessage("cases.subject-access.over");
    }

    @Test
    void what_may_end_a_request_is_what_its_law_knows() {
        assertThatThrownBy(() -> running("1998").end(SubjectEnd.EXCESSIVE, WHY, 20, TODAY))
                .hasMessage("cases.subject-access.end-kind");
        assertThatThrownBy(() -> running("UKGDPR").end(SubjectEnd.NO_FEE, WHY, 20, TODAY))
                .hasMessage("cases.subject-access.end-kind");
        assertThatThrownBy(() -> running("UKGDPR").end(SubjectEnd.NOT_PROVED, WHY, 20, TODAY))
                .hasMessage("cases.subject-access.complete-already");
        SubjectRequest request = running("UKGDPR");
        request.end(SubjectEnd.EXCESSIVE, WHY, 20, TODAY);
        assertThat(request.getState()).isEqualTo(SubjectState.ENDED);
    }

    @Test
    void what_is_left_reads_as_if_the_passage_had_never_been_there() {
        String record = "Her neighbour, Mr Bray, rang.\r\nHe said that Mr Bray was afraid.  She wants to move.";
        assertThat(Redaction.without(record, List.of(", Mr Bray,", "He said that Mr Bray was afraid.")))
                .isEqualTo("Her neighbour rang.\nShe wants to move.");
        assertThat(Redaction.without("a b a c", List.of("a")))
                .as("wherever it stands")
                .isEqualTo("b c");
        assertThat(Redaction.without("nought one two three", List.of("one two", "two three", "two")))
                .as("one that lies in another")
                .isEqualTo("nought");
    }

    @Test
    void a_passage_is_in_the_record_and_something_is_left() {
        assertThatThrownBy(() -> Redaction.without("She rang.", List.of("He rang")))
                .hasMessage("cases.subject-access.not-in-text");
        assertThatThrownBy(() -> Redaction.without("She rang.", List.of("  ")))
                .hasMessage("cases.subject-access.not-in-text");
        assertThatThrownBy(() -> Redaction.without("She rang.", List.of("She rang.")))
                .hasMessage("cases.subject-access.nothing-left");
    }

    private static SubjectItem item(@Nullable String body) {
        return new SubjectItem(
                0,
                0,
                "SP-2011-00001",
                6,
                "TDC",
                "NOTE",
                "Notes",
                "N-000001",
                RECEIVED,
                ItemDecision.WAITING,
                null,
                null,
                null,
                body == null ? null : "A note",
                body,
                List.of());
    }

    private static SubjectItem.Choice choice(ItemDecision decision, String code, String passage, String opinion) {
        return new SubjectItem.Choice(
                decision,
                code,
                "",
                passage.isEmpty() ? List.of() : List.of(new SubjectItem.Removal(passage, "THIRD_PARTY")),
                opinion,
                opinion.isEmpty() ? null : RECEIVED);
    }

    @Test
    void each_removal_has_its_reason_and_serious_harm_a_professional() {
        List<RemovalCode> codes = List.of(THIRD, HARM);
        SubjectItem note = item("She rang. Mr Bray rang.");
        assertThat(note.leaves(choice(ItemDecision.GIVEN, "", "", ""), codes, TODAY))
                .contains("She rang. Mr Bray rang.");
        assertThat(note.leaves(choice(ItemDecision.PART, "", "Mr Bray rang.", ""), codes, TODAY))
                .contains("She rang.");
        assertThat(note.leaves(choice(ItemDecision.WITHHELD, "THIRD_PARTY", "", ""), codes, TODAY))
                .isEmpty();
        assertThatThrownBy(() -> note.leaves(choice(ItemDecision.WITHHELD, "", "", ""), codes, TODAY))
                .hasMessage("cases.subject-access.code");
        assertThatThrownBy(() -> note.leaves(choice(ItemDecision.WITHHELD, "HARM", "", ""), codes, TODAY))
                .hasMessage("cases.subject-access.opinion");
        assertThat(note.leaves(choice(ItemDecision.WITHHELD, "HARM", "", "Dr R. Amin, her GP"), codes, TODAY))
                .isEmpty();
        assertThatThrownBy(() -> note.leaves(choice(ItemDecision.PART, "", "", ""), codes, TODAY))
                .hasMessage("cases.subject-access.which-passages");
        assertThatThrownBy(() -> item(null).leaves(choice(ItemDecision.GIVEN, "", "", ""), codes, TODAY))
                .as("who does not read it does not decide")
                .hasMessage("cases.subject-access.not-readable");
    }
}
