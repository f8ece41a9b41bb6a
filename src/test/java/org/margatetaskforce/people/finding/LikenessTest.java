package org.margatetaskforce.people.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** How like a name is to what was typed. */
class LikenessTest {

    private static final LocalDate TODAY = LocalDate.of(2011, 5, 23);
    private static final Likeness.Name ROBERT = new Likeness.Name(
            List.of("robert"), List.of("kowalczyk"), Set.of("g:RPRT", "r:robert", "f:KLSK", "f:KFLX"));

    private static Likeness.Word word(String text, String sound, String... roots) {
        return new Likeness.Word(text, Set.of(sound), Set.of(roots));
    }

    private static double score(Likeness.Word... words) {
        return Likeness.ofName(List.of(words), ROBERT).score();
    }

    @Test
    void the_order_of_the_words_hardly_matters() {
        double asKept = score(word("robert", "RPRT", "robert"), word("kowalczyk", "KLSK"));
        double turned = score(word("kowalczyk", "KLSK"), word("robert", "RPRT", "robert"));
        assertThat(asKept).isEqualTo(1);
        assertThat(turned).isBetween(0.98, asKept);
        assertThat(Likeness.ofName(List.of(word("kowalczyk", "KLSK"), word("robert", "RPRT", "robert")), ROBERT)
                        .reasons())
                .contains("family name first");
    }

    @Test
    void a_short_form_a_sound_a_slip_and_a_beginning_are_near() {
        assertThat(score(word("bob", "PP", "bob", "robert"), word("kowalczyk", "KLSK")))
                .isGreaterThan(0.9);
        assertThat(score(word("robert", "RPRT", "robert"), word("kovalchik", "KFLX")))
                .isGreaterThan(0.8);
        assertThat(score(word("rboert", "RPRT", "rboert"), word("kowalcyzk", "KLSS")))
                .isGreaterThan(0.8);
        assertThat(score(word("robert", "RPRT", "robert"), word("kow", "K"))).isGreaterThan(0.9);
        assertThat(score(word("agnieszka", "AKNS", "agnieszka"), word("lupu", "LP")))
                .isLessThan(Likeness.FLOOR);
    }

    @Test
    void birth_and_postcode_weigh_in_and_say_so() {
        Likeness name = Likeness.ofName(List.of(word("kowalczyk", "KLSK")), ROBERT);
        LocalDate born = LocalDate.of(1984, 3, 12);
        double right =
                name.with(PersonQuery.of("kowalczyk 1984", TODAY), born, null).score();
        double near =
                name.with(PersonQuery.of("kowalczyk 1985", TODAY), born, null).score();
        double wrong =
                name.with(PersonQuery.of("kowalczyk 1950", TODAY), born, null).score();
        double unknown =
                name.with(PersonQuery.of("kowalczyk 1984", TODAY), null, null).score();
        assertThat(right).isGreaterThan(unknown);
        assertThat(unknown).isGreaterThan(near);
        assertThat(near).isGreaterThan(wrong);
        assertThat(name.with(PersonQuery.of("kowalczyk 12/3/1984", TODAY), born, null)
                        .reasons())
                .contains("day of birth");
        assertThat(name.with(PersonQuery.of("kowalczyk 3/12/1984", TODAY), born, null)
                        .reasons())
                .contains("day of birth nearly so");
        assertThat(name.with(PersonQuery.of("kowalczyk ct9 2", TODAY), born, "CT9 2BR")
                        .reasons())
                .contains("postcode");
    }

    @Property
    void a_name_is_most_like_itself(
            @ForAll @LowerChars @StringLength(min = 2, max = 12) String given,
            @ForAll @LowerChars @StringLength(min = 2, max = 12) String family,
            @ForAll @LowerChars @StringLength(min = 2, max = 12) String other) {
        Likeness.Name name = new Likeness.Name(List.of(given), List.of(family), Set.of());
        List<Likeness.Word> same = List.of(word(given, "X", given), word(family, "Y", family));
        List<Likeness.Word> another = List.of(word(given, "X", given), word(other, "Z", other));
        assertThat(Likeness.ofName(same, name).score())
                .isGreaterThan(0.98)
                .isGreaterThanOrEqualTo(Likeness.ofName(another, name).score());
    }

    @Property
    void distance_is_symmetric_and_nought_for_the_same(
            @ForAll @AlphaChars @StringLength(max = 12) String one,
            @ForAll @AlphaChars @StringLength(max = 12) String other) {
        assertThat(Likeness.distance(one, other)).isEqualTo(Likeness.distance(other, one));
        assertThat(Likeness.distance(one, one)).isZero();
        assertThat(Likeness.distance(one, other)).isLessThanOrEqualTo(Math.max(one.length(), other.length()));
    }
}
