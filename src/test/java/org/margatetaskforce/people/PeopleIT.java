package org.margatetaskforce.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.Uprn;

/** People, families and homes through time: what is believed, what was, and who sees it. */
@ExtendWith(ArquillianExtension.class)
class PeopleIT {

    private static final String FAMILY_WORKER = "t.lindo";
    private static final String SOCIAL_WORK_ASSISTANT = "f.benali";
    private static final String SERGEANT = "m.brightwell";
    private static final String CONSTABLE = "l.tapsell";
    private static final String PROGRAMME_MANAGER = "r.ferreira";
    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String INFORMATION_GOVERNANCE = "m.eldridge";
    private static final String HEALTH = "a.menon";
    private static final Told SEEN = new Told(SourceType.VISIT, Confidence.CONFIRMED);

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    Persons persons;

    @Inject
    AllowList allowList;

    @Inject
    Residencies residencies;

    @Inject
    Households households;

    @Inject
    Families families;

    @Inject
    Relationships relationships;

    @Inject
    ContactPoints contactPoints;

    @Inject
    Organisations organisations;

    @Inject
    Enrolments enrolments;

    @Inject
    Schooling schooling;

    @Inject
    PropertyInterests interests;

    @Inject
    Pictures pictures;

    @Inject
    Gazetteer gazetteer;

    @Inject
    Cases cases;

    private Uprn house = new Uprn("1");
    private Uprn flat = new Uprn("1");
    private Uprn otherFlat = new Uprn("1");
    private LocalDate today = LocalDate.EPOCH;
    private int number;

    @BeforeEach
    void a_house_with_two_flats() throws Exception {
        number = NEXT.incrementAndGet();
        today = TaskForceClock.current().today();
        house = new Uprn("9580000%05d".formatted(number));
        flat = new Uprn("9510000%05d".formatted(number));
        otherFlat = new Uprn("9520000%05d".formatted(number));
        String list = "uprn,street,town,pao number,easting,northing,parent uprn,sao number\n"
                + house + ",Dwellers Street,Margate," + number + ",636000,171200,,\n"
                + flat + ",Dwellers Street,Margate," + number + ",,," + house + ",1\n"
                + otherFlat + ",Dwellers Street,Margate," + number + ",,," + house + ",2\n";
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

    private String person(String given, Birth birth) throws Exception {
        return as(FAMILY_WORKER, () -> persons.add(
                        Particulars.of(given, "Dweller" + number, birth, Sex.NOT_KNOWN), Contact.NONE)
                .getReference());
    }

    private String adult(String given) throws Exception {
        return person(given, Birth.on(LocalDate.of(1980, 2, 3)));
    }

    private String movesIn(String person, Uprn where, LocalDate from) throws Exception {
        return as(FAMILY_WORKER, () -> residencies
                .moveIn(person, Home.at(where, Tenure.PRIVATE_RENT), from, null, SEEN)
                .getReference());
    }

    private List<String> occupants(String who, Uprn where, LocalDate day) throws Exception {
        return as(who, () -> residencies.occupants(where, day)).stream()
                .map(Abode::person)
                .toList();
    }

    @Test
    void a_backdated_move_re_derives_who_lived_where_and_leaves_what_was_believed() throws Exception {
        String anna = adult("Anna");
        movesIn(anna, flat, today.minusYears(1));
        Instant before = TaskForceClock.current().instant();
        Thread.sleep(5);
        // J.20: learnt today, true since two months ago
        movesIn(anna, otherFlat, today.minusMonths(2));
        assertThat(occupants(FAMILY_WORKER, flat, today)).isEmpty();
        assertThat(occupants(FAMILY_WORKER, flat, today.minusMonths(2).minusDays(1)))
                .containsExactly(anna);
        assertThat(occupants(FAMILY_WORKER, otherFlat, today.minusMonths(2))).containsExactly(anna);
        assertThat(occupants(FAMILY_WORKER, house, today))
                .as("the whole building")
                .containsExactly(anna);
        // and as it was known before
        assertThat(as(FAMILY_WORKER, () -> residencies.occupants(flat, today, before)))
                .extracting(Abode::person)
                .containsExactly(anna);
        assertThat(as(FAMILY_WORKER, () -> residencies.occupants(otherFlat, today, before)))
                .isEmpty();
        assertThat(as(FAMILY_WORKER, () -> residencies.addresses(anna, today, before)))
                .extracting(Abode::uprn)
                .containsExactly(flat.value());
        assertThat(as(FAMILY_WORKER, () -> residencies.addresses(anna, today)))
                .extracting(Abode::uprn)
                .containsExactly(otherFlat.value());
        assertThat(as(FAMILY_WORKER, () -> residencies.believedBefore(anna)))
                .singleElement()
                .satisfies(old -> {
                    assertThat(old.to()).isNull();
                    assertThat(old.supersededBy()).isEqualTo(FAMILY_WORKER);
                });
    }

    @Test
    void a_correction_supersedes_and_the_second_of_two_is_told() throws Exception {
        String anna = adult("Anna");
        String residency = movesIn(anna, flat, today.minusYears(1));
        Instant read = as(FAMILY_WORKER, () -> residencies.get(residency)).getRecordedAt();
        Home home = Home.at(flat, Tenure.SOCIAL);
        Thread.sleep(5);
        as(FAMILY_WORKER, () -> residencies.correct(residency, read, home, today.minusYears(2), null, SEEN));
        assertThatThrownBy(() -> as(
                        FAMILY_WORKER,
                        () -> residencies.correct(residency, read, home, today.minusYears(3), null, SEEN)))
                .hasMessage("people.tie.somebody-else");
        assertThat(occupants(FAMILY_WORKER, flat, today.minusYears(2))).containsExactly(anna);
        assertThat(as(FAMILY_WORKER, () -> residencies.rowsBefore(residency)))
                .singleElement()
                .extracting(Abode::tenure)
                .isEqualTo(Tenure.PRIVATE_RENT);
    }

    @Test
    void nobody_has_two_main_homes_on_a_day_but_may_stay_elsewhere() throws Exception {
        String anna = adult("Anna");
        String residency = movesIn(anna, flat, today.minusYears(1));
        movesIn(anna, otherFlat, today.minusMonths(1));
        Instant read = as(FAMILY_WORKER, () -> residencies.get(residency)).getRecordedAt();
        assertThatThrownBy(() -> as(
                        FAMILY_WORKER,
                        () -> residencies.correct(
                                residency, read, Home.at(flat, Tenure.PRIVATE_RENT), today.minusYears(1), today, SEEN)))
                .as("the database refuses it")
                .hasMessage("people.residency.two-main-homes");
        Home stay = new Home(flat, null, Tenure.STAYS, false);
        as(FAMILY_WORKER, () -> residencies.moveIn(anna, stay, today.minusDays(3), null, SEEN));
        assertThat(as(FAMILY_WORKER, () -> residencies.addresses(anna, today))).hasSize(2);
        assertThatThrownBy(() -> movesIn(anna, flat, today.minusMonths(3)))
                .as("a later main home is on record")
                .hasMessage("people.residency.later-home");
    }

    @Test
    void no_fixed_abode_is_a_residency_without_a_house() throws Exception {
        String anna = adult("Anna");
        as(FAMILY_WORKER, () -> residencies.moveIn(anna, Home.none(), today.minusDays(9), null, SEEN));
        assertThat(as(FAMILY_WORKER, () -> residencies.addresses(anna, today)))
                .singleElement()
                .extracting(Abode::address)
                .isEqualTo("no fixed abode");
        assertThatThrownBy(() -> as(
                        FAMILY_WORKER,
                        () -> residencies.moveIn(
                                anna, new Home(null, null, Tenure.PRIVATE_RENT, true), today, null, SEEN)))
                .hasMessage("people.residency.address-missing");
    }

    @Test
    void where_somebody_lives_is_person_index_and_where_they_lived_is_not() throws Exception {
        String anna = adult("Anna");
        movesIn(anna, flat, today.minusYears(1));
        String family =
                as(FAMILY_WORKER, () -> families.create("Dweller " + number).getReference());
        as(FAMILY_WORKER, () -> families.add(family, anna, FamilyRole.INDEX_ADULT, today.minusYears(1), SEEN));
        assertThat(occupants(CONSTABLE, flat, today)).as("D3 is F").containsExactly(anna);
        assertThat(occupants(PROGRAMME_MANAGER, flat, today)).containsExactly(anna);
        assertThat(occupants(HOUSING_OFFICER, flat, today)).as("D3 is C").isEmpty();
        assertThat(occupants(Acting.PUBLIC, flat, today)).isEmpty();
        movesIn(anna, otherFlat, today.minusMonths(1));
        assertThat(occupants(CONSTABLE, flat, today.minusMonths(6)))
                .as("history is D4")
                .isEmpty();
        assertThat(occupants(PROGRAMME_MANAGER, flat, today.minusMonths(6))).isEmpty();
        assertThat(occupants(FAMILY_WORKER, flat, today.minusMonths(6)))
                .as("wrote it")
                .containsExactly(anna);
        assertThat(as(CONSTABLE, () -> families.find(family))).isEmpty();
        assertThat(as(CONSTABLE, () -> families.of(anna))).isEmpty();
        assertThat(as(PROGRAMME_MANAGER, () -> families.of(anna))).isEmpty();
        assertThat(as(CONSTABLE, () -> pictures.ofFamily(family, today, null)).figures())
                .isEmpty();

        as(HOUSING_OFFICER, () -> cases.openPropertyCase(house, "A house"));
        assertThat(occupants(HOUSING_OFFICER, otherFlat, today))
                .as("a member of the house's case")
                .containsExactly(anna);
        assertThat(occupants(HOUSING_OFFICER, flat, today.minusMonths(6))).containsExactly(anna);
        assertThat(as(HOUSING_OFFICER, () -> persons.find(anna))).isPresent();
    }

    @Test
    void an_officer_may_end_what_a_colleague_recorded_though_its_past_is_not_theirs_to_read() throws Exception {
        String anna = adult("Anna");
        String residency = movesIn(anna, flat, today.minusYears(1));
        as(CONSTABLE, () -> residencies.end(residency, null, today.minusDays(1), "gone when called"));
        assertThat(as(CONSTABLE, () -> residencies.find(residency)))
                .as("wrote that it ended")
                .isPresent();
        assertThat(as(CONSTABLE, () -> residencies.rowsBefore(residency))).isEmpty();
        assertThat(as(FAMILY_WORKER, () -> residencies.rowsBefore(residency))).hasSize(1);
        as(
                PROGRAMME_MANAGER,
                () -> residencies.moveIn(anna, Home.at(otherFlat, Tenure.PRIVATE_RENT), today, null, SEEN));
        assertThat(occupants(PROGRAMME_MANAGER, otherFlat, today)).containsExactly(anna);
    }

    @Test
    void nobody_is_their_own_ancestor_whoever_wrote_the_rows_between() throws Exception {
        String gran = person("Gran", Birth.on(LocalDate.of(1950, 1, 1)));
        String anna = adult("Anna");
        String child = person("Child", Birth.on(LocalDate.of(2005, 1, 1)));
        as(
                SOCIAL_WORK_ASSISTANT,
                () -> relationships.add(
                        gran, anna, RelationshipKind.PARENT, null, null, LocalDate.of(1980, 2, 3), SEEN));
        as(
                FAMILY_WORKER,
                () -> relationships.add(
                        anna,
                        child,
                        RelationshipKind.PARENT,
                        true,
                        "birth certificate",
                        LocalDate.of(2005, 1, 1),
                        SEEN));
        assertThat(as(FAMILY_WORKER, () -> relationships.of(anna)))
                .as("sees not what the assistant wrote")
                .hasSize(1);
        assertThatThrownBy(() -> as(
                        FAMILY_WORKER,
                        () -> relationships.add(
                                child, gran, RelationshipKind.PARENT, null, null, LocalDate.of(2010, 1, 1), SEEN)))
                .hasMessage("people.relationship.own-ancestor");
        assertThatThrownBy(() -> as(
                        FAMILY_WORKER,
                        () -> relationships.add(anna, anna, RelationshipKind.PARENT, null, null, today, SEEN)))
                .hasMessage("people.relationship.with-oneself");
        String young = person("Young", Birth.on(LocalDate.of(1998, 1, 1)));
        assertThat(as(FAMILY_WORKER, () -> relationships.warning(young, child, RelationshipKind.PARENT)))
                .contains("people.relationship.hardly-older");
        assertThat(as(FAMILY_WORKER, () -> relationships.warning(anna, child, RelationshipKind.PARENT)))
                .isEmpty();
    }

    @Test
    void a_relationship_is_told_from_either_side_and_not_recorded_twice() throws Exception {
        String anna = adult("Anna");
        String ben = adult("Ben");
        as(
                FAMILY_WORKER,
                () -> relationships.add(anna, ben, RelationshipKind.PARTNER, null, null, today.minusYears(3), SEEN));
        assertThatThrownBy(() -> as(
                        FAMILY_WORKER,
                        () -> relationships.add(
                                ben, anna, RelationshipKind.PARTNER, null, null, today.minusYears(1), SEEN)))
                .hasMessage("people.relationship.already-recorded");
        Relationship tie = as(FAMILY_WORKER, () -> relationships.of(ben)).get(0);
        assertThat(tie.other(ben).getReference()).isEqualTo(anna);
        Acting.as(FAMILY_WORKER, () -> relationships.end(tie.getReference(), null, today.minusDays(1), "parted"));
        as(FAMILY_WORKER, () -> relationships.add(anna, ben, RelationshipKind.EX_PARTNER, null, null, today, SEEN));
        assertThat(as(FAMILY_WORKER, () -> relationships.of(anna))).hasSize(2);
    }

    @Test
    void a_fear_is_for_nobody_who_is_not_cleared_for_it() throws Exception {
        String anna = adult("Anna");
        String ben = adult("Ben");
        as(
                FAMILY_WORKER,
                () -> relationships.add(anna, ben, RelationshipKind.FEARS, null, null, today.minusYears(1), SEEN));
        for (String who : List.of(FAMILY_WORKER, CONSTABLE, PROGRAMME_MANAGER, SOCIAL_WORK_ASSISTANT)) {
            assertThat(as(who, () -> relationships.of(anna))).as(who).isEmpty();
        }
    }

    @Test
    void a_child_that_is_born_keeps_its_record_and_its_history() throws Exception {
        // J.24
        String mother = adult("Mother");
        movesIn(mother, flat, today.minusYears(1));
        String child = person("Unborn child", Birth.expected(today.plusDays(20)));
        String family =
                as(FAMILY_WORKER, () -> families.create("Mother " + number).getReference());
        as(FAMILY_WORKER, () -> families.add(family, mother, FamilyRole.INDEX_ADULT, today.minusMonths(6), SEEN));
        assertThatThrownBy(() -> as(FAMILY_WORKER, () -> families.add(family, child, FamilyRole.CHILD, today, SEEN)))
                .hasMessage("people.family.unborn-is-unborn");
        as(FAMILY_WORKER, () -> families.add(family, child, FamilyRole.UNBORN, today.minusMonths(3), SEEN));
        as(
                FAMILY_WORKER,
                () -> relationships.add(
                        mother, child, RelationshipKind.PARENT, null, null, today.minusMonths(3), SEEN));
        int version = as(FAMILY_WORKER, () -> persons.get(child)).getVersion();
        LocalDate born = today.minusDays(2);
        Acting.as(
                FAMILY_WORKER,
                () -> families.birth(child, version, "Eliška", "Dweller" + number, Sex.FEMALE, born, mother, SEEN));

        Person now = as(FAMILY_WORKER, () -> persons.get(child));
        assertThat(now.getName()).isEqualTo("Eliška Dweller" + number);
        assertThat(now.birth().on()).isEqualTo(born);
        assertThat(as(FAMILY_WORKER, () -> persons.recordedBefore(child)))
                .singleElement()
                .satisfies(was -> assertThat(was.birth().isUnborn()).isTrue());
        assertThat(as(FAMILY_WORKER, () -> families.members(family, today)))
                .extracting(FamilyMember::getRole)
                .containsExactlyInAnyOrder(FamilyRole.INDEX_ADULT, FamilyRole.CHILD);
        assertThat(as(FAMILY_WORKER, () -> families.members(family, born.minusDays(1))))
                .extracting(FamilyMember::getRole)
                .containsExactlyInAnyOrder(FamilyRole.INDEX_ADULT, FamilyRole.UNBORN);
        assertThat(occupants(FAMILY_WORKER, flat, today)).contains(child);
        assertThat(as(FAMILY_WORKER, () -> relationships.of(child)))
                .singleElement()
                .satisfies(tie -> assertThat(tie.otherIs(child)).isEqualTo("parent"));
    }

    @Test
    void a_protected_person_is_gone_for_all_but_those_who_must_know() throws Exception {
        String anna = adult("Anna");
        String ben = adult("Ben");
        movesIn(anna, flat, today.minusYears(1));
        movesIn(ben, flat, today.minusYears(1));
        String family = as(FAMILY_WORKER, () -> families.create("Ben " + number).getReference());
        as(FAMILY_WORKER, () -> families.add(family, anna, FamilyRole.ADULT, today.minusYears(1), SEEN));
        as(FAMILY_WORKER, () -> families.add(family, ben, FamilyRole.INDEX_ADULT, today.minusYears(1), SEEN));
        as(
                FAMILY_WORKER,
                () -> relationships.add(ben, anna, RelationshipKind.PARTNER, null, null, today.minusYears(1), SEEN));
        as(SOCIAL_WORK_ASSISTANT, () -> {
            persons.protect(anna, "refuge");
            return true;
        });
        for (String who : List.of(FAMILY_WORKER, CONSTABLE, PROGRAMME_MANAGER, SERGEANT)) {
            assertThat(as(who, () -> persons.find(anna))).as(who).isEmpty();
            assertThat(occupants(who, flat, today)).as(who).containsExactly(ben);
        }
        assertThat(as(FAMILY_WORKER, () -> families.members(family))).hasSize(1);
        assertThat(as(FAMILY_WORKER, () -> relationships.of(ben))).isEmpty();
        assertThat(as(FAMILY_WORKER, () -> pictures.ofFamily(family, today, null))
                        .figures())
                .extracting(Picture.Figure::reference)
                .containsExactly(ben);
        assertThat(as(SOCIAL_WORK_ASSISTANT, () -> persons.find(anna)))
                .as("on the list")
                .isPresent();
        assertThat(occupants(SOCIAL_WORK_ASSISTANT, flat, today)).containsExactlyInAnyOrder(anna, ben);
        assertThat(as(INFORMATION_GOVERNANCE, () -> persons.find(anna))).isPresent();
    }

    @Test
    void the_allow_list_lets_in_one_by_one_and_the_protection_is_lifted_by_who_keeps_it() throws Exception {
        String anna = adult("Anna");
        movesIn(anna, flat, today.minusYears(1));
        String family =
                as(FAMILY_WORKER, () -> families.create("Anna " + number).getReference());
        as(FAMILY_WORKER, () -> families.add(family, anna, FamilyRole.INDEX_ADULT, today.minusYears(1), SEEN));
        Acting.as(SOCIAL_WORK_ASSISTANT, () -> persons.protect(anna, "refuge"));
        assertThat(as(FAMILY_WORKER, () -> families.find(family))).isEmpty();

        assertThatThrownBy(() -> Acting.as(SOCIAL_WORK_ASSISTANT, () -> allowList.lift(anna, "I think it is over")))
                .as("on the list is not keeping it")
                .hasMessage("people.allow-list.not-protected");
        assertThat(as(SOCIAL_WORK_ASSISTANT, () -> allowList.of(anna)))
                .extracting(AllowList.Named::username)
                .as("each sees their own entry at most")
                .containsOnly(SOCIAL_WORK_ASSISTANT);
        assertThatThrownBy(
                        () -> Acting.as(INFORMATION_GOVERNANCE, () -> allowList.name(anna, CONSTABLE, "asks for it")))
                .hasMessage("people.allow-list.not-this-post");
        Acting.as(INFORMATION_GOVERNANCE, () -> allowList.name(anna, SERGEANT, "Keeps watch on the door"));
        assertThat(as(SERGEANT, () -> persons.find(anna))).isPresent();
        long entry = as(INFORMATION_GOVERNANCE, () -> allowList.of(anna)).stream()
                .filter(named -> named.username().equals(SERGEANT))
                .findFirst()
                .orElseThrow()
                .number();
        Acting.as(INFORMATION_GOVERNANCE, () -> allowList.strike(anna, entry));
        assertThat(as(SERGEANT, () -> persons.find(anna)))
                .as("from the next request")
                .isEmpty();
        assertThatThrownBy(() -> Acting.as(INFORMATION_GOVERNANCE, () -> allowList.strike(anna, entry)))
                .hasMessage("people.allow-list.not-named");

        assertThatThrownBy(() -> Acting.as(INFORMATION_GOVERNANCE, () -> allowList.lift(anna, " ")))
                .hasMessage("people.person.reason-missing");
        Acting.as(INFORMATION_GOVERNANCE, () -> allowList.lift(anna, "The order was discharged"));
        assertThat(as(FAMILY_WORKER, () -> persons.find(anna))).isPresent();
        assertThat(as(FAMILY_WORKER, () -> families.members(family))).hasSize(1);
        assertThat(occupants(FAMILY_WORKER, flat, today)).containsExactly(anna);
        assertThat(as(INFORMATION_GOVERNANCE, () -> allowList.of(anna)))
                .allSatisfy(named -> assertThat(named.until()).isNotNull());
    }

    private String school(String name) throws Exception {
        return as(HOUSING_OFFICER, () -> {
            String school =
                    organisations.add(name + " " + number, null, Contact.NONE).getReference();
            organisations.is(school, OrganisationKind.SCHOOL);
            return school;
        });
    }

    @Test
    void a_term_at_school_is_recorded_of_the_school_they_were_with_and_put_right_under_its_first_day()
            throws Exception {
        String child = person("Cara", Birth.on(LocalDate.of(2001, 5, 6)));
        LocalDate first = today.minusDays(120);
        LocalDate last = today.minusDays(20);
        Sessions bad = new Sessions(380, 0, 57);
        assertThatThrownBy(() -> as(FAMILY_WORKER, () -> schooling.recordTerm(child, "", null, first, last, bad, SEEN)))
                .hasMessage("people.school-term.no-school");
        String school = school("School");
        as(FAMILY_WORKER, () -> enrolments.add(child, EnrolmentKind.MAINSTREAM, school, first.minusDays(40), SEEN));
        as(FAMILY_WORKER, () -> schooling.recordTerm(child, "", null, first, last, bad, SEEN));
        SchoolTerm recorded = as(FAMILY_WORKER, () -> schooling.terms(child)).get(0);
        as(
                FAMILY_WORKER,
                () -> schooling.recordTerm(
                        child,
                        recorded.getReference(),
                        recorded.getRecordedAt(),
                        first,
                        last,
                        new Sessions(380, 2, 55),
                        SEEN));
        assertThatThrownBy(() -> as(
                        FAMILY_WORKER,
                        () -> schooling.recordTerm(
                                child, recorded.getReference(), recorded.getRecordedAt(), first, last, bad, SEEN)))
                .as("somebody put it right in the meantime")
                .hasMessage("people.tie.somebody-else");
        assertThat(as(FAMILY_WORKER, () -> schooling.terms(child)))
                .as("the second says what is believed now, under the first one's reference")
                .singleElement()
                .satisfies(term -> assertThat(term.sessions()).isEqualTo(new Sessions(380, 2, 55)));
        assertThatThrownBy(() -> as(
                        FAMILY_WORKER, () -> schooling.recordTerm(child, "", null, first.plusDays(1), last, bad, SEEN)))
                .hasMessage("people.school-term.overlaps");
        assertThatThrownBy(() -> as(
                        FAMILY_WORKER,
                        () -> schooling.recordTerm(child, "", null, last.plusDays(1), today.plusDays(1), bad, SEEN)))
                .hasMessage("people.school-term.not-over");
        assertThat(as(CONSTABLE, () -> schooling.terms(child)))
                .as("class D6: for members of a case about them")
                .isEmpty();
    }

    @Test
    void an_exclusion_that_did_not_stand_is_shown_no_longer_and_a_protected_child_hides_it_with_them()
            throws Exception {
        String child = person("Dana", Birth.on(LocalDate.of(2000, 5, 6)));
        String school = school("Academy");
        as(FAMILY_WORKER, () -> enrolments.add(child, EnrolmentKind.MAINSTREAM, school, today.minusDays(90), SEEN));
        as(
                FAMILY_WORKER,
                () -> schooling.exclude(child, "", null, today.minusDays(9), new java.math.BigDecimal("2.5"), SEEN));
        as(FAMILY_WORKER, () -> schooling.exclude(child, "", null, today.minusDays(2), null, SEEN));
        as(FAMILY_WORKER, () -> {
            persons.describe(child, null, EthnicGroup.MIXED_WHITE_AFRICAN, SEEN);
            return true;
        });
        assertThatThrownBy(() -> as(FAMILY_WORKER, () -> {
                    persons.describe(child, null, EthnicGroup.WHITE_OTHER, SEEN);
                    return true;
                }))
                .as("who read none is told of one that is there now")
                .hasMessage("people.tie.somebody-else");
        assertThat(as(FAMILY_WORKER, () -> schooling.exclusions(child)))
                .extracting(Exclusion::words)
                .containsExactly("for good", "for 2.5 school days");
        Exclusion first = as(FAMILY_WORKER, () -> schooling.exclusions(child)).get(1);
        as(FAMILY_WORKER, () -> {
            schooling.takeBack(child, first.getReference(), first.getRecordedAt());
            return true;
        });
        assertThat(as(FAMILY_WORKER, () -> schooling.exclusions(child)))
                .extracting(Exclusion::words)
                .containsExactly("for good");
        as(SOCIAL_WORK_ASSISTANT, () -> {
            persons.protect(child, "refuge");
            return true;
        });
        assertThat(as(FAMILY_WORKER, () -> schooling.exclusions(child))).isEmpty();
        assertThat(as(FAMILY_WORKER, () -> persons.ethnicity(child))).isEmpty();
    }

    @Test
    void an_official_number_is_seen_by_its_class_and_belongs_to_one_person() throws Exception {
        String anna = adult("Anna");
        String ben = adult("Ben");
        String nhs = nhs(number);
        Acting.as(FAMILY_WORKER, () -> persons.identify(anna, IdentifierKind.NHS_NUMBER, nhs));
        assertThat(as(FAMILY_WORKER, () -> persons.identifiers(anna)))
                .as("health, and consent is not known")
                .isEmpty();
        assertThat(as(CONSTABLE, () -> persons.identifiers(anna))).isEmpty();
        assertThat(as(Acting.SYSTEM, () -> persons.identifiers(anna))).isEmpty();
        assertThatThrownBy(() -> Acting.as(FAMILY_WORKER, () -> persons.identify(ben, IdentifierKind.NHS_NUMBER, nhs)))
                .hasMessage("people.identifier.held-by");
        as(SOCIAL_WORK_ASSISTANT, () -> {
            persons.protect(anna, "refuge");
            return true;
        });
        assertThatThrownBy(() -> Acting.as(FAMILY_WORKER, () -> persons.identify(ben, IdentifierKind.NHS_NUMBER, nhs)))
                .as("no detail, only whom to ask")
                .hasMessage("people.identifier.held");
        assertThat(as(HEALTH, () -> persons.find(anna))).isEmpty();
    }

    private static String nhs(int number) {
        for (int last = 0; last < 10; last++) {
            String candidate = "485%06d%d".formatted(number, last);
            try {
                return IdentifierKind.NHS_NUMBER.read(candidate);
            } catch (org.margatetaskforce.base.RuleBroken next) {
                continue;
            }
        }
        return "4010232137";
    }

    @Test
    void what_is_not_safe_is_told_first_and_no_letter_goes_there() throws Exception {
        String anna = adult("Anna");
        as(
                FAMILY_WORKER,
                () -> contactPoints.add(
                        anna,
                        new ContactRules(ContactKind.MOBILE, "07700 900111", true, true, true, null),
                        today,
                        SEEN));
        ContactPoint post = as(
                FAMILY_WORKER,
                () -> contactPoints.add(
                        anna,
                        new ContactRules(
                                ContactKind.POST, number + " Dwellers Street, Margate", true, false, true, null),
                        today,
                        SEEN));
        assertThat(as(CONSTABLE, () -> contactPoints.of(anna)).get(0).rules().warnings())
                .containsExactly("Do not write");
        String name = "Ms Anna Dweller" + number;
        String address = number + " Dwellers Street\nMargate";
        assertThat(as(HOUSING_OFFICER, () -> contactPoints.isUnsafeToWrite(name, address)))
                .as("though the housing officer may not see the record")
                .isTrue();
        assertThat(as(HOUSING_OFFICER, () -> contactPoints.isUnsafeToWrite("Ben Other", address)))
                .isFalse();
        as(FAMILY_WORKER, () -> contactPoints.end(post.getReference(), null, today, "moved"));
        assertThat(as(FAMILY_WORKER, () -> contactPoints.of(anna))).hasSize(2);
        assertThatThrownBy(() -> as(
                        FAMILY_WORKER,
                        () -> contactPoints.add(
                                anna,
                                new ContactRules(ContactKind.EMAIL, "anna at home", true, true, true, null),
                                today,
                                SEEN)))
                .hasMessage("people.contact.not-an-email");
    }

    @Test
    void what_somebody_is_called_is_put_right_and_what_stood_before_is_kept() throws Exception {
        String anna = adult("Ana");
        int version = as(FAMILY_WORKER, () -> persons.get(anna)).getVersion();
        Particulars right = Particulars.of("Anna", "Dweller" + number, Birth.on(LocalDate.of(1981, 2, 3)), Sex.FEMALE);
        Acting.as(FAMILY_WORKER, () -> persons.correct(anna, version, right, "passport seen"));
        assertThat(as(CONSTABLE, () -> persons.recordedBefore(anna)))
                .singleElement()
                .satisfies(was -> {
                    assertThat(was.getName()).startsWith("Ana ");
                    assertThat(was.getReason()).isEqualTo("passport seen");
                });
        assertThatThrownBy(() -> Acting.as(FAMILY_WORKER, () -> persons.correct(anna, version, right, "again")))
                .hasMessage("people.tie.somebody-else");
    }

    @Test
    void one_landlord_under_two_names_is_one_portfolio() throws Exception {
        String one = as(HOUSING_OFFICER, () -> organisations
                .add("Dweller Lettings " + number, null, Contact.NONE)
                .getReference());
        String other = as(HOUSING_OFFICER, () -> organisations
                .add("Dweller Homes " + number, null, Contact.NONE)
                .getReference());
        String owner = as(HOUSING_OFFICER, () -> persons.add(
                        Particulars.of("Owner", "Dweller" + number, Birth.NOT_KNOWN, Sex.NOT_KNOWN), Contact.NONE)
                .getReference());
        as(
                HOUSING_OFFICER,
                () -> interests.add(
                        house,
                        one,
                        InterestKind.FREEHOLDER,
                        today.minusYears(1),
                        SourceType.AGENCY_RECORD,
                        Confidence.CONFIRMED));
        as(
                HOUSING_OFFICER,
                () -> interests.add(
                        flat,
                        other,
                        InterestKind.LEASEHOLDER,
                        today.minusYears(1),
                        SourceType.AGENCY_RECORD,
                        Confidence.CONFIRMED));
        assertThat(as(HOUSING_OFFICER, () -> organisations.portfolio(one))).hasSize(1);
        as(HOUSING_OFFICER, () -> organisations.control(owner, one, ControlBasis.OWNS, today.minusYears(1), SEEN));
        as(HOUSING_OFFICER, () -> organisations.control(owner, other, ControlBasis.DIRECTS, today.minusYears(1), SEEN));
        assertThat(as(HOUSING_OFFICER, () -> organisations.portfolio(one)))
                .extracting(Holding::holder)
                .containsExactlyInAnyOrder(one, other);
        assertThat(as(HOUSING_OFFICER, () -> organisations.portfolio(owner))).hasSize(2);
        assertThat(as(HOUSING_OFFICER, () -> organisations.portfolio(one, false, 0, 25))
                        .total())
                .isEqualTo(1);
        assertThat(as("y.rahman", () -> organisations.portfolio(one)))
                .as("who may not see who stands behind them sees each alone")
                .hasSize(1);
        assertThatThrownBy(() ->
                        as(HOUSING_OFFICER, () -> organisations.control(owner, one, ControlBasis.OWNS, today, SEEN)))
                .hasMessage("people.control.already-recorded");
    }

    @Test
    void a_household_shares_a_dwelling_and_its_picture_shows_those_who_live_with_a_family() throws Exception {
        String anna = adult("Anna");
        String lodger = adult("Lodger");
        String household = as(FAMILY_WORKER, () -> households
                .begin("Anna and others", flat, today.minusYears(1))
                .getReference());
        for (String who : List.of(anna, lodger)) {
            as(
                    FAMILY_WORKER,
                    () -> residencies.moveIn(
                            who, Home.at(flat, Tenure.PRIVATE_RENT), today.minusYears(1), household, SEEN));
        }
        String family =
                as(FAMILY_WORKER, () -> families.create("Anna " + number).getReference());
        as(FAMILY_WORKER, () -> families.add(family, anna, FamilyRole.INDEX_ADULT, today.minusYears(1), SEEN));
        Picture picture = as(FAMILY_WORKER, () -> pictures.ofFamily(family, today, null));
        assertThat(picture.figures()).extracting(Picture.Figure::reference).containsExactly(anna, lodger);
        assertThat(picture.figures()).extracting(Picture.Figure::group).containsOnly(0);
        assertThat(as(
                                FAMILY_WORKER,
                                () -> pictures.ofFamily(
                                        family,
                                        today,
                                        today.minusYears(2)
                                                .atStartOfDay(TaskForceClock.LONDON)
                                                .toInstant()))
                        .figures())
                .as("nothing was known then")
                .isEmpty();
        assertThat(as(FAMILY_WORKER, () -> households.of(flat, today)))
                .extracting(Household::getLabel)
                .containsExactly("Anna and others");
    }
}
