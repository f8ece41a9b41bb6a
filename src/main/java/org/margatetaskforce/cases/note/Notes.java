package org.margatetaskforce.cases.note;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.identity.MarkingScale;
import org.margatetaskforce.identity.Markings;
import org.margatetaskforce.law.Deadlines;

/** What officers write on cases, and what they have begun to write (partnership practice B.4). */
@Boundary
public class Notes {

    private static final int STANDARD = 6;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Cases cases;

    @Inject
    Deadlines deadlines;

    @Inject
    Markings markings;

    @Inject
    Audit audit;

    /** A class of the sharing agreement that a note may be given. */
    public record NoteClass(int code, String name) {

        /** As a form offers it. */
        public String label() {
            return switch (code) {
                case 6 -> "Everybody on the team";
                case 7 -> "My agency's members of the team alone";
                default -> name + ": those of the team whose post sees it";
            };
        }
    }

    /**
     * The classes that the one acting may give a note: the standard one, their agency's own, and those that their own post
     * sees. Safety instructions, intelligence, MARAC and protected addresses are no matter for a note.
     */
    public List<NoteClass> classes() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager.createNativeQuery("""
                        select code, name from identity.data_class
                         where code = 6 or code in (2, 7, 10, 13, 14, 15, 16, 19)
                           and (code = any (identity.full_classes()) or code = any (identity.member_classes()))
                         order by code <> 6, code <> 7, code""").getResultList();
        return found.stream()
                .map(row -> new NoteClass(((Number) row[0]).intValue(), (String) row[1]))
                .toList();
    }

    /**
     * Writes a note on a case of whose team one is. On a closed case it is late information, dated as such.
     *
     * @return its reference, N-000001
     */
    public String write(String caseReference, NoteForm form) {
        return write(mayWrite(caseReference), null, form);
    }

    /** Adds to a note: what came to light later, or what should have been said. Anyone on the team may. */
    public String add(String note, NoteForm form) {
        Note first = get(note);
        return write(mayWrite(caseOf(first)), first.id(), form);
    }

    private String write(SharedCase shared, @Nullable Long addendumTo, NoteForm form) {
        mayGive(form.dataClass());
        markings.scale().accepted(form.marking(), today());
        Object[] row = (Object[]) entityManager
                .createNativeQuery(
                        "select 'N-' || lpad(n::text, greatest(6, length(n::text)), '0'), identity.acting_agency() from nextval('cases.note_number') n")
                .getSingleResult();
        Long caseId = shared.id();
        if (caseId == null) {
            throw new RuleBroken("cases.case.unknown", shared.getReference());
        }
        Note note = new Note((String) row[0], caseId, (String) row[1], addendumTo, form, now());
        entityManager.persist(note);
        entityManager.flush();
        concern(note, form.persons());
        dropDraft(shared.getReference(), "");
        noted(shared.getReference(), note, "written on " + shared.getReference());
        return note.getReference();
    }

    private void noted(String caseReference, Note note, String what) {
        audit.recordFor(caseReference, null, "EDIT", "note", note.getReference(), note.getDataClass(), what);
    }

    private void mayGive(int dataClass) {
        if (classes().stream().noneMatch(each -> each.code() == dataClass)) {
            throw new Denied("cases.note.class");
        }
    }

    /** Whether the one acting may write on a case: they are on its team, or lead it. */
    public boolean mayWriteOn(SharedCase shared) {
        return cases.amMember(shared.getReference());
    }

    private SharedCase mayWrite(String caseReference) {
        SharedCase shared = cases.get(caseReference);
        if (!mayWriteOn(shared)) {
            throw new Denied("cases.note.team-only");
        }
        return shared;
    }

    private void concern(Note note, List<String> persons) {
        entityManager
                .createNativeQuery("delete from cases.note_person where note_id = ?1")
                .setParameter(1, note.id())
                .executeUpdate();
        for (String person : persons) {
            entityManager
                    .createNativeQuery(
                            "insert into cases.note_person (note_id, person_id) select ?1, id from people.person where reference = ?2 on conflict do nothing")
                    .setParameter(1, note.id())
                    .setParameter(2, person)
                    .executeUpdate();
        }
    }

    /**
     * Its author changes a note within a day of writing it; what it said before is kept.
     *
     * @param version as the form read it
     */
    public void amend(String reference, int version, NoteForm form) {
        Note note = get(reference);
        if (note.getVersion() != version) {
            throw new OptimisticLockException(reference);
        }
        mayGive(form.dataClass());
        markings.scale().accepted(form.marking(), today());
        keepAsItIs(note, null);
        note.amend(form, String.valueOf(Acting.who()), editableUntil(note), now());
        entityManager.flush();
        concern(note, form.persons());
        dropDraft(caseOf(note), reference);
        noted(caseOf(note), note, "changed");
    }

    /**
     * Its author gives a note another marking (F.4); what it bore before is kept with the reason.
     *
     * @param version as the form read it
     */
    public void mark(String reference, int version, String marking, String reason) {
        Note note = get(reference);
        if (note.getVersion() != version) {
            throw new OptimisticLockException(reference);
        }
        String given = markings.scale().accepted(marking, today());
        keepAsItIs(note, reason.strip());
        note.mark(given, String.valueOf(Acting.who()), reason, now());
        noted(caseOf(note), note, "marking");
    }

    /**
     * What a new note on a case bears unless its writer says otherwise: what the case bears, or what its class is born with where
     * that is higher. Nothing where the case bears a marking of a scheme that is over: that is for a person to decide.
     */
    public Optional<String> markingFor(SharedCase shared, int dataClass) {
        MarkingScale scale = markings.scale();
        if (scale.isOld(shared.getMarking(), today())) {
            return Optional.empty();
        }
        return Optional.of(
                dataClass == STANDARD
                        ? shared.getMarking()
                        : scale.highest(List.of(shared.getMarking(), scale.ofClass(dataClass, today()))));
    }

    /** What a note says now becomes what it said before. */
    private void keepAsItIs(Note note, @Nullable String reason) {
        entityManager
                .createNativeQuery("""
                        insert into cases.note_version (note_id, number, type, nature, data_class, body, occurred_at, replaced_at, replaced_by,
                                                        marking, reason)
                        select n.id, (select count(*) + 1 from cases.note_version v where v.note_id = n.id), n.type, n.nature, n.data_class,
                               n.body, n.occurred_at, ?2, identity.acting(), n.marking, ?3
                          from cases.note n where n.id = ?1""")
                .setParameter(1, note.id())
                .setParameter(2, Timestamp.from(now()))
                .setParameter(3, reason)
                .executeUpdate();
    }

    /** Until when its author may change a note. */
    public Instant editableUntil(Note note) {
        return deadlines.reckonHours("P-NOTE-EDIT", note.getRecordedAt()).at();
    }

    /** Whether the one acting wrote it, and has not taken it back. */
    public boolean isMine(Note note) {
        return note.getRecordedBy().equals(Acting.who()) && !note.isInError();
    }

    /** Whether the one acting may change it now. */
    public boolean mayAmend(Note note) {
        return isMine(note) && now().isBefore(editableUntil(note));
    }

    /** A note that should not stand here: hidden from all but its author, kept and audited. */
    public void enterInError(String reference, int version, String reason) {
        Note note = get(reference);
        if (note.getVersion() != version) {
            throw new OptimisticLockException(reference);
        }
        note.enterInError(String.valueOf(Acting.who()), reason, now());
        noted(caseOf(note), note, "entered in error");
    }

    /** The note of this reference, where the one acting may read it. */
    public Optional<Note> find(String reference) {
        return entityManager
                .createQuery("select n from Note n where n.reference = :reference", Note.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The note of this reference.
     *
     * @throws RuleBroken where there is none that the one acting may read
     */
    public Note get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.note.unknown", reference));
    }

    /** The case on which a note stands. */
    public String caseOf(Note note) {
        return (String) entityManager
                .createNativeQuery("select reference from cases.shared_case where id = ?1")
                .setParameter(1, note.caseId())
                .getSingleResult();
    }

    /** Whom a note concerns, of those that the one acting may see: references. */
    public List<String> persons(Note note) {
        @SuppressWarnings("unchecked")
        List<String> found = entityManager
                .createNativeQuery(
                        "select p.reference from cases.note_person x join people.person p on p.id = x.person_id where x.note_id = ?1 order by 1")
                .setParameter(1, note.id())
                .getResultList();
        return found;
    }

    /**
     * What a note said before.
     *
     * @param number 1 is what it said first
     * @param marking what it bore
     * @param reason why it bears another since; "" where the words were changed
     */
    public record Version(int number, String type, String body, Instant replacedAt, String marking, String reason) {}

    /** What a note said before it was changed, the latest first. */
    public List<Version> versions(Note note) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery(
                        "select number, type, body, replaced_at, marking, coalesce(reason, '') from cases.note_version where note_id = ?1 order by number desc")
                .setParameter(1, note.id())
                .getResultList();
        return found.stream()
                .map(row -> new Version(
                        ((Number) row[0]).intValue(),
                        NoteType.valueOf((String) row[1]).words(),
                        (String) row[2],
                        ((Timestamp) row[3]).toInstant(),
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }

    // ---------------------------------------------------------------- what has been begun

    /**
     * What an officer has begun to write on a case.
     *
     * @param fields the form's fields as the page wrote them
     */
    public record Draft(String fields, Instant keptAt) {}

    /** Keeps what is typed so far: saved every twenty seconds, for the officer alone, on any machine they sign in at next. */
    public Instant keepDraft(String caseReference, String note, String fields) {
        SharedCase shared = mayWrite(caseReference);
        Instant at = now();
        entityManager
                .createNativeQuery("""
                        insert into cases.note_draft (case_id, username, note_reference, fields, kept_at, recorded_at, recorded_by)
                        values (?1, identity.acting(), ?2, ?3, ?4, ?4, identity.acting())
                        on conflict (username, case_id, note_reference) do update
                          set fields = excluded.fields, kept_at = excluded.kept_at, version = note_draft.version + 1""")
                .setParameter(1, shared.id())
                .setParameter(2, note)
                .setParameter(3, fields)
                .setParameter(4, Timestamp.from(at))
                .executeUpdate();
        return at;
    }

    /** What the one acting has begun to write on a case, or to change of a note. */
    public Optional<Draft> draft(String caseReference, String note) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select d.fields, d.kept_at from cases.note_draft d join cases.shared_case c on c.id = d.case_id
                         where c.reference = ?1 and d.username = identity.acting() and d.note_reference = ?2""")
                .setParameter(1, caseReference)
                .setParameter(2, note)
                .getResultList();
        return found.stream().findFirst().map(row -> new Draft((String) row[0], ((Timestamp) row[1]).toInstant()));
    }

    /** Throws away what was begun. */
    public void dropDraft(String caseReference, String note) {
        entityManager
                .createNativeQuery("""
                        delete from cases.note_draft d using cases.shared_case c
                         where c.id = d.case_id and c.reference = ?1 and d.username = identity.acting() and d.note_reference = ?2""")
                .setParameter(1, caseReference)
                .setParameter(2, note)
                .executeUpdate();
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private static Instant now() {
        return TaskForceClock.current().instant();
    }
}
