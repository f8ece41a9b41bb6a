package org.margatetaskforce.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.DataClasses;
import org.margatetaskforce.identity.Matrix;
import org.margatetaskforce.identity.MatrixChanges;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.Sight;
import org.margatetaskforce.web.shell.Tell;

/** A cell of one of the two matrices: what it said and says, who holds the post, and a proposal to change it. */
@Named
@ViewScoped
public class ViewCell implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DataClasses classes;

    @Inject
    transient MatrixChanges changes;

    @Inject
    transient Officers officers;

    private int dataClass;
    private String post = "";
    private String function = "";
    private String title = "";
    private String of = "";
    private @Nullable Sight sight;
    private String condition = "";
    private @Nullable Boolean may;
    private @Nullable LocalDate from;
    private String reason = "";
    private String agreement = "";
    private transient @Nullable List<Matrix.Span> history;
    private transient @Nullable List<Colleague> holders;

    /** Reads which cell it is; one that is not in the agreement is no page. */
    public void open() {
        title = classes.posts().stream()
                .filter(one -> one.code().equals(post))
                .findFirst()
                .map(Matrix.Post::title)
                .orElseThrow(NoSuchElementException::new);
        of = function.isEmpty()
                ? classes.all().stream()
                        .filter(row -> row.code() == dataClass)
                        .findFirst()
                        .map(row -> "D" + row.code() + " " + row.what())
                        .orElseThrow(NoSuchElementException::new)
                : classes.acts(TaskForceClock.current().today()).stream()
                        .filter(act -> act.code().equals(function))
                        .findFirst()
                        .map(Matrix.Act::name)
                        .orElseThrow(NoSuchElementException::new);
        from = TaskForceClock.current().today();
    }

    /** Proposes the change; a second person decides. */
    public String propose() {
        LocalDate day = Objects.requireNonNull(from);
        String reference = function.isEmpty()
                ? changes.proposeSight(
                        dataClass,
                        post,
                        Objects.requireNonNull(sight),
                        condition.isEmpty() ? null : condition,
                        day,
                        reason,
                        agreement)
                : changes.proposeFunction(function, post, Boolean.TRUE.equals(may), day, reason, agreement);
        Tell.next("identity.matrix.proposed", reference);
        return "/identity/view-matrix-change.xhtml?faces-redirect=true&reference=" + reference;
    }

    public List<Matrix.Span> getHistory() {
        List<Matrix.Span> read = history;
        if (read == null) {
            read = function.isEmpty() ? classes.history(dataClass, post) : classes.history(function, post);
            history = read;
        }
        return read;
    }

    /** Who holds the post today. */
    public List<Colleague> getHolders() {
        List<Colleague> read = holders;
        if (read == null) {
            read = officers.ofPost(post);
            holders = read;
        }
        return read;
    }

    /** True of a cell of who sees what. */
    public boolean isSeeing() {
        return function.isEmpty();
    }

    /** The posts a right can be proposed for. */
    public List<Matrix.Post> getPosts() {
        return classes.posts();
    }

    public Sight[] getSights() {
        return Sight.values();
    }

    public List<String> getConditions() {
        return classes.conditions();
    }

    public String getTitle() {
        return title;
    }

    /** What the cell is about. */
    public String getOf() {
        return of;
    }

    public int getDataClass() {
        return dataClass;
    }

    public void setDataClass(int dataClass) {
        this.dataClass = dataClass;
    }

    public String getPost() {
        return post;
    }

    public void setPost(@Nullable String post) {
        this.post = post == null ? "" : post;
    }

    public String getFunction() {
        return function;
    }

    public void setFunction(@Nullable String function) {
        this.function = function == null ? "" : function;
    }

    public @Nullable Sight getSight() {
        return sight;
    }

    public void setSight(@Nullable Sight sight) {
        this.sight = sight;
    }

    public String getCondition() {
        return condition;
    }

    public void setCondition(@Nullable String condition) {
        this.condition = condition == null ? "" : condition;
    }

    public @Nullable Boolean getMay() {
        return may;
    }

    public void setMay(@Nullable Boolean may) {
        this.may = may;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }

    public String getAgreement() {
        return agreement;
    }

    public void setAgreement(@Nullable String agreement) {
        this.agreement = agreement == null ? "" : agreement;
    }
}
