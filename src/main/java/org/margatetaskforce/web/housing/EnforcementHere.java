package org.margatetaskforce.web.housing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.housing.EnforcementCases;
import org.margatetaskforce.housing.EnforcementFilter;
import org.margatetaskforce.web.shell.Once;

/** Housing enforcement of a property or a shared case, for their pages: what everybody who may know of it is told. */
@Named
@RequestScoped
public class EnforcementHere {

    private static final int MOST = 10;

    @Inject
    EnforcementCases enforcementCases;

    /** Of a building and its dwellings, by UPRN; the latest first. */
    public List<EnforcementCases.Row> at(String uprn) {
        return Once.ask(this, "at " + uprn, () -> enforcementCases
                .page(EnforcementFilter.ofProperty(uprn, MOST))
                .rows());
    }

    /** Of a shared case; the latest first. */
    public List<EnforcementCases.Row> on(String caseReference) {
        return Once.ask(this, "on " + caseReference, () -> enforcementCases
                .page(EnforcementFilter.ofCase(caseReference, MOST))
                .rows());
    }
}
