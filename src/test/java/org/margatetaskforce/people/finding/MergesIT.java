package org.margatetaskforce.people.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.people.AliasKind;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.Families;
import org.margatetaskforce.people.FamilyRole;
import org.margatetaskforce.people.Home;
import org.margatetaskforce.people.IdentifierKind;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.Residencies;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.people.Tenure;
import org.margatetaskforce.people.Told;
import org.margatetaskforce.workflow.Workflow;

/** Two records made one by two officers of two agencies, and taken apart again; nobody sees more or less by it. */
@ExtendWith(ArquillianExtension.class)
class MergesIT {

    private static final String SOCIAL_WORK_ASSISTANT = "f.benali";
    private static final String CONSTABLE = "l.tapsell";
    private static final String SERGEANT = "m.brightwell";
    private static final String HOUSING_TEAM_LEADER = "a.okonkwo";
    private static final String HEALTH_PARTNER = "a.menon";
    private static final List<String> EVERYBODY = List.of(
            SOCIAL_WORK_ASSISTANT,
            CONSTABLE,
            SERGEANT,
            HOUSING_TEAM_LEADER,
            HEALTH_PARTNER,
            "t.lindo",
            "p.sandys",
            "g.linklater",
            "s.vane",
            "m.eldridge",
            "r.ferreira",
            "r.castleton");

    private static final String[] SYLLABLES = {"bam", "kel", "dof", "gur", "zit", "nov", "pex", "rul", "sym", "tag"};

    private static final Told TOLD = new Told(SourceType.SELF_REPORT, Confidence.CONFIRMED);
    private static final AtomicInteger NEXT = new AtomicInteger((int) (System.nanoTime() % 300_000));

    @Inject
    Merges merges;

    @Inject
    Duplicates duplicates;

    @Inject
    PersonSearch personSearch;

    @Inject
    Persons persons;

    @Inject
    Residencies residencies;

    @Inject
    Families families;

    @Inject
    Workflow workflow;

    private String family = "";
    private String kept = "";
    private String absorbed = "";

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    @BeforeEach
    void two_records_of_one_person_from_two_agencies() throws Exception {
        // names of two tests are nothing like each other: all their syllables differ
        StringBuilder name = new StringBuilder();
        for (char digit : String.valueOf(100_000 + NEXT.incrementAndGet() * 556_229L % 900_000)
                .toCharArray()) {
            name.append(SYLLABLES[digit - '0']);
        }
        family = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        LocalDate born = LocalDate.of(1976, 11, 3);
        kept = as(SOCIAL_WORK_ASSISTANT, () -> persons.add(null, "Siobhán", family, born, Contact.NONE))
                .getReference();
        absorbed = as(HEALTH_PARTNER, () -> persons.add(null, "Shevaun", family, born, Contact.NONE))
                .getReference();
    }

    private Home elsewhere(String where) {
        return new Home(null, where, Tenure.PRIVATE_RENT, true);
    }

    /** What each record has that somebody wrote: homes past and present, names, a number, a family. */
    private void ties() throws Exception {
        Acting.as(HEALTH_PARTNER, () -> {
            residencies.moveIn(absorbed, elsewhere("1 Old Road"), LocalDate.of(2009, 1, 1), null, TOLD);
            residencies.moveIn(absorbed, elsewhere("2 New Road"), LocalDate.of(2010, 1, 1), null, TOLD);
            persons.identify(absorbed, IdentifierKind.NHS_NUMBER, nhsNumber());
            String theirs = families.create("Of the health partner").getReference();
            families.add(theirs, absorbed, FamilyRole.ADULT, LocalDate.of(2010, 1, 1), TOLD);
        });
        Acting.as(SOCIAL_WORK_ASSISTANT, () -> {
            residencies.moveIn(kept, elsewhere("3 Other Road"), LocalDate.of(2008, 1, 1), null, TOLD);
            residencies.moveIn(kept, elsewhere("4 Last Road"), LocalDate.of(2011, 1, 1), null, TOLD);
            persons.addAlias(kept, AliasKind.MAIDEN, "Siobhán", family + "fitz", LocalDate.of(1976, 11, 3), TOLD);
            String theirs = families.create("Of the social work assistant").getReference();
            families.add(theirs, kept, FamilyRole.INDEX_ADULT, LocalDate.of(2010, 1, 1), TOLD);
        });
    }

    private static String nhsNumber() {
        while (true) {
            String nine = String.format("9%08d", NEXT.incrementAndGet());
            int sum = 0;
            for (int i = 0; i < 9; i++) {
                sum += (nine.charAt(i) - '0') * (10 - i);
            }
            int check = (11 - sum % 11) % 11;
            if (check < 10) {
                return nine + check;
            }
        }
    }

    /** Everything of either record that somebody may see, by reference. */
    private Set<String> sight(String who) throws Exception {
        Set<String> seen = new TreeSet<>();
        Acting.as(who, () -> {
            for (String each : List.of(kept, absorbed)) {
                persons.find(each).ifPresent(person -> seen.add("person " + person.getReference()));
                persons.aliases(each).forEach(alias -> seen.add("name " + alias.getReference()));
                persons.identifiers(each).forEach(number -> seen.add("number " + number.id()));
                residencies.historyOf(each).forEach(home -> seen.add("home " + home.reference()));
                residencies.believedBefore(each).forEach(home -> seen.add("once " + home.reference()));
                families.of(each).forEach(member -> seen.add("member " + member.getReference()));
            }
        });
        return seen;
    }

    private String merged() throws Exception {
        // the constable sees the record of the health partner: as a person it is class D3
        String reference = as(CONSTABLE, () -> merges.request(kept, absorbed, "same scar, same date of birth"))
                .getReference();
        Acting.as(
                SOCIAL_WORK_ASSISTANT,
                () -> merges.approve(reference, merges.get(reference).getVersion(), "agreed at the door"));
        return reference;
    }

    @Test
    void a_merge_widens_and_narrows_nobodys_sight_and_an_undone_one_neither() throws Exception {
        ties();
        List<Set<String>> before = new ArrayList<>();
        for (String who : EVERYBODY) {
            before.add(sight(who));
        }
        assertThat(before.get(4))
                .as("the health partner sees what she wrote")
                .anyMatch(each -> each.startsWith("number"));
        assertThat(before.get(1)).as("the constable sees no past home").noneMatch(each -> each.startsWith("member"));
        String reference = merged();
        for (int i = 0; i < EVERYBODY.size(); i++) {
            assertThat(sight(EVERYBODY.get(i)))
                    .as("after the merge: %s", EVERYBODY.get(i))
                    .isEqualTo(before.get(i));
        }
        Acting.as(
                HOUSING_TEAM_LEADER,
                () -> merges.undo(reference, merges.get(reference).getVersion(), "two cousins, as it turns out"));
        for (int i = 0; i < EVERYBODY.size(); i++) {
            assertThat(sight(EVERYBODY.get(i)))
                    .as("after it was undone: %s", EVERYBODY.get(i))
                    .isEqualTo(before.get(i));
        }
    }

    @Test
    void the_kept_record_stands_for_both_to_whoever_sees_both() throws Exception {
        String reference = merged();
        Merge merge = as(CONSTABLE, () -> merges.get(reference));
        assertThat(merge.getState()).isEqualTo(MergeState.MERGED);
        assertThat(merge.decidedBy()).contains(SOCIAL_WORK_ASSISTANT);
        assertThat(as(CONSTABLE, () -> merges.mergedInto(absorbed))).contains(kept);
        assertThat(as(CONSTABLE, () -> merges.mergedFrom(kept))).containsExactly(absorbed);
        assertThat(as(CONSTABLE, () -> personSearch.search("shevaun " + family)).hits())
                .singleElement()
                .satisfies(hit -> {
                    assertThat(hit.reference()).isEqualTo(kept);
                    assertThat(hit.why()).contains("merged into");
                });
        PersonFilter named = new PersonFilter(family, null, null, null, null, 0, 25);
        // names of the town that sound alike may follow
        assertThat(as(CONSTABLE, () -> personSearch.page(named)).rows())
                .extracting(PersonRow::reference)
                .startsWith(kept)
                .doesNotContain(absorbed);
        // the health partner sees her own record alone, and to her it is as it was
        assertThat(as(HEALTH_PARTNER, () -> merges.mergedInto(absorbed))).isEmpty();
        assertThat(as(HEALTH_PARTNER, () -> personSearch.search("shevaun " + family))
                        .hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.reference()).isEqualTo(absorbed));
        assertThat(as(HEALTH_PARTNER, () -> merges.find(reference))).isEmpty();
        assertThat(as(HEALTH_PARTNER, () -> merges.page(absorbed, null, 0, 25)).total())
                .isZero();
        assertThat(as(CONSTABLE, () -> duplicates.find(kept, absorbed)))
                .get()
                .satisfies(pair -> assertThat(pair.state()).isEqualTo(LikelyDuplicate.State.SAME));
        assertThatThrownBy(() -> Acting.as(SERGEANT, () -> merges.request(kept, absorbed, "once more, please")))
                .hasMessage("people.merge.merged-already");
    }

    @Test
    void one_officer_alone_merges_nothing_and_one_of_the_wrong_agency_neither() throws Exception {
        String reference = as(HOUSING_TEAM_LEADER, () -> merges.request(kept, absorbed, "same scar, same day of birth"))
                .getReference();
        Merge merge = as(HOUSING_TEAM_LEADER, () -> merges.get(reference));
        assertThat(merge.getApproverAgency()).as("who recorded one of the two").isEqualTo("KCC");
        assertThat(as(SOCIAL_WORK_ASSISTANT, () -> workflow.isOpen("Task_DecideMerge", reference)))
                .isTrue();
        assertThatThrownBy(
                        () -> Acting.as(HOUSING_TEAM_LEADER, () -> merges.approve(reference, merge.getVersion(), null)))
                .hasMessage("people.merge.not-your-agency");
        assertThatThrownBy(() -> Acting.as(SERGEANT, () -> merges.approve(reference, merge.getVersion(), null)))
                .hasMessage("people.merge.not-your-agency");
        assertThatThrownBy(() -> Acting.as(CONSTABLE, () -> merges.approve(reference, merge.getVersion(), null)))
                .hasMessage("identity.not-for-your-post");
        assertThatThrownBy(() ->
                        Acting.as(SOCIAL_WORK_ASSISTANT, () -> merges.approve(reference, merge.getVersion() + 1, null)))
                .hasMessage("people.merge.somebody-else");
        assertThatThrownBy(() -> Acting.as(SERGEANT, () -> merges.request(absorbed, kept, "the other way round")))
                .hasMessage("people.merge.pending");
        Acting.as(
                SOCIAL_WORK_ASSISTANT,
                () -> merges.decline(reference, merge.getVersion(), "the scar is on the other hand", true));
        assertThat(as(CONSTABLE, () -> merges.mergedInto(absorbed))).isEmpty();
        assertThat(as(CONSTABLE, () -> duplicates.find(kept, absorbed)))
                .get()
                .satisfies(pair -> assertThat(pair.state()).isEqualTo(LikelyDuplicate.State.DIFFERENT));
    }

    @Test
    void a_request_is_taken_back_by_who_made_it_and_leaves_the_other_agencys_worklist() throws Exception {
        String reference = as(CONSTABLE, () -> merges.request(kept, absorbed, "same scar, same day of birth"))
                .getReference();
        assertThatThrownBy(() -> Acting.as(SERGEANT, () -> merges.withdraw(reference)))
                .hasMessage("people.merge.not-your-request");
        Acting.as(CONSTABLE, () -> merges.withdraw(reference));
        assertThat(as(SOCIAL_WORK_ASSISTANT, () -> workflow.isOpen("Task_DecideMerge", reference)))
                .isFalse();
        assertThat(as(CONSTABLE, () -> merges.get(reference).getState())).isEqualTo(MergeState.WITHDRAWN);
    }

    @Test
    void it_is_undone_within_ninety_days_and_not_after() throws Exception {
        String reference = merged();
        Merge merge = as(CONSTABLE, () -> merges.get(reference));
        LocalDate today = TaskForceClock.current().today();
        assertThat(merge.getUndoUntil()).isEqualTo(today.plusDays(90));
        assertThat(merge.isUndoableOn(today.plusDays(90))).isTrue();
        assertThat(merge.isUndoableOn(today.plusDays(91))).isFalse();
        assertThatThrownBy(() -> merge.undo(
                        CONSTABLE, TaskForceClock.current().instant(), today.plusDays(91), "much too late, really"))
                .hasMessage("people.merge.too-late");
        assertThatThrownBy(() -> Acting.as(CONSTABLE, () -> merges.undo(reference, merge.getVersion(), "no")))
                .hasMessage("people.merge.reason-missing");
        Acting.as(CONSTABLE, () -> merges.undo(reference, merge.getVersion(), "two cousins, as it turns out"));
        assertThat(as(CONSTABLE, () -> merges.mergedInto(absorbed))).isEmpty();
        assertThat(as(CONSTABLE, () -> personSearch.search(family)).hits())
                .extracting(PersonHit::reference)
                .contains(kept, absorbed);
        assertThat(as(CONSTABLE, () -> duplicates.find(kept, absorbed)))
                .get()
                .satisfies(pair -> assertThat(pair.reason()).contains("cousins"));
        assertThatThrownBy(() -> Acting.as(
                        CONSTABLE,
                        () -> merges.undo(reference, merges.get(reference).getVersion(), "and once more undone")))
                .hasMessage("people.merge.not-merged");
    }

    @Test
    void protection_reaches_the_record_that_was_merged() throws Exception {
        merged();
        Acting.as(SOCIAL_WORK_ASSISTANT, () -> persons.protect(kept, "refuge"));
        assertThat(as(CONSTABLE, () -> persons.find(kept))).isEmpty();
        assertThat(as(CONSTABLE, () -> persons.find(absorbed))).isEmpty();
        assertThat(as(CONSTABLE, () -> personSearch.search("shevaun " + family)).hits())
                .extracting(PersonHit::reference)
                .doesNotContain(kept, absorbed);
    }
}
