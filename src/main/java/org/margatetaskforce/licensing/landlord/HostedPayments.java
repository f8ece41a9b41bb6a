package org.margatetaskforce.licensing.landlord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * A provider of the usual kind, over HTTP: {@code POST /payments}, {@code GET /payments/{id}}, {@code POST /payments/{id}/refunds},
 * with a key of ours and an idempotency key for each payment. Where it is, and its keys, say {@code MTF_PAYMENTS_URL}, {@code
 * MTF_PAYMENTS_KEY} and {@code MTF_PAYMENTS_SECRET}; with none set there is no payment online.
 */
@ApplicationScoped
public class HostedPayments implements PaymentProvider {

    private static final Logger LOG = Logger.getLogger(HostedPayments.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Override
    public boolean isThere() {
        return setting("mtf.payments.url").isPresent();
    }

    @Override
    public Begun begin(String key, String reference, long pence, String description, String returnUrl) {
        String body = Json.createObjectBuilder()
                .add("amount", pence)
                .add("reference", reference)
                .add("description", description)
                .add("return_url", returnUrl)
                .build()
                .toString();
        JsonObject answer = ask(request("/payments")
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        return new Begun(answer.getString("payment_id"), answer.getString("next_url"));
    }

    @Override
    public State stateOf(String providerReference) {
        String status = ask(request("/payments/" + plain(providerReference))
                        .GET()
                        .build())
                .getString("status");
        return switch (status) {
            case "success" -> State.PAID;
            case "failed" -> State.DECLINED;
            case "cancelled" -> State.CANCELLED;
            default -> State.UNDER_WAY;
        };
    }

    @Override
    public void refund(String key, String providerReference, long pence) {
        ask(request("/payments/" + plain(providerReference) + "/refunds")
                .header("Idempotency-Key", "refund-" + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        Json.createObjectBuilder().add("amount", pence).build().toString()))
                .build());
    }

    @Override
    public boolean isSigned(byte[] body, String signature) {
        String secret = setting("mtf.payments.secret").orElse("");
        return !secret.isEmpty()
                && MessageDigest.isEqual(
                        sign(secret, body).getBytes(StandardCharsets.US_ASCII),
                        signature.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII));
    }

    /** What stands under a notification: HMAC with SHA-256 of its body, under the secret that both know. */
    public static String sign(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(setting("mtf.payments.url")
                                .orElseThrow(() -> new RuleBroken("licensing.landlord.payment-away"))
                                .replaceAll("/+$", "")
                        + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + setting("mtf.payments.key").orElse(""));
    }

    private JsonObject ask(HttpRequest request) {
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK && answer.statusCode() != CREATED) {
                LOG.log(Level.WARNING, "the payment provider answered {0}", answer.statusCode());
                throw new RuleBroken("licensing.landlord.payment-away");
            }
            try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.readObject();
            }
        } catch (IOException | JsonException away) {
            LOG.log(Level.WARNING, "the payment provider does not answer", away);
            throw new RuleBroken("licensing.landlord.payment-away");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new RuleBroken("licensing.landlord.payment-away");
        }
    }

    /** A reference as it may stand in an address: the provider's own, and nothing that leads elsewhere. */
    private static String plain(String reference) {
        return reference.replaceAll("[^A-Za-z0-9_-]", "");
    }

    /** As a property of the machine says it, or the environment. */
    private static Optional<String> setting(String name) {
        @Nullable String said = System.getProperty(name);
        return Optional.ofNullable(said)
                .or(() -> Optional.ofNullable(
                        System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'))))
                .filter(value -> !value.isBlank());
    }
}
