package org.margatetaskforce.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.FamilyRole;
import org.margatetaskforce.people.InterestKind;
import org.margatetaskforce.people.RelationshipKind;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.people.Tenure;

/**
 * Who runs with whom: people, addresses, incidents, groups, families and cases, and how they hang together across all records
 * (the task force's peer group analysis). One statement goes from the beginning outwards, under the sight of whoever asks: at
 * every step it joins the thing that it comes to, so that something hidden is neither shown nor gone through.
 */
@Boundary
public class RelationshipCharts {

    private static final int INCIDENTS = 10;

    /** So many are gone on from at each step: beyond, the nearest in the order of the chart are. */
    private static final int FRONTIER = 400;

    /** What a tie can end at: its table, and what it is known by. */
    private record End(NodeKind kind, String table, String key, String reference) {}

    private static final List<End> ENDS = List.of(
            new End(NodeKind.PERSON, "people.person", "id", "reference"),
            new End(NodeKind.ADDRESS, "place.address", "uprn", "uprn"),
            new End(NodeKind.FAMILY, "people.family", "id", "reference"),
            new End(NodeKind.GROUP, "safety.peer_group", "id", "reference"),
            new End(NodeKind.INCIDENT, "safety.incident", "id", "reference"),
            new End(NodeKind.CASE, "cases.shared_case", "id", "reference"),
            new End(NodeKind.ORGANISATION, "people.organisation", "id", "reference"));

    private static final String BELIEVED = "x.superseded_at is null";
    private static final String DATED =
            "x.valid_from as since, x.valid_to as until, x.source_agency as agency, x.source_type, x.confidence";
    private static final String OF_THE_CASE =
            "x.valid_from as since, x.valid_to as until, null as agency, null as source_type, null as confidence";

    /**
     * Where ties are recorded: a row ties one thing to another.
     *
     * @param from the table, as x
     * @param one column of one end
     * @param other column of the other end
     * @param held which rows are believed
     * @param said what the row says of it
     * @param period the columns of when, and by whose word
     * @param first the day it began, for the filter of days
     * @param last the day it ended
     */
    private record Recorded(
            TieKind kind,
            String from,
            NodeKind oneKind,
            String one,
            NodeKind otherKind,
            String other,
            String held,
            String said,
            String period,
            String first,
            String last) {}

    private static Recorded dated(
            TieKind kind,
            String from,
            NodeKind oneKind,
            String one,
            NodeKind otherKind,
            String other,
            String held,
            String said,
            String period) {
        return new Recorded(
                kind, from, oneKind, one, otherKind, other, held, said, period, "x.valid_from", "x.valid_to");
    }

    private static Recorded ofIncident(
            String from, NodeKind oneKind, String one, NodeKind otherKind, String other, String held, String said) {
        return new Recorded(
                TieKind.INCIDENT,
                from,
                oneKind,
                one,
                otherKind,
                other,
                held + " and i.erroneous_at is null",
                said,
                "i.occurred_on as since, i.occurred_on as until, i.agency_code as agency, null as source_type, null as confidence",
                "i.occurred_on",
                "i.occurred_on");
    }

    private static final List<Recorded> RECORDED = List.of(
            dated(
                    TieKind.RELATIONSHIP,
                    "people.relationship x",
                    NodeKind.PERSON,
                    "x.from_person_id",
                    NodeKind.PERSON,
                    "x.to_person_id",
                    BELIEVED,
                    "x.kind",
                    DATED),
            dated(
                    TieKind.HOME,
                    "people.residency x",
                    NodeKind.PERSON,
                    "x.person_id",
                    NodeKind.ADDRESS,
                    "x.uprn",
                    BELIEVED,
                    "case when x.is_main then 'MAIN' else x.tenure end",
                    DATED),
            dated(
                    TieKind.INTEREST,
                    "people.property_interest x",
                    NodeKind.PERSON,
                    "x.person_id",
                    NodeKind.ADDRESS,
                    "x.uprn",
                    BELIEVED,
                    "x.kind",
                    DATED),
            dated(
                    TieKind.INTEREST,
                    "people.property_interest x",
                    NodeKind.ORGANISATION,
                    "x.organisation_id",
                    NodeKind.ADDRESS,
                    "x.uprn",
                    BELIEVED,
                    "x.kind",
                    DATED),
            dated(
                    TieKind.FAMILY,
                    "people.family_member x",
                    NodeKind.PERSON,
                    "x.person_id",
                    NodeKind.FAMILY,
                    "x.family_id",
                    BELIEVED,
                    "x.role",
                    DATED),
            dated(
                    TieKind.GROUP,
                    "safety.peer_group_member x",
                    NodeKind.PERSON,
                    "x.person_id",
                    NodeKind.GROUP,
                    "x.group_id",
                    BELIEVED,
                    "'MEMBER'",
                    DATED),
            new Recorded(
                    TieKind.GROUP,
                    "safety.peer_group x",
                    NodeKind.GROUP,
                    "x.id",
                    NodeKind.CASE,
                    "x.case_id",
                    "true",
                    "'CASE'",
                    "x.known_since as since, x.closed_on as until, x.source_agency as agency, x.source_type, x.confidence",
                    "x.known_since",
                    "x.closed_on"),
            ofIncident(
                    "safety.incident_person x join safety.incident i on i.id = x.incident_id",
                    NodeKind.PERSON,
                    "x.person_id",
                    NodeKind.INCIDENT,
                    "x.incident_id",
                    "x.withdrawn_at is null",
                    "x.role"),
            ofIncident(
                    "safety.incident x join safety.incident i on i.id = x.id",
                    NodeKind.INCIDENT,
                    "x.id",
                    NodeKind.ADDRESS,
                    "x.uprn",
                    "true",
                    "'PLACE'"),
            ofIncident(
                    "safety.incident_case x join safety.incident i on i.id = x.incident_id",
                    NodeKind.INCIDENT,
                    "x.incident_id",
                    NodeKind.CASE,
                    "x.case_id",
                    "x.ended_at is null",
                    "'CASE'"),
            subject(NodeKind.PERSON, "x.person_id"),
            subject(NodeKind.FAMILY, "x.family_id"),
            subject(NodeKind.ADDRESS, "x.uprn"),
            subject(NodeKind.ORGANISATION, "x.organisation_id"),
            new Recorded(
                    TieKind.HOUSE,
                    "place.address x",
                    NodeKind.ADDRESS,
                    "x.uprn",
                    NodeKind.ADDRESS,
                    "x.property_uprn",
                    "x.dwelling_unit_id is not null",
                    "'FLAT'",
                    "null::date as since, null::date as until, null as agency, null as source_type, null as confidence",
                    "null::date",
                    "null::date"));

    private static Recorded subject(NodeKind kind, String column) {
        return dated(
                TieKind.CASE,
                "cases.case_subject x",
                kind,
                column,
                NodeKind.CASE,
                "x.case_id",
                "true",
                "x.role",
                OF_THE_CASE);
    }

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Audit audit;

    /**
     * The chart that begins with something, and notes who looked at it and how many people they saw.
     *
     * @return nothing where it begins with what is not there, or not to be seen by the officer: the two are not told apart
     */
    @For("relationship-chart.draw")
    public Optional<RelationshipChart> draw(ChartFilter filter) {
        Optional<RelationshipChart> chart = read(filter);
        chart.ifPresent(drawn -> audit.record(
                "VIEW",
                "relationship chart",
                drawn.start(),
                INCIDENTS,
                drawn.people() + " people, " + drawn.nodes().size() + " things in " + filter.steps() + " steps"));
        return chart;
    }

    /** The same for a file, which notes by itself who took it. */
    @For("relationship-chart.draw")
    public Optional<RelationshipChart> read(ChartFilter filter) {
        End begin = endOf(filter.of());
        if (begin == null) {
            return Optional.empty();
        }
        Query query = entityManager
                .createNativeQuery(statement(filter, begin))
                .setParameter(1, filter.of().strip().toUpperCase(Locale.ROOT))
                .setParameter(2, String.join(".", filter.without()));
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> rows = query.getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(chart(rows).withAtLeast(filter.least()));
    }

    /** What a reference is the reference of. */
    private static @Nullable End endOf(String reference) {
        String given = reference.strip().toUpperCase(Locale.ROOT);
        NodeKind kind = given.matches("[1-9][0-9]{0,11}")
                ? NodeKind.ADDRESS
                : switch (given.replaceAll("-.*", "")) {
                    case "P" -> NodeKind.PERSON;
                    case "FM" -> NodeKind.FAMILY;
                    case "PG" -> NodeKind.GROUP;
                    case "IN" -> NodeKind.INCIDENT;
                    case "MTF" -> NodeKind.CASE;
                    case "O" -> NodeKind.ORGANISATION;
                    default -> null;
                };
        return kind == null ? null : end(kind);
    }

    private static End end(NodeKind kind) {
        return ENDS.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
    }

    // --- the statement

    /**
     * Goes outwards from the beginning: reach holds each tie met, with the end it leads to and how many ties lie between that and
     * the beginning. One step more than is shown is gone, for the ties of the farthest among themselves. What is kept is
     * ordered, so that the same question always has the same answer.
     */
    private static String statement(ChartFilter filter, End begin) {
        Set<NodeKind> shown = new HashSet<>(filter.nodes());
        shown.add(begin.kind());
        List<String> ways = new ArrayList<>();
        for (Recorded each : RECORDED) {
            if (filter.ties().contains(each.kind())
                    && shown.contains(each.oneKind())
                    && shown.contains(each.otherKind())) {
                ways.add(way(each, true, filter));
                ways.add(way(each, false, filter));
            }
        }
        if (ways.isEmpty()) {
            ways.add(
                    "select '' as tie, 0::bigint as tie_id, '' as kind, 0::bigint as id, true as onward, '' as said, null::date as since,"
                            + " null::date as until, '' as agency, '' as source_type, '' as confidence where false");
        }
        return """
                with recursive reach (tie, tie_id, from_kind, from_id, kind, id, onward, said, since, until, agency, source_type, confidence, step) as (
                  select ''::text, 0::bigint, ''::text, 0::bigint, %1$s, true, ''::text, null::date, null::date, ''::text, ''::text, ''::text, 0
                    from %2$s b where b.%3$s = ?1
                  union
                  select t.tie, t.tie_id, r.kind, r.id, t.kind, t.id, t.onward, t.said, t.since, t.until, t.agency, t.source_type, t.confidence, r.step + 1
                    from (select distinct kind, id, step from reach where step <= %4$d order by kind, id limit %5$d) r
                   cross join lateral (
                     select case when r.kind = 'PERSON' then people.same_person(r.id) end as persons,
                            case when r.kind = 'ADDRESS' then r.id::text end as uprn) k
                    left join place.address h on h.uprn = k.uprn
                   cross join lateral (%6$s) t
                ), kept as (
                  select kind, id, min(step) as step from reach where step <= %4$d group by kind, id
                   order by min(step), case kind %7$s end, id limit %8$d
                ), nodes as (
                  select k.kind, k.id, k.step, coalesce(p.reference, d.uprn, f.reference, g.reference, i.reference, c.reference, o.reference) as reference,
                         coalesce(p.name, d.line, f.label, g.name, y.words, c.reference, o.name) as label,
                         coalesce(case when p.born_precision in ('EXACT', 'YEAR', 'ESTIMATED') then extract(year from p.born_on)::int::text end,
                                  d.postcode, i.occurred_on::text, c.type, '') as detail
                    from kept k
                    left join people.person p on k.kind = 'PERSON' and p.id = k.id
                    left join place.address d on k.kind = 'ADDRESS' and d.uprn = k.id::text
                    left join people.family f on k.kind = 'FAMILY' and f.id = k.id
                    left join safety.peer_group g on k.kind = 'GROUP' and g.id = k.id
                    left join safety.incident i on k.kind = 'INCIDENT' and i.id = k.id
                    left join safety.incident_type y on y.code = i.type
                         and y.valid_from <= i.occurred_on and (y.valid_to is null or y.valid_to >= i.occurred_on)
                    left join cases.shared_case c on k.kind = 'CASE' and c.id = k.id
                    left join people.organisation o on k.kind = 'ORGANISATION' and o.id = k.id
                )
                select 'NODE', n.kind, n.reference, null, n.label, n.detail, null::date, null::date, null, null, null, n.step::bigint,
                       row_number() over (order by n.step, case n.kind %7$s end, n.id)
                  from nodes n where n.reference is not null
                union all
                select s.tie, null, a.reference, b.reference, s.said, null, s.since, s.until, g.name, s.source_type, s.confidence, s.tie_id, null
                  from (select distinct on (tie, tie_id, said)
                               tie, tie_id, said, since, until, agency, source_type, confidence,
                               case when onward then from_kind else kind end as one_kind, case when onward then from_id else id end as one_id,
                               case when onward then kind else from_kind end as other_kind, case when onward then id else from_id end as other_id
                          from reach where tie <> '' order by tie, tie_id, said, step, onward) s
                  join nodes a on a.kind = s.one_kind and a.id = s.one_id
                  join nodes b on b.kind = s.other_kind and b.id = s.other_id
                  left join identity.agency g on g.code = s.agency
                 where a.id <> b.id or a.kind <> b.kind
                 order by 1, 12, 5
                """.formatted(
                        beginsAs(begin),
                        begin.table(),
                        begin.reference(),
                        filter.steps(),
                        FRONTIER,
                        String.join("\n union all ", ways),
                        order(),
                        RelationshipChart.MOST + 1);
    }

    /** Somebody whose record was merged into another begins with that other, where the officer sees it. */
    private static String beginsAs(End begin) {
        return switch (begin.kind()) {
            case PERSON -> "'PERSON', coalesce((select s.id from people.person s where s.id = b.merged_into_id), b.id)";
            case ADDRESS -> "'ADDRESS', b.uprn::bigint";
            default -> "'" + begin.kind() + "', b.id";
        };
    }

    private static String order() {
        StringBuilder order = new StringBuilder();
        for (NodeKind kind : NodeKind.values()) {
            order.append("when '")
                    .append(kind)
                    .append("' then ")
                    .append(kind.ordinal())
                    .append(' ');
        }
        return order.toString();
    }

    /** From r, the end reached so far, along one kind of recorded tie to its other end, which the officer must see. */
    private static String way(Recorded tie, boolean onward, ChartFilter filter) {
        NodeKind nearKind = onward ? tie.oneKind() : tie.otherKind();
        String near = onward ? tie.one() : tie.other();
        End far = end(onward ? tie.otherKind() : tie.oneKind());
        String farther = onward ? tie.other() : tie.one();
        boolean toPerson = far.kind() == NodeKind.PERSON;
        String id = toPerson ? "coalesce(s.id, o.id)" : far.kind() == NodeKind.ADDRESS ? "o.uprn::bigint" : "o.id";
        return "select '%s'::text as tie, x.%s as tie_id, '%s'::text as kind, %s as id, %s as onward, %s as said, %s from %s join %s o on o.%s = %s%s where r.kind = '%s' and %s and %s%s%s and o.%s <> all (string_to_array(?2, '.'))"
                .formatted(
                        tie.kind(),
                        tie.kind() == TieKind.HOUSE ? "dwelling_unit_id" : "id",
                        far.kind(),
                        id,
                        onward,
                        tie.said(),
                        tie.period(),
                        tie.from(),
                        far.table(),
                        far.key(),
                        farther,
                        toPerson ? " left join people.person s on s.id = o.merged_into_id" : "",
                        nearKind,
                        meets(tie, nearKind, near),
                        tie.held(),
                        onDays(tie, filter),
                        smallHouse(far.kind(), filter),
                        far.reference());
    }

    /** How a row's near end is found: by what its index begins with. */
    private static String meets(Recorded tie, NodeKind kind, String column) {
        return switch (kind) {
            case PERSON -> column + " = any (k.persons)";
            case ADDRESS ->
                tie.kind() == TieKind.HOUSE && column.endsWith("property_uprn")
                        ? "x.property_id = h.property_id and h.dwelling_unit_id is null"
                        : column + " = k.uprn"
                                + (tie.kind() == TieKind.HOME ? " and x.property_uprn = h.property_uprn" : "");
            default -> column + " = r.id";
        };
    }

    private static String onDays(Recorded tie, ChartFilter filter) {
        if (tie.kind() == TieKind.HOUSE) {
            return "";
        }
        LocalDate on = filter.on();
        LocalDate since = filter.since();
        String until = tie.kind() == TieKind.INCIDENT
                ? ""
                : " and (" + tie.last() + " is null or " + tie.last() + " >= date '%s')";
        return (on == null ? "" : " and " + tie.first() + " <= date '" + on + "'" + until.formatted(on))
                + (since == null
                        ? ""
                        : " and (" + tie.last() + " is null or " + tie.last() + " >= date '" + since + "')");
    }

    /** A house of many flats ties everybody in it to everybody: it may be left out, its flats stay. */
    private static String smallHouse(NodeKind far, ChartFilter filter) {
        return far != NodeKind.ADDRESS || filter.units() == null
                ? ""
                : " and (o.dwelling_unit_id is not null or (select count(*) from place.dwelling_unit u where u.property_id = o.property_id) <= "
                        + filter.units() + ")";
    }

    // --- what it says

    private static RelationshipChart chart(List<@Nullable Object[]> rows) {
        LocalDate today = TaskForceClock.current().today();
        List<RelationshipChart.Node> nodes = new ArrayList<>();
        List<RelationshipChart.Tie> ties = new ArrayList<>();
        List<@Nullable Object[]> things = rows.stream()
                .filter(row -> "NODE".equals(row[0]))
                .sorted((one, other) -> Long.compare(number(one[12]), number(other[12])))
                .toList();
        for (@Nullable
        Object[] row : things.stream().limit(RelationshipChart.MOST).toList()) {
            NodeKind kind = NodeKind.valueOf(text(row[1]));
            nodes.add(
                    new RelationshipChart.Node(kind, text(row[2]), text(row[4]), text(row[5]), (int) number(row[11])));
        }
        Set<String> shown = new HashSet<>();
        nodes.forEach(node -> shown.add(node.reference()));
        for (@Nullable Object[] row : rows) {
            if (!"NODE".equals(row[0]) && shown.contains(text(row[2])) && shown.contains(text(row[3]))) {
                LocalDate until = day(row[7]);
                TieKind kind = TieKind.valueOf(text(row[0]));
                boolean past = kind != TieKind.INCIDENT && until != null && until.isBefore(today);
                ties.add(new RelationshipChart.Tie(
                        kind,
                        text(row[2]),
                        text(row[3]),
                        words(kind, text(row[4]), past),
                        day(row[6]),
                        until,
                        past,
                        source(row[8], row[9], row[10])));
            }
        }
        return new RelationshipChart(nodes.get(0).reference(), nodes, ties, things.size() > RelationshipChart.MOST);
    }

    /** How a tie reads between its two ends. */
    private static String words(TieKind kind, String said, boolean past) {
        return switch (kind) {
            case RELATIONSHIP ->
                switch (RelationshipKind.valueOf(said)) {
                    case FEARS -> past ? "feared" : "fears";
                    case NON_KIN_ASSOCIATE -> past ? "was an associate of" : "associate of";
                    default ->
                        (past ? "was " : "") + RelationshipKind.valueOf(said).words() + " of";
                };
            case HOME ->
                (past ? "lived at" : "lives at")
                        + (said.equals("MAIN")
                                ? ""
                                : ", " + Tenure.valueOf(said).words());
            case INTEREST ->
                (past ? "was " : "") + InterestKind.valueOf(said).words().toLowerCase(Locale.UK) + " of";
            case FAMILY -> (past ? "was " : "") + FamilyRole.valueOf(said).words() + " in the family";
            case GROUP -> said.equals("CASE") ? "is worked with in" : past ? "ran with" : "runs with";
            case INCIDENT -> inIncident(said);
            case CASE -> (past ? "was a subject of, as " : "subject of, as ") + said;
            case HOUSE -> "is a flat of";
        };
    }

    private static String inIncident(String role) {
        return switch (role) {
            case "PLACE" -> "happened at";
            case "CASE" -> "is linked with";
            default -> role.toLowerCase(Locale.UK) + " in";
        };
    }

    private static String source(@Nullable Object agency, @Nullable Object type, @Nullable Object confidence) {
        List<String> words = new ArrayList<>();
        if (agency != null) {
            words.add(agency.toString());
        }
        if (type != null) {
            words.add(SourceType.valueOf(type.toString()).words());
        }
        if (confidence != null) {
            words.add(Confidence.valueOf(confidence.toString()).words());
        }
        return String.join(", ", words);
    }

    private static String text(@Nullable Object column) {
        return Objects.requireNonNullElse(column, "").toString();
    }

    private static long number(@Nullable Object column) {
        return ((Number) Objects.requireNonNull(column)).longValue();
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }
}
