package org.margatetaskforce.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.journeys.Statements;

/**
 * No list and no page of the day's work reads a table of the register from end to end, were it a county's: every statement that they ask
 * is planned as the application's role, under the policies, with a million rows in each large table. What has to read all of a table
 * is named with its reason in {@code bench/read-whole.txt}.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReadFromEndToEndE2E {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    /** Whose posts open every list between them. */
    private static final List<String> OFFICERS = List.of(
            "a.okonkwo",
            "p.sandys",
            "a.menon",
            "m.stokes",
            "t.lindo",
            "r.ferreira",
            "m.eldridge",
            "d.whitlock",
            "k.havel",
            "l.tapsell",
            "m.brightwell",
            "r.ovenden",
            "h.ransome");

    @ArquillianResource
    URL base;

    /** The engine's own tables are not ours to index. */
    private static final Pattern OURS_TO_PLAN =
            Pattern.compile("(?is)\\s*(select|with)\\s(?!.*\\bact_(ge|hi|re|ru)_).*");

    @Test
    void no_statement_of_a_list_or_of_the_days_work_reads_a_large_table_whole() throws Exception {
        String database = System.getProperty(HouseForTests.DATABASE);
        Map<String, String> openedBy = new LinkedHashMap<>();
        Map<String, List<String>> asked;
        try (Connection owner = DriverManager.getConnection(database, "postgres", "");
                Statements statements = new Statements()) {
            assertThat(ReadFromEndToEnd.unknown(owner)).isEmpty();
            assumeTrue(County.count(owner, "cases.action") > 0, "the town stands without its past");
            List<OfficerAtWork> officers = new ArrayList<>();
            for (String name : OFFICERS) {
                OfficerAtWork officer = new OfficerAtWork(name, officers.size(), base.getPort());
                assertThat(officer.signIn()).as("%s signs in", name).isTrue();
                officers.add(officer);
            }
            for (String page : pages(owner)) {
                for (OfficerAtWork officer : officers) {
                    if (officer.get(page).isGood()) {
                        openedBy.put(page, officer.username);
                        statements.note(
                                page,
                                () -> assertThat(opened(officer, page)).as(page).isTrue());
                        break;
                    }
                }
                assertThat(openedBy).as("somebody's post opens it").containsKey(page);
            }
            asked = statements.noted();
        }
        Set<String> whole = new TreeSet<>();
        Set<String> all = new TreeSet<>();
        for (Map.Entry<String, String> page : openedBy.entrySet()) {
            List<String> ours = asked.getOrDefault(page.getKey(), List.of()).stream()
                    .filter(statement -> OURS_TO_PLAN.matcher(statement).matches())
                    .toList();
            assertThat(ours).as(page.getKey()).isNotEmpty();
            whole.addAll(ReadFromEndToEnd.of(database, page.getValue(), ours));
            ours.forEach(statement -> all.add(ReadFromEndToEnd.inOneLine(statement)));
        }
        List<String> named = Files.readAllLines(Path.of("src/test/resources/bench/read-whole.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        assertThat(whole).allSatisfy(found -> assertThat(named).as(found).anySatisfy(line -> assertThat(found)
                .startsWith(line)));
        assertThat(named).allSatisfy(line -> assertThat(all)
                .as("asked no longer: " + line)
                .anySatisfy(statement -> assertThat(statement).startsWith(line.substring(line.indexOf('|') + 2))));
    }

    private static boolean opened(OfficerAtWork officer, String page) {
        try {
            return officer.get(page).isGood();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Every list as it opens, what an officer has before them each day, and a record of each sort. */
    private static List<String> pages(Connection owner) throws IOException, SQLException {
        List<String> pages = new ArrayList<>(List.of(
                "/today.xhtml",
                "/worklist.xhtml",
                "/cases/find-actions.xhtml?whose=mine",
                "/cases/board.xhtml",
                "/safety/map.xhtml"));
        for (String record : List.of(
                "'/cases/view-case.xhtml?reference=' || reference from cases.shared_case where type = 'FAMILY'",
                "'/cases/view-case.xhtml?reference=' || reference from cases.shared_case where type = 'PROPERTY'",
                "'/cases/chronology.xhtml?of=' || reference from cases.shared_case where type = 'FAMILY'",
                "'/cases/write-note.xhtml?reference=' || reference from cases.shared_case where type = 'FAMILY'",
                "'/people/view-person.xhtml?reference=' || reference from people.person where data_class = 3",
                "'/people/view-family.xhtml?reference=' || reference from people.family where id in (select s.family_id from cases.case_subject s"
                        + " join cases.shared_case c on c.id = s.case_id where c.lead_professional = 't.lindo' and c.closed_on is null)",
                "'/place/view-property.xhtml?uprn=' || uprn from place.property",
                "'/licensing/view-application.xhtml?reference=' || reference from licensing.application where state = 'RECEIVED'",
                "'/licensing/view-licence.xhtml?reference=' || reference from licensing.licence")) {
            pages.add(County.ask(owner, "select " + record + " order by id limit 1"));
        }
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            files.map(file -> '/' + WEBAPP.relativize(file).toString())
                    .filter(page -> page.matches("/(?!WEB-INF|door/|landlord/).*/find-[^/]*\\.xhtml"))
                    .sorted()
                    .forEach(pages::add);
        }
        return pages;
    }
}
