package org.margatetaskforce.cases.street;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.place.Street;
import org.margatetaskforce.place.StreetDoor;
import org.margatetaskforce.place.Streets;

/**
 * Which street is called on, when and by whom (partnership practice D.2): planned with the gazetteer's own list of doors, begun,
 * and closed when every door was called at or it is said why not.
 */
@Boundary
public class StreetWeeks {

    private static final int MOST_OFFICERS = 20;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Streets streets;

    @Inject
    Officers officers;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    // --- planning

    /**
     * Plans a street week, with every door of the street that somebody may live behind.
     *
     * @return its reference, such as {@code SW-2011-00001}
     */
    @For("street-week.plan")
    public String plan(NewStreetWeek given) {
        LocalDate today = TaskForceClock.current().today();
        Street street = streets.get(given.street());
        List<StreetDoor> homes = streets.homesOf(street);
        if (homes.isEmpty()) {
            throw new RuleBroken("cases.street.no-doors", given.street());
        }
        if (given.going().isEmpty() || given.going().size() > MOST_OFFICERS) {
            throw new RuleBroken("cases.street.officers", MOST_OFFICERS);
        }
        if (!given.going().contains(given.lead())) {
            throw new RuleBroken("cases.street.lead");
        }
        String reference = (String) query("select base.next_number('SW', ?1)")
                .setParameter(1, today.getYear())
                .getSingleResult();
        StreetWeek week = new StreetWeek(reference, street, given, today);
        entityManager.persist(week);
        entityManager.flush();
        for (String username : new HashSet<>(given.going())) {
            put(week, username);
        }
        list(week, homes);
        changed(week, "Planned", homes.size() + " doors");
        return reference;
    }

    private OnDuty put(StreetWeek week, String username) {
        OnDuty officer = officers.findOnDuty(username).orElseThrow(() -> new RuleBroken("cases.street.lead"));
        query("""
                        insert into cases.street_week_officer (street_week_id, username, agency_code, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, identity.acting()) on conflict do nothing""")
                .setParameter(1, week.id())
                .setParameter(2, username)
                .setParameter(3, officer.agencyCode())
                .setParameter(4, now())
                .executeUpdate();
        return officer;
    }

    /** Puts doors on the list that are not on it yet, and all of them in the order of the street. */
    private void list(StreetWeek week, List<StreetDoor> homes) {
        String uprns =
                String.join(",", homes.stream().map(home -> home.uprn().value()).toList());
        query("""
                        update cases.street_door d set position = h.n
                          from unnest(string_to_array(?2, ',')) with ordinality as h (uprn, n)
                         where d.street_week_id = ?1 and d.uprn = h.uprn and d.position <> h.n""").setParameter(1, week.id()).setParameter(2, uprns).executeUpdate();
        query("""
                        insert into cases.street_door (street_week_id, position, side, uprn, recorded_at, recorded_by)
                        select ?1, h.n, h.side, h.uprn, ?4, identity.acting()
                          from unnest(string_to_array(?2, ','), string_to_array(?3, ',')) with ordinality as h (uprn, side, n)
                            on conflict (street_week_id, uprn) do nothing""")
                .setParameter(1, week.id())
                .setParameter(2, uprns)
                .setParameter(
                        3,
                        String.join(
                                ",",
                                homes.stream()
                                        .map(home -> home.number().side().name())
                                        .toList()))
                .setParameter(4, now())
                .executeUpdate();
    }

    /** The doors that the gazetteer has in the street today and the list has not. */
    public int newDoors(String reference) {
        StreetWeek week = get(reference);
        return missing(week, streets.homesOf(week.getStreet())).size();
    }

    /**
     * Puts them on the list.
     *
     * @return how many they were
     */
    public int addNewDoors(String reference, int version) {
        StreetWeek week = unchanged(mine(reference), version);
        week.mustBe(!week.getStatus().isOver());
        List<StreetDoor> homes = streets.homesOf(week.getStreet());
        int added = missing(week, homes).size();
        if (added > 0) {
            entityManager.lock(week, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            list(week, homes);
            changed(week, "New doors of the gazetteer put on the list", added + " doors");
        }
        return added;
    }

    private Set<String> missing(StreetWeek week, List<StreetDoor> homes) {
        @SuppressWarnings("unchecked")
        List<String> known = query("select d.uprn from cases.street_door d where d.street_week_id = ?1")
                .setParameter(1, week.id())
                .getResultList();
        Set<String> missing =
                new HashSet<>(homes.stream().map(home -> home.uprn().value()).toList());
        known.forEach(missing::remove);
        return missing;
    }

    // --- who goes

    /** Somebody else goes too, and is told. */
    public void join(String reference, int version, String username) {
        StreetWeek week = unchanged(mine(reference), version);
        week.mustBe(!week.getStatus().isOver());
        if (going(reference).size() >= MOST_OFFICERS) {
            throw new RuleBroken("cases.street.officers", MOST_OFFICERS);
        }
        entityManager.lock(week, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entityManager.flush();
        OnDuty officer = put(week, username);
        changed(week, "Goes too", officer.displayName());
        tell(week, username, "street-week-joined");
    }

    /** Somebody does not go after all, and is told; who leads stays. */
    public void leave(String reference, int version, String username) {
        StreetWeek week = unchanged(mine(reference), version);
        week.mustBe(!week.getStatus().isOver());
        if (week.getLead().equals(username)) {
            throw new RuleBroken("cases.street.lead-stays");
        }
        entityManager.lock(week, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entityManager.flush();
        int gone = query("delete from cases.street_week_officer where street_week_id = ?1 and username = ?2")
                .setParameter(1, week.id())
                .setParameter(2, username)
                .executeUpdate();
        if (gone > 0) {
            changed(week, "Does not go", officers.nameOf(username));
            tell(week, username, "street-week-left");
        }
    }

    private void tell(StreetWeek week, String username, String letter) {
        outbox.put(
                letter + '/' + week.getReference() + '/' + username + '/' + week.getVersion(),
                username,
                letter,
                week.getReference());
    }

    /** Somebody who goes on a street week. */
    public record Goer(String username, String displayName, String agencyCode) {}

    /** Who goes, the lead first. */
    public List<Goer> going(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select g.username, o.display_name, g.agency_code
                          from cases.street_week w
                          join cases.street_week_officer g on g.street_week_id = w.id
                          join identity.officer o on o.username = g.username
                         where w.reference = ?1 order by g.username <> w.lead, o.display_name""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Goer((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    // --- its course

    /** It begins: the first door is about to be called at. */
    public void start(String reference, int version) {
        StreetWeek week = unchanged(mine(reference), version);
        week.start(instant(), TaskForceClock.current().today());
        changed(week, "Begun", null);
    }

    /** It is done; where doors are open it is said why. */
    public void complete(String reference, int version, String reason) {
        StreetWeek week = unchanged(mine(reference), version);
        week.complete(open(week), reason, instant());
        changed(week, "Done", week.getEndReason());
    }

    /** At how many doors nobody called. */
    public int open(String reference) {
        return open(get(reference));
    }

    private int open(StreetWeek week) {
        return ((Number) query("""
                        select count(*) from cases.street_door d
                         where d.street_week_id = ?1 and d.outcome is null and d.struck_out_because is null""").setParameter(1, week.id()).getSingleResult()).intValue();
    }

    /** Called off, before it began or on the way; what was recorded stays. */
    public void abort(String reference, int version, String reason) {
        StreetWeek week = unchanged(mine(reference), version);
        week.abort(reason, instant());
        changed(week, "Called off", week.getEndReason());
    }

    /**
     * The street week of this reference, for one who may act on it.
     *
     * @throws Denied where the one acting neither goes on it nor planned it nor approves visits by post
     */
    StreetWeek mine(String reference) {
        StreetWeek week = get(reference);
        if (!mayAct(week)) {
            throw new Denied("cases.street.not-yours");
        }
        return week;
    }

    /** Whether the one acting goes on it, planned it, or approves visits by post (partnership practice A.3). */
    public boolean mayAct(StreetWeek week) {
        return (Boolean) query("""
                        select exists (select 1 from cases.street_week w where w.id = ?1
                           and (identity.acting() = any (w.usernames) or w.recorded_by = identity.acting()
                                or identity.acting_posts() && array['HTL', 'PS']))""").setParameter(1, week.id()).getSingleResult();
    }

    private static StreetWeek unchanged(StreetWeek week, int version) {
        if (week.getVersion() != version) {
            throw new RuleBroken(
                    "cases.street.changed-meanwhile",
                    week.getReference(),
                    week.getStatus().words().toLowerCase(Locale.UK));
        }
        return week;
    }

    void changed(StreetWeek week, String what, @Nullable String words) {
        entityManager.flush();
        query("""
                        insert into cases.street_week_change (street_week_id, what, words, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, identity.acting())""")
                .setParameter(1, week.id())
                .setParameter(2, what)
                .setParameter(3, words)
                .setParameter(4, now())
                .executeUpdate();
        audit.record("EDIT", "street week", week.getReference(), week.getDataClass(), what.toLowerCase(Locale.UK));
    }

    // --- reading

    /** The street week of this reference, where the one acting may see it. */
    public Optional<StreetWeek> find(String reference) {
        return entityManager
                .createQuery("select w from StreetWeek w where w.reference = :reference", StreetWeek.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The street week of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public StreetWeek get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.street.unknown", reference));
    }

    /** Something that was done to a street week: what, by whom, and what was said of it. */
    public record Event(
            Instant at, String what, String by, @Nullable String words) {}

    /** What was done to it, the latest first. */
    public List<Event> history(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select c.recorded_at, c.what, coalesce(o.display_name, 'the system'), c.words
                          from cases.street_week w
                          join cases.street_week_change c on c.street_week_id = w.id
                          left join identity.officer o on o.username = c.recorded_by
                         where w.reference = ?1 order by c.id desc""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row ->
                        new Event(((Timestamp) row[0]).toInstant(), (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /** A page of street weeks, and how many there are. */
    public record Page(List<StreetWeekRow> rows, int total) {}

    /** One page of street weeks, in the order of their days; in one statement. */
    public Page page(StreetWeekFilter filter) {
        List<Object> parameters = new ArrayList<>();
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (filter.mine()) {
            conditions.add("w.usernames @> array[(select identity.acting())]");
        }
        is(conditions, parameters, "w.last_on >= ?", filter.from() == null ? null : Date.valueOf(filter.from()));
        is(conditions, parameters, "w.first_on <= ?", filter.to() == null ? null : Date.valueOf(filter.to()));
        StreetWeekStatus status = filter.status();
        is(conditions, parameters, "w.status = ?", status == null ? null : status.name());
        is(
                conditions,
                parameters,
                "exists (select 1 from cases.street_week_officer x where x.street_week_id = w.id and x.agency_code = ?)",
                filter.agency());
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            parameters.add('%'
                    + text.strip()
                            .toLowerCase(Locale.UK)
                            .replace("\\", "\\\\")
                            .replace("%", "\\%")
                            .replace("_", "\\_")
                    + '%');
            String like = " like ?" + parameters.size();
            conditions.add("(lower(w.purpose)" + like + " or lower(w.reference)" + like
                    + " or exists (select 1 from place.street y where y.id = w.street_id and lower(y.name)" + like
                    + "))");
        }
        Query query = query("""
                with chosen as materialized (select w.* from cases.street_week w where %s)
                select w.reference, s.name || ', ' || s.town, w.first_on, w.last_on, w.purpose, w.status, o.display_name,
                       (select string_agg(distinct x.agency_code, ', ' order by x.agency_code) from cases.street_week_officer x
                         where x.street_week_id = w.id),
                       d.doors, d.done,
                       (select a.line from cases.street_door n join place.address a on a.uprn = n.uprn
                         where n.street_week_id = w.id and n.outcome is null and n.struck_out_because is null
                         order by n.position, n.id limit 1), t.total
                  from (select count(*) total from chosen) t
                  left join lateral (select * from chosen w order by w.first_on, w.id limit %d offset %d) w on true
                  left join place.street s on s.id = w.street_id
                  left join identity.officer o on o.username = w.lead
                  left join lateral (select count(*) doors, count(x.outcome) done from cases.street_door x
                                      where x.street_week_id = w.id and x.struck_out_because is null) d on true
                 order by w.first_on, w.id""".formatted(String.join(" and ", conditions), filter.size(), filter.first()));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        List<StreetWeekRow> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(row -> new StreetWeekRow(
                        (String) row[0],
                        (String) row[1],
                        ((Date) row[2]).toLocalDate(),
                        ((Date) row[3]).toLocalDate(),
                        (String) row[4],
                        StreetWeekStatus.valueOf((String) row[5]),
                        (String) row[6],
                        Objects.requireNonNullElse((String) row[7], ""),
                        ((Number) row[8]).intValue(),
                        ((Number) row[9]).intValue(),
                        (String) row[10]))
                .toList();
        return new Page(rows, ((Number) found.get(0)[11]).intValue());
    }

    private static void is(List<String> conditions, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.add(value);
            conditions.add(condition.replace("?", "?" + parameters.size()));
        }
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
