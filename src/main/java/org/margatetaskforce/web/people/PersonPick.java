package org.margatetaskforce.web.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.people.Person;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.finding.PersonHit;
import org.margatetaskforce.people.finding.PersonSearch;
import org.margatetaskforce.web.shell.DateText;

/** Picks somebody on record: by reference, or by a name typed as one heard it. */
@Dependent
public class PersonPick implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 12;

    /** Somebody to choose, as the list says who they are. */
    public record Choice(String reference, String name, String known) implements Serializable {}

    @Inject
    Persons persons;

    @Inject
    PersonSearch personSearch;

    private String text = "";
    private List<Choice> found = List.of();
    private boolean searched;
    private @Nullable String reference;
    private @Nullable Choice chosen;

    /** Looks the person up. */
    public void search() {
        String typed = text.toUpperCase(Locale.ROOT);
        found = typed.matches("P-[0-9]{6,}")
                ? persons.find(typed).stream().map(PersonPick::choice).toList()
                : personSearch.search(text).hits().stream()
                        .limit(MOST)
                        .map(PersonPick::choice)
                        .toList();
        searched = true;
        chosen = null;
        reference = found.size() == 1 ? found.get(0).reference() : null;
    }

    private static Choice choice(PersonHit hit) {
        String born = hit.bornOn() == null
                ? "birth not recorded"
                : "born " + (hit.yearOnly() ? hit.bornOn().getYear() : DateText.brief(hit.bornOn()));
        return new Choice(hit.reference(), hit.name(), born + ", found by " + hit.why());
    }

    private static Choice choice(Person person) {
        return new Choice(
                person.getReference(),
                person.getName(),
                Births.words(person.birth())
                        + (person.contact().onOneLine().isEmpty()
                                ? ""
                                : ", " + person.contact().onOneLine()));
    }

    /** This is the person. */
    public void take() {
        take(String.valueOf(reference));
    }

    /** Begins with somebody who is known. */
    public void take(String known) {
        chosen = choice(persons.get(known));
        reference = known;
        found = List.of();
        searched = false;
    }

    /** Somebody else, then. */
    public void again() {
        chosen = null;
        reference = null;
    }

    public @Nullable Choice getChosen() {
        return chosen;
    }

    public List<Choice> getFound() {
        return found;
    }

    public boolean isSearched() {
        return searched;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text.strip();
    }

    public @Nullable String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference;
    }
}
