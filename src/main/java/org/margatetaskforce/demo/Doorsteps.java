package org.margatetaskforce.demo;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.OneConnection;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.flag.SafetyFlags;
import org.margatetaskforce.law.Deadlines;

/**
 * What the demo town's officers must know before they knock, and where they go this week: forty safety flags that stand and five
 * that are over, since the spring of 2010, of people and of doors; sixty visits. Written in batches, from one seed; each is then followed by its
 * route, which finds those whose review is due.
 */
@Boundary
public class Doorsteps {

    private static final long SEED = 20_110_523;
    private static final int OF_PEOPLE = 26;
    private static final int OF_DOORS = 19;
    private static final String LEADER = "a.okonkwo";
    private static final String SERGEANT = "m.brightwell";

    private record Incident(String instruction, String recorded, boolean weapons) {}

    private record Proposer(String username, String agency) {}

    private static final List<Incident> INCIDENTS = List.of(
            new Incident("DOUBLE_CREW", "Followed the officer down the stairs shouting that he knew her car.", false),
            new Incident("DOG", "A dog loose in the hall bit the meter reader through the boot.", false),
            new Incident("POLICE_ACCOMPANY", "Held a kitchen knife at the door and would not put it down.", true),
            new Incident("SHARPS", "Open needles lay on the stairs and in the bin store.", false),
            new Incident(
                    "DO_NOT_DISCUSS_BUSINESS_WITH_OTHERS_PRESENT",
                    "Was struck after a letter was spoken of before her partner.",
                    false),
            new Incident("FIRE_RISK", "Lit papers in the kitchen sink while the officer was there.", false),
            new Incident("DOUBLE_CREW", "Locked the door behind the officer and kept the key for ten minutes.", false),
            new Incident("NO_VISIT_CALL_PS", "Said he would shoot whoever came next; an air rifle was found.", true),
            new Incident(
                    "INFECTION_PPE_GENERIC", "The flat was so soiled that two officers had to leave at once.", false),
            new Incident("DOG", "Two dogs were set on a constable in the yard.", false));

    private static final List<Proposer> PROPOSERS = List.of(
            new Proposer("p.sandys", "TDC"),
            new Proposer("i.dumitru", "TDC"),
            new Proposer("y.rahman", "TDC"),
            new Proposer("l.tapsell", "POL"),
            new Proposer("s.goodban", "POL"),
            new Proposer("g.pryce", "POL"),
            new Proposer("t.lindo", "KCC"),
            new Proposer("f.benali", "KCC"),
            new Proposer("r.ovenden", "KFRS"));

    @Inject
    OneConnection connection;

    @Inject
    Deadlines deadlines;

    @Inject
    SafetyFlags flags;

    /** Sets the flags, as they stand on the town's today. */
    void flag(LocalDate today) {
        Random random = new Random(SEED);
        List<String> on = new ArrayList<>();
        try (Connection own = connection.getConnection()) {
            List<Object> of = new ArrayList<>();
            of.addAll(some(own, random, OF_PEOPLE, """
                    select r.person_id from people.residency r join people.person p on p.id = r.person_id
                     where r.is_main and r.uprn is not null and r.valid_to is null and r.superseded_at is null and p.data_class = 3
                       and p.born_on < '1990-01-01' order by r.person_id"""));
            of.addAll(some(own, random, OF_DOORS, """
                    select a.uprn from place.address a where a.dwelling_unit_id is not null order by a.uprn"""));
            try (PreparedStatement flag = own.prepareStatement("""
                            insert into cases.safety_flag (reference, agency_code, person_id, uprn, instruction, state, set_on, decide_by,
                              decided_on, decided_by, review_due_on, reviewed_on, ended_on, recorded_at, recorded_by)
                            values (base.next_number('SF', ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id, reference""");
                    PreparedStatement reason = own.prepareStatement("""
                            insert into cases.safety_reason (flag_id, incident_on, recorded, weapons, informed_on, not_informed_because,
                              recorded_at, recorded_by) values (?, ?, ?, ?, ?, ?, ?, ?)""");
                    PreparedStatement change = own.prepareStatement("""
                            insert into cases.safety_flag_change (flag_id, what, instruction, instruction_version, why, recorded_at, recorded_by)
                            values (?, ?, ?, 1, ?, ?, ?)""")) {
                for (int i = 0; i < of.size(); i++) {
                    String reference = write(flag, reason, change, i, of.get(i), random, today);
                    if (reference != null) {
                        on.add(reference);
                    }
                }
                reason.executeBatch();
                change.executeBatch();
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("the town's safety flags could not be set", failed);
        }
        on.forEach(flags::follow);
    }

    /** Every so many-th of a list, from a place that the seed says. */
    private static List<Object> some(Connection own, Random random, int many, String sql) throws SQLException {
        List<Object> all = new ArrayList<>();
        try (PreparedStatement list = own.prepareStatement(sql);
                ResultSet row = list.executeQuery()) {
            while (row.next()) {
                all.add(row.getObject(1));
            }
        }
        int step = Math.max(1, all.size() / many);
        List<Object> some = new ArrayList<>();
        for (int i = random.nextInt(step); i < all.size() && some.size() < many; i += step) {
            some.add(all.get(i));
        }
        return some;
    }

    /** Writes one; gives back its reference where it is on. */
    private @Nullable String write(
            PreparedStatement flag,
            PreparedStatement reason,
            PreparedStatement change,
            int number,
            Object of,
            Random random,
            LocalDate today)
            throws SQLException {
        Incident chosen = INCIDENTS.get(random.nextInt(INCIDENTS.size()));
        // what is reviewed today was set a year ago: of weapons it would be two, and the team was not there yet
        Incident incident = number % 10 == 1 ? INCIDENTS.get(0) : chosen;
        Proposer by = PROPOSERS.get(random.nextInt(PROPOSERS.size()));
        String decider = by.agency().equals("POL") ? SERGEANT : LEADER;
        // by tens: proposed the last working day, its review due, renewed, over, and six that stand for months
        int kind = number % 10;
        LocalDate set = deadlines.nextWorkingDay(
                switch (kind) {
                    case 0 -> today.minusDays(3);
                    case 1 -> today.minusMonths(12).minusDays(number == 1 ? 20 : number % 7);
                    default -> today.minusDays(30 + random.nextInt(250));
                });
        LocalDate decided = kind == 0 ? null : deadlines.workingDaysAfter(set, 1);
        LocalDate renewed = kind == 2 ? today.minusDays(10 + number) : null;
        String state =
                switch (kind) {
                    case 0 -> "PROPOSED";
                    case 2 -> "RENEWED";
                    case 3 -> number == 3 ? "REFUSED" : "REMOVED";
                    default -> "ACTIVE";
                };
        LocalDate ended = kind == 3 ? deadlines.workingDaysAfter(set, number == 3 ? 1 : 15) : null;
        String review = incident.weapons() ? "P-FLAG-REVIEW-WEAPONS" : "P-FLAG-REVIEW";
        int place = 0;
        flag.setInt(++place, set.getYear());
        flag.setString(++place, by.agency());
        flag.setObject(++place, of instanceof Long ? of : null, java.sql.Types.BIGINT);
        flag.setString(++place, of instanceof String door ? door : null);
        flag.setString(++place, incident.instruction());
        flag.setString(++place, state);
        flag.setDate(++place, Date.valueOf(set));
        flag.setDate(++place, Date.valueOf(deadlines.workingDaysAfter(set, 1)));
        flag.setDate(++place, day(renewed == null ? decided : renewed));
        flag.setString(++place, decided == null ? null : decider);
        flag.setDate(
                ++place,
                day(deadlines.reckon(review, renewed == null ? set : renewed).on()));
        flag.setDate(++place, day(renewed));
        flag.setDate(++place, day(ended));
        flag.setTimestamp(++place, at(set, 11));
        flag.setString(++place, by.username());
        long id;
        String reference;
        try (ResultSet row = flag.executeQuery()) {
            row.next();
            id = row.getLong(1);
            reference = row.getString(2);
        }
        reason.setLong(1, id);
        reason.setDate(2, Date.valueOf(set.minusDays(1)));
        reason.setString(3, incident.recorded());
        reason.setBoolean(4, incident.weapons());
        reason.setDate(5, decided == null || incident.weapons() ? null : Date.valueOf(decided));
        reason.setString(6, decided != null && incident.weapons() ? "He threatened the last who wrote to him." : null);
        reason.setTimestamp(7, at(set, 11));
        reason.setString(8, by.username());
        reason.addBatch();
        changed(change, id, "PROPOSED", incident, null, at(set, 11), by.username());
        if (decided != null) {
            boolean refused = state.equals("REFUSED");
            changed(
                    change,
                    id,
                    refused ? "REFUSED" : "APPROVED",
                    incident,
                    refused ? "It was another house, in another street." : null,
                    at(decided, 10),
                    decider);
        }
        if (renewed != null) {
            changed(
                    change,
                    id,
                    "RENEWED",
                    incident,
                    "The same again in spring; it is still needed.",
                    at(renewed, 10),
                    decider);
        }
        if (ended != null && state.equals("REMOVED")) {
            changed(change, id, "REMOVED", incident, "Nothing since, and the dog is gone.", at(ended, 10), decider);
        }
        return ended == null ? reference : null;
    }

    // --- the week's visits

    private static final int VISITS_A_DAY = 12;
    private static final int DAYS = 5;

    private static final List<String> PURPOSES = List.of(
            "Look at the stairs and the fire alarm",
            "Who lives in the basement",
            "Home safety visit and smoke alarms",
            "Speak with the tenants about the rubbish",
            "Check that the licence is displayed",
            "See the children’s bedroom after the leak",
            "Call again: no reply twice",
            "Serve papers by hand");

    private record Goer(String username, String agency, String power) {}

    private static final List<Goer> LEADS = List.of(
            new Goer("p.sandys", "TDC", "HA2004_S239"),
            new Goer("i.dumitru", "TDC", "HA2004_S239"),
            new Goer("y.rahman", "TDC", "CONSENT"),
            new Goer("k.hollands", "TDC", "HA2004_S239"),
            new Goer("t.lindo", "KCC", "CONSENT"),
            new Goer("f.benali", "KCC", "CONSENT"));

    private static final List<Goer> OTHERS = List.of(
            new Goer("l.tapsell", "POL", "CONSENT"),
            new Goer("g.pryce", "POL", "CONSENT"),
            new Goer("s.goodban", "POL", "NO_ENTRY"),
            new Goer("r.ovenden", "KFRS", "FIRE_ART27"),
            new Goer("c.mannering", "KCC", "CONSENT"));

    /** Plans sixty visits for the town's week: the first two are done, some are briefed, some go where a flag stands. */
    void visit(LocalDate monday) {
        Random random = new Random(SEED);
        try (Connection own = connection.getConnection();
                PreparedStatement visit = own.prepareStatement("""
                        insert into cases.visit (reference, data_class, purpose, visit_on, starts_at, ends_at, meet_at, lead, welfare_plan,
                          equipment, status, briefed_at, started_at, heard_at, ended_at, recorded_at, recorded_by)
                        values (base.next_number('VT', ?), 1, ?, ?, ?, ?, 'Task force office, Cecil Square', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        returning id""");
                PreparedStatement goer = own.prepareStatement("""
                        insert into cases.visit_attendee (visit_id, username, agency_code, power, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?)""");
                PreparedStatement door = own.prepareStatement("""
                        insert into cases.visit_door (visit_id, position, uprn, outcome, outcome_at, outcome_by, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")) {
            List<Object> homes = some(own, random, VISITS_A_DAY * DAYS * 3, """
                    select a.uprn from place.address a where a.dwelling_unit_id is not null order by md5(a.uprn)""");
            List<Object> flagged = some(own, random, VISITS_A_DAY, """
                    select f.uprn from cases.safety_flag f join cases.safety_instruction i on i.code = f.instruction and not i.no_visit
                     where f.uprn is not null and f.ended_on is null order by f.uprn""");
            for (int i = 0; i < VISITS_A_DAY * DAYS; i++) {
                plan(visit, goer, door, i, monday.plusDays(i / VISITS_A_DAY), homes, flagged, random);
            }
            goer.executeBatch();
            door.executeBatch();
        } catch (SQLException failed) {
            throw new IllegalStateException("the town's visits could not be planned", failed);
        }
    }

    private static void plan(
            PreparedStatement visit,
            PreparedStatement goer,
            PreparedStatement door,
            int number,
            LocalDate day,
            List<Object> homes,
            List<Object> flagged,
            Random random)
            throws SQLException {
        boolean done = number < 2;
        boolean warned = !done && number % 5 == 4 && !flagged.isEmpty();
        boolean briefed = !done && !warned && number < VISITS_A_DAY && number % 3 == 0;
        Goer lead = LEADS.get(number % LEADS.size());
        Goer other = OTHERS.get(random.nextInt(OTHERS.size()));
        LocalTime from =
                done ? LocalTime.of(7, 30) : LocalTime.of(9 + number % VISITS_A_DAY / 2, number % 2 == 0 ? 30 : 0);
        Timestamp planned = at(day.minusDays(6), 15);
        Timestamp set = done ? at(day, 7) : null;
        int place = 0;
        visit.setInt(++place, day.getYear());
        visit.setString(++place, PURPOSES.get(random.nextInt(PURPOSES.size())));
        visit.setDate(++place, Date.valueOf(day));
        visit.setTime(++place, Time.valueOf(from));
        visit.setTime(++place, Time.valueOf(from.plusMinutes(90)));
        visit.setString(++place, lead.username());
        visit.setString(++place, number % 4 == 0 ? "The youth worker waits in the car and is called." : null);
        visit.setString(++place, number % 3 == 0 ? "Torch, damp meter, spare smoke alarms" : null);
        visit.setString(++place, done ? "COMPLETED" : briefed ? "BRIEFED" : "PLANNED");
        visit.setTimestamp(++place, done ? set : briefed ? planned : null);
        visit.setTimestamp(++place, set);
        visit.setTimestamp(++place, set);
        visit.setTimestamp(++place, done ? at(day, 8) : null);
        visit.setTimestamp(++place, planned);
        visit.setString(++place, lead.username());
        long id;
        try (ResultSet row = visit.executeQuery()) {
            row.next();
            id = row.getLong(1);
        }
        for (Goer one : List.of(lead, other)) {
            goer.setLong(1, id);
            goer.setString(2, one.username());
            goer.setString(3, one.agency());
            goer.setString(4, one.power());
            goer.setTimestamp(5, planned);
            goer.setString(6, lead.username());
            goer.addBatch();
        }
        // each door once: the one with a flag may be among the others
        Set<Object> round = new LinkedHashSet<>();
        if (warned) {
            round.add(flagged.get(number / 5 % flagged.size()));
        }
        int doors = 1 + number % 3;
        for (int i = number * 3; i < number * 3 + 3 && i < homes.size() && round.size() < doors; i++) {
            round.add(homes.get(i));
        }
        int position = 0;
        for (Object home : round) {
            position++;
            door.setLong(1, id);
            door.setInt(2, position);
            door.setObject(3, home);
            door.setString(4, done ? position == 1 ? "ANSWERED" : "NO_REPLY" : null);
            door.setTimestamp(5, done ? at(day, 8) : null);
            door.setString(6, done ? lead.username() : null);
            door.setTimestamp(7, planned);
            door.setString(8, lead.username());
            door.addBatch();
        }
    }

    private static void changed(
            PreparedStatement change,
            long id,
            String what,
            Incident incident,
            @Nullable String why,
            Timestamp at,
            String who)
            throws SQLException {
        change.setLong(1, id);
        change.setString(2, what);
        change.setString(3, incident.instruction());
        change.setString(4, why);
        change.setTimestamp(5, at);
        change.setString(6, who);
        change.addBatch();
    }

    private static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    private static Timestamp at(LocalDate day, int hour) {
        return Timestamp.from(
                day.atTime(LocalTime.of(hour, 0)).atZone(TaskForceClock.LONDON).toInstant());
    }
}
