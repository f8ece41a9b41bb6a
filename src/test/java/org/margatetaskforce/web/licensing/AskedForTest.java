package org.margatetaskforce.web.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.licensing.ApplicationState;

/** What a list is narrowed to stands in its address, and nowhere else. */
class AskedForTest {

    private static AskedFor asked(Map<String, String> address) {
        AskedFor asked = new AskedFor("/list.xhtml", List.of("q", "state"));
        asked.read(address::get);
        return asked;
    }

    @Test
    void changing_a_filter_keeps_the_others_and_goes_back_to_the_first_page() {
        AskedFor asked = asked(Map.of("q", "Dalby & Sons", "state", "DRAFT", "page", "7"));
        assertThat(asked.with("state", "")).isEqualTo("/list.xhtml?q=Dalby+%26+Sons");
        assertThat(asked.with("page", "8")).isEqualTo("/list.xhtml?q=Dalby+%26+Sons&state=DRAFT&page=8");
        assertThat(asked.getQuery()).isEqualTo("?q=Dalby+%26+Sons&state=DRAFT");
    }

    @Test
    void what_means_nothing_narrows_nothing() {
        AskedFor asked = asked(Map.of("state", "NO_SUCH", "page", "-4", "other", "x"));
        assertThat(asked.choice(ApplicationState.class, "state")).isNull();
        assertThat(asked.getPage()).isEqualTo(1);
        assertThat(asked.with("q", "")).doesNotContain("other");
    }

    @Test
    void a_page_alone_is_no_filter() {
        assertThat(asked(Map.of("page", "3")).isNarrowed()).isFalse();
        assertThat(asked(Map.of("q", " CT9 ")).isNarrowed()).isTrue();
        assertThat(asked(Map.of("page", "3")).first()).isEqualTo(50);
    }
}
