package org.margatetaskforce.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.authentication.mechanism.http.OpenIdAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.openid.ClaimsDefinition;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;

/**
 * The sign-in of an officer's own agency (OpenID Connect, authorization code with state and nonce), where one is configured.
 * Jakarta Security's own mechanism makes the journey; here is whom it may bring in.
 */
@Named
@ApplicationScoped
@OpenIdAuthenticationMechanismDefinition(
        providerURI = "${agencySignIn.issuer}",
        clientId = "${agencySignIn.clientId}",
        clientSecret = "${agencySignIn.clientSecret}",
        // whom the subject means is asked of the claims below
        claimsDefinition = @ClaimsDefinition(callerNameClaim = "sub"),
        redirectURI = "${baseURL}/identity/agency",
        scopeExpression = "${agencySignIn.scopes}",
        jwksConnectTimeout = 3000,
        jwksReadTimeout = 3000)
public class AgencySignIn {

    private static final Logger LOG = Logger.getLogger(AgencySignIn.class.getName());

    @Inject
    @ConfigProperty(name = "MTF_OIDC_ISSUER")
    Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "MTF_OIDC_CLIENT_ID", defaultValue = "margate-task-force")
    String clientId;

    @Inject
    @ConfigProperty(name = "MTF_OIDC_CLIENT_SECRET")
    Optional<String> clientSecret;

    @Inject
    @ConfigProperty(name = "MTF_OIDC_NAME", defaultValue = "your agency’s sign-in")
    String name;

    @Inject
    @ConfigProperty(name = "MTF_OIDC_SCOPES", defaultValue = "openid profile email")
    String scopes;

    @Inject
    SecurityContext security;

    @Inject
    OpenIdContext journey;

    @Inject
    AgencyClaims claims;

    @Inject
    Proofs proofs;

    /** True where an agency's sign-in is configured. */
    public boolean isOffered() {
        return issuer.isPresent();
    }

    /** What the sign-in page calls it. */
    public String getName() {
        return name;
    }

    /** Who vouches: the address of the provider. */
    public String getIssuer() {
        return issuer.orElse("");
    }

    /** As whom we ask there. */
    public String getClientId() {
        return clientId;
    }

    /** With what we prove there who asks. */
    public String getClientSecret() {
        return clientSecret.orElse("");
    }

    /** What we ask to be told. */
    public String getScopes() {
        return scopes;
    }

    /** Sends the officer to their agency; false where it does not answer. */
    public boolean begin(HttpServletRequest request, HttpServletResponse response) {
        return travel(request, response, new SignInMechanism.AtTheAgency()) == AuthenticationStatus.SEND_CONTINUE;
    }

    /**
     * The officer is back from their agency.
     *
     * @throws RuleBroken in one sentence, whatever is not as it must be
     */
    public Proven end(HttpServletRequest request, HttpServletResponse response) {
        SignInMechanism.AtTheAgency journeyBack = new SignInMechanism.AtTheAgency();
        travel(request, response, journeyBack);
        if (!journeyBack.isVouchedFor()) {
            throw new RuleBroken("identity.agency.not-vouched-for", name);
        }
        Map<String, Object> signed = journey.getIdentityToken().getClaims();
        Map<String, Object> told = told(String.valueOf(signed.get("sub")));
        // what the token says is signed, and beats what was only told
        told.putAll(signed);
        String[] username = new String[1];
        Acting.as(Acting.SYSTEM, () -> username[0] = claims.officerFor(getIssuer(), told, signed));
        return proofs.byAgency(username[0]);
    }

    /**
     * Where the agency's own session is ended; empty where it offers nothing of the kind. The token, which names the officer,
     * is no part of the address.
     *
     * @param back where the agency sends the officer afterwards
     */
    public Optional<String> farewell(String back) {
        String end = journey.getProviderMetadata().getString("end_session_endpoint", "");
        return end.isEmpty()
                ? Optional.empty()
                : Optional.of(end + (end.contains("?") ? "&" : "?") + "client_id=" + encoded(clientId)
                        + "&post_logout_redirect_uri=" + encoded(back));
    }

    /** What the provider says of the officer beside the token, where it says anything: of the same one alone. */
    private Map<String, Object> told(String subject) {
        if (!journey.getProviderMetadata().containsKey("userinfo_endpoint")) {
            return new HashMap<>();
        }
        try {
            Map<String, Object> told = plain(journey.getClaimsJson());
            return subject.equals(told.get("sub")) ? told : new HashMap<>();
        } catch (RuntimeException wrong) {
            LOG.log(
                    Level.WARNING,
                    () -> "the agency's user information failed: "
                            + wrong.getClass().getSimpleName());
            return new HashMap<>();
        }
    }

    private AuthenticationStatus travel(
            HttpServletRequest request, HttpServletResponse response, SignInMechanism.AtTheAgency how) {
        try {
            return security.authenticate(
                    request,
                    response,
                    AuthenticationParameters.withParams().credential(how).newAuthentication(true));
        } catch (RuntimeException wrong) {
            // a token that is not whole, or a provider that does not answer: the library's words may hold claims
            LOG.log(
                    Level.WARNING,
                    () -> "the agency's sign-in failed: " + wrong.getClass().getSimpleName());
            LOG.log(Level.FINE, "the agency's sign-in failed", wrong);
            return AuthenticationStatus.SEND_FAILURE;
        }
    }

    private static Map<String, Object> plain(@Nullable JsonObject json) {
        Map<String, Object> plain = new HashMap<>();
        if (json != null) {
            json.forEach((claim, value) -> plain.put(claim, plain(value)));
        }
        return plain;
    }

    private static Object plain(JsonValue value) {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        if (value instanceof JsonArray list) {
            return list.stream().map(AgencySignIn::plain).toList();
        }
        return value.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
