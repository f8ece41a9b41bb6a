package org.margatetaskforce.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where words of a record must never be: the server's logs, the engine's tables, the worklist, letters, the access audit. */
final class Traces {

    private static final String WORD = "qzv[a-z]{4}";

    private Traces() {}

    static List<String> inTables(Connection owner) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String column : ProofTown.strings(owner, """
                select format('%I.%I|%I', table_schema, table_name, column_name) from information_schema.columns
                 where table_schema in ('camunda', 'mail', 'workflow', 'identity') and data_type in ('text', 'character varying')
                   and (table_schema, table_name) in (select schemaname, tablename from pg_tables)""")) {
            String[] named = column.split("\\|");
            try (Statement statement = owner.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from " + named[0] + " where " + named[1]
                            + " ~* '" + WORD + "'"
                            + (named[0].equals("identity.audit_entry") ? " and officer <> 'author.of.proof'" : ""))) {
                row.next();
                if (row.getInt(1) > 0) {
                    found.add(column + ": " + row.getInt(1));
                }
            }
        }
        return found;
    }

    static List<String> inLogs(Path folder) throws IOException {
        Pattern word = Pattern.compile(WORD, Pattern.CASE_INSENSITIVE);
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path log :
                    files.filter(file -> file.toString().contains(".log")).toList()) {
                try (Stream<String> lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                    lines.filter(line -> word.matcher(line).find())
                            .limit(3)
                            .forEach(line -> found.add(log + ": " + line.substring(0, Math.min(200, line.length()))));
                }
            }
        }
        return found;
    }
}
