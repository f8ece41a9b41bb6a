package org.margatetaskforce.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The database asked directly, as the application's role and in each officer's name, past every page and boundary. */
final class Direct {

    private static final String NOBODY = "no officer on this transaction";

    private final Connection application;
    private final Matrix matrix;
    private final Catalogue catalogue;
    private final Map<String, List<Canary>> byTable;
    private final Findings findings;
    private final String today;

    /**
     * What is asked, and of which records.
     *
     * @param today the town's day, by which the records were made
     */
    Direct(
            Connection application,
            String today,
            Matrix matrix,
            List<Canary> canaries,
            Catalogue catalogue,
            Findings findings) {
        this.today = today;
        this.application = application;
        this.matrix = matrix;
        this.catalogue = catalogue;
        this.findings = findings;
        this.byTable = canaries.stream()
                .collect(Collectors.groupingBy(Canary::table, LinkedHashMap::new, Collectors.toList()));
    }

    /** Each officer reads every table, and tries to write and delete what they do not see. */
    void ask(List<String> posts) throws SQLException {
        for (String post : posts) {
            for (Map.Entry<String, List<Canary>> table : byTable.entrySet()) {
                become(ProofTown.officer(post));
                Set<String> seen = read(table.getKey(), table.getValue());
                List<Canary> hidden = new ArrayList<>();
                for (Canary canary : table.getValue()) {
                    boolean given = matrix.gives(post, canary);
                    findings.compare(canary, post, "SQL", given, seen.contains(canary.key()));
                    if (!seen.contains(canary.key())) {
                        hidden.add(canary);
                    }
                }
                tryToWrite(post, table.getKey(), hidden);
            }
        }
        application.rollback();
    }

    private void tryToWrite(String post, String table, List<Canary> hidden) throws SQLException {
        if (hidden.isEmpty()) {
            return;
        }
        for (String verb : List.of("delete from " + table, "update " + table + " set " + aColumn(hidden.get(0)))) {
            Savepoint before = application.setSavepoint();
            try (Statement statement = application.createStatement()) {
                int written = statement.executeUpdate(verb + " where " + oneOf(table, hidden));
                if (written > 0) {
                    findings.add(hidden.get(0), post, "SQL " + verb.substring(0, 6), "no row", written + " rows");
                }
            } catch (SQLException refused) {
                findings.passed();
            }
            application.rollback(before);
            application.releaseSavepoint(before);
        }
    }

    private static String aColumn(Canary of) {
        String first = of.insert().substring(of.insert().indexOf('(') + 1).split("[,)]")[0];
        return first + " = " + first;
    }

    /** With nobody acting nothing is answered; for the public register nothing but what is public; and neither writes. */
    void askAsNobody() throws SQLException {
        for (Map.Entry<String, List<Canary>> table : byTable.entrySet()) {
            Canary one = table.getValue().get(0);
            application.rollback();
            try {
                Set<String> seen = read(table.getKey(), table.getValue());
                findings.compare(one, "nobody", "SQL", false, !seen.isEmpty());
            } catch (SQLException refused) {
                findings.compare(
                        one,
                        "nobody",
                        "SQL",
                        false,
                        !String.valueOf(refused.getMessage()).contains(NOBODY));
            }
            application.rollback();
            become("public");
            Set<String> seen = read(table.getKey(), table.getValue());
            for (Canary canary : table.getValue()) {
                findings.compare(canary, "public", "SQL", matrix.isPublic(canary.table()), seen.contains(canary.key()));
            }
            for (String who : List.of("", "public")) {
                application.rollback();
                become(who);
                try (Statement statement = application.createStatement()) {
                    statement.executeUpdate(one.insert());
                    findings.add(one, who.isEmpty() ? "nobody" : who, "SQL insert", "refused", "written");
                } catch (SQLException refused) {
                    // refused by its policy, which comes before every other constraint, and not by chance
                    boolean byPolicy = "42501".equals(refused.getSQLState())
                            || String.valueOf(refused.getMessage()).contains(NOBODY);
                    findings.compare(one, who.isEmpty() ? "nobody" : who, "SQL insert", false, !byPolicy);
                }
            }
        }
        application.rollback();
    }

    private void become(String who) throws SQLException {
        ProofTown.strings(
                application, "select set_config('mtf.officer', ?, true), set_config('mtf.today', ?, true)", who, today);
    }

    private Set<String> read(String table, List<Canary> canaries) throws SQLException {
        Set<String> seen = new HashSet<>();
        try (Statement statement = application.createStatement();
                ResultSet row = statement.executeQuery(
                        "select " + catalogue.key(table) + " from " + table + " where " + oneOf(table, canaries))) {
            while (row.next()) {
                seen.add(row.getString(1));
            }
        }
        return seen;
    }

    private String oneOf(String table, List<Canary> canaries) {
        return catalogue.key(table) + " in "
                + canaries.stream().map(canary -> "'" + canary.key() + "'").collect(Collectors.joining(", ", "(", ")"));
    }
}
