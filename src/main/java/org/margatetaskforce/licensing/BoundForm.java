package org.margatetaskforce.licensing;

import java.util.ArrayList;
import java.util.List;

/** Persons who would be bound by a condition, each with the day of their written consent (s.90(6)). */
public final class BoundForm implements SectionForm {

    private static final long serialVersionUID = 1L;

    private List<PartyForm> persons = new ArrayList<>();

    @Override
    public Section section() {
        return Section.BOUND;
    }

    public List<PartyForm> getPersons() {
        return persons;
    }

    public void setPersons(List<PartyForm> persons) {
        this.persons = new ArrayList<>(persons);
    }
}
