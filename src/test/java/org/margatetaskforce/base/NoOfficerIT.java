package org.margatetaskforce.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistFilter;

/** With nobody acting the house answers nothing, and says so. */
@ExtendWith(ArquillianExtension.class)
class NoOfficerIT {

    private static final WorklistFilter ALL =
            new WorklistFilter(WorklistFilter.View.MY_AGENCY, null, null, null, false, 0, 25);

    @Inject
    Worklist worklist;

    @Test
    void a_boundary_refuses_to_work_for_nobody() {
        assertThatThrownBy(() -> worklist.page(ALL)).hasStackTraceContaining("nobody is acting");
    }

    @Test
    void a_boundary_works_for_the_system() throws Exception {
        Acting.as(Acting.SYSTEM, () -> assertThat(worklist.page(ALL).rows()).isNotNull());
    }
}
