package org.margatetaskforce.web.safety;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.safety.PeerGroupMember;
import org.margatetaskforce.web.people.ToldForm;

/** Puts right since when somebody runs with a group, until when, and by whose word; what was believed before is kept. */
@Named
@ViewScoped
public class CorrectGroupMember extends ActOnMembership {

    private static final long serialVersionUID = 1L;

    private final ToldForm told = new ToldForm();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    @Override
    protected void fill(PeerGroupMember known) {
        from = known.getValidFrom();
        to = known.getValidTo();
        told.take(known.told());
    }

    /** Records it. */
    public String correct() {
        groups.correct(getMember(), readAt(), Objects.requireNonNull(from), to, told.told());
        return done("safety.group.done.member-corrected");
    }

    public ToldForm getTold() {
        return told;
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
