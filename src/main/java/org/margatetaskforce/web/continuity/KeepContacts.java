package org.margatetaskforce.web.continuity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.continuity.Contact;
import org.margatetaskforce.continuity.Contacts;
import org.margatetaskforce.web.shell.Tell;

/** The programme manager keeps the numbers that stand in every continuity pack. */
@Named
@RequestScoped
public class KeepContacts {

    private static final String AGAIN = "/continuity/keep-contacts.xhtml?faces-redirect=true";

    @Inject
    Contacts numbers;

    private String who = "";
    private String agency = "TDC";
    private String post = "";
    private String telephone = "";
    private String hours = "";
    private @Nullable List<Contact> contacts;

    /** Keeps another. */
    public String add() {
        numbers.add(agency, post.isBlank() ? null : post, who, telephone, hours);
        Tell.next("continuity.done.contact-added");
        return AGAIN;
    }

    /** One is answered no more. */
    public String remove(Contact one) {
        numbers.remove(one.id(), one.version());
        Tell.next("continuity.done.contact-removed");
        return AGAIN;
    }

    /** Those that stand. */
    public List<Contact> getContacts() {
        List<Contact> read = contacts;
        if (read == null) {
            read = numbers.all();
            contacts = read;
        }
        return read;
    }

    /** The agencies to choose from. */
    public List<Contacts.Choice> getAgencies() {
        return numbers.agencies();
    }

    /** The posts to choose from. */
    public List<Contacts.Choice> getPosts() {
        return numbers.posts();
    }

    public String getWho() {
        return who;
    }

    public void setWho(@Nullable String who) {
        this.who = who == null ? "" : who;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = agency == null ? "" : agency;
    }

    public String getPost() {
        return post;
    }

    public void setPost(@Nullable String post) {
        this.post = post == null ? "" : post;
    }

    public String getTelephone() {
        return telephone;
    }

    public void setTelephone(@Nullable String telephone) {
        this.telephone = telephone == null ? "" : telephone;
    }

    public String getHours() {
        return hours;
    }

    public void setHours(@Nullable String hours) {
        this.hours = hours == null ? "" : hours;
    }
}
