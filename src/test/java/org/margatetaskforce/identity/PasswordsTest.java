package org.margatetaskforce.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.margatetaskforce.base.RuleBroken;

class PasswordsTest {

    @ParameterizedTest
    @CsvSource({
        "elevenchars, identity.password.too-short",
        "aaaaaaaaaaaaaaaa, identity.password.too-plain",
        "ababababababab, identity.password.too-plain",
        "my-P.Sandys-2011, identity.password.too-plain",
        "passwordpassword, identity.password.too-plain",
        "Password12345, identity.password.too-plain",
        "qwertyuiop12, identity.password.too-plain",
        "iloveyou1234, identity.password.too-plain",
        "margatetaskforce, identity.password.too-plain",
        "Cliftonville1, identity.password.too-plain",
        "thanetcouncil, identity.password.too-plain",
        "the present one, identity.password.same"
    })
    void a_password_that_is_easy_to_guess_is_refused(String next, String key) {
        assertThatThrownBy(() -> Passwords.check("p.sandys", "the present one", next))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"winkle harbour tram", "ΑλφάβητοΕλλη", "twelve chars", "a1!aaaaaaaaaaaaaaaaabc", "Margate-2011!"
            })
    void twelve_characters_of_any_kind_are_enough(String next) {
        assertThatCode(() -> Passwords.check("p.sandys", "the present one", next))
                .doesNotThrowAnyException();
    }
}
