package org.margatetaskforce.web.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads all pages: one about a door or a person has the safety flags and holds at its top, and each list of people, families,
 * places, cases or visits marks its lines (partnership practice D.3).
 */
class CautionsOverEveryPageTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    /** Pages of a record that is of no door and no person, or of many at once: each with the reason. */
    private static final Map<String, String> OF_NO_DOOR_OR_PERSON = new TreeMap<>(Map.ofEntries(
            Map.entry("place/view-area.xhtml", "a ward or small area"),
            Map.entry("licensing/view-designation.xhtml", "an area of many houses"),
            Map.entry("licensing/draft-designation.xhtml", "an area of many houses"),
            Map.entry("licensing/consult-designation.xhtml", "an area of many houses"),
            Map.entry("licensing/decide-designation.xhtml", "an area of many houses"),
            Map.entry("licensing/publish-designation.xhtml", "an area of many houses"),
            Map.entry("licensing/review-designation.xhtml", "an area of many houses"),
            Map.entry("people/view-organisation.xhtml", "a company"),
            Map.entry("people/record-control.xhtml", "a company"),
            Map.entry(
                    "licensing/give-extract.xhtml",
                    "an entry of a public register, for somebody who asks at the counter"),
            Map.entry("people/end-control.xhtml", "a company"),
            Map.entry("people/view-conflict.xhtml", "an officer's tie: what it is to is not open to them"),
            Map.entry("cases/record-correction.xhtml", "what a person says of a record, at a desk"),
            Map.entry("cases/view-correction.xhtml", "what a person says of a record, at a desk"),
            Map.entry("cases/record-subject-request.xhtml", "a request to be told what is held, at a desk"),
            Map.entry("cases/view-subject-request.xhtml", "a request to be told what is held, at a desk"),
            Map.entry("cases/complete-subject-request.xhtml", "a request to be told what is held, at a desk"),
            Map.entry("cases/extend-subject-request.xhtml", "a request to be told what is held, at a desk"),
            Map.entry("cases/end-subject-request.xhtml", "a request to be told what is held, at a desk"),
            Map.entry("cases/prepare-subject-bundle.xhtml", "a request to be told what is held, at a desk"),
            Map.entry("cases/release-subject-bundle.xhtml", "a request to be told what is held, at a desk"),
            Map.entry("cases/send-subject-bundle.xhtml", "a request to be told what is held, at a desk"),
            Map.entry("cases/decide-subject-part.xhtml", "a request to be told what is held, at a desk"),
            Map.entry("cases/decide-subject-item.xhtml", "a request to be told what is held, at a desk"),
            Map.entry("cases/view-disclosure.xhtml", "what leaves the team, about any number of persons"),
            Map.entry("cases/acknowledge-disclosure.xhtml", "what leaves the team, about any number of persons"),
            Map.entry("cases/decide-disclosure.xhtml", "what leaves the team, about any number of persons"),
            Map.entry("cases/release-disclosure.xhtml", "what leaves the team, about any number of persons"),
            Map.entry("cases/sign-disclosure.xhtml", "what leaves the team, about any number of persons"),
            Map.entry("cases/strike-disclosure.xhtml", "what leaves the team, about any number of persons"),
            Map.entry("cases/view-agreement.xhtml", "an agreement between agencies"),
            Map.entry("cases/review-agreement.xhtml", "an agreement between agencies"),
            Map.entry("cases/view-due.xhtml", "how long a record is kept: nobody sets out by it"),
            Map.entry("cases/propose-disposal.xhtml", "many records at once"),
            Map.entry("cases/view-disposal.xhtml", "many records at once"),
            Map.entry("cases/decide-disposal.xhtml", "many records at once"),
            Map.entry("cases/view-disposal-hold.xhtml", "what is not disposed of: nobody sets out by it"),
            Map.entry("cases/review-disposal-hold.xhtml", "what is not disposed of: nobody sets out by it"),
            Map.entry("licensing/view-bulk-work.xhtml", "many applications at once, worked on at a desk"),
            Map.entry("cases/view-street-week.xhtml", "a whole street: each door's line is marked"),
            Map.entry("cases/walk-street.xhtml", "a whole street: each door has its own at its top"),
            Map.entry("cases/street-briefing.xhtml", "a whole street: each door's line says it"),
            Map.entry("cases/close-street-week.xhtml", "a whole street"),
            Map.entry("cases/call-off-street-week.xhtml", "a whole street"),
            Map.entry("cases/change-street-officers.xhtml", "a whole street"),
            Map.entry("cases/view-meeting.xhtml", "an agenda of many"),
            Map.entry("cases/run-meeting.xhtml", "an agenda of many"),
            Map.entry("cases/move-meeting.xhtml", "an agenda of many"),
            Map.entry("cases/plan-meeting.xhtml", "an agenda of many"),
            Map.entry("cases/record-attendance.xhtml", "those at the table"),
            Map.entry("cases/issue-minutes.xhtml", "an agenda of many"),
            Map.entry("cases/correct-minutes.xhtml", "an agenda of many")));

    private static final Pattern ABOUT = Pattern.compile(
            "viewParam name=\"(reference|person|uprn|case|visit|family|residency|link|member|one|of|repeat|organisation)\"");
    private static final Pattern TEMPLATE = Pattern.compile("<ui:composition template=\"([^\"]+)\"");
    private static final Pattern SAYS = Pattern.compile("<ui:param name=\"cautionsOf\" value=\"([^\"]+)\"");

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException failed) {
            throw new IllegalStateException(page.toString(), failed);
        }
    }

    /** Whether the page, or a template on its way to the page template, says what it is about. */
    private static boolean says(String page) {
        String text = page;
        while (true) {
            if (SAYS.matcher(text).find()) {
                return true;
            }
            Matcher template = TEMPLATE.matcher(text);
            if (!template.find() || Objects.requireNonNull(template.group(1)).endsWith("/page.xhtml")) {
                return false;
            }
            text = read(WEBAPP.resolve(template.group(1).substring(1)));
        }
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String room : List.of("people", "place", "cases", "licensing")) {
            try (Stream<Path> files = Files.walk(WEBAPP.resolve(room))) {
                files.filter(file -> file.toString().endsWith(".xhtml")).forEach(pages::add);
            }
        }
        return pages;
    }

    @Test
    void every_page_about_a_door_or_a_person_says_so() throws IOException {
        List<String> silent = pages().stream()
                .filter(page -> !page.getFileName().toString().startsWith("find-"))
                .filter(page -> ABOUT.matcher(read(page)).find() && !says(read(page)))
                .map(page -> WEBAPP.relativize(page).toString())
                .filter(page -> !OF_NO_DOOR_OR_PERSON.containsKey(page))
                .toList();
        assertThat(silent)
                .as(
                        "a page says <ui:param name=\"cautionsOf\" …/>, or stands above with why it is of no door and no person")
                .isEmpty();
    }

    @Test
    void what_is_excused_is_there_and_needs_it() {
        OF_NO_DOOR_OR_PERSON.forEach((page, why) -> {
            assertThat(WEBAPP.resolve(page)).as(why).exists();
            assertThat(says(read(WEBAPP.resolve(page)))).as(page).isFalse();
        });
    }

    @Test
    void every_list_of_people_places_cases_and_visits_marks_its_lines() {
        for (String list : List.of(
                "find.xhtml",
                "people/find-people.xhtml",
                "people/find-families.xhtml",
                "people/view-household.xhtml",
                "place/find-properties.xhtml",
                "cases/find-cases.xhtml",
                "cases/find-referrals.xhtml",
                "cases/my-calendar.xhtml",
                "cases/briefing-sheet.xhtml",
                "WEB-INF/includes/people/residents.xhtml",
                "WEB-INF/includes/cases/visit-rows.xhtml")) {
            assertThat(read(WEBAPP.resolve(list))).as(list).contains("<tf:caution ");
        }
    }

    @Test
    void the_page_template_has_them_before_anything_else_of_the_page() {
        String template = read(WEBAPP.resolve("WEB-INF/templates/page.xhtml"));
        assertThat(template.indexOf("/WEB-INF/includes/cases/safety.xhtml"))
                .isPositive()
                .isLessThan(template.indexOf("<div class=\"heading\">"));
    }
}
