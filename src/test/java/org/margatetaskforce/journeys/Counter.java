package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What officers do at the counter for licensing, in their own words; the fields are found by their labels, as people do. */
final class Counter {

    static final String APPLICANT = "Florin Ionescu";
    static final String LENDER = "Isle Building Society";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final double ALL_THAT_FALLS_DUE = 180_000;

    private final Visitor officer;
    private final @Nullable Statements statements;

    Counter(Visitor officer) {
        this(officer, null);
    }

    /** One whose pages are counted for what they ask of the database. */
    Counter(Visitor officer, @Nullable Statements statements) {
        this.officer = officer;
        this.statements = statements;
    }

    Locator field(String label) {
        return officer.page().getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    void fill(String label, String words) {
        field(label).fill(words);
    }

    /** Fills in what answers on the page by Ajax when it is left. */
    void fillAndLeave(Locator input, String words) {
        input.fill(words);
        input.blur();
        officer.settle();
    }

    void choose(String legend, String answer) {
        officer.page()
                .getByRole(
                        AriaRole.GROUP,
                        new Page.GetByRoleOptions().setName(legend).setExact(true))
                .getByLabel(answer, new Locator.GetByLabelOptions().setExact(true))
                .check();
        officer.settle();
    }

    void pick(String label, String option) {
        field(label).selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(option));
        officer.settle();
    }

    void press(String button) {
        officer.button(button).click();
        officer.settle();
    }

    List<String> errors() {
        return officer.page().locator(".error-summary li").allInnerTexts();
    }

    String main() {
        return officer.page().locator("main").innerText();
    }

    void open(String act, String reference) {
        Runnable open = () -> officer.go("licensing/" + act + ".xhtml?reference=" + reference);
        if (statements == null) {
            open.run();
        } else {
            statements.of(act, open);
        }
    }

    /** The day on the wall. */
    LocalDate today() {
        String shown = officer.page().locator(".demo-day").innerText();
        return LocalDate.parse(
                shown.substring(shown.indexOf(' ', shown.indexOf(' ') + 1) + 1).strip(), DAY);
    }

    static String written(LocalDate day) {
        return DAY.format(day);
    }

    /** Moves the demonstration's day forward: all that falls due in between happens before the page answers. */
    void moveTo(LocalDate day) {
        officer.go("demo/move-the-clock.xhtml");
        fillAndLeave(field("Move to nine in the morning of"), written(day));
        officer.button("Move the day").click(new Locator.ClickOptions().setTimeout(ALL_THAT_FALLS_DUE));
        officer.settle();
        assertThat(today()).isEqualTo(day);
    }

    /** Begins an application for a flat and gives its reference. */
    String begin(String address) {
        officer.go("licensing/record-application.xhtml");
        fill("Which house is it for?", address);
        press("Find the house");
        officer.page().locator("[id='pick:house'] input").first().check();
        press("Take this one");
        press("Begin the application");
        return URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");
    }

    private void section(String slug, String reference) {
        officer.go("licensing/application/" + slug + ".xhtml?reference=" + reference);
    }

    /** Fills in every section as a careful landlord would, but for the gas certificate, and hands it in. */
    void fillInButForTheGasCertificate(String reference) {
        section("licensability", reference);
        choose("How is the house occupied?", "Let as a whole under one tenancy or licence");
        choose("Is an interim or final management order in force?", "No");
        press("Save");
        section("applicant", reference);
        choose("Person or body", "Person");
        fill("Full name", APPLICANT);
        fill("Postal address", "14 Harold Road, Margate CT9 2HT");
        press("Save");
        for (String role : List.of("holder", "manager", "control")) {
            section(role, reference);
            choose("Is it somebody already named?", "Same as applicant");
            press("Save");
        }
        section("interests", reference);
        press("Add a person");
        pick("Interest in the house", "Mortgagee");
        choose("Person or body", "Company or other body");
        fill("Full name", LENDER);
        fill("Postal address", "3 Cecil Square, Margate CT9 1BD");
        press("Save");
        section("details", reference);
        choose("When was it built?", "Before 1919");
        choose("What kind of house is it?", "Flat in single occupation");
        for (String figure : List.of(
                "Storeys",
                "Levels",
                "Letting units",
                "Bathrooms and shower rooms",
                "Toilets",
                "Wash basins",
                "Sinks",
                "Kitchens",
                "Households")) {
            fill(figure, "1");
        }
        fill("Habitable rooms", "2");
        fill("People living there", "2");
        officer.page().getByLabel("The applicant states that there are none").check();
        press("Save");
        safety(reference, "");
        section("fitness", reference);
        for (Locator no : officer.page().locator(".question").getByLabel("No").all()) {
            no.check();
        }
        officer.settle();
        press("Save");
        section("management", reference);
        fill("Funding", "From the rent; £250 a time without asking.");
        fill("Repairs", "By telephone; urgent ones the same day.");
        fill("Emergency contact", "Florin Ionescu, 01843 000000, at any hour.");
        fill("Anti-social behaviour", "A letter the same week, then a plan.");
        press("Save");
        section("notified", reference);
        if (officer.page()
                        .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                        .count()
                == 0) {
            press("Add a person");
        }
        fill("Name", LENDER);
        fill("Address", "3 Cecil Square, Margate CT9 1BD");
        fill("Interest", "mortgagee");
        fill("Day they were told", written(today()));
        fill("How they were told", "letter");
        press("Save");
        section("declarations", reference);
        fill("Signed by the applicant: name", APPLICANT);
        fill("Signed by the applicant: day", written(today()));
        press("Save");
        officer.go("licensing/check-application.xhtml?reference=" + reference);
        officer.page()
                .getByLabel("These are the answers that the applicant gave")
                .check();
        press("Hand in the application");
        assertThat(officer.heading()).isEqualTo("Application received");
    }

    /** The section on safety, with or without the day of the gas certificate. */
    void safety(String reference, String certificate) {
        section("safety", reference);
        fill("Fire precaution equipment", "A blanket in the kitchen.");
        fill("Smoke alarms: how many", "2");
        fill("Smoke alarms: where", "Hall and landing.");
        fill("Escape routes", "By the stairs to the street door.");
        fill("Fire safety training", "None; a notice in the hall.");
        choose("Does the furniture provided meet the fire safety requirements?", "Yes");
        choose("Is gas supplied to the house?", "Yes");
        choose("Do the gas appliances meet the safety requirements?", "Yes");
        fill("Date of the gas safety certificate", certificate);
        press("Save");
    }

    /** From the form as received to the notice that is to be served: what every journey needs first. */
    void completeAndPay(String reference) {
        safety(reference, written(today()));
        open("record-payment", reference);
        pick("How was it paid?", "Cheque");
        fill("Receipt number", "R-" + reference.replaceAll("\\D", ""));
        press("Record the payment");
        assertThat(errors()).isEmpty();
    }

    /** Gives every recipient on the page the same method, from today. */
    void serveEverybodyBy(String method) {
        for (Locator how : officer.page().locator("select[id$=':method']").all()) {
            how.selectOption(new com.microsoft.playwright.options.SelectOption().setLabel(method));
            officer.settle();
        }
    }

    /** Answers the five tests of section 88. */
    void answerTests(boolean fit) {
        test("Is the proposed holder a fit and proper person?", "holderFitReason", fit);
        test(
                "Is the proposed holder the most appropriate person reasonably available?",
                "holderMostAppropriateReason",
                true);
        test(
                "Has the proposed manager control of the house, or are they agent or employee of who has?",
                "managerHasControlReason",
                true);
        test("Is the proposed manager a fit and proper person?", "managerFitReason", fit);
        test("Are the management arrangements otherwise satisfactory?", "arrangementsSatisfactoryReason", true);
    }

    private void test(String question, String reason, boolean met) {
        choose(question, met ? "Yes" : "No");
        officer.page()
                .locator("textarea[id$=':" + reason + "']")
                .fill(met ? "Nothing is known to the contrary." : "Convicted in March 2011 of harassing a tenant.");
    }
}
