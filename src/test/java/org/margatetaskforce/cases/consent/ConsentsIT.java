package org.margatetaskforce.cases.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
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
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;

/** What consent opens and closes at the next request: before it, while it holds, after its last day, after it is withdrawn (J.19). */
@ExtendWith(ArquillianExtension.class)
class ConsentsIT {

    private static final String LEADER = "a.okonkwo";
    private static final String LEAD = "p.sandys";
    private static final String FAMILY_WORKER = "t.lindo";
    private static final String NURSE = "a.menon";
    private static final String ADVISER = "g.linklater";
    private static final String WHY = "They live with what is wrong here and need both agencies.";

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    Consents consents;

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

    private String reference = "";
    private String mother = "";
    private String father = "";

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    @BeforeEach
    void a_case_of_three_agencies() throws Exception {
        int number = NEXT.incrementAndGet();
        String house = "9341300%05d".formatted(number);
        String list = "uprn,street,town,pao number,easting,northing,parent uprn,sao number\n" + house
                + ",Consent Street,Margate," + number + ",636000,171200,,\n";
        Acting.as(
                Acting.SYSTEM,
                () -> gazetteer.importProperties(
                        list.getBytes(StandardCharsets.UTF_8), GazetteerImport.Progress.UNSEEN));
        mother = as(LEADER, () -> persons.add(null, "Ivy", "Consentham", null, Contact.NONE)
                .getReference());
        father = as(LEADER, () -> persons.add(null, "Ned", "Consentham", null, Contact.NONE)
                .getReference());
        reference = as(
                LEADER,
                () -> cases.open(NewCase.of(CaseType.PROPERTY, "Consent Street " + number, "TDC")
                        .about(List.of(
                                new NewCase.About(house, "the house"),
                                new NewCase.About(mother, "lives there"),
                                new NewCase.About(father, "lives there")))
                        .ledBy(LEAD)
                        .because("Several agencies are called here")));
        Acting.as(LEAD, () -> stages.acceptLead(reference, version(), ""));
        Acting.as(LEAD, () -> partners.add(reference, version(), "KCC", "", "CA10", WHY));
        Acting.as(LEAD, () -> partners.add(reference, version(), "NHS", "", "CA10", WHY));
        Acting.as(LEAD, () -> cases.join(reference, FAMILY_WORKER, "works with the children"));
        Acting.as(LEAD, () -> cases.join(reference, NURSE, "visits the mother"));
    }

    private int version() {
        List<Integer> read = new ArrayList<>();
        Acting.as(LEAD, () -> read.add(cases.get(reference).getVersion()));
        return read.get(0);
    }

    private String consent(String person, LocalDate from, @Nullable LocalDate until, String agency, int dataClass)
            throws Exception {
        return as(
                LEAD,
                () -> consents.record(new NewConsent(
                        reference,
                        person,
                        ConsentState.GIVEN,
                        GivenBy.SELF,
                        "",
                        "That those who help may know of it",
                        ConsentMethod.WRITTEN,
                        "",
                        "The paper file",
                        "English",
                        true,
                        "",
                        "",
                        from,
                        until,
                        List.of(agency),
                        List.of(dataClass),
                        "")));
    }

    private String healthNote(String... about) throws Exception {
        return as(
                NURSE,
                () -> notes.write(
                        reference,
                        new NoteForm(
                                NoteType.VISIT,
                                NoteNature.FACT,
                                16,
                                "RESTRICTED",
                                "The inhaler is to be at hand.",
                                LocalDateTime.ofInstant(TaskForceClock.current().instant(), TaskForceClock.LONDON)
                                        .minusHours(1),
                                null,
                                null,
                                "",
                                List.of(about))));
    }

    private boolean reads(String who, String note) throws Exception {
        return as(who, () -> notes.find(note)).isPresent();
    }

    /** As an officer does who is told that somebody else was quicker: here the timer that looks at it before its end. */
    private void withdraw(String consent) throws Exception {
        for (int again = 0; ; again++) {
            int read = as(LEAD, () -> consents.get(consent).version());
            try {
                Acting.as(LEAD, () -> consents.withdraw(consent, read, "She rang and took it back."));
                return;
            } catch (OptimisticLockException timerWasQuicker) {
                if (again == 3) {
                    throw timerWasQuicker;
                }
            }
        }
    }

    @Test
    void a_health_note_opens_to_the_family_worker_while_a_consent_holds_and_no_longer() throws Exception {
        String note = healthNote(mother);
        assertThat(reads(NURSE, note)).isTrue();
        assertThat(reads(FAMILY_WORKER, note)).as("before anybody agreed").isFalse();
        String expired = consent(mother, today().minusMonths(12), null, "KCC", 16);
        assertThat(as(LEAD, () -> consents.get(expired)).standing(today())).isEqualTo("expired");
        assertThat(reads(FAMILY_WORKER, note)).as("twelve months old").isFalse();
        consent(mother, today(), null, "NHS", 16);
        consent(mother, today(), null, "KCC", 19);
        assertThat(reads(FAMILY_WORKER, note))
                .as("for another agency, of another class")
                .isFalse();
        String held = consent(mother, today().minusMonths(12).plusDays(1), null, "KCC", 16);
        assertThat(reads(FAMILY_WORKER, note)).as("on its last day").isTrue();
        assertThat(reads(LEAD, note)).as("not ticked").isFalse();
        withdraw(held);
        assertThat(reads(FAMILY_WORKER, note)).as("at the next request").isFalse();
        assertThat(reads(NURSE, note)).as("on its own footing").isTrue();
    }

    @Test
    void a_note_that_names_somebody_who_did_not_agree_stays_closed() throws Exception {
        String both = healthNote(mother, father);
        consent(mother, today(), null, "KCC", 16);
        assertThat(reads(FAMILY_WORKER, both)).isFalse();
        consent(father, today(), null, "KCC", 16);
        assertThat(reads(FAMILY_WORKER, both)).isTrue();
    }

    @Test
    void an_agency_that_is_there_by_consent_alone_comes_and_goes_with_it() throws Exception {
        assertThatThrownBy(() -> Acting.as(LEAD, () -> partners.add(reference, version(), "JCP", "", "CONS", WHY)))
                .hasMessage("cases.basis.no-consent");
        String consent = consent(mother, today(), null, "JCP", 5);
        Acting.as(LEAD, () -> partners.add(reference, version(), "JCP", "", "CONS", WHY));
        Acting.as(LEAD, () -> cases.join(reference, ADVISER, "finds work"));
        assertThat(as(ADVISER, () -> cases.find(reference))).isPresent();
        assertThat(as(LEAD, () -> consents.effects(consent)))
                .singleElement()
                .extracting(Consents.Effect::leaves)
                .isEqualTo(true);
        withdraw(consent);
        assertThat(as(ADVISER, () -> cases.find(reference)))
                .as("not there at all")
                .isEmpty();
        assertThat(as(FAMILY_WORKER, () -> cases.find(reference))).isPresent();
        consent(mother, today().minusMonths(12), null, "JCP", 5);
        assertThat(as(ADVISER, () -> cases.find(reference)))
                .as("twelve months old")
                .isEmpty();
        consent(mother, today(), null, "JCP", 5);
        assertThat(as(ADVISER, () -> cases.find(reference))).isPresent();
    }

    @Test
    void a_consent_is_of_the_team_lasts_a_year_and_a_withdrawal_is_followed_up() throws Exception {
        assertThatThrownBy(() -> consent(mother, today(), today().plusMonths(12), "KCC", 16))
                .hasMessage("cases.consent.too-long");
        assertThatThrownBy(() -> consent("P-999999", today(), null, "KCC", 16))
                .hasMessage("cases.consent.of-nobody-here");
        String consent = consent(mother, today(), null, "KCC", 16);
        for (String other : List.of("l.tapsell", "m.eldridge", "r.ferreira", "i.dumitru")) {
            assertThat(as(other, () -> consents.find(consent))).as(other).isEmpty();
        }
        withdraw(consent);
        int read = as(LEAD, () -> consents.get(consent).version());
        assertThatThrownBy(() -> Acting.as(
                        LEAD,
                        () -> consents.decideAfter(
                                consent, read, AfterWithdrawal.OTHER_GATEWAY, "The children need it still.", "")))
                .hasMessage("cases.consent.manager");
        Acting.as(
                LEAD,
                () -> consents.decideAfter(
                        consent, read, AfterWithdrawal.OTHER_GATEWAY, "The children need it still.", "A. Okonkwo"));
        assertThat(as(LEAD, () -> consents.get(consent)).after()).isEqualTo(AfterWithdrawal.OTHER_GATEWAY);
        assertThatThrownBy(() -> withdraw(consent)).hasMessage("cases.consent.holds-not");
    }
}
