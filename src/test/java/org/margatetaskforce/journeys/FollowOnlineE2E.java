package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Somebody applies on paper; the officer who types it in sends them a link, and from then on they follow it on their telephone and are
 * written to there.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FollowOnlineE2E {

    private static final String STREET = "Foolscap Street";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build(STREET, 418);
    }

    @Test
    void who_applied_on_paper_follows_it_online() {
        TrialLandlord landlord = TrialLandlord.withAnAccount(browser.visitor(base), "Person", "Pattie Paper");
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter counter = new Counter(officer);
        String application = takesIn(officer, counter, landlord);
        offers(officer, counter, landlord, application);
        TrialLandlord.followLetter(landlord.visitor, landlord.email, "Follow your application for a licence online");
        assertThat(landlord.counter.main()).contains(application).contains("1 " + STREET);
        landlord.glance("paper-take");
        landlord.counter.press("It is mine: put it among my homes");
        assertThat(landlord.counter.main())
                .contains("Handed in on paper")
                .contains("not paid yet")
                .contains("Acknowledgement of an application");
        landlord.glance("paper-progress");
        landlord.follow("Write to the council");
        landlord.counter.fill("What do you want to say?", "I send the cheque tomorrow.");
        landlord.counter.press("Send");
        landlord.visitor.go("landlord/portfolio.xhtml");
        assertThat(landlord.counter.main()).contains(application);
        officer.go("licensing/view-application.xhtml?reference=" + application);
        assertThat(counter.main())
                .contains("Messages with the landlord")
                .contains("I send the cheque tomorrow.")
                .doesNotContain("Send them a link to it");
    }

    private static String takesIn(Visitor officer, Counter counter, TrialLandlord landlord) {
        String application = counter.begin("Flat 1, 1 " + STREET);
        officer.go("licensing/application/licensability.xhtml?reference=" + application);
        counter.choose("How is the house occupied?", "Let as a whole under one tenancy or licence");
        counter.press("Save");
        officer.go("licensing/application/applicant.xhtml?reference=" + application);
        counter.choose("Person or body", "Person");
        counter.fill("Full name", landlord.name);
        counter.fill("Postal address", "3 Elsewhere Street, Ramsgate CT11 8AA");
        counter.fill("E-mail (optional)", landlord.email);
        counter.press("Save");
        officer.go("licensing/check-application.xhtml?reference=" + application);
        officer.page()
                .getByLabel("These are the answers that the applicant gave")
                .check();
        counter.press("Hand in the application");
        assertThat(officer.heading()).isEqualTo("Application received");
        return application;
    }

    private static void offers(Visitor officer, Counter counter, TrialLandlord landlord, String application) {
        officer.go("licensing/view-application.xhtml?reference=" + application);
        officer.link("Send them a link to it").click();
        officer.settle();
        assertThat(counter.main()).contains(landlord.email);
        officer.look("paper-offer");
        counter.press("Send the link");
        assertThat(officer.page().url()).contains("see-what-was-done");
    }
}
