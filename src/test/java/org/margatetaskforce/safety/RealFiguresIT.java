package org.margatetaskforce.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.intake.IntakeReport;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.IndicatorDomain;
import org.margatetaskforce.place.IndicatorMeasure;
import org.margatetaskforce.place.Indicators;

/**
 * Months and indices as they were published, into areas as they were drawn, where the system property {@code mtf.shared.data}
 * names the folder of such files. Nothing of it stays: all of it is one transaction that is rolled back.
 */
@ExtendWith(ArquillianExtension.class)
@EnabledIfSystemProperty(
        named = "mtf.shared.data",
        matches = ".+",
        disabledReason = "skipped: -Dmtf.shared.data names no folder of real files")
class RealFiguresIT {

    private static final String ASSISTANT = "m.stokes";

    @Inject
    Gazetteer gazetteer;

    @Inject
    StreetCrimes streetCrimes;

    @Inject
    Indicators indicators;

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    private Path folder = Path.of("");

    @BeforeEach
    void the_areas_of_thanet_as_drawn() throws Exception {
        folder = Path.of(System.getProperty("mtf.shared.data", ""));
        transaction.begin();
        byte[] outlines = Files.readAllBytes(folder.resolve("boundaries/thanet_lsoa2011_E07000114.geojson"));
        Acting.<Exception>as(ASSISTANT, () -> assertThat(gazetteer
                        .importAreas(
                                outlines,
                                AreaKind.LSOA,
                                LocalDate.of(1900, 1, 1),
                                null,
                                GazetteerImport.Progress.UNSEEN)
                        .refused())
                .isZero());
    }

    @AfterEach
    void nothing_of_it_stays() throws Exception {
        if (transaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION) {
            transaction.rollback();
        }
    }

    private List<Path> files(String of) throws Exception {
        try (Stream<Path> all = Files.list(folder.resolve(of))) {
            return all.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
        }
    }

    @Test
    void every_published_month_goes_in_and_what_happened_in_thanet_is_counted_there() throws Exception {
        List<String> told = new ArrayList<>();
        for (Path file : files("crime")) {
            byte[] content = Files.readAllBytes(file);
            long inThanet = new String(content, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(",Thanet 0"))
                    .count();
            Acting.<Exception>as(ASSISTANT, () -> {
                IntakeReport report =
                        streetCrimes.importMonth(content, StreetCrimes.Wish.REPLACE, GazetteerImport.Progress.UNSEEN);
                told.add(file.getFileName() + ": " + report.added() + " of " + inThanet);
                assertThat(report.refused()).as("%s", file).isZero();
                // a snapped point on a generalised outline's edge may lie on the other side of it
                assertThat((double) report.added()).as("%s", file).isCloseTo(inThanet, within(inThanet * 0.01));
            });
        }
        assertThat(told).hasSizeGreaterThan(5);
    }

    @Test
    void every_edition_goes_in_and_the_same_again_changes_nothing() throws Exception {
        for (Path file : files("imd")) {
            String name = file.getFileName().toString();
            if (name.contains("_indicators_")) {
                continue;
            }
            int edition = Integer.parseInt(name.substring(3, 7));
            byte[] content = Files.readAllBytes(file);
            Acting.<Exception>as(ASSISTANT, () -> {
                IntakeReport first = indicators.importFile(content, edition, false, GazetteerImport.Progress.UNSEEN);
                assertThat(List.of(first.refused(), first.outside())).as(name).containsExactly(0, 0);
                assertThat(indicators
                                .importFile(content, edition, false, GazetteerImport.Progress.UNSEEN)
                                .unchanged())
                        .as(name)
                        .isEqualTo(84);
            });
        }
        Acting.<Exception>as(ASSISTANT, () -> assertThat(indicators.of("E01024678"))
                .as("ranks of Margate's Dalby Square and Cliftonville's west, as published")
                .filteredOn(each -> each.domain() == IndicatorDomain.OVERALL && each.measure() == IndicatorMeasure.RANK)
                .extracting(each -> each.edition() + " " + each.value().intValue())
                .contains("2004 829", "2007 167", "2010 81", "2015 21", "2019 139"));
        byte[] numerators = Files.readAllBytes(folder.resolve("imd/imd2019_england_lsoa11_indicators_thanet.csv"));
        Acting.<Exception>as(ASSISTANT, () -> assertThatThrownBy(
                        () -> indicators.importFile(numerators, 2019, true, GazetteerImport.Progress.UNSEEN))
                .as("distances and numerators are no measure of a domain")
                .hasMessageContaining("no-measure"));
    }
}
