package org.margatetaskforce.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.people.conflict.ConflictsOfInterest;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;

/** Who reads whose trail, and what the audit's rules notice and who is asked about it. */
@ExtendWith(ArquillianExtension.class)
class AuditIT {

    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String LEADER = "a.okonkwo";
    private static final String CONSTABLE = "l.tapsell";
    private static final String MANAGER = "r.ferreira";
    private static final String ADMINISTRATOR = "k.havel";
    private static final String INFORMATION_OFFICER = "m.eldridge";

    @Inject
    Audit audit;

    @Inject
    AccessTrail trail;

    @Inject
    AuditAlerts alerts;

    @Inject
    AuditSeals seals;

    @Inject
    ConflictsOfInterest conflicts;

    @Inject
    Properties properties;

    private final String record = "T-" + UUID.randomUUID().toString().substring(0, 13);

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    private static void does(String who, Acting.Work<RuntimeException> work) {
        Acting.as(who, work);
    }

    private int seen(String by, AccessTrail.Whose whose) throws Exception {
        return as(by, () -> trail.page(new AccessTrail.Filter(whose, "", "", "", record, null, null, null), 0, 25)
                .total());
    }

    private void lookAtEverything() throws Exception {
        does(Acting.SYSTEM, () -> {
            seals.seal();
            alerts.look();
        });
    }

    private List<AuditAlerts.Row> alertsOf(String officer, String rule) throws Exception {
        return as(INFORMATION_OFFICER, () -> alerts.page("", rule, officer, 0, 100)
                .rows());
    }

    @Test
    void a_trail_is_ones_own_ones_supervisors_and_governances_and_nobody_elses() throws Exception {
        does(HOUSING_OFFICER, () -> audit.record("VIEW", "trial", record, 5, null));
        assertThat(seen(HOUSING_OFFICER, AccessTrail.Whose.MINE)).isEqualTo(1);
        assertThat(seen(LEADER, AccessTrail.Whose.TEAM)).isEqualTo(1);
        assertThat(seen(LEADER, AccessTrail.Whose.ALL)).isEqualTo(1);
        assertThat(seen(INFORMATION_OFFICER, AccessTrail.Whose.ALL)).isEqualTo(1);
        for (String other : List.of(CONSTABLE, MANAGER, ADMINISTRATOR, "o.quaye")) {
            assertThat(seen(other, AccessTrail.Whose.ALL)).as(other).isZero();
            assertThat(seen(other, AccessTrail.Whose.TEAM)).as(other).isZero();
        }
        does(LEADER, () -> audit.record("VIEW", "trial", record, 5, null));
        assertThat(seen(HOUSING_OFFICER, AccessTrail.Whose.ALL)).isEqualTo(1);
    }

    @Test
    void a_line_says_as_what_and_what_for() throws Exception {
        does(
                HOUSING_OFFICER,
                () -> audit.recordFor("MTF-2011-00001", "Court today", "DISCLOSE", "trial", record, 6, null));
        AccessTrail.Row row = as(
                        INFORMATION_OFFICER,
                        () -> trail.page(
                                new AccessTrail.Filter(
                                        AccessTrail.Whose.ALL,
                                        HOUSING_OFFICER,
                                        "DISCLOSE",
                                        "trial",
                                        record,
                                        6,
                                        null,
                                        null),
                                0,
                                25))
                .rows()
                .get(0);
        assertThat(row.posts()).isEqualTo("HIO");
        assertThat(row.purpose()).isEqualTo("Court today");
        assertThat(row.caseReference()).isEqualTo("MTF-2011-00001");
        assertThat(row.outcome()).isEqualTo("DONE");
    }

    @Test
    void a_person_is_told_agencies_posts_and_days_and_no_officers_name() throws Exception {
        does(HOUSING_OFFICER, () -> {
            audit.record("VIEW", "person", record, 3, null);
            audit.record("VIEW", "person", record, 3, null);
        });
        List<AccessTrail.Looked> told = as(INFORMATION_OFFICER, () -> trail.whoLooked(record));
        assertThat(told).hasSize(1);
        assertThat(told.get(0).times()).isEqualTo(2);
        assertThat(told.get(0).agency()).isEqualTo("Thanet District Council");
        assertThat(told.get(0).posts()).isEqualTo("Housing Improvement Officer");
        assertThat(told.toString()).doesNotContain("andys");
        assertThatThrownBy(() -> as(MANAGER, () -> trail.whoLooked(record))).isInstanceOf(Denied.class);
    }

    @Test
    void who_searches_for_their_own_name_is_asked_once_and_what_came_of_it_is_kept() throws Exception {
        lookAtEverything();
        String officer = "y.rahman";
        int before = alertsOf(officer, "OWN_NAME").size();
        does(officer, () -> {
            audit.searched("people", "karim RAHMAN 1980", 3);
            audit.searched("people", "rahman", 1);
            audit.searched("people", "Rahmanzadeh", 1);
        });
        lookAtEverything();
        List<AuditAlerts.Row> raised = alertsOf(officer, "OWN_NAME");
        assertThat(raised).hasSize(before + 1);
        AuditAlerts.Row alert = raised.get(0);
        assertThat(alert.outcome()).isNull();
        assertThatThrownBy(() -> does(
                        INFORMATION_OFFICER,
                        () -> alerts.review(alert.reference(), alert.version(), AlertOutcome.EXPLAINED, "short")))
                .isInstanceOf(RuleBroken.class);
        does(
                INFORMATION_OFFICER,
                () -> alerts.review(
                        alert.reference(), alert.version(), AlertOutcome.EXPLAINED, "A namesake on an own case."));
        assertThatThrownBy(() -> does(
                        INFORMATION_OFFICER,
                        () -> alerts.review(
                                alert.reference(), alert.version(), AlertOutcome.TO_BREACH, "The second of two.")))
                .isNotNull();
        does(
                INFORMATION_OFFICER,
                () -> alerts.review(
                        alert.reference(), alert.version() + 1, AlertOutcome.TALK_HELD, "It was not a namesake."));
        assertThat(as(INFORMATION_OFFICER, () -> alerts.reviews(alert.reference())))
                .extracting(AuditAlerts.Review::outcome)
                .containsExactly(AlertOutcome.TALK_HELD, AlertOutcome.EXPLAINED);
        assertThatThrownBy(() -> as(officer, () -> alerts.get(alert.reference())))
                .isInstanceOf(Denied.class);
    }

    @Test
    void who_looks_at_their_own_address_or_for_its_street_is_asked() throws Exception {
        String officer = "y.rahman";
        AddressRow home =
                as(officer, () -> properties.search("Athelstan Road", 1).get(0));
        String conflict = as(
                officer,
                () -> conflicts.declareAddress(new Uprn(home.propertyUprn()), "My sister lives at this address."));
        lookAtEverything();
        int before = alertsOf(officer, "OWN_STREET").size();
        does(officer, () -> audit.record("VIEW", "property", "100062999999", 1, null));
        lookAtEverything();
        assertThat(alertsOf(officer, "OWN_STREET")).as("another address").hasSize(before);
        does(officer, () -> audit.searched("people", "smith athelstan road", 0));
        does(officer, () -> audit.record("DENIED", "page /place/view-property.xhtml", home.propertyUprn(), 1, null));
        lookAtEverything();
        List<AuditAlerts.Row> raised = alertsOf(officer, "OWN_STREET");
        assertThat(raised).as("told once within the rule's minutes").hasSize(before + 1);
        assertThat(raised.get(0).about()).isEqualTo(home.propertyUprn());
        does(
                INFORMATION_OFFICER,
                () -> conflicts.end(
                        conflict, conflicts.get(conflict).version(), "She has moved to another town since."));
    }

    @Test
    void nobody_reads_an_alert_about_themselves() throws Exception {
        does(INFORMATION_OFFICER, () -> audit.searched("people", "Eldridge", 1));
        lookAtEverything();
        assertThat(alertsOf(INFORMATION_OFFICER, "")).isEmpty();
    }

    @Test
    void the_forty_first_person_within_an_hour_is_noticed_and_the_fortieth_is_not() throws Exception {
        String officer = "n.hussain";
        lookAtEverything();
        int before = alertsOf(officer, "MANY_PERSONS").size();
        does(officer, () -> {
            for (int i = 1; i <= 40; i++) {
                audit.record("VIEW", "person", record + i, 3, null);
            }
        });
        lookAtEverything();
        assertThat(alertsOf(officer, "MANY_PERSONS")).hasSize(before);
        does(officer, () -> audit.record("VIEW", "person", record + "x", 3, null));
        lookAtEverything();
        List<AuditAlerts.Row> raised = alertsOf(officer, "MANY_PERSONS");
        assertThat(raised).hasSize(before + 1);
        assertThat(raised.get(0).figure()).isGreaterThanOrEqualTo(41);
        does(officer, () -> audit.record("VIEW", "person", record + "y", 3, null));
        lookAtEverything();
        assertThat(alertsOf(officer, "MANY_PERSONS")).hasSize(before + 1);
    }

    @Test
    void a_watched_record_tells_of_each_officer_who_opens_it() throws Exception {
        does(INFORMATION_OFFICER, () -> alerts.watch(record, "STAFF"));
        assertThatThrownBy(() -> does(INFORMATION_OFFICER, () -> alerts.watch(record, "STAFF")))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> does(MANAGER, () -> alerts.watch(record, "STAFF")))
                .isInstanceOf(Denied.class);
        does(CONSTABLE, () -> audit.record("VIEW", "person", record, 3, null));
        lookAtEverything();
        assertThat(alertsOf(CONSTABLE, "WATCHED"))
                .extracting(AuditAlerts.Row::about)
                .contains(record);
        does(INFORMATION_OFFICER, () -> alerts.unwatch(record));
        does(LEADER, () -> audit.record("VIEW", "person", record, 3, null));
        lookAtEverything();
        assertThat(alertsOf(LEADER, "WATCHED"))
                .extracting(AuditAlerts.Row::about)
                .doesNotContain(record);
    }

    @Test
    void what_is_not_there_for_somebody_is_noted_and_an_alert_that_is_not_there_is_not_found() throws Exception {
        does(CONSTABLE, () -> audit.notFound("/people/view-person.xhtml", record));
        AccessTrail.Row row = as(
                        INFORMATION_OFFICER,
                        () -> trail.page(
                                new AccessTrail.Filter(
                                        AccessTrail.Whose.ALL, "", "DENIED", "", record, null, null, null),
                                0,
                                25))
                .rows()
                .get(0);
        assertThat(row.outcome()).isEqualTo("NOT_FOUND");
        assertThatThrownBy(() -> as(INFORMATION_OFFICER, () -> alerts.get("AL-none")))
                .isInstanceOf(NoSuchElementException.class);
    }
}
