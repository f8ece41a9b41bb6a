package org.margatetaskforce.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What an application must hold before it is duly made (SI 2006/373 reg 7, Sch 2). */
class CompletenessTest {

    private static final LocalDate ON = LocalDate.of(2011, 5, 6);

    private HouseForm house = Applicant.house("1", List.of("11"), ON);
    private LicensabilityForm let = Applicant.let();
    private final Map<PartyRole, PartyForm> parties = new EnumMap<>(Map.of(
            PartyRole.APPLICANT, Applicant.person(PartyRole.APPLICANT, "Femi Adeyemi"),
            PartyRole.HOLDER, Applicant.person(PartyRole.HOLDER, "Femi Adeyemi"),
            PartyRole.MANAGER, Applicant.person(PartyRole.MANAGER, "Femi Adeyemi"),
            PartyRole.CONTROL, Applicant.person(PartyRole.CONTROL, "Femi Adeyemi")));
    private BoundForm bound = new BoundForm();
    private InterestsForm interests = Applicant.mortgaged();
    private PropertyDetailsForm details = Applicant.details();
    private SafetyForm safety = Applicant.safety(ON.minusMonths(2));
    private FitnessForm fitness = Applicant.fitness(null);
    private ManagementForm management = Applicant.management();
    private NotifiedForm notified = Applicant.notified("Thanet Mutual Building Society");
    private DeclarationsForm declarations = Applicant.declared(ON);
    private long paid = 52_500;
    private LocalDate today = ON;
    private boolean alarmOnEachStorey;
    private boolean electricalReport;

    private List<String> missing() {
        return Completeness.missingFrom(new Completeness.Form(
                        ON,
                        today,
                        house,
                        let,
                        parties,
                        bound,
                        interests,
                        details,
                        safety,
                        fitness,
                        management,
                        notified,
                        declarations,
                        52_500,
                        paid,
                        alarmOnEachStorey,
                        electricalReport))
                .stream()
                .map(MissingItem::key)
                .toList();
    }

    private PartyForm party(PartyRole role) {
        return parties.getOrDefault(role, new PartyForm(role));
    }

    @Test
    void a_form_filled_in_by_the_book_lacks_nothing() {
        assertThat(missing()).isEmpty();
    }

    @Test
    void an_empty_form_lacks_something_in_every_section_that_can_lack_anything() {
        house = new HouseForm();
        let = new LicensabilityForm();
        parties.clear();
        interests = new InterestsForm();
        details = new PropertyDetailsForm();
        safety = new SafetyForm();
        fitness = new FitnessForm();
        management = new ManagementForm();
        notified = new NotifiedForm();
        declarations = new DeclarationsForm();
        paid = 0;
        assertThat(missing().stream().map(key -> key.substring(0, key.indexOf('.'))))
                .contains(
                        "house",
                        "licensability",
                        "applicant",
                        "holder",
                        "manager",
                        "control",
                        "interests",
                        "details",
                        "safety",
                        "fitness",
                        "management",
                        "declarations",
                        "fee");
    }

    @Test
    void each_missing_item_has_words_fit_for_the_letter() {
        paid = 50_000;
        assertThat(Completeness.missingFrom(new Completeness.Form(
                        ON,
                        today,
                        house,
                        let,
                        parties,
                        bound,
                        interests,
                        details,
                        safety,
                        fitness,
                        management,
                        notified,
                        declarations,
                        52_500,
                        paid,
                        false,
                        false)))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.section()).isEqualTo(Section.FEE);
                    assertThat(item.words()).isEqualTo("Payment of £25.00 towards the fee of £525.00");
                });
    }

    @Test
    void a_gas_certificate_counts_for_twelve_months_and_only_where_there_is_gas() {
        safety.setGasCertificateOn(ON.minusMonths(12));
        assertThat(missing()).isEmpty();
        safety.setGasCertificateOn(ON.minusMonths(12).minusDays(1));
        assertThat(missing()).containsExactly("safety.gas-certificate");
        safety.setGasCertificateOn(ON.plusDays(1));
        assertThat(missing()).containsExactly("safety.gas-certificate");
        // sent in later, because it had been missing
        today = ON.plusDays(10);
        assertThat(missing()).isEmpty();
        safety.setGasSupplied(false);
        assertThat(missing()).isEmpty();
    }

    @Test
    void an_alarm_on_each_storey_and_an_electrical_report_are_asked_for_only_where_the_law_of_the_day_does() {
        details.setStoreys(3);
        assertThat(missing()).isEmpty();
        alarmOnEachStorey = true;
        electricalReport = true;
        assertThat(missing()).containsExactly("safety.alarm-each-storey", "safety.electrical-report");
        safety.setSmokeAlarms(3);
        safety.setElectricalReportOn(ON.minusYears(5));
        assertThat(missing()).isEmpty();
        safety.setElectricalReportOn(ON.minusYears(5).minusDays(1));
        assertThat(missing()).containsExactly("safety.electrical-report");
    }

    @Test
    void a_yes_on_fitness_needs_a_detail_of_twenty_characters() {
        FitnessAnswer answer = fitness.getAnswers().get(0);
        answer.setAnswer(true);
        answer.setDetail("x".repeat(19));
        assertThat(missing()).containsExactly("fitness.holder-convictions-detail");
        answer.setDetail("x".repeat(20));
        assertThat(missing()).isEmpty();
        answer.setAnswer(null);
        assertThat(missing()).containsExactly("fitness.holder-convictions");
    }

    @Test
    void nobody_asks_about_spent_convictions() {
        assertThat(FitnessQuestion.CONVICTIONS.words()).startsWith("Unspent");
    }

    @Test
    void everybody_with_an_interest_the_holder_and_the_manager_must_have_been_told() {
        party(PartyRole.MANAGER).setName("Cliff Lettings");
        notified = new NotifiedForm();
        assertThat(missing())
                .containsExactlyInAnyOrder(
                        "notified.told-thanet-mutual-building-society", "notified.told-cliff-lettings");
        notified = Applicant.notified("thanet mutual building society", "Cliff Lettings");
        assertThat(missing()).isEmpty();
    }

    @Test
    void a_holder_who_is_not_the_applicant_signs_too() {
        party(PartyRole.HOLDER).setName("Another Owner");
        notified = Applicant.notified("Thanet Mutual Building Society", "Another Owner");
        assertThat(missing()).containsExactly("declarations.holder");
        declarations.setHolderName("Another Owner");
        declarations.setHolderSignedOn(ON);
        assertThat(missing()).isEmpty();
    }

    @Test
    void a_building_licence_needs_the_freehold_and_two_flats() {
        house.setLicenceType(LicenceType.BUILDING);
        assertThat(missing()).containsExactly("house.freehold", "house.two-flats");
        house.setFreeholdConfirmed(true);
        house.setUnitUprns(List.of("11", "12"));
        assertThat(missing()).isEmpty();
    }

    @Test
    void a_condition_binds_a_third_person_only_with_written_consent() {
        bound.getPersons().add(Applicant.person(PartyRole.BOUND, "Block Managers"));
        assertThat(missing()).containsExactly("bound.consent-1");
    }

    @Test
    void nobody_else_with_an_interest_must_be_said() {
        interests = new InterestsForm();
        notified = new NotifiedForm();
        assertThat(missing()).containsExactly("interests.persons");
        interests.setNone(true);
        assertThat(missing()).isEmpty();
    }

    @Test
    void addresses_of_the_wrong_form_are_asked_for_again() {
        mend(PartyRole.APPLICANT, one -> one.setEmail("femi at example"));
        mend(PartyRole.HOLDER, one -> one.setCompanyNumber("123"));
        assertThat(missing()).containsExactly("applicant.email", "holder.company-number");
        mend(PartyRole.APPLICANT, one -> one.setEmail("femi@example.org"));
        mend(PartyRole.HOLDER, one -> one.setCompanyNumber("OC123456"));
        assertThat(missing()).isEmpty();
    }

    private void mend(PartyRole role, Consumer<PartyForm> how) {
        how.accept(party(role));
    }
}
