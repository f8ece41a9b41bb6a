package org.margatetaskforce.licensing.landlord;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.mail.Outbox;

/**
 * Who may act for whom at the landlords' door. A landlord sends a link, and whoever follows it, with an account of their own, may
 * act for them until it is taken back, which holds from the next request. Nobody learns by it whose address has an account.
 */
@Boundary
public class LandlordAgents {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Outbox outbox;

    @Inject
    DoorRules rules;

    @Inject
    LandlordAccounts accounts;

    @Inject
    Audit audit;

    /**
     * A delegation that holds.
     *
     * @param other the agent of one's own homes, or the landlord for whom one acts
     * @param mine true of an agent of one's own
     */
    public record Row(String reference, String other, boolean mine, Instant since) {}

    /** An agent as whoever reads what they did is told of them. */
    static String inTheNameOf(String agent, String principal) {
        return agent + ", agent of " + principal;
    }

    /** The delegations that hold, of one's own agents and of those for whom one acts. As the landlord who is in. */
    public List<Row> all() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select reference, case when account_id = licensing.my_landlord_account() then agent_name else account_name end,
                               account_id = licensing.my_landlord_account(), recorded_at
                          from licensing.landlord_delegation where withdrawn_at is null order by 3 desc, 2""").getResultList();
        return found.stream()
                .map(row -> new Row(
                        (String) row[0],
                        (String) row[1],
                        Boolean.TRUE.equals(row[2]),
                        ((Timestamp) row[3]).toInstant()))
                .toList();
    }

    /** Takes a delegation back, at once. As the landlord who is in. */
    public void withdraw(String reference) {
        int changed = query("""
                        update licensing.landlord_delegation set withdrawn_at = ?2, version = version + 1
                         where reference = ?1 and account_id = licensing.my_landlord_account() and withdrawn_at is null""")
                .setParameter(1, reference)
                .setParameter(2, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
        if (changed == 0) {
            throw new NoSuchElementException("no such delegation");
        }
        audit.record("EDIT", "landlord delegation", reference, null, "taken back");
    }

    /** Sends a link to somebody by which they may act for an account. As the system, for that account alone. */
    @For(For.THE_SYSTEM)
    public void invite(String account, String typedEmail) {
        String email = AccountForm.spelled(typedEmail);
        if (!email.contains("@")) {
            throw new RuleBroken("licensing.landlord.email-unusable");
        }
        accounts.mustNotAskTooOften("agent of " + account);
        String code = LinkCode.random();
        // to whom a link went is not kept longer than it opens anything
        query(
                        "update licensing.landlord_link set sent_to = null where sent_to is not null and (used_at is not null or expires_at <= ?1)")
                .setParameter(1, Timestamp.from(rules.now()))
                .executeUpdate();
        query("""
                        insert into licensing.landlord_link (token_hash, purpose, account_id, sent_at, expires_at, sent_to)
                        select ?2, 'ACT', id, ?3, ?4, ?5 from licensing.landlord_account where reference = ?1""")
                .setParameter(1, account)
                .setParameter(2, LinkCode.digest(code))
                .setParameter(3, Timestamp.from(rules.now()))
                .setParameter(4, Timestamp.from(rules.signatureAwaitedUntil()))
                .setParameter(5, email)
                .executeUpdate();
        outbox.putOutside(
                "landlord-agent/" + LinkCode.digest(code),
                email,
                "landlord-agent",
                "/landlord/act-for.xhtml?code=" + code);
        audit.record("EDIT", "landlord account", account, null, "agent invited");
    }

    /**
     * A link to act for somebody that was sent and that nobody has followed.
     *
     * @param email where it went
     * @param until when it opens nothing any more
     */
    public record Invited(long id, String email, Instant until) {}

    /** The links of an account that nobody has followed and that still open, the newest first. As the system, for that account alone. */
    @For(For.THE_SYSTEM)
    public List<Invited> invited(String account) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select l.id, l.sent_to, l.expires_at from licensing.landlord_link l
                          join licensing.landlord_account p on p.id = l.account_id and p.reference = ?1
                         where l.purpose = 'ACT' and l.used_at is null and l.expires_at > ?2 and l.sent_to is not null order by l.id desc""")
                .setParameter(1, account)
                .setParameter(2, Timestamp.from(rules.now()))
                .getResultList();
        return found.stream()
                .map(row ->
                        new Invited(((Number) row[0]).longValue(), (String) row[1], ((Timestamp) row[2]).toInstant()))
                .toList();
    }

    /**
     * Calls such a link back: it opens nothing from now on. As the system, for that account alone.
     *
     * @throws NoSuchElementException where it is no link of this account, or was followed meanwhile
     */
    @For(For.THE_SYSTEM)
    public void callBack(String account, long id) {
        int changed = query("""
                        update licensing.landlord_link l set used_at = ?3, sent_to = null from licensing.landlord_account p
                         where p.id = l.account_id and p.reference = ?1 and l.id = ?2 and l.purpose = 'ACT' and l.used_at is null""")
                .setParameter(1, account)
                .setParameter(2, id)
                .setParameter(3, Timestamp.from(rules.now()))
                .executeUpdate();
        if (changed == 0) {
            throw new NoSuchElementException("no such link");
        }
        audit.record("EDIT", "landlord account", account, null, "agent's invitation called back");
    }

    /**
     * For whom such a link lets one act. As the system.
     *
     * @throws RuleBroken {@code licensing.landlord.link-no-more}
     */
    @For(For.THE_SYSTEM)
    public String invitedBy(String code) {
        List<?> found = query("""
                        select p.name from licensing.landlord_link l join licensing.landlord_account p on p.id = l.account_id and p.active
                         where l.token_hash = ?1 and l.purpose = 'ACT' and l.used_at is null and l.expires_at > ?2""")
                .setParameter(1, LinkCode.digest(code))
                .setParameter(2, Timestamp.from(rules.now()))
                .getResultList();
        return found.stream()
                .map(String::valueOf)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.landlord.link-no-more"));
    }

    /** Whoever is in follows such a link: from now on they may act. As the system, for that account alone. */
    @For(For.THE_SYSTEM)
    public void accept(String code, String agent) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select l.id, p.id, p.name, a.id, a.name, p.email
                          from licensing.landlord_link l
                          join licensing.landlord_account p on p.id = l.account_id and p.active
                          join licensing.landlord_account a on a.reference = ?2 and a.active
                         where l.token_hash = ?1 and l.purpose = 'ACT' and l.used_at is null and l.expires_at > ?3
                           and p.id <> a.id for update of l""")
                .setParameter(1, LinkCode.digest(code))
                .setParameter(2, agent)
                .setParameter(3, Timestamp.from(rules.now()))
                .getResultList();
        if (found.isEmpty()) {
            throw new RuleBroken("licensing.landlord.link-no-more");
        }
        Object[] row = found.get(0);
        query("update licensing.landlord_link set used_at = ?2, sent_to = null where id = ?1")
                .setParameter(1, row[0])
                .setParameter(2, Timestamp.from(rules.now()))
                .executeUpdate();
        query("""
                        insert into licensing.landlord_delegation
                               (recorded_at, recorded_by, reference, account_id, account_name, agent_id, agent_name)
                        values (?1, identity.acting(), base.next_number('LG', ?2), ?3, ?4, ?5, ?6)
                        on conflict (account_id, agent_id) where withdrawn_at is null do nothing""")
                .setParameter(1, Timestamp.from(TaskForceClock.current().instant()))
                .setParameter(2, TaskForceClock.current().today().getYear())
                .setParameter(3, row[1])
                .setParameter(4, row[2])
                .setParameter(5, row[3])
                .setParameter(6, row[4])
                .executeUpdate();
        outbox.putOutside(
                "landlord-agent-acts/" + LinkCode.digest(code),
                (String) row[5],
                "landlord-agent-acts",
                "/landlord/agents.xhtml");
        audit.record("EDIT", "landlord account", agent, null, "acts for another");
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
