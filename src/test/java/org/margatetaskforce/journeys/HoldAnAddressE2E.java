package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A hold on an address from its setting to its release: who is stopped, who is told what, and a visit that is let through. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HoldAnAddressE2E {

    private static final String HOUSE = "97850001";
    private static final String TOLD = "Hold: contact the social work manager";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build("Holding Street", 85);
    }

    private static String reference(Visitor visitor) {
        return URI.create(visitor.page().url()).getQuery().replaceAll(".*reference=", "");
    }

    @Test
    void set_by_social_care_it_stops_a_visit_until_that_is_let_through_and_ends_with_its_release() {
        Visitor manager = browser.signIn(base, "p.oduya");
        Counter scm = new Counter(manager);
        manager.go("place/view-property.xhtml?uprn=" + HOUSE);
        manager.link("Hold the address").click();
        manager.settle();
        scm.press("Set the hold");
        assertThat(scm.errors()).hasSizeGreaterThanOrEqualTo(2);
        manager.look("set-hold-errors");
        scm.pick("Which door?", "Flat 2");
        scm.fillAndLeave(scm.field("On which day was the strategy discussion?"), Counter.written(scm.today()));
        scm.fill("Why is the address held?", "The children are seen before anybody else calls.");
        scm.press("Set the hold");
        assertThat(manager.heading()).isEqualTo(TOLD);
        assertThat(scm.main()).contains("The children are seen").contains("until it is released");
        String hold = reference(manager);
        manager.look("view-hold");

        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        officer.go("place/view-property.xhtml?uprn=" + HOUSE);
        assertThat(hio.main()).contains(TOLD + ".", "Flat 2").doesNotContain("The children are seen");
        officer.look("view-property-held");
        officer.go("cases/view-hold.xhtml?reference=" + hold);
        assertThat(hio.main())
                .contains("Patricia Oduya")
                .doesNotContain("The children are seen", "What was done to it");
        officer.look("view-hold-by-another");
        officer.go("cases/plan-visit.xhtml?uprn=" + HOUSE);
        hio.fill("What is the visit for?", "Look at the stairs");
        hio.fillAndLeave(hio.field("On which day?"), Counter.written(hio.today()));
        hio.fill("From what time?", "14:00");
        hio.fill("Until what time?", "16:00");
        hio.press("Plan the visit");
        assertThat(hio.main()).contains("Something stands against it", TOLD, "does not set out before");
        officer.look("plan-visit-held");
        hio.fill("Why is it booked all the same?", "For the day on which the hold is released.");
        hio.press("Plan the visit");
        String visit = reference(officer);
        hio.press("All are briefed");
        hio.press("We set out");
        assertThat(hio.errors()).singleElement().asString().contains(TOLD, "Nobody sets out");
        officer.look("view-visit-stopped");
        officer.go("cases/find-visits.xhtml?q=" + visit);
        assertThat(hio.main()).as("marked in the list").contains(TOLD);

        manager.go("cases/view-hold.xhtml?reference=" + hold);
        assertThat(scm.main()).contains("Visits that it stops", visit);
        manager.link("Let it through " + visit).click();
        manager.settle();
        scm.press("Let it through");
        assertThat(scm.errors()).hasSize(1);
        manager.look("let-visit-through-error");
        scm.fill("Why does this visit go ahead?", "The stairs are dangerous; agreed with the police.");
        scm.press("Let it through");
        assertThat(scm.main())
                .contains("goes ahead, although the address is held")
                .doesNotContain("Visits that it stops");
        officer.go("cases/view-visit.xhtml?reference=" + visit);
        hio.press("We set out");
        assertThat(hio.main()).contains("Say that all is well by");

        manager.go("cases/find-holds.xhtml?q=" + hold);
        assertThat(scm.main()).contains(TOLD, "Stands");
        manager.look("find-holds");
        manager.go("cases/review-hold.xhtml?reference=" + hold);
        scm.press("Record it");
        assertThat(scm.errors()).hasSize(2);
        scm.choose("Is the hold still needed?", "No: release it");
        scm.fill("What has been decided, and by whom?", "The children are safe; the enquiry is closed.");
        manager.look("review-hold");
        scm.press("Record it");
        assertThat(scm.main()).contains("it stands on no page and stops nothing");
        manager.look("view-hold-released");
        officer.go("place/view-property.xhtml?uprn=" + HOUSE);
        assertThat(hio.main()).doesNotContain(TOLD);

        Visitor governance = browser.signIn(base, "m.eldridge");
        assertThat(governance
                        .page()
                        .context()
                        .request()
                        .get(base + "cases/view-hold.xhtml?reference=" + hold)
                        .status())
                .as("not of those who are told")
                .isIn(403, 404);
    }

    @Test
    void a_closure_that_is_pending_warns_and_is_set_by_those_who_close_premises() {
        Visitor sergeant = browser.signIn(base, "m.brightwell");
        Counter ps = new Counter(sergeant);
        sergeant.go("cases/set-hold.xhtml?uprn=97850002");
        assertThat(sergeant.heading()).isEqualTo("Closure pending");
        ps.fillAndLeave(ps.field("On which day was the closure authorised or listed?"), Counter.written(ps.today()));
        ps.fill("Why is the address held?", "The superintendent authorised the notice.");
        ps.press("Set the hold");
        assertThat(sergeant.heading()).isEqualTo("Closure pending: contact the police sergeant");
        sergeant.look("view-hold-closure");
    }
}
