package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.margatetaskforce.licensing.Recommendation;
import org.margatetaskforce.licensing.StandingRecords;
import org.margatetaskforce.licensing.Succession;

/** Serves the notice of proposal to grant or to refuse (Housing Act 2004 Sch 5 paras 1 and 5). */
@Named
@ViewScoped
public class ServeProposal extends ServeNotice {

    private static final long serialVersionUID = 1L;

    @Inject
    StandingRecords standing;

    /** A renewal is proposed from the day after the licence it renews ends. */
    @Override
    protected void fill() {
        super.fill();
        standing.renewed(getApplication())
                .ifPresent(old -> getForm().setCommencesOn(Succession.firstDay(old.getEndsOn())));
    }

    /** Serves it on those whose day has come; once everybody is served the period runs. */
    public String serve() {
        notices.serveProposal(getReference(), version(), getForm());
        return done();
    }

    /** True where a licence is proposed, which then needs its first day. */
    public boolean isGrant() {
        return getApplication().getRecommendation() != Recommendation.REFUSE;
    }
}
