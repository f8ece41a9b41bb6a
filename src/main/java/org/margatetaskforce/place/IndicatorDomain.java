package org.margatetaskforce.place;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the English Indices of Deprivation measure: the whole, its seven domains and their parts. */
public enum IndicatorDomain {
    OVERALL("All domains together", false, "imd"),
    INCOME("Income", false, "income"),
    EMPLOYMENT("Employment", false, "employment"),
    EDUCATION("Education, skills and training", false, "education", "educationskillsandtraining"),
    HEALTH("Health and disability", false, "health"),
    CRIME("Crime", false, "crime"),
    HOUSING("Barriers to housing and services", false, "housingandaccess", "barrierstohousingandservices"),
    ENVIRONMENT("Living environment", false, "environment", "livingenvironment"),
    CHILDREN("Children and young people", true, "childrenandyoungpeople", "childrenyoungpeople"),
    SKILLS("Adult skills", true, "adultskills", "skills"),
    GEOGRAPHICAL("Geographical barriers", true, "geographicalbarriers"),
    WIDER("Wider barriers", true, "widerbarriers"),
    INDOORS("Indoors", true, "indoors"),
    OUTDOORS("Outdoors", true, "outdoors");

    private final String words;
    private final boolean part;
    private final List<String> headings;

    IndicatorDomain(String words, boolean part, String... headings) {
        this.words = words;
        this.part = part;
        this.headings = List.of(headings);
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** True of a part of a domain ("sub-domain"). */
    public boolean isPart() {
        return part;
    }

    /** The one that a heading names, its measure taken off: editions call the same by several names. */
    static Optional<IndicatorDomain> named(String heading) {
        String name = heading.replaceAll("(sub)?domain$", "");
        return Arrays.stream(values())
                .filter(domain -> domain.headings.contains(name))
                .findFirst();
    }
}
