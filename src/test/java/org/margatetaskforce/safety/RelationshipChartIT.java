package org.margatetaskforce.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.people.Birth;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.Home;
import org.margatetaskforce.people.InterestKind;
import org.margatetaskforce.people.Particulars;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.PropertyInterests;
import org.margatetaskforce.people.RelationshipKind;
import org.margatetaskforce.people.Relationships;
import org.margatetaskforce.people.Residencies;
import org.margatetaskforce.people.Sex;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.people.Tenure;
import org.margatetaskforce.people.Told;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.safety.incident.IncidentRole;
import org.margatetaskforce.safety.incident.Incidents;
import org.margatetaskforce.safety.incident.NewIncident;
import org.margatetaskforce.web.safety.ChartDrawing;

/** What hangs together is drawn as far as one may see it; what one may not see leaves no mark and is no way to anything. */
@ExtendWith(ArquillianExtension.class)
class RelationshipChartIT {

    private static final String SAFETY_OFFICER = "d.whitlock";
    private static final String SERGEANT = "m.brightwell";
    private static final String CONSTABLE = "l.tapsell";
    private static final String YOUTH_OFFENDING = "c.mannering";
    private static final String TEAM_LEADER = "a.okonkwo";
    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String PROGRAMME_MANAGER = "r.ferreira";
    private static final Told SEEN = new Told(SourceType.VISIT, Confidence.CONFIRMED);

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    RelationshipCharts charts;

    @Inject
    PeerGroups groups;

    @Inject
    Persons persons;

    @Inject
    Residencies residencies;

    @Inject
    Relationships relationships;

    @Inject
    PropertyInterests interests;

    @Inject
    Cases cases;

    @Inject
    Incidents incidents;

    @Inject
    Gazetteer gazetteer;

    private Uprn house = new Uprn("1");
    private Uprn flat = new Uprn("1");
    private Uprn otherFlat = new Uprn("1");
    private Uprn farHouse = new Uprn("1");
    private LocalDate today = LocalDate.EPOCH;
    private int number;

    @BeforeEach
    void two_houses_and_two_flats() throws Exception {
        number = NEXT.incrementAndGet();
        today = TaskForceClock.current().today();
        house = new Uprn("9560000%05d".formatted(number));
        flat = new Uprn("9561000%05d".formatted(number));
        otherFlat = new Uprn("9562000%05d".formatted(number));
        farHouse = new Uprn("9563000%05d".formatted(number));
        String list = "uprn,street,town,pao number,easting,northing,parent uprn,sao number\n"
                + house + ",Charting Street,Margate," + number + ",636000,171200,,\n"
                + flat + ",Charting Street,Margate," + number + ",,," + house + ",1\n"
                + otherFlat + ",Charting Street,Margate," + number + ",,," + house + ",2\n"
                + farHouse + ",Charting Street,Margate," + (number + 500) + ",636000,171300,,\n";
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

    private String person(String given, LocalDate born) throws Exception {
        return as(SAFETY_OFFICER, () -> persons.add(
                        Particulars.of(given, "Charted" + number, Birth.on(born), Sex.NOT_KNOWN), Contact.NONE)
                .getReference());
    }

    private String adult(String given) throws Exception {
        return person(given, LocalDate.of(1980, 2, 3));
    }

    private void lives(String who, String person, Uprn where, LocalDate from) throws Exception {
        as(who, () -> residencies.moveIn(person, Home.at(where, Tenure.PRIVATE_RENT), from, null, SEEN));
    }

    private void tied(String who, String one, String other) throws Exception {
        tied(who, one, other, RelationshipKind.NON_KIN_ASSOCIATE);
    }

    private void tied(String who, String one, String other, RelationshipKind kind) throws Exception {
        as(who, () -> relationships.add(one, other, kind, null, null, today.minusYears(1), SEEN));
    }

    private String group(String who, @Nullable String inCase) throws Exception {
        return as(
                who,
                () -> groups.record(new AboutGroup(
                        "Sea wall group " + number,
                        "Meet at the sea wall after dark and come up in incidents together",
                        today.minusMonths(6),
                        false,
                        inCase,
                        SEEN)));
    }

    private static ChartFilter of(String start, int steps) {
        return new ChartFilter(
                start,
                steps,
                EnumSet.allOf(NodeKind.class),
                EnumSet.allOf(TieKind.class),
                null,
                null,
                1,
                null,
                List.of());
    }

    private RelationshipChart chart(String who, ChartFilter filter) throws Exception {
        return as(who, () -> charts.draw(filter)).orElseThrow();
    }

    private static List<String> on(RelationshipChart chart) {
        return chart.nodes().stream().map(RelationshipChart.Node::reference).toList();
    }

    private static List<String> ties(RelationshipChart chart) {
        return chart.ties().stream()
                .map(tie -> tie.from() + " " + tie.words() + " " + tie.to())
                .toList();
    }

    @Test
    void it_goes_from_one_to_all_that_hangs_together_with_it_step_by_step() throws Exception {
        String anna = adult("Anna");
        String ben = adult("Ben");
        String cem = adult("Cem");
        String dora = adult("Dora");
        lives(SAFETY_OFFICER, anna, flat, today.minusYears(1));
        lives(SAFETY_OFFICER, ben, flat, today.minusYears(1));
        lives(SAFETY_OFFICER, cem, farHouse, today.minusYears(1));
        String group = group(SAFETY_OFFICER, null);
        as(SAFETY_OFFICER, () -> groups.add(group, ben, today.minusMonths(5), SEEN));
        as(SAFETY_OFFICER, () -> groups.add(group, cem, today.minusMonths(5), SEEN));
        tied(SAFETY_OFFICER, cem, dora);

        RelationshipChart one = chart(SAFETY_OFFICER, of(anna, 1));
        assertThat(on(one)).containsExactly(anna, flat.value());
        assertThat(ties(one)).containsExactly(anna + " lives at " + flat);
        assertThat(on(chart(SAFETY_OFFICER, of(anna, 2))))
                .containsExactlyInAnyOrder(anna, flat.value(), house.value(), ben);
        RelationshipChart three = chart(SAFETY_OFFICER, of(anna, 3));
        assertThat(on(three))
                .containsExactlyInAnyOrder(anna, flat.value(), house.value(), otherFlat.value(), ben, group);
        assertThat(ties(three)).contains(ben + " runs with " + group, flat + " is a flat of " + house);
        assertThat(chart(SAFETY_OFFICER, of(anna, 99)))
                .as("three is the farthest")
                .isEqualTo(three);
        assertThat(on(chart(SAFETY_OFFICER, of(group, 2))))
                .as("from a group")
                .containsExactlyInAnyOrder(group, ben, cem, flat.value(), farHouse.value(), dora);
        assertThat(on(chart(SAFETY_OFFICER, of(farHouse.value(), 2))))
                .as("from an address")
                .containsExactlyInAnyOrder(farHouse.value(), cem, group, dora);
        assertThat(as(SAFETY_OFFICER, () -> charts.draw(of("P-999999", 1)))).isEmpty();
        assertThat(as(SAFETY_OFFICER, () -> charts.draw(of("Anna", 1)))).isEmpty();
    }

    @Test
    void the_farthest_are_tied_to_one_another_too() throws Exception {
        String anna = adult("Anna");
        String ben = adult("Ben");
        String cem = adult("Cem");
        tied(SAFETY_OFFICER, anna, ben);
        tied(SAFETY_OFFICER, anna, cem);
        tied(SAFETY_OFFICER, ben, cem);
        assertThat(chart(SAFETY_OFFICER, of(anna, 1)).ties()).hasSize(3);
    }

    @Test
    void a_hidden_person_leaves_nothing_and_ties_nobody() throws Exception {
        String anna = adult("Anna");
        String ben = adult("Ben");
        String dora = adult("Dora");
        lives(SAFETY_OFFICER, anna, flat, today.minusYears(1));
        lives(SAFETY_OFFICER, dora, farHouse, today.minusYears(1));
        String group = group(SAFETY_OFFICER, null);
        as(SAFETY_OFFICER, () -> groups.add(group, anna, today.minusMonths(5), SEEN));
        as(SAFETY_OFFICER, () -> groups.add(group, ben, today.minusMonths(5), SEEN));
        RelationshipChart before = chart(SAFETY_OFFICER, of(anna, 3));
        ChartDrawing drawn = ChartDrawing.of(before);
        PeerGroups.Page listed = as(SAFETY_OFFICER, () -> groups.page(named(group)));

        // somebody who ties all of them to one another, and to Dora, and is then protected
        String hidden = adult("Hidden");
        lives(SAFETY_OFFICER, hidden, flat, today.minusMonths(8));
        as(
                SAFETY_OFFICER,
                () -> residencies.moveIn(
                        hidden, new Home(farHouse, null, Tenure.STAYS, false), today.minusMonths(3), null, SEEN));
        as(SAFETY_OFFICER, () -> groups.add(group, hidden, today.minusMonths(4), SEEN));
        tied(SAFETY_OFFICER, hidden, dora);
        tied(SAFETY_OFFICER, ben, hidden);
        as(
                SAFETY_OFFICER,
                () -> interests.add(
                        farHouse,
                        hidden,
                        InterestKind.TENANT,
                        today.minusMonths(2),
                        SourceType.VISIT,
                        Confidence.CONFIRMED));
        assertThat(on(chart(SAFETY_OFFICER, of(anna, 3)))).contains(hidden, dora);
        Acting.as(SERGEANT, () -> persons.protect(hidden, "Fled from somebody who looks for them"));

        RelationshipChart after = chart(SAFETY_OFFICER, of(anna, 3));
        assertThat(after).as("as if they had never been").isEqualTo(before);
        assertThat(ChartDrawing.of(after)).isEqualTo(drawn);
        assertThat(ChartDrawing.of(after).toString()).isEqualTo(drawn.toString());
        assertThat(after.places()).isEqualTo(before.places());
        assertThat(as(SAFETY_OFFICER, () -> groups.members(group))).hasSize(2);
        assertThat(as(SAFETY_OFFICER, () -> groups.page(named(group)))).isEqualTo(listed);
        assertThat(as(SAFETY_OFFICER, () -> charts.draw(of(hidden, 3))))
                .as("is no beginning either")
                .isEmpty();
        assertThat(on(chart(SERGEANT, of(anna, 3))))
                .as("the sergeant is on the allow-list")
                .contains(hidden);
        assertThat(on(chart(CONSTABLE, of(anna, 3)))).doesNotContain(hidden, dora);
    }

    private static PeerGroupFilter named(String reference) {
        return new PeerGroupFilter(PeerGroupFilter.Which.ANY, null, null, reference, 0, 25);
    }

    @Test
    void who_fears_whom_is_on_no_chart_of_those_who_are_not_cleared_for_it() throws Exception {
        String anna = adult("Anna");
        String feared = adult("Feared");
        String behind = adult("Behind");
        tied(SERGEANT, anna, feared, RelationshipKind.FEARS);
        lives(SAFETY_OFFICER, feared, farHouse, today.minusYears(1));
        lives(SAFETY_OFFICER, behind, farHouse, today.minusYears(1));
        for (String who : List.of(SAFETY_OFFICER, SERGEANT, CONSTABLE, YOUTH_OFFENDING, TEAM_LEADER)) {
            assertThat(on(chart(who, of(anna, 3))))
                    .as("and nothing behind it, for " + who)
                    .containsExactly(anna);
        }
    }

    @Test
    void an_incident_ties_those_in_it_and_its_place_but_who_complained_is_for_few() throws Exception {
        String anna = adult("Anna");
        String ben = adult("Ben");
        String dora = adult("Dora");
        String incident = as(
                SERGEANT,
                () -> incidents.record(new NewIncident(
                        "POL",
                        "TRIAL/" + number + "/" + today,
                        today.minusDays(9),
                        null,
                        "NOISE",
                        NewIncident.Place.at(farHouse),
                        "Loud music until two in the morning.",
                        null,
                        List.of(
                                new NewIncident.Involved(anna, IncidentRole.SUSPECT),
                                new NewIncident.Involved(ben, IncidentRole.VICTIM),
                                new NewIncident.Involved(dora, IncidentRole.COMPLAINANT)))));
        RelationshipChart seen = chart(SAFETY_OFFICER, of(anna, 3));
        assertThat(on(seen)).containsExactlyInAnyOrder(anna, incident, ben, farHouse.value());
        assertThat(ties(seen)).contains(anna + " suspect in " + incident, incident + " happened at " + farHouse);
        assertThat(on(chart(SERGEANT, of(anna, 2)))).as("wrote it down").contains(dora);
        assertThat(as(SAFETY_OFFICER, () -> charts.draw(of(dora, 3)))
                        .orElseThrow()
                        .nodes())
                .as("nor from the other side")
                .hasSize(1);
        assertThat(on(chart(SAFETY_OFFICER, of(incident, 1)))).contains(anna, ben);
        assertThat(on(chart(SAFETY_OFFICER, on(today.minusDays(10), null, anna))))
                .as("the day before")
                .containsExactly(anna);
        int version = as(SERGEANT, () -> incidents.get(incident).getVersion());
        Acting.as(SERGEANT, () -> incidents.markError(incident, version, "Recorded twice by mistake"));
        assertThat(on(chart(SAFETY_OFFICER, of(anna, 3)))).containsExactly(anna);
    }

    @Test
    void who_is_excluded_from_a_case_sees_neither_it_nor_its_group() throws Exception {
        String anna = adult("Anna");
        String ben = adult("Ben");
        String aCase = as(TEAM_LEADER, () -> cases.openPropertyCase(house, "A house"));
        String group = group(SAFETY_OFFICER, aCase);
        as(SAFETY_OFFICER, () -> groups.add(group, anna, today.minusMonths(5), SEEN));
        as(SAFETY_OFFICER, () -> groups.add(group, ben, today.minusMonths(5), SEEN));
        assertThat(on(chart(SAFETY_OFFICER, of(anna, 2)))).containsExactlyInAnyOrder(anna, group, ben, aCase);
        assertThat(on(chart(TEAM_LEADER, of(aCase, 1))))
                .as("class D10 by case, as a member of its team")
                .containsExactlyInAnyOrder(aCase, group, house.value());
        Acting.as(TEAM_LEADER, () -> cases.exclude(aCase, SAFETY_OFFICER, "Lives next door to them"));
        assertThat(on(chart(SAFETY_OFFICER, of(anna, 3)))).containsExactly(anna);
        assertThat(as(SAFETY_OFFICER, () -> charts.draw(of(aCase, 1)))).isEmpty();
        assertThat(as(SAFETY_OFFICER, () -> groups.find(group))).isEmpty();
        assertThat(on(chart(CONSTABLE, of(anna, 2)))).contains(group, ben);
    }

    @Test
    void what_was_once_so_is_drawn_on_its_day() throws Exception {
        String anna = adult("Anna");
        lives(SAFETY_OFFICER, anna, flat, today.minusYears(2));
        lives(SAFETY_OFFICER, anna, farHouse, today.minusMonths(3));
        RelationshipChart ever = chart(SAFETY_OFFICER, of(anna, 1));
        assertThat(ties(ever)).containsExactlyInAnyOrder(anna + " lived at " + flat, anna + " lives at " + farHouse);
        assertThat(on(chart(SAFETY_OFFICER, on(today.minusYears(1), null, anna))))
                .containsExactly(anna, flat.value());
        assertThat(on(chart(SAFETY_OFFICER, on(null, today.minusMonths(2), anna))))
                .containsExactly(anna, farHouse.value());
        assertThat(on(chart(CONSTABLE, of(anna, 1))))
                .as("where somebody lived is D4")
                .containsExactly(anna, farHouse.value());
    }

    private static ChartFilter on(@Nullable LocalDate on, @Nullable LocalDate since, String start) {
        return new ChartFilter(
                start, 1, EnumSet.allOf(NodeKind.class), EnumSet.allOf(TieKind.class), on, since, 1, null, List.of());
    }

    @Test
    void it_is_narrowed_by_kind_by_size_of_house_and_by_what_is_taken_out() throws Exception {
        String anna = adult("Anna");
        String ben = adult("Ben");
        lives(SAFETY_OFFICER, anna, flat, today.minusYears(1));
        lives(SAFETY_OFFICER, ben, otherFlat, today.minusYears(1));
        assertThat(on(chart(SAFETY_OFFICER, of(house.value(), 2)))).contains(anna, ben);
        assertThat(on(chart(SAFETY_OFFICER, narrowed(anna, Set.of(NodeKind.ADDRESS), 1, null, List.of()))))
                .as("what it begins with is always shown, and others of its kind with it")
                .containsExactlyInAnyOrder(anna, flat.value(), house.value(), otherFlat.value());
        assertThat(on(chart(SAFETY_OFFICER, narrowed(anna, EnumSet.allOf(NodeKind.class), 1, 1, List.of()))))
                .as("a house of two units is left out, and nothing is reached through it")
                .containsExactly(anna, flat.value());
        assertThat(on(chart(
                        SAFETY_OFFICER, narrowed(anna, EnumSet.allOf(NodeKind.class), 1, null, List.of(flat.value())))))
                .containsExactly(anna);
        assertThat(on(chart(SAFETY_OFFICER, narrowed(anna, EnumSet.allOf(NodeKind.class), 2, null, List.of()))))
                .as("a chain has ends with one tie")
                .containsExactly(anna);
    }

    private static ChartFilter narrowed(
            String start, Set<NodeKind> nodes, int least, @Nullable Integer units, List<String> without) {
        return new ChartFilter(start, 3, nodes, EnumSet.allOf(TieKind.class), null, null, least, units, without);
    }

    @Test
    void of_too_many_the_nearest_are_shown_and_it_says_so() throws Exception {
        String group = group(SAFETY_OFFICER, null);
        String anna = adult("Anna");
        for (int i = 0; i < RelationshipChart.MOST + 9; i++) {
            String each =
                    i == 0 ? anna : person("Many" + i, LocalDate.of(1960, 1, 1).plusDays(97L * i));
            as(SAFETY_OFFICER, () -> groups.add(group, each, today.minusMonths(5), SEEN));
        }
        RelationshipChart chart = chart(SAFETY_OFFICER, of(anna, 2));
        assertThat(chart.more()).isTrue();
        assertThat(chart.nodes()).hasSize(RelationshipChart.MOST);
        assertThat(on(chart)).startsWith(anna, group);
        assertThat(chart(SAFETY_OFFICER, of(anna, 2))).as("the same each time").isEqualTo(chart);
        assertThat(chart(SAFETY_OFFICER, of(anna, 1)).more()).isFalse();
    }

    @Test
    void who_keeps_groups_of_the_young_sees_the_young_alone() throws Exception {
        String group = group(YOUTH_OFFENDING, null);
        String young = person("Young", today.minusYears(15));
        String grown = adult("Grown");
        as(YOUTH_OFFENDING, () -> groups.add(group, young, today.minusMonths(1), SEEN));
        assertThatThrownBy(() -> as(YOUTH_OFFENDING, () -> groups.add(group, grown, today.minusMonths(1), SEEN)))
                .hasMessage("safety.group.young-alone");
        as(CONSTABLE, () -> groups.add(group, grown, today.minusMonths(1), SEEN));
        assertThat(on(chart(YOUTH_OFFENDING, of(group, 1)))).containsExactly(group, young);
        assertThat(on(chart(CONSTABLE, of(group, 1)))).containsExactlyInAnyOrder(group, young, grown);
        String another = group(SAFETY_OFFICER, null);
        assertThat(as(YOUTH_OFFENDING, () -> groups.find(another)))
                .as("of another's group that no case of theirs works with")
                .isEmpty();
    }

    @Test
    void a_group_is_changed_and_closed_and_what_was_believed_stays() throws Exception {
        String group = group(SAFETY_OFFICER, null);
        String anna = adult("Anna");
        String membership = as(SAFETY_OFFICER, () -> groups.add(group, anna, today.minusMonths(5), SEEN));
        assertThatThrownBy(() -> as(SAFETY_OFFICER, () -> groups.add(group, anna, today.minusMonths(2), SEEN)))
                .hasMessage("safety.group.already-member");
        AboutGroup telling = new AboutGroup(
                "Charted" + number + " and friends", "They meet on the beach", today.minusYears(1), false, null, SEEN);
        int read = as(SAFETY_OFFICER, () -> groups.get(group).getVersion());
        assertThatThrownBy(() ->
                        Acting.as(SAFETY_OFFICER, () -> groups.change(group, read, telling, "They moved to the beach")))
                .hasMessage("safety.group.named-after");
        AboutGroup better = new AboutGroup(
                "Beach group " + number, "They meet on the beach now", today.minusYears(1), false, null, SEEN);
        Acting.as(CONSTABLE, () -> groups.change(group, read, better, "They moved to the beach"));
        assertThatThrownBy(() ->
                        Acting.as(SAFETY_OFFICER, () -> groups.change(group, read, better, "They moved to the beach")))
                .as("the second of two is told")
                .hasMessage("people.tie.somebody-else");
        assertThat(as(SAFETY_OFFICER, () -> groups.before(group)))
                .singleElement()
                .satisfies(old -> assertThat(old.called()).isEqualTo("Sea wall group " + number));
        Acting.as(SAFETY_OFFICER, () -> groups.leave(membership, null, today, "Moved to Ramsgate"));
        assertThat(as(SAFETY_OFFICER, () -> groups.members(group)))
                .singleElement()
                .satisfies(member -> assertThat(member.getValidTo()).isEqualTo(today));
        int now = as(SAFETY_OFFICER, () -> groups.get(group).getVersion());
        assertThatThrownBy(() ->
                        Acting.as(CONSTABLE, () -> groups.close(group, now, today, "Nothing of them since Easter")))
                .isInstanceOf(Denied.class);
        Acting.as(SERGEANT, () -> groups.close(group, now, today, "Nothing of them since Easter"));
        String ben = adult("Ben");
        assertThatThrownBy(() -> as(SAFETY_OFFICER, () -> groups.add(group, ben, today, SEEN)))
                .hasMessage("safety.group.closed");
        assertThat(as(SAFETY_OFFICER, () -> groups.page(named(group))).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.closedOn()).isEqualTo(today));
    }

    @Test
    void they_are_for_those_who_work_on_behaviour_and_see_whom_it_is_about() {
        for (String other : List.of(HOUSING_OFFICER, PROGRAMME_MANAGER)) {
            assertThatThrownBy(() -> as(other, () -> charts.draw(of(house.value(), 1))))
                    .isInstanceOf(Denied.class);
        }
        assertThatThrownBy(() -> group(HOUSING_OFFICER, null)).isInstanceOf(Denied.class);
    }
}
