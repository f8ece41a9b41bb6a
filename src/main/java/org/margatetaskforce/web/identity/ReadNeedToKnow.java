package org.margatetaskforce.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.DataClasses;
import org.margatetaskforce.identity.Matrix;
import org.margatetaskforce.identity.MatrixChanges;
import org.margatetaskforce.identity.Sight;

/** Reads the agreement as the tables it is: who sees what, who may do what, on a chosen day, and what waits to be changed. */
@Named
@RequestScoped
public class ReadNeedToKnow {

    private static final int ROWS = 25;

    @Inject
    DataClasses classes;

    @Inject
    MatrixChanges changes;

    private @Nullable LocalDate day;
    private int page = 1;
    private Matrix matrix = new Matrix(List.of(), List.of(), List.of());
    private List<Matrix.Act> acts = List.of();
    private MatrixChanges.Page found = new MatrixChanges.Page(List.of(), 0, 0);

    /** Reads who sees what. */
    public void open() {
        matrix = classes.matrix(getDay());
    }

    /** Reads who may do what. */
    public void openActs() {
        acts = classes.acts(getDay());
    }

    /** Reads the proposed and decided changes; a page past the end is the last one. */
    public void openChanges() {
        found = changes.page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = changes.page((page - 1) * ROWS, ROWS);
        }
    }

    /** The day the tables are of: today, unless another was chosen. */
    public LocalDate getDay() {
        return Objects.requireNonNullElseGet(day, () -> TaskForceClock.current().today());
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public Matrix getMatrix() {
        return matrix;
    }

    public List<Matrix.Act> getActs() {
        return acts;
    }

    /** What the letters mean. */
    public Sight[] getLetters() {
        return Sight.values();
    }

    public List<MatrixChanges.Change> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    /** How many changes wait for a second person. */
    public int getWaiting() {
        return changes.page(0, 1).waiting();
    }
}
