package org.margatetaskforce.licensing;

import java.util.ArrayList;
import java.util.List;

/** Who was told of the application (SI 2006/373 reg 7(5)), as typed so far. */
public final class NotifiedForm implements SectionForm {

    private static final long serialVersionUID = 1L;

    private List<NotifiedPerson> persons = new ArrayList<>();

    @Override
    public Section section() {
        return Section.NOTIFIED;
    }

    public List<NotifiedPerson> getPersons() {
        return persons;
    }

    public void setPersons(List<NotifiedPerson> persons) {
        this.persons = new ArrayList<>(persons);
    }
}
