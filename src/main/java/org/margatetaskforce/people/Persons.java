package org.margatetaskforce.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;

/** Who: persons known to the task force, as many of them as the officer may see. */
@Boundary
public class Persons {

    /**
     * That an alias of a query is a person, or a record that was merged into theirs: asked once a query, as
     * {@code :person}. A plain comparison would lose what was written on the record that was absorbed.
     */
    public static String isOrWas(String alias) {
        return "SQL('(? = any (cast((select people.same_person((select same.id from people.person same"
                + " where same.reference = ?))) as bigint[])))', " + alias + ".id, :person) = true";
    }

    /** Said of the holder of a number whom the officer may not see. */
    public static final String UNSEEN = "?";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Ties ties;

    @Inject
    Audit audit;

    /**
     * Records somebody of whom no more is known.
     *
     * @param bornOn where known
     * @throws RuleBroken without a name, or born in the future or more than 120 years ago
     */
    public Person add(
            @Nullable String title, String givenNames, String familyName, @Nullable LocalDate bornOn, Contact contact) {
        Birth birth = bornOn == null ? Birth.NOT_KNOWN : Birth.on(bornOn);
        return add(
                new Particulars(
                        title, givenNames, familyName, null, birth, Sex.NOT_KNOWN, null, null, false, null, null),
                contact);
    }

    /**
     * Records somebody.
     *
     * @throws RuleBroken without a name, or with days that cannot be
     */
    public Person add(Particulars who, Contact contact) {
        Person person = new Person(ties.next("P", "person_number"), checked(who));
        person.reachAt(contact);
        entityManager.persist(person);
        audit.record("EDIT", "person", person.getReference(), person.getDataClass(), "recorded");
        return person;
    }

    /**
     * The same, where it can be.
     *
     * @throws RuleBroken without a name, or with days that cannot be
     */
    public static Particulars checked(Particulars who) {
        if (who.givenNames().isBlank() || who.familyName().isBlank()) {
            throw new RuleBroken("people.person.name-missing");
        }
        LocalDate today = TaskForceClock.current().today();
        Birth birth = who.birth().checked(today);
        LocalDate died = who.diedOn();
        LocalDate born = birth.on();
        if (died != null && (died.isAfter(today) || birth.isUnborn() || born != null && died.isBefore(born))) {
            throw new RuleBroken("people.person.death-out-of-range", died);
        }
        return new Particulars(
                blank(who.title()),
                who.givenNames().strip(),
                who.familyName().strip(),
                blank(who.knownAs()),
                birth,
                who.sex(),
                blank(who.genderIdentity()),
                blank(who.firstLanguage()),
                who.interpreterNeeded(),
                blank(who.communication()),
                died);
    }

    /**
     * Puts right who somebody is. What stood before is kept, with who changed it and why.
     *
     * @param version as read, so that somebody else's change is noticed
     * @throws RuleBroken without a reason, with days that cannot be, or where somebody changed it in the meantime
     */
    public void correct(String reference, int version, Particulars who, String reason) {
        if (reason.isBlank()) {
            throw new RuleBroken("people.person.reason-missing");
        }
        Person person = get(reference);
        if (person.getVersion() != version) {
            throw new RuleBroken("people.tie.somebody-else", reference);
        }
        if (person.birth().precision() != BirthPrecision.UNBORN && who.birth().isUnborn()) {
            throw new RuleBroken("people.person.born-already", reference);
        }
        change(person, checked(who), reason);
    }

    /** What every change of a person does: it keeps what stood before, and tells the audit. */
    void change(Person person, Particulars who, String reason) {
        entityManager.persist(new FormerParticulars(person, reason.strip()));
        person.take(who);
        audit.record("EDIT", "person", person.getReference(), person.getDataClass(), "particulars");
    }

    /** What was recorded of somebody before it was put right, the latest first. */
    public List<FormerParticulars> recordedBefore(String reference) {
        return entityManager
                .createQuery(
                        "select f from FormerParticulars f, Person p where f.personId = p.id and " + isOrWas("p")
                                + " order by f.recordedAt desc, f.id desc",
                        FormerParticulars.class)
                .setParameter("person", reference)
                .getResultList();
    }

    /**
     * Protects somebody: from now on only those who keep class D25 and those on the record's allow-list know of them
     * (partnership practice F.3). The officer who does it is on that list where their post may be.
     *
     * @throws RuleBroken without a reason
     */
    public void protect(String reference, String reason) {
        if (reason.isBlank()) {
            throw new RuleBroken("people.person.reason-missing");
        }
        Person person = get(reference);
        audit.record("EDIT", "person", reference, 25, "protected");
        entityManager.flush();
        entityManager.detach(person);
        entityManager
                .createNativeQuery("select people.protect(?1, ?2, ?3)")
                .setParameter(1, reference)
                .setParameter(2, reason.strip())
                .setParameter(3, Timestamp.from(TaskForceClock.current().instant()))
                .getSingleResult();
    }

    /**
     * Records another name.
     *
     * @throws RuleBroken without a name, or where it begins in the future
     */
    public PersonAlias addAlias(
            String reference, AliasKind kind, String givenNames, String familyName, LocalDate from, Told told) {
        if (givenNames.isBlank() || familyName.isBlank()) {
            throw new RuleBroken("people.person.name-missing");
        }
        notInTheFuture(from);
        PersonAlias alias = new PersonAlias(get(reference), kind, givenNames.strip(), familyName.strip());
        alias.holds(ties.next("AL", "person_alias_number"), from, null, ties.agency(told), told);
        ties.write(alias);
        audit.record("EDIT", "person", reference, alias.getDataClass(), "another name");
        return alias;
    }

    private static void notInTheFuture(LocalDate day) {
        if (day.isAfter(TaskForceClock.current().today())) {
            throw new RuleBroken("people.tie.in-the-future", day);
        }
    }

    /** Somebody's other names as believed now, the latest first. */
    public List<PersonAlias> aliases(String reference) {
        return entityManager
                .createQuery(
                        "select a from PersonAlias a, Person p where a.personId = p.id and " + isOrWas("p")
                                + " and a.supersededAt is null order by a.validFrom desc, a.id desc",
                        PersonAlias.class)
                .setParameter("person", reference)
                .getResultList();
    }

    /**
     * Records a number under which an official register knows somebody; a number of the same kind that they had is
     * superseded.
     *
     * @throws RuleBroken where it cannot be such a number, or somebody else holds it (BR-ID1): of somebody whom the officer
     *     may not see nothing is told but whom to ask (BR-ID3)
     */
    public void identify(String reference, IdentifierKind kind, String typed) {
        String value = kind.read(typed);
        Person person = get(reference);
        String holder = holderOf(kind, value);
        if (reference.equals(holder)) {
            return;
        }
        if (holder != null) {
            throw holder.equals(UNSEEN)
                    ? new RuleBroken("people.identifier.held")
                    : new RuleBroken("people.identifier.held-by", kind.words(), holder);
        }
        for (PersonIdentifier known : identifiers(reference)) {
            if (known.getKind() == kind) {
                ties.supersede("person_identifier", known, reference);
            }
        }
        ties.write(new PersonIdentifier(person, kind, value));
        audit.record("EDIT", "person", reference, kind.dataClass(), kind.words());
    }

    /**
     * Who holds a number: a person's reference, {@link #UNSEEN} where the officer may not see whom, null where nobody does.
     *
     * @param value in the spelling it is kept in
     */
    public @Nullable String holderOf(IdentifierKind kind, String value) {
        return (String) entityManager
                .createNativeQuery("select people.holder_of(?1, ?2)")
                .setParameter(1, kind.name())
                .setParameter(2, value)
                .getSingleResult();
    }

    /** The official numbers of somebody that the officer may see. */
    public List<PersonIdentifier> identifiers(String reference) {
        return entityManager
                .createQuery(
                        "select i from PersonIdentifier i, Person p where i.personId = p.id and " + isOrWas("p")
                                + " and i.supersededAt is null order by i.kind",
                        PersonIdentifier.class)
                .setParameter("person", reference)
                .getResultList();
    }

    /**
     * Records the ethnic group that somebody says is theirs; what was recorded before is superseded.
     *
     * @param readAt when the row that the officer read was recorded; null where they read none
     * @throws RuleBroken where a colleague recorded another meanwhile
     */
    public void describe(String reference, @Nullable Instant readAt, EthnicGroup group, Told told) {
        Person person = get(reference);
        Optional<Ethnicity> known = ethnicity(reference);
        if (readAt == null && known.isPresent()) {
            throw new RuleBroken("people.tie.somebody-else", known.get().getReference());
        }
        known.ifPresent(before -> ties.supersede("ethnicity", before, readAt));
        Ethnicity row = new Ethnicity(person, group);
        row.holds(
                known.map(Ethnicity::getReference).orElseGet(() -> ties.next("EC", "ethnicity_number")),
                TaskForceClock.current().today(),
                null,
                ties.agency(told),
                told);
        ties.write(row);
        audit.record("EDIT", "ethnicity", row.getReference(), row.getDataClass(), "recorded");
    }

    /** The ethnic group recorded of somebody, where there is one that the officer may see. */
    public Optional<Ethnicity> ethnicity(String reference) {
        return entityManager
                .createQuery(
                        "select e from Ethnicity e, Person p where e.personId = p.id and " + isOrWas("p")
                                + " and e.supersededAt is null order by e.id desc",
                        Ethnicity.class)
                .setParameter("person", reference)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Changes where and how somebody is written to. */
    public void reachAt(String reference, Contact contact) {
        get(reference).reachAt(contact);
    }

    /** The person of this reference, where the officer may see them. */
    public Optional<Person> find(String reference) {
        return entityManager
                .createQuery("select p from Person p where p.reference = :reference", Person.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The person of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Person get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("people.person.unknown", reference));
    }

    /**
     * Who is recorded by this name, forename first and without a title, at this address, in small or capital letters; the earliest where
     * there are more.
     */
    public Optional<Person> named(String name, Contact contact) {
        @SuppressWarnings("unchecked")
        List<Person> found = entityManager
                .createNativeQuery("""
                        select p.*
                          from people.name_to_find n join people.person p on p.id = n.person_id
                         where n.whole = (select array_to_string(people.words(?1), ' ')) and n.source = 'NAME'
                           and coalesce(p.postcode, '') = ?2
                         order by p.id""", Person.class)
                .setParameter(1, name)
                .setParameter(
                        2, contact.postcode() == null ? "" : contact.postcode().value())
                .getResultList();
        return found.stream()
                .filter(one -> (one.getGivenNames() + ' ' + one.getFamilyName()).equalsIgnoreCase(name)
                        && one.contact().onOneLine().equalsIgnoreCase(contact.onOneLine()))
                .findFirst();
    }
}
