package org.margatetaskforce.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.margatetaskforce.base.RuleBroken;

class PressTest {

    private static final Instant AT = Instant.parse("2011-05-06T10:00:00Z");

    private final Wording wording = new Wording();
    private final Press press = new Press();

    @TestFactory
    Stream<DynamicTest> each_letter_is_a_tagged_pdf_that_says_what_it_must() {
        return Samples.all().entrySet().stream()
                .map(sample -> DynamicTest.dynamicTest(sample.getKey(), () -> {
                    Press.Printed printed = press.print(wording.write(sample.getKey(), sample.getValue()), AT);
                    keepIfAsked(sample.getKey(), printed.content());
                    try (PDDocument pdf = Loader.loadPDF(printed.content())) {
                        assertThat(pdf.getNumberOfPages()).isEqualTo(printed.pages());
                        assertTagged(pdf);
                        assertFontsEmbedded(pdf);
                        String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                        assertThat(text)
                                .contains("Thanet District Council")
                                .contains("SLA-2011-00042")
                                .contains("DOC-2011-00042, wording 0badcafe")
                                .contains("Page 1 of " + printed.pages())
                                .contains("PROTECT")
                                .contains("6 May 2011")
                                .doesNotContain("${", "[#", "null");
                        assertThat(text).contains(must(sample.getKey()));
                    }
                }));
    }

    /** What the Act, or plain fairness, wants to read in each. */
    private static String[] must(String template) {
        return switch (template) {
            case "licensing/acknowledgement" -> new String[] {"We have received your application", "3 May 2011"};
            case "licensing/request-for-information" ->
                new String[] {
                    "Please let us have all of these by 20 May 2011", "Gas safety certificate", "section 95(3)"
                };
            case "licensing/valid-application" -> new String[] {"It was duly made on 5 May 2011", "30 June 2011"};
            case "licensing/not-duly-made" -> new String[] {"returned as not duly made", "£525.00", "section 95(1)"};
            case "licensing/consultation" ->
                new String[] {"Kent Police", "Who is liable.", "answer by 20 May 2011", "spent convictions"};
            case "licensing/withdrawn" -> new String[] {"withdrawn on 5 May 2011", "no longer a defence"};
            case "licensing/outside-scope" -> new String[] {"s.79(2) to (4)", "4 May 2012"};
            case "licensing/proposal-notice" ->
                new String[] {
                    "Schedule 5, paragraphs 1 and 2",
                    "proposes to grant the licence",
                    "Reasons for granting the licence",
                    "The main terms of the licence",
                    "The consultation ends on 27 May 2011",
                    "Żaneta Wiśniewska",
                    "Harbour & Home Building Society, mortgagee"
                };
            case "licensing/modification-notice" ->
                new String[] {
                    "paragraphs 3 and 4", "three years instead of five", "The consultation ends on 17 May 2011"
                };
            case "licensing/refusal-proposal-notice" ->
                new String[] {"paragraphs 5 and 6", "proposes to refuse", "The consultation ends on 23 May 2011"};
            case "licensing/licence" ->
                new String[] {
                    "grants a licence of this house",
                    "SL-2011-00042",
                    "1 June 2011",
                    "31 May 2016",
                    "Schedule 1: conditions required by law",
                    "Schedule 2: conditions the Council considers appropriate",
                    "cannot be transferred"
                };
            case "licensing/decision-to-grant" ->
                new String[] {
                    "Schedule 5, paragraph 7",
                    "appeal to the Residential Property Tribunal",
                    "An appeal must be made by the end of 2 June 2011",
                    "within 28 days beginning with the decision"
                };
            case "licensing/decision-to-refuse" ->
                new String[] {
                    "Schedule 5, paragraph 8",
                    "decided to refuse",
                    "appeal to the Residential Property Tribunal",
                    "An appeal must be made by the end of 2 June 2011"
                };
            case "licensing/temporary-exemption" ->
                new String[] {"in force from 6 May 2011 to the end of 5 August 2011", "need not be licensed"};
            case "licensing/temporary-exemption-refused" ->
                new String[] {"decided not to serve a temporary exemption notice", "by the end of 2 June 2011"};
            case "licensing/register-extract" ->
                new String[] {"I certify that the entry below stands in it on 6 May 2011", "£10.00"};
            case "licensing/exemption-decision" ->
                new String[] {"accepted that the house is exempt from 3 May 2011", "gives no right of appeal"};
            case "licensing/evidence-wanted" ->
                new String[] {"It was due on 3 May 2011", "by the end of 3 June 2011", "section 95(2)"};
            case "licensing/behaviour-enquiry" ->
                new String[] {
                    "Music until four in the morning", "Warning letters", "by the end of 20 May 2011", "section 95(2)"
                };
            case "licensing/licence-required" ->
                new String[] {
                    "licensed under section 85(1)", "Apply for the licence by the end of 31 May 2011", "up to £20,000"
                };
            case "licensing/requisition" ->
                new String[] {"1976, section 16", "by the end of 23 May 2011", "section 16(2)", "up to £5,000"};
            case "licensing/evidence-pack" ->
                new String[] {
                    "from 21 April 2011 to 6 May 2011: 9 days",
                    "1. The offence 1",
                    "PS/2: This home needs a licence 5",
                    "exemption notice was in force",
                    "29 October 2011",
                    "I certify that the registers"
                };
            case "licensing/holder-died" ->
                new String[] {"the licence ended with that day", "Until the end of 5 August 2011"};
            case "licensing/change-proposal" ->
                new String[] {"Schedule 5, paragraphs 14 and 15", "proposes to vary the licence", "20 May 2011"};
            case "licensing/change-decision" ->
                new String[] {
                    "Schedule 5, paragraph 16",
                    "decided to vary the licence",
                    "does not take effect before 3 June 2011",
                    "An appeal must be made by the end of 2 June 2011"
                };
            case "licensing/fee-receipt" -> new String[] {"R-2011-00017", "Total received £1,050.00"};
            case "licensing/designation-notice" ->
                new String[] {"comes into force on 21 April 2011", "ends at the end of 20 April 2016", "2412 homes"};
            case "licensing/designation-revoked" -> new String[] {"On 5 March 2013", "no effect from 1 April 2013"};
            case "licensing/expiry-reminder" -> new String[] {"Licence SL-2011-00042 ends at the end of 31 May 2016"};
            case "documents/certificate-of-service" ->
                new String[] {
                    "Certificate of service",
                    "sent by first class post",
                    "Land Registry title K000000",
                    "10 May 2011",
                    "second working day after posting"
                };
            case "housing/acknowledgement" -> new String[] {"3 May 2011"};
            case "housing/copy-cover" ->
                new String[] {"Improvement notice HN-2011-00001", "15 June 2011", "paragraph 5", "mortgagee"};
            case "housing/fire-consultation" ->
                new String[] {"section 10", "No fire detection.", "Prohibition order", "22 June 2011"};
            case "housing/informal-letter" -> new String[] {"Repair the extractor fan", "20 May 2011"};
            case "housing/entry-notice" -> new String[] {"section 239", "14:30 BST on Friday 13 May 2011"};
            case "housing/warrant-information" -> new String[] {"section 240", "on 13 May 2011 nobody opened the door"};
            case "housing/inspection-record" -> new String[] {"HI-2011-00001", "Back bedroom", "Mould over the cot"};
            case "housing/case-closed" -> new String[] {"1 August 2011", "has been put right"};
            case "housing/hazard-assessment" ->
                new String[] {
                    "Excess cold", "HZ-2011-00001", "1,023", "Category 1 hazards are those of bands A, B and C"
                };
            case "housing/statement-of-reasons" ->
                new String[] {"section 8", "Improvement notice", "Prohibition order", "The cellar is needed."};
            case "housing/improvement-notice" ->
                new String[] {"s.11", "Fit a handrail.", "20 July 2011", "21 days", "Residential Property Tribunal"};
            case "housing/prohibition-order" ->
                new String[] {"Nobody may sleep in the cellar.", "A second way out", "12 July 2011", "13 July 2011"};
            case "housing/emergency-prohibition-order" ->
                new String[] {"Nobody may sleep in the cellar.", "12 July 2011", "Residential Property Tribunal"};
            case "housing/emergency-remedial-action" ->
                new String[] {"s.40 and Sch 3 para 3", "Fit a handrail.", "12 July 2011"};
            case "housing/hazard-awareness-notice" -> new String[] {"Fit a handrail.", "no appeal"};
            case "housing/decision-on-notice" ->
                new String[] {"revoked", "Every hazard was found removed.", "it stands for", "Fit fixed heating."};
            case "housing/land-charge" -> new String[] {"HN-2011-00001", "6 July 2011"};
            case "housing/works-notice" ->
                new String[] {"HN-2011-00001", "from 19 September 2011", "Fit fixed heating in each room."};
            case "housing/demand" ->
                new String[] {"£1,200.00", "Invoice 204", "21 days", "Residential Property Tribunal"};
            case "housing/notice-of-intent" -> new String[] {"£10,000.00", "section 30(1)", "28 days", "nothing begun"};
            case "housing/final-notice" ->
                new String[] {"£10,000.00", "28 days", "First-tier Tribunal (Property Chamber)"};
            case "housing/evidence-index" ->
                new String[] {"EB-2012-00001", "as it stood at the end of 6 May 2011", "Reported: Complaint"};
            default -> throw new AssertionError("say what " + template + " must contain");
        };
    }

    @Test
    void a_proposed_licence_says_that_it_is_not_in_force_and_bears_no_date_of_decision() throws Exception {
        byte[] content = press.print(wording.write("licensing/licence", Samples.licence(true)), AT)
                .content();
        keepIfAsked("licensing/licence-draft", content);
        try (PDDocument pdf = Loader.loadPDF(content)) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("Proposed licence: not in force", "proposes to grant")
                    .doesNotContain(
                            "by its decision of", "for Thanet District Council, the local housing authority Page");
        }
    }

    @Test
    void what_is_bound_behind_is_one_tagged_file_whose_pages_are_numbered_through() throws Exception {
        Press.Printed first =
                press.print(wording.write("licensing/evidence-pack", Samples.of("licensing/evidence-pack")), AT);
        Press.Printed letter =
                press.print(wording.write("licensing/licence-required", Samples.of("licensing/licence-required")), AT);
        Press.Printed whole = press.bind(first, List.of(letter.content(), letter.content()));
        keepIfAsked("licensing/evidence-pack-bound", whole.content());
        try (PDDocument pdf = Loader.loadPDF(whole.content())) {
            assertThat(whole.pages()).isEqualTo(first.pages() + 2 * letter.pages());
            assertThat(pdf.getNumberOfPages()).isEqualTo(whole.pages());
            assertTagged(pdf);
            assertFontsEmbedded(pdf);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Page " + whole.pages() + " of the " + whole.pages() + " bound together");
        }
    }

    @Test
    void nothing_outside_the_page_is_read() throws Exception {
        Path secret = Files.createTempFile("secret", ".css");
        Files.writeString(secret, "body::after { content: 'SECRET FROM A FILE'; }");
        String page = """
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="en-GB"><head><title>t</title>
                <meta name="description" content="d"/>
                <link rel="stylesheet" type="text/css" href="%s"/>
                <style>@import url("%s"); body { font-family: 'Liberation Sans'; }</style></head>
                <body><p>Only this.</p><img alt="a picture" src="%s"/></body></html>""".formatted(secret.toUri(), secret.toUri(), secret.toUri());
        try (PDDocument pdf = Loader.loadPDF(press.print(page, AT).content())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("Only this.")
                    .doesNotContain("SECRET");
        } finally {
            Files.delete(secret);
        }
    }

    @Test
    void names_from_all_over_europe_keep_their_letters() throws Exception {
        Map<String, Object> values = Samples.of("licensing/acknowledgement");
        String name = "Ştefan Țurcanu, Łukasz Źdźbło, Žižková, Åse Ørsted, Иван Петров, Γιώργος";
        values.put("recipientName", name);
        try (PDDocument pdf = Loader.loadPDF(press.print(wording.write("licensing/acknowledgement", values), AT)
                .content())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(name);
        }
    }

    @Test
    void names_from_all_over_the_world_are_written_without_a_gap() throws Exception {
        List<String> names = List.of(
                "王小明",
                "محمد عبد الله الأحمد",
                "پرویز گل‌محمدی",
                "שרה כהן",
                "Nguyễn Thị Hằng",
                "Ђорђе Їжак",
                "Ελένη Παπαδοπούλου",
                "মোহাম্মদ রহমান",
                "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
                "김철수",
                "さくら");
        Map<String, Object> values = Samples.of("licensing/acknowledgement");
        values.put("recipientName", String.join(", ", names));
        Press.Printed printed = press.print(wording.write("licensing/acknowledgement", values), AT);
        keepIfAsked("names-of-the-world", printed.content());
        try (PDDocument pdf = Loader.loadPDF(printed.content())) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text)
                    .contains("王小明", "Nguyễn Thị Hằng", "Ђорђе Їжак", "Ελένη Παπαδοπούλου", "김철수", "さくら")
                    .doesNotContain("#", "\uFFFD");
            assertThat(gaps(pdf)).isEmpty();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
        assertThat(printed.content())
                .as("of three large fonts only what is used")
                .hasSizeLessThan(200_000);
    }

    /** Every place where a font's sign for "I have none" was printed. */
    private static List<String> gaps(PDDocument pdf) throws IOException {
        List<String> gaps = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                for (int code : position.getCharacterCodes()) {
                    if (code == 0) {
                        gaps.add(position.getUnicode() + " in "
                                + position.getFont().getName());
                    }
                }
                super.processTextPosition(position);
            }
        }.getText(pdf);
        return gaps;
    }

    @Test
    void arabic_letters_are_joined_and_printed_from_right_to_left() {
        RightToLeft arabic = new RightToLeft();
        assertThat(arabic.shapeText("محمد")).isEqualTo("\uFEE3\uFEA4\uFEE4\uFEAA");
        assertThat(arabic.shapeText("الله")).isEqualTo("\uFE8D\uFEDF\uFEE0\uFEEA");
        assertThat(arabic.shapeText("سلام")).isEqualTo("\uFEB3\uFEFC\uFEE1");
        assertThat(arabic.shapeText("پدر")).isEqualTo("\uFB58\uFEAA\uFEAD");
        assertThat(arabic.reorderRTLTextToLTR("אב (ג)")).isEqualTo("(ג) בא");
    }

    @Test
    void a_sign_that_no_font_has_is_refused_by_name() {
        Map<String, Object> values = Samples.of("licensing/acknowledgement");
        values.put("recipientName", "Sunny 😀 Lets");
        assertThatThrownBy(() -> press.print(wording.write("licensing/acknowledgement", values), AT))
                .isInstanceOfSatisfying(RuleBroken.class, refused -> {
                    assertThat(refused.key()).isEqualTo("documents.sign-not-printable");
                    assertThat(refused.details()).containsExactly("😀");
                });
    }

    private static void assertTagged(PDDocument pdf) {
        assertThat(Objects.requireNonNull(pdf.getDocumentCatalog().getMarkInfo())
                        .isMarked())
                .isTrue();
        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
        assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("A sample for the tests");
        assertThat(Objects.requireNonNull(pdf.getDocumentCatalog().getViewerPreferences())
                        .displayDocTitle())
                .isTrue();
        assertThat(pdf.getDocumentCatalog().getDocumentOutline().children()).isNotEmpty();
        Set<String> tags = new HashSet<>();
        collect(Objects.requireNonNull(pdf.getDocumentCatalog().getStructureTreeRoot()), tags);
        assertThat(tags).contains("Document", "H1", "P");
    }

    private static void collect(PDStructureNode node, Set<String> tags) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element, tags);
            }
        }
    }

    private static void assertFontsEmbedded(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName().toLowerCase(Locale.ROOT)).contains("liberationsans");
            }
        }
    }

    /** {@code -Dmtf.letters.folder=…} keeps the PDFs, to be looked at. */
    private static void keepIfAsked(String template, byte[] content) throws IOException {
        String folder = System.getProperty("mtf.letters.folder");
        if (folder != null) {
            Path file = Path.of(folder, template.replace('/', '-') + ".pdf");
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.write(file, content);
        }
    }
}
