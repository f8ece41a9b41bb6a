package org.margatetaskforce.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.margatetaskforce.base.RuleBroken;

/** Partnership practice F.4: which marking may be given on which day, what is refused, and what a bundle bears. */
class MarkingScaleTest {

    private static final LocalDate LAST_OLD = LocalDate.of(2014, 4, 1);
    private static final LocalDate FIRST_NEW = LocalDate.of(2014, 4, 2);

    /** The markings exactly as the migration puts them into the database. */
    private static final Pattern ROW = Pattern.compile(
            "\\('([A-Z -]+)', '(GPMS|GSC)', (\\d+), (true|false), '([\\d-]+)', (?:'([\\d-]+)'|null), '");

    private final MarkingScale scale = new MarkingScale(
            seeded(),
            List.of(
                    new MarkingScale.Default("CASE FAMILY", "RESTRICTED", LocalDate.of(2006, 4, 6), LAST_OLD),
                    new MarkingScale.Default("CASE FAMILY", "OFFICIAL-SENSITIVE", FIRST_NEW, null)));

    private static List<Marking> seeded() {
        try {
            List<Marking> found = ROW.matcher(Files.readString(Path.of("db/migration/V0360__identity_marking.sql")))
                    .results()
                    .map(MarkingScaleTest::marking)
                    .toList();
            assertThat(found).hasSize(10);
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Marking marking(MatchResult row) {
        String to = row.group(6);
        return new Marking(
                row.group(1),
                row.group(2),
                Integer.parseInt(row.group(3)),
                Boolean.parseBoolean(row.group(4)),
                LocalDate.parse(row.group(5)),
                to == null ? null : LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "2010-12-17, NOT PROTECTIVELY MARKED",
        "2010-12-17, PROTECT",
        "2014-04-01, RESTRICTED",
        "2014-04-02, OFFICIAL",
        "2026-11-27, OFFICIAL-SENSITIVE"
    })
    void a_marking_of_the_days_scheme_is_kept(LocalDate day, String name) {
        assertThat(scale.accepted(name, day)).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "2010-12-17, CONFIDENTIAL",
        "2014-04-01, SECRET",
        "2014-04-01, TOP SECRET",
        "2014-04-02, SECRET",
        "2026-11-27, TOP SECRET"
    })
    void what_is_too_high_is_refused_with_where_it_goes(LocalDate day, String name) {
        assertThat(scale.isTooHigh(name)).isTrue();
        assertThatThrownBy(() -> scale.accepted(name, day))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("identity.marking.too-high");
    }

    @ParameterizedTest
    @CsvSource({
        "2014-04-02, RESTRICTED",
        "2014-04-02, PROTECT",
        "2014-04-02, CONFIDENTIAL",
        "2014-04-01, OFFICIAL",
        "2014-04-01, OFFICIAL-SENSITIVE",
        "2011-05-23, restricted",
        "2011-05-23, ''"
    })
    void a_marking_of_the_other_scheme_or_none_is_no_marking(LocalDate day, String name) {
        assertThatThrownBy(() -> scale.accepted(name, day)).hasMessage("identity.marking.unknown");
    }

    @Test
    void an_old_marking_stays_old_until_a_person_decides() {
        assertThat(scale.isOld("RESTRICTED", LAST_OLD)).isFalse();
        assertThat(scale.isOld("RESTRICTED", FIRST_NEW)).isTrue();
        assertThat(scale.isOld("OFFICIAL", FIRST_NEW)).isFalse();
    }

    @Test
    void a_bundle_bears_its_highest_of_whichever_scheme() {
        assertThat(scale.highest(List.of("PROTECT", "RESTRICTED", "NOT PROTECTIVELY MARKED")))
                .isEqualTo("RESTRICTED");
        assertThat(scale.highest(List.of("OFFICIAL", "RESTRICTED"))).isEqualTo("RESTRICTED");
        assertThat(scale.highest(List.of("RESTRICTED", "OFFICIAL-SENSITIVE"))).isEqualTo("OFFICIAL-SENSITIVE");
        assertThat(scale.highest(List.of())).isEmpty();
    }

    @Test
    void a_family_is_born_with_the_highest_that_is_kept() {
        assertThat(scale.ofCase("FAMILY", LAST_OLD)).isEqualTo("RESTRICTED").isEqualTo(scale.highestKept(LAST_OLD));
        assertThat(scale.ofCase("FAMILY", FIRST_NEW))
                .isEqualTo("OFFICIAL-SENSITIVE")
                .isEqualTo(scale.highestKept(FIRST_NEW));
    }

    @Test
    void what_has_no_default_of_its_own_is_born_with_the_highest_and_never_with_less() {
        assertThat(scale.ofClass(17, FIRST_NEW)).isEqualTo("OFFICIAL-SENSITIVE");
    }

    @Test
    void only_the_highest_that_is_kept_stands_out() {
        assertThat(scale.isSensitive("RESTRICTED")).isTrue();
        assertThat(scale.isSensitive("OFFICIAL-SENSITIVE")).isTrue();
        assertThat(scale.isSensitive("PROTECT")).isFalse();
        assertThat(scale.isSensitive("OFFICIAL")).isFalse();
    }
}
