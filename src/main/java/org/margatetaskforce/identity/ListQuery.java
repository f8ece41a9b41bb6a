package org.margatetaskforce.identity;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a list is narrowed to, without what somebody typed into it: words looked for may name a person, and a saved view is
 * kept, shared and shown in a menu. Codes, days and choices stay; streets and postcodes do, for they name places.
 *
 * @param kept the filters that stay, as they stand in an address
 * @param dropped the names of those that do not
 */
public record ListQuery(String kept, List<String> dropped) {

    private static final Set<String> OF_THE_MOMENT = Set.of("page", "my", "as");
    private static final Set<String> TYPED = Set.of(
            "q",
            "s",
            "text",
            "name",
            "names",
            "surname",
            "forename",
            "given",
            "family",
            "person",
            "alias",
            "born",
            "phone",
            "email",
            "like",
            "words");
    private static final Set<String> PLACES = Set.of("street", "ward", "postcode");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.:-]{1,80}");
    private static final Pattern PLACE = Pattern.compile("[\\p{L}0-9 '’.-]{1,80}");

    /** Of the part of an address after its question mark. */
    public static ListQuery of(String query) {
        List<String> kept = new ArrayList<>();
        List<String> dropped = new ArrayList<>();
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            if (value.isBlank() || OF_THE_MOMENT.contains(name)) {
                continue;
            }
            if (stays(name, value)) {
                kept.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            } else {
                dropped.add(name);
            }
        }
        return new ListQuery(String.join("&", kept), List.copyOf(dropped));
    }

    private static boolean stays(String name, String value) {
        if (!CODE.matcher(name).matches() || TYPED.contains(name)) {
            return false;
        }
        return CODE.matcher(value).matches()
                || PLACES.contains(name) && PLACE.matcher(value).matches();
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
