package org.margatetaskforce.mail;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/**
 * Letters to officers on their way out. A letter is written in the transaction of what it tells of: undone together, or
 * there together. It is carried afterwards, once, and each officer's letters in the order in which they were written.
 */
@Boundary
public class Outbox {

    /** A letter that its server refuses so often waits for an administrator. */
    static final int TRIES = 6;

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(30);
    private static final Duration CARRYING = Duration.ofMinutes(5);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CourierBell bell;

    @Inject
    SmtpSettings settings;

    /**
     * Writes a letter, once for each key.
     *
     * @param key what makes it this letter and no other: {@code action-due/AC-2011-00001/2011-05-24}; a second one under
     *     the same key is not written
     * @param recipient the officer's user name; their address is read when it is sent
     * @param letter which letter: {@code mail.<letter>.subject} and {@code mail.<letter>.body} of messages.properties
     * @param details what the sentences' {0}, {1}, … need. References, days, numbers and {@link Line}s alone: a letter
     *     leaves the house, and names nobody
     * @return whether it was new
     */
    public boolean put(String key, String recipient, String letter, Object... details) {
        Letter written = Letter.of(letter, settings.houseAddress(), details);
        int added = entityManager
                .createNativeQuery("""
                        insert into mail.outgoing (key, recipient, letter, subject, body, next_try_at, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?6, identity.acting())
                        on conflict (key) do nothing""")
                .setParameter(1, key)
                .setParameter(2, recipient)
                .setParameter(3, letter)
                .setParameter(4, written.subject())
                .setParameter(5, written.body())
                .setParameter(6, now())
                .executeUpdate();
        if (added == 1) {
            bell.ring();
        }
        return added == 1;
    }

    /**
     * Writes a letter to somebody who is no officer, once for each key.
     *
     * @param address their e-mail address
     * @param letter which letter, as for {@link #put}; its body says {link} where the address of the page belongs
     * @param path the page of the house that it leads to
     * @return whether it was new
     */
    public boolean putOutside(String key, String address, String letter, String path, Object... details) {
        Letter written = Letter.outside(letter, settings.houseAddress(), path, details);
        int added = entityManager
                .createNativeQuery("""
                        insert into mail.outgoing (key, address, letter, subject, body, next_try_at, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?6, identity.acting())
                        on conflict (key) do nothing""")
                .setParameter(1, key)
                .setParameter(2, address)
                .setParameter(3, letter)
                .setParameter(4, written.subject())
                .setParameter(5, written.body())
                .setParameter(6, now())
                .executeUpdate();
        if (added == 1) {
            bell.ring();
        }
        return added == 1;
    }

    /**
     * A letter to somebody outside that has not gone, for the demonstration, which sends none.
     *
     * @param body with the address of the page that it leads to
     */
    public record Unsent(String address, String subject, String body, Instant writtenAt) {}

    /** The latest letters to people outside that have not gone. Works as the system: pages ask it in a demonstration alone. */
    public List<Unsent> unsentOutside(int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select address, subject, body, recorded_at from mail.outgoing
                         where address is not null and state = 'WAITING' order by id desc limit ?1""").setParameter(1, most).getResultList();
        return found.stream()
                .map(row ->
                        new Unsent((String) row[0], (String) row[1], (String) row[2], ((Timestamp) row[3]).toInstant()))
                .toList();
    }

    /**
     * A letter that the courier has in hand.
     *
     * @param address where to, read this moment; null where the recipient has left
     */
    public record InHand(long id, String key, @Nullable String address, String subject, String body, int attempts) {}

    /** Takes the next letter in hand: the oldest of some officer's that is due. Others leave it alone for five minutes. */
    public Optional<InHand> take() {
        entityManager
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended('mail.courier', 0))")
                .getSingleResult();
        @SuppressWarnings("unchecked")
        List<Object[]> taken = entityManager
                .createNativeQuery("""
                        with first_of_each as (
                          select distinct on (recipient, address) id from mail.outgoing
                           where state in ('WAITING', 'SENDING') order by recipient, address, id),
                        next as (
                          select m.id from mail.outgoing m join first_of_each using (id)
                           where m.state = 'WAITING' and m.next_try_at <= ?1 or m.state = 'SENDING' and m.taken_until < ?1
                           order by m.id limit 1)
                        update mail.outgoing m
                           set state = 'SENDING', taken_until = ?2, attempts = attempts + 1, version = version + 1
                          from next where m.id = next.id
                        returning m.id, m.key, coalesce(m.address, (select nullif(o.email, '') from identity.officer o
                                                                      where o.username = m.recipient and o.active)), m.subject, m.body, m.attempts""")
                .setParameter(1, now())
                .setParameter(
                        2, Timestamp.from(TaskForceClock.current().instant().plus(CARRYING)))
                .getResultList();
        return taken.stream()
                .findFirst()
                .map(row -> new InHand(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (@Nullable String) row[2],
                        (String) row[3],
                        (String) row[4],
                        ((Number) row[5]).intValue()));
    }

    /** The server has taken it over. */
    public void sent(InHand mail) {
        end(mail, "SENT", null, null);
    }

    /** Its recipient may no longer come in, or has no address. */
    public void drop(InHand mail) {
        end(mail, "DROPPED", null, "the recipient has left or has no address");
    }

    /** The server refused this letter: later again, and after some times not until an administrator says so. */
    public void refused(InHand mail, String why) {
        if (mail.attempts() >= TRIES) {
            end(mail, "STUCK", null, why);
        } else {
            later(mail, why);
        }
    }

    /** No server answers, which is no fault of the letter's: it waits, however long that lasts. */
    public void later(InHand mail, String why) {
        Duration wait = settings.retryAfter().multipliedBy(1L << Math.min(mail.attempts() - 1, 10));
        Instant next = TaskForceClock.current().instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        end(mail, "WAITING", next, why);
    }

    /** Only of a letter still in hand: one that took too long may be in another's. */
    private void end(InHand mail, String state, @Nullable Instant nextTry, @Nullable String failure) {
        entityManager
                .createNativeQuery("""
                        update mail.outgoing
                           set state = ?3, taken_until = null,
                               body = case when ?3 = 'SENT' and address is not null then '' else body end, failure = ?4, version = version + 1,
                               next_try_at = coalesce(cast(?5 as timestamptz), next_try_at),
                               sent_at = case when ?3 = 'SENT' then cast(?6 as timestamptz) end
                         where id = ?1 and state = 'SENDING' and attempts = ?2""")
                .setParameter(1, mail.id())
                .setParameter(2, mail.attempts())
                .setParameter(3, state)
                .setParameter(4, failure)
                .setParameter(5, nextTry == null ? null : Timestamp.from(nextTry))
                .setParameter(6, now())
                .executeUpdate();
    }

    /**
     * A letter as its list shows it.
     *
     * @param number the letter's own
     * @param recipient the officer's name
     * @param letter which letter
     * @param state waiting, being sent, sent, stuck, dropped
     * @param failure why it did not go, the last time
     */
    public record Row(
            long number,
            String recipient,
            String letter,
            MailState state,
            int attempts,
            @Nullable String failure,
            Instant writtenAt,
            @Nullable Instant sentAt) {}

    /** A page of letters, and how many there are in all and in each state. */
    public record Page(List<Row> rows, int total, int waiting, int stuck, int sent) {}

    /** One page of letters, the latest first; only the administrator sees any but their own. */
    public Page page(@Nullable MailState state, int first, int size) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        with chosen as (select * from mail.outgoing m where cast(?1 as text) is null or m.state = ?1)
                        select m.id, coalesce(o.display_name, 'somebody outside'), m.letter, m.state, m.attempts, m.failure, m.recorded_at, m.sent_at,
                               t.total, s.waiting, s.stuck, s.sent
                          from (select count(*) total from chosen) t
                         cross join (select count(*) filter (where state in ('WAITING', 'SENDING')) waiting,
                                            count(*) filter (where state = 'STUCK') stuck,
                                            count(*) filter (where state = 'SENT') sent from mail.outgoing) s
                          left join lateral (select * from chosen order by recorded_at desc, id desc limit %d offset %d) m on true
                          left join identity.officer o on o.username = m.recipient
                         order by m.recorded_at desc, m.id desc""".formatted(size, Math.max(0, first)))
                .setParameter(1, state == null ? null : state.name())
                .getResultList();
        Object[] any = found.get(0);
        List<Row> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(row -> new Row(
                        ((Number) row[0]).longValue(),
                        (String) row[1],
                        (String) row[2],
                        MailState.valueOf((String) row[3]),
                        ((Number) row[4]).intValue(),
                        (@Nullable String) row[5],
                        ((Timestamp) row[6]).toInstant(),
                        row[7] == null ? null : ((Timestamp) row[7]).toInstant()))
                .toList();
        return new Page(rows, number(any[8]), number(any[9]), number(any[10]), number(any[11]));
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }

    /**
     * Puts a letter that is stuck, or waits for its next try, at the head of its recipient's again.
     *
     * @throws RuleBroken where it is on its way or gone
     */
    public void resend(long number) {
        int changed = entityManager
                .createNativeQuery("""
                        update mail.outgoing set state = 'WAITING', attempts = 0, next_try_at = ?2, version = version + 1
                         where id = ?1 and state in ('STUCK', 'WAITING')""")
                .setParameter(1, number)
                .setParameter(2, now())
                .executeUpdate();
        if (changed == 0) {
            throw new RuleBroken("mail.not-waiting");
        }
        bell.ring();
    }

    /** True where letters can leave: a mail server is set. */
    public boolean isServerSet() {
        return settings.isSet();
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }
}
