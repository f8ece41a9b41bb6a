package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.CaseLinks;
import org.margatetaskforce.cases.LinkType;

/** Link with another case. */
@Named
@ViewScoped
public class LinkCase extends ActOnCase {

    private static final long serialVersionUID = 1L;

    @Inject
    CaseLinks caseLinks;

    private @Nullable String other;
    private @Nullable LinkType type;
    private @Nullable String reason;

    /** Link them. */
    public String act() {
        caseLinks.add(getReference(), orEmpty(other).strip(), Objects.requireNonNull(type), orEmpty(reason));
        return done("The two are linked, for whoever may see both.");
    }

    public @Nullable String getOther() {
        return other;
    }

    public void setOther(@Nullable String other) {
        this.other = other;
    }

    /** What can be answered. */
    public LinkType[] getTypeChoices() {
        return LinkType.values();
    }

    public @Nullable LinkType getType() {
        return type;
    }

    public void setType(@Nullable LinkType type) {
        this.type = type;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
