package org.margatetaskforce.licensing.carried;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.intake.CsvTable;
import org.margatetaskforce.intake.DayOrder;
import org.margatetaskforce.intake.FileImports;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.ImportLine.Outcome;
import org.margatetaskforce.intake.IntakeReport;
import org.margatetaskforce.intake.MappingGuess;
import org.margatetaskforce.intake.MappingRules;
import org.margatetaskforce.intake.Progress;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;

/** The register of another system, in the container: taken in, brought to its homes, and compared with what it says later. */
@ExtendWith(ArquillianExtension.class)
class CarriedLicencesIT {

    private static final String LEADER = "a.okonkwo";
    private static final String OFFICER = "p.sandys";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final DateTimeFormatter OXFORD = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);
    private static final DateTimeFormatter SHEFFIELD = DateTimeFormatter.ofPattern("dd-MMM-yy", Locale.ENGLISH);

    @Inject
    FileImports imports;

    @Inject
    CarriedLicences licences;

    @Inject
    Gazetteer gazetteer;

    private int number;
    private String street = "";
    private String postcode = "";
    private LocalDate from = LocalDate.EPOCH;
    private LocalDate to = LocalDate.EPOCH;

    @BeforeEach
    void a_street_of_three_houses() throws Exception {
        number = NEXT.getAndIncrement();
        street = "Carried" + (char) ('a' + number) + "stone Road";
        postcode = "CT9 8" + (char) ('A' + number) + "B";
        StringBuilder list = new StringBuilder(
                "UPRN,CLASS,SAO_TEXT,SAO_NUMBER,PAO_NUMBER,STREET,TOWN,POSTCODE,EASTING,NORTHING,PARENT_UPRN,STOREYS\n");
        for (int house = 1; house <= 3; house++) {
            list.append(
                    "%s,RH01,,,%d,%s,Margate,%s,636010,171020,,4%n".formatted(uprn(house, 0), house, street, postcode));
            for (int flat = 1; flat <= 2; flat++) {
                list.append("%s,RD06,Flat,%d,%d,%s,Margate,%s,,,%s,%n"
                        .formatted(uprn(house, flat), flat, house, street, postcode, uprn(house, 0)));
            }
        }
        as(LEADER, () -> gazetteer.importProperties(bytes(list.toString()), GazetteerImport.Progress.UNSEEN));
        from = TaskForceClock.current().today().minusYears(2);
        to = TaskForceClock.current().today().plusYears(2);
    }

    private String uprn(int house, int flat) {
        return "956" + (1000 + number) + house + "0" + flat;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> answer = new ArrayList<>();
        Acting.<Exception>as(who, () -> answer.add(work.call()));
        return answer.get(0);
    }

    private String no(int line) {
        return "T" + number + "/" + line;
    }

    private String oxford(int line, String address, LocalDate until) {
        return "%s,%s,4,,%s,%s\r".formatted(no(line), address, OXFORD.format(from), OXFORD.format(until));
    }

    private static final String OXFORD_HEADINGS =
            "Case Number,Location,Total Number Occupants,Total Number Units,Licence Commenced,Licence Expires\r";

    private String sheffield(int line, String flat, String house, LocalDate until, String persons) {
        return "%-32s,%s,%s,%s,%s,%s,%s,%s%n"
                .formatted(
                        flat,
                        house,
                        street,
                        postcode,
                        persons,
                        SHEFFIELD.format(from),
                        SHEFFIELD.format(until),
                        no(line));
    }

    private static final String SHEFFIELD_HEADINGS =
            ",Full Address,,Postcode,Permitted Occupants,Licence Issue Date,Licence Expiry Date,Licence Number\n";

    private FileImports.Wanted wanted(String file, CarriedKind kind, boolean whole) throws Exception {
        return as(LEADER, () -> {
            CsvTable table = CsvTable.read(bytes(file), List.of());
            Map<String, String> columns = MappingGuess.columns(
                    table.headings(), imports.kind(LicencesInFiles.CODE).fields(), null);
            return new FileImports.Wanted(
                    LicencesInFiles.CODE,
                    "TDC",
                    new MappingRules(
                            table.headings(),
                            columns,
                            Map.of("kind", kind.name(), "whole", whole ? "YES" : "NO"),
                            Map.of(),
                            DayOrder.DAY_MONTH_YEAR),
                    null,
                    bytes(file));
        });
    }

    private IntakeReport look(String file, CarriedKind kind, boolean whole) throws Exception {
        FileImports.Wanted wanted = wanted(file, kind, whole);
        return as(LEADER, () -> imports.look(wanted, Progress.UNSEEN));
    }

    private IntakeReport take(String file, CarriedKind kind, boolean whole) throws Exception {
        FileImports.Wanted wanted = wanted(file, kind, whole);
        return as(LEADER, () -> imports.takeIn(wanted, false, Progress.UNSEEN)).report();
    }

    private CarriedLicence of(int line) throws Exception {
        return as(
                OFFICER,
                () -> licences.get(licences.page(null, null, no(line), 0, 5).rows().stream()
                        .filter(row -> row.theirNumber().equals(no(line)))
                        .findFirst()
                        .orElseThrow()
                        .reference()));
    }

    private int known() throws Exception {
        return as(OFFICER, () -> licences.page(null, null, "T" + number + "/", 0, 1))
                .total();
    }

    @Test
    void a_register_of_one_text_is_looked_at_without_a_trace_and_then_taken_in() throws Exception {
        String file = OXFORD_HEADINGS
                + oxford(1, "Flat 1 2 " + street + " Margate Kent " + postcode, to)
                + oxford(2, "3 " + street + " Margate Kent " + postcode, to)
                + oxford(3, "Basement 2 " + street + " Margate Kent " + postcode, to)
                + oxford(4, "12 Nowhere Hill Barnsley S70 1AA", from.plusDays(9));
        IntakeReport seen = look(file, CarriedKind.MANDATORY_HMO, false);
        assertThat(seen.added()).isEqualTo(4);
        assertThat(known()).isZero();

        IntakeReport report = take(file, CarriedKind.MANDATORY_HMO, false);
        assertThat(report.added()).isEqualTo(4);
        assertThat(report.toLookAt())
                .extracting(ImportLine::reason)
                .containsExactly("licensing.carried.home-waits", "licensing.carried.home-waits");
        assertThat(of(1)).satisfies(flat -> {
            assertThat(flat.getUprn()).isEqualTo(uprn(2, 1));
            assertThat(flat.getDoor()).isEqualTo(CarriedDoor.CERTAIN);
            assertThat(flat.getScore()).isEqualTo(100);
            assertThat(flat.getEndsOn()).isEqualTo(to);
            assertThat(flat.getOccupants()).isEqualTo(4);
            assertThat(flat.getUnits()).isNull();
        });
        assertThat(of(2).getUprn()).isEqualTo(uprn(3, 0));
        assertThat(of(3)).satisfies(unclear -> {
            assertThat(unclear.getUprn()).isNull();
            assertThat(unclear.getDoor()).isEqualTo(CarriedDoor.WAITS);
            assertThat(unclear.getScore()).isBetween(30, 99);
        });
        assertThat(as(OFFICER, () -> licences.page(CarriedShow.WAITING, null, "T" + number + "/", 0, 9))
                        .rows())
                .extracting(CarriedLicences.Row::theirNumber)
                .containsExactlyInAnyOrder(no(3), no(4));
        assertThat(take(file, CarriedKind.MANDATORY_HMO, false).unchanged())
                .as("the same file once more")
                .isEqualTo(4);
        assertThat(as(OFFICER, () -> licences.changes(of(1)))).isEmpty();
    }

    @Test
    void a_later_extract_says_what_is_new_changed_gone_and_there_again() throws Exception {
        LocalDate ended = TaskForceClock.current().today().minusDays(1);
        take(
                SHEFFIELD_HEADINGS
                        + sheffield(1, "Flat 1", "1", to, "5")
                        + sheffield(2, "Flat 2", "1", to, "5")
                        + sheffield(3, "", "2", to, "6")
                        + sheffield(4, "", "3", ended, "6"),
                CarriedKind.ADDITIONAL_HMO,
                true);
        assertThat(of(4).stateOn(TaskForceClock.current().today())).isEqualTo(CarriedState.ENDED);

        String later =
                "Address 1,Address 2,Address 3,Postcode,Permitted Occupants,Licence Issue Date,Licence Expiry Date,"
                        + "Licence Number\n"
                        + sheffield(1, "Flat 1", "1", to, "5")
                        + sheffield(2, "Flat 2", "1", to.minusYears(1), "4")
                        + sheffield(5, "Flat 1", "2", to, "3");
        IntakeReport report = take(later, CarriedKind.ADDITIONAL_HMO, true);
        assertThat(List.of(report.read(), report.added(), report.changed(), report.unchanged(), report.gone()))
                .containsExactly(3, 1, 3, 1, 2);
        assertThat(report.lines().stream().filter(line -> line.number() == 0))
                .extracting(ImportLine::what, ImportLine::reason)
                .containsExactlyInAnyOrder(
                        tuple(of(3).getReference(), "licensing.carried.gone-early"),
                        tuple(of(4).getReference(), "licensing.carried.gone"));
        assertThat(of(3).stateOn(TaskForceClock.current().today())).isEqualTo(CarriedState.GONE_EARLY);
        assertThat(of(2).getEndsOn()).isEqualTo(to.minusYears(1));
        assertThat(as(OFFICER, () -> licences.changes(of(2))))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.words()).contains("Last day").contains("Persons: 5, now 4"));
        assertThat(as(OFFICER, () -> licences.page(CarriedShow.GONE_EARLY, null, "T" + number + "/", 0, 9))
                        .rows())
                .extracting(CarriedLicences.Row::theirNumber)
                .containsExactly(no(3));

        IntakeReport back = take(
                later.replace("Address 1,Address 2,Address 3", "Full Address,,") + sheffield(3, "", "2", to, "6"),
                CarriedKind.ADDITIONAL_HMO,
                true);
        assertThat(List.of(back.changed(), back.unchanged(), back.gone())).containsExactly(1, 3, 0);
        assertThat(of(3).stateOn(TaskForceClock.current().today())).isEqualTo(CarriedState.IN_FORCE);
        assertThat(as(OFFICER, () -> licences.changes(of(3))))
                .extracting(CarriedLicences.Change::words)
                .containsExactly("The register has it again", "The register has it no more");

        assertThatThrownBy(() -> take(
                        SHEFFIELD_HEADINGS + sheffield(1, "Flat 1", "1", to, "5"), CarriedKind.ADDITIONAL_HMO, true))
                .as("a part that is sent as the whole")
                .hasMessageContaining("no-whole-register");
        assertThat(take(SHEFFIELD_HEADINGS + sheffield(1, "Flat 1", "1", to, "5"), CarriedKind.ADDITIONAL_HMO, false)
                        .gone())
                .as("a part that is sent as a part")
                .isZero();
    }

    private void place(String who, CarriedLicence licence, @Nullable String home, String because) throws Exception {
        as(who, () -> {
            licences.place(licence.getReference(), licence.getVersion(), home, because);
            return true;
        });
    }

    @Test
    void an_officer_says_which_home_it_is_and_the_next_file_leaves_it_so() throws Exception {
        String file = OXFORD_HEADINGS + oxford(1, "Basement 2 " + street + " Margate Kent " + postcode, to);
        take(file, CarriedKind.SELECTIVE, false);
        CarriedLicence unclear = of(1);
        assertThat(as(OFFICER, () -> licences.nearest(unclear)))
                .hasSizeBetween(1, 3)
                .allSatisfy(near -> assertThat(near.score()).isBetween(1, 100))
                .first()
                .satisfies(near -> assertThat(near.row().line()).contains("2 " + street));
        assertThatThrownBy(() -> place("l.tapsell", unclear, uprn(2, 1), "Seen at the door"))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> place(OFFICER, unclear, uprn(2, 1), " ")).hasMessageContaining("because-needed");
        assertThatThrownBy(() -> place(OFFICER, unclear, "9569999999", "Seen at the door"))
                .hasMessageContaining("no-home");
        place(OFFICER, unclear, uprn(2, 1), "Seen at the door: the lower flat");
        assertThatThrownBy(() -> place(LEADER, unclear, null, "There is none"))
                .as("who read it before")
                .hasMessageContaining("changed-meanwhile");
        assertThat(of(1).getDoor()).isEqualTo(CarriedDoor.BY_HAND);

        take(file.replace(OXFORD.format(to), OXFORD.format(to.plusYears(1))), CarriedKind.SELECTIVE, false);
        assertThat(of(1).getUprn()).as("a file that changes its last day").isEqualTo(uprn(2, 1));
        assertThat(of(1).getEndsOn()).isEqualTo(to.plusYears(1));
        take(file.replace("Basement 2", "Flat 2 3"), CarriedKind.SELECTIVE, false);
        assertThat(of(1).getUprn()).as("a file that changes its address").isEqualTo(uprn(3, 2));
        place(LEADER, of(1), null, "It was pulled down");
        assertThat(of(1).getUprn()).isNull();
        assertThat(as(OFFICER, () -> licences.changes(of(1)))).hasSize(4);
    }

    @Test
    void nothing_goes_in_where_a_line_cannot_and_only_the_leader_takes_a_register_in() throws Exception {
        String good = oxford(1, "1 " + street + " Margate " + postcode, to);
        String file =
                OXFORD_HEADINGS + good + oxford(2, "2 " + street + " Margate " + postcode, from.minusDays(1)) + good;
        IntakeReport seen = look(file, CarriedKind.SELECTIVE, false);
        assertThat(seen.lines().stream().filter(line -> line.outcome() == Outcome.REFUSED))
                .extracting(ImportLine::number, ImportLine::reason)
                .containsExactly(
                        tuple(3, "intake.reason.ends-before-it-began"), tuple(4, "intake.reason.twice-in-file"));
        assertThatThrownBy(() -> take(file, CarriedKind.SELECTIVE, false)).hasMessageContaining("bad-line");
        assertThat(known()).isZero();
        FileImports.Wanted wanted = wanted(OXFORD_HEADINGS + good, CarriedKind.SELECTIVE, false);
        assertThatThrownBy(() -> as(OFFICER, () -> imports.takeIn(wanted, false, Progress.UNSEEN)))
                .isInstanceOf(Denied.class);
        take(OXFORD_HEADINGS + good, CarriedKind.SELECTIVE, false);
        for (String nobody : List.of(Acting.PUBLIC, "landlord:LA-2011-00099")) {
            assertThat(as(nobody, () -> licences.page(null, null, "", 0, 1)).total())
                    .as(nobody)
                    .isZero();
        }
    }
}
