package org.margatetaskforce.web.cases.referral;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.referral.Choice;
import org.margatetaskforce.cases.referral.ReferralSubject;
import org.margatetaskforce.people.Families;
import org.margatetaskforce.people.Family;
import org.margatetaskforce.people.Person;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.finding.PersonHit;
import org.margatetaskforce.people.finding.PersonSearch;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Properties;

/** Whom and where a referral is about, picked from the index and the gazetteer: what was found, and what was chosen of it. */
public final class AboutPicker implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int FOUND = 8;

    private @Nullable String placeText;
    private @Nullable String uprn;
    private boolean searchedPlace;
    private final Map<String, String> places = new LinkedHashMap<>();
    private @Nullable String peopleText;
    private boolean searchedPeople;
    private List<String> subjects = new ArrayList<>();
    private final Map<String, String> people = new LinkedHashMap<>();

    /** Begins with what is known already. */
    void begin(@Nullable String knownUprn, @Nullable String placeLine, List<ReferralSubject> known) {
        uprn = knownUprn;
        if (knownUprn != null) {
            places.put(knownUprn, placeLine == null ? knownUprn : placeLine);
        }
        for (ReferralSubject subject : known) {
            subjects.add(subject.reference());
            people.put(subject.reference(), words(subject));
        }
    }

    private static String words(ReferralSubject subject) {
        return subject.name() == null ? subject.reference() : subject.name() + ", " + subject.reference();
    }

    /** Looks a place up in the gazetteer; what was chosen stays. */
    void findPlaces(Properties properties) {
        String chosen = uprn == null ? null : places.get(uprn);
        places.clear();
        if (uprn != null && chosen != null) {
            places.put(uprn, chosen);
        }
        for (AddressRow row : properties.search(placeText, FOUND)) {
            places.put(row.uprn(), row.whole());
        }
        searchedPlace = true;
    }

    /** Looks people up by name or reference, and the families of those whose name it is; those chosen stay. */
    void findPeople(Persons persons, PersonSearch search, Families families) {
        people.keySet().retainAll(subjects);
        String text = peopleText == null ? "" : peopleText.strip();
        if (text.matches("(?i)FM-[0-9]+")) {
            families.find(text.toUpperCase(Locale.ROOT)).ifPresent(this::add);
        } else if (text.matches("(?i)P-[0-9]+")) {
            persons.find(text.toUpperCase(Locale.ROOT)).ifPresent(this::add);
        } else if (!text.isEmpty()) {
            List<PersonHit> found =
                    search.search(text).hits().stream().limit(FOUND).toList();
            found.forEach(hit -> add(hit.reference(), hit.name(), hit.bornOn()));
            families.ofAny(found.stream().map(PersonHit::reference).toList()).forEach(this::add);
        }
        searchedPeople = true;
    }

    private void add(Family family) {
        people.put(family.getReference(), "the family " + family.getLabel() + ", " + family.getReference());
    }

    private void add(Person person) {
        add(person.getReference(), person.getName(), person.bornOn().orElse(null));
    }

    private void add(String reference, String name, @Nullable LocalDate bornOn) {
        people.put(reference, name + (bornOn == null ? "" : ", born " + bornOn.getYear()) + ", " + reference);
    }

    public List<Choice> getPlaces() {
        return places.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .toList();
    }

    public List<Choice> getPeople() {
        return people.entrySet().stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Words for those chosen. */
    public List<String> getChosenPeople() {
        return subjects.stream()
                .map(reference -> people.getOrDefault(reference, reference))
                .toList();
    }

    /** Words for the place chosen, "" where none is. */
    public String getChosenPlace() {
        return uprn == null ? "" : places.getOrDefault(uprn, uprn);
    }

    public boolean isNoPlaceFound() {
        return searchedPlace && places.isEmpty();
    }

    public boolean isNobodyFound() {
        return searchedPeople && people.isEmpty();
    }

    public @Nullable String getPlaceText() {
        return placeText;
    }

    public void setPlaceText(@Nullable String placeText) {
        this.placeText = placeText;
    }

    public @Nullable String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn;
    }

    public @Nullable String getPeopleText() {
        return peopleText;
    }

    public void setPeopleText(@Nullable String peopleText) {
        this.peopleText = peopleText;
    }

    public List<String> getSubjects() {
        return subjects;
    }

    public void setSubjects(@Nullable List<String> subjects) {
        this.subjects = subjects == null ? new ArrayList<>() : new ArrayList<>(subjects);
    }
}
