package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.notice.HazardForm;
import org.margatetaskforce.housing.notice.NoticePlan;
import org.margatetaskforce.housing.notice.PartyForm;
import org.margatetaskforce.housing.notice.PremisesKind;
import org.margatetaskforce.housing.notice.Recipients;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.web.shell.Sentences;
import org.margatetaskforce.web.shell.Tell;

/** Drafts a notice or order: what it says, whom it reaches and why, and what is missing before it can be signed. */
@Named
@ViewScoped
public class DraftNotice extends ActOnNotice {

    private static final long serialVersionUID = 1L;

    @jakarta.inject.Inject
    transient Deadlines deadlines;

    private NoticePlan plan = new NoticePlan();
    private ArrayList<HazardForm> hazards = new ArrayList<>();
    private ArrayList<PartyForm> parties = new ArrayList<>();

    @Override
    protected void fill() {
        plan = drafts.plan(getReference());
        hazards = new ArrayList<>(drafts.hazards(getReference()));
        parties = new ArrayList<>(drafts.parties(getReference()));
    }

    /** Works out from licence, control and interests whom it must reach. */
    public void workOut() {
        PremisesKind premises = plan.getPremisesKind();
        if (premises != null) {
            List<PartyForm> named = parties.stream()
                    .filter(party -> party.getHolderReference() == null && party.getBecause() == null)
                    .toList();
            parties = new ArrayList<>(drafts.recipients(getReference(), premises));
            parties.addAll(named);
        }
    }

    /** Room for somebody whom the records do not have. */
    public void addPerson() {
        PartyForm person = new PartyForm();
        person.setRole(Recipients.Role.REQUIRED);
        parties.add(person);
    }

    /** Keeps it as it stands. */
    public String save() {
        now(drafts.save(getReference(), version(), plan, hazards, parties));
        Tell.next("housing.notice.done.saved", getReference());
        return "/housing/draft-notice.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** Hands it to the one who signs. */
    public String handUp() {
        drafts.handUp(getReference(), version(), plan, hazards, parties);
        return done("housing.notice.done.handed-up", getReference());
    }

    /** What is missing, each as a sentence. */
    public List<String> getMissing() {
        return drafts.missing(getReference(), plan, hazards, parties).stream()
                .map(key -> Sentences.of(key))
                .toList();
    }

    /** The earliest start of works, if it were served today. */
    public Deadline getEarliest() {
        return deadlines.reckon("D-IN-START", TaskForceClock.current().today());
    }

    public NoticePlan getPlan() {
        return plan;
    }

    public List<HazardForm> getHazards() {
        return hazards;
    }

    public List<PartyForm> getParties() {
        return parties;
    }

    public PremisesKind[] getPremisesKinds() {
        return PremisesKind.values();
    }

    public Recipients.Role[] getRoles() {
        return Recipients.Role.values();
    }
}
