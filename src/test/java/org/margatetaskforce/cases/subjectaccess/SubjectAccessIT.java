package org.margatetaskforce.cases.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CasePartners;
import org.margatetaskforce.cases.CaseStages;
import org.margatetaskforce.cases.CaseType;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.NewCase;
import org.margatetaskforce.cases.note.NoteForm;
import org.margatetaskforce.cases.note.NoteNature;
import org.margatetaskforce.cases.note.NoteType;
import org.margatetaskforce.cases.note.Notes;
import org.margatetaskforce.documents.SubjectBundles;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.workflow.Workflow;

/** What somebody asks to be told, in the database: who sees what of it, who decides, what goes out (partnership practice F.5). */
@ExtendWith(ArquillianExtension.class)
class SubjectAccessIT {

    private static final String LEADER = "a.okonkwo";
    private static final String LEAD = "p.sandys";
    private static final String FAMILY_WORKER = "t.lindo";
    private static final String NURSE = "a.menon";
    private static final String MANAGER = "r.ferreira";
    private static final String GOVERNANCE = "m.eldridge";
    private static final String SOLICITOR = "h.ransome";
    private static final String NEIGHBOUR = "Her neighbour Mr Braythwaite says that she shouts at night.";
    private static final String WHY = "They live with what is wrong here and need both agencies.";

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    SubjectRequests requests;

    @Inject
    SubjectItems items;

    @Inject
    Corrections corrections;

    @Inject
    SubjectBundles bundles;

    @Inject
    Cases cases;

    @Inject
    CaseStages stages;

    @Inject
    CasePartners partners;

    @Inject
    Notes notes;

    @Inject
    Persons persons;

    @Inject
    Gazetteer gazetteer;

    @Inject
    Workflow workflow;

    private String about = "";
    private String mother = "";
    private String note = "";
    private String health = "";

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    @BeforeEach
    void a_case_of_two_agencies_with_a_note_of_each() throws Exception {
        int number = NEXT.incrementAndGet();
        String house = "9341900%05d".formatted(number);
        String list = "uprn,street,town,pao number,easting,northing,parent uprn,sao number\n" + house
                + ",Askham Street,Margate," + number + ",636000,171200,,\n";
        Acting.as(
                Acting.SYSTEM,
                () -> gazetteer.importProperties(
                        list.getBytes(StandardCharsets.UTF_8), GazetteerImport.Progress.UNSEEN));
        mother = as(LEADER, () -> persons.add(null, "Ivy", "Askham", null, Contact.NONE)
                .getReference());
        about = as(
                LEADER,
                () -> cases.open(NewCase.of(CaseType.PROPERTY, "Askham Street " + number, "TDC")
                        .about(List.of(new NewCase.About(house, "the house"), new NewCase.About(mother, "lives there")))
                        .ledBy(LEAD)
                        .because("Several agencies are called here")));
        Acting.as(LEAD, () -> stages.acceptLead(about, version(), ""));
        Acting.as(LEAD, () -> partners.add(about, version(), "KCC", "", "CA10", WHY));
        Acting.as(LEAD, () -> partners.add(about, version(), "NHS", "", "CA10", WHY));
        Acting.as(LEAD, () -> cases.join(about, FAMILY_WORKER, "works with the children"));
        Acting.as(LEAD, () -> cases.join(about, NURSE, "visits the mother"));
        note = note(LEAD, 6, "The boiler has failed. " + NEIGHBOUR + " She wants to move.");
        health = note(NURSE, 16, "She has asthma and is to have an inhaler at hand.");
    }

    private int version() {
        List<Integer> read = new ArrayList<>();
        Acting.as(LEAD, () -> read.add(cases.get(about).getVersion()));
        return read.get(0);
    }

    private String note(String who, int dataClass, String body) throws Exception {
        return as(
                who,
                () -> notes.write(
                        about,
                        new NoteForm(
                                NoteType.VISIT,
                                NoteNature.FACT,
                                dataClass,
                                "RESTRICTED",
                                body,
                                LocalDateTime.ofInstant(TaskForceClock.current().instant(), TaskForceClock.LONDON)
                                        .minusHours(1),
                                null,
                                null,
                                "",
                                List.of(mother))));
    }

    private String ask(String name, @Nullable LocalDate proved) throws Exception {
        return as(
                LEAD,
                () -> requests.record(new NewSubjectRequest(
                        mother,
                        name,
                        "1 Askham Street, Margate",
                        "",
                        "",
                        today(),
                        AskedBy.COUNTER,
                        "Everything",
                        AskedBy.POST,
                        0,
                        null,
                        proved,
                        proved == null ? "" : "Passport")));
    }

    private SubjectPart part(String request, String agency) throws Exception {
        return as(GOVERNANCE, () -> items.parts(request)).stream()
                .filter(one -> one.agencyCode().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    private List<SubjectItem> items(String who, String request, String agency) throws Exception {
        SubjectPart part = part(request, agency);
        return as(who, () -> items.items(part));
    }

    private void decide(String who, String request, SubjectItem item, ItemDecision decision, String passage) {
        Acting.as(
                who,
                () -> items.decide(
                        request,
                        item,
                        today(),
                        new SubjectItem.Choice(
                                decision,
                                decision == ItemDecision.WITHHELD ? "HARM" : "",
                                "",
                                passage.isEmpty()
                                        ? List.of()
                                        : List.of(new SubjectItem.Removal(passage, "COMPLAINANT")),
                                decision == ItemDecision.WITHHELD ? "Dr R. Amin, her GP" : "",
                                decision == ItemDecision.WITHHELD ? today() : null)));
    }

    private void give(String who, String request, String agency) throws Exception {
        for (SubjectItem item : items(who, request, agency)) {
            if (item.decision() == ItemDecision.WAITING) {
                decide(who, request, item, ItemDecision.GIVEN, "");
            }
        }
    }

    private SubjectItem item(String who, String request, String record) throws Exception {
        return as(who, () -> items.findItem(request, "NOTE", record)).orElseThrow();
    }

    private int version(String request) throws Exception {
        return as(GOVERNANCE, () -> requests.get(request)).getVersion();
    }

    private String text(String request) throws Exception {
        byte[] pdf = as(SOLICITOR, () -> requests.pdf(request)).orElseThrow();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void it_goes_from_the_question_to_the_answer_and_nothing_tells_what_was_left_out() throws Exception {
        String request = ask("Ivy Askham", today());
        assertThat(request).matches("SAR-[0-9]{4}-[0-9]{5,}");
        assertThat(as(GOVERNANCE, () -> requests.get(request)).getState()).isEqualTo(SubjectState.GATHERED);
        assertThat(as(GOVERNANCE, () -> items.parts(request)))
                .extracting(SubjectPart::agencyCode)
                .contains("TDC", "NHS", "MTF")
                .doesNotContain("KCC", "POL");
        String tdc = part(request, "TDC").reference();
        assertThat(as(LEADER, () -> workflow.isOpen("Task_DecideSubjectPart", tdc)))
                .as("at the desk of the agency")
                .isTrue();

        decide(LEAD, request, item(LEAD, request, note), ItemDecision.PART, NEIGHBOUR);
        give(LEAD, request, "TDC");
        give(LEADER, request, "TDC");
        decide(NURSE, request, item(NURSE, request, health), ItemDecision.WITHHELD, "");
        give(NURSE, request, "NHS");
        give(MANAGER, request, "MTF");
        assertThat(part(request, "NHS").isSettled()).isTrue();
        assertThat(part(request, "TDC").isSettled()).isTrue();
        assertThat(as(LEADER, () -> workflow.isOpen("Task_DecideSubjectPart", tdc)))
                .isFalse();
        assertThat(as(GOVERNANCE, () -> items.given(request)))
                .extracting(GivenItem::body)
                .anyMatch(body -> body.contains("The boiler has failed. She wants to move."))
                .noneMatch(body -> body.contains("Braythwaite") || body.contains("asthma"));

        int read = version(request);
        Acting.as(GOVERNANCE, () -> bundles.prepare(request, read, new SubjectRequests.Wish("", true, "")));
        int prepared = version(request);
        assertThatThrownBy(() -> Acting.as(GOVERNANCE, () -> requests.release(request, prepared)))
                .hasMessage("cases.subject-access.second-is-another");
        assertThatThrownBy(() -> decide(LEAD, request, item(LEAD, request, note), ItemDecision.GIVEN, ""))
                .as("while it is with the second person")
                .hasMessage("cases.subject-access.changed-meanwhile");
        assertThat(text(request))
                .contains(
                        "Dear Ivy Askham",
                        "section 7 of the Data Protection Act 1998",
                        "1. ",
                        "The boiler has failed. She wants to move.")
                .contains("Thanet District Council", "Who looked at your record", "Page 1 of ")
                .doesNotContain("Braythwaite", "asthma", "withheld", "removed", "redact", "COMPLAINANT", "NHS Eastern");
        Acting.as(SOLICITOR, () -> requests.release(request, prepared));
        int released = version(request);
        Acting.as(GOVERNANCE, () -> requests.send(request, released, today(), AskedBy.POST));
        assertThat(as(GOVERNANCE, () -> requests.get(request)).getState()).isEqualTo(SubjectState.SENT);
        assertThat(as(GOVERNANCE, () -> workflow.isOpen("Task_AnswerSubject", request)))
                .isFalse();
        assertThat(as(GOVERNANCE, () -> requests.history(request)))
                .extracting(SubjectRequests.Event::what)
                .startsWith("Sent by recorded post", "Released", "Bundle prepared");
    }

    @Test
    void governance_is_told_how_much_waits_with_whom_and_no_word_of_it() throws Exception {
        String request = ask("Ivy Askham", today());
        assertThat(part(request, "NHS").items()).isPositive();
        for (String agency : List.of("TDC", "NHS", "MTF")) {
            assertThat(items(GOVERNANCE, request, agency)).as(agency).isEmpty();
        }
        assertThat(as(GOVERNANCE, () -> items.given(request))).isEmpty();
        assertThat(as(GOVERNANCE, () -> items.findItem(request, "NOTE", note))).isEmpty();
        assertThat(items(LEAD, request, "TDC")).extracting(SubjectItem::record).contains(note);
        assertThat(as(NURSE, () -> items.findItem(request, "NOTE", note)))
                .as("of another agency")
                .isEmpty();
        assertThat(as(LEAD, () -> items.findItem(request, "NOTE", health)))
                .as("of another agency, and of a class that is not theirs")
                .isEmpty();
        for (String other : List.of(FAMILY_WORKER, "l.tapsell", "k.havel", SOLICITOR)) {
            assertThat(as(other, () -> requests.find(request))).as(other).isEmpty();
            assertThat(as(other, () -> requests.page(new SubjectFilter(null, false, request, 0, 25)))
                            .total())
                    .as(other)
                    .isZero();
            assertThat(as(other, () -> requests.pdf(request))).as(other).isEmpty();
        }
        assertThat(as(LEAD, () -> requests.page(new SubjectFilter(null, true, request, 0, 25)))
                        .rows())
                .extracting(SubjectRow::reference)
                .containsExactly(request);
    }

    @Test
    void the_clock_waits_for_the_proof_and_a_wrong_name_finds_nobody() throws Exception {
        assertThatThrownBy(() -> ask("Ivy Somebody", today())).hasMessage("cases.subject-access.no-person");
        String request = ask("Ivy Askham", null);
        assertThat(as(GOVERNANCE, () -> requests.get(request)).getAnswer()).isNull();
        assertThat(as(GOVERNANCE, () -> workflow.isOpen("Task_CompleteSubject", request)))
                .isTrue();
        int version = version(request);
        Acting.as(GOVERNANCE, () -> requests.complete(request, version, 1000, today(), today(), "Passport"));
        assertThat(as(GOVERNANCE, () -> requests.get(request)).getAnswerBy()).isEqualTo(today().plusDays(40));
        assertThat(as(GOVERNANCE, () -> workflow.isOpen("Task_AnswerSubject", request)))
                .isTrue();
        assertThat(as(GOVERNANCE, () -> workflow.isOpen("Task_CompleteSubject", request)))
                .isFalse();
    }

    @Test
    void it_goes_without_what_nobody_decided_only_for_a_reason_and_an_end_closes_what_waits() throws Exception {
        String request = ask("Ivy Askham", today());
        int version = version(request);
        assertThatThrownBy(() -> Acting.as(
                        GOVERNANCE, () -> bundles.prepare(request, version, new SubjectRequests.Wish("", true, ""))))
                .hasMessage("cases.subject-access.undecided");
        assertThatThrownBy(() -> Acting.as(
                        LEAD, () -> bundles.prepare(request, version, new SubjectRequests.Wish("", true, ""))))
                .isInstanceOf(Denied.class);
        Acting.as(
                GOVERNANCE,
                () -> bundles.prepare(
                        request,
                        version,
                        new SubjectRequests.Wish("The day of the law is here and they are not.", true, "")));
        assertThat(text(request)).contains("holds nothing about you that you are entitled to be given");
        int prepared = version(request);
        Acting.as(SOLICITOR, () -> requests.sendBack(request, prepared, "The agencies have decided meanwhile."));
        decide(LEAD, request, item(LEAD, request, note), ItemDecision.GIVEN, "");

        String other = ask("Ivy Askham", today());
        String nhs = part(other, "NHS").reference();
        assertThat(as(NURSE, () -> workflow.isOpen("Task_DecideSubjectPart", nhs)))
                .isTrue();
        int open = version(other);
        Acting.as(
                GOVERNANCE, () -> requests.end(other, open, SubjectEnd.WITHDRAWN, "She rang and wants it no longer."));
        assertThat(as(NURSE, () -> workflow.isOpen("Task_DecideSubjectPart", nhs)))
                .isFalse();
        assertThat(as(GOVERNANCE, () -> workflow.isOpen("Task_AnswerSubject", other)))
                .isFalse();
    }

    private String said(String who, String record) throws Exception {
        return as(
                who,
                () -> corrections.record(new Correction.Said(
                        mother, record, today(), "I did not say that I want to move.", "That I want it mended.")));
    }

    @Test
    void what_is_said_to_be_wrong_is_answered_by_the_holder_and_else_stands_beside_the_record() throws Exception {
        assertThatThrownBy(() -> said(FAMILY_WORKER, health))
                .as("of a record that they do not read")
                .hasMessage("cases.correction.no-record");
        String reference = said(FAMILY_WORKER, note);
        Correction read = as(LEADER, () -> corrections.find(reference)).orElseThrow();
        assertThat(read.decideBy()).isAfterOrEqualTo(today().plusMonths(1));
        assertThat(as(LEADER, () -> workflow.isOpen("Task_AnswerCorrection", reference)))
                .isTrue();
        assertThat(as("l.tapsell", () -> corrections.find(reference))).isEmpty();
        assertThatThrownBy(() -> Acting.as(
                        FAMILY_WORKER, () -> corrections.answer(reference, 0, true, "It will be put right.", "")))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() ->
                        Acting.as(LEADER, () -> corrections.answer(reference, 0, false, "She said so on the day.", "")))
                .hasMessage("cases.correction.statement");
        Acting.as(
                LEADER,
                () -> corrections.answer(
                        reference, 0, false, "She said so on the day.", "I never said so. Ivy Askham"));
        assertThat(as(LEADER, () -> workflow.isOpen("Task_AnswerCorrection", reference)))
                .isFalse();
        assertThat(as(FAMILY_WORKER, () -> corrections.beside(note)))
                .extracting(Correction::statement)
                .containsExactly("I never said so. Ivy Askham");
        assertThat(as("l.tapsell", () -> corrections.beside(note))).isEmpty();
        assertThat(as("l.tapsell", () -> corrections.page(null, false, reference, 0, 25))
                        .total())
                .isZero();
        assertThat(as(LEAD, () -> corrections.page(CorrectionState.REFUSED, false, reference, 0, 25))
                        .rows())
                .hasSize(1);
    }
}
