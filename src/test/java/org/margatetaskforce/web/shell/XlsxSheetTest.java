package org.margatetaskforce.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

/** A workbook holds text as text, days as days and numbers as numbers. */
class XlsxSheetTest {

    @Test
    void each_cell_is_what_it_is_and_nothing_is_a_formula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxSheet sheet = new XlsxSheet(out, "a list whose name is longer than a sheet may have")) {
            sheet.headings(List.of("Text", "Day", "Number", "Moment", "Nothing"));
            sheet.row(
                    Arrays.asList("=1+1", LocalDate.of(2011, 5, 23), 42, Instant.parse("2011-05-23T08:00:00Z"), null));
            for (int i = 0; i < 1000; i++) {
                sheet.row(List.of("@SUM(A1)", LocalDate.of(2011, 5, 24), i));
            }
            sheet.watermark("PROTECT", "PROTECT – taken by somebody");
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            List<Row> rows = workbook.getFirstSheet().read();
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.STRING);
            assertThat(rows.get(1).getCellText(0)).isEqualTo("=1+1");
            assertThat(rows.get(1).getCellAsDate(1)).contains(LocalDateTime.of(2011, 5, 23, 0, 0));
            assertThat(rows.get(1).getCellAsNumber(2)).contains(BigDecimal.valueOf(42));
            assertThat(rows.get(1).getCellAsDate(3)).contains(LocalDateTime.of(2011, 5, 23, 9, 0));
            assertThat(rows.get(1001).getCellText(0)).isEqualTo("@SUM(A1)");
            assertThat(rows.get(rows.size() - 1).getCellText(0)).isEqualTo("PROTECT – taken by somebody");
            assertThat(rows.stream().flatMap(Row::stream).filter(cell -> cell != null && cell.getFormula() != null))
                    .isEmpty();
        }
    }
}
