package org.margatetaskforce.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Reads all pages: each bears a protective marking at its top and its bottom, and one of a marked record bears the record's (F.4). */
class MarkingsOverEveryPageTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Pattern TEMPLATE = Pattern.compile("<ui:composition\\s+template=\"([^\"]+)\"");
    private static final Pattern SAYS = Pattern.compile("<ui:param name=\"marking\" value=\"([^\"]+)\"");

    private static String read(String page) {
        try {
            return Files.readString(WEBAPP.resolve(page));
        } catch (IOException failed) {
            throw new IllegalStateException(page, failed);
        }
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.map(file -> WEBAPP.relativize(file).toString().replace('\\', '/'))
                    .filter(page ->
                            page.endsWith(".xhtml") && !page.startsWith("WEB-INF") && !page.startsWith("resources"))
                    .toList();
        }
    }

    /** The template at the end of a page's templates; the page itself where it has none. */
    private static String last(String page) {
        String at = page;
        Matcher template = TEMPLATE.matcher(read(at));
        while (template.find()) {
            at = Objects.requireNonNull(template.group(1)).substring(1);
            template = TEMPLATE.matcher(read(at));
        }
        return at;
    }

    private static boolean says(String page) {
        String at = page;
        while (true) {
            if (SAYS.matcher(read(at)).find()) {
                return true;
            }
            Matcher template = TEMPLATE.matcher(read(at));
            if (!template.find()) {
                return false;
            }
            at = Objects.requireNonNull(template.group(1)).substring(1);
        }
    }

    @Test
    void every_page_bears_a_marking_at_its_top_and_its_bottom() throws IOException {
        assertThat(pages()).allSatisfy(page -> assertThat(last(page))
                .as(page)
                .isIn(
                        "WEB-INF/templates/page.xhtml",
                        "WEB-INF/templates/public.xhtml",
                        // what a landlord reads is theirs, and bears no marking of the partnership
                        "WEB-INF/templates/landlord.xhtml"));
        String template = read("WEB-INF/templates/page.xhtml");
        String shown = "#{pageMarking.of(marking, personal eq 'true')}";
        int top = template.indexOf(">" + shown);
        int bottom = template.lastIndexOf(">" + shown);
        assertThat(top).isPositive().isLessThan(template.indexOf("<header"));
        assertThat(bottom).isGreaterThan(template.indexOf("</footer>"));
    }

    @Test
    void a_page_of_records_that_bear_one_bears_the_highest_of_them() {
        for (String page : List.of(
                "cases/view-case.xhtml",
                "cases/chronology.xhtml",
                "cases/find-cases.xhtml",
                "cases/view-note.xhtml",
                "cases/mark-note.xhtml",
                "cases/write-note.xhtml",
                "cases/mark-case.xhtml",
                "cases/view-referral.xhtml",
                "cases/view-meeting.xhtml",
                "cases/run-meeting.xhtml",
                "cases/issue-minutes.xhtml")) {
            assertThat(says(page)).as(page).isTrue();
        }
    }

    @Test
    void no_page_has_a_marking_in_its_own_words() throws IOException {
        // the scheme changed on 2 April 2014 and may again: what a page bears is asked, never written
        assertThat(pages()).allSatisfy(page -> assertThat(read(page))
                .as(page)
                .doesNotContain("RESTRICTED")
                .doesNotContain("PROTECT ")
                .doesNotContain("OFFICIAL-SENSITIVE"));
    }
}
