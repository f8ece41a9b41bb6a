package org.margatetaskforce.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.people.Person;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.Ties;
import org.margatetaskforce.people.Told;

/**
 * Groups of people who run together, and who belongs to them through time: what the task force's peer group analysis rests on.
 * Kept by the posts that may change cases about anti-social behaviour (partnership practice A.3); what is superseded stays.
 */
@Boundary
public class PeerGroups {

    private static final String MEMBERS =
            "select m from PeerGroupMember m join fetch m.person join fetch m.group where m.supersededAt is null and ";
    private static final int ADULT = 18;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Persons persons;

    @Inject
    Ties ties;

    @Inject
    Officers officers;

    @Inject
    Audit audit;

    // --- what is done to them

    /**
     * Records a group, as yet without members.
     *
     * @return its reference
     * @throws RuleBroken where it is called nothing, nothing binds it, or the case is not one that the officer sees
     */
    @For("peer-group.keep")
    public String record(AboutGroup about) {
        LocalDate today = today();
        String reference = (String) query("select base.next_number('PG', ?1)")
                .setParameter(1, today.getYear())
                .getSingleResult();
        PeerGroup group = new PeerGroup(reference);
        group.say(about, ties.agency(), caseId(about.inCase()), today);
        entityManager.persist(group);
        entityManager.flush();
        edited(group, "recorded");
        return reference;
    }

    /**
     * Another thing is known of it from now on. What was believed before is kept, with the reason for the change.
     *
     * @param version as read, so that somebody else's change is noticed
     */
    @For("peer-group.keep")
    public void change(String reference, int version, AboutGroup about, String reason) {
        PeerGroup group = unchanged(reference, version);
        mustSeeClass(about.offences());
        members(reference).forEach(member -> mustNotTell(about.name(), member.getPerson()));
        // a case that the officer does not see stays where it is
        Long inCase = about.inCase() == null && caseOf(reference).isEmpty() ? group.caseId() : caseId(about.inCase());
        keep(group, reason);
        group.say(about, ties.agency(), inCase, today());
        entityManager.flush();
        edited(group, "changed");
    }

    /** They run together no longer. Who belonged to it stays to be read. */
    @For("peer-group.close")
    public void close(String reference, int version, LocalDate lastDay, String because) {
        PeerGroup group = unchanged(reference, version);
        mustSayWhy(because);
        group.close(lastDay, because.strip(), today());
        entityManager.flush();
        edited(group, "closed");
    }

    /** They run together again, or it was closed by mistake. */
    @For("peer-group.close")
    public void takeUpAgain(String reference, int version, String because) {
        PeerGroup group = unchanged(reference, version);
        keep(group, because);
        group.takeUpAgain();
        entityManager.flush();
        edited(group, "taken up again");
    }

    private PeerGroup unchanged(String reference, int version) {
        PeerGroup group = get(reference);
        if (group.getVersion() != version) {
            throw new RuleBroken("people.tie.somebody-else", reference);
        }
        return group;
    }

    private void keep(PeerGroup group, String reason) {
        mustSayWhy(reason);
        query("""
                insert into safety.former_peer_group (group_id, data_class, name, binds, known_since, source_agency, source_type,
                       confidence, closed_on, closed_because, reason, recorded_at, recorded_by)
                select g.id, g.data_class, g.name, g.binds, g.known_since, g.source_agency, g.source_type, g.confidence, g.closed_on,
                       g.closed_because, ?2, ?3, identity.acting()
                  from safety.peer_group g where g.reference = ?1""")
                .setParameter(1, group.getReference())
                .setParameter(2, reason.strip())
                .setParameter(3, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
    }

    private static void mustSayWhy(String reason) {
        if (reason.strip().length() < PeerGroup.SHORTEST_REASON) {
            throw new RuleBroken("safety.group.why", PeerGroup.SHORTEST_REASON);
        }
    }

    /** Nobody puts a group where they themselves would no longer find it. */
    private void mustSeeClass(boolean offences) {
        if (offences && !sees(13) && !seesOfTheYoung(13)) {
            throw new RuleBroken("safety.group.not-your-class");
        }
    }

    private static void mustNotTell(String name, Person person) {
        if (PeerGroup.tells(name, Stream.of(person.getGivenNames(), person.getFamilyName(), person.getKnownAs()))) {
            throw new RuleBroken("safety.group.named-after", person.getReference());
        }
    }

    private @Nullable Long caseId(@Nullable String reference) {
        if (reference == null || reference.isBlank()) {
            return null;
        }
        List<?> found = query("select c.id from cases.shared_case c where c.reference = ?1")
                .setParameter(1, reference.strip().toUpperCase(Locale.ROOT))
                .getResultList();
        if (found.isEmpty()) {
            throw new RuleBroken("safety.group.case-unknown", reference.strip());
        }
        return ((Number) found.get(0)).longValue();
    }

    // --- who belongs to them

    /**
     * Somebody runs with a group.
     *
     * @return the reference of the membership
     * @throws RuleBroken where they do already, the group is over, its name is theirs, or one who keeps groups of young people
     *     alone would add an adult
     */
    @For("peer-group.keep")
    public String add(String reference, String person, LocalDate from, Told told) {
        PeerGroup group = get(reference);
        group.mustGoOn();
        Person who = persons.get(person);
        mustNotTell(group.getName(), who);
        mustBeYoungWhereThatIsAllOneSees(group, who);
        if (from.isAfter(today())) {
            throw new RuleBroken("people.tie.in-the-future", from);
        }
        String membership = String.format(
                Locale.ROOT,
                "GM-%06d",
                ((Number) query("select nextval('safety.peer_group_member_number')")
                                .getSingleResult())
                        .longValue());
        write(new PeerGroupMember(membership, group, who, from, null, null, ties.agency(), told));
        edited(group, "member added " + membership);
        return membership;
    }

    /**
     * Somebody runs with it no longer.
     *
     * @param readAt when the row that the officer read was recorded
     */
    @For("peer-group.keep")
    public void leave(String membership, @Nullable Instant readAt, LocalDate lastDay, String reason) {
        PeerGroupMember known = member(membership);
        LocalDate ended = known.getValidTo();
        if (ended != null) {
            throw new RuleBroken("safety.group.already-left", ended);
        }
        Ties.checkEnd(known, lastDay, reason);
        if (lastDay.isAfter(today())) {
            throw new RuleBroken("people.tie.in-the-future", lastDay);
        }
        replace(known, readAt, known.getValidFrom(), lastDay, reason.strip(), known.told());
        edited(known.getGroup(), "member left " + membership);
    }

    /**
     * Puts right since when, until when and by whose word. What was believed before is kept.
     *
     * @param readAt when the row that the officer read was recorded
     */
    @For("peer-group.keep")
    public void correct(
            String membership, @Nullable Instant readAt, LocalDate from, @Nullable LocalDate to, Told told) {
        PeerGroupMember known = member(membership);
        if (from.isAfter(today()) || to != null && to.isAfter(today())) {
            throw new RuleBroken("people.tie.in-the-future", to == null ? from : to);
        }
        if (to != null && to.isBefore(from)) {
            throw new RuleBroken("people.tie.ends-before-it-began", membership, from);
        }
        String reason = to == null ? null : Objects.requireNonNullElse(known.getEndReason(), "put right");
        replace(known, readAt, from, to, reason, told);
        edited(known.getGroup(), "member put right " + membership);
    }

    private void replace(
            PeerGroupMember known,
            @Nullable Instant readAt,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason,
            Told told) {
        if (readAt != null && !readAt.equals(known.getRecordedAt())) {
            throw new RuleBroken("people.tie.somebody-else", known.getReference());
        }
        int done = query("""
                        update safety.peer_group_member set superseded_at = ?3, superseded_by = identity.acting(), version = version + 1
                         where id = ?1 and version = ?2 and superseded_at is null""")
                .setParameter(1, known.id())
                .setParameter(2, known.getVersion())
                .setParameter(3, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
        if (done != 1) {
            throw new RuleBroken("people.tie.somebody-else", known.getReference());
        }
        PeerGroup group = known.getGroup();
        Person person = known.getPerson();
        entityManager.detach(known);
        write(new PeerGroupMember(known.getReference(), group, person, from, to, reason, ties.agency(), told));
    }

    private void write(PeerGroupMember member) {
        try {
            entityManager.persist(member);
            entityManager.flush();
        } catch (RuntimeException refused) { // the provider throws its own, and wraps it only sometimes
            for (Throwable each = refused; each != null; each = each.getCause()) {
                if (String.valueOf(each.getMessage()).contains("peer_group_member_once")) {
                    throw new RuleBroken("safety.group.already-member");
                }
            }
            throw refused;
        }
    }

    private void mustBeYoungWhereThatIsAllOneSees(PeerGroup group, Person who) {
        if (!sees(group.getDataClass()) && who.birth().ageOn(today()).stream().noneMatch(age -> age < ADULT)) {
            throw new RuleBroken("safety.group.young-alone", who.getReference());
        }
    }

    private boolean sees(int dataClass) {
        return (Boolean)
                query("select cast(?1 as smallint) = any (identity.full_classes() || identity.member_classes())")
                        .setParameter(1, dataClass)
                        .getSingleResult();
    }

    private boolean seesOfTheYoung(int dataClass) {
        return (Boolean) query("select cast(?1 as smallint) = any (safety.classes_of_the_young())")
                .setParameter(1, dataClass)
                .getSingleResult();
    }

    private void edited(PeerGroup group, String what) {
        audit.record("EDIT", "peer group", group.getReference(), group.getDataClass(), what);
    }

    // --- reading

    /** The group of this reference, where the officer may see it. */
    public Optional<PeerGroup> find(String reference) {
        return entityManager
                .createQuery("select g from PeerGroup g where g.reference = :reference", PeerGroup.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The group of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public PeerGroup get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("safety.group.unknown", reference));
    }

    /** The case that works with it, where the officer may see that. */
    public Optional<String> caseOf(String reference) {
        return query("""
                        select c.reference from safety.peer_group g join cases.shared_case c on c.id = g.case_id
                         where g.reference = ?1""").setParameter(1, reference).getResultStream().findFirst();
    }

    /** The membership of this reference, as believed now, where the officer may see it. */
    public Optional<PeerGroupMember> findMember(String membership) {
        return entityManager
                .createQuery(MEMBERS + "m.reference = :reference", PeerGroupMember.class)
                .setParameter("reference", membership)
                .getResultStream()
                .findFirst();
    }

    private PeerGroupMember member(String membership) {
        return findMember(membership).orElseThrow(() -> new RuleBroken("safety.group.member-unknown", membership));
    }

    /** Who runs or ran with a group, as believed now and as far as the officer may see, those who do first. */
    public List<PeerGroupMember> members(String reference) {
        return entityManager
                .createQuery(
                        MEMBERS + "m.group.reference = :group order by m.validTo desc nulls first, m.validFrom, m.id",
                        PeerGroupMember.class)
                .setParameter("group", reference)
                .getResultList();
    }

    /** The groups that somebody runs or ran with, those that go on first. */
    public List<PeerGroupMember> of(String person) {
        return entityManager
                .createQuery(
                        MEMBERS + Persons.isOrWas("m.person")
                                + " order by m.validTo desc nulls first, m.validFrom, m.id",
                        PeerGroupMember.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** What was believed of a group before, the latest first. */
    public List<FormerGroup> before(String reference) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query("""
                        select f.recorded_at, coalesce(o.display_name, 'the system'), f.reason, f.name, f.binds, f.known_since, f.closed_on
                          from safety.former_peer_group f join safety.peer_group g on g.id = f.group_id
                          left join identity.officer o on o.username = f.recorded_by
                         where g.reference = ?1 order by f.id desc""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new FormerGroup(
                        ((Timestamp) Objects.requireNonNull(row[0])).toInstant(),
                        text(row[1]),
                        text(row[2]),
                        text(row[3]),
                        text(row[4]),
                        Objects.requireNonNull(day(row[5])),
                        day(row[6])))
                .toList();
    }

    /** A page of groups, and how many there are. */
    public record Page(List<PeerGroupRow> rows, int total) {}

    /** One page of groups, those that go on first and of them the latest; in one statement. */
    public Page page(PeerGroupFilter filter) {
        List<Object> values = new ArrayList<>();
        String where = where(filter, values);
        Query query = query("""
                with chosen as materialized (select g.* from safety.peer_group g where %s)
                select g.reference, g.name, g.binds, g.data_class, g.known_since, g.closed_on, a.name, c.reference, t.total,
                       (select count(*) from safety.peer_group_member m
                         where m.group_id = g.id and m.superseded_at is null and m.valid_from <= identity.today()
                           and (m.valid_to is null or m.valid_to >= identity.today()))
                  from (select count(*) as total from chosen) t
                  left join lateral (select * from chosen order by closed_on is not null, id desc limit %d offset %d) g on true
                  left join identity.agency a on a.code = g.source_agency
                  left join cases.shared_case c on c.id = g.case_id
                 order by g.closed_on is not null, g.id desc""".formatted(where, filter.size(), filter.first()));
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query.getResultList();
        List<PeerGroupRow> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(row -> new PeerGroupRow(
                        text(row[0]),
                        text(row[1]),
                        text(row[2]),
                        number(row[3]) == 13,
                        Objects.requireNonNull(day(row[4])),
                        day(row[5]),
                        text(row[6]),
                        (String) row[7],
                        number(row[9])))
                .toList();
        return new Page(rows, number(found.get(0)[8]));
    }

    private static String where(PeerGroupFilter filter, List<Object> values) {
        List<String> conditions = new ArrayList<>();
        conditions.add(
                switch (filter.which()) {
                    case GOING_ON -> "g.closed_on is null";
                    case OVER -> "g.closed_on is not null";
                    case ANY -> "true";
                });
        String agency = filter.agency();
        if (agency != null && !agency.isBlank()) {
            values.add(agency);
            conditions.add("g.source_agency = ?" + values.size());
        }
        Boolean offences = filter.offences();
        if (offences != null) {
            conditions.add("g.data_class = " + (offences ? 13 : 10));
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            values.add(text.strip().toLowerCase(Locale.UK));
            String found = ", ?" + values.size() + ") > 0";
            conditions.add("(strpos(lower(g.reference)" + found + " or strpos(lower(g.name)" + found + ')');
        }
        return String.join(" and ", conditions);
    }

    private static String text(@Nullable Object column) {
        return Objects.requireNonNull(column).toString();
    }

    private static int number(@Nullable Object column) {
        return ((Number) Objects.requireNonNull(column)).intValue();
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
