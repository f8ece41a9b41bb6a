package org.margatetaskforce.web.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.Licensability;
import org.margatetaskforce.licensing.LicensabilityAnswer;
import org.margatetaskforce.licensing.PartyForm;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.web.shell.Sentences;

/** What stands in the way of handing an application in, said before somebody tries. The boundary itself decides. */
@ApplicationScoped
public class HandingIn {

    @Inject
    LicenceDrafts drafts;

    @Inject
    Licensability licensability;

    /** The first obstacle as a sentence, null where there is none. */
    @Nullable
    String obstacle(String reference) {
        if (drafts.house(reference).getUnits().isEmpty()) {
            return Sentences.of("licensing.application.no-dwelling");
        }
        PartyForm applicant = drafts.partyForm(reference, PartyRole.APPLICANT);
        if (applicant.getName() == null || applicant.getAddress() == null) {
            return Sentences.of("licensing.application.no-applicant");
        }
        LicensabilityAnswer answer = licensability.answer(reference);
        return answer.isToBeApplied() ? null : answer.sentence();
    }
}
