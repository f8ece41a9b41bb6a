package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.people.AllowList;

/** Keeps the list of those who may see a protected person's record, and lifts the protection. */
@Named
@ViewScoped
public class KeepAllowList extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    @Inject
    AllowList allowList;

    private transient @Nullable List<AllowList.Named> named;
    private String colleague = "";
    private String reason = "";
    private String liftReason = "";

    /** Names an officer. */
    public String name() {
        allowList.name(getPerson(), colleague, reason);
        return again("people.done.named");
    }

    /** Takes an officer off the list. */
    public String strike(long number) {
        allowList.strike(getPerson(), number);
        return again("people.done.struck");
    }

    /** Lifts the protection; who keeps protected records may from then on not see this one. */
    public String lift() {
        allowList.lift(getPerson(), liftReason);
        tell("people.done.lifted");
        return "/today.xhtml?faces-redirect=true";
    }

    private String again(String key) {
        tell(key);
        return "/people/keep-allow-list.xhtml?faces-redirect=true&person=" + getPerson();
    }

    public List<AllowList.Named> getNamed() {
        List<AllowList.Named> read = named;
        if (read == null) {
            read = allowList.of(getPerson());
            named = read;
        }
        return read;
    }

    public List<Colleague> getMayBeNamed() {
        return allowList.mayBeNamed(getPerson());
    }

    public String getColleague() {
        return colleague;
    }

    public void setColleague(@Nullable String colleague) {
        this.colleague = colleague == null ? "" : colleague;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }

    public String getLiftReason() {
        return liftReason;
    }

    public void setLiftReason(@Nullable String liftReason) {
        this.liftReason = liftReason == null ? "" : liftReason.strip();
    }
}
