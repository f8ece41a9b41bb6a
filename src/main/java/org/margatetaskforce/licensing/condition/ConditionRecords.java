package org.margatetaskforce.licensing.condition;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.FileKind;
import org.margatetaskforce.documents.ReceivedFile;
import org.margatetaskforce.documents.ReceivedFiles;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.ConditionLibrary;
import org.margatetaskforce.licensing.ConditionText;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceTerms;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.workflow.Workflow;

/**
 * What is on record under the conditions of a licence: what is due, what was found, the files that show it. The boundaries of this
 * sub-room read and write it through here.
 */
@Boundary
public class ConditionRecords {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    LicenceTerms licences;

    @Inject
    ReceivedFiles received;

    @Inject
    Officers officers;

    @Inject
    Workflow workflow;

    /** A file that came in with something. */
    public record Enclosed(String name, byte[] content) {}

    /**
     * A file that shows something, as a page says it.
     *
     * @param file null where the one reading may not see it
     */
    public record Shown(
            ConditionEvidence evidence, @Nullable ReceivedFile file) {

        /** It was put on the wrong record. */
        public boolean struckOut() {
            return file != null && file.isStruckOut();
        }
    }

    /**
     * Something that was found, with the files that show it.
     *
     * @param by who found it or took it in
     */
    public record Found(ConditionFinding finding, List<Shown> shown, String by) {

        /** It stands unless all the files that show it were struck out. */
        public boolean stands() {
            return shown.isEmpty() || shown.stream().anyMatch(each -> !each.struckOut());
        }
    }

    /**
     * A condition of a licence with what is due under it, what was found, and what its landlord has sent.
     *
     * @param duty null where nothing is produced again and again
     * @param found the latest first
     * @param sent what waits to be looked at, or was sent back
     */
    public record Line(
            ConditionText text,
            @Nullable String particulars,
            @Nullable ConditionDuty duty,
            List<Found> found,
            List<Shown> sent,
            boolean overdue) {

        /** Was it found broken, and neither mended nor seen good since? */
        public boolean broken() {
            return found.stream()
                    .filter(each -> each.stands() && each.finding().getWhat().tells())
                    .findFirst()
                    .map(each -> each.finding().getWhat() == FindingKind.BREACH)
                    .orElse(false);
        }
    }

    // --- reading

    /** Every condition of a licence with what is due, what was found and what was sent. */
    public List<Line> lines(String licenceReference) {
        return lines(licences.get(licenceReference));
    }

    List<Line> lines(Licence licence) {
        LocalDate today = TaskForceClock.current().today();
        List<ConditionDuty> duties = duties(licence);
        List<ConditionEvidence> evidence = evidence(licence);
        Map<String, ReceivedFile> came = evidence.isEmpty()
                ? Map.of()
                : received.ofSubject(licence.getReference()).stream()
                        .collect(Collectors.toMap(ReceivedFile::getReference, Function.identity()));
        List<Shown> shown = evidence.stream()
                .map(each -> new Shown(each, came.get(each.getFileReference())))
                .toList();
        Map<String, String> names = new HashMap<>();
        Map<Long, List<Found>> found = findings(licence).stream()
                .map(each -> new Found(
                        each,
                        shown.stream()
                                .filter(file -> Objects.equals(file.evidence().finding(), each.key()))
                                .toList(),
                        names.computeIfAbsent(each.getRecordedBy(), officers::nameOf)))
                .collect(Collectors.groupingBy(each -> each.finding().condition()));
        return licences.conditions(licence).stream()
                .map(chosen -> {
                    long condition = LicenceTerms.key(chosen.text());
                    ConditionDuty duty = duties.stream()
                            .filter(each -> each.condition() == condition && each.getEndedOn() == null)
                            .findFirst()
                            .orElse(null);
                    return new Line(
                            chosen.text(),
                            chosen.particulars(),
                            duty,
                            found.getOrDefault(condition, List.of()),
                            shown.stream()
                                    .filter(each -> each.evidence().condition() == condition
                                            && each.evidence().getState() != EvidenceState.TAKEN)
                                    .toList(),
                            licence.isRunning() && duty != null && duty.isOverdue(today));
                })
                .toList();
    }

    List<ConditionDuty> duties(Licence licence) {
        return of(
                licence,
                "select d from ConditionDuty d where d.licenceId = :licence order by d.id",
                ConditionDuty.class);
    }

    private List<ConditionFinding> findings(Licence licence) {
        return of(
                licence,
                "select f from ConditionFinding f where f.licenceId = :licence order by f.onDay desc, f.id desc",
                ConditionFinding.class);
    }

    private List<ConditionEvidence> evidence(Licence licence) {
        return of(
                licence,
                "select e from ConditionEvidence e where e.licenceId = :licence order by e.id",
                ConditionEvidence.class);
    }

    private <T> List<T> of(Licence licence, String jpql, Class<T> kind) {
        return entityManager
                .createQuery(jpql, kind)
                .setParameter("licence", Objects.requireNonNull(licence.id()))
                .getResultList();
    }

    /** What is due under a condition; null where nothing is produced again and again. */
    @Nullable
    ConditionDuty duty(Licence licence, ConditionText text) {
        return duties(licence).stream()
                .filter(each -> each.condition() == LicenceTerms.key(text) && each.getEndedOn() == null)
                .findFirst()
                .orElse(null);
    }

    /** The evidence that a file is. */
    Optional<ConditionEvidence> evidence(String fileReference) {
        return entityManager
                .createQuery("select e from ConditionEvidence e where e.fileReference = :file", ConditionEvidence.class)
                .setParameter("file", fileReference)
                .getResultStream()
                .findFirst();
    }

    /** How much of what the landlord has sent waits to be looked at. */
    long waiting(Licence licence) {
        return evidence(licence).stream()
                .filter(each -> each.getState() == EvidenceState.WAITING)
                .count();
    }

    /** A condition that a licence has, by its code. */
    ConditionText text(Licence licence, String code) {
        return licences.conditions(licence).stream()
                .map(ConditionLibrary.Chosen::text)
                .filter(each -> each.getCode().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.change.condition-not-there", code));
    }

    /** How the conditions of the library are checked on a day, by their codes. */
    Map<String, ConditionCheck> checks(LocalDate on) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        select code, file_kind, look_for from licensing.condition_check
                         where valid_from <= ?1 and (valid_to is null or valid_to >= ?1)""")
                .setParameter(1, Date.valueOf(on))
                .getResultList();
        return rows.stream()
                .map(row -> new ConditionCheck((String) row[0], FileKind.valueOf((String) row[1]), (String) row[2]))
                .collect(Collectors.toMap(ConditionCheck::code, Function.identity()));
    }

    /** What a file is that shows that a condition is kept to. */
    FileKind fileKind(ConditionText text) {
        ConditionCheck check = checks(TaskForceClock.current().today()).get(text.getCode());
        return check == null ? FileKind.OTHER : check.file();
    }

    // --- writing

    /** The licence; who works on its conditions is on the team of its case. */
    Licence takeUp(String licenceReference) {
        Licence licence = licences.get(licenceReference);
        files.join(licences.application(licence));
        return licence;
    }

    /** The licence, locked until the transaction ends. */
    Licence open(String licenceReference) {
        Licence licence = licences.locked(licenceReference);
        files.join(licences.application(licence));
        return licence;
    }

    static LocalDate day(@Nullable LocalDate typed) {
        LocalDate today = TaskForceClock.current().today();
        LocalDate on = Objects.requireNonNullElse(typed, today);
        if (on.isAfter(today)) {
            throw new RuleBroken("licensing.condition.in-future", Days.words(on));
        }
        return on;
    }

    static void mustFollow(@Nullable LocalDate validUntil, LocalDate madeOn) {
        if (validUntil != null && validUntil.isBefore(madeOn)) {
            throw new RuleBroken("licensing.condition.good-before-made", Days.words(validUntil), Days.words(madeOn));
        }
    }

    /** Writes down what was found, in words. */
    ConditionFinding find(
            Licence licence,
            ConditionText text,
            FindingKind what,
            LocalDate on,
            @Nullable LocalDate validUntil,
            String words) {
        if (Said.nothing(words)) {
            throw new RuleBroken("licensing.condition.words-needed");
        }
        mustFollow(validUntil, on);
        return keep(new ConditionFinding(
                licences.application(licence).getCaseId(),
                Objects.requireNonNull(licence.id()),
                LicenceTerms.key(text),
                what,
                on,
                validUntil,
                words.strip(),
                null));
    }

    /** Writes something of this sub-room. */
    <T> T keep(T fresh) {
        entityManager.persist(fresh);
        entityManager.flush();
        return fresh;
    }

    /**
     * Takes in a file with what was found.
     *
     * @param duty whose next day the finding moves; null where it moves none
     */
    void enclose(
            Licence licence, ConditionFinding finding, @Nullable ConditionDuty duty, FileKind kind, Enclosed file) {
        keep(ConditionEvidence.with(
                finding,
                licence,
                Objects.requireNonNull(licences.application(licence).id()),
                receive(licence, kind, file).getReference(),
                duty == null ? null : duty.getDueOn()));
    }

    /** Takes in a file as one of the licence's, today. */
    ReceivedFile receive(Licence licence, FileKind kind, Enclosed file) {
        return received.receive(
                kind,
                licence.getReference(),
                licences.application(licence).getCaseReference(),
                TaskForceClock.current().today(),
                file.name(),
                file.content());
    }

    /** What a condition's next day rested on was struck out: it rests on what is left of what was produced. */
    void restAgain(Licence licence, ConditionEvidence struck) {
        Line line = lines(licence).stream()
                .filter(each -> LicenceTerms.key(each.text()) == struck.condition())
                .findFirst()
                .orElse(null);
        if (line == null || line.duty() == null) {
            return;
        }
        List<Found> produced = line.found().stream()
                .filter(each -> each.finding().getWhat() == FindingKind.PRODUCED)
                .toList();
        // the latest of what stands; before anything was produced it was due on the day that the first of them found
        ConditionFinding left = produced.stream()
                .filter(Found::stands)
                .map(Found::finding)
                .findFirst()
                .orElse(null);
        LocalDate before = produced.stream()
                .flatMap(each -> each.shown().stream())
                .map(Shown::evidence)
                .min(Comparator.comparing(each -> Objects.requireNonNull(each.finding())))
                .map(ConditionEvidence::dueBefore)
                .orElse(line.duty().getDueOn());
        line.duty().restOn(left, before);
    }

    /** Nothing is overdue any more: the task is done. And the next day waits for itself. */
    void settle(Licence licence) {
        entityManager.flush();
        LocalDate today = TaskForceClock.current().today();
        if (duties(licence).stream().anyMatch(each -> each.isOverdue(today))
                || !workflow.tell("NothingOverdue", licence.getReference())) {
            workflow.refreshTimers(licence.getReference());
        }
    }

    /** Notes a fact of the header. */
    void note(Licence licence, String heading, String words) {
        files.note(licences.application(licence), heading, words);
    }

    /** Notes what is not for everybody on the case. */
    void detail(Licence licence, String heading, String words) {
        files.detail(licences.application(licence), heading, words);
    }

    /** A condition was found broken (s.95(2)). */
    void breach(Licence licence, ConditionText text) {
        detail(
                licence,
                "Breach of a condition",
                "Condition " + text.getCode() + " of licence " + licence.getReference() + " was found broken.");
    }

    /** A breach was put right. */
    void mended(Licence licence, ConditionText text) {
        detail(
                licence,
                "Breach of a condition mended",
                "Condition " + text.getCode() + " of licence " + licence.getReference() + ".");
    }
}
