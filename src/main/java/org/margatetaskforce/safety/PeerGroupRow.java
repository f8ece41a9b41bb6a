package org.margatetaskforce.safety;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A group as a list shows it.
 *
 * @param called what it is called
 * @param caseReference the case that works with it, where the reader may see that
 * @param members how many run with it today, of those the reader may see
 */
public record PeerGroupRow(
        String reference,
        String called,
        String binds,
        boolean offences,
        LocalDate knownSince,
        @Nullable LocalDate closedOn,
        String agency,
        @Nullable String caseReference,
        int members)
        implements Serializable {}
