package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.intake.Field;
import org.margatetaskforce.licensing.LicenceState;
import org.margatetaskforce.licensing.Licences;
import org.margatetaskforce.licensing.carried.CarriedKind;
import org.margatetaskforce.licensing.carried.LicencesInFiles;
import org.margatetaskforce.licensing.unlicensed.UnlicensedFilter;
import org.margatetaskforce.licensing.unlicensed.UnlicensedHomes;

/**
 * The licences of houses in multiple occupation that the council granted since 2006, from its earlier system: two extracts of it. One is of
 * a house that was given a selective licence too.
 */
@ApplicationScoped
public class EarlierRegister {

    private static final String LEADER = "a.okonkwo";
    private static final String HEADINGS =
            "Case Number,Location,Total Number Occupants,Total Number Units,Licence Commenced,Licence Expires\r";
    private static final int FROM = 60;
    private static final int HOUSES = 16;

    /** The day on which Part 2 of the Housing Act 2004 came into force. */
    private static final LocalDate PART_2 = LocalDate.of(2006, 4, 6);

    private static final int TERM_YEARS = 5;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.UK);

    @Inject
    UnlicensedHomes homes;

    @Inject
    Licences licences;

    @Inject
    ForeignFiles foreignFiles;

    /** Takes both extracts in: the later has one licence less, and one with another number of persons. */
    void takeIn() {
        List<UnlicensedHomes.Row> houses = new ArrayList<>();
        Acting.as(
                LEADER,
                () -> houses.addAll(
                        homes.page(new UnlicensedFilter(null, null, UnlicensedFilter.Show.ALL, FROM, HOUSES))
                                .rows()));
        List<String> lines = new ArrayList<>();
        licensedTwice().ifPresent(lines::add);
        int first = lines.size();
        for (int i = 0; i < houses.size(); i++) {
            lines.add(line(i, houses.get(i), 4 + i % 5));
        }
        read(lines);
        if (!lines.isEmpty()) {
            lines.remove(lines.size() - 1);
            lines.set(first, line(0, houses.get(0), 9));
            read(lines);
        }
    }

    private Optional<String> licensedTwice() {
        List<Licences.Row> inForce = new ArrayList<>();
        Acting.as(
                LEADER,
                () -> inForce.addAll(licences.page(new Licences.Filter(LicenceState.IN_FORCE, null, 0, 1))
                        .rows()));
        return inForce.stream()
                .map(row -> "09/0200/HMO,\"%s\",5,,%s,%s\r"
                        .formatted(
                                row.address(),
                                DAY.format(PART_2.plusYears(3)),
                                DAY.format(PART_2.plusYears(3 + TERM_YEARS).minusDays(1))))
                .findFirst();
    }

    private static String line(int number, UnlicensedHomes.Row house, int persons) {
        LocalDate from = PART_2.plusDays(90L * (number + 1));
        // as a clerk wrote it: where in the building, and no number of the flat
        String where =
                number % 6 == 5 ? house.line().replaceFirst("^Flat [^,]+, ", "Rear ground floor, ") : house.line();
        return "%02d/%04d/HMO,\"%s, Kent %s\",%d,,%s,%s\r"
                .formatted(
                        from.getYear() % 100,
                        100 + number,
                        where,
                        house.postcode(),
                        persons,
                        DAY.format(from),
                        DAY.format(from.plusYears(TERM_YEARS).minusDays(1)));
    }

    private void read(List<String> lines) {
        byte[] file = (HEADINGS + String.join("", lines)).getBytes(StandardCharsets.UTF_8);
        Acting.as(
                LEADER,
                () -> foreignFiles.takeIn(
                        LicencesInFiles.CODE,
                        "HMO register to 2011",
                        file,
                        Map.of("kind", CarriedKind.MANDATORY_HMO.name(), "whole", Field.YES)));
    }
}
