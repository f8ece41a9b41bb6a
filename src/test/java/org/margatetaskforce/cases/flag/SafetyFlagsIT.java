package org.margatetaskforce.cases.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.caution.Caution;
import org.margatetaskforce.cases.caution.Cautions;
import org.margatetaskforce.people.Birth;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.Home;
import org.margatetaskforce.people.Particulars;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.Residencies;
import org.margatetaskforce.people.Residency;
import org.margatetaskforce.people.Sex;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.people.Tenure;
import org.margatetaskforce.people.Told;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.Worklist;

/** Safety flags in the database: where they stand, who sees why, who decides, and that they follow the person (vector J.9). */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class SafetyFlagsIT {

    private static final String LEADER = "a.okonkwo";
    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String ANOTHER = "i.dumitru";
    private static final String SERGEANT = "m.brightwell";
    private static final String CONSTABLE = "l.tapsell";
    private static final String SOCIAL_WORK_ASSISTANT = "f.benali";
    private static final String GOVERNANCE = "m.eldridge";

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    SafetyFlags flags;

    @Inject
    Cautions cautions;

    @Inject
    Persons persons;

    @Inject
    Residencies residencies;

    @Inject
    Gazetteer gazetteer;

    @Inject
    Worklist worklist;

    private Uprn here = new Uprn("1");
    private Uprn there = new Uprn("1");

    @BeforeEach
    void two_houses() throws Exception {
        int number = NEXT.incrementAndGet();
        here = new Uprn("9480000%05d".formatted(number));
        there = new Uprn("9481000%05d".formatted(number));
        String list = "uprn,street,town,pao number,easting,northing,parent uprn,sao number\n" + here
                + ",Flags Street,Margate," + number + ",636000,171200,,\n" + there + ",Flags Street,Margate,"
                + (number + 500) + ",636000,171200,,\n";
        Acting.as(
                Acting.SYSTEM,
                () -> gazetteer.importProperties(
                        list.getBytes(StandardCharsets.UTF_8), GazetteerImport.Progress.UNSEEN));
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private String propose(String by, @Nullable String person, @Nullable Uprn door, @Nullable String victim)
            throws Exception {
        return as(
                by,
                () -> flags.propose(new NewFlag(
                        person,
                        door,
                        "DOUBLE_CREW",
                        today().minusDays(3),
                        "Threw a chair at the officer in the hall.",
                        null,
                        victim,
                        false)));
    }

    private List<String> at(String who, Uprn door) throws Exception {
        return as(who, () -> cautions.over(door.value())).stream()
                .map(Caution::reference)
                .toList();
    }

    private int version(String reference) throws Exception {
        return as(Acting.SYSTEM, () -> flags.get(reference).getVersion());
    }

    @Test
    void the_instruction_is_on_from_the_proposal_and_off_with_the_refusal() throws Exception {
        String reference = propose(HOUSING_OFFICER, null, here, null);
        assertThat(at(CONSTABLE, here)).containsExactly(reference);
        assertThat(at(ANOTHER, there)).isEmpty();
        assertThat(as(LEADER, () -> worklist.about(reference)))
                .singleElement()
                .satisfies(task -> assertThat(task.dueOn()).isAfter(today()));
        Acting.as(LEADER, () -> flags.refuse(reference, version(reference), "Nobody but a postman saw it."));
        assertThat(at(CONSTABLE, here)).isEmpty();
        assertThat(as(LEADER, () -> worklist.about(reference))).isEmpty();
    }

    @Test
    void a_flag_of_a_person_moves_with_them_and_the_next_occupant_has_none() throws Exception {
        String person = as(SOCIAL_WORK_ASSISTANT, () -> somebody("Aldous"));
        Residency home = as(SOCIAL_WORK_ASSISTANT, () -> moveIn(person, here, today().minusDays(40)));
        String reference = propose(SOCIAL_WORK_ASSISTANT, person, null, null);
        assertThat(at(HOUSING_OFFICER, here)).containsExactly(reference);
        assertThat(as(HOUSING_OFFICER, () -> cautions.over(here.value())))
                .as("who lives there is class D3 or D4, the instruction is not")
                .singleElement()
                .extracting(Caution::words)
                .isEqualTo("Go in pairs");

        Acting.as(SOCIAL_WORK_ASSISTANT, () -> moveIn(person, there, today()));
        assertThat(at(HOUSING_OFFICER, here)).as("the old door").isEmpty();
        assertThat(at(HOUSING_OFFICER, there)).as("the new door").containsExactly(reference);
        assertThat(home.getReference()).isNotBlank();

        String next = as(SOCIAL_WORK_ASSISTANT, () -> somebody("Berrick"));
        Acting.as(SOCIAL_WORK_ASSISTANT, () -> moveIn(next, here, today()));
        assertThat(at(HOUSING_OFFICER, here)).as("the next occupant").isEmpty();
        assertThat(as(SOCIAL_WORK_ASSISTANT, () -> cautions.over(next))).isEmpty();
        assertThat(as(SOCIAL_WORK_ASSISTANT, () -> cautions.over(person)))
                .singleElement()
                .extracting(Caution::reference)
                .isEqualTo(reference);
    }

    private String somebody(String family) {
        return persons.add(
                        Particulars.of("Trial", family, Birth.on(LocalDate.of(1980, 1, 1 + NEXT.get() % 27)), Sex.MALE),
                        Contact.NONE)
                .getReference();
    }

    private Residency moveIn(String person, Uprn door, LocalDate from) {
        return residencies.moveIn(
                person,
                new Home(door, null, Tenure.PRIVATE_RENT, true),
                from,
                null,
                new Told(SourceType.VISIT, Confidence.CONFIRMED));
    }

    @Test
    void the_reason_is_for_few() throws Exception {
        String reference = propose(HOUSING_OFFICER, null, here, null);
        assertThat(reasonSeen(HOUSING_OFFICER, reference)).as("who proposed it").isTrue();
        assertThat(reasonSeen(SERGEANT, reference)).as("class D9: F").isTrue();
        assertThat(reasonSeen(LEADER, reference))
                .as("while it is theirs to decide")
                .isTrue();
        assertThat(reasonSeen(ANOTHER, reference)).isFalse();
        assertThat(reasonSeen(CONSTABLE, reference)).as("not on its case").isFalse();
        assertThat(as(ANOTHER, () -> flags.history(flags.get(reference)))).isEmpty();
        assertThat(as(LEADER, () -> flags.mayKnowOfReasons())).isTrue();
        assertThat(as(ANOTHER, () -> flags.mayKnowOfReasons())).isFalse();
        Acting.as(LEADER, () -> flags.approve(reference, version(reference), "DOUBLE_CREW", today(), null));
        assertThat(reasonSeen(LEADER, reference)).as("decided").isFalse();
        assertThat(as(GOVERNANCE, () -> flags.find(reference))).as("D8: hidden").isEmpty();
        assertThat(at(GOVERNANCE, here)).isEmpty();
    }

    private boolean reasonSeen(String who, String reference) throws Exception {
        return as(who, () -> flags.findReason(flags.get(reference)).isPresent());
    }

    @Test
    void a_senior_officer_decides_who_is_neither_its_proposer_nor_its_victim() throws Exception {
        String leaders = propose(LEADER, null, here, null);
        assertThat(as(Acting.SYSTEM, () -> flags.decider(leaders))).isEqualTo("PS");
        String aboutLeader = propose(HOUSING_OFFICER, null, there, LEADER);
        assertThat(as(Acting.SYSTEM, () -> flags.decider(aboutLeader))).isEqualTo("PS");
        assertThatThrownBy(() ->
                        Acting.as(LEADER, () -> flags.approve(aboutLeader, version(aboutLeader), "DOG", today(), null)))
                .hasMessage("cases.flag.own-incident");
        String polices = propose(CONSTABLE, null, there, null);
        assertThat(as(Acting.SYSTEM, () -> flags.decider(polices))).isEqualTo("PS");
        assertThatThrownBy(() -> Acting.as(
                        HOUSING_OFFICER, () -> flags.refuse(polices, version(polices), "Not my flag to refuse")))
                .hasMessage("identity.not-for-your-post");
        Acting.as(
                SERGEANT,
                () -> flags.approve(
                        polices, version(polices), "POLICE_ACCOMPANY", null, "Would come to the door armed."));
        assertThat(as(CONSTABLE, () -> flags.get(polices).getInstructionVersion()))
                .as("another instruction, another version")
                .isEqualTo(2);
        assertThat(at(HOUSING_OFFICER, there)).containsExactlyInAnyOrder(aboutLeader, polices);
        assertThatThrownBy(() -> Acting.as(SERGEANT, () -> flags.remove(polices, 0, "Somebody was quicker here")))
                .hasMessage("cases.flag.changed-meanwhile");
        Acting.as(SERGEANT, () -> flags.remove(polices, version(polices), "Reviewed early: he has moved to prison."));
        assertThat(at(HOUSING_OFFICER, there)).containsExactly(aboutLeader);
    }

    @Test
    void no_illness_is_named_and_no_instruction_typed() {
        for (String said :
                List.of("He is HIV positive and threw a cup.", "Clearly a case of Schizophrenia, shouted.")) {
            assertThatThrownBy(() -> Acting.as(
                            HOUSING_OFFICER,
                            () -> flags.propose(new NewFlag(null, here, "SHARPS", today(), said, null, null, false))))
                    .hasMessage("cases.flag.medical");
        }
        assertThatThrownBy(() -> Acting.as(
                        HOUSING_OFFICER,
                        () -> flags.propose(new NewFlag(
                                null,
                                here,
                                "HAS_A_COLD",
                                today(),
                                "Sneezed at the officer in the hall.",
                                null,
                                null,
                                false))))
                .hasMessage("cases.flag.instruction");
    }

    @Test
    void a_late_review_leaves_the_instruction_on_and_the_supervisor_is_told_once() throws Exception {
        String reference = propose(HOUSING_OFFICER, null, here, null);
        Acting.as(LEADER, () -> flags.approve(reference, version(reference), "DOUBLE_CREW", today(), null));
        assertThat(as(LEADER, () -> flags.get(reference).getReviewDueOn())).isEqualTo(today().plusMonths(12));
        Acting.as(Acting.SYSTEM, () -> {
            flags.fallDue(reference);
            flags.tellSupervisor(reference);
            flags.tellSupervisor(reference);
        });
        assertThat(at(CONSTABLE, here)).containsExactly(reference);
        SafetyFlags.Page due = as(
                LEADER, () -> flags.page(new FlagFilter(FlagFilter.Which.ON, null, null, null, true, reference, 0, 5)));
        assertThat(due.total()).isZero();
        assertThat(as(LEADER, () -> flags.history(flags.get(reference))))
                .extracting(FlagEvent::what)
                .contains("Review due", "Not reviewed: supervisor told");
    }
}
