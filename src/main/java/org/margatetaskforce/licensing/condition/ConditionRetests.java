package org.margatetaskforce.licensing.condition;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.visit.Door;
import org.margatetaskforce.cases.visit.Visit;
import org.margatetaskforce.cases.visit.VisitStatus;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.licensing.ConditionLibrary;
import org.margatetaskforce.licensing.ConditionText;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceTerms;
import org.margatetaskforce.licensing.Said;

/**
 * Conditions tested again at the door: whoever visits a house with a licence in force looks at those of its conditions that can be seen
 * there (Housing Act 2004 s.90, s.95(2)). Which those are is the library's, by the day of the visit.
 */
@Boundary
public class ConditionRetests {

    private static final int LONGEST = 2000;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ConditionRecords records;

    @Inject
    LicenceTerms licences;

    @Inject
    Visits visits;

    /**
     * A licence in force at a door of a visit.
     *
     * @param position of the door in the round
     * @param points how many of its conditions can be looked at there
     * @param looked how many of them were, at this visit
     * @param broken how many of them were found broken then
     */
    public record AtDoor(int position, String licence, String address, int points, int looked, int broken) {}

    /**
     * A condition to look at.
     *
     * @param broken it was found broken before, and neither mended nor seen good since
     * @param seen what was recorded of it at this visit; null where nothing was
     * @param said what was said of it then
     */
    public record Point(
            String code,
            String title,
            @Nullable String particulars,
            String lookFor,
            boolean broken,
            @Nullable FindingKind seen,
            @Nullable String said)
            implements Serializable {

        private static final long serialVersionUID = 1L;
    }

    /**
     * What is to be looked at in a licensed house.
     *
     * @param upTo what had been found by then: it is told where somebody has recorded something since
     */
    public record Sheet(String licence, String address, Visit visit, List<Point> points, long upTo) {}

    /**
     * What was seen of a condition.
     *
     * @param seen {@link FindingKind#SEEN_GOOD}, {@link FindingKind#BREACH}, or {@link FindingKind#NOT_LOOKED_AT}, of which nothing is
     *     kept but where words say why
     */
    public record Answer(String code, FindingKind seen, String words) {}

    // --- reading

    /** The licences in force at the doors of a visit on its day, with what can be looked at; in one statement. */
    public List<AtDoor> at(String visitReference, LocalDate on, List<Door> doors) {
        if (doors.isEmpty()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager
                .createNativeQuery("""
                        select d.position, l.reference, h.address, p.points,
                               (select count(distinct f.condition_id) from licensing.condition_finding f
                                 where f.licence_id = l.id and f.visit_reference = ?3),
                               (select count(*) from (
                                  select distinct on (f.condition_id) f.what from licensing.condition_finding f
                                   where f.licence_id = l.id and f.visit_reference = ?3
                                   order by f.condition_id, f.id desc) latest where latest.what = 'BREACH')
                          from unnest(string_to_array(?1, ',')) with ordinality as u (uprn, n)
                          join unnest(cast(string_to_array(?2, ',') as int[])) with ordinality as d (position, n) on d.n = u.n
                          join licensing.house h
                            on h.property_uprn = u.uprn
                               or exists (select 1 from licensing.house_unit x where x.house_id = h.id and x.uprn = u.uprn)
                          join licensing.licence l on l.house_id = h.id
                          cross join lateral (
                            select count(*) as points
                              from licensing.chosen_condition c
                              join licensing.condition_text t on t.id = c.condition_id
                              join licensing.condition_check k on k.code = t.code
                             where c.application_id = l.application_id and k.look_for is not null
                               and k.valid_from <= ?4 and (k.valid_to is null or k.valid_to >= ?4)) p
                         where l.state = 'IN_FORCE' and ?4 between l.commences_on and l.ends_on and p.points > 0
                         order by d.position, l.reference""")
                .setParameter(1, doors.stream().map(Door::uprn).collect(Collectors.joining(",")))
                .setParameter(
                        2, doors.stream().map(each -> "" + each.position()).collect(Collectors.joining(",")))
                .setParameter(3, visitReference)
                .setParameter(4, Date.valueOf(on))
                .getResultList();
        return rows.stream()
                .map(row -> new AtDoor(
                        ((Number) row[0]).intValue(),
                        (String) row[1],
                        (String) row[2],
                        ((Number) row[3]).intValue(),
                        ((Number) row[4]).intValue(),
                        ((Number) row[5]).intValue()))
                .toList();
    }

    /**
     * What is to be looked at in a house that is visited; who looks joins the team of its case.
     *
     * @throws NoSuchElementException where the visit goes to no door of a house with that licence in force
     */
    @For("licence.check-conditions")
    public Sheet sheet(String visitReference, String licenceReference) {
        Visit visit = visits.find(visitReference).orElseThrow(NoSuchElementException::new);
        door(visit, licenceReference);
        return sheet(visit, records.takeUp(licenceReference));
    }

    private Sheet sheet(Visit visit, Licence licence) {
        Map<String, ConditionCheck> checks = records.checks(visit.getVisitOn());
        List<ConditionRecords.Line> lines = records.lines(licence);
        return new Sheet(
                licence.getReference(),
                licences.house(licence).getAddress(),
                visit,
                lines.stream()
                        .flatMap(line ->
                                Optional.ofNullable(checks.get(line.text().getCode()))
                                        .map(ConditionCheck::lookFor)
                                        .map(lookFor -> point(visit, line, lookFor))
                                        .stream())
                        .toList(),
                lines.stream()
                        .flatMap(line -> line.found().stream())
                        .mapToLong(each -> each.finding().key())
                        .max()
                        .orElse(0));
    }

    private static Point point(Visit visit, ConditionRecords.Line line, String lookFor) {
        Optional<ConditionFinding> answer = line.found().stream()
                .map(ConditionRecords.Found::finding)
                .filter(each -> visit.getReference().equals(each.getVisitReference()))
                .findFirst();
        return new Point(
                line.text().getCode(),
                line.text().getTitle(),
                line.particulars(),
                lookFor,
                line.broken(),
                answer.map(ConditionFinding::getWhat).orElse(null),
                answer.map(ConditionFinding::getWords).orElse(null));
    }

    /** The door of a visit that leads to the house of a licence in force on its day. */
    private int door(Visit visit, String licenceReference) {
        return at(visit.getReference(), visit.getVisitOn(), visits.doors(visit.getReference())).stream()
                .filter(each -> each.licence().equals(licenceReference))
                .findFirst()
                .map(AtDoor::position)
                .orElseThrow(() -> new NoSuchElementException("no such licence at a door of the visit"));
    }

    // --- what is recorded

    /**
     * What was seen at the door: findings of the day of the visit, all in one. What was broken and is seen good is mended; what is broken
     * goes the way of every breach.
     *
     * @param upTo what the sheet said had been found by then
     * @return how many are broken
     * @throws RuleBroken where the one acting does not go on the visit, where nobody has set out yet or the instructions of the door are
     *     not read, where a breach is not described, where nothing was looked at, or where somebody has recorded something since
     */
    @For("licence.check-conditions")
    public int seen(String visitReference, String licenceReference, long upTo, List<Answer> answers) {
        Visit visit = visits.get(visitReference);
        if (!visits.mayAct(visit)) {
            throw new RuleBroken("licensing.condition.not-on-the-visit");
        }
        if (visit.getStatus() != VisitStatus.IN_PROGRESS && visit.getStatus() != VisitStatus.COMPLETED) {
            throw new RuleBroken("licensing.condition.nobody-went", visit.getReference());
        }
        int position = door(visit, licenceReference);
        if (visit.getStatus() == VisitStatus.IN_PROGRESS
                && visits.doors(visitReference).stream()
                        .anyMatch(each -> each.position() == position && !each.read())) {
            throw new RuleBroken("cases.visit.door-unread", position);
        }
        Licence licence = records.open(licenceReference);
        Sheet sheet = sheet(visit, licence);
        if (sheet.upTo() != upTo) {
            throw new RuleBroken("licensing.condition.looked-meanwhile");
        }
        List<Answer> kept = answers.stream()
                .filter(each -> each.seen() != FindingKind.NOT_LOOKED_AT || !Said.nothing(each.words()))
                .toList();
        if (kept.isEmpty()) {
            throw new RuleBroken("licensing.condition.nothing-looked-at");
        }
        Map<String, Point> points = sheet.points().stream().collect(Collectors.toMap(Point::code, each -> each));
        Map<String, ConditionText> texts = licences.conditions(licence).stream()
                .map(ConditionLibrary.Chosen::text)
                .collect(Collectors.toMap(ConditionText::getCode, text -> text));
        for (Answer answer : kept) {
            Point point = points.get(answer.code());
            if (point == null) {
                throw new RuleBroken("licensing.change.condition-not-there", answer.code());
            }
            keep(visit, licence, Objects.requireNonNull(texts.get(answer.code())), point, answer);
        }
        int broken = (int)
                kept.stream().filter(each -> each.seen() == FindingKind.BREACH).count();
        records.note(
                licence,
                "Conditions of a licence looked at",
                "Licence " + licenceReference + ", at the visit " + visitReference + ".");
        return broken;
    }

    private void keep(Visit visit, Licence licence, ConditionText text, Point point, Answer answer) {
        String words = answer.words().strip();
        if (answer.seen() == FindingKind.BREACH && words.isEmpty()) {
            throw new RuleBroken("licensing.condition.say-what-is-broken", point.title());
        }
        if (words.length() > LONGEST) {
            throw new RuleBroken("licensing.condition.too-long", point.title(), LONGEST);
        }
        FindingKind what =
                answer.seen() == FindingKind.SEEN_GOOD && point.broken() ? FindingKind.MENDED : answer.seen();
        records.keep(new ConditionFinding(
                licences.application(licence).getCaseId(),
                Objects.requireNonNull(licence.id()),
                LicenceTerms.key(text),
                what,
                visit.getVisitOn(),
                null,
                words,
                visit.getReference()));
        if (what == FindingKind.BREACH) {
            records.breach(licence, text);
        } else if (what == FindingKind.MENDED) {
            records.mended(licence, text);
        }
    }
}
