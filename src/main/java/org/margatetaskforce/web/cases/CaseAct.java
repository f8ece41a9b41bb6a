package org.margatetaskforce.web.cases;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.CaseStage;
import org.margatetaskforce.cases.SharedCase;

/**
 * Something that can be done on a case, or why it cannot be done now.
 *
 * @param label what it is
 * @param page its page, without ending
 * @param whyNot null where it can be done
 */
public record CaseAct(String label, String page, @Nullable String whyNot) {

    /** True where it can be done now by this officer. */
    public boolean isPossible() {
        return whyNot == null;
    }

    /** What an officer may do on a case: they lead it, work on it, settle who does, or sign its end. */
    record Officer(
            boolean leads, boolean works, boolean manages, boolean signs, boolean programmeManager, boolean member) {}

    /** The next steps of its route, with the reason beside those that wait for something. */
    static List<CaseAct> next(SharedCase shared, Officer officer) {
        List<CaseAct> acts = new ArrayList<>();
        String notLead = officer.leads() ? null : "the lead professional’s";
        String notSign = officer.signs() ? null : "the supervisor’s";
        switch (shared.getStage()) {
            case ACCEPTED ->
                acts.add(new CaseAct(
                        "Accept the lead",
                        "accept-lead",
                        officer.leads() || shared.getLeadProfessional() == null ? null : "offered to somebody else"));
            case ALLOCATED -> acts.add(new CaseAct("Record first contact", "record-first-contact", notLead));
            case ASSESSMENT -> acts.add(new CaseAct("Sign the assessment", "sign-assessment", notLead));
            case PLAN -> acts.add(new CaseAct("Agree the plan", "agree-plan", notLead));
            case ACTIVE -> {
                acts.add(new CaseAct("Record the review", "record-review", notLead));
                acts.add(new CaseAct("Propose to close", "propose-closing", notLead));
            }
            case CLOSING -> {
                acts.add(new CaseAct("Record outcomes", "record-outcomes", officer.works() ? null : "the team’s"));
                acts.add(new CaseAct(
                        "Answer for my agency", "answer-closing", officer.member() ? null : "partner agencies’"));
                acts.add(new CaseAct(
                        "Sign the closing",
                        "close-case",
                        officer.leads() ? "another supervisor’s: who leads does not sign" : notSign));
                acts.add(new CaseAct("Go on instead", "go-on-instead", officer.leads() ? null : notSign));
            }
            case STEPPED_UP -> {
                acts.add(new CaseAct("Look at it again", "recheck-case", officer.works() ? null : "the team’s"));
                acts.add(new CaseAct("Propose to close", "propose-closing", notLead));
            }
            case HANDOVER ->
                acts.add(new CaseAct(
                        "Sign the handover",
                        "end-handover",
                        officer.leads() ? "another supervisor’s: who leads does not sign" : notSign));
            case SINGLE_AGENCY ->
                acts.add(new CaseAct("Close the file", "close-file", officer.works() ? null : "its agency’s"));
            default -> {}
        }
        return acts;
    }

    /** What else can be done on an open case. */
    static List<CaseAct> other(SharedCase shared, Officer officer, boolean excludesAny) {
        if (shared.getStage().isOver()) {
            return List.of();
        }
        List<CaseAct> acts = new ArrayList<>();
        boolean atWork = shared.getStage() == CaseStage.ALLOCATED
                || shared.getStage() == CaseStage.ASSESSMENT
                || shared.getStage() == CaseStage.PLAN
                || shared.getStage() == CaseStage.ACTIVE;
        if (officer.works()) {
            acts.add(new CaseAct("Set priority and risk", "weigh-case", null));
            acts.add(new CaseAct("Set the marking", "mark-case", null));
            acts.add(new CaseAct("Add a subject", "add-subject", null));
            acts.add(new CaseAct("End a subject", "end-subject", null));
            acts.add(new CaseAct("Link with another case", "link-case", null));
            acts.add(new CaseAct("End a link", "unlink-case", null));
            if (atWork || shared.getStage() == CaseStage.ACCEPTED) {
                acts.add(new CaseAct("Step up to social care", "step-up", null));
            }
        }
        if (officer.leads() && atWork) {
            acts.add(new CaseAct("Hand over: left the wards", "begin-handover", null));
        }
        if (officer.manages() || officer.member()) {
            acts.add(new CaseAct("Put somebody on the team", "join-team", null));
        }
        if (officer.manages()) {
            acts.add(new CaseAct("Take somebody off the team", "leave-team", null));
            acts.add(new CaseAct("Hand over the lead", "hand-over-lead", null));
            acts.add(new CaseAct("Add a partner agency", "add-partner", null));
            acts.add(new CaseAct("Record a legal basis", "record-basis", null));
            acts.add(new CaseAct("End a legal basis", "end-basis", null));
            acts.add(new CaseAct("A partner agency leaves", "leave-partner", null));
            acts.add(new CaseAct("Keep somebody from the case", "exclude-officer", null));
            if (excludesAny) {
                acts.add(new CaseAct("Let somebody see it again", "admit-again", null));
            }
        }
        if (officer.programmeManager()) {
            acts.add(new CaseAct("High-cost case", "mark-high-cost", null));
        }
        return acts;
    }
}
