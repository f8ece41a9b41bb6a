package org.margatetaskforce.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After signing in one goes to a page of this house, whatever the address was made to say. */
class ReturnPathTest {

    @Test
    void a_page_of_ours_is_gone_back_to_with_what_it_was_asked() {
        assertThat(ReturnPath.safe("/worklist.xhtml?view=mine&page=2")).isEqualTo("/worklist.xhtml?view=mine&page=2");
    }

    @Test
    void without_a_wish_one_comes_to_today() {
        assertThat(ReturnPath.safe(null)).isEqualTo(ReturnPath.HOME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "worklist.xhtml",
                "//evil.example/worklist.xhtml",
                "///evil.example/worklist.xhtml",
                "/\\evil.example/worklist.xhtml",
                "/%5Cevil.example/worklist.xhtml",
                "/%2Fevil.example/worklist.xhtml",
                "https://evil.example/worklist.xhtml",
                "https:worklist.xhtml",
                "javascript:alert(1)",
                "/javascript:alert(1)",
                "/worklist.xhtml\r\nSet-Cookie: a=b",
                "/worklist.xhtml%0d%0aSet-Cookie:%20a=b",
                "/../worklist.xhtml",
                "/./worklist.xhtml",
                "/a/..//evil.example",
                "/worklist.xhtml @evil.example",
                "@evil.example/worklist.xhtml",
                "/sign-in.xhtml?to=/worklist.xhtml",
                "/nowhere.xhtml",
                "/WEB-INF/web.xml",
                "\t/worklist.xhtml",
                "http:\\\\evil.example",
                "/worklist.xhtml\u0000",
                "/worklist.xhtml\u2028"
            })
    void anything_else_leads_to_today(String asked) {
        assertThat(ReturnPath.safe(asked)).isEqualTo(ReturnPath.HOME);
    }
}
