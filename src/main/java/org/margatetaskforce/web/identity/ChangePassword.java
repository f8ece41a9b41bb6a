package org.margatetaskforce.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.Passwords;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.Sentences;
import org.margatetaskforce.web.shell.SessionSeal;

/** An officer takes a new password. */
@Named
@RequestScoped
public class ChangePassword {

    @Inject
    Passwords passwords;

    @Inject
    SignedIn signedIn;

    private String present = "";
    private String next = "";
    private String again = "";

    /** Changes it, if the present one is right and the new one is long enough. */
    public void change() {
        if (!next.equals(again)) {
            throw new RuleBroken("identity.password.not-repeated");
        }
        String username = signedIn.getUsername();
        String seal = SessionSeal.shown((HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest());
        Acting.as(Acting.SYSTEM, () -> passwords.change(username, present, next, seal));
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of("identity.password.changed"), null));
    }

    /** Never shown again. */
    public String getPresent() {
        return "";
    }

    /** The present password. */
    public void setPresent(String present) {
        this.present = present;
    }

    /** Never shown again. */
    public String getNext() {
        return "";
    }

    /** The new password. */
    public void setNext(String next) {
        this.next = next;
    }

    /** Never shown again. */
    public String getAgain() {
        return "";
    }

    /** The new password, typed a second time. */
    public void setAgain(String again) {
        this.again = again;
    }
}
