package org.margatetaskforce.demo;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.margatetaskforce.base.Boundary;

/** What the pretended payment provider was told, kept beside the house as a provider would keep it: it outlives a restart. */
@Boundary
public class PretendedPayments {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A payment as the provider knows it.
     *
     * @param status in the provider's own words: created, success, failed, cancelled
     */
    public record Payment(String id, long pence, String reference, String returnUrl, String status, boolean refunded) {}

    /**
     * Begins a payment; the same key begins the same payment.
     *
     * @return its number
     */
    public String begin(String key, long pence, String reference, String returnUrl) {
        entityManager
                .createNativeQuery("""
                        insert into demo.pretended_payment (id, idempotency_key, pence, reference, return_url)
                        values (?1, ?2, ?3, ?4, ?5) on conflict (idempotency_key) do nothing""")
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, key)
                .setParameter(3, pence)
                .setParameter(4, reference)
                .setParameter(5, returnUrl)
                .executeUpdate();
        return (String) entityManager
                .createNativeQuery("select id from demo.pretended_payment where idempotency_key = ?1")
                .setParameter(1, key)
                .getSingleResult();
    }

    /** A payment; empty where none was begun under that number. */
    public Optional<Payment> find(String id) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select id, pence, reference, return_url, status, refunded from demo.pretended_payment where id = ?1""").setParameter(1, id).getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new Payment(
                        (String) row[0],
                        ((Number) row[1]).longValue(),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        Boolean.TRUE.equals(row[5])));
    }

    /** Whoever pays has decided; what was decided once stands. */
    public void decide(String id, String status) {
        entityManager
                .createNativeQuery("update demo.pretended_payment set status = ?2 where id = ?1 and status = 'created'")
                .setParameter(1, id)
                .setParameter(2, status)
                .executeUpdate();
    }

    /** It is given back. */
    public void refund(String id) {
        entityManager
                .createNativeQuery("update demo.pretended_payment set refunded = true where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
    }

    /** Where its page stood when it was last open; empty where it never was. */
    public OptionalInt door() {
        return entityManager.createNativeQuery("select port from demo.provider_door").getResultList().stream()
                .mapToInt(port -> ((Number) port).intValue())
                .findFirst();
    }

    /** Its page stands there from now on. */
    public void opensAt(int port) {
        entityManager.createNativeQuery("""
                        insert into demo.provider_door (port) values (?1)
                        on conflict (only_row) do update set port = excluded.port""").setParameter(1, port).executeUpdate();
    }
}
