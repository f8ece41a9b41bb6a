package org.margatetaskforce.web.people;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.people.ContactPoint;
import org.margatetaskforce.people.ContactPoints;
import org.margatetaskforce.people.Person;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.web.shell.Sentences;

/**
 * What every act on a person's record shares: whose it is, what must be known before calling or writing, and the step to a
 * last look before it is done.
 */
public abstract class ActOnPerson implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Persons persons;

    @Inject
    ContactPoints contactPoints;

    private String person = "";
    private boolean checking;
    private transient @Nullable Person read;
    private transient @Nullable List<ContactPoint> contacts;

    /** Opens the page on the person of the address. */
    public void open() {
        read = persons.find(person).orElseThrow(NoSuchElementException::new);
        fill();
    }

    /** Fills the form when the page is opened. */
    protected void fill() {}

    /** What was typed can be read as a whole: it is shown once more before it is done. */
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

    /** Back to the person's record, which says what was done. */
    protected String done(String key) {
        tell(key);
        return "/people/view-person.xhtml?faces-redirect=true&reference=" + person;
    }

    /** Says on the next page what was done. */
    static void tell(String key) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of(key), null));
    }

    /** Reads the person anew the next time: somebody changed the record. */
    protected void forget() {
        read = null;
    }

    /** Whose record it is. */
    public Person getSubject() {
        Person known = read;
        if (known == null) {
            known = persons.get(person);
            read = known;
        }
        return known;
    }

    /** How they are reached, what is not safe first. */
    public List<ContactPoint> getContacts() {
        List<ContactPoint> known = contacts;
        if (known == null) {
            known = contactPoints.of(person);
            contacts = known;
        }
        return known;
    }

    /** What must not be done, each once: "Do not call". */
    public List<String> getWarnings() {
        return Contacts.warnings(getContacts());
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person;
    }
}
