package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Anybody reads the register of licences in force, as a page and as JSON, and both say the same. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PublicRegisterE2E {

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    private JsonNode json(Visitor anybody, String query) {
        APIResponse answer = anybody.page().request().get(base + "api/register" + query);
        assertThat(answer.status()).as("api/register" + query).isEqualTo(200);
        return read(answer.text());
    }

    private static JsonNode read(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static List<String> housesOf(JsonNode page) {
        List<String> houses = new ArrayList<>();
        page.get("entries").forEach(entry -> houses.add(entry.get("house").asText()));
        return houses;
    }

    private static List<String> housesOn(Visitor anybody) {
        return anybody.page().locator("table.list tbody td:first-child").allInnerTexts();
    }

    @Test
    void page_and_json_agree_on_every_search_and_page() {
        Visitor anybody = browser.visitor(base);
        anybody.go("register");
        anybody.look("register");
        JsonNode all = json(anybody, "");
        int total = all.get("total").asInt();
        assertThat(total).as("the demonstration town has licences in force").isPositive();
        assertThat(anybody.page().locator(".count").innerText()).startsWith(total + " ");
        assertThat(housesOn(anybody)).isEqualTo(housesOf(all));
        int last = (total + 24) / 25;
        anybody.go("register?page=" + last);
        assertThat(housesOn(anybody)).isEqualTo(housesOf(json(anybody, "?page=" + last)));
        JsonNode one = all.get("entries").get(0);
        String holder = one.get("holder").asText();
        String postcode = one.get("house").asText().replaceAll(".*(CT9 \\d\\w\\w).*", "$1");
        for (String search : List.of(
                "?postcode=" + postcode.replace(" ", ""), "?holder=" + holder.replace(" ", "%20"), "?holder=%25")) {
            anybody.go("register" + search);
            JsonNode found = json(anybody, search);
            assertThat(anybody.page().locator(".count").innerText())
                    .startsWith(found.get("total").asInt() + " ");
            if (found.get("total").asInt() > 0) {
                assertThat(housesOn(anybody)).isEqualTo(housesOf(found));
            }
        }
        assertThat(json(anybody, "?holder=%25").get("total").asInt())
                .as("a percent sign is a letter, not a wildcard")
                .isZero();
    }

    @Test
    void a_search_stands_in_the_address_and_can_be_taken_away() {
        Visitor anybody = browser.visitor(base);
        anybody.go("register");
        anybody.page().getByLabel("Street").fill("no such street");
        anybody.press("Enter");
        anybody.page().waitForURL("**street=no+such+street**");
        anybody.settle();
        assertThat(anybody.page().locator(".empty").innerText()).contains("No licence in force was found");
        anybody.look("register-nothing-found");
        anybody.page().locator(".chips a").click();
        anybody.settle();
        assertThat(anybody.page().locator(".empty").count()).isZero();
    }

    @Test
    void a_reader_gets_no_session_and_no_cookie() {
        Visitor anybody = browser.visitor(base);
        anybody.go("register?page=1");
        anybody.go("register?street=no+such+street&page=2");
        anybody.expect("404: .*register/entry.*");
        anybody.go("register/entry.xhtml?licence=L-1999-00001");
        anybody.go("sign-in.xhtml");
        assertThat(anybody.cookies()).isEmpty();
    }

    @Test
    void what_is_asked_wrongly_is_told_as_a_problem() {
        Visitor anybody = browser.visitor(base);
        for (String wrong : List.of("?size=0", "?size=101", "?page=first", "?page=-1")) {
            APIResponse answer = anybody.page().request().get(base + "api/register" + wrong);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
            assertThat(read(answer.text()).get("detail").asText()).contains("is a whole number from 1 to");
        }
        APIResponse none = anybody.page().request().get(base + "api/register/L-1999-00001");
        assertThat(none.status()).isEqualTo(404);
        assertThat(none.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(none.headers()).doesNotContainKey("access-control-allow-origin");
        String described = anybody.page().request().get(base + "openapi").text();
        assertThat(described).contains("/api/register:").contains("/api/register/{licence}:");
    }

    @Test
    void a_licence_that_has_ended_is_in_neither() throws SQLException {
        Visitor anybody = browser.visitor(base);
        JsonNode page = json(anybody, "?size=100");
        String licence = page.get("entries").get(0).get("licence").asText();
        String until = page.get("entries").get(0).get("until").asText();
        int total = page.get("total").asInt();
        try {
            endOn(licence, "2011-04-30");
            assertThat(json(anybody, "").get("total").asInt()).isEqualTo(total - 1);
            assertThat(anybody.page()
                            .request()
                            .get(base + "api/register/" + licence)
                            .status())
                    .isEqualTo(404);
            anybody.go("register");
            assertThat(anybody.page().locator(".count").innerText()).startsWith((total - 1) + " ");
            anybody.expect("404: .*register/entry.*");
            anybody.go("register/entry.xhtml?licence=" + licence);
            assertThat(anybody.page().locator("main").innerText()).doesNotContain(licence);
        } finally {
            endOn(licence, until);
        }
        assertThat(json(anybody, "").get("total").asInt()).isEqualTo(total);
    }

    /** Writes another last day over that of an entry: a day in April 2011 has passed whatever the town's clock says. */
    private static void endOn(String licence, String day) throws SQLException {
        try (Connection house = TownRecords.open()) {
            try (PreparedStatement sql = house.prepareStatement(
                    "update licensing.register_entry set ends_on = cast(? as date) where licence_reference = ?")) {
                sql.setString(1, day);
                sql.setString(2, licence);
                assertThat(sql.executeUpdate()).isEqualTo(1);
            }
            house.commit();
        }
    }
}
