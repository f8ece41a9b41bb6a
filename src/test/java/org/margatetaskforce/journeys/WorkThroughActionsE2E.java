package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URI;
import java.net.URL;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An action from the case it is given on to its end; the board that counts it; the meeting that gives the next. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WorkThroughActionsE2E {

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build("Acting Street", 47);
    }

    @Test
    void given_on_a_case_moved_twice_counted_on_the_board_and_done() {
        String aCase = TrialCase.open(47, 1, "1 Acting Street", "p.sandys");
        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader);
        leader.go("cases/view-case.xhtml?reference=" + aCase);
        leader.link("Give an action").click();
        leader.settle();
        htl.press("Give the action");
        assertThat(htl.errors()).hasSizeGreaterThanOrEqualTo(3);
        leader.look("add-action-errors");
        htl.fill("What is to be done?", "Fit smoke alarms on each landing");
        pickFiltered(leader, "Which officer?", "Peter Sandys, Thanet District Council");
        LocalDate due = htl.today().plusDays(60);
        htl.fillAndLeave(htl.field("By when?"), Counter.written(due));
        leader.look("add-action");
        htl.press("Give the action");
        assertThat(leader.heading()).isEqualTo("Fit smoke alarms on each landing");
        String reference = URI.create(leader.page().url()).getQuery().replaceAll(".*reference=", "");
        assertThat(htl.main()).contains("Green").contains("Peter Sandys").contains(aCase);
        leader.look("view-action");

        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        officer.go("cases/find-actions.xhtml");
        officer.look("find-actions-mine");
        officer.go("cases/find-actions.xhtml?q=" + reference);
        assertThat(hio.main()).contains("Fit smoke alarms on each landing");
        move(officer, hio, reference, due.plusDays(10), "first move");
        assertThat(hio.main()).contains("Amber");
        move(officer, hio, reference, due.plusDays(20), "second move");
        assertThat(hio.main()).contains("Red").contains("First due");
        officer.look("view-action-moved-twice");

        Visitor manager = browser.signIn(base, "r.ferreira");
        Counter pm = new Counter(manager);
        manager.go("cases/board.xhtml");
        manager.look("board");
        Locator figure = manager.page()
                .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Thanet District Council"))
                .first()
                .locator("td[data-label=Red] a");
        String shown = figure.evaluate("e => e.firstChild.textContent").toString();
        figure.click();
        manager.settle();
        assertThat(manager.heading()).contains("Actions " + shown + " action");
        manager.look("find-actions-from-the-board");
        manager.go(
                "cases/find-actions.xhtml?" + URI.create(manager.page().url()).getRawQuery() + "&q=" + reference);
        assertThat(pm.main()).as("it is one of those counted").contains("Fit smoke alarms on each landing");

        officer.go("cases/complete-action.xhtml?reference=" + reference);
        hio.fill("What was done?", "Too short");
        hio.press("It is done");
        assertThat(hio.errors()).hasSize(1);
        officer.look("complete-action-errors");
        hio.fill("What was done?", "Six alarms fitted and tested on each landing.");
        hio.press("It is done");
        assertThat(hio.main()).contains("done on time").contains("Six alarms fitted");
        leader.go("cases/redate-action.xhtml?reference=" + reference);
        htl.fillAndLeave(htl.field("When is it due now?"), Counter.written(due.plusDays(30)));
        htl.fill("Why is it moved?", "Did not see that it is done");
        htl.press("Move it");
        assertThat(htl.errors()).singleElement().asString().contains("is done since");
    }

    private static void move(Visitor officer, Counter counter, String reference, LocalDate to, String why) {
        officer.go("cases/redate-action.xhtml?reference=" + reference);
        counter.fillAndLeave(counter.field("When is it due now?"), Counter.written(to));
        counter.fill("Why is it moved?", why);
        officer.look("redate-action");
        counter.press("Move it");
        assertThat(counter.errors()).isEmpty();
    }

    /** A pick list that filters as one types. */
    private static void pickFiltered(Visitor officer, String label, String option) {
        Locator field = officer.page()
                .locator(".field", new com.microsoft.playwright.Page.LocatorOptions().setHasText(label))
                .last();
        field.locator(".ui-selectonemenu").click();
        officer.settle();
        officer.page()
                .locator(
                        ".ui-selectonemenu-panel:visible li",
                        new com.microsoft.playwright.Page.LocatorOptions().setHasText(option))
                .first()
                .click();
        officer.settle();
    }

    @Test
    void a_tasking_meeting_from_its_agenda_to_issued_minutes() {
        Visitor assistant = browser.signIn(base, "m.stokes");
        Counter aa = new Counter(assistant);
        assistant.go("cases/plan-meeting.xhtml");
        aa.press("Plan it");
        assertThat(aa.errors()).hasSizeGreaterThanOrEqualTo(3);
        assistant.look("plan-meeting-errors");
        aa.pick("What kind of meeting is it?", "Tasking meeting");
        aa.fill("What is it called? (optional)", "Tasking meeting of the trial");
        aa.fillAndLeave(aa.field("On which day?"), Counter.written(aa.today()));
        aa.fill("At what time?", "10:00");
        aa.fill("Where?", "Task force office");
        aa.press("Plan it");
        assertThat(assistant.heading()).isEqualTo("Tasking meeting of the trial");
        String reference = URI.create(assistant.page().url()).getQuery().replaceAll(".*reference=", "");
        aa.press("Make the agenda");
        assertThat(aa.main()).contains("Minutes and actions of the last meeting");
        assistant.look("view-meeting");
        assistant.link("Who is asked, who came").click();
        assistant.settle();
        aa.press("Ask everybody whom such meetings are for");
        assertThat(aa.main()).contains("Peter Sandys").contains("Lucy Tapsell");
        assistant.page().getByLabel("Whether Lucy Tapsell came").selectOption("PRESENT");
        assistant.look("record-attendance");
        aa.press("Keep who came");
        assertThat(aa.main()).contains("Lucy Tapsell (POL)");

        assistant.go("cases/run-meeting.xhtml?reference=" + reference);
        aa.fill("Add an item", "Bins in Acting Street");
        aa.press("Add it");
        aa.fill("What is said", "Three complaints this week; two more bins are needed.");
        aa.press("Save");
        aa.fill("What is decided? (optional)", "Ask for two more bins");
        pickFiltered(assistant, "Who does it?", "Maureen Stokes");
        aa.fillAndLeave(
                aa.field("By when? (optional)"), Counter.written(aa.today().plusDays(9)));
        assistant.look("run-meeting");
        aa.press("Record the decision");
        assertThat(aa.errors()).isEmpty();
        assertThat(aa.main()).contains("Decided, and given as AC-");
        assistant.go("cases/view-meeting.xhtml?reference=" + reference);
        aa.press("The meeting is over");
        aa.press("Hand the minutes in");
        assertThat(aa.errors()).isEmpty();

        Visitor manager = browser.signIn(base, "r.ferreira");
        Counter pm = new Counter(manager);
        manager.go("cases/issue-minutes.xhtml?reference=" + reference);
        assertThat(pm.main()).contains("Three complaints this week");
        manager.look("issue-minutes");
        pm.press("Issue the minutes");
        assertThat(pm.main()).contains("Minutes issued").contains("Ask for two more bins");
        manager.look("view-meeting-issued");
        manager.go("cases/find-meetings.xhtml?when=past");
        assertThat(pm.main()).contains("Tasking meeting of the trial");
        manager.look("find-meetings");
        manager.go("cases/plan-series.xhtml");
        assertThat(pm.main()).contains("days");
        manager.look("plan-series");
        assistant.go("cases/correct-minutes.xhtml?reference=" + reference);
        aa.fill("What is wrong, and what is right?", "Item 4: three bins were decided, not two.");
        aa.press("Record the correction");
        assertThat(aa.main()).contains("three bins were decided");

        Visitor constable = browser.signIn(base, "s.vane");
        constable.expect("40[34]: .*view-meeting.*");
        constable.go("cases/view-meeting.xhtml?reference=" + reference);
    }

    @Test
    void a_meeting_is_moved_and_called_off() {
        Visitor assistant = browser.signIn(base, "m.stokes");
        Counter aa = new Counter(assistant);
        assistant.go("cases/plan-meeting.xhtml");
        aa.pick("What kind of meeting is it?", "Tasking meeting");
        aa.fill("What is it called? (optional)", "A meeting that moves");
        aa.fillAndLeave(aa.field("On which day?"), Counter.written(aa.today().plusDays(20)));
        aa.fill("At what time?", "10:00");
        aa.fill("Where?", "Task force office");
        aa.press("Plan it");
        assistant.link("Move or cancel it").click();
        assistant.settle();
        aa.press("Record it");
        assertThat(aa.errors()).hasSize(1);
        assistant.look("move-meeting-errors");
        aa.fill("At what time?", "14:30");
        aa.fill("Why?", "The room is taken in the morning");
        aa.press("Record it");
        assertThat(aa.main()).contains("14:30");
        assistant.link("Move or cancel it").click();
        assistant.settle();
        aa.choose("What happens to it?", "It is cancelled");
        aa.fill("Why?", "Nothing to decide this week");
        aa.press("Record it");
        assertThat(aa.main()).contains("Cancelled");
        assistant.look("view-meeting-cancelled");
    }
}
