package org.margatetaskforce.housing;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.people.InterestKind;
import org.margatetaskforce.people.Organisation;
import org.margatetaskforce.people.Organisations;
import org.margatetaskforce.people.Person;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.PropertyInterest;
import org.margatetaskforce.people.PropertyInterests;

/** Landlords, agents and owners as enforcement sees them: where they answer for a home, what was found there, how soon they comply. */
@Boundary
public class Landlords {

    private static final int MOST = 200;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Persons persons;

    @Inject
    Organisations organisations;

    @Inject
    PropertyInterests interests;

    /**
     * A home they answer for, or answered for.
     *
     * @param to the last day; null while it lasts
     */
    public record Home(
            String uprn,
            String address,
            InterestKind kind,
            LocalDate from,
            @Nullable LocalDate to) {

        /** Do they hold a licence of it? */
        public boolean isLicence() {
            return kind == InterestKind.LICENCE_HOLDER;
        }
    }

    /**
     * A case about one of those homes, with its latest notice or order.
     *
     * @param notice its reference; null where none was served that the one acting may know of
     * @param days from service to compliance, or until today while it is not complied with
     */
    public record Matter(
            String reference,
            EnforcementState state,
            String address,
            LocalDate reportedOn,
            boolean category1,
            int hazards,
            @Nullable String notice,
            @Nullable String noticeKind,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate compliedOn,
            @Nullable Integer days) {}

    /**
     * A landlord.
     *
     * @param daysToComply the days from service to compliance at the middle of all notices complied with; null where none was
     */
    public record Landlord(
            String reference,
            String name,
            List<Home> homes,
            List<Matter> matters,
            @Nullable Integer daysToComply) {

        /** The homes they answer for today. */
        public long today() {
            return homes.stream()
                    .filter(each -> each.to() == null && !each.isLicence())
                    .map(Home::uprn)
                    .distinct()
                    .count();
        }

        /** The licences they hold today, as interests recorded. */
        public List<Home> licences() {
            return homes.stream().filter(Home::isLicence).toList();
        }

        /** The open cases. */
        public long open() {
            return matters.stream()
                    .filter(each -> !each.state().isClosed())
                    .map(Matter::reference)
                    .distinct()
                    .count();
        }

        /** The open cases in which a category 1 hazard stands. */
        public long category1() {
            return matters.stream()
                    .filter(each -> !each.state().isClosed() && each.category1())
                    .map(Matter::reference)
                    .distinct()
                    .count();
        }

        /** The notices and orders served. */
        public long notices() {
            return matters.stream().filter(each -> each.servedOn() != null).count();
        }
    }

    /** The person or organisation of this reference as a landlord, where the one acting may see them. */
    public Optional<Landlord> find(String reference) {
        Optional<String> name = reference.startsWith("O-")
                ? organisations.find(reference).map(Organisation::getName)
                : persons.find(reference).map(Person::getName);
        return name.map(known -> landlord(reference, known));
    }

    private Landlord landlord(String reference, String name) {
        List<PropertyInterest> held = interests.heldBy(reference).stream()
                .filter(each -> each.getKind() != InterestKind.TENANT && each.getKind() != InterestKind.MORTGAGEE)
                .limit(MOST)
                .toList();
        Map<String, String> lines = lines(
                held.stream().map(each -> each.getUprn().value()).distinct().toList());
        List<Home> homes = held.stream()
                .map(each -> new Home(
                        each.getUprn().value(),
                        lines.getOrDefault(
                                each.getUprn().value(), each.getUprn().value()),
                        each.getKind(),
                        each.getValidFrom(),
                        each.getValidTo()))
                .toList();
        List<Matter> matters = matters(homes);
        List<Integer> complied = new ArrayList<>(matters.stream()
                .filter(each -> each.compliedOn() != null)
                .map(each -> Objects.requireNonNull(each.days()))
                .sorted()
                .toList());
        return new Landlord(
                reference, name, homes, matters, complied.isEmpty() ? null : complied.get(complied.size() / 2));
    }

    /** The addresses of those homes, in one statement. */
    private Map<String, String> lines(List<String> uprns) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery(
                        "select a.uprn, a.line from place.address a where a.uprn = any (string_to_array(?1, ','))")
                .setParameter(1, String.join(",", uprns))
                .getResultList();
        Map<String, String> lines = new HashMap<>();
        found.forEach(row -> lines.put((String) row[0], (String) row[1]));
        return lines;
    }

    /** The cases in those homes from the day on which they answered for them; a whole building has the cases of its dwellings. */
    private List<Matter> matters(List<Home> homes) {
        if (homes.isEmpty()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select distinct c.reference, c.state, c.address, c.reported_on, c.category_1,
                               (select count(*) from housing.hazard_assessment h where h.enforcement_case_id = c.id and h.state = 'APPROVED'),
                               n.reference, n.kind, n.served_on, n.complied_on, coalesce(n.complied_on, identity.today()) - n.served_on
                          from unnest(string_to_array(?1, ','), cast(string_to_array(?2, ',') as date[]),
                                      cast(string_to_array(?3, ',', '') as date[])) as held (uprn, held_from, held_to)
                          join housing.enforcement_case c
                            on (c.uprn = held.uprn or c.property_uprn = held.uprn)
                           and coalesce(c.closed_on, identity.today()) >= held.held_from
                           and c.reported_on <= coalesce(held.held_to, identity.today())
                          left join housing.notice n on n.enforcement_case_id = c.id and n.served_on is not null
                         order by c.reported_on desc, c.reference desc, n.reference limit ?4""")
                .setParameter(1, joined(homes, Home::uprn))
                .setParameter(2, joined(homes, each -> each.from().toString()))
                .setParameter(
                        3,
                        joined(homes, each -> each.to() == null ? "" : each.to().toString()))
                .setParameter(4, MOST)
                .getResultList();
        return found.stream()
                .map(row -> new Matter(
                        (String) row[0],
                        EnforcementState.valueOf((String) row[1]),
                        (String) row[2],
                        ((Date) row[3]).toLocalDate(),
                        Boolean.TRUE.equals(row[4]),
                        ((Number) row[5]).intValue(),
                        (String) row[6],
                        row[7] == null ? null : words((String) row[7]),
                        row[8] == null ? null : ((Date) row[8]).toLocalDate(),
                        row[9] == null ? null : ((Date) row[9]).toLocalDate(),
                        row[10] == null ? null : ((Number) row[10]).intValue()))
                .toList();
    }

    private static String words(String kind) {
        String lower = kind.toLowerCase(java.util.Locale.UK).replace('_', ' ');
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }

    private static String joined(List<Home> homes, java.util.function.Function<Home, String> part) {
        return String.join(",", homes.stream().map(part).toList());
    }
}
