package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A note on a plain property case tells of a child: it bears more than the case, and from then on every page, print and list
 * that shows both bears that. What is too high to be kept is refused and lies in no draft (partnership practice F.4).
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MarkWhatIsKnownE2E {

    private static final int NUMBER = 161;
    private static final String SECRET_WORDS = "What the force's own file says about the cellar.";

    @ArquillianResource
    URL house;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_note_that_tells_more_raises_what_every_page_and_paper_bears() throws SQLException, IOException {
        TrialStreet.build("Marking Row", NUMBER);
        String reference = TrialCase.open(NUMBER, 1, "1 Marking Row: waste", "p.sandys", "i.dumitru");
        Visitor officer = browser.signIn(house, "p.sandys");
        Counter hio = new Counter(officer);

        officer.go("cases/view-case.xhtml?reference=" + reference);
        assertThat(bears(officer)).containsExactly("PROTECT – personal data", "PROTECT – personal data");

        officer.go("cases/write-note.xhtml?reference=" + reference);
        assertThat(hio.field("Marking").inputValue()).isEqualTo("PROTECT");
        hio.choose("What does it tell of?", "Observation");
        hio.choose("Is it fact or opinion?", "Fact: I saw or heard it myself");
        hio.fill("What happened?", SECRET_WORDS);
        hio.field("Marking").selectOption("CONFIDENTIAL");
        hio.press("Put it on the case");
        assertThat(hio.errors())
                .singleElement()
                .asString()
                .contains("CONFIDENTIAL")
                .contains("security officer");
        assertThat(count("select count(*) from cases.note_draft where fields like ?", "%" + SECRET_WORDS + "%"))
                .isZero();
        assertThat(hio.field("What happened?").inputValue()).isEqualTo(SECRET_WORDS);
        officer.look("marking-refused");

        hio.fill("What happened?", "A child sleeps in the cellar.");
        hio.field("Marking").selectOption("RESTRICTED");
        hio.press("Put it on the case");
        assertThat(hio.errors()).isEmpty();
        assertThat(bears(officer)).containsExactly("RESTRICTED – personal data", "RESTRICTED – personal data");
        officer.look("marking-raised-by-a-note");
        everySheetBears(officer.page(), "RESTRICTED");

        officer.go("cases/chronology.xhtml?print=true&of=" + reference);
        assertThat(bears(officer)).containsOnly("RESTRICTED – personal data");
        assertThat(officer.page().locator(".watermark").first().innerText()).startsWith("RESTRICTED – chronology of");

        // the list bears the highest of the cases themselves: the note is not in it
        officer.go("cases/find-cases.xhtml?q=" + reference);
        assertThat(bears(officer)).containsOnly("PROTECT");
        officer.go("cases/mark-case.xhtml?reference=" + reference);
        hio.field("Marking").selectOption("RESTRICTED");
        hio.fill("Why?", "A child lives there.");
        hio.press("Check before you go on");
        officer.look("mark-case-check");
        hio.press("Set the marking");
        assertThat(hio.errors()).isEmpty();
        assertThat(hio.main()).contains("Marked RESTRICTED, before PROTECT").contains("A child lives there.");
        officer.go("cases/find-cases.xhtml?q=" + reference);
        assertThat(bears(officer)).containsOnly("RESTRICTED");
        String csv = new String(export(officer, reference, "csv"), StandardCharsets.UTF_8);
        assertThat(csv.lines().toList().get(0))
                .contains("\"Reference\"", "\"Marking\"")
                .doesNotContain("RESTRICTED");
        assertThat(csv.strip().lines().reduce((before, last) -> last).orElse(""))
                .startsWith("\"RESTRICTED – Margate");
        assertThat(sheetOf(export(officer, reference, "xlsx")))
                .contains("<oddHeader>", "RESTRICTED</oddHeader>", "<oddFooter>");

        // its author finds that it said too much
        officer.go("cases/view-case.xhtml?reference=" + reference);
        officer.page().locator("a.reference[href*='view-note']").first().click();
        officer.settle();
        officer.link("Change its marking").click();
        officer.settle();
        hio.field("Marking").selectOption("PROTECT");
        hio.press("Set the marking");
        assertThat(hio.errors()).containsExactly("Answer this: Why?");
        officer.look("mark-note");
        hio.fill("Why?", "It was a cat, not a child.");
        hio.press("Set the marking");
        assertThat(hio.errors()).isEmpty();
        officer.page().locator("a.reference[href*='view-note']").first().click();
        officer.settle();
        assertThat(hio.main()).contains("RESTRICTED, marked otherwise since: It was a cat, not a child.");

        // a marking that is not of the day's scheme: nothing is turned over by itself
        try (Connection owner = DriverManager.getConnection(System.getProperty("mtf.test.db"), "postgres", "");
                PreparedStatement other = owner.prepareStatement(
                        "update cases.shared_case set marking = 'OFFICIAL' where reference = ?")) {
            other.setString(1, reference);
            other.executeUpdate();
        }
        officer.go("cases/weigh-case.xhtml?reference=" + reference);
        assertThat(hio.main()).contains("This case bears OFFICIAL, a marking of the scheme that is over.");
        officer.look("marking-of-the-other-scheme");
        officer.go("cases/write-note.xhtml?reference=" + reference);
        assertThat(hio.field("Marking").inputValue()).isEmpty();
        officer.go("cases/weigh-case.xhtml?reference=" + reference);
        officer.link("Decide what it bears now").click();
        officer.settle();
        assertThat(hio.field("Marking").inputValue()).isEmpty();
    }

    private static List<String> bears(Visitor officer) {
        return officer.page().locator("body > .marking").allInnerTexts();
    }

    /** Each sheet of the print has the marking at its top and at its bottom. */
    private static void everySheetBears(Page page, String marking) throws IOException {
        try (PDDocument print = Loader.loadPDF(page.pdf())) {
            assertThat(print.getNumberOfPages()).isGreaterThan(1);
            for (int sheet = 1; sheet <= print.getNumberOfPages(); sheet++) {
                PDFTextStripper text = new PDFTextStripper();
                text.setSortByPosition(true);
                text.setStartPage(sheet);
                text.setEndPage(sheet);
                String words = text.getText(print).strip();
                assertThat(words).as("sheet " + sheet).startsWith(marking).contains("\n" + marking);
                assertThat(words.substring(words.lastIndexOf('\n') + 1))
                        .as("sheet " + sheet)
                        .startsWith(marking);
            }
        }
    }

    private byte[] export(Visitor officer, String reference, String as) throws IOException {
        Download file = officer.page().waitForDownload(() -> officer.page()
                .evaluate(
                        "address => { const a = document.createElement('a'); a.href = address; a.download = '';"
                                + " document.body.append(a); a.click(); a.remove(); }",
                        house + "cases/export-cases?q=" + reference + "&as=" + as));
        assertThat(file.suggestedFilename()).doesNotContain("Marking Row");
        try (InputStream content = file.createReadStream()) {
            return content.readAllBytes();
        }
    }

    private static String sheetOf(byte[] workbook) throws IOException {
        // its parts say their sizes at the end of the file, where a stream does not look
        Path file = Files.createTempFile("cases", ".xlsx");
        try {
            Files.write(file, workbook);
            try (ZipFile parts = new ZipFile(file.toFile());
                    InputStream sheet = parts.getInputStream(parts.getEntry("xl/worksheets/sheet1.xml"))) {
                return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            }
        } finally {
            Files.delete(file);
        }
    }

    private static int count(String question, String of) throws SQLException {
        try (Connection owner = DriverManager.getConnection(System.getProperty("mtf.test.db"), "postgres", "");
                PreparedStatement ask = owner.prepareStatement(question)) {
            ask.setString(1, of);
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
