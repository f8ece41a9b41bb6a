package org.margatetaskforce.licensing.carried;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.intake.MappedRow;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.place.SaidAddress;

/**
 * What a line of another register says of a licence.
 *
 * @param theirNumber by which it is known there
 * @param address as it stands there, without its postcode
 * @param occupants how many persons may live there; null where it is not said
 * @param units how many households or lettings there are; null where it is not said
 */
record CarriedContent(
        String theirNumber,
        CarriedKind kind,
        String address,
        String postcode,
        LocalDate commencedOn,
        LocalDate endsOn,
        @Nullable Integer occupants,
        @Nullable Integer units,
        String holder,
        String manager) {

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_DIGITS = 4;

    /**
     * Reads a line.
     *
     * @throws RuleBroken where its days contradict each other, or a number or name is none
     */
    static CarriedContent of(MappedRow row, SaidAddress said) {
        if (said.isEmpty()) {
            throw new RuleBroken("intake.reason.no-address");
        }
        String number = row.get("their_number");
        if (number.length() > LONGEST_NUMBER) {
            throw new RuleBroken("licensing.carried.number-too-long", LONGEST_NUMBER);
        }
        LocalDate from = row.day("commenced_on").orElseThrow();
        LocalDate to = row.day("ends_on").orElseThrow();
        if (to.isBefore(from)) {
            throw new RuleBroken("intake.reason.ends-before-it-began", to, from);
        }
        return new CarriedContent(
                number,
                CarriedKind.valueOf(row.get("kind")),
                said.line().isEmpty() ? "UPRN " + said.uprn() : said.line(),
                said.postcode() == null ? "" : said.postcode().value(),
                from,
                to,
                count(row, "occupants"),
                count(row, "units"),
                name(row, "holder"),
                name(row, "manager"));
    }

    private static @Nullable Integer count(MappedRow row, String field) {
        Optional<String> said = row.find(field);
        if (said.isEmpty()) {
            return null;
        }
        if (said.get().length() > MOST_DIGITS || !said.get().chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new RuleBroken("licensing.carried.no-count", said.get());
        }
        return Integer.valueOf(said.get());
    }

    private static String name(MappedRow row, String field) {
        String name = row.get(field);
        if (name.length() > LONGEST_NAME) {
            throw new RuleBroken("licensing.carried.name-too-long", LONGEST_NAME);
        }
        return name;
    }

    /** What it says otherwise than an earlier line of the same licence, each as a page says it; nothing where both say the same. */
    List<String> changes(CarriedContent before) {
        List<String> changes = new ArrayList<>();
        change(changes, "Kind", before.kind.words(), kind.words());
        change(changes, "Address", before.whole(), whole());
        change(changes, "First day", Days.words(before.commencedOn), Days.words(commencedOn));
        change(changes, "Last day", Days.words(before.endsOn), Days.words(endsOn));
        change(changes, "Persons", before.occupants, occupants);
        change(changes, "Households or lettings", before.units, units);
        change(changes, "Holder", before.holder, holder);
        change(changes, "Manager", before.manager, manager);
        return changes;
    }

    /** Does it cover the same address on the same days, as a licence of the same kind? */
    boolean coversAs(CarriedContent other) {
        return isWhere(other)
                && kind == other.kind
                && commencedOn.equals(other.commencedOn)
                && endsOn.equals(other.endsOn);
    }

    /** Is it about the same address, as it is written? */
    boolean isWhere(CarriedContent other) {
        return whole().equals(other.whole());
    }

    private String whole() {
        return postcode.isEmpty() ? address : address + ", " + postcode;
    }

    private static void change(List<String> changes, String what, @Nullable Object before, @Nullable Object now) {
        String was = before == null ? "" : before.toString();
        String is = now == null ? "" : now.toString();
        if (!was.equals(is)) {
            changes.add(what + ": " + (was.isEmpty() ? "nothing" : was) + ", now " + (is.isEmpty() ? "nothing" : is));
        }
    }
}
