package org.margatetaskforce.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reads all pages: whatever is shown of somebody (a name, a birth, a number, what was written about them) is marked so that
 * "Hide names" covers it, on the screen and on paper, and stands in no title of a window. Officers at work are named: who does
 * what is what a meeting looks at a wall for.
 */
class NamesOverEveryPageTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    /** What tells of somebody. */
    private static final Pattern OF_SOMEBODY = Pattern.compile(
            "\\.(name|holderName|fromName|recipientName|controllerName|applicantName|familyName|givenNames"
                    + "|label|holder|who|born|birth|body|told|phone|email)(\\(\\))?(?=[ },)?:]|$)|\\.told\\(\\)$|chosenPeople");

    private static final Pattern EXPRESSION = Pattern.compile("#\\{([^}]*)\\}");

    /** An attribute that people read or hear. */
    private static final Pattern SAID_ALOUD = Pattern.compile(
            "\\b(text|who|heading|body|words|what|label|hint|title|ariaLabel|aria-label|legend|summary|alt)=\"[^\"]*$");

    /** What only looks like it: each with the reason. */
    private static final Map<String, String> OF_NOBODY = new TreeMap<>(Map.ofEntries(
            Map.entry("(kind|status|state|type|priority|RAG)\\(?\\)?\\.name\\(\\)", "a constant of the program"),
            Map.entry("\\.name(\\(\\))? (eq|ne) ", "a constant of the program"),
            Map.entry("street\\.name|area\\.name|its\\.name|designation\\.name", "a place"),
            Map.entry(
                    "(findCases|findReferrals).*|one\\.(name|label)(\\(\\))?$",
                    "an agency, a ward, a kind of decision"),
            Map.entry(
                    "organisation\\.name|school\\.name|controlled\\.name|organisation\\(\\)\\.get\\(\\)\\.name",
                    "a company or a school"),
            Map.entry("mapping\\.name|takeInFile\\.name|kept\\.name|step\\.name", "a mapping, a view, a step"),
            Map.entry("figures\\.total|row\\.name\\(\\)|row\\.code", "an area, or a view of a list"),
            Map.entry(
                    "(fact|difference|act|group|tab|clock|chip|point|dwelling|sort|column|kind|dwelling)\\.label\\(\\)",
                    "a heading or a door"),
            Map.entry("told\\(\\)\\.(confidence|source)|form\\.told", "how sure it is; how somebody came to know"),
            Map.entry(
                    "entry\\.who\\(\\)|attendee\\.name|fields\\.name|one\\.who\\(\\)",
                    "an officer, a contact for emergencies, a field"),
            Map.entry("\\.lead$|\\.owner|alert\\.name", "an officer"),
            Map.entry("act\\.name|line\\.name", "an act, a class of information"),
            Map.entry("row\\.holder", "the agency that holds it"),
            Map.entry("(it|row|under)\\.recipientName|body\\.name|act\\.it\\.holderName", "a body or an agency"),
            Map.entry("viewDesignation\\.found\\.name|compareDesignations\\..*scheme\\(\\)\\.name", "an area"),
            Map.entry("hazard\\.name", "a hazard of the rating system"),
            Map.entry("post\\.holderName|load\\.name", "an officer"),
            Map.entry("rule\\.(name|label)", "a gateway")));

    private record Shown(String page, String expression, String before) {

        @Override
        public String toString() {
            return page + ": #{" + expression + "}";
        }

        boolean isInAttribute() {
            return before.lastIndexOf('<') > before.lastIndexOf('>');
        }

        /** The element in which, or in an attribute of which, it stands. */
        String element() {
            return before.substring(Math.max(0, before.lastIndexOf('<')));
        }

        boolean isSaid() {
            return !isInAttribute() || SAID_ALOUD.matcher(element()).find();
        }

        boolean isCovered() {
            return element().matches("(?s).*\\b(class|styleClass)=\"[^\"]*\\bname\\b.*");
        }

        boolean isOfNobody() {
            return OF_NOBODY.keySet().stream()
                    .anyMatch(each -> Pattern.compile(each).matcher(expression).find());
        }
    }

    private static List<Shown> shown() throws IOException {
        List<Shown> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                String page = WEBAPP.relativize(file).toString();
                String text = Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
                Matcher found = EXPRESSION.matcher(text);
                while (found.find()) {
                    all.add(new Shown(
                            page, found.group(1), text.substring(Math.max(0, found.start() - 600), found.start())));
                }
            }
        }
        return all;
    }

    /** The public register names licence holders to everybody: the Act says so (Housing Act 2004 s.232). */
    private static boolean isPublic(Shown each) {
        return each.page().startsWith("register") || each.page().equals("WEB-INF/templates/public.xhtml");
    }

    @Test
    void whatever_is_shown_of_somebody_can_be_covered() throws IOException {
        assertThat(shown().stream()
                        .filter(each -> OF_SOMEBODY.matcher(each.expression()).find())
                        .filter(each -> each.isSaid() && !each.isCovered() && !each.isOfNobody() && !isPublic(each))
                        .map(Shown::toString)
                        .distinct())
                .as("give its element class=\"name\", or say above why it tells of nobody")
                .isEmpty();
    }

    @Test
    void no_window_and_no_tab_is_called_after_somebody() throws IOException {
        List<String> titles = new ArrayList<>();
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".xhtml")).toList()) {
                Matcher title = Pattern.compile("<ui:define name=\"title\">(.*?)</ui:define>", Pattern.DOTALL)
                        .matcher(Files.readString(file));
                while (title.find()) {
                    EXPRESSION
                            .matcher(title.group(1))
                            .results()
                            .map(each -> new Shown(WEBAPP.relativize(file).toString(), each.group(1), ""))
                            .filter(each ->
                                    OF_SOMEBODY.matcher(each.expression()).find() && !each.isOfNobody())
                            .forEach(each -> titles.add(each.toString()));
                }
            }
        }
        assertThat(titles).isEmpty();
    }

    @Test
    void what_is_covered_on_the_screen_is_covered_on_paper() throws IOException {
        String style = Files.readString(WEBAPP.resolve("resources/css/taskforce.css"));
        assertThat(style)
                .containsPattern("@media print \\{ \\.hide-names \\.name[^{]*\\{ color: transparent;")
                .containsPattern("\\.hide-names text\\.name:not\\(\\.shown\\) \\{ visibility: hidden; \\}")
                .contains(".locked body > :not(#lock) { visibility: hidden !important; }");
    }
}
