package org.margatetaskforce.web.people;

import java.util.List;
import org.margatetaskforce.people.ContactPoint;

/** What must be read before anybody calls or writes. */
final class Contacts {

    private Contacts() {}

    /** "Do not call on mobile 07700 900123", one line each. */
    static List<String> warnings(List<ContactPoint> points) {
        return points.stream()
                .filter(point -> point.rules().isUnsafe())
                .map(point -> String.join(". ", point.rules().warnings()) + ": "
                        + point.rules().kind().words() + " " + point.rules().value())
                .toList();
    }
}
