package org.margatetaskforce.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ActionOwner;
import org.margatetaskforce.cases.action.ActionSource;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.action.NewAction;
import org.margatetaskforce.cases.note.CaseChanges;
import org.margatetaskforce.cases.note.Chronology;
import org.margatetaskforce.cases.note.ChronologyFilter;
import org.margatetaskforce.cases.note.Happening;
import org.margatetaskforce.cases.note.Note;
import org.margatetaskforce.cases.note.NoteForm;
import org.margatetaskforce.cases.note.NoteNature;
import org.margatetaskforce.cases.note.NoteType;
import org.margatetaskforce.cases.note.Notes;
import org.margatetaskforce.identity.AuditAlerts;
import org.margatetaskforce.identity.AuditSeals;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.InterestKind;
import org.margatetaskforce.people.Organisations;
import org.margatetaskforce.people.PropertyInterests;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** A case from its opening to its end and after, and who sees what of it on the way. */
@ExtendWith(ArquillianExtension.class)
class SharedCaseIT {

    private static final String LEADER = "a.okonkwo";
    private static final String LEAD = "p.sandys";
    private static final String COLLEAGUE = "i.dumitru";
    private static final String CONSTABLE = "l.tapsell";
    private static final String MANAGER = "r.ferreira";
    private static final String ASSISTANT = "f.benali";

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    Cases cases;

    @Inject
    CaseStages stages;

    @Inject
    Actions actions;

    @Inject
    CasePartners partners;

    @Inject
    CaseSubjects subjects;

    @Inject
    CaseLinks links;

    @Inject
    Notes notes;

    @Inject
    Chronology chronology;

    @Inject
    CaseChanges changes;

    @Inject
    Worklist worklist;

    @Inject
    AuditAlerts alerts;

    @Inject
    AuditSeals seals;

    @Resource(lookup = "java:app/jdbc/app")
    DataSource database;

    @Inject
    Timeline timeline;

    @Inject
    Gazetteer gazetteer;

    @Inject
    DataQuality quality;

    @Inject
    Organisations organisations;

    @Inject
    PropertyInterests interests;

    private String house = "";

    @BeforeEach
    void a_house() throws Exception {
        int number = NEXT.incrementAndGet();
        house = "9340000%05d".formatted(number);
        String list = "uprn,street,town,pao number,easting,northing,parent uprn,sao number\n" + house
                + ",Sharing Street,Margate," + number + ",636000,171200,,\n";
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

    private int version(String who, String reference) throws Exception {
        return as(who, () -> cases.get(reference).getVersion());
    }

    /** An officer's look at the case so many days from today, as the trail keeps it, and what the rules make of it. */
    private void looksAfterDays(int days, String reference) throws Exception {
        try (Connection own = database.getConnection()) {
            own.setAutoCommit(false);
            try (PreparedStatement officer =
                    own.prepareStatement("select set_config('mtf.officer', 'y.rahman', true)")) {
                officer.execute();
            }
            try (PreparedStatement look = own.prepareStatement("""
                    insert into identity.audit_entry (at, officer, agency_code, action, record_kind, reference, data_class,
                                                      case_reference, outcome)
                    values (?, 'y.rahman', 'KCC', 'VIEW', 'case', ?, 5, ?, 'DONE')""")) {
                look.setTimestamp(
                        1,
                        Timestamp.from(TaskForceClock.current()
                                .today()
                                .plusDays(days)
                                .atTime(12, 0)
                                .atZone(TaskForceClock.LONDON)
                                .toInstant()));
                look.setString(2, reference);
                look.setString(3, reference);
                look.executeUpdate();
            }
            own.commit();
        }
        Acting.as(Acting.SYSTEM, () -> {
            seals.seal();
            alerts.look();
        });
    }

    private String opened() throws Exception {
        return as(
                LEADER,
                () -> cases.open(NewCase.of(CaseType.PROPERTY, "Sharing Street " + house, "TDC")
                        .about(List.of(new NewCase.About(house, "the house")))
                        .ledBy(LEAD)
                        .because("Several agencies are called here")));
    }

    private String shared() throws Exception {
        String reference = opened();
        int first = version(LEAD, reference);
        Acting.as(LEAD, () -> stages.acceptLead(reference, first, ""));
        int second = version(LEAD, reference);
        Acting.as(
                LEAD,
                () -> partners.add(
                        reference,
                        second,
                        "POL",
                        "",
                        "G115",
                        "Disorder here cannot be prevented by one agency alone."));
        Acting.as(LEAD, () -> cases.join(reference, CONSTABLE, "joint visits"));
        return reference;
    }

    private static NoteForm note(String text, int dataClass) {
        return new NoteForm(
                NoteType.VISIT,
                NoteNature.FACT,
                dataClass,
                "RESTRICTED",
                text,
                LocalDateTime.now(TaskForceClock.current()).minusHours(1),
                null,
                null,
                "",
                List.of());
    }

    private List<String> bodies(String who, String reference) throws Exception {
        return as(who, () -> chronology.page(new ChronologyFilter(reference, null, "NOTE", null, null, null, 0, 50)))
                .entries()
                .stream()
                .map(Happening::body)
                .toList();
    }

    @Test
    void a_landlords_case_lies_in_the_wards_where_their_property_does() throws Exception {
        String landlord = as(LEADER, () -> organisations
                .add("Lettings of " + house, null, Contact.NONE)
                .getReference());
        String before = landlordsCase(landlord);
        assertThat(as(LEADER, () -> stages.tests(before).local())).isFalse();
        Acting.as(
                LEADER,
                () -> interests.add(
                        new Uprn(house),
                        landlord,
                        InterestKind.MANAGING_AGENT,
                        TaskForceClock.current().today(),
                        SourceType.VISIT,
                        Confidence.CONFIRMED));
        String after = landlordsCase(landlord);
        assertThat(as(LEADER, () -> stages.tests(after).local())).isTrue();
    }

    private String landlordsCase(String landlord) throws Exception {
        return as(
                LEADER,
                () -> cases.open(NewCase.of(CaseType.LANDLORD, "A landlord of " + house, "TDC")
                        .about(List.of(new NewCase.About(landlord, "the landlord")))
                        .ledBy(LEAD)
                        .because("Four tenants of the same agent have complained")));
    }

    @Test
    void what_is_missing_in_open_cases_is_counted_and_listed_alike() throws Exception {
        String reference = as(
                LEADER,
                () -> cases.open(NewCase.of(CaseType.PROPERTY, "Sharing Street " + house, "TDC")
                        .about(List.of(new NewCase.About(house, "the house")))
                        .because("Several agencies are called here")));
        DataQuality.Count unled = as(LEADER, () -> quality.counts()).stream()
                .filter(count -> count.gap() == Gap.NO_LEAD)
                .findFirst()
                .orElseThrow();
        DataQuality.Page page = as(LEADER, () -> quality.page(Gap.NO_LEAD, 0, 10_000));
        assertThat(page.total()).isEqualTo(unled.missing()).isLessThanOrEqualTo(unled.of());
        assertThat(page.rows()).extracting(DataQuality.Row::reference).contains(reference);
        for (Gap gap : Gap.values()) {
            DataQuality.Page first = as(LEADER, () -> quality.page(gap, 0, 1));
            assertThat(first.total()).isGreaterThanOrEqualTo(first.rows().size());
        }
        assertThat(as(LEADER, () -> quality.counts()))
                .as("health is not theirs to read, so nobody is counted as lacking a number")
                .extracting(DataQuality.Count::gap)
                .doesNotContain(Gap.NO_NHS_NUMBER);
    }

    @Test
    void it_is_one_agencys_until_all_five_tests_hold() throws Exception {
        String reference = opened();
        assertThat(as(LEADER, () -> stages.tests(reference)))
                .isEqualTo(new CaseStages.FiveTests(true, true, false, false, false));
        assertThatThrownBy(() -> Acting.as(LEADER, () -> cases.join(reference, CONSTABLE, "too early")))
                .hasMessage("cases.team.not-shared-yet");
        int first = version(LEAD, reference);
        Acting.as(LEAD, () -> stages.acceptLead(reference, first, ""));
        assertThat(as(LEAD, () -> cases.get(reference).isShared())).isFalse();
        int second = version(LEAD, reference);
        assertThatThrownBy(() -> Acting.as(
                        LEAD,
                        () -> partners.add(
                                reference, second, "UKBA", "", "G115", "It would be convenient to know of it here.")))
                .hasMessage("cases.basis.does-not-open");
        Acting.as(
                LEAD,
                () -> partners.add(
                        reference, second, "POL", "", "G115", "Disorder here cannot be prevented by one alone."));
        assertThat(as(LEAD, () -> cases.get(reference).isShared())).isTrue();
        assertThatThrownBy(() -> Acting.as(LEAD, () -> cases.join(reference, "r.ovenden", "fire safety")))
                .hasMessage("cases.team.not-a-partner");
        Acting.as(LEAD, () -> cases.join(reference, CONSTABLE, "joint visits"));
        assertThat(as(CONSTABLE, () -> cases.find(reference))).isPresent();

        long basis = as(LEAD, () -> partners.bases(reference)).get(0).number();
        Acting.as(LEAD, () -> partners.endBasis(reference, basis, "The purpose is gone"));
        assertThat(as(LEAD, () -> cases.get(reference).isShared())).isFalse();
        assertThat(as(CONSTABLE, () -> cases.find(reference)))
                .as("access ends with the basis")
                .isEmpty();
    }

    @Test
    void who_leaves_the_team_is_denied_with_the_next_request_and_who_is_excluded_whatever_their_post()
            throws Exception {
        String reference = shared();
        Acting.as(LEAD, () -> notes.write(reference, note("For the team", 6)));
        assertThat(bodies(CONSTABLE, reference)).containsExactly("For the team");
        Acting.as(LEAD, () -> cases.leave(reference, CONSTABLE));
        assertThat(bodies(CONSTABLE, reference)).isEmpty();
        assertThat(as(CONSTABLE, () -> cases.find(reference))).isEmpty();

        assertThat(as(ASSISTANT, () -> cases.find(reference))).as("F by post").isPresent();
        Acting.as(LEAD, () -> cases.exclude(reference, ASSISTANT, "Lives next door"));
        assertThat(as(ASSISTANT, () -> cases.find(reference))).as("deny wins").isEmpty();
        assertThat(as(ASSISTANT, () -> timeline.page(reference, 0, 5)).total()).isZero();
        assertThat(as(LEAD, () -> cases.mayBeGiven(reference)))
                .extracting("username")
                .contains(LEAD)
                .doesNotContain(ASSISTANT, CONSTABLE);
        Acting.as(LEAD, () -> cases.admitAgain(reference, ASSISTANT));
        assertThat(as(ASSISTANT, () -> cases.find(reference))).isPresent();
    }

    @Test
    void notes_are_their_authors_to_change_and_an_agencys_own_are_not_even_counted() throws Exception {
        String reference = shared();
        String written = as(LEAD, () -> notes.write(reference, note("First words", 6)));
        Acting.as(LEAD, () -> notes.write(reference, note("For the council alone", 7)));
        assertThat(bodies(CONSTABLE, reference)).containsExactly("First words");
        assertThat(bodies(LEAD, reference)).hasSize(2);
        int version = as(LEAD, () -> notes.get(written).getVersion());
        assertThatThrownBy(() -> Acting.as(CONSTABLE, () -> notes.amend(written, version, note("Not mine", 6))))
                .hasMessage("cases.note.not-its-author");
        Acting.as(LEAD, () -> notes.amend(written, version, note("Better words", 6)));
        assertThat(as(LEAD, () -> notes.versions(notes.get(written))))
                .extracting(Notes.Version::body)
                .containsExactly("First words");
        assertThatThrownBy(() -> Acting.as(LEAD, () -> notes.amend(written, version, note("From another tab", 6))))
                .isInstanceOf(OptimisticLockException.class);
        String added = as(CONSTABLE, () -> notes.add(written, note("And later", 6)));
        assertThat(as(LEAD, () -> notes.find(added))).isPresent();

        int last = as(LEAD, () -> notes.get(written).getVersion());
        Acting.as(LEAD, () -> notes.enterInError(written, last, "Written on the wrong case"));
        assertThat(as(CONSTABLE, () -> notes.find(written))).isEmpty();
        assertThat(as(LEAD, () -> notes.find(written)).map(Note::isInError)).contains(true);
    }

    @Test
    void what_was_begun_is_kept_for_its_writer_alone() throws Exception {
        String reference = shared();
        Acting.as(LEAD, () -> notes.keepDraft(reference, "", "{\"body\":\"Half a sen\"}"));
        Acting.as(LEAD, () -> notes.keepDraft(reference, "", "{\"body\":\"Half a sentence\"}"));
        assertThat(as(LEAD, () -> notes.draft(reference, "")).map(Notes.Draft::fields))
                .contains("{\"body\":\"Half a sentence\"}");
        assertThat(as(CONSTABLE, () -> notes.draft(reference, ""))).isEmpty();
        Acting.as(LEAD, () -> notes.write(reference, note("A whole sentence", 6)));
        assertThat(as(LEAD, () -> notes.draft(reference, ""))).isEmpty();
    }

    @Test
    void a_link_is_there_only_for_who_sees_both_ends() throws Exception {
        String one = shared();
        a_house();
        String other = opened();
        Acting.as(LEAD, () -> links.add(one, other, LinkType.SAME_PLACE, "Next door to each other"));
        assertThat(as(LEAD, () -> links.of(one)))
                .extracting(CaseLink::reference)
                .containsExactly(other);
        assertThat(as(LEADER, () -> links.of(other)))
                .extracting(CaseLink::words)
                .containsExactly("Same place as");
        assertThat(as(CONSTABLE, () -> links.of(one)))
                .as("the other end is hidden")
                .isEmpty();
    }

    @Test
    void from_acceptance_to_a_signed_end_and_up_again() throws Exception {
        String reference = shared();
        assertThat(tasks(LEAD, reference)).containsExactly("Make first contact");
        LocalDate today = TaskForceClock.current().today();
        Acting.as(
                LEAD,
                () -> stages.recordFirstContact(
                        reference, cases.get(reference).getVersion(), today, "Met at the door"));
        Acting.as(
                LEAD,
                () -> stages.signAssessment(
                        reference, cases.get(reference).getVersion(), today, List.of("A working fire alarm")));
        int stale = version(LEAD, reference);
        Acting.as(LEADER, () -> cases.join(reference, COLLEAGUE, "helps"));
        Acting.as(
                LEAD,
                () -> cases.weigh(
                        reference,
                        cases.get(reference).getVersion(),
                        CasePriority.P1,
                        CaseRisk.HIGH,
                        "A child is there"));
        assertThatThrownBy(() -> Acting.as(
                        LEAD,
                        () -> cases.weigh(reference, stale, CasePriority.P3, CaseRisk.STANDARD, "As it was before")))
                .as("the second of two who save is told")
                .isInstanceOf(OptimisticLockException.class);
        planned(reference, today);
        assertThat(tasks(LEAD, reference)).containsExactly("Hold the review");
        assertThat(as(LEAD, () -> cases.get(reference)).getReviewSeriesOn()).isEqualTo(today.plusDays(42));
        Acting.as(LEAD, () -> stages.review(reference, cases.get(reference).getVersion(), today, "Goes well"));
        assertThat(as(LEAD, () -> cases.get(reference)).getReviewSeriesOn())
                .as("from the day it was due")
                .isEqualTo(today.plusDays(84));
        Acting.as(
                LEAD,
                () -> stages.proposeClosing(
                        reference,
                        cases.get(reference).getVersion(),
                        ClosureReason.NEEDS_MET,
                        "The alarm works and the stairs are clear."));
        assertThat(tasks(LEADER, reference)).containsExactly("Sign the closing");
        assertThatThrownBy(() -> Acting.as(
                        LEADER,
                        () -> stages.close(reference, cases.get(reference).getVersion())))
                .hasMessage("cases.closing.outcomes-missing");
        long need = as(LEAD, () -> stages.needs(reference)).get(0).number();
        Acting.as(LEAD, () -> stages.recordOutcome(reference, need, NeedOutcome.MET, ""));
        assertThatThrownBy(() -> Acting.as(
                        LEADER,
                        () -> stages.close(reference, cases.get(reference).getVersion())))
                .hasMessage("cases.closing.partners-unheard");
        Acting.as(CONSTABLE, () -> stages.answerClosing(reference, true, ""));
        Acting.as(LEADER, () -> stages.close(reference, cases.get(reference).getVersion()));
        assertThat(as(LEADER, () -> cases.get(reference)).getStage()).isEqualTo(CaseStage.CLOSED);
        assertThat(tasks(LEADER, reference)).isEmpty();
        assertThatThrownBy(() -> Acting.as(LEAD, () -> cases.join(reference, "y.rahman", "late")))
                .hasMessage("cases.case.already-closed");
        Acting.as(LEAD, () -> notes.write(reference, note("Heard afterwards", 6)));
        for (int days : new int[] {90, 91}) {
            looksAfterDays(days, reference);
            assertThat(as("m.eldridge", () -> alerts.page("", "CLOSED_CASE", "y.rahman", 0, 100).rows().stream()
                            .filter(alert -> reference.equals(alert.about()))
                            .map(AuditAlerts.Row::figure)
                            .toList()))
                    .as("looked at %d days after it was closed (partnership practice F.5: more than 90)", days)
                    .isEqualTo(days > 90 ? List.of(days) : List.of());
        }

        String again = as(
                LEADER,
                () -> cases.open(NewCase.of(CaseType.PROPERTY, "Sharing Street " + house, "TDC")
                        .about(List.of(new NewCase.About(house, "the house")))
                        .ledBy(LEAD)
                        .because("It has begun again")
                        .repeating(reference)));
        assertThat(as(LEADER, () -> cases.get(again)).isRepeat()).isTrue();
        assertThat(as(LEADER, () -> links.of(again)))
                .extracting(CaseLink::reference)
                .containsExactly(reference);
        assertThat(as(MANAGER, () -> cases.closedLately(house))).contains(reference);
    }

    /** Agrees the plan, which has one action in it that is done at once: an open one would be in the way of the end. */
    private void planned(String reference, LocalDate today) throws Exception {
        String action = as(
                LEAD,
                () -> actions.add(NewAction.of(
                        "Mend the handrail of the stair",
                        ActionOwner.officer(LEAD),
                        today.plusDays(7),
                        5,
                        ActionSource.CASE,
                        reference,
                        null)));
        Acting.as(LEAD, () -> stages.agreePlan(reference, cases.get(reference).getVersion(), today, List.of()));
        Acting.as(
                LEAD,
                () -> actions.complete(
                        action, actions.get(action).getVersion(), "The handrail stands and was tried.", ""));
    }

    private List<String> tasks(String who, String reference) throws Exception {
        return as(who, () -> worklist.about(reference)).stream()
                .map(WorklistRow::title)
                .toList();
    }

    @Test
    void who_looks_has_seen_and_what_comes_after_is_new() throws Exception {
        String reference = shared();
        Acting.as(CONSTABLE, () -> changes.looked(reference));
        Acting.as(LEAD, () -> changes.looked(reference));
        assertThat(as(CONSTABLE, () -> changes.fresh(reference)).unread()).isZero();
        Acting.as(LEAD, () -> notes.write(reference, note("News", 6)));
        Acting.as(LEAD, () -> notes.write(reference, note("Not for the police", 7)));
        assertThat(as(CONSTABLE, () -> changes.fresh(reference)).unread()).isEqualTo(1);
        assertThat(as(CONSTABLE, () -> changes.page(0, 100)).rows())
                .extracting(CaseChanges.Changed::reference)
                .contains(reference);
        assertThat(as(LEAD, () -> changes.page(0, 100)).rows())
                .extracting(CaseChanges.Changed::reference)
                .as("one's own is no news")
                .doesNotContain(reference);
    }

    @Test
    void a_case_and_its_notes_bear_markings_and_whatever_shows_them_the_highest() throws Exception {
        String reference = shared();
        assertThat(as(LEAD, () -> cases.get(reference)).getMarking()).isEqualTo("PROTECT");
        String note = as(LEAD, () -> notes.write(reference, note("A child sleeps in the cellar.", 6)));
        Chronology.Page page =
                as(LEAD, () -> chronology.page(new ChronologyFilter(reference, null, "EVENT", null, null, null, 0, 1)));
        assertThat(page.markings()).isEmpty();
        page = as(LEAD, () -> chronology.page(new ChronologyFilter(reference, null, null, null, null, null, 0, 1)));
        assertThat(page.markings()).containsExactly("RESTRICTED");

        int first = as(LEAD, () -> notes.get(note)).getVersion();
        assertThatThrownBy(() -> Acting.as(LEAD, () -> notes.mark(note, first, "SECRET", "It came with the file.")))
                .hasMessage("identity.marking.too-high");
        assertThatThrownBy(
                        () -> Acting.as(LEAD, () -> notes.mark(note, first, "OFFICIAL", "A scheme that is not yet.")))
                .hasMessage("identity.marking.unknown");
        assertThatThrownBy(() -> Acting.as(CONSTABLE, () -> notes.mark(note, first, "PROTECT", "Not my note at all.")))
                .hasMessage("cases.note.not-its-author");
        Acting.as(LEAD, () -> notes.mark(note, first, "PROTECT", "No child after all: a cat."));
        assertThat(as(LEAD, () -> notes.versions(notes.get(note))))
                .singleElement()
                .satisfies(before -> {
                    assertThat(before.marking()).isEqualTo("RESTRICTED");
                    assertThat(before.reason()).isEqualTo("No child after all: a cat.");
                });

        int second = version(LEAD, reference);
        assertThatThrownBy(() ->
                        Acting.as(LEAD, () -> cases.mark(reference, second, "CONFIDENTIAL", "It is very secret.")))
                .hasMessage("identity.marking.too-high");
        Acting.as(LEAD, () -> cases.mark(reference, second, "RESTRICTED", "It tells of their health now."));
        assertThat(as(LEAD, () -> cases.get(reference)).getMarking()).isEqualTo("RESTRICTED");
        assertThat(as(LEAD, () -> timeline.page(reference, 0, 5).entries())).anySatisfy(line -> {
            assertThat(line.getHeading()).isEqualTo("Marked RESTRICTED, before PROTECT");
            assertThat(line.getBody()).isEqualTo("It tells of their health now.");
        });
        assertThat(as(
                                LEAD,
                                () -> cases.page(new CaseFilter(
                                        reference,
                                        null,
                                        null,
                                        null,
                                        false,
                                        null,
                                        false,
                                        null,
                                        null,
                                        false,
                                        false,
                                        CaseFilter.Sort.NEWEST,
                                        0,
                                        25)))
                        .marking())
                .isEqualTo("RESTRICTED");
    }
}
