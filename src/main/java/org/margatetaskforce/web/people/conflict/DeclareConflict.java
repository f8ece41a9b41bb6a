package org.margatetaskforce.web.people.conflict;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.people.conflict.ConflictsOfInterest;
import org.margatetaskforce.web.people.AddressPick;
import org.margatetaskforce.web.people.PersonPick;
import org.margatetaskforce.web.shell.Tell;

/** Declares an address or a person that an officer is too near to; who supervises may enter one about a colleague. */
@Named
@ViewScoped
public class DeclareConflict implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ConflictsOfInterest conflicts;

    @Inject
    transient Officers officers;

    @Inject
    transient Outbox outbox;

    @Inject
    SignedIn signedIn;

    @Inject
    AddressPick address;

    @Inject
    PersonPick person;

    private String about = "";
    private String why = "";
    private transient @Nullable List<ConflictsOfInterest.Row> mine;
    private transient @Nullable List<Colleague> colleagues;

    /** Declares the address that was chosen. */
    public String declareAddress() {
        if (address.uprn() == null) {
            throw new RuleBroken("people.conflict.choose");
        }
        return told(
                about.isEmpty()
                        ? conflicts.declareAddress(Objects.requireNonNull(address.uprn()), why)
                        : conflicts.enterAddress(about, Objects.requireNonNull(address.uprn()), why));
    }

    /** Declares the person who was chosen. */
    public String declarePerson() {
        if (person.getChosen() == null) {
            throw new RuleBroken("people.conflict.choose");
        }
        String chosen = Objects.requireNonNull(person.getReference());
        return told(about.isEmpty() ? conflicts.declarePerson(chosen, why) : conflicts.enterPerson(about, chosen, why));
    }

    private String told(String reference) {
        officers.ofPost("IGO")
                .forEach(officer -> outbox.put(
                        "conflict-entered/" + reference + "/" + officer.username(),
                        officer.username(),
                        "conflict-entered",
                        reference));
        Tell.next("people.conflict.entered", reference);
        return "/people/my-conflicts.xhtml?faces-redirect=true";
    }

    /** What the officer has declared of themselves. */
    public List<ConflictsOfInterest.Row> getMine() {
        List<ConflictsOfInterest.Row> read = mine;
        if (read == null) {
            read = conflicts.mine();
            mine = read;
        }
        return read;
    }

    /** True of those who may enter one about a colleague. */
    public boolean isForOthers() {
        return officers.may("conflict.enter");
    }

    /** The colleagues one may be entered about. */
    public List<Colleague> getColleagues() {
        List<Colleague> read = colleagues;
        if (read == null) {
            read = officers.colleagues().stream()
                    .filter(one -> !one.username().equals(signedIn.getUsername()))
                    .toList();
            colleagues = read;
        }
        return read;
    }

    public AddressPick getAddress() {
        return address;
    }

    public PersonPick getPerson() {
        return person;
    }

    public String getAbout() {
        return about;
    }

    public void setAbout(@Nullable String about) {
        this.about = about == null ? "" : about;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why;
    }
}
