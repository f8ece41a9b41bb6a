package org.margatetaskforce.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.intake.MappedRow;

/** The address of a line, in one text or in columns. */
class SaidAddressTest {

    private static String read(String address) {
        SaidAddress said = SaidAddress.of(new MappedRow(1, Map.of("address", address)));
        return said.line() + " | " + said.postcode();
    }

    @Test
    void a_postcode_is_read_from_the_text_and_its_county_and_country_may_follow() {
        assertThat(read("12 Athelstan Road, Margate, CT9 2BD")).isEqualTo("12 Athelstan Road, Margate | CT9 2BD");
        assertThat(read("12 Athelstan Road Margate ct92bd")).isEqualTo("12 Athelstan Road Margate | CT9 2BD");
        assertThat(read("12 Athelstan Road, Margate, CT9 2BD, Kent, United Kingdom"))
                .isEqualTo("12 Athelstan Road, Margate, Kent, United Kingdom | CT9 2BD");
    }

    @Test
    void a_floor_is_no_postcode() {
        assertThat(read("Unit A1 2nd Floor, Rose Court")).isEqualTo("Unit A1 2nd Floor, Rose Court | null");
        assertThat(read("Unit A1 2nd Floor, 5 High Street, Margate, CT9 1DL"))
                .isEqualTo("Unit A1 2nd Floor, 5 High Street, Margate | CT9 1DL");
        assertThat(read("5 High Street, Margate, CT9 2ND")).isEqualTo("5 High Street, Margate | CT9 2ND");
    }

    @Test
    void a_postcode_alone_is_no_address() {
        assertThat(read("CT9 2BD")).isEqualTo("CT9 2BD | null");
    }
}
