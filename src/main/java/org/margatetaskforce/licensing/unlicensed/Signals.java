package org.margatetaskforce.licensing.unlicensed;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.intake.CsvTable;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.ImportLine.Outcome;
import org.margatetaskforce.intake.IntakeReport;
import org.margatetaskforce.intake.Progress;
import org.margatetaskforce.place.AddressMatch;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Postcode;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;

/**
 * What speaks for it that a home is let, entered by officers or taken in from a file: of the home alone, never of a person. Council
 * tax and benefit information may be used for it by section 237 of the Housing Act 2004.
 */
@Boundary
public class Signals {

    private static final int ENFORCEMENT_DETAIL = 2;
    private static final List<String> COLUMNS = List.of("kind", "seenon", "words");
    private static final int LONGEST = 300;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Properties properties;

    @Inject
    Audit audit;

    /** Something that was entered about a home. */
    public record Entered(
            SignalKind kind,
            LocalDate seenOn,
            String words,
            String by,
            @Nullable String fileName) {}

    /** What was entered about a home and stands, the latest first. */
    public List<Entered> of(String uprn) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select kind, seen_on, words, recorded_by, file_name from licensing.signal
                         where uprn = ?1 and struck_at is null order by seen_on desc, id desc""").setParameter(1, uprn).getResultList();
        return found.stream()
                .map(row -> new Entered(
                        SignalKind.valueOf((String) row[0]),
                        ((Date) row[1]).toLocalDate(),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4]))
                .toList();
    }

    /**
     * An officer enters what they saw or were told of a home.
     *
     * @param words where it stood or who said it, without names: "Advertised by Sandgrove Lettings, window card"
     */
    @For("licence.find-unlicensed")
    public void enter(String uprn, SignalKind kind, LocalDate seenOn, String words) {
        AddressRow home = properties
                .findAddress(Uprn.of(uprn))
                .orElseThrow(() -> new RuleBroken("licensing.unlicensed.no-home", uprn));
        if (!kind.isEntered()) {
            throw new RuleBroken("licensing.unlicensed.kind-not-entered", kind.words());
        }
        if (seenOn.isAfter(today())) {
            throw new RuleBroken("licensing.unlicensed.seen-in-the-future", seenOn);
        }
        if (words.isBlank()) {
            throw new RuleBroken("licensing.unlicensed.words-needed");
        }
        if (!insert(home.uprn(), kind, seenOn, words.strip(), null)) {
            throw new RuleBroken("licensing.unlicensed.signal-there");
        }
        audit.record("EDIT", "signal of letting", home.uprn(), ENFORCEMENT_DETAIL, kind.words());
    }

    private boolean insert(String uprn, SignalKind kind, LocalDate seenOn, String words, @Nullable String fileName) {
        return query("""
                        insert into licensing.signal (recorded_at, recorded_by, uprn, kind, seen_on, words, file_name)
                        values (?1, identity.acting(), ?2, ?3, ?4, ?5, ?6) on conflict do nothing""")
                        .setParameter(1, Timestamp.from(TaskForceClock.current().instant()))
                        .setParameter(2, uprn)
                        .setParameter(3, kind.name())
                        .setParameter(4, Date.valueOf(seenOn))
                        .setParameter(5, words)
                        .setParameter(6, fileName)
                        .executeUpdate()
                == 1;
    }

    /** What was entered by mistake counts no more; it stays on record with who struck it out and why. */
    @For("licence.find-unlicensed")
    public void strike(String uprn, SignalKind kind, LocalDate seenOn, String words, String reason) {
        if (reason.isBlank()) {
            throw new RuleBroken("licensing.unlicensed.reason-needed");
        }
        int struck = query("""
                        update licensing.signal set struck_at = ?1, struck_by = identity.acting(), struck_because = ?2, version = version + 1
                         where uprn = ?3 and kind = ?4 and seen_on = ?5 and words = ?6 and struck_at is null""")
                .setParameter(1, Timestamp.from(TaskForceClock.current().instant()))
                .setParameter(2, reason.strip())
                .setParameter(3, uprn)
                .setParameter(4, kind.name())
                .setParameter(5, Date.valueOf(seenOn))
                .setParameter(6, words)
                .executeUpdate();
        if (struck == 0) {
            throw new RuleBroken("licensing.unlicensed.signal-gone");
        }
        audit.record("EDIT", "signal of letting", uprn, ENFORCEMENT_DETAIL, "struck out: " + kind.words());
    }

    /**
     * Takes in a file of them: all of it or nothing. Its columns are kind, seen_on (2011-05-23 or 23/05/2011), words, and uprn or
     * address and postcode; others are left out, and so nobody's name comes in with it.
     *
     * @param look only say what would go in
     */
    @For("licence.find-unlicensed")
    public IntakeReport importFile(byte[] file, String fileName, boolean look, Progress progress) {
        progress.at(1, 3);
        CsvTable table = CsvTable.read(file, COLUMNS);
        List<ImportLine> lines = new ArrayList<>(table.refused());
        List<Read> read = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            try {
                read.add(read(row));
            } catch (RuleBroken refused) {
                lines.add(ImportLine.refused(
                        row.number(), row.get("uprn").isEmpty() ? row.get("address") : row.get("uprn"), refused));
            }
        }
        progress.at(2, 3);
        List<Placed> placed = place(read, lines);
        Set<String> before = known(placed);
        boolean write = !look && lines.stream().noneMatch(line -> line.outcome() == Outcome.REFUSED);
        for (Placed each : placed) {
            boolean fresh = before.add(each.key());
            lines.add(new ImportLine(
                    each.read.number, each.uprn, fresh ? Outcome.NEW : Outcome.UNCHANGED, null, List.of()));
            if (fresh && write) {
                insert(each.uprn, each.read.kind, each.read.seenOn, each.read.words, fileName);
            }
        }
        progress.at(3, 3);
        lines.sort(Comparator.comparingInt(ImportLine::number));
        if (write) {
            audit.record("EDIT", "signals of letting", fileName, ENFORCEMENT_DETAIL, "took in a file");
        }
        return new IntakeReport(lines);
    }

    /** A line as it was read. */
    private record Read(
            int number, SignalKind kind, LocalDate seenOn, String words, String uprn, Properties.Wanted wanted) {}

    /** A line with its home. */
    private record Placed(Read read, String uprn) {
        String key() {
            return uprn + '|' + read.kind + '|' + read.seenOn + '|' + read.words;
        }
    }

    private static Read read(CsvTable.Row row) {
        String name = row.get("kind").toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
        SignalKind kind = EnumSet.allOf(SignalKind.class).stream()
                .filter(any -> any.isEntered() && any.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.unlicensed.kind-unknown", row.get("kind")));
        LocalDate seenOn = day(row.get("seenon"));
        if (seenOn.isAfter(today())) {
            throw new RuleBroken("licensing.unlicensed.seen-in-the-future", seenOn);
        }
        String words = row.get("words");
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new RuleBroken("licensing.unlicensed.words-length", LONGEST);
        }
        if (row.get("uprn").isEmpty() && row.get("address").isEmpty()) {
            throw new RuleBroken("licensing.unlicensed.no-address");
        }
        return new Read(
                row.number(),
                kind,
                seenOn,
                words,
                row.get("uprn"),
                new Properties.Wanted(
                        row.get("address"), Postcode.parse(row.get("postcode")).orElse(null)));
    }

    private static LocalDate day(String written) {
        try {
            String[] parts = written.split("/", -1);
            return parts.length == 3
                    ? LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]))
                    : LocalDate.parse(written);
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw new RuleBroken("licensing.unlicensed.day-unreadable", written);
        }
    }

    private List<Placed> place(List<Read> read, List<ImportLine> lines) {
        Map<Properties.Wanted, AddressMatch> matches = properties.match(read.stream()
                .filter(each -> each.uprn.isEmpty())
                .map(Read::wanted)
                .toList());
        Map<String, String> buildings = properties.buildingsOf(read.stream()
                .map(Read::uprn)
                .filter(uprn -> !uprn.isEmpty())
                .distinct()
                .toList());
        List<Placed> placed = new ArrayList<>();
        for (Read each : read) {
            AddressMatch match = matches.get(each.wanted);
            String uprn = !each.uprn.isEmpty() ? each.uprn : match == null ? null : match.uprn();
            if (!each.uprn.isEmpty() && !buildings.containsKey(each.uprn)) {
                lines.add(ImportLine.refused(each.number, each.uprn, "licensing.unlicensed.no-home", each.uprn));
            } else if (uprn == null) {
                lines.add(ImportLine.refused(
                        each.number, each.wanted.line(), "licensing.unlicensed.address-unknown", each.wanted.line()));
            } else {
                placed.add(new Placed(each, uprn));
            }
        }
        return placed;
    }

    private Set<String> known(List<Placed> placed) {
        if (placed.isEmpty()) {
            return new HashSet<>();
        }
        @SuppressWarnings("unchecked")
        List<String> known = query("""
                        select uprn || '|' || kind || '|' || seen_on || '|' || words from licensing.signal
                         where struck_at is null and uprn = any (string_to_array(?1, ','))""")
                .setParameter(
                        1,
                        String.join(
                                ",",
                                placed.stream().map(Placed::uprn).distinct().toList()))
                .getResultList();
        return new HashSet<>(known);
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }
}
