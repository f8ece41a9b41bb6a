package org.margatetaskforce.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/**
 * Prints XHTML as a tagged PDF (PDF/UA in mind): document language and title, headings, bookmarks, embedded fonts. It
 * follows no link to anything: every address, of a picture, style sheet or font, is refused. Names of the whole world are
 * written: what the letters' own font lacks, Noto Sans has, and Droid Sans Fallback what is Chinese, Japanese or Korean.
 */
final class Press {

    private static final String FAMILY = "Liberation Sans";
    private static final String WORLD = "Noto Sans";
    private static final String EAST_ASIA = "Droid Sans Fallback";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** Points: how large the number of a bound page is, and how far from the left and the upper edge. */
    private static final float NUMBER_SIZE = 8;

    private static final float NUMBER_LEFT = 62;
    private static final float NUMBER_DOWN = 34;

    /** Up to here go the letters of Latin alphabets, which the letters' own font has all. */
    private static final int LATIN = 0x250;

    /** Fonts that no printing is using: reading them takes as long as a page, and they are not safe to share. */
    private final Queue<Fonts> atRest = new ConcurrentLinkedQueue<>();

    private final Queue<WorldFonts> worldAtRest = new ConcurrentLinkedQueue<>();

    static {
        // the printer tells of each font and page it begins; only what goes wrong is worth a line
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private static final RightToLeft RIGHT_TO_LEFT = new RightToLeft();

    /** A printed document. */
    record Printed(byte[] content, int pages) {}

    private record Fonts(TrueTypeFont regular, TrueTypeFont bold) {

        static Fonts read() throws IOException {
            return new Fonts(
                    font("/liberation/LiberationSans-Regular.ttf"), font("/liberation/LiberationSans-Bold.ttf"));
        }
    }

    /** Read when a page first needs them: they are large. */
    private record WorldFonts(TrueTypeFont regular, TrueTypeFont bold, TrueTypeFont eastAsia) {

        static WorldFonts read() throws IOException {
            return new WorldFonts(
                    font("/fonts/sans/NotoSansMerged-Regular.ttf"),
                    font("/fonts/sans/NotoSansMerged-Bold.ttf"),
                    font("/fonts/droid/DroidSansFallback.ttf"));
        }
    }

    private static TrueTypeFont font(String file) throws IOException {
        try (InputStream font = Press.class.getResourceAsStream(file)) {
            TrueTypeFont read = new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(font, file)));
            // looking for ligatures takes twice as long as all the rest of a page
            read.setEnableGsub(false);
            return read;
        }
    }

    /**
     * Prints a page, dated at an instant.
     *
     * @throws RuleBroken {@code documents.sign-not-printable} with the sign that no font has
     */
    Printed print(String xhtml, Instant at) {
        Thread thread = Thread.currentThread();
        ClassLoader loader = thread.getContextClassLoader();
        // the printer makes XML parsers anew for each page, and each looks for others in every jar of the server first
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            Fonts resting = atRest.poll();
            Fonts fonts = resting == null ? Fonts.read() : resting;
            Printed printed = canWrite(fonts.regular(), xhtml)
                    ? print(xhtml, at, fonts, null)
                    : printForTheWorld(xhtml, at, fonts);
            // only now: fonts of a printing that failed are let go
            atRest.add(fonts);
            return printed;
        } catch (IOException failed) {
            throw new UncheckedIOException("the document could not be printed", failed);
        } finally {
            thread.setContextClassLoader(loader);
        }
    }

    private Printed printForTheWorld(String xhtml, Instant at, Fonts fonts) throws IOException {
        WorldFonts resting = worldAtRest.poll();
        WorldFonts world = resting == null ? WorldFonts.read() : resting;
        mustBePrintable(RIGHT_TO_LEFT.shapeText(xhtml), fonts, world);
        Printed printed = print(xhtml, at, fonts, world);
        worldAtRest.add(world);
        return printed;
    }

    private static boolean canWrite(TrueTypeFont font, String text) throws IOException {
        CmapLookup signs = font.getUnicodeCmapLookup();
        return text.codePoints().allMatch(sign -> sign < LATIN || isBlank(sign) || signs.getGlyphId(sign) != 0);
    }

    private static void mustBePrintable(String text, Fonts fonts, WorldFonts world) throws IOException {
        List<CmapLookup> signs = List.of(
                fonts.regular().getUnicodeCmapLookup(),
                world.regular().getUnicodeCmapLookup(),
                world.eastAsia().getUnicodeCmapLookup());
        text.codePoints()
                .filter(sign -> !isBlank(sign) && signs.stream().allMatch(font -> font.getGlyphId(sign) == 0))
                .findFirst()
                .ifPresent(sign -> {
                    throw new RuleBroken("documents.sign-not-printable", Character.toString(sign));
                });
    }

    private static boolean isBlank(int sign) {
        return Character.isWhitespace(sign) || Character.getType(sign) == Character.FORMAT;
    }

    private static Printed print(String xhtml, Instant at, Fonts fonts, @Nullable WorldFonts world) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PdfRendererBuilder builder = new PdfRendererBuilder()
                    .usePDDocument(pdf)
                    .useFont(embedded(pdf, fonts.regular()), FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useFont(embedded(pdf, fonts.bold()), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .usePdfUaAccessibility(true)
                    .withProducer("Margate Task Force")
                    .useUriResolver((base, uri) -> null)
                    .useExternalResourceAccessControl(
                            (uri, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withHtmlContent(xhtml, null);
            if (world != null) {
                builder.useFont(embedded(pdf, world.regular()), WORLD, REGULAR, FontStyle.NORMAL, true)
                        .useFont(embedded(pdf, world.bold()), WORLD, BOLD, FontStyle.NORMAL, true)
                        .useFont(embedded(pdf, world.eastAsia()), EAST_ASIA, REGULAR, FontStyle.NORMAL, true)
                        .useUnicodeBidiSplitter(RightToLeft.Splitter::new)
                        .useUnicodeBidiReorderer(RIGHT_TO_LEFT)
                        .defaultTextDirection(BaseRendererBuilder.TextDirection.LTR);
            }
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFKeepOpen();
                Calendar when = GregorianCalendar.from(at.atZone(TaskForceClock.LONDON));
                pdf.getDocumentInformation().setCreationDate(when);
                pdf.getDocumentInformation().setModificationDate(when);
                ByteArrayOutputStream content = new ByteArrayOutputStream(65_536);
                pdf.save(content);
                return new Printed(content.toByteArray(), pdf.getNumberOfPages());
            }
        }
    }

    /** Binds others behind a printing: one tagged file, in which each of their pages says which of the whole it is. */
    Printed bind(Printed first, List<byte[]> others) {
        try (PDDocument whole = Loader.loadPDF(first.content())) {
            PDFMergerUtility merger = new PDFMergerUtility();
            for (byte[] other : others) {
                try (PDDocument one = Loader.loadPDF(other)) {
                    merger.appendDocument(whole, one);
                }
            }
            PDFont font = PDType0Font.load(whole, font("/liberation/LiberationSans-Bold.ttf"), true);
            for (int page = first.pages(); page < whole.getNumberOfPages(); page++) {
                number(whole, page, font);
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream(65_536);
            whole.save(content);
            return new Printed(content.toByteArray(), whole.getNumberOfPages());
        } catch (IOException failed) {
            throw new UncheckedIOException("the documents could not be bound together", failed);
        }
    }

    /** The number stands at the head of the page, where letters are blank, and is no part of what is read aloud. */
    private static void number(PDDocument whole, int index, PDFont font) throws IOException {
        PDPage page = whole.getPage(index);
        try (PDPageContentStream line = new PDPageContentStream(whole, page, AppendMode.APPEND, true, true)) {
            line.beginMarkedContent(COSName.ARTIFACT);
            line.beginText();
            line.setFont(font, NUMBER_SIZE);
            line.newLineAtOffset(NUMBER_LEFT, page.getMediaBox().getHeight() - NUMBER_DOWN);
            line.showText("Page " + (index + 1) + " of the " + whole.getNumberOfPages() + " bound together");
            line.endText();
            line.endMarkedContent();
        }
    }

    private static PDFontSupplier embedded(PDDocument pdf, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(pdf, font, true));
    }
}
