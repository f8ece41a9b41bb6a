package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.subjectaccess.GivenItem;
import org.margatetaskforce.cases.subjectaccess.SubjectRequests;
import org.margatetaskforce.documents.SubjectBundles;
import org.margatetaskforce.web.shell.Once;

/** Prepares what goes to the person: looked through once more, printed, and kept for the second person. */
@Named
@ViewScoped
public class PrepareSubjectBundle extends ActOnSubjectRequest {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SubjectBundles bundles;

    private String without = "";
    private @Nullable Boolean trail = true;

    /** Prints it. */
    public String prepare() {
        bundles.prepare(
                getReference(), version(), new SubjectRequests.Wish(without, Boolean.TRUE.equals(trail), getWhy()));
        return done("cases.subject-access.done.prepared");
    }

    /** What the agencies give. */
    public List<GivenItem> getGoingOut() {
        return Once.ask(this, "given", () -> items.given(getReference()));
    }

    public String getWithout() {
        return without;
    }

    public void setWithout(@Nullable String without) {
        this.without = without == null ? "" : without.strip();
    }

    public @Nullable Boolean getTrail() {
        return trail;
    }

    public void setTrail(@Nullable Boolean trail) {
        this.trail = trail;
    }
}
