package org.margatetaskforce.people.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.OneConnection;
import org.margatetaskforce.people.AliasKind;
import org.margatetaskforce.people.Birth;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.Particulars;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.Sex;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.people.Told;
import org.margatetaskforce.place.Postcode;

/** Somebody is found by what one remembers of them, as far as one may see them; likely duplicates likewise. */
@ExtendWith(ArquillianExtension.class)
class FindingPeopleIT {

    /** Sees every person by post (D3 F). */
    private static final String SOCIAL_WORK_ASSISTANT = "f.benali";

    private static final String CONSTABLE = "l.tapsell";

    /** Sees only the people of their cases and whom they recorded (D3 C). */
    private static final String JOBCENTRE_ADVISER = "g.linklater";

    private static final String IMMIGRATION_LIAISON = "s.vane";

    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 400_000));

    private static final String[] LETTERS = {"ba", "ke", "lo", "mu", "ni", "ra", "se", "to", "vu", "zi"};

    @Inject
    PersonSearch personSearch;

    @Inject
    Duplicates duplicates;

    @Inject
    Persons persons;

    @Inject
    OneConnection connection;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    /** A family name that nobody else in the house has. */
    private static String unheardOf() {
        int number = NEXT.incrementAndGet();
        StringBuilder name = new StringBuilder("Q");
        for (char digit : String.valueOf(number).toCharArray()) {
            name.append(LETTERS[digit - '0']);
        }
        return name.append("ski").toString();
    }

    private String recorded(String who, String given, String family, @Nullable LocalDate born) throws Exception {
        return as(who, () -> persons.add(null, given, family, born, Contact.NONE))
                .getReference();
    }

    private List<String> found(String who, String text) throws Exception {
        return as(who, () -> personSearch.search(text).hits().stream()
                .limit(20)
                .map(PersonHit::reference)
                .toList());
    }

    @Test
    void a_name_is_found_misspelt_heard_shortened_turned_round_and_without_its_accents() throws Exception {
        String family = unheardOf();
        String robert = recorded(SOCIAL_WORK_ASSISTANT, "Robert", family, LocalDate.of(1984, 3, 12));
        String swapped = family.substring(0, 3) + family.charAt(4) + family.charAt(3) + family.substring(5);
        for (String typed : List.of(
                "Robert " + family,
                family + " Robert",
                family + ", robert",
                "bob " + family,
                "ROB " + family.toUpperCase(java.util.Locale.ROOT),
                "rboert " + family,
                "robert " + swapped,
                family + " 1984",
                swapped + " 1984",
                family + " 1985",
                family + " 12/3/1984",
                family + " 3/12/1984",
                "robert " + family.replace("ski", "skij"),
                family.substring(0, family.length() - 2))) {
            assertThat(found(CONSTABLE, typed)).as(typed).contains(robert);
        }
        assertThat(found(CONSTABLE, "robert " + family)).first().isEqualTo(robert);
        String jiri = recorded(SOCIAL_WORK_ASSISTANT, "Jiří", family + "ová", null);
        assertThat(found(CONSTABLE, "jiri " + family)).contains(jiri);
        assertThat(found(CONSTABLE, "jirka " + family + "ova")).first().isEqualTo(jiri);
    }

    @Test
    void somebody_whose_year_alone_is_right_does_not_stand_for_the_one_who_is_sought() throws Exception {
        recorded(SOCIAL_WORK_ASSISTANT, "Thomas Edward", "Khan", LocalDate.of(2004, 11, 2));
        String kennedy = recorded(SOCIAL_WORK_ASSISTANT, "Thomas", "Kennedy", LocalDate.of(2003, 2, 7));
        assertThat(found(CONSTABLE, "Thsmas Kenney 2004")).contains(kennedy);
    }

    @Test
    void of_a_name_that_hundreds_have_the_one_of_the_year_is_found() throws Exception {
        String family = unheardOf();
        as(SOCIAL_WORK_ASSISTANT, () -> {
            for (int i = 0; i < 401; i++) {
                // of other days: each two of one day and month would be a likely duplicate, eighty thousand of them
                LocalDate born = LocalDate.of(1900 + i % 70, 1 + i % 12, 1 + i % 28);
                persons.add(null, "Robert", family, born, Contact.NONE);
            }
            return "";
        });
        String meant = recorded(SOCIAL_WORK_ASSISTANT, "Robert", family + "i", LocalDate.of(1984, 3, 12));
        PersonSearch.Page page = as(
                CONSTABLE,
                () -> personSearch.page(new PersonFilter("Robert " + family, 1984, null, null, null, 0, 25)));
        assertThat(page.rows()).extracting(PersonRow::reference).first().isEqualTo(meant);
    }

    @Test
    void other_names_count_and_say_so() throws Exception {
        String family = unheardOf();
        String maiden = unheardOf();
        String reference = as(
                        SOCIAL_WORK_ASSISTANT,
                        () -> persons.add(
                                new Particulars(
                                        null,
                                        "Małgorzata",
                                        family,
                                        "Peggy",
                                        Birth.on(LocalDate.of(1971, 8, 2)),
                                        Sex.FEMALE,
                                        null,
                                        "Polish",
                                        false,
                                        null,
                                        null),
                                new Contact(
                                        "3 Elsewhere",
                                        Postcode.of("ct9 2zz"),
                                        "gosia." + family + "@example.org",
                                        "07700 9" + (NEXT.get() % 90_000 + 10_000),
                                        false)))
                .getReference();
        Acting.as(
                SOCIAL_WORK_ASSISTANT,
                () -> persons.addAlias(
                        reference,
                        AliasKind.MAIDEN,
                        "Małgorzata",
                        maiden,
                        LocalDate.of(1971, 8, 2),
                        new Told(SourceType.SELF_REPORT, Confidence.CONFIRMED)));
        for (String typed : List.of(
                "gosia " + family,
                "peggy " + family,
                "margaret " + maiden,
                maiden,
                "gosia." + family + "@example.org",
                family + " ct9 2z")) {
            assertThat(found(CONSTABLE, typed)).as(typed).contains(reference);
        }
        PersonHit hit = as(CONSTABLE, () -> personSearch.search(maiden).hits().get(0));
        assertThat(hit.why()).contains("another name");
        assertThat(hit.foundAs()).containsIgnoringCase(maiden);
        PersonSearch.Page polish =
                as(CONSTABLE, () -> personSearch.page(new PersonFilter(family, 1971, "ct9", "Polish", false, 0, 25)));
        assertThat(polish.rows()).extracting(PersonRow::reference).containsExactly(reference);
        assertThat(polish.total()).isEqualTo(1);
        assertThat(as(CONSTABLE, () -> personSearch.page(new PersonFilter(family, 1972, null, null, null, 0, 25)))
                        .total())
                .isZero();
    }

    @Test
    void whoever_is_hidden_is_in_no_hit_no_count_and_no_pair() throws Exception {
        String family = unheardOf();
        LocalDate born = LocalDate.of(1990, 1, 31);
        String seen = recorded(SOCIAL_WORK_ASSISTANT, "Ewa", family, born);
        String own = recorded(JOBCENTRE_ADVISER, "Ewa", family, born);
        assertThat(found(SOCIAL_WORK_ASSISTANT, "ewa " + family)).containsExactlyInAnyOrder(seen, own);
        assertThat(found(JOBCENTRE_ADVISER, "ewa " + family)).containsExactly(own);
        assertThat(found(JOBCENTRE_ADVISER, "ewka " + family + " 1990")).containsExactly(own);
        assertThat(found(IMMIGRATION_LIAISON, "ewa " + family)).isEmpty();
        PersonFilter named = new PersonFilter(family, null, null, null, null, 0, 25);
        assertThat(as(JOBCENTRE_ADVISER, () -> personSearch.page(named)).total())
                .isEqualTo(1);
        assertThat(as(IMMIGRATION_LIAISON, () -> personSearch.page(named)).total())
                .isZero();
        assertThat(as(CONSTABLE, () -> duplicates.page(own, true, 0, 25)).rows())
                .singleElement()
                .satisfies(pair -> assertThat(pair.why()).contains("the same family name", "born on the same day"));
        assertThat(as(JOBCENTRE_ADVISER, () -> duplicates.page(own, true, 0, 25))
                        .total())
                .as("one side is hidden")
                .isZero();
        assertThatThrownBy(() -> Acting.as(
                        JOBCENTRE_ADVISER, () -> duplicates.decideDifferent(seen, own, "never met either of them")))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(as(JOBCENTRE_ADVISER, () -> duplicates.likelySame("Ewa", family, born, null, null, null, null))
                        .candidates())
                .extracting(LikelySame.Candidate::reference)
                .containsExactly(own);
    }

    @Test
    void a_protected_person_is_answered_by_whom_to_ask_and_nothing_else() throws Exception {
        String family = unheardOf();
        LocalDate born = LocalDate.of(1988, 6, 5);
        String hidden = recorded(SOCIAL_WORK_ASSISTANT, "Teuta", family, born);
        Acting.as(SOCIAL_WORK_ASSISTANT, () -> persons.protect(hidden, "refuge"));
        assertThat(found(CONSTABLE, "teuta " + family)).isEmpty();
        LikelySame strong = as(CONSTABLE, () -> duplicates.likelySame("Teuta", family, born, null, null, null, null));
        assertThat(strong.askInformationGovernance()).isTrue();
        assertThat(strong.isStrong()).isTrue();
        assertThat(strong.candidates()).isEmpty();
        LikelySame weak =
                as(CONSTABLE, () -> duplicates.likelySame("Teuta", family, born.plusYears(3), null, null, null, null));
        assertThat(weak.isAnybody()).as("a mere likeness says nothing").isFalse();
        String again = recorded(CONSTABLE, "Teuta", family, born);
        assertThat(as(CONSTABLE, () -> duplicates.page(again, true, 0, 25)).total())
                .isZero();
    }

    @Test
    void what_is_strong_must_be_answered_and_the_answer_stands() throws Exception {
        String family = unheardOf();
        LocalDate born = LocalDate.of(1979, 3, 12);
        String one = recorded(SOCIAL_WORK_ASSISTANT, "Anna", family, born);
        LikelySame like = as(CONSTABLE, () -> duplicates.likelySame("Aneta", family, born, null, null, null, null));
        assertThat(like.isStrong()).isTrue();
        assertThat(like.candidates())
                .extracting(LikelySame.Candidate::reference)
                .containsExactly(one);
        assertThat(as(
                                CONSTABLE,
                                () -> duplicates.likelySame(
                                        "Jerzy", family, born.minusYears(20), null, null, null, null))
                        .isAnybody())
                .isFalse();
        String other = recorded(CONSTABLE, "Ania", family, born);
        assertThatThrownBy(() -> Acting.as(CONSTABLE, () -> duplicates.decideDifferent(one, other, "twins")))
                .hasMessage("people.duplicate.reason-missing");
        Acting.as(
                CONSTABLE,
                () -> duplicates.recordedAsDifferent(other, List.of(one), "twin sisters, both were at the door"));
        assertThat(as(CONSTABLE, () -> duplicates.page(one, true, 0, 25)).total())
                .isZero();
        assertThat(as(CONSTABLE, () -> duplicates.page(one, false, 0, 25)).rows())
                .singleElement()
                .satisfies(pair -> assertThat(pair.state()).isEqualTo(LikelyDuplicate.State.DIFFERENT));
    }

    @Test
    void a_pair_that_is_alike_no_longer_is_offered_no_longer() throws Exception {
        String family = unheardOf();
        LocalDate born = LocalDate.of(1982, 7, 9);
        String one = recorded(SOCIAL_WORK_ASSISTANT, "Rasa", family, born);
        String other = recorded(SOCIAL_WORK_ASSISTANT, "Rasa", family, born);
        assertThat(as(CONSTABLE, () -> duplicates.page(one, true, 0, 25)).total())
                .isEqualTo(1);
        Acting.as(
                SOCIAL_WORK_ASSISTANT,
                () -> persons.correct(
                        other,
                        persons.get(other).getVersion(),
                        Particulars.of("Daiva", unheardOf(), Birth.on(born.minusYears(9)), Sex.FEMALE),
                        "it was somebody else’s card"));
        assertThat(as(CONSTABLE, () -> duplicates.page(one, true, 0, 25)).total())
                .isZero();
    }

    /**
     * Recall over generated slips: each person sought with one to three slips of the pen, the year out by one or two in a
     * fifth; a hit where they are among the first twenty. And how it is done: the big tables are read by their indexes.
     */
    @Test
    void nearly_everybody_is_found_in_spite_of_slips_and_no_table_is_read_from_end_to_end() throws Exception {
        Random random = new Random(2011);
        List<Sought> town = town(random, 3000);
        transaction.begin();
        try {
            Acting.as(SOCIAL_WORK_ASSISTANT, () -> {
                write(town);
                Map<String, Long> before = scans();
                int found = 0;
                int sought = 300;
                for (int i = 0; i < sought; i++) {
                    Sought one = town.get(random.nextInt(town.size()));
                    String typed = slipped(one, random);
                    boolean hit = personSearch.search(typed).hits().stream()
                            .limit(20)
                            .anyMatch(each -> each.name().equals(one.given() + " " + one.family())
                                    && one.born().equals(each.bornOn()));
                    found += hit ? 1 : 0;
                }
                double recall = (double) found / sought;
                System.out.printf("[person search] recall@20 over %d slips among 3000: %.3f%n", sought, recall);
                assertThat(recall).as("recall@20").isGreaterThanOrEqualTo(0.95);
                assertThat(scans()).as("sequential scans").isEqualTo(before);
            });
        } finally {
            transaction.rollback();
        }
    }

    private record Sought(String given, String family, LocalDate born) {}

    private static final String[] FORENAMES =
            ("James John Robert Michael William David Richard Joseph Thomas Charles Mary"
                            + " Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Margaret Donna Kelly Gemma"
                            + " Agnieszka Ewa Krzysztof Paweł Wojciech Małgorzata Ioana Mihaela Gheorghe Zuzana Ján Marek Mehmet"
                            + " Ayşe Fatima Mohammed Ali Ngozi Kofi Tendai Harpreet Jiří Kateřina João Svetlana Shazia")
                    .split(" ");

    private static final String[] FAMILIES = ("Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright"
                    + " Thompson Evans Walker White Roberts Green Hall Wood Jackson Clarke Kowalczyk Wiśniewski Nowak Zając"
                    + " Horváth Novotný Kučera Ciobanu Munteanu Gonçalves Yıldız Okonkwo Adeyemi Owusu Moyo Warsame"
                    + " Chowdhury Patel Khan Nguyen Petrauskas Dimitrov Goldfinch Pettman Sackett Emptage")
            .split(" ");

    private static final String[] SYLLABLES =
            ("an bar cot den el far gil hol in jas ker lan mor nor os pel quin ros sut ton und ver win yar zel")
                    .split(" ");

    private static List<Sought> town(Random random, int size) {
        List<Sought> town = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String family;
            if (random.nextInt(10) < 4) {
                family = FAMILIES[random.nextInt(FAMILIES.length)];
            } else {
                String tail = SYLLABLES[random.nextInt(SYLLABLES.length)]
                        + SYLLABLES[random.nextInt(SYLLABLES.length)]
                        + SYLLABLES[random.nextInt(SYLLABLES.length)];
                family = Character.toUpperCase(tail.charAt(0)) + tail.substring(1);
            }
            town.add(new Sought(
                    FORENAMES[random.nextInt(FORENAMES.length)],
                    family,
                    LocalDate.of(1930 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28))));
        }
        return town;
    }

    private void write(List<Sought> town) throws SQLException {
        try (Connection own = connection.getConnection();
                PreparedStatement insert = own.prepareStatement("""
                        insert into people.person (reference, given_names, family_name, born_on, born_precision, recorded_at, recorded_by)
                        values ('P-77' || lpad(?::text, 6, '0'), ?, ?, ?, 'EXACT', now(), identity.acting())""")) {
            for (int i = 0; i < town.size(); i++) {
                insert.setInt(1, i);
                insert.setString(2, town.get(i).given());
                insert.setString(3, town.get(i).family());
                insert.setObject(4, town.get(i).born());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** How often each table was read from end to end in this transaction. */
    private Map<String, Long> scans() throws SQLException {
        Map<String, Long> scans = new HashMap<>();
        try (Connection own = connection.getConnection();
                Statement statement = own.createStatement();
                ResultSet row = statement.executeQuery("select relname, seq_scan from pg_stat_xact_user_tables"
                        + " where schemaname = 'people' and relname in ('person', 'name_key', 'name_to_find')")) {
            while (row.next()) {
                scans.put(row.getString(1), row.getLong(2));
            }
        }
        return scans;
    }

    /** One to three slips in the family name; the forename slipped in a third; the first letter wrong in few; the year near. */
    private static String slipped(Sought one, Random random) {
        String family = one.family().toLowerCase(java.util.Locale.ROOT);
        int slips = family.length() < 6 ? 1 : 1 + random.nextInt(family.length() < 8 ? 2 : 3);
        for (int i = 0; i < slips; i++) {
            family = slip(family, random);
        }
        String given = one.given().toLowerCase(java.util.Locale.ROOT);
        if (random.nextInt(100) < 35) {
            given = slip(given, random);
        }
        int year = one.born().getYear();
        if (random.nextInt(100) < 20) {
            year += random.nextInt(5) - 2;
        }
        return random.nextInt(100) < 15 ? family + " " + given + " " + year : given + " " + family + " " + year;
    }

    private static String slip(String word, Random random) {
        if (word.length() < 3) {
            return word;
        }
        int at = random.nextInt(100) < 8 ? 0 : 1 + random.nextInt(word.length() - 1);
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at);
            case 1 -> word.substring(0, at) + word.substring(at + 1);
            case 2 ->
                at + 1 < word.length()
                        ? word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2)
                        : word.substring(0, at) + letter;
            default -> word.substring(0, at) + letter + word.substring(at + 1);
        };
    }
}
