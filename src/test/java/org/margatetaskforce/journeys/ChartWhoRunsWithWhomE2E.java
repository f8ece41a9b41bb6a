package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A group is recorded and filled; a chart goes from it, from a person and from a house, and says the same in tables. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ChartWhoRunsWithWhomE2E {

    private static final String STREET = "Charting Lane";
    private static final int NUMBER = 78;
    private static final int PEOPLE = 54;

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    private static final List<String> FORENAMES = List.of(
            "Ada", "Bryn", "Chloe", "Deniz", "Ewa", "Farid", "Gosia", "Hattie", "Idris", "Jolanta", "Kieran", "Lubna");
    private static List<String> people = List.of();

    @BeforeEach
    void a_street_and_who_lives_there() throws SQLException {
        TrialStreet.build(STREET, NUMBER);
        if (people.isEmpty()) {
            people = settle();
        }
    }

    /** People two and three to a flat, some of them tied to one another; written down by the safety officer. */
    private static List<String> settle() throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection own = TownRecords.open()) {
            try (PreparedStatement who = own.prepareStatement("select set_config('mtf.officer', 'd.whitlock', true)")) {
                who.execute();
            }
            for (int i = 0; i < PEOPLE; i++) {
                all.add(write(
                        own,
                        """
                        insert into people.person (reference, given_names, family_name, born_on, born_precision, sex, recorded_at, recorded_by)
                        values ('P-' || lpad(nextval('people.person_number')::text, 6, '0'), ?, ?, date '1985-03-01' + ?::int * 97, 'EXACT',
                               'NOT_KNOWN', now(), 'd.whitlock') returning reference""",
                        FORENAMES.get(i % 12),
                        List.of("Quayworth", "Sandalwood-Pryce", "Oku", "Winterbottom", "Dahl")
                                .get(i / 12),
                        "" + i));
                String flat = "96" + NUMBER + (1 + i / 7) + (1 + i % 3);
                write(own, """
                        insert into people.residency (reference, data_class, person_id, uprn, property_uprn, tenure, is_main, valid_from,
                               source_agency, source_type, confidence, recorded_at, recorded_by)
                        select 'RS-' || lpad(nextval('people.residency_number')::text, 6, '0'), 3, p.id, a.uprn, a.property_uprn, 'PRIVATE_RENT',
                               true, date '2010-01-01', 'TDC', 'VISIT', 'CONFIRMED', now(), 'd.whitlock'
                          from people.person p, place.address a where p.reference = ? and a.uprn = ? returning reference""", all.get(i), flat);
            }
            for (int i = 0; i + 5 < PEOPLE; i++) {
                tie(own, all.get(i), all.get(i + 5));
                if (i % 2 == 0 && i + 11 < PEOPLE) {
                    tie(own, all.get(i), all.get(i + 11));
                }
            }
            own.commit();
        }
        return all;
    }

    private static void tie(Connection own, String one, String other) throws SQLException {
        write(own, """
                insert into people.relationship (reference, from_person_id, to_person_id, kind, data_class, valid_from, source_agency,
                       source_type, confidence, recorded_at, recorded_by)
                select 'RL-' || lpad(nextval('people.relationship_number')::text, 6, '0'), p.id, q.id, 'NON_KIN_ASSOCIATE', 4,
                       date '2010-06-01', 'TDC', 'VISIT', 'PROBABLE', now(), 'd.whitlock'
                  from people.person p, people.person q where p.reference = ? and q.reference = ? returning reference""", one, other);
    }

    private static String write(Connection own, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = own.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static String reference(Visitor officer) {
        return URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");
    }

    @Test
    void a_group_is_recorded_filled_charted_and_closed() throws Exception {
        Visitor officer = browser.signIn(base, "d.whitlock");
        Counter cso = new Counter(officer);
        officer.go("safety/find-peer-groups.xhtml?q=no+such+group");
        assertThat(cso.main()).contains("No group that you may see fits these filters");
        officer.look("find-peer-groups-empty");
        officer.link("Record a group").click();
        officer.settle();
        cso.press("Record the group");
        assertThat(cso.errors()).hasSizeGreaterThanOrEqualTo(4);
        officer.look("record-peer-group-errors");
        cso.fill("What is it called?", "Slipway group");
        cso.fill("What binds them?", "Meet at the slipway in the evening; noise, damage and drinking follow.");
        cso.choose("By what are they known?", "Anti-social behaviour: seen as incidents are");
        cso.fill("Which case works with it? (optional)", "MTF-I-1999-00001");
        cso.pick("Where is it from?", "seen on a visit");
        cso.pick("How sure is it?", "probable");
        cso.press("Record the group");
        assertThat(cso.errors()).singleElement().asString().contains("No case MTF-I-1999-00001 is open to you");
        cso.fill("Which case works with it? (optional)", "");
        cso.press("Record the group");
        String group = reference(officer);
        assertThat(group).matches("PG-\\d{4}-\\d{5}");
        officer.look("view-peer-group-empty");
        for (int i = 0; i < 7; i++) {
            officer.go("safety/add-group-member.xhtml?reference=" + group);
            cso.fill("Who runs with it?", people.get(i * 2));
            cso.press("Find the person");
            cso.press("Take this one");
            cso.fillAndLeave(
                    cso.field("Since when?"), Counter.written(cso.today().minusMonths(2)));
            cso.pick("Where is it from?", "an agency's record");
            cso.pick("How sure is it?", "confirmed");
            if (i == 0) {
                officer.look("add-group-member");
            }
            cso.press("Add them");
        }
        assertThat(cso.main()).contains("They run with " + group + " now");
        officer.look("view-peer-group");
        officer.page().locator("td.row-actions a").nth(0).click();
        officer.settle();
        cso.fillAndLeave(cso.field("Last day"), Counter.written(cso.today().minusDays(1)));
        cso.fill("Why?", "Moved to Ramsgate");
        officer.look("end-group-member");
        cso.press("Record it");
        assertThat(cso.main()).contains("Who ran with it").contains("Moved to Ramsgate");
        officer.page().locator("td.row-actions a").nth(1).click();
        officer.settle();
        officer.look("correct-group-member");
        cso.press("Put it right");
        officer.link("Change it").click();
        officer.settle();
        cso.fill("What is it called?", "Quayworth and friends");
        cso.fill("Why is it changed?", "They are called so now");
        cso.press("Save the change");
        assertThat(cso.errors()).singleElement().asString().contains("also a name of");
        cso.fill("What is it called?", "Harbour arm group");
        officer.look("change-peer-group");
        cso.press("Save the change");
        assertThat(cso.main()).contains("What was believed before").contains("Slipway group");
        officer.go("safety/find-peer-groups.xhtml");
        assertThat(cso.main()).contains("Harbour arm group");
        officer.look("find-peer-groups");

        chart(officer, cso, group);

        officer.go("safety/close-peer-group.xhtml?reference=" + group);
        cso.fill("Why?", "Nothing of them since Easter");
        officer.look("close-peer-group");
        cso.press("It is over");
        assertThat(cso.main()).contains("Over since");
    }

    private void chart(Visitor officer, Counter cso, String group) throws Exception {
        officer.go("safety/view-peer-group.xhtml?reference=" + group);
        officer.link("Chart").click();
        officer.settle();
        assertThat(cso.main()).contains("people among them").contains("runs with", "ran with");
        officer.look("relationship-chart");
        try (Statements statements = new Statements()) {
            statements.of("chart", () -> officer.go("safety/relationship-chart.xhtml?of=" + group + "&steps=3"));
            assertThat(statements.counted().get("chart"))
                    .as("what the page asks")
                    .isLessThanOrEqualTo(14);
        }
        int shown = officer.page().locator("svg a.node").count();
        assertThat(shown)
                .isGreaterThan(35)
                .isEqualTo(officer.page().locator("tr[id^='node-']").count());
        officer.look("relationship-chart-three-steps");

        // by the keyboard: from the first to another, open what can be done with it, close it
        Locator first = officer.page().locator("svg a.node").first();
        officer.tabTo(first);
        officer.press("ArrowRight");
        Locator second = officer.page().locator("svg a.node:focus");
        assertThat(second.count()).isEqualTo(1);
        String chosen = second.getAttribute("data-node");
        assertThat(chosen).isNotEqualTo(group);
        officer.press("Enter");
        Locator card = officer.page().locator(".chart-card");
        assertThat(card.innerText()).contains("Open", "Chart from here", "Take it out");
        officer.axe("a thing of the chart is chosen");
        officer.look("relationship-chart-chosen");
        officer.press("Escape");
        assertThat(card.isVisible()).isFalse();
        assertThat(officer.page().locator("svg a.node:focus").getAttribute("data-node"))
                .isEqualTo(chosen);
        officer.press("Enter");
        card.getByText("Take it out").click();
        officer.settle();
        assertThat(cso.main()).contains("without " + chosen);
        assertThat(officer.page()
                        .locator("svg a.node[data-node='" + chosen + "']")
                        .count())
                .isZero();
        officer.page().getByText("without " + chosen).click();
        officer.settle();
        assertThat(officer.page().locator("svg a.node").count()).isEqualTo(shown);

        // narrowed: kinds, ties of each, a day
        officer.page().locator("details.kinds summary").click();
        cso.field("addresses").uncheck();
        cso.pick("Ties of each", "2 or more");
        cso.press("Apply");
        assertThat(officer.page().locator("svg a.node").count()).isLessThan(shown);
        assertThat(cso.main()).contains("some kinds of record", "2 or more ties each");
        assertThat(officer.page().locator("svg path.sign.address").count()).isZero();
        officer.look("relationship-chart-narrowed");
        officer.link("To").click();
        officer.settle();
        assertThat(officer.page().locator("th[aria-sort]").allInnerTexts()).containsExactly("To");

        covered(officer, group);
        files(officer, group);
    }

    private static void covered(Visitor officer, String group) {
        officer.go("safety/relationship-chart.xhtml?of=" + group);
        officer.button("Hide names").click();
        officer.settle();
        assertThat(officer.page().locator("svg a.node:has(text.name)").first().getAttribute("aria-label"))
                .contains("hidden name")
                .doesNotContain("Quayworth");
        officer.look("relationship-chart-names-covered");
        officer.button("Show names").click();
        officer.settle();
    }

    private static void files(Visitor officer, String group) throws IOException {
        officer.go("safety/relationship-chart.xhtml?of=" + group + "&steps=1");
        int ties = Integer.parseInt(
                officer.page().locator("#ties .count").innerText().strip());
        officer.page()
                .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Export"))
                .click();
        Download file = officer.page()
                .waitForDownload(() -> officer.link("The ties as CSV").click());
        String text;
        try (java.io.InputStream stream = file.createReadStream()) {
            text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<CSVRecord> rows =
                CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
        assertThat(rows)
                .as("headings, the ties, a blank line and who took them")
                .hasSize(ties + 3);
        assertThat(rows.get(0).toList()).startsWith("From", "Called", "Tie", "To");
        assertThat(rows.get(rows.size() - 1).get(0)).startsWith("RESTRICTED");
    }

    @Test
    void it_begins_at_a_person_a_house_or_nowhere_and_others_have_no_such_page() {
        Visitor constable = browser.signIn(base, "l.tapsell");
        constable.go("people/view-person.xhtml?reference=" + people.get(1));
        constable.link("Chart").click();
        constable.settle();
        assertThat(new Counter(constable).main()).contains("lives at");
        constable.go("place/view-property.xhtml?uprn=97" + NUMBER + "0001");
        constable.link("Chart").click();
        constable.settle();
        assertThat(new Counter(constable).main()).contains("is a flat of");
        constable.look("relationship-chart-of-a-house");
        assertThat(constable
                        .page()
                        .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Export"))
                        .count())
                .as("a constable takes no list of people along")
                .isZero();
        constable.expect("404: .*P-999999.*");
        constable.go("safety/relationship-chart.xhtml?of=P-999999");
        Visitor housing = browser.signIn(base, "p.sandys");
        housing.expect("403: .*relationship-chart.*");
        housing.go("safety/relationship-chart.xhtml?of=97" + NUMBER + "0001");
    }
}
