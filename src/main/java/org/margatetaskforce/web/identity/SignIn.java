package org.margatetaskforce.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.AgencySignIn;
import org.margatetaskforce.identity.Proofs;
import org.margatetaskforce.web.shell.Sentences;

/** Comes into the house, and goes on to the page that was asked for. */
@Named
@RequestScoped
public class SignIn {

    /** Where the second proof is asked for. */
    static final String CODE_PAGE = "/sign-in-code.xhtml";

    static final int TOO_MANY_REQUESTS = 429;

    private static final Set<String> REFUSALS =
            Set.of("not-vouched-for", "no-second-factor", "unknown-officer", "other-agency", "no-post", "no-answer");

    @Inject
    Proofs proofs;

    @Inject
    Welcome welcome;

    @Inject
    HalfSignedIn halfSignedIn;

    @Inject
    AgencySignIn agency;

    private String username = "";
    private String password = "";
    private String code = "";
    private String refused = "";
    private @Nullable String to;

    /** Signs in. Who is refused is told the same, in the same time, whatever the reason. */
    public void enter() throws IOException {
        if (!isTooBusy()) {
            Proofs.Outcome outcome =
                    proofs.password(username, password, request().getRemoteAddr());
            if (outcome.codeAsked()) {
                halfSignedIn.begin(outcome.username(), to);
                goTo(CODE_PAGE);
            } else {
                end(outcome, to, "identity.sign-in.refused");
            }
        }
    }

    /** Shows the second proof. */
    public void showCode() throws IOException {
        String whose = halfSignedIn.whose().orElse(null);
        if (whose == null) {
            goTo("/sign-in.xhtml?ended=1");
        } else if (!isTooBusy()) {
            end(
                    proofs.code(whose, code, request().getRemoteAddr()),
                    halfSignedIn.to(),
                    "identity.second-factor.refused");
        }
    }

    /** Who has shown no password has no second proof to show. */
    public void mustBeHalfway() throws IOException {
        if (halfSignedIn.whose().isEmpty()) {
            goTo("/sign-in.xhtml?ended=1");
        }
    }

    private void end(Proofs.Outcome outcome, @Nullable String asked, String refusal) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        if (outcome.proven() == null) {
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Sentences.of(refusal), null));
            context.validationFailed();
        } else {
            halfSignedIn.forget();
            goTo(welcome.in(
                    request(),
                    (HttpServletResponse) context.getExternalContext().getResponse(),
                    outcome.proven(),
                    asked));
        }
    }

    private boolean isTooBusy() throws IOException {
        boolean busy = welcome.isTooBusy(request());
        if (busy) {
            FacesContext context = FacesContext.getCurrentInstance();
            context.getExternalContext().responseSendError(TOO_MANY_REQUESTS, null);
            context.responseComplete();
        }
        return busy;
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static void goTo(String page) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        external.redirect(external.getRequestContextPath() + page);
        context.responseComplete();
    }

    /** True where an agency's own sign-in is offered beside the form. */
    public boolean isAgencyOffered() {
        return agency.isOffered();
    }

    /** What it is called. */
    public String getAgencyName() {
        return agency.getName();
    }

    /** Where it begins. */
    public String getAgencyAddress() {
        return AgencyDoor.PATH + (to == null ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }

    /** Why the agency's sign-in brought nobody in; "" where there is nothing to say. */
    public String getRefusal() {
        return REFUSALS.contains(refused) ? Sentences.of("identity.agency." + refused, agency.getName()) : "";
    }

    /** Which refusal the agency's sign-in came back with. */
    public String getRefused() {
        return refused;
    }

    public void setRefused(@Nullable String refused) {
        this.refused = refused == null ? "" : refused;
    }

    /** The name as typed. */
    public String getUsername() {
        return username;
    }

    /** The name as typed. */
    public void setUsername(String username) {
        this.username = username;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    /** As typed: no blank is cut from a password. */
    public void setPassword(String password) {
        this.password = password;
    }

    /** Never shown again. */
    public String getCode() {
        return "";
    }

    /** The code as typed. */
    public void setCode(String code) {
        this.code = code;
    }

    /** The page asked for before signing in. */
    public @Nullable String getTo() {
        return to;
    }

    /** The page asked for before signing in; checked when it is used. */
    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
