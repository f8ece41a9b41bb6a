package org.margatetaskforce.demo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.OneConnection;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.demo.Landlords.Landlord;
import org.margatetaskforce.demo.Town.Tie;
import org.margatetaskforce.intake.IntakeReport;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.InterestKind;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.GazetteerImport;

/** Lays the town out and puts its people on record, with their interests in its houses. */
@Boundary
public class Settlement {

    /** Since when the records of ownership say so: long before the designation. */
    private static final LocalDate SINCE = LocalDate.of(2009, 4, 1);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    OneConnection connection;

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

    /** The UPRNs of the buildings that lie in the designation. */
    public Set<String> designated() {
        @SuppressWarnings("unchecked")
        List<String> found = entityManager.createNativeQuery("""
                        select p.uprn from place.property p join place.property_area x on x.property_id = p.id
                          join place.area a on a.id = x.area_id
                         where a.kind = 'DESIGNATION'""").getResultList();
        return new HashSet<>(found);
    }

    private static byte[] file(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void mustBeWhole(IntakeReport report) {
        if (report.refused() > 0) {
            throw new IllegalStateException("the town's own files are refused: " + report.asCsv());
        }
    }

    /**
     * Everybody who owns, manages, lends on or lives in the town, and their interests: some five thousand rows, written in
     * three batches and not one by one through the rooms they belong to.
     */
    public void settle(Town town) {
        try (Connection lent = connection.getConnection()) {
            Map<Landlord, String> references = new LinkedHashMap<>();
            List<Landlord> everybody = town.everybody();
            List<String> people = numbers(lent, "P-", "people.person_number", everybody.size());
            List<String> bodies = numbers(lent, "O-", "people.organisation_number", everybody.size());
            for (int i = 0; i < everybody.size(); i++) {
                references.put(everybody.get(i), (everybody.get(i).isCompany() ? bodies : people).get(i));
            }
            register(lent, references);
            tie(lent, town, references);
        } catch (SQLException failed) {
            throw new IllegalStateException("the town's people could not be put on record", failed);
        }
    }

    private static List<String> numbers(Connection lent, String prefix, String sequence, int many) throws SQLException {
        List<String> numbers = new ArrayList<>();
        try (PreparedStatement next = lent.prepareStatement("select nextval(?::regclass) from generate_series(1, ?)")) {
            next.setString(1, sequence);
            next.setInt(2, many);
            try (ResultSet row = next.executeQuery()) {
                while (row.next()) {
                    numbers.add(String.format(Locale.ROOT, "%s%06d", prefix, row.getLong(1)));
                }
            }
        }
        return numbers;
    }

    private static void register(Connection lent, Map<Landlord, String> references) throws SQLException {
        try (PreparedStatement person = lent.prepareStatement("""
                        insert into people.person (address, postcode, email, telephone, email_service_agreed, recorded_at,
                                                   recorded_by, reference, title, given_names, family_name)
                        values (?, ?, ?, ?, ?, ?, identity.acting(), ?, ?, ?, ?)""");
                PreparedStatement body = lent.prepareStatement("""
                        insert into people.organisation (address, postcode, email, telephone, email_service_agreed,
                                                         recorded_at, recorded_by, reference, name, company_number)
                        values (?, ?, ?, ?, ?, ?, identity.acting(), ?, ?, ?)""")) {
            for (Map.Entry<Landlord, String> entry : references.entrySet()) {
                Landlord who = entry.getKey();
                PreparedStatement row = who.isCompany() ? body : person;
                row.setString(1, who.address());
                row.setString(2, who.postcode());
                row.setString(3, who.email());
                row.setString(4, who.phone());
                row.setBoolean(5, who.byEmail());
                row.setTimestamp(6, now());
                row.setString(7, entry.getValue());
                if (who.isCompany()) {
                    row.setString(8, who.name());
                    row.setString(9, who.companyNumber());
                } else {
                    row.setString(8, who.title());
                    row.setString(9, who.given());
                    row.setString(10, who.family());
                }
                row.addBatch();
            }
            person.executeBatch();
            body.executeBatch();
        }
    }

    private static void tie(Connection lent, Town town, Map<Landlord, String> references) throws SQLException {
        List<Tie> ties = town.ties();
        List<String> numbers = numbers(lent, "PI-", "people.property_interest_number", ties.size());
        try (PreparedStatement row = lent.prepareStatement("""
                insert into people.property_interest (reference, data_class, uprn, property_uprn, person_id, organisation_id,
                                                      kind, valid_from, source_agency, source_type, confidence,
                                                      recorded_at, recorded_by)
                select ?, h.data_class, ?, ?, h.person_id, h.organisation_id, ?, ?, 'TDC', ?, ?, ?, identity.acting()
                  from (select 3 as data_class, id as person_id, null::bigint as organisation_id
                          from people.person where reference = ?
                        union all
                        select 1, null, id from people.organisation where reference = ?) h""")) {
            for (int i = 0; i < ties.size(); i++) {
                Tie tie = ties.get(i);
                boolean seen = tie.kind() == InterestKind.TENANT;
                String holder = Objects.requireNonNull(references.get(tie.holder()));
                row.setString(1, numbers.get(i));
                row.setString(2, tie.uprn());
                row.setString(3, tie.building());
                row.setString(4, tie.kind().name());
                row.setDate(5, Date.valueOf(SINCE));
                row.setString(6, (seen ? SourceType.VISIT : SourceType.AGENCY_RECORD).name());
                row.setString(7, (seen ? Confidence.PROBABLE : Confidence.CONFIRMED).name());
                row.setTimestamp(8, now());
                row.setString(9, holder);
                row.setString(10, holder);
                row.addBatch();
            }
            row.executeBatch();
        }
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }
}
