package org.margatetaskforce.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands on record counts beside what was typed into a form, and never over it. */
class StandingRecordsTest {

    private static final LocalDate DAY = LocalDate.of(2011, 5, 6);
    private static final StandingRecords.Standing CLAIM = new StandingRecords.Standing(
            "XC-2011-00001", "1", "1 Trial Road", ExemptionType.HOLIDAY_LET, "Holiday let", DAY, null);
    private static final StandingRecords.Standing ORDER = new StandingRecords.Standing(
            "MO-2011-00001", "1", "1 Trial Road", null, "Interim management order", DAY, DAY.plusYears(1));

    @Test
    void an_exemption_that_was_accepted_is_found_though_nobody_typed_it() {
        LicensabilityForm all = StandingRecords.added(new LicensabilityForm(), List.of(CLAIM));
        assertThat(all.getExemption()).isEqualTo(ExemptionType.HOLIDAY_LET);
        assertThat(all.getExemptionEvidence()).contains("XC-2011-00001");
    }

    @Test
    void what_was_typed_stays() {
        LicensabilityForm said = new LicensabilityForm();
        said.setExemption(ExemptionType.LONG_LEASE);
        assertThat(StandingRecords.added(said, List.of(CLAIM)).getExemption()).isEqualTo(ExemptionType.LONG_LEASE);
    }

    @Test
    void an_order_in_force_counts_though_the_form_says_that_there_is_none() {
        LicensabilityForm said = new LicensabilityForm();
        said.setManagementOrder(false);
        assertThat(StandingRecords.added(said, List.of(ORDER)).getManagementOrder())
                .isTrue();
        assertThat(said.getManagementOrder()).as("the form itself is as it was").isFalse();
    }
}
