package org.margatetaskforce.demo;

import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.OneConnection;
import org.margatetaskforce.base.TaskForceClock;

/**
 * The people of the town, all invented: some six thousand of them, nine hundred families and many who live alone, in the flats
 * that stand already, with ten years of moves. Three households in ten move within a year, as in the two wards. What is older
 * than the team was taken over from the agencies' records when it began; what came since was recorded as it happened, and put
 * right when it ended.
 */
@Boundary
public class Townsfolk {

    /** A seed of its own, so that the houses and their landlords stay who they are. */
    private static final long SEED = 20_110_523;

    private static final LocalDate LONG_AGO = LocalDate.of(2001, 5, 1);
    private static final LocalDate TAKEN_OVER = LocalDate.of(2010, 9, 20);
    private static final int FAMILIES = 900;
    private static final int OTHERS = 2_050;
    /** Of so many of them it is asked whom they are like, so that there is a list to review. */
    private static final int ALIKE_OF = 600;

    private static final double MOVES_A_MONTH = 0.042;
    private static final double LEAVES_TOWN = 0.12;

    private static final List<String> ELSEWHERE = List.of(
            "14 Orchard Rise, Great Hartlake",
            "3 Hopkiln Lane, Thornbridge",
            "27 Saxon Way, Holmstone",
            "Flat 2, 9 Tannery Court, Kingsmere",
            "51 Beechwood Drive, East Wickling");

    /** Who writes down what the town's families tell: those whose work it is. The others were taken over by the system. */
    private static final List<String> WRITERS = List.of(
            "t.lindo",
            "t.lindo",
            "f.benali",
            "f.benali",
            "c.mannering",
            "l.duffy",
            "d.whitlock",
            "m.brightwell",
            "system",
            "system",
            "system",
            "system",
            "system",
            "system");

    private static final List<String> SCHOOLS = List.of(
            "Grotto Hill Primary School",
            "Lido Road Primary School",
            "Harbour Steps Primary School",
            "Hartsfoot Academy",
            "King Ethelbald School",
            "The Turnstone Centre");
    private static final List<String> PRACTICES =
            List.of("Cliffside Surgery", "Northdown Parade Surgery", "Old Bank Practice");

    @Inject
    OneConnection connection;

    private final Random random = new Random(SEED);

    private static final class Somebody {
        String reference = "";
        String title = "";
        String given = "";
        String family = "";
        String community = "";
        boolean woman;

        @Nullable
        LocalDate born;

        @Nullable
        LocalDate expected;

        boolean known;
    }

    /** A group that moves together. */
    private static final class Group {
        final List<Somebody> adults = new ArrayList<>();
        final List<Somebody> children = new ArrayList<>();

        @Nullable
        Somebody unborn;

        @Nullable
        Somebody absent;

        @Nullable
        String familyReference;

        String writer = "system";
        boolean couple;
        LocalDate since = LONG_AGO;
        int unit = -1;

        @Nullable
        String household;

        String tenure = "PRIVATE_RENT";

        List<Somebody> everybody() {
            List<Somebody> all = new ArrayList<>(adults);
            all.addAll(children);
            return all;
        }
    }

    private record Unit(String uprn, String property) {}

    /** Puts everybody on record who is not there yet. */
    public void moveIn() {
        try (Connection lent = connection.getConnection()) {
            // the town's own loading, as the room's own functions do it: what is written here belongs to many officers
            run(lent, "select set_config('mtf.keeping', 'people', true), set_config('mtf.loading', 'town', true)");
            populate(lent);
            run(lent, "select set_config('mtf.loading', '', true), people.keep_all_names(" + ALIKE_OF + ")");
            run(lent, "select set_config('mtf.keeping', '', true)");
        } catch (SQLException failed) {
            throw new IllegalStateException("the town's people could not move in", failed);
        }
    }

    private void populate(Connection lent) throws SQLException {
        Names names = new Names(random);
        List<Unit> units = units(lent);
        Collections.shuffle(units, random);
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < FAMILIES + OTHERS; i++) {
            groups.add(i < FAMILIES ? family(names) : household(names));
        }
        tenantsLead(lent, groups, units);
        enlist(lent, groups);
        live(lent, groups, units);
        belong(lent, groups);
        learn(lent, groups);
        SchoolReports.write(lent);
        reach(lent, groups);
        protect(lent, groups);
    }

    private Somebody somebody(Names.Name name, LocalDate born) {
        Somebody one = new Somebody();
        one.title = name.title();
        one.given = name.given();
        one.family = name.family();
        one.community = name.community();
        one.woman = name.woman();
        one.born = born;
        return one;
    }

    private LocalDate day(int fromYear, int toYear) {
        return LocalDate.ofYearDay(fromYear + random.nextInt(toYear - fromYear + 1), 1 + random.nextInt(365));
    }

    private Group family(Names names) {
        Group group = new Group();
        Somebody mother = somebody(names.next(true), day(1962, 1991));
        group.adults.add(mother);
        LocalDate born = mother.born == null ? LONG_AGO : mother.born;
        if (random.nextInt(10) < 6) {
            Somebody partner = somebody(names.of(mother.community, false), born.plusDays(random.nextInt(3000) - 2000));
            group.adults.add(partner);
            group.couple = true;
        } else if (random.nextInt(10) < 6) {
            group.absent = somebody(names.of(mother.community, false), born.plusDays(random.nextInt(3000) - 2000));
        }
        int children = 1 + random.nextInt(3) + random.nextInt(2);
        LocalDate earliest = born.plusYears(16);
        for (int i = 0; i < children; i++) {
            LocalDate child = earliest.plusDays(random.nextInt(365 * 20));
            if (child.isBefore(History.TODAY) && child.isAfter(LocalDate.of(1993, 9, 1))) {
                Somebody one = somebody(names.of(mother.community, random.nextBoolean()), child);
                one.title = "";
                one.family = random.nextInt(3) > 0 || group.adults.size() < 2
                        ? names.as(mother.family, one.woman)
                        : names.as(group.adults.get(1).family, one.woman);
                group.children.add(one);
            }
        }
        if (group.children.isEmpty() && random.nextInt(3) > 0) {
            LocalDate child = day(1996, 2010);
            LocalDate old = earliest.plusDays(random.nextInt(900));
            Somebody one =
                    somebody(names.of(mother.community, random.nextBoolean()), child.isBefore(old) ? old : child);
            one.title = "";
            one.family = names.as(mother.family, one.woman);
            if (one.born != null && one.born.isBefore(History.TODAY.minusDays(30))) {
                group.children.add(one);
            }
        }
        if (group.children.isEmpty() || random.nextInt(20) == 0) {
            Somebody expected = new Somebody();
            expected.given = "Unborn child";
            expected.family = mother.family;
            expected.expected = History.TODAY.plusDays(10 + random.nextInt(200));
            group.unborn = expected;
        }
        group.writer = WRITERS.get(random.nextInt(WRITERS.size()));
        group.since = LONG_AGO.plusDays(random.nextInt(365 * 6));
        group.tenure = tenure();
        return group;
    }

    private Group household(Names names) {
        Group group = new Group();
        Somebody first = somebody(names.next(), day(1930, 1992));
        group.adults.add(first);
        if (random.nextInt(10) < 3) {
            LocalDate born = first.born == null ? LONG_AGO : first.born;
            group.adults.add(
                    somebody(names.of(first.community, !first.woman), born.plusDays(random.nextInt(2400) - 1200)));
            group.couple = true;
        }
        group.since = LONG_AGO.plusDays(random.nextInt(365 * 9));
        group.tenure = tenure();
        return group;
    }

    private String tenure() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> "SOCIAL";
            case 4, 5 -> "OWNER";
            case 6 -> "TEMP_ACCOM";
            default -> "PRIVATE_RENT";
        };
    }

    /** The tenants whom the council's records name already live where they rent, each the first of a household. */
    private void tenantsLead(Connection lent, List<Group> groups, List<Unit> units) throws SQLException {
        int next = groups.size();
        try (Statement sql = lent.createStatement();
                ResultSet row = sql.executeQuery("""
                        select i.uprn, p.reference, p.title, p.given_names, p.family_name
                          from people.property_interest i join people.person p on p.id = i.person_id
                         where i.kind = 'TENANT' and i.superseded_at is null order by i.uprn""")) {
            while (row.next() && next > 0) {
                Group group = groups.get(--next);
                Somebody head = group.adults.get(0);
                head.reference = row.getString(2);
                head.title = String.valueOf(row.getString(3));
                head.given = row.getString(4);
                head.family = row.getString(5);
                head.woman = "Ms".equals(head.title);
                head.known = true;
                String uprn = row.getString(1);
                for (int i = 0; i < units.size(); i++) {
                    if (units.get(i).uprn().equals(uprn)) {
                        group.unit = i;
                    }
                }
                group.since = LocalDate.of(2009, 4, 1);
            }
        }
    }

    private void enlist(Connection lent, List<Group> groups) throws SQLException {
        Rows people = new Rows("people.person")
                .column("reference", "text")
                .column("title", "text")
                .column("given_names", "text")
                .column("family_name", "text")
                .column("born_on", "date")
                .column("born_precision", "text")
                .column("expected_on", "date")
                .column("sex", "text")
                .column("first_language", "text")
                .column("interpreter_needed", "boolean")
                .column("recorded_at", "timestamptz")
                .column("recorded_by", "text");
        List<Somebody> heads = new ArrayList<>();
        long number = last(lent, "people.person_number");
        for (Group group : groups) {
            List<Somebody> all = group.everybody();
            if (group.unborn != null) {
                all.add(group.unborn);
            }
            if (group.absent != null) {
                all.add(group.absent);
            }
            for (Somebody one : all) {
                if (one.known) {
                    heads.add(one);
                    continue;
                }
                one.reference = String.format(Locale.ROOT, "P-%06d", ++number);
                boolean foreign = !one.community.equals("British") && !one.community.equals("Irish");
                boolean grown = one.born != null && one.born.isBefore(LocalDate.of(1993, 1, 1));
                int sure = random.nextInt(30);
                people.row(
                        one.reference,
                        grown ? one.title : null,
                        one.given,
                        one.family,
                        one.born == null ? null : Date.valueOf(sure < 2 ? one.born.withDayOfYear(1) : one.born),
                        one.expected != null ? "UNBORN" : sure == 0 ? "YEAR" : sure == 1 ? "ESTIMATED" : "EXACT",
                        one.expected == null ? null : Date.valueOf(one.expected),
                        one.expected != null ? "NOT_KNOWN" : one.woman ? "FEMALE" : "MALE",
                        foreign && grown ? language(one.community) : null,
                        foreign && grown && random.nextInt(4) == 0,
                        at(TAKEN_OVER),
                        "system");
            }
        }
        people.insert(lent, "");
        upTo(lent, "people.person_number", number);
        try (PreparedStatement head = lent.prepareStatement(
                "update people.person set born_on = ?, born_precision = 'EXACT', sex = ? where reference = ?")) {
            for (Somebody one : heads) {
                head.setDate(1, Date.valueOf(one.born == null ? LONG_AGO : one.born));
                head.setString(2, one.woman ? "FEMALE" : "MALE");
                head.setString(3, one.reference);
                head.addBatch();
            }
            head.executeBatch();
        }
    }

    private static @Nullable String language(String community) {
        return switch (community) {
            case "Roma" -> "Romani";
            case "Afghan" -> "Dari";
            case "Iranian" -> "Persian";
            case "Nigerian" -> "Yoruba";
            case "Ghanaian" -> "Twi";
            case "Zimbabwean" -> "Shona";
            case "Eritrean" -> "Tigrinya";
            case "Bangladeshi" -> "Bengali";
            case "Indian" -> "Punjabi";
            case "Pakistani" -> "Urdu";
            case "Sri Lankan" -> "Tamil";
            case "Filipino" -> "Tagalog";
            case "Chinese" -> "Cantonese";
            default -> community;
        };
    }

    /** Ten years, month by month: who moves takes a flat that stands empty, or leaves the town. */
    private void live(Connection lent, List<Group> groups, List<Unit> units) throws SQLException {
        Rows homes = new Rows("people.residency")
                .column("person", "text")
                .column("household", "text")
                .column("reference", "text")
                .column("data_class", "smallint")
                .column("uprn", "text")
                .column("property_uprn", "text")
                .column("elsewhere", "text")
                .column("tenure", "text")
                .column("is_main", "boolean")
                .column("valid_from", "date")
                .column("valid_to", "date")
                .column("end_reason", "text")
                .column("source_agency", "text")
                .column("source_type", "text")
                .column("confidence", "text")
                .column("superseded_at", "timestamptz")
                .column("superseded_by", "text")
                .column("recorded_at", "timestamptz")
                .column("recorded_by", "text");
        Rows households = new Rows("people.household")
                .column("reference", "text")
                .column("label", "text")
                .column("uprn", "text")
                .column("property_uprn", "text")
                .column("valid_from", "date")
                .column("valid_to", "date")
                .column("recorded_at", "timestamptz")
                .column("recorded_by", "text");
        Ledger ledger = new Ledger(units, homes, households);
        List<Integer> empty = new ArrayList<>();
        boolean[] taken = new boolean[units.size()];
        groups.stream().filter(group -> group.unit >= 0).forEach(group -> taken[group.unit] = true);
        for (int i = 0; i < units.size(); i++) {
            if (!taken[i]) {
                empty.add(i);
            }
        }
        for (LocalDate month = LONG_AGO; month.isBefore(History.TODAY); month = month.plusMonths(1)) {
            for (Group group : groups) {
                LocalDate day = month.plusDays(random.nextInt(22));
                if (group.household == null && !group.since.isAfter(day) && !day.isBefore(group.since)) {
                    if (group.unit < 0 && !empty.isEmpty()) {
                        group.unit = empty.remove(random.nextInt(empty.size()));
                    }
                    if (group.unit >= 0) {
                        ledger.begin(group, day);
                    }
                } else if (group.household != null
                        && day.isBefore(History.TODAY)
                        && !group.adults.get(0).known
                        && random.nextDouble() < MOVES_A_MONTH
                        && day.isAfter(group.since.plusDays(40))) {
                    ledger.end(group, day);
                    empty.add(group.unit);
                    if (random.nextDouble() < LEAVES_TOWN && !group.writer.equals("t.lindo")) {
                        ledger.leave(group, day, ELSEWHERE.get(random.nextInt(ELSEWHERE.size())));
                        group.since = LocalDate.MAX;
                    } else {
                        group.unit = empty.remove(random.nextInt(empty.size()));
                        group.since = day;
                        ledger.begin(group, day);
                    }
                }
            }
        }
        groups.forEach(ledger::stay);
        households.insert(lent, "");
        homes.insertWith(
                lent,
                "p.id, h.id",
                "person_id, household_id",
                "join people.person p on p.reference = x.person left join people.household h on h.reference = x.household",
                List.of("person", "household"));
        upTo(lent, "people.household_number", ledger.lastHousehold);
        upTo(lent, "people.residency_number", ledger.lastHome);
    }

    /** Writes down who lives where while the years go by. */
    private final class Ledger {

        private final List<Unit> units;
        private final Rows homes;
        private final Rows households;
        private int lastHousehold;
        private int lastHome;

        Ledger(List<Unit> units, Rows homes, Rows households) {
            this.units = units;
            this.homes = homes;
            this.households = households;
        }

        void begin(Group group, LocalDate day) {
            group.household = String.format(Locale.ROOT, "HH-%06d", ++lastHousehold);
            group.since = day;
        }

        /** The day they move is their first day in the new home; the day before the last in the old. */
        void end(Group group, LocalDate day) {
            write(group, day.minusDays(1));
            group.household = null;
        }

        void stay(Group group) {
            if (group.household != null) {
                write(group, null);
            }
            Somebody absent = group.absent;
            if (absent != null) {
                Unit unit = units.get(random.nextInt(units.size()));
                LocalDate since = day(2009, 2010);
                home(absent, null, unit, null, "PRIVATE_RENT", true, since, null, group.writer, "PROBABLE");
            }
        }

        void leave(Group group, LocalDate day, String to) {
            for (Somebody one : group.everybody()) {
                if (one.born == null || !one.born.isAfter(day)) {
                    home(one, null, null, to, "PRIVATE_RENT", true, day, null, "system", "UNVERIFIED");
                }
            }
        }

        private void write(Group group, @Nullable LocalDate last) {
            Unit unit = units.get(group.unit);
            LocalDate begun = group.since;
            households.row(
                    group.household,
                    group.adults.get(0).given + " " + group.adults.get(0).family
                            + (group.everybody().size() > 1 ? " and others" : ""),
                    unit.uprn(),
                    unit.property(),
                    Date.valueOf(begun),
                    last == null ? null : Date.valueOf(last),
                    at(TAKEN_OVER),
                    group.writer);
            for (Somebody one : group.everybody()) {
                LocalDate from = one.born != null && one.born.isAfter(begun) ? one.born : begun;
                if (last == null || !from.isAfter(last)) {
                    home(
                            one,
                            group.household,
                            unit,
                            null,
                            group.tenure,
                            true,
                            from,
                            last,
                            group.writer,
                            random.nextInt(4) == 0 ? "PROBABLE" : "CONFIRMED");
                }
            }
        }

        private void home(
                Somebody one,
                @Nullable String household,
                @Nullable Unit unit,
                @Nullable String elsewhere,
                String tenure,
                boolean main,
                LocalDate from,
                @Nullable LocalDate last,
                String writer,
                String confidence) {
            String reference = String.format(Locale.ROOT, "RS-%06d", ++lastHome);
            Timestamp told = at(from.isBefore(TAKEN_OVER) ? TAKEN_OVER : from.plusDays(random.nextInt(3)));
            String source = writer.equals("system") ? "COUNCIL_TAX" : "VISIT";
            Timestamp ended = last == null || last.isBefore(TAKEN_OVER) ? null : at(last.plusDays(1));
            if (ended != null && !ended.before(told)) {
                row(
                        one,
                        household,
                        reference,
                        unit,
                        elsewhere,
                        tenure,
                        main,
                        from,
                        null,
                        source,
                        confidence,
                        ended,
                        writer,
                        told,
                        writer);
                told = ended;
            }
            row(
                    one,
                    household,
                    reference,
                    unit,
                    elsewhere,
                    tenure,
                    main,
                    from,
                    last,
                    source,
                    confidence,
                    null,
                    null,
                    told,
                    writer);
        }

        private void row(
                Somebody one,
                @Nullable String household,
                String reference,
                @Nullable Unit unit,
                @Nullable String elsewhere,
                String tenure,
                boolean main,
                LocalDate from,
                @Nullable LocalDate last,
                String source,
                String confidence,
                @Nullable Timestamp superseded,
                @Nullable String by,
                Timestamp recorded,
                String writer) {
            homes.row(
                    one.reference,
                    household,
                    reference,
                    (short) (main && last == null && superseded == null ? 3 : 4),
                    unit == null ? null : unit.uprn(),
                    unit == null ? null : unit.property(),
                    elsewhere,
                    tenure,
                    main,
                    Date.valueOf(from),
                    last == null ? null : Date.valueOf(last),
                    last == null ? null : "moved",
                    "TDC",
                    source,
                    confidence,
                    superseded,
                    by,
                    recorded,
                    writer);
        }
    }

    private void belong(Connection lent, List<Group> groups) throws SQLException {
        Rows families = new Rows("people.family")
                .column("reference", "text")
                .column("label", "text")
                .column("recorded_at", "timestamptz")
                .column("recorded_by", "text");
        Rows members = tie("people.family_member")
                .column("family", "text")
                .column("person", "text")
                .column("role", "text");
        Rows relations = tie("people.relationship")
                .column("from_person", "text")
                .column("to_person", "text")
                .column("kind", "text")
                .column("data_class", "smallint")
                .column("parental_responsibility", "boolean")
                .column("responsibility_evidence", "text");
        int family = 0;
        int member = 0;
        int relation = 0;
        for (Group group : groups) {
            Somebody first = group.adults.get(0);
            LocalDate since = LocalDate.of(2008, 1, 1);
            Somebody second = group.adults.size() > 1 ? group.adults.get(1) : null;
            Somebody absent = group.absent;
            if (second != null && group.couple) {
                relations.row(tied(
                        reference("RL", ++relation),
                        LocalDate.of(2001, 1, 1),
                        group.writer,
                        first.reference,
                        second.reference,
                        "PARTNER",
                        (short) 4,
                        null,
                        null));
            }
            if (absent != null) {
                relations.row(tied(
                        reference("RL", ++relation),
                        LocalDate.of(2004, 1, 1),
                        group.writer,
                        first.reference,
                        absent.reference,
                        "EX_PARTNER",
                        (short) 4,
                        null,
                        null));
                if (random.nextInt(9) == 0) {
                    relations.row(tied(
                            reference("RL", ++relation),
                            LocalDate.of(2010, 6, 1),
                            "f.benali",
                            first.reference,
                            absent.reference,
                            "FEARS",
                            (short) 17,
                            null,
                            null));
                }
            }
            List<Somebody> young = new ArrayList<>(group.children);
            if (group.unborn != null) {
                young.add(group.unborn);
            }
            if (young.isEmpty()) {
                continue;
            }
            String its = reference("FM", ++family);
            group.familyReference = its;
            families.row(
                    its, first.family + ", " + first.given, at(TAKEN_OVER.plusDays(random.nextInt(200))), group.writer);
            members.row(tied(reference("MB", ++member), since, group.writer, its, first.reference, "INDEX_ADULT"));
            if (second != null) {
                members.row(tied(reference("MB", ++member), since, group.writer, its, second.reference, "ADULT"));
            }
            if (absent != null) {
                members.row(
                        tied(reference("MB", ++member), since, group.writer, its, absent.reference, "ABSENT_PARENT"));
            }
            for (Somebody child : young) {
                boolean unborn = child.expected != null;
                LocalDate born = child.born;
                LocalDate begun =
                        unborn ? LocalDate.of(2011, 3, 14) : born != null && born.isAfter(since) ? born : since;
                members.row(tied(
                        reference("MB", ++member),
                        begun,
                        group.writer,
                        its,
                        child.reference,
                        unborn ? "UNBORN" : "CHILD"));
                LocalDate parent = unborn || born == null ? begun : born;
                relations.row(tied(
                        reference("RL", ++relation),
                        parent,
                        group.writer,
                        first.reference,
                        child.reference,
                        "PARENT",
                        (short) 4,
                        !unborn,
                        unborn ? null : "birth certificate"));
                Somebody father = second == null ? absent : second;
                if (father != null && random.nextInt(10) < 8) {
                    relations.row(tied(
                            reference("RL", ++relation),
                            parent,
                            group.writer,
                            father.reference,
                            child.reference,
                            second != null && random.nextInt(6) == 0 ? "STEP_PARENT" : "PARENT",
                            (short) 4,
                            null,
                            null));
                }
            }
        }
        families.insert(lent, "");
        members.insertWith(
                lent,
                "f.id, p.id",
                "family_id, person_id",
                "join people.family f on f.reference = x.family join people.person p on p.reference = x.person",
                List.of("family", "person"));
        relations.insertWith(
                lent,
                "p.id, q.id",
                "from_person_id, to_person_id",
                "join people.person p on p.reference = x.from_person join people.person q on q.reference = x.to_person",
                List.of("from_person", "to_person"));
        upTo(lent, "people.family_number", family);
        upTo(lent, "people.family_member_number", member);
        upTo(lent, "people.relationship_number", relation);
    }

    private static String reference(String letters, int number) {
        return String.format(Locale.ROOT, "%s-%06d", letters, number);
    }

    /** The columns every dated tie has. */
    private static Rows tie(String table) {
        return new Rows(table)
                .column("reference", "text")
                .column("valid_from", "date")
                .column("source_agency", "text")
                .column("source_type", "text")
                .column("confidence", "text")
                .column("recorded_at", "timestamptz")
                .column("recorded_by", "text");
    }

    private @Nullable Object[] tied(String reference, LocalDate from, String writer, @Nullable Object... rest) {
        List<@Nullable Object> row = new ArrayList<>();
        row.add(reference);
        row.add(Date.valueOf(from));
        row.add("KCC");
        row.add(writer.equals("system") ? "AGENCY_RECORD" : "VISIT");
        row.add(random.nextInt(5) == 0 ? "PROBABLE" : "CONFIRMED");
        row.add(at(from.isBefore(TAKEN_OVER) ? TAKEN_OVER : from));
        row.add(writer);
        Collections.addAll(row, rest);
        return row.toArray();
    }

    /** Children go to school; a few families are with a practice that told us. */
    private void learn(Connection lent, List<Group> groups) throws SQLException {
        Rows bodies = new Rows("people.organisation")
                .column("reference", "text")
                .column("name", "text")
                .column("kind", "text")
                .column("recorded_at", "timestamptz")
                .column("recorded_by", "text");
        long number = last(lent, "people.organisation_number");
        List<String> schools = new ArrayList<>();
        List<String> practices = new ArrayList<>();
        for (String school : SCHOOLS) {
            schools.add(String.format(Locale.ROOT, "O-%06d", ++number));
            bodies.row(schools.get(schools.size() - 1), school, "SCHOOL", at(TAKEN_OVER), "system");
        }
        for (String practice : PRACTICES) {
            practices.add(String.format(Locale.ROOT, "O-%06d", ++number));
            bodies.row(practices.get(practices.size() - 1), practice, "GP_PRACTICE", at(TAKEN_OVER), "system");
        }
        bodies.insert(lent, "");
        upTo(lent, "people.organisation_number", number);
        Rows enrolments = tie("people.enrolment")
                .column("person", "text")
                .column("body", "text")
                .column("kind", "text")
                .column("data_class", "smallint");
        int enrolment = 0;
        for (Group group : groups) {
            for (Somebody child : group.children) {
                int age = child.born == null ? 0 : 2010 - child.born.getYear();
                if (age >= 5 && age <= 15) {
                    boolean secondary = age > 10;
                    boolean unit = secondary && random.nextInt(20) == 0;
                    String school =
                            unit ? schools.get(5) : schools.get(secondary ? 3 + random.nextInt(2) : random.nextInt(3));
                    enrolments.row(tied(
                            reference("EN", ++enrolment),
                            LocalDate.of(2010 - Math.min(age - 5, secondary ? age - 11 : age - 5), 9, 1),
                            group.writer,
                            child.reference,
                            school,
                            unit ? "PRU" : "MAINSTREAM",
                            (short) 6));
                }
            }
            if (group.familyReference != null && random.nextInt(4) == 0) {
                enrolments.row(tied(
                        reference("EN", ++enrolment),
                        LocalDate.of(2009, 1, 5),
                        "a.menon",
                        group.adults.get(0).reference,
                        practices.get(random.nextInt(practices.size())),
                        "GENERAL_PRACTICE",
                        (short) 16));
            }
        }
        enrolments.insertWith(
                lent,
                "p.id, o.id",
                "person_id, organisation_id",
                "join people.person p on p.reference = x.person join people.organisation o on o.reference = x.body",
                List.of("person", "body"));
        upTo(lent, "people.enrolment_number", enrolment);
    }

    /** Telephones from the range that Ofcom keeps for drama; a few are not safe to use. */
    private void reach(Connection lent, List<Group> groups) throws SQLException {
        Rows points = tie("people.contact_point")
                .column("person", "text")
                .column("kind", "text")
                .column("value", "text")
                .column("safe_to_call", "boolean")
                .column("safe_to_write", "boolean")
                .column("safe_to_leave_message", "boolean")
                .column("hours", "text");
        int point = 0;
        for (Group group : groups) {
            if (group.familyReference == null) {
                continue;
            }
            int care = random.nextInt(12);
            points.row(tied(
                    reference("CP", ++point),
                    LocalDate.of(2010, 9, 1),
                    group.writer,
                    group.adults.get(0).reference,
                    "MOBILE",
                    String.format(Locale.ROOT, "07700 900%03d", random.nextInt(1000)),
                    care != 0,
                    care > 1,
                    care > 1,
                    care == 2 ? "after six" : null));
        }
        points.insertWith(
                lent, "p.id", "person_id", "join people.person p on p.reference = x.person", List.of("person"));
        upTo(lent, "people.contact_point_number", point);
    }

    /** A few women and their children are in a refuge: the record's list names who may know. */
    private void protect(Connection lent, List<Group> groups) throws SQLException {
        List<String> protectedOnes = new ArrayList<>();
        for (Group group : groups) {
            if (group.absent != null && protectedOnes.size() < 3 && !group.adults.get(0).known) {
                group.everybody().forEach(one -> protectedOnes.add(one.reference));
            }
        }
        try (PreparedStatement protect = lent.prepareStatement(
                        "select people.protect(?, 'refuge', ?), set_config('mtf.keeping', 'people', true)");
                PreparedStatement allow = lent.prepareStatement("""
                        insert into people.allowed_to_see (person_id, username, reason, valid_from, recorded_at, recorded_by)
                        select id, ?, 'works with them', ?, ?, 'm.eldridge' from people.person where reference = ?""")) {
            for (String reference : protectedOnes) {
                protect.setString(1, reference);
                protect.setTimestamp(2, at(TAKEN_OVER));
                protect.execute();
                for (String officer : List.of("f.benali", "m.brightwell")) {
                    allow.setString(1, officer);
                    allow.setDate(2, Date.valueOf(TAKEN_OVER));
                    allow.setTimestamp(3, at(TAKEN_OVER));
                    allow.setString(4, reference);
                    allow.execute();
                }
            }
        }
    }

    private static List<Unit> units(Connection lent) throws SQLException {
        List<Unit> units = new ArrayList<>();
        try (Statement sql = lent.createStatement();
                ResultSet row = sql.executeQuery("""
                        select a.uprn, a.property_uprn from place.address a
                         where a.dwelling_unit_id is not null
                            or not exists (select 1 from place.dwelling_unit u where u.property_id = a.property_id)
                         order by a.uprn""")) {
            while (row.next()) {
                units.add(new Unit(row.getString(1), row.getString(2)));
            }
        }
        return units;
    }

    private static long last(Connection lent, String sequence) throws SQLException {
        try (Statement sql = lent.createStatement();
                ResultSet row = sql.executeQuery("select last_value - (not is_called)::integer from " + sequence)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The sequence goes on behind the last number given here. */
    private static void upTo(Connection lent, String sequence, long last) throws SQLException {
        try (PreparedStatement next = lent.prepareStatement(
                "select max(nextval(?::regclass)) from generate_series(1, ? - (select last_value - (not is_called)::integer from "
                        + sequence + "))")) {
            next.setString(1, sequence);
            next.setLong(2, last);
            next.execute();
        }
    }

    private static void run(Connection lent, String statement) throws SQLException {
        try (Statement sql = lent.createStatement()) {
            sql.execute(statement);
        }
    }

    private static Timestamp at(LocalDate day) {
        Instant morning = day.atTime(10, 0).atZone(TaskForceClock.LONDON).toInstant();
        return Timestamp.from(morning);
    }

    /** Rows of one table, written in a single statement. */
    private static final class Rows {

        private final String table;
        private final List<String> columns = new ArrayList<>();
        private final List<String> types = new ArrayList<>();
        private final List<List<@Nullable Object>> values = new ArrayList<>();

        Rows(String table) {
            this.table = table;
        }

        Rows column(String name, String type) {
            columns.add(name);
            types.add(type);
            values.add(new ArrayList<>());
            return this;
        }

        void row(@Nullable Object... row) {
            for (int i = 0; i < row.length; i++) {
                values.get(i).add(row[i]);
            }
        }

        void insert(Connection lent, String joins) throws SQLException {
            insertWith(lent, "", "", joins, List.of());
        }

        /** What is looked up in other tables stands for columns of its own. */
        void insertWith(Connection lent, String found, String into, String joins, List<String> onlyToFind)
                throws SQLException {
            List<String> own =
                    columns.stream().filter(name -> !onlyToFind.contains(name)).toList();
            String first = found.isEmpty() ? "" : found + ", ";
            String sql = "insert into " + table + " (" + (into.isEmpty() ? "" : into + ", ") + String.join(", ", own)
                    + ") select " + first
                    + String.join(", ", own.stream().map(name -> "x." + name).toList()) + " from unnest("
                    + String.join(
                            ", ",
                            types.stream().map(type -> "?::" + type + "[]").toList()) + ") with ordinality as x ("
                    + String.join(", ", columns) + ", n) " + joins + " order by x.n";
            try (PreparedStatement insert = lent.prepareStatement(sql)) {
                for (int i = 0; i < columns.size(); i++) {
                    Array array = lent.createArrayOf(
                            types.get(i).equals("smallint")
                                    ? "int2"
                                    : types.get(i).equals("boolean") ? "bool" : types.get(i),
                            values.get(i).toArray());
                    insert.setArray(i + 1, array);
                }
                insert.executeUpdate();
            }
        }
    }
}
