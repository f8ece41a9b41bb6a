package org.margatetaskforce.documents;

/**
 * A served document came back undelivered: the dates counted from its service no longer stand.
 *
 * @param documentReference the document that was not served after all
 * @param serviceReference the service that failed
 * @param subjectReference the application or licence whose clocks must be counted afresh
 * @param caseReference the shared case
 */
public record ServiceFailed(
        String documentReference, String serviceReference, String subjectReference, String caseReference) {}
