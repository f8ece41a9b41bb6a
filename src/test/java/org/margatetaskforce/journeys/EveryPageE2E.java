package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Every page there is, opened by following the links that posts are shown: from each post's own day, from each kind of task
 * that waits in the town to its page, and from a record of each kind in each state. What is shown leads somewhere, and each page
 * is looked at, at the desk and on the phone.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EveryPageE2E {

    private static final Path WEBAPP = Path.of("src/main/webapp");

    /** The link signs out, gives out a file, or moves the town's day. */
    private static final Pattern NOT_TO_FOLLOW = Pattern.compile(
            "sign-out|export-|/document|/attachment|/r/|/refer\\.xhtml\\?link|move-the-clock|\\.(pdf|csv|xlsx|svg)|#");

    /** Pages that nobody is led to by a link: answers to what went wrong, and what the crawl itself begins with or needs a hand for. */
    private static final Set<String> NOT_BY_LINK = Set.of(
            "problem.xhtml",
            "landlord/problem.xhtml",
            "sign-in.xhtml",
            "identity/locked.xhtml",
            "signed-out.xhtml",
            "expired.xhtml",
            "not-found.xhtml",
            "not-allowed.xhtml",
            "demo/move-the-clock.xhtml");

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    private final Set<String> opened = new TreeSet<>();

    @Test
    void every_page_is_reached_by_a_link_and_stands_to_be_looked_at() throws SQLException, IOException {
        Map<String, List<String>> begin = beginnings();
        assumeTrue(begin.size() > 8, "the town stands without its past");
        begin.forEach((officer, addresses) -> {
            Visitor visitor = browser.signIn(base, officer);
            addresses.add(0, "today.xhtml");
            follow(visitor, addresses);
            visitor.leave();
        });
        Set<String> pages;
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            pages = files.map(file -> WEBAPP.relativize(file).toString())
                    .filter(page ->
                            page.endsWith(".xhtml") && !page.startsWith("WEB-INF") && !page.startsWith("resources"))
                    .filter(page -> !NOT_BY_LINK.contains(page))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        pages.removeAll(opened);
        System.out.println("[every page] opened " + opened.size() + ", not reached: " + pages);
        assertThat(opened).hasSizeGreaterThan(120);
    }

    /** Goes from page to page, each kind of page once. */
    private void follow(Visitor visitor, List<String> addresses) {
        Deque<String> waiting = new ArrayDeque<>(addresses);
        Set<String> seeds = new HashSet<>(addresses);
        while (!waiting.isEmpty()) {
            String address = waiting.poll();
            String page = page(address);
            boolean isNew = !opened.contains(page);
            if (!isNew && !seeds.contains(address)) {
                continue;
            }
            visitor.go(address);
            String there = page(URI.create(visitor.page().url()).getPath().substring(1));
            if (opened.add(there)) {
                visitor.glance("page-" + there.replaceAll("\\.xhtml$", "").replace('/', '-'));
            }
            if (!there.equals(page)) {
                opened.add(page);
            }
            for (String link : links(visitor)) {
                if (!opened.contains(page(link))
                        && waiting.stream().noneMatch(each -> page(each).equals(page(link)))) {
                    waiting.add(link);
                }
            }
        }
    }

    private static String page(String address) {
        return address.replaceAll("[?#].*", "");
    }

    private List<String> links(Visitor visitor) {
        Object found =
                visitor.page().evaluate("() => Array.from(document.querySelectorAll('a[href]')).map(a => a.href)");
        List<String> links = new ArrayList<>();
        for (Object each : (List<?>) found) {
            String href = String.valueOf(each);
            if (href.startsWith(base.toString())
                    && href.contains(".xhtml")
                    && !NOT_TO_FOLLOW.matcher(href).find()) {
                links.add(href.substring(base.toString().length()));
            }
        }
        return links;
    }

    /** Who begins where: an officer of each post, at one task of each kind that they may take and one record of each kind. */
    private static Map<String, List<String>> beginnings() throws SQLException {
        Map<String, List<String>> begin = new LinkedHashMap<>();
        String onDuty = "(select o.username from identity.officer o join identity.officer_post p on p.officer_id = o.id"
                + " where p.post_code = w.group_code and o.active and p.valid_to is null order by o.id limit 1)";
        add(
                begin,
                "select coalesce(w.assignee, " + onDuty + "), w.page || '.xhtml?reference=' || w.reference"
                        + " from (select distinct on (task_key) * from workflow.worklist where due_on < '2012-01-01' order by task_key, reference desc) w");
        add(
                begin,
                "select 'a.okonkwo', 'licensing/view-application.xhtml?reference=' || a.reference"
                        + " from (select distinct on (state) * from licensing.application order by state, id desc) a");
        add(
                begin,
                "select 'p.sandys', 'licensing/view-licence.xhtml?reference=' || reference from licensing.licence order by id limit 1");
        add(
                begin,
                "select c.lead_professional, 'cases/view-case.xhtml?reference=' || c.reference"
                        + " from (select distinct on (stage, type) * from cases.shared_case where lead_professional is not null"
                        + " and opening_reason like 'Several agencies%' order by stage, type, id desc) c");
        add(
                begin,
                "select 'a.okonkwo', 'cases/view-case.xhtml?reference=' || a.case_reference"
                        + " from (select distinct on (state) * from licensing.application where case_reference is not null"
                        + " and state in ('RECEIVED', 'PROPOSED_GRANT', 'IN_FORCE') order by state, id desc) a");
        add(
                begin,
                "select coalesce(a.owner_username, 'p.sandys'), 'cases/view-action.xhtml?reference=' || a.reference"
                        + " from (select distinct on (status) * from cases.action where owner_username is not null and data_class = 5 order by status, id desc) a");
        add(
                begin,
                "select 'm.stokes', 'cases/view-meeting.xhtml?reference=' || reference"
                        + " from (select distinct on (status, type) * from cases.meeting where data_class = 5 order by status, type, id desc) m");
        add(
                begin,
                "select r.sender, 'cases/view-agency-referral.xhtml?reference=' || r.reference"
                        + " from (select distinct on (state) * from cases.agency_referral order by state, id desc) r");
        add(
                begin,
                "select 'p.sandys', 'people/view-organisation.xhtml?reference=' || reference from people.organisation order by id limit 1");
        add(
                begin,
                "select 't.lindo', 'people/view-family.xhtml?reference=' || f.reference from people.family f"
                        + " join cases.case_subject s on s.family_id = f.id join cases.shared_case c on c.id = s.case_id"
                        + " where f.data_class = 4 and c.lead_professional = 't.lindo' and c.closed_on is null order by f.id limit 1");
        add(
                begin,
                "select 't.lindo', 'people/view-person.xhtml?reference=' || p.reference from people.person p where p.data_class = 3"
                        + " and exists (select 1 from people.contact_point c where c.person_id = p.id)"
                        + " and exists (select 1 from people.relationship r where r.from_person_id = p.id) order by p.id limit 1");
        for (String officer : List.of(
                "r.ferreira",
                "d.whitlock",
                "m.eldridge",
                "k.havel",
                "b.teague",
                "r.ovenden",
                "a.menon",
                "l.tapsell",
                "h.ransome",
                "s.kapoor")) {
            begin.computeIfAbsent(officer, who -> new ArrayList<>());
        }
        return begin;
    }

    private static void add(Map<String, List<String>> begin, String sql) throws SQLException {
        try (Connection town = TownRecords.open();
                Statement ask = town.createStatement()) {
            try (ResultSet row = ask.executeQuery(sql)) {
                while (row.next()) {
                    if (row.getString(1) != null) {
                        begin.computeIfAbsent(row.getString(1), who -> new ArrayList<>())
                                .add(row.getString(2));
                    }
                }
            }
            town.rollback();
        }
    }
}
