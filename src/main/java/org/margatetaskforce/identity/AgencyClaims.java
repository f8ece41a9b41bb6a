package org.margatetaskforce.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;

/**
 * Which officer an agency's sign-in means. It finds officers and makes none; what it says of agency and posts can only shut
 * the door. A second factor must be vouched for by a claim of the signed token. Works as the system.
 */
@Boundary
public class AgencyClaims {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Audit audit;

    @Inject
    @ConfigProperty(name = "MTF_OIDC_OFFICER_CLAIM", defaultValue = "preferred_username")
    String officerClaim;

    @Inject
    @ConfigProperty(name = "MTF_OIDC_AGENCY_CLAIM")
    Optional<String> agencyClaim;

    @Inject
    @ConfigProperty(name = "MTF_OIDC_POSTS_CLAIM")
    Optional<String> postsClaim;

    @Inject
    @ConfigProperty(name = "MTF_OIDC_FACTOR_CLAIM", defaultValue = "amr")
    String factorClaim;

    @Inject
    @ConfigProperty(name = "MTF_OIDC_FACTOR_VALUES", defaultValue = "mfa")
    List<String> factorValues;

    /**
     * The officer's user name.
     *
     * @param told every claim, of the token or of the user information
     * @param signed the claims of the token alone
     * @throws RuleBroken in one sentence, where nobody may come in by these claims; the refusal is audited
     */
    @Transactional(dontRollbackOn = RuleBroken.class)
    public String officerFor(String issuer, Map<String, Object> told, Map<String, Object> signed) {
        if (values(signed, factorClaim).stream().noneMatch(factorValues::contains)) {
            throw refused(null, "identity.agency.no-second-factor");
        }
        String column = officerClaim.equals("email") ? "lower(o.email)" : "o.username";
        List<?> found = values(told, officerClaim).stream()
                .findFirst()
                .map(SignIns::spelled)
                .filter(name -> !name.isEmpty())
                .map(name -> entityManager
                        .createNativeQuery(
                                "select o.username, o.agency_code from identity.officer o where o.active and " + column
                                        + " = ?1")
                        .setParameter(1, name)
                        .getResultList())
                .orElse(List.of());
        if (found.size() != 1) {
            throw refused(null, "identity.agency.unknown-officer");
        }
        Object[] officer = (Object[]) found.get(0);
        String username = (String) officer[0];
        if (agencyClaim.isPresent()
                && !means(issuer, told, agencyClaim.get(), true).contains((String) officer[1])) {
            throw refused(username, "identity.agency.other-agency");
        }
        if (postsClaim.isPresent()
                && means(issuer, told, postsClaim.get(), false).stream().noneMatch(postsOf(username)::contains)) {
            throw refused(username, "identity.agency.no-post");
        }
        return username;
    }

    /** What the values of a claim mean today, of this issuer. */
    private Set<String> means(String issuer, Map<String, Object> told, String claim, boolean agency) {
        String column = agency ? "agency_code" : "post_code";
        return strings(entityManager
                .createNativeQuery(
                        "select m." + column + " from identity.claim_mapping m where m." + column
                                + " is not null and m.issuer = ?1 and m.claim = ?2 and m.value = any (string_to_array(?3, chr(31)))"
                                + " and m.valid_from <= identity.today() and (m.valid_to is null or m.valid_to >= identity.today())")
                .setParameter(1, issuer)
                .setParameter(2, claim)
                .setParameter(3, String.join("\u001f", values(told, claim)))
                .getResultList());
    }

    private Set<String> postsOf(String username) {
        return strings(
                entityManager.createNativeQuery("""
                        select p.post_code from identity.officer_post p join identity.officer o on o.id = p.officer_id
                         where o.username = ?1 and p.valid_from <= identity.today()
                           and (p.valid_to is null or p.valid_to >= identity.today())""").setParameter(1, username).getResultList());
    }

    private static Set<String> strings(List<?> rows) {
        return rows.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    private RuleBroken refused(@Nullable String username, String sentence) {
        audit.record("DENIED", "agency sign-in", username, null, sentence);
        return new RuleBroken(sentence);
    }

    /** A claim's values: one, several, or several in one text (as {@code acr} and some providers' groups are). */
    private static List<String> values(Map<String, Object> claims, String claim) {
        Object value = claims.get(claim);
        if (value instanceof Collection<?> several) {
            return several.stream().map(String::valueOf).toList();
        }
        return value == null ? List.of() : Arrays.asList(String.valueOf(value).split(" "));
    }
}
