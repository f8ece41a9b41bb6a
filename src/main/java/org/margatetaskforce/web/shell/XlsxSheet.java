package org.margatetaskforce.web.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;

/**
 * A list as a workbook. Text is written as text, so that "=1+1" is three characters and never two; days are dates and
 * numbers are numbers. The headings stay in sight, and each printed sheet bears its marking at top and bottom and
 * says at its foot who took it.
 */
final class XlsxSheet implements Sheet {

    private static final int ROWS_IN_MEMORY = 200;
    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_NAME = 31;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxSheet(OutputStream out, String name) {
        workbook = new Workbook(out, "MargateTaskForce", "1.0");
        sheet = workbook.newWorksheet(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
    }

    @Override
    public void headings(List<String> headings) {
        for (int column = 0; column < headings.size(); column++) {
            sheet.value(row, column, headings.get(column));
            sheet.style(row, column).bold().set();
            sheet.width(column, Math.max(14, headings.get(column).length() + 4));
        }
        sheet.freezePane(0, 1);
        row++;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
        if (row % ROWS_IN_MEMORY == 0) {
            sheet.flush();
        }
    }

    private void write(int column, @Nullable Object cell) {
        if (cell instanceof Number number) {
            sheet.value(row, column, number);
        } else if (cell instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (cell instanceof Instant instant) {
            sheet.value(row, column, LocalDateTime.ofInstant(instant, TaskForceClock.LONDON));
            sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
        } else if (cell != null) {
            String text = Cells.text(cell);
            sheet.value(row, column, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            // and stays text when somebody edits the cell
            sheet.style(row, column).format("@").set();
        }
    }

    @Override
    public void watermark(String marking, String words) throws IOException {
        row++;
        sheet.value(row, 0, words);
        sheet.style(row, 0).italic().set();
        sheet.header(marking, Position.CENTER, 10);
        sheet.footer(words, Position.LEFT, 8);
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
