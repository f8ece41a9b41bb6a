package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.cases.CaseFilter;
import org.margatetaskforce.cases.CaseRow;
import org.margatetaskforce.cases.CaseSubject;
import org.margatetaskforce.cases.CaseSubjects;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SubjectKind;
import org.margatetaskforce.cases.subjectaccess.AskedBy;
import org.margatetaskforce.cases.subjectaccess.Correction;
import org.margatetaskforce.cases.subjectaccess.Corrections;
import org.margatetaskforce.cases.subjectaccess.ItemDecision;
import org.margatetaskforce.cases.subjectaccess.NewSubjectRequest;
import org.margatetaskforce.cases.subjectaccess.SubjectItem;
import org.margatetaskforce.cases.subjectaccess.SubjectItems;
import org.margatetaskforce.cases.subjectaccess.SubjectPart;
import org.margatetaskforce.cases.subjectaccess.SubjectRequests;
import org.margatetaskforce.documents.SubjectBundles;
import org.margatetaskforce.people.Persons;

/** People of the demo town who ask what is held about them: one waits for the fee, one is with the agencies, one has been answered. */
@ApplicationScoped
public class Askers {

    private static final String GOVERNANCE = "m.eldridge";
    private static final String SOLICITOR = "h.ransome";
    private static final String HOUSING_OFFICER = "p.sandys";
    private static final Map<String, String> DESKS = Map.of(
            "TDC", HOUSING_OFFICER, "KCC", "p.oduya", "POL", "m.brightwell", "NHS", "a.menon", "MTF", "r.ferreira");
    private static final int ASKED = 3;
    private static final int TEN_POUNDS = 1000;

    @Inject
    SubjectRequests requests;

    @Inject
    SubjectItems items;

    @Inject
    Corrections corrections;

    @Inject
    SubjectBundles bundles;

    @Inject
    Cases cases;

    @Inject
    CaseSubjects subjects;

    @Inject
    Persons persons;

    private record Somebody(String reference, String name) {}

    /** Asks, where the town has people on its cases. */
    void ask(LocalDate today) {
        List<Somebody> people = new ArrayList<>();
        Acting.as(HOUSING_OFFICER, () -> onCases(people));
        if (people.size() < ASKED) {
            return;
        }
        take(people.get(0), today.minusDays(6), null);
        String begun = take(people.get(1), today.minusDays(9), today.minusDays(2));
        decide(begun, DESKS.get("MTF"), "MTF");
        String answered = take(people.get(2), today.minusDays(30), today.minusDays(28));
        DESKS.forEach((agency, desk) -> decide(answered, desk, agency));
        Acting.as(
                GOVERNANCE,
                () -> bundles.prepare(
                        answered,
                        requests.get(answered).getVersion(),
                        new SubjectRequests.Wish("What is left is being asked for once more.", true, "")));
        Acting.as(HOUSING_OFFICER, () -> sayItIsWrong(people.get(2), today));
        Acting.as(
                SOLICITOR,
                () -> requests.release(answered, requests.get(answered).getVersion()));
        Acting.as(
                GOVERNANCE, () -> requests.send(answered, requests.get(answered).getVersion(), today, AskedBy.POST));
    }

    /** What they were given is wrong, says one of them: about themselves or the first of their cases that the officer reads. */
    private void sayItIsWrong(Somebody who, LocalDate today) {
        subjects.casesAbout(who.reference()).stream()
                .findFirst()
                .ifPresent(one -> corrections.record(new Correction.Said(
                        who.reference(),
                        one.getReference(),
                        today,
                        "We did not ask for this, and we never had to be chased.",
                        "That we let you in each time.")));
    }

    private void onCases(List<Somebody> people) {
        for (CaseRow row : cases.page(new CaseFilter(null, null, null, true, false, 0, 200))
                .rows()) {
            for (CaseSubject one : subjects.of(row.reference())) {
                if (people.size() < ASKED && one.kind() == SubjectKind.PERSON) {
                    persons.find(one.reference())
                            .filter(person -> people.stream()
                                    .noneMatch(each -> each.reference().equals(person.getReference())))
                            .ifPresent(person -> people.add(new Somebody(person.getReference(), person.getName())));
                }
            }
        }
    }

    private String take(Somebody who, LocalDate on, @Nullable LocalDate complete) {
        List<String> reference = new ArrayList<>();
        Acting.as(
                HOUSING_OFFICER,
                () -> reference.add(requests.record(new NewSubjectRequest(
                        who.reference(),
                        who.name(),
                        "14 Invented Row\nMargate CT9 0ZZ",
                        "",
                        "",
                        on,
                        AskedBy.LETTER,
                        "All that you and the others hold about me and my home.",
                        AskedBy.POST,
                        TEN_POUNDS,
                        complete,
                        complete,
                        complete == null ? "" : "Driving licence, and a bill at the address"))));
        return reference.get(0);
    }

    private void decide(String request, @Nullable String desk, String agency) {
        if (desk == null) {
            return;
        }
        List<SubjectPart> parts = new ArrayList<>();
        Acting.as(GOVERNANCE, () -> parts.addAll(items.parts(request)));
        for (SubjectPart part : parts) {
            if (part.agencyCode().equals(agency)) {
                Acting.as(desk, () -> give(request, part));
            }
        }
    }

    private void give(String request, SubjectPart part) {
        for (SubjectItem item : items.items(part)) {
            if (item.isReadable() && item.decision() == ItemDecision.WAITING) {
                items.decide(
                        request,
                        item,
                        requests.get(request).getReceivedOn(),
                        new SubjectItem.Choice(ItemDecision.GIVEN, "", "", List.of(), "", null));
            }
        }
    }
}
