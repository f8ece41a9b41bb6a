package org.margatetaskforce.web.housing.sanction;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.housing.sanction.Breach;
import org.margatetaskforce.housing.sanction.CivilPenalty;
import org.margatetaskforce.housing.sanction.DefaultWorks;
import org.margatetaskforce.housing.sanction.Demand;
import org.margatetaskforce.housing.sanction.EvidenceBundle;
import org.margatetaskforce.housing.sanction.EvidenceBundles;
import org.margatetaskforce.housing.sanction.Prosecution;
import org.margatetaskforce.housing.sanction.SanctionClock;
import org.margatetaskforce.housing.sanction.SanctionPaper;
import org.margatetaskforce.web.shell.Once;

/** All that followed from breaches on a case, what it cost, and what waits: papers to be signed and served, days that run. */
@Named
@ViewScoped
public class ViewSanctions extends ActOnSanction {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EvidenceBundles bundles;

    public List<DefaultWorks> getWorks() {
        return Once.ask(this, "works", () -> sanctions.works(getReference()));
    }

    public List<Demand> getDemands() {
        return Once.ask(this, "demands", () -> sanctions.demands(getReference()));
    }

    public List<Breach> getBreaches() {
        return Once.ask(this, "breaches", () -> sanctions.breaches(getReference()));
    }

    public List<CivilPenalty> getPenalties() {
        return Once.ask(this, "penalties", () -> sanctions.penalties(getReference()));
    }

    public List<Prosecution> getProsecutions() {
        return Once.ask(this, "prosecutions", () -> sanctions.prosecutions(getReference()));
    }

    public List<SanctionPaper> getPapers() {
        return Once.ask(this, "papers", () -> sanctions.papers(getReference()));
    }

    /** The days that run, the soonest first. */
    public List<SanctionClock> getClocks() {
        return Once.ask(this, "clocks", () -> sanctions.clocks(getReference())).stream()
                .filter(each -> !each.isEnded())
                .toList();
    }

    public List<EvidenceBundle> getBundles() {
        return Once.ask(this, "bundles", () -> bundles.of(getReference()));
    }

    /** Is there nothing yet? */
    public boolean isNothingYet() {
        return getWorks().isEmpty() && getDemands().isEmpty() && getBreaches().isEmpty();
    }
}
