package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.web.shell.Once;

/** The second person reads what goes out and lets it go, or sends it back. */
@Named
@ViewScoped
public class ReleaseSubjectBundle extends ActOnSubjectRequest {

    private static final long serialVersionUID = 1L;

    private @Nullable Boolean right;

    /** Records the answer. */
    public String answer() {
        if (Boolean.TRUE.equals(right)) {
            requests.release(getReference(), version());
            return done("cases.subject-access.done.released");
        }
        requests.sendBack(getReference(), version(), getWhy());
        return done("cases.subject-access.done.sent-back");
    }

    /** The officer is a second person for it: it waits, and somebody else prepared it. */
    public boolean isSecond() {
        return Once.ask(this, "second", () -> requests.mayRelease(getRequest()));
    }

    public @Nullable Boolean getRight() {
        return right;
    }

    public void setRight(@Nullable Boolean right) {
        this.right = right;
    }
}
