package org.margatetaskforce.identity;

import java.time.Instant;

/**
 * How far the chain of the access audit had come at a moment: kept outside the database, it shows when the chain was cut short or
 * written anew since.
 *
 * @param at when it was written down, by the machine's clock
 * @param line the number of the last line
 * @param own that line's own digest, in hexadecimal
 */
public record ChainHead(Instant at, long line, String own) {}
