package org.margatetaskforce.documents;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The day on which a document with several recipients counts as served: that of the <strong>last</strong> of them
 * (Housing Act 2004 Sch 5 para 12). One who was sent it twice was served on the first of the two days.
 */
final class ServiceDay {

    private ServiceDay() {}

    /** Somebody to be served. */
    private record Addressee(String name, String capacity) {}

    /** The day, or empty while anybody has not been served: nothing sent, or all that was sent came back. */
    static Optional<LocalDate> last(Collection<Service> services) {
        Collection<List<Service>> ofEach = services.stream()
                .collect(groupingBy(service -> new Addressee(service.getRecipientName(), service.getCapacity())))
                .values();
        List<LocalDate> served = ofEach.stream()
                .flatMap(
                        ofOne -> ofOne.stream()
                                .flatMap(service -> service.getDeemedOn().stream())
                                .min(Comparator.naturalOrder())
                                .stream())
                .toList();
        return served.size() < ofEach.size()
                ? Optional.empty()
                : served.stream().max(Comparator.naturalOrder());
    }
}
