package org.margatetaskforce.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.margatetaskforce.base.TaskForceClock;

/**
 * Prints XHTML as a tagged PDF (PDF/UA in mind): document language and title, headings, bookmarks, embedded fonts. It
 * follows no link to anything: every address, of a picture, style sheet or font, is refused.
 */
final class Press {

    private static final String FAMILY = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** Fonts that no printing is using: reading them takes as long as a page, and they are not safe to share. */
    private final Queue<Fonts> atRest = new ConcurrentLinkedQueue<>();

    /** A printed document. */
    record Printed(byte[] content, int pages) {}

    private record Fonts(TrueTypeFont regular, TrueTypeFont bold) {

        static Fonts read() throws IOException {
            return new Fonts(read("LiberationSans-Regular.ttf"), read("LiberationSans-Bold.ttf"));
        }

        private static TrueTypeFont read(String file) throws IOException {
            try (InputStream font = Press.class.getResourceAsStream("/liberation/" + file)) {
                TrueTypeFont read =
                        new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(font, file)));
                // looking for ligatures takes twice as long as all the rest of a page
                read.setEnableGsub(false);
                return read;
            }
        }
    }

    /** Prints a page, dated at an instant. */
    Printed print(String xhtml, Instant at) {
        try {
            Fonts resting = atRest.poll();
            Fonts fonts = resting == null ? Fonts.read() : resting;
            Printed printed = print(xhtml, at, fonts);
            // only now: fonts of a printing that failed are let go
            atRest.add(fonts);
            return printed;
        } catch (IOException failed) {
            throw new UncheckedIOException("the document could not be printed", failed);
        }
    }

    private static Printed print(String xhtml, Instant at, Fonts fonts) throws IOException {
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

    private static PDFontSupplier embedded(PDDocument pdf, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(pdf, font, true));
    }
}
