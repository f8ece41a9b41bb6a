package org.margatetaskforce.web.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.margatetaskforce.people.Birth;
import org.margatetaskforce.people.FamilyRole;
import org.margatetaskforce.people.Picture;
import org.margatetaskforce.people.RelationshipKind;
import org.margatetaskforce.people.Sex;

/** Where the household map puts everything. */
class GenogramTest {

    private static final LocalDate DAY = LocalDate.of(2011, 5, 23);

    private static Picture.Figure figure(String reference, Sex sex, Birth birth, FamilyRole role, int group) {
        return new Picture.Figure(reference, "Somebody " + reference, birth, sex, null, role, group);
    }

    private static Picture family() {
        return new Picture(
                DAY,
                null,
                List.of(
                        figure("mother", Sex.FEMALE, Birth.on(LocalDate.of(1983, 1, 1)), FamilyRole.INDEX_ADULT, 0),
                        figure("father", Sex.MALE, Birth.on(LocalDate.of(1980, 1, 1)), FamilyRole.ABSENT_PARENT, 1),
                        figure("child", Sex.NOT_KNOWN, Birth.on(LocalDate.of(2003, 1, 1)), FamilyRole.CHILD, 0),
                        figure("unborn", Sex.NOT_KNOWN, Birth.expected(DAY.plusMonths(2)), FamilyRole.UNBORN, -1),
                        figure("gran", Sex.FEMALE, Birth.NOT_KNOWN, FamilyRole.SIGNIFICANT_OTHER, 1)),
                List.of(
                        new Picture.Line("mother", "child", RelationshipKind.PARENT),
                        new Picture.Line("father", "child", RelationshipKind.PARENT),
                        new Picture.Line("mother", "unborn", RelationshipKind.PARENT),
                        new Picture.Line("gran", "mother", RelationshipKind.PARENT),
                        new Picture.Line("mother", "father", RelationshipKind.EX_PARTNER),
                        new Picture.Line("mother", "nobody-one-sees", RelationshipKind.PARENT)),
                List.of(
                        new Picture.Group("Flat 1, 1 Trial Street, Margate, CT9 9ZZ", "1"),
                        new Picture.Group("elsewhere", null)));
    }

    private static Genogram.Sign sign(Genogram drawing, String reference) {
        return drawing.signs().stream()
                .filter(sign -> sign.family().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    @Example
    void generations_stand_below_one_another_and_partners_side_by_side() {
        Genogram drawing = Genogram.of(family());
        assertThat(sign(drawing, "gran").y()).isLessThan(sign(drawing, "mother").y());
        assertThat(sign(drawing, "mother").y())
                .isEqualTo(sign(drawing, "father").y());
        assertThat(sign(drawing, "child").y())
                .isGreaterThan(sign(drawing, "mother").y());
        assertThat(sign(drawing, "unborn").y()).isEqualTo(sign(drawing, "child").y());
    }

    @Example
    void each_has_the_sign_of_the_field() {
        Genogram drawing = Genogram.of(family());
        assertThat(sign(drawing, "mother").shape()).isEqualTo("circle");
        assertThat(sign(drawing, "father").shape()).isEqualTo("square");
        assertThat(sign(drawing, "child").shape()).isEqualTo("diamond");
        assertThat(sign(drawing, "unborn").shape()).isEqualTo("triangle");
        assertThat(sign(drawing, "unborn").under()).isEqualTo("expected");
    }

    @Example
    void a_child_born_since_is_not_born_yet_on_an_earlier_day() {
        Picture.Figure child = figure("child", Sex.FEMALE, Birth.on(DAY.plusDays(1)), FamilyRole.CHILD, -1);
        Genogram drawing = Genogram.of(new Picture(DAY, null, List.of(child), List.of(), List.of()));
        assertThat(drawing.signs())
                .singleElement()
                .extracting(Genogram.Sign::shape)
                .isEqualTo("triangle");
    }

    @Example
    void who_is_not_in_the_picture_has_no_line_and_no_place() {
        Genogram drawing = Genogram.of(family());
        assertThat(drawing.signs()).hasSize(5);
        assertThat(drawing.strokes()).hasSize(5);
    }

    @Provide
    Arbitrary<Picture> pictures() {
        Arbitrary<Picture.Figure> figures = Combinators.combine(
                        Arbitraries.of(Sex.values()),
                        Arbitraries.of(FamilyRole.values()),
                        Arbitraries.integers().between(-1, 3),
                        Arbitraries.integers().between(1940, 2011))
                .as((sex, role, group, year) -> figure("?", sex, Birth.on(LocalDate.of(year, 1, 1)), role, group));
        Arbitrary<List<int[]>> ties = Combinators.combine(
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, 11),
                        Arbitraries.integers().between(0, RelationshipKind.values().length - 1))
                .as((from, to, kind) -> new int[] {from, to, kind})
                .list()
                .ofMaxSize(20);
        return Combinators.combine(figures.list().ofMaxSize(12), ties).as((drawn, tied) -> {
            List<Picture.Figure> people = new ArrayList<>();
            for (Picture.Figure one : drawn) {
                people.add(figure(
                        "P" + people.size(),
                        one.sex(),
                        one.birth(),
                        one.role() == null ? FamilyRole.ADULT : one.role(),
                        one.group()));
            }
            List<Picture.Line> lines = new ArrayList<>();
            for (int[] tie : tied) {
                if (tie[0] != tie[1]) {
                    lines.add(new Picture.Line("P" + tie[0], "P" + tie[1], RelationshipKind.values()[tie[2]]));
                }
            }
            List<Picture.Group> groups = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                groups.add(new Picture.Group("Flat " + i, String.valueOf(i)));
            }
            return new Picture(DAY, null, people, lines, groups);
        });
    }

    @Property(tries = 300)
    void whatever_is_recorded_everybody_is_drawn_once_and_no_household_lies_over_another(
            @ForAll("pictures") Picture picture) {
        Genogram drawing = Genogram.of(picture);
        assertThat(drawing.signs()).hasSameSizeAs(picture.figures());
        assertThat(drawing.signs())
                .extracting(sign -> sign.x() + ":" + sign.y())
                .doesNotHaveDuplicates();
        assertThat(drawing.signs()).allSatisfy(sign -> {
            assertThat(sign.x()).isBetween(0, drawing.width());
            assertThat(sign.y()).isBetween(0, drawing.height());
        });
        for (Genogram.Box one : drawing.boxes()) {
            assertThat(one.x() + one.width()).isLessThanOrEqualTo(drawing.width());
            assertThat(one.y() + one.height()).isLessThanOrEqualTo(drawing.height());
            for (Genogram.Box other : drawing.boxes()) {
                if (one != other) {
                    assertThat(one.x() + one.width() <= other.x() || other.x() + other.width() <= one.x())
                            .isTrue();
                }
            }
        }
    }
}
