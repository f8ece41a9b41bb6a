package org.margatetaskforce.web.cases.referral;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.cases.referral.AgencyReferralFilter;
import org.margatetaskforce.cases.referral.AgencyReferralRow;
import org.margatetaskforce.cases.referral.AgencyReferrals;

/** What the agencies on a case have asked of others, for the page of the case: asked once a request. */
@Named
@RequestScoped
public class AgencyReferralsOfCase {

    private static final int SHOWN = 10;

    @Inject
    AgencyReferrals referrals;

    private final Map<String, AgencyReferrals.Page> read = new HashMap<>();

    /** Those not answered first, the first ten. */
    public List<AgencyReferralRow> of(String caseReference) {
        return page(caseReference).rows();
    }

    /** True where there are more than are shown. */
    public boolean more(String caseReference) {
        return page(caseReference).total() > SHOWN;
    }

    private AgencyReferrals.Page page(String caseReference) {
        return read.computeIfAbsent(
                caseReference,
                reference -> referrals.page(new AgencyReferralFilter(
                        AgencyReferralFilter.View.ALL, null, null, false, null, reference, 0, SHOWN)));
    }
}
