package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.cases.CaseFilter;
import org.margatetaskforce.cases.CaseRow;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.consent.ConsentMethod;
import org.margatetaskforce.cases.consent.ConsentState;
import org.margatetaskforce.cases.consent.Consents;
import org.margatetaskforce.cases.consent.GivenBy;
import org.margatetaskforce.cases.consent.NewConsent;

/**
 * What people in the demo town agreed to: on the cases of the family worker, one consent that holds, one that soon expires, one
 * that was withdrawn and waits for what follows, one that was refused.
 */
@ApplicationScoped
public class Agreed {

    private static final String FAMILY_WORKER = "t.lindo";
    private static final int CASES = 40;

    @Inject
    Cases cases;

    @Inject
    Consents consents;

    /** On whose case, and whose. */
    private record Whose(String caseReference, String person) {}

    /** Asks four people of the worker's first cases. */
    void ask(LocalDate today) {
        List<Whose> asked = new ArrayList<>();
        Acting.as(FAMILY_WORKER, () -> {
            for (CaseRow row : cases.page(new CaseFilter(null, null, null, true, true, 0, CASES))
                    .rows()) {
                consents.persons(row.reference()).stream()
                        .limit(1)
                        .forEach(one -> asked.add(new Whose(row.reference(), one.reference())));
            }
        });
        List<Runnable> answers = List.of(
                () -> given(asked.get(0), today.minusMonths(2), null, List.of("KCC", "NHS"), List.of(6, 16)),
                () -> given(asked.get(1), today.minusMonths(8), today.plusDays(16), List.of("KCC", "JCP"), List.of(19)),
                () -> takenBack(given(asked.get(2), today.minusMonths(5), null, List.of("KCC", "NHS"), List.of(16))),
                () -> refused(asked.get(3), today));
        answers.stream().limit(asked.size()).forEach(answer -> Acting.as(FAMILY_WORKER, answer::run));
    }

    private String given(
            Whose whose, LocalDate from, @Nullable LocalDate until, List<String> recipients, List<Integer> classes) {
        return consents.record(new NewConsent(
                whose.caseReference(),
                whose.person(),
                ConsentState.GIVEN,
                GivenBy.SELF,
                "",
                "That those who help the family may tell each other what is needed, and no more",
                ConsentMethod.WRITTEN,
                "",
                "The paper file, at the front",
                "English",
                true,
                "",
                "",
                from,
                until,
                recipients,
                classes,
                ""));
    }

    private void takenBack(String reference) {
        consents.withdraw(
                reference,
                consents.get(reference).version(),
                "Said on the telephone that the school knows too much already.");
    }

    private void refused(Whose whose, LocalDate today) {
        consents.record(new NewConsent(
                whose.caseReference(),
                whose.person(),
                ConsentState.REFUSED,
                GivenBy.SELF,
                "",
                "That their adviser may know of the debts",
                null,
                "",
                "",
                "English",
                false,
                "Would rather tell the adviser themselves.",
                "",
                today.minusDays(6),
                null,
                List.of(),
                List.of(),
                ""));
    }
}
