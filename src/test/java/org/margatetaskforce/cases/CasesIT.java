package org.margatetaskforce.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;

/** One shared case a property, and each sees of it what is theirs. */
@ExtendWith(ArquillianExtension.class)
class CasesIT {

    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String ANOTHER_HOUSING_OFFICER = "i.dumitru";
    private static final String HOUSING_TEAM_LEADER = "a.okonkwo";
    private static final String CONSTABLE = "l.tapsell";
    private static final String UKBA_LIAISON = "s.vane";

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    Cases cases;

    @Inject
    CaseStages stages;

    @Inject
    CasePartners partners;

    @Inject
    Timeline timeline;

    @Inject
    Gazetteer gazetteer;

    @Inject
    Properties properties;

    @Resource
    ManagedExecutorService executor;

    private Uprn house = new Uprn("1");
    private Uprn flat = new Uprn("1");

    @BeforeEach
    void a_house_with_a_flat() throws Exception {
        int number = NEXT.incrementAndGet();
        house = new Uprn("9300000%05d".formatted(number));
        flat = new Uprn("9310000%05d".formatted(number));
        String list = "uprn,street,town,pao number,easting,northing,parent uprn,sao number\n"
                + house + ",Imagined Street,Margate," + number + ",636000,171200,,\n"
                + flat + ",Imagined Street,Margate," + number + ",,," + house + ",1\n";
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

    @Test
    void a_property_has_one_open_case_whoever_asks_and_however_often() throws Exception {
        String first = as(HOUSING_OFFICER, () -> cases.openPropertyCase(house, "A house"));
        assertThat(first).matches("MTF-P-\\d{4}-\\d{5}");
        assertThat(as(HOUSING_OFFICER, () -> cases.openPropertyCase(house, "A house")))
                .isEqualTo(first);
        assertThat(as(ANOTHER_HOUSING_OFFICER, () -> cases.openPropertyCase(flat, "Its flat")))
                .isEqualTo(first);
        assertThat(as(Acting.SYSTEM, () -> cases.openPropertyCase(house, "A house")))
                .isEqualTo(first);
    }

    @Test
    void sixteen_at_once_get_one_case() throws Exception {
        List<Future<String>> asked = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            String who = i % 2 == 0 ? HOUSING_OFFICER : ANOTHER_HOUSING_OFFICER;
            asked.add(executor.submit(() -> as(who, () -> cases.openPropertyCase(house, "A house"))));
        }
        Set<String> references = new HashSet<>();
        for (Future<String> each : asked) {
            references.add(each.get(30, TimeUnit.SECONDS));
        }
        assertThat(references).hasSize(1);
    }

    @Test
    void numbers_follow_one_another_and_a_closed_case_is_not_opened_again() throws Exception {
        String first = as(HOUSING_TEAM_LEADER, () -> cases.openPropertyCase(house, "A house"));
        Acting.as(HOUSING_TEAM_LEADER, () -> cases.closeFile(first, "Sold"));
        String second = as(HOUSING_TEAM_LEADER, () -> cases.openPropertyCase(house, "A house"));
        int numberOfFirst = Integer.parseInt(first.substring(first.lastIndexOf('-') + 1));
        int numberOfSecond = Integer.parseInt(second.substring(second.lastIndexOf('-') + 1));
        assertThat(numberOfSecond).isEqualTo(numberOfFirst + 1);
        assertThatThrownBy(() -> Acting.as(HOUSING_TEAM_LEADER, () -> cases.closeFile(first, "Again")))
                .hasMessage("cases.case.already-closed");
    }

    @Test
    void the_public_opens_no_case() {
        assertThatThrownBy(() -> as(Acting.PUBLIC, () -> cases.openPropertyCase(house, "A house")))
                .hasMessage("place.property.unknown");
    }

    @Test
    void a_house_nobody_knows_has_no_case() {
        assertThatThrownBy(() -> as(HOUSING_OFFICER, () -> cases.openPropertyCase(new Uprn("999999999999"), "?")))
                .hasMessage("place.property.unknown");
    }

    @Test
    void a_header_is_seen_by_post_or_by_membership_and_by_nobody_else() throws Exception {
        String reference = as(HOUSING_OFFICER, () -> cases.openPropertyCase(house, "A house"));
        assertThat(as(HOUSING_OFFICER, () -> cases.find(reference)))
                .as("opened it")
                .isPresent();
        assertThat(as(HOUSING_TEAM_LEADER, () -> cases.find(reference)))
                .as("F by post")
                .isPresent();
        assertThat(as(ANOTHER_HOUSING_OFFICER, () -> cases.find(reference)))
                .as("C, no member")
                .isEmpty();
        assertThat(as(UKBA_LIAISON, () -> cases.find(reference))).as("H").isEmpty();
        assertThat(as(Acting.PUBLIC, () -> cases.find(reference))).as("public").isEmpty();

        Acting.as(HOUSING_TEAM_LEADER, () -> cases.join(reference, ANOTHER_HOUSING_OFFICER, "takes it over"));
        assertThat(as(ANOTHER_HOUSING_OFFICER, () -> cases.find(reference))).isPresent();
        assertThat(as(ANOTHER_HOUSING_OFFICER, () -> cases.team(reference)))
                .extracting(TeamMember::username)
                .containsExactlyInAnyOrder(HOUSING_OFFICER, ANOTHER_HOUSING_OFFICER);
        assertThatThrownBy(() ->
                        Acting.as(HOUSING_TEAM_LEADER, () -> cases.join(reference, ANOTHER_HOUSING_OFFICER, "again")))
                .hasMessage("cases.team.already-member");

        Acting.as(HOUSING_TEAM_LEADER, () -> cases.leave(reference, ANOTHER_HOUSING_OFFICER));
        assertThat(as(ANOTHER_HOUSING_OFFICER, () -> cases.find(reference)))
                .as("from this moment")
                .isEmpty();
    }

    @Test
    void nobody_joins_a_case_that_they_may_not_see() throws Exception {
        String reference = as(HOUSING_OFFICER, () -> cases.openPropertyCase(house, "A house"));
        assertThatThrownBy(() -> Acting.as(CONSTABLE, () -> cases.join(reference, CONSTABLE, "curious")))
                .hasMessage("cases.case.unknown");
        String again = as(CONSTABLE, () -> cases.openPropertyCase(house, "A house"));
        assertThat(again).isEqualTo(reference);
        assertThat(as(CONSTABLE, () -> cases.find(reference)))
                .as("another agency leads it: asking is not joining")
                .isEmpty();
    }

    @Test
    void the_timeline_shows_each_their_own_and_counts_no_other() throws Exception {
        String reference = sharedWithThePolice();
        Acting.as(HOUSING_TEAM_LEADER, () -> cases.join(reference, CONSTABLE, "joint visit"));
        Acting.as(HOUSING_OFFICER, () -> {
            timeline.write(reference, 2, "Enforcement detail", "", "SL-2011-00001");
            timeline.write(reference, 6, "A note for the team", "", null);
            timeline.write(reference, 7, "A note for the council alone", "", null);
        });
        Acting.as(CONSTABLE, () -> timeline.write(reference, 7, "A note for the police alone", "", null));
        Acting.as(Acting.SYSTEM, () -> timeline.write(reference, 6, "A timer fired", "", null));

        assertThat(written(HOUSING_OFFICER, reference))
                .containsExactly(
                        "A timer fired", "A note for the council alone", "A note for the team", "Enforcement detail");
        assertThat(written(CONSTABLE, reference))
                .containsExactly("A timer fired", "A note for the police alone", "A note for the team");
        assertThat(written(HOUSING_TEAM_LEADER, reference)).containsExactly("Enforcement detail");
        assertThat(headings(ANOTHER_HOUSING_OFFICER, reference))
                .as("F on D2, but the case itself is hidden")
                .isEmpty();
        for (String who : List.of(HOUSING_OFFICER, CONSTABLE, HOUSING_TEAM_LEADER, ANOTHER_HOUSING_OFFICER)) {
            assertThat(as(who, () -> timeline.page(reference, 0, 2)).total())
                    .as("the count of %s", who)
                    .isEqualTo(headings(who, reference).size());
        }
        assertThat(as(HOUSING_OFFICER, () -> timeline.subjects(reference))).contains("SL-2011-00001");
    }

    /** A case of the house that a housing officer leads and the police are partners on. */
    private String sharedWithThePolice() throws Exception {
        String reference = as(
                HOUSING_TEAM_LEADER,
                () -> cases.open(NewCase.of(CaseType.PROPERTY, "A house", "TDC")
                        .about(List.of(new NewCase.About(house.value(), "the house")))
                        .ledBy(HOUSING_OFFICER)
                        .because("Two agencies are called here every week")));
        Acting.as(HOUSING_OFFICER, () -> {
            stages.acceptLead(reference, cases.get(reference).getVersion(), "");
            partners.add(
                    reference,
                    cases.get(reference).getVersion(),
                    "POL",
                    "",
                    "G115",
                    "Disorder at this house cannot be prevented by one agency alone.");
        });
        assertThat(as(HOUSING_OFFICER, () -> cases.get(reference).isShared())).isTrue();
        return reference;
    }

    /** The headings without those that the case's own stages wrote. */
    private List<String> written(String who, String reference) throws Exception {
        return headings(who, reference).stream()
                .filter(heading -> heading.startsWith("A ") || heading.startsWith("Enforcement"))
                .toList();
    }

    private List<String> headings(String who, String reference) throws Exception {
        return as(who, () -> timeline.page(reference, 0, 25).entries().stream()
                .map(TimelineEntry::getHeading)
                .toList());
    }

    @Test
    void a_line_is_dated_by_its_happening_and_signed_by_its_writer() throws Exception {
        String reference = as(HOUSING_OFFICER, () -> cases.openPropertyCase(house, "A house"));
        var yesterday = TaskForceClock.current().instant().minus(Duration.ofDays(1));
        Acting.as(HOUSING_OFFICER, () -> timeline.write(reference, 2, "Seen", "At the door", null, yesterday));
        TimelineEntry line = as(
                HOUSING_OFFICER, () -> timeline.page(reference, 0, 1).entries().get(0));
        assertThat(Duration.between(yesterday, line.getOccurredAt()).abs()).isLessThan(Duration.ofSeconds(1));
        assertThat(line.getRecordedBy()).isEqualTo(HOUSING_OFFICER);
        assertThat(line.getAgencyCode()).isEqualTo("TDC");
        assertThatThrownBy(() -> Acting.as(
                        HOUSING_OFFICER,
                        () -> timeline.write(reference, 2, "Soon", "", null, yesterday.plus(Duration.ofDays(2)))))
                .hasMessage("cases.timeline.in-the-future");
        assertThatThrownBy(() ->
                        Acting.as(HOUSING_OFFICER, () -> timeline.write("MTF-P-1999-00001", 2, "Nowhere", "", null)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("cases.case.unknown");
    }

    @Test
    void the_list_and_its_total_agree_page_by_page() throws Exception {
        as(HOUSING_TEAM_LEADER, () -> cases.openPropertyCase(house, "Imagined page by page " + house));
        CaseFilter two = new CaseFilter(null, CaseType.PROPERTY, null, true, false, 0, 2);
        Cases.Page first = as(HOUSING_TEAM_LEADER, () -> cases.page(two));
        List<String> all = new ArrayList<>();
        for (int from = 0; from < first.total(); from += 2) {
            CaseFilter next = new CaseFilter(null, CaseType.PROPERTY, null, true, false, from, 2);
            Cases.Page page = as(HOUSING_TEAM_LEADER, () -> cases.page(next));
            assertThat(page.total()).isEqualTo(first.total());
            page.rows().forEach(row -> all.add(row.reference()));
        }
        assertThat(all).hasSize(first.total()).doesNotHaveDuplicates();
        CaseFilter byText = new CaseFilter("PAGE BY page " + house, null, null, null, true, 0, 25);
        assertThat(as(HOUSING_TEAM_LEADER, () -> cases.page(byText)).rows()).hasSize(1);
        CaseFilter notSought = new CaseFilter("100%_", null, null, null, false, 0, 25);
        assertThat(as(HOUSING_TEAM_LEADER, () -> cases.page(notSought)).total()).isZero();
    }

    @Test
    void an_address_is_found_as_people_write_it() throws Exception {
        String number = properties(house);
        for (String typed : List.of(
                "flat 1, " + number + " Imagined Street",
                number + " imagined st flat 1",
                "FLAT 1 " + number + " IMAGINED STREET, MARGATE",
                "apartment 1 " + number + " imagned street")) {
            assertThat(as(HOUSING_OFFICER, () -> properties.search(typed, 5)))
                    .as(typed)
                    .first()
                    .satisfies(row -> assertThat(row.uprn()).isEqualTo(flat.value()));
        }
        assertThat(as(HOUSING_OFFICER, () -> properties.search("000" + house, 5)))
                .singleElement()
                .satisfies(row -> assertThat(row.uprn()).isEqualTo(house.value()));
        assertThat(as(HOUSING_OFFICER, () -> properties.search("zzzz qqqq", 5))).isEmpty();
        assertThat(as(Acting.PUBLIC, () -> properties.search(number + " imagined street", 5)))
                .isEmpty();
    }

    private String properties(Uprn uprn) throws Exception {
        return as(HOUSING_OFFICER, () -> properties.get(uprn).getAddressLine().split(" ")[0]);
    }
}
