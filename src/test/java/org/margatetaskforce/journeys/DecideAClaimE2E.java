package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An exemption is claimed, shown and accepted, and the home leaves the list; another house comes under a management order. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DecideAClaimE2E {

    private static final String STREET = "Claiming Street";
    private static final int NUMBER = 350;
    private static final String FLAT = "96" + NUMBER + "11";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void claimed_accepted_off_the_list_and_a_management_order_on_the_register() {
        TrialStreet.build(STREET, NUMBER);
        TrialStreet.intoTheWard(STREET);
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        officer.go("licensing/enter-signal.xhtml?uprn=" + FLAT);
        hio.choose("What speaks for it that it is let?", "Advertised to let");
        hio.fill("Where, or by whom in what capacity?", "Card in the window of Sandgrove Lettings");
        hio.press("Record it");
        assertThat(neverApplied(officer, hio)).contains("Flat 1, 1 Claiming Street");

        officer.go("licensing/record-claim.xhtml?uprn=" + FLAT);
        hio.press("Record it");
        assertThat(hio.errors()).isNotEmpty();
        officer.look("record-claim-errors");
        hio.pick("Which exemption is claimed?", "Holiday let");
        hio.fill("Who claims it?", Counter.APPLICANT);
        hio.fill("Their address", "14 Harold Road, Margate CT9 2HT");
        hio.fill("What are they to the house?", "freeholder");
        hio.fill("What do they say?", "It is let by the week to visitors, and to nobody else.");
        hio.press("Record it");
        String claim = URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");
        officer.look("view-claim");
        hio.open("propose-claim", claim);
        hio.choose("Is the house exempt?", "Yes: propose to accept it");
        hio.fill("Reasons", "The bookings are of the whole year.");
        hio.press("Propose it");
        assertThat(hio.errors()).singleElement().asString().contains("Nothing was shown");
        officer.look("propose-claim-errors");
        hio.open("add-claim-evidence", claim);
        hio.fill("What is it?", "Bookings of the last twelve months");
        hio.fill("What does it show?", "Every week but two in January.");
        officer.look("add-claim-evidence");
        hio.press("Add it");
        assertThat(hio.main()).contains("Every week but two in January.");
        hio.open("propose-claim", claim);
        hio.choose("Is the house exempt?", "Yes: propose to accept it");
        hio.fill("Reasons", "The bookings are of the whole year.");
        hio.press("Propose it");
        assertThat(hio.main()).contains("Looked into, to be decided");

        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader);
        htl.open("decide-claim", claim);
        htl.choose("Does the council accept that the house is exempt?", "Yes: it is accepted");
        htl.fill("Reasons", "The bookings show it.");
        htl.pick("How does the letter go out today?", "First class post");
        leader.look("decide-claim");
        htl.press("Check the decision");
        leader.look("decide-claim-check");
        htl.press("Record the decision");
        assertThat(htl.main()).contains("Accepted", "Exemption accepted", "Review");
        leader.look("view-claim-accepted");
        assertThat(neverApplied(officer, hio)).doesNotContain("Flat 1, 1 Claiming Street");
        officer.go("place/view-property.xhtml?uprn=" + FLAT);
        assertThat(hio.main()).contains("No licence needed", claim);
        officer.go("licensing/find-claims.xhtml?q=claiming");
        assertThat(hio.main()).contains(claim);
        officer.look("find-claims");

        officer.go("licensing/record-order.xhtml?uprn=97" + NUMBER + "0002");
        hio.pick(
                "On which ground was it made?",
                "Interim management order: The house must be licensed, is not, and there is no reasonable prospect of a licence soon"
                        + " (section 102(2)(a))");
        hio.fill("Reasons for making it", "The freeholder answers no letter.");
        hio.fill("Short description of the house", "Converted house of three flats");
        hio.fill("Reasons in short", "Not licensed, and no prospect of a licence soon.");
        hio.fill("Terms in short", "The council manages the house and takes the rent.");
        officer.look("record-order");
        hio.press("Check the order");
        assertThat(hio.main()).contains("In force from", "an appeal may be made until");
        officer.look("record-order-check");
        hio.press("Record the order");
        assertThat(hio.main()).contains("In force", "It stands there today");
        officer.look("view-order");
        String order = URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");
        officer.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Certified extract"))
                .click();
        officer.settle();
        officer.look("give-extract");
        hio.press("Certify the extract");
        assertThat(hio.errors()).hasSize(1);
        hio.fill("Receipt number of the fee", "R-4711");
        hio.press("Certify the extract");
        assertThat(hio.main()).contains(order, "£10.00", "R-4711");
        officer.look("find-extracts");
        officer.go("licensing/find-orders.xhtml?q=claiming");
        assertThat(hio.main()).contains("2 Claiming Street");
        Visitor anybody = browser.visitor(base);
        anybody.go("register/management-orders.xhtml");
        assertThat(anybody.page().locator("main").innerText())
                .contains("2 Claiming Street", "The council manages the house")
                .doesNotContain("answers no letter");
        anybody.look("register-management-orders");
        assertThat(anybody.page()
                        .request()
                        .get(base + "register/export-orders.xhtml")
                        .text())
                .contains("2 Claiming Street")
                .doesNotContain("answers no letter");
    }

    private static String neverApplied(Visitor officer, Counter hio) {
        officer.go("licensing/find-unlicensed.xhtml?street=Claiming+Street");
        return hio.main();
    }
}
