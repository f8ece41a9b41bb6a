package org.margatetaskforce.licensing.landlord;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.condition.EvidenceSentBack;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * What landlord and council write to each other about an application or its licence. What a landlord writes is a task of an
 * officer's until it is answered; a sale or a new manager changes nothing by itself, for a licence is never transferred (Housing
 * Act 2004 s.91(6)).
 */
@Boundary
public class LandlordMessages {

    private static final int LONGEST = 4000;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    LicenceApplications applications;

    @Inject
    ApplicationFiles files;

    @Inject
    Officers officers;

    @Inject
    Outbox outbox;

    @Inject
    Workflow workflow;

    /**
     * A message.
     *
     * @param author who wrote it, as they were called then
     * @param aboutDay the day of which it tells, such as that of a sale; null where it tells of none
     */
    public record Message(
            String reference,
            String applicationReference,
            boolean fromLandlord,
            MessageKind kind,
            String author,
            String words,
            @Nullable LocalDate aboutDay,
            Instant writtenAt,
            boolean answered) {}

    /** What was written about an application, the oldest first, to whoever may read it: an officer, or the landlord. */
    public List<Message> ofApplication(String applicationReference) {
        return find("m.application_reference = ?1 order by m.id", applicationReference);
    }

    /**
     * A message that the one acting may read.
     *
     * @throws NoSuchElementException where there is none
     */
    public Message get(String reference) {
        return find("m.reference = ?1", reference).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such message"));
    }

    private List<Message> find(String condition, String value) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found =
                query("""
                        select m.reference, m.application_reference, m.from_landlord, m.kind, m.author, m.words, m.about_day, m.recorded_at,
                               coalesce(h.answered, true)
                          from licensing.landlord_message m
                          left join licensing.landlord_message_header h on h.message_reference = m.reference
                         where\s""" + condition).setParameter(1, value).getResultList();
        return found.stream()
                .map(row -> new Message(
                        String.valueOf(row[0]),
                        String.valueOf(row[1]),
                        Boolean.TRUE.equals(row[2]),
                        MessageKind.valueOf(String.valueOf(row[3])),
                        String.valueOf(row[4]),
                        String.valueOf(row[5]),
                        row[6] == null ? null : ((Date) row[6]).toLocalDate(),
                        ((Timestamp) Objects.requireNonNull(row[7])).toInstant(),
                        Boolean.TRUE.equals(row[8])))
                .toList();
    }

    /**
     * An officer takes up what a landlord wrote: who works on an application joins the team of its case, and so reads what its
     * persons say.
     *
     * @throws NoSuchElementException where they may not know of the application
     */
    public void takeUp(String reference) {
        @SuppressWarnings("unchecked")
        List<String> about = query(
                        "select application_reference from licensing.landlord_message_header where message_reference = ?1")
                .setParameter(1, reference)
                .getResultList();
        applications.takeUp(
                about.stream().findFirst().orElseThrow(() -> new NoSuchElementException("no such message")));
    }

    /** A landlord has written: it is an officer's task from now on. As the system, which writes it and does not read it. */
    @For(For.THE_SYSTEM)
    public void receive(
            String applicationReference, MessageKind kind, String author, String words, @Nullable LocalDate aboutDay) {
        if (words.isBlank() || words.length() > LONGEST) {
            throw new RuleBroken("licensing.landlord.message-empty");
        }
        if (kind == MessageKind.SOLD && aboutDay == null) {
            throw new RuleBroken("licensing.landlord.sale-day");
        }
        LicenceApplication application = applications.get(applicationReference);
        String reference = write(application, true, kind, author, words, aboutDay, null);
        files.note(application, "The landlord has written", kind.words() + ": " + reference + ".");
        workflow.start(
                "LandlordMessage",
                new Subject(
                        reference,
                        applications.house(applicationReference).getAddress(),
                        application.getCaseReference(),
                        application.getAgencyCode()));
    }

    /** An agent has handed an application in: said among what is written about it, where its persons are named. As the system. */
    @For(For.THE_SYSTEM)
    public void handedInBy(String applicationReference, String agent) {
        write(
                applications.get(applicationReference),
                true,
                MessageKind.HANDED_IN,
                agent,
                "Has paid the fee and handed the application in.",
                null,
                null);
    }

    /**
     * An officer answers what a landlord wrote, once.
     *
     * @return the application that it is about
     */
    @For("licence.answer-landlord")
    public String answer(String reference, String words) {
        Message asked = get(reference);
        if (words.isBlank() || words.length() > LONGEST) {
            throw new RuleBroken("licensing.landlord.message-empty");
        }
        int changed = query("""
                        update licensing.landlord_message_header set answered = true
                         where message_reference = ?1 and from_landlord and not answered""").setParameter(1, reference).executeUpdate();
        if (changed == 0) {
            throw new RuleBroken("licensing.landlord.answered");
        }
        LicenceApplication application = applications.get(asked.applicationReference());
        write(
                application,
                false,
                MessageKind.MESSAGE,
                officers.nameOf(Objects.requireNonNull(Acting.who())),
                words,
                null,
                reference);
        files.note(application, "The landlord was answered", reference + " was answered.");
        workflow.complete("Task_AnswerLandlord", reference);
        return asked.applicationReference();
    }

    /** What a landlord sent for a condition is not good for it: the officer who looked at it writes why. */
    public void evidenceSentBack(@Observes EvidenceSentBack news) {
        write(
                applications.get(news.applicationReference()),
                false,
                MessageKind.MESSAGE,
                officers.nameOf(Objects.requireNonNull(Acting.who())),
                "What you sent for “" + news.conditionTitle() + "” is not good for it. " + news.why(),
                null,
                null);
    }

    private String write(
            LicenceApplication application,
            boolean fromLandlord,
            MessageKind kind,
            String author,
            String words,
            @Nullable LocalDate aboutDay,
            @Nullable String answers) {
        String reference = (String) query("select base.next_number('LM', ?1)")
                .setParameter(1, TaskForceClock.current().today().getYear())
                .getSingleResult();
        query("""
                        insert into licensing.landlord_message (recorded_at, recorded_by, reference, case_id, application_id,
                               application_reference, from_landlord, kind, author, words, about_day, answers)
                        select ?1, identity.acting(), ?2, a.case_id, a.id, a.reference, ?4, ?5, ?6, ?7, cast(?8 as date), ?9
                          from licensing.application a where a.reference = ?3""")
                .setParameter(1, Timestamp.from(TaskForceClock.current().instant()))
                .setParameter(2, reference)
                .setParameter(3, application.getReference())
                .setParameter(4, fromLandlord)
                .setParameter(5, kind.name())
                .setParameter(6, author)
                .setParameter(7, words.strip())
                .setParameter(8, aboutDay == null ? null : aboutDay.toString())
                .setParameter(9, answers)
                .executeUpdate();
        query("""
                        insert into licensing.landlord_message_header (message_reference, application_id, application_reference, from_landlord, answered)
                        select ?1, a.id, a.reference, ?3, ?4 from licensing.application a where a.reference = ?2""")
                .setParameter(1, reference)
                .setParameter(2, application.getReference())
                .setParameter(3, fromLandlord)
                .setParameter(4, kind == MessageKind.HANDED_IN)
                .executeUpdate();
        return reference;
    }

    /**
     * Tells whoever handed an application in that what they wrote is answered, and not how. Called by the process, as the system.
     *
     * @param reference of the message that was answered
     */
    @For(For.THE_SYSTEM)
    public void tellOfAnswer(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select a.email, d.reference, d.application_reference
                          from licensing.landlord_message_header h
                          join licensing.landlord_draft d on d.application_reference = h.application_reference
                          join licensing.landlord_account a on a.id = d.account_id and a.active
                         where h.message_reference = ?1""").setParameter(1, reference).getResultList();
        for (Object[] row : found) {
            outbox.putOutside(
                    "landlord-answered/" + reference,
                    (String) row[0],
                    "landlord-answered",
                    "/landlord/progress.xhtml?reference=" + row[1],
                    row[2]);
        }
    }

    /**
     * Tells whoever handed an application in that somebody has looked at what they sent, and not with what outcome. Called by the
     * process, as the system.
     *
     * @param fileReference of what was sent
     */
    @For(For.THE_SYSTEM)
    public void tellOfEvidence(String fileReference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select a.email, d.reference, d.application_reference
                          from licensing.condition_evidence e
                          join licensing.landlord_draft d on d.application_id = e.application_id
                          join licensing.landlord_account a on a.id = d.account_id and a.active
                         where e.file_reference = ?1""").setParameter(1, fileReference).getResultList();
        for (Object[] row : found) {
            outbox.putOutside(
                    "landlord-evidence/" + fileReference,
                    (String) row[0],
                    "landlord-evidence",
                    "/landlord/progress.xhtml?reference=" + row[1],
                    row[2]);
        }
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
