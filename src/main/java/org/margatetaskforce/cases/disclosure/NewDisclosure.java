package org.margatetaskforce.cases.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure as it is asked for.
 *
 * @param dataClass the most confidential class among what is disclosed
 * @param caseReference the case it is about; empty where none
 * @param subjects references of the persons it is about
 * @param morePersons how many persons it tells of besides those
 * @param recipient the code of the body
 * @param recipientPerson who there gets it: a name or an office
 * @param items what is disclosed
 * @param gateways codes; one or more
 * @param agreement the sharing agreement it goes under; empty where none
 * @param necessity why it is necessary and proportionate
 * @param informed whether the persons were told
 * @param informedWhy why not
 * @param givenAt when it was told, where that had to be before anybody could decide
 * @param file the list as a file that it is about; empty where none
 */
public record NewDisclosure(
        int dataClass,
        String caseReference,
        List<String> subjects,
        int morePersons,
        String recipient,
        String recipientPerson,
        DisclosureMeans means,
        String items,
        Set<DisclosurePurpose> purposes,
        String purpose,
        List<String> gateways,
        String agreement,
        String necessity,
        boolean informed,
        String informedWhy,
        boolean urgent,
        @Nullable Instant givenAt,
        String file) {}
