package org.margatetaskforce.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Both versions are to be seen, and only where they differ is there anything to choose. */
class ConflictTest {

    @Test
    void fields_that_differ_are_shown_with_both_versions() {
        Conflict conflict = Conflict.with("Peter Sandys", null)
                .field("form:due", "Due", LocalDate.of(2011, 5, 24), LocalDate.of(2011, 5, 25))
                .field("form:why", "Why", " the landlord asked ", "the landlord asked")
                .field("form:note", "Note", "ring first", null)
                .field("form:urgent", "Urgent", true, false);
        assertThat(conflict.isThere()).isTrue();
        assertThat(conflict.getDifferences())
                .extracting(Conflict.Difference::label, Conflict.Difference::mine, Conflict.Difference::theirs)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Due", "Tue 24 May 2011", "Wed 25 May 2011"),
                        org.assertj.core.groups.Tuple.tuple("Note", "ring first", ""),
                        org.assertj.core.groups.Tuple.tuple("Urgent", "yes", "no"));
    }

    @Test
    void where_nobody_was_quicker_there_is_none() {
        assertThat(Conflict.NONE.isThere()).isFalse();
    }
}
