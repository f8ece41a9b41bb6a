package org.margatetaskforce.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page that reads past the boundaries fails for everybody to see; it does not show "no data". */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CarelessPageIT {

    @ArquillianResource
    URL house;

    private HttpResponse<String> open(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(house + address)).build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_page_that_reads_with_no_officer_fails_loudly() throws Exception {
        assertThat(open("trial-of-a-page.xhtml?read=false").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = open("trial-of-a-page.xhtml?read=true");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("rows:").doesNotContain("Exception");
    }
}
