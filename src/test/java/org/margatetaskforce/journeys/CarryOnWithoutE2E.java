package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The continuity pack in the browser: numbers kept, a pack made, tried, taken along and opened; who sees how much of it. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CarryOnWithoutE2E {

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void made_tried_taken_along_and_opened_by_those_who_may() throws IOException {
        Visitor manager = browser.signIn(base, "r.ferreira");
        Counter pm = new Counter(manager);
        manager.go("continuity/keep-contacts.xhtml");
        pm.press("Keep the number");
        assertThat(pm.errors()).hasSize(3);
        pm.fill("Whom does one reach?", "Police sergeant");
        pm.pick("Of which agency?", "Kent Police");
        pm.pick("Of which post? (optional)", "Police Sergeant");
        pm.fill("Telephone", "ask the desk");
        pm.fill("When is it answered?", "Day and night");
        pm.press("Keep the number");
        assertThat(pm.errors()).singleElement().asString().contains("in figures");
        pm.fill("Telephone", "01632 960 333");
        pm.press("Keep the number");
        assertThat(pm.main()).contains("01632 960 333", "Martin Brightwell");
        manager.look("keep-contacts");

        manager.go("continuity/view-packs.xhtml");
        manager.page().locator("[id='packs:make']").click();
        manager.page().getByText("Today’s pack is made.").waitFor();
        manager.settle();
        manager.go("continuity/view-packs.xhtml");
        manager.look("view-packs");
        pm.press("Try opening it");
        assertThat(pm.main()).contains("It opens with the password, and not without it");
        Download taken =
                manager.page().waitForDownload(() -> manager.link("Download it").click());
        assertThat(taken.suggestedFilename()).isEqualTo("continuity-" + pm.today() + ".pdf");
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(taken.path()), "opens-in-tests")) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("01632 960 333", "Whom to call");
        }

        Visitor administrator = browser.signIn(base, "k.havel");
        Counter sys = new Counter(administrator);
        administrator.go("continuity/view-packs.xhtml");
        assertThat(sys.main()).contains("there").doesNotContain("Download it");
        assertThat(administrator.button("Try opening it").count()).isEqualTo(1);
        administrator.look("view-packs-administrator");
        assertThat(status(administrator, "continuity/pack?day=" + pm.today()))
                .as("it is there, and not for them to read")
                .isNotEqualTo(200);
        assertThat(status(administrator, "continuity/keep-contacts.xhtml")).isNotEqualTo(200);
        Visitor officer = browser.signIn(base, "p.sandys");
        assertThat(status(officer, "continuity/view-packs.xhtml")).isNotEqualTo(200);
        assertThat(status(officer, "continuity/pack?day=" + pm.today())).isNotEqualTo(200);
    }

    private int status(Visitor visitor, String address) {
        return visitor.page().context().request().get(base + address).status();
    }
}
