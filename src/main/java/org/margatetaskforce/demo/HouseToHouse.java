package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.cases.street.DoorCall;
import org.margatetaskforce.cases.street.DoorFilter;
import org.margatetaskforce.cases.street.DoorRow;
import org.margatetaskforce.cases.street.NewStreetWeek;
import org.margatetaskforce.cases.street.StreetDoors;
import org.margatetaskforce.cases.street.StreetWeeks;
import org.margatetaskforce.cases.visit.DoorOutcome;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.DemoClock;

/**
 * The demo town's street week in Dalby Square: begun on the Friday before the town's today, half of its doors called at by two
 * officers, some twice; and Athelstan Road planned for June. Through the same doors as real work.
 */
@ApplicationScoped
public class HouseToHouse {

    private static final long SEED = 1_904;
    private static final String WORKER = "t.lindo";
    private static final String CONSTABLE = "l.tapsell";
    private static final String HOUSING_OFFICER = "y.rahman";
    private static final LocalTime BEGINNING = LocalTime.of(10, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final int MINUTES_A_DOOR = 9;
    private static final int FOLLOW_UPS = 3;

    private static final List<String> WORDS = List.of(
            "Cannot dry the washing; the window does not open.",
            "Glad that somebody asks.",
            "Has waited for the doctor since March.",
            "Noise from the bins at night.",
            "The children share one room.");
    private static final List<String> TITLES =
            List.of("Look at the landing: no alarm", "Home fire safety visit", "Ask for an interpreter and call again");

    @Inject
    StreetWeeks weeks;

    @Inject
    StreetDoors doors;

    @Inject
    DemoClock clock;

    /** Walks half the square, and leaves the clock at the opening of the town's today. */
    void walk(LocalDate today) {
        LocalDate friday = today.minusDays(3);
        clock.standAt(friday.atTime(BEGINNING));
        String reference = plan(
                WORKER,
                "Dalby Square, Margate",
                friday,
                today.plusDays(4),
                List.of(WORKER, CONSTABLE, HOUSING_OFFICER));
        plan(
                HOUSING_OFFICER,
                "Athelstan Road, Margate",
                today.plusDays(14),
                today.plusDays(18),
                List.of(HOUSING_OFFICER, "s.goodban"));
        Acting.as(WORKER, () -> weeks.start(reference, weeks.get(reference).getVersion()));
        Random random = new Random(SEED);
        List<DoorRow> all = new ArrayList<>();
        Acting.as(
                WORKER, () -> all.addAll(doors.page(reference, DoorFilter.all()).rows()));
        clock.standAt(friday.atTime(EVENING));
        for (int i = 0; i < all.size() / 2; i++) {
            Duration ago = Duration.ofMinutes(
                    Math.max(1, Duration.between(BEGINNING, EVENING).toMinutes() - (long) MINUTES_A_DOOR * i));
            call(
                    i % 2 == 0 ? WORKER : CONSTABLE,
                    reference,
                    all.get(i),
                    0,
                    outcome(random.nextInt(10)),
                    ago,
                    random,
                    today,
                    i);
        }
        clock.standAt(friday.plusDays(1).atTime(LocalTime.NOON));
        for (int i = 0; i < all.size() / 2; i += 5) {
            call(
                    HOUSING_OFFICER,
                    reference,
                    all.get(i),
                    1,
                    outcome(random.nextInt(10)),
                    Duration.ofMinutes(i + 1L),
                    random,
                    today,
                    i + 1);
        }
        clock.standAt(today.atTime(History.OPENING));
    }

    private String plan(String by, String street, LocalDate first, LocalDate last, List<String> going) {
        List<String> reference = new ArrayList<>();
        Acting.as(
                by,
                () -> reference.add(weeks.plan(
                        new NewStreetWeek(street, first, last, "Your Home, Your Health: door by door", by, going))));
        return reference.get(0);
    }

    private static DoorOutcome outcome(int of) {
        return of < 5
                ? DoorOutcome.ANSWERED
                : of < 8 ? DoorOutcome.NO_REPLY : of < 9 ? DoorOutcome.REFUSED : DoorOutcome.VACANT;
    }

    private void call(
            String who,
            String reference,
            DoorRow door,
            int version,
            DoorOutcome outcome,
            Duration ago,
            Random random,
            LocalDate today,
            int number) {
        Boolean agrees = outcome == DoorOutcome.ANSWERED ? Boolean.valueOf(random.nextInt(5) > 0) : null;
        boolean tells = Boolean.TRUE.equals(agrees);
        Uprn uprn = new Uprn(door.uprn());
        Acting.as(who, () -> {
            doors.read(reference, uprn);
            doors.record(
                    reference,
                    uprn,
                    version,
                    new DoorCall(
                            null,
                            ago,
                            outcome,
                            agrees,
                            tells ? some(doors.needs(), random, 3) : List.of(),
                            tells && random.nextInt(3) == 0 ? WORDS.get(random.nextInt(WORDS.size())) : null,
                            random.nextInt(3) == 0 ? some(doors.hazards(), random, 2) : List.of(),
                            outcome == DoorOutcome.NO_REPLY ? today.plusDays(1 + random.nextInt(3)) : null,
                            followUp(who, number, today)));
        });
    }

    private static Visits.@Nullable FollowUp followUp(String who, int number, LocalDate today) {
        return number % 7 == 3 && number / 7 < FOLLOW_UPS
                ? new Visits.FollowUp(TITLES.get(number / 7), who, today.plusDays(7))
                : null;
    }

    private static List<String> some(List<StreetDoors.Listed> list, Random random, int most) {
        return random.ints(1 + random.nextInt(most), 0, list.size())
                .distinct()
                .mapToObj(at -> list.get(at).code())
                .toList();
    }
}
