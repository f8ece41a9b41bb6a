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

/** A licence is varied as its holder agrees, and later revoked without them: nothing before its day. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Order(Integer.MAX_VALUE)
class ChangeALicenceE2E {

    private static final int STREET = 280;

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void varied_by_agreement_then_revoked_at_the_operative_time() {
        TrialStreet.build("Varying Street", STREET);
        String licence = TrialLicence.inForce(STREET, 1, "Varying Street");
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader);
        vary(officer, hio, leader, htl, licence);
        revoke(officer, hio, leader, htl, licence);
    }

    private static String referenceOf(Visitor officer) {
        return URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");
    }

    private String register(Visitor anybody) {
        anybody.go("register?street=varying");
        return anybody.page().locator("main").innerText();
    }

    private void vary(Visitor officer, Counter hio, Visitor leader, Counter htl, String licence) {
        hio.open("view-licence", licence);
        assertThat(hio.main()).contains("It stands as it was granted.");
        officer.page().getByText("Vary or revoke").click();
        officer.settle();
        officer.look("propose-change");
        hio.press("Check the draft");
        assertThat(hio.errors()).hasSize(2);
        officer.look("propose-change-errors");
        hio.choose("What is to be done?", "Variation of the licence");
        hio.pick("On which ground? (optional)", "Vary: The licence holder agrees (section 92(1)(a))");
        hio.fill("How and when did the holder agree? (optional)", "Letter of this week.");
        hio.fill("Reasons", "The holder has handed the house to an agent.");
        hio.fill("New person managing (optional)", "Harbour Lets");
        hio.press("Check the draft");
        hio.press("Draft it");
        assertThat(hio.errors()).singleElement().asString().contains("address");
        hio.press("Change");
        hio.fill("Their address (optional)", "9 High Street, Margate CT9 1AA");
        officer.page().getByLabel("TEN2 Inspection every six months").check();
        hio.press("Check the draft");
        officer.look("propose-change-check");
        hio.press("Draft it");
        String change = referenceOf(officer);
        assertThat(hio.main()).contains("Harbour Lets", "TEN2", "waits for");
        officer.look("view-change");

        htl.open("decide-change", change);
        leader.look("decide-change");
        htl.choose("What do you decide?", "To vary the licence");
        htl.fill("Reasons for the decision", "The holder agrees, and nobody is the worse for it.");
        htl.press("Check the decision");
        assertThat(htl.main()).contains("at once, because the licence holder agrees");
        leader.look("decide-change-check");
        htl.press("Record the decision");
        assertThat(htl.main()).contains("In effect");
        Visitor anybody = browser.visitor(base);
        anybody.go("register/entry.xhtml?licence=" + licence);
        assertThat(anybody.page().locator("main").innerText())
                .contains("Harbour Lets")
                .doesNotContain("Inspection every six months", "High Street");

        hio.open("serve-change", change);
        assertThat(hio.main()).contains("Harbour Lets", "7 days beginning with");
        hio.serveEverybodyBy("Handed over");
        hio.press("Check the service");
        hio.press("Serve it");
        assertThat(hio.main()).contains("Decision served", "Nothing waits for an officer now");
        officer.look("view-change-varied");
    }

    private void revoke(Visitor officer, Counter hio, Visitor leader, Counter htl, String licence) {
        hio.open("propose-change", licence);
        hio.choose("What is to be done?", "Revocation of the licence");
        hio.pick(
                "On which ground? (optional)",
                "Revoke: A condition of the licence has been broken seriously or again and again (section 93(2)(a))");
        hio.fill("Reasons", "No gas certificate was produced.\nThe house was let to more people than it may be.");
        hio.press("Check the draft");
        hio.press("Draft it");
        String change = referenceOf(officer);
        hio.open("serve-change", change);
        LocalDate end = hio.today().plusDays(14);
        hio.serveEverybodyBy("Handed over");
        assertThat(officer.page().locator("[id='serve:reckoning']").innerText()).contains(Counter.written(end));
        officer.look("serve-change");
        hio.press("Check the service");
        officer.look("serve-change-check");
        hio.press("Serve it");
        assertThat(hio.main()).contains("Proposed", Counter.written(end));

        hio.open("consider-change", change);
        officer.page().getByText("Record what somebody has said").click();
        hio.fill("Who makes it?", TrialLicence.HOLDER);
        hio.fill("What do they say?", "The certificate was sent in March.");
        hio.press("Record the representation");
        hio.fill("Answer to representation 1", "Nothing came, and none was shown when we asked.");
        hio.press("Record the answer");
        officer.look("consider-change");
        hio.moveTo(end.plusDays(1));
        hio.open("consider-change", change);
        hio.fill("Your view, for who decides", "It should be revoked.");
        hio.press("Hand it up for a decision");
        assertThat(hio.main()).contains("To be decided");

        htl.open("decide-change", change);
        htl.choose("What do you decide?", "To revoke the licence");
        htl.fill("Reasons for the decision", "As proposed.");
        htl.press("Check the decision");
        assertThat(htl.main()).contains("if nobody appeals");
        htl.press("Record the decision");
        LocalDate decided = htl.today();
        hio.open("serve-change", change);
        hio.serveEverybodyBy("Handed over");
        hio.press("Check the service");
        hio.press("Serve it");
        assertThat(hio.main()).contains("Decided, not yet in effect", Counter.written(decided.plusDays(28)));
        officer.look("view-change-pending");
        hio.open("record-change-appeal", change);
        officer.look("record-change-appeal");
        Visitor anybody = browser.visitor(base);
        hio.moveTo(decided.plusDays(27));
        assertThat(register(anybody)).as("its last day").contains("1 Varying Street");
        hio.moveTo(decided.plusDays(33));
        assertThat(register(anybody)).doesNotContain("1 Varying Street");
        hio.open("view-licence", licence);
        assertThat(hio.main()).contains("Revoked", "In effect");
        officer.look("view-licence-revoked");
    }
}
