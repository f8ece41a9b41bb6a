package org.margatetaskforce.cases.street;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ActionOwner;
import org.margatetaskforce.cases.action.ActionSource;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.action.NewAction;
import org.margatetaskforce.cases.visit.DoorOutcome;
import org.margatetaskforce.cases.visit.SentOnce;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.place.HouseNumber;
import org.margatetaskforce.place.Uprn;

/**
 * The doors of a street week: what is read before anybody knocks, and each call at each door. Several calls are kept, and the
 * latest counts. What a household says is kept only where it agreed to that.
 */
@Boundary
public class StreetDoors {

    private static final String BETWEEN = "\u001f";
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 300;
    private static final int ANSWERS = 6;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    StreetWeeks weeks;

    @Inject
    Actions actions;

    @Inject
    SentOnce sentOnce;

    @Inject
    Audit audit;

    // --- the list

    /** A page of doors, and how many there are. */
    public record Page(List<DoorRow> rows, int total) {}

    /** Doors of a street week in the order of the street, each with what stands there today; in one statement. */
    public Page page(String reference, DoorFilter filter) {
        StringBuilder where = new StringBuilder("true");
        HouseNumber.Side side = filter.side();
        DoorFilter.Which which = filter.which();
        if (side != null) {
            where.append(" and d.side = '").append(side.name()).append('\'');
        }
        if (which != null) {
            where.append(" and ").append(which.condition());
        }
        return read(reference, where.toString(), null, filter.first(), filter.size());
    }

    /** One door of it, where it is on the list. */
    public Optional<DoorRow> find(String reference, Uprn door) {
        return read(reference, "d.uprn = ?2", door, 0, 1).rows().stream().findFirst();
    }

    private Page read(String reference, String where, @Nullable Uprn door, int first, int size) {
        Query query = query("""
                with week as (select w.id from cases.street_week w where w.reference = ?1),
                doors as materialized (select d.* from cases.street_door d join week on week.id = d.street_week_id),
                flagged as materialized (select f.* from cases.instructions_of(array(select d.uprn from doors d)) f),
                chosen as materialized (select d.* from doors d where %s)
                select p.uprn, p.version, p.position, p.side, a.line, f.stamp, f.words, coalesce(f.no_visit, false),
                       f.stamp is null or exists (select 1 from cases.street_acknowledgement k
                         where k.door_id = p.id and k.username = identity.acting() and k.instructions = f.stamp),
                       p.struck_out_because, p.outcome, p.called_at, o.display_name, p.calls, p.consent, p.call_again_on,
                       said.needs, seen.hazards, said.words, t.total
                  from (select count(*) total from chosen) t
                  left join lateral (select * from chosen c order by c.position, c.id limit %d offset %d) p on true
                  left join place.address a on a.uprn = p.uprn
                  left join flagged f on f.door = p.uprn
                  left join identity.officer o on o.username = p.called_by
                  left join lateral (
                    select (select string_agg((select x.words from cases.survey_need x where x.code = n.code order by x.valid_from desc limit 1),
                                              chr(31) order by n.at)
                              from unnest(w.needs) with ordinality n (code, at)) as needs, w.words
                      from cases.street_answer w join cases.street_call c on c.id = w.call_id
                     where w.door_id = p.id order by c.called_at desc, c.id desc limit 1) said on true
                  left join lateral (
                    select string_agg((select x.words from cases.seen_hazard x where x.code = h.code order by x.valid_from desc limit 1),
                                      chr(31) order by h.code) as hazards
                      from (select distinct u.code from cases.street_sighting g cross join lateral unnest(g.hazards) u (code)
                             where g.door_id = p.id) h) seen on true
                 order by p.position, p.id""".formatted(where, size, first)).setParameter(1, reference);
        if (door != null) {
            query.setParameter(2, door.value());
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        List<DoorRow> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(row -> new DoorRow(
                        (String) row[0],
                        ((Number) row[1]).intValue(),
                        ((Number) row[2]).intValue(),
                        HouseNumber.Side.valueOf((String) row[3]),
                        (String) row[4],
                        (String) row[5],
                        (String) row[6],
                        (Boolean) row[7],
                        (Boolean) row[8],
                        (String) row[9],
                        row[10] == null ? null : DoorOutcome.valueOf((String) row[10]),
                        row[11] == null ? null : ((Timestamp) row[11]).toInstant(),
                        (String) row[12],
                        ((Number) row[13]).intValue(),
                        (Boolean) row[14],
                        day(row[15]),
                        words(row[16]),
                        words(row[17]),
                        (String) row[18]))
                .toList();
        return new Page(rows, found.isEmpty() ? 0 : ((Number) found.get(0)[19]).intValue());
    }

    private static List<String> words(@Nullable Object joined) {
        return joined == null ? List.of() : Arrays.asList(((String) joined).split(BETWEEN));
    }

    /** Something of a dated list: a code and its words. */
    public record Listed(String code, String words) implements java.io.Serializable {}

    /** What a household can be asked today. */
    public List<Listed> needs() {
        return listed("survey_need");
    }

    /** What can be seen of a building, from today's list. */
    public List<Listed> hazards() {
        return listed("seen_hazard");
    }

    private List<Listed> listed(String table) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("select x.code, x.words from cases." + table + " x"
                        + " where x.valid_from <= identity.today() and (x.valid_to is null or x.valid_to >= identity.today())"
                        + " order by x.position")
                .getResultList();
        return found.stream()
                .map(row -> new Listed((String) row[0], (String) row[1]))
                .toList();
    }

    // --- what is done at a door

    /** One who goes has read what stands at this door today, in its present version. */
    public void read(String reference, Uprn door) {
        StreetWeek week = weeks.mine(reference);
        week.mustBe(!week.getStatus().isOver());
        query("""
                        insert into cases.street_acknowledgement as k (street_week_id, door_id, username, instructions, at)
                        select d.street_week_id, d.id, identity.acting(), i.stamp, ?3
                          from cases.street_door d cross join lateral cases.instructions_of(array[d.uprn]) i
                         where d.street_week_id = ?1 and d.uprn = ?2 and i.stamp is not null
                        on conflict (door_id, username) do update set instructions = excluded.instructions, at = excluded.at""")
                .setParameter(1, week.id())
                .setParameter(2, door.value())
                .setParameter(3, now())
                .executeUpdate();
        audit.record("EDIT", "street week", reference, week.getDataClass(), "instruction read");
    }

    /**
     * A call at a door.
     *
     * @param version the door's, as it was read
     * @return true where it is taken in now, false where it had come in before
     */
    public boolean record(String reference, Uprn door, int version, DoorCall call) {
        StreetWeek week = weeks.mine(reference);
        if (!sentOnce.isNew(call.token(), reference)) {
            return false;
        }
        week.mustBe(week.getStatus() == StreetWeekStatus.IN_PROGRESS);
        DoorRow known = onTheList(reference, door);
        if (known.struckOutBecause() != null) {
            throw new RuleBroken("cases.street.struck-out", known.position());
        }
        if (!known.read()) {
            throw new RuleBroken("cases.street.unread", known.position());
        }
        mustBeListed(call.needs(), needs());
        mustBeListed(call.hazards(), hazards());
        Instant began = Objects.requireNonNull(week.getStartedAt());
        Instant called = instant().minus(call.ago());
        long id = keep(week, door, version, call, called.isBefore(began) ? began : called);
        if (call.tells()) {
            query("""
                            insert into cases.street_answer (call_id, consent, street_week_id, door_id, needs, words)
                            select c.id, true, c.street_week_id, c.door_id, string_to_array(?2, ','), ?3
                              from cases.street_call c where c.id = ?1""")
                    .setParameter(1, id)
                    .setParameter(2, String.join(",", call.needs()))
                    .setParameter(3, call.words())
                    .executeUpdate();
        }
        if (!call.hazards().isEmpty()) {
            query("""
                            insert into cases.street_sighting (call_id, street_week_id, door_id, hazards)
                            select c.id, c.street_week_id, c.door_id, string_to_array(?2, ',')
                              from cases.street_call c where c.id = ?1""")
                    .setParameter(1, id)
                    .setParameter(2, String.join(",", call.hazards()))
                    .executeUpdate();
        }
        var follows = call.follows();
        if (follows != null) {
            actions.add(NewAction.of(
                    follows.title(),
                    ActionOwner.officer(follows.owner()),
                    follows.due(),
                    week.getDataClass(),
                    ActionSource.VISIT,
                    null,
                    reference));
        }
        audit.record(
                "EDIT",
                "street week",
                reference,
                call.tells() ? ANSWERS : week.getDataClass(),
                "door " + known.position() + " recorded");
        return true;
    }

    private long keep(StreetWeek week, Uprn door, int version, DoorCall call, Instant called) {
        // what was kept without a line may be older than what somebody recorded since: the latest call counts
        int written = query("""
                        update cases.street_door d set version = d.version + 1, calls = d.calls + 1,
                               outcome = case when d.called_at > ?5 then d.outcome else ?4 end,
                               called_by = case when d.called_at > ?5 then d.called_by else identity.acting() end,
                               call_again_on = case when d.called_at > ?5 then d.call_again_on else cast(?7 as date) end,
                               consent = case when d.called_at > ?5 and d.consent is not null then d.consent
                                              else coalesce(cast(?6 as boolean), d.consent) end,
                               called_at = greatest(d.called_at, ?5)
                         where d.street_week_id = ?1 and d.uprn = ?2 and d.version = ?3""")
                .setParameter(1, week.id())
                .setParameter(2, door.value())
                .setParameter(3, version)
                .setParameter(4, call.outcome().name())
                .setParameter(5, Timestamp.from(called))
                .setParameter(6, call.consent())
                .setParameter(7, call.callAgainOn() == null ? null : Date.valueOf(call.callAgainOn()))
                .executeUpdate();
        if (written == 0) {
            throw new RuleBroken("cases.street.door-changed");
        }
        return ((Number) query("""
                        insert into cases.street_call (street_week_id, door_id, outcome, consent, call_again_on, called_at, recorded_at, recorded_by)
                        select d.street_week_id, d.id, ?3, cast(?4 as boolean), cast(?5 as date), ?6, ?7, identity.acting()
                          from cases.street_door d where d.street_week_id = ?1 and d.uprn = ?2 returning id""")
                        .setParameter(1, week.id())
                        .setParameter(2, door.value())
                        .setParameter(3, call.outcome().name())
                        .setParameter(4, call.consent())
                        .setParameter(5, call.callAgainOn() == null ? null : Date.valueOf(call.callAgainOn()))
                        .setParameter(6, Timestamp.from(called))
                        .setParameter(7, now())
                        .getSingleResult())
                .longValue();
    }

    private DoorRow onTheList(String reference, Uprn door) {
        return find(reference, door).orElseThrow(() -> new RuleBroken("cases.street.no-such-door"));
    }

    private static void mustBeListed(List<String> codes, List<Listed> list) {
        if (!new HashSet<>(list.stream().map(Listed::code).toList()).containsAll(codes)) {
            throw new RuleBroken("cases.street.not-listed");
        }
    }

    /** A door is taken off the round: bricked up, gone, an office; with the reason, and to be put back as easily. */
    public void strikeOut(String reference, Uprn door, int version, String reason) {
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw new RuleBroken("cases.street.strike-reason", SHORTEST_REASON);
        }
        strike(reference, door, version, why, "struck out: " + why);
    }

    /** A door that was struck out is on the round again. */
    public void putBack(String reference, Uprn door, int version) {
        strike(reference, door, version, null, "on the round again");
    }

    private void strike(String reference, Uprn door, int version, @Nullable String reason, String said) {
        StreetWeek week = weeks.mine(reference);
        week.mustBe(!week.getStatus().isOver());
        DoorRow known = onTheList(reference, door);
        int written = query("""
                        update cases.street_door set struck_out_because = ?4, version = version + 1
                         where street_week_id = ?1 and uprn = ?2 and version = ?3 and outcome is null""")
                .setParameter(1, week.id())
                .setParameter(2, door.value())
                .setParameter(3, version)
                .setParameter(4, reason)
                .executeUpdate();
        if (written == 0) {
            throw new RuleBroken("cases.street.door-changed");
        }
        weeks.changed(week, "Door " + known.position(), said);
    }

    // --- a door's own story

    /**
     * A call at a door of a place in a street week.
     *
     * @param door the address as a line
     * @param needs what the household said it needs, where the reader goes on the week
     * @param hazards what was seen, where the reader may see that
     */
    public record AtDoor(
            String reference,
            String purpose,
            String door,
            @Nullable DoorOutcome outcome,
            @Nullable Instant calledAt,
            LocalDate firstOn,
            @Nullable String calledBy,
            List<String> needs,
            List<String> hazards,
            @Nullable String words) {

        /** What was said and seen, as a line. */
        public String told() {
            return java.util.stream.Stream.of(
                            needs.stream(), hazards.stream(), java.util.stream.Stream.ofNullable(words))
                    .flatMap(each -> each)
                    .collect(java.util.stream.Collectors.joining("; "));
        }
    }

    /** That a place and all its doors were called on in street weeks, the latest first; in one statement. */
    public List<AtDoor> at(Uprn place, int most) {
        return calls(
                "d.uprn = any (cast((select cases.doors_of(array[cast(?1 as text)])) as text[]))",
                place.value(),
                null,
                most);
    }

    /** Every call at one door of a street week, the latest first. */
    public List<AtDoor> callsAt(String reference, Uprn door) {
        return calls("d.uprn = ?1 and w.reference = ?2 and c.id is not null", door.value(), reference, 100);
    }

    private List<AtDoor> calls(String where, String door, @Nullable String reference, int most) {
        Query query = query("""
                        select w.reference, w.purpose, a.line, c.outcome, c.called_at, w.first_on, o.display_name,
                               (select string_agg((select x.words from cases.survey_need x where x.code = n.code order by x.valid_from desc limit 1),
                                                  chr(31) order by n.at)
                                  from cases.street_answer s cross join lateral unnest(s.needs) with ordinality n (code, at) where s.call_id = c.id),
                               (select string_agg((select x.words from cases.seen_hazard x where x.code = h.code order by x.valid_from desc limit 1),
                                                  chr(31) order by h.at)
                                  from cases.street_sighting g cross join lateral unnest(g.hazards) with ordinality h (code, at) where g.call_id = c.id),
                               (select s.words from cases.street_answer s where s.call_id = c.id)
                          from cases.street_door d
                          join cases.street_week w on w.id = d.street_week_id
                          join place.address a on a.uprn = d.uprn
                          left join cases.street_call c on c.door_id = d.id
                          left join identity.officer o on o.username = c.recorded_by
                         where d.struck_out_because is null and %s
                         order by coalesce(c.called_at, w.first_on) desc, c.id desc, d.position""".formatted(where)).setParameter(1, door).setMaxResults(most);
        if (reference != null) {
            query.setParameter(2, reference);
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return found.stream()
                .map(row -> new AtDoor(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        row[3] == null ? null : DoorOutcome.valueOf((String) row[3]),
                        row[4] == null ? null : ((Timestamp) row[4]).toInstant(),
                        ((Date) row[5]).toLocalDate(),
                        (String) row[6],
                        words(row[7]),
                        words(row[8]),
                        (String) row[9]))
                .toList();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }

    private static Instant instant() {
        return TaskForceClock.current().instant();
    }

    private static Timestamp now() {
        return Timestamp.from(instant());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
