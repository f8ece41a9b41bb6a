package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Who sees what is changed by two persons and holds at the next request; an officer declares what they are too near to, and it
 * is gone for them, by page and by SQL alike, until the information governance officer ends it.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AgreeWhoSeesWhatE2E {

    private static final String GOVERNANCE = "m.eldridge";
    private static final String MANAGER = "r.ferreira";
    private static final String OFFICER = "p.sandys";
    private static final String HOUSE = "971010001";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build("Agreement Street", 101);
    }

    private static Connection as(String officer) throws SQLException {
        Connection own = DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests");
        own.setAutoCommit(false);
        try (PreparedStatement set = own.prepareStatement(
                "select set_config('mtf.officer', ?, true), set_config('mtf.today',"
                        + " cast(cast(now() + make_interval(secs => c.ahead_seconds) as date) as text), true) from base.demo_clock c")) {
            set.setString(1, officer);
            set.execute();
        }
        return own;
    }

    private static String one(Connection own, String sql) throws SQLException {
        try (Statement statement = own.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static String reference(Visitor visitor) {
        return URI.create(visitor.page().url()).getQuery().replaceAll(".*reference=", "");
    }

    @Test
    void a_cell_is_proposed_by_one_and_approved_by_another_and_holds_at_the_next_request() throws SQLException {
        Visitor governance = browser.signIn(base, GOVERNANCE);
        Counter igo = new Counter(governance);
        governance.go("identity/need-to-know.xhtml");
        assertThat(igo.main()).contains("Household and genogram", "Nothing checks it", "Checked by the age");
        governance.look("need-to-know");
        governance.go("identity/who-may-do-what.xhtml");
        assertThat(igo.main()).contains("Decide an application", "Housing Team Leader");
        governance.look("who-may-do-what");
        governance.go("identity/view-cell.xhtml?dataClass=22&post=ENG");
        igo.press("Propose it");
        assertThat(igo.errors()).hasSizeGreaterThanOrEqualTo(2);
        governance.look("view-cell-errors");
        governance.page().getByLabel("H: nothing").check();
        igo.fill("Why?", "The board decided on Tuesday that the figures are theirs.");
        igo.press("Propose it");
        String change = reference(governance);
        assertThat(igo.main()).contains("waits for a second person", "Somebody else decides");
        assertThat(governance
                        .page()
                        .getByText("Approve", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                        .count())
                .isZero();
        governance.look("view-matrix-change");

        try (Connection own = as(GOVERNANCE)) {
            assertThatThrownBy(() -> one(own, "select identity.decide_change('" + change + "', 0, true, '', now())"))
                    .hasMessageContaining("two_persons");
        }
        try (Connection own = as(OFFICER)) {
            assertThatThrownBy(() -> one(own, "select identity.decide_change('" + change + "', 0, true, '', now())"))
                    .hasMessageContaining("not for this post");
        }
        try (Connection own = as(GOVERNANCE)) {
            assertThatThrownBy(() -> one(own, "update identity.post_sight set sight = 'F' returning sight"))
                    .hasMessageContaining("permission denied");
        }
        String before = sightOf("ENG", 22);

        Visitor manager = browser.signIn(base, MANAGER);
        Counter pm = new Counter(manager);
        manager.go("identity/view-matrix-change.xhtml?reference=" + change);
        pm.press("Refuse");
        assertThat(pm.main()).contains("Say why you refuse");
        assertThat(sightOf("ENG", 22)).isEqualTo(before);
        pm.press("Approve");
        assertThat(pm.main()).contains("approved", "In force from");
        assertThat(sightOf("ENG", 22)).isEqualTo("H");
        manager.go("identity/view-cell.xhtml?dataClass=22&post=ENG");
        assertThat(pm.main()).contains("numbers alone", "nothing", change).doesNotContain("Propose it");
        manager.look("view-cell");
        manager.go("identity/matrix-changes.xhtml");
        manager.look("matrix-changes");
    }

    private static String sightOf(String post, int dataClass) throws SQLException {
        try (Connection own = as("system")) {
            return one(
                    own,
                    "select sight from identity.post_sight where post_code = '" + post + "' and data_class = "
                            + dataClass
                            + " and valid_from <= identity.today() and (valid_to is null or valid_to >= identity.today())");
        }
    }

    @Test
    void what_an_officer_declares_is_gone_for_them_until_it_is_ended() throws SQLException {
        String shared = TrialCase.open(101, 1, "1 Agreement Street", OFFICER);
        try (Connection own = as("a.okonkwo")) {
            own.createStatement().execute("""
                    insert into people.person (reference, given_names, family_name, data_class, recorded_at, recorded_by)
                    values ('P-910101', 'Nearby', 'Agreementson', 3, now(), 'a.okonkwo') on conflict do nothing""");
            own.createStatement().execute("""
                    insert into people.residency (reference, person_id, uprn, property_uprn, data_class, is_main, tenure, valid_from,
                           source_agency, source_type, confidence, recorded_at, recorded_by)
                    select 'RS-910101', id, '971010001', '971010001', 3, true, 'PRIVATE_RENT', identity.today() - 30, 'TDC', 'VISIT',
                           'CONFIRMED', now(), 'a.okonkwo' from people.person where reference = 'P-910101' on conflict do nothing""");
            own.commit();
        }
        List<String> asked = List.of(
                "select count(*) from cases.shared_case where reference = '" + shared + "'",
                "select count(*) from people.person where reference = 'P-910101'",
                "select count(*) from people.residency where property_uprn = '" + HOUSE + "'",
                "select count(*) from people.name_key k where person_id in (select id from people.person where reference = 'P-910101')",
                "select count(*) from cases.timeline_entry t join cases.shared_case c on c.id = t.case_id where c.reference = '"
                        + shared + "'");
        try (Connection own = as("a.okonkwo")) {
            for (String question : asked.subList(0, 3)) {
                assertThat(one(own, question)).as(question).isNotEqualTo("0");
            }
        }
        Visitor officer = browser.signIn(base, OFFICER);
        Counter hio = new Counter(officer);
        officer.go("cases/view-case.xhtml?reference=" + shared);
        assertThat(hio.main()).contains("1 Agreement Street");
        officer.go("people/my-conflicts.xhtml");
        officer.look("my-conflicts-empty");
        officer.link("Declare an address").click();
        officer.settle();
        hio.fill("Which address?", HOUSE);
        hio.press("Find the address");
        hio.press("Take this one");
        hio.fill("How near?", "next");
        hio.press("Declare it");
        assertThat(hio.main()).contains("in 10 to 500 characters");
        officer.look("declare-address");
        hio.fill("How near?", "I have moved in there");
        hio.press("Declare it");
        assertThat(hio.main()).contains("1 Agreement Street", "stands");
        officer.look("my-conflicts");

        try (Connection own = as(OFFICER)) {
            for (String question : asked) {
                assertThat(one(own, question)).as(question).isEqualTo("0");
            }
        }
        officer.expect("404: .*");
        officer.go("cases/view-case.xhtml?reference=" + shared);
        String hidden = officer.page().locator("main").innerText().replace(shared, "X");
        officer.go("cases/view-case.xhtml?reference=MTF-P-2011-99999");
        assertThat(officer.page().locator("main").innerText().replace("MTF-P-2011-99999", "X"))
                .isEqualTo(hidden);
        officer.expect("403: .*find-conflicts.*");
        officer.go("people/find-conflicts.xhtml");

        Visitor governance = browser.signIn(base, GOVERNANCE);
        Counter igo = new Counter(governance);
        governance.go("today.xhtml");
        assertThat(igo.main()).contains("new conflicts of interest");
        governance.go("people/find-conflicts.xhtml");
        governance.look("find-conflicts");
        governance
                .page()
                .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("1 Agreement Street"))
                .getByRole(com.microsoft.playwright.options.AriaRole.LINK)
                .first()
                .click();
        governance.settle();
        governance.look("view-conflict");
        igo.fill("Why is it over?", "They have moved away from there.");
        igo.press("End it");
        try (Connection own = as(OFFICER)) {
            for (String question : asked.subList(0, 2)) {
                assertThat(one(own, question)).as(question).isNotEqualTo("0");
            }
        }
    }
}
