package org.margatetaskforce.demo;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.OneConnection;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.WorkingDays;

/**
 * What the town's agencies have promised one another since January: some 1,200 actions in every colour, and the meetings at
 * which they were given, with their minutes. Written in batches, not one by one; from one seed.
 */
@Boundary
public class Commitments {

    private static final int MANY = 1200;
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 4);
    private static final String MANAGER = "r.ferreira";
    private static final String ASSISTANT = "m.stokes";

    /** Who has actions given to them, and by which agency. */
    private static final List<Who> OFFICERS = List.of(
            new Who("p.sandys", "TDC"),
            new Who("i.dumitru", "TDC"),
            new Who("y.rahman", "TDC"),
            new Who("k.hollands", "TDC"),
            new Who("a.okonkwo", "TDC"),
            new Who("d.whitlock", "TDC"),
            new Who("a.carvalho", "TDC"),
            new Who("m.brightwell", "POL"),
            new Who("l.tapsell", "POL"),
            new Who("g.pryce", "POL"),
            new Who("s.goodban", "POL"),
            new Who("t.lindo", "KCC"),
            new Who("f.benali", "KCC"),
            new Who("c.mannering", "KCC"),
            new Who("r.ferreira", "KCC"),
            new Who("r.ovenden", "KFRS"),
            new Who("g.linklater", "JCP"),
            new Who("a.menon", "NHS"),
            new Who("r.castleton", "PRB"));

    /** Those of them who sit on the Operational Management Group. */
    private static final List<String> BOARD =
            List.of(MANAGER, "a.okonkwo", "d.whitlock", "m.brightwell", "r.ovenden", "a.menon");

    private static final List<Work> ABOUT_HOUSES = List.of(
            new Work("Inspect the stairs and the fire alarm", "HOUSING", 5, "TDC"),
            new Work("Ask the freeholder for the gas certificate", "HOUSING", 5, "TDC"),
            new Work("Check who lives in the basement", "HOUSING", 5, "TDC"),
            new Work("Take a photograph of the rear yard", "HOUSING", 5, "TDC"),
            new Work("Fit smoke alarms on each landing", "HOUSING", 5, "KFRS"),
            new Work("Visit at seven in the evening with housing", "SAFETY", 5, "POL"),
            new Work("Look for earlier calls to the house", "SAFETY", 5, "POL"),
            new Work("Have the bulky waste taken from the front", "HOUSING", 5, "TDC"),
            new Work("Write to the agent about the broken door", "HOUSING", 5, "TDC"));

    private static final List<Work> OF_THE_PROGRAMME = List.of(
            new Work("Walk Dalby Square on Friday nights in May", "SAFETY", 1, "POL"),
            new Work("Bring the list of empty shops up to date", "PROGRAMME", 1, "TDC"),
            new Work("Ask residents which corners they avoid", "ENGAGEMENT", 1, "TDC"),
            new Work("Find a room for the landlords' forum", "HOUSING", 1, "TDC"),
            new Work("Agree a fire visit day for tall houses", "HOUSING", 1, "KFRS"),
            new Work("Hold a job club at the library", "WORK", 1, "JCP"),
            new Work("Send one page on work and skills to the board", "WORK", 22, "JCP"),
            new Work("Draft the board's figures for the quarter", "PROGRAMME", 22, "KCC"),
            new Work("Plan the operations day in Athelstan Road", "SAFETY", 1, "POL"),
            new Work("Collect the needles behind the theatre", "SAFETY", 1, "TDC"),
            new Work("Translate the alarm leaflet into Czech and Slovak", "ENGAGEMENT", 1, "KFRS"),
            new Work("Meet the school about the walk home", "FAMILIES", 1, "KCC"));

    private static final List<Work> RESTRICTED = List.of(
            new Work("Bring the assessment to the core group", "FAMILIES", 15, "KCC"),
            new Work("Check the plan with the school nurse", "FAMILIES", 15, "KCC"),
            new Work("Confirm the address with the placing authority", "FAMILIES", 18, "KCC"),
            new Work("Ask for the exclusion zone in writing", "SAFETY", 13, "POL"),
            new Work("Weigh what was heard about the corner flat", "SAFETY", 12, "POL"));

    private static final List<String> OUTSIDERS = List.of(
            "Duty engineer, Isle Heating",
            "Caretaker, Ethelbert Court",
            "Volunteer lead, Arlington food bank",
            "Head of year, King Ethelbert School",
            "Night manager, Walpole Hotel");

    private static final List<String> WHY_BLOCKED = List.of(
            "The freeholder has not answered; Legal have written.",
            "No key to the rear door until the agent is back.",
            "Waits for the other agency to name somebody.",
            "The form needs a signature from the landlord abroad.");

    private static final List<String> WHY_MOVED = List.of(
            "Nobody was at home on two visits.",
            "The other agency asked for two more weeks.",
            "Put off by the election and the bank holidays.");

    private static final List<String> WHAT_WAS_DONE = List.of(
            "Done on a joint visit; photographs are on file.",
            "Spoken to on the telephone and confirmed by letter.",
            "Seen on the spot; nothing further is needed.",
            "Handed over to the day team with a note.");

    private record Who(String username, String agency) {}

    private record Work(String title, String strand, int dataClass, String agency) {}

    private record Case(long id, String reference, LocalDate openedOn, String agency) {}

    /** An action as it will be written. */
    private record Promise(
            Work work,
            @Nullable Case about,
            @Nullable Who owner,
            @Nullable String outsider,
            LocalDate created,
            LocalDate firstDue,
            LocalDate due,
            int moves,
            String status,
            @Nullable LocalDate ended,
            @Nullable String meeting) {}

    private record Held(long id, String reference, LocalDate on, String type) {}

    @Inject
    OneConnection connection;

    @Inject
    Deadlines deadlines;

    private static Random dice() {
        return new Random(20110104L);
    }

    /** Writes the minutes of the meetings that were, and every action; to be called as the system, once the series stand. */
    public int write() {
        LocalDate today = TaskForceClock.current().today();
        WorkingDays days = deadlines.workingDays();
        Random random = dice();
        try (Connection own = connection.getConnection()) {
            List<Held> held = held(own, today);
            List<Case> cases = cases(own);
            List<Promise> promises = new ArrayList<>();
            for (int i = 0; i < MANY; i++) {
                promises.add(promise(random, days, today, cases, held));
            }
            promises.sort(Comparator.comparing(Promise::created));
            Map<String, List<String>> given = actions(own, promises, random);
            minutes(own, held, given, promises, random);
            return promises.size();
        } catch (SQLException failed) {
            throw new IllegalStateException("the town's actions and minutes could not be written", failed);
        }
    }

    private static List<Held> held(Connection own, LocalDate today) throws SQLException {
        List<Held> held = new ArrayList<>();
        try (PreparedStatement ask = own.prepareStatement(
                "select id, reference, held_on, type from cases.meeting where held_on < ? and status = 'PLANNED' and series_id is not null order by held_on")) {
            ask.setDate(1, Date.valueOf(today));
            try (ResultSet row = ask.executeQuery()) {
                while (row.next()) {
                    held.add(new Held(
                            row.getLong(1), row.getString(2), row.getDate(3).toLocalDate(), row.getString(4)));
                }
            }
        }
        return held;
    }

    private static List<Case> cases(Connection own) throws SQLException {
        List<Case> cases = new ArrayList<>();
        try (PreparedStatement ask = own.prepareStatement(
                        "select id, reference, opened_on, lead_agency from cases.shared_case where closed_on is null order by reference");
                ResultSet row = ask.executeQuery()) {
            while (row.next()) {
                cases.add(new Case(
                        row.getLong(1), row.getString(2), row.getDate(3).toLocalDate(), row.getString(4)));
            }
        }
        return cases;
    }

    private static Promise promise(
            Random random, WorkingDays days, LocalDate today, List<Case> cases, List<Held> held) {
        int kind = random.nextInt(100);
        boolean restricted = kind < 6;
        boolean onCase = !restricted && kind < 66 && !cases.isEmpty();
        Work work = one(random, restricted ? RESTRICTED : onCase ? ABOUT_HOUSES : OF_THE_PROGRAMME);
        Case about = onCase ? one(random, cases) : null;
        LocalDate earliest = about == null || about.openedOn().isBefore(FIRST) ? FIRST : about.openedOn();
        int span = (int) Math.max(1, today.toEpochDay() - earliest.toEpochDay());
        LocalDate created = days.onOrAfter(earliest.plusDays(random.nextInt(span)));
        if (created.isAfter(today)) {
            created = today;
        }
        LocalDate firstDue = days.onOrAfter(created.plusDays(5L + random.nextInt(40)));
        int luck = random.nextInt(100);
        int moves = luck < 12 ? 1 : luck < 18 ? 2 : 0;
        LocalDate due = moves == 0 ? firstDue : days.onOrAfter(firstDue.plusDays(7L * moves + random.nextInt(14)));
        int owned = random.nextInt(100);
        Who owner = owned < 92 ? ownerOf(random, work.agency()) : null;
        String outsider = owned >= 92 && owned < 98 && !restricted ? one(random, OUTSIDERS) : null;
        String status;
        LocalDate ended = null;
        int fate = random.nextInt(100);
        if (due.isBefore(today)) {
            status = fate < 86 ? "DONE" : fate < 92 ? "CANCELLED" : fate < 95 ? "BLOCKED" : "IN_PROGRESS";
            if (fate < 92) {
                int late = random.nextInt(5) == 0 ? 1 + random.nextInt(10) : -random.nextInt(4);
                ended = due.plusDays(late);
                ended = ended.isAfter(today) ? today : ended.isBefore(created) ? created : ended;
            }
        } else {
            status = fate < 50 ? "OPEN" : fate < 88 ? "IN_PROGRESS" : "BLOCKED";
        }
        if (owner == null && outsider == null && ended != null) {
            owner = ownerOf(random, work.agency());
        }
        String meeting = null;
        if (about == null) {
            for (Held each : held) {
                meeting = each.on().isAfter(created) ? meeting : each.reference();
            }
        }
        return new Promise(work, about, owner, outsider, created, firstDue, due, moves, status, ended, meeting);
    }

    private static Who ownerOf(Random random, String agency) {
        return one(
                random,
                OFFICERS.stream().filter(who -> who.agency().equals(agency)).toList());
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static Map<String, List<String>> actions(Connection own, List<Promise> promises, Random random)
            throws SQLException {
        Map<String, List<String>> given = new HashMap<>();
        try (PreparedStatement row = own.prepareStatement("""
                        insert into cases.action (reference, data_class, agency_code, case_id, case_reference, title, detail, strand,
                               source, source_reference, priority, owner_agency, owner_username, external_owner, external_contact,
                               chaser_username, created_on, due_on, due_set_on, original_due_on, moves, status, ended_on,
                               completion_note, status_reason, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, '', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
                PreparedStatement change = own.prepareStatement("""
                        insert into cases.action_change (action_id, data_class, what, reason, from_day, to_day, to_owner,
                                                         recorded_at, recorded_by)
                        select a.id, a.data_class, ?, ?, ?, ?, ?, ?, ? from cases.action a where a.reference = ?""")) {
            Iterator<String> references = references(own, promises.size()).iterator();
            for (Promise each : promises) {
                String reference = references.next();
                write(row, each, reference, random);
                changes(change, each, reference, random);
                if (each.meeting() != null) {
                    given.computeIfAbsent(each.meeting(), meeting -> new ArrayList<>())
                            .add(reference);
                }
            }
            row.executeBatch();
            change.executeBatch();
        }
        return given;
    }

    /** So many new references: referrals and cases have given actions already. */
    private static List<String> references(Connection own, int many) throws SQLException {
        List<String> given = new ArrayList<>();
        try (PreparedStatement next =
                own.prepareStatement("select cases.next_number('AC', 2011) from generate_series(1, ?)")) {
            next.setInt(1, many);
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    given.add(row.getString(1));
                }
            }
        }
        return given;
    }

    private static String giver(Promise each) {
        return each.about() == null && each.work().dataClass() < 12
                ? MANAGER
                : each.owner() == null ? "a.okonkwo" : each.owner().username();
    }

    private static void write(PreparedStatement row, Promise each, String reference, Random random)
            throws SQLException {
        Case about = each.about();
        Who owner = each.outsider() == null ? each.owner() : null;
        boolean over = each.ended() != null;
        int place = 0;
        row.setString(++place, reference);
        row.setShort(++place, (short) each.work().dataClass());
        row.setString(++place, each.work().agency());
        row.setObject(++place, about == null ? null : about.id(), java.sql.Types.BIGINT);
        row.setString(++place, about == null ? null : about.reference());
        row.setString(++place, each.work().title());
        row.setString(++place, each.work().strand());
        row.setString(
                ++place,
                about != null
                        ? "CASE"
                        : each.work().dataClass() == 22 ? "OMG" : each.meeting() == null ? "VISIT" : "TASKING");
        row.setString(++place, each.meeting());
        row.setString(++place, random.nextInt(5) == 0 ? "HIGH" : "NORMAL");
        row.setString(++place, each.work().agency());
        row.setString(++place, owner == null ? null : owner.username());
        row.setString(++place, each.outsider());
        row.setString(++place, each.outsider() == null ? null : "01843 555 0" + (100 + random.nextInt(900)));
        row.setString(
                ++place,
                each.outsider() == null
                        ? null
                        : ownerOf(random, each.work().agency()).username());
        row.setDate(++place, Date.valueOf(each.created()));
        row.setDate(++place, Date.valueOf(each.due()));
        row.setDate(++place, Date.valueOf(each.created()));
        row.setDate(++place, Date.valueOf(each.firstDue()));
        row.setInt(++place, each.moves());
        row.setString(++place, each.status());
        row.setDate(++place, each.ended() == null ? null : Date.valueOf(each.ended()));
        row.setString(++place, each.status().equals("DONE") ? one(random, WHAT_WAS_DONE) : null);
        row.setString(
                ++place,
                each.status().equals("BLOCKED")
                        ? one(random, WHY_BLOCKED)
                        : over && each.status().equals("CANCELLED") ? "No longer needed: settled another way." : null);
        row.setTimestamp(++place, at(each.created(), LocalTime.of(11, 0)));
        row.setString(++place, giver(each));
        row.addBatch();
    }

    private static void changes(PreparedStatement change, Promise each, String reference, Random random)
            throws SQLException {
        String who = giver(each);
        change(change, reference, "ADDED", null, null, each.firstDue(), each.created(), who);
        LocalDate from = each.firstDue();
        for (int move = 1; move <= each.moves(); move++) {
            LocalDate to = move == each.moves() ? each.due() : from.plusDays(7);
            change(change, reference, "MOVED", one(random, WHY_MOVED), from, to, each.created(), who);
            from = to;
        }
        if (each.status().equals("BLOCKED")) {
            change(change, reference, "BLOCKED", one(random, WHY_BLOCKED), null, null, each.created(), who);
        }
        if (each.ended() != null) {
            change(change, reference, each.status(), one(random, WHAT_WAS_DONE), null, null, each.ended(), who);
        }
    }

    private static void change(
            PreparedStatement change,
            String reference,
            String what,
            @Nullable String reason,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate on,
            String who)
            throws SQLException {
        change.setString(1, what);
        change.setString(2, reason);
        change.setDate(3, from == null ? null : Date.valueOf(from));
        change.setDate(4, to == null ? null : Date.valueOf(to));
        change.setString(5, null);
        change.setTimestamp(6, at(on, LocalTime.of(11, 30)));
        change.setString(7, who);
        change.setString(8, reference);
        change.addBatch();
    }

    private static Timestamp at(LocalDate day, LocalTime time) {
        return Timestamp.from(day.atTime(time).atZone(TaskForceClock.LONDON).toInstant());
    }

    // --- the meetings

    private void minutes(
            Connection own, List<Held> held, Map<String, List<String>> given, List<Promise> promises, Random random)
            throws SQLException {
        Held last = held.isEmpty() ? null : held.get(held.size() - 1);
        try (PreparedStatement came = own.prepareStatement("""
                        insert into cases.attendance (meeting_id, username, agency_code, came, recorded_at, recorded_by)
                        select ?, o.username, o.agency_code, ?, ?, ? from identity.officer o where o.username = ?""");
                PreparedStatement item = own.prepareStatement("""
                        with item as (
                          insert into cases.agenda_item (meeting_id, data_class, kind, position, heading, subject_reference, action_id,
                                                         recorded_at, recorded_by)
                          select ?, 5, case when a.id is null then 'STANDING' else 'ACTION' end, ?,
                                 case when a.id is null then ? end, ?, a.id, ?, ?
                            from (select 1) one left join cases.action a on a.reference = ?
                          returning id, meeting_id)
                        insert into cases.item_minute (item_id, meeting_id, data_class, agency_code, body, changed_at, changed_by,
                                                       recorded_at, recorded_by)
                        select i.id, i.meeting_id, 5, 'TDC', ?, ?, ?, ?, ? from item i""");
                PreparedStatement decision = own.prepareStatement("""
                        insert into cases.decision (item_id, meeting_id, data_class, text, action_reference, recorded_at, recorded_by)
                        select i.id, i.meeting_id, a.data_class, a.title, a.reference, ?, ?
                          from cases.agenda_item i join cases.action a on a.reference = any (?) and a.data_class < 6
                         where i.meeting_id = ? and i.subject_reference = 'LAST'""");
                PreparedStatement issued = own.prepareStatement("""
                        update cases.meeting set status = 'ISSUED', minutes_by = ?, issued_on = ?, issued_by = ?, version = version + 1
                         where id = ?""")) {
            for (Held each : held) {
                Timestamp at = at(each.on(), LocalTime.of(15, 0));
                for (Who who : OFFICERS) {
                    if (!each.type().equals("OMG") || BOARD.contains(who.username())) {
                        came(came, each, who.username(), random.nextInt(6) == 0 ? "APOLOGIES" : "PRESENT", at);
                    }
                }
                came(came, each, ASSISTANT, "PRESENT", at);
                List<String> actions = given.getOrDefault(each.reference(), List.of());
                item(item, each, 1, "Minutes and actions of the last meeting", "LAST", null, "Agreed as written.", at);
                item(
                        item,
                        each,
                        2,
                        "What is new in the two wards",
                        "NEW",
                        null,
                        "Two complaints of dumping; one house newly empty; the walks go on.",
                        at);
                item(
                        item,
                        each,
                        3,
                        "Operations days: what is planned",
                        "OPERATIONS",
                        null,
                        "One day a month, with fire and housing; the next street is to be named.",
                        at);
                int place = 3;
                for (String action : actions.subList(0, Math.min(3, actions.size()))) {
                    item(item, each, ++place, null, action, action, "Taken on; the day was agreed.", at);
                }
                came.executeBatch();
                item.executeBatch();
                decision.setTimestamp(1, at);
                decision.setString(2, ASSISTANT);
                decision.setArray(
                        3, own.createArrayOf("text", actions.stream().limit(6).toArray()));
                decision.setLong(4, each.id());
                decision.executeUpdate();
                if (!each.equals(last)) {
                    LocalDate by = deadlines.reckon("P-MINUTES", each.on()).on();
                    issued.setDate(1, Date.valueOf(by));
                    issued.setDate(
                            2, Date.valueOf(by.minusDays(by.getDayOfWeek().getValue() == 1 ? 3 : 1)));
                    issued.setString(3, MANAGER);
                    issued.setLong(4, each.id());
                    issued.executeUpdate();
                }
            }
        }
    }

    private static void came(PreparedStatement came, Held each, String who, String word, Timestamp at)
            throws SQLException {
        came.setLong(1, each.id());
        came.setString(2, word);
        came.setTimestamp(3, at);
        came.setString(4, ASSISTANT);
        came.setString(5, who);
        came.addBatch();
    }

    private static void item(
            PreparedStatement item,
            Held each,
            int place,
            @Nullable String heading,
            String subject,
            @Nullable String action,
            String said,
            Timestamp at)
            throws SQLException {
        item.setLong(1, each.id());
        item.setInt(2, place);
        item.setString(3, heading);
        item.setString(4, subject);
        item.setTimestamp(5, at);
        item.setString(6, ASSISTANT);
        item.setString(7, action);
        item.setString(8, said);
        item.setTimestamp(9, at);
        item.setString(10, ASSISTANT);
        item.setTimestamp(11, at);
        item.setString(12, ASSISTANT);
        item.addBatch();
    }
}
