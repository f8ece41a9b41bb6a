package org.margatetaskforce.demo;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.safety.incident.IncidentLinks;
import org.margatetaskforce.safety.incident.IncidentRole;
import org.margatetaskforce.safety.incident.Incidents;
import org.margatetaskforce.safety.incident.NewIncident;

/**
 * A year of incidents in the demo town, some six hundred, of three agencies: a few doors again and again, two streets busier than
 * the rest, the summer louder than the winter. Each is recorded through the boundary that the page calls, a month of an agency in
 * one transaction.
 */
@Boundary
public class IncidentLog {

    /** The first month of it. */
    static final YearMonth FIRST = YearMonth.of(2010, 5);

    private static final int BUSY = 7;
    private static final Set<String> BUSY_STREETS = Set.of("Dalby Square", "Ethelbert Crescent");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMyy", Locale.UK);

    /** An agency that is called, by whom its incidents are written down, and how often in a month. */
    enum Called {
        POL("l.tapsell", 29),
        TDC("d.whitlock", 15),
        KFRS("r.ovenden", 4);

        private final String officer;
        private final int aMonth;

        Called(String officer, int aMonth) {
            this.officer = officer;
            this.aMonth = aMonth;
        }

        /** Who writes them down. */
        String officer() {
            return officer;
        }
    }

    private record Kind(Called agency, String type, int weight, String summary, String handling) {}

    private record Spot(String street, @Nullable String uprn) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    Called.POL,
                    "NOISE",
                    6,
                    "Loud music and shouting from a flat until the small hours.",
                    "Attended, words of advice given."),
            new Kind(
                    Called.POL,
                    "ROWDY",
                    7,
                    "A group shouting and throwing cans; left when the patrol came.",
                    "Area patrolled."),
            new Kind(
                    Called.POL,
                    "STREET_DRINKING",
                    4,
                    "Six people drinking on the steps, one asleep across the door.",
                    "Alcohol surrendered."),
            new Kind(
                    Called.POL,
                    "NEIGHBOURS",
                    3,
                    "Two households quarrelled over a shared yard; no blow was struck.",
                    "Both sides spoken to."),
            new Kind(
                    Called.POL, "DAMAGE", 3, "The glass of the front door was kicked in.", "Photographed; no suspect."),
            new Kind(
                    Called.POL,
                    "DRUGS",
                    3,
                    "People come to the door by day and night and stay a minute each.",
                    "Passed to the neighbourhood team."),
            new Kind(
                    Called.POL,
                    "THREATS",
                    2,
                    "Threatened on the stair with what would happen if the caretaker was told.",
                    "Statement taken."),
            new Kind(
                    Called.POL,
                    "BURGLARY",
                    2,
                    "Entered by the basement window; a television and cash taken.",
                    "Scene examined."),
            new Kind(Called.POL, "THEFT", 2, "A bicycle taken from the hall.", ""),
            new Kind(
                    Called.POL,
                    "VIOLENCE",
                    2,
                    "Punched outside the shop by somebody he did not know.",
                    "Treated at hospital."),
            new Kind(
                    Called.TDC,
                    "WASTE",
                    7,
                    "Bags, a mattress and a broken wardrobe in the front area.",
                    "Cleared away."),
            new Kind(
                    Called.TDC,
                    "NOISE",
                    5,
                    "Diary sheets of a neighbour: music on nine nights of fourteen.",
                    "Letter sent."),
            new Kind(Called.TDC, "ANIMALS", 2, "A dog barks in an empty flat from morning to night.", "Warden called."),
            new Kind(
                    Called.TDC,
                    "VEHICLES",
                    2,
                    "A car without wheels or plates has stood here for three weeks.",
                    "Notice put on it."),
            new Kind(Called.KFRS, "FIRE", 3, "A pan left on the stove; smoke on two floors.", "Put out; advice given."),
            new Kind(
                    Called.KFRS,
                    "FIRE_SETTING",
                    3,
                    "A bin was set alight against the back door.",
                    "Put out; police told."));

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Incidents incidents;

    @Inject
    IncidentLinks links;

    /** Records an agency's incidents of a month, up to a day. */
    public void month(YearMonth month, Called agency, LocalDate until) {
        Random random = new Random(month.hashCode() * 31L + agency.ordinal());
        List<Kind> kinds = new ArrayList<>();
        KINDS.stream()
                .filter(kind -> kind.agency() == agency)
                .forEach(kind -> kinds.addAll(java.util.Collections.nCopies(kind.weight(), kind)));
        List<Spot> spots = spots();
        List<Spot> again = again(spots);
        boolean summer = month.getMonthValue() >= 5 && month.getMonthValue() <= 9;
        int many = summer ? agency.aMonth * 5 / 4 : agency.aMonth;
        for (int i = 0; i < many; i++) {
            LocalDate on = month.atDay(1 + random.nextInt(month.lengthOfMonth()));
            Kind kind = kinds.get(random.nextInt(kinds.size()));
            boolean repeated = random.nextInt(8) == 0;
            Spot spot = repeated ? again.get(random.nextInt(again.size())) : spots.get(random.nextInt(spots.size()));
            boolean atDoor = repeated || random.nextInt(10) < 7;
            int number = (i * 337 + 41) % 10_000;
            if (on.isAfter(until.minusDays(1))) {
                continue;
            }
            String uprn = spot.uprn();
            incidents.record(new NewIncident(
                    agency.name(),
                    reference(agency, on, month.getMonthValue() * 100 + i, number),
                    on,
                    LocalTime.of((17 + random.nextInt(12)) % 24, 5 * random.nextInt(12)),
                    kind.type(),
                    atDoor && uprn != null
                            ? NewIncident.Place.at(new Uprn(uprn))
                            : NewIncident.Place.in(spot.street(), null),
                    kind.summary(),
                    kind.handling().isEmpty() ? null : kind.handling(),
                    atDoor && uprn != null && agency == Called.POL && random.nextInt(4) == 0
                            ? who(uprn, random)
                            : List.of()));
        }
    }

    private static String reference(Called agency, LocalDate on, int count, int number) {
        return switch (agency) {
            case POL -> DAY.format(on) + "-" + String.format(Locale.ROOT, "%04d", number);
            case TDC -> "SR/" + on.getYear() + "/" + String.format(Locale.ROOT, "%05d", count);
            case KFRS -> "KF" + on.getYear() + String.format(Locale.ROOT, "%06d", 40_000 + count);
        };
    }

    /** Somebody who lives there, as what the dice say. */
    private List<NewIncident.Involved> who(String uprn, Random random) {
        @SuppressWarnings("unchecked")
        List<String> living =
                entityManager.createNativeQuery("""
                        select p.reference from people.residency r join people.person p on p.id = r.person_id
                         where r.uprn = ?1 and r.superseded_at is null and r.valid_to is null and p.born_on < '1993-01-01'
                         order by p.reference limit 2""").setParameter(1, uprn).getResultList();
        IncidentRole[] roles = {
            IncidentRole.SUSPECT, IncidentRole.VICTIM, IncidentRole.WITNESS, IncidentRole.COMPLAINANT
        };
        IncidentRole role = roles[random.nextInt(roles.length)];
        return living.stream()
                .limit(1)
                .map(person -> new NewIncident.Involved(person, role))
                .toList();
    }

    /** Doors in the streets of the town, busy streets more often; always the same. */
    private List<Spot> spots() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager.createNativeQuery("""
                        select s.name, a.uprn from place.address a join place.property p on p.id = a.property_id
                          join place.street s on s.id = p.street_id
                         where cast(right(a.uprn, 3) as integer) % 11 = 3 order by a.uprn""").getResultList();
        List<Spot> spots = new ArrayList<>();
        for (Object[] row : found) {
            Spot spot = new Spot((String) row[0], (String) row[1]);
            int times = BUSY_STREETS.contains(spot.street()) ? BUSY : 1;
            for (int i = 0; i < times; i++) {
                spots.add(spot);
            }
        }
        if (spots.isEmpty()) {
            throw new IllegalStateException("the town has no doors");
        }
        return spots;
    }

    /** The few doors where it happens again and again: five of the busy streets. */
    private static List<Spot> again(List<Spot> spots) {
        List<Spot> busy = spots.stream()
                .filter(spot -> BUSY_STREETS.contains(spot.street()))
                .distinct()
                .limit(5)
                .toList();
        return busy.isEmpty() ? spots.subList(0, 1) : busy;
    }

    /** The incidents at houses with an open case are linked to it, as the sergeant does who reads the suggestions: some of them. */
    public void link(int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select i.reference, min(c.reference) from safety.incident i join cases.shared_case c on c.uprn = i.property_uprn
                         where c.closed_on is null and c.type = 'PROPERTY'
                           and not exists (select 1 from safety.incident_case l where l.incident_id = i.id and l.ended_at is null)
                         group by i.reference, i.occurred_on
                         order by i.occurred_on desc, i.reference limit ?1""").setParameter(1, most).getResultList();
        for (Object[] row : found) {
            links.linkCase((String) row[0], (String) row[1], "It is about this property");
        }
    }

    /** They were written down the day after they happened, and not all today. */
    public void date() {
        entityManager.createNativeQuery("""
                        update safety.incident
                           set recorded_at = (occurred_on + 1 + time '08:40') at time zone 'Europe/London'
                         where occurred_on < '2011-05-23' and recorded_by in ('l.tapsell', 'd.whitlock', 'r.ovenden')""").executeUpdate();
    }
}
