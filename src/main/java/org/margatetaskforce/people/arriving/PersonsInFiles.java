package org.margatetaskforce.people.arriving;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.ContactPoint;
import org.margatetaskforce.people.ContactPoints;
import org.margatetaskforce.people.ContactRules;
import org.margatetaskforce.people.Home;
import org.margatetaskforce.people.IdentifierKind;
import org.margatetaskforce.people.Person;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.Residencies;
import org.margatetaskforce.people.Told;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.SaidAddress;
import org.margatetaskforce.place.Uprn;

/**
 * Persons and where they live, from the files of other agencies (partnership practice B.1, I-8). Known again by the agency's
 * own number; an official number on record is the same person (BR-ID1); whoever is much like somebody on record waits until
 * an officer has said whether it is them. What a line says is written by the boundaries that pages call, with its class.
 */
@Boundary
public class PersonsInFiles implements FileKind {

    /** Its code. */
    public static final String CODE = "PERSONS";

    private static final List<String> FIELD_KEYS = SaidFields.keys(PersonRow.FIELDS);

    private static final int ROWS_ASKED = 200;
    private static final int ROWS_WRITTEN = 20;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Persons persons;

    @Inject
    ContactPoints contactPoints;

    @Inject
    Residencies residencies;

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
        return "Persons and where they live";
    }

    @Override
    public List<Field> fields() {
        return PersonRow.FIELDS;
    }

    @Override
    public int dataClass() {
        return 3;
    }

    @Override
    public List<String> posts() {
        return List.of("CSO", "HTL", "PS", "SWA", "SCM");
    }

    @Override
    public String page(String record) {
        return "/people/view-person.xhtml?reference=" + record;
    }

    @Override
    public List<String> seen(List<String> records) {
        return records.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery("select p.reference from Person p where p.reference in :records", String.class)
                        .setParameter("records", records)
                        .getResultList();
    }

    @Override
    @For("file-import.take-in-persons")
    public List<ImportLine> look(Batch batch, Progress progress) {
        return plan(batch, progress).lines();
    }

    @Override
    @For("file-import.take-in-persons")
    public List<ImportLine> takeIn(Batch batch, Progress progress) {
        Planned planned = plan(batch, progress);
        entityManager.clear(); // only read so far
        int all = planned.plans().size();
        int done = 0;
        for (PersonPlan plan : planned.plans()) {
            try {
                if (plan.isOpen()) {
                    write(plan, batch);
                } else if (plan.isKept()) {
                    arrivals.hold(CODE, batch, plan.said.reference(), plan.said.row());
                }
            } catch (RuleBroken refused) {
                // the transaction is lost: nothing goes in, and the officer is told which line it was
                throw new RuleBroken(
                        "intake.import.bad-line",
                        plan.number,
                        ImportLine.refused(plan.number, "", refused).sentence());
            }
            done++;
            if (done % ROWS_WRITTEN == 0) {
                entityManager.flush();
                entityManager.clear(); // what is written is not looked through again with every line that follows
                progress.at(all + done, 2 * all);
            }
        }
        return planned.lines();
    }

    /** A line that waited goes in, now that an officer has said who it is: somebody on record, or somebody new (null). */
    String decided(Batch batch, @Nullable String person) {
        PersonPlan plan = new PersonPlan(PersonRow.of(batch.rows().get(0)));
        plan.person = person;
        plan.keepsPerson = true;
        findDoors(List.of(plan));
        if (plan.isOpen()) {
            planHomes(List.of(plan), batch.agency());
        }
        if (plan.outcome() == Outcome.REFUSED) {
            throw new RuleBroken("people.arrival.refused", plan.line().sentence());
        }
        write(plan, batch);
        return Objects.requireNonNull(plan.who());
    }

    /** The door that a line means; null where it means none, or it is not certain. */
    @Nullable
    Uprn doorOf(MappedRow row) {
        PersonPlan plan = new PersonPlan(PersonRow.of(row));
        findDoors(List.of(plan));
        return plan.door;
    }

    // --- what becomes of each line ---------------------------------------------------------------------------------

    private record Planned(List<PersonPlan> plans, List<ImportLine> unread) {

        List<ImportLine> lines() {
            return Stream.concat(unread.stream(), plans.stream().map(PersonPlan::line))
                    .toList();
        }
    }

    private static List<PersonPlan> open(List<PersonPlan> plans) {
        return plans.stream().filter(PersonPlan::isOpen).toList();
    }

    private Planned plan(Batch batch, Progress progress) {
        List<PersonPlan> plans = new ArrayList<>();
        List<ImportLine> unread = new ArrayList<>();
        for (MappedRow row : batch.rows()) {
            try {
                plans.add(new PersonPlan(PersonRow.of(row)));
            } catch (RuleBroken refused) {
                unread.add(ImportLine.refused(row.number(), "", refused));
            }
        }
        findDoors(plans);
        Map<String, PersonPlan> first = new HashMap<>();
        for (PersonPlan plan : open(plans)) {
            PersonPlan before = first.putIfAbsent(plan.said.reference(), plan);
            if (before != null) {
                plan.earlier = before;
                plan.becomes(Outcome.UNCHANGED);
                if (!before.said.personPrint().equals(plan.said.personPrint())) {
                    plan.remark("other-words-before", before.number);
                }
            }
        }
        List<PersonPlan> heads =
                open(plans).stream().filter(plan -> plan.earlier == null).toList();
        planKnown(heads, batch.agency());
        planIdentifiers(open(heads));
        planLikeness(open(heads), progress, plans.size());
        for (PersonPlan plan : open(plans)) {
            PersonPlan before = plan.earlier;
            if (before != null && before.outcome() == Outcome.WAITING) {
                plan.becomes(Outcome.WAITING, "person-waits", before.number);
            } else if (before != null && !before.isOpen()) {
                plan.becomes(Outcome.REFUSED, "person-refused", before.number);
            } else if (before != null && before.isUnseen) {
                plan.isUnseen = true;
            }
        }
        planHomes(open(plans).stream().filter(plan -> !plan.isUnseen).toList(), batch.agency());
        return new Planned(plans, unread);
    }

    private void findDoors(List<PersonPlan> plans) {
        SaidAddress.Doors doors = SaidAddress.Doors.of(
                plans.stream().map(plan -> plan.said.address()).toList(), properties);
        LocalDate today = TaskForceClock.current().today();
        for (PersonPlan plan : plans) {
            PersonRow said = plan.said;
            try {
                if (said.hasHome()) {
                    plan.door = said.isNowhere() ? null : doors.door(said.address());
                    said.home(plan.door);
                    LocalDate from = said.movedIn();
                    LocalDate to = said.movedOut();
                    LocalDate born = said.particulars().birth().on();
                    if (from.isAfter(today)) {
                        throw new RuleBroken("people.tie.in-the-future", from);
                    }
                    if (to != null && to.isAfter(today)) {
                        throw new RuleBroken("people.tie.in-the-future", to);
                    }
                    if (to != null && to.isBefore(from)) {
                        throw new RuleBroken("intake.reason.ends-before-it-began", to, from);
                    }
                    if (born != null && from.isBefore(born)) {
                        throw new RuleBroken("people.residency.before-birth", from);
                    }
                } else if (said.row().has("moved_in")
                        && !said.particulars().birth().isUnborn()) {
                    throw new RuleBroken("intake.reason.no-address");
                }
            } catch (RuleBroken refused) {
                plan.refuse(refused);
            }
        }
    }

    /** Those whom the agency's number tells, and what of them is different now. */
    private void planKnown(List<PersonPlan> heads, String agency) {
        Map<String, SourceKeys.Known> known = sourceKeys.known(
                agency,
                SourceKeys.PERSON,
                heads.stream().map(plan -> plan.said.reference()).toList());
        Map<String, Arrivals.Held> held = arrivals.held(
                CODE, agency, heads.stream().map(plan -> plan.said.reference()).toList());
        Map<String, Person> records = records(known.values().stream()
                .map(SourceKeys.Known::person)
                .filter(Objects::nonNull)
                .toList());
        for (PersonPlan plan : heads) {
            SourceKeys.Known before = known.get(plan.said.reference());
            Arrivals.Held waits = held.get(plan.said.reference());
            if (before == null) {
                plan.keepsPerson = true;
                if (waits != null && waits.fingerprint().equals(plan.said.row().fingerprint(FIELD_KEYS))) {
                    plan.becomes(
                            Outcome.UNCHANGED, waits.isWaiting() ? "waits-already" : "left-out", waits.reference());
                    plan.isUnseen = true;
                }
                continue;
            }
            Person record = records.get(before.person());
            if (record == null) {
                plan.becomes(Outcome.UNCHANGED, "known-ask");
                plan.isUnseen = true;
                continue;
            }
            plan.person = before.person();
            plan.becomes(Outcome.UNCHANGED);
            if (!before.fingerprint().equals(plan.said.personPrint())) {
                plan.keepsPerson = true;
                plan.changesPerson = true;
                plan.becomes(Outcome.CHANGED, "particulars");
                if (record.birth().precision() != BirthPrecision.UNBORN
                        && record.birth().precision() != null
                        && plan.said.particulars().birth().isUnborn()) {
                    plan.refuse(new RuleBroken("people.person.born-already", record.getReference()));
                }
            }
        }
    }

    private Map<String, Person> records(Collection<String> references) {
        return references.isEmpty()
                ? Map.of()
                : entityManager
                        .createQuery("select p from Person p where p.reference in :references", Person.class)
                        .setParameter("references", new HashSet<>(references))
                        .getResultStream()
                        .collect(Collectors.toMap(Person::getReference, person -> person));
    }

    /** An official number that is on record is the same person; somebody else's is a refusal (BR-ID1, BR-ID3). */
    private void planIdentifiers(List<PersonPlan> heads) {
        RowsAsked asked = new RowsAsked();
        for (int n = 0; n < heads.size(); n++) {
            for (Map.Entry<IdentifierKind, String> each :
                    heads.get(n).said.identifiers().entrySet()) {
                asked.row("n", n, "kind", each.getKey().name(), "value", each.getValue());
            }
        }
        if (asked.isEmpty()) {
            return;
        }
        List<?> found = entityManager
                .createNativeQuery("""
                    select w.n, w.kind, people.holder_of(w.kind, w.value)
                      from json_to_recordset(cast(?1 as json)) as w (n integer, kind text, value text)\
                    """)
                .setParameter(1, asked.json())
                .getResultList();
        Map<String, Integer> inFile = new HashMap<>();
        for (Object each : found) {
            Object[] row = (Object[]) each;
            PersonPlan plan = heads.get(((Number) row[0]).intValue());
            IdentifierKind kind = IdentifierKind.valueOf((String) row[1]);
            String holder = (String) row[2];
            Integer before = inFile.putIfAbsent(kind + plan.said.identifiers().get(kind), plan.number);
            if (!plan.isOpen() || plan.isUnseen) {
                continue;
            }
            if (before != null && before != plan.number) {
                plan.becomes(Outcome.REFUSED, "number-of-another-line", kind.words(), before);
            } else if (Persons.UNSEEN.equals(holder)) {
                plan.refuse(new RuleBroken("people.identifier.held"));
            } else if (holder != null && plan.person == null) {
                plan.person = holder;
                plan.becomes(Outcome.CHANGED, "same-number", kind.words());
            } else if (holder != null && !holder.equals(plan.person)) {
                plan.refuse(new RuleBroken("people.identifier.held-by", kind.words(), holder));
            }
        }
    }

    /** Whoever is much like somebody on record, or like an earlier line, waits for an officer's word. */
    private void planLikeness(List<PersonPlan> heads, Progress progress, int all) {
        List<PersonPlan> strangers = heads.stream()
                .filter(plan -> plan.person == null && !plan.isUnseen)
                .toList();
        Map<String, Integer> inFile = new HashMap<>();
        for (int from = 0; from < strangers.size(); from += ROWS_ASKED) {
            List<PersonPlan> some = strangers.subList(from, Math.min(strangers.size(), from + ROWS_ASKED));
            Set<Integer> alike = alike(some);
            for (int n = 0; n < some.size(); n++) {
                PersonPlan plan = some.get(n);
                String family = plan.said.particulars().familyName().toLowerCase(Locale.ROOT);
                LocalDate born = exactBirth(plan);
                List<String> keys = new ArrayList<>();
                if (born != null) {
                    keys.add(family + " " + born);
                }
                if (plan.door != null) {
                    keys.add(plan.said.particulars().givenNames().toLowerCase(Locale.ROOT) + " " + family + " "
                            + plan.door);
                }
                Integer before = keys.stream()
                        .map(key -> inFile.putIfAbsent(key, plan.number))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
                if (alike.contains(n)) {
                    plan.becomes(Outcome.WAITING, "like-on-record");
                    plan.keep();
                } else if (before != null) {
                    plan.becomes(Outcome.WAITING, "like-line", before);
                    plan.keep();
                }
            }
            progress.at(from + some.size(), 2 * all);
        }
    }

    private static @Nullable LocalDate exactBirth(PersonPlan plan) {
        return plan.said.particulars().birth().precision() == BirthPrecision.EXACT
                ? plan.said.particulars().birth().on()
                : null;
    }

    private Set<Integer> alike(List<PersonPlan> some) {
        RowsAsked asked = new RowsAsked();
        for (int n = 0; n < some.size(); n++) {
            PersonPlan plan = some.get(n);
            asked.row(
                    "n",
                    n,
                    "given",
                    plan.said.particulars().givenNames(),
                    "family",
                    plan.said.particulars().familyName(),
                    "born",
                    exactBirth(plan),
                    "door",
                    plan.door == null ? null : plan.door.value());
        }
        List<?> found = entityManager
                .createNativeQuery("""
                    select distinct w.n
                      from json_to_recordset(cast(?1 as json)) as w (n integer, given text, family text, born date, door text)
                     cross join lateral people.ask_likely_same(w.given, w.family, w.born, array['u:' || w.door], null) l
                      left join people.person p on p.id = l.person_id
                     where l.strong and (l.person_id is null or p.id is not null)\
                    """)
                .setParameter(1, asked.json())
                .getResultList();
        return found.stream().map(n -> ((Number) n).intValue()).collect(Collectors.toSet());
    }

    // --- homes -----------------------------------------------------------------------------------------------------

    /** A home on record of somebody. */
    private record Abode(
            String reference,
            @Nullable String uprn,
            LocalDate from,
            @Nullable LocalDate to,
            boolean main) {}

    private void planHomes(List<PersonPlan> plans, String agency) {
        List<PersonPlan> homes =
                plans.stream().filter(plan -> plan.said.hasHome()).toList();
        Map<String, SourceKeys.Known> known = sourceKeys.known(
                agency,
                SourceKeys.RESIDENCY,
                homes.stream()
                        .map(plan -> plan.said.residencyReference(plan.door))
                        .toList());
        Map<String, List<Abode>> abodes = abodes(
                homes.stream().map(PersonPlan::who).filter(Objects::nonNull).toList());
        Map<String, Integer> inFile = new HashMap<>();
        for (PersonPlan plan : homes) {
            Integer before = inFile.putIfAbsent(plan.said.residencyReference(plan.door), plan.number);
            if (before != null) {
                plan.becomes(Outcome.REFUSED, "twice-in-file", "line " + before);
            } else {
                planHome(plan, known.get(plan.said.residencyReference(plan.door)), abodes);
            }
        }
        refuseSecondHomes(open(homes));
    }

    private void planHome(PersonPlan plan, SourceKeys.@Nullable Known known, Map<String, List<Abode>> abodes) {
        String who = plan.who();
        List<Abode> theirs = who == null ? List.of() : abodes.getOrDefault(who, List.of());
        Home home = plan.said.home(plan.door);
        LocalDate from = plan.said.movedIn();
        LocalDate to = plan.said.movedOut();
        if (known != null) {
            if (known.fingerprint().equals(plan.said.homePrint())) {
                return;
            }
            Abode before = theirs.stream()
                    .filter(each -> each.reference().equals(known.record()))
                    .findFirst()
                    .orElse(null);
            if (before == null) {
                plan.remark("home-ask");
                return;
            }
            plan.residency = before.reference();
            boolean onlyEnds = to != null
                    && before.to() == null
                    && before.from().equals(from)
                    && Objects.equals(before.uprn(), plan.door == null ? null : plan.door.value());
            plan.home = onlyEnds ? PersonPlan.Home.END : PersonPlan.Home.CORRECT;
            plan.becomes(Outcome.CHANGED, onlyEnds ? "home-ends" : "home-corrected", before.reference());
            return;
        }
        Abode here = theirs.stream()
                .filter(each ->
                        plan.door != null && plan.door.value().equals(each.uprn()) && each.to() == null && to == null)
                .findFirst()
                .orElse(null);
        if (here != null) {
            plan.home = PersonPlan.Home.ATTACH;
            plan.residency = here.reference();
            plan.remark("lives-there-already", here.reference());
            return;
        }
        plan.home = to == null ? PersonPlan.Home.MOVE_IN : PersonPlan.Home.LIVED_THERE;
        if (plan.outcome() == Outcome.UNCHANGED) {
            plan.becomes(who == null ? Outcome.NEW : Outcome.CHANGED);
        }
        if (to == null && home.main()) {
            for (Abode other : theirs) {
                if (other.main() && !other.from().isBefore(from)) {
                    plan.refuse(new RuleBroken("people.residency.later-home", other.reference(), other.from()));
                } else if (other.main() && other.to() == null) {
                    plan.remark("ends-other-home", other.reference(), from.minusDays(1));
                }
            }
        }
    }

    private Map<String, List<Abode>> abodes(Collection<String> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        List<?> found = entityManager
                .createNativeQuery("""
                    select p.reference as person, r.reference, r.uprn, r.valid_from, r.valid_to, r.is_main
                      from people.person p join people.residency r on r.person_id = p.id
                     where p.reference = any (array(select json_array_elements_text(cast(?1 as json))))
                       and r.superseded_at is null\
                    """)
                .setParameter(1, RowsAsked.texts(new HashSet<>(people)))
                .getResultList();
        Map<String, List<Abode>> abodes = new HashMap<>();
        for (Object each : found) {
            Object[] row = (Object[]) each;
            abodes.computeIfAbsent((String) row[0], none -> new ArrayList<>())
                    .add(new Abode(
                            (String) row[1],
                            (String) row[2],
                            ((Date) row[3]).toLocalDate(),
                            row[4] == null ? null : ((Date) row[4]).toLocalDate(),
                            Boolean.TRUE.equals(row[5])));
        }
        return abodes;
    }

    /** Nobody has two main homes on a day: not with what is on record, and not by two lines of the file. */
    private void refuseSecondHomes(List<PersonPlan> homes) {
        RowsAsked asked = new RowsAsked();
        Map<String, List<PersonPlan>> ofOne = new LinkedHashMap<>();
        for (int n = 0; n < homes.size(); n++) {
            PersonPlan plan = homes.get(n);
            boolean writes = plan.home != PersonPlan.Home.NONE && plan.home != PersonPlan.Home.ATTACH;
            if (!writes || !plan.said.home(plan.door).main()) {
                continue;
            }
            ofOne.computeIfAbsent(plan.said.reference(), none -> new ArrayList<>())
                    .add(plan);
            if (plan.who() != null) {
                asked.row(
                        "n",
                        n,
                        "person",
                        plan.who(),
                        "since",
                        plan.said.movedIn(),
                        "until",
                        plan.said.movedOut(),
                        "replaces",
                        plan.residency,
                        "may_end",
                        plan.home == PersonPlan.Home.MOVE_IN);
            }
        }
        for (List<PersonPlan> several : ofOne.values()) {
            for (int i = 1; i < several.size(); i++) {
                for (PersonPlan before : several.subList(0, i)) {
                    PersonPlan plan = several.get(i);
                    if (before.isOpen() && overlap(before, plan)) {
                        plan.becomes(Outcome.REFUSED, "two-main-homes-in-file", before.number);
                    }
                }
            }
        }
        if (asked.isEmpty()) {
            return;
        }
        List<?> found = entityManager
                .createNativeQuery("select n from people.second_main_homes(cast(?1 as json))")
                .setParameter(1, asked.json())
                .getResultList();
        for (Object n : found) {
            PersonPlan plan = homes.get(((Number) n).intValue());
            if (plan.isOpen()) {
                plan.refuse(new RuleBroken("people.residency.two-main-homes"));
            }
        }
    }

    /** As they are written one after the other, a home that lasts ends the day before a later one begins. */
    private static boolean overlap(PersonPlan before, PersonPlan plan) {
        LocalDate from = plan.said.movedIn();
        LocalDate to = plan.said.movedOut();
        LocalDate otherFrom = before.said.movedIn();
        LocalDate otherTo = before.said.movedOut();
        if (otherTo == null && to == null && otherFrom.isBefore(from)) {
            return false;
        }
        return (otherTo == null || !otherTo.isBefore(from)) && (to == null || !to.isBefore(otherFrom));
    }

    // --- what is written -------------------------------------------------------------------------------------------

    private void write(PersonPlan plan, Batch batch) {
        if (plan.isUnseen) {
            return;
        }
        PersonRow said = plan.said;
        Told told = SaidFields.told(said.row(), batch.agency());
        String person = plan.who();
        if (person == null) {
            person = persons.add(said.particulars(), Contact.NONE).getReference();
            writeNumbers(person, said, told, true);
        } else if (plan.changesPerson) {
            Person known = persons.get(person);
            if (!said.over(known.particulars()).equals(known.particulars())) {
                persons.correct(
                        person,
                        known.getVersion(),
                        said.over(known.particulars()),
                        "in a file of " + batch.agency() + ", " + batch.reference());
            }
            writeNumbers(person, said, told, false);
        } else if (plan.keepsPerson) {
            writeNumbers(person, said, told, false);
        }
        plan.person = person;
        if (plan.keepsPerson) {
            sourceKeys.keep(batch, SourceKeys.PERSON, said.reference(), person, person, said.personPrint());
        }
        writeHome(plan, person, batch, told);
    }

    private void writeNumbers(String person, PersonRow said, Told told, boolean anew) {
        said.identifiers().forEach((kind, value) -> persons.identify(person, kind, value));
        LocalDate today = TaskForceClock.current().today();
        List<ContactPoint> known = anew || said.contacts().isEmpty() ? List.of() : contactPoints.of(person);
        for (ContactRules rules : said.contacts()) {
            ContactPoint same = known.stream()
                    .filter(point -> point.rules().kind() == rules.kind()
                            && point.rules().value().equals(rules.value()))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                contactPoints.add(person, rules, today, told);
            } else if (saysOfSafety(said) && !same.rules().equals(rules)) {
                // what is recorded as unsafe stays so unless the file itself says what is safe
                contactPoints.correct(same.getReference(), null, rules, same.getValidFrom(), told);
            }
        }
    }

    private static boolean saysOfSafety(PersonRow said) {
        return said.row().has("safe_to_call")
                || said.row().has("safe_to_write")
                || said.row().has("safe_to_leave_message");
    }

    private void writeHome(PersonPlan plan, String person, Batch batch, Told told) {
        PersonRow said = plan.said;
        String residency = plan.residency;
        switch (plan.home) {
            case NONE -> {
                return;
            }
            case MOVE_IN ->
                residency = residencies
                        .moveIn(person, said.home(plan.door), said.movedIn(), null, told)
                        .getReference();
            case LIVED_THERE ->
                residency = residencies
                        .livedThere(
                                person,
                                said.home(plan.door),
                                said.movedIn(),
                                Objects.requireNonNull(said.movedOut()),
                                said.leftBecause(),
                                told)
                        .getReference();
            case END ->
                residencies.end(
                        Objects.requireNonNull(residency),
                        null,
                        Objects.requireNonNull(said.movedOut()),
                        said.leftBecause(),
                        told);
            case CORRECT ->
                residencies.correct(
                        Objects.requireNonNull(residency),
                        null,
                        said.home(plan.door),
                        said.movedIn(),
                        said.movedOut(),
                        told);
            case ATTACH -> {}
        }
        sourceKeys.keep(
                batch,
                SourceKeys.RESIDENCY,
                said.residencyReference(plan.door),
                Objects.requireNonNull(residency),
                person,
                said.homePrint());
    }
}
