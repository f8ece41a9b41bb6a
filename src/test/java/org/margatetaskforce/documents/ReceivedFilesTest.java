package org.margatetaskforce.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.margatetaskforce.base.RuleBroken;

/** What may come in, what it is, and who looks at it first. */
class ReceivedFilesTest {

    private static final byte[] A_PDF = "%PDF-1.4 a certificate".getBytes(StandardCharsets.US_ASCII);

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, broken -> assertThat(broken.key())
                .isEqualTo(key));
    }

    @Test
    void a_file_is_what_its_content_says() {
        assertThat(FileContent.of(A_PDF).type()).isEqualTo("application/pdf");
        assertThat(FileContent.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0})
                        .type())
                .isEqualTo("image/jpeg");
        assertThat(FileContent.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0})
                        .type())
                .isEqualTo("image/png");
        for (String pretender :
                new String[] {"<html><script>alert(1)</script>", "MZ\u0090", "PK\u0003\u0004 a.docx", "<svg/>"}) {
            refused(
                    "documents.file.not-accepted",
                    () -> FileContent.of(pretender.getBytes(StandardCharsets.ISO_8859_1)));
        }
        refused("documents.file.empty", () -> FileContent.of(new byte[0]));
        refused("documents.file.too-large", () -> FileContent.of(new byte[10 * 1024 * 1024 + 1]));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C:\\Users\\Ann\\gas 2011.pdf|gas 2011.pdf",
                "../../etc/passwd|passwd",
                "line\u0007bell.pdf|linebell.pdf",
                "cod\u202Efdp.exe|codfdp.exe",
                "''|unnamed"
            })
    void a_name_loses_its_folders_and_what_cannot_be_seen(String sent, String kept) {
        assertThat(FileContent.plainName(sent)).isEqualTo(kept);
    }

    @Test
    void what_does_not_belong_is_struck_out_once_and_with_a_reason() {
        ReceivedFile file = new ReceivedFile(
                "RCV-2011-00001",
                FileKind.GAS_CERTIFICATE,
                "gas.pdf",
                FileContent.of(A_PDF),
                "SL-2011-00001",
                "MTF-P-2011-00001",
                "TDC",
                LocalDate.of(2011, 5, 23),
                false);
        refused("documents.file.reason-needed", () -> file.strikeOut(LocalDate.of(2011, 5, 24), "m.stokes", "wrong"));
        file.strikeOut(LocalDate.of(2011, 5, 24), "m.stokes", "It is the certificate of another house.");
        assertThat(file.isStruckOut()).isTrue();
        refused(
                "documents.file.struck-out-already",
                () -> file.strikeOut(LocalDate.of(2011, 5, 24), "m.stokes", "It is the certificate of another house."));
        assertThat(file.getSha256()).hasSize(64);
    }

    @Test
    void without_a_scanner_a_file_counts_as_not_looked_at() {
        assertThat(new VirusScanner("").isConfigured()).isFalse();
        assertThat(new VirusScanner("").isClean(A_PDF)).isFalse();
    }

    @Test
    void the_scanner_is_sent_the_whole_file_and_believed() throws Exception {
        byte[] large = new byte[150_000];
        System.arraycopy(A_PDF, 0, large, 0, A_PDF.length);
        try (ServerSocket clamav = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            VirusScanner scanner = new VirusScanner("127.0.0.1:" + clamav.getLocalPort());
            CompletableFuture<byte[]> seen = CompletableFuture.supplyAsync(() -> answer(clamav, "stream: OK"));
            assertThat(scanner.isClean(large)).isTrue();
            assertThat(seen.get()).isEqualTo(large);
            CompletableFuture<byte[]> again =
                    CompletableFuture.supplyAsync(() -> answer(clamav, "stream: Eicar-Signature FOUND"));
            refused("documents.file.virus", () -> scanner.isClean(A_PDF));
            assertThat(again.get()).isEqualTo(A_PDF);
        }
    }

    @Test
    void where_the_scanner_is_away_nothing_comes_in() throws Exception {
        int port;
        try (ServerSocket gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = gone.getLocalPort();
        }
        refused("documents.file.scanner-away", () -> new VirusScanner("127.0.0.1:" + port).isClean(A_PDF));
    }

    /** Plays ClamAV: reads one file as it is sent, answers, and gives what it read. */
    private static byte[] answer(ServerSocket clamav, String verdict) {
        try (Socket asked = clamav.accept()) {
            DataInputStream in = new DataInputStream(asked.getInputStream());
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                file.write(in.readNBytes(length));
            }
            asked.getOutputStream().write((verdict + "\0").getBytes(StandardCharsets.US_ASCII));
            return file.toByteArray();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
