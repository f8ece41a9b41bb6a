package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Finding somebody by keyboard alone; two records of one person seen, merged by two officers and taken apart again. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FindAndMergeE2E {

    @ArquillianResource
    URL house;

    @RegisterExtension
    final Browser browser = new Browser();

    /** Somebody on record, written as an officer; gives the reference. */
    private static String person(String officer, String given, String family, String born) {
        try (Connection database =
                        DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests");
                Statement statement = database.createStatement();
                PreparedStatement insert = database.prepareStatement("""
                        insert into people.person (reference, given_names, family_name, born_on, born_precision, postcode, recorded_at, recorded_by)
                        select 'P-' || lpad(n::text, 6, '0'), ?, ?, ?::date, 'EXACT', 'CT9 2ZZ', now(), ?
                          from nextval('people.person_number') n
                        returning reference""")) {
            database.setAutoCommit(false);
            statement.execute("select set_config('mtf.officer', '" + officer + "', true)");
            insert.setString(1, given);
            insert.setString(2, family);
            insert.setString(3, born);
            insert.setString(4, officer);
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                String reference = row.getString(1);
                database.commit();
                return reference;
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("nobody could be recorded", failed);
        }
    }

    private static Locator finding(Visitor officer, String name) {
        return officer.page()
                .getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void a_constable_finds_somebody_by_keyboard_alone_and_the_address_names_nobody() {
        String reference = person("f.benali", "Małgorzata", "Quillowska", "1984-03-12");
        person("f.benali", "Robert", "Quillowski", "1950-03-12");
        Visitor constable = browser.signIn(house, "l.tapsell");
        constable.press("/");
        assertThat(constable.hasFocus(constable.page().locator("#search"))).isTrue();
        constable.type("gosia quilowska 1984");
        constable.press("Enter");
        constable.page().waitForURL(Pattern.compile(".*/find\\.xhtml\\?s=.*"));
        constable.settle();
        assertThat(constable.page().url()).doesNotContainIgnoringCase("gosia").doesNotContainIgnoringCase("quil");
        assertThat(constable.page().locator(".findings").innerText())
                .contains("Małgorzata Quillowska", reference, "a form of the forename", "year of birth");
        constable.look("find");
        constable.press("ArrowDown");
        assertThat(constable.hasFocus(finding(constable, "Małgorzata Quillowska")))
                .isTrue();
        constable.focusShows();
        constable.press("ArrowDown");
        constable.press("ArrowUp");
        constable.press("ArrowUp");
        assertThat(constable.hasFocus(constable.page().locator("#search"))).isTrue();
        constable.press("ArrowDown");
        constable.press("Enter");
        constable.page().waitForURL("**/people/view-person.xhtml?reference=" + reference);
        constable.page().goBack();
        constable.settle();
        assertThat(constable.page().locator(".findings").innerText()).contains(reference);

        constable.press("/");
        constable.type(reference.toLowerCase(java.util.Locale.ROOT));
        constable.press("Enter");
        constable.page().waitForURL("**/people/view-person.xhtml?reference=" + reference);

        constable.go("find.xhtml");
        constable.press("/");
        constable.type("Zzyzxqw Vvvkkk");
        constable.press("Enter");
        constable.page().waitForURL(Pattern.compile(".*/find\\.xhtml\\?s=.*"));
        constable.settle();
        assertThat(constable.page().locator("main").innerText()).contains("Nothing fits that you may see");
        constable.look("find-nothing");
        constable.link("Record a person with what you typed").click();
        constable.settle();
        assertThat(constable.page().getByLabel("Family name").inputValue()).isEqualTo("Vvvkkk");
        assertThat(constable.page().url()).doesNotContainIgnoringCase("vvvkkk");

        constable.go("find.xhtml?s=notmine");
        assertThat(constable.page().locator("main").innerText()).contains("kept no longer");
        Visitor immigration = browser.signIn(house, "s.vane");
        immigration.page().locator("#search").fill("quillowska");
        immigration.press("Enter");
        immigration.settle();
        assertThat(immigration.page().locator("main").innerText()).doesNotContain(reference);
    }

    @Test
    void the_list_of_people_is_narrowed_without_a_name_in_its_address() {
        String reference = person("f.benali", "Žydrūnas", "Obrovskis", "1962-10-01");
        Visitor sergeant = browser.signIn(house, "m.brightwell");
        sergeant.go("people/find-people.xhtml");
        sergeant.look("find-people");
        sergeant.page().getByLabel("Name, as you heard it").fill("zidrunas obrovski");
        sergeant.page().getByLabel("Born in the year").fill("1962");
        sergeant.button("Apply").click();
        sergeant.settle();
        assertThat(sergeant.page().url()).doesNotContain("obrovski").contains("year=1962");
        assertThat(sergeant.page().locator("table.list tbody tr").count()).isEqualTo(1);
        assertThat(sergeant.page().locator("table.list").innerText()).contains(reference);
        sergeant.look("find-people-narrowed");
        sergeant.page().reload();
        assertThat(sergeant.page().locator("table.list").innerText()).contains(reference);
        sergeant.page()
                .locator(".chips a")
                .filter(new Locator.FilterOptions().setHasText("born in 1962"))
                .click();
        sergeant.settle();
        assertThat(sergeant.page().url()).doesNotContain("1962");

        // what is no year and no postcode narrows nothing, and says so
        sergeant.page().getByLabel("Born in the year").fill("196o");
        sergeant.page().getByLabel("Postcode, whole or part").fill("!!");
        sergeant.button("Apply").click();
        sergeant.settle();
        assertThat(sergeant.page().locator(".chips").innerText())
                .contains("“196o”: not a year", "“!!”: not a postcode");
        assertThat(sergeant.page().getByLabel("Born in the year").inputValue()).isEqualTo("196o");
        sergeant.look("find-people-not-narrowed");
    }

    @Test
    void a_family_worker_is_asked_whether_it_is_one_of_these_before_a_second_record_is_made() {
        String known = person("f.benali", "Robert", "Tremontane", "1984-03-12");
        Visitor worker = browser.signIn(house, "t.lindo");
        Counter counter = new Counter(worker);
        worker.go("people/record-person.xhtml");
        counter.fill("First names", "Bob");
        counter.fill("Family name", "Tremontayne");
        counter.field("How well is the day of birth known? (optional)").selectOption("EXACT");
        counter.fill("Day of birth (optional)", "12/3/1984");
        counter.field("Sex").selectOption("MALE");
        worker.button("Check before you go on").click();
        worker.settle();
        assertThat(worker.page().locator("main").innerText())
                .contains("Is it one of these?", known, "a form of the same forename", "born on the same day");
        worker.look("record-person-alike");
        worker.button("Somebody else: record the person").click();
        worker.settle();
        assertThat(counter.errors()).anyMatch(each -> each.contains("Say for certain"));
        worker.page()
                .getByLabel("How do you know that it is somebody else?")
                .fill("Twin brothers: both stood before me.");
        worker.button("Somebody else: record the person").click();
        worker.page().waitForURL(Pattern.compile(".*/people/view-person\\.xhtml\\?reference=P-.*"));
        worker.settle();
        String second = worker.page().url().replaceAll(".*reference=", "");
        worker.look("view-person-recorded");
        worker.go("people/review-duplicates.xhtml?person=" + second);
        assertThat(worker.page().locator("main").innerText()).contains("Nothing waits to be looked at");
        worker.go("people/review-duplicates.xhtml?decided=yes&person=" + second);
        assertThat(worker.page().locator("main").innerText()).contains("two persons: Twin brothers");
    }

    @Test
    void two_officers_merge_two_records_and_one_takes_them_apart() {
        String kept = person("f.benali", "Siobhán", "Ardenquist", "1976-11-03");
        String absorbed = person("l.tapsell", "Shevaun", "Ardenkwist", "1976-11-03");
        Visitor constable = browser.signIn(house, "l.tapsell");
        constable.go("people/review-duplicates.xhtml");
        constable.look("review-duplicates");
        constable.go("people/review-duplicates.xhtml?person=" + absorbed);
        constable.link("Compare " + kept + " and " + absorbed).click();
        constable.settle();
        constable.button("Check before you decide").click();
        constable.settle();
        constable.look("decide-duplicate-errors");
        constable.page().getByLabel("One person: ask for a merge").check();
        constable.page().getByLabel("How do you know?").fill("Same scar, same day of birth, she told me so.");
        constable.button("Check before you decide").click();
        constable.settle();
        constable.look("decide-duplicate");
        constable.button("Ask for the merge").click();
        constable.settle();
        String merge = constable.page().url().replaceAll(".*reference=", "");
        assertThat(merge).matches("MG-\\d{6}");
        constable.look("view-merge-requested");

        Visitor assistant = browser.signIn(house, "f.benali");
        assertThat(assistant.page().locator("main").innerText()).doesNotContain("Ardenquist");
        assistant.go("people/decide-merge.xhtml?reference=" + merge);
        assertThat(assistant.page().locator("main").innerText()).contains("Ardenquist", "Ardenkwist", "Same scar");
        assistant.page().getByLabel("One person: merge them").check();
        assistant.look("decide-merge");
        assistant.button("Check before you decide").click();
        assistant.settle();
        assistant.button("Merge the two records").click();
        assistant.settle();
        assertThat(assistant.page().locator("main").innerText()).contains("Can be undone until");
        assistant.look("view-merge");

        constable.go("people/find-merges.xhtml?person=" + kept);
        assertThat(constable.page().locator("table.list").innerText()).contains(merge, "merged");
        constable.look("find-merges");
        constable.page().locator("#search").fill("shevaun ardenkwist");
        constable.press("Enter");
        constable.page().waitForURL(Pattern.compile(".*/find\\.xhtml\\?s=.*"));
        constable.settle();
        assertThat(constable.page().locator(".findings").innerText())
                .contains(kept)
                .doesNotContain(absorbed);

        constable.go("people/view-merge.xhtml?reference=" + merge);
        constable.button("Undo the merge").click();
        constable.settle();
        constable.page().getByLabel("Why are they two persons?").fill("Two cousins of one name, as it turns out.");
        constable.button("Undo it").click();
        constable.settle();
        assertThat(constable.heading()).contains("undone");
        constable.page().locator("#search").fill("ardenkwist");
        constable.press("Enter");
        constable.page().waitForURL(Pattern.compile(".*/find\\.xhtml\\?s=.*"));
        constable.settle();
        assertThat(constable.page().locator(".findings").innerText()).contains(kept, absorbed);
    }
}
