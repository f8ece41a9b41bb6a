package org.margatetaskforce.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Referrals as those who make, screen, decide and answer them meet them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReferralE2E {

    private static final String STREET = "Referring Road";

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeAll
    static void a_street_of_our_own() {
        TrialStreet.build(STREET, 71);
    }

    private static Locator label(Visitor who, String label) {
        return who.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static void tick(Visitor who, String words) {
        who.page().getByLabel(words).first().check();
        who.settle();
    }

    private static void press(Visitor who, String button) {
        who.button(button).click();
        who.settle();
    }

    private static String reference(Visitor who) {
        String query = URI.create(who.page().url()).getQuery();
        return query.replaceAll(".*reference=([A-Z]+-\\d+-\\d+).*", "$1");
    }

    private static void sees(Visitor who, String text) {
        assertThat(who.page().getByText(text).first()).isVisible();
    }

    private static void error(Visitor who, String text) {
        assertThat(who.page().getByRole(AriaRole.ALERT).first()).containsText(text);
    }

    /** The constable refers from inside the team. */
    private String refers(Visitor officer, String house, String... grounds) {
        officer.go("cases/refer.xhtml");
        label(officer, "Look the address up (optional)").fill(house);
        press(officer, "Find the address");
        officer.page().locator("[id='form:uprn'] input[type=radio]").nth(1).check();
        label(officer, "In broad words, it is about").selectOption("FAMILY");
        label(officer, "Or say who it is in your own words (optional)").fill("A mother and two small children");
        label(officer, "What worries you, and what do you want to happen?")
                .fill("They sleep in one room without heating. Please visit.");
        for (String ground : grounds) {
            tick(officer, ground);
        }
        press(officer, "Look at it once more");
        press(officer, "Hand it in");
        return reference(officer);
    }

    @Test
    void a_school_refers_by_link_and_it_becomes_a_case_that_somebody_leads(@ArquillianResource URL house) {
        Visitor duty = browser.signIn(house, "d.whitlock");
        duty.go("cases/referral-links.xhtml");
        duty.look("referral-links");
        press(duty, "Make the link");
        error(duty, "Say for which organisation.");
        label(duty, "For which organisation?").fill("Northdown Primary School");
        label(duty, "What for?").fill("attendance worries this term");
        press(duty, "Make the link");
        String address = duty.page().locator("code.address").innerText();
        duty.look("referral-link-made");

        Visitor school = browser.visitor(house);
        school.go(URI.create(address).getPath().substring(1));
        school.look("refer-by-link");
        press(school, "Send the referral");
        error(school, "Say what the matter is.");
        label(school, "What worries you, and what do you want to happen?")
                .fill("A boy of seven comes to school hungry. Please find out.");
        label(school, "Whom do we call back, and how?").fill("The head teacher, 9 to 10");
        press(school, "Send the referral");
        error(school, "Say who it is about, or where it is");
        school.look("refer-by-link-errors");
        label(school, "Who is it about? (optional)").fill("A boy of seven and his mother");
        label(school, "Where do they live, or where is it? (optional)").fill("3 " + STREET);
        press(school, "Send the referral");
        String reference = school.page().locator("strong.reference").innerText();
        school.look("refer-by-link-done");
        school.expect("404: .*refer.xhtml.*");
        school.go(URI.create(address).getPath().substring(1));
        sees(school, "This link is not open");

        duty.go("cases/find-referrals.xhtml?q=" + reference);
        duty.look("referrals");
        for (int tries = 0; tries < 20 && duty.page().getByText("waits for a").count() == 0; tries++) {
            duty.page().waitForTimeout(500);
            duty.go("cases/view-referral.xhtml?reference=" + reference);
        }
        duty.link("Screen the referral").click();
        duty.settle();
        press(duty, "Record the screening");
        error(duty, "Choose where the referral goes.");
        duty.look("screen-referral-errors");
        label(duty, "Look the address up (optional)").fill("3 " + STREET);
        press(duty, "Find the address");
        duty.page().locator("[id='screening:uprn'] input[type=radio]").nth(1).check();
        label(duty, "In broad words, it is about").selectOption("FAMILY");
        tick(duty, "Any child in the household (+1)");
        tick(duty, "To the next tasking meeting");
        duty.look("screen-referral");
        press(duty, "Record the screening");
        sees(duty, "It is on the agenda of the next tasking meeting.");
        duty.look("view-referral");

        Visitor manager = browser.signIn(house, "r.ferreira");
        manager.go("cases/decide-referral.xhtml?reference=" + reference);
        press(manager, "Record the decision");
        error(manager, "Choose what tasking decided.");
        manager.page().getByLabel("Accept: a shared case").check();
        manager.settle();
        press(manager, "Record the decision");
        error(manager, "Choose who leads.");
        manager.look("decide-referral-errors");
        label(manager, "Who is asked to lead?").selectOption("f.benali");
        manager.page().getByLabel("Priority 2").check();
        tick(manager, "Kent Police");
        label(manager, "What is the case called?").fill("A family in " + STREET);
        if (label(manager, "Why is it the task force’s all the same?").count() > 0) {
            label(manager, "Why is it the task force’s all the same?")
                    .fill("A trial street on the border of the wards");
        }
        label(manager, "What is to be done (optional)").fill("Visit with the school nurse");
        label(manager, "By which agency (optional)").selectOption("NHS");
        label(manager, "By when (optional)").fill("30 June 2011");
        label(manager, "By when (optional)").blur();
        manager.settle();
        manager.look("decide-referral");
        press(manager, "Record the decision");
        sees(manager, "Accepted. The case is open, and who is to lead has been asked.");
        manager.look("view-referral-accepted");

        Visitor lead = browser.signIn(house, "f.benali");
        lead.go("cases/view-referral.xhtml?reference=" + reference);
        lead.look("view-referral-asked-to-lead");
        lead.go("cases/decline-lead.xhtml?reference=" + reference);
        press(lead, "Decline the lead");
        error(lead, "Say why you do not lead it.");
        lead.look("decline-lead");
    }

    @Test
    void what_cannot_wait_is_decided_by_two(@ArquillianResource URL house) {
        Visitor constable = browser.signIn(house, "l.tapsell");
        constable.go("cases/refer.xhtml");
        press(constable, "Look at it once more");
        error(constable, "Choose what it is about");
        constable.look("refer-errors");
        String reference = refers(constable, "5 " + STREET, "Threat to life");
        constable.look("referral-made");

        Visitor duty = browser.signIn(house, "d.whitlock");
        duty.go("cases/screen-referral.xhtml?reference=" + reference);
        duty.page().getByLabel("Urgent: two deciders within four hours").check();
        duty.settle();
        press(duty, "Record the screening");
        sees(duty, "Screened as urgent.");

        Visitor leader = browser.signIn(house, "a.okonkwo");
        leader.go("cases/decide-urgent-referral.xhtml?reference=" + reference);
        press(leader, "Record my decision");
        error(leader, "Choose what is to be done.");
        leader.look("decide-urgent-errors");
        decides(leader);
        sees(leader, "Your decision is on record.");

        Visitor sergeant = browser.signIn(house, "m.brightwell");
        sergeant.go("cases/decide-urgent-referral.xhtml?reference=" + reference);
        sergeant.look("decide-urgent");
        decides(sergeant);
        sees(sergeant, "Decided: two are of one mind.");
        sergeant.look("view-referral-urgent-decided");
        constable.go("cases/view-referral.xhtml?reference=" + reference);
        sees(constable, "Allocated");
    }

    @Test
    void whoever_referred_takes_it_back(@ArquillianResource URL house) {
        Visitor constable = browser.signIn(house, "l.tapsell");
        String reference = refers(constable, "5 " + STREET);
        constable.go("cases/view-referral.xhtml?reference=" + reference);
        constable.link("Take it back").click();
        constable.settle();
        press(constable, "Take it back");
        constable.look("withdraw-referral-errors");
        label(constable, "Why do you take it back?").fill("They have moved to Ramsgate, and its team knows them.");
        press(constable, "Take it back");
        constable.go("cases/view-referral.xhtml?reference=" + reference);
        sees(constable, "Withdrawn");
        assertThat(constable.link("Take it back").count()).isZero();
    }

    private static void decides(Visitor decider) {
        decider.page().getByLabel("The task force takes it on today").check();
        decider.settle();
        label(decider, "Who leads from now?").selectOption("t.lindo");
        label(decider, "Why?").fill("There is a fire load on the stairs and a child asleep above it.");
        press(decider, "Record my decision");
    }

    @Test
    void a_referral_is_kept_as_a_draft_and_taken_back(@ArquillianResource URL house) {
        Visitor health = browser.signIn(house, "a.menon");
        health.go("cases/refer.xhtml");
        health.look("refer");
        label(health, "What worries you, and what do you want to happen?").fill("Half a thought");
        press(health, "Keep it and go on later");
        health.look("my-referrals");
        health.page()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Draft"))
                .locator("a.reference")
                .first()
                .click();
        health.settle();
        assertThat(label(health, "What worries you, and what do you want to happen?"))
                .hasValue("Half a thought");
        label(health, "What worries you, and what do you want to happen?")
                .fill("A baby has not been weighed for months.");
        label(health, "Or say who it is in your own words (optional)").fill("A mother and her baby");
        label(health, "In broad words, it is about").selectOption("CHILD");
        press(health, "Look at it once more");
        health.look("refer-check");
        press(health, "Hand it in");
        String reference = reference(health);
        health.link("Take it back").click();
        health.settle();
        press(health, "Take it back");
        error(health, "Say why you take it back.");
        label(health, "Why do you take it back?").fill("It was somebody else with the same name.");
        press(health, "Take it back");
        sees(health, "Taken back. Nobody works on it any more.");
        Visitor stranger = browser.signIn(house, "l.tapsell");
        stranger.expect("404: .*view-referral.xhtml.*");
        stranger.go("cases/view-referral.xhtml?reference=" + reference);
        stranger.go("cases/find-referrals.xhtml?open=both&q=" + reference);
        sees(stranger, "No referral you may see fits these filters.");
    }

    @Test
    void one_agency_asks_another_which_declines_and_a_silent_one_rings_an_alarm(@ArquillianResource URL house) {
        Visitor constable = browser.signIn(house, "l.tapsell");
        String reference = refers(constable, "7 " + STREET, "Immediate fire risk");
        Visitor duty = browser.signIn(house, "d.whitlock");
        duty.go("cases/screen-referral.xhtml?reference=" + reference);
        duty.page().getByLabel("Urgent: two deciders within four hours").check();
        duty.settle();
        press(duty, "Record the screening");
        Visitor leader = browser.signIn(house, "a.okonkwo");
        leader.go("cases/decide-urgent-referral.xhtml?reference=" + reference);
        decides(leader);
        Visitor social = browser.signIn(house, "f.benali");
        social.go("cases/decide-urgent-referral.xhtml?reference=" + reference);
        decides(social);
        Visitor lead = browser.signIn(house, "t.lindo");
        lead.go("cases/view-referral.xhtml?reference=" + reference);
        String about =
                lead.page().locator("a.reference[href*='view-case']").first().innerText();
        lead.go("cases/send-agency-referral.xhtml?case=" + about);
        press(lead, "Send it");
        error(lead, "Choose an agency.");
        lead.look("send-agency-referral-errors");
        String declined = asks(lead, about, "NHS", "A health visitor to call");
        lead.look("view-agency-referral");
        asks(lead, about, "KFRS", "A home fire safety visit");

        Visitor health = browser.signIn(house, "a.menon");
        health.go("cases/find-agency-referrals.xhtml");
        health.look("agency-referrals");
        health.go("cases/answer-agency-referral.xhtml?reference=" + declined);
        health.page().getByLabel("No: we decline").check();
        press(health, "Answer");
        error(health, "Say it in a sentence");
        health.look("answer-agency-referral");
        label(health, "What do you want to say with it? (optional)").fill("The family has a visitor in Ramsgate.");
        press(health, "Answer");
        sees(health, "Declined. The sender reads why.");
        health.expect("404: .*view-case.xhtml.*");
        health.go("cases/view-case.xhtml?reference=" + about);
        lead.go("cases/view-agency-referral.xhtml?reference=" + declined);
        sees(lead, "The family has a visitor in Ramsgate.");
    }

    private static String asks(Visitor lead, String about, String agency, String title) {
        lead.go("cases/send-agency-referral.xhtml?case=" + about);
        label(lead, "Which agency?").selectOption(agency);
        label(lead, "What do you ask, in a line?").fill(title);
        label(lead, "What do they need to know?").fill("There is a child of three in the house.");
        press(lead, "Send it");
        sees(lead, "Sent. It has one working day");
        return reference(lead);
    }
}
