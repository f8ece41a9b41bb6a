package org.margatetaskforce.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A kept view holds choices and never what somebody typed. */
class ListQueryTest {

    @Test
    void choices_stay_and_words_looked_for_go() {
        ListQuery query = ListQuery.of("q=Janet+Smith&type=FAMILY&open=yes&page=7&my=view");
        assertThat(query.kept()).isEqualTo("type=FAMILY&open=yes");
        assertThat(query.dropped()).containsExactly("q");
    }

    @Test
    void a_street_is_a_place() {
        assertThat(ListQuery.of("street=St+Peter%27s+Footpath&ward=E05005107").kept())
                .isEqualTo("street=St+Peter%27s+Footpath&ward=E05005107");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "surname=Smith",
                "s=1ab2c3d",
                "owner=Janet+Smith",
                "x=%3Cscript%3E",
                "a b=1",
                "%=1",
                "q=",
                "type=%zz",
                ""
            })
    void nothing_else_stays(String query) {
        assertThat(ListQuery.of(query).kept()).isEmpty();
    }
}
