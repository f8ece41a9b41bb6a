package org.margatetaskforce.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;

/** Families and who belongs to them, through time (partnership practice B.1). */
@Boundary
public class Families {

    private static final String MEMBERS =
            "select m from FamilyMember m join fetch m.person join fetch m.family where m.supersededAt is null and ";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Persons persons;

    @Inject
    Residencies residencies;

    @Inject
    Ties ties;

    @Inject
    Audit audit;

    /**
     * Records a family, as yet without members.
     *
     * @throws RuleBroken without a name for it
     */
    public Family create(String label) {
        Family family = new Family(ties.next("FM", "family_number"), checked(label));
        entityManager.persist(family);
        entityManager.flush();
        audit.record("EDIT", "family", family.getReference(), family.getDataClass(), "recorded");
        return family;
    }

    private static String checked(String label) {
        if (label.isBlank()) {
            throw new RuleBroken("people.family.label-missing");
        }
        return label.strip();
    }

    /**
     * It is called otherwise from now on.
     *
     * @param version as read, so that somebody else's change is noticed
     */
    public void call(String reference, int version, String label) {
        Family family = get(reference);
        if (family.getVersion() != version) {
            throw new RuleBroken("people.tie.somebody-else", reference);
        }
        family.call(checked(label));
        audit.record("EDIT", "family", reference, family.getDataClass(), "label");
    }

    /**
     * Somebody belongs to a family. A child not born yet is UNBORN in it, and nobody else is.
     *
     * @throws RuleBroken where they belong to it already, or the role cannot be theirs
     */
    public FamilyMember add(String family, String person, FamilyRole role, LocalDate from, Told told) {
        Person who = persons.get(person);
        if (who.isUnborn() != (role == FamilyRole.UNBORN)) {
            throw new RuleBroken(
                    who.isUnborn() ? "people.family.unborn-is-unborn" : "people.family.born-is-not-unborn", person);
        }
        if (from.isAfter(TaskForceClock.current().today())) {
            throw new RuleBroken("people.tie.in-the-future", from);
        }
        FamilyMember member = new FamilyMember(get(family), who, role);
        member.holds(ties.next("MB", "family_member_number"), from, null, ties.agency(), told);
        ties.write(member);
        audit.record("EDIT", "family", family, member.getDataClass(), "member added");
        return member;
    }

    /**
     * Somebody belongs to a family no longer.
     *
     * @param readAt when the row that the officer read was recorded
     */
    public void leave(String member, @Nullable Instant readAt, LocalDate lastDay, String reason) {
        FamilyMember known = member(member);
        LocalDate ended = known.getValidTo();
        if (ended != null) {
            throw new RuleBroken("people.family.already-left", ended);
        }
        Ties.checkEnd(known, lastDay, reason);
        replace(known, known.getRole(), known.getValidFrom(), lastDay, reason.strip(), known.told(), readAt);
        audit.record("EDIT", "family", known.getFamily().getReference(), known.getDataClass(), "member left");
    }

    /**
     * Puts right what was recorded of a member: the role, and since when. What was believed before is kept.
     *
     * @param readAt when the row that the officer read was recorded
     */
    public void correct(String member, @Nullable Instant readAt, FamilyRole role, LocalDate from, Told told) {
        FamilyMember known = member(member);
        if (known.getPerson().isUnborn() != (role == FamilyRole.UNBORN)) {
            throw new RuleBroken(
                    known.getPerson().isUnborn()
                            ? "people.family.unborn-is-unborn"
                            : "people.family.born-is-not-unborn",
                    known.getPerson().getReference());
        }
        replace(known, role, from, known.getValidTo(), known.getEndReason(), told, readAt);
        audit.record("EDIT", "family", known.getFamily().getReference(), known.getDataClass(), "member put right");
    }

    private FamilyMember replace(
            FamilyMember known,
            FamilyRole role,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String reason,
            Told told,
            @Nullable Instant readAt) {
        FamilyMember row = new FamilyMember(known.getFamily(), known.getPerson(), role);
        row.holds(known.getReference(), from, to, ties.agency(), told);
        if (reason != null) {
            row.endedBecause(reason);
        }
        ties.supersede("family_member", known, readAt);
        ties.write(row);
        return row;
    }

    /**
     * A child is born: the same record goes on, under its reference, with its history. In every family it is a child from
     * that day on; it lives where the mother mainly lives, unless another home is recorded (acceptance J.24).
     *
     * @param version of the person as read
     * @param mother whose main home it shares; null where it does not
     * @throws RuleBroken where the person is not a child to be born, or the day cannot be
     */
    public void birth(
            String person,
            int version,
            String givenNames,
            String familyName,
            Sex sex,
            LocalDate on,
            @Nullable String mother,
            Told told) {
        Person child = persons.get(person);
        if (!child.isUnborn()) {
            throw new RuleBroken("people.person.born-already", person);
        }
        Particulars before = child.particulars();
        persons.correct(
                person,
                version,
                new Particulars(
                        before.title(),
                        givenNames,
                        familyName,
                        before.knownAs(),
                        new Birth(BirthPrecision.EXACT, on, before.birth().expectedOn()),
                        sex,
                        before.genderIdentity(),
                        before.firstLanguage(),
                        before.interpreterNeeded(),
                        before.communication(),
                        null),
                "born");
        entityManager.flush();
        for (FamilyMember member : unbornIn(person)) {
            if (member.getValidFrom().isBefore(on)) {
                FamilyMember asChild = new FamilyMember(member.getFamily(), child, FamilyRole.CHILD);
                replace(member, FamilyRole.UNBORN, member.getValidFrom(), on.minusDays(1), "born", member.told(), null);
                asChild.holds(ties.next("MB", "family_member_number"), on, null, ties.agency(), told);
                ties.write(asChild);
            } else {
                replace(member, FamilyRole.CHILD, member.getValidFrom(), null, null, told, null);
            }
        }
        if (mother != null) {
            residencies.addresses(mother, on).stream()
                    .filter(Abode::main)
                    .findFirst()
                    .ifPresent(
                            home -> residencies.moveIn(person, residencies.homeOf(home), on, home.household(), told));
        }
    }

    private List<FamilyMember> unbornIn(String person) {
        return entityManager
                .createQuery(
                        MEMBERS + "m.person.reference = :person and m.role = :unborn and m.validTo is null",
                        FamilyMember.class)
                .setParameter("person", person)
                .setParameter("unborn", FamilyRole.UNBORN)
                .getResultList();
    }

    /** The family of this reference, where the officer may see it. */
    public Optional<Family> find(String reference) {
        return entityManager
                .createQuery("select f from Family f where f.reference = :reference", Family.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The family of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Family get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("people.family.unknown", reference));
    }

    /**
     * The membership of this reference, as believed now.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public FamilyMember member(String reference) {
        return entityManager
                .createQuery(MEMBERS + "m.reference = :reference", FamilyMember.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("people.family.member-unknown", reference));
    }

    /** Everybody who belongs or belonged to a family, as believed now, those who belong to it first, adults before children. */
    public List<FamilyMember> members(String family) {
        return entityManager
                .createQuery(
                        MEMBERS + "m.family.reference = :family order by m.validTo desc nulls first, m.validFrom, m.id",
                        FamilyMember.class)
                .setParameter("family", family)
                .getResultList();
    }

    /** The members of a family on a day, as believed now. */
    public List<FamilyMember> members(String family, LocalDate day) {
        return members(family).stream().filter(member -> member.holdsOn(day)).toList();
    }

    /** The families that somebody belongs or belonged to, as believed now. */
    public List<FamilyMember> of(String person) {
        return entityManager
                .createQuery(
                        MEMBERS + Persons.isOrWas("m.person")
                                + " order by m.validTo desc nulls first, m.validFrom desc, m.id",
                        FamilyMember.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** The families that any of these people belong to today, as far as the officer may see both, the earliest first. */
    public List<Family> ofAny(List<String> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        LocalDate today = TaskForceClock.current().today();
        return entityManager
                .createQuery(
                        MEMBERS + "m.person.reference in :people and m.validFrom <= :today"
                                + " and (m.validTo is null or m.validTo >= :today) order by m.family.id, m.id",
                        FamilyMember.class)
                .setParameter("people", people)
                .setParameter("today", today)
                .getResultStream()
                .map(FamilyMember::getFamily)
                .distinct()
                .toList();
    }

    /** One page of the families that the officer may see, the latest first, with how many there are. */
    public Page page(int first, int size) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found =
                entityManager.createNativeQuery("""
                with mine as (select id, reference, label, recorded_at from people.family)
                select f.reference, f.label, f.recorded_at, t.total,
                       (select count(*) from people.family_member m join people.person p on p.id = m.person_id
                         where m.family_id = f.id and m.superseded_at is null
                           and m.valid_from <= identity.today() and (m.valid_to is null or m.valid_to >= identity.today()))
                  from (select count(*) as total from mine) t
                  left join lateral (select * from mine order by id desc limit %d offset %d) f on true
                 order by f.id desc""".formatted(size, first)).getResultList();
        List<Row> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(row -> new Row(
                        Columns.text(row[0]),
                        Columns.text(row[1]),
                        java.util.Objects.requireNonNull(Columns.instant(row[2])),
                        Columns.number(row[4])))
                .toList();
        return new Page(rows, Columns.number(found.get(0)[3]));
    }

    /** A page of families and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /**
     * A family as a list shows it.
     *
     * @param members how many belong to it today, of those the officer may see
     */
    public record Row(String reference, String label, Instant recordedAt, int members) {}
}
