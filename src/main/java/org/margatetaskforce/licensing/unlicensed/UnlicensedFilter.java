package org.margatetaskforce.licensing.unlicensed;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for among the homes that never applied; each part may be left out.
 *
 * @param street as the gazetteer names it, without its town
 * @param kind only homes of which this is said
 * @param show which of them; {@link Show#NEW} unless told
 */
public record UnlicensedFilter(
        @Nullable String street,
        @Nullable SignalKind kind,
        @Nullable Show show,
        int first,
        int size) {

    /** Which homes are shown. */
    public enum Show {
        NEW("Not looked into yet"),
        TAKEN_UP("Being looked into"),
        NEEDS_LICENCE("Found to need a licence"),
        NOT_NEEDED("Found to need none"),
        ALL("Every home without a licence, spoken for or not");

        private final String words;

        Show(String words) {
            this.words = words;
        }

        /** What it is called on a page. */
        public String words() {
            return words;
        }
    }

    /** Keeps the page within bounds, whatever a browser sent. */
    public UnlicensedFilter {
        first = Math.max(0, first);
        size = Math.min(100, Math.max(1, size));
    }

    /** What is shown. */
    public Show shown() {
        return show == null ? Show.NEW : show;
    }
}
