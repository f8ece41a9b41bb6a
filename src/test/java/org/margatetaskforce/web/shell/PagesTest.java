package org.margatetaskforce.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of who may open which page is whole, and says no to what it does not know. */
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    @Test
    void every_page_is_in_the_table() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            List<String> forgotten = files.map(file -> WEBAPP.relativize(file).toString())
                    .filter(page ->
                            page.endsWith(".xhtml") && !page.startsWith("WEB-INF") && !page.startsWith("resources"))
                    .filter(page -> !Pages.ours().contains(page))
                    .toList();
            assertThat(forgotten).as("pages missing from pages.properties").isEmpty();
        }
    }

    @Test
    void no_form_is_called_like_a_parameter_of_its_page() throws IOException {
        // A form posts its own name and id: the page would take them for the reference it was opened with.
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            List<String> confused = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                String page = Files.readString(file);
                Set<String> forms = names("<[hp]:form[^>]*\\bid=\"([^\"]+)\"", page);
                forms.retainAll(names("<f:viewParam[^>]*\\bname=\"([^\"]+)\"", page));
                forms.forEach(name -> confused.add(WEBAPP.relativize(file) + ": " + name));
            }
            assertThat(confused).isEmpty();
        }
    }

    @Test
    void what_must_have_a_form_says_so_in_words() throws IOException {
        // the framework's own sentence shows the officer a regular expression
        Pattern input = Pattern.compile("<p:input[^>]*>\\s*<f:validateRegex");
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            List<String> wordless = new ArrayList<>();
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                input.matcher(Files.readString(file))
                        .results()
                        .filter(found -> !found.group().contains("validatorMessage"))
                        .forEach(found -> wordless.add(WEBAPP.relativize(file) + ": " + found.group()));
            }
            assertThat(wordless).isEmpty();
        }
    }

    private static Set<String> names(String where, String page) {
        return Pattern.compile(where)
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void the_table_names_only_posts_there_are() throws IOException {
        String posts = Files.readString(Path.of("db/migration/V0081__identity_agencies_and_posts.sql"))
                + Files.readString(Path.of("db/migration/V0485__identity_the_landlords_post.sql"));
        Properties table = new Properties();
        try (var file = Files.newBufferedReader(Path.of("src/main/resources/pages.properties"))) {
            table.load(file);
        }
        assertThat(table.values().stream()
                        .flatMap(who -> Stream.of(who.toString().split("[,\\s]+")))
                        .filter(who -> !Set.of("public", "officers", "server").contains(who))
                        .filter(post -> !posts.contains("('" + post + "', '")))
                .isEmpty();
    }

    @Test
    void a_page_is_for_the_posts_of_its_line_alone() {
        Pages pages = pages("licensing/decide", "HTL, HIO");
        assertThat(pages.isFor(List.of("HIO"), "/licensing/decide.xhtml")).isTrue();
        assertThat(pages.isFor(List.of("PC", "PS"), "/licensing/decide.xhtml")).isFalse();
        assertThat(pages.isFor(List.of(), "/licensing/decide.xhtml")).isFalse();
        assertThat(pages.isPublic("/licensing/decide.xhtml")).isFalse();
    }

    @Test
    void what_is_not_in_the_table_is_for_nobody() {
        Pages pages = pages("worklist", "officers");
        assertThat(pages.isFor(List.of("SYS"), "/worklist2.xhtml")).isFalse();
        assertThat(pages.isFor(List.of("SYS"), "/worklist/")).isFalse();
        assertThat(pages.isFor(List.of("SYS"), "")).isFalse();
        assertThat(pages.isFor(List.of("SYS"), "/Worklist.xhtml")).isFalse();
    }

    @Test
    void a_folder_is_opened_with_all_that_is_in_it_and_nothing_beside() {
        Pages pages = pages("register/*", "public");
        assertThat(pages.isPublic("/register/entry.xhtml")).isTrue();
        assertThat(pages.isPublic("/register/2011/entry.xhtml")).isTrue();
        assertThat(pages.isPublic("/registered.xhtml")).isFalse();
        assertThat(pages.isPublic("/register.xhtml")).isFalse();
    }

    private static Pages pages(String page, String who) {
        Properties table = new Properties();
        table.setProperty(page, who);
        return new Pages(table);
    }

    @Test
    void a_session_that_nobody_uses_ends_after_a_quarter_of_an_hour_and_no_address_names_one() throws IOException {
        assertThat(Files.readString(Path.of("src/main/webapp/WEB-INF/web.xml")))
                .contains("<session-timeout>15</session-timeout>", "<tracking-mode>COOKIE</tracking-mode>");
    }
}
