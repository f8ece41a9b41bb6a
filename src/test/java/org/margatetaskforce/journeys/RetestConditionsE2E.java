package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The conditions of a licence are checked: by a certificate that comes as a file, and by a look at the door. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RetestConditionsE2E {

    private static final int NUMBER = 397;
    private static final String STREET = "Condition Street";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_certificate_comes_as_a_file_and_the_house_is_looked_at_on_a_visit() {
        TrialStreet.build(STREET, NUMBER);
        String licence = TrialLicence.inForce(NUMBER, 1, STREET);
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        takeInACertificate(officer, hio, licence);

        officer.go("cases/plan-visit.xhtml?uprn=96" + NUMBER + "11");
        hio.fill("What is the visit for?", "Look at the conditions");
        hio.fillAndLeave(hio.field("On which day?"), Counter.written(hio.today()));
        hio.fill("From what time?", "14:00");
        hio.fill("Until what time?", "16:00");
        hio.press("Plan the visit");
        String visit = URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");
        assertThat(hio.main()).contains(licence).contains("to look at there");
        hio.press("All are briefed");
        hio.press("We set out");
        officer.look("view-visit-licensed");
        officer.go("cases/record-door.xhtml?visit=" + visit);
        assertThat(hio.main()).contains("Licensed houses on this round");
        officer.link("Look at the conditions of Flat 1, 1 Condition Street, Margate")
                .click();
        officer.settle();
        officer.look("retest-conditions");
        hio.press("Record what was seen");
        assertThat(hio.errors()).singleElement().asString().contains("Nothing was looked at");
        hio.choose("How was it?", "Broken");
        hio.press("Record what was seen");
        assertThat(hio.errors()).singleElement().asString().contains("say what is broken");
        officer.look("retest-conditions-errors");
        officer.page().locator("[id='seen:line:0:words']").fill("A lamp with bare wires in the hall");
        hio.press("Record what was seen");
        assertThat(hio.main()).contains("What was seen is recorded").contains("1 broken");
        officer.look("view-visit-looked");
        officer.go("licensing/check-conditions.xhtml?reference=" + licence);
        assertThat(hio.main())
                .contains("A lamp with bare wires in the hall")
                .contains("seen at the visit " + visit)
                .contains("take it to enforcement");
        officer.look("check-conditions-after-visit");
        officer.go("cases/view-visit.xhtml?reference=" + visit);
        hio.press("All are back");
    }

    private static void takeInACertificate(Visitor officer, Counter hio, String licence) {
        officer.go("licensing/check-conditions.xhtml?reference=" + licence);
        hio.pick("Under which condition?", "M1 Gas safety certificate");
        hio.choose("What is it?", "Evidence produced");
        hio.fill("What exactly?", "Record 4711 of an engineer");
        file(officer, "no certificate at all");
        hio.press("Record it");
        assertThat(hio.errors()).isNotEmpty();
        assertThat(hio.field("What exactly?").inputValue()).isEqualTo("Record 4711 of an engineer");
        file(officer, "%PDF-1.4 certificate");
        hio.press("Record it");
        assertThat(hio.main()).contains("It is recorded under M1").contains("Gas safety certificate RCV-");
        officer.look("check-conditions-with-file");
        officer.page().locator("a[href*='strike-out-evidence']").first().click();
        officer.settle();
        officer.look("strike-out-evidence");
        hio.fill("Why?", "It is the certificate of the flat above.");
        hio.press("Strike it out");
        assertThat(hio.main()).contains("It is struck out").contains("It is the certificate of the flat above.");
    }

    private static void file(Visitor officer, String content) {
        officer.page()
                .getByLabel("File (optional)", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(
                        new FilePayload("gas.pdf", "application/pdf", content.getBytes(StandardCharsets.US_ASCII)));
    }
}
