package org.margatetaskforce.licensing.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceApplications;

/** The quality sample of the demonstration's decisions, in the container. */
@ExtendWith(ArquillianExtension.class)
class QualityChecksIT {

    private static final String OFFICER = "p.sandys";
    private static final String LEADER = "a.okonkwo";
    private static final LocalDate SCHEME_BEGAN = LocalDate.of(2011, 4, 21);

    @Inject
    QualityChecks checks;

    @Inject
    LicenceApplications applications;

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> answer = new ArrayList<>();
        Acting.<Exception>as(who, () -> answer.add(work.call()));
        return answer.get(0);
    }

    private void found(String who, String reference, QualityOutcome outcome, String words) throws Exception {
        int version = as(who, () -> checks.find(reference).orElseThrow().getVersion());
        Acting.<Exception>as(who, () -> checks.found(reference, version, outcome, words));
    }

    @Test
    void some_are_drawn_by_chance_once_and_nobody_checks_their_own_work() throws Exception {
        LocalDate today = TaskForceClock.current().today();
        assertThatThrownBy(() -> as(OFFICER, () -> checks.draw(SCHEME_BEGAN, today)))
                .isInstanceOf(Denied.class);
        assertThatThrownBy(() -> as(LEADER, () -> checks.draw(today, SCHEME_BEGAN)))
                .hasMessageContaining("quality.days");
        assertThatThrownBy(() -> as(LEADER, () -> checks.draw(SCHEME_BEGAN, today.plusDays(1))))
                .hasMessageContaining("quality.days");

        int before = as(LEADER, () -> checks.figures()).sampled();
        int drawn = as(LEADER, () -> checks.draw(SCHEME_BEGAN, today));
        assertThat(drawn).isPositive();
        assertThat(as(LEADER, () -> checks.figures()).sampled()).isEqualTo(before + drawn);
        assertThatThrownBy(() -> as(LEADER, () -> checks.draw(SCHEME_BEGAN, today)))
                .as("the same days once more, with nothing decided since")
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("quality.nothing");

        List<QualityChecks.Row> rows =
                as(OFFICER, () -> checks.page(true, null, 0, 100)).rows();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(drawn);
        assertThat(rows).allSatisfy(row -> assertThat(row.outcome()).isNull());
        int looked = 0;
        for (QualityChecks.Row row : rows) {
            String reference = row.application();
            LicenceApplication of = as(OFFICER, () -> applications.get(reference));
            if (OFFICER.equals(of.getAssessedBy()) || OFFICER.equals(of.getDecidedBy())) {
                assertThatThrownBy(() -> found(OFFICER, reference, QualityOutcome.SOUND, ""))
                        .hasMessageContaining("quality.own-work");
                continue;
            }
            assertThatThrownBy(() -> found(OFFICER, reference, QualityOutcome.WRONG, " "))
                    .hasMessageContaining("quality.words-needed");
            assertThatThrownBy(() -> found("r.ferreira", reference, QualityOutcome.SOUND, ""))
                    .isInstanceOf(Denied.class);
            if (LEADER.equals(of.getDecidedBy())) {
                assertThatThrownBy(() -> found(LEADER, reference, QualityOutcome.SOUND, ""))
                        .hasMessageContaining("quality.own-work");
            }
            found(OFFICER, reference, QualityOutcome.LACKING, "No gas certificate on the file");
            assertThatThrownBy(() ->
                            Acting.<Exception>as(OFFICER, () -> checks.found(reference, 0, QualityOutcome.SOUND, "")))
                    .as("who read it before")
                    .hasMessageContaining("changed-meanwhile");
            looked++;
        }
        assertThat(looked).isPositive();
        int lacking = as(OFFICER, () -> checks.page(false, QualityOutcome.LACKING, 0, 1))
                .total();
        assertThat(lacking).isGreaterThanOrEqualTo(looked);
        assertThat(as(Acting.PUBLIC, () -> checks.page(false, null, 0, 1)).total())
                .isZero();
        assertThat(as("landlord:LA-2011-00099", () -> checks.page(false, null, 0, 1))
                        .total())
                .isZero();
    }
}
