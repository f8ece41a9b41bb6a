package org.margatetaskforce.cases.caution;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.flag.FlagFilter;
import org.margatetaskforce.cases.flag.FlagRow;
import org.margatetaskforce.cases.flag.NewFlag;
import org.margatetaskforce.cases.flag.SafetyFlags;
import org.margatetaskforce.cases.hold.HoldFilter;
import org.margatetaskforce.cases.hold.HoldKind;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.cases.hold.NewHold;
import org.margatetaskforce.cases.visit.CalendarFeeds;
import org.margatetaskforce.cases.visit.Clash;
import org.margatetaskforce.cases.visit.NewVisit;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/**
 * Classes D8 and D9 for every post there is (vector J.11): list, count, search, record, history, banner, mark of a list, worklist,
 * clash guard and calendar agree with the table of partnership practice F.3, which is written here once more by hand.
 */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class CautionsForEveryPostIT {

    private static final Uprn HOUSE = new Uprn("962000000001");
    private static final String INSTRUCTION = "Go in pairs";

    /** One officer of every post, with the letters of F.3 for D8 and D9. */
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("r.ferreira", "PH"),
            Map.entry("m.stokes", "PH"),
            Map.entry("d.whitlock", "PS"),
            Map.entry("a.okonkwo", "PS"),
            Map.entry("i.dumitru", "PH"),
            Map.entry("m.brightwell", "PF"),
            Map.entry("g.pryce", "PC"),
            Map.entry("s.goodban", "PC"),
            Map.entry("t.lindo", "PC"),
            Map.entry("f.benali", "PC"),
            Map.entry("p.oduya", "PC"),
            Map.entry("c.mannering", "PC"),
            Map.entry("l.duffy", "PH"),
            Map.entry("a.carvalho", "PH"),
            Map.entry("r.ovenden", "PH"),
            Map.entry("g.linklater", "PH"),
            Map.entry("a.menon", "PH"),
            Map.entry("r.castleton", "PC"),
            Map.entry("s.vane", "HH"),
            Map.entry("m.eldridge", "HH"),
            Map.entry("k.havel", "HH"),
            Map.entry("s.rook", "AH"),
            Map.entry("c.ashby", "AH"),
            Map.entry("e.birchall", "HH"),
            Map.entry("h.ransome", "HH"),
            Map.entry("s.kapoor", "HH"),
            Map.entry("b.teague", "HH"));

    @Inject
    SafetyFlags flags;

    @Inject
    Holds holds;

    @Inject
    Cautions cautions;

    @Inject
    Visits visits;

    @Inject
    CalendarFeeds feeds;

    @Inject
    Worklist worklist;

    @Inject
    Gazetteer gazetteer;

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    @Test
    void every_way_to_an_instruction_and_its_reason_agrees_with_the_table() throws Exception {
        String list = "uprn,street,town,pao number,easting,northing,parent uprn,sao number\n" + HOUSE
                + ",Matrix Street,Margate,1,636000,171200,,\n";
        Acting.as(
                Acting.SYSTEM,
                () -> gazetteer.importProperties(
                        list.getBytes(StandardCharsets.UTF_8), GazetteerImport.Progress.UNSEEN));
        LocalDate today = TaskForceClock.current().today();
        String flag = as(
                "p.sandys",
                () -> flags.propose(new NewFlag(
                        null, HOUSE, "DOUBLE_CREW", today, "Threw a chair at the officer.", null, null, false)));
        int version = as("a.okonkwo", () -> flags.get(flag).getVersion());
        Acting.as("a.okonkwo", () -> flags.approve(flag, version, "DOUBLE_CREW", today, null));
        String hold = as(
                "p.oduya",
                () -> holds.set(new NewHold(
                        HoldKind.HOLD_ENFORCEMENT,
                        HOUSE,
                        "SCM",
                        today,
                        null,
                        today,
                        "Decided at the strategy discussion.")));
        String visit = as(
                "y.rahman",
                () -> visits.plan(new NewVisit(
                        null,
                        "Look at the stairs",
                        today,
                        LocalTime.of(10, 0),
                        LocalTime.of(11, 0),
                        "Cecil Square",
                        "y.rahman",
                        List.of(new NewVisit.Going("y.rahman", "CONSENT")),
                        List.of(HOUSE),
                        null,
                        null,
                        null,
                        "The manager was asked.")));

        for (Map.Entry<String, String> officer : LETTERS.entrySet()) {
            String who = officer.getKey();
            boolean instruction = officer.getValue().charAt(0) == 'P';
            boolean reason = officer.getValue().charAt(1) == 'F';
            boolean existence = officer.getValue().charAt(1) == 'S';

            SafetyFlags.Page page = as(
                    who, () -> flags.page(new FlagFilter(FlagFilter.Which.ON, null, null, null, false, flag, 0, 25)));
            assertThat(page.rows())
                    .as(who + ": the list")
                    .extracting(FlagRow::reference)
                    .isEqualTo(instruction ? List.of(flag) : List.of());
            assertThat(page.total()).as(who + ": the count").isEqualTo(instruction ? 1 : 0);
            assertThat(as(who, () -> flags.find(flag).isPresent()))
                    .as(who + ": the record by its address")
                    .isEqualTo(instruction);
            assertThat(as(who, () -> flags.findRow(flag).isPresent()))
                    .as(who + ": its row")
                    .isEqualTo(instruction);
            assertThat(as(who, () -> holds.find(hold).isPresent()))
                    .as(who + ": the hold by its address")
                    .isEqualTo(instruction);
            assertThat(as(who, () -> holds.page(new HoldFilter(HoldFilter.Which.ON, null, null, false, hold, 0, 25))
                            .total()))
                    .as(who + ": the list of holds")
                    .isEqualTo(instruction ? 1 : 0);
            assertThat(as(who, () -> cautions.over(HOUSE.value())))
                    .as(who + ": over the page of the door")
                    .extracting(Caution::words)
                    .isEqualTo(instruction ? List.of("Hold: contact the social work manager", INSTRUCTION) : List.of());
            assertThat(as(who, () -> cautions.over(List.of(HOUSE.value(), visit, flag, hold)))
                            .getOrDefault(HOUSE.value(), List.of()))
                    .as(who + ": beside a line of a list")
                    .hasSize(instruction ? 2 : 0);
            boolean read =
                    as(who, () -> flags.find(flag).flatMap(flags::findReason).isPresent());
            assertThat(read).as(who + ": the reason").isEqualTo(reason);
            assertThat(as(who, () -> flags.find(flag)
                            .map(flags::history)
                            .orElse(List.of())
                            .isEmpty()))
                    .as(who + ": what was done and why")
                    .isEqualTo(!reason);
            assertThat(as(who, () -> flags.mayKnowOfReasons()))
                    .as(who + ": that a reason is held")
                    .isEqualTo(existence);
            assertThat(as(who, () -> worklist.about(flag)).stream().map(WorklistRow::heading))
                    .as(who + ": the worklist names no instruction")
                    .noneMatch(heading -> heading.contains(INSTRUCTION) || heading.contains("chair"));
            assertThat(as(who, () -> visits.clashes(List.of(HOUSE), today, visit)).stream()
                            .map(Clash::words))
                    .as(who + ": the clash guard says whom to ask and no reason")
                    .noneMatch(words -> words.contains("strategy") || words.contains("chair"));
        }
        String token = as("y.rahman", () -> feeds.make());
        assertThat(as(Acting.PUBLIC, () -> feeds.read(token)).orElseThrow().toString())
                .as("the calendar has references, days and hours")
                .contains(visit)
                .doesNotContain(INSTRUCTION, "Matrix", "stairs");
        Acting.as("y.rahman", () -> feeds.revoke());
    }
}
