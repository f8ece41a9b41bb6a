package org.margatetaskforce.licensing.carried;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.licensing.LicensingTrials;
import org.margatetaskforce.licensing.change.ChangeKind;
import org.margatetaskforce.licensing.change.LicenceChanges;
import org.margatetaskforce.licensing.change.NewChange;
import org.margatetaskforce.licensing.unlicensed.UnlicensedTrials;

/** A licence under Part 2 that turns out to run beside a selective one, in the container (Housing Act 2004 s.93(3)(b)). */
@ExtendWith(ArquillianExtension.class)
class HmoOverlapsIT {

    private static final String LEADER = "a.okonkwo";
    private static final String OFFICER = "p.sandys";
    private static final AtomicInteger NEXT = new AtomicInteger(9820);

    @Inject
    CarriedLicences carried;

    @Inject
    HmoOverlaps overlaps;

    @Inject
    LicenceChanges changes;

    @Inject
    LicensingTrials licensing;

    @Inject
    UnlicensedTrials trials;

    private String building = "";
    private String selective = "";
    private LocalDate today = LocalDate.EPOCH;

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> answer = new ArrayList<>();
        Acting.<Exception>as(who, () -> answer.add(work.call()));
        return answer.get(0);
    }

    @BeforeEach
    void a_flat_with_a_selective_licence_in_force() throws Exception {
        int number = NEXT.getAndIncrement();
        today = TaskForceClock.current().today();
        building = as(Acting.SYSTEM, () -> licensing.house(number, true));
        selective = "L-2010-9" + number;
        as(OFFICER, () -> {
            trials.application(building, building + "1", "SL-2010-6" + number, "IN_FORCE");
            licensing.running(
                    "SL-2010-6" + number,
                    selective,
                    today.minusYears(1).toString(),
                    today.plusYears(1).toString());
            return true;
        });
    }

    private String hmo(LocalDate from, LocalDate to) throws Exception {
        return as(OFFICER, () -> licensing.hmoLicence(building, true, from, to));
    }

    private void place(String reference, String uprn) throws Exception {
        as(OFFICER, () -> {
            carried.place(reference, carried.get(reference).getVersion(), uprn, "Seen at the door");
            return true;
        });
    }

    private List<String> waiting(String reference) throws Exception {
        return as(OFFICER, () -> trials.waiting(reference));
    }

    @Test
    void it_is_put_on_the_worklist_when_its_home_is_known_and_taken_off_when_it_is_another() throws Exception {
        String reference = hmo(today.plusDays(10), today.plusYears(5));
        assertThat(waiting(reference)).isEmpty();
        place(reference, building + "2");
        assertThat(waiting(reference)).as("the flat beside it").isEmpty();
        place(reference, building);
        assertThat(waiting(reference)).as("its building").containsExactly("Task_SeeHmoOverlap HIO");
        assertThat(as(OFFICER, () -> overlaps.of(reference))).singleElement().satisfies(found -> {
            assertThat(found.licence()).isEqualTo(selective);
            assertThat(found.from()).isEqualTo(today.plusDays(10));
            assertThat(found.to()).isEqualTo(today.plusYears(1));
            assertThat(found.change()).isNull();
        });
        place(reference, building + "1");
        assertThat(waiting(reference)).as("once").hasSize(1);
        place(reference, building + "3");
        assertThat(waiting(reference)).isEmpty();
    }

    @Test
    void one_that_ended_or_begins_after_the_selective_licence_runs_beside_nothing() throws Exception {
        String ended = hmo(today.minusYears(3), today.minusDays(1));
        place(ended, building);
        String after = hmo(today.plusYears(1).plusDays(1), today.plusYears(6));
        place(after, building);
        assertThat(waiting(ended)).isEmpty();
        assertThat(waiting(after)).isEmpty();
        String lastDay = hmo(today.plusYears(1), today.plusYears(6));
        place(lastDay, building);
        assertThat(waiting(lastDay)).as("both on one day").hasSize(1);
    }

    @Test
    void it_is_seen_to_when_a_revocation_is_under_way_or_it_is_said_why_not() throws Exception {
        String reference = hmo(today, today.plusYears(5));
        place(reference, building);
        assertThatThrownBy(() -> seenTo(OFFICER, reference, " ")).hasMessageContaining("overlap-open");
        assertThatThrownBy(() -> seenTo("l.tapsell", reference, "Another house"))
                .isInstanceOf(Denied.class);
        NewChange form = new NewChange();
        form.setKind(ChangeKind.REVOCATION);
        form.setGround("REVOKE_PART2");
        form.setReasons("The house is licensed under Part 2.");
        String revocation = as(OFFICER, () -> changes.begin(selective, form));
        assertThat(as(OFFICER, () -> overlaps.of(reference)))
                .extracting(HmoOverlaps.Overlap::change)
                .containsExactly(revocation);
        seenTo(OFFICER, reference, "");
        assertThat(waiting(reference)).isEmpty();

        String second = hmo(today, today.plusYears(2));
        place(second, building + "1");
        assertThat(waiting(second)).as("a revocation is under way already").isEmpty();
    }

    @Test
    void it_is_left_for_a_reason() throws Exception {
        String reference = hmo(today, today.plusYears(5));
        place(reference, building);
        seenTo(LEADER, reference, "The HMO is the ground floor alone.");
        assertThat(waiting(reference)).isEmpty();
    }

    private void seenTo(String who, String reference, String because) throws Exception {
        as(who, () -> {
            overlaps.seenTo(reference, because);
            return true;
        });
    }
}
