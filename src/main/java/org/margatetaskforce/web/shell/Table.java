package org.margatetaskforce.web.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list as it leaves the house: its columns, and how some of its rows are read through the same query that its page
 * reads, so that file and page agree on who may see what and how many there are.
 *
 * @param <R> a row of the list
 */
public final class Table<R> {

    /** Some rows, and how many there are in all. */
    public record Part<R>(List<R> rows, int total) {}

    /** Reads some rows: the first to read, from 0, and how many at most. */
    @FunctionalInterface
    public interface Reader<R> {
        Part<R> read(int first, int size);
    }

    private record Column<R>(String heading, Function<R, ? extends @Nullable Object> cell) {}

    private final String name;
    private final int dataClass;
    private final Reader<R> reader;
    private final List<Column<R>> columns = new ArrayList<>();
    private boolean ofPersons;
    private int persons = -1;
    private @Nullable Function<R, String> marking;

    /**
     * @param name what the rows are, in the plural: it names the file and stands in the audit; never a person's name
     * @param dataClass the class of the sharing agreement that the rows are of, 1 to 25
     */
    public Table(String name, int dataClass, Reader<R> reader) {
        this.name = name;
        this.dataClass = dataClass;
        this.reader = reader;
    }

    /**
     * One more column. A day becomes a date and a number a number in a workbook; everything else is text, and nothing is
     * ever a formula.
     */
    public Table<R> column(String heading, Function<R, ? extends @Nullable Object> cell) {
        columns.add(new Column<>(heading, cell));
        return this;
    }

    /** Says that each row is a person: more than 25 leave the house with a second person's approval only (F.2). */
    public Table<R> ofPersons() {
        ofPersons = true;
        return this;
    }

    /** Says how many persons the rows tell of between them, where a row is not one. */
    public Table<R> ofPersons(int many) {
        ofPersons = true;
        persons = many;
        return this;
    }

    /**
     * Says what each row bears: the file has it as a column, and bears the highest of them itself (partnership practice F.4). A
     * file whose rows bear none bears what its class is born with.
     */
    public Table<R> marked(Function<R, String> of) {
        marking = of;
        return column("Marking", of);
    }

    @Nullable
    String marking(R row) {
        return marking == null ? null : marking.apply(row);
    }

    /** How many persons leave the house with so many rows. */
    int persons(int rows) {
        return persons < 0 ? rows : persons;
    }

    String name() {
        return name;
    }

    int dataClass() {
        return dataClass;
    }

    boolean isOfPersons() {
        return ofPersons;
    }

    List<String> headings() {
        return columns.stream().map(Column::heading).toList();
    }

    Part<R> read(int first, int size) {
        return reader.read(first, size);
    }

    List<@Nullable Object> cells(R row) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (Column<R> column : columns) {
            cells.add(column.cell().apply(row));
        }
        return cells;
    }
}
