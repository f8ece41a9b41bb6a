package org.margatetaskforce.licensing.carried;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.place.AddressMatch;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Postcode;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;

/**
 * Licences that the register of another system has: found, read, and brought to their homes. What they say comes from its files
 * alone ({@link LicencesInFiles}); while one is in force its home is no home that never applied.
 */
@Boundary
public class CarriedLicences {

    static final int PROPERTY_BASIC = 1;
    static final String SUBJECT = "licence of another register";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Properties properties;

    @Inject
    HmoOverlaps overlaps;

    @Inject
    Audit audit;

    /**
     * A licence of another register as the list shows it.
     *
     * @param score how much of its address its home, or the nearest, has: hundredths
     */
    public record Row(
            String reference,
            String theirNumber,
            CarriedKind kind,
            String address,
            String postcode,
            CarriedDoor door,
            @Nullable String uprn,
            int score,
            LocalDate commencedOn,
            LocalDate endsOn,
            CarriedState state) {}

    /** A page of them and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /** How many stand how, whatever the list is narrowed to. */
    public record Figures(int inForce, int waiting, int goneEarly, int noHome) {}

    /** Something that a file or an officer changed of one. */
    public record Change(LocalDate on, String by, @Nullable String importReference, String words) {}

    /**
     * One page: what waits for an officer first, then what ends first.
     *
     * @param show only those; null for all
     * @param kind only of this kind; null for all
     * @param text a part of the number or of the address; empty for all
     */
    public Page page(@Nullable CarriedShow show, @Nullable CarriedKind kind, String text, int first, int size) {
        Query query = entityManager
                .createNativeQuery("""
                        with chosen as (
                          select c.reference, c.their_number, c.kind, c.address, c.postcode, c.door, c.uprn, c.score, c.commenced_on,
                                 c.ends_on, c.gone_on
                            from licensing.carried_licence c
                           where %s and (cast(?1 as text) is null or c.kind = ?1)
                             and (?2 = '' or lower(c.their_number || ' ' || c.address || ' ' || c.postcode) like ?2))
                        select c.*, t.total
                          from (select count(*) total from chosen) t
                          left join lateral (select * from chosen
                                              order by door <> 'WAITS' or gone_on is not null, ends_on, reference limit ?3 offset ?4) c on true
                         order by c.door <> 'WAITS' or c.gone_on is not null, c.ends_on, c.reference""".formatted(show == null ? "true" : show.condition()))
                .setParameter(1, kind == null ? null : kind.name())
                .setParameter(2, pattern(text))
                .setParameter(3, size)
                .setParameter(4, first);
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(CarriedLicences::row)
                        .toList(),
                ((Number) found.get(0)[11]).intValue());
    }

    private static String pattern(String text) {
        String plain = text.strip().toLowerCase(Locale.UK);
        return plain.isEmpty()
                ? ""
                : '%' + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + '%';
    }

    private static Row row(Object[] row) {
        LocalDate from = ((Date) row[8]).toLocalDate();
        LocalDate to = ((Date) row[9]).toLocalDate();
        return new Row(
                (String) row[0],
                (String) row[1],
                CarriedKind.valueOf((String) row[2]),
                (String) row[3],
                (String) row[4],
                CarriedDoor.valueOf((String) row[5]),
                (String) row[6],
                ((Number) row[7]).intValue(),
                from,
                to,
                CarriedState.on(today(), from, to, row[10] == null ? null : ((Date) row[10]).toLocalDate()));
    }

    /** How many stand how. */
    public Figures figures() {
        Object[] row = (Object[]) entityManager
                .createNativeQuery("""
                select count(*) filter (where %s), count(*) filter (where %s), count(*) filter (where %s), count(*) filter (where %s)
                  from licensing.carried_licence c""".formatted(
                                CarriedShow.IN_FORCE.condition(),
                                CarriedShow.WAITING.condition(),
                                CarriedShow.GONE_EARLY.condition(),
                                CarriedShow.NO_HOME.condition()))
                .getSingleResult();
        return new Figures(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    /**
     * The licence of this reference.
     *
     * @throws NoSuchElementException where there is none that the officer may see
     */
    public CarriedLicence get(String reference) {
        return entityManager
                .createQuery("select c from CarriedLicence c where c.reference = :reference", CarriedLicence.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }

    /** What files and officers have changed of it, the latest first. */
    public List<Change> changes(CarriedLicence of) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select h.on_day, h.recorded_by, h.import_reference, h.words from licensing.carried_change h
                         where h.carried_licence_id = ?1 order by h.id desc""").setParameter(1, of.id()).getResultList();
        return found.stream()
                .map(row ->
                        new Change(((Date) row[0]).toLocalDate(), (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /** The homes of the gazetteer that come nearest to its address, each with how much of it it has. */
    public List<AddressMatch.Near> nearest(CarriedLicence of) {
        Properties.Wanted wanted = new Properties.Wanted(
                of.getAddress(), Postcode.parse(of.getPostcode()).orElse(null));
        AddressMatch match = properties.match(List.of(wanted)).getOrDefault(wanted, new AddressMatch(null, List.of()));
        String certain = match.uprn();
        return certain == null
                ? match.nearest()
                : properties.findAddress(Uprn.of(certain)).stream()
                        .map(home -> new AddressMatch.Near(home, 100))
                        .toList();
    }

    /** A home of the gazetteer or a building; none where no UPRN is given, or none is there. */
    public Optional<AddressRow> home(@Nullable String uprn) {
        return uprn == null ? Optional.empty() : properties.findAddress(Uprn.of(uprn));
    }

    /**
     * An officer says which home it is about.
     *
     * @param uprn of the home, or of the building; null where the gazetteer has no such home
     * @param because how it is known
     * @throws RuleBroken where somebody else has changed it meanwhile, it is not said how it is known, or there is no such home
     */
    @For("licence.place-carried")
    public void place(String reference, int expectedVersion, @Nullable String uprn, String because) {
        CarriedLicence licence = get(reference);
        entityManager.lock(licence, LockModeType.PESSIMISTIC_WRITE);
        entityManager.refresh(licence);
        if (licence.getVersion() != expectedVersion) {
            throw new RuleBroken("licensing.carried.changed-meanwhile");
        }
        if (because.isBlank()) {
            throw new RuleBroken("licensing.carried.because-needed");
        }
        String where;
        if (uprn == null) {
            licence.isNowhere();
            where = "No home of the gazetteer";
        } else {
            AddressRow home = properties
                    .findAddress(Uprn.of(uprn))
                    .orElseThrow(() -> new RuleBroken("licensing.unlicensed.no-home", uprn));
            licence.isAt(home.uprn(), CarriedDoor.BY_HAND);
            where = "Home: " + home.whole();
        }
        note(licence, null, where + ". " + because.strip());
        audit.record("EDIT", SUBJECT, reference, PROPERTY_BASIC, "its home was decided");
        overlaps.look(List.of(), List.of(licence));
    }

    /** Writes down what was changed of one; it is never altered. */
    void note(CarriedLicence of, @Nullable String importReference, String words) {
        entityManager
                .createNativeQuery("""
                        insert into licensing.carried_change (recorded_at, recorded_by, carried_licence_id, on_day, import_reference, words)
                        values (?1, identity.acting(), ?2, ?3, ?4, ?5)""")
                .setParameter(1, Timestamp.from(TaskForceClock.current().instant()))
                .setParameter(2, of.id())
                .setParameter(3, Date.valueOf(today()))
                .setParameter(4, importReference)
                .setParameter(5, words)
                .executeUpdate();
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }
}
