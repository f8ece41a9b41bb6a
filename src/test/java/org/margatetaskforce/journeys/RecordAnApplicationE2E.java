package org.margatetaskforce.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application form on paper becomes a record: with mistakes, interruptions and two officers at one form. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RecordAnApplicationE2E {

    private static final String OFFICER = "p.sandys";
    private static final String COLLEAGUE = "i.dumitru";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    /** A street of this test's own: houses 1 to 9 inside the designation, each of three flats; and one house outside. */
    @BeforeEach
    void a_street() throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests");
                Statement sql = connection.createStatement()) {
            connection.setAutoCommit(false);
            sql.execute("select set_config('mtf.officer', 'system', true)");
            sql.execute("""
                    insert into place.street (name, town, recorded_at, recorded_by)
                    select name, 'Margate', now(), 'system' from (values ('Proving Street'), ('Outside Lane')) v (name)
                     where not exists (select 1 from place.street s where s.name = v.name)""");
            sql.execute("""
                    insert into place.area (kind, code, name, valid_from, valid_to, outline_hash, recorded_at, recorded_by)
                    values ('DESIGNATION', 'DESIGNATION-2011', 'Parts of Cliftonville West and Margate Central',
                            '2011-04-21', '2016-04-20', 'proving', now(), 'system') on conflict do nothing""");
            sql.execute("""
                    insert into place.property (uprn, pao_number, street_id, town, postcode, easting, northing, longitude,
                           latitude, point_source, building_type, storeys, recorded_at, recorded_by)
                    select '9800000' || n, n, s.id, 'Margate', 'CT9 9ZZ', 636000, 171000, 1.39, 51.39, 'SURVEYED',
                           'CONVERTED_FLATS', 3, now(), 'system'
                      from place.street s, generate_series(1, 9) n where s.name = 'Proving Street'
                        on conflict do nothing""");
            sql.execute("""
                    insert into place.property (uprn, pao_number, street_id, town, postcode, easting, northing, longitude,
                           latitude, point_source, building_type, storeys, recorded_at, recorded_by)
                    select '98000099', '1', s.id, 'Margate', 'CT9 9ZY', 600000, 100000, 1.0, 50.8, 'SURVEYED', 'HOUSE', 2,
                           now(), 'system' from place.street s where s.name = 'Outside Lane'
                        on conflict do nothing""");
            sql.execute("""
                    insert into place.dwelling_unit (uprn, property_id, label, self_contained, recorded_at, recorded_by)
                    select '981' || p.pao_number || n, p.id, 'Flat ' || n, true, now(), 'system'
                      from place.property p, generate_series(1, 3) n where p.postcode = 'CT9 9ZZ'
                       and not exists (select 1 from place.dwelling_unit u where u.property_id = p.id)""");
            sql.execute("""
                    insert into place.property_area
                    select p.id, a.id from place.property p, place.area a
                     where p.postcode = 'CT9 9ZZ' and a.code = 'DESIGNATION-2011' on conflict do nothing""");
            connection.commit();
        }
    }

    private static Locator field(Visitor officer, String label) {
        return officer.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    private static Locator group(Visitor officer, String legend) {
        return officer.page()
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(legend).setExact(true));
    }

    private static void choose(Visitor officer, String legend, String answer) {
        group(officer, legend)
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        officer.settle();
    }

    private static void press(Visitor officer, String button) {
        officer.button(button).click();
        officer.settle();
    }

    private static Locator errors(Visitor officer) {
        return officer.page().locator(".error-summary li");
    }

    private static void find(Visitor officer, String address) {
        officer.go("licensing/record-application.xhtml");
        officer.page().getByLabel("Which house is it for?").fill(address);
        press(officer, "Find the house");
    }

    /** Begins a draft and gives its reference. */
    private static String begin(Visitor officer, String address) {
        find(officer, address);
        officer.page().locator("[id='pick:house'] input").first().check();
        press(officer, "Take this one");
        press(officer, "Begin the application");
        String query = URI.create(officer.page().url()).getQuery();
        return URLDecoder.decode(query.replaceAll(".*reference=", ""), StandardCharsets.UTF_8);
    }

    private static void section(Visitor officer, String section, String reference) {
        officer.go("licensing/application/" + section + ".xhtml?reference=" + reference);
    }

    @Test
    void a_house_is_found_and_every_mistake_on_the_way_is_told() {
        Visitor officer = browser.signIn(base, OFFICER);
        officer.go("licensing/record-application.xhtml");
        officer.look("record-application");
        press(officer, "Find the house");
        assertThat(errors(officer)).hasText("Type part of an address, a postcode or a UPRN.");
        find(officer, "qqqqq zzzzz");
        assertThat(officer.page().locator(".empty")).containsText("No address in the gazetteer is like that");
        find(officer, "2 proving st");
        press(officer, "Take this one");
        assertThat(errors(officer)).hasText("Choose the house.");
        officer.look("record-application-found");
        officer.page().locator("[id='pick:house'] input").first().check();
        press(officer, "Take this one");
        officer.look("record-application-picked");
        officer.page().locator("[id='begin:units'] input:checked").all().forEach(Locator::uncheck);
        field(officer, "Day it came in").fill("31/6/2011");
        press(officer, "Begin the application");
        assertThat(errors(officer)).hasCount(2);
        assertThat(field(officer, "Day it came in")).hasValue("31/6/2011");
        officer.look("record-application-errors");
        group(officer, "Which dwellings?").getByLabel("Flat 2").check();
        field(officer, "Day it came in").fill("3 May 2011");
        press(officer, "Begin the application");
        assertThat(officer.heading()).startsWith("Application SL-");
        assertThat(officer.page().locator(".verdict")).containsText("needs a selective licence");
        officer.look("complete-application");
    }

    @Test
    void each_section_says_what_is_wrong_and_keeps_what_was_typed() {
        Visitor officer = browser.signIn(base, OFFICER);
        String reference = begin(officer, "flat 1, 3 proving street");
        section(officer, "applicant", reference);
        field(officer, "Full name").fill("Florin Ionescu");
        officer.page().getByLabel("Company number").fill("12");
        officer.page().getByLabel("E-mail").fill("florin at home");
        press(officer, "Save");
        assertThat(errors(officer)).hasCount(2);
        assertThat(field(officer, "Full name")).hasValue("Florin Ionescu");
        officer.look("section-applicant-errors");
        section(officer, "details", reference);
        field(officer, "Storeys").fill("three");
        field(officer, "Sinks").fill("-1");
        press(officer, "Save");
        assertThat(errors(officer)).hasCount(2);
        assertThat(field(officer, "Storeys")).hasValue("three");
        officer.look("section-details-errors");
        section(officer, "details", reference);
        field(officer, "Households").fill("3");
        field(officer, "People living there").fill("2");
        press(officer, "Save");
        assertThat(errors(officer)).hasCount(1);
        assertThat(field(officer, "People living there")).hasValue("2");
        section(officer, "safety", reference);
        choose(officer, "Is gas supplied to the house?", "Yes");
        field(officer, "Date of the gas safety certificate").fill("yesterday");
        press(officer, "Save");
        assertThat(errors(officer)).hasCount(1);
        officer.look("section-safety-errors");
        section(officer, "fitness", reference);
        officer.page().locator(".question").first().getByLabel("Yes").check();
        officer.settle();
        officer.page().getByLabel("What happened").fill("a fine");
        press(officer, "Save");
        assertThat(errors(officer)).hasCount(1);
        officer.look("section-fitness-errors");
    }

    @Test
    void what_is_typed_saves_itself_and_a_colleague_goes_on() {
        Visitor officer = browser.signIn(base, OFFICER);
        String reference = begin(officer, "flat 1, 4 proving street");
        section(officer, "management", reference);
        field(officer, "Funding").fill("From the rent; the agent may spend £250 at a time.");
        assertThat(officer.page().locator("[id='form:saved'][data-saved='true']"))
                .containsText(
                        "Saved",
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(5000));
        officer.page()
                .waitForResponse(
                        response -> response.request().method().equals("POST"),
                        new Page.WaitForResponseOptions().setTimeout(40_000),
                        () -> field(officer, "Repairs").fill("By telephone; within three days."));
        officer.settle();
        Visitor colleague = browser.signIn(base, COLLEAGUE);
        colleague.go("licensing/complete-application.xhtml?reference=" + reference);
        assertThat(colleague.page().locator("main")).containsText("Last saved by Peter Sandys");
        colleague
                .page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Management arrangements"))
                .click();
        colleague.settle();
        assertThat(field(colleague, "Funding")).hasValue("From the rent; the agent may spend £250 at a time.");
        assertThat(field(colleague, "Repairs")).hasValue("By telephone; within three days.");
    }

    @Test
    void what_was_typed_outlives_the_session() {
        Visitor officer = browser.signIn(base, OFFICER);
        String reference = begin(officer, "flat 1, 5 proving street");
        section(officer, "management", reference);
        field(officer, "Repairs").fill("By telephone, the same day");
        officer.loseSession();
        press(officer, "Save");
        officer.signIn(OFFICER, Browser.DEMO_PASSWORD);
        assertThat(officer.heading()).isEqualTo("Management arrangements");
        assertThat(field(officer, "Repairs")).hasValue("By telephone, the same day");
        assertThat(officer.page().locator("#put-back")).isVisible();
    }

    @Test
    void two_officers_in_one_section_lose_nothing_and_see_both() {
        Visitor officer = browser.signIn(base, OFFICER);
        String reference = begin(officer, "flat 2, 6 proving street");
        Visitor colleague = browser.signIn(base, COLLEAGUE);
        section(officer, "applicant", reference);
        section(colleague, "applicant", reference);
        field(colleague, "Full name").fill("Oluwaseun Adeyemi");
        press(colleague, "Save");
        field(officer, "Full name").fill("O. Adeyemi");
        press(officer, "Save");
        assertThat(errors(officer)).containsText("Ilinca Dumitru saved this section while you were working");
        assertThat(officer.page().locator(".conflict tbody")).containsText("O. Adeyemi");
        assertThat(officer.page().locator(".conflict tbody")).containsText("Oluwaseun Adeyemi");
        assertThat(field(officer, "Full name")).hasValue("O. Adeyemi");
        officer.look("section-conflict");
        press(officer, "Save");
        assertThat(errors(officer)).hasCount(0);
        section(colleague, "applicant", reference);
        assertThat(field(colleague, "Full name")).hasValue("O. Adeyemi");
    }

    @Test
    void two_officers_in_two_sections_do_not_disturb_each_other() {
        Visitor officer = browser.signIn(base, OFFICER);
        String reference = begin(officer, "flat 3, 6 proving street");
        Visitor colleague = browser.signIn(base, COLLEAGUE);
        section(officer, "management", reference);
        section(colleague, "applicant", reference);
        field(colleague, "Full name").fill("Marta Kowalska");
        press(colleague, "Save");
        field(officer, "Funding").fill("From the rent");
        press(officer, "Save");
        assertThat(errors(officer)).hasCount(0);
        section(officer, "applicant", reference);
        assertThat(field(officer, "Full name")).hasValue("Marta Kowalska");
    }

    @Test
    void a_house_outside_the_designation_is_told_so_and_the_answers_are_kept() {
        Visitor officer = browser.signIn(base, OFFICER);
        String reference = begin(officer, "1 outside lane");
        assertThat(officer.page().locator(".verdict")).containsText("outside every designation in force");
        section(officer, "applicant", reference);
        field(officer, "Full name").fill("Grace Mensah");
        field(officer, "Postal address").fill("1 Hawley Square, Margate CT9 1PF");
        press(officer, "Save");
        officer.go("licensing/check-application.xhtml?reference=" + reference);
        assertThat(officer.button("Hand in the application")).isDisabled();
        assertThat(officer.page().locator("main")).containsText("It cannot be handed in yet");
        assertThat(officer.page().locator("main")).containsText("Grace Mensah");
    }

    @Test
    void an_application_with_gaps_is_checked_and_handed_in() {
        Visitor officer = browser.signIn(base, OFFICER);
        String reference = begin(officer, "flat 1, 7 proving street");
        section(officer, "applicant", reference);
        choose(officer, "Person or body", "Person");
        field(officer, "Full name").fill("Grace Mensah");
        field(officer, "Postal address").fill("1 Hawley Square, Margate CT9 1PF");
        press(officer, "Save and continue");
        assertThat(officer.heading()).isEqualTo("Proposed licence holder");
        choose(officer, "Is it somebody already named?", "Same as applicant");
        press(officer, "Save and continue");
        assertThat(officer.heading()).isEqualTo("Person managing");
        officer.go("licensing/check-application.xhtml?reference=" + reference);
        assertThat(officer.page().locator(".missing-list li").first()).isVisible();
        officer.look("check-application");
        press(officer, "Hand in the application");
        assertThat(errors(officer)).hasText("Confirm that the answers are the applicant’s own.");
        officer.page()
                .getByLabel("These are the answers that the applicant gave")
                .check();
        press(officer, "Hand in the application");
        assertThat(officer.heading()).isEqualTo("Application received");
        officer.look("receipt");
        officer.link("Open the record").click();
        officer.settle();
        assertThat(officer.page().locator(".drawing .step-here").first()).isVisible();
        officer.look("view-application");
        officer.page().locator("main a[href*='cases/view-case.xhtml']").first().click();
        officer.settle();
        assertThat(officer.page().locator("section:has(#licences)")).containsText(reference);
        officer.look("case-of-an-application");
        officer.go("licensing/find-applications.xhtml?q=" + reference);
        assertThat(officer.page().locator("table.list tbody tr")).hasCount(1);
        officer.look("find-applications");
        officer.go("licensing/find-licences.xhtml?q=no-such-licence");
        assertThat(officer.page().locator(".empty")).containsText("No licence fits these filters");
        officer.look("find-licences-empty");
    }
}
