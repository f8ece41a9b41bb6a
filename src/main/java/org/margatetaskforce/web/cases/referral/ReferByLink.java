package org.margatetaskforce.web.cases.referral;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.referral.ReferralForm;
import org.margatetaskforce.cases.referral.ReferralLinks;

/** The one page that a link from outside opens: it keeps nothing between two requests, and shows nothing of anything. */
@Named
@RequestScoped
public class ReferByLink {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    ReferralLinks links;

    @Inject
    HttpServletRequest request;

    private String token = "";
    private ReferralForm form = new ReferralForm();
    private ReferralLinks.@Nullable Door door;
    private @Nullable String reference;

    /** The token comes with every request: where something typed has to be mended, Faces would not hand it over. */
    @PostConstruct
    void read() {
        String sent = request.getParameter("form:token");
        setToken(sent == null ? request.getParameter("token") : sent);
    }

    /** Looks at the link when the page is opened. */
    public void open() {
        if (getDoor().answer() == ReferralLinks.Door.Answer.TOO_MANY) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(TOO_MANY_REQUESTS);
        } else if (!getDoor().isOpen()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Hands the referral in. */
    public void refer() {
        if (getDoor().isOpen()) {
            reference = links.refer(token, form);
        }
    }

    /** What stands behind the link, asked once a request. */
    public ReferralLinks.Door getDoor() {
        ReferralLinks.Door read = door;
        if (read == null) {
            read = links.look(token, request.getRemoteAddr());
            door = read;
        }
        return read;
    }

    /** The reference to quote, once it is handed in; null before. */
    public @Nullable String getReference() {
        return reference;
    }

    public ReferralForm getForm() {
        return form;
    }

    public String getToken() {
        return token;
    }

    public void setToken(@Nullable String token) {
        this.token = token == null ? "" : token;
    }
}
