package org.margatetaskforce.web.licensing.change;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.StandingRecords;
import org.margatetaskforce.licensing.change.ChangeFiles;
import org.margatetaskforce.licensing.change.LicenceChange;
import org.margatetaskforce.licensing.change.LicenceChanges;
import org.margatetaskforce.licensing.exemption.TemporaryExemption;
import org.margatetaskforce.licensing.exemption.TemporaryExemptions;

/** Shows on a licence what was changed of it, and whether a change may be drafted. */
@Named
@RequestScoped
public class SeeChanges {

    @Inject
    ChangeFiles changes;

    @Inject
    LicenceChanges licenceChanges;

    @Inject
    Officers officers;

    @Inject
    TemporaryExemptions exemptions;

    @Inject
    StandingRecords standing;

    private final Map<String, List<LicenceChange>> read = new HashMap<>();
    private final Map<String, List<StandingRecords.Following>> followed = new HashMap<>();
    private final Map<String, List<StandingRecords.Beside>> besides = new HashMap<>();
    private @Nullable Boolean mayDraft;

    /** The changes of a licence, the latest first. */
    public List<LicenceChange> of(String licence) {
        return read.computeIfAbsent(licence, changes::ofLicence);
    }

    /** Where one of them stands. */
    public String standing(LicenceChange change) {
        return licenceChanges.standing(change);
    }

    /** May the one acting draft a change, and is none open? */
    public boolean mayDraft(String licence) {
        Boolean may = mayDraft;
        if (may == null) {
            may = officers.may("licence.propose-change");
            mayDraft = may;
        }
        return may && of(licence).stream().noneMatch(each -> each.getState().isOpen());
    }

    /** May the one acting record that a licence's holder has died? */
    public boolean isMayRecordDeath() {
        return officers.may("exemption.record");
    }

    /** May the one acting look after a licence's conditions? */
    public boolean isMayCheckConditions() {
        return officers.may("licence.check-conditions");
    }

    /** What follows a licence: the applications to renew it. */
    public List<StandingRecords.Following> following(String licence) {
        return followed.computeIfAbsent(licence, standing::following);
    }

    /** Other licences of the same dwelling on the same days, as a tribunal may bring about. */
    public List<StandingRecords.Beside> beside(Licence licence) {
        return besides.computeIfAbsent(licence.getReference(), reference -> standing.beside(licence));
    }

    /** The exemption that the death of a licence's holder brought; empty where there is none to be seen. */
    public String exemptionAfter(String licence) {
        return exemptions
                .ofLicence(licence)
                .map(TemporaryExemption::getReference)
                .orElse("");
    }
}
