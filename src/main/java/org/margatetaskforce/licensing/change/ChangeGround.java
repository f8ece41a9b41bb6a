package org.margatetaskforce.licensing.change;

import java.io.Serializable;

/**
 * Why a licence is varied or revoked (Housing Act 2004 ss.92, 93, 93A): a dated row.
 *
 * @param agreed the holder agrees: it takes effect when it is made
 * @param mustRevoke the council has no choice
 * @param consultation whether a proposal is served first
 * @param effectCode from when it takes effect without agreement
 */
public record ChangeGround(
        String code,
        ChangeKind kind,
        String words,
        String provision,
        boolean agreed,
        boolean mustRevoke,
        boolean consultation,
        String effectCode)
        implements Serializable {}
