package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A register of HMO licences comes in: what it means for a selective licence, an application, a home without either, and its landlord. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LicenseAnHmoE2E {

    private static final String STREET = "Manifold Street";
    private static final int NUMBER = 392;
    private static final String REGISTER =
            "Address 1,Address 2,Address 3,Postcode,Licence Issue Date,Licence Expiry Date,Licence Number\n"
                    + ",2,Manifold Street,CT9 2ZZ,01-Feb-09,31-Jan-14,MANI-2\n"
                    + "Flat 1,3,Manifold Street,CT9 2ZZ,01-Feb-09,31-Jan-14,MANI-3\n"
                    + "Flat 1,4,Manifold Street,CT9 2ZZ,01-Feb-09,31-Jan-14,MANI-4\n";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    private String selective = "";

    @BeforeEach
    void a_street_with_a_selective_licence() {
        TrialStreet.build(STREET, NUMBER);
        TrialStreet.intoTheWard(STREET);
        selective = TrialLicence.inForce(NUMBER, 2, STREET);
    }

    private void takeTheRegisterIn() {
        Visitor leader = browser.signIn(base, "a.okonkwo");
        leader.go("intake/take-in-file.xhtml");
        leader.page().getByLabel("Licence register of another system").check();
        leader.page().getByLabel("Whose file is it?").selectOption("TDC");
        leader.page()
                .getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("hmo.csv", "text/csv", REGISTER.getBytes(StandardCharsets.UTF_8)));
        leader.button("Read it").click();
        leader.settle();
        leader.unfold("The same for every line");
        leader.page().getByLabel("Kind of licence").selectOption("MANDATORY_HMO");
        leader.page().getByLabel("Is this the whole register of that kind?").selectOption("NO");
        leader.button("Go on").click();
        leader.settle();
        leader.page().getByLabel("Save the mapping as").fill("HMO licences");
        leader.button("Save, and see what would happen").click();
        leader.page().getByText("Download what would happen").waitFor();
        leader.settle();
        leader.button("Take it in").click();
        leader.page().getByText("The file is in").waitFor();
        leader.settle();
    }

    @Test
    void an_hmo_licence_is_told_wherever_it_stands_in_the_way() {
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        String application = hio.begin("flat 1, 3 manifold street");
        hio.fillInButForTheGasCertificate(application);
        takeTheRegisterIn();
        theSelectiveLicence(officer, hio);
        theApplication(officer, hio, application);
        theHomeWithout(officer, hio);
        Visitor landlord = browser.visitor(base);
        landlord.go("landlord/check-address.xhtml?uprn=96" + NUMBER + "41");
        assertThat(landlord.page().locator("main").innerText())
                .contains("licensed as an HMO until Fri 31 January 2014")
                .contains("From Sat 1 February 2014 it needs one if it is let");
        landlord.look("check-address-hmo");
    }

    private void theSelectiveLicence(Visitor officer, Counter hio) {
        officer.go("licensing/find-carried-licences.xhtml?q=MANI-2");
        officer.page().locator("main table.list tbody a").first().click();
        officer.settle();
        assertThat(hio.main()).contains("Beside it").contains(selective);
        String hmo = URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");
        hio.open("view-licence", selective);
        assertThat(hio.main())
                .contains("Also licensed as an HMO.")
                .contains("MANI-2")
                .contains("A licence under Part 2 was found");
        officer.look("view-licence-hmo");
        hio.open("see-hmo-overlap", hmo);
        hio.press("It is seen to");
        assertThat(hio.errors())
                .singleElement()
                .asString()
                .contains("Nobody has drafted the revocation of " + selective);
        officer.look("see-hmo-overlap");
        officer.link("Draft the revocation of " + selective).click();
        officer.settle();
        assertThat(hio.field("Reasons").inputValue()).contains("HMO licence MANI-2");
        officer.look("propose-change-hmo");
        hio.press("Check the draft");
        assertThat(hio.main()).contains("A licence under Part 2 has been granted for the house");
        hio.press("Draft it");
        assertThat(hio.main()).contains("waits for");
        hio.open("see-hmo-overlap", hmo);
        assertThat(hio.main()).contains("is under way");
        hio.press("It is seen to");
        assertThat(hio.main()).contains("is seen to");
    }

    private void theApplication(Visitor officer, Counter hio, String application) {
        hio.completeAndPay(application);
        hio.open("view-application", application);
        assertThat(hio.main()).contains("Licensed as an HMO.").contains("From 1 February 2014");
        hio.open("validate-application", application);
        hio.choose("What does the check come to?", "It is complete: duly made");
        hio.press("Record the outcome");
        assertThat(hio.errors()).singleElement().asString().contains("Why does it go on");
        officer.look("validate-application-hmo");
        hio.choose("What does the check come to?", "The house needs no licence under Part 3: close it");
        hio.fill("What happens to the fee?", "It is given back in full.");
        hio.press("Record the outcome");
        assertThat(hio.main()).contains("Part 2");
    }

    private void theHomeWithout(Visitor officer, Counter hio) {
        officer.go("licensing/view-unlicensed.xhtml?uprn=96" + NUMBER + "41");
        hio.press("Look into it");
        String reference = URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");
        hio.open("decide-unlicensed", reference);
        assertThat(hio.main()).contains("HMO licences on record.").contains("MANI-4");
        hio.choose("How is it lived in?", "Let as a whole under one tenancy or licence");
        hio.fill("How is it known?", "Seen at the door on 20 May.");
        hio.fillAndLeave(hio.field("From which day was it found to be let? (optional)"), "1 May 2011");
        officer.look("decide-unlicensed-hmo");
        hio.press("Check");
        assertThat(hio.main()).contains("It needs no licence.").contains("MANI-4");
        officer.look("decide-unlicensed-hmo-check");
        hio.press("Change something");
        hio.fill("Why is it no HMO under Part 2, in spite of that licence? (optional)", "A couple alone live there.");
        hio.press("Check");
        assertThat(hio.main()).contains("It needs a licence.");
        Locator decide = officer.button("Decide it so");
        assertThat(decide.isVisible()).isTrue();
    }
}
