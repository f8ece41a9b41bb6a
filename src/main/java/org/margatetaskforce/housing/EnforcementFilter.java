package org.margatetaskforce.housing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which enforcement cases are asked for.
 *
 * @param state only those in this state, null for all
 * @param open true: only those not closed; false: only the closed; null for both
 * @param watch only those to be watched for a reason; null for all
 * @param officer only those of this officer, by user name; null for all
 * @param street only those in this street; null for all
 * @param text only those whose reference or address holds these letters; null for all
 * @param property only those of this building and its dwellings, by UPRN, or of this shared case, by its reference; null for all
 * @param happened only those of which something happened in {@code month}; null for all
 * @param month the first day of that month
 * @param order what comes first
 * @param first the number of rows to skip, 0 or more
 * @param size the rows wanted, 1 to 100
 */
public record EnforcementFilter(
        @Nullable EnforcementState state,
        @Nullable Boolean open,
        @Nullable Watch watch,
        @Nullable String officer,
        @Nullable String street,
        @Nullable String text,
        @Nullable String property,
        @Nullable Happened happened,
        @Nullable LocalDate month,
        Order order,
        int first,
        int size) {

    /** Why a case is to be watched. */
    public enum Watch {
        UNDECIDED("Category 1, no action decided"),
        ALARMED("An alarm is unanswered"),
        INFORMAL_DUE("Informal review due"),
        WRITE_UP_DUE("Inspection to be written up"),
        OVERDUE("What is next is overdue");

        private final String words;

        Watch(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /** What happened in a month. */
    public enum Happened {
        REPORTED("Reported"),
        INSPECTED("Inspected"),
        NO_ACCESS("No access"),
        CATEGORY_1("Category 1 hazard assessed"),
        NOTICE("Notice served or order made"),
        COMPLIED("Notice complied with"),
        CLOSED("Closed");

        private final String words;

        Happened(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /** In which order a list is. */
    public enum Order {
        LATEST("The latest reported first"),
        OLDEST("The oldest reported first"),
        NEXT("What is next soonest first"),
        ADDRESS("By address");

        private final String words;

        Order(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /** Keeps the page within bounds, whatever a browser sent. */
    public EnforcementFilter {
        first = Math.max(0, first);
        size = Math.min(100, Math.max(1, size));
    }

    /** Those to be watched for a reason, what is next soonest first. */
    public static EnforcementFilter toWatch(Watch watch, int size) {
        return new EnforcementFilter(null, true, watch, null, null, null, null, null, null, Order.NEXT, 0, size);
    }

    /** All of a building and its dwellings, the latest first. */
    public static EnforcementFilter ofProperty(String uprn, int size) {
        return new EnforcementFilter(null, null, null, null, null, null, uprn, null, null, Order.LATEST, 0, size);
    }

    /** All of a shared case, the latest first. */
    public static EnforcementFilter ofCase(String caseReference, int size) {
        return ofProperty(caseReference, size);
    }
}
