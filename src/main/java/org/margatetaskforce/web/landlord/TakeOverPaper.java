package org.margatetaskforce.web.landlord;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.landlord.LandlordDoor;
import org.margatetaskforce.licensing.landlord.LandlordPapers;
import org.margatetaskforce.web.shell.Once;

/** Puts what was handed in on paper among the landlord's homes, by the link that the council sent. */
@Named
@ViewScoped
public class TakeOverPaper implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    LandlordDoor door;

    private String code = "";

    /** Reads it when the page is opened. */
    public void open() {
        getOffered();
    }

    public LandlordPapers.Offered getOffered() {
        return Once.ask(this, "offered", () -> door.offered(code));
    }

    /** Takes it over. */
    public String take() {
        return "/landlord/progress.xhtml?faces-redirect=true&reference=" + door.takeOver(code);
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }
}
