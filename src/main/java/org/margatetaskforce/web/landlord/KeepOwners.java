package org.margatetaskforce.web.landlord;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.PartyForm;
import org.margatetaskforce.licensing.PartyKind;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.landlord.LandlordDoor;
import org.margatetaskforce.licensing.landlord.LandlordDrafts;
import org.margatetaskforce.licensing.landlord.LandlordOwners;
import org.margatetaskforce.web.shell.Once;

/** Who owns a home together with the landlord who applies for it, and joining in what another applies for. */
@Named
@ViewScoped
public class KeepOwners implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LandlordOwners owners;

    @Inject
    LandlordDrafts drafts;

    @Inject
    LandlordDoor door;

    private String reference = "";
    private String code = "";
    private PartyForm owner = new PartyForm(PartyRole.INTEREST);

    /** Reads the draft: of another's there is none. */
    public void open() {
        getDraft();
    }

    public LandlordDrafts.Draft getDraft() {
        return Once.ask(this, "draft", () -> drafts.get(reference));
    }

    public List<LandlordOwners.Row> getRows() {
        return Once.ask(this, "rows", () -> owners.all(reference));
    }

    /** Names an owner and sends them the link. */
    public String ask() {
        door.askOwner(reference, owner);
        return here("&sent=1");
    }

    /** Takes an owner out. */
    public String takeOut(String which) {
        door.endOwner(reference, which);
        return here("");
    }

    /** The one who is in leaves. */
    public String leave(String which) {
        door.endOwner(reference, which);
        return "/landlord/portfolio.xhtml?faces-redirect=true";
    }

    private String here(String more) {
        return "/landlord/owners.xhtml?faces-redirect=true&reference=" + reference + more;
    }

    /** What the link lets one join in. */
    public LandlordOwners.Joining getJoining() {
        return Once.ask(this, "joining", () -> door.joining(code));
    }

    /** Reads it when the page is opened. */
    public void openLink() {
        getJoining();
    }

    /** Joins in: what is to be signed stands next. */
    public String join() {
        return "/landlord/declaration.xhtml?faces-redirect=true&reference=" + door.join(code);
    }

    /** What an owner can be. */
    public List<PartyKind> getKinds() {
        return List.of(PartyKind.values());
    }

    public PartyForm getOwner() {
        return owner;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }
}
