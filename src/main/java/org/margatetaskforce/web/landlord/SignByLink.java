package org.margatetaskforce.web.landlord;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.landlord.LandlordDesk;
import org.margatetaskforce.licensing.landlord.LandlordDoor;

/** The applicant or the proposed holder signs by the link that was sent to them, without an account. */
@Named
@RequestScoped
public class SignByLink {

    @Inject
    LandlordDoor door;

    private String code = "";
    private String name = "";
    private LandlordDesk.@Nullable ToSign toSign;

    /** What is to be signed. */
    public LandlordDesk.ToSign getToSign() {
        LandlordDesk.ToSign read = toSign;
        if (read == null) {
            read = door.toSign(code);
            toSign = read;
        }
        return read;
    }

    /** True where the proposed holder signs, and not the applicant. A form of this page is read before its fields are. */
    public boolean isAsHolder() {
        return !code.isEmpty() && getToSign().asHolder();
    }

    /** True where whoever signs is a body, for which a human being does it. */
    public boolean isForABody() {
        return !code.isEmpty() && getToSign().body();
    }

    /** Reads it when the page is opened. */
    public void open() {
        getToSign();
    }

    /** Signs. */
    public void sign() throws IOException {
        door.sign(code, name);
        DoorPace.goTo("/landlord/signed.xhtml");
    }

    public String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null ? "" : code;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }
}
