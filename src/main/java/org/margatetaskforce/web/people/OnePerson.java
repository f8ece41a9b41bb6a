package org.margatetaskforce.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.people.finding.Duplicates;
import org.margatetaskforce.people.finding.Merges;

/** What a person's page says of other records of the same person, as far as the officer sees them. */
@Named
@RequestScoped
public class OnePerson {

    @Inject
    Merges merges;

    @Inject
    Duplicates duplicates;

    private final Map<String, Known> known = new HashMap<>();

    /**
     * What is known of one record.
     *
     * @param into the record that stands for the person; "" where this one does
     * @param from the records merged into this one
     * @param open how many pairs with other records wait to be looked at
     */
    public record Known(String into, List<String> from, int open) {}

    /** Reads it, once. */
    public Known of(String reference) {
        return known.computeIfAbsent(
                reference,
                each -> new Known(
                        merges.mergedInto(each).orElse(""),
                        merges.mergedFrom(each),
                        duplicates.page(each, true, 0, 1).total()));
    }
}
