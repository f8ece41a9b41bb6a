package org.margatetaskforce.intake;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.intake.ImportLine.Outcome;

/**
 * The files of other agencies: looked at first, then taken in whole in one transaction, or not at all (partnership practice
 * I-8). The same file twice changes nothing.
 */
@Boundary
public class FileImports {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    @Any
    Instance<FileKind> kinds;

    @Inject
    Audit audit;

    /** The kinds of file that there are, by their words. */
    public List<FileKind> kinds() {
        return kinds.stream().sorted(Comparator.comparing(FileKind::words)).toList();
    }

    /**
     * The kind of this code.
     *
     * @throws NoSuchElementException where there is none
     */
    public FileKind kind(String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /**
     * A file as it is to be read.
     *
     * @param mapping the saved mapping that the rules are of; null where they are not saved
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of them
    public record Wanted(
            String kind,
            String agency,
            MappingRules rules,
            @Nullable ColumnMapping mapping,
            byte[] file) {}

    /**
     * Says of each line what would happen. Writes nothing.
     *
     * @throws RuleBroken where the file as a whole cannot be read so
     */
    public IntakeReport look(Wanted wanted, Progress progress) throws Exception {
        FileKind kind = kind(wanted.kind());
        MappedFile file = read(kind, wanted);
        List<ImportLine> lines = new ArrayList<>(file.refused());
        lines.addAll(kind.look(new FileKind.Batch(wanted.agency(), "", file.rows()), progress));
        audit.record(
                "VIEW", "file of " + wanted.agency(), null, kind.dataClass(), "dry run of " + lines.size() + " lines");
        return inOrder(lines);
    }

    /**
     * What came of a file.
     *
     * @param reference of the import
     */
    public record Taken(String reference, IntakeReport report) {}

    /**
     * Takes a file in, in one transaction.
     *
     * @param goodLinesOnly whether lines that cannot go in are left out; else one of them keeps the file out
     * @throws RuleBroken where a line cannot go in and the officer did not choose to leave it out
     */
    public Taken takeIn(Wanted wanted, boolean goodLinesOnly, Progress progress) throws Exception {
        FileKind kind = kind(wanted.kind());
        MappedFile file = read(kind, wanted);
        String reference = (String) entityManager
                .createNativeQuery("select base.next_number('IM', ?1)")
                .setParameter(1, TaskForceClock.current().today().getYear())
                .getSingleResult();
        List<ImportLine> lines = new ArrayList<>(file.refused());
        if (lines.isEmpty() || goodLinesOnly) {
            lines.addAll(kind.takeIn(new FileKind.Batch(wanted.agency(), reference, file.rows()), progress));
        }
        IntakeReport report = inOrder(lines);
        if (report.refused() > 0 && !goodLinesOnly) {
            ImportLine first = report.lines().stream()
                    .filter(line -> line.outcome() == Outcome.REFUSED)
                    .findFirst()
                    .orElseThrow();
            throw new RuleBroken("intake.import.bad-line", first.number(), first.sentence());
        }
        keep(
                new FileImport(
                        reference,
                        kind,
                        wanted.agency(),
                        wanted.mapping(),
                        MappedRow.sha256(wanted.file()),
                        goodLinesOnly,
                        report),
                report);
        audit.record("EDIT", "import of a file", reference, kind.dataClass(), report.read() + " lines");
        return new Taken(reference, report);
    }

    private static IntakeReport inOrder(List<ImportLine> lines) {
        return new IntakeReport(lines.stream()
                .sorted(Comparator.comparingInt(ImportLine::number))
                .toList());
    }

    private static MappedFile read(FileKind kind, Wanted wanted) {
        return MappedFile.read(
                CsvTable.read(wanted.file(), List.of()),
                wanted.rules(),
                kind.fields(),
                TaskForceClock.current().today());
    }

    private void keep(FileImport done, IntakeReport report) {
        entityManager.persist(done);
        entityManager.flush();
        RowsAsked rows = new RowsAsked();
        for (ImportLine line : report.lines()) {
            rows.row(
                    "number",
                    line.number(),
                    "outcome",
                    line.outcome(),
                    "record",
                    line.what().isEmpty() ? null : line.what(),
                    "reason",
                    line.reason());
        }
        entityManager
                .createNativeQuery("""
                    insert into intake.import_line (import_id, number, outcome, record, reason)
                    select ?1, l.number, l.outcome, l.record, l.reason
                      from json_to_recordset(cast(?2 as json)) as l (number integer, outcome text, record text, reason text)
                    """)
                .setParameter(1, done.id())
                .setParameter(2, rows.json())
                .executeUpdate();
    }

    /** When this very file was taken in before, if it was: the import's reference. */
    public Optional<String> before(byte[] file) {
        return entityManager
                .createQuery(
                        "select i.reference from FileImport i where i.fingerprint = :print order by i.id desc",
                        String.class)
                .setParameter("print", MappedRow.sha256(file))
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * An import as a list shows it.
     *
     * @param by the user name of who took the file in
     */
    public record Row(
            String reference,
            String kind,
            String agency,
            Instant at,
            String by,
            int read,
            int added,
            int changed,
            int unchanged,
            int waiting,
            int refused) {}

    /**
     * A page of imports.
     *
     * @param total how many in all, of those that the officer may see
     */
    public record Page(List<Row> rows, int total) {}

    /**
     * The imports that the officer may see, the latest first.
     *
     * @param kind only of this kind of file; null for all
     * @param agency only of this agency; null for all
     */
    public Page page(@Nullable String kind, @Nullable String agency, int first, int size) {
        List<?> found = entityManager
                .createNativeQuery("""
                    with chosen as (
                      select f.reference, f.kind, f.agency_code, f.recorded_at, f.recorded_by, f.lines_read, f.added, f.changed,
                             f.unchanged, f.waiting, f.refused, f.id
                        from intake.file_import f
                       where (cast(?1 as text) is null or f.kind = ?1) and (cast(?2 as text) is null or f.agency_code = ?2))
                    select c.*, t.total
                      from (select count(*) as total from chosen) t
                      left join lateral (select * from chosen order by recorded_at desc, id desc limit ?3 offset ?4) c on true
                     order by c.recorded_at desc, c.id desc\
                    """)
                .setParameter(1, kind)
                .setParameter(2, agency)
                .setParameter(3, size)
                .setParameter(4, first)
                .getResultList();
        List<Object[]> rows = found.stream().map(Object[].class::cast).toList();
        return new Page(
                rows.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Row(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                ((Timestamp) row[3]).toInstant(),
                                (String) row[4],
                                ((Number) row[5]).intValue(),
                                ((Number) row[6]).intValue(),
                                ((Number) row[7]).intValue(),
                                ((Number) row[8]).intValue(),
                                ((Number) row[9]).intValue(),
                                ((Number) row[10]).intValue()))
                        .toList(),
                ((Number) rows.get(0)[12]).intValue());
    }

    /**
     * The import of this reference.
     *
     * @throws NoSuchElementException where there is none that the officer may see
     */
    public FileImport get(String reference) {
        return entityManager
                .createQuery("select i from FileImport i where i.reference = :reference", FileImport.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    /** A page of the lines of an import, and how many there are. */
    public record Lines(List<ImportLine> rows, int total) {}

    /**
     * The lines of an import, in the order of the file. A record that the officer may not see is not named.
     *
     * @param outcome only those that ended so; null for all
     */
    public Lines lines(String reference, @Nullable Outcome outcome, int first, int size) {
        FileImport of = get(reference);
        List<?> found = entityManager
                .createNativeQuery("""
                    with chosen as (
                      select l.number, l.outcome, l.record, l.reason, l.id from intake.import_line l
                       where l.import_id = ?1 and (cast(?2 as text) is null or l.outcome = ?2))
                    select c.number, c.outcome, c.record, c.reason, t.total
                      from (select count(*) as total from chosen) t
                      left join lateral (select * from chosen order by number, id limit ?3 offset ?4) c on true
                     order by c.number, c.id\
                    """)
                .setParameter(1, of.id())
                .setParameter(2, outcome == null ? null : outcome.name())
                .setParameter(3, size)
                .setParameter(4, first)
                .getResultList();
        List<Object[]> rows = found.stream().map(Object[].class::cast).toList();
        List<String> records = rows.stream()
                .map(row -> (String) row[2])
                .filter(record -> record != null)
                .distinct()
                .toList();
        Set<String> seen = new HashSet<>(kind(of.getKind()).seen(records));
        return new Lines(
                rows.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> ImportLine.kept(
                                ((Number) row[0]).intValue(),
                                row[2] != null && seen.contains((String) row[2]) ? (String) row[2] : "",
                                Outcome.valueOf((String) row[1]),
                                (String) row[3]))
                        .toList(),
                ((Number) rows.get(0)[4]).intValue());
    }
}
