package org.margatetaskforce.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who opens the demonstration finds licences whose conditions were looked at: asked of the town with its past, as the database's owner. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ConditionsKeptIT {

    @BeforeEach
    void the_town_has_a_past() {
        assumeTrue(
                Boolean.parseBoolean(System.getProperty("mtf.history", "true")),
                "skipped: the town was built without its past");
    }

    @Test
    void of_three_certificates_that_landlords_sent_one_was_good_one_was_sent_back_and_one_waits() throws SQLException {
        assertThat(asked("""
                        select e.state from licensing.condition_evidence e
                         where e.from_landlord and e.made_on = date '2011-05-18'""")).containsExactlyInAnyOrder("TAKEN", "SENT_BACK", "WAITING");
    }

    @Test
    void two_licensed_houses_were_looked_at_on_the_friday_and_in_one_an_alarm_does_not_work() throws SQLException {
        assertThat(asked("""
                        select count(distinct f.licence_id) || ' houses, broken: ' || string_agg(c.code, ', ') filter (where f.what = 'BREACH')
                          from licensing.condition_finding f join licensing.condition_text c on c.id = f.condition_id
                         where f.on_day = date '2011-05-20' and f.visit_reference is not null""")).containsExactly("2 houses, broken: M3");
    }

    private static List<String> asked(String question) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner = DriverManager.getConnection(System.getProperty("mtf.test.db"), "postgres", "");
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }
}
