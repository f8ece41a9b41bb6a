package org.margatetaskforce.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.cases.flag.FlagFilter;
import org.margatetaskforce.cases.flag.FlagState;
import org.margatetaskforce.cases.flag.SafetyFlags;

/** What the demo town's officers must know before they knock can be written, also where nobody lives there yet. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class DoorstepsIT {

    @Inject
    Doorsteps doorsteps;

    @Inject
    SafetyFlags flags;

    @Test
    void there_are_flags_in_every_state_and_each_that_is_on_is_followed() {
        List<FlagState> states = new ArrayList<>();
        Acting.as(Acting.SYSTEM, () -> doorsteps.flag(History.TODAY));
        Acting.as("p.sandys", () -> flags.page(
                        new FlagFilter(FlagFilter.Which.ANY, null, null, null, false, null, 0, 100))
                .rows()
                .forEach(row -> states.add(row.state())));
        assertThat(states)
                .hasSizeGreaterThanOrEqualTo(14)
                .contains(FlagState.PROPOSED, FlagState.ACTIVE, FlagState.RENEWED, FlagState.REMOVED);
    }
}
