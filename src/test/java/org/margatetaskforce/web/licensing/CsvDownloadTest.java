package org.margatetaskforce.web.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a spreadsheet would run, it only shows. */
class CsvDownloadTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 1843", "-2", "@SUM(A1)", "\t=1+1", "\r=1", "  =HYPERLINK(\"x\")"})
    void a_formula_is_written_as_text(String cell) {
        assertThat(CsvDownload.harmless(cell)).isEqualTo("'" + cell);
    }

    @Test
    void an_address_stays_as_it_is_and_nothing_is_empty() {
        assertThat(CsvDownload.harmless("Flat 3, 12 Athelstan Road")).isEqualTo("Flat 3, 12 Athelstan Road");
        assertThat(CsvDownload.harmless(null)).isEmpty();
    }
}
