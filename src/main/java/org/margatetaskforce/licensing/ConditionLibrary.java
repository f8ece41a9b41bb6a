package org.margatetaskforce.licensing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;

/** The texts of licence conditions by the day of the grant, and which of them were chosen for an application. */
@Boundary
public class ConditionLibrary {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A condition of one licence.
     *
     * @param particulars what its text refers to as the particulars, such as a number of persons
     */
    public record Chosen(ConditionText text, @Nullable String particulars) {}

    /** The texts in force on a day, in the order of their topics, the mandatory ones first. */
    public List<ConditionText> inForce(LocalDate on) {
        return entityManager
                .createQuery("select c from ConditionText c order by c.id", ConditionText.class)
                .getResultStream()
                .filter(text -> text.isInForce(on))
                .toList();
    }

    /** The conditions a licence granted on a day must have (Schedule 4): they cannot be taken out. */
    public List<ConditionText> mandatory(LocalDate on, boolean gas) {
        return inForce(on).stream().filter(text -> text.isMandatory(on, gas)).toList();
    }

    /** What was chosen for an application, in the order of the library. */
    public List<Chosen> of(LicenceApplication application) {
        Map<Long, ConditionText> texts = entityManager
                .createQuery(
                        "select c from ConditionText c where c.id in"
                                + " (select x.conditionId from ChosenCondition x where x.applicationId = :application)",
                        ConditionText.class)
                .setParameter("application", application.key())
                .getResultStream()
                .collect(Collectors.toMap(text -> Objects.requireNonNull(text.id()), Function.identity()));
        return entityManager
                .createQuery(
                        "select x from ChosenCondition x where x.applicationId = :application order by x.conditionId",
                        ChosenCondition.class)
                .setParameter("application", application.key())
                .getResultStream()
                .map(choice ->
                        new Chosen(Objects.requireNonNull(texts.get(choice.conditionId())), choice.getParticulars()))
                .toList();
    }

    /** Chooses the mandatory conditions of a day and those picked; what was chosen before is replaced. */
    public void choose(LicenceApplication application, List<ConditionChoice> picked, LocalDate on, boolean gas) {
        List<ConditionText> available = inForce(on);
        Map<String, ConditionText> byCode =
                available.stream().collect(Collectors.toMap(ConditionText::getCode, Function.identity()));
        entityManager
                .createQuery("delete from ChosenCondition x where x.applicationId = :application")
                .setParameter("application", application.key())
                .executeUpdate();
        Set<String> chosen = new HashSet<>();
        List<ConditionChoice> all = new ArrayList<>(picked);
        for (ConditionText text : mandatory(on, gas)) {
            ConditionChoice choice = new ConditionChoice();
            choice.setCode(text.getCode());
            all.add(choice);
        }
        for (ConditionChoice choice : all) {
            ConditionText text = byCode.get(Said.orEmpty(choice.getCode()));
            if (text == null) {
                throw new RuleBroken("licensing.condition.not-in-force", Said.orEmpty(choice.getCode()), on);
            }
            if (text.getText().contains("the particulars") && Said.nothing(choice.getParticulars())) {
                throw new RuleBroken("licensing.condition.particulars-needed", text.getCode(), text.getTitle());
            }
            if (chosen.add(text.getCode())) {
                entityManager.persist(new ChosenCondition(
                        application.key(), Objects.requireNonNull(text.id()), choice.getParticulars()));
            }
        }
        entityManager.flush();
    }

    /**
     * Refuses a grant that lacks a condition mandatory on its day, in the text of that day.
     *
     * @throws RuleBroken naming what is missing
     */
    public void mustHaveMandatory(LicenceApplication application, LocalDate grantedOn, boolean gas) {
        mustHaveMandatory(of(application).stream().map(Chosen::text).toList(), mandatory(grantedOn, gas));
    }

    static void mustHaveMandatory(List<ConditionText> chosen, List<ConditionText> mandatory) {
        Set<String> there = chosen.stream()
                .map(text -> text.getCode() + '/' + text.getTextVersion())
                .collect(Collectors.toSet());
        String missing = mandatory.stream()
                .filter(text -> !there.contains(text.getCode() + '/' + text.getTextVersion()))
                .map(ConditionText::getTitle)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new RuleBroken("licensing.licence.mandatory-condition-missing", missing);
        }
    }
}
