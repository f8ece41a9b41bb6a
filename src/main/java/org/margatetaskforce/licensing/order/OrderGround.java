package org.margatetaskforce.licensing.order;

import java.io.Serializable;

/**
 * Why a management order is made: a dated row (Housing Act 2004 ss.102, 103, 113).
 *
 * @param authorised whether the tribunal must have authorised the order before it is made
 */
public record OrderGround(String code, OrderKind kind, String words, String provision, boolean authorised)
        implements Serializable {}
