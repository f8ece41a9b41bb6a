package org.margatetaskforce.housing.inspection;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.visit.SentOnce;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.FileKind;
import org.margatetaskforce.documents.ReceivedFile;
import org.margatetaskforce.documents.ReceivedFiles;
import org.margatetaskforce.housing.Days;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.EnforcementLetters;
import org.margatetaskforce.housing.EnforcementState;
import org.margatetaskforce.housing.hhsrs.HhsrsScheme;
import org.margatetaskforce.housing.hhsrs.HhsrsSchemes;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Workflow;

/**
 * Inspections as they are written down at the property, line by line, and written up afterwards. Each line comes once however often
 * a telephone sends it; none is altered, a wrong one is struck out with the reason.
 */
@Boundary
public class Inspections {

    private static final int LONGEST_ROOM = 60;
    private static final int LONGEST_WORDS = 2000;
    private static final int MOST_LINES = 400;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    EnforcementFiles files;

    @Inject
    EnforcementLetters letters;

    @Inject
    ReceivedFiles receivedFiles;

    @Inject
    HhsrsSchemes schemes;

    @Inject
    Deadlines deadlines;

    @Inject
    SentOnce sentOnce;

    @Inject
    Workflow workflow;

    /** How far an inspection's record is. */
    public enum State {
        OPEN("Being written down"),
        FINISHED("To be written up"),
        WRITTEN_UP("Written up");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /**
     * An inspection.
     *
     * @param enforcement the case it is of
     * @param present who was there, in what capacity
     * @param again whether it was inspected before
     * @param document the printed record, once it is written up
     */
    public record Inspection(
            String reference,
            String enforcement,
            LocalDate on,
            @Nullable LocalTime began,
            @Nullable LocalTime ended,
            @Nullable String present,
            @Nullable String notes,
            boolean again,
            State state,
            @Nullable LocalDate writtenUpOn,
            @Nullable String summary,
            @Nullable String document,
            String recordedBy) {}

    /**
     * A line of it.
     *
     * @param hazard the number of the hazard that the officer thought of, {@code hazardName} its name; null where of none
     * @param photograph the picture's reference; null where there is none
     * @param struckBecause null where it stands
     */
    public record Finding(
            int number,
            Instant madeAt,
            String room,
            @Nullable Integer hazard,
            @Nullable String hazardName,
            String words,
            @Nullable String photograph,
            @Nullable String struckBecause) {}

    private static final String COLUMNS = """
            select i.reference, c.reference, i.inspected_on, i.began, i.ended, i.present, i.notes, i.again, i.state, i.written_up_on,
                   i.summary, i.document_reference, i.recorded_by
              from housing.inspection i join housing.enforcement_case c on c.id = i.enforcement_case_id
            """;

    /** The inspections of a case, the earliest first, where the one acting may read them. */
    public List<Inspection> of(String enforcement) {
        return rows(COLUMNS + " where c.reference = ?1 order by i.id", enforcement).stream()
                .map(Inspections::inspection)
                .toList();
    }

    /** The inspection of this reference, where the one acting may read it. */
    public Optional<Inspection> find(String reference) {
        return rows(COLUMNS + " where i.reference = ?1", reference).stream()
                .findFirst()
                .map(Inspections::inspection);
    }

    /**
     * The inspection of this reference.
     *
     * @throws RuleBroken where there is none that the one acting may read
     */
    public Inspection get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("housing.inspection.unknown", reference));
    }

    private static Inspection inspection(Object[] row) {
        return new Inspection(
                (String) row[0],
                (String) row[1],
                ((Date) row[2]).toLocalDate(),
                row[3] == null ? null : ((Time) row[3]).toLocalTime(),
                row[4] == null ? null : ((Time) row[4]).toLocalTime(),
                (String) row[5],
                (String) row[6],
                Boolean.TRUE.equals(row[7]),
                State.valueOf((String) row[8]),
                row[9] == null ? null : ((Date) row[9]).toLocalDate(),
                (String) row[10],
                (String) row[11],
                (String) row[12]);
    }

    /** The lines of an inspection in their order, struck-out ones too. */
    public List<Finding> findings(String reference) {
        Map<Integer, String> names = new HashMap<>();
        hazards().forEach(each -> names.put(each.no(), each.name()));
        return rows("""
                        select f.number, f.made_at, f.room, f.hazard_no, f.words, f.photograph, f.struck_because
                          from housing.inspection_finding f join housing.inspection i on i.id = f.inspection_id
                         where i.reference = ?1 order by f.number""", reference).stream()
                .map(row -> {
                    Integer hazard = row[3] == null ? null : ((Number) row[3]).intValue();
                    return new Finding(
                            ((Number) row[0]).intValue(),
                            ((Timestamp) row[1]).toInstant(),
                            (String) row[2],
                            hazard,
                            hazard == null ? null : names.getOrDefault(hazard, "hazard " + hazard),
                            (String) row[4],
                            (String) row[5],
                            (String) row[6]);
                })
                .toList();
    }

    /** The hazards of the rating system in force today, for the hint. */
    public List<HhsrsScheme.Hazard> hazards() {
        return schemes.inForce(EnforcementFiles.today()).hazards();
    }

    // --- at the property

    /**
     * Begins to write down the inspection that is arranged for today or was before, or one of a dwelling inspected before; the one
     * that is open already where there is one.
     */
    @For("enforcement.work")
    public Inspection begin(String enforcement) {
        EnforcementCase about = files.locked(enforcement);
        files.join(about);
        Optional<Inspection> open = of(enforcement).stream()
                .filter(each -> each.state() == State.OPEN)
                .findFirst();
        if (open.isPresent()) {
            return open.get();
        }
        boolean again = about.getInspectedOn() != null;
        if (about.getState().isClosed()
                || !again && (about.getState() != EnforcementState.INSPECTION_DUE || !isArrangedByNow(about))) {
            throw new RuleBroken("housing.inspection.not-arranged", enforcement);
        }
        String reference = files.nextReference("HI", EnforcementFiles.today().getYear());
        query("""
                        insert into housing.inspection (reference, case_id, enforcement_case_id, inspected_on, again, recorded_at,
                               recorded_by) values (?1, ?2, ?3, identity.today(), ?4, ?5, identity.acting())""")
                .setParameter(1, reference)
                .setParameter(2, about.getCaseId())
                .setParameter(3, about.key())
                .setParameter(4, again)
                .setParameter(5, now())
                .executeUpdate();
        return get(reference);
    }

    private boolean isArrangedByNow(EnforcementCase about) {
        return (Boolean) query("""
                        select exists (select 1 from housing.arranged_inspection a
                                        where a.enforcement_case_id = ?1 and a.outcome is null and a.inspect_on <= identity.today())""").setParameter(1, about.key()).getSingleResult();
    }

    /**
     * A line as it was written down.
     *
     * @param ago how long before it comes in
     */
    public record NewFinding(String room, @Nullable Integer hazard, String words, Duration ago) {}

    /**
     * Takes in a line, and its picture where it has one; once, however often it is sent.
     *
     * @param token the telephone's own
     * @param picture as it was taken; null where there is none. It is made small, and what the telephone wrote into it left out
     */
    @For("enforcement.work")
    public void add(String token, String reference, NewFinding line, byte @Nullable [] picture) {
        if (!sentOnce.isNew(token, reference)) {
            return;
        }
        Object[] inspection = mustBeOpen(reference);
        String room = line.room().strip();
        String words = line.words().strip();
        if (room.isEmpty() || room.length() > LONGEST_ROOM) {
            throw new RuleBroken("housing.inspection.room-needed", LONGEST_ROOM);
        }
        if (words.length() > LONGEST_WORDS || words.isEmpty() && picture == null) {
            throw new RuleBroken("housing.inspection.words-needed", LONGEST_WORDS);
        }
        Integer hazard = line.hazard();
        if (hazard != null && hazards().stream().noneMatch(each -> each.no() == hazard)) {
            throw new RuleBroken("housing.inspection.hazard-unknown", hazard);
        }
        Instant made = EnforcementFiles.now().minus(line.ago().isNegative() ? Duration.ZERO : line.ago());
        String photograph = null;
        if (picture != null) {
            EnforcementCase about = files.get((String) inspection[2]);
            ReceivedFile kept = receivedFiles.receive(
                    FileKind.INSPECTION_PHOTOGRAPH,
                    about.getReference(),
                    about.getCaseReference(),
                    EnforcementFiles.today(),
                    "photograph.jpg",
                    Photograph.bare(picture));
            photograph = kept.getReference();
        }
        int kept = query("""
                        insert into housing.inspection_finding (case_id, inspection_id, number, made_at, room, hazard_no, words,
                               photograph, recorded_at, recorded_by)
                        select ?1, ?2, coalesce(max(f.number), 0) + 1, ?3, ?4, cast(?5 as smallint), ?6, cast(?7 as text), ?8,
                               identity.acting()
                          from housing.inspection_finding f where f.inspection_id = ?2 having count(*) < ?9""")
                .setParameter(1, inspection[1])
                .setParameter(2, inspection[0])
                .setParameter(3, Timestamp.from(made))
                .setParameter(4, room)
                .setParameter(5, hazard)
                .setParameter(6, words)
                .setParameter(7, photograph)
                .setParameter(8, now())
                .setParameter(9, MOST_LINES)
                .executeUpdate();
        if (kept == 0) {
            throw new RuleBroken("housing.inspection.too-many-lines", MOST_LINES);
        }
    }

    private Object[] mustBeOpen(String reference) {
        List<Object[]> found = rows("""
                        select i.id, i.case_id, c.reference, i.state, i.inspected_on from housing.inspection i
                          join housing.enforcement_case c on c.id = i.enforcement_case_id
                         where i.reference = ?1 for update of i""", reference);
        if (found.isEmpty()) {
            throw new RuleBroken("housing.inspection.unknown", reference);
        }
        if (!"OPEN".equals(found.get(0)[3])) {
            throw new RuleBroken("housing.inspection.is-finished", reference);
        }
        return found.get(0);
    }

    /**
     * The inspection is over: the dwelling is inspected, and the record is to be written up.
     *
     * @param token the telephone's own; null where it comes from a page
     * @param present who was there, in what capacity
     */
    @For("enforcement.work")
    public void finish(
            @Nullable String token, String reference, LocalTime began, LocalTime ended, String present, String notes) {
        if (token != null && !sentOnce.isNew(token, reference)) {
            return;
        }
        Object[] inspection = mustBeOpen(reference);
        if (present.isBlank()) {
            throw new RuleBroken("housing.inspection.present-needed");
        }
        if (ended.isBefore(began)) {
            throw new RuleBroken("housing.inspection.ended-before-it-began");
        }
        if (findings(reference).stream().allMatch(each -> each.struckBecause() != null)) {
            throw new RuleBroken("housing.inspection.nothing-found");
        }
        query("""
                        update housing.inspection set state = 'FINISHED', began = ?2, ended = ?3, present = ?4, notes = nullif(?5, ''),
                               version = version + 1
                         where id = ?1""")
                .setParameter(1, inspection[0])
                .setParameter(2, Time.valueOf(began))
                .setParameter(3, Time.valueOf(ended))
                .setParameter(4, present.strip())
                .setParameter(5, notes.strip())
                .executeUpdate();
        String enforcement = (String) inspection[2];
        EnforcementCase changed = files.locked(enforcement);
        changed = files.change(enforcement, changed.getVersion());
        LocalDate on = ((Date) inspection[4]).toLocalDate();
        query("""
                        update housing.arranged_inspection set outcome = 'INSPECTED', outcome_on = ?2
                         where enforcement_case_id = ?1 and outcome is null""")
                .setParameter(1, changed.key())
                .setParameter(2, Date.valueOf(on))
                .executeUpdate();
        EnforcementState before = changed.getState();
        changed.inspected(on, EnforcementFiles.today());
        if (before == changed.getState()) {
            files.note(changed, "Inspected again", "The dwelling was inspected again on " + Days.words(on) + ".");
        } else {
            changed.next(
                    "Inspection to be written up",
                    deadlines.reckon("P-ENF-WRITEUP", on).on());
            files.step(changed, before, "The dwelling was inspected on " + Days.words(on) + ".");
        }
        files.saved(changed);
        if (workflow.isOpen("Task_InspectDwelling", enforcement)) {
            workflow.complete("Task_InspectDwelling", enforcement);
        }
    }

    // --- afterwards

    /** Strikes out a line that was wrong, until it is written up. */
    @For("enforcement.work")
    public void strike(String reference, int number, String because) {
        Inspection inspection = get(reference);
        if (inspection.state() == State.WRITTEN_UP) {
            throw new RuleBroken("housing.inspection.is-written-up", reference);
        }
        if (because.isBlank()) {
            throw new RuleBroken("housing.inspection.strike-reason-needed");
        }
        int struck = query("""
                        update housing.inspection_finding set struck_because = ?3, version = version + 1
                         where number = ?2 and struck_because is null
                           and inspection_id = (select i.id from housing.inspection i where i.reference = ?1)""")
                .setParameter(1, reference)
                .setParameter(2, number)
                .setParameter(3, because.strip())
                .executeUpdate();
        if (struck == 0) {
            throw new RuleBroken("housing.inspection.line-unknown", number);
        }
        files.detail(
                files.get(inspection.enforcement()),
                "Line struck out of an inspection",
                reference + ", line " + number + ": " + because.strip());
    }

    /**
     * Writes the inspection up: a summary of what was found, printed with every line (SI 2005/3208 reg 5: a record of the survey in
     * writing or electronically); then the hazards are assessed.
     *
     * @return the printed record
     */
    @For("enforcement.work")
    public Document writeUp(String reference, int expectedVersion, String summary) {
        Inspection inspection = get(reference);
        if (inspection.state() != State.FINISHED) {
            throw new RuleBroken(
                    inspection.state() == State.OPEN
                            ? "housing.inspection.is-open"
                            : "housing.inspection.is-written-up",
                    reference);
        }
        if (summary.isBlank()) {
            throw new RuleBroken("housing.inspection.summary-needed");
        }
        EnforcementCase changed = files.change(inspection.enforcement(), expectedVersion);
        Document printed = letters.issue(
                changed,
                "housing/inspection-record",
                "Record of inspection " + reference,
                EnforcementFiles.ENFORCEMENT_DETAIL,
                printed(inspection, summary.strip()));
        query("""
                        update housing.inspection set state = 'WRITTEN_UP', written_up_on = identity.today(),
                               written_up_by = identity.acting(), summary = ?2, document_reference = ?3, version = version + 1
                         where reference = ?1""")
                .setParameter(1, reference)
                .setParameter(2, summary.strip())
                .setParameter(3, printed.getReference())
                .executeUpdate();
        if (changed.getState() == EnforcementState.INSPECTED) {
            changed.next(
                    "Hazards to be assessed",
                    deadlines.reckon("P-ENF-ASSESS", inspection.on()).on());
        }
        files.note(
                changed,
                "Inspection written up",
                "The inspection of " + Days.words(inspection.on()) + " is written up.");
        files.saved(changed);
        if (workflow.isOpen("Task_WriteUpInspection", inspection.enforcement())) {
            workflow.complete("Task_WriteUpInspection", inspection.enforcement());
        }
        return printed;
    }

    private Map<String, Object> printed(Inspection inspection, String summary) {
        Map<String, Object> values = new HashMap<>();
        values.put("inspectionReference", inspection.reference());
        values.put("inspectedOn", inspection.on());
        values.put("began", String.valueOf(inspection.began()));
        values.put("ended", String.valueOf(inspection.ended()));
        values.put("present", String.valueOf(inspection.present()));
        values.put("summary", summary);
        if (inspection.notes() != null) {
            values.put("notes", inspection.notes());
        }
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Finding each : findings(inspection.reference())) {
            if (each.struckBecause() == null) {
                lines.add(Map.of(
                        "room",
                        each.room(),
                        "words",
                        each.words().isEmpty() ? "Photograph" : each.words(),
                        "hazard",
                        Objects.requireNonNullElse(each.hazardName(), "–"),
                        "photograph",
                        Objects.requireNonNullElse(each.photograph(), "–")));
            }
        }
        values.put("findings", lines);
        return values;
    }

    private static Timestamp now() {
        return Timestamp.from(EnforcementFiles.now());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, String reference) {
        return query(sql).setParameter(1, reference).getResultList();
    }
}
