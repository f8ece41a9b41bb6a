package org.margatetaskforce.cases.referral;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Markings;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Links by which an organisation outside the team refers: one page, for a number of times and until a day, with no way to
 * anything else (partnership practice I-11).
 */
@Boundary
public class ReferralLinks {

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ReferralFiles files;

    @Inject
    Markings markings;

    @Inject
    Workflow workflow;

    @Inject
    Audit audit;

    /**
     * A link just made.
     *
     * @param token shown once and kept nowhere: whoever has it may refer
     */
    public record NewLink(String reference, String token) {}

    /** A link as a list shows it; its token is known to nobody any more. */
    public record Row(
            String reference,
            String organisation,
            String purpose,
            int usesMade,
            int usesAllowed,
            LocalDate expiresOn,
            boolean open) {}

    /** Whether the one acting may make links. */
    public boolean mayMake() {
        return files.isOnDuty("LINK");
    }

    /** Makes a link for an organisation, for so many uses, until the end of a day at most 90 days away. */
    public NewLink make(String organisation, String purpose, int uses, LocalDate expiresOn) {
        files.mustBeOnDuty("LINK");
        LocalDate today = ReferralFiles.today();
        if (organisation.isBlank() || purpose.isBlank()) {
            throw new RuleBroken("cases.referral-link.for-whom");
        }
        if (uses < 1 || uses > 50) {
            throw new RuleBroken("cases.referral-link.uses");
        }
        if (expiresOn.isBefore(today) || expiresOn.isAfter(today.plusDays(90))) {
            throw new RuleBroken("cases.referral-link.expiry");
        }
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        String reference = files.next("RL");
        entityManager
                .createNativeQuery(
                        "insert into cases.referral_link (reference, token_hash, organisation, purpose, uses_allowed,"
                                + " expires_on, recorded_at, recorded_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, reference)
                .setParameter(2, hash(token))
                .setParameter(3, organisation.strip())
                .setParameter(4, purpose.strip())
                .setParameter(5, uses)
                .setParameter(6, Date.valueOf(expiresOn))
                .setParameter(7, Timestamp.from(ReferralFiles.now()))
                .setParameter(8, ReferralFiles.who())
                .executeUpdate();
        audit.record("EDIT", "referral link", reference, 5, "made");
        return new NewLink(reference, token);
    }

    /** Closes a link before its time. */
    public void revoke(String reference) {
        files.mustBeOnDuty("LINK");
        int closed = entityManager
                .createNativeQuery("update cases.referral_link set revoked_at = ?2, version = version + 1"
                        + " where reference = ?1 and revoked_at is null")
                .setParameter(1, reference)
                .setParameter(2, Timestamp.from(ReferralFiles.now()))
                .executeUpdate();
        if (closed == 0) {
            throw new RuleBroken("cases.referral-link.closed-already");
        }
        audit.record("EDIT", "referral link", reference, 5, "revoked");
    }

    /** A page of links and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /** The links the officer may see: open ones first, the latest first among them. */
    public Page page(int first, int size) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                    with chosen as (
                      select id, reference, organisation, purpose, uses_made, uses_allowed, expires_on,
                             revoked_at is null and expires_on >= identity.today() and uses_made < uses_allowed as open
                        from cases.referral_link)
                    select c.reference, c.organisation, c.purpose, c.uses_made, c.uses_allowed, c.expires_on, c.open, t.total
                      from (select count(*) as total from chosen) t
                      left join lateral (select * from chosen order by open desc, id desc limit ?1 offset ?2) c on true
                     order by c.open desc, c.id desc\
                    """)
                .setParameter(1, size)
                .setParameter(2, first)
                .getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Row(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                ((Number) row[3]).intValue(),
                                ((Number) row[4]).intValue(),
                                ((Date) row[5]).toLocalDate(),
                                (Boolean) row[6]))
                        .toList(),
                ((Number) found.get(0)[7]).intValue());
    }

    // --- from outside

    /**
     * What stands behind a link.
     *
     * @param organisation for whom it is; "" where it is not open
     */
    public record Door(
            Answer answer, String organisation, @Nullable LocalDate expiresOn) {

        /** Whether one may come in. */
        public enum Answer {
            OPEN,
            CLOSED,
            TOO_MANY
        }

        /** True where a referral can be handed in. */
        public boolean isOpen() {
            return answer == Answer.OPEN;
        }
    }

    /** Looks at a link from outside; asked too often from one address it says so and no more. */
    public Door look(String token, String fromAddress) {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("select answer, organisation, expires_on from cases.open_referral_link(?1, ?2, ?3)")
                .setParameter(1, hash(token))
                .setParameter(2, fromAddress)
                .setParameter(3, Timestamp.from(ReferralFiles.now()))
                .getSingleResult();
        return new Door(
                Door.Answer.valueOf((String) row[0]),
                (String) row[1],
                row[2] == null ? null : ((Date) row[2]).toLocalDate());
    }

    /**
     * Hands in a referral through a link. The screening begins by the system's own work, a moment later: the public starts
     * nothing that it could see.
     *
     * @return its reference, to be quoted
     * @throws RuleBroken where the link is not open any more, or nothing is said
     */
    public String refer(String token, ReferralForm form) {
        Referrals.checkSaid(form);
        String reference = (String) entityManager
                .createNativeQuery("select cases.refer_by_link(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
                .setParameter(1, hash(token))
                .setParameter(2, form.getCategory())
                .setParameter(3, String.join(" ", form.getGrounds()))
                .setParameter(4, text(form.getConcern()))
                .setParameter(5, form.getTold() == null ? "" : form.getTold().name())
                .setParameter(6, form.getBasis() == null ? "" : form.getBasis().name())
                .setParameter(7, text(form.getWho()))
                .setParameter(8, text(form.getPlace()))
                .setParameter(9, text(form.getContact()))
                .setParameter(10, markings.scale().ofReferral(ReferralFiles.today()))
                .setParameter(11, Timestamp.from(ReferralFiles.now()))
                .getSingleResult();
        if (reference == null) {
            throw new RuleBroken("cases.referral-link.not-open");
        }
        workflow.startAt(
                "ReferralReceivedByLink", "Referral", new Subject(reference, "Referral from outside", null, "MTF"));
        return reference;
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
