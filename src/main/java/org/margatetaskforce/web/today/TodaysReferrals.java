package org.margatetaskforce.web.today;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.cases.referral.AgencyReferralFilter;
import org.margatetaskforce.cases.referral.AgencyReferralRow;
import org.margatetaskforce.cases.referral.AgencyReferrals;

/** Who waits for the officer's agency: what others have asked of it and nobody has answered. */
@Named
@RequestScoped
public class TodaysReferrals {

    private static final int ROWS = 5;

    @Inject
    AgencyReferrals referrals;

    private AgencyReferrals.Page found = new AgencyReferrals.Page(List.of(), 0);

    @PostConstruct
    void find() {
        found = referrals.page(
                new AgencyReferralFilter(AgencyReferralFilter.View.TO_US, null, true, false, null, null, 0, ROWS));
    }

    public List<AgencyReferralRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }
}
