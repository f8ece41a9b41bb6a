package org.margatetaskforce.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would run, it only shows. */
class CsvSheetTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+44 1843",
                "-2",
                "@SUM(A1)",
                "\t=1+1",
                "\r=1",
                "\nx",
                "  =HYPERLINK(\"x\")",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM(A1)",
                "\u00A0=1",
                "\u3000＝1",
                "\u200B=1",
                "\"=1",
                "'=1",
                "“=1",
                "|calc"
            })
    void a_formula_is_written_as_text(String cell) {
        assertThat(CsvSheet.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Flat 3, 12 Athelstan Road", "MTF-P-2011-00001", "O’Brien & Söhne", "5 = five", "\"The Ship\""})
    void what_is_no_formula_stays_as_it_is(String cell) {
        assertThat(CsvSheet.harmless(cell)).isEqualTo(cell);
    }

    @Test
    void nothing_is_empty_a_number_keeps_its_sign_and_a_day_is_written_so_that_it_sorts() {
        assertThat(CsvSheet.harmless(null)).isEmpty();
        assertThat(CsvSheet.harmless(-2)).isEqualTo("-2");
        assertThat(CsvSheet.harmless(LocalDate.of(2011, 5, 23))).isEqualTo("2011-05-23");
        assertThat(CsvSheet.harmless(true)).isEqualTo("yes");
    }

    /** Whatever stands in a cell: it comes back whole, in its own cell, and begins with nothing that runs. */
    @Property(tries = 2000)
    void no_cell_runs_and_none_is_lost(@ForAll("cells") String first, @ForAll("cells") String second)
            throws IOException {
        CSVRecord row = readBack(first, second);
        assertThat(row.size()).isEqualTo(2);
        for (int i = 0; i < 2; i++) {
            String cell = row.get(i);
            String whole = i == 0 ? first : second;
            assertThat(cell).isIn(whole, "'" + whole);
            if (cell.equals(whole)) {
                String shown = whole.replaceAll("\\A[\\s\\p{Z}\\p{C}\"'`‘’“”]+", "");
                assertThat(shown).doesNotContainPattern("\\A[=+\\-@＝＋－＠]");
            }
        }
    }

    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> dangerous = Arbitraries.strings()
                .withChars("=+-@＝＋－＠|\t\r\n \u00A0\u200B\uFEFF\"'“’,;aA1(!\\")
                .ofMaxLength(12);
        return Arbitraries.oneOf(dangerous, Arbitraries.strings().ofMaxLength(20));
    }

    private static CSVRecord readBack(@Nullable Object... cells) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSheet sheet = new CsvSheet(out)) {
            sheet.row(Arrays.asList(cells));
        }
        String text = out.toString(StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFF");
        List<CSVRecord> rows =
                CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
