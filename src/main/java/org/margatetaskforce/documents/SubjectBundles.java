package org.margatetaskforce.documents;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.subjectaccess.SubjectRequests;

/**
 * What somebody is given who asked what is held about them (Data Protection Act 1998 s.7; UK GDPR Art 15; partnership practice F.5):
 * printed once, as a tagged PDF whose pages and records are numbered as they stand in it, and kept as it is.
 */
@Boundary
public class SubjectBundles {

    private static final String TEMPLATE = "cases/subject-access";

    private final Wording wording = new Wording();
    private final Press press = new Press();

    @Inject
    SubjectRequests requests;

    /**
     * Prints the bundle of a request and keeps it for the second person.
     *
     * @throws org.margatetaskforce.base.RuleBroken where an agency has not decided and nobody says why it goes without
     */
    public void prepare(String reference, int version, SubjectRequests.Wish wish) {
        Map<String, Object> values = new HashMap<>(requests.compose(reference, version, wish));
        values.put("title", "What is held about you: " + reference);
        values.put("version", wording.version(TEMPLATE));
        Press.Printed printed = press.print(
                wording.write(TEMPLATE, values), TaskForceClock.current().instant());
        int items = values.get("items") instanceof Collection<?> given ? given.size() : 0;
        requests.keep(
                reference, version, wish, printed.content(), printed.pages(), items, Sha256.of(printed.content()));
    }
}
