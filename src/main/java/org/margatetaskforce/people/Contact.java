package org.margatetaskforce.people;

import java.io.Serializable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.place.Postcode;

/**
 * Where and how a person or organisation is written to.
 *
 * @param address its lines, separated by commas or line breaks; null where not recorded
 * @param emailServiceAgreed agreed to be served with documents by e-mail
 */
public record Contact(
        @Nullable String address,
        @Nullable Postcode postcode,
        @Nullable String email,
        @Nullable String telephone,
        boolean emailServiceAgreed)
        implements Serializable {

    /** Nothing recorded. */
    public static final Contact NONE = new Contact(null, null, null, null, false);

    /** A postal address alone. */
    public static Contact at(String address, @Nullable Postcode postcode) {
        return new Contact(address, postcode, null, null, false);
    }

    /** Address and postcode on one line; empty where not recorded. */
    public String onOneLine() {
        String lines = address == null
                ? ""
                : address.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining(", "));
        return Stream.of(lines, postcode == null ? "" : postcode.value())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
