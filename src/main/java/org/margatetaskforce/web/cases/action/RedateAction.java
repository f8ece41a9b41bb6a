package org.margatetaskforce.web.cases.action;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.action.Action;
import org.margatetaskforce.cases.action.Rag;

/** Moves the day an action is due; the page says beforehand what colour that makes it. */
@Named
@ViewScoped
public class RedateAction extends ActOnAction {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate due;
    private String reason = "";

    /** Records it. */
    public String redate() {
        LocalDate chosen = Objects.requireNonNull(due);
        actions.redate(getReference(), version(), chosen, reason);
        return done("cases.action.done.moved", getReference(), chosen);
    }

    /** The colour it would have with its due day moved once more, to a day that is not near. */
    public Rag getThen() {
        Action it = getAction();
        Rag.Limits limits = actions.limits();
        return Rag.of(
                new Rag.Facts(it.getStatus(), limits.soon().plusDays(1), null, it.getMoves() + 1, it.isOwned()),
                limits);
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
