package org.margatetaskforce.web.shell;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A file that is written row by row, so that a long list never stands in memory as a whole. */
interface Sheet extends Closeable {

    /** The headings of the columns: once, before any row. */
    void headings(List<String> headings) throws IOException;

    /** One row. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /**
     * The last line: its marking, who took it, when, and how much. The headings stay the first line, so that other programs can
     * read the file; what is printed of a workbook bears the marking at the top and bottom of each sheet.
     */
    void watermark(String marking, String words) throws IOException;
}
