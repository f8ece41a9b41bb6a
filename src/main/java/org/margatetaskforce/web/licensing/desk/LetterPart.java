package org.margatetaskforce.web.licensing.desk;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Some of the letters of a piece of work, as many as are printed at once.
 *
 * @param first the number of its first letter; the first of all is 1
 * @param last the number of its last
 */
public record LetterPart(int first, int last) {

    /** So many letters a printer takes in one file, and a browser waits for. */
    static final int LETTERS = 100;

    /** The parts of so many letters. */
    static List<LetterPart> of(int letters) {
        return IntStream.iterate(1, first -> first <= letters, first -> first + LETTERS)
                .mapToObj(first -> new LetterPart(first, Math.min(letters, first + LETTERS - 1)))
                .toList();
    }
}
