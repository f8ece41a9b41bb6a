package org.margatetaskforce.intake;

import java.util.List;

/**
 * A kind of file: what its lines may say, and what becomes of them. A room that takes a kind of file in has a boundary that
 * is one, and it stands in the list of kinds by that alone.
 */
public interface FileKind {

    /** Its code in a mapping and an import, never changed: {@code PERSONS}. */
    String code();

    /** As a page says it. */
    String words();

    /** What its lines may say, in the order in which a page asks. */
    List<Field> fields();

    /** The class of the sharing agreement of what such a file holds. */
    int dataClass();

    /** The posts that may take such a file in. */
    List<String> posts();

    /** The page on which one of the records is read, its reference to be added; empty where it has none. */
    String page(String record);

    /** What would become of each line. Writes nothing. */
    List<ImportLine> look(Batch batch, Progress progress) throws Exception;

    /** Takes the lines in that can be, and says what became of each. */
    List<ImportLine> takeIn(Batch batch, Progress progress) throws Exception;

    /** Those of some records that the one acting may see: no list of an import shows the others. */
    List<String> seen(List<String> records);

    /**
     * The lines of one file.
     *
     * @param agency who sent it
     * @param reference of the import; empty while it is only looked at
     */
    record Batch(String agency, String reference, List<MappedRow> rows) {}
}
