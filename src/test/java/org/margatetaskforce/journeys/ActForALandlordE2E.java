package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A managing agent on a telephone: is let act for a landlord, applies for their flat, has them sign by link, pays; what the agent did is
 * known as the agent's, and once the landlord has taken it back nothing of it is there for the agent.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ActForALandlordE2E {

    private static final String STREET = "Delegation Street";
    private static final String LANDLORD = "Olive Owner";
    private static final String AGENT = "Harbour Keys Lettings Ltd";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build(STREET, 402);
    }

    @Test
    void an_agent_applies_for_a_landlord_and_is_shut_out_when_that_is_taken_back() {
        TrialLandlord agent = TrialLandlord.withAnAccount(browser.visitor(base), "Company or other body", AGENT);
        TrialLandlord landlord = TrialLandlord.withAnAccount(browser.visitor(base), "Person", LANDLORD);
        isLetActFor(agent, landlord);
        String draft = applies(agent, landlord);
        landlordSigns(agent, landlord, draft);
        String application = pays(agent, draft);
        theOfficerSeesWhoseItWas(application);
        isShutOut(agent, landlord, draft);
    }

    private static void isLetActFor(TrialLandlord agent, TrialLandlord landlord) {
        landlord.follow("Agents");
        landlord.counter.fill("Their e-mail", agent.email);
        landlord.glance("agent-invite");
        landlord.counter.press("Send them the link");
        assertThat(landlord.counter.main())
                .contains("The link is on its way")
                .contains("Links that nobody has followed")
                .contains("Sent to " + agent.email);
        landlord.glance("agent-invited");
        landlord.counter.press("Call it back");
        assertThat(landlord.counter.main()).contains("It is called back").doesNotContain(agent.email);
        agent.visitor.expect("409: .*");
        TrialLandlord.followLetter(agent.visitor, agent.email, "A landlord lets you act for them");
        assertThat(agent.counter.main())
                .as("a link that was called back")
                .contains("This link does not open anything")
                .contains("Go to your homes")
                .doesNotContain("I take this on");
        landlord.counter.fill("Their e-mail", agent.email);
        landlord.counter.press("Send them the link");
        TrialLandlord.followLetter(agent.visitor, agent.email, "A landlord lets you act for them");
        assertThat(agent.counter.main()).contains(LANDLORD + " lets you act for them");
        agent.glance("agent-accept");
        agent.counter.press("I take this on");
        assertThat(agent.counter.main()).contains("You act for: " + LANDLORD);
        landlord.follow("Agents");
        assertThat(landlord.counter.main()).doesNotContain("Links that nobody has followed");
        landlord.visitor.go("landlord/unsent-letters.xhtml");
        assertThat(landlord.visitor
                        .page()
                        .locator("section")
                        .filter(new Locator.FilterOptions().setHasText(landlord.email))
                        .filter(new Locator.FilterOptions().setHasText("Somebody acts for you from now on"))
                        .count())
                .isOne();
    }

    private static String applies(TrialLandlord agent, TrialLandlord landlord) {
        agent.pick("Flat 1", STREET);
        agent.counter.press("Begin");
        assertThat(agent.counter.errors()).as("for whom is not guessed").hasSize(1);
        agent.counter.choose("For whom do you apply?", LANDLORD);
        agent.glance("agent-begin");
        agent.counter.press("Begin");
        String draft = agent.reference();
        agent.follow("Applicant");
        assertThat(agent.counter.field("Full name").inputValue())
                .as("the applicant is the landlord, as their account has them")
                .isEqualTo(LANDLORD);
        agent.counter.press("Save and see all sections");
        agent.sayItIsLet();
        agent.glance("agent-application");
        landlord.visitor.go("landlord/portfolio.xhtml");
        assertThat(landlord.counter.main()).contains("Flat 1, 1 " + STREET).contains("Not handed in yet");
        return draft;
    }

    private void landlordSigns(TrialLandlord agent, TrialLandlord landlord, String draft) {
        agent.follow("Sign");
        assertThat(agent.counter.main()).contains("who signs by a link");
        agent.glance("agent-sign");
        agent.counter.press("Send the applicant the link");
        assertThat(agent.counter.main()).contains("The link is on its way");
        // the link of an e-mail opens where nobody is signed in, too
        Visitor anybody = browser.visitor(base);
        TrialLandlord.followLetter(anybody, landlord.email, "Please sign your application for a licence");
        assertThat(anybody.heading()).isEqualTo("Sign as the applicant");
        Counter signing = new Counter(anybody);
        assertThat(signing.main())
                .as("what they sign")
                .contains("Let as a whole under one tenancy or licence")
                .contains("Management arrangements")
                .contains("not shown here");
        signing.press("I declare this, and sign");
        assertThat(signing.errors()).as("no name").hasSize(1);
        signing.fill("Your full name", "Somebody Else");
        signing.press("I declare this, and sign");
        assertThat(signing.errors()).hasSize(1);
        signing.fill("Your full name", LANDLORD);
        anybody.glance("agent-landlord-signs");
        signing.press("I declare this, and sign");
        assertThat(anybody.heading()).isEqualTo("Signed");
        agent.visitor.go("landlord/declaration.xhtml?reference=" + draft);
        assertThat(agent.counter.main()).contains("Signed by " + LANDLORD);
    }

    private static String pays(TrialLandlord agent, String draft) {
        agent.visitor.go("landlord/pay.xhtml?reference=" + draft);
        agent.pay();
        assertThat(agent.counter.main())
                .contains("Handed in on")
                .contains("£525.00")
                .contains("LP-");
        agent.follow("Write to the council");
        agent.counter.fill("What do you want to say?", "The keys are at our office.");
        agent.counter.press("Send");
        agent.glance("agent-progress");
        return agent.counter.main().replaceAll("(?s).*(SL-[0-9]{4}-[0-9]{5,}).*", "$1");
    }

    private void theOfficerSeesWhoseItWas(String application) {
        Visitor officer = browser.signIn(base, "p.sandys");
        // whoever takes up what was written joins the team of the case, and so reads what its persons say
        officer.go("worklist.xhtml?q=Delegation+Street");
        officer.page().locator("main a:has-text('Answer the landlord')").first().click();
        officer.settle();
        officer.go("licensing/view-application.xhtml?reference=" + application);
        Counter desk = new Counter(officer);
        assertThat(desk.main())
                .contains(AGENT + ", agent of " + LANDLORD)
                .contains("Handed in by an agent")
                .contains("The keys are at our office.");
        officer.glance("agent-officer");
    }

    private static void isShutOut(TrialLandlord agent, TrialLandlord landlord, String draft) {
        agent.visitor.go("landlord/progress.xhtml?reference=" + draft);
        List<String> urls = new ArrayList<>();
        for (Locator letter :
                agent.visitor.page().locator("a[href*='/landlord/letter']").all()) {
            urls.add(letter.getAttribute("href").replaceAll("^.*/landlord/", "landlord/"));
        }
        assertThat(urls).as("letters about the application").isNotEmpty();
        agent.visitor.go("landlord/write.xhtml?reference=" + draft);
        agent.counter.fill("What do you want to say?", "Typed before it was taken back.");
        landlord.follow("Agents");
        assertThat(landlord.counter.main()).contains("Acts for you: " + AGENT);
        landlord.counter.press("Take it back");
        assertThat(landlord.counter.main()).contains("Nobody acts for you");
        landlord.glance("agent-taken-back");

        agent.visitor.expect("404: .*");
        agent.counter.press("Send");
        assertThat(agent.counter.main())
                .as("a page that was open sends nothing")
                .doesNotContain("It is sent");
        for (String page : List.of(
                "progress", "application", "declaration", "certificates", "pay", "write", "application/holder")) {
            urls.add("landlord/" + page + ".xhtml?reference=" + draft);
        }
        for (String url : urls) {
            assertThat(agent.visitor
                            .page()
                            .request()
                            .get(agent.visitor.page().url().replaceAll("/landlord/.*", "/") + url)
                            .status())
                    .as(url)
                    .isEqualTo(404);
        }
        agent.visitor.go("landlord/progress.xhtml?reference=" + draft);
        assertThat(agent.counter.main()).contains("Go to your homes");
        agent.glance("agent-shut-out");
        for (String wrong : List.of("403", "409", "500")) {
            agent.visitor.expect(wrong + ": .*");
            agent.visitor.go("landlord/problem.xhtml?status=" + wrong);
            assertThat(agent.counter.main())
                    .as(wrong)
                    .contains("Go to your homes")
                    .doesNotContain("your worklist")
                    .doesNotContain("your post")
                    .doesNotContain("your administrator");
        }
        agent.visitor.go("landlord/portfolio.xhtml");
        assertThat(agent.counter.main()).contains("You have no home here yet");
        agent.follow("Agents");
        assertThat(agent.counter.main()).doesNotContain(LANDLORD);
        landlord.visitor.go("landlord/progress.xhtml?reference=" + draft);
        assertThat(landlord.counter.main())
                .as("what the agent did stays the landlord's")
                .contains("Handed in on")
                .contains(AGENT + ", agent of " + LANDLORD)
                .doesNotContain("Typed before it was taken back.");
    }
}
