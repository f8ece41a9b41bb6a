package org.margatetaskforce.identity;

/**
 * Lines of the access audit were sealed: rooms above look at them with rules about what they alone know, once and in order.
 *
 * @param after the line before the first of them
 * @param last the last of them
 */
public record AuditLinesSealed(long after, long last) {}
