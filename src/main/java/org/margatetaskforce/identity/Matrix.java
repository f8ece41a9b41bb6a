package org.margatetaskforce.identity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who sees what (partnership practice F.3), as the table it is.
 *
 * @param posts the columns
 * @param lines a line for each class of information
 * @param footnotes what must also hold, by number
 */
public record Matrix(List<Post> posts, List<Line> lines, List<Footnote> footnotes) {

    /** A column. */
    public record Post(String code, String title) {}

    /** A class and its cells, one for each post in the order of the columns. */
    public record Line(int dataClass, String name, List<Cell> cells) {}

    /**
     * What a post sees of a class.
     *
     * @param note the number of its footnote; 0 where it has none
     */
    public record Cell(int dataClass, String post, String title, Sight sight, int note) {

        /** For who hears the table: "Police Constable: all of it". */
        public String said() {
            return title + ": " + sight.words() + (note == 0 ? "" : ", note " + note);
        }
    }

    /**
     * A condition.
     *
     * @param checked how it is checked; "" where nothing does, and the letter counts for nothing
     */
    public record Footnote(int number, String words, String checked) {}

    /** What a cell said, from when to when, and why. */
    public record Span(
            String said, LocalDate from, @Nullable LocalDate to, String source, String change) {}

    /** An act of the function matrix (A.3) and the posts that may do it. */
    public record Act(String code, String object, String letter, String name, List<Post> posts) {}
}
