package org.margatetaskforce.licensing.landlord;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.FeeCharge;

/**
 * Payments of fees, kept beside the application they are for: one under way at a time, one ever paid. What the provider says
 * and what it leads to are one transaction.
 */
@Boundary
public class LandlordPayments {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    LandlordDesk desk;

    @Inject
    ApplicationFiles files;

    @Inject
    LandlordMessages messages;

    @Inject
    DoorRules rules;

    @Inject
    Audit audit;

    /** Where a payment stands. */
    public enum State {
        BEGUN("Under way"),
        PAID("Paid"),
        DECLINED("Declined"),
        CANCELLED("Cancelled"),
        REFUND_ASKED("Being given back"),
        REFUNDED("Given back");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /**
     * A payment.
     *
     * @param reference {@code LP-2011-00001}, which is also its receipt's number
     * @param nextUrl the provider's page; null until the provider has answered
     * @param obstacle why what was paid for could not be handed in
     */
    public record Payment(
            String reference,
            int version,
            String draftReference,
            String address,
            long pence,
            State state,
            String key,
            @Nullable String providerReference,
            @Nullable String nextUrl,
            @Nullable LocalDate paidOn,
            @Nullable String applicationReference,
            @Nullable String obstacle,
            @Nullable String refundReason,
            Instant begunAt) {

        /** "£525.00". */
        public String sum() {
            return FeeCharge.pounds(pence);
        }

        /** True where money was taken that may be given back. */
        public boolean isRefundable() {
            return state == State.PAID || state == State.REFUND_ASKED;
        }
    }

    /** A page of payments and how many there are in all. */
    public record Page(List<Payment> rows, int total) {}

    private static final String COLUMNS = """
            p.reference, p.version, p.draft_reference, p.address, p.pence, p.state, cast(p.idempotency_key as text), p.provider_reference,
            p.next_url, p.paid_on, p.application_reference, p.obstacle, p.refund_reason, p.recorded_at""";

    /**
     * Begins the payment of a draft that can be handed in, or gives the one that is under way. As the system.
     *
     * @param payer the account that pays: the landlord's, or an agent's
     */
    @For(For.THE_SYSTEM)
    public Payment begin(String draftReference, String payer) {
        LandlordDesk.Draft draft = desk.draft(draftReference);
        Optional<Payment> known = latest(draftReference)
                .filter(each -> each.state() != State.DECLINED && each.state() != State.CANCELLED);
        if (known.isPresent()) {
            return known.get();
        }
        LandlordDesk.Standing standing = desk.standing(draftReference);
        if (!standing.obstacles().isEmpty()) {
            throw standing.obstacles().get(0);
        }
        FeeCharge fee = Objects.requireNonNull(standing.fee());
        query("""
                        insert into licensing.landlord_payment (recorded_at, recorded_by, reference, draft_id, draft_reference, address, pence, begun_by)
                        values (?1, identity.acting(), base.next_number('LP', ?2), ?3, ?4, ?5, ?6, ?7)""")
                .setParameter(1, now())
                .setParameter(2, today().getYear())
                .setParameter(3, draft.id())
                .setParameter(4, draftReference)
                .setParameter(5, draft.address())
                .setParameter(6, fee.pence())
                .setParameter(7, payer)
                .executeUpdate();
        return latest(draftReference).orElseThrow();
    }

    /**
     * The provider has begun it. As the system.
     *
     * @throws RuleBroken {@code licensing.landlord.payment-away} where it was given up meanwhile: nobody may be sent to pay it
     */
    @For(For.THE_SYSTEM)
    public Payment begun(String reference, PaymentProvider.Begun begun) {
        query("""
                        update licensing.landlord_payment set provider_reference = ?2, next_url = ?3, version = version + 1
                         where reference = ?1 and state = 'BEGUN' and provider_reference is null""")
                .setParameter(1, reference)
                .setParameter(2, begun.reference())
                .setParameter(3, begun.nextUrl())
                .executeUpdate();
        Payment payment = get(reference);
        if (payment.state() == State.CANCELLED) {
            throw new RuleBroken("licensing.landlord.payment-away");
        }
        return payment;
    }

    /**
     * Payments and refunds of which nothing was heard, the longest unasked first; from now on they count as asked after. What the
     * provider was never heard to have begun is given up first: nobody was ever sent to pay it, and the form opens again. As the system.
     */
    @For(For.THE_SYSTEM)
    public List<Payment> unanswered(int most) {
        Timestamp asked = Timestamp.from(rules.now());
        Timestamp before =
                Timestamp.from(rules.now().minus(Duration.ofMinutes(rules.number("minutes between two askings"))));
        query("""
                        update licensing.landlord_payment set state = 'CANCELLED', settled_at = ?2, version = version + 1
                         where state = 'BEGUN' and provider_reference is null and asked_at < ?1""").setParameter(1, before).setParameter(2, now()).executeUpdate();
        @SuppressWarnings("unchecked")
        List<String> due = query("""
                        update licensing.landlord_payment set asked_at = ?2
                         where id in (select id from licensing.landlord_payment
                                       where state in ('BEGUN', 'REFUND_ASKED') and (asked_at is null or asked_at < ?1)
                                       order by asked_at nulls first, id limit ?3 for update skip locked)
                        returning reference""")
                .setParameter(1, before)
                .setParameter(2, asked)
                .setParameter(3, most)
                .getResultList();
        return due.stream().map(this::get).toList();
    }

    /**
     * The provider has said what became of it. Where it is paid, the application is handed in, in this transaction; what is
     * said again changes nothing. As the system.
     */
    @For(For.THE_SYSTEM)
    public Payment settle(String reference, PaymentProvider.State said) {
        Payment payment = locked(reference);
        if (payment.state() != State.BEGUN || said == PaymentProvider.State.UNDER_WAY) {
            return payment;
        }
        if (said == PaymentProvider.State.PAID) {
            String application = desk.handIn(payment.draftReference(), payment.pence(), today(), reference);
            paid(reference, null, application);
            nameAgent(reference, application);
        } else {
            query(
                            "update licensing.landlord_payment set state = ?2, settled_at = ?3, version = version + 1 where reference = ?1")
                    .setParameter(1, reference)
                    .setParameter(2, said.name())
                    .setParameter(3, now())
                    .executeUpdate();
        }
        return get(reference);
    }

    /** Whoever handed it in for somebody else is named with its persons, and for whom; a joint owner does it for themselves. */
    private void nameAgent(String reference, String application) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select a.name, coalesce(applies.account_name, shares.account_name, h.name) as principal
                          from licensing.landlord_payment p
                          join licensing.landlord_draft d on d.id = p.draft_id
                          join licensing.landlord_account h on h.id = d.account_id
                          join licensing.landlord_account a on a.reference = p.begun_by and a.id <> h.id
                          left join lateral (select g.account_name from licensing.landlord_delegation g
                                              where g.account_id = d.account_id and g.agent_id = a.id limit 1) applies on true
                          left join lateral (select g.account_name
                                               from licensing.landlord_joint j
                                               join licensing.landlord_delegation g on g.account_id = j.account_id
                                              where j.draft_id = d.id and g.agent_id = a.id order by j.id limit 1) shares on true
                         where p.reference = ?1
                           and not exists (select 1 from licensing.landlord_joint j where j.draft_id = d.id and j.account_id = a.id)""").setParameter(1, reference).getResultList();
        for (Object[] row : found) {
            messages.handedInBy(application, LandlordAgents.inTheNameOf((String) row[0], (String) row[1]));
        }
    }

    /** It was paid, and what was paid for could not be handed in: both are kept, and the fee goes back. As the system. */
    @For(For.THE_SYSTEM)
    public Payment paidInVain(String reference, String why) {
        Payment payment = locked(reference);
        if (payment.state() == State.BEGUN) {
            paid(reference, why, null);
            query("update licensing.landlord_draft set obstacle = ?2, version = version + 1 where reference = ?1")
                    .setParameter(1, payment.draftReference())
                    .setParameter(2, why)
                    .executeUpdate();
        }
        return get(reference);
    }

    private void paid(String reference, @Nullable String obstacle, @Nullable String application) {
        query("""
                        update licensing.landlord_payment
                           set state = 'PAID', settled_at = ?2, paid_on = ?3, obstacle = ?4, application_reference = ?5,
                               version = version + 1
                         where reference = ?1""")
                .setParameter(1, reference)
                .setParameter(2, now())
                .setParameter(3, Date.valueOf(today()))
                .setParameter(4, obstacle)
                .setParameter(5, application)
                .executeUpdate();
        audit.record("EDIT", "fee payment", reference, null, "paid");
    }

    /** The payment of a draft that counts: the latest. Asked as the landlord whose it is, or as the system. */
    public Optional<Payment> latest(String draftReference) {
        return find("p.draft_reference = ?1 order by p.id desc limit 1", draftReference).stream()
                .findFirst();
    }

    /**
     * A payment that the one acting may see.
     *
     * @throws NoSuchElementException where there is none
     */
    public Payment get(String reference) {
        return find("p.reference = ?1", reference).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such payment"));
    }

    /** The payment that the provider knows under this reference. As the system. */
    public Optional<Payment> ofProvider(String providerReference) {
        return find("p.provider_reference = ?1", providerReference).stream().findFirst();
    }

    private Payment locked(String reference) {
        return find("p.reference = ?1 for update", reference).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no such payment"));
    }

    private List<Payment> find(String condition, String value) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query(
                        "select " + COLUMNS + " from licensing.landlord_payment p where " + condition)
                .setParameter(1, value)
                .getResultList();
        return found.stream().map(LandlordPayments::row).toList();
    }

    private static Payment row(@Nullable Object[] row) {
        return new Payment(
                String.valueOf(row[0]),
                ((Number) Objects.requireNonNull(row[1])).intValue(),
                String.valueOf(row[2]),
                String.valueOf(row[3]),
                ((Number) Objects.requireNonNull(row[4])).longValue(),
                State.valueOf(String.valueOf(row[5])),
                String.valueOf(row[6]),
                (String) row[7],
                (String) row[8],
                row[9] == null ? null : ((Date) row[9]).toLocalDate(),
                (String) row[10],
                (String) row[11],
                (String) row[12],
                ((Timestamp) Objects.requireNonNull(row[13])).toInstant());
    }

    /** A page of what was paid online, the latest first: all, or what was paid in vain and is to be given back. For officers. */
    public Page page(boolean toGiveBack, int first, int size) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query("with chosen as materialized (select * from licensing.landlord_payment"
                        + " where not ?1 or state in ('PAID', 'REFUND_ASKED') and application_reference is null"
                        + " or state = 'REFUND_ASKED') select " + COLUMNS
                        + ", n.total from (select count(*) as total from chosen) n left join lateral"
                        + " (select * from chosen order by id desc limit ?2 offset ?3) p on true order by p.id desc")
                .setParameter(1, toGiveBack)
                .setParameter(2, size)
                .setParameter(3, Math.max(0, first))
                .getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(LandlordPayments::row)
                        .toList(),
                ((Number) Objects.requireNonNull(found.get(0)[14])).intValue());
    }

    /** What was paid online for an application. */
    public List<Payment> ofApplication(String applicationReference) {
        return find("p.application_reference = ?1 order by p.id", applicationReference);
    }

    /**
     * An officer decides that a fee is given back, and why.
     *
     * @param expectedVersion the version that was read
     */
    @For("licence.refund-fee")
    public Payment askRefund(String reference, int expectedVersion, String reason) {
        Payment payment = locked(reference);
        if (payment.version() != expectedVersion) {
            throw new RuleBroken("licensing.landlord.changed-meanwhile");
        }
        if (!payment.isRefundable()) {
            throw new RuleBroken(
                    "licensing.landlord.nothing-to-give-back", payment.state().words());
        }
        if (reason.isBlank()) {
            throw new RuleBroken("licensing.landlord.refund-reason");
        }
        query(
                        "update licensing.landlord_payment set state = 'REFUND_ASKED', refund_reason = ?2, version = version + 1 where reference = ?1")
                .setParameter(1, reference)
                .setParameter(2, reason.strip())
                .executeUpdate();
        audit.record("EDIT", "fee payment", reference, null, "refund decided");
        return get(reference);
    }

    /** The provider has given it back. */
    @For("licence.refund-fee")
    public Payment refunded(String reference) {
        return givenBack(reference);
    }

    /** The provider has given back what an officer had decided, and whose answer had not come. As the system. */
    @For(For.THE_SYSTEM)
    public Payment refundedAtLast(String reference) {
        return givenBack(reference);
    }

    private Payment givenBack(String reference) {
        Payment payment = locked(reference);
        if (payment.state() == State.REFUND_ASKED) {
            query("""
                            update licensing.landlord_payment
                               set state = 'REFUNDED', refunded_by = identity.acting(), refunded_at = ?2, version = version + 1
                             where reference = ?1""").setParameter(1, reference).setParameter(2, now()).executeUpdate();
            audit.record("EDIT", "fee payment", reference, null, "given back");
            String application = payment.applicationReference();
            if (application != null) {
                files.note(
                        files.get(application),
                        "Fee given back",
                        payment.sum() + " that was paid online, receipt " + reference + ", was given back.");
            }
        }
        return get(reference);
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
