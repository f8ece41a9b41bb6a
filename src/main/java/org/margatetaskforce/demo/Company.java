package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.demo.Youngsters.Youngster;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.RelationshipKind;
import org.margatetaskforce.people.Relationships;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.people.Told;
import org.margatetaskforce.safety.AboutGroup;
import org.margatetaskforce.safety.PeerGroups;
import org.margatetaskforce.safety.incident.IncidentRole;
import org.margatetaskforce.safety.incident.Incidents;
import org.margatetaskforce.safety.incident.NewIncident;

/**
 * The company that some of the town's young people keep: three groups, who runs with them, and what they were seen at together.
 * Recorded by those whose work it is, through the boundaries that pages call.
 */
@ApplicationScoped
public class Company {

    private static final long SEED = 20_110_515;
    private static final String SAFETY_OFFICER = "d.whitlock";
    private static final String CONSTABLE = "l.tapsell";
    private static final int MEMBERS = 7;
    private static final int INCIDENTS = 8;
    private static final List<String> KINDS = List.of("ROWDY", "NOISE", "STREET_DRINKING", "FIRE_SETTING", "ROWDY");
    private static final List<String> SAID = List.of(
            "Bottles thrown from the promenade wall towards people below; nobody hurt.",
            "Loud music from a car with its doors open until two in the morning.",
            "Drinking on the steps, passers-by shouted at and followed.",
            "A bin set alight behind the flats; put out by a neighbour before the engine came.",
            "Front gardens run through and a fence pulled down.");

    private record Kept(String name, String binds, List<String> streets) {}

    private static final List<Kept> KEPT = List.of(
            new Kept(
                    "Sea wall group",
                    "Meet at the sea wall below Ethelbert Crescent after dark; noise, drinking and fires in bins follow.",
                    List.of("Ethelbert Crescent", "Dalby Square", "Athelstan Road")),
            new Kept(
                    "Bandstand group",
                    "Gather at the bandstand on Friday evenings and go through the gardens towards the station.",
                    List.of("Sweyn Road", "Edgar Road", "Gordon Road")),
            new Kept(
                    "Lido steps group",
                    "Seen together at the Lido steps at weekends, some of them in school hours.",
                    List.of("Norfolk Road", "Harold Road", "Percy Road")));

    @Inject
    Youngsters youngsters;

    @Inject
    PeerGroups groups;

    @Inject
    Relationships relationships;

    @Inject
    Incidents incidents;

    /** Records them, as of the town's day. */
    void keep(LocalDate today) {
        Random random = new Random(SEED);
        for (Kept kept : KEPT) {
            List<Youngster> some = choose(youngsters.of(kept.streets(), today), random);
            if (some.size() > 2) {
                Acting.as(SAFETY_OFFICER, () -> record(kept, some, today, random));
                Acting.as(CONSTABLE, () -> happen(some, today, random));
            }
        }
    }

    /** From each street in turn. */
    private static List<Youngster> choose(List<Youngster> all, Random random) {
        TreeMap<String, List<Youngster>> byStreet = new TreeMap<>();
        all.forEach(each -> byStreet.computeIfAbsent(each.street(), none -> new ArrayList<>())
                .add(each));
        List<Youngster> some = new ArrayList<>();
        while (some.size() < MEMBERS && !byStreet.isEmpty()) {
            for (List<Youngster> street : byStreet.values()) {
                some.add(street.remove(random.nextInt(street.size())));
            }
            byStreet.values().removeIf(List::isEmpty);
        }
        return some.subList(0, Math.min(MEMBERS, some.size()));
    }

    private void record(Kept kept, List<Youngster> some, LocalDate today, Random random) {
        Told seen = new Told(SourceType.VISIT, Confidence.PROBABLE);
        Told reported = new Told(SourceType.AGENCY_RECORD, Confidence.CONFIRMED);
        String group =
                groups.record(new AboutGroup(kept.name(), kept.binds(), today.minusMonths(8), false, null, reported));
        for (int i = 0; i < some.size(); i++) {
            groups.add(
                    group,
                    some.get(i).reference(),
                    today.minusDays(200 - random.nextInt(120)),
                    i % 3 == 0 ? reported : seen);
        }
        for (int i = 0; i + 1 < some.size(); i += 2) {
            relationships.add(
                    some.get(i).reference(),
                    some.get(i + 1).reference(),
                    RelationshipKind.NON_KIN_ASSOCIATE,
                    null,
                    null,
                    today.minusMonths(6),
                    seen);
        }
    }

    /** Two or three of them at each, at the door of one. */
    private void happen(List<Youngster> some, LocalDate today, Random random) {
        for (int i = 0; i < INCIDENTS; i++) {
            List<NewIncident.Involved> there = new ArrayList<>();
            int first = random.nextInt(some.size());
            for (int n = 0; n < 2 + i % 2; n++) {
                there.add(new NewIncident.Involved(
                        some.get((first + n * 2) % some.size()).reference(), IncidentRole.SUSPECT));
            }
            Youngster at = some.get((first + 1) % some.size());
            int kind = i % KINDS.size();
            incidents.record(new NewIncident(
                    "POL",
                    null,
                    today.minusDays(9 + i * 17L),
                    LocalTime.of(19 + i % 4, 15),
                    KINDS.get(kind),
                    i % 3 == 2 ? NewIncident.Place.in(at.street(), "at the corner") : NewIncident.Place.at(at.door()),
                    SAID.get(kind),
                    "Spoken to and moved on.",
                    there.stream().distinct().toList()));
        }
    }
}
