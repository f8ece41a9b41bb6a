package org.margatetaskforce.licensing.unlicensed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.LicensabilityForm;
import org.margatetaskforce.licensing.LicensingTrials;
import org.margatetaskforce.licensing.Occupation;
import org.margatetaskforce.licensing.PropertyDetailsForm;
import org.margatetaskforce.licensing.RecipientForm;
import org.margatetaskforce.workflow.DemoClock;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** From the decision that a home needs a licence to the letter, the requisition and the file for a court, in the container. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class EvidencePacksIT {

    private static final String OFFICER = "p.sandys";
    private static final LocalDate SEEN = LocalDate.of(2011, 5, 20);

    private static int houses = 96_400;

    @Inject
    UnlicensedTrials trials;

    @Inject
    UnlicensedHomes homes;

    @Inject
    UnlicensedLetters letters;

    @Inject
    EvidencePacks packs;

    @Inject
    LicensingTrials licensing;

    @Inject
    Signals signals;

    @Inject
    Documents documents;

    @Inject
    Timeline timeline;

    @Inject
    Worklist worklist;

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

    /** A flat that somebody looks into. */
    private String takenUp() throws Exception {
        int number = ++houses;
        String home = as(Acting.SYSTEM, () -> trials.house(number)) + "1";
        does(OFFICER, () -> signals.enter(home, SignalKind.ADVERT, SEEN, "Card in a window"));
        return as(OFFICER, () -> homes.takeUp(home));
    }

    /** A flat that was found to need a licence, let from 21 April 2011. */
    private String licensable() throws Exception {
        return licensable(takenUp(), "");
    }

    private String licensable(String reference, String inSpiteBecause) throws Exception {
        LicensabilityForm facts = new LicensabilityForm();
        facts.setOccupation(Occupation.ONE_TENANCY);
        does(
                OFFICER,
                () -> homes.decide(
                        reference,
                        version(reference),
                        facts,
                        new PropertyDetailsForm(),
                        LocalDate.of(2011, 4, 21),
                        null,
                        "The tenant showed the tenancy agreement on 20 May.",
                        inSpiteBecause));
        return reference;
    }

    private int version(String reference) throws Exception {
        return as(OFFICER, () -> homes.get(reference).getVersion());
    }

    private static List<RecipientForm> to(String name, String capacity) {
        RecipientForm one = new RecipientForm();
        one.setName(name);
        one.setCapacity(capacity);
        one.setAddress("3 Invented Gardens, Ramsgate");
        one.setAddressSource("council tax");
        one.setMethod(ServiceMethod.POST_FIRST_CLASS);
        return List.of(one);
    }

    private EvidencePack read(String reference) throws Exception {
        return as(OFFICER, () -> packs.read(reference));
    }

    private static Map<String, String> all(EvidencePack pack) {
        Map<String, String> reasons = new HashMap<>();
        pack.exhibits().forEach(each -> reasons.put(each.key(), ""));
        return reasons;
    }

    private Document document(String reference) throws Exception {
        return as(OFFICER, () -> documents.get(reference));
    }

    @Test
    void days_under_an_hmo_licence_are_no_offence_unless_it_was_answered_that_part_2_does_not_apply_s_85_1_a()
            throws Exception {
        String covered = takenUp();
        hmoLicence(covered, LocalDate.of(2011, 5, 4));
        EvidencePack after = read(licensable(covered, ""));
        assertThat(after.first()).isEqualTo(LocalDate.of(2011, 5, 5));
        assertThat(after.days().count()).as("5 to 23 May").isEqualTo(19);
        assertThat(after.frozen())
                .as("the frozen decision in an officer's words")
                .extracting(EvidencePack.Fact::words)
                .anySatisfy(words -> assertThat(words)
                        .contains(
                                "Exempt tenancy or licence: none",
                                "Storeys: not said",
                                "HMO licence on 5 May 2011: none"))
                .noneSatisfy(words -> assertThat(words).containsPattern("=|null|[A-Z]_[A-Z]"));

        String against = takenUp();
        String licence = hmoLicence(against, LocalDate.of(2014, 5, 4));
        EvidencePack whole = read(licensable(against, "One household lives there: no HMO."));
        assertThat(whole.days().count()).as("21 April to 23 May").isEqualTo(33);
        assertThat(whole.searched())
                .as("and the search still says that it is there")
                .anySatisfy(fact -> assertThat(fact.words()).contains(licence));
    }

    private String hmoLicence(String reference, LocalDate to) throws Exception {
        String building = as(OFFICER, () -> homes.get(reference).getPropertyUprn());
        return as(OFFICER, () -> licensing.hmoLicence(building, false, LocalDate.of(2010, 1, 1), to));
    }

    @Test
    void the_letter_names_the_day_and_the_worklist_asks_on_it_ss_85_and_95() throws Exception {
        String early = takenUp();
        assertThatThrownBy(() -> does(
                        OFFICER,
                        () -> letters.write(
                                early,
                                version(early),
                                UnlicensedLetter.LICENCE_REQUIRED,
                                to("A Landlord", "freeholder"),
                                null)))
                .as("it is not decided yet that it needs one")
                .hasMessageContaining("licensing.unlicensed.state");
        String reference = licensable();
        assertThatThrownBy(() -> does(
                        OFFICER,
                        () -> letters.write(
                                reference,
                                version(reference),
                                UnlicensedLetter.LICENCE_REQUIRED,
                                as(OFFICER, () -> letters.recipients(reference)),
                                null)))
                .hasMessageContaining("nobody-written-to");
        does(
                OFFICER,
                () -> letters.write(
                        reference,
                        version(reference),
                        UnlicensedLetter.LICENCE_REQUIRED,
                        to("A Landlord", "freeholder"),
                        "P1"));
        assertThat(as(OFFICER, () -> homes.get(reference).getFollowOn()))
                .as("posted on Mon 23 May, served on Wed 25 May, 21 days after it")
                .isEqualTo(LocalDate.of(2011, 6, 15));
        assertThat(as(OFFICER, () -> worklist.about(reference)))
                .extracting(WorklistRow::dueOn)
                .containsExactly(LocalDate.of(2011, 6, 15));
        String letter = as(OFFICER, () -> documents.ofSubject(reference).get(0).reference());
        assertThat(as(OFFICER, () -> documents.lastDeemedServed(letter))).contains(LocalDate.of(2011, 5, 25));
        assertThat(text(letter)).contains("by the end of 15 June 2011").contains("£20,000");
    }

    @Test
    void where_control_is_not_known_a_requisition_asks_for_it_s_16() throws Exception {
        String reference = takenUp();
        does(
                OFFICER,
                () -> letters.write(
                        reference,
                        version(reference),
                        UnlicensedLetter.REQUISITION,
                        to("The occupier", "occupier"),
                        null));
        String letter = as(OFFICER, () -> documents.ofSubject(reference).get(0).reference());
        assertThat(text(letter))
                .as("14 days beginning with service on 25 May")
                .contains("by the end of 7 June 2011")
                .contains("up to £5,000");
        assertThat(as(OFFICER, () -> homes.get(reference).getState())).isEqualTo(UnlicensedState.LOOKED_INTO);
    }

    @Test
    void the_pack_leaves_covered_days_out_and_is_kept_as_it_was() throws Exception {
        String reference = licensable();
        UnlicensedHome home = as(OFFICER, () -> homes.get(reference));
        EvidencePack bare = read(reference);
        assertThat(bare.days().count()).as("21 April to 23 May").isEqualTo(10 + 23);
        assertThat(bare.lacking())
                .extracting(EvidencePack.Lacking::words)
                .anySatisfy(words -> assertThat(words).startsWith("Control is not shown"))
                .anySatisfy(words -> assertThat(words).startsWith("Nobody has been told"));
        does(Acting.SYSTEM, () -> trials.carried(home.getUprn(), LocalDate.of(2011, 5, 1), LocalDate.of(2011, 5, 10)));
        does(
                OFFICER,
                () -> letters.write(
                        reference,
                        version(reference),
                        UnlicensedLetter.LICENCE_REQUIRED,
                        to("A Landlord", "freeholder"),
                        null));
        assertThatThrownBy(() -> does(OFFICER, () -> packs.make(reference, version(reference), all(bare))))
                .as("the letter is an exhibit that the officer was not shown")
                .hasMessageContaining("licensing.pack.changed-meanwhile");
        EvidencePack pack = read(reference);
        assertThat(pack.days().count()).isEqualTo(33 - 10);
        assertThat(pack.exhibits()).extracting(EvidencePack.Exhibit::number).containsExactly("PS/1", "PS/2");
        assertThat(pack.limits().get(0).first())
                .as("six months from 21 April, Magistrates' Courts Act 1980 s.127")
                .isEqualTo(LocalDate.of(2011, 10, 21));
        String made = as(OFFICER, () -> packs.make(reference, version(reference), all(pack)));
        assertThat(text(made))
                .contains("from 21 April 2011 to 23 May 2011: 23 days")
                .contains("licensed by another register")
                .contains("The tenant showed the tenancy agreement")
                .contains("Card in a window")
                .contains("Certificate of service")
                .contains("Apply for the licence by the end of 15 June 2011");
        Document kept = document(made);
        try (PDDocument pdf = Loader.loadPDF(as(OFFICER, () -> documents.pdf(made)))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(kept.getPages());
        }
        Map<String, String> without = all(pack);
        without.put(pack.exhibits().get(0).key(), "The card was for another street");
        String later = as(OFFICER, () -> packs.make(reference, version(reference), without));
        assertThat(text(later)).doesNotContain("Card in a window").contains("Not relied on: 1");
        assertThat(document(made).getSha256()).as("the earlier stays as it was").isEqualTo(kept.getSha256());
        assertThat(as(OFFICER, () -> packs.of(reference))).hasSize(2);
        assertThat(as(OFFICER, () -> timeline.about(reference)))
                .as("what is left out stays on record, for the schedule of unused material")
                .anySatisfy(line -> assertThat(line.getBody()).contains("The card was for another street"));
        assertThat(as("a.menon", () -> documents.find(made)))
                .as("whoever does not see enforcement in full has no pack")
                .isEmpty();
        assertThat(as(OFFICER, () -> homes.application(homes.get(reference)))).isEmpty();
    }

    @Test
    void without_the_decision_there_is_no_pack() throws Exception {
        String reference = takenUp();
        assertThatThrownBy(() -> read(reference)).hasMessageContaining("licensing.pack.not-decided");
    }

    private String text(String reference) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(as(OFFICER, () -> documents.pdf(reference)))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }
}
