package org.margatetaskforce.cases.subjectaccess;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A subject access request as it is taken in.
 *
 * @param person the reference of the person whose data it is
 * @param askerName the name of that person, as they give it
 * @param address where the answer goes
 * @param representative who asks for them; empty where they ask themselves
 * @param authority what was seen of the authority to ask for them
 * @param feePence what they are asked to pay; nothing where it is waived or not lawful
 * @param feeOn when it was paid; null while it was not
 * @param identityOn when proof of who asks was there; null while it was not
 * @param identitySeen what was seen
 */
public record NewSubjectRequest(
        String person,
        String askerName,
        String address,
        String representative,
        String authority,
        LocalDate receivedOn,
        AskedBy receivedHow,
        String wanted,
        AskedBy answerHow,
        int feePence,
        @Nullable LocalDate feeOn,
        @Nullable LocalDate identityOn,
        String identitySeen) {}
