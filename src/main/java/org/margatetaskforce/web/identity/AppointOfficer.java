package org.margatetaskforce.web.identity;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Once;

/** Somebody new: who, of which agency, in which post from when. */
@Named
@ViewScoped
public class AppointOfficer implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Officers officers;

    private @Nullable String name;
    private @Nullable String username;
    private @Nullable String email;
    private @Nullable String agency;
    private @Nullable String post;
    private @Nullable LocalDate from = TaskForceClock.current().today();
    private boolean checking;

    /** Appoints them, and goes on to giving them a password. */
    public String act() {
        String reference = officers.appoint(
                orEmpty(username),
                orEmpty(name),
                orEmpty(email),
                orEmpty(agency),
                orEmpty(post),
                Objects.requireNonNull(from));
        ActOnOfficer.say("identity.officer.appointed", orEmpty(name));
        return "/identity/change-officer.xhtml?faces-redirect=true&act=password&reference=" + reference;
    }

    /** What was typed is shown once more before it is done. */
    public void check() {
        checking = true;
    }

    /** Back to the form, with everything as it was typed. */
    public void change() {
        checking = false;
    }

    public boolean isChecking() {
        return checking;
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The agencies to choose from. */
    public List<Officers.Option> getAgencies() {
        return Once.ask(this, "agencies", officers::agencies);
    }

    /** The posts to choose from. */
    public List<Officers.Option> getPosts() {
        return Once.ask(this, "posts", officers::posts);
    }

    /** What the code chosen means. */
    public String wordsOf(List<Officers.Option> options, @Nullable String code) {
        return options.stream()
                .filter(each -> each.code().equals(code))
                .map(Officers.Option::words)
                .findFirst()
                .orElse("");
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = agency;
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
}
