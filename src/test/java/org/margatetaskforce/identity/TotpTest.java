package org.margatetaskforce.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOON = Instant.parse("2011-05-06T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void the_vectors_of_rfc_6238(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314", "9, 520489"})
    void the_vectors_of_rfc_4226(long step, String code) {
        assertThat(Totp.code(SECRET, step, 6)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void the_vectors_of_rfc_4648_without_their_padding(String plain, String text) {
        assertThat(Totp.base32(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void a_clock_may_differ_by_one_step_either_way(int steps, boolean taken) {
        long present = Totp.step(NOON);
        assertThat(Totp.match(SECRET, Totp.code(SECRET, present + steps, 6), NOON, Long.MIN_VALUE)
                        .isPresent())
                .isEqualTo(taken);
    }

    @Test
    void a_code_and_those_before_it_are_taken_once() {
        long present = Totp.step(NOON);
        for (long step = present - 1; step <= present; step++) {
            assertThat(Totp.match(SECRET, Totp.code(SECRET, step, 6), NOON, present))
                    .isEmpty();
        }
        assertThat(Totp.match(SECRET, Totp.code(SECRET, present + 1, 6), NOON, present))
                .hasValue(present + 1);
    }

    @ParameterizedTest
    @CsvSource({"''", "12345", "1234567", "abcdef", "０００００００"})
    void what_is_no_code_is_none(String typed) {
        assertThat(Totp.match(SECRET, typed, NOON, Long.MIN_VALUE)).isEmpty();
    }
}
