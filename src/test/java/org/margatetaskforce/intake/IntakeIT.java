package org.margatetaskforce.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.intake.ImportLine.Outcome;
import org.margatetaskforce.people.Abode;
import org.margatetaskforce.people.BirthPrecision;
import org.margatetaskforce.people.ContactPoints;
import org.margatetaskforce.people.IdentifierKind;
import org.margatetaskforce.people.Person;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.PropertyInterest;
import org.margatetaskforce.people.PropertyInterests;
import org.margatetaskforce.people.Residencies;
import org.margatetaskforce.people.arriving.Arrivals;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.safety.incident.Incident;
import org.margatetaskforce.safety.incident.Incidents;

/** Files of other agencies: looked at without a trace, taken in whole or not at all, and once. */
@ExtendWith(ArquillianExtension.class)
class IntakeIT {

    private static final String LEADER = "a.okonkwo";
    private static final String SERGEANT = "m.brightwell";
    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String CONSTABLE = "l.tapsell";
    private static final AtomicInteger NEXT = new AtomicInteger();

    private static final String PEOPLE =
            "Tenant ID;Forename;Surname;DOB;Sex;NHS No;Phone;OK to call;Address Line 1;Postcode;Tenancy type;Start"
                    + " date;End date\n";

    @Inject
    FileImports imports;

    @Inject
    ColumnMappings mappings;

    @Inject
    Arrivals arrivals;

    @Inject
    Persons persons;

    @Inject
    Residencies residencies;

    @Inject
    ContactPoints contactPoints;

    @Inject
    PropertyInterests interests;

    @Inject
    Incidents incidents;

    @Inject
    Gazetteer gazetteer;

    private int number;
    private String house = "";
    private String flat1 = "";
    private String flat2 = "";
    private String street = "";
    private String family = "";

    @BeforeEach
    void a_house_of_its_own() throws Exception {
        number = NEXT.incrementAndGet();
        house = "9540000" + (1000 + number * 10);
        flat1 = "9540000" + (1001 + number * 10);
        flat2 = "9540000" + (1002 + number * 10);
        street = "Intake" + (char) ('a' + number) + "row Road";
        // a name that no other test's people sound like
        family = List.of(
                        "Quillfeather",
                        "Zwanziger",
                        "Obuchowska",
                        "Vandermeulen",
                        "Pfistermann",
                        "Jankelowitz",
                        "Drumgoole",
                        "Featherstonehaugh",
                        "Mkhwanazi",
                        "Thistlethwaite",
                        "Yngvarsson",
                        "Beauchampe",
                        "Kowalczykova",
                        "Liebeskindt")
                .get(number % 14);
        String list =
                "UPRN,CLASS,SAO_TEXT,SAO_NUMBER,PAO_NUMBER,STREET,TOWN,POSTCODE,EASTING,NORTHING,PARENT_UPRN,STOREYS\n"
                        + house + ",RH01,,,14," + street + ",Margate,CT9 7" + (char) ('A' + number)
                        + "A,636010,171020,,4\n"
                        + flat1 + ",RD06,Flat,1,14," + street + ",Margate,CT9 7" + (char) ('A' + number) + "A,,,"
                        + house + ",\n"
                        + flat2 + ",RD06,Flat,2,14," + street + ",Margate,CT9 7" + (char) ('A' + number) + "A,,,"
                        + house + ",\n";
        as(LEADER, () -> gazetteer.importProperties(bytes(list), GazetteerImport.Progress.UNSEEN));
    }

    private String postcode() {
        return "CT9 7" + (char) ('A' + number) + "A";
    }

    private String tenant(String id, String given, String surname, String dob, String rest) {
        return id + ";" + given + ";" + surname + ";" + dob + ";F;;;;" + rest + "\n";
    }

    private String at(String address, String tenure, String from, String to) {
        return address + ";" + postcode() + ";" + tenure + ";" + from + ";" + to;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    /** As the wizard would, with everything as it is guessed. */
    private FileImports.Wanted wanted(String who, String kind, String agency, byte[] file, Map<String, String> fixed)
            throws Exception {
        return as(who, () -> {
            CsvTable table = CsvTable.read(file, List.of());
            List<Field> fields = imports.kind(kind).fields();
            Map<String, String> columns = MappingGuess.columns(table.headings(), fields, null);
            Map<String, Map<String, String>> codes = new HashMap<>();
            for (Field field : fields) {
                String heading = columns.get(field.key());
                if (field.isCoded() && heading != null) {
                    codes.put(field.key(), MappingGuess.codes(field, MappedFile.words(table, heading, 60), null));
                }
            }
            MappingRules rules = new MappingRules(table.headings(), columns, fixed, codes, DayOrder.DAY_MONTH_YEAR);
            return new FileImports.Wanted(kind, agency, rules, null, file);
        });
    }

    private IntakeReport look(String who, String kind, String file) throws Exception {
        FileImports.Wanted wanted = wanted(who, kind, "TDC", bytes(file), Map.of());
        return as(who, () -> imports.look(wanted, Progress.UNSEEN));
    }

    private FileImports.Taken take(String who, String kind, String file, boolean goodOnly) throws Exception {
        FileImports.Wanted wanted = wanted(who, kind, "TDC", bytes(file), Map.of());
        return as(who, () -> imports.takeIn(wanted, goodOnly, Progress.UNSEEN));
    }

    private static @Nullable ImportLine line(IntakeReport report, int number) {
        return report.lines().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElse(null);
    }

    private static void assertOutcomes(IntakeReport report, Outcome... outcomes) {
        assertThat(report.lines().stream().map(ImportLine::outcome))
                .as(() -> report.lines().stream()
                        .map(each -> each.number() + " " + each.outcome() + " " + each.sentence())
                        .toList()
                        .toString())
                .containsExactly(outcomes);
    }

    private String person(FileImports.Taken taken, int lineNumber) {
        ImportLine found = line(taken.report(), lineNumber);
        return found == null ? "" : found.what();
    }

    @Test
    void a_dry_run_writes_nothing_and_the_same_file_twice_changes_nothing() throws Exception {
        String file = PEOPLE
                + tenant(
                        "T" + number + "-1",
                        "Amina",
                        family,
                        "3/2/1975",
                        at("Flat 1, 14 " + street, "AST", "1/3/2009", ""))
                + tenant(
                        "T" + number + "-2",
                        "Bertha",
                        family,
                        "1981",
                        at("14 " + street + " Flat 2", "council", "1/4/2010", ""));
        assertOutcomes(look(LEADER, "PERSONS", file), Outcome.NEW, Outcome.NEW);
        assertOutcomes(look(LEADER, "PERSONS", file), Outcome.NEW, Outcome.NEW);

        FileImports.Taken taken = take(LEADER, "PERSONS", file, false);
        assertOutcomes(taken.report(), Outcome.NEW, Outcome.NEW);
        String amina = person(taken, 2);
        List<Abode> homes = as(LEADER, () -> residencies.addresses(amina, LocalDate.of(2011, 5, 23)));
        assertThat(homes).hasSize(1);
        assertThat(homes.get(0).uprn()).isEqualTo(flat1);
        assertThat(homes.get(0).agency()).isEqualTo("TDC");
        assertThat(homes.get(0).told().confidence().name()).isEqualTo("PROBABLE");
        Person bertha = as(LEADER, () -> persons.get(person(taken, 3)));
        assertThat(bertha.birth().precision()).isEqualTo(BirthPrecision.YEAR);

        FileImports.Taken again = take(LEADER, "PERSONS", file, false);
        assertOutcomes(again.report(), Outcome.UNCHANGED, Outcome.UNCHANGED);
        assertThat(as(LEADER, () -> residencies.historyOf(amina))).hasSize(1);
        assertThat(as(LEADER, () -> persons.recordedBefore(amina))).isEmpty();
        assertThat(as(LEADER, () -> imports.before(bytes(file)))).contains(again.reference());
        assertThat(as(LEADER, () -> imports.lines(taken.reference(), null, 0, 25))
                        .rows()
                        .get(0)
                        .what())
                .isEqualTo(amina);
    }

    @Test
    void one_bad_line_keeps_the_file_out_unless_the_officer_leaves_it_out() throws Exception {
        String file = PEOPLE
                + tenant(
                        "T" + number + "-1",
                        "Amina",
                        family,
                        "3/2/1975",
                        at("Flat 1, 14 " + street, "AST", "1/3/2009", ""))
                + tenant(
                        "T" + number + "-2",
                        "Bertha",
                        family,
                        "31/2/1981",
                        at("Flat 2, 14 " + street, "AST", "1/4/2010", ""))
                + tenant(
                        "T" + number + "-3",
                        "Cora",
                        family + "x",
                        "1/2/1983",
                        at("Flat 9, 14 " + street, "AST", "1/4/2010", ""));
        IntakeReport report = look(LEADER, "PERSONS", file);
        assertOutcomes(report, Outcome.NEW, Outcome.REFUSED, Outcome.REFUSED);
        ImportLine third = line(report, 4);
        assertThat(third == null ? "" : third.sentence())
                .contains("no one door")
                .contains("14 " + street);
        assertThatThrownBy(() -> take(LEADER, "PERSONS", file, false))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("intake.import.bad-line");
        assertOutcomes(look(LEADER, "PERSONS", file), Outcome.NEW, Outcome.REFUSED, Outcome.REFUSED);

        FileImports.Taken taken = take(LEADER, "PERSONS", file, true);
        assertOutcomes(taken.report(), Outcome.NEW, Outcome.REFUSED, Outcome.REFUSED);
        FileImport kept = as(LEADER, () -> imports.get(taken.reference()));
        assertThat(kept.isGoodLinesOnly()).isTrue();
        assertThat(kept.getRefused()).isEqualTo(2);
    }

    @Test
    void what_the_agency_says_next_corrects_supersedes_and_ends() throws Exception {
        String id = "T" + number + "-1";
        String first =
                PEOPLE + tenant(id, "Amina", family, "3/2/1975", at("Flat 1, 14 " + street, "AST", "1/3/2009", ""));
        String amina = person(take(LEADER, "PERSONS", first, false), 2);

        String moved =
                PEOPLE + tenant(id, "Amina", family, "3/2/1975", at("Flat 2, 14 " + street, "AST", "1/3/2011", ""));
        IntakeReport told = look(LEADER, "PERSONS", moved);
        assertOutcomes(told, Outcome.CHANGED);
        ImportLine line = line(told, 2);
        assertThat(line == null ? "" : line.sentence()).contains("ends on 28 February 2011");
        take(LEADER, "PERSONS", moved, false);
        assertThat(as(LEADER, () -> residencies.addresses(amina, LocalDate.of(2011, 2, 28)))
                        .get(0)
                        .uprn())
                .isEqualTo(flat1);
        assertThat(as(LEADER, () -> residencies.addresses(amina, LocalDate.of(2011, 3, 1)))
                        .get(0)
                        .uprn())
                .isEqualTo(flat2);

        String left = PEOPLE
                + tenant(id, "Aminah", family, "3/2/1975", at("Flat 2, 14 " + street, "AST", "1/3/2011", "30/4/2011"));
        assertOutcomes(look(LEADER, "PERSONS", left), Outcome.CHANGED);
        take(LEADER, "PERSONS", left, false);
        assertThat(as(LEADER, () -> persons.get(amina)).getGivenNames()).isEqualTo("Aminah");
        assertThat(as(LEADER, () -> persons.recordedBefore(amina))).hasSize(1);
        assertThat(as(LEADER, () -> residencies.addresses(amina, LocalDate.of(2011, 5, 1))))
                .isEmpty();
        assertOutcomes(take(LEADER, "PERSONS", left, false).report(), Outcome.UNCHANGED);
    }

    @Test
    void a_strong_likeness_waits_until_an_officer_has_decided() throws Exception {
        String first = PEOPLE
                + tenant(
                        "T" + number + "-1",
                        "Amina",
                        family,
                        "3/2/1975",
                        at("Flat 1, 14 " + street, "AST", "1/3/2009", ""));
        String amina = person(take(LEADER, "PERSONS", first, false), 2);
        String other = PEOPLE
                + tenant(
                        "X" + number + "-1",
                        "Aminah",
                        family,
                        "3/2/1975",
                        at("Flat 2, 14 " + street, "AST", "1/3/2010", ""))
                + tenant(
                        "X" + number + "-2",
                        "Amy",
                        family,
                        "3/2/1975",
                        at("Flat 2, 14 " + street, "AST", "1/3/2010", ""));
        assertOutcomes(look(LEADER, "PERSONS", other), Outcome.WAITING, Outcome.WAITING);
        FileImports.Taken taken = take(LEADER, "PERSONS", other, false);
        assertOutcomes(taken.report(), Outcome.WAITING, Outcome.WAITING);
        assertThat(as(LEADER, () -> residencies.historyOf(amina))).hasSize(1);
        assertOutcomes(look(LEADER, "PERSONS", other), Outcome.UNCHANGED, Outcome.UNCHANGED);

        List<Arrivals.Row> waiting =
                as(LEADER, () -> arrivals.page(taken.reference(), 0, 25)).rows();
        assertThat(waiting).hasSize(2);
        String one = waiting.get(0).reference();
        Arrivals.Arrival arrival = as(LEADER, () -> arrivals.get(one));
        assertThat(arrival.alike().candidates())
                .anyMatch(like -> like.reference().equals(amina));
        assertThatThrownBy(() -> as(HOUSING_OFFICER, () -> arrivals.get(one)))
                .isInstanceOf(NoSuchElementException.class);
        as(LEADER, () -> arrivals.isSame(one, arrival.version(), amina));
        assertThat(as(LEADER, () -> residencies.addresses(amina, LocalDate.of(2011, 5, 23)))
                        .get(0)
                        .uprn())
                .isEqualTo(flat2);
        assertThatThrownBy(() -> as(LEADER, () -> arrivals.isSame(one, arrival.version(), amina)))
                .isInstanceOf(NoSuchElementException.class);

        String two = waiting.get(1).reference();
        int version = as(LEADER, () -> arrivals.get(two)).version();
        assertThatThrownBy(() -> as(LEADER, () -> arrivals.isDifferent(two, version, "twins")))
                .hasMessage("people.duplicate.reason-missing");
        String amy = as(LEADER, () -> arrivals.isDifferent(two, version, "They are twins, both seen on the visit"));
        assertThat(amy).isNotEqualTo(amina);
        assertThat(as(LEADER, () -> arrivals.page(taken.reference(), 0, 25)).total())
                .isZero();
        assertOutcomes(look(LEADER, "PERSONS", other), Outcome.UNCHANGED, Outcome.UNCHANGED);
    }

    @Test
    void an_official_number_on_record_is_the_same_person() throws Exception {
        String nhs = nhsNumber(400_000_000 + number);
        String amina = as(LEADER, () -> {
            String reference = persons.add(null, "Amina", family, null, org.margatetaskforce.people.Contact.NONE)
                    .getReference();
            persons.identify(reference, IdentifierKind.NHS_NUMBER, nhs);
            return reference;
        });
        String file = PEOPLE + "T" + number + "-1;Amina;" + family + ";3/2/1975;F;" + nhs + ";07700 900123;n;"
                + at("Flat 1, 14 " + street, "AST", "1/3/2009", "") + "\n";
        FileImports.Taken taken = take(LEADER, "PERSONS", file, false);
        assertOutcomes(taken.report(), Outcome.CHANGED);
        assertThat(person(taken, 2)).isEqualTo(amina);
        assertThat(as(LEADER, () -> contactPoints.of(amina)).get(0).rules().safeToCall())
                .isFalse();
        assertThat(as(LEADER, () -> persons.get(amina)).bornOn())
                .as("an officer's record stays")
                .isEmpty();
    }

    private static String nhsNumber(int nine) {
        for (int n = nine * 1; ; n += 1000) {
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += Character.digit(String.valueOf(n).charAt(i), 10) * (10 - i);
            }
            int check = (11 - sum % 11) % 11;
            if (check != 10) {
                return n + "" + check;
            }
        }
    }

    @Test
    void a_protected_person_is_known_again_and_nothing_more_is_told() throws Exception {
        String id = "T" + number + "-1";
        String file =
                PEOPLE + tenant(id, "Amina", family, "3/2/1975", at("Flat 1, 14 " + street, "AST", "1/3/2009", ""));
        FileImports.Taken taken = take(LEADER, "PERSONS", file, false);
        String amina = person(taken, 2);
        as(LEADER, () -> {
            persons.protect(amina, "A refuge asked for it");
            return "";
        });
        IntakeReport report = look(SERGEANT, "PERSONS", file.replace("1/3/2009", "1/3/2010"));
        assertOutcomes(report, Outcome.UNCHANGED);
        assertThat(report.lines().get(0).what()).isEmpty();
        assertThat(as(SERGEANT, () -> imports.lines(taken.reference(), null, 0, 25))
                        .rows()
                        .get(0)
                        .what())
                .as("no list of an import names her")
                .isEmpty();
    }

    @Test
    void only_posts_that_may_record_persons_take_them_in() throws Exception {
        String file = PEOPLE
                + tenant(
                        "T" + number + "-1",
                        "Amina",
                        family,
                        "3/2/1975",
                        at("Flat 1, 14 " + street, "AST", "1/3/2009", ""));
        assertThatThrownBy(() -> look(CONSTABLE, "PERSONS", file)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> take(HOUSING_OFFICER, "PERSONS", file, false)).isInstanceOf(Denied.class);
        FileImports.Taken taken = take(LEADER, "PERSONS", file, false);
        assertThatThrownBy(() -> as("a.menon", () -> imports.get(taken.reference())))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void interests_find_their_holders_by_number_or_name_and_supersede() throws Exception {
        String company = String.format("%08d", 7_650_000 + number);
        String heading =
                "Ref,Role,Company,Company no,Forename,Surname,Correspondence postcode,UPRN,Start date,End date\n";
        String file = heading
                + "I" + number + "-1,Owner," + family + " Estates Ltd," + company + ",,,ME1 1AA," + house
                + ",1/5/2005,\n"
                + "I" + number + "-2,Agent," + family + " Estates Ltd," + company + ",,,ME1 1AA," + flat1
                + ",1/5/2006,\n"
                + "I" + number + "-3,Leasehold,,,Hugo," + family + ",ME1 1AB," + flat2 + ",1/5/2007,\n";
        assertOutcomes(look(LEADER, "INTERESTS", file), Outcome.NEW, Outcome.NEW, Outcome.NEW);
        FileImports.Taken taken = take(LEADER, "INTERESTS", file, false);
        assertThat(person(taken, 2)).isEqualTo(person(taken, 3)).startsWith("O-");
        assertThat(person(taken, 4)).startsWith("P-");
        assertOutcomes(
                take(LEADER, "INTERESTS", file, false).report(),
                Outcome.UNCHANGED,
                Outcome.UNCHANGED,
                Outcome.UNCHANGED);

        String sold = file.replace("1/5/2005,", "1/5/2005,1/2/2011").replace("1/5/2006", "1/6/2006");
        assertOutcomes(look(LEADER, "INTERESTS", sold), Outcome.CHANGED, Outcome.CHANGED, Outcome.UNCHANGED);
        take(LEADER, "INTERESTS", sold, false);
        List<PropertyInterest> history = as(LEADER, () -> interests.historyOf(new Uprn(house)));
        assertThat(history).hasSize(3);
        PropertyInterest freehold = history.stream()
                .filter(each -> each.getUprn().value().equals(house))
                .findFirst()
                .orElseThrow();
        assertThat(freehold.getValidTo()).isEqualTo(LocalDate.of(2011, 2, 1));
        assertThat(as(LEADER, () -> interests.believedBefore(freehold.getReference())))
                .hasSize(1);
    }

    @Test
    void incidents_come_once_and_find_their_door() throws Exception {
        String heading = "Incident No\tDate\tTime\tCategory\tDetails\tAddress\tPostcode\n";
        String file = heading
                + "K" + number + "/1\t3/5/2011\t21:40\tnoise\tLoud music until late\tFlat 1 14 " + street + "\t"
                + postcode() + "\n"
                + "K" + number
                + "/2\t4/5/2011\t\tfly-tipping or waste\tMattresses in the yard\tbehind the bandstand\t\n"
                + "K" + number + "/3\t4/5/2099\t\tnoise\tTo come\t14 " + street + "\t" + postcode() + "\n";
        IntakeReport report = look(SERGEANT, "INCIDENTS", file);
        assertOutcomes(report, Outcome.NEW, Outcome.NEW, Outcome.REFUSED);
        FileImports.Taken taken = take(SERGEANT, "INCIDENTS", file, true);
        Incident noise = as(SERGEANT, () -> incidents.get(person(taken, 2)));
        assertThat(noise.getReference()).startsWith("IN-");
        assertOutcomes(
                take(SERGEANT, "INCIDENTS", file, true).report(),
                Outcome.UNCHANGED,
                Outcome.UNCHANGED,
                Outcome.REFUSED);
    }

    @Test
    void a_mapping_is_saved_in_editions_and_a_colleagues_is_noticed() throws Exception {
        String name = "Trial system " + number;
        MappingRules rules = new MappingRules(
                List.of("A", "B"), Map.of("given_names", "A"), Map.of(), Map.of(), DayOrder.DAY_MONTH_YEAR);
        ColumnMapping first = as(LEADER, () -> mappings.save("TDC", "PERSONS", name, rules, null));
        assertThat(as(LEADER, () -> mappings.save("TDC", "PERSONS", name, rules, 1))
                        .getEdition())
                .as("nothing is different")
                .isEqualTo(1);
        MappingRules other = new MappingRules(
                List.of("A", "C"), Map.of("given_names", "C"), Map.of(), Map.of(), DayOrder.YEAR_MONTH_DAY);
        ColumnMapping second = as(SERGEANT, () -> mappings.save("TDC", "PERSONS", name, other, 1));
        assertThat(second.getEdition()).isEqualTo(2);
        assertThat(second.getReference()).isEqualTo(first.getReference());
        MappingRules third =
                new MappingRules(List.of("A"), Map.of("given_names", "A"), Map.of(), Map.of(), DayOrder.YEAR_MONTH_DAY);
        assertThatThrownBy(() -> as(LEADER, () -> mappings.save("TDC", "PERSONS", name, third, 1)))
                .hasMessage("intake.mapping.somebody-else");
        assertThat(as(LEADER, () -> mappings.get(first.getReference())).getRules())
                .isEqualTo(other);
        assertThat(other.missingFrom(List.of("A", "D"))).containsExactly("C");
        assertThat(other.newIn(List.of("A", "D"))).containsExactly("D");
    }

    @Test
    void hundreds_of_lines_go_in_together_and_none_is_lost() throws Exception {
        int lines = 300;
        int flats = Math.max(2, lines / 3);
        StringBuilder list =
                new StringBuilder("UPRN,CLASS,SAO_TEXT,SAO_NUMBER,PAO_NUMBER,STREET,TOWN,POSTCODE,PARENT_UPRN\n");
        for (int flat = 1; flat <= flats; flat++) {
            list.append("9541" + (1_000_000 + number * 10_000 + flat) + ",RD06,Flat," + flat + ",14," + street
                    + ",Margate," + postcode() + "," + house + "\n");
        }
        assertThat(as(LEADER, () -> gazetteer.importProperties(bytes(list.toString()), GazetteerImport.Progress.UNSEEN))
                        .refused())
                .as("but for the two flats that are there")
                .isEqualTo(2);
        StringBuilder file = new StringBuilder(PEOPLE);
        LocalDate born = LocalDate.of(1930, 1, 1);
        for (int n = 0; n < lines; n++) {
            file.append(tenant(
                    "B" + number + "-" + n,
                    capital(word(n * 7 + 3)),
                    capital(word(n * 31 + 5)),
                    born.plusDays(n * 5L).getDayOfMonth() + "/"
                            + born.plusDays(n * 5L).getMonthValue() + "/"
                            + born.plusDays(n * 5L).getYear(),
                    at("Flat " + (1 + n % flats) + ", 14 " + street, "AST", "1/3/2009", "")));
        }
        IntakeReport report = look(LEADER, "PERSONS", file.toString());
        FileImports.Taken taken = take(LEADER, "PERSONS", file.toString(), false);
        assertThat(report.refused()).isZero();
        assertThat(taken.report().read()).isEqualTo(lines);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** A word of consonants and vowels that says a number: names that do not sound alike. */
    private static String word(int n) {
        StringBuilder word = new StringBuilder();
        int rest = n + 11;
        while (rest > 0) {
            word.append("bdfgklmnprtvz".charAt(rest % 13)).append("aeiou".charAt(rest % 5));
            rest /= 13;
        }
        return word.toString();
    }
}
