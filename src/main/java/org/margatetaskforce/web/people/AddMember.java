package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.people.Families;
import org.margatetaskforce.people.Family;
import org.margatetaskforce.people.FamilyRole;

/** Somebody on record belongs to a family. */
@Named
@ViewScoped
public class AddMember implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Families families;

    @Inject
    PersonPick pick;

    private final ToldForm told = new ToldForm();
    private String family = "";
    private @Nullable FamilyRole role;
    private @Nullable LocalDate from;
    private String person = "";

    /** Opens the page on the family of the address; the address may say who. */
    public void open() {
        if (families.find(family).isEmpty()) {
            throw new NoSuchElementException();
        }
        from = TaskForceClock.current().today();
        if (!person.isEmpty()) {
            pick.take(person);
        }
    }

    /** Records it. */
    public String add() {
        families.add(
                family,
                String.valueOf(pick.getReference()),
                Objects.requireNonNull(role),
                Objects.requireNonNull(from),
                told.told());
        ActOnPerson.tell("people.done.member");
        return "/people/view-family.xhtml?faces-redirect=true&reference=" + family;
    }

    /** The family. */
    public Family getFamilyRecord() {
        return families.get(family);
    }

    public PersonPick getPick() {
        return pick;
    }

    public ToldForm getTold() {
        return told;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(@Nullable String family) {
        this.family = family == null ? "" : family.strip();
    }

    public @Nullable FamilyRole getRole() {
        return role;
    }

    public void setRole(@Nullable FamilyRole role) {
        this.role = role;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person.strip();
    }
}
