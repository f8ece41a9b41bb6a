package org.margatetaskforce.documents;

import java.time.LocalDate;

/**
 * A document in a list.
 *
 * @param reference opens it
 * @param title what it is
 * @param issuedOn the date it bears
 * @param pages how long it is
 * @param recipients how many it was served on, if any: those from whom it came back are not among them
 * @param undelivered how many of the services came back
 */
public record DocumentRow(
        String reference, String title, LocalDate issuedOn, int pages, long recipients, long undelivered) {}
