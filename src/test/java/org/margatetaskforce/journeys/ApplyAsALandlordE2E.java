package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A landlord with three flats, on a telephone: from an account to three receipts, and an answer from an officer. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ApplyAsALandlordE2E {

    private static final String STREET = "Portal Street";
    private static final String PASSWORD = "copper kettle under ninety";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    private final String email = "lettie." + UUID.randomUUID().toString().substring(0, 8) + "@landlord.example";

    @BeforeEach
    void a_street() {
        TrialStreet.build(STREET, 300);
    }

    private void apply(Visitor landlord, Counter counter, String flat) {
        landlord.go("landlord/check-address.xhtml?text=" + flat.replace(" ", "+") + "+1+Portal+Street");
        landlord.page()
                .locator("main a")
                .filter(new Locator.FilterOptions().setHasText(flat + ", 1 " + STREET))
                .first()
                .click();
        landlord.settle();
        assertThat(counter.main()).contains("It lies in the area");
        landlord.link("Apply for a licence").click();
        landlord.settle();
        counter.press("Begin");
    }

    private void signAndPay(Visitor landlord, Counter counter, String picture) {
        landlord.link("Sign").click();
        landlord.settle();
        counter.fill("Full name of the applicant", "Lettie Landlord");
        counter.press("I declare this, and sign");
        assertThat(landlord.heading()).as("what is signed is paid for").isEqualTo("Pay and hand in");
        assertThat(counter.main()).contains("The fee is £525.00");
        landlord.glance("landlord-pay" + picture);
        landlord.button("Go on to pay").click();
        landlord.page().waitForURL("**/page/**");
        landlord.button("Pay").click();
        landlord.page().waitForURL("**/landlord/progress.xhtml**");
        landlord.settle();
        assertThat(counter.main()).contains("Handed in on").contains("£525.00").contains("LP-");
    }

    /** What is no certificate is refused with what to do about it, and what was chosen stands; the certificate itself goes in. */
    private void sendsTheGasCertificate(Visitor landlord, Counter counter) {
        landlord.page().setViewportSize(Visitor.Size.PHONE.width, Visitor.Size.PHONE.height);
        counter.pick("What is it?", "Gas safety certificate");
        counter.press("Add the file");
        assertThat(counter.errors()).as("no file chosen").containsExactly("Choose a file.");
        add(
                landlord,
                counter,
                "MZ\u0090\0 a program that is named like a certificate".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(counter.errors())
                .singleElement()
                .asString()
                .contains("By its content this is neither a PDF nor a JPEG or PNG picture")
                .contains("Save it as a PDF");
        assertThat(counter.field("What is it?").inputValue()).isEqualTo("GAS_CERTIFICATE");
        landlord.glance("landlord-certificate-no-pdf");
        landlord.page().setViewportSize(Visitor.Size.PHONE.width, Visitor.Size.PHONE.height);
        byte[] large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy("%PDF-1.4".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 8);
        add(landlord, counter, large);
        assertThat(counter.errors())
                .singleElement()
                .asString()
                .contains("The file is larger than 10 MB")
                .contains("Scan it in grey");
        landlord.glance("landlord-certificate-too-large");
        assertThat(counter.main()).as("nothing of it was kept").contains("Nothing is with it yet");
        landlord.page().setViewportSize(Visitor.Size.PHONE.width, Visitor.Size.PHONE.height);
        add(landlord, counter, "%PDF-1.4 gas".getBytes(StandardCharsets.US_ASCII));
        assertThat(counter.errors()).isEmpty();
        assertThat(counter.main()).contains("Gas safety certificate: gas.pdf");
    }

    private static void add(Visitor landlord, Counter counter, byte[] content) {
        landlord.page()
                .getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("gas.pdf", "application/pdf", content));
        counter.press("Add the file");
    }

    @Test
    void three_flats_from_an_account_to_their_receipts() {
        Visitor landlord = browser.visitor(base);
        landlord.page().setViewportSize(360, 780);
        Counter counter = new Counter(landlord);
        landlord.go("landlord/");
        landlord.glance("landlord-start");
        landlord.link("Create an account").click();
        landlord.settle();
        counter.choose("Who are you?", "Person");
        counter.fill("Full name", "Lettie Landlord");
        counter.fill("Postal address", "3 Elsewhere Street, Ramsgate CT11 8AA");
        counter.fill("E-mail", email);
        counter.fill("Choose a password", "too short");
        counter.press("Create the account");
        assertThat(counter.errors()).isNotEmpty();
        landlord.glance("landlord-account");
        assertThat(counter.field("Full name").inputValue()).isEqualTo("Lettie Landlord");
        counter.fill("Choose a password", PASSWORD);
        counter.press("Create the account");
        assertThat(landlord.heading()).isEqualTo("Look at your e-mail");
        landlord.go("landlord/unsent-letters.xhtml");
        landlord.page()
                .locator("section")
                .filter(new Locator.FilterOptions().setHasText(email))
                .getByText("Follow its link")
                .first()
                .click();
        landlord.settle();
        counter.fill("The password that you chose", PASSWORD);
        counter.press("Confirm and go in");
        assertThat(landlord.heading()).isEqualTo("My homes");
        landlord.glance("landlord-empty");

        apply(landlord, counter, "Flat 1");
        landlord.glance("landlord-application");
        assertThat(counter.main()).contains("It cannot be handed in yet");
        landlord.page().locator("main").getByText("Does it need a licence?").click();
        landlord.settle();
        counter.choose("How is the house occupied?", "Let as a whole under one tenancy or licence");
        counter.press("Save and see all sections");
        landlord.page().locator("main").getByText("Management arrangements").click();
        landlord.settle();
        counter.fill("Repairs", "Tenants telephone; a builder comes the same week.");
        counter.press("Save and continue");
        landlord.glance("landlord-section");
        landlord.go(landlord.page().url().replaceAll(".*/landlord/application/notified", "landlord/certificates"));
        sendsTheGasCertificate(landlord, counter);
        landlord.glance("landlord-certificates");
        landlord.link("All sections").click();
        landlord.settle();
        signAndPay(landlord, counter, "");
        landlord.glance("landlord-receipt");

        apply(landlord, counter, "Flat 2");
        assertThat(counter.main()).contains("Filled in from before");
        signAndPay(landlord, counter, "-second");
        apply(landlord, counter, "Flat 3");
        signAndPay(landlord, counter, "-third");
        landlord.link("Write to the council").click();
        landlord.settle();
        counter.choose("What is it about?", "The home is sold");
        assertThat(counter.main()).contains("A licence is never transferred");
        counter.fill("Since which day?", "3 May 2011");
        counter.fill("What do you want to say?", "Flat 3 is sold to a neighbour.");
        landlord.glance("landlord-write");
        counter.press("Send");
        assertThat(counter.main()).contains("It is sent").contains("Flat 3 is sold to a neighbour.");
        landlord.link("My homes").first().click();
        landlord.settle();
        assertThat(counter.main()).contains("3 homes");
        landlord.glance("landlord-homes");
        String seen = landlord.page().url();

        Visitor officer = browser.signIn(base, "p.sandys");
        officer.go("worklist.xhtml?q=Portal+Street");
        assertThat(officer.page().locator("main").innerText())
                .contains("Validate the application")
                .contains("Answer the landlord");
        officer.page()
                .locator("main a")
                .filter(new Locator.FilterOptions().setHasText("Answer the landlord"))
                .first()
                .click();
        officer.settle();
        Counter desk = new Counter(officer);
        desk.fill("Your answer", "The new owner must apply for a licence of their own.");
        officer.glance("answer-landlord");
        desk.press("Send the answer");
        assertThat(desk.main()).contains("The new owner must apply").contains("Lettie Landlord");

        // the engine writes the letter when the answer is committed
        for (int tries = 0; tries < 30 && !counter.main().contains("The council has answered"); tries++) {
            landlord.go("landlord/unsent-letters.xhtml");
        }
        assertThat(counter.main()).contains("The council has answered");
        landlord.go("today.xhtml");
        assertThat(landlord.page().url()).as("an officer's page is shut").contains("/sign-in.xhtml");
        landlord.go(seen);
        counter.press("Sign out");
        landlord.go(seen);
        assertThat(landlord.heading()).isEqualTo("Sign in");
    }
}
