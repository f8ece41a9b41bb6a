package org.margatetaskforce.licensing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everybody else with an interest in the house, or that there is nobody. */
public final class InterestsForm implements SectionForm {

    private static final long serialVersionUID = 1L;

    private List<PartyForm> persons = new ArrayList<>();
    private @Nullable Boolean none;

    @Override
    public Section section() {
        return Section.INTERESTS;
    }

    public List<PartyForm> getPersons() {
        return persons;
    }

    public void setPersons(List<PartyForm> persons) {
        this.persons = new ArrayList<>(persons);
    }

    public @Nullable Boolean getNone() {
        return none;
    }

    public void setNone(@Nullable Boolean none) {
        this.none = none;
    }
}
