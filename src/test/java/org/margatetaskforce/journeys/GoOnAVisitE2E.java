package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A joint visit from its planning to the last door: what stands against it, what is read before, what came of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class GoOnAVisitE2E {

    private static final String HOUSE = "97740001";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build("Visiting Street", 74);
    }

    @Test
    void planned_read_briefed_begun_recorded_door_by_door_and_done() throws IOException {
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        flag(officer, hio);

        officer.go("cases/plan-visit.xhtml?uprn=" + HOUSE);
        hio.press("Plan the visit");
        assertThat(hio.errors()).hasSizeGreaterThanOrEqualTo(3);
        officer.look("plan-visit-errors");
        fillIn(hio);
        hio.fill("Another door (optional)", "2 Visiting Street, Margate");
        hio.press("Find the door");
        if (officer.page().getByText("Which of these?").count() > 0) {
            hio.press("Go there");
        }
        officer.pick("Somebody else", "Lucy Tapsell");
        hio.press("They go too");
        assertThat(hio.main()).contains("Lucy Tapsell");
        assertThat(hio.field("What is the visit for?").inputValue())
                .as("what was typed stays while doors and officers are added")
                .isEqualTo("Look at the stairs");
        hio.press("Plan the visit");
        assertThat(hio.main()).contains("Something stands against it").contains("call the police sergeant first");
        officer.look("plan-visit-clash");
        hio.fill("Why is it booked all the same?", "The sergeant agreed that we go with her constable.");
        hio.press("Plan the visit");
        assertThat(officer.heading()).isEqualTo("Look at the stairs");
        String reference = URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");
        assertThat(hio.main()).contains("Nobody sets out before").contains("Lucy Tapsell");
        officer.look("view-visit-planned");
        changeWhoGoesAndWhere(officer, hio, reference);
        hio.press("I have read the instructions");
        hio.press("All are briefed");
        assertThat(hio.errors()).singleElement().asString().contains("Lucy Tapsell");

        Visitor constable = browser.signIn(base, "l.tapsell");
        Counter pc = new Counter(constable);
        constable.go("today.xhtml");
        constable.look("today-with-a-visit");
        constable.go("cases/view-visit.xhtml?reference=" + reference);
        pc.press("I have read the instructions");
        pc.press("All are briefed");
        pc.press("We set out");
        assertThat(pc.main()).contains("Say that all is well by");
        constable.go("cases/record-door.xhtml?visit=" + reference + "#1");
        pc.press("Record it");
        assertThat(pc.errors()).hasSize(1);
        pc.choose("What came of it?", "Answered");
        constable.page().getByText("Something follows from it").click();
        pc.fill("What is to be done? (optional)", "Fit an alarm on the landing");
        pc.fill("By when? (optional)", pc.today().plusDays(9).toString());
        constable.look("record-door");
        pc.press("Record it");
        constable.sent();
        pc.choose("What came of it?", "No reply");
        pc.press("Record it");
        constable.sent();
        assertThat(pc.main()).contains("Something is recorded at every door");
        constable.go("cases/view-visit.xhtml?reference=" + reference);
        assertThat(pc.main()).contains("Fit an alarm on the landing");
        pc.press("All is well");
        constable.look("view-visit-on-the-way");
        pc.press("All are back");
        assertThat(pc.main()).contains("Done");

        constable.go("cases/briefing-sheet.xhtml");
        assertThat(pc.main()).contains("Look at the stairs").contains("call the police sergeant first");
        constable.look("briefing-sheet");
        constable.go("cases/find-visits.xhtml?q=" + reference);
        assertThat(pc.main()).contains("2 of 2");
        constable.look("find-visits");
        constable.go("place/view-property.xhtml?uprn=" + HOUSE);
        assertThat(pc.main()).as("from the house to its visits").contains(reference, "Answered");
        constable.look("view-property-visited");
        calendar(constable, pc, reference);
    }

    /** Who goes and where changes before they set out: the removed are told, the rest is read and briefed again. */
    private static void changeWhoGoesAndWhere(Visitor officer, Counter hio, String reference) {
        officer.go("cases/change-attendees.xhtml?reference=" + reference);
        hio.press("They go too");
        assertThat(hio.errors()).hasSize(1);
        officer.pick("Who goes too?", "Robin Ovenden");
        hio.pick("By what do they go in?", "Regulatory Reform (Fire Safety) Order 2005 art.27, common parts");
        officer.look("change-attendees");
        hio.press("They go too");
        assertThat(hio.main()).contains("Robin Ovenden goes too, and is told");
        hio.press("Does not go: Robin Ovenden");
        assertThat(hio.main()).contains("Robin Ovenden does not go, and is told");
        officer.go("cases/change-doors.xhtml?reference=" + reference);
        hio.fill("Another door", "97740003");
        hio.press("Find the door");
        officer.look("change-doors");
        hio.press("Go there too");
        assertThat(hio.main()).contains("The door is added").contains("3 Visiting Street");
        hio.press("Not this one: 3 Visiting Street, Margate");
        assertThat(hio.main()).contains("The door is taken off the visit").doesNotContain("3 Visiting Street");
        officer.go("cases/view-visit.xhtml?reference=" + reference);
        assertThat(hio.main()).contains("Does not go: Robin Ovenden").contains("Door 3 taken off");
    }

    private void flag(Visitor officer, Counter hio) {
        officer.go("cases/propose-safety-flag.xhtml?uprn=" + HOUSE);
        hio.pick("What must whoever goes there do?", "No visit: call the police sergeant first");
        hio.fillAndLeave(hio.field("On which day did it happen?"), Counter.written(hio.today()));
        hio.fill("What was recorded of it?", "Said he would shoot whoever came next.");
        hio.press("Propose the flag");
    }

    private static void fillIn(Counter hio) {
        hio.fill("What is the visit for?", "Look at the stairs");
        hio.fillAndLeave(hio.field("On which day?"), Counter.written(hio.today()));
        hio.fill("From what time?", "14:00");
        hio.fill("Until what time?", "16:00");
    }

    private static void calendar(Visitor constable, Counter pc, String reference) throws IOException {
        constable.go("cases/my-calendar.xhtml");
        assertThat(pc.main()).contains("Look at the stairs");
        // they may have one already: the new one takes its place
        constable.page().locator("[id='feed:make']").click();
        constable.settle();
        constable.look("my-calendar");
        String address = constable.page().locator("code.address").textContent().strip();
        String feed = read(address);
        assertThat(feed)
                .contains("BEGIN:VCALENDAR")
                .contains("SUMMARY:" + reference)
                .doesNotContain("stairs", "Street");
        pc.press("Take the address back");
        assertThat(status(address)).isEqualTo(404);
    }

    private static String read(String address) throws IOException {
        try (var body = URI.create(address).toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int status(String address) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address).toURL().openConnection();
        return connection.getResponseCode();
    }
}
