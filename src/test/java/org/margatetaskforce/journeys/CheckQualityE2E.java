package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The team leader draws a sample of what was decided in the town's past; a colleague who did not work on it says what was found. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CheckQualityE2E {

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_decision_picked_by_chance_is_looked_at_by_a_colleague() {
        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader);
        leader.go("licensing/find-quality-checks.xhtml");
        leader.look("find-quality-checks-before");
        leader.page().getByText("Draw a sample").click();
        htl.fill("Decided from", "");
        htl.press("Draw the sample");
        assertThat(htl.errors()).isNotEmpty();
        leader.look("draw-quality-sample");
        htl.fill("Decided from", "21 April 2011");
        htl.fill("Decided until", htl.today().toString());
        htl.press("Draw the sample");
        // another test may have drawn these days already: then nothing more is to be drawn
        assertThat(htl.main() + htl.errors()).containsAnyOf("were drawn", "Nothing more is to be drawn");

        Visitor colleague = browser.signIn(base, "y.rahman");
        Counter hio = new Counter(colleague);
        colleague.go("licensing/find-quality-checks.xhtml");
        List<String> references =
                colleague.page().locator("main table a.reference").allInnerTexts();
        assertThat(references).isNotEmpty();
        colleague.look("find-quality-checks");
        String checked = "";
        for (String reference : references) {
            hio.open("check-quality", reference);
            hio.choose("The decision is", "Wrong");
            hio.field("What was found (optional)").fill("");
            hio.press("Record it");
            assertThat(hio.errors()).isNotEmpty();
            if (hio.errors().toString().contains("does not check its quality")) {
                continue;
            }
            assertThat(hio.errors().toString()).contains("Say what is lacking or wrong");
            colleague.look("check-quality");
            hio.field("What was found (optional)").fill("The term is longer than the reasons carry");
            hio.press("Record it");
            checked = reference;
            break;
        }
        assertThat(checked).isNotEmpty();
        assertThat(hio.main()).contains("What was found of " + checked + " is written down");
        colleague.go("licensing/find-quality-checks.xhtml?state=WRONG");
        Locator row = colleague.page().locator("main tbody tr").filter(new Locator.FilterOptions().setHasText(checked));
        assertThat(row.innerText()).contains("Wrong").contains("Say it anew");
    }
}
