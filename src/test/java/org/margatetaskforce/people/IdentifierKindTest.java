package org.margatetaskforce.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.margatetaskforce.base.RuleBroken;

/** Numbers of official registers: read as people write them, and only if they can be such a number. */
class IdentifierKindTest {

    @Example
    void an_nhs_number_proves_itself_by_its_last_digit() {
        assertThat(IdentifierKind.NHS_NUMBER.read("943 476 5919")).isEqualTo("9434765919");
        assertThat(IdentifierKind.NHS_NUMBER.read("401-023-2137")).isEqualTo("4010232137");
        refused(IdentifierKind.NHS_NUMBER, "943 476 5918", "people.identifier.nhs-number");
        refused(IdentifierKind.NHS_NUMBER, "943 476 591", "people.identifier.nhs-number");
        refused(IdentifierKind.NHS_NUMBER, "94347659I9", "people.identifier.nhs-number");
    }

    @Property
    void of_ten_last_digits_at_most_one_makes_an_nhs_number(@ForAll @IntRange(max = 999_999_999) int first) {
        long right = java.util.stream.IntStream.range(0, 10)
                .filter(last -> isRead(IdentifierKind.NHS_NUMBER, "%09d%d".formatted(first, last)))
                .count();
        assertThat(right).isLessThanOrEqualTo(1);
    }

    @Property
    void two_neighbouring_figures_swapped_are_noticed(
            @ForAll @IntRange(max = 999_999_999) int first, @ForAll @IntRange(max = 7) int at) {
        for (int last = 0; last < 10; last++) {
            String number = "%09d%d".formatted(first, last);
            if (isRead(IdentifierKind.NHS_NUMBER, number) && number.charAt(at) != number.charAt(at + 1)) {
                String swapped =
                        number.substring(0, at) + number.charAt(at + 1) + number.charAt(at) + number.substring(at + 2);
                assertThat(isRead(IdentifierKind.NHS_NUMBER, swapped)).isFalse();
            }
        }
    }

    @Example
    void a_national_insurance_number_has_letters_that_are_given_out() {
        assertThat(IdentifierKind.NINO.read("ab 12 34 56 c")).isEqualTo("AB123456C");
        for (String wrong : new String[] {
            "BG123456A",
            "GB123456A",
            "NK123456A",
            "KN123456A",
            "TN123456A",
            "NT123456A",
            "ZZ123456A",
            "DA123456A",
            "AO123456A",
            "QQ123456C",
            "AB123456E",
            "AB12345C"
        }) {
            refused(IdentifierKind.NINO, wrong, "people.identifier.nino");
        }
    }

    @Example
    void a_pupil_number_proves_itself_by_its_first_letter() {
        assertThat(IdentifierKind.UPN.read("h801200001001")).isEqualTo("H801200001001");
        refused(IdentifierKind.UPN, "A801200001001", "people.identifier.upn");
        refused(IdentifierKind.UPN, "H801200001010", "people.identifier.upn");
        refused(IdentifierKind.UPN, "H80120000100", "people.identifier.upn");
        refused(IdentifierKind.UPN, "I801200001001", "people.identifier.upn");
    }

    @Example
    void each_has_the_class_of_the_sharing_agreement() {
        assertThat(IdentifierKind.NHS_NUMBER.dataClass()).isEqualTo(16);
        assertThat(IdentifierKind.NINO.dataClass()).isEqualTo(19);
        assertThat(IdentifierKind.UPN.dataClass()).isEqualTo(6);
        assertThat(IdentifierKind.PNC_ID.dataClass()).isEqualTo(13);
    }

    private static boolean isRead(IdentifierKind kind, String typed) {
        try {
            kind.read(typed);
            return true;
        } catch (RuleBroken refused) {
            return false;
        }
    }

    private static void refused(IdentifierKind kind, String typed, String key) {
        assertThatThrownBy(() -> kind.read(typed)).as(typed).hasMessage(key);
    }
}
