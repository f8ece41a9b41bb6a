package org.margatetaskforce.web.housing.sanction;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.notice.EnforcementNotice;
import org.margatetaskforce.housing.sanction.CostRecovery;
import org.margatetaskforce.housing.sanction.WorksBasis;
import org.margatetaskforce.web.shell.Once;

/** Plans works that the authority does itself (Housing Act 2004 Sch 3). */
@Named
@ViewScoped
public class PlanWorks extends ActOnSanction {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CostRecovery costs;

    private String notice = "";
    private @Nullable WorksBasis basis;
    private String person = "";
    private String works = "";
    private String reasons = "";
    private @Nullable LocalDate enterOn;

    @Override
    protected void fill() {
        enterOn = today().plusDays(7);
        getGrounds().stream().findFirst().ifPresent(each -> notice = each.getReference());
        getLandlords().stream().findFirst().ifPresent(each -> person = each.name());
    }

    /** Plans them. */
    public String plan() {
        WorksBasis ground = basis;
        if (ground == null) {
            throw new RuleBroken("housing.works.reasons-needed");
        }
        return done(
                "housing.sanction.planned",
                costs.plan(
                        getReference(),
                        version(),
                        notice,
                        ground,
                        person,
                        works,
                        reasons,
                        Objects.requireNonNullElse(enterOn, today())));
    }

    /** The notices about which works may be done today, to choose from. */
    public List<EnforcementNotice> getGrounds() {
        return Once.ask(this, "grounds", () -> grounds.ofWorks(getEnforcementCase()));
    }

    public WorksBasis[] getBases() {
        return WorksBasis.values();
    }

    public String getNotice() {
        return notice;
    }

    public void setNotice(@Nullable String notice) {
        this.notice = notice == null ? "" : notice;
    }

    public @Nullable WorksBasis getBasis() {
        return basis;
    }

    public void setBasis(@Nullable WorksBasis basis) {
        this.basis = basis;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person;
    }

    public String getWorks() {
        return works;
    }

    public void setWorks(@Nullable String works) {
        this.works = works == null ? "" : works;
    }

    public String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons == null ? "" : reasons;
    }

    public @Nullable LocalDate getEnterOn() {
        return enterOn;
    }

    public void setEnterOn(@Nullable LocalDate enterOn) {
        this.enterOn = enterOn;
    }
}
