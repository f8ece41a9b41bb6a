package org.margatetaskforce.people.arriving;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.intake.Field;
import org.margatetaskforce.intake.FileKind;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.ImportLine.Outcome;
import org.margatetaskforce.intake.MappedRow;
import org.margatetaskforce.intake.Progress;
import org.margatetaskforce.intake.RowsAsked;
import org.margatetaskforce.people.BirthPrecision;
import org.margatetaskforce.people.Organisations;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.PropertyInterest;
import org.margatetaskforce.people.PropertyInterests;
import org.margatetaskforce.people.Told;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.SaidAddress;
import org.margatetaskforce.place.Uprn;

/**
 * Who holds what in which property, from the files of other agencies (partnership practice B.1, I-8). A body is known by its
 * company number, or by its name and postcode; a person by name and postcode. What was believed before is superseded, never
 * overwritten.
 */
@Boundary
public class InterestsInFiles implements FileKind {

    /** Its code. */
    public static final String CODE = "INTERESTS";

    private static final int ROWS_WRITTEN = 20;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Persons persons;

    @Inject
    Organisations organisations;

    @Inject
    PropertyInterests interests;

    @Inject
    Properties properties;

    @Inject
    SourceKeys sourceKeys;

    @Inject
    Arrivals arrivals;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String words() {
        return "Interests in property: owners, agents, lenders";
    }

    @Override
    public List<Field> fields() {
        return InterestRow.FIELDS;
    }

    @Override
    public int dataClass() {
        return 3;
    }

    @Override
    public List<String> posts() {
        return List.of("CSO", "HTL", "PS");
    }

    /** The property's page shows its interests; the reference of one is that of its line in the history. */
    @Override
    public String page(String record) {
        return record.startsWith("P-")
                ? "/people/view-person.xhtml?reference=" + record
                : record.startsWith("O-") ? "/people/view-organisation.xhtml?reference=" + record : "";
    }

    @Override
    public List<String> seen(List<String> records) {
        if (records.isEmpty()) {
            return List.of();
        }
        List<?> found = entityManager
                .createNativeQuery("""
                    with asked as (select json_array_elements_text(cast(?1 as json)) as reference)
                    select reference from people.person where reference in (select reference from asked)
                    union all
                    select reference from people.organisation where reference in (select reference from asked)\
                    """)
                .setParameter(1, RowsAsked.texts(records))
                .getResultList();
        return found.stream().map(String::valueOf).toList();
    }

    /** What becomes of one line. */
    private static final class Plan {

        private final int number;
        private final InterestRow said;
        private Outcome outcome = Outcome.NEW;
        private @Nullable String reason;
        private Object[] details = {};
        private @Nullable Uprn door;
        private @Nullable String holder;
        private @Nullable String interest;
        private boolean attach;
        private boolean end;
        private boolean unseen;
        private boolean held;

        Plan(InterestRow said) {
            this.number = said.row().number();
            this.said = said;
        }

        boolean isOpen() {
            return !unseen && outcome != Outcome.REFUSED && outcome != Outcome.WAITING;
        }

        void becomes(Outcome what, @Nullable String why, Object... whatItNeeds) {
            outcome = what;
            reason = why;
            details = whatItNeeds;
        }

        ImportLine line() {
            String record = outcome == Outcome.REFUSED || outcome == Outcome.WAITING ? null : holder;
            return new ImportLine(number, record == null ? "" : record, outcome, reason, ImportLine.texts(details));
        }
    }

    @Override
    @For("file-import.take-in-interests")
    public List<ImportLine> look(Batch batch, Progress progress) {
        List<ImportLine> unread = new ArrayList<>();
        List<Plan> plans = plan(batch, unread);
        progress.at(1, 2);
        return lines(unread, plans);
    }

    @Override
    @For("file-import.take-in-interests")
    public List<ImportLine> takeIn(Batch batch, Progress progress) {
        List<ImportLine> unread = new ArrayList<>();
        List<Plan> plans = plan(batch, unread);
        Map<String, String> made = new HashMap<>();
        int done = 0;
        for (Plan plan : plans) {
            try {
                if (plan.isOpen()) {
                    write(plan, batch, made);
                } else if (plan.held) {
                    arrivals.hold(CODE, batch, plan.said.reference(), plan.said.row());
                }
            } catch (RuleBroken refused) {
                throw new RuleBroken(
                        "intake.import.bad-line",
                        plan.number,
                        ImportLine.refused(plan.number, "", refused).sentence());
            }
            done++;
            if (done % ROWS_WRITTEN == 0) {
                entityManager.flush();
                entityManager.clear();
                progress.at(plans.size() + done, 2 * plans.size());
            }
        }
        return lines(unread, plans);
    }

    private static List<ImportLine> lines(List<ImportLine> unread, List<Plan> plans) {
        return Stream.concat(unread.stream(), plans.stream().map(Plan::line)).toList();
    }

    /** A line that waited goes in, now that an officer has said who holds it: somebody on record, or somebody new (null). */
    String decided(Batch batch, @Nullable String person) {
        Plan plan = new Plan(InterestRow.of(batch.rows().get(0)));
        findDoors(List.of(plan));
        plan.holder = person;
        planKnown(List.of(plan), batch.agency());
        planThere(List.of(plan));
        if (plan.outcome == Outcome.REFUSED) {
            throw new RuleBroken("people.arrival.refused", plan.line().sentence());
        }
        write(plan, batch, new HashMap<>());
        return Objects.requireNonNull(plan.holder);
    }

    private List<Plan> plan(Batch batch, List<ImportLine> unread) {
        List<Plan> plans = new ArrayList<>();
        Map<String, Integer> inFile = new HashMap<>();
        for (MappedRow row : batch.rows()) {
            try {
                Plan plan = new Plan(InterestRow.of(row));
                Integer before = inFile.putIfAbsent(plan.said.reference(), row.number());
                if (before != null) {
                    unread.add(ImportLine.refused(row.number(), "", "twice-in-file", "line " + before));
                } else {
                    plans.add(plan);
                }
            } catch (RuleBroken refused) {
                unread.add(ImportLine.refused(row.number(), "", refused));
            }
        }
        findDoors(plans);
        findOrganisations(plans);
        findPersons(plans);
        planKnown(plans, batch.agency());
        planThere(plans);
        return plans;
    }

    private void findDoors(List<Plan> plans) {
        SaidAddress.Doors doors = SaidAddress.Doors.of(
                plans.stream().map(plan -> plan.said.address()).toList(), properties);
        LocalDate today = TaskForceClock.current().today();
        for (Plan plan : plans) {
            try {
                plan.door = doors.door(plan.said.address());
                if (plan.said.from().isAfter(today)) {
                    throw new RuleBroken("people.tie.in-the-future", plan.said.from());
                }
            } catch (RuleBroken refused) {
                plan.becomes(Outcome.REFUSED, refused.key(), refused.details().toArray());
            }
        }
    }

    private void findOrganisations(List<Plan> plans) {
        RowsAsked asked = new RowsAsked();
        for (int n = 0; n < plans.size(); n++) {
            Plan plan = plans.get(n);
            if (plan.isOpen() && plan.said.isOrganisation()) {
                asked.row(
                        "n",
                        n,
                        "number",
                        plan.said.companyNumber(),
                        "name",
                        plan.said.organisation(),
                        "postcode",
                        plan.said.holderPostcode());
            }
        }
        if (asked.isEmpty()) {
            return;
        }
        List<?> found = entityManager
                .createNativeQuery("""
                    with w as (
                      select n, number, postcode, regexp_replace(lower(name), '[^[:alnum:]]', '', 'g') as name
                        from json_to_recordset(cast(?1 as json)) as w (n integer, number text, name text, postcode text)
                    ), o as (
                      select reference, company_number, postcode, regexp_replace(lower(name), '[^[:alnum:]]', '', 'g') as name
                        from people.organisation)
                    select w.n, o.reference, true from w join o on o.company_number = w.number
                    union all
                    select w.n, o.reference, false from w join o on o.name = w.name
                       and (o.postcode = w.postcode or o.postcode is null or w.postcode is null)
                       and (o.company_number is null or w.number is null)
                     order by 1, 3 desc, 2\
                    """)
                .setParameter(1, asked.json())
                .getResultList();
        Map<Integer, List<String>> byName = new HashMap<>();
        for (Object each : found) {
            Object[] row = (Object[]) each;
            int n = ((Number) row[0]).intValue();
            if (Boolean.TRUE.equals(row[2])) {
                plans.get(n).holder = (String) row[1];
            } else if (plans.get(n).holder == null) {
                byName.computeIfAbsent(n, none -> new ArrayList<>()).add((String) row[1]);
            }
        }
        byName.forEach((n, several) -> {
            if (several.size() == 1) {
                plans.get(n).holder = several.get(0);
            } else {
                plans.get(n).becomes(Outcome.REFUSED, "holder-not-certain", String.join(", ", several));
            }
        });
    }

    /** A person of the same names at the same postcode is the same; one who is otherwise much alike waits (BR-ID1). */
    private void findPersons(List<Plan> plans) {
        RowsAsked asked = new RowsAsked();
        for (int n = 0; n < plans.size(); n++) {
            Plan plan = plans.get(n);
            if (plan.isOpen() && !plan.said.isOrganisation()) {
                boolean exact = plan.said.person().birth().precision() == BirthPrecision.EXACT;
                asked.row(
                        "n",
                        n,
                        "given",
                        plan.said.person().givenNames(),
                        "family",
                        plan.said.person().familyName(),
                        "born",
                        exact ? plan.said.person().birth().on() : null,
                        "postcode",
                        plan.said.holderPostcode());
            }
        }
        if (asked.isEmpty()) {
            return;
        }
        List<?> found = entityManager
                .createNativeQuery("""
                    select w.n, p.reference, l.strong, l.person_id is null,
                           coalesce(lower(p.given_names) = lower(w.given) and lower(p.family_name) = lower(w.family)
                                    and p.postcode = w.postcode, false)
                      from json_to_recordset(cast(?1 as json))
                           as w (n integer, given text, family text, born date, postcode text)
                     cross join lateral people.ask_likely_same(w.given, w.family, w.born, array['p:' || w.postcode], null) l
                      left join people.person p on p.id = l.person_id and p.merged_into_id is null
                     where l.person_id is null or p.id is not null
                     order by w.n, p.reference\
                    """)
                .setParameter(1, asked.json())
                .getResultList();
        Map<Integer, List<String>> same = new HashMap<>();
        for (Object each : found) {
            Object[] row = (Object[]) each;
            int n = ((Number) row[0]).intValue();
            if (Boolean.TRUE.equals(row[4])) {
                same.computeIfAbsent(n, none -> new ArrayList<>()).add((String) row[1]);
            } else if (Boolean.TRUE.equals(row[2])) {
                plans.get(n).becomes(Outcome.WAITING, "like-on-record");
                plans.get(n).held = true;
            }
        }
        same.forEach((n, several) -> {
            Plan plan = plans.get(n);
            if (several.size() == 1) {
                plan.holder = several.get(0);
                plan.held = false;
                plan.becomes(Outcome.NEW, null);
            } else {
                plan.becomes(Outcome.WAITING, "like-on-record");
                plan.held = true;
            }
        });
    }

    private void planKnown(List<Plan> plans, String agency) {
        List<String> numbers = plans.stream().map(plan -> plan.said.reference()).toList();
        Map<String, SourceKeys.Known> known = sourceKeys.known(agency, SourceKeys.INTEREST, numbers);
        Map<String, Arrivals.Held> waiting = arrivals.held(CODE, agency, numbers);
        Map<String, There> rows = there(
                known.values().stream()
                        .map(SourceKeys.Known::record)
                        .filter(Objects::nonNull)
                        .toList(),
                List.of());
        for (Plan plan : plans) {
            SourceKeys.Known before = known.get(plan.said.reference());
            Arrivals.Held waits = waiting.get(plan.said.reference());
            if (plan.outcome == Outcome.REFUSED) {
                continue;
            }
            if (before == null) {
                if (waits != null && plan.held && waits.fingerprint().equals(plan.said.print())) {
                    plan.becomes(
                            Outcome.UNCHANGED, waits.isWaiting() ? "waits-already" : "left-out", waits.reference());
                    plan.unseen = true;
                    plan.held = false;
                }
                continue;
            }
            There row = before.record() == null ? null : rows.get(before.record());
            if (before.fingerprint().equals(plan.said.print())) {
                plan.becomes(Outcome.UNCHANGED, null);
                plan.holder = row == null ? null : row.holder();
                plan.unseen = true;
                plan.held = false;
            } else if (row == null) {
                plan.becomes(Outcome.UNCHANGED, "known-ask");
                plan.unseen = true;
                plan.held = false;
            } else if (plan.outcome != Outcome.WAITING) {
                plan.interest = row.reference();
                LocalDate to = plan.said.to();
                plan.end = to != null
                        && row.to() == null
                        && row.holder().equals(plan.holder)
                        && row.from().equals(plan.said.from())
                        && row.kind().equals(plan.said.kind().name())
                        && row.uprn().equals(Objects.requireNonNull(plan.door).value());
                plan.becomes(Outcome.CHANGED, plan.end ? "interest-ends" : "interest-corrected", row.reference());
            }
        }
    }

    /** An interest as it is believed now. */
    private record There(
            String reference,
            String uprn,
            String kind,
            String holder,
            LocalDate from,
            @Nullable LocalDate to) {}

    private Map<String, There> there(List<String> references, List<String> uprns) {
        Map<String, There> there = new HashMap<>();
        if (references.isEmpty() && uprns.isEmpty()) {
            return there;
        }
        List<?> found = entityManager
                .createNativeQuery("""
                    select i.reference, i.uprn, i.kind, coalesce(p.reference, o.reference), i.valid_from, i.valid_to
                      from people.property_interest i
                      left join people.person p on p.id = i.person_id
                      left join people.organisation o on o.id = i.organisation_id
                     where i.superseded_at is null and coalesce(p.reference, o.reference) is not null
                       and (i.reference = any (array(select json_array_elements_text(cast(?1 as json))))
                            or i.uprn = any (array(select json_array_elements_text(cast(?2 as json)))))\
                    """)
                .setParameter(1, RowsAsked.texts(references))
                .setParameter(2, RowsAsked.texts(uprns))
                .getResultList();
        for (Object each : found) {
            Object[] row = (Object[]) each;
            there.put(
                    (String) row[0],
                    new There(
                            (String) row[0],
                            (String) row[1],
                            (String) row[2],
                            (String) row[3],
                            ((Date) row[4]).toLocalDate(),
                            row[5] == null ? null : ((Date) row[5]).toLocalDate()));
        }
        return there;
    }

    /** What is on record already by another way is not written a second time: the agency's number is kept with it. */
    private void planThere(List<Plan> plans) {
        List<Plan> anew = plans.stream()
                .filter(plan -> plan.isOpen() && plan.interest == null)
                .toList();
        Map<String, There> there = there(
                List.of(),
                anew.stream()
                        .map(plan -> Objects.requireNonNull(plan.door).value())
                        .toList());
        Map<String, Integer> inFile = new HashMap<>();
        for (Plan plan : anew) {
            String uprn = Objects.requireNonNull(plan.door).value();
            there.values().stream()
                    .filter(row -> row.uprn().equals(uprn)
                            && row.kind().equals(plan.said.kind().name())
                            && row.holder().equals(plan.holder)
                            && (row.to() == null || !row.to().isBefore(plan.said.from())))
                    .findFirst()
                    .ifPresent(row -> {
                        plan.attach = true;
                        plan.interest = row.reference();
                        plan.becomes(Outcome.UNCHANGED, "interest-there-already", row.reference());
                    });
            Integer before = inFile.putIfAbsent(
                    uprn + " " + plan.said.kind() + " " + plan.said.holderKey() + " " + plan.said.to(), plan.number);
            if (before != null && !plan.attach) {
                plan.becomes(Outcome.REFUSED, "twice-in-file", "line " + before);
            }
        }
    }

    private void write(Plan plan, Batch batch, Map<String, String> made) {
        if (plan.unseen) {
            return;
        }
        InterestRow said = plan.said;
        Told told = SaidFields.told(said.row(), batch.agency());
        String holder = plan.holder == null ? made.get(said.holderKey()) : plan.holder;
        if (holder == null) {
            holder = said.isOrganisation()
                    ? organisations
                            .add(said.organisation(), said.companyNumber(), said.contact())
                            .getReference()
                    : persons.add(said.person(), said.contact()).getReference();
            if (said.isOrganisation()) {
                organisations.is(holder, said.organisationKind());
            }
            made.put(said.holderKey(), holder);
        }
        plan.holder = holder;
        Uprn door = Objects.requireNonNull(plan.door);
        LocalDate to = said.to();
        String interest = plan.interest;
        if (interest == null) {
            PropertyInterest row = interests.add(door, holder, said.kind(), said.from(), told);
            interest = row.getReference();
            if (to != null) {
                interests.end(interest, to, said.endedBecause());
            }
        } else if (plan.end) {
            interests.end(interest, Objects.requireNonNull(to), said.endedBecause());
        } else if (!plan.attach) {
            interests.correct(
                    interest,
                    door,
                    holder,
                    said.kind(),
                    said.from(),
                    to,
                    to == null ? null : said.endedBecause(),
                    told);
        }
        sourceKeys.keep(
                batch,
                SourceKeys.INTEREST,
                said.reference(),
                Objects.requireNonNull(interest),
                said.isOrganisation() ? null : holder,
                said.print());
    }
}
