package org.margatetaskforce.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.margatetaskforce.workflow.BareEngine;

/**
 * The house as its officers use it, by HTTP, signed in, in a register of the size asked for: first each page alone, with what
 * it asks of the database (statements, rows read, time), then 40 officers and 200 with time to think, each with their own
 * cases, pages and notes. Prints p50, p95 and p99 of each page, what failed, and the server's memory; writes a results file
 * and sets it beside an earlier one. Asserts nothing. {@code ./mvnw -Pbench-house}; docs/performance.md.
 *
 * <p>{@code -Dmtf.bench.scale} (1 is Kent; 0.01 unless told), {@code -Dmtf.bench.officers} (40,200),
 * {@code -Dmtf.bench.seconds} (60 each), {@code -Dmtf.bench.think} (mean seconds, 10), {@code -Dmtf.bench.against=FILE},
 * {@code -Dmtf.bench.parts} (alone,lists,engine,floor,names,crowd), {@code -Dmtf.bench.coming-in} (seconds from when they come in
 * that are told apart, 0).
 */
public final class HouseUnderLoad {

    private static final int ALONE = 25;
    private static final int WARM = 8;
    private static final int FEW = 5;
    private static final int WARM_MILLIS = 5000;
    private static final int FLOOR_MILLIS = 10_000;
    /** So many persons are looked at for one whom the officer sees. */
    private static final int ASKED_FOR_ONE_SEEN = 50;

    private HouseUnderLoad() {}

    /** How a page fared among many. */
    private static final class Tally {

        private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
        private final AtomicLong failed = new AtomicLong();
    }

    /** Fills, starts, measures and prints. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        int seconds = Integer.getInteger("mtf.bench.seconds", 60);
        Set<String> parts = Set.of(System.getProperty("mtf.bench.parts", "alone,lists,engine,floor,names,crowd")
                .split(","));
        double think = Double.parseDouble(System.getProperty("mtf.bench.think", "10"));
        try (County county = County.open(0.01);
                Connection owner = county.as("postgres", "")) {
            // to try something out: a setting of the role, an index
            County.tell(owner, System.getProperty("mtf.bench.sql", "select 1"));
            int[] crowds = Stream.of(
                            System.getProperty("mtf.bench.officers", "40,200").split(","))
                    .mapToInt(many -> Integer.parseInt(many.strip()))
                    .toArray();
            try (ServedHouse house = ServedHouse.on(county.url)) {
                List<OfficerAtWork> officers =
                        officers(owner, IntStream.of(crowds).max().orElse(1), house.port);
                Results results = new Results();
                letIn(officers);
                if (parts.contains("alone")) {
                    alone(officers, owner, results);
                }
                if (parts.contains("lists")) {
                    everyList(officers, owner, results);
                }
                if (parts.contains("engine")) {
                    worklistOfTheEngine(county, owner, opensEverything(officers), results);
                }
                if (parts.contains("floor")) {
                    atTheFloor(officers, results);
                }
                if (parts.contains("names")) {
                    found(opensEverything(officers), owner, results);
                }
                for (int many : parts.contains("crowd") ? crowds : new int[0]) {
                    County.tell(owner, "select pg_stat_statements_reset()");
                    together(officers.subList(0, Math.min(many, officers.size())), seconds, think, house, results);
                    costliest(owner, Integer.getInteger("mtf.bench.statements", 0), 1);
                }
                results.keep("house");
            }
        }
    }

    /** Officers with open cases of their own, those of many posts first, with what they would look for. */
    static List<OfficerAtWork> officers(Connection owner, int most, int port) throws SQLException {
        List<OfficerAtWork> found = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select o.username from bench.officer o
                         where exists (select from cases.team_member m join cases.shared_case c on c.id = m.case_id
                                        where m.username = o.username and c.closed_on is null)
                         order by hashtext(o.username), o.username limit\s""" + most)) {
            while (row.next()) {
                found.add(new OfficerAtWork(row.getString(1), found.size(), port));
            }
        }
        for (OfficerAtWork officer : found) {
            List<String> whose = List.of(officer.username);
            officer.others.addAll(column(owner, """
                    select d.agency_code from cases.agency_desk d join bench.officer o on o.username = ? and o.agency_code <> d.agency_code
                     where d.valid_to is null and exists (select from bench.officer t where t.agency_code = d.agency_code)
                     order by d.agency_code""", whose));
            officer.answersFor = column(owner, """
                            select d.agency_code from cases.agency_desk d join identity.officer o on o.username = ? and o.agency_code = d.agency_code
                              join identity.officer_post p on p.officer_id = o.id and p.post_code = d.receiving_post and p.valid_to is null
                             where d.valid_to is null""", whose).stream().findFirst().orElse("");
            officer.cases.addAll(column(owner, """
                    select c.reference from cases.team_member m join cases.shared_case c on c.id = m.case_id
                     where m.username = ? and c.closed_on is null and m.valid_to is null order by hashtext(c.reference) limit 30""", whose));
            officer.persons.addAll(column(owner, """
                    select p.reference from cases.team_member m join cases.shared_case c on c.id = m.case_id
                      join cases.case_subject s on s.case_id = c.id join people.person p on p.id = s.person_id
                     where m.username = ? and c.closed_on is null and m.valid_to is null order by hashtext(p.reference) limit 30""", whose));
            officer.properties.addAll(column(owner, """
                    select distinct r.property_uprn from cases.team_member m join cases.shared_case c on c.id = m.case_id
                      join cases.case_subject s on s.case_id = c.id join people.residency r on r.person_id = s.person_id and r.valid_to is null
                     where m.username = ? and c.closed_on is null limit 30""", whose));
            officer.names.addAll(column(owner, """
                    select split_part(p.given_names, ' ', 1) || ' ' || left(p.family_name, greatest(3, length(p.family_name) - 1))
                           || ' ' || extract(year from p.born_on)::int
                      from people.person p where p.id in (select b.id from bench.person b
                             where b.i in (select bench.one_of(abs(hashtext(?)) + k, 90, bench.persons()) from generate_series(1, 60) k))
                       and p.given_names ~ '^[A-Za-z -]+$' and p.family_name ~ '^[A-Za-z-]+$'
                     order by hashtext(p.reference) limit 30""", whose));
        }
        return found;
    }

    private static List<String> column(Connection owner, String sql, List<String> given) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < given.size(); i++) {
                statement.setString(i + 1, given.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    /** Signs everybody in and finds which pages their post opens. */
    @SuppressWarnings("SystemOut")
    static void letIn(List<OfficerAtWork> officers) throws Exception {
        ExecutorService doors = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> in = new ArrayList<>();
        for (OfficerAtWork officer : officers) {
            in.add(doors.submit(officer::signIn));
        }
        List<OfficerAtWork> out = new ArrayList<>();
        for (int i = 0; i < officers.size(); i++) {
            if (!in.get(i).get()) {
                out.add(officers.get(i));
            }
        }
        doors.shutdown();
        officers.removeAll(out);
        System.out.printf("%d officers signed in, %d could not%n", officers.size(), out.size());
        for (OfficerAtWork officer : officers) {
            for (OfficerAtWork.Visited page : OfficerAtWork.Visited.values()) {
                boolean nothing =
                        switch (page) {
                            case PERSON -> officer.persons.isEmpty();
                            case PROPERTY -> officer.properties.isEmpty();
                            case SEARCH -> officer.names.isEmpty();
                            default -> false;
                        };
                if (!nothing && !page.isWritten() && officer.visit(page).isGood()) {
                    officer.may.add(page);
                }
            }
            if (officer.may.contains(OfficerAtWork.Visited.DRAFT)) {
                officer.may.add(OfficerAtWork.Visited.NOTE);
                if (!officer.others.isEmpty()) {
                    officer.may.add(OfficerAtWork.Visited.ASK);
                }
                if (!officer.answersFor.isEmpty()) {
                    officer.may.add(OfficerAtWork.Visited.ANSWER);
                }
            }
        }
    }

    /** Each page by itself, by one who has all of them: how long, and what it asks of the database. */
    @SuppressWarnings("SystemOut")
    private static OfficerAtWork opensEverything(List<OfficerAtWork> officers) {
        return officers.stream()
                .filter(officer -> officer.may.size() == OfficerAtWork.Visited.values().length)
                .findFirst()
                .orElse(officers.get(0));
    }

    private static void alone(List<OfficerAtWork> officers, Connection owner, Results results) throws Exception {
        OfficerAtWork one = opensEverything(officers);
        haveAsked(officers, one);
        System.out.printf(
                "%n%-28s %8s %8s %11s %7s %9s %9s %7s %7s   alone, as %s%n",
                "page",
                "p50 ms",
                "p95 ms",
                "statements",
                "rows",
                "plan ms",
                "run ms",
                "share",
                "page/SQL",
                one.username);
        for (OfficerAtWork.Visited page : one.may) {
            Alone with = alone(one, page, owner);
            System.out.printf(
                    Locale.UK,
                    "%-28s %8.1f %8.1f %11.1f %7.0f %9.2f %9.2f %6.0f%% %7.1f%n",
                    page.words,
                    with.p50(),
                    with.p95(),
                    with.statements(),
                    with.rows(),
                    with.plan(),
                    with.run(),
                    100 * with.sql() / with.p50(),
                    with.p50() / with.sql());
            costliest(owner, Integer.getInteger("mtf.bench.statements", 0), ALONE);
            results.put("alone p50", page.words, with.p50());
            results.put("alone p95", page.words, with.p95());
            results.put("alone statements", page.words, with.statements());
            results.put("alone SQL ms", page.words, with.sql());
        }
        System.out.printf(
                "%n%-28s %8s %11s %7s %9s %9s %9s   the same with no policy on any row: it may show more%n",
                "page", "p50 ms", "statements", "rows", "SQL ms", "page/SQL", "SQL/SQL");
        policies(owner, false);
        try {
            for (OfficerAtWork.Visited page : one.may) {
                Alone without = alone(one, page, owner);
                System.out.printf(
                        Locale.UK,
                        "%-28s %8.1f %11.1f %7.0f %9.2f %9.1f %9.2f%n",
                        page.words,
                        without.p50(),
                        without.statements(),
                        without.rows(),
                        without.sql(),
                        without.p50() / without.sql(),
                        results.of("alone SQL ms", page.words) / without.sql());
                results.put("without policies p50", page.words, without.p50());
                results.put("without policies SQL ms", page.words, without.sql());
            }
        } finally {
            policies(owner, true);
        }
    }

    /** Has others ask the agency of one officer as often as the answer is to be measured. */
    private static void haveAsked(List<OfficerAtWork> officers, OfficerAtWork one) throws Exception {
        List<OfficerAtWork> askers = officers.stream()
                .filter(other -> other.others.contains(one.answersFor) && other.may.contains(OfficerAtWork.Visited.ASK))
                .toList();
        for (int i = 0; i < 2 * (WARM + ALONE) && !askers.isEmpty(); i++) {
            askers.get(i % askers.size()).ask(one.answersFor);
        }
    }

    /** Whether the policies bind the application's role from its next connection on; it has none when this is done. */
    private static void policies(Connection owner, boolean bind) throws SQLException {
        County.tell(owner, "alter role mtf_app " + (bind ? "nobypassrls" : "bypassrls"));
        County.tell(owner, "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'mtf_app'");
    }

    /** A page by itself: milliseconds of the whole and of what the database planned and ran for it. */
    private record Alone(double p50, double p95, double statements, double rows, double plan, double run) {

        double sql() {
            return plan + run;
        }
    }

    private static Alone alone(OfficerAtWork one, OfficerAtWork.Visited page, Connection owner) throws Exception {
        for (int i = 0; i < WARM; i++) {
            one.visit(page);
        }
        County.tell(owner, "select pg_stat_statements_reset()");
        long[] took = new long[ALONE];
        for (int i = 0; i < ALONE; i++) {
            took[i] = one.visit(page).nanos();
        }
        Arrays.sort(took);
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select sum(calls) filter (where not query ~* '^(begin|commit|rollback|set |show |select set_config\\(|select \\$1$)'),
                               sum(rows) filter (where not query ~* '^select set_config\\('), sum(total_plan_time), sum(total_exec_time)
                          from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname = 'mtf_app'""")) {
            row.next();
            return new Alone(
                    at(took, 50),
                    at(took, 95),
                    row.getDouble(1) / ALONE,
                    row.getDouble(2) / ALONE,
                    row.getDouble(3) / ALONE,
                    row.getDouble(4) / ALONE);
        }
    }

    /**
     * Is somebody found whose name is heard or typed wrong? Each name sought has one to three slips (a letter left out, put in,
     * changed, swapped; written as it sounds), a third of the forenames one too, and a fifth of the years of birth are one or two
     * out. Found is who stands among the first twenty. Only persons whom the officer sees are sought: the others are not to be found.
     */
    @SuppressWarnings("SystemOut")
    private static void found(OfficerAtWork who, Connection owner, Results results) throws Exception {
        int many = Integer.getInteger("mtf.bench.searches", 300);
        List<String> anybody = column(owner, """
                select p.reference || '\t' || split_part(p.given_names, ' ', 1) || '\t' || p.family_name || '\t' || extract(year from p.born_on)::int
                  from bench.person b join people.person p on p.id = b.id
                 where length(p.family_name) > 3 and p.merged_into_id is null
                 order by hashint8extended(b.i, 4711) limit\s""" + ASKED_FOR_ONE_SEEN * many, List.of());
        Set<String> seen = seenBy(who, owner, anybody);
        List<String> sought = anybody.stream()
                .filter(person -> seen.contains(person.substring(0, person.indexOf('\t'))))
                .limit(many)
                .toList();
        Random slips = new Random(4711);
        long[] took = new long[sought.size()];
        int hits = 0;
        for (int i = 0; i < sought.size(); i++) {
            String[] person = sought.get(i).split("\t");
            String family = person[2];
            for (int slip = 1 + slips.nextInt(3); slip > 0; slip--) {
                family = slipped(family, slips);
            }
            String given = slips.nextDouble() < 0.35 ? slipped(person[1], slips) : person[1];
            int year = Integer.parseInt(person[3]) + (slips.nextDouble() < 0.2 ? slips.nextInt(5) - 2 : 0);
            OfficerAtWork.Answer answer = who.look(given + ' ' + family + ' ' + year);
            took[i] = answer.nanos();
            List<String> shown = Pattern.compile("view-person\\.xhtml\\?reference=(P-[0-9]+)")
                    .matcher(answer.body())
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .limit(20)
                    .toList();
            if (shown.contains(person[0])) {
                hits++;
            }
        }
        Arrays.sort(took);
        double recall = hits / (double) Math.max(1, sought.size());
        System.out.printf(
                Locale.UK,
                "%n%d misspelt names: %.3f found among the first twenty; the page p50 %.1f ms, p95 %.1f ms%n",
                sought.size(),
                recall,
                at(took, 50),
                at(took, 95));
        results.put("recall at 20", "search for a misspelt name", recall);
        results.put("alone p50", "search for a misspelt name", at(took, 50));
    }

    /** Those of some persons whom the officer sees, asked as the application asks. */
    private static Set<String> seenBy(OfficerAtWork who, Connection owner, List<String> persons) throws SQLException {
        owner.setAutoCommit(false);
        try {
            County.tell(owner, "set local role mtf_app");
            try (PreparedStatement acting = owner.prepareStatement("select set_config('mtf.officer', ?, true)")) {
                acting.setString(1, who.username);
                acting.execute();
            }
            return new HashSet<>(column(
                    owner,
                    "select p.reference from people.person p where p.reference = any (string_to_array(?, ','))",
                    List.of(persons.stream()
                            .map(person -> person.substring(0, person.indexOf('\t')))
                            .collect(Collectors.joining(",")))));
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    private static String slipped(String name, Random slips) {
        int at = slips.nextDouble() < 0.08 ? 0 : 1 + slips.nextInt(Math.max(1, name.length() - 1));
        int before = Math.min(at, name.length() - 1);
        char other = (char) ('a' + slips.nextInt(26));
        return switch (slips.nextInt(5)) {
            case 0 -> name.length() < 4 ? name : name.substring(0, before) + name.substring(before + 1);
            case 1 -> name.substring(0, before) + other + name.substring(before);
            case 2 -> name.substring(0, before) + other + name.substring(before + 1);
            case 3 ->
                before + 1 >= name.length()
                        ? name
                        : name.substring(0, before)
                                + name.charAt(before + 1)
                                + name.charAt(before)
                                + name.substring(before + 2);
            default ->
                name.replaceFirst("ph", "f")
                        .replaceFirst("ck", "k")
                        .replaceFirst("ee", "ea")
                        .replaceFirst("ough", "off");
        };
    }

    /** So many statements of what was just measured, those that took longest first, for each of so many visits. */
    @SuppressWarnings("SystemOut")
    private static void costliest(Connection owner, int many, int visits) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select s.calls, s.total_plan_time, s.total_exec_time, left(regexp_replace(s.query, '\\s+', ' ', 'g'), 150)
                          from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname = 'mtf_app'
                         order by s.total_plan_time + s.total_exec_time desc limit\s""" + many)) {
            while (row.next()) {
                System.out.printf(
                        Locale.UK,
                        "      %5.1f times, plan %6.2f ms, run %6.2f ms: %s%n",
                        row.getDouble(1) / visits,
                        row.getDouble(2) / visits,
                        row.getDouble(3) / visits,
                        row.getString(4));
            }
        }
    }

    /** So many at once, each thinking between two pages. */
    private static void together(
            List<OfficerAtWork> officers, int seconds, double think, ServedHouse house, Results results)
            throws Exception {
        Crowd crowd = new Crowd(officers, think);
        String who = officers.size() + " officers";
        long most = 0;
        int comingIn = Integer.getInteger("mtf.bench.coming-in", 0);
        if (comingIn > 0) {
            most = atWork(comingIn, house);
            crowd.print(who + " coming in", results);
            crowd.countAnew();
        }
        most = Math.max(most, atWork(seconds, house));
        crowd.goHome();
        crowd.print(who, results);
        System.out.printf(Locale.UK, "the server's resident memory at most %d MB%n", most);
        results.put(who + " resident MB", "server", most);
    }

    /** So many seconds pass; the most memory that the server held in them, in megabytes. */
    private static long atWork(int seconds, ServedHouse house) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long most = 0;
        while (System.nanoTime() < end) {
            most = Math.max(most, house.residentMegabytes());
            Thread.sleep(1000);
        }
        return most;
    }

    /** Officers at their desks, from now until they are sent home. */
    static final class Crowd {

        private volatile List<Tally> tallies = fresh();
        private final List<Future<?>> working = new ArrayList<>();
        private final ExecutorService desks;
        private final double think;
        private volatile long began = System.nanoTime();
        private volatile boolean open = true;

        Crowd(List<OfficerAtWork> officers, double think) {
            this.think = think;
            desks = Executors.newFixedThreadPool(officers.size());
            for (OfficerAtWork officer : officers) {
                working.add(desks.submit(() -> {
                    work(officer);
                    return null;
                }));
            }
        }

        private static List<Tally> fresh() {
            return Stream.of(OfficerAtWork.Visited.values())
                    .map(page -> new Tally())
                    .toList();
        }

        /** What was asked until now counts no more; a page that is under way counts with those to come. */
        void countAnew() {
            tallies = fresh();
            began = System.nanoTime();
        }

        private void work(OfficerAtWork officer) throws InterruptedException {
            Random pace = new Random(officer.username.hashCode());
            pause(pace.nextDouble() * think);
            while (open) {
                OfficerAtWork.Visited page = officer.next();
                try {
                    OfficerAtWork.Answer answer = officer.visit(page);
                    if (answer.isGood()) {
                        tallies.get(page.ordinal()).took.add(answer.nanos());
                    } else {
                        tallies.get(page.ordinal()).failed.incrementAndGet();
                    }
                } catch (IOException lost) {
                    tallies.get(page.ordinal()).failed.incrementAndGet();
                }
                pause(Math.min(-Math.log(1 - pace.nextDouble()) * think, think * 5));
            }
        }

        /** Thinks for so many seconds, unless it is time to go home. */
        private void pause(double seconds) throws InterruptedException {
            long until = System.nanoTime() + (long) (seconds * 1e9);
            while (open && System.nanoTime() < until) {
                Thread.sleep(Math.max(1, Math.min(100, (until - System.nanoTime()) / 1_000_000)));
            }
        }

        void goHome() throws Exception {
            open = false;
            desks.shutdown();
            for (Future<?> each : working) {
                each.get();
            }
        }

        /** The p95 of all pages together, in ms. */
        double p95() {
            return at(
                    tallies.stream()
                            .flatMap(tally -> tally.took.stream())
                            .mapToLong(Long::longValue)
                            .sorted()
                            .toArray(),
                    95);
        }

        @SuppressWarnings("SystemOut")
        void print(String who, Results results) {
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    Locale.UK,
                    "%n%-28s %7s %8s %8s %8s %7s   %s, %.0f s to think, %.0f s%n",
                    "page",
                    "asked",
                    "p50 ms",
                    "p95 ms",
                    "p99 ms",
                    "failed",
                    who,
                    think,
                    seconds);
            long all = 0;
            for (OfficerAtWork.Visited page : OfficerAtWork.Visited.values()) {
                Tally tally = tallies.get(page.ordinal());
                long[] sorted =
                        tally.took.stream().mapToLong(Long::longValue).sorted().toArray();
                all += sorted.length;
                if (sorted.length == 0 && tally.failed.get() == 0) {
                    continue;
                }
                System.out.printf(
                        Locale.UK,
                        "%-28s %7d %8.1f %8.1f %8.1f %7d%s%n",
                        page.words,
                        sorted.length,
                        at(sorted, 50),
                        at(sorted, 95),
                        at(sorted, 99),
                        tally.failed.get(),
                        page.isPartial() ? "   (partial)" : "");
                results.put(who + " p50", page.words, at(sorted, 50));
                results.put(who + " p95", page.words, at(sorted, 95));
                results.put(who + " failed", page.words, tally.failed.get());
            }
            System.out.printf(Locale.UK, "%.1f pages a second; p95 of all %.1f ms%n", all / seconds, p95());
            results.put(who + " p95", "all pages", p95());
        }
    }

    /**
     * Every list of the house as it opens, by the first of the officers whose post opens it, and what the database took for it: a list
     * that grows with the register stands out here. The slowest first.
     */
    @SuppressWarnings("SystemOut")
    private static void everyList(List<OfficerAtWork> officers, Connection owner, Results results) throws Exception {
        List<String> lists;
        Path root = Path.of(System.getProperty("mtf.app"));
        try (Stream<Path> pages = Files.walk(root)) {
            lists = pages.map(page -> '/' + root.relativize(page).toString())
                    .filter(page -> page.matches("/(?!WEB-INF|door/).*/find-[^/]*\\.xhtml"))
                    .sorted()
                    .toList();
        }
        TreeMap<Double, String> slowest = new TreeMap<>(java.util.Comparator.reverseOrder());
        for (String list : lists) {
            for (OfficerAtWork officer : officers) {
                if (officer.get(list).isGood()) {
                    County.tell(owner, "select pg_stat_statements_reset()");
                    long[] took = new long[FEW];
                    for (int i = 0; i < FEW; i++) {
                        took[i] = officer.get(list).nanos();
                    }
                    Arrays.sort(took);
                    double sql = Double.parseDouble(String.valueOf(County.ask(owner, """
                            select sum(total_plan_time + total_exec_time) from pg_stat_statements s join pg_roles r on r.oid = s.userid
                             where r.rolname = 'mtf_app'"""))) / FEW;
                    slowest.put(
                            at(took, 50),
                            String.format(
                                    Locale.UK, "%-48s %8.1f %8.1f   %s", list, at(took, 50), sql, officer.username));
                    results.put("list p50", list, at(took, 50));
                    break;
                }
            }
        }
        System.out.printf("%n%-48s %8s %8s   every list as it opens, by%n", "list", "p50 ms", "SQL ms");
        slowest.values().forEach(System.out::println);
    }

    /**
     * What the engine's own task query takes for the same officer and as many open tasks, the page of 25 and the count: what the
     * worklist would cost without a table of its own, before any page is laid out.
     */
    @SuppressWarnings("SystemOut")
    private static void worklistOfTheEngine(County county, Connection owner, OfficerAtWork officer, Results results)
            throws Exception {
        List<String> posts = column(
                owner,
                "select p.post_code from identity.officer_post p join identity.officer o on o.id = p.officer_id where o.username = ?",
                List.of(officer.username));
        try (BareEngine bare = BareEngine.beside(county.url)) {
            int tasks = bare.holdTasksOf(owner);
            long[] engine = new long[ALONE];
            long[] page = new long[ALONE];
            for (int i = -WARM; i < ALONE; i++) {
                long[] asked = bare.worklist(officer.username, posts);
                long took = officer.visit(OfficerAtWork.Visited.WORKLIST).nanos();
                if (i >= 0) {
                    engine[i] = asked[0] + asked[1];
                    page[i] = took;
                }
            }
            Arrays.sort(engine);
            Arrays.sort(page);
            System.out.printf(
                    Locale.UK,
                    "%nworklist of %,d open tasks, turn about: our whole page %.1f ms, the engine's query and count %.1f ms: %.2f of it%n",
                    tasks,
                    at(page, 50),
                    at(engine, 50),
                    at(page, 50) / at(engine, 50));
            results.put("alone p50", "the engine's task query and count", at(engine, 50));
        }
    }

    /** Fifty who do not think: the worklist page, and beside it the least that this server answers at all. */
    @SuppressWarnings("SystemOut")
    private static void atTheFloor(List<OfficerAtWork> officers, Results results) throws Exception {
        List<OfficerAtWork> fifty = officers.subList(0, Math.min(50, officers.size()));
        double floor = perSecond(fifty, "/health/live");
        double list = perSecond(fifty, "/worklist.xhtml");
        System.out.printf(
                Locale.UK,
                "%n%d connections without thinking: %.0f worklist pages a second, %.0f answers of a bare servlet: 1/%.0f%n",
                fifty.size(),
                list,
                floor,
                floor / list);
        results.put("pages a second at 50 connections", "worklist", list);
        results.put("pages a second at 50 connections", "bare servlet", floor);
    }

    private static double perSecond(List<OfficerAtWork> who, String path) throws Exception {
        AtomicLong answered = new AtomicLong();
        AtomicBoolean measured = new AtomicBoolean();
        AtomicBoolean open = new AtomicBoolean(true);
        ExecutorService connections = Executors.newFixedThreadPool(who.size());
        List<Future<?>> asking = new ArrayList<>();
        for (OfficerAtWork each : who) {
            asking.add(connections.submit(() -> {
                while (open.get()) {
                    if (each.get(path).isGood() && measured.get()) {
                        answered.incrementAndGet();
                    }
                }
                return null;
            }));
        }
        Thread.sleep(WARM_MILLIS);
        measured.set(true);
        Thread.sleep(FLOOR_MILLIS);
        measured.set(false);
        open.set(false);
        connections.shutdown();
        for (Future<?> each : asking) {
            each.get();
        }
        return answered.get() / (FLOOR_MILLIS / 1000.0);
    }

    static double at(long[] sorted, int percent) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    /** What was measured, a line a figure; two files can be set side by side. */
    static final class Results {

        private final Map<String, Double> figures = new LinkedHashMap<>();

        double of(String what, String of) {
            return figures.getOrDefault(of + '\t' + what, Double.NaN);
        }

        void put(String what, String of, double figure) {
            figures.put(of + '\t' + what, figure);
        }

        @SuppressWarnings("SystemOut")
        void keep(String name) throws IOException {
            Path file = Path.of("target", "bench", name + "-" + System.currentTimeMillis() / 1000 + ".tsv");
            Files.createDirectories(file.getParent());
            Files.write(
                    file,
                    figures.entrySet().stream()
                            .map(each -> each.getKey() + '\t' + String.format(Locale.UK, "%.3f", each.getValue()))
                            .toList());
            System.out.printf("%nKept in %s: set it beside a later run with -Dmtf.bench.against=%s%n", file, file);
            String against = System.getProperty("mtf.bench.against");
            if (against == null) {
                return;
            }
            Map<String, Double> before = new LinkedHashMap<>();
            for (String line : Files.readAllLines(Path.of(against))) {
                int tab = line.lastIndexOf('\t');
                before.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
            }
            System.out.printf("%n%-28s %-24s %10s %10s %7s%n", "page", "figure", "before", "now", "now/b.");
            figures.forEach((what, now) -> {
                Double then = before.get(what);
                if (then != null) {
                    String[] part = what.split("\t");
                    System.out.printf(
                            Locale.UK, "%-28s %-24s %10.1f %10.1f %7.2f%n", part[0], part[1], then, now, now / then);
                }
            });
        }
    }
}
