package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.For;

/**
 * The register of licences in force (Housing Act 2004 s.232; SI 2006/373 reg 11(1)). Anybody may read it; online it leaves
 * out the two addresses, which are for inspection at the council's office.
 */
@Boundary
public class PublicRegister {

    /** What stands online in place of an address. */
    public static final String AT_THE_OFFICE = "Inspect at the council office";

    private static final String COLUMNS =
            "r.licence_reference, r.holder_name, r.manager_name, r.house_address, r.description, r.conditions_summary,"
                    + " r.commences_on, r.ends_on, r.tribunal_referral, r.tribunal_decision";

    /** In force today: entered, not removed, and between its first and last day. */
    private static final String IN_FORCE = "r.entered_on is not null and r.removed_on is null"
            + " and r.commences_on <= identity.today() and r.ends_on >= identity.today()";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    /**
     * A line of the register as it stands online: exactly what is prescribed, with {@link #AT_THE_OFFICE} for the addresses.
     *
     * @param duration the term in words: "21 May 2011 to 20 May 2016"
     */
    public record Row(
            String licenceReference,
            String holderName,
            String holderAddress,
            String managerName,
            String managerAddress,
            String houseAddress,
            String description,
            String conditionsSummary,
            LocalDate commencesOn,
            LocalDate endsOn,
            String duration,
            @Nullable String tribunalReferral,
            @Nullable String tribunalDecision) {}

    /** A page of the register and how many lines there are in all. */
    public record Page(List<Row> rows, int total) {}

    /** What is looked for: each part may be left out. */
    public record Filter(
            @Nullable String street,
            @Nullable String postcode,
            @Nullable String holder,
            int first,
            int size) {

        /** Keeps the page within bounds, whatever a browser sent. */
        public Filter {
            first = Math.max(0, first);
            size = Math.min(100, Math.max(1, size));
        }
    }

    /** One page of the licences in force, by address, in one statement. */
    public Page page(Filter filter) {
        StringBuilder where = new StringBuilder(IN_FORCE);
        List<Object> parameters = new ArrayList<>();
        like(where, parameters, "lower(r.street)", filter.street(), false);
        like(where, parameters, "replace(lower(r.postcode), ' ', '')", without(filter.postcode()), true);
        like(where, parameters, "lower(r.holder_name)", filter.holder(), false);
        Query query = entityManager.createNativeQuery("""
                with chosen as (select r.* from licensing.register_entry r where %s)
                select %s, t.total
                  from (select count(*) total from chosen) t
                  left join lateral (select * from chosen order by street, house_address, id
                                      limit %d offset %d) r on true
                 order by r.street, r.house_address, r.id""".formatted(where, COLUMNS, filter.size(), filter.first()));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        List<Row> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(PublicRegister::row)
                .toList();
        return new Page(rows, ((Number) found.get(0)[10]).intValue());
    }

    private static @Nullable String without(@Nullable String postcode) {
        return postcode == null ? null : postcode.replaceAll("\\s", "");
    }

    private static void like(
            StringBuilder where, List<Object> parameters, String column, @Nullable String text, boolean fromStart) {
        if (Said.nothing(text)) {
            return;
        }
        String escaped = Said.orEmpty(text)
                .toLowerCase(Locale.UK)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        parameters.add((fromStart ? "" : "%") + escaped + '%');
        where.append(" and ").append(column).append(" like ?").append(parameters.size());
    }

    private static Row row(Object[] row) {
        LocalDate from = ((Date) row[6]).toLocalDate();
        LocalDate to = ((Date) row[7]).toLocalDate();
        return new Row(
                (String) row[0],
                (String) row[1],
                AT_THE_OFFICE,
                (String) row[2],
                AT_THE_OFFICE,
                (String) row[3],
                (String) row[4],
                (String) row[5],
                from,
                to,
                Days.words(from) + " to " + Days.words(to),
                (String) row[8],
                (String) row[9]);
    }

    /** One line, while its licence is in force. */
    public Optional<Row> find(String licenceReference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("select " + COLUMNS
                        + " from licensing.register_entry r where r.licence_reference = ?1" + " and " + IN_FORCE)
                .setParameter(1, licenceReference)
                .getResultList();
        return found.stream().map(PublicRegister::row).findFirst();
    }

    /**
     * The addresses of holder and manager as the licence was granted, for somebody who inspects the register at the office
     * (s.232(4)); what a variation has changed since stands in {@link #addressesChanged}.
     */
    @For("licence.read-register-addresses")
    public RegisterAddress addresses(String licenceReference) {
        return entityManager
                .createQuery(
                        "select a from RegisterAddress a where a.licenceReference = :reference", RegisterAddress.class)
                .setParameter("reference", licenceReference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.register.none", licenceReference));
    }

    /** An address that a variation in effect has put in the place of an earlier one. */
    public record ChangedAddress(String role, String name, String address, LocalDate since) {}

    /** What variations in effect have changed of the addresses, the earliest first. */
    @For("licence.read-register-addresses")
    public List<ChangedAddress> addressesChanged(String licenceReference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                select a.role, a.name, a.address, c.in_effect_on
                  from licensing.register_address_change a join licensing.licence_change c on c.id = a.change_id
                 where a.licence_reference = ?1 and c.state = 'IN_EFFECT' order by c.in_effect_on, a.id""")
                .setParameter(1, licenceReference)
                .getResultList();
        return found.stream()
                .map(row -> new ChangedAddress(
                        (String) row[0], (String) row[1], (String) row[2], ((Date) row[3]).toLocalDate()))
                .toList();
    }

    // --- kept by the other boundaries of this room

    /** Enters a licence that has come into force. */
    public void enter(String licenceReference) {
        entry(licenceReference).enter(ApplicationFiles.today());
    }

    /** Takes a licence off that has ended. */
    public void remove(String licenceReference) {
        entry(licenceReference).remove(ApplicationFiles.today());
    }

    /** Notes that a matter has been referred to the tribunal. */
    public void referred(LicenceApplication application, String summary) {
        files.licence(application)
                .ifPresent(licence -> entry(licence.getReference()).referred(summary));
    }

    /** Notes what the tribunal has decided. */
    public void decided(LicenceApplication application, String summary) {
        files.licence(application)
                .ifPresent(licence -> entry(licence.getReference()).decided(summary));
    }

    /** The term has been varied. */
    public void endsOn(String licenceReference, LocalDate end) {
        entry(licenceReference).endOn(end);
    }

    /** Somebody else manages the house. */
    public void managedBy(String licenceReference, String name) {
        entry(licenceReference).managedBy(name);
    }

    /** The conditions have been varied. */
    public void conditionsAre(String licenceReference, String summary) {
        entry(licenceReference).conditionsAre(summary);
    }

    /** The names on the register of a licence: the holder's and the manager's. */
    public Names names(String licenceReference) {
        RegisterEntry entry = entry(licenceReference);
        return new Names(entry.getHolderName(), entry.getManagerName());
    }

    /** Who holds a licence and who manages the house, as the register has it. */
    public record Names(String holder, String manager) {}

    /** Notes of one licence that a matter has been referred to the tribunal. */
    public void referred(String licenceReference, String summary) {
        entry(licenceReference).referred(summary);
    }

    /** Notes of one licence what the tribunal has decided. */
    public void decided(String licenceReference, String summary) {
        entry(licenceReference).decided(summary);
    }

    private RegisterEntry entry(String licenceReference) {
        return entityManager
                .createQuery("select r from RegisterEntry r where r.licenceReference = :reference", RegisterEntry.class)
                .setParameter("reference", licenceReference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.register.none", licenceReference));
    }
}
