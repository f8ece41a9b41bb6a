package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.net.URL;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a category 1 hazard to the course of action, the notice, its service, the works, its end; an order; an appeal; a wrong date. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ServeAnImprovementNoticeE2E {

    private static final int STREET = 240;

    /** Milliseconds within which a late answer has come and has led where it leads. */
    private static final double TOO_LATE = 1500;

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    private Visitor officer;
    private Visitor leader;
    private Visitor administrator;
    private Counter hio;
    private Counter htl;
    private Counter aa;

    @BeforeEach
    void a_street() {
        TrialStreet.build("Serving Street", STREET);
        officer = browser.signIn(base, "p.sandys");
        leader = browser.signIn(base, "a.okonkwo");
        administrator = browser.signIn(base, "m.stokes");
        hio = new Counter(officer);
        htl = new Counter(leader);
        aa = new Counter(administrator);
    }

    private static String reference(Visitor visitor) {
        return URI.create(visitor.page().url()).getQuery().replaceAll(".*reference=", "");
    }

    private static void at(Visitor visitor, String page, String reference) {
        visitor.go("housing/" + page + ".xhtml?reference=" + reference);
    }

    private static void type(Visitor visitor, String id, String words) {
        visitor.page().locator("[id='" + id + "']").fill(words);
    }

    /** Chooses a course of action with its statement of reasons. */
    private String decide(String found, String course, boolean imminent) {
        at(leader, "decide-action", found);
        if (imminent) {
            leader.page()
                    .getByLabel("There is an imminent risk of serious harm")
                    .check();
            htl.press("Show what is open");
            type(leader, "decide:imminentWords", "The tread will give way under the next person.");
        }
        htl.pick("Which is the most appropriate?", course);
        type(leader, "decide:reasons", "It removes the hazard soonest.");
        for (Locator why : leader.page().locator("textarea[id*=':other:']").all()) {
            why.fill("It would take longer and remove no more.");
        }
        leader.look("decide-action");
        htl.press("Check the decision");
        assertThat(htl.errors()).isEmpty();
        leader.glance("decide-action-check");
        htl.press("Decide it");
        assertThat(htl.errors()).isEmpty();
        return reference(leader);
    }

    private void draft(String notice, LocalDate start, LocalDate end) {
        at(officer, "draft-notice", notice);
        assertThat(hio.main()).contains("What is missing");
        hio.pick("What are the premises?", "A house, or another dwelling that is no flat");
        hio.press("Work out whom it reaches");
        assertThat(hio.main()).contains(TrialNotice.LANDLORD, "Sch 1 para 2(2)(a)", "The occupiers");
        officer.page().locator("[id$=':removes']").first().check();
        type(officer, "draft:worksStartOn", Counter.written(start));
        type(officer, "draft:worksEndOn", Counter.written(end));
        officer.look("draft-notice");
        hio.press("Hand it up to be signed");
        assertThat(hio.errors()).isEmpty();
    }

    private void sign(String notice) {
        at(leader, "sign-notice", notice);
        leader.look("sign-notice");
        htl.press("Sign it");
        assertThat(htl.errors()).isEmpty();
    }

    private static void handToAll(Visitor visitor) {
        for (Locator how : visitor.page().locator("select[id$=':method']").all()) {
            how.selectOption(new SelectOption().setLabel("Handed over"));
            visitor.settle();
        }
    }

    private void serve(String notice) {
        at(officer, "serve-notice", notice);
        handToAll(officer);
        assertThat(hio.main()).contains("What follows");
        officer.look("serve-notice");
        hio.press("Record the service");
        assertThat(hio.errors()).isEmpty();
    }

    private void copies(String notice) {
        at(administrator, "serve-copies", notice);
        handToAll(administrator);
        aa.press("Print the letters that go with them");
        assertThat(aa.errors()).isEmpty();
        assertThat(aa.main()).contains("Letter with the copy: DOC-");
        administrator.glance("serve-copies-with-letters");
        aa.press("Record the copies");
        assertThat(aa.errors()).isEmpty();
    }

    private String servedNotice(int house, LocalDate start, LocalDate end) {
        String found = TrialNotice.assessed(STREET, house, house + " Serving Street, Margate");
        String notice = decide(found, "Improvement notice", false);
        draft(notice, start, end);
        sign(notice);
        serve(notice);
        copies(notice);
        return notice;
    }

    private LocalDate today() {
        leader.go("today.xhtml");
        return htl.today();
    }

    @Test
    void an_improvement_notice_from_its_choice_to_its_revocation() {
        LocalDate served = today();
        String notice = servedNotice(1, served.plusDays(30), served.plusDays(60));
        at(officer, "view-notice", notice);
        assertThat(hio.main()).contains("Served", "Last day to appeal", "Operative", TrialNotice.LANDLORD);
        officer.look("view-notice");
        officer.go("housing/find-notices.xhtml?q=" + notice);
        assertThat(hio.main()).contains(notice, "Last day to appeal");
        officer.look("find-notices");
        htl.moveTo(served.plusDays(26));
        at(administrator, "record-charge", notice);
        assertThat(aa.main()).contains("Operative");
        administrator.look("record-charge");
        aa.press("Record it");
        assertThat(aa.errors()).isEmpty();
        htl.moveTo(served.plusDays(61));
        at(officer, "inspect-works", notice);
        hio.press("Record the inspection");
        assertThat(hio.errors()).isNotEmpty();
        for (Locator found : officer.page().locator("select[id$=':found']").all()) {
            found.selectOption(new SelectOption().setLabel("Removed"));
        }
        hio.choose("How does it stand?", "Complied with: every hazard is removed");
        hio.fill("What was seen", "Handrail fitted, tread mended.");
        officer.look("inspect-works");
        hio.press("Record the inspection");
        assertThat(hio.main()).contains("is complied with");
        at(leader, "revoke-notice", notice);
        leader.look("revoke-notice");
        htl.press("Revoke it");
        assertThat(htl.errors()).isEmpty();
        at(administrator, "serve-decision-on-notice", notice);
        aa.pick("How", "Handed over");
        administrator.look("serve-decision-on-notice");
        aa.press("Record the service");
        at(administrator, "record-charge", notice);
        aa.press("Record it");
        assertThat(aa.main()).contains("Removed");
        at(officer, "view-notice", notice);
        assertThat(hio.main()).contains("Revoked");
        officer.look("view-notice-revoked");
    }

    @Test
    void an_emergency_prohibition_order_is_in_force_at_once() {
        String found = TrialNotice.assessed(STREET, 2, "2 Serving Street, Margate");
        String order = decide(found, "Emergency prohibition order", true);
        at(officer, "draft-notice", order);
        hio.pick("What are the premises?", "A house, or another dwelling that is no flat");
        hio.press("Work out whom it reaches");
        assertThat(hio.main()).contains("Sch 2 para 1(2)");
        hio.fill("What is prohibited", "Nobody may use the cellar.");
        hio.fill("What would have it revoked", "A handrail and a whole tread.");
        type(officer, "draft:inspectOn", Counter.written(hio.today().plusDays(7)));
        officer.look("draft-order");
        hio.press("Hand it up to be signed");
        assertThat(hio.errors()).isEmpty();
        sign(order);
        serve(order);
        assertThat(hio.main()).contains("Operative");
        at(officer, "record-notice-appeal", order);
        hio.fill("On what grounds?", "It was not dangerous.");
        officer.look("record-notice-appeal");
        hio.press("Record the appeal");
        assertThat(hio.main()).contains("It does not stop what is in force");
    }

    @Test
    void an_appeal_holds_a_notice_until_it_is_determined() {
        LocalDate served = today();
        String notice = servedNotice(3, served.plusDays(30), served.plusDays(60));
        at(officer, "record-notice-appeal", notice);
        hio.fill("On what grounds?", "The works go too far.");
        hio.press("Record the appeal");
        assertThat(hio.main()).contains("Under appeal");
        at(officer, "decide-notice-appeal", notice);
        hio.choose("How did it end?", "Confirmed");
        officer.look("decide-notice-appeal");
        hio.press("Record it");
        assertThat(hio.main()).contains("Operative");
    }

    /** What the weekday is of a day typed last is still being asked when the button is pressed; the answer comes after the deed. */
    @Test
    void a_day_left_by_pressing_the_button_does_not_lead_away_from_what_was_done() {
        LocalDate day = today();
        String found = TrialNotice.assessed(STREET, 5, "5 Serving Street, Margate");
        String notice = decide(found, "Improvement notice", false);
        List<Route> asked = new ArrayList<>();
        officer.page().route("**/draft-notice.xhtml*", route -> {
            boolean weekday = route.request().headers().containsKey("faces-request")
                    && String.valueOf(route.request().postData()).contains("partial.execute=draft%3AworksEndOn");
            if (weekday) {
                asked.add(route);
            } else if (String.valueOf(route.request().postData()).contains("draft%3Aact=")) {
                APIResponse done = route.fetch(new Route.FetchOptions().setMaxRedirects(0));
                asked.forEach(Route::resume);
                officer.page().waitForTimeout(TOO_LATE);
                route.fulfill(new Route.FulfillOptions().setResponse(done));
            } else {
                route.resume();
            }
        });
        at(officer, "draft-notice", notice);
        hio.pick("What are the premises?", "A house, or another dwelling that is no flat");
        hio.press("Work out whom it reaches");
        officer.page().locator("[id$=':removes']").first().check();
        type(officer, "draft:worksStartOn", Counter.written(day.plusDays(30)));
        type(officer, "draft:worksEndOn", Counter.written(day.plusDays(60)));
        officer.page().keyboard().press("Tab");
        officer.page().waitForCondition(() -> !asked.isEmpty());
        hio.press("Hand it up to be signed");
        assertThat(asked).as("the weekday was asked for").hasSize(1);
        assertThat(hio.main()).contains(notice + " is handed up. Another officer signs it.");
    }

    @Test
    void a_wrong_day_of_service_is_corrected_and_what_was_decided_on_it_is_flagged() {
        LocalDate served = today();
        String notice = servedNotice(4, served.plusDays(45), served.plusDays(75));
        htl.moveTo(served.plusDays(25));
        at(officer, "view-notice", notice);
        assertThat(hio.main()).contains("Operative");
        at(officer, "correct-service", notice);
        officer.page().locator("[id='correct:service']").selectOption(new SelectOption().setIndex(1));
        hio.choose("What was it in truth?", "Served on another day");
        type(officer, "correct:on", Counter.written(served.plusDays(10)));
        hio.fill("On what evidence?", "The receipt is of that day.");
        officer.look("correct-service");
        hio.press("Correct it");
        assertThat(hio.errors()).isEmpty();
        assertThat(hio.main()).contains("look at this decision again", "Dates that stood before");
        officer.look("view-notice-corrected");
    }
}
