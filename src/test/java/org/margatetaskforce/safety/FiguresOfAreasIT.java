package org.margatetaskforce.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.intake.IntakeReport;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.Indicators;

/** Figures come in whole or not at all, land in areas of both censuses, and are seen by those who may. */
@ExtendWith(ArquillianExtension.class)
class FiguresOfAreasIT {

    private static final String ASSISTANT = "m.stokes";
    private static final String SERGEANT = "m.brightwell";
    private static final String HOUSING_OFFICER = "p.sandys";

    // far from the town and from the other trials' houses
    private static final String OUTLINE = """
            {"type":"Feature","properties":{"code":"E01024678","name":"Trial 001A"},"geometry":{"type":"Polygon","coordinates":[
             [[0.50,51.20],[0.51,51.20],[0.51,51.21],[0.50,51.21],[0.50,51.20]]]}}""";
    private static final String HEADINGS =
            "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type\n";

    @Inject
    StreetCrimes streetCrimes;

    @Inject
    Indicators indicators;

    @Inject
    Maps maps;

    @Inject
    Gazetteer gazetteer;

    @BeforeEach
    void an_area_of_its_own() throws Exception {
        as(
                ASSISTANT,
                () -> gazetteer.importAreas(
                        OUTLINE.getBytes(StandardCharsets.UTF_8),
                        AreaKind.LSOA,
                        LocalDate.of(2001, 4, 29),
                        null,
                        GazetteerImport.Progress.UNSEEN));
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    private IntakeReport send(String who, String text, StreetCrimes.Wish wish) throws Exception {
        return as(
                who,
                () -> streetCrimes.importMonth(
                        text.getBytes(StandardCharsets.UTF_8), wish, GazetteerImport.Progress.UNSEEN));
    }

    private static String row(String month, String point, String code) {
        return "," + month + ",Trial Police,Trial Police," + point + ",On or near Trial Road," + code
                + ",x,Anti-social behaviour\n";
    }

    @Test
    void each_row_lands_by_its_point_or_by_either_code_and_the_rest_is_outside() throws Exception {
        String inside = row("2008-03", "0.505,51.205", "E01999999");
        String file = HEADINGS
                + inside
                + inside
                + row("2008-03", "0.6,51.3", "E01024678")
                + row("2008-03", "0.6,51.3", "E01035317")
                + row("2008-03", "0.6,51.3", "E01999999")
                + row("2008-03", ",", "");
        IntakeReport report = send(ASSISTANT, file, StreetCrimes.Wish.REPLACE);
        assertThat(List.of(report.added(), report.outside(), report.refused())).containsExactly(4, 2, 0);

        assertThatThrownBy(() -> send(ASSISTANT, file, StreetCrimes.Wish.TAKE_IN))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("month-there");
        send(ASSISTANT, HEADINGS + inside, StreetCrimes.Wish.REPLACE);
        assertThat(as(ASSISTANT, () -> loaded("Trial Police", LocalDate.of(2008, 3, 1))))
                .isEqualTo(1);
    }

    @Test
    void one_bad_line_keeps_the_file_out_and_looking_changes_nothing() throws Exception {
        String good = row("2008-04", "0.505,51.205", "E01024678");
        IntakeReport report =
                send(ASSISTANT, HEADINGS + good + row("April", "0.5,51.2", ""), StreetCrimes.Wish.REPLACE);
        assertThat(report.refused()).isEqualTo(1);
        send(ASSISTANT, HEADINGS + good, StreetCrimes.Wish.LOOK);
        assertThat(as(ASSISTANT, () -> loaded("Trial Police", LocalDate.of(2008, 4, 1))))
                .isEqualTo(-1);
    }

    private int loaded(String force, LocalDate month) {
        for (int first = 0; first < streetCrimes.countLoaded(); first += streetCrimes.pageSize()) {
            for (StreetCrimes.Loaded each : streetCrimes.loaded(first)) {
                if (each.force().equals(force) && each.month().equals(month)) {
                    return each.taken();
                }
            }
        }
        return -1;
    }

    @Test
    void only_those_whose_work_it_is_take_figures_in() {
        assertThatThrownBy(() -> send(HOUSING_OFFICER, HEADINGS, StreetCrimes.Wish.LOOK))
                .isInstanceOf(Denied.class);
    }

    @Test
    void an_edition_goes_in_once_and_the_same_again_changes_nothing() throws Exception {
        String file = "lsoa11_code,IMD_rank,IMD_decile,Income_score\nE01024678,812.5,1,0.31\nE01999999,5,1,0.5\n";
        as(ASSISTANT, () -> indicators.importFile(bytes(file), 2015, false, GazetteerImport.Progress.UNSEEN));
        IntakeReport again =
                as(ASSISTANT, () -> indicators.importFile(bytes(file), 2015, false, GazetteerImport.Progress.UNSEEN));
        assertThat(List.of(again.unchanged(), again.outside())).containsExactly(1, 1);
        assertThat(as(SERGEANT, () -> indicators.of("E01024678")))
                .filteredOn(each -> each.edition() == 2015)
                .hasSize(3);
        assertThatThrownBy(() -> as(
                        ASSISTANT,
                        () -> indicators.importFile(bytes(file), 2010, false, GazetteerImport.Progress.UNSEEN)))
                .hasMessageContaining("other-census");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void figures_are_read_by_their_readers_own_sight() throws Exception {
        Maps.Figures seen = as(SERGEANT, maps::figures);
        assertThat(seen.least()).isEqualTo(5);
        assertThat(seen.areas())
                .isNotEmpty()
                .allMatch(area -> !area.residents().words().equals("not yours to see"));
        assertThat(as(HOUSING_OFFICER, maps::figures).areas())
                .as("the person index is not theirs but in their cases")
                .allMatch(area -> area.residents().words().equals("not yours to see") && area.byResidents() == null);
    }
}
