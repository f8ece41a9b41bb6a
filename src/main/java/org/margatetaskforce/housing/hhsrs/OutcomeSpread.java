package org.margatetaskforce.housing.hhsrs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * Of those who would be harmed, how many in each class: four percentages in whole tenths, which come to a hundred. Three of
 * them are chosen; the class that is most likely carries what remains (reg 6(4)).
 *
 * @param one class I, extreme; and so on to class IV, moderate: in tenths of a percent
 */
public record OutcomeSpread(int one, int two, int three, int four) {

    /** A hundred percent in tenths. */
    public static final int WHOLE = 1000;

    private static final int CLASSES = 4;

    public OutcomeSpread {
        if (one < 0 || two < 0 || three < 0 || four < 0) {
            throw new RuleBroken("housing.hazard.outcome-below-nothing");
        }
        if (one + two + three + four != WHOLE) {
            throw new RuleBroken("housing.hazard.outcomes-not-100", percent(one + two + three + four));
        }
    }

    /**
     * Balances three chosen percentages to the class that is most likely.
     *
     * @param mostLikely 1 to 4
     * @param chosen the four classes in their order, in tenths; what stands for the most likely is not looked at
     * @throws RuleBroken where one of the three is not chosen, or they come to more than a hundred
     */
    static OutcomeSpread balanced(int mostLikely, List<@Nullable Integer> chosen) {
        if (mostLikely < 1 || mostLikely > CLASSES) {
            throw new RuleBroken("housing.hazard.most-likely-needed");
        }
        List<Integer> all = new ArrayList<>();
        int sum = 0;
        for (int i = 0; i < CLASSES; i++) {
            Integer each = i == mostLikely - 1 ? Integer.valueOf(0) : chosen.get(i);
            if (each == null) {
                throw new RuleBroken("housing.hazard.outcome-needed", roman(i + 1));
            }
            all.add(each);
            sum += each;
        }
        if (sum > WHOLE) {
            throw new RuleBroken("housing.hazard.outcomes-exceed-100", percent(sum));
        }
        all.set(mostLikely - 1, WHOLE - sum);
        return new OutcomeSpread(all.get(0), all.get(1), all.get(2), all.get(3));
    }

    /** The share of a class, 1 to 4, in tenths. */
    public int of(int harm) {
        return switch (harm) {
            case 1 -> one;
            case 2 -> two;
            case 3 -> three;
            default -> four;
        };
    }

    /** The share of a class as it is read: {@code 42.3%}. */
    public String words(int harm) {
        return percent(of(harm));
    }

    /** All four, as sheets write them: {@code 31.6 / 4.6 / 21.5 / 42.3}. */
    public String words() {
        return plain(one) + " / " + plain(two) + " / " + plain(three) + " / " + plain(four);
    }

    /** Tenths of a percent as a percentage: {@code 4.6%}. */
    public static String percent(int tenths) {
        return plain(tenths) + "%";
    }

    private static String plain(int tenths) {
        return BigDecimal.valueOf(tenths, 1).stripTrailingZeros().toPlainString();
    }

    static String roman(int harm) {
        return List.of("I", "II", "III", "IV").get(harm - 1);
    }
}
