package org.margatetaskforce.people.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How good the likely duplicates are, measured on records whose truth is known: a labelled file of a thousand records of
 * invented people, where the system property {@code mtf.shared.data} names the folder that holds it. Undone at the end.
 */
class DuplicateQualityIT {

    private record Labelled(int number, String given, String family, LocalDate born, String email, String cluster) {

        boolean isNamed() {
            return !given.isEmpty() && !family.isEmpty();
        }
    }

    private record Pair(int one, int other) {}

    @Test
    void precision_and_recall_of_pairs_at_the_threshold_that_is_in_force() throws Exception {
        String folder = System.getProperty("mtf.shared.data");
        assumeTrue(folder != null, "skipped: -Dmtf.shared.data names no folder of real files");
        Path file = Path.of(String.valueOf(folder), "dedupe", "splink_fake_1000.csv");
        assumeTrue(Files.exists(file), "skipped: no labelled records in " + file);
        List<Labelled> records = read(file);
        Set<Pair> found = found(records);
        Measure all = Measure.of(found, records);
        List<Labelled> named = records.stream().filter(Labelled::isNamed).toList();
        Measure ofNamed = Measure.of(found, named);
        System.out.printf(
                "[likely duplicates] all 1000: %s%n[likely duplicates] forename and family name given (%d): %s%n",
                all, named.size(), ofNamed);
        assertThat(ofNamed.precision()).isGreaterThan(0.97);
        assertThat(ofNamed.recall()).isGreaterThan(0.6);
    }

    private record Measure(double precision, double recall) {

        static Measure of(Set<Pair> found, List<Labelled> among) {
            Map<Integer, String> clusters = new HashMap<>();
            among.forEach(each -> clusters.put(each.number(), each.cluster()));
            int truth = 0;
            for (Labelled one : among) {
                for (Labelled other : among) {
                    truth += one.number() < other.number() && one.cluster().equals(other.cluster()) ? 1 : 0;
                }
            }
            int shown = 0;
            int right = 0;
            for (Pair pair : found) {
                String one = clusters.get(pair.one());
                String other = clusters.get(pair.other());
                if (one != null && other != null) {
                    shown++;
                    right += one.equals(other) ? 1 : 0;
                }
            }
            return new Measure((double) right / Math.max(1, shown), (double) right / Math.max(1, truth));
        }

        @Override
        public String toString() {
            return String.format(
                    "pairwise precision %.3f, recall %.3f, F1 %.3f",
                    precision, recall, 2 * precision * recall / (precision + recall));
        }
    }

    private static List<Labelled> read(Path file) throws IOException {
        List<Labelled> records = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split(",", -1);
            if (!cells[0].equals("unique_id")) {
                records.add(new Labelled(
                        Integer.parseInt(cells[0]), cells[1], cells[2], LocalDate.parse(cells[3]), cells[5], cells[6]));
            }
        }
        return records;
    }

    private static Set<Pair> found(List<Labelled> records) throws SQLException {
        Set<Pair> found = new HashSet<>();
        try (Connection database =
                        DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests");
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute(
                    "select set_config('mtf.officer', 'f.benali', true), set_config('mtf.today', '2011-05-23', true)");
            try (PreparedStatement insert = database.prepareStatement("""
                    insert into people.person (reference, given_names, family_name, born_on, born_precision, email, recorded_at, recorded_by)
                    values ('P-99' || lpad(?::text, 6, '0'), ?, ?, ?, 'EXACT', ?, now(), 'f.benali')""")) {
                for (Labelled each : records) {
                    insert.setInt(1, each.number());
                    insert.setString(2, each.given().isEmpty() ? "?" : each.given());
                    insert.setString(3, each.family().isEmpty() ? "?" : each.family());
                    insert.setObject(4, each.born());
                    insert.setString(5, each.email().isEmpty() ? null : each.email());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (ResultSet row = statement.executeQuery("""
                    select substr(a.reference, 5)::int, substr(b.reference, 5)::int
                      from people.likely_duplicate d
                      join people.person a on a.id = d.one_id and a.reference like 'P-99______'
                      join people.person b on b.id = d.other_id and b.reference like 'P-99______'
                     where d.state = 'OPEN'""")) {
                while (row.next()) {
                    found.add(new Pair(Math.min(row.getInt(1), row.getInt(2)), Math.max(row.getInt(1), row.getInt(2))));
                }
            }
            database.rollback();
        }
        return found;
    }
}
