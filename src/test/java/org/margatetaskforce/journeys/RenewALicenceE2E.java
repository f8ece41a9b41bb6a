package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A landlord on a telephone renews a licence that is near its end in three clicks, with what they said before; of a flat that they sold
 * they are told that the new owner must apply.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RenewALicenceE2E {

    private static final String STREET = "Renewal Row";
    private static final String LANDLORD = "Rena Newall";
    private static final String REPAIRS = "By telephone; a builder of our own comes the same week.";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build(STREET, 403);
    }

    @Test
    void in_three_clicks_with_what_was_said_before_and_a_sale() {
        TrialLandlord landlord = TrialLandlord.withAnAccount(browser.visitor(base), "Person", LANDLORD);
        String first = applied(landlord, "Flat 1", true);
        String second = applied(landlord, "Flat 2", false);
        String far = granted(second, 200);
        landlord.follow("My homes");
        assertThat(landlord.counter.main()).contains(far).contains("It can be renewed from");
        assertThat(landlord.visitor.button("Renew this licence").count()).isZero();

        String old = granted(first, 40);
        landlord.follow("My homes");
        landlord.glance("renewal-portfolio");
        landlord.counter.press("Renew this licence");
        assertThat(landlord.visitor.heading()).isEqualTo("Sign");
        assertThat(landlord.counter.main())
                .contains("This renews licence " + old)
                .contains("What you said before");
        landlord.glance("renewal-sign");
        landlord.counter.fill("Full name of the applicant", LANDLORD);
        landlord.counter.press("I declare this, and sign");
        assertThat(landlord.visitor.heading()).isEqualTo("Pay and hand in");
        landlord.glance("renewal-pay");
        landlord.pay();
        assertThat(landlord.counter.main()).contains("Handed in on");
        String renewal = landlord.counter.main().replaceAll("(?s).*(SL-[0-9]{4}-[0-9]{5,}).*", "$1");
        assertThat(renewal).isNotEqualTo(first);
        landlord.follow("My homes");
        assertThat(landlord.counter.main()).contains("Its renewal is begun");
        assertThat(landlord.visitor.button("Renew this licence").count())
                .as("once is enough")
                .isZero();

        theOfficerKnows(renewal, old);
        sold(landlord);
    }

    private static String applied(TrialLandlord landlord, String flat, boolean first) {
        landlord.pick(flat, STREET);
        landlord.counter.press("Begin");
        if (first) {
            landlord.sayItIsLet();
            landlord.follow("Management arrangements");
            landlord.counter.fill("Repairs", REPAIRS);
            landlord.counter.press("Save and see all sections");
        }
        landlord.follow("Sign");
        landlord.counter.fill("Full name of the applicant", LANDLORD);
        landlord.counter.press("I declare this, and sign");
        landlord.pay();
        return landlord.counter.main().replaceAll("(?s).*(SL-[0-9]{4}-[0-9]{5,}).*", "$1");
    }

    private void theOfficerKnows(String renewal, String old) {
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter desk = new Counter(officer);
        officer.go("licensing/view-application.xhtml?reference=" + renewal);
        assertThat(desk.main()).contains("Renewal of a licence").contains("online");
        officer.go("licensing/view-licence.xhtml?reference=" + old);
        assertThat(desk.main()).as("what follows the licence").contains(renewal);
        officer.go("licensing/application/management.xhtml?reference=" + renewal);
        assertThat(officer.page().content()).as("what was said before").contains(REPAIRS);
    }

    private void sold(TrialLandlord landlord) {
        landlord.visitor
                .page()
                .locator("section.card")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("It can be renewed from"))
                .locator("h3 a")
                .click();
        landlord.visitor.settle();
        landlord.follow("Write to the council");
        landlord.counter.choose("What is it about?", "The home is sold");
        landlord.counter.press("Send");
        assertThat(landlord.counter.errors()).as("the day and the words").isNotEmpty();
        landlord.counter.fill("Since which day?", "3 May 2011");
        landlord.counter.fill("What do you want to say?", "It is sold to a neighbour.");
        landlord.counter.press("Send");
        landlord.follow("My homes");
        assertThat(landlord.counter.main())
                .contains("You have told us that it was sold on Tue 3 May 2011")
                .contains("the new owner must apply for one of their own")
                .doesNotContain("It can be renewed from");
        landlord.glance("renewal-sold");
        Visitor officer = browser.signIn(base, "p.sandys");
        officer.go("worklist.xhtml?q=Renewal+Row");
        officer.page().locator("main a:has-text('Answer the landlord')").first().click();
        officer.settle();
        assertThat(new Counter(officer).main()).contains("the new owner must apply for their own");
    }

    /** What the officers do with it in weeks: a licence that runs for some days more. */
    private static String granted(String application, int days) {
        try (Connection own = DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests")) {
            own.setAutoCommit(false);
            ask(
                    own,
                    "select set_config('mtf.officer', 'p.sandys', true), set_config('mtf.today',"
                            + " cast(cast(now() + make_interval(secs => c.ahead_seconds) as date) as text), true) from base.demo_clock c");
            ask(own, """
                    update licensing.application set state = 'IN_FORCE', duly_made_on = received_on, duly_made_reason = 'all was there',
                           term_months = 12, commences_on = identity.today() - 300, ends_on = identity.today() + cast(? as int),
                           decided_on = identity.today() - 310, decided_by = 'a.okonkwo', decision_served_on = identity.today() - 309
                     where reference = ? returning reference""", "" + days, application);
            String licence = ask(own, """
                    insert into licensing.licence (recorded_at, recorded_by, reference, application_id, house_id, state, granted_on,
                           commences_on, ends_on)
                    select now(), 'p.sandys', base.next_number('L', cast(extract(year from identity.today()) as int)), a.id, a.house_id,
                           'IN_FORCE', a.decided_on, a.commences_on, a.ends_on
                      from licensing.application a where a.reference = ? returning reference""", application);
            own.commit();
            return licence;
        } catch (SQLException failed) {
            throw new IllegalStateException("the licence could not be granted", failed);
        }
    }

    private static String ask(Connection own, String sql, String... values) throws SQLException {
        try (PreparedStatement ask = own.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                ask.setString(i + 1, values[i]);
            }
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
