package org.margatetaskforce.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("While one page is read a question is asked once")
class OnePageTest {

    private final AtomicInteger asked = new AtomicInteger();

    private int rights(String of) {
        return OnePage.once(List.of("rights", of), asked::incrementAndGet);
    }

    @Test
    @DisplayName("a second part of the page is answered from memory, another question is not")
    void once() {
        try (OnePage page = OnePage.open()) {
            assertThat(rights("A")).isEqualTo(1);
            assertThat(rights("A")).isEqualTo(1);
            assertThat(rights("B")).isEqualTo(2);
        }
        assertThat(asked).hasValue(2);
    }

    @Test
    @DisplayName("where no page is read, and on the next page, it is asked anew")
    void anew() {
        assertThat(rights("A")).isEqualTo(1);
        assertThat(rights("A")).isEqualTo(2);
        try (OnePage page = OnePage.open()) {
            assertThat(rights("A")).isEqualTo(3);
        }
        try (OnePage next = OnePage.open()) {
            assertThat(rights("A")).isEqualTo(4);
        }
        assertThat(rights("A")).isEqualTo(5);
    }

    @Test
    @DisplayName(
            "after something was done on the way it is asked anew, and where no page is read there is nothing to forget")
    void forgotten() {
        OnePage.forget();
        try (OnePage page = OnePage.open()) {
            assertThat(rights("A")).isEqualTo(1);
            OnePage.forget();
            assertThat(rights("A")).isEqualTo(2);
        }
    }
}
