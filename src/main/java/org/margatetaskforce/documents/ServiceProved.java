package org.margatetaskforce.documents;

import java.time.LocalDate;

/**
 * Evidence has shown when a document was truly served: the dates counted from its service may be other ones.
 *
 * @param documentReference the document
 * @param serviceReference the service
 * @param subjectReference the application or licence whose clocks must be counted afresh
 * @param caseReference the shared case
 * @param servedOn the day that was proved
 */
public record ServiceProved(
        String documentReference,
        String serviceReference,
        String subjectReference,
        String caseReference,
        LocalDate servedOn) {}
