package org.margatetaskforce.web.landlord;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.documents.FileKind;
import org.margatetaskforce.licensing.Section;
import org.margatetaskforce.licensing.SectionForm;
import org.margatetaskforce.licensing.landlord.LandlordDesk;
import org.margatetaskforce.licensing.landlord.LandlordDoor;

/** The applicant or the proposed holder reads and signs by the link that was sent to them, without an account. */
@Named
@RequestScoped
public class SignByLink {

    @Inject
    LandlordDoor door;

    private String code = "";
    private String name = "";
    private String readEdition = "";
    private LandlordDesk.@Nullable ToSign toSign;

    /** By which link a form that comes back was opened: the page is read before its fields are, and also where one of them is refused. */
    @PostConstruct
    void readTheLinkOfTheForm() {
        setCode(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("sign:code"));
    }

    /** What is to be signed. */
    public LandlordDesk.ToSign getToSign() {
        LandlordDesk.ToSign read = toSign;
        if (read == null) {
            read = door.toSign(code);
            toSign = read;
        }
        return read;
    }

    /** True where the proposed holder signs, and not the applicant. */
    public boolean isAsHolder() {
        return getToSign().asHolder();
    }

    /** True where whoever signs is a body, for which a human being does it. */
    public boolean isForABody() {
        return getToSign().body();
    }

    /** Reads it when the page is opened. */
    public void open() {
        getToSign();
    }

    /** The form behind a section, by its name: {@code signByLink.of('SAFETY')}. */
    public SectionForm of(String section) {
        return Objects.requireNonNull(getToSign().sections().get(Section.valueOf(section)));
    }

    public String getAddress() {
        return getToSign().address();
    }

    /** None: nothing is changed from here, and under which number the application is kept is not told by a link. */
    public String getReference() {
        return "";
    }

    public String getDwellings() {
        return getToSign().dwellings();
    }

    /** The papers that are sent with it, in words; empty where none are. */
    public String getEnclosed() {
        return getToSign().enclosed().stream().map(FileKind::words).collect(Collectors.joining(", "));
    }

    /** Which edition of it is shown: what is signed is what was read. */
    public String getEdition() {
        return getToSign().edition();
    }

    public void setEdition(@Nullable String edition) {
        readEdition = edition == null ? "" : edition;
    }

    /** Signs. */
    public void sign() throws IOException {
        door.sign(code, readEdition, name);
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
