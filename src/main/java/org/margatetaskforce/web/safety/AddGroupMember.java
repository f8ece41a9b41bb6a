package org.margatetaskforce.web.safety;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.web.people.PersonPick;
import org.margatetaskforce.web.people.ToldForm;

/** Somebody on record runs with a group. */
@Named
@ViewScoped
public class AddGroupMember extends ActOnGroup {

    private static final long serialVersionUID = 1L;

    @Inject
    PersonPick pick;

    private final ToldForm told = new ToldForm();
    private @Nullable LocalDate from = TaskForceClock.current().today();

    /** Records it. */
    public String add() {
        groups.add(getReference(), String.valueOf(pick.getReference()), Objects.requireNonNull(from), told.told());
        return done("safety.group.done.member");
    }

    public PersonPick getPick() {
        return pick;
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
}
