package org.margatetaskforce.web.landlord;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.landlord.LandlordAgents;
import org.margatetaskforce.licensing.landlord.LandlordDoor;
import org.margatetaskforce.web.shell.Once;

/** Who may act for the landlord, and for whom they may act. */
@Named
@ViewScoped
public class KeepAgents implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LandlordAgents agents;

    @Inject
    LandlordDoor door;

    private String email = "";
    private String code = "";
    private String landlord = "";

    public List<LandlordAgents.Row> getRows() {
        return Once.ask(this, "rows", agents::all);
    }

    /** Who was sent a link and has not followed it. */
    public List<LandlordAgents.Invited> getInvited() {
        return Once.ask(this, "invited", door::invitedAgents);
    }

    /** Calls such a link back. */
    public String callBack(long id) {
        door.callBackAgent(id);
        return "/landlord/agents.xhtml?faces-redirect=true&back=1";
    }

    /** Sends the link. */
    public String invite() {
        door.inviteAgent(email);
        return "/landlord/agents.xhtml?faces-redirect=true&sent=1";
    }

    /** Takes it back. */
    public String withdraw(String reference) {
        agents.withdraw(reference);
        return "/landlord/agents.xhtml?faces-redirect=true";
    }

    /** Reads who lets one act for them. */
    public void open() {
        landlord = door.invitedBy(code);
    }

    public String getLandlord() {
        return landlord;
    }

    /** Takes on to act for somebody. */
    public String accept() {
        door.actFor(code);
        return "/landlord/agents.xhtml?faces-redirect=true";
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email == null ? "" : email;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }
}
