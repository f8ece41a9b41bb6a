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
 * Two who own a flat together, on their telephones: one applies and names the other, who joins by a link, reads it, and signs for her
 * company; then it is paid for, and both follow it, as does her agent until she takes that back. The officer sees both signatures.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ApplyTogetherE2E {

    private static final String STREET = "Jointure Street";
    private static final String FIRST = "Ivy Coowner";
    private static final String COMPANY = "Jetty Homes Ltd";
    private static final String AGENT = "Ada Lettings";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build(STREET, 416);
    }

    @Test
    void an_owner_names_another_and_both_sign() {
        TrialLandlord first = TrialLandlord.withAnAccount(browser.visitor(base), "Person", FIRST);
        TrialLandlord second = TrialLandlord.withAnAccount(browser.visitor(base), "Company or other body", COMPANY);
        first.pick("Flat 1", STREET);
        first.counter.press("Begin");
        String draft = first.reference();
        first.sayItIsLet();
        names(first, second);
        joins(second);
        firstSigns(first, draft);
        secondSigns(second, draft);
        first.visitor.go("landlord/pay.xhtml?reference=" + draft);
        first.pay();
        String application = first.counter.main().replaceAll("(?s).*(SL-[0-9]{4}-[0-9]{5,}).*", "$1");
        bothFollowIt(first, second, application);
        herAgentFollowsIt(second, TrialLandlord.withAnAccount(browser.visitor(base), "Person", AGENT), application);
        Visitor officer = browser.signIn(base, "p.sandys");
        officer.go("worklist.xhtml?q=Jointure+Street");
        officer.page().locator("main a:has-text('Validate')").first().click();
        officer.settle();
        officer.go("licensing/view-application.xhtml?reference=" + application);
        officer.page().getByText("Every answer, section by section").click();
        assertThat(new Counter(officer).main())
                .contains("Joint owner")
                .contains("Jo Jetty, for " + COMPANY)
                .contains("Other person with an interest, other owner");
        officer.glance("together-officer");
    }

    private static void names(TrialLandlord first, TrialLandlord second) {
        first.follow("Owners with you");
        assertThat(first.counter.main()).contains("Nobody else is named as an owner");
        first.counter.press("Name them and send the link");
        assertThat(first.counter.errors())
                .as("each question that was not answered")
                .hasSize(4);
        first.counter.choose("Who are they?", "Company or other body");
        first.counter.fill("Full name", COMPANY);
        first.counter.fill("Postal address", "9 Elsewhere Street, Ramsgate CT11 8AA");
        first.counter.fill("E-mail", "no address");
        first.counter.press("Name them and send the link");
        assertThat(first.counter.errors()).hasSize(1);
        assertThat(first.counter.field("Full name").inputValue())
                .as("what was typed")
                .isEqualTo(COMPANY);
        first.glance("together-name-errors");
        first.counter.fill("E-mail", second.email);
        first.counter.press("Name them and send the link");
        assertThat(first.counter.main())
                .contains("the link is on its way")
                .contains("asked to join")
                .doesNotContain("not recorded");
        first.glance("together-named");
    }

    private static void joins(TrialLandlord second) {
        TrialLandlord.followLetter(second.visitor, second.email, "You are named as an owner");
        assertThat(second.counter.main())
                .contains(FIRST + " applies for a licence")
                .contains(COMPANY);
        second.glance("together-join");
        second.counter.press("I own it too: join");
        assertThat(second.visitor.heading()).isEqualTo("Sign");
        assertThat(second.counter.main()).contains("You sign as a joint owner");
    }

    private static void firstSigns(TrialLandlord first, String draft) {
        first.visitor.go("landlord/declaration.xhtml?reference=" + draft);
        assertThat(first.counter.main()).contains("Has joined, and not signed yet");
        first.counter.fill("Full name of the applicant", FIRST);
        first.counter.press("I declare this, and sign");
        assertThat(first.visitor.heading()).as("not without the other").isEqualTo("Sign");
        first.visitor.go("landlord/application.xhtml?reference=" + draft);
        assertThat(first.counter.main()).contains("It cannot be handed in yet").contains("1 owner");
    }

    private static void secondSigns(TrialLandlord second, String draft) {
        second.visitor.go("landlord/portfolio.xhtml");
        assertThat(second.counter.main()).contains("Together with " + FIRST);
        second.glance("together-portfolio");
        second.visitor.go("landlord/declaration.xhtml?reference=" + draft);
        second.counter.fill("Your own full name", COMPANY);
        second.counter.press("I declare this, and sign");
        assertThat(second.counter.errors()).as("a company has no hand").hasSize(1);
        second.counter.fill("Your own full name", "Jo Jetty");
        second.glance("together-sign");
        second.counter.press("I declare this, and sign");
        assertThat(second.visitor.heading()).isEqualTo("Pay and hand in");
    }

    private static void bothFollowIt(TrialLandlord first, TrialLandlord second, String application) {
        for (TrialLandlord owner : new TrialLandlord[] {first, second}) {
            owner.visitor.go("landlord/portfolio.xhtml");
            assertThat(owner.counter.main()).contains(application);
        }
        second.visitor.page().locator("main h3 a").first().click();
        second.visitor.settle();
        assertThat(second.counter.main()).contains("Handed in on");
        second.follow("Owners of this home");
        assertThat(second.counter.main()).contains(COMPANY + " (you)").contains("Leave");
        second.glance("together-owners");
    }

    private static void herAgentFollowsIt(TrialLandlord second, TrialLandlord agent, String application) {
        second.follow("Agents");
        second.counter.fill("Their e-mail", agent.email);
        second.counter.press("Send them the link");
        TrialLandlord.followLetter(agent.visitor, agent.email, "A landlord lets you act for them");
        agent.counter.press("I take this on");
        agent.visitor.go("landlord/portfolio.xhtml");
        assertThat(agent.counter.main()).contains(application).contains("For " + COMPANY + ", together with " + FIRST);
        agent.glance("together-agent");
        agent.visitor.page().locator("main h3 a").first().click();
        agent.visitor.settle();
        String progress = agent.visitor.page().url();
        agent.follow("Owners of this home");
        assertThat(agent.counter.main()).contains("together with " + COMPANY).doesNotContain("Leave");
        second.follow("Agents");
        second.counter.press("Take it back");
        agent.visitor.go("landlord/portfolio.xhtml");
        assertThat(agent.counter.main()).contains("You have no home here yet").doesNotContain(application);
        agent.visitor.expect("404: .*");
        agent.visitor.go(progress);
        assertThat(agent.counter.main()).doesNotContain(application);
    }
}
