package org.margatetaskforce.place;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.intake.CsvTable;
import org.margatetaskforce.intake.RowsAsked;

/**
 * How good the match of another register's addresses is, measured on a council's published extracts: the doors are those of the earlier
 * extract, what is looked for are the addresses of the later one, and whether it was found is known by the number of the licence. The
 * system property {@code mtf.shared.data} names the folder of the files.
 */
@ExtendWith(ArquillianExtension.class)
@EnabledIfSystemProperty(named = "mtf.shared.data", matches = ".+")
class RegisterMatchQualityIT {

    private static final String DOORS = "sheffield_hmo_licences_issued_to_2024-09-09.csv";
    private static final String WANTED = "sheffield_hmo_licences_issued_to_2025-03-03.csv";

    @PersistenceContext
    EntityManager entityManager;

    /** A line of an extract: the flat, the number, the street as the columns have them. */
    private record Line(String licence, String flat, String number, String street, String postcode) {

        String whole() {
            return Stream.of(flat, number, street)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        String inOneText() {
            return Stream.of(flat, number, street, "Sheffield South Yorkshire")
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        /** The street with the middle letter of its longest word left out, as somebody types it. */
        String misspelt() {
            String longest = Stream.of(street.split(" ")).reduce("", (a, b) -> b.length() > a.length() ? b : a);
            int middle = longest.length() / 2;
            return whole().replace(longest, longest.substring(0, middle) + longest.substring(middle + 1));
        }
    }

    private static List<Line> read(String name, String flat, String number, String street) throws IOException {
        byte[] file = Files.readAllBytes(Path.of(System.getProperty("mtf.shared.data"), "licence_registers", name));
        return CsvTable.read(file, List.of()).rows().stream()
                .map(row -> new Line(
                        row.get("licencenumber"),
                        row.get(flat),
                        row.get(number),
                        row.get(street),
                        row.get("postcode").toUpperCase(Locale.UK)))
                .toList();
    }

    private Map<String, String> words(Stream<String> texts) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery(
                        "select l.line, place.words(l.line) from json_array_elements_text(cast(?1 as json)) as l (line)")
                .setParameter(1, RowsAsked.texts(texts.distinct().toList()))
                .getResultList();
        return found.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    @Test
    void the_addresses_of_a_later_extract_are_found_among_the_doors_of_the_earlier() throws Exception {
        List<Line> earlier = read(DOORS, "address1", "address2", "address3");
        Map<String, String> doorOf = new LinkedHashMap<>();
        Map<String, String> licenceDoor = new LinkedHashMap<>();
        Map<String, List<AddressMatch.Door>> doors = new LinkedHashMap<>();
        Map<String, String> ours = words(earlier.stream().flatMap(line -> Stream.of(line.whole(), line.street)));
        for (Line line : earlier) {
            String key = line.whole() + '|' + line.postcode;
            if (doorOf.putIfAbsent(key, line.licence) == null) {
                doors.computeIfAbsent(line.postcode, none -> new ArrayList<>())
                        .add(new AddressMatch.Door(
                                new AddressRow(line.licence, line.licence, true, line.whole(), line.postcode),
                                ours.getOrDefault(line.whole(), ""),
                                ours.getOrDefault(line.street, "")));
            }
            licenceDoor.put(line.licence, doorOf.get(key));
        }
        List<Line> later = read(WANTED, "column1", "fulladdress", "column3").stream()
                .filter(line -> licenceDoor.containsKey(line.licence))
                .toList();
        Map<String, Function<Line, String>> ways = new LinkedHashMap<>();
        ways.put("as the columns have it", Line::whole);
        ways.put("in one text with the town", Line::inOneText);
        ways.put("a letter of the street left out", Line::misspelt);
        System.out.printf("[register match] %d doors, %d addresses%n", doorOf.size(), later.size());
        for (Map.Entry<String, Function<Line, String>> way : ways.entrySet()) {
            Map<String, String> theirs = words(later.stream().map(way.getValue()));
            int found = 0;
            int right = 0;
            int nearest = 0;
            for (Line line : later) {
                AddressMatch match = AddressMatch.of(
                        theirs.getOrDefault(way.getValue().apply(line), ""),
                        doors.getOrDefault(line.postcode, List.of()));
                String door = licenceDoor.get(line.licence);
                if (match.uprn() != null) {
                    found++;
                    right += match.uprn().equals(door) ? 1 : 0;
                } else if (!match.nearest().isEmpty()
                        && match.nearest().stream()
                                .anyMatch(near -> near.row().uprn().equals(door))) {
                    nearest++;
                }
            }
            System.out.printf(
                    "[register match] %s: precision %.4f, recall %.4f; of %d that wait %d have the right door among the nearest%n",
                    way.getKey(), (double) right / found, (double) right / later.size(), later.size() - found, nearest);
            assertThat((double) right / found).as(way.getKey()).isGreaterThan(0.99);
            assertThat((double) right / later.size()).as(way.getKey()).isGreaterThan(0.8);
        }
    }
}
