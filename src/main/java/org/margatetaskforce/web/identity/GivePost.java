package org.margatetaskforce.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Once;

/** An officer takes up a post. */
@Named
@ViewScoped
public class GivePost extends ActOnOfficer {

    private static final long serialVersionUID = 1L;

    private @Nullable String post;
    private @Nullable LocalDate from = TaskForceClock.current().today();
    private @Nullable LocalDate to;

    /** Gives it. */
    public String act() {
        officers.givePost(getReference(), version(), Objects.requireNonNull(post), Objects.requireNonNull(from), to);
        return done("identity.officer.post-given");
    }

    /** The posts to choose from. */
    public List<Officers.Option> getChoices() {
        return Once.ask(this, "choices", officers::posts);
    }

    /** The title of the post chosen. */
    public String getTitle() {
        return getChoices().stream()
                .filter(each -> each.code().equals(post))
                .map(Officers.Option::words)
                .findFirst()
                .orElse("");
    }

    public @Nullable String getPost() {
        return post;
    }

    public void setPost(@Nullable String post) {
        this.post = post;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
