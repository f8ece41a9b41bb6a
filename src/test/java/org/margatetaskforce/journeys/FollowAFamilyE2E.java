package org.margatetaskforce.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.net.URI;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A family in two households, with a child to be born: recorded, moved, put right, drawn on two days, and seen by those who may. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FollowAFamilyE2E {

    private static final DateTimeFormatter FIGURES = DateTimeFormatter.ofPattern("d/M/yyyy", Locale.UK);

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build("Following Street", 61);
    }

    private static Locator field(Visitor officer, String label) {
        return officer.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static void press(Visitor officer, String button) {
        officer.button(button).click();
        officer.settle();
    }

    private static void choose(Visitor officer, String legend, String answer) {
        officer.page()
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(legend).setExact(true))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
    }

    private static void told(Visitor officer) {
        field(officer, "Where is it from?").selectOption("VISIT");
        field(officer, "How sure is it?").selectOption("CONFIRMED");
    }

    /** The day of the demo clock. */
    private static LocalDate today(Visitor officer) {
        String day = officer.page().locator(".demo-day").innerText().replaceFirst("^DEMO\\s+\\w+\\s+", "");
        return LocalDate.parse(day.strip(), DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK));
    }

    private static String reference(Visitor officer) {
        return URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");
    }

    /** Records somebody whom nobody knows yet, and says under which reference. */
    static String record(Visitor officer, String given, String family, String precision, String day, String sex) {
        officer.go("people/record-person.xhtml");
        field(officer, "First names").fill(given);
        field(officer, "Family name").fill(family);
        field(officer, "How well is the day of birth known? (optional)").selectOption(precision);
        field(officer, precision.equals("UNBORN") ? "Expected on (optional)" : "Day of birth (optional)")
                .fill(day);
        field(officer, "Sex").selectOption(sex);
        press(officer, "Check before you go on");
        Locator somebodyElse = officer.page().getByLabel("How do you know that it is somebody else?");
        if (somebodyElse.count() > 0) {
            somebodyElse.fill("Seen with the passport, another day of birth.");
        }
        officer.page().locator("[id='person:save']").click();
        officer.settle();
        assertThat(officer.heading()).contains(given);
        return reference(officer);
    }

    private static void moveIn(Visitor officer, String person, String address, LocalDate from, String household) {
        officer.go("people/move-in.xhtml?person=" + person);
        officer.page().getByLabel("Where did they move to?").fill(address);
        press(officer, "Find the address");
        officer.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(address + ", Margate"))
                .first()
                .check();
        press(officer, "Take this one");
        field(officer, "By what right?").selectOption("PRIVATE_RENT");
        field(officer, "First day there").fill(from.format(FIGURES));
        told(officer);
        press(officer, "Check before you go on");
        if (household.isEmpty()) {
            choose(officer, "With whom do they live there?", "Not known");
        } else if (officer.page()
                        .getByLabel("With the household “" + household + "”")
                        .count()
                > 0) {
            officer.page().getByLabel("With the household “" + household + "”").check();
        } else {
            choose(officer, "With whom do they live there?", "A new household");
            field(officer, "What is the new household called? (optional)").fill(household);
        }
        if (person.equals(looked)) {
            officer.look("move-in-check");
        }
        press(officer, "Record the move");
        assertThat(officer.page().locator(".done-message")).containsText("The move is recorded");
    }

    private static String looked = "";

    /** Takes a person into a family. */
    static void belongs(Visitor officer, String family, String person, String role, LocalDate from) {
        officer.go("people/add-member.xhtml?family=" + family);
        officer.page().getByLabel("Who belongs to the family?").fill(person);
        press(officer, "Find the person");
        press(officer, "Take this one");
        field(officer, "What part do they have in it?").selectOption(role);
        field(officer, "Since when?").fill(from.format(FIGURES));
        told(officer);
        press(officer, "Add them");
    }

    private static void related(Visitor officer, String from, String to, String kind, LocalDate since) {
        officer.go("people/record-relationship.xhtml?person=" + from + "&other=" + to);
        officer.page().locator("[id='tie:what']").selectOption(kind);
        field(officer, "Since when?").fill(since.format(FIGURES));
        told(officer);
        press(officer, "Check before you go on");
        press(officer, "Record it");
        assertThat(officer.page().locator(".done-message")).hasCount(1);
    }

    @Test
    void a_family_is_followed_through_two_households_a_birth_and_a_correction() {
        Visitor worker = browser.signIn(base, "t.lindo");
        LocalDate today = today(worker);
        worker.go("people/record-person.xhtml");
        worker.look("record-person");
        press(worker, "Check before you go on");
        assertThat(worker.page().locator(".error-summary li")).hasCount(3);
        worker.look("record-person-errors");

        String mother = record(worker, "Zdislava", "Zkoušková", "EXACT", "3/2/1985", "FEMALE");
        String father = record(worker, "Bořivoj", "Zkouška", "EXACT", "7/8/1983", "MALE");
        String child = record(worker, "Květa", "Zkoušková", "EXACT", "1/9/2004", "FEMALE");
        String unborn = record(
                worker,
                "Unborn child",
                "Zkoušková",
                "UNBORN",
                today.plusDays(20).format(FIGURES),
                "NOT_KNOWN");

        looked = mother;
        moveIn(worker, mother, "Flat 1, 1 Following Street", today.minusYears(1), "Zdislava and Květa");
        moveIn(worker, child, "Flat 1, 1 Following Street", today.minusYears(1), "Zdislava and Květa");
        moveIn(worker, father, "Flat 2, 1 Following Street", today.minusMonths(8), "Bořivoj");

        worker.go("people/record-contact.xhtml?person=" + mother);
        field(worker, "What is it?").selectOption("MOBILE");
        field(worker, "Number or address").fill("07700 900321");
        field(worker, "It is safe to leave a message").uncheck();
        told(worker);
        worker.look("record-contact");
        press(worker, "Record it");
        assertThat(worker.page().locator(".safety")).containsText("Do not leave a message");

        worker.go("people/record-family.xhtml");
        worker.look("record-family");
        field(worker, "What is the family called?").fill("Zkoušková, Following Street");
        press(worker, "Record the family");
        String family = reference(worker);
        belongs(worker, family, mother, "INDEX_ADULT", today.minusYears(1));
        belongs(worker, family, father, "ABSENT_PARENT", today.minusYears(1));
        belongs(worker, family, child, "CHILD", today.minusYears(1));
        belongs(worker, family, unborn, "UNBORN", today.minusMonths(3));
        related(worker, mother, child, "from:PARENT", LocalDate.of(2004, 9, 1));
        related(worker, father, child, "from:PARENT", LocalDate.of(2004, 9, 1));
        related(worker, mother, unborn, "from:PARENT", today.minusMonths(3));
        related(worker, mother, father, "from:EX_PARTNER", today.minusMonths(8));

        worker.go("people/view-family.xhtml?reference=" + family);
        assertThat(worker.page().locator("svg .household")).hasCount(4);
        assertThat(worker.page().locator("svg .sign")).hasCount(4);
        assertThat(worker.page().locator("svg polygon.sign")).hasCount(1);
        worker.look("view-family");

        // they moved together, which is learnt late; then the date turns out to be another
        moveIn(worker, mother, "Flat 3, 2 Following Street", today.minusDays(10), "Zdislava, Květa, Bořivoj");
        worker.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Put right Flat 3"))
                .first()
                .click();
        worker.settle();
        field(worker, "First day there").fill(today.minusDays(5).format(FIGURES));
        worker.look("correct-residency");
        press(worker, "Put it right");
        assertThat(worker.page().locator(".done-message")).containsText("It is put right");
        worker.page().getByText("What was believed before").first().click();
        worker.look("view-person");

        worker.go("people/view-map.xhtml?family=" + family + "&on=" + today.minusDays(30));
        assertThat(worker.page().locator("svg .address")).hasCount(2);
        assertThat(worker.page().locator("main")).containsText("Flat 1, 1 Following Street");
        worker.look("view-map-before");
        worker.go("people/view-map.xhtml?family=" + family + "&on=" + today);
        assertThat(worker.page().locator("svg .address")).hasCount(3);
        assertThat(worker.page().locator("main")).containsText("Flat 3, 2 Following Street");

        worker.go("people/record-birth.xhtml?person=" + unborn);
        field(worker, "First names").fill("Eliška");
        field(worker, "Sex").selectOption("FEMALE");
        told(worker);
        worker.look("record-birth");
        press(worker, "Record the birth");
        assertThat(worker.heading()).isEqualTo("Eliška Zkoušková");
        assertThat(reference(worker)).isEqualTo(unborn);
        assertThat(worker.page().locator("main")).containsText("Flat 3, 2 Following Street");

        worker.go("people/find-families.xhtml");
        worker.look("find-families");
        assertThat(worker.link(family)).hasCount(1);

        // each sees what is theirs
        Visitor constable = browser.signIn(base, "l.tapsell");
        constable.go("place/find-properties.xhtml?q=2+following+street");
        constable
                .page()
                .locator("td a", new Page.LocatorOptions().setHasText("2 Following Street"))
                .first()
                .click();
        constable.settle();
        assertThat(constable.page().locator("main")).containsText("Zdislava Zkoušková");
        constable.look("view-property-residents");
        constable.go("people/view-person.xhtml?reference=" + mother);
        assertThat(constable.page().locator(".safety")).containsText("Do not leave a message");
        assertThat(constable.page().locator("main")).not().containsText("Flat 1, 1 Following Street");
        assertThat(constable.page().locator("main")).not().containsText(family);
        constable.expect("404: .*view-family.*");
        constable.go("people/view-family.xhtml?reference=" + family);
        assertThat(constable.page().locator("body")).not().containsText("Zkoušková");
        constable.expect("404: .*view-person.*");
        constable.go("people/view-person.xhtml?reference=P-999999");

        Visitor manager = browser.signIn(base, "r.ferreira");
        manager.go("people/view-person.xhtml?reference=" + mother);
        assertThat(manager.page().locator("main")).containsText("Flat 3, 2 Following Street");
        assertThat(manager.page().locator("main")).not().containsText("Květa");
        manager.expect("403: .*view-family.*");
        manager.go("people/view-family.xhtml?reference=" + family);
    }

    @Test
    void what_cannot_be_is_told_and_nothing_typed_is_lost() {
        Visitor worker = browser.signIn(base, "t.lindo");
        LocalDate today = today(worker);
        String one = record(worker, "Radmila", "Zkoušková", "EXACT", "3/2/1985", "FEMALE");
        String other = record(worker, "Radek", "Zkouška", "EXACT", "3/2/1990", "MALE");
        worker.go("people/record-identifier.xhtml?person=" + one);
        field(worker, "Which number?").selectOption("NHS_NUMBER");
        field(worker, "The number").fill("943 476 5918");
        press(worker, "Record the number");
        assertThat(worker.page().locator(".error-summary")).containsText("the last one proves the others");
        assertThat(field(worker, "The number")).hasValue("943 476 5918");
        worker.look("record-identifier-errors");

        related(worker, one, other, "from:PARENT", LocalDate.of(1990, 2, 3));
        worker.go("people/record-relationship.xhtml?person=" + other + "&other=" + one);
        worker.look("record-relationship");
        worker.page().locator("[id='tie:what']").selectOption("from:PARENT");
        told(worker);
        press(worker, "Check before you go on");
        worker.look("record-relationship-check");
        press(worker, "Record it");
        assertThat(worker.page().locator(".error-summary")).containsText("their own ancestor");

        worker.go("people/move-in.xhtml?person=" + one);
        worker.look("move-in");
        choose(worker, "Where?", "No fixed abode");
        field(worker, "By what right?").selectOption("NO_FIXED_ABODE");
        field(worker, "First day there").fill(today.plusDays(1).format(FIGURES));
        told(worker);
        press(worker, "Check before you go on");
        press(worker, "Record the move");
        assertThat(worker.page().locator(".error-summary")).containsText("has not come yet");
        press(worker, "Change");
        field(worker, "First day there").fill(today.format(FIGURES));
        press(worker, "Check before you go on");
        press(worker, "Record the move");
        assertThat(worker.page().locator("main")).containsText("no fixed abode");
    }

    @Test
    void a_childs_terms_at_school_exclusions_and_ethnic_group_are_recorded_and_put_right() throws SQLException {
        Visitor worker = browser.signIn(base, "t.lindo");
        String child = record(worker, "Rozálie", "Dvořáková", "EXACT", "3/2/2002", "FEMALE");
        LocalDate today = today(worker);
        worker.go("people/record-school-term.xhtml?person=" + child);
        press(worker, "Record the term");
        assertThat(worker.page().locator(".error-summary li")).hasCount(7);
        worker.look("record-school-term-errors");
        term(worker, today.minusDays(100), today.minusDays(20), "126", "6", "19");
        assertThat(worker.page().locator(".error-summary")).containsText("No school is on record");

        worker.go("people/record-enrolment.xhtml?person=" + child);
        field(worker, "What is it?").selectOption("MAINSTREAM");
        field(worker, "Which one? (optional)").selectOption(new SelectOption().setLabel(school()));
        field(worker, "Since when?").fill(today.minusYears(1).format(FIGURES));
        told(worker);
        press(worker, "Record it");
        worker.go("people/record-school-term.xhtml?person=" + child);
        term(worker, today.minusDays(100), today.minusDays(20), "126", "6", "190");
        assertThat(worker.page().locator(".error-summary")).containsText("No more sessions can be missed");
        term(worker, today.minusDays(100), today.minusDays(20), "126", "6", "19");
        assertThat(worker.page().locator("main")).containsText("19 (15.1 %)");
        assertThat(worker.page().locator("main")).containsText("80.2 %");

        worker.go("people/record-exclusion.xhtml?person=" + child);
        told(worker);
        press(worker, "Record the exclusion");
        assertThat(worker.page().locator(".error-summary")).containsText("Give the number of school days");
        field(worker, "For how many school days? (optional)").fill("2.5");
        field(worker, "First day").fill(today.minusDays(8).format(FIGURES));
        press(worker, "Record the exclusion");
        assertThat(worker.page().locator("main")).containsText("for 2.5 school days");
        worker.go("people/record-ethnicity.xhtml?person=" + child);
        worker.look("record-ethnicity");
        field(worker, "Which group do they say is theirs?").selectOption("WHITE_OTHER");
        told(worker);
        press(worker, "Record it");
        worker.look("view-person-schooling");

        worker.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Put right the exclusion"))
                .click();
        worker.settle();
        worker.look("record-exclusion-known");
        press(worker, "Take this exclusion back");
        assertThat(worker.page().locator("main")).not().containsText("school days");
    }

    /** How a school of the town stands in a list of schools and practices. */
    private static String school() throws SQLException {
        try (Connection town = TownRecords.open();
                Statement statement = town.createStatement();
                ResultSet found = statement.executeQuery(
                        "select name from people.organisation where kind = 'SCHOOL' order by id limit 1")) {
            found.next();
            return found.getString(1) + " (school)";
        }
    }

    private static void term(
            Visitor officer, LocalDate from, LocalDate to, String possible, String withLeave, String without) {
        field(officer, "First day of the term").fill(from.format(FIGURES));
        field(officer, "Last day of the term").fill(to.format(FIGURES));
        field(officer, "Sessions there were").fill(possible);
        field(officer, "Missed with leave").fill(withLeave);
        field(officer, "Missed without leave").fill(without);
        told(officer);
        press(officer, "Record the term");
    }

    @Test
    void what_holds_no_longer_is_ended_with_its_reason() {
        Visitor worker = browser.signIn(base, "t.lindo");
        LocalDate today = today(worker);
        String one = record(worker, "Jarmila", "Odloučená", "EXACT", "4/2/1981", "FEMALE");
        String other = record(worker, "Hynek", "Odloučený", "EXACT", "9/7/1980", "MALE");
        related(worker, one, other, "from:PARTNER", today.minusYears(2));
        worker.go("people/record-contact.xhtml?person=" + one);
        field(worker, "What is it?").selectOption("MOBILE");
        field(worker, "Number or address").fill("07700 900417");
        field(worker, "Since when?").fill(today.minusMonths(2).format(FIGURES));
        told(worker);
        press(worker, "Record it");

        ends(worker, "Used no longer: 07700 900417", "end-contact");
        assertThat(worker.page().locator("main")).not().containsText("07700 900417");
        ends(worker, "Holds no longer: Hynek Odloučený", "end-relationship");
        assertThat(worker.page().locator("main")).not().containsText("lasts");
    }

    @Test
    void two_who_put_the_same_number_right_see_both_and_choose() {
        Visitor worker = browser.signIn(base, "t.lindo");
        String person = record(worker, "Bohdana", "Dvojitá", "EXACT", "5/2/1979", "FEMALE");
        worker.go("people/record-contact.xhtml?person=" + person);
        field(worker, "What is it?").selectOption("MOBILE");
        field(worker, "Number or address").fill("07700 900518");
        told(worker);
        press(worker, "Record it");
        Visitor other = browser.signIn(base, "c.mannering");
        Page.GetByRoleOptions putRight = new Page.GetByRoleOptions().setName("Put right 07700 900518");
        for (Visitor each : List.of(worker, other)) {
            each.go("people/view-person.xhtml?reference=" + person);
            each.page().getByRole(AriaRole.LINK, putRight).click();
            each.settle();
        }
        field(other, "It is safe to call").uncheck();
        press(other, "Record it");
        field(worker, "Number or address").fill("07700 900519");
        press(worker, "Record it");
        Locator both = worker.page().locator(".conflict");
        assertThat(both).containsText("saved this while you were working");
        assertThat(both).containsText("07700 900519");
        worker.look("record-contact-conflict");
        both.locator("button[data-take='act:safeToCall']")
                .filter(new Locator.FilterOptions().setHasText("Take theirs"))
                .click();
        press(worker, "Record it");
        assertThat(worker.page().locator(".safety")).containsText("Do not call");
        assertThat(worker.page().locator("main")).containsText("07700 900519");
    }

    @Test
    void a_company_is_no_longer_in_the_same_hands() throws SQLException {
        List<String> companies = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (Connection town = TownRecords.open();
                Statement statement = town.createStatement();
                ResultSet found = statement.executeQuery("select reference, name from people.organisation"
                        + " where kind not in ('SCHOOL', 'GP_PRACTICE') order by id limit 2")) {
            while (found.next()) {
                companies.add(found.getString(1));
                names.add(found.getString(2));
            }
        }
        Visitor officer = browser.signIn(base, "p.sandys");
        officer.go("people/view-organisation.xhtml?reference=" + companies.get(0));
        officer.link("Who stands behind it").click();
        officer.settle();
        field(officer, "Which person or company?").fill(names.get(1));
        press(officer, "Find them");
        press(officer, "Record it");
        assertThat(officer.page().locator(".error-summary li")).not().hasCount(0);
        officer.look("record-control-errors");
        officer.page().locator("[id='control:controller'] input").first().check();
        field(officer, "In what way?").selectOption(new SelectOption().setIndex(1));
        field(officer, "Since when?").fill(today(officer).minusYears(1).format(FIGURES));
        told(officer);
        press(officer, "Record it");
        assertThat(officer.page().locator("main")).containsText(names.get(1));
        ends(officer, "Holds no longer: " + names.get(1), "end-control");
    }

    private static void ends(Visitor officer, String link, String picture) {
        officer.page()
                .locator("main a", new Page.LocatorOptions().setHasText(link))
                .click();
        officer.settle();
        press(officer, "Record it");
        assertThat(officer.page().locator(".error-summary li")).hasCount(1);
        officer.look(picture + "-errors");
        field(officer, "Last day").fill(today(officer).minusDays(1).format(FIGURES));
        field(officer, "Why?").fill("They told us so at the door");
        press(officer, "Record it");
        assertThat(officer.page().locator(".done-message")).hasCount(1);
    }

    @Test
    void two_who_put_the_same_person_right_see_both_and_choose() {
        Visitor worker = browser.signIn(base, "t.lindo");
        String person = record(worker, "Vlastimila", "Souběžná", "EXACT", "3/2/1985", "FEMALE");
        Visitor other = browser.signIn(base, "c.mannering");
        worker.go("people/correct-person.xhtml?person=" + person);
        worker.look("correct-person");
        other.go("people/correct-person.xhtml?person=" + person);
        field(other, "First language (optional)").fill("Czech");
        field(other, "Known as (optional)").fill("Vlasta");
        field(other, "Why is it put right?").fill("Told at the door");
        press(other, "Put it right");
        assertThat(other.page().locator(".done-message")).containsText("It is put right");

        field(worker, "Known as (optional)").fill("Vlastička");
        field(worker, "Why is it put right?").fill("So she signs");
        press(worker, "Put it right");
        Locator both = worker.page().locator(".conflict");
        assertThat(both).containsText("saved this while you were working");
        assertThat(both).containsText("Vlastička");
        assertThat(both).containsText("Czech");
        worker.look("correct-person-conflict");
        both.locator("button[data-take='act:firstLanguage']")
                .filter(new Locator.FilterOptions().setHasText("Take theirs"))
                .click();
        assertThat(field(worker, "First language (optional)")).hasValue("Czech");
        press(worker, "Put it right");
        assertThat(worker.page().locator("main")).containsText("Vlastička");
        assertThat(worker.page().locator("main")).containsText("Czech");
    }

    @Test
    void a_protected_person_is_kept_by_a_list_and_the_rest_of_a_record_is_put_right() {
        Visitor worker = browser.signIn(base, "f.benali");
        LocalDate today = today(worker);
        String person = record(worker, "Ludmila", "Ukrytá", "EXACT", "3/2/1985", "FEMALE");
        moveIn(worker, person, "Flat 1, 5 Following Street", today.minusYears(1), "Ludmila");
        worker.page().locator("a[href*='view-household']").first().click();
        worker.settle();
        worker.look("view-household");
        worker.go("people/record-name.xhtml?person=" + person);
        worker.look("record-name");
        worker.go("people/record-enrolment.xhtml?person=" + person);
        worker.look("record-enrolment");
        worker.go("people/view-person.xhtml?reference=" + person);
        worker.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Moved out"))
                .first()
                .click();
        worker.settle();
        worker.look("move-out");

        worker.go("people/protect-person.xhtml?person=" + person);
        press(worker, "Protect this person");
        assertThat(worker.page().locator(".error-summary li")).hasCount(1);
        worker.look("protect-person-errors");
        field(worker, "Why must they be protected?").fill("Refuge: address must not be found.");
        press(worker, "Protect this person");
        Visitor stranger = browser.signIn(base, "t.lindo");
        stranger.expect("404: .*view-person.*");
        stranger.go("people/view-person.xhtml?reference=" + person);

        Visitor governance = browser.signIn(base, "m.eldridge");
        governance.go("people/view-person.xhtml?reference=" + person);
        governance.look("view-person-protected");
        governance.link("Who may see this record").click();
        governance.settle();
        press(governance, "Put on the list");
        assertThat(governance.page().locator(".error-summary li")).hasCount(2);
        governance.look("keep-allow-list-errors");
        field(governance, "Who may see it?").selectOption("m.brightwell");
        field(governance, "Why must they see it?").fill("Keeps watch on the door.");
        press(governance, "Put on the list");
        assertThat(governance.page().locator("main")).containsText("Keeps watch on the door.");
        governance.look("keep-allow-list");
        Visitor sergeant = browser.signIn(base, "m.brightwell");
        sergeant.go("people/view-person.xhtml?reference=" + person);
        assertThat(sergeant.page().locator(".safety")).containsText("Protected person");
        field(governance, "Why is it lifted?").fill("She asked for it; the order was discharged.");
        press(governance, "Lift the protection");
        assertThat(governance.page().locator(".done-message")).containsText("The protection is lifted");
        stranger.go("people/view-person.xhtml?reference=" + person);
        assertThat(stranger.heading()).isEqualTo("Ludmila Ukrytá");
    }
}
