package org.margatetaskforce.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.identity.ChainVerdict.BadRow;
import org.margatetaskforce.identity.ChainVerdict.Wrong;

/** The chain of the access audit: linear under many writers, and whatever the database's master does to it is found. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AuditChainIT {

    private static final int WRITERS = 50;
    private static final int LINES_EACH = 20;
    private static final int MUTATIONS = 100;

    /** Whoever did it: it was somebody else. */
    private static final String ANOTHER_OFFICER =
            "officer = case officer when 'a.okonkwo' then 'p.sandys' else 'a.okonkwo' end";

    private static final String WRITE = """
            insert into %s (at, officer, agency_code, action, record_kind, reference, data_class, detail, outcome)
            values (clock_timestamp(), 'p.sandys', 'TDC', 'VIEW', 'trial of the chain', ?, 5, null, 'DONE')""";

    private static Connection asTheApplication() throws SQLException {
        Connection connection = DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests");
        connection.setAutoCommit(false);
        return connection;
    }

    private static Connection asTheMaster() throws SQLException {
        Connection connection = DriverManager.getConnection(System.getProperty("mtf.test.db"), "postgres", "");
        connection.setAutoCommit(false);
        return connection;
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void seal() throws SQLException {
        try (Connection connection = asTheApplication()) {
            run(connection, "select set_config('mtf.officer', 'system', true)");
            run(connection, "select identity.seal_audit(1000000)");
            connection.commit();
        }
    }

    private static List<Long> write(String table, int writer) throws SQLException {
        List<Long> nanos = new ArrayList<>();
        try (Connection connection = asTheApplication();
                PreparedStatement statement = connection.prepareStatement(WRITE.formatted(table))) {
            for (int i = 0; i < LINES_EACH; i++) {
                long began = System.nanoTime();
                run(connection, "select set_config('mtf.officer', 'p.sandys', true)");
                statement.setString(1, "TRIAL-" + writer + "-" + i);
                statement.executeUpdate();
                connection.commit();
                nanos.add(System.nanoTime() - began);
            }
        }
        return nanos;
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }

    private static double medianMillis(String table) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Callable<List<Long>>> work = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int number = writer;
                work.add(() -> write(table, number));
            }
            List<Long> nanos = new ArrayList<>();
            for (Future<List<Long>> done : writers.invokeAll(work)) {
                nanos.addAll(done.get());
            }
            return median(nanos);
        } finally {
            writers.shutdown();
        }
    }

    @Test
    void fifty_writers_at_once_leave_one_chain_without_a_gap() throws Exception {
        try (Connection master = asTheMaster()) {
            run(master, "create table if not exists public.trial_of_audit (like identity.audit_entry including all)");
            run(master, "grant insert on public.trial_of_audit to mtf_app");
            master.commit();
            write("public.trial_of_audit", 1);
            double plain = median(write("public.trial_of_audit", 2));
            write("identity.audit_entry", 1);
            double chained = median(write("identity.audit_entry", 2));
            System.out.printf("median of a line: plain %.2f ms, in the chain %.2f ms%n", plain, chained);
            System.out.printf(
                    "median of a line with %d writers at once: plain %.2f ms, in the chain %.2f ms%n",
                    WRITERS, medianMillis("public.trial_of_audit"), medianMillis("identity.audit_entry"));
            seal();
            assertThat(number(master, "select count(*) - max(line) from identity.audit_seal"))
                    .isZero();
            assertThat(number(master, "select count(distinct previous) - count(*) from identity.audit_seal"))
                    .isZero();
            assertThat(number(
                            master,
                            "select count(*) from identity.audit_entry e left join identity.audit_seal s on s.entry_id = e.id"
                                    + " where e.record_kind = 'trial of the chain' and s.line is null"))
                    .isZero();
            assertThat(AuditChain.prove(master, List.of(), line -> {}).bad()).isNull();
            run(master, "drop table public.trial_of_audit");
            master.commit();
        }
    }

    @Test
    void whatever_is_altered_removed_put_in_reordered_cut_off_or_written_anew_is_found() throws Exception {
        write("identity.audit_entry", 1);
        write("identity.audit_entry", 2);
        seal();
        Random random = new Random(2011);
        int found = 0;
        try (Connection master = asTheMaster()) {
            for (int i = 0; i < MUTATIONS; i++) {
                run(master, "set transaction isolation level repeatable read");
                run(master, "select pg_advisory_xact_lock(hashtext('identity.audit_seal'))");
                run(master, "set local session_replication_role = replica");
                long last = number(master, "select max(line) from identity.audit_seal");
                List<ChainHead> heads = List.of(head(master, last / 2), head(master, last));
                if (i == 0) {
                    assertThat(AuditChain.prove(master, heads, line -> {}).bad())
                            .isNull();
                }
                long line = 2L + random.nextInt((int) last - 3);
                List<Long> expected = mutate(master, i % 10, line, last, random);
                BadRow bad = AuditChain.prove(master, heads, at -> {}).bad();
                if (bad != null
                        && (expected.isEmpty() ? bad.wrong() == Wrong.NEVER_LINKED : expected.contains(bad.line()))) {
                    found++;
                } else {
                    System.out.println(
                            "not found: mutation " + i % 10 + " of line " + line + " of " + last + ": " + bad);
                }
                master.rollback();
            }
        }
        assertThat(found).isEqualTo(MUTATIONS);
    }

    private static ChainHead head(Connection master, long line) throws SQLException {
        try (PreparedStatement statement =
                master.prepareStatement("select encode(own, 'hex') from identity.audit_seal where line = ?")) {
            statement.setLong(1, line);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new ChainHead(Instant.EPOCH, line, row.getString(1));
            }
        }
    }

    /** Does something to the chain around a line; the lines of which one must be named. */
    private static List<Long> mutate(Connection master, int kind, long line, long last, Random random)
            throws SQLException {
        String entry = "(select entry_id from identity.audit_seal where line = " + line + ")";
        switch (kind) {
            case 0 -> {
                List<String> edits = List.of(
                        ANOTHER_OFFICER,
                        "reference = 'CHANGED-1'",
                        "detail = 'another'",
                        "at = at + interval '1 microsecond'",
                        "data_class = 25",
                        "address = '10.1.2.3'",
                        "written_at = written_at - interval '1 day'");
                run(
                        master,
                        "update identity.audit_entry set " + edits.get(random.nextInt(edits.size())) + " where id = "
                                + entry);
                return List.of(line);
            }
            case 1 -> run(master, "delete from identity.audit_entry where id = " + entry);
            case 2 -> {
                run(master, "delete from identity.audit_entry where id = " + entry);
                run(master, "delete from identity.audit_seal where line = " + line);
            }
            case 3 -> run(master, "delete from identity.audit_seal where line = " + line);
            case 4 -> {
                forge(master);
                return List.of();
            }
            case 5 -> {
                long forged = forge(master);
                run(master, "update identity.audit_seal set line = line + 100000000 where line >= " + line);
                run(master, "update identity.audit_seal set line = line - 99999999 where line >= 100000000");
                run(
                        master,
                        "insert into identity.audit_seal (line, entry_id, previous, own) select " + line
                                + ", e.id, s.own,"
                                + " sha256(s.own || sha256(convert_to(identity.audit_text(e), 'UTF8'))) from identity.audit_entry e, identity.audit_seal s"
                                + " where e.id = " + forged + " and s.line = " + (line - 1));
                return List.of(line, line + 1);
            }
            case 6 -> {
                run(
                        master,
                        "update identity.audit_seal set entry_id = -entry_id where line in (" + line + ", " + (line + 1)
                                + ")");
                run(
                        master,
                        "update identity.audit_seal s set entry_id = -o.entry_id from (select line, entry_id from identity.audit_seal where line in ("
                                + line + ", " + (line + 1) + ")) o where o.line = " + (2 * line + 1)
                                + " - s.line and s.line in (" + line + ", " + (line + 1) + ")");
            }
            case 7 ->
                run(
                        master,
                        "update identity.audit_entry e set at = o.at, reference = o.reference, written_at = o.written_at from identity.audit_entry o"
                                + " where e.id in (select entry_id from identity.audit_seal where line in (" + line
                                + ", " + (line + 1) + "))"
                                + " and o.id in (select entry_id from identity.audit_seal where line in (" + line + ", "
                                + (line + 1) + ")) and o.id <> e.id");
            case 8 -> {
                long first = last - random.nextInt(5);
                run(
                        master,
                        "delete from identity.audit_entry where id in (select entry_id from identity.audit_seal where line >= "
                                + first + ")");
                run(master, "delete from identity.audit_seal where line >= " + first);
                return List.of(first);
            }
            default -> {
                run(master, "update identity.audit_entry set " + ANOTHER_OFFICER + " where id = " + entry);
                writeAnew(master, line);
                return List.of(last / 2, last);
            }
        }
        return List.of(line);
    }

    private static long forge(Connection master) throws SQLException {
        return number(master, """
                insert into identity.audit_entry (at, officer, action, record_kind, reference, written_at)
                values (now() - interval '3 days', 'p.sandys', 'VIEW', 'person', 'P-000001', now() - interval '3 days') returning id""");
    }

    /** Reckons every link from a line on afresh, as whoever knows how it is made would. */
    private static void writeAnew(Connection master, long from) throws SQLException {
        try (PreparedStatement read = master.prepareStatement("""
                        select s.line, s.previous, sha256(convert_to(identity.audit_text(e), 'UTF8')) from identity.audit_seal s
                          join identity.audit_entry e on e.id = s.entry_id where s.line >= ? order by s.line""");
                PreparedStatement write = master.prepareStatement(
                        "update identity.audit_seal set previous = ?, own = ? where line = ?")) {
            read.setLong(1, from);
            byte[] last = null;
            try (ResultSet row = read.executeQuery()) {
                while (row.next()) {
                    byte[] previous = last == null ? row.getBytes(2) : last;
                    MessageDigest digest = MessageDigest.getInstance("SHA-256");
                    digest.update(previous);
                    last = digest.digest(row.getBytes(3));
                    write.setBytes(1, previous);
                    write.setBytes(2, last);
                    write.setLong(3, row.getLong(1));
                    write.addBatch();
                }
            } catch (java.security.NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
            write.executeBatch();
        }
    }

    @Test
    void the_application_can_neither_alter_nor_remove_nor_forge_a_link() throws SQLException {
        try (Connection connection = asTheApplication()) {
            for (String attempt : List.of(
                    "update identity.audit_entry set detail = 'x'",
                    "delete from identity.audit_entry",
                    "truncate identity.audit_entry",
                    "update identity.audit_seal set line = line",
                    "delete from identity.audit_seal",
                    "truncate identity.audit_seal",
                    "insert into identity.audit_seal (line, entry_id, previous, own) select 1, 1, sha256(''), sha256('')",
                    "delete from identity.audit_unsealed",
                    "update identity.audit_unsealed set digest = sha256('')",
                    "update identity.audit_head set day = day",
                    "delete from identity.audit_alert",
                    "delete from identity.audit_alert_review")) {
                connection.rollback();
                run(connection, "select set_config('mtf.officer', 'system', true)");
                assertThatThrownBy(() -> run(connection, attempt))
                        .as(attempt)
                        .hasMessageContaining("permission denied");
            }
            connection.rollback();
            run(connection, "select set_config('mtf.officer', 'p.sandys', true)");
            assertThatThrownBy(() -> run(connection, "select identity.seal_audit(1)"))
                    .hasMessageContaining("the system seals");
        }
    }

    @Test
    void even_the_owner_of_the_tables_is_stopped_who_does_not_switch_that_off() throws SQLException {
        try (Connection master = asTheMaster()) {
            assertThatThrownBy(() -> run(master, "update identity.audit_entry set detail = 'x' where id = 1"))
                    .hasMessageContaining("not altered");
        }
    }
}
