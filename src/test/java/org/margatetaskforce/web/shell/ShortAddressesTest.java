package org.margatetaskforce.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every record has an address to quote, and what is no reference leads nowhere. */
class ShortAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "MTF-P-2011-00001, /cases/view-case.xhtml?reference=MTF-P-2011-00001",
        "mtf-f-2011-123456, /cases/view-case.xhtml?reference=MTF-F-2011-123456",
        "SL-2011-00042, /licensing/view-application.xhtml?reference=SL-2011-00042",
        "L-2011-00001, /licensing/view-licence.xhtml?reference=L-2011-00001",
        "100061111111, /place/view-property.xhtml?uprn=100061111111"
    })
    void a_reference_leads_to_the_page_of_its_record(String reference, String page) {
        assertThat(ShortAddresses.ours().pageOf(reference)).contains(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "MTF",
                "MTF-",
                "XX-1",
                "MTF-P-2011-00001&x=1",
                "//evil.example",
                "MTF-P-2011-00001/..",
                "MTF-%2F"
            })
    void what_is_no_reference_leads_nowhere(String typed) {
        assertThat(ShortAddresses.ours().pageOf(typed)).isEmpty();
    }

    @Test
    void a_record_page_quotes_its_own_reference_and_no_other_word_of_its_address() {
        assertThat(ShortAddresses.ours().isShownOn("/cases/view-case.xhtml", "MTF-P-2011-00001"))
                .isTrue();
        assertThat(ShortAddresses.ours().isShownOn("/cases/view-case.xhtml", "SL-2011-00001"))
                .isFalse();
        assertThat(ShortAddresses.ours().isShownOn("/cases/view-case.xhtml", "\"><script>"))
                .isFalse();
    }
}
