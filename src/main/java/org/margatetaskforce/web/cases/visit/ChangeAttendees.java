package org.margatetaskforce.web.cases.visit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.visit.NewVisit;
import org.margatetaskforce.cases.visit.VisitStatus;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;
import org.margatetaskforce.web.shell.Once;

/** Changes who goes on a visit that is planned: somebody goes too, each by a power of their own agency, or does not go. */
@Named
@ViewScoped
public class ChangeAttendees extends ActOnVisit {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Officers officers;

    private String officer = "";
    private String power = "CONSENT";

    /** Somebody was chosen: by which powers they could go in is asked next. */
    public void choose() {
        power = "CONSENT";
        Once.forget(this);
    }

    /** Somebody else goes too. */
    public String join() {
        visits.addAttendee(getReference(), version(), new NewVisit.Going(officer, power));
        return again("cases.visit.done.joined", officer);
    }

    /** Somebody does not go after all. */
    public String leave(String username) {
        visits.removeAttendee(getReference(), version(), username);
        return again("cases.visit.done.left", username);
    }

    private String again(String key, String username) {
        String back = done(key, officers.nameOf(username));
        return visits.find(getReference()).isEmpty()
                ? "/cases/find-visits.xhtml?faces-redirect=true"
                : back.replace(
                        "/view-visit.xhtml?faces-redirect=true&", "/change-attendees.xhtml?faces-redirect=true&");
    }

    /** Everybody who can go and does not yet. */
    public List<Colleague> getColleagues() {
        return Once.ask(this, "colleagues", () -> officers.colleagues().stream()
                .filter(each ->
                        getGoing().stream().noneMatch(one -> one.username().equals(each.username())))
                .toList());
    }

    /** The powers of the agency of whoever was chosen; none where nobody was. */
    public List<Visits.Power> getPowers() {
        return Once.ask(this, "powers", () -> officers.findOnDuty(officer)
                .map(OnDuty::agencyCode)
                .map(visits::powers)
                .orElse(List.of()));
    }

    /** True where somebody can still be taken off. */
    public boolean isBeforeItBegins() {
        VisitStatus status = getVisit().getStatus();
        return status == VisitStatus.PLANNED || status == VisitStatus.BRIEFED;
    }

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(@Nullable String officer) {
        this.officer = officer == null ? "" : officer;
    }

    public String getPower() {
        return power;
    }

    public void setPower(@Nullable String power) {
        this.power = power == null ? "" : power;
    }
}
