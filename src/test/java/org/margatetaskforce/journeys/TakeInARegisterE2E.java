package org.margatetaskforce.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The council's earlier system: its register is taken in, one address is decided by an officer, and the next extract is compared. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TakeInARegisterE2E {

    private static final String STREET = "Handover Street";
    private static final int NUMBER = 391;

    private static final String FIRST = "Address 1,Address 2,Address 3,Postcode,Permitted Occupants,Licence Issue Date,"
            + "Licence Expiry Date,Licence Number\n"
            + "Flat 1  ,2,Handover Street,CT9 1ZZ,4,01-Feb-09,31-Jan-14,HAND-1\n"
            + "Flat 2  ,2,Handover Street,CT9 1ZZ,4,01-Feb-09,31-Jan-14,HAND-2\n"
            + "Rear annexe  ,3,Handover Street,CT9 1ZZ,2,01-Feb-09,31-Jan-14,HAND-3\n";
    private static final String SECOND = ",Full Address,,Postcode,Permitted Occupants,Licence Issue Date,"
            + "Licence Expiry Date,Licence Number\n"
            + "Flat 1  ,2,Handover Street,CT9 1ZZ,6,01-Feb-09,31-Jan-14,HAND-1\n"
            + "Rear annexe  ,3,Handover Street,CT9 1ZZ,2,01-Feb-09,31-Jan-14,HAND-3\n";

    @RegisterExtension
    final Browser browser = new Browser();

    private static void send(Visitor leader, String file) {
        leader.go("intake/take-in-file.xhtml");
        leader.page().getByLabel("Licence register of another system").check();
        leader.page().getByLabel("Whose file is it?").selectOption("TDC");
        leader.page()
                .getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("register.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        leader.button("Read it").click();
        leader.settle();
    }

    private static void look(Visitor leader) {
        leader.button("Go on").click();
        leader.settle();
        leader.button("Save, and see what would happen").click();
        leader.page().getByText("Download what would happen").waitFor();
        leader.settle();
    }

    private static void takeIn(Visitor leader) {
        leader.button("Take it in").click();
        leader.page().getByText("The file is in").waitFor();
        leader.button("See what came of it").click();
        leader.settle();
    }

    @Test
    void a_register_goes_in_its_homes_are_found_and_the_next_extract_says_what_is_gone(@ArquillianResource URL house) {
        TrialStreet.build(STREET, NUMBER);
        TrialStreet.intoTheWard(STREET);
        Visitor leader = browser.signIn(house, "a.okonkwo");
        Counter htl = new Counter(leader);
        leader.go("licensing/find-carried-licences.xhtml?q=no+such+licence");
        assertThat(htl.main()).contains("No licence fits these filters");
        leader.look("find-carried-licences-empty");

        send(leader, FIRST);
        if (leader.page().getByLabel("Begin with").count() == 1) {
            // another journey of the run has saved how a register of HMO licences is read
            leader.page().getByLabel("Begin with").selectOption("");
            htl.press("Begin again");
        }
        assertThat(leader.page().getByLabel("What Address 3 is here")).hasValue("address_3");
        leader.button("Go on").click();
        leader.settle();
        assertThat(htl.errors()).singleElement().asString().contains("Nothing says what “Kind of licence” is");
        leader.unfold("The same for every line");
        leader.page().getByLabel("Kind of licence").selectOption("SELECTIVE");
        leader.page().getByLabel("Is this the whole register of that kind?").selectOption("NO");
        leader.look("take-in-register-columns");
        leader.button("Go on").click();
        leader.settle();
        leader.page().getByLabel("Save the mapping as").fill("The earlier register");
        leader.button("Save, and see what would happen").click();
        leader.page().getByText("Download what would happen").waitFor();
        leader.settle();
        assertThat(htl.main()).contains("3 new").contains("No one home of the gazetteer for certain");
        leader.look("take-in-register-report");
        takeIn(leader);

        leader.go("licensing/find-unlicensed.xhtml?street=Handover+Street&show=ALL");
        assertThat(htl.main()).doesNotContain("Flat 1, 2 Handover Street").contains("Flat 3, 2 Handover Street");

        Visitor officer = browser.signIn(house, "p.sandys");
        Counter hio = new Counter(officer);
        officer.go("licensing/find-carried-licences.xhtml?q=HAND-");
        assertThat(officer.page().locator("main table.list tbody tr").first().innerText())
                .contains("Rear annexe");
        officer.look("find-carried-licences");
        officer.page()
                .locator("main table.list a:has-text('Say which home')")
                .first()
                .click();
        officer.settle();
        hio.press("Check");
        assertThat(hio.errors()).hasSize(2);
        officer.look("place-carried-licence-errors");
        hio.choose("It is about", "Another home, by its UPRN");
        hio.fill("How do you know?", "Seen on 20 May: the annexe is flat 3.");
        hio.press("Check");
        assertThat(hio.errors()).singleElement().asString().contains("Give the UPRN of the home");
        hio.fill("UPRN of the other home or building (optional)", "96" + NUMBER + "33");
        hio.press("Check");
        assertThat(hio.main()).contains("Flat 3, 3 Handover Street");
        officer.look("place-carried-licence-check");
        hio.press("Decide it so");
        assertThat(hio.main()).contains("It is decided which home").contains("chosen by an officer");
        officer.look("view-carried-licence");
        officer.page().getByText("Flat 3, 3 Handover Street").first().click();
        officer.settle();
        assertThat(hio.main()).contains("as an earlier register has it");
        officer.look("view-property-carried");

        send(leader, SECOND);
        assertThat(htl.main()).contains("The file has changed since “The earlier register” was saved");
        assertThat(leader.page().getByLabel("What Column 3 is here")).hasValue("address_3");
        leader.unfold("The same for every line");
        leader.page().getByLabel("Is this the whole register of that kind?").selectOption("YES");
        look(leader);
        assertThat(htl.main())
                .contains("Persons: 4, now 6")
                .contains("not in the file")
                .contains("HAND-2");
        leader.look("take-in-register-again");
        takeIn(leader);
        assertThat(htl.main()).contains("1 of them not in the file any more");
        leader.look("view-import-register");
        leader.go("licensing/find-carried-licences.xhtml?q=HAND-&show=GONE_EARLY");
        leader.page().locator("main table.list tbody a").first().click();
        leader.settle();
        assertThat(htl.main()).contains("Ask whether it was surrendered or revoked");
        leader.look("view-carried-licence-gone");
    }
}
