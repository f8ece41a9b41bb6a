package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A street week from its planning to its figures: who goes, each door with a telephone, with a line and without, by two officers at
 * once and across a sign-in that ended.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WalkAStreetE2E {

    private static final String STREET = "Walking Street";
    private static final String AWAY = "No connection. Kept on this phone, sent when it is back.";
    private static final int DOORS = 27;

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build(STREET, 76);
    }

    @Test
    void planned_walked_door_by_door_with_a_line_and_without_and_counted() throws IOException {
        Visitor worker = browser.signIn(base, "t.lindo");
        Counter fiw = new Counter(worker);
        flag(worker, fiw);
        String reference = plan(worker, fiw);
        changeWhoGoes(worker, fiw, reference);
        fiw.press("Begin");
        assertThat(fiw.main()).contains("It has begun");

        Visitor constable = browser.signIn(base, "s.goodban");
        Counter pc = new Counter(constable);
        constable.go("today.xhtml");
        assertThat(pc.main()).contains("My street today").contains("Next door: Flat 1, 1 " + STREET);
        constable.look("today-with-a-street");
        constable.link("Next door: Flat 1, 1 " + STREET + ", Margate").click();
        constable.settle();
        atADoor(constable, pc);
        withoutALine(worker, fiw, constable, pc, reference);
        afterASignInThatEnded(constable, pc, reference);
        counted(worker, fiw, reference);
    }

    private static void flag(Visitor worker, Counter fiw) {
        worker.go("cases/propose-safety-flag.xhtml?uprn=97760001");
        fiw.pick("What must whoever goes there do?", "Dog");
        fiw.fillAndLeave(fiw.field("On which day did it happen?"), Counter.written(fiw.today()));
        fiw.fill("What was recorded of it?", "A dog loose in the hall bit the meter reader.");
        fiw.press("Propose the flag");
    }

    private static String plan(Visitor worker, Counter fiw) {
        worker.go("cases/find-street-weeks.xhtml?q=no+such+street");
        assertThat(fiw.main()).contains("No street week fits these filters");
        worker.look("find-street-weeks-empty");
        worker.go("cases/plan-street-week.xhtml");
        fiw.press("Plan the street week");
        assertThat(fiw.errors()).hasSizeGreaterThanOrEqualTo(3);
        worker.look("plan-street-week-errors");
        worker.pick("Which street?", STREET);
        fiw.fillAndLeave(fiw.field("On which day does it begin?"), Counter.written(fiw.today()));
        fiw.fillAndLeave(
                fiw.field("On which day does it end?"),
                Counter.written(fiw.today().plusDays(30)));
        worker.pick("Somebody else", "Shirley Goodban");
        fiw.press("They go too");
        fiw.press("Plan the street week");
        assertThat(fiw.errors()).singleElement().asString().contains("at most 14 days");
        fiw.fillAndLeave(
                fiw.field("On which day does it end?"),
                Counter.written(fiw.today().plusDays(4)));
        fiw.press("Plan the street week");
        assertThat(worker.heading()).contains(STREET);
        assertThat(fiw.main()).contains(DOORS + " doors").contains("Shirley Goodban");
        worker.look("view-street-week-planned");
        return URI.create(worker.page().url()).getQuery().replaceAll(".*reference=", "");
    }

    private static void changeWhoGoes(Visitor worker, Counter fiw, String reference) {
        worker.go("cases/change-street-officers.xhtml?reference=" + reference);
        worker.pick("Who goes too?", "Peter Sandys");
        fiw.press("They go too");
        assertThat(fiw.main()).contains("Peter Sandys goes too, and is told");
        worker.look("change-street-officers");
        fiw.press("Does not go: Peter Sandys");
        assertThat(fiw.main()).contains("Peter Sandys does not go");
        worker.go("cases/street-briefing.xhtml?reference=" + reference);
        assertThat(fiw.main()).contains(DOORS + " doors").contains("Dog");
        worker.look("street-briefing");
        worker.go("cases/view-street-week.xhtml?reference=" + reference);
    }

    /** The first door, with a flag: read first, then asked, and kept only with a yes. */
    private static void atADoor(Visitor constable, Counter pc) {
        assertThat(pc.main())
                .contains("Flat 1, 1 " + STREET)
                .contains("Door 1 of " + DOORS)
                .contains("Dog");
        assertThat(constable.button("Record it").isDisabled())
                .as("what stands there is read first")
                .isTrue();
        constable.look("walk-street-to-read");
        pc.press("I have read this");
        constable.sent();
        pc.press("Record it");
        assertThat(pc.errors()).singleElement().asString().contains("What came of it?");
        pc.choose("What came of it?", "Answered");
        assertThat(constable.page().getByLabel("Money or benefits").isVisible())
                .as("nothing is asked before they agree")
                .isFalse();
        pc.press("Record it");
        assertThat(pc.errors()).singleElement().asString().contains("agree");
        pc.choose("Do they agree that we keep what they tell?", "Yes");
        constable.page().getByLabel("Money or benefits").check();
        pc.fill("In other words (optional)", "Behind with the rent since Easter.");
        constable.page().getByText("Something seen of the building").click();
        constable.page().getByLabel("Damp or mould").check();
        constable.page().getByText("Something follows from it").click();
        pc.fill("What is to be done? (optional)", "Ask the housing officer to look at the wall");
        pc.fill("By when? (optional)", pc.today().plusDays(9).toString());
        constable.look("walk-street-answered");
        pc.press("Record it");
        constable.sent();
        assertThat(pc.main()).contains("Flat 2, 1 " + STREET).doesNotContain("kept on this phone");
        constable.link("All doors").click();
        constable.settle();
        assertThat(pc.main()).contains("26 of " + DOORS + " doors are still to be called at");
        pc.press("Even numbers");
        assertThat(pc.main()).doesNotContain("Flat 1, 1 " + STREET).contains("Flat 1, 2 " + STREET);
        constable.look("walk-street-doors");
        pc.press("Next door");
    }

    /** The line goes: what is written is kept, the next doors are there, and all of it is sent once when the line is back. */
    private static void withoutALine(Visitor worker, Counter fiw, Visitor constable, Counter pc, String reference) {
        constable.line(false);
        assertThat(pc.main()).contains("Flat 1, 2 " + STREET);
        pc.choose("What came of it?", "No reply");
        constable.page().getByText("Call again").click();
        pc.fill("On which day? (optional)", pc.today().plusDays(2).toString());
        pc.press("Record it");
        assertThat(pc.main()).contains(AWAY).contains("1 entry is kept").contains("Flat 2, 2 " + STREET);
        pc.choose("What came of it?", "Refused");
        pc.press("Record it");
        assertThat(pc.main()).contains("2 entries are kept").contains("Flat 3, 2 " + STREET);
        constable.look("walk-street-without-a-line");
        assertThat(String.valueOf(constable.page().evaluate("() => JSON.stringify(localStorage)")))
                .as("no name is kept on the telephone")
                .doesNotContain("Shirley", "Lindo")
                .contains(reference);
        pc.choose("What came of it?", "Vacant");

        // meanwhile a colleague with a line is at the same door
        worker.go("cases/walk-street.xhtml?reference=" + reference + "#967622");
        fiw.choose("What came of it?", "Answered");
        fiw.choose("Do they agree that we keep what they tell?", "No");
        fiw.press("Record it");
        worker.sent();
        assertThat(fiw.main()).doesNotContain("not sent yet");

        constable.line(true);
        constable.page().waitForSelector("text=Recorded meanwhile");
        constable.sent();
        assertThat(pc.main())
                .as("both versions")
                .contains("Somebody else recorded this door")
                .contains("Teresa Lindo");
        assertThat(constable.page().locator("#outcome-VACANT").isChecked())
                .as("what was being typed stays")
                .isTrue();
        constable.look("walk-street-both-versions");
        pc.press("Send mine as another call");
        constable.sent();
        assertThat(pc.main()).doesNotContain("not sent yet").doesNotContain("Recorded meanwhile");
        worker.go("cases/view-street-door.xhtml?reference=" + reference + "&door=967622");
        assertThat(fiw.main()).contains("Answered").contains("Refused").contains("Shirley Goodban");
        worker.look("view-street-door");
        worker.go("cases/view-street-week.xhtml?reference=" + reference + "&which=AGAIN");
        assertThat(fiw.main())
                .contains("Flat 1, 2 " + STREET)
                .contains("call again")
                .contains("1 door");
    }

    /** The sign-in ended while the line was away: the same officer sends it, and nobody else. */
    private static void afterASignInThatEnded(Visitor constable, Counter pc, String reference) {
        constable.line(false);
        pc.press("Record it");
        assertThat(pc.main()).contains("1 entry is kept");
        constable.loseSession();
        constable.line(true);
        constable.page().waitForSelector("text=Sign in again as yourself");
        constable.sent();
        constable.go("");
        constable.signIn("y.rahman", Browser.DEMO_PASSWORD);
        constable.go("cases/view-street-week.xhtml?reference=" + reference + "&which=CALLED");
        assertThat(pc.main())
                .as("another officer sends nothing of hers")
                .contains("3 doors")
                .doesNotContain("kept on this phone");
        constable.button("Sign out").click();
        constable.settle();
        constable.go("");
        constable.signIn("s.goodban", Browser.DEMO_PASSWORD);
        constable.sent();
        constable.go("cases/view-street-week.xhtml?reference=" + reference + "&which=CALLED");
        assertThat(pc.main()).contains("4 doors").doesNotContain("kept on this phone");
        constable.go("cases/my-calendar.xhtml");
        assertThat(pc.main()).contains("All day").contains(STREET);
        constable.look("my-calendar-with-a-street");
    }

    private static void counted(Visitor worker, Counter fiw, String reference) throws IOException {
        worker.go("cases/view-street-door.xhtml?reference=" + reference + "&door=967693");
        fiw.press("Strike it out");
        assertThat(fiw.errors()).hasSize(1);
        fiw.fill("Why is the door struck out of the round?", "Bricked up since the fire of 2009.");
        fiw.press("Strike it out");
        assertThat(fiw.main())
                .contains("The door is struck out of the round")
                .contains("Somebody was met at 2 of 26 doors")
                .contains("Ask the housing officer to look at the wall")
                .contains("Behind with the rent since Easter");
        worker.look("view-street-week");
        worker.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Export"))
                .click();
        Download file = worker.page()
                .waitForDownload(() -> worker.link("CSV, for any program").click());
        Path saved = Path.of("target", "street-doors.csv");
        file.saveAs(saved);
        assertThat(Files.readString(saved)).contains("Money or benefits").contains("Damp or mould");
        worker.go("cases/close-street-week.xhtml?reference=" + reference);
        fiw.press("It is done");
        assertThat(fiw.errors()).hasSize(1);
        worker.look("close-street-week");
        fiw.fill("Why is it closed with doors still open?", "The rest is called at in the autumn.");
        fiw.press("It is done");
        assertThat(fiw.main()).contains("The street week is done");
        worker.go("cases/find-street-weeks.xhtml?q=walking");
        assertThat(fiw.main()).contains(reference).contains("4 of 26");
        worker.look("find-street-weeks");
        worker.go("place/view-property.xhtml?uprn=97760001");
        assertThat(fiw.main()).contains("Called at in street weeks").contains("Money or benefits");
        worker.look("view-property-called-at");
    }
}
