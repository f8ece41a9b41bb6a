package org.margatetaskforce.web.cases.action;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.action.ActionOwner;

/** Who is to do it, as the form asks: an officer, an agency, or somebody without a login. */
public class OwnerForm implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The three kinds of owner. */
    public enum Kind {
        OFFICER("An officer"),
        AGENCY("An agency: whoever there takes it"),
        OUTSIDE("Somebody without a login");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As the form says it. */
        public String words() {
            return words;
        }
    }

    private Kind kind = Kind.OFFICER;
    private @Nullable String officer;
    private @Nullable String agency;
    private @Nullable String outsideName;
    private @Nullable String outsideContact;
    private @Nullable String chaser;

    /** What was chosen; the domain says what is missing. */
    public ActionOwner owner() {
        return switch (kind) {
            case OFFICER -> new ActionOwner(officer, null, null, null, null);
            case AGENCY -> new ActionOwner(null, agency, null, null, null);
            case OUTSIDE ->
                new ActionOwner(null, agency, outsideName == null ? "" : outsideName, outsideContact, chaser);
        };
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(@Nullable Kind kind) {
        this.kind = kind == null ? Kind.OFFICER : kind;
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public @Nullable String getOfficer() {
        return officer;
    }

    public void setOfficer(@Nullable String officer) {
        this.officer = officer;
    }

    public @Nullable String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = agency;
    }

    public @Nullable String getOutsideName() {
        return outsideName;
    }

    public void setOutsideName(@Nullable String outsideName) {
        this.outsideName = outsideName;
    }

    public @Nullable String getOutsideContact() {
        return outsideContact;
    }

    public void setOutsideContact(@Nullable String outsideContact) {
        this.outsideContact = outsideContact;
    }

    public @Nullable String getChaser() {
        return chaser;
    }

    public void setChaser(@Nullable String chaser) {
        this.chaser = chaser;
    }
}
