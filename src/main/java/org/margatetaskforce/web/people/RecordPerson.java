package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.Person;
import org.margatetaskforce.people.Persons;

/** Records somebody: who they are, after a look at those on record who might be the same. */
@Named
@ViewScoped
public class RecordPerson implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 5;

    @Inject
    Persons persons;

    private final ParticularsForm form = new ParticularsForm();
    private boolean checking;
    private List<PersonPick.Choice> alike = List.of();

    /** Shows what was typed once more, with those on record who are called alike. */
    public void check() {
        alike = persons.search(form.getGivenNames() + " " + form.getFamilyName(), MOST).stream()
                .map(person ->
                        new PersonPick.Choice(person.getReference(), person.getName(), Births.words(person.birth())))
                .toList();
        checking = true;
    }

    /** Back to the form. */
    public void change() {
        checking = false;
    }

    /** Records them. */
    public String record() {
        Person person = persons.add(form.particulars(), Contact.NONE);
        ActOnPerson.tell("people.done.recorded");
        return "/people/view-person.xhtml?faces-redirect=true&reference=" + person.getReference();
    }

    public ParticularsForm getForm() {
        return form;
    }

    public boolean isChecking() {
        return checking;
    }

    /** Those on record who might be the same. */
    public List<PersonPick.Choice> getAlike() {
        return alike;
    }
}
