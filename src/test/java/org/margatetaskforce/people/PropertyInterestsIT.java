package org.margatetaskforce.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.Postcode;
import org.margatetaskforce.place.Uprn;

/** Who holds what, on any day, seen by those whose work it is. */
@ExtendWith(ArquillianExtension.class)
class PropertyInterestsIT {

    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String ANOTHER_HOUSING_OFFICER = "y.rahman";
    private static final String HOUSING_TEAM_LEADER = "a.okonkwo";
    private static final LocalDate BOUGHT = LocalDate.of(2009, 3, 2);
    private static final LocalDate SOLD = LocalDate.of(2011, 2, 28);

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    PropertyInterests interests;

    @Inject
    Persons persons;

    @Inject
    Organisations organisations;

    @Inject
    Gazetteer gazetteer;

    @Inject
    Cases cases;

    @Inject
    InterestTrials trials;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    private Uprn house = new Uprn("1");
    private Uprn flat = new Uprn("1");
    private int number;

    @BeforeEach
    void a_house_with_a_flat() throws Exception {
        number = NEXT.incrementAndGet();
        house = new Uprn("9400000%05d".formatted(number));
        flat = new Uprn("9410000%05d".formatted(number));
        String list = "uprn,street,town,pao number,easting,northing,parent uprn,sao number\n"
                + house + ",Invented Street,Margate," + number + ",636000,171200,,\n"
                + flat + ",Invented Street,Margate," + number + ",,," + house + ",1\n";
        Acting.as(
                Acting.SYSTEM,
                () -> gazetteer.importProperties(
                        list.getBytes(StandardCharsets.UTF_8), GazetteerImport.Progress.UNSEEN));
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    private String person(String who) throws Exception {
        return as(
                        who,
                        () -> persons.add(
                                "Ms",
                                "Ngozi",
                                "Testerton" + number,
                                LocalDate.of(1970, 1, 31),
                                Contact.at("1 Elsewhere", Postcode.of("ct9 2zz"))))
                .getReference();
    }

    private PropertyInterest owns(Uprn what, String holder, InterestKind kind) throws Exception {
        return as(
                HOUSING_OFFICER,
                () -> interests.add(what, holder, kind, BOUGHT, SourceType.LANDLORD, Confidence.PROBABLE));
    }

    @Test
    void an_interest_is_there_from_its_first_day_to_its_last() throws Exception {
        String holder = person(HOUSING_OFFICER);
        String reference = owns(house, holder, InterestKind.FREEHOLDER).getReference();
        assertThat(reference).matches("PI-\\d{6}");
        Acting.as(HOUSING_OFFICER, () -> interests.end(reference, SOLD, "sold"));
        assertThat(holders(BOUGHT.minusDays(1))).isEmpty();
        assertThat(holders(BOUGHT)).containsExactly(holder);
        assertThat(holders(SOLD)).containsExactly(holder);
        assertThat(holders(SOLD.plusDays(1))).isEmpty();
    }

    private List<String> holders(LocalDate day) throws Exception {
        return as(HOUSING_OFFICER, () -> interests.recordedOn(house, day).stream()
                .map(PropertyInterest::getHolderReference)
                .toList());
    }

    @Test
    void ending_an_interest_supersedes_the_row_and_leaves_it_to_be_read() throws Exception {
        String reference =
                owns(house, person(HOUSING_OFFICER), InterestKind.FREEHOLDER).getReference();
        Acting.as(HOUSING_OFFICER, () -> interests.end(reference, SOLD, "sold"));
        assertThat(as(HOUSING_OFFICER, () -> interests.historyOf(house)))
                .singleElement()
                .satisfies(interest -> {
                    assertThat(interest.getValidTo()).isEqualTo(SOLD);
                    assertThat(interest.getEndReason()).isEqualTo("sold");
                    assertThat(interest.getSourceType()).isEqualTo(SourceType.LANDLORD);
                });
        assertThat(as(HOUSING_OFFICER, () -> interests.believedBefore(reference)))
                .singleElement()
                .satisfies(old -> {
                    assertThat(old.getValidTo()).isNull();
                    assertThat(old.supersededBy()).contains(HOUSING_OFFICER);
                });
        assertThatThrownBy(() -> Acting.as(HOUSING_OFFICER, () -> interests.end(reference, SOLD, "again")))
                .hasMessage("people.interest.already-ended");
    }

    @Test
    void a_day_before_the_first_and_a_missing_reason_are_refused() throws Exception {
        String reference =
                owns(house, person(HOUSING_OFFICER), InterestKind.MORTGAGEE).getReference();
        assertThatThrownBy(() ->
                        Acting.as(HOUSING_OFFICER, () -> interests.end(reference, BOUGHT.minusDays(1), "mistake")))
                .hasMessage("people.interest.ends-before-it-began");
        assertThatThrownBy(() -> Acting.as(HOUSING_OFFICER, () -> interests.end(reference, SOLD, " ")))
                .hasMessage("people.interest.reason-missing");
    }

    @Test
    void the_same_interest_is_not_recorded_twice_for_a_day() throws Exception {
        String holder = person(HOUSING_OFFICER);
        owns(flat, holder, InterestKind.LEASEHOLDER);
        assertThatThrownBy(() -> owns(flat, holder, InterestKind.LEASEHOLDER))
                .hasMessage("people.interest.already-recorded");
        owns(flat, holder, InterestKind.PERSON_HAVING_CONTROL);
    }

    @Test
    void a_flat_has_its_own_interests_and_those_of_its_building() throws Exception {
        owns(house, person(HOUSING_OFFICER), InterestKind.FREEHOLDER);
        owns(flat, person(HOUSING_OFFICER), InterestKind.LEASEHOLDER);
        assertThat(as(HOUSING_OFFICER, () -> interests.recordedOn(flat, SOLD)))
                .extracting(PropertyInterest::getKind)
                .containsExactly(InterestKind.FREEHOLDER, InterestKind.LEASEHOLDER);
        assertThat(as(HOUSING_OFFICER, () -> interests.recordedOn(house, SOLD)))
                .extracting(PropertyInterest::getKind)
                .containsExactly(InterestKind.FREEHOLDER);
    }

    @Test
    void a_person_is_known_to_who_recorded_them_to_the_index_and_to_the_team_of_the_case() throws Exception {
        String holder = person(HOUSING_OFFICER);
        owns(house, holder, InterestKind.FREEHOLDER);
        assertThat(as(HOUSING_OFFICER, () -> persons.find(holder)))
                .as("recorded them")
                .isPresent();
        assertThat(as(HOUSING_TEAM_LEADER, () -> persons.find(holder)))
                .as("F by post")
                .isPresent();
        assertThat(as(ANOTHER_HOUSING_OFFICER, () -> persons.find(holder)))
                .as("C, no member")
                .isEmpty();
        assertThat(as(ANOTHER_HOUSING_OFFICER, () -> interests.recordedOn(house, SOLD)))
                .as("hidden without a gap")
                .isEmpty();
        assertThat(as(Acting.PUBLIC, () -> persons.find(holder))).isEmpty();

        as(ANOTHER_HOUSING_OFFICER, () -> cases.openPropertyCase(house, "A house"));
        assertThat(as(ANOTHER_HOUSING_OFFICER, () -> persons.find(holder)))
                .as("a member now")
                .isPresent();
        assertThat(as(ANOTHER_HOUSING_OFFICER, () -> interests.recordedOn(house, SOLD)))
                .hasSize(1);
        assertThat(as(ANOTHER_HOUSING_OFFICER, () -> interests.heldBy(holder))).hasSize(1);

        // and may put right what a colleague recorded
        String reference = as(ANOTHER_HOUSING_OFFICER, () -> interests.heldBy(holder))
                .get(0)
                .getReference();
        Acting.as(ANOTHER_HOUSING_OFFICER, () -> {
            interests.end(reference, SOLD, "sold");
            persons.reachAt(holder, Contact.at("2 Elsewhere", null));
        });
        assertThat(as(HOUSING_OFFICER, () -> persons.get(holder)).contact().address())
                .isEqualTo("2 Elsewhere");
    }

    @Test
    void whoever_joins_a_team_sees_its_people_from_the_next_statement_of_the_same_transaction_on() throws Exception {
        String holder = person(HOUSING_OFFICER);
        owns(house, holder, InterestKind.FREEHOLDER);
        transaction.begin();
        try {
            Acting.<Exception>as(ANOTHER_HOUSING_OFFICER, () -> {
                assertThat(persons.find(holder)).isEmpty();
                assertThat(interests.recordedOn(house, SOLD)).isEmpty();
                cases.openPropertyCase(house, "A house");
                assertThat(persons.find(holder)).isPresent();
                assertThat(interests.recordedOn(house, SOLD)).hasSize(1);
            });
        } finally {
            transaction.rollback();
        }
        assertThat(as(ANOTHER_HOUSING_OFFICER, () -> persons.find(holder)))
                .as("it was taken back")
                .isEmpty();
    }

    @Test
    void whoever_gains_an_interest_in_my_property_is_seen_from_the_next_statement_of_the_same_transaction_on()
            throws Exception {
        String newcomer = person(HOUSING_OFFICER);
        String another = person(HOUSING_OFFICER);
        long newcomers = as(HOUSING_OFFICER, () -> trials.numberOf(newcomer));
        owns(house, person(HOUSING_OFFICER), InterestKind.FREEHOLDER);
        as(ANOTHER_HOUSING_OFFICER, () -> cases.openPropertyCase(house, "A house"));
        transaction.begin();
        try {
            Acting.<Exception>as(ANOTHER_HOUSING_OFFICER, () -> {
                assertThat(persons.find(newcomer)).isEmpty();
                trials.interested(house, newcomers);
                assertThat(persons.find(newcomer)).isPresent();
                assertThat(persons.find(another)).as("who gained none").isEmpty();
            });
        } finally {
            transaction.rollback();
        }
    }

    @Test
    void who_is_recorded_already_is_found_by_name_and_address_however_many_bear_the_name() throws Exception {
        List<String> namesakes = new ArrayList<>();
        for (int house = 1; house <= 8; house++) {
            Contact home = Contact.at(house + " Elsewhere", Postcode.of("ct9 2zz"));
            namesakes.add(as(
                            HOUSING_OFFICER,
                            () -> persons.add("Mr", "Ifor", "Samesake" + number, LocalDate.of(1950, 3, 1), home))
                    .getReference());
        }
        assertThat(as(
                        HOUSING_OFFICER,
                        () -> persons.named(
                                "IFOR samesake" + number, Contact.at("8 elsewhere", Postcode.of("CT9 2ZZ")))))
                .get()
                .extracting(Person::getReference)
                .isEqualTo(namesakes.get(7));
        assertThat(as(
                        HOUSING_OFFICER,
                        () -> persons.named(
                                "Ifor Samesake" + number, Contact.at("9 Elsewhere", Postcode.of("CT9 2ZZ")))))
                .isEmpty();
        assertThat(as(HOUSING_OFFICER, () -> persons.named("Ifor Samesake" + number, Contact.at("8 Elsewhere", null))))
                .isEmpty();
    }

    @Test
    void a_company_is_recorded_once() throws Exception {
        CompanyNumber companyNumber = CompanyNumber.of("%08d".formatted(70_000_000 + number));
        Organisation first = as(
                HOUSING_OFFICER,
                () -> organisations.add("Seaside Lettings " + number + " Ltd", companyNumber, Contact.NONE));
        assertThat(first.getReference()).matches("O-\\d{6}");
        assertThatThrownBy(() -> as(HOUSING_OFFICER, () -> organisations.add("The same", companyNumber, Contact.NONE)))
                .hasMessage("people.organisation.already-recorded");
        owns(house, first.getReference(), InterestKind.MANAGING_AGENT);
        assertThat(as(ANOTHER_HOUSING_OFFICER, () -> interests.recordedOn(house, SOLD)))
                .as("an organisation's interest is class D1")
                .hasSize(1);
        assertThat(as(Acting.PUBLIC, () -> organisations.find(first.getReference())))
                .isEmpty();
    }

    @Test
    void a_person_without_a_name_or_born_in_the_future_is_refused() {
        assertThatThrownBy(() -> as(HOUSING_OFFICER, () -> persons.add(null, " ", "X", null, Contact.NONE)))
                .hasMessage("people.person.name-missing");
        assertThatThrownBy(() ->
                        as(HOUSING_OFFICER, () -> persons.add(null, "A", "B", LocalDate.of(2100, 1, 1), Contact.NONE)))
                .hasMessage("people.person.birth-out-of-range");
    }
}
