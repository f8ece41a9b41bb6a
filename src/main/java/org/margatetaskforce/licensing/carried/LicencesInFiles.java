package org.margatetaskforce.licensing.carried;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.intake.Field;
import org.margatetaskforce.intake.Field.Code;
import org.margatetaskforce.intake.FileKind;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.ImportLine.Outcome;
import org.margatetaskforce.intake.MappedRow;
import org.margatetaskforce.intake.Progress;
import org.margatetaskforce.intake.RowsAsked;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.place.AddressMatch;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.SaidAddress;
import org.margatetaskforce.place.Uprn;

/**
 * The licence register of another system, from its files: each licence once, by whose register it is and its number there. A later
 * file says what is new and what has changed; where it is the whole register it also says what is gone. A licence whose address is no
 * one home for certain is taken in all the same, and waits for an officer to say which.
 */
@Boundary
public class LicencesInFiles implements FileKind {

    /** Its code. */
    public static final String CODE = "LICENCES";

    private static final int ROWS_WRITTEN = 50;

    /** A file with fewer licences than this share of those on record is no whole register, but a part of one or another’s. */
    private static final int LEAST_SHARE = 2;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    CarriedLicences licences;

    @Inject
    HmoOverlaps overlaps;

    @Inject
    ApplicationFiles files;

    @Inject
    Properties properties;

    @Inject
    Audit audit;

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public String words() {
        return "Licence register of another system";
    }

    @Override
    public List<Field> fields() {
        return Stream.of(
                        List.of(
                                Field.text("their_number", "Number of the licence there")
                                        .isNeeded()
                                        .hinted("By it a licence is here once.")
                                        .called(
                                                "licencenumber",
                                                "licenceno",
                                                "licenceref",
                                                "licencereference",
                                                "casenumber",
                                                "caseno",
                                                "caseref",
                                                "reference",
                                                "ref"),
                                Field.code("kind", "Kind of licence", kinds())
                                        .isNeeded()
                                        .orOneForAll()
                                        .called("licencetype", "typeoflicence", "scheme", "type")),
                        SaidAddress.FIELDS.stream()
                                .map(LicencesInFiles::asRegistersCallIt)
                                .toList(),
                        List.of(
                                Field.day("commenced_on", "First day of the licence")
                                        .isNeeded()
                                        .called(
                                                "licencecommenced",
                                                "licenceissuedate",
                                                "licencestart",
                                                "licencestartdate",
                                                "commencementdate",
                                                "dateissued",
                                                "issuedate",
                                                "validfrom",
                                                "startdate"),
                                Field.dayAhead("ends_on", "Last day of the licence")
                                        .isNeeded()
                                        .called(
                                                "licenceexpires",
                                                "licenceexpirydate",
                                                "licenceexpiry",
                                                "licenceend",
                                                "licenceenddate",
                                                "expirydate",
                                                "expires",
                                                "validto",
                                                "enddate"),
                                Field.text("occupants", "Persons who may live there")
                                        .called(
                                                "permittedoccupants",
                                                "totalnumberoccupants",
                                                "maximumoccupants",
                                                "maxoccupants",
                                                "numberofoccupants",
                                                "persons"),
                                Field.text("units", "Households or lettings")
                                        .called("totalnumberunits", "numberofunits", "households", "lettings"),
                                Field.text("holder", "Licence holder")
                                        .hinted("Leave it out of a file that came without its being needed.")
                                        .called("licenceholder", "holdername", "licenceholdername"),
                                Field.text("manager", "Manager").called("managername", "managingagent"),
                                Field.yesNo("whole", "Is this the whole register of that kind?")
                                        .hinted("Then a licence that it no longer has is shown as gone.")
                                        .orOneForAll()))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Code> kinds() {
        return List.of(
                Code.of("SELECTIVE", "selective licence", "selective", "part3", "sl"),
                Code.of("MANDATORY_HMO", "mandatory HMO licence", "mandatory", "hmo", "part2", "hmolic"),
                Code.of("ADDITIONAL_HMO", "additional HMO licence", "additional", "hmoads", "hmoadl"),
                Code.of("TEMPORARY_EXEMPTION", "temporary exemption", "exemption", "ten", "hmotxn"));
    }

    /** Registers write an address over several columns, of which the later have no heading. */
    private static Field asRegistersCallIt(Field field) {
        return switch (field.key()) {
            case "flat" -> field.called("column1");
            case "address" -> field.called("location", "addressofproperty", "premises");
            case "address_2" -> field.called("address2", "column2");
            case "address_3" -> field.called("address3", "column3");
            default -> field;
        };
    }

    @Override
    public int dataClass() {
        return CarriedLicences.PROPERTY_BASIC;
    }

    @Override
    public List<String> posts() {
        return List.of("HTL");
    }

    @Override
    public String page(String record) {
        return "/licensing/view-carried-licence.xhtml?reference=" + record;
    }

    @Override
    public List<String> seen(List<String> records) {
        return records.isEmpty()
                ? List.of()
                : entityManager
                        .createQuery(
                                "select c.reference from CarriedLicence c where c.reference in :records", String.class)
                        .setParameter("records", records)
                        .getResultList();
    }

    /** What becomes of one line. */
    private static final class Plan {

        private final int number;
        private final SaidAddress address;
        private final CarriedContent content;
        private final boolean whole;
        private final List<String> changes = new ArrayList<>();
        private Outcome outcome = Outcome.NEW;
        private @Nullable String reason;
        private List<String> details = List.of();
        private @Nullable CarriedLicence known;
        private @Nullable Uprn door;
        private CarriedDoor how = CarriedDoor.CERTAIN;
        private int nearest;
        private String reference = "";

        Plan(MappedRow row) {
            number = row.number();
            address = SaidAddress.of(row);
            content = CarriedContent.of(row, address);
            whole = row.yes("whole").orElse(false);
        }

        void becomes(Outcome what, @Nullable String why, Object... whatItNeeds) {
            outcome = what;
            reason = why;
            details = ImportLine.texts(whatItNeeds);
        }

        ImportLine line() {
            return new ImportLine(number, reference, outcome, reason, details);
        }
    }

    /** What becomes of a file: of its lines, and of what it no longer has. */
    private record Plans(List<ImportLine> unread, List<Plan> lines, List<CarriedLicence> gone) {}

    @Override
    @For("file-import.take-in-licences")
    public List<ImportLine> look(Batch batch, Progress progress) {
        Plans plans = plan(batch);
        progress.at(1, 2);
        return lines(plans);
    }

    @Override
    @For("file-import.take-in-licences")
    public List<ImportLine> takeIn(Batch batch, Progress progress) {
        Plans plans = plan(batch);
        List<CarriedLicence> come = new ArrayList<>();
        List<CarriedLicence> changed = new ArrayList<>(plans.gone);
        int done = 0;
        for (Plan plan : plans.lines) {
            if (plan.outcome == Outcome.NEW) {
                come.add(begin(plan, batch));
            } else if (plan.outcome == Outcome.CHANGED) {
                change(plan, batch.reference(), changed);
            }
            done++;
            if (done % ROWS_WRITTEN == 0) {
                entityManager.flush();
                progress.at(plans.lines.size() + done, 2 * plans.lines.size());
            }
        }
        LocalDate today = TaskForceClock.current().today();
        for (CarriedLicence gone : plans.gone) {
            gone.goes(today, batch.reference());
            licences.note(gone, batch.reference(), "The register has it no more");
            audit.record(
                    "EDIT",
                    CarriedLicences.SUBJECT,
                    gone.getReference(),
                    CarriedLicences.PROPERTY_BASIC,
                    "gone from a whole extract");
        }
        overlaps.look(come, changed);
        return lines(plans);
    }

    private CarriedLicence begin(Plan plan, Batch batch) {
        CarriedLicence fresh = new CarriedLicence(
                files.nextReference("CL", TaskForceClock.current().today().getYear()),
                batch.agency(),
                plan.content,
                batch.reference());
        stand(fresh, plan);
        entityManager.persist(fresh);
        plan.reference = fresh.getReference();
        audit.record(
                "EDIT",
                CarriedLicences.SUBJECT,
                plan.reference,
                CarriedLicences.PROPERTY_BASIC,
                "taken in from a file");
        return fresh;
    }

    private void change(Plan plan, String byImport, List<CarriedLicence> changed) {
        CarriedLicence known = plan.known;
        if (known == null) {
            throw new IllegalStateException("a change of nothing");
        }
        boolean moved = !plan.content.isWhere(known.content());
        if (!plan.content.coversAs(known.content()) || known.getGoneOn() != null) {
            changed.add(known);
        }
        known.says(plan.content, byImport);
        if (moved) {
            stand(known, plan);
        }
        licences.note(known, byImport, String.join("; ", plan.changes));
        audit.record(
                "EDIT",
                CarriedLicences.SUBJECT,
                known.getReference(),
                CarriedLicences.PROPERTY_BASIC,
                "changed by a file");
    }

    private static void stand(CarriedLicence licence, Plan plan) {
        Uprn door = plan.door;
        if (door == null) {
            licence.waits(plan.nearest);
        } else {
            licence.isAt(door.value(), plan.how);
        }
    }

    private static List<ImportLine> lines(Plans plans) {
        return Stream.of(
                        plans.unread.stream(),
                        plans.lines.stream().map(Plan::line),
                        plans.gone.stream()
                                .map(gone -> new ImportLine(
                                        0,
                                        gone.getReference(),
                                        Outcome.CHANGED,
                                        gone.getEndsOn()
                                                        .isBefore(TaskForceClock.current()
                                                                .today())
                                                ? "licensing.carried.gone"
                                                : "licensing.carried.gone-early",
                                        ImportLine.texts(gone.getTheirNumber(), gone.getEndsOn()))))
                .flatMap(lines -> lines)
                .toList();
    }

    private Plans plan(Batch batch) {
        List<ImportLine> unread = new ArrayList<>();
        List<Plan> plans = new ArrayList<>();
        Map<String, Integer> inFile = new HashMap<>();
        for (MappedRow row : batch.rows()) {
            try {
                Plan plan = new Plan(row);
                Integer before = inFile.putIfAbsent(key(plan.content.theirNumber()), row.number());
                if (before != null) {
                    throw new RuleBroken("intake.reason.twice-in-file", "line " + before);
                }
                plans.add(plan);
            } catch (RuleBroken refused) {
                unread.add(ImportLine.refused(row.number(), "", refused));
            }
        }
        Set<CarriedKind> whole = EnumSet.noneOf(CarriedKind.class);
        plans.stream().filter(plan -> plan.whole).forEach(plan -> whole.add(plan.content.kind()));
        Map<String, CarriedLicence> known = known(batch.agency(), plans, whole);
        List<CarriedLicence> gone = known.values().stream()
                .filter(each -> whole.contains(each.getKind())
                        && each.getGoneOn() == null
                        && !inFile.containsKey(key(each.getTheirNumber())))
                .toList();
        refuseAPart(plans, known, gone, whole);
        planHomes(plans);
        for (Plan plan : plans) {
            compare(plan, known.get(key(plan.content.theirNumber())));
        }
        return new Plans(unread, plans, gone);
    }

    private static String key(String number) {
        return number.toUpperCase(Locale.UK);
    }

    /** A file that would take most of a register away is a part of it: nobody means that, and the officer is told. */
    private static void refuseAPart(
            List<Plan> plans, Map<String, CarriedLicence> known, List<CarriedLicence> gone, Set<CarriedKind> whole) {
        LocalDate today = TaskForceClock.current().today();
        long standing = known.values().stream()
                .filter(each -> whole.contains(each.getKind()) && each.stateOn(today) == CarriedState.IN_FORCE)
                .count();
        long early =
                gone.stream().filter(each -> !each.getEndsOn().isBefore(today)).count();
        if (early * LEAST_SHARE > standing && early > plans.size()) {
            throw new RuleBroken("licensing.carried.no-whole-register", early, standing);
        }
    }

    private Map<String, CarriedLicence> known(String agency, List<Plan> plans, Set<CarriedKind> whole) {
        @SuppressWarnings("unchecked")
        List<CarriedLicence> found = entityManager
                .createNativeQuery("""
                        select c.* from licensing.carried_licence c
                         where c.agency_code = ?1
                           and (upper(c.their_number) = any (array(select json_array_elements_text(cast(?2 as json))))
                                or c.gone_on is null and c.kind = any (array(select json_array_elements_text(cast(?3 as json)))))""", CarriedLicence.class)
                .setParameter(1, agency)
                .setParameter(
                        2,
                        RowsAsked.texts(plans.stream()
                                .map(plan -> key(plan.content.theirNumber()))
                                .toList()))
                .setParameter(3, RowsAsked.texts(whole.stream().map(Enum::name).toList()))
                .getResultList();
        Map<String, CarriedLicence> known = new HashMap<>();
        found.forEach(each -> known.put(key(each.getTheirNumber()), each));
        return known;
    }

    private void planHomes(List<Plan> plans) {
        SaidAddress.Doors doors =
                SaidAddress.Doors.of(plans.stream().map(plan -> plan.address).toList(), properties);
        for (Plan plan : plans) {
            AddressMatch match = doors.match(plan.address);
            String certain = match.uprn();
            if (certain != null) {
                plan.door = Uprn.of(certain);
                plan.how = plan.address.uprn() == null ? CarriedDoor.CERTAIN : CarriedDoor.GIVEN;
            } else if (!match.nearest().isEmpty()) {
                plan.nearest = match.nearest().get(0).score();
            }
        }
    }

    private static void compare(Plan plan, @Nullable CarriedLicence known) {
        plan.known = known;
        if (known == null) {
            if (plan.door == null) {
                plan.becomes(Outcome.NEW, "licensing.carried.home-waits", plan.nearest);
            }
            return;
        }
        plan.reference = known.getReference();
        if (known.getGoneOn() != null) {
            plan.changes.add("The register has it again");
        }
        plan.changes.addAll(plan.content.changes(known.content()));
        if (plan.changes.isEmpty()) {
            plan.becomes(Outcome.UNCHANGED, null);
        } else {
            plan.becomes(Outcome.CHANGED, "licensing.carried.changed", String.join("; ", plan.changes));
        }
    }
}
