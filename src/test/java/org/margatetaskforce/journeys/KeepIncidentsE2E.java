package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.URL;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Incidents at a door: written down once, linked to what the system suggests, corrected with both versions kept, and counted. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class KeepIncidentsE2E {

    private static final String STREET = "Rowdy Street";
    private static final String HOUSE = "97240001";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build(STREET, 24);
    }

    @Test
    void recorded_linked_as_suggested_corrected_by_two_and_told_as_a_repeat() {
        String own = "cad " + System.nanoTime() % 1_000_000_000L;
        Visitor constable = browser.signIn(base, "l.tapsell");
        Counter pc = new Counter(constable);
        constable.go("safety/record-incident.xhtml");
        pc.press("Record the incident");
        assertThat(pc.errors()).hasSizeGreaterThanOrEqualTo(3);
        constable.look("record-incident-errors");
        pc.fill("At which door? (optional)", "Flat 2 1 Rowdy Street");
        pc.press("Find the door");
        if (constable.page().getByLabel("Which of these?").isVisible()) {
            pc.pick("Which of these?", "Flat 2, 1 Rowdy Street, Margate, CT9 4ZZ");
            pc.press("It was here");
        }
        pc.pick("What was it?", "Noise");
        pc.fillAndLeave(
                pc.field("On which day was it?"), Counter.written(pc.today().plusDays(1)));
        pc.fill("At what time? (optional)", "25:00");
        pc.fill("What happened?", "Music and shouting until four; the whole stair was awake.");
        pc.fillAndLeave(pc.field("Their reference of it (optional)"), own);
        pc.press("Record the incident");
        assertThat(pc.errors()).singleElement().asString().contains("24-hour clock");
        pc.fill("At what time? (optional)", "03:10");
        pc.press("Record the incident");
        assertThat(pc.errors()).singleElement().asString().contains("still to come");
        assertThat(pc.field("What happened?").inputValue())
                .as("nothing typed is lost")
                .startsWith("Music and shouting");
        pc.fillAndLeave(
                pc.field("On which day was it?"), Counter.written(pc.today().minusDays(2)));
        pc.press("Record the incident");
        assertThat(constable.heading()).startsWith("Noise");
        String first = reference(constable);
        assertThat(pc.main()).contains(own.toUpperCase(java.util.Locale.UK)).contains("Flat 2, 1 Rowdy Street");

        // the same again is told as soon as its reference is typed, and the door tells of the first
        constable.go("safety/record-incident.xhtml?uprn=962412");
        assertThat(pc.main()).contains("Second incident here in six months");
        pc.fillAndLeave(pc.field("Their reference of it (optional)"), own);
        assertThat(pc.main()).contains("This incident is here already, as " + first);
        constable.look("record-incident-known");
        pc.pick("What was it?", "Rowdy or inconsiderate behaviour");
        pc.fillAndLeave(
                pc.field("On which day was it?"), Counter.written(pc.today().minusDays(1)));
        pc.fill("What happened?", "Fighting on the stair, a pane broken.");
        pc.press("Record the incident");
        assertThat(pc.errors()).singleElement().asString().contains("is here already, as " + first);
        pc.fillAndLeave(pc.field("Their reference of it (optional)"), own + "b");
        pc.press("Record the incident");
        String second = reference(constable);
        assertThat(pc.main())
                .contains("Second incident here in six months")
                .contains("At the same door, the day before");
        constable.look("view-incident");
        pc.press("It goes on with this: " + first);
        assertThat(pc.main()).contains(first + " is linked.").contains("It goes on with");

        String aCase = TrialCase.open(24, 1, "1 Rowdy Street", "p.sandys");
        Visitor sergeant = browser.signIn(base, "m.brightwell");
        Counter ps = new Counter(sergeant);
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        officer.expect("404: .*view-incident.*");
        officer.go("safety/view-incident.xhtml?reference=" + second);
        assertThat(officer.heading()).as("hidden is absent").doesNotContain("Rowdy");

        sergeant.go("safety/view-incident.xhtml?reference=" + second);
        assertThat(ps.main()).contains("It is about this property");
        ps.press("Link it: " + aCase);
        assertThat(ps.main()).contains(aCase + " is linked.");
        officer.go("cases/view-case.xhtml?reference=" + aCase);
        assertThat(hio.main()).contains("Rowdy or inconsiderate behaviour").contains("Incident linked");
        officer.look("view-case-incidents");
        officer.go("safety/view-incident.xhtml?reference=" + second);
        assertThat(officer.heading()).startsWith("Rowdy");

        constable.go("safety/name-in-incident.xhtml?reference=" + second);
        pc.press("Find the person");
        assertThat(pc.errors()).hasSize(1);
        constable.look("name-in-incident");

        // two correct at once: the second sees both
        constable.go("safety/correct-incident.xhtml?reference=" + second);
        sergeant.go("safety/correct-incident.xhtml?reference=" + second);
        ps.fill("What happened?", "Fighting on the stair; two panes broken.");
        ps.fill("Why is it put right?", "The caretaker counted them.");
        ps.press("Put it right");
        assertThat(ps.main()).contains("What it said before").contains("The caretaker counted them.");
        pc.fill("What happened?", "Fighting in the hall.");
        pc.fill("Why is it put right?", "It was not the stair.");
        pc.press("Put it right");
        assertThat(pc.main())
                .contains("Martin Brightwell saved this while you were working")
                .contains("two panes broken");
        assertThat(pc.field("What happened?").inputValue()).isEqualTo("Fighting in the hall.");
        constable.look("correct-incident-conflict");
        pc.press("Put it right");
        assertThat(pc.main()).contains("Fighting in the hall.").contains("two panes broken");

        constable.go("safety/mark-incident-error.xhtml?reference=" + first);
        pc.fill("Why was it an error?", "short");
        pc.press("Mark it as entered in error");
        assertThat(pc.errors()).hasSize(1);
        constable.look("mark-incident-error");
        pc.fill("Why was it an error?", "The call was about another street.");
        pc.press("Mark it as entered in error");
        assertThat(pc.main()).contains("Entered in error").contains("counted nowhere");
        constable.look("view-incident-error");

        constable.go("place/view-property.xhtml?uprn=" + HOUSE);
        assertThat(pc.main()).contains("Incidents").doesNotContain("incidents here in six months");
        constable.look("view-property-incidents");
    }

    @Test
    void the_list_is_narrowed_taken_along_and_drawn() {
        Visitor officer = browser.signIn(base, "d.whitlock");
        Counter cso = new Counter(officer);
        officer.go("safety/record-incident.xhtml");
        cso.pick("Or in which street? (optional)", STREET);
        cso.fill("Where exactly? (optional)", "in the back alley");
        cso.pick("What was it?", "Fly-tipping or waste");
        cso.fillAndLeave(cso.field("On which day was it?"), Counter.written(cso.today()));
        cso.fill("What happened?", "Eleven bags and a mattress.");
        cso.press("Record the incident");
        String reference = reference(officer);
        assertThat(cso.main()).contains(STREET + ": in the back alley").contains("no reference of theirs");

        officer.go("safety/find-incidents.xhtml?type=WASTE&street=" + STREET.replace(" ", "+") + "&linked=no");
        assertThat(cso.main()).contains(reference).contains("Linked to none");
        officer.look("find-incidents");
        officer.go("safety/find-incidents.xhtml?from=yesterdayish&type=NOISE&street=" + STREET.replace(" ", "+")
                + "&page=99&agency=NHS");
        assertThat(cso.main()).contains("not a day").contains("fits these filters");
        officer.look("find-incidents-none");
        officer.go("safety/find-incidents.xhtml?q=" + reference);
        assertThat(cso.main()).contains("1 incident");
        officer.page()
                .getByText("Export", new Page.GetByTextOptions().setExact(true))
                .click();
        String csv = officer.page()
                .waitForDownload(() -> officer.link("CSV, for any program").click())
                .suggestedFilename();
        assertThat(csv).endsWith(".csv");

        officer.go("safety/map.xhtml?chosen=yes&incidents=yes&months=1&shade=RECORDED");
        assertThat(officer.page().locator("circle.incidents").count()).isPositive();
        assertThat(cso.main()).contains("Incidents on record");
        officer.look("map-incidents");

        Visitor manager = browser.signIn(base, "r.ferreira");
        manager.go("safety/map.xhtml?chosen=yes&incidents=yes&shade=RECORDED");
        assertThat(manager.page().locator("circle.incidents").count())
                .as("D10 in aggregates alone")
                .isZero();
        Locator link = manager.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^Incidents$")));
        assertThat(link.count()).isZero();
    }

    private static String reference(Visitor visitor) {
        return URI.create(visitor.page().url()).getQuery().replaceAll(".*reference=", "");
    }
}
