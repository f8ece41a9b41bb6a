package org.margatetaskforce.people.arriving;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.margatetaskforce.intake.Field;
import org.margatetaskforce.intake.Field.Code;
import org.margatetaskforce.intake.MappedRow;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.people.Told;

/** What files about people and their homes have in common: from where it is known, and how sure it is. */
final class SaidFields {

    static final List<Field> SOURCE = List.of(
            Field.code("source_type", "Where they know it from", codes(SourceType.values(), SourceType::words))
                    .hinted("An agency’s record, unless chosen otherwise."),
            Field.code("confidence", "How sure it is", codes(Confidence.values(), Confidence::words))
                    .hinted("Probable, unless chosen otherwise."));

    private SaidFields() {}

    static <E extends Enum<E>> List<Code> codes(E[] all, Function<E, String> words) {
        return Arrays.stream(all)
                .map(each -> Code.of(each.name(), words.apply(each)))
                .toList();
    }

    /** Several lists of fields as one. */
    @SafeVarargs
    static List<Field> together(List<Field>... lists) {
        return Stream.of(lists).flatMap(List::stream).toList();
    }

    static List<String> keys(List<Field> fields) {
        return fields.stream().map(Field::key).toList();
    }

    static Told told(MappedRow row, String agency) {
        return new Told(
                row.find("source_type").map(SourceType::valueOf).orElse(SourceType.AGENCY_RECORD),
                row.find("confidence").map(Confidence::valueOf).orElse(Confidence.PROBABLE),
                agency);
    }
}
