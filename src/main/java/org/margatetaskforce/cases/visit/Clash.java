package org.margatetaskforce.cases.visit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands against going to a door on a day, told before the visit is booked.
 *
 * @param door where, in words
 * @param words when and of which agency, or what the instruction or the hold says
 * @param reference the other visit's, the flag's or the hold's
 */
public record Clash(Kind kind, @Nullable String door, String words, String reference) implements Serializable {

    /** What it is that stands against it. */
    public enum Kind {
        /** Another visit that day. */
        VISIT("pi-calendar"),
        /** An instruction not to go. */
        NO_VISIT("pi-ban"),
        /** The address is held: the visit may be booked, and does not set out while that stands. */
        HOLD_ENFORCEMENT("pi-ban"),
        /** A closure is pending. */
        CLOSURE_PENDING("pi-exclamation-triangle");

        private final String sign;

        Kind(String sign) {
            this.sign = sign;
        }

        /** The sign beside it. */
        public String sign() {
            return sign;
        }
    }

    /** True of another visit that day. */
    public boolean visit() {
        return kind == Kind.VISIT;
    }

    /** True of a hold on enforcement, while which nobody else sets out. */
    public boolean stops() {
        return kind == Kind.HOLD_ENFORCEMENT;
    }
}
