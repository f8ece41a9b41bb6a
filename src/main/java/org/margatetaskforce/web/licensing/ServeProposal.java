package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.margatetaskforce.licensing.Recommendation;

/** Serves the notice of proposal to grant or to refuse (Housing Act 2004 Sch 5 paras 1 and 5). */
@Named
@ViewScoped
public class ServeProposal extends ServeNotice {

    private static final long serialVersionUID = 1L;

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
