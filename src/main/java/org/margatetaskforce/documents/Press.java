package org.margatetaskforce.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Objects;
import org.margatetaskforce.base.TaskForceClock;

/**
 * Prints XHTML as a tagged PDF (PDF/UA in mind): document language and title, headings, bookmarks, embedded fonts. It
 * follows no link to anything: every address, of a picture, style sheet or font, is refused.
 */
final class Press {

    /** A printed document. */
    record Printed(byte[] content, int pages) {}

    private static final byte[] REGULAR = font("LiberationSans-Regular.ttf");
    private static final byte[] BOLD = font("LiberationSans-Bold.ttf");
    private static final String FAMILY = "Liberation Sans";

    Printed print(String xhtml, Instant at) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(65_536);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .useFont(() -> new ByteArrayInputStream(REGULAR), FAMILY, 400, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(BOLD), FAMILY, 700, FontStyle.NORMAL, true)
                .usePdfUaAccessibility(true)
                .withProducer("Margate Task Force")
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .withHtmlContent(xhtml, null)
                .toStream(pdf);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            Calendar when = GregorianCalendar.from(at.atZone(TaskForceClock.LONDON));
            renderer.getPdfDocument().getDocumentInformation().setCreationDate(when);
            renderer.getPdfDocument().getDocumentInformation().setModificationDate(when);
            int pages = renderer.getPdfDocument().getNumberOfPages();
            renderer.getPdfDocument().save(pdf);
            return new Printed(pdf.toByteArray(), pages);
        } catch (IOException failed) {
            throw new UncheckedIOException("the document could not be printed", failed);
        }
    }

    private static byte[] font(String file) {
        try (InputStream font = Press.class.getResourceAsStream("/liberation/" + file)) {
            return Objects.requireNonNull(font, file).readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
