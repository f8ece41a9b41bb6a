package org.margatetaskforce.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.intake.Field;
import org.margatetaskforce.intake.MappedRow;

/**
 * Where a line says that something is: a UPRN, or an address to be found in the gazetteer.
 *
 * @param uprn as the line gives it; null where it gives none
 * @param line the address without its postcode; empty where it gives none
 */
public record SaidAddress(
        @Nullable Uprn uprn, String line, @Nullable Postcode postcode) {

    /** What a line may say of it. */
    public static final List<Field> FIELDS = List.of(
            Field.text("uprn", "UPRN").called("propertyuprn", "blpuuprn"),
            Field.text("flat", "Flat or room")
                    .hinted("Where it stands in a column of its own.")
                    .called("flatno", "flatnumber", "flatname", "subbuilding", "unit", "unitno", "room"),
            Field.text("address", "Address")
                    .hinted("The whole, or its first line. A postcode in it is read from it.")
                    .called(
                            "addressline1",
                            "address1",
                            "propertyaddress",
                            "fulladdress",
                            "addr1",
                            "line1",
                            "housenumberandstreet"),
            Field.text("address_2", "Address, second line")
                    .called("addressline2", "addr2", "line2", "street", "streetname"),
            Field.text("address_3", "Address, third line").called("addressline3", "addr3", "line3"),
            Field.text("postcode", "Postcode").called("pcode", "propertypostcode", "postalcode"));

    /** The last one in a text, a county or country after it perhaps; "Unit A1 2nd floor" has none. */
    private static final Pattern POSTCODE_IN_IT = Pattern.compile(
            "(.*)\\b([A-Z]{1,2}[0-9][0-9A-Z]?\\s*(?!(?:1ST|2ND|3RD|[04-9]TH)\\b[^0-9]*[A-Z])[0-9][A-Z]{2})\\b([^0-9]*)",
            Pattern.CASE_INSENSITIVE);

    /**
     * Reads it.
     *
     * @throws RuleBroken where the UPRN or the postcode is none
     */
    public static SaidAddress of(MappedRow row) {
        String typedUprn = row.get("uprn");
        Uprn uprn = typedUprn.isEmpty() ? null : Uprn.of(typedUprn);
        String flat = row.get("flat");
        String line = Stream.of(
                        flat.matches("[0-9]+[A-Za-z]?|[A-Za-z]") ? "Flat " + flat : flat,
                        row.get("address"),
                        row.get("address_2"),
                        row.get("address_3"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        String typedPostcode = row.get("postcode");
        if (typedPostcode.isEmpty()) {
            Matcher within = POSTCODE_IN_IT.matcher(line);
            if (within.matches()) {
                String rest = Stream.of(within.group(1), within.group(3))
                        .map(part -> part.replaceAll("^[,;\\s]+|[,;\\s]+$", ""))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(", "));
                if (!rest.isEmpty()) {
                    return new SaidAddress(uprn, rest, Postcode.of(within.group(2)));
                }
            }
            return new SaidAddress(uprn, line, null);
        }
        return new SaidAddress(uprn, line, Postcode.of(typedPostcode));
    }

    /** Whether it says nothing. */
    public boolean isEmpty() {
        return uprn == null && line.isEmpty();
    }

    private Properties.Wanted wanted() {
        return new Properties.Wanted(line, postcode);
    }

    /** The doors of the gazetteer that some lines mean, found together. */
    public static final class Doors {

        private final Map<String, String> buildings;
        private final Map<Properties.Wanted, AddressMatch> matches;

        private Doors(Map<String, String> buildings, Map<Properties.Wanted, AddressMatch> matches) {
            this.buildings = buildings;
            this.matches = matches;
        }

        /** Finds them. */
        public static Doors of(Collection<SaidAddress> addresses, Properties properties) {
            List<String> uprns = new ArrayList<>();
            List<Properties.Wanted> wanted = new ArrayList<>();
            for (SaidAddress each : addresses) {
                if (each.uprn() != null) {
                    uprns.add(each.uprn().value());
                } else if (!each.isEmpty()) {
                    wanted.add(each.wanted());
                }
            }
            return new Doors(
                    uprns.isEmpty() ? Map.of() : properties.buildingsOf(uprns),
                    wanted.isEmpty() ? new HashMap<>() : properties.match(wanted));
        }

        /** What an address means: the one door that its UPRN or its words give, or those that come nearest. */
        public AddressMatch match(SaidAddress address) {
            Uprn given = address.uprn();
            if (given != null) {
                return new AddressMatch(buildings.containsKey(given.value()) ? given.value() : null, List.of());
            }
            return matches.getOrDefault(address.wanted(), AddressMatch.NONE);
        }

        /**
         * The one door that an address means.
         *
         * @throws RuleBroken where the gazetteer has none, or it could be several: with those that come nearest
         */
        public Uprn door(SaidAddress address) {
            Uprn given = address.uprn();
            if (given != null) {
                if (!buildings.containsKey(given.value())) {
                    throw new RuleBroken("place.property.unknown", given);
                }
                return given;
            }
            AddressMatch match = Optional.ofNullable(matches.get(address.wanted()))
                    .orElseThrow(() -> new RuleBroken("intake.reason.no-address"));
            String found = match.uprn();
            if (found != null) {
                return new Uprn(found);
            }
            String whole = address.postcode() == null ? address.line() : address.line() + ", " + address.postcode();
            if (match.nearest().isEmpty()) {
                throw new RuleBroken("intake.reason.address-unknown", whole);
            }
            throw new RuleBroken(
                    "intake.reason.address-not-certain",
                    whole,
                    match.nearest().stream().map(near -> near.row().whole()).collect(Collectors.joining("; ")));
        }
    }
}
