package org.margatetaskforce.licensing.landlord;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.PasswordProof;
import org.margatetaskforce.identity.Passwords;
import org.margatetaskforce.licensing.PartyForm;
import org.margatetaskforce.licensing.PartyKind;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.mail.Outbox;

/**
 * The accounts of landlords: created with an e-mail address that a link confirms, and a password under the officers' own rules.
 * Works as the system, for nobody is in yet. Whatever is asked, the answer does not tell whether an address has an account.
 */
@Boundary
public class LandlordAccounts {

    private static final Duration REMEMBERED = Duration.ofDays(1);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    PasswordProof proof;

    @Inject
    Outbox outbox;

    @Inject
    DoorRules rules;

    @Inject
    Audit audit;

    @Inject
    LandlordSessions sessions;

    /**
     * An account as its own reader sees it.
     *
     * @param reference {@code LA-2011-00001}
     */
    public record Account(
            String reference,
            PartyKind kind,
            String name,
            @Nullable String companyNumber,
            String address,
            @Nullable String phone,
            String email) {}

    /** What an attempt to come in is proved against. */
    record Credential(String reference, String hash) {}

    /**
     * Somebody wants an account. Where the address has none that was confirmed, a link goes there; where it has one, a letter
     * that says so: the asker is told the same.
     *
     * @param from where in the network the request comes from
     * @throws RuleBroken where something is missing, the password is no good, or too much was asked from there
     */
    public void register(AccountForm form, String password, String from) {
        mustNotAskTooOften(from);
        form.check();
        String email = AccountForm.spelled(form.getEmail());
        Passwords.check(email, "", password);
        String hash = proof.hash(password);
        if (confirmedAccount(email).isPresent()) {
            write("landlord-already", email, "/landlord/sign-in.xhtml");
            return;
        }
        // whoever asks last for an address that nobody has confirmed is the one who may: an older link opens nothing
        // any more
        Object[] row = (Object[]) query("""
                        insert into licensing.landlord_account (reference, kind, name, company_number, address, phone, email)
                        values (base.next_number('LA', ?1), ?2, ?3, nullif(?4, ''), ?5, nullif(?6, ''), ?7)
                        on conflict (email) do update
                          set kind = excluded.kind, name = excluded.name, company_number = excluded.company_number,
                              address = excluded.address, phone = excluded.phone, version = landlord_account.version + 1
                        returning id, reference""")
                .setParameter(1, TaskForceClock.current().today().getYear())
                .setParameter(2, Objects.requireNonNull(form.getKind()).name())
                .setParameter(3, Objects.requireNonNull(form.getName()).strip())
                .setParameter(4, form.company())
                .setParameter(5, Objects.requireNonNull(form.getAddress()).strip())
                .setParameter(6, form.getPhone() == null ? "" : form.getPhone().strip())
                .setParameter(7, email)
                .getSingleResult();
        long account = ((Number) row[0]).longValue();
        keepPassword(account, hash);
        forgetLinks(account);
        String code = link("CONFIRM", account);
        write("landlord-confirm", email, "/landlord/confirm.xhtml?code=" + code);
        audit.record("EDIT", "landlord account", (String) row[1], null, "asked for");
    }

    /**
     * The link was followed, by somebody who knows the password: from now on the account opens.
     *
     * @return its reference
     * @throws RuleBroken {@code licensing.landlord.link-no-more}, for whichever reason
     */
    public String confirm(String code, String password, String from) {
        mustNotAskTooOften(from);
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select l.id, a.id, a.reference, c.password_hash
                          from licensing.landlord_link l
                          join licensing.landlord_account a on a.id = l.account_id
                          join licensing.landlord_credential c on c.account_id = a.id
                         where l.token_hash = ?1 and l.purpose = 'CONFIRM' and l.used_at is null and l.expires_at > ?2 and a.active
                           for update of l""")
                .setParameter(1, LinkCode.digest(code))
                .setParameter(2, Timestamp.from(rules.now()))
                .getResultList();
        if (found.isEmpty() || !proof.prove(password, (String) found.get(0)[3])) {
            throw new RuleBroken("licensing.landlord.link-no-more");
        }
        Object[] row = found.get(0);
        use(((Number) row[0]).longValue());
        query(
                        "update licensing.landlord_account set confirmed_at = coalesce(confirmed_at, now()), version = version + 1 where id = ?1")
                .setParameter(1, row[1])
                .executeUpdate();
        audit.record("EDIT", "landlord account", (String) row[2], null, "confirmed");
        return (String) row[2];
    }

    /** Somebody has forgotten the password: where the address has an account, a link goes there. The asker is told the same. */
    public void askForReset(String typedEmail, String from) {
        mustNotAskTooOften(from);
        String email = AccountForm.spelled(typedEmail);
        Optional<Long> account = confirmedAccount(email);
        if (account.isPresent()) {
            forgetLinks(account.get());
            String code = link("RESET", account.get());
            write("landlord-reset", email, "/landlord/new-password.xhtml?code=" + code);
        }
    }

    /** A new password, by the link that was sent; whoever was signed in is signed out. */
    public void reset(String code, String password, String from) {
        mustNotAskTooOften(from);
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select l.id, a.id, a.reference, a.email
                          from licensing.landlord_link l join licensing.landlord_account a on a.id = l.account_id
                         where l.token_hash = ?1 and l.purpose = 'RESET' and l.used_at is null and l.expires_at > ?2 and a.active
                           for update of l""")
                .setParameter(1, LinkCode.digest(code))
                .setParameter(2, Timestamp.from(rules.now()))
                .getResultList();
        if (found.isEmpty()) {
            throw new RuleBroken("licensing.landlord.link-no-more");
        }
        Object[] row = found.get(0);
        Passwords.check((String) row[3], "", password);
        use(((Number) row[0]).longValue());
        long account = ((Number) row[1]).longValue();
        keepPassword(account, proof.hash(password));
        sessions.endAllOf(account);
        audit.record("EDIT", "landlord account", (String) row[2], null, "new password by link");
        write("landlord-password-changed", (String) row[3], "/landlord/forgotten-password.xhtml");
    }

    /** What an attempt under an e-mail address is proved against; none where nobody may come in under it. */
    Optional<Credential> credential(String email) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select a.reference, c.password_hash
                          from licensing.landlord_account a join licensing.landlord_credential c on c.account_id = a.id
                         where a.email = ?1 and a.active and a.confirmed_at is not null""").setParameter(1, email).getResultList();
        return found.stream().findFirst().map(row -> new Credential((String) row[0], (String) row[1]));
    }

    /** The account of the landlord who is in: asked as themselves, of whom there is one. */
    public Account mine() {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query("""
                        select reference, kind, name, company_number, address, phone, email
                          from licensing.landlord_account where id = licensing.my_landlord_account()""").getResultList();
        return found.stream()
                .map(row -> new Account(
                        String.valueOf(row[0]),
                        PartyKind.valueOf(String.valueOf(row[1])),
                        String.valueOf(row[2]),
                        (String) row[3],
                        String.valueOf(row[4]),
                        (String) row[5],
                        String.valueOf(row[6])))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no account"));
    }

    /**
     * The one for whom an application begins, as the applicant that they will be: of an agent, whoever lets them act. As the system, for
     * an agent sees no account but their own.
     *
     * @param principal the reference of the own account, or of a delegation that holds
     * @param who the account that is in
     */
    @For(For.THE_SYSTEM)
    public PartyForm applicant(String principal, String who) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found =
                query("""
                        select a.kind, a.name, a.company_number, a.address, a.phone, a.email
                          from licensing.landlord_account a
                         where a.active
                           and (a.reference = ?1 and a.reference = ?2
                                or a.id = (select g.account_id from licensing.landlord_delegation g
                                             join licensing.landlord_account b on b.id = g.agent_id
                                            where g.reference = ?1 and b.reference = ?2 and g.withdrawn_at is null))""").setParameter(1, principal).setParameter(2, who).getResultList();
        @Nullable
        Object[] row = found.stream().findFirst().orElseThrow(() -> new NoSuchElementException("no such account"));
        PartyForm applicant = new PartyForm(PartyRole.APPLICANT);
        applicant.setKind(PartyKind.valueOf(String.valueOf(row[0])));
        applicant.setName((String) row[1]);
        applicant.setCompanyNumber((String) row[2]);
        applicant.setAddress((String) row[3]);
        applicant.setPhone((String) row[4]);
        applicant.setEmail((String) row[5]);
        return applicant;
    }

    /** Counts what is asked from one place in the network, and hears no more than so much an hour. */
    void mustNotAskTooOften(String from) {
        if (countedWithinTheHour("from " + from) > rules.number("attempts an hour")) {
            throw new RuleBroken("licensing.landlord.too-often");
        }
    }

    private long countedWithinTheHour(String who) {
        String digest = LinkCode.digest(who);
        Timestamp now = Timestamp.from(rules.now());
        query("insert into licensing.landlord_attempt (asked_by, at) values (?1, ?2)")
                .setParameter(1, digest)
                .setParameter(2, now)
                .executeUpdate();
        query("delete from licensing.landlord_attempt where at < ?1")
                .setParameter(1, Timestamp.from(rules.now().minus(REMEMBERED)))
                .executeUpdate();
        return ((Number) query("select count(*) from licensing.landlord_attempt where asked_by = ?1 and at > ?2")
                        .setParameter(1, digest)
                        .setParameter(2, Timestamp.from(rules.now().minus(Duration.ofHours(1))))
                        .getSingleResult())
                .longValue();
    }

    /** No more than so many letters an hour go to one address, whoever asks for them. */
    private void write(String letter, String email, String path) {
        if (countedWithinTheHour("letter to " + email) <= rules.number("letters an hour")) {
            outbox.putOutside(letter + '/' + LinkCode.digest(LinkCode.random()), email, letter, path);
        }
    }

    private Optional<Long> confirmedAccount(String email) {
        List<?> found = query(
                        "select id from licensing.landlord_account where email = ?1 and confirmed_at is not null and active")
                .setParameter(1, email)
                .getResultList();
        return found.stream().map(id -> ((Number) id).longValue()).findFirst();
    }

    private void keepPassword(long account, String hash) {
        query("""
                        insert into licensing.landlord_credential (account_id, password_hash) values (?1, ?2)
                        on conflict (account_id) do update set password_hash = excluded.password_hash, changed_at = now()""").setParameter(1, account).setParameter(2, hash).executeUpdate();
    }

    private String link(String purpose, long account) {
        String code = LinkCode.random();
        query("""
                        insert into licensing.landlord_link (token_hash, purpose, account_id, sent_at, expires_at)
                        values (?1, ?2, ?3, ?4, ?5)""")
                .setParameter(1, LinkCode.digest(code))
                .setParameter(2, purpose)
                .setParameter(3, account)
                .setParameter(4, Timestamp.from(rules.now()))
                .setParameter(5, Timestamp.from(rules.linkOpensUntil()))
                .executeUpdate();
        return code;
    }

    private void forgetLinks(long account) {
        query("update licensing.landlord_link set used_at = ?2 where account_id = ?1 and used_at is null")
                .setParameter(1, account)
                .setParameter(2, Timestamp.from(rules.now()))
                .executeUpdate();
    }

    private void use(long link) {
        query("update licensing.landlord_link set used_at = ?2 where id = ?1")
                .setParameter(1, link)
                .setParameter(2, Timestamp.from(rules.now()))
                .executeUpdate();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
