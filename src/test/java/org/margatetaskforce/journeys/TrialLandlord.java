package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Locale;
import java.util.UUID;

/** Somebody at the landlords' door, on a telephone, with an account of their own. */
final class TrialLandlord {

    private static final String PASSWORD = "copper kettle under ninety";

    final String name;
    final String email;
    final Visitor visitor;
    final Counter counter;

    private TrialLandlord(Visitor visitor, String name) {
        this.visitor = visitor;
        this.counter = new Counter(visitor);
        this.name = name;
        this.email = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "."
                + UUID.randomUUID().toString().substring(0, 8) + "@landlord.example";
    }

    /** Creates the account, confirms it by its letter and is in. */
    static TrialLandlord withAnAccount(Visitor visitor, String kind, String name) {
        TrialLandlord one = new TrialLandlord(visitor, name);
        onTheTelephone(visitor);
        visitor.go("landlord/create-account.xhtml");
        one.counter.choose("Who are you?", kind);
        one.counter.fill("Full name", name);
        one.counter.fill("Postal address", "3 Elsewhere Street, Ramsgate CT11 8AA");
        one.counter.fill("E-mail", one.email);
        one.counter.fill("Choose a password", PASSWORD);
        one.counter.press("Create the account");
        followLetter(visitor, one.email, "Confirm your account");
        one.counter.fill("The password that you chose", PASSWORD);
        one.counter.press("Confirm and go in");
        assertThat(visitor.heading()).isEqualTo("My homes");
        return one;
    }

    /** Follows the link of the latest letter to somebody, as whoever reads their post would. */
    static void followLetter(Visitor visitor, String email, String subject) {
        visitor.go("landlord/unsent-letters.xhtml");
        visitor.page()
                .locator("section")
                .filter(new Locator.FilterOptions().setHasText(email))
                .filter(new Locator.FilterOptions().setHasText(subject))
                .getByText("Follow its link")
                .first()
                .click();
        visitor.settle();
    }

    /** Presses a link of the page, as it is called there. */
    void follow(String link) {
        visitor.link(link).first().click();
        visitor.settle();
    }

    /** Picks a flat of number 1 of a street, from the question whether it lies in the area to where its application begins. */
    void pick(String flat, String street) {
        visitor.go("landlord/check-address.xhtml?text=" + (flat + " 1 " + street).replace(' ', '+'));
        visitor.page()
                .locator("main a")
                .filter(new Locator.FilterOptions().setHasText(flat + ", 1 " + street))
                .first()
                .click();
        visitor.settle();
        follow("Apply for a licence");
    }

    /** Says in a section how the home is occupied: without that nobody can tell whether it needs a licence. */
    void sayItIsLet() {
        follow("Does it need a licence?");
        counter.choose("How is the house occupied?", "Let as a whole under one tenancy or licence");
        counter.press("Save and see all sections");
    }

    /** The reference of the application whose page is open. */
    String reference() {
        return visitor.page().url().replaceAll(".*reference=", "");
    }

    /** Looks at the page as it stands, and goes on with the telephone. */
    void glance(String picture) {
        visitor.glance(picture);
        onTheTelephone(visitor);
    }

    private static void onTheTelephone(Visitor visitor) {
        visitor.page().setViewportSize(Visitor.Size.PHONE.width, Visitor.Size.PHONE.height);
        visitor.settle();
    }

    /** Pays at the provider's page, to which the button leads. */
    void pay() {
        visitor.button("Go on to pay").click();
        visitor.page().waitForURL("**/page/**");
        visitor.button("Pay").click();
        visitor.page().waitForURL("**/landlord/progress.xhtml**");
        visitor.settle();
    }
}
