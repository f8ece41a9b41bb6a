package org.margatetaskforce.cases;

import java.util.Arrays;

/**
 * Something that a record of an open case should say and does not (what users complain of: partnership practice I-5). Each is
 * found by one condition of the database, on an open case {@code c} or on a living, born person {@code p} whom one is about.
 */
public enum Gap {
    NO_LEAD(false, 5, "Nobody leads the case", "c.lead_professional is null"),
    NO_REVIEW(false, 5, "No day of review is set", "c.stage = 'ACTIVE' and c.shared and c.review_due_on is null"),
    LATE_REVIEW(false, 5, "The review is overdue", "c.review_due_on < identity.today()"),
    NO_HOME(true, 3, "No home today is on record", """
            not exists (select 1 from people.residency r where r.person_id = p.id and r.superseded_at is null
                           and r.valid_from <= identity.today() and (r.valid_to is null or r.valid_to >= identity.today()))"""),
    NO_BIRTH(true, 3, "No day or year of birth", "p.born_on is null"),
    NO_SCHOOL(true, 6, "A child of school age, and no school on record", """
            law.is_of_school_age(p.born_on, identity.today())
            and not exists (select 1 from people.enrolment e where e.person_id = p.id and e.superseded_at is null
                               and e.kind <> 'GENERAL_PRACTICE' and (e.valid_to is null or e.valid_to >= identity.today()))"""),
    NO_NHS_NUMBER(true, 16, "No NHS number", """
            not exists (select 1 from people.person_identifier i where i.person_id = p.id and i.superseded_at is null
                           and i.kind = 'NHS_NUMBER')""");

    private final boolean ofPerson;
    private final int dataClass;
    private final String words;
    private final String condition;

    Gap(boolean ofPerson, int dataClass, String words, String condition) {
        this.ofPerson = ofPerson;
        this.dataClass = dataClass;
        this.words = words;
        this.condition = condition;
    }

    /** The one of this name; the first where there is none. */
    public static Gap named(String name) {
        return Arrays.stream(values())
                .filter(gap -> gap.name().equals(name))
                .findFirst()
                .orElse(NO_LEAD);
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** True of what is missing of a person; else of a case. */
    public boolean isOfPerson() {
        return ofPerson;
    }

    /** The class of what is missing: who does not read it cannot tell that it is not there (F.3). */
    int dataClass() {
        return dataClass;
    }

    String condition() {
        return condition;
    }
}
