package org.margatetaskforce.web.shell;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A choice of a filter: what stands in the address, and its words.
 *
 * @param code as in the address
 * @param words as the page says it
 */
public record Pick(String code, String words) implements java.io.Serializable {

    /** All values of an enumeration, in its order. */
    public static <E extends Enum<E>> List<Pick> of(E[] all, Function<E, String> words) {
        return Arrays.stream(all)
                .map(one -> new Pick(one.name(), words.apply(one)))
                .toList();
    }

    /** What an address names, or nothing where it names what there is not. */
    public static <E extends Enum<E>> @Nullable E one(E[] all, String name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The words of a code, or the code itself. */
    public static String words(List<Pick> all, String code) {
        return all.stream()
                .filter(one -> one.code().equals(code))
                .map(Pick::words)
                .findFirst()
                .orElse(code);
    }
}
