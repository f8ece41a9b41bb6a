package org.margatetaskforce.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.workflow.DemoClock;

/** The demonstration's payment provider, in the container: what it was told outlives a restart of the house. */
@ExtendWith(ArquillianExtension.class)
class PretendPaymentsIT {

    private static final String URL = "mtf.payments.url";
    private static final String SECRET = "mtf.payments.secret";

    @Inject
    DemoClock clock;

    @Inject
    PretendedPayments payments;

    @Resource
    ManagedThreadFactory threads;

    private String houses = "";
    private String secret = "";

    @BeforeEach
    void the_houses_own_is_set_aside() {
        houses = System.getProperty(URL);
        secret = System.getProperty(SECRET);
        System.clearProperty(URL);
    }

    @AfterEach
    void the_houses_own_is_put_back() {
        System.setProperty(URL, houses);
        System.setProperty(SECRET, secret);
        Acting.as(Acting.SYSTEM, () -> payments.opensAt(URI.create(houses).getPort()));
    }

    private PretendPayments provider() {
        PretendPayments provider = new PretendPayments();
        provider.clock = clock;
        provider.payments = payments;
        provider.threads = threads;
        provider.open();
        return provider;
    }

    private static String ask(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String begin(String key) throws IOException, InterruptedException {
        return ask(
                HttpRequest.newBuilder(URI.create(System.getProperty(URL) + "/payments"))
                        .header("Idempotency-Key", key)
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"amount\":52500,\"reference\":\"LP-2011-09999\",\"return_url\":\"http://127.0.0.1/back\"}")));
    }

    private static String part(String name, String answer) {
        return answer.replaceAll(".*\"" + name + "\":\"([^\"]+)\".*", "$1");
    }

    @Test
    void a_payment_that_was_begun_before_a_restart_is_finished_after_it() throws Exception {
        PretendPayments before = provider();
        String key = UUID.randomUUID().toString();
        String begun = begin(key);
        String page = part("next_url", begun);
        String status = System.getProperty(URL) + "/payments/" + part("payment_id", begun);
        assertThat(begin(key)).as("the same key begins the same payment").isEqualTo(begun);
        before.close();

        PretendPayments after = provider();
        assertThat(ask(HttpRequest.newBuilder(URI.create(status))))
                .as("where it stood before")
                .contains("\"created\"");
        assertThat(ask(HttpRequest.newBuilder(URI.create(page)))).contains("£525.00 for LP-2011-09999");
        assertThat(begin(key)).isEqualTo(begun);
        ask(HttpRequest.newBuilder(URI.create(page)).POST(HttpRequest.BodyPublishers.ofString("do=pay")));
        ask(HttpRequest.newBuilder(URI.create(page)).POST(HttpRequest.BodyPublishers.ofString("do=stop")));
        assertThat(ask(HttpRequest.newBuilder(URI.create(status))))
                .as("what was decided once stands")
                .contains("\"success\"");
        after.close();
    }
}
