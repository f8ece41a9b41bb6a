package org.margatetaskforce.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Need-to-know as the database itself keeps it: asked directly, as the application's role, past every page and boundary. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class NeedToKnowIT {

    private static Connection asTheApplication() throws SQLException {
        Connection connection = DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests");
        connection.setAutoCommit(false);
        return connection;
    }

    private static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
        }
        return answers;
    }

    private static List<String> classifiedTables(Connection connection) throws SQLException {
        return strings(connection, """
                select c.oid::regclass::text
                  from pg_class c
                  join pg_namespace n on n.oid = c.relnamespace
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'data_class' and not a.attisdropped
                 where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'identity')
                   -- rows that say which class a rule gives are no records
                   and c.oid::regclass::text not in ('cases.triage_factor', 'cases.glass_class', 'safety.incident_type', 'workflow.classified_process')
                 order by 1""");
    }

    @Test
    void every_classified_table_is_under_forced_row_level_security() throws SQLException {
        try (Connection connection = asTheApplication()) {
            List<String> classified = classifiedTables(connection);
            assertThat(classified).isNotEmpty();
            List<String> open = strings(connection, """
                    select c.oid::regclass::text
                      from pg_class c
                      join pg_attribute a on a.attrelid = c.oid and a.attname = 'data_class' and not a.attisdropped
                      join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'identity')
                   -- rows that say which class a rule gives are no records
                   and c.oid::regclass::text not in ('cases.triage_factor', 'cases.glass_class', 'safety.incident_type', 'workflow.classified_process')
                       and not (c.relrowsecurity and c.relforcerowsecurity)""");
            assertThat(open).isEmpty();
        }
    }

    @Test
    void with_nobody_on_the_transaction_a_classified_table_refuses_to_answer() throws SQLException {
        try (Connection connection = asTheApplication();
                Connection owner = DriverManager.getConnection(System.getProperty("mtf.test.db"), "postgres", "")) {
            for (String table : classifiedTables(connection)) {
                connection.rollback();
                // a table without a row asks nobody who they are: there is nothing to refuse yet
                if (strings(owner, "select 'a row' from " + table + " limit 1").isEmpty()) {
                    continue;
                }
                assertThatThrownBy(() -> strings(connection, "select count(*)::text from " + table))
                        .as(table)
                        .hasMessageContaining("no officer on this transaction");
            }
        }
    }

    @Test
    void somebody_unknown_sees_no_row_of_any_classified_table() throws SQLException {
        try (Connection connection = asTheApplication()) {
            for (String table : classifiedTables(connection)) {
                connection.rollback();
                strings(connection, "select set_config('mtf.officer', 'nobody.of.that.name', true)");
                assertThat(strings(connection, "select count(*)::text from " + table))
                        .as(table)
                        .containsExactly("0");
            }
        }
    }

    @Test
    void the_setting_does_not_outlive_its_transaction() throws SQLException {
        try (Connection connection = asTheApplication()) {
            strings(connection, "select set_config('mtf.officer', 'system', true)");
            connection.commit();
            assertThatThrownBy(() -> strings(connection, "select identity.acting()"))
                    .hasMessageContaining("no officer on this transaction");
        }
    }

    @Test
    void the_application_owns_nothing_and_cannot_pass_by_a_policy() throws SQLException {
        try (Connection connection = asTheApplication()) {
            assertThat(
                            strings(
                                    connection,
                                    "select c.oid::regclass::text from pg_class c where pg_get_userbyid(c.relowner) = current_user"))
                    .isEmpty();
            assertThat(
                            strings(
                                    connection,
                                    "select (rolsuper or rolbypassrls or rolcreaterole)::text from pg_roles where rolname = current_user"))
                    .containsExactly("false");
        }
    }

    @Test
    void nothing_in_the_audit_trail_can_be_altered_or_removed() throws SQLException {
        try (Connection connection = asTheApplication()) {
            for (String attempt : List.of(
                    "update identity.audit_entry set officer = 'x'",
                    "delete from identity.audit_entry",
                    "truncate identity.audit_entry")) {
                connection.rollback();
                strings(connection, "select set_config('mtf.officer', 'system', true)");
                assertThatThrownBy(() -> connection.createStatement().execute(attempt))
                        .as(attempt)
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void the_engines_own_tables_hold_references_only() throws SQLException {
        try (Connection connection = asTheApplication()) {
            assertThat(
                            strings(
                                    connection,
                                    "select distinct name_ from camunda.act_hi_varinst where name_ not in ('reference') and text_ ~ '[^A-Z_0-9-]'"))
                    .isEmpty();
        }
    }
}
