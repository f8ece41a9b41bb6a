package org.margatetaskforce.licensing.landlord;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.licensing.InterestKind;
import org.margatetaskforce.licensing.InterestsForm;
import org.margatetaskforce.licensing.NotifiedForm;
import org.margatetaskforce.licensing.NotifiedPerson;
import org.margatetaskforce.licensing.PartyForm;
import org.margatetaskforce.licensing.PartyKind;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.Section;
import org.margatetaskforce.licensing.SectionForm;
import org.margatetaskforce.mail.Outbox;

/**
 * Joint landlords: who owns a home together with whoever applies for it. They are named in the application as owners and are told of
 * it by the letter that asks them to join (SI 2006/373 reg 7(5)); who joins, with an account of their own, sees it among their homes,
 * goes on with it, and signs it: without their signature it is not handed in. The licence itself is held by one (s.88).
 */
@Boundary
public class LandlordOwners {

    private static final String BY_LETTER = "E-mail of this service, with a link to the application";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    LandlordDrafts drafts;

    @Inject
    LandlordAccounts accounts;

    @Inject
    DoorRules rules;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    /**
     * A joint owner.
     *
     * @param reference {@code LJ-2011-00001}
     * @param company true of a company or other body
     * @param joinedAt when they followed their link; null while they have not
     * @param me true of the one who is in
     */
    public record Row(
            String reference,
            String name,
            boolean company,
            String email,
            @Nullable Instant joinedAt,
            boolean me) {}

    /** What a link lets one join in: whose application, for what, and under which name one stands in it. */
    public record Joining(String applicant, String address, String name) {}

    /** The joint owners of what a draft is for, in the order in which they were named. As the landlord who is in. */
    public List<Row> all(String draft) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query("""
                        select j.reference, j.name, j.kind = 'ORGANISATION', j.email, j.joined_at,
                               coalesce(j.account_id = licensing.my_landlord_account(), false)
                          from licensing.landlord_joint j join licensing.landlord_draft d on d.id = j.draft_id
                         where d.reference = ?1 and j.ended_at is null order by j.id""").setParameter(1, draft).getResultList();
        return found.stream()
                .map(row -> new Row(
                        String.valueOf(row[0]),
                        String.valueOf(row[1]),
                        Boolean.TRUE.equals(row[2]),
                        String.valueOf(row[3]),
                        row[4] == null ? null : ((Timestamp) row[4]).toInstant(),
                        Boolean.TRUE.equals(row[5])))
                .toList();
    }

    /** Their names as they stand in the application, and are signed with. */
    @For(For.THE_SYSTEM)
    List<String> namesOf(long draft) {
        return query("select name from licensing.landlord_joint where draft_id = ?1 and ended_at is null order by id")
                .setParameter(1, draft)
                .getResultStream()
                .map(String::valueOf)
                .toList();
    }

    /**
     * Names an owner in a draft, and sends them the link by which they join in. Whoever has signed signs again.
     *
     * @param expectedVersion the version of the draft that was read
     * @throws RuleBroken where a particular is missing, they stand there already, or apply themselves
     */
    @For(For.THE_SYSTEM)
    public void ask(String draft, int expectedVersion, PartyForm owner) {
        String name = Objects.requireNonNullElse(owner.getName(), "").strip();
        String address = Objects.requireNonNullElse(owner.getAddress(), "").strip();
        PartyKind kind = owner.getKind();
        if (kind == null || name.isEmpty()) {
            throw new RuleBroken("licensing.landlord.owner-name-needed");
        }
        if (address.isEmpty()) {
            throw new RuleBroken("licensing.landlord.owner-address-needed");
        }
        String email = AccountForm.usable(owner.getEmail());
        accounts.mustNotAskTooOften("owner of " + draft);
        long id = drafts.change(draft, expectedVersion);
        Map<Section, SectionForm> sections = drafts.saved(id);
        if (sections.get(Section.APPLICANT) instanceof PartyForm applicant
                && name.equalsIgnoreCase(
                        Objects.requireNonNullElse(applicant.getName(), "").strip())) {
            throw new RuleBroken("licensing.landlord.owner-is-applicant");
        }
        if (namesOf(id).stream().anyMatch(name::equalsIgnoreCase)) {
            throw new RuleBroken("licensing.landlord.owner-known", name);
        }
        name(id, sections, kind, name, address, email);
        drafts.unsign(id);
        Object[] row = (Object[]) query("""
                        insert into licensing.landlord_joint
                               (recorded_at, recorded_by, reference, draft_id, owner_id, owner_name, kind, name, email)
                        select ?1, identity.acting(), base.next_number('LJ', ?2), d.id, d.account_id, a.name, ?4, ?5, ?6
                          from licensing.landlord_draft d join licensing.landlord_account a on a.id = d.account_id where d.id = ?3
                        returning id, reference""")
                .setParameter(1, now())
                .setParameter(2, TaskForceClock.current().today().getYear())
                .setParameter(3, id)
                .setParameter(4, kind.name())
                .setParameter(5, name)
                .setParameter(6, email)
                .getSingleResult();
        String code = LinkCode.random();
        query("""
                        insert into licensing.landlord_link (token_hash, purpose, joint_id, sent_at, expires_at)
                        values (?1, 'JOIN', ?2, ?3, ?4)""")
                .setParameter(1, LinkCode.digest(code))
                .setParameter(2, row[0])
                .setParameter(3, Timestamp.from(rules.now()))
                .setParameter(4, Timestamp.from(rules.signatureAwaitedUntil()))
                .executeUpdate();
        outbox.putOutside(
                "landlord-joint/" + LinkCode.digest(code),
                email,
                "landlord-joint",
                "/landlord/join.xhtml?code=" + code,
                draft);
        audit.record("EDIT", "landlord draft", draft, null, "joint owner asked: " + row[1]);
    }

    /** Among those with an interest, and among those who were told: by the letter that goes to them today. */
    private void name(
            long draft, Map<Section, SectionForm> sections, PartyKind kind, String name, String address, String email) {
        InterestsForm interests =
                (InterestsForm) sections.getOrDefault(Section.INTERESTS, SectionAnswers.blank(Section.INTERESTS));
        if (interests.getPersons().stream().noneMatch(person -> name.equalsIgnoreCase(person.getName()))) {
            PartyForm person = new PartyForm(PartyRole.INTEREST);
            person.setKind(kind);
            person.setName(name);
            person.setAddress(address);
            person.setEmail(email);
            person.setInterest(InterestKind.OTHER_OWNER);
            interests.getPersons().add(person);
            interests.setNone(null);
            drafts.keep(draft, Section.INTERESTS, interests, true);
        }
        NotifiedForm notified =
                (NotifiedForm) sections.getOrDefault(Section.NOTIFIED, SectionAnswers.blank(Section.NOTIFIED));
        notified.getPersons().removeIf(person -> name.equalsIgnoreCase(person.getName()));
        NotifiedPerson told = new NotifiedPerson();
        told.setName(name);
        told.setAddress(address);
        told.setInterest(InterestKind.OTHER_OWNER.words());
        isToldToday(told);
        notified.getPersons().add(told);
        drafts.keep(draft, Section.NOTIFIED, notified, false);
    }

    private static void isToldToday(NotifiedPerson person) {
        person.setToldOn(TaskForceClock.current().today());
        person.setMethod(BY_LETTER);
    }

    /**
     * What a link lets one join in. As the system.
     *
     * @throws RuleBroken {@code licensing.landlord.link-no-more}
     */
    @For(For.THE_SYSTEM)
    public Joining joining(String code) {
        Object[] row = asked(code);
        return new Joining((String) row[2], (String) row[3], (String) row[4]);
    }

    /**
     * Whoever is in follows such a link: from now on it stands among their homes. As the system, for that account alone.
     *
     * @return the draft
     * @throws RuleBroken {@code licensing.landlord.owner-is-applicant} where it is their own
     */
    @For(For.THE_SYSTEM)
    public String join(String code, String account) {
        Object[] row = asked(code);
        List<?> who = query("""
                        select a.id from licensing.landlord_account a
                         where a.reference = ?1 and a.active and a.id <> ?2
                           and not exists (select 1 from licensing.landlord_joint o
                                            where o.draft_id = ?3 and o.account_id = a.id and o.ended_at is null)""")
                .setParameter(1, account)
                .setParameter(2, row[5])
                .setParameter(3, row[6])
                .getResultList();
        if (who.isEmpty()) {
            throw new RuleBroken("licensing.landlord.joins-already");
        }
        query(
                        "update licensing.landlord_joint set account_id = ?2, joined_at = ?3, version = version + 1 where id = ?1")
                .setParameter(1, row[1])
                .setParameter(2, who.get(0))
                .setParameter(3, now())
                .executeUpdate();
        query("update licensing.landlord_link set used_at = ?2 where id = ?1")
                .setParameter(1, row[0])
                .setParameter(2, Timestamp.from(rules.now()))
                .executeUpdate();
        outbox.putOutside(
                "landlord-joint-joined/" + LinkCode.digest(code),
                (String) row[8],
                "landlord-joint-joined",
                "/landlord/owners.xhtml?reference=" + row[7],
                row[7]);
        audit.record("EDIT", "landlord draft", (String) row[7], null, "joint owner joined");
        return (String) row[7];
    }

    /** Link, joint, applicant, address, name, the applicant's account, draft by key and reference, the applicant's e-mail. */
    private Object[] asked(String code) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select l.id, j.id, j.owner_name, d.address, j.name, j.owner_id, d.id, d.reference, a.email
                          from licensing.landlord_link l
                          join licensing.landlord_joint j on j.id = l.joint_id and j.ended_at is null
                          join licensing.landlord_draft d on d.id = j.draft_id and d.state <> 'GIVEN_UP'
                          join licensing.landlord_account a on a.id = j.owner_id and a.active
                         where l.token_hash = ?1 and l.purpose = 'JOIN' and l.used_at is null and l.expires_at > ?2
                           for update of l""")
                .setParameter(1, LinkCode.digest(code))
                .setParameter(2, Timestamp.from(rules.now()))
                .getResultList();
        return found.stream().findFirst().orElseThrow(() -> new RuleBroken("licensing.landlord.link-no-more"));
    }

    /**
     * An owner is taken out of a draft, or leaves what was handed in: they see nothing of it from the next request. That they own the
     * home stays in the application, unless whoever fills it in takes that out too.
     *
     * @throws RuleBroken {@code licensing.landlord.owner-handed-in} where another than they themselves takes them out of an
     *     application that was handed in
     */
    @For(For.THE_SYSTEM)
    public void end(String draft, String owner, boolean themselves) {
        LandlordDrafts.Draft read = drafts.get(draft);
        if (read.open()) {
            drafts.unsign(drafts.change(draft, read.version()));
        } else if (!themselves) {
            throw new RuleBroken("licensing.landlord.owner-handed-in");
        }
        int ended = query("""
                        update licensing.landlord_joint j set ended_at = ?3, version = j.version + 1
                          from licensing.landlord_draft d
                         where d.id = j.draft_id and d.reference = ?1 and j.reference = ?2 and j.ended_at is null""")
                .setParameter(1, draft)
                .setParameter(2, owner)
                .setParameter(3, now())
                .executeUpdate();
        if (ended == 0) {
            throw new NoSuchElementException("no such owner");
        }
        audit.record("EDIT", "landlord draft", draft, null, "joint owner no more: " + owner);
    }

    /** Who joined in an application goes on in the one that renews its licence, and is told so: it is signed anew by everybody. */
    @For(For.THE_SYSTEM)
    public void goOnIn(String before, String renewal) {
        @SuppressWarnings("unchecked")
        List<Object[]> going = query("""
                        insert into licensing.landlord_joint (recorded_at, recorded_by, reference, draft_id, owner_id, owner_name, kind,
                               name, email, account_id, joined_at)
                        select ?3, identity.acting(), base.next_number('LJ', ?4), r.id, j.owner_id, j.owner_name, j.kind, j.name, j.email,
                               j.account_id, ?3
                          from licensing.landlord_joint j
                          join licensing.landlord_draft d on d.id = j.draft_id and d.reference = ?1
                          join licensing.landlord_draft r on r.reference = ?2
                         where j.ended_at is null and j.account_id is not null order by j.id
                        returning reference, email, name""")
                .setParameter(1, before)
                .setParameter(2, renewal)
                .setParameter(3, now())
                .setParameter(4, TaskForceClock.current().today().getYear())
                .getResultList();
        if (going.isEmpty()) {
            return;
        }
        long id = drafts.change(renewal, drafts.get(renewal).version());
        if (drafts.saved(id).get(Section.NOTIFIED) instanceof NotifiedForm notified) {
            notified.getPersons().stream()
                    .filter(person -> going.stream().anyMatch(row -> row[2].equals(person.getName())))
                    .forEach(LandlordOwners::isToldToday);
            drafts.keep(id, Section.NOTIFIED, notified, false);
        }
        for (Object[] row : going) {
            outbox.putOutside(
                    "landlord-joint-renews/" + row[0],
                    (String) row[1],
                    "landlord-joint-renews",
                    "/landlord/declaration.xhtml?reference=" + renewal,
                    renewal);
        }
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
