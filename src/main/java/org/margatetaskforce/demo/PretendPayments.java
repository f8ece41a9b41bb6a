package org.margatetaskforce.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.workflow.DemoClock;

/**
 * The payment provider of the demonstration: a server of its own on this machine alone, with a page on which one pays, is declined
 * or stops, and that moves no money. Real only in what it says and how. It keeps what it was told, and opens where it stood before, so
 * that a payment begun before a restart is finished after. Where a provider is configured it does not open.
 */
@Singleton
@Startup
public class PretendPayments {

    private static final Logger LOG = Logger.getLogger(PretendPayments.class.getName());
    private static final String URL = "mtf.payments.url";
    private static final String SECRET = "mtf.payments.secret";
    private static final int ANY_PORT = 0;
    private static final int AT_ONCE = 2;
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final int NOT_FOUND = 404;

    private @Nullable HttpServer server;
    private @Nullable ExecutorService answering;

    @Inject
    DemoClock clock;

    @Inject
    PretendedPayments payments;

    @Resource
    ManagedThreadFactory threads;

    @PostConstruct
    void open() {
        if (!clock.isDemo() || System.getProperty(URL) != null || System.getenv("MTF_PAYMENTS_URL") != null) {
            return;
        }
        Acting.as(Acting.SYSTEM, () -> {
            HttpServer opened = openedWhereItStood(payments.door().orElse(ANY_PORT));
            int port = opened.getAddress().getPort();
            payments.opensAt(port);
            // the threads are the server's own: what answers reads and writes the database
            ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE, threads);
            opened.setExecutor(pool);
            opened.createContext("/", this::answer);
            opened.start();
            server = opened;
            answering = pool;
            System.setProperty(URL, "http://127.0.0.1:" + port);
            System.setProperty(SECRET, "the demonstration keeps no secrets");
            LOG.info(() -> "the demonstration's payment page is at " + System.getProperty(URL));
        });
    }

    /** Where it stood before, or anywhere where that is taken: what was begun there cannot be paid then. */
    private static HttpServer openedWhereItStood(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException taken) {
            LOG.log(
                    Level.WARNING,
                    "the place of the demonstration''s payment page is taken: {0}",
                    String.valueOf(port));
            return openedWhereItStood(ANY_PORT);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @PreDestroy
    void close() {
        HttpServer opened = server;
        if (opened != null) {
            opened.stop(0);
            Objects.requireNonNull(answering).shutdownNow();
            System.clearProperty(URL);
            System.clearProperty(SECRET);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        Acting.<IOException>as(Acting.SYSTEM, () -> heard(exchange));
    }

    private void heard(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] path = exchange.getRequestURI().getPath().split("/");
            boolean post = exchange.getRequestMethod().equals("POST");
            if (post && path.length == 2 && path[1].equals("payments")) {
                create(exchange);
                return;
            }
            PretendedPayments.Payment payment =
                    path.length > 2 ? payments.find(path[2]).orElse(null) : null;
            if (payment == null) {
                send(exchange, NOT_FOUND, "text/plain", "no such payment");
            } else if (path[1].equals("payments") && path.length == 3) {
                json(
                        exchange,
                        OK,
                        Json.createObjectBuilder()
                                .add("payment_id", path[2])
                                .add("status", payment.status())
                                .build());
            } else if (path[1].equals("payments") && post) {
                payments.refund(payment.id());
                json(
                        exchange,
                        CREATED,
                        Json.createObjectBuilder().add("status", "success").build());
            } else if (post) {
                decide(exchange, payment);
            } else {
                send(exchange, OK, "text/html;charset=utf-8", page(payment));
            }
        }
    }

    private void create(HttpExchange exchange) throws IOException {
        JsonObject asked;
        try (JsonReader reader = Json.createReader(exchange.getRequestBody())) {
            asked = reader.readObject();
        }
        String id = payments.begin(
                String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                asked.getJsonNumber("amount").longValue(),
                asked.getString("reference"),
                asked.getString("return_url"));
        json(
                exchange,
                CREATED,
                Json.createObjectBuilder()
                        .add("payment_id", id)
                        .add("next_url", System.getProperty(URL) + "/page/" + id)
                        .build());
    }

    private void decide(HttpExchange exchange, PretendedPayments.Payment payment) throws IOException {
        String said = new String(exchange.getRequestBody().readNBytes(1000), StandardCharsets.UTF_8);
        payments.decide(
                payment.id(), said.contains("pay") ? "success" : said.contains("decline") ? "failed" : "cancelled");
        exchange.getResponseHeaders().set("Location", payment.returnUrl());
        exchange.sendResponseHeaders(SEE_OTHER, -1);
    }

    private static String page(PretendedPayments.Payment payment) {
        String status = payment.refunded() ? "refunded" : payment.status();
        return "<!DOCTYPE html><html lang=\"en-GB\"><head><title>A pretended payment</title>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"icon\" href=\"data:,\"></head><body><main>"
                + "<h1>A pretended payment</h1><p>No money moves here. £"
                + String.format("%d.%02d", payment.pence() / 100, payment.pence() % 100) + " for " + payment.reference()
                + ": " + status + ".</p><form method=\"post\">"
                + "<button name=\"do\" value=\"pay\">Pay</button> <button name=\"do\" value=\"decline\">Be declined</button> "
                + "<button name=\"do\" value=\"stop\">Stop</button></form></main></body></html>";
    }

    private static void json(HttpExchange exchange, int status, JsonObject body) throws IOException {
        send(exchange, status, "application/json", body.toString());
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
