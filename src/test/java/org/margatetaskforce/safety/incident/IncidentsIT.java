package org.margatetaskforce.safety.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CaseType;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.NewCase;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.cases.TimelineEntry;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.people.Birth;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.Home;
import org.margatetaskforce.people.Particulars;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.Residencies;
import org.margatetaskforce.people.Sex;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.people.Tenure;
import org.margatetaskforce.people.Told;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.safety.incident.Suggestion.Kind;

/** Incidents in the database: who sees which, that each is there once, and that a suggestion gives nothing away. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class IncidentsIT {

    private static final String SAFETY_OFFICER = "d.whitlock";
    private static final String SERGEANT = "m.brightwell";
    private static final String CONSTABLE = "l.tapsell";
    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String ANOTHER_HOUSING_OFFICER = "i.dumitru";
    private static final String FAMILY_WORKER = "t.lindo";
    private static final String FIRE_OFFICER = "r.ovenden";
    private static final String PROGRAMME_MANAGER = "r.ferreira";
    private static final String YOUTH_WORKER = "l.duffy";
    private static final String GOVERNANCE = "m.eldridge";

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    Incidents incidents;

    @Inject
    IncidentLinks links;

    @Inject
    Cases cases;

    @Inject
    Timeline timeline;

    @Inject
    Persons persons;

    @Inject
    Residencies residencies;

    @Inject
    Gazetteer gazetteer;

    private Uprn house = new Uprn("1");
    private Uprn flat = new Uprn("1");
    private Uprn other = new Uprn("1");

    @BeforeEach
    void a_house_with_two_flats() throws Exception {
        int number = NEXT.incrementAndGet();
        house = new Uprn("9240000%05d".formatted(number));
        flat = new Uprn("9241000%05d".formatted(number));
        other = new Uprn("9242000%05d".formatted(number));
        String list = "uprn,street,town,pao number,easting,northing,parent uprn,sao number\n"
                + house + ",Trouble Street,Margate," + number + ",636000,171200,,\n"
                + flat + ",Trouble Street,Margate," + number + ",,," + house + ",1\n"
                + other + ",Trouble Street,Margate," + number + ",,," + house + ",2\n";
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

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private static NewIncident told(
            String agency, @Nullable String ref, LocalDate on, String type, Uprn door, NewIncident.Involved... people) {
        return new NewIncident(
                agency,
                ref,
                on,
                null,
                type,
                NewIncident.Place.at(door),
                "Shouting and banging until four in the morning.",
                null,
                List.of(people));
    }

    private String record(
            String who, String agency, LocalDate on, String type, Uprn door, NewIncident.Involved... people)
            throws Exception {
        return as(who, () -> incidents.record(told(agency, null, on, type, door, people)));
    }

    private boolean sees(String who, String reference) throws Exception {
        boolean alone = as(who, () -> incidents.find(reference)).isPresent();
        boolean listed = as(who, () -> incidents.page(IncidentFilter.at(house, 25))).rows().stream()
                .anyMatch(row -> row.reference().equals(reference));
        assertThat(listed).as("%s: the list says what the page says", who).isEqualTo(alone);
        return alone;
    }

    private String somebody(String family) {
        return persons.add(
                        Particulars.of(
                                "Trial", family, Birth.on(LocalDate.of(1979, 3, 1 + NEXT.get() % 27)), Sex.FEMALE),
                        Contact.NONE)
                .getReference();
    }

    private void moveIn(String person, Uprn door, LocalDate from) {
        residencies.moveIn(
                person,
                new Home(door, null, Tenure.PRIVATE_RENT, true),
                from,
                null,
                new Told(SourceType.VISIT, Confidence.CONFIRMED));
    }

    @Test
    void antisocial_behaviour_is_seen_by_post_agency_and_case() throws Exception {
        String reference = record(CONSTABLE, "POL", today().minusDays(2), "NOISE", flat);
        assertThat(reference).matches("IN-\\d{4}-\\d{5}");
        for (String who : List.of(CONSTABLE, SERGEANT, SAFETY_OFFICER)) {
            assertThat(sees(who, reference)).as("D10 F: %s", who).isTrue();
        }
        for (String who :
                List.of(HOUSING_OFFICER, FAMILY_WORKER, PROGRAMME_MANAGER, YOUTH_WORKER, GOVERNANCE, FIRE_OFFICER)) {
            assertThat(sees(who, reference)).as("hidden from %s", who).isFalse();
            assertThat(as(who, () -> incidents.repeatsAt(flat, today()))
                            .map(Repeats::inHouse)
                            .orElse(0))
                    .as("and not counted for %s", who)
                    .isZero();
        }
        assertThatThrownBy(() -> as(HOUSING_OFFICER, () -> incidents.get(reference)))
                .as("as if it were not there")
                .hasMessage("safety.incident.unknown");

        String ours = record(HOUSING_OFFICER, "TDC", today().minusDays(1), "WASTE", house);
        assertThat(sees(ANOTHER_HOUSING_OFFICER, ours))
                .as("D10 by case: a colleague of the same agency is no member of one")
                .isFalse();
        assertThat(sees(FAMILY_WORKER, ours)).isFalse();
        String theirs = record(HOUSING_OFFICER, "POL", today().minusDays(1), "NOISE", house);
        assertThat(sees(HOUSING_OFFICER, theirs)).as("who wrote it down").isTrue();
        assertThat(sees(ANOTHER_HOUSING_OFFICER, theirs)).isFalse();
    }

    @Test
    void a_link_to_a_case_opens_it_to_the_team_and_says_so_on_the_timeline() throws Exception {
        String reference = record(CONSTABLE, "POL", today(), "ROWDY", flat);
        String offence = record(CONSTABLE, "POL", today(), "VIOLENCE", flat);
        String file = as(HOUSING_OFFICER, () -> cases.openPropertyCase(house, "A house in Trouble Street"));
        assertThat(sees(HOUSING_OFFICER, reference)).isFalse();

        assertThat(as(SAFETY_OFFICER, () -> links.suggestions(reference)))
                .filteredOn(one -> one.kind() == Kind.CASE)
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.reference()).isEqualTo(file);
                    assertThat(one.why()).isEqualTo("It is about this property");
                });
        Acting.as(SAFETY_OFFICER, () -> links.accept(reference, Kind.CASE, file, IncidentRole.RESIDENT));
        Acting.as(SERGEANT, () -> links.linkCase(offence, file, "Same house, same week."));
        assertThat(sees(HOUSING_OFFICER, reference)).as("a member, D10 C").isTrue();
        assertThat(sees(HOUSING_OFFICER, offence)).as("a member, D13 H").isFalse();
        assertThat(sees(ANOTHER_HOUSING_OFFICER, reference)).as("no member").isFalse();
        assertThat(as(HOUSING_OFFICER, () -> timeline.page(file, 0, 20)).entries())
                .extracting(TimelineEntry::getHeading)
                .contains("Incident linked: Rowdy or inconsiderate behaviour")
                .doesNotContain("Incident linked: Violence");
        assertThat(as(HOUSING_OFFICER, () -> incidents.page(IncidentFilter.on(file, 25)))
                        .total())
                .as("and of two it counts one")
                .isEqualTo(1);

        Acting.as(SAFETY_OFFICER, () -> links.unlinkCase(reference, file));
        assertThat(sees(HOUSING_OFFICER, reference)).isFalse();
    }

    @Test
    void one_incident_of_an_agency_is_here_once() throws Exception {
        String key = "CAD " + System.nanoTime();
        String first = as(CONSTABLE, () -> incidents.record(told("POL", key, today(), "NOISE", flat)));
        assertThatThrownBy(() -> as(
                        SAFETY_OFFICER,
                        () -> incidents.record(told("POL", "  " + key.toLowerCase(Locale.UK), today(), "NOISE", flat))))
                .hasMessage("safety.incident.here-already")
                .satisfies(
                        refused -> assertThat(((RuleBroken) refused).details()).contains(first));
        assertThatThrownBy(() -> as(FAMILY_WORKER, () -> incidents.record(told("POL", key, today(), "NOISE", flat))))
                .as("who may not see it learns no more than that")
                .hasMessage("safety.incident.here-already-unseen");
        assertThat(as(HOUSING_OFFICER, () -> incidents.recordedAs("POL", key))).contains("");
        assertThat(as(HOUSING_OFFICER, () -> incidents.recordedAs("TDC", key))).isEmpty();

        int version = as(CONSTABLE, () -> incidents.get(first).getVersion());
        Acting.as(CONSTABLE, () -> incidents.markError(first, version, "The call was about another street."));
        assertThat(as(CONSTABLE, () -> incidents.record(told("POL", key, today(), "NOISE", flat))))
                .as("one entered in error stands in nobody's way")
                .isNotEqualTo(first);
    }

    @Test
    void who_complained_is_seen_on_the_case_by_few() throws Exception {
        String neighbour = as(FAMILY_WORKER, () -> somebody("Penfold"));
        String reference = record(
                CONSTABLE,
                "POL",
                today(),
                "NOISE",
                flat,
                new NewIncident.Involved(neighbour, IncidentRole.COMPLAINANT),
                new NewIncident.Involved(neighbour, IncidentRole.WITNESS));
        assertThat(roles(CONSTABLE, reference)).as("who wrote it down").contains(IncidentRole.COMPLAINANT);
        assertThat(roles(SERGEANT, reference)).as("D21 is C").containsExactly(IncidentRole.WITNESS);
        assertThat(roles(SAFETY_OFFICER, reference)).containsExactly(IncidentRole.WITNESS);

        String file = as(HOUSING_OFFICER, () -> cases.openPropertyCase(house, "A house in Trouble Street"));
        Acting.as(SERGEANT, () -> links.linkCase(reference, file, "At this house."));
        Acting.as(HOUSING_OFFICER, () -> cases.join(file, SAFETY_OFFICER, "works on the noise"));
        assertThat(roles(SAFETY_OFFICER, reference)).as("on the case").contains(IncidentRole.COMPLAINANT);
        assertThat(roles(SERGEANT, reference)).as("not on the case").doesNotContain(IncidentRole.COMPLAINANT);
        assertThat(roles(HOUSING_OFFICER, reference))
                .as("D21 only for the assigned housing officer, which nothing checks: nobody")
                .doesNotContain(IncidentRole.COMPLAINANT);
        assertThat(as(FAMILY_WORKER, () -> incidents.roles())).doesNotContain(IncidentRole.COMPLAINANT);

        String silent = as(FAMILY_WORKER, () -> somebody("Quested"));
        record(CONSTABLE, "POL", today(), "NOISE", flat, new NewIncident.Involved(silent, IncidentRole.COMPLAINANT));
        assertThat(as(SERGEANT, () -> incidents.page(IncidentFilter.of(silent, 25)))
                        .total())
                .as("nor does the page of the person tell")
                .isZero();
    }

    private List<IncidentRole> roles(String who, String reference) throws Exception {
        return as(who, () -> links.people(reference)).stream()
                .map(IncidentPerson::role)
                .toList();
    }

    @Test
    void what_is_suggested_is_what_the_reader_may_see() throws Exception {
        LocalDate day = today().minusDays(10);
        String resident = as(FAMILY_WORKER, () -> somebody("Rolfe"));
        String later = as(FAMILY_WORKER, () -> somebody("Sankey"));
        String hidden = as(FAMILY_WORKER, () -> somebody("Tapley"));
        Acting.as(FAMILY_WORKER, () -> moveIn(resident, flat, day.minusYears(1)));
        Acting.as(FAMILY_WORKER, () -> moveIn(later, flat, day.plusDays(3)));
        Acting.as(FAMILY_WORKER, () -> moveIn(hidden, flat, day.minusYears(1)));
        Acting.as(FAMILY_WORKER, () -> persons.protect(hidden, "A court order keeps the address secret."));
        String suspect = as(FAMILY_WORKER, () -> somebody("Ullman"));
        String complainant = as(FAMILY_WORKER, () -> somebody("Venning"));
        String earlier = record(
                CONSTABLE,
                "POL",
                day.minusDays(20),
                "NOISE",
                flat,
                new NewIncident.Involved(suspect, IncidentRole.SUSPECT),
                new NewIncident.Involved(complainant, IncidentRole.COMPLAINANT));
        String nextDoor = record(CONSTABLE, "POL", day.minusDays(5), "DAMAGE", other);
        record(CONSTABLE, "POL", day.minusMonths(6), "NOISE", flat);
        String reference = record(CONSTABLE, "POL", day, "NOISE", flat);

        List<Suggestion> seen = as(SERGEANT, () -> links.suggestions(reference));
        assertThat(seen)
                .filteredOn(one -> one.kind() == Kind.PERSON)
                .extracting(Suggestion::reference)
                .as("who lived there that day, who was named before; nobody who came later, complained or is protected")
                .containsExactly(resident, suspect);
        assertThat(seen)
                .filteredOn(one -> one.kind() == Kind.INCIDENT)
                .extracting(Suggestion::reference)
                .as("the door's first, then the house's; none of more than six months before")
                .containsExactly(earlier, nextDoor);
        assertThat(seen)
                .extracting(Suggestion::why)
                .contains(
                        "Lived at this door on the day",
                        "Named there before, in " + earlier,
                        "At the same door, 20 days before");

        Acting.as(SERGEANT, () -> links.decline(reference, Kind.PERSON, suspect));
        Acting.as(SERGEANT, () -> links.accept(reference, Kind.PERSON, resident, IncidentRole.WITNESS));
        Acting.as(SERGEANT, () -> links.accept(reference, Kind.INCIDENT, earlier, IncidentRole.RESIDENT));
        assertThat(as(CONSTABLE, () -> links.suggestions(reference)))
                .extracting(Suggestion::reference)
                .containsExactly(nextDoor);
        assertThat(as(CONSTABLE, () -> links.repeats(reference)))
                .extracting(IncidentRow::reference)
                .containsExactly(earlier);
        assertThatThrownBy(() -> as(CONSTABLE, () -> {
                    links.accept(reference, Kind.PERSON, hidden, IncidentRole.SUSPECT);
                    return true;
                }))
                .hasMessage("safety.incident.not-suggested");
    }

    @Test
    void a_case_one_may_not_see_is_not_suggested() throws Exception {
        String resident = as(FAMILY_WORKER, () -> somebody("Wacher"));
        Acting.as(FAMILY_WORKER, () -> moveIn(resident, flat, today().minusYears(1)));
        String file = as(
                SAFETY_OFFICER,
                () -> cases.open(NewCase.of(CaseType.INDIVIDUAL, "Trouble in Trouble Street", "TDC")
                        .about(List.of(new NewCase.About(resident, "the tenant")))
                        .ledBy(SAFETY_OFFICER)
                        .because("Neighbours have complained for a year")));
        String reference = record(CONSTABLE, "POL", today(), "NOISE", flat);
        assertThat(as(CONSTABLE, () -> links.suggestions(reference)))
                .as("a constable sees a header only of their own cases")
                .noneMatch(one -> one.kind() == Kind.CASE);
        assertThat(as(SERGEANT, () -> links.suggestions(reference)))
                .as("a sergeant sees the header, and not whom it is about")
                .noneMatch(one -> one.kind() == Kind.CASE);
        assertThat(as(SAFETY_OFFICER, () -> links.suggestions(reference)))
                .filteredOn(one -> one.kind() == Kind.CASE)
                .singleElement()
                .satisfies(one -> assertThat(one.reference()).isEqualTo(file));
    }

    @Test
    void repeats_are_counted_at_the_door_and_in_the_house_within_six_months() throws Exception {
        LocalDate day = today();
        record(CONSTABLE, "POL", day.minusMonths(6), "NOISE", flat);
        record(CONSTABLE, "POL", day.minusMonths(6).plusDays(1), "NOISE", flat);
        record(CONSTABLE, "POL", day.minusDays(3), "ROWDY", flat);
        record(CONSTABLE, "POL", day.minusDays(2), "BURGLARY", other);
        String wrong = record(CONSTABLE, "POL", day.minusDays(1), "NOISE", flat);
        int version = as(CONSTABLE, () -> incidents.get(wrong).getVersion());
        Acting.as(CONSTABLE, () -> incidents.markError(wrong, version, "It was in another street."));

        Repeats atDoor = as(SERGEANT, () -> incidents.repeatsAt(flat, day)).orElseThrow();
        assertThat(atDoor.atDoor()).isEqualTo(2);
        assertThat(atDoor.inHouse()).isEqualTo(3);
        assertThat(atDoor.andOneMore().which()).isEqualTo("Third incident here in six months");
        assertThat(atDoor.latestOn()).isEqualTo(day.minusDays(2));
        assertThat(as(SERGEANT, () -> incidents.repeatsAt(house, day))
                        .orElseThrow()
                        .words())
                .isEqualTo("Three incidents here in six months");
        assertThat(as(SAFETY_OFFICER, () -> incidents.repeatsAt(house, day))
                        .orElseThrow()
                        .inHouse())
                .as("D13 is not open to the community safety officer without a case")
                .isEqualTo(2);
        assertThat(as(SERGEANT, () -> incidents.antisocialAt(flat)).isEnough()).isFalse();
        record(CONSTABLE, "POL", day, "DRUGS", flat);
        assertThat(as(SERGEANT, () -> incidents.antisocialAt(flat)).isEnough()).isTrue();
        assertThat(as(SAFETY_OFFICER, () -> incidents.antisocialAt(flat)).incidents())
                .isEqualTo(2);
    }

    @Test
    void a_correction_keeps_what_was_said_and_the_second_of_two_is_told() throws Exception {
        String reference = record(CONSTABLE, "POL", today().minusDays(4), "NOISE", flat);
        int read = as(CONSTABLE, () -> incidents.get(reference).getVersion());
        NewIncident better = new NewIncident(
                "POL",
                "CAD " + System.nanoTime(),
                today().minusDays(4),
                LocalTime.of(23, 40),
                "THREATS",
                NewIncident.Place.at(flat),
                "Threatened with a bottle in the hall.",
                "Words of advice given.",
                List.of());
        assertThatThrownBy(() -> as(SAFETY_OFFICER, () -> {
                    incidents.correct(reference, read, better, "The caller rang again.");
                    return true;
                }))
                .as("another agency's, written down by somebody else")
                .isInstanceOf(Denied.class);
        Acting.as(CONSTABLE, () -> incidents.correct(reference, read, better, "The caller rang again."));
        Incident now = as(SERGEANT, () -> incidents.get(reference));
        assertThat(now.getDataClass()).isEqualTo(13);
        assertThat(now.getOccurredAt()).isEqualTo(LocalTime.of(23, 40));
        assertThat(as(SERGEANT, () -> incidents.before(reference)))
                .singleElement()
                .satisfies(was -> {
                    assertThat(was.typeWords()).isEqualTo("Noise");
                    assertThat(was.because()).isEqualTo("The caller rang again.");
                    assertThat(was.saidBy()).isEqualTo("Lucy Tapsell");
                });
        assertThat(sees(SAFETY_OFFICER, reference)).as("an offence now: D13").isFalse();
        assertThatThrownBy(() -> as(SERGEANT, () -> {
                    incidents.correct(reference, read, better, "I heard otherwise.");
                    return true;
                }))
                .hasMessage("safety.incident.changed-meanwhile");
    }

    @Test
    void what_cannot_be_is_refused() throws Exception {
        String victim = as(FAMILY_WORKER, () -> somebody("Yeomans"));
        assertThatThrownBy(() -> record(CONSTABLE, "POL", today().plusDays(1), "NOISE", flat))
                .hasMessage("safety.incident.to-come");
        assertThatThrownBy(() -> record(CONSTABLE, "POL", today(), "DOMESTIC", flat))
                .hasMessage("safety.incident.kept-elsewhere");
        assertThatThrownBy(() -> record(CONSTABLE, "POL", today(), "NONSENSE", flat))
                .hasMessage("safety.incident.no-type");
        assertThatThrownBy(() -> as(
                        CONSTABLE,
                        () -> incidents.record(new NewIncident(
                                "POL",
                                null,
                                today(),
                                null,
                                "NOISE",
                                NewIncident.Place.at(flat),
                                "Ms Yeomans was shouted at.",
                                null,
                                List.of(new NewIncident.Involved(victim, IncidentRole.VICTIM))))))
                .hasMessage("safety.incident.names-somebody");
        assertThatThrownBy(() -> as(
                        CONSTABLE,
                        () -> incidents.record(new NewIncident(
                                "POL",
                                null,
                                today(),
                                null,
                                "NOISE",
                                NewIncident.Place.in("Nowhere Street", null),
                                "Shouting.",
                                null,
                                List.of()))))
                .hasMessage("safety.incident.no-street");
        assertThatThrownBy(() -> record(YOUTH_WORKER, "KCC", today(), "NOISE", flat))
                .isInstanceOf(Denied.class);
        String street = as(
                CONSTABLE,
                () -> incidents.record(new NewIncident(
                        "POL",
                        null,
                        today(),
                        LocalTime.MIDNIGHT,
                        "ROWDY",
                        NewIncident.Place.in("Trouble Street", "behind the bins"),
                        "Six people shouting.",
                        null,
                        List.of())));
        assertThat(as(CONSTABLE, () -> incidents.row(street)).place()).isEqualTo("Trouble Street: behind the bins");
    }
}
