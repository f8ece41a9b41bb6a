package org.margatetaskforce.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** One person at the counter, signed in or not, who asks for addresses and reads everything that comes: pages, files, spreadsheets. */
final class Desk {

    private final URL base;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(30))
            .build();

    /**
     * What came.
     *
     * @param status the answer's number
     * @param body all text in it
     * @param headers every header in one text: file names and addresses stand there
     */
    record Answer(int status, String body, String headers) {

        /** Without what is another one each time: nonces, the view's state, the session's, the reference that was asked for. */
        String alike(String reference) {
            return status + " "
                    + body.replace(reference, "…")
                            .replaceAll("nonce(=|&quot;:&quot;|\":\")[^ >]*", "nonce")
                            .replaceAll("csp\\.init\\('[^']*'\\)", "nonce")
                            .replaceAll("(?s)<input[^>]*ViewState[^>]*>", "")
                            .replaceAll(";jsessionid=[^\"?]*", "")
                            .replaceAll("\\d\\d:\\d\\d(:\\d\\d)?", "time");
        }
    }

    Desk(URL base) {
        this.base = base;
    }

    static Desk of(URL base, String post) {
        Desk desk = new Desk(base);
        desk.ask("sign-in.xhtml");
        Answer in = desk.send(desk.request("sign-in.xhtml")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of(
                        "signIn", "signIn",
                        "signIn:username", ProofTown.officer(post),
                        "signIn:password", "Margate-2011!",
                        "signIn:enter", "",
                        "jakarta.faces.ViewState", "stateless")))));
        if (in.status() != 302 && in.status() != 303) {
            throw new IllegalStateException("nobody lets " + post + " in: " + in.status() + " " + in.body());
        }
        return desk;
    }

    Answer ask(String address) {
        return send(request(address).GET());
    }

    private HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(base + address)).timeout(Duration.ofSeconds(60));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            byte[] bytes = response.body();
            String headers = response.headers().map().toString();
            return new Answer(
                    response.statusCode(),
                    isZip(bytes) ? unpacked(bytes) : new String(bytes, StandardCharsets.UTF_8),
                    headers);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private static String unpacked(byte[] spreadsheet) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(spreadsheet))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        }
        return all.toString();
    }
}
