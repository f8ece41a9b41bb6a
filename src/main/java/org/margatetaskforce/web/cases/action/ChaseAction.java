package org.margatetaskforce.web.cases.action;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Says what was done about an action that is overdue: for its owner's supervisor, later for the Programme Manager. */
@Named
@ViewScoped
public class ChaseAction extends ActOnAction {

    private static final long serialVersionUID = 1L;

    private String what = "";

    @Override
    public void open() {
        if (actions.findRow(getReference()).isEmpty()) {
            throw new NoSuchElementException();
        }
    }

    /** Records it. */
    public String chase() {
        actions.chase(getReference(), what);
        return done("cases.action.done.chased", getReference());
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what == null ? "" : what;
    }
}
