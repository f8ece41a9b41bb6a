package org.margatetaskforce.housing.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * Which courses of action are open, and what must be said before one is taken (ss.5, 7, 8 and 10). A category 1 hazard gives a
 * duty to take the most appropriate of them, not a duty to serve an improvement notice; one of category 2 a choice.
 */
public final class CourseRules {

    /** Number 24 of the scheme: the only prescribed fire hazard (SI 2005/3208 reg 4; s.10(4)). */
    /** The number of the hazard of fire, prescribed for s.10. */
    static final int FIRE = 24;

    /**
     * What bears on the choice.
     *
     * @param imminentRisk of serious harm to the health or safety of occupiers (ss.40(1)(b), 43(1)(b))
     * @param managementOrder an interim or final one is in force
     * @param hmoOrCommonParts of the premises, which makes of fire a case for s.10
     */
    public record Circumstances(
            boolean category1,
            boolean category2,
            boolean imminentRisk,
            boolean managementOrder,
            boolean listedBuilding,
            boolean hmoOrCommonParts) {}

    private CourseRules() {}

    /** Why a power is shut, each as a key of the messages; nothing where it is open. */
    static List<String> shut(Power power, Circumstances now) {
        List<String> why = new ArrayList<>();
        if (!now.category1() && !now.category2()) {
            why.add("housing.power.no-hazard");
        } else if (!now.category1() && power.section(2) == null) {
            why.add("housing.power.category-1-only");
        }
        if (power.isImminentRisk() && !now.imminentRisk()) {
            why.add("housing.power.imminent-risk");
        }
        if (power.isNoManagementOrder() && now.managementOrder()) {
            why.add("housing.power.management-order");
        }
        if (power.isNotListed() && now.listedBuilding()) {
            why.add("housing.power.listed");
        }
        return why;
    }

    /** Why a power was shut, as the statement of reasons says it. */
    static String inWords(List<String> shut) {
        return String.join(
                "; ",
                shut.stream()
                        .map(key -> switch (key.substring(key.lastIndexOf('.') + 1)) {
                            case "category-1-only" -> "open for a category 1 hazard only";
                            case "imminent-risk" -> "there is no imminent risk of serious harm";
                            case "management-order" -> "a management order is in force";
                            case "listed" -> "the building is listed";
                            default -> "there is no hazard that opens it";
                        })
                        .toList());
    }

    /** Must the fire and rescue authority be consulted first (s.10)? */
    static boolean asksFireAuthority(Circumstances now, List<Integer> hazardNumbers) {
        return now.hmoOrCommonParts() && hazardNumbers.contains(FIRE);
    }

    /**
     * Refuses a choice without its statement of reasons (s.8): why this one, and why not each other that was open.
     *
     * @param against the reasons against the others, by kind
     * @throws RuleBroken naming what is missing
     */
    static void mustBeReasoned(
            NoticeKind chosen,
            List<Power> powers,
            Circumstances now,
            @Nullable String reasons,
            @Nullable String imminentRisk,
            Map<NoticeKind, String> against,
            boolean fire,
            @Nullable String fireConsultation) {
        Power power = powers.stream()
                .filter(one -> one.getKind() == chosen)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("housing.action.choose"));
        if (!shut(power, now).isEmpty()) {
            throw new RuleBroken("housing.action.not-open", chosen.words());
        }
        if (Recipients.blank(reasons)) {
            throw new RuleBroken("housing.action.reasons-needed", chosen.words());
        }
        if (power.isImminentRisk() && Recipients.blank(imminentRisk)) {
            throw new RuleBroken("housing.action.imminent-risk-needed");
        }
        List<String> unsaid = powers.stream()
                .filter(one -> one.getKind() != chosen && shut(one, now).isEmpty())
                .filter(one -> Recipients.blank(against.get(one.getKind())))
                .map(one -> one.getKind().words())
                .toList();
        if (!unsaid.isEmpty()) {
            throw new RuleBroken("housing.action.reasons-against-needed", String.join(", ", unsaid));
        }
        if (fire && Recipients.blank(fireConsultation)) {
            throw new RuleBroken(
                    chosen.isEmergency()
                            ? "housing.action.fire-consultation-emergency"
                            : "housing.action.fire-consultation-needed");
        }
    }
}
