package org.margatetaskforce.web.people;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.people.Abode;
import org.margatetaskforce.people.Person;
import org.margatetaskforce.people.PersonAlias;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.Residencies;

/** Two records side by side, as much of either as the officer may see. */
@Dependent
public class TwoRecords implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Persons persons;

    @Inject
    Residencies residencies;

    @Inject
    Officers officers;

    @Inject
    Audit audit;

    /** A fact of both. */
    public record Fact(String label, String one, String other) implements Serializable {

        /** True where the two say the same, or nothing. */
        public boolean isSame() {
            return one.equals(other);
        }
    }

    private List<Fact> facts = List.of();

    /**
     * Reads both.
     *
     * @throws NoSuchElementException where the officer does not see both
     */
    void read(String one, String other) {
        Person first = persons.find(one).orElseThrow(NoSuchElementException::new);
        Person second = persons.find(other).orElseThrow(NoSuchElementException::new);
        facts = List.of(
                new Fact("Name", first.getName(), second.getName()),
                new Fact("Known as", orNot(first.getKnownAs()), orNot(second.getKnownAs())),
                new Fact("Other names", otherNames(one), otherNames(other)),
                new Fact("Born", Births.words(first.birth()), Births.words(second.birth())),
                new Fact("Sex", first.getSex().words(), second.getSex().words()),
                new Fact("First language", orNot(first.getFirstLanguage()), orNot(second.getFirstLanguage())),
                new Fact("Lives at", homes(one), homes(other)),
                new Fact("Written to at", contact(first), contact(second)),
                new Fact("Recorded by", by(first), by(second)));
        audit.record("VIEW", "person", one, first.getDataClass(), "beside " + other);
        audit.record("VIEW", "person", other, second.getDataClass(), "beside " + one);
    }

    private static String orNot(@Nullable String text) {
        return text == null || text.isBlank() ? "not recorded" : text;
    }

    private String otherNames(String reference) {
        String names =
                persons.aliases(reference).stream().map(PersonAlias::getName).collect(Collectors.joining("; "));
        return names.isEmpty() ? "none recorded" : names;
    }

    private String homes(String reference) {
        String homes = residencies.addresses(reference, TaskForceClock.current().today()).stream()
                .map(Abode::address)
                .collect(Collectors.joining("; "));
        return homes.isEmpty() ? "not recorded" : homes;
    }

    private static String contact(Person person) {
        String all = Optional.of(person.contact().onOneLine()).filter(line -> !line.isEmpty()).stream()
                .collect(Collectors.joining());
        String email = person.contact().email();
        String telephone = person.contact().telephone();
        String rest = (email == null ? "" : ", " + email) + (telephone == null ? "" : ", " + telephone);
        String whole = all + rest;
        return whole.isEmpty() ? "not recorded" : whole.startsWith(", ") ? whole.substring(2) : whole;
    }

    private String by(Person person) {
        return officers.nameOf(person.getRecordedBy());
    }

    public List<Fact> getFacts() {
        return facts;
    }
}
