package org.margatetaskforce.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One case through its pages: opened, shared, written on, reviewed, closed by another hand, and taken up again. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WorkACaseE2E {

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build("Sharing Terrace", 83);
        TrialStreet.intoTheWard("Sharing Terrace");
    }

    /** Opens a property case through its page; who opens it leads it. */
    private String opened(Visitor officer, int house) {
        Counter desk = new Counter(officer);
        officer.go("cases/open-case.xhtml");
        desk.press("Check before you go on");
        assertThat(desk.errors()).hasSizeGreaterThanOrEqualTo(4);
        officer.look("open-case-errors");
        desk.choose("What is it about?", "Property");
        desk.fill("Heading", house + " Sharing Terrace: noise, waste and an unlit stair");
        desk.fill("Reference or UPRN of whom or what it is about", "9783000" + house);
        desk.fill("What part do they have?", "the house");
        desk.fill("Why is it opened without a referral?", "Three agencies were called here this week.");
        desk.press("Check before you go on");
        officer.look("open-case-check");
        desk.press("Change");
        assertThat(desk.field("Heading")).hasValue(house + " Sharing Terrace: noise, waste and an unlit stair");
        desk.press("Check before you go on");
        desk.press("Open the case");
        assertThat(desk.errors()).isEmpty();
        return URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");
    }

    /** Goes to the page of an act, first leaves it empty where that is an error, fills it in, looks at it once more and does it. */
    private static void act(Visitor officer, String page, String reference, String button, Runnable fill) {
        Counter desk = new Counter(officer);
        officer.go("cases/" + page + ".xhtml?reference=" + reference);
        officer.look(page);
        desk.press("Check before you go on");
        if (!desk.errors().isEmpty()) {
            officer.look(page + "-errors");
        }
        if (officer.button("Check before you go on").count() > 0) {
            fill.run();
            desk.press("Check before you go on");
        }
        assertThat(desk.errors()).as(page).isEmpty();
        officer.look(page + "-check");
        desk.press(button);
        assertThat(desk.errors()).as(page).isEmpty();
        assertThat(officer.page())
                .hasURL(java.util.regex.Pattern.compile(".*view-case.xhtml\\?reference=" + reference + ".*"));
    }

    private static void act(Visitor officer, String page, String reference, String button) {
        act(officer, page, reference, button, () -> {});
    }

    private static void sees(Visitor officer, String text) {
        assertThat(officer.page().getByText(text).first()).isVisible();
    }

    @Test
    void from_its_opening_to_a_signed_end_and_up_again() {
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        String reference = opened(officer, 1);
        officer.look("view-case-opened");
        sees(officer, "a second agency");
        act(officer, "accept-lead", reference, "Accept the lead");
        act(officer, "add-partner", reference, "Add the agency", () -> {
            hio.pick("Which agency?", "Kent Police");
            hio.field("On what legal ground do the agencies share?").selectOption("G115");
            hio.fill(
                    "Why is it necessary and proportionate?", "Disorder here cannot be prevented by one agency alone.");
        });
        sees(officer, "shared with its partner agencies");
        act(officer, "join-team", reference, "Put on the team", () -> {
            hio.field("Who joins?").selectOption("l.tapsell");
            hio.fill("What will they do on it?", "Joint visits");
        });
        act(
                officer,
                "record-first-contact",
                reference,
                "Record it",
                () -> hio.fill(
                        "How was it made, and with what result?",
                        "At the door, with the tenant of Flat 2; they want help."));
        act(officer, "weigh-case", reference, "Set them", () -> {
            hio.choose("How soon is it worked on?", "P1, first");
            hio.choose("How much harm may come of it?", "High");
            hio.fill("Why?", "The stair has no light and children use it.");
        });
        sees(officer, "High risk. Read the latest notes before a visit.");
        act(
                officer,
                "sign-assessment",
                reference,
                "Sign the assessment",
                () -> hio.fill("What has to change?", "A lit stair\nWaste in bins"));
        Visitor constable = browser.signIn(base, "l.tapsell");
        Counter pc = new Counter(constable);
        String note = writesANote(constable, pc, reference);
        officer.go("cases/view-case.xhtml?reference=" + reference);
        sees(officer, "new since you looked on");
        officer.look("view-case-with-something-new");
        String action = givesAnAction(officer, hio, reference);
        act(officer, "agree-plan", reference, "Agree the plan");
        officer.go("cases/complete-action.xhtml?reference=" + action);
        hio.fill("What was done?", "The lamp on the stair was mended and tried.");
        hio.press("It is done");
        officer.go("cases/view-case.xhtml?reference=" + reference);
        officer.look("view-case-active");
        act(
                officer,
                "record-review",
                reference,
                "Record the review",
                () -> hio.fill(
                        "What was found, in a sentence or two?",
                        "The stair is lit. Waste is still left on Thursdays."));

        officer.go("cases/chronology.xhtml?of=" + reference);
        officer.look("chronology");
        assertThat(hio.main()).contains(note);
        officer.go("cases/find-changes.xhtml");
        officer.look("find-changes");
        closed(officer, constable, reference);

        Visitor leader = browser.signIn(base, "a.okonkwo");
        leader.go("cases/view-case.xhtml?reference=" + reference);
        leader.look("view-case-closed");
        leader.link("Take it up again").click();
        leader.settle();
        Counter htl = new Counter(leader);
        htl.fill("Why is it opened without a referral?", "It has begun again.");
        leader.look("open-case-again");
        htl.press("Check before you go on");
        htl.press("Open the case");
        sees(leader, "repeat");
        assertThat(htl.main()).contains(reference);
    }

    private static String givesAnAction(Visitor officer, Counter hio, String reference) {
        officer.go("cases/agree-plan.xhtml?reference=" + reference);
        hio.press("Check before you go on");
        hio.press("Agree the plan");
        assertThat(hio.errors()).as("a plan without an action").hasSize(1);
        officer.go("cases/add-action.xhtml?case=" + reference);
        hio.fill("What is to be done?", "Have the lamp on the stair mended");
        Locator field = officer.page()
                .locator(".field", new Page.LocatorOptions().setHasText("Which officer?"))
                .last();
        field.locator(".ui-selectonemenu").click();
        officer.settle();
        officer.page()
                .locator(".ui-selectonemenu-panel:visible li", new Page.LocatorOptions().setHasText("Peter Sandys"))
                .first()
                .click();
        officer.settle();
        hio.fillAndLeave(hio.field("By when?"), Counter.written(hio.today().plusDays(14)));
        hio.press("Give the action");
        assertThat(hio.errors()).isEmpty();
        return URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");
    }

    private String writesANote(Visitor constable, Counter pc, String reference) {
        constable.go("cases/view-case.xhtml?reference=" + reference);
        constable.link("Write a note").click();
        constable.settle();
        pc.press("Put it on the case");
        assertThat(pc.errors()).hasSizeGreaterThanOrEqualTo(3);
        constable.look("write-note-errors");
        pc.choose("What does it tell of?", "Visit");
        pc.choose("Is it fact or opinion?", "Fact: I saw or heard it myself");
        Locator body = pc.field("What happened?");
        body.fill("Two bags of waste stood on the first landing");
        assertThat(constable.page().locator(".saved"))
                .containsText(
                        "Saved",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(40_000));
        constable.look("write-note-saved");
        body.fill("Two bags of waste stood on the first landing and the lamp was out.");
        // the session ends under the hand that types
        constable.loseSession();
        pc.press("Put it on the case");
        constable.page().waitForURL("**/sign-in.xhtml**");
        constable.signIn("l.tapsell", "Margate-2011!");
        constable.go("cases/write-note.xhtml?reference=" + reference);
        assertThat(pc.field("What happened?"))
                .hasValue("Two bags of waste stood on the first landing and the lamp was out.");
        constable.look("write-note-back");
        pc.press("Put it on the case");
        assertThat(pc.errors()).isEmpty();
        Locator link = constable
                .page()
                .locator("ol.timeline a.reference[href*='view-note']")
                .first();
        String note = link.innerText();
        constable.link("Write a note").click();
        constable.settle();
        // what is on the case is no draft any more
        assertThat(pc.field("What happened?")).hasValue("");
        constable.go("cases/view-case.xhtml?reference=" + reference);
        link.click();
        constable.settle();
        constable.look("view-note");
        constable.link("Change it").click();
        constable.settle();
        constable.look("write-note-change");
        pc.fill("What happened?", "Two bags of waste stood on the first landing. The lamp was out.");
        constable
                .page()
                .locator("summary", new Page.LocatorOptions().setHasText("Throw it away"))
                .click();
        constable.look("write-note-throw-away");
        pc.press("Yes, throw it away");
        assertThat(pc.main()).as("thrown away only when asked again").contains("What you had begun is thrown away");
        constable.go("cases/view-note.xhtml?reference=" + note);
        constable.link("Change it").click();
        constable.settle();
        assertThat(pc.field("What happened?"))
                .hasValue("Two bags of waste stood on the first landing and the lamp was out.");
        pc.fill("What happened?", "Two bags of waste stood on the first landing. The lamp was out.");
        pc.press("Put it on the case");
        assertThat(pc.errors()).isEmpty();
        return note;
    }

    private void closed(Visitor officer, Visitor constable, String reference) {
        Counter hio = new Counter(officer);
        act(officer, "propose-closing", reference, "Propose to close", () -> {
            hio.choose("Why can it end?", "What it set out to change has changed");
            hio.fill(
                    "What was reached, and who goes on from here?",
                    "The stair is lit; the street wardens watch the bins.");
        });
        officer.look("view-case-closing");
        officer.go("cases/record-outcomes.xhtml?reference=" + reference);
        officer.look("record-outcomes");
        hio.choose("A lit stair", "Met");
        hio.choose("Waste in bins", "Partly met");
        hio.press("Record outcomes");
        assertThat(hio.errors()).isEmpty();

        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader);
        leader.go("cases/close-case.xhtml?reference=" + reference);
        htl.press("Check before you go on");
        htl.press("Sign: close the case");
        assertThat(htl.errors()).as("the police have not been heard").hasSize(1);
        leader.look("close-case-refused");
        act(constable, "answer-closing", reference, "Record the answer", () -> new Counter(constable)
                .choose("Does your agency agree that the case ends?", "It agrees"));
        act(leader, "close-case", reference, "Sign: close the case");
        sees(leader, "Closed");
    }

    @Test
    void what_else_is_done_on_a_case() {
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        String other = opened(officer, 3);
        String reference = opened(officer, 2);
        act(officer, "accept-lead", reference, "Accept the lead");
        act(officer, "mark-case", reference, "Set the marking", () -> {
            hio.field("Marking").selectOption("RESTRICTED");
            hio.fill("Why?", "It tells of the tenants’ health now.");
        });
        act(officer, "add-subject", reference, "Add to the case", () -> {
            hio.fill("Reference or UPRN", "97830003");
            hio.fill("What part do they have?", "the house next door");
        });
        act(officer, "end-subject", reference, "Record it", () -> {
            first(hio, "Whom or what?");
            hio.fill("Why?", "It has a case of its own.");
        });
        act(officer, "link-case", reference, "Link them", () -> {
            hio.fill("Reference of the other case", other);
            hio.choose("How does this case stand to it?", "Same place as");
            hio.fill("Why?", "One yard, one landlord.");
        });
        sees(officer, "One yard, one landlord.");
        act(officer, "unlink-case", reference, "End the link", () -> first(hio, "Which link?"));
        act(officer, "add-partner", reference, "Add the agency", () -> {
            hio.pick("Which agency?", "Kent Police");
            hio.field("On what legal ground do the agencies share?").selectOption("G115");
            hio.fill(
                    "Why is it necessary and proportionate?", "Disorder here cannot be prevented by one agency alone.");
        });
        act(officer, "record-basis", reference, "Record it", () -> {
            hio.field("Between").selectOption("TDC");
            hio.field("And").selectOption("POL");
            hio.field("On what legal ground?").selectOption("DPA29");
            hio.fill("Why is it necessary and proportionate?", "An offence is being investigated at this house.");
        });
        act(officer, "end-basis", reference, "End it", () -> {
            first(hio, "Which one?");
            hio.fill("Why does it hold no more?", "The investigation has ended.");
        });
        act(officer, "join-team", reference, "Put on the team", () -> {
            hio.field("Who joins?").selectOption("i.dumitru");
            hio.fill("What will they do on it?", "Knows the landlord");
        });
        act(officer, "exclude-officer", reference, "Keep them from it", () -> {
            hio.field("Who must not see it?").selectOption("y.rahman");
            hio.fill("Why?", "A cousin lives in the house.");
        });
        officer.look("view-case-with-somebody-kept-from-it");
        Visitor kept = browser.signIn(base, "y.rahman");
        kept.expect("404: .*view-case.xhtml.*");
        kept.go("cases/view-case.xhtml?reference=" + reference);
        act(officer, "admit-again", reference, "Let them see it", () -> first(hio, "Who?"));
        act(officer, "leave-partner", reference, "Record that it leaves", () -> {
            first(hio, "Which agency?");
            hio.fill("Why?", "Nothing here for the police any more.");
        });
        act(
                officer,
                "step-up",
                reference,
                "Step it up",
                () -> hio.fill("What has led to it?", "A child in Flat 1 may be at risk of significant harm."));
        sees(officer, "Social care leads. Speak to them before acting on this case.");
        officer.look("view-case-stepped-up");
        act(officer, "recheck-case", reference, "Record it", () -> {
            hio.choose("How does it stand?", "Social care still leads");
            hio.fill("What did you find?", "The social worker visits every week.");
        });
        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader);
        act(leader, "hand-over-lead", reference, "Hand over the lead", () -> {
            htl.field("Who leads from now on?").selectOption("i.dumitru");
            htl.fill("Why?", "Who led it moves to another ward.");
        });
        act(leader, "leave-team", reference, "Take off the team", () -> htl.field("Who leaves?")
                .selectOption("p.sandys"));
        Visitor manager = browser.signIn(base, "r.ferreira");
        manager.go("cases/view-case.xhtml?reference=" + reference);
        manager.look("view-case-programme-manager");
        act(manager, "mark-high-cost", reference, "Record it", () -> manager.page()
                .locator("[id='form:highCost'] input, .radios input")
                .first()
                .check());
    }

    private static void first(Counter desk, String label) {
        desk.field(label).selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    }

    @Test
    void a_case_that_left_the_wards_is_handed_over() {
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        String reference = opened(officer, 4);
        act(officer, "accept-lead", reference, "Accept the lead");
        act(officer, "begin-handover", reference, "Begin the handover", () -> {
            hio.fill("Which agency takes over?", "Dover District Council, private sector housing");
            hio.fillAndLeave(
                    hio.field("On which day did the last link with the wards end?"), Counter.written(hio.today()));
        });
        officer.look("view-case-handover");
        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader);
        leader.go("cases/end-handover.xhtml?reference=" + reference);
        htl.press("Check before you go on");
        leader.look("end-handover-check");
        htl.press("Sign: moved and closed");
        assertThat(htl.errors())
                .singleElement()
                .asString()
                .contains("six weeks after the last link with the wards ended");
        leader.look("end-handover-too-early");
    }

    @Test
    void a_file_that_one_agency_worked_on_alone_is_closed() throws SQLException {
        String reference = "";
        String lead = "";
        try (Connection town = TownRecords.open();
                Statement statement = town.createStatement();
                ResultSet found = statement.executeQuery(
                        "select reference, lead_professional from cases.shared_case where stage = 'SINGLE_AGENCY'"
                                + " and type <> 'PROPERTY' and lead_professional is not null order by id limit 1")) {
            assumeTrue(found.next(), "the town stands without its past");
            reference = found.getString(1);
            lead = found.getString(2);
        }
        Visitor officer = browser.signIn(base, lead);
        Counter desk = new Counter(officer);
        officer.go("cases/view-case.xhtml?reference=" + reference);
        assertThat(officer.link("Close the file")).isVisible();
        act(
                officer,
                "close-file",
                reference,
                "Close the file",
                () -> desk.fill("Why?", "The landlord has mended what we asked for."));
        sees(officer, "Closed");
        officer.look("view-case-file-closed");
    }

    @Test
    void the_lists_of_cases_are_worked_at_desk_and_on_the_phone() {
        Visitor officer = browser.signIn(base, "p.sandys");
        String reference = opened(officer, 5);
        officer.go("cases/find-cases.xhtml");
        officer.look("find-cases");
        officer.link(reference).click();
        officer.settle();
        officer.look("view-case-of-the-town");
        Page page = officer.page();
        page.locator("details.process summary").first().click();
        officer.settle();
        officer.look("view-case-drawing");
    }
}
