package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A house is exempt for three months, for three more in exceptional circumstances, and never a third time. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Order(Integer.MAX_VALUE)
class ExemptAHouseE2E {

    private static final int STREET = 281;
    private static final String UPRN = "96" + STREET + "11";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void first_second_and_never_a_third() {
        TrialStreet.build("Exempting Street", STREET);
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader);
        officer.go("licensing/record-exemption.xhtml");
        officer.look("record-exemption");
        officer.go("licensing/record-exemption.xhtml?uprn=" + UPRN);
        hio.press("Record it");
        assertThat(hio.errors()).isNotEmpty();
        officer.look("record-exemption-errors");
        notify(hio, "");
        String first = referenceOf(officer);
        assertThat(hio.main()).contains("Notified, to be decided");
        officer.look("view-exemption");
        LocalDate served = hio.today();
        grantAndServe(officer, hio, leader, htl, first);
        LocalDate end = served.plusMonths(3).minusDays(1);
        assertThat(hio.main()).contains("In force", Counter.written(end));
        Visitor anybody = browser.visitor(base);
        assertThat(register(anybody)).contains("Flat 1, 1 Exempting Street").doesNotContain("Harold Road");
        anybody.look("register-exemptions");
        assertThat(anybody.page()
                        .request()
                        .get(base + "register/export-licences.xhtml")
                        .text()
                        .lines())
                .as("names, and nobody's address but the house's")
                .first()
                .asString()
                .endsWith(
                        "\"Licence\",\"House\",\"Description\",\"Licence holder\",\"Person managing\",\"From\",\"Until\","
                                + "\"Conditions\",\"Referred to the tribunal\",\"Decisions of the tribunal\"");

        officer.go("licensing/record-exemption.xhtml?uprn=" + UPRN);
        assertThat(hio.main()).contains(first);
        notify(hio, "");
        assertThat(hio.errors()).singleElement().asString().contains("exceptional circumstances");
        hio.fill("Exceptional circumstances (optional)", "The buyer died a week before completion.");
        hio.press("Record it");
        String second = referenceOf(officer);
        grantAndServe(officer, hio, leader, htl, second);
        assertThat(hio.main()).contains("Served, not yet in force", Counter.written(end.plusDays(1)));

        officer.go("licensing/record-exemption.xhtml?uprn=" + UPRN);
        notify(hio, "Again.");
        assertThat(hio.errors()).singleElement().asString().contains("never a third");
        officer.look("record-exemption-third");
        officer.go("licensing/find-exemptions.xhtml?q=exempting");
        assertThat(hio.main()).contains(first, second);
        officer.look("find-exemptions");
    }

    private static String referenceOf(Visitor officer) {
        return URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");
    }

    private static String register(Visitor anybody) {
        anybody.go("register/exemptions.xhtml");
        return anybody.page().locator("main").innerText();
    }

    private static void notify(Counter hio, String exceptional) {
        hio.fill("From whom?", Counter.APPLICANT);
        hio.fill("Their address", "14 Harold Road, Margate CT9 2HT");
        hio.fill("What are they to the house?", "person having control");
        hio.fill("What will they do, and by when?", "The tenant leaves next month; the flat is then sold to live in.");
        hio.fill("Exceptional circumstances (optional)", exceptional);
        hio.press("Record it");
    }

    private static void grantAndServe(Visitor officer, Counter hio, Visitor leader, Counter htl, String reference) {
        htl.open("decide-exemption", reference);
        leader.look("decide-exemption");
        htl.choose("Is a temporary exemption notice served?", "Yes: it is granted");
        htl.fill("Reasons", "The steps are particular and in hand.");
        htl.press("Check the decision");
        htl.press("Record the decision");
        hio.open("serve-exemption", reference);
        officer.look("serve-exemption");
        hio.pick("How", "Handed over");
        hio.press("Check the service");
        hio.press("Serve it");
    }
}
