package org.margatetaskforce.demo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.OneConnection;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.demo.Buildings.Building;
import org.margatetaskforce.demo.Landlords.Landlord;
import org.margatetaskforce.people.CompanyNumber;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.InterestKind;
import org.margatetaskforce.people.Organisations;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.PropertyInterests;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.GazetteerReport;
import org.margatetaskforce.place.Postcode;
import org.margatetaskforce.place.Uprn;

/** Puts the town's people on record, with their interests in its houses: some dozens to a transaction. */
@Boundary
public class Settlement {

    /** Since when the records of ownership say so: long before the designation. */
    private static final LocalDate SINCE = LocalDate.of(2009, 4, 1);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    OneConnection connection;

    @Inject
    Persons persons;

    @Inject
    Organisations organisations;

    @Inject
    PropertyInterests interests;

    /** How far the town has come. */
    public enum State {
        NOT_BEGUN,
        HALF_BUILT,
        BUILT,
        /** Somebody's own gazetteer is here. */
        OCCUPIED
    }

    /** Whether there is anything to build. */
    public State state() {
        Object[] answer = (Object[]) entityManager
                .createNativeQuery("select (select count(*) from base.demo_clock where loaded_at is not null),"
                        + " (select count(*) from base.demo_clock where loaded_at is null),"
                        + " (select count(*) from (select from place.property limit 1) p)")
                .getSingleResult();
        if (isSome(answer[0])) {
            return State.BUILT;
        }
        if (isSome(answer[1])) {
            return State.HALF_BUILT;
        }
        return isSome(answer[2]) ? State.OCCUPIED : State.NOT_BEGUN;
    }

    private static boolean isSome(Object count) {
        return ((Number) count).longValue() > 0;
    }

    /** The town stands: the mark by which the next start knows. */
    public void finished() {
        entityManager
                .createNativeQuery("update base.demo_clock set loaded_at = now()")
                .executeUpdate();
    }

    /** Streets, buildings and homes, wards, small areas and the designation, through the gazetteer's own import. */
    public void survey(Town town) {
        try (Connection lent = connection.getConnection()) {
            GazetteerImport gazetteer =
                    new GazetteerImport(lent, TaskForceClock.current().instant(), GazetteerImport.Progress.UNSEEN);
            mustBeWhole(gazetteer.areas(file(Resources.text("wards.geojson")), AreaKind.WARD, SINCE));
            mustBeWhole(gazetteer.areas(file(Resources.text("lsoas.geojson")), AreaKind.LSOA, SINCE));
            mustBeWhole(gazetteer.areas(file(Resources.text("designation.geojson")), AreaKind.DESIGNATION, SINCE));
            mustBeWhole(gazetteer.properties(file(Buildings.asPropertyList(town.buildings()))));
        } catch (SQLException failed) {
            throw new IllegalStateException("the town's streets could not be laid out", failed);
        }
    }

    private static byte[] file(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void mustBeWhole(GazetteerReport report) {
        if (report.refused() > 0) {
            throw new IllegalStateException("the town's own files are refused: " + report.asCsv());
        }
    }

    /** Records people and companies; gives each one's reference by name and address. */
    public Map<String, String> register(List<Landlord> newcomers) {
        Map<String, String> references = new HashMap<>();
        for (Landlord newcomer : newcomers) {
            references.put(newcomer.writtenTo(), reference(newcomer));
        }
        return references;
    }

    private String reference(Landlord newcomer) {
        Contact contact = new Contact(
                newcomer.address(),
                Postcode.of(newcomer.postcode()),
                newcomer.email(),
                newcomer.phone(),
                newcomer.byEmail());
        String company = newcomer.companyNumber();
        if (company != null) {
            return organisations
                    .add(newcomer.name(), CompanyNumber.of(company), contact)
                    .getReference();
        }
        return persons.add(
                        newcomer.title(),
                        Objects.requireNonNull(newcomer.given()),
                        Objects.requireNonNull(newcomer.family()),
                        null,
                        contact)
                .getReference();
    }

    /** Records who owns, manages, lends on and lives in some buildings. */
    public void tie(List<Building> buildings, Town town, Map<String, String> references) {
        for (Building building : buildings) {
            Town.Ownership ownership = town.of(building);
            tie(building.uprn(), ownership.owner(), InterestKind.FREEHOLDER, references);
            tie(building.uprn(), ownership.owner(), InterestKind.PERSON_HAVING_CONTROL, references);
            Landlord agent = ownership.agent();
            if (agent != null) {
                tie(building.uprn(), agent, InterestKind.MANAGING_AGENT, references);
            }
            Landlord lender = ownership.lender();
            if (lender != null) {
                tie(building.uprn(), lender, InterestKind.MORTGAGEE, references);
            }
            ownership
                    .tenants()
                    .forEach((unit, tenant) -> interest(
                            unit, reference(tenant), InterestKind.TENANT, SourceType.VISIT, Confidence.PROBABLE));
        }
    }

    private void tie(String uprn, Landlord holder, InterestKind kind, Map<String, String> references) {
        interest(
                uprn,
                Objects.requireNonNull(references.get(holder.writtenTo())),
                kind,
                SourceType.AGENCY_RECORD,
                Confidence.CONFIRMED);
    }

    private void interest(String uprn, String holder, InterestKind kind, SourceType source, Confidence confidence) {
        interests.add(new Uprn(uprn), holder, kind, SINCE, source, confidence);
    }
}
