package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.people.Families;
import org.margatetaskforce.people.FamilyMember;

/** Somebody belongs to a family no longer. */
@Named
@ViewScoped
public class LeaveFamily implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Families families;

    private @Nullable Instant readAt;
    private String member = "";
    private @Nullable LocalDate lastDay;
    private String reason = "";

    /** Opens the page on the membership of the address. */
    public void open() {
        readAt = families.member(member).getRecordedAt();
        lastDay = TaskForceClock.current().today();
    }

    /** Records it. */
    public String leave() {
        String family = getMembership().getFamily().getReference();
        families.leave(member, readAt, Objects.requireNonNull(lastDay), reason);
        ActOnPerson.tell("people.done.left");
        return "/people/view-family.xhtml?faces-redirect=true&reference=" + family;
    }

    /** Who, in which family. */
    public FamilyMember getMembership() {
        return families.member(member);
    }

    public String getMember() {
        return member;
    }

    public void setMember(@Nullable String member) {
        this.member = member == null ? "" : member.strip();
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
