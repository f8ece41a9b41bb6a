package org.margatetaskforce.demo;

import java.util.Random;

/**
 * On which of the month's working days (counted from the first, 0) the steps of an application fall, so that by today it
 * has come as far as its fate says and every statutory period has run its course. A step it has not come to is {@link #NEVER}.
 *
 * @param received comes in and is recorded
 * @param asked what is missing is asked for
 * @param dulyMade everything is there
 * @param begun the checks begin
 * @param recommended the assessment is done
 * @param approved another officer approves, where a flag is set
 * @param served the proposal is served
 * @param considered the representations are considered
 * @param modified the notice of modifications is served
 * @param decided granted or refused
 * @param told the decision is served
 * @param closed withdrawn, returned, redirected or found exempt
 */
record Timetable(
        int received,
        int asked,
        int dulyMade,
        int begun,
        int recommended,
        int approved,
        int served,
        int considered,
        int modified,
        int decided,
        int told,
        int closed) {

    static final int NEVER = -1;

    /** 21 April to 20 May 2011 without weekends, Easter, the royal wedding and May Day. */
    static final int WORKING_DAYS = 18;

    /** A fortnight of representations and the days on either side take up most of the month. */
    static Timetable of(Fate fate, boolean flagged, Random random) {
        Draft draft = new Draft(random);
        switch (fate) {
            case IN_FORCE, UNDER_APPEAL ->
                draft.proposed(3, 3, flagged).considered(12, 12).decided(12, 13).told(14);
            case DECIDED_GRANT ->
                draft.proposed(3, 4, flagged).considered(15, 15).decided(15, 16).told(17);
            case DECIDED_REFUSE ->
                draft.proposed(4, 5, flagged).considered(16, 16).decided(16, 16).told(17);
            case TO_SERVE_DECISION ->
                draft.proposed(4, 5, flagged).considered(16, 16).decided(17, 17);
            case TO_DECIDE -> draft.proposed(3, 5, flagged).considered(16, 17);
            case PROPOSED_MODIFIED ->
                draft.proposed(3, 4, flagged).considered(15, 16).modified(17);
            case TO_CONSIDER -> draft.proposed(3, 5, flagged);
            case PROPOSED_REFUSE, PROPOSED_GRANT -> draft.proposed(9, 17, flagged);
            case TO_SERVE_PROPOSAL -> draft.recommended(13, 17, flagged);
            case TO_APPROVE -> draft.recommended(14, 17, false);
            case UNDER_ASSESSMENT -> draft.begun(10, 17);
            case DULY_MADE -> draft.dulyMade(12, 17);
            case RETURNED -> draft.asked(3, 4).closed(16, 17);
            case INCOMPLETE_OVERDUE -> draft.asked(4, 6);
            case INCOMPLETE -> draft.asked(8, 17);
            case RECEIVED, DRAFT -> draft.received(12, 17);
            case REDIRECTED, EXEMPT -> draft.received(4, 14).closed(15, 17);
            case WITHDRAWN -> draft.dulyMade(4, 12).closed(13, 17);
        }
        return draft.timetable();
    }

    /** A timetable being made up, from its last step back to its first. */
    private static final class Draft {

        private final Random random;
        private int received = NEVER;
        private int asked = NEVER;
        private int dulyMade = NEVER;
        private int begun = NEVER;
        private int recommended = NEVER;
        private int approved = NEVER;
        private int served = NEVER;
        private int considered = NEVER;
        private int modified = NEVER;
        private int decided = NEVER;
        private int told = NEVER;
        private int closed = NEVER;

        Draft(Random random) {
            this.random = random;
        }

        private int between(int first, int last) {
            return first + random.nextInt(last - first + 1);
        }

        private int before(int day, int atMost) {
            return Math.max(0, day - random.nextInt(atMost + 1));
        }

        Draft received(int first, int last) {
            received = between(first, last);
            return this;
        }

        Draft asked(int first, int last) {
            asked = between(first, last);
            received = before(asked, 3);
            return this;
        }

        Draft dulyMade(int first, int last) {
            dulyMade = between(first, last);
            received = before(dulyMade, 2);
            return this;
        }

        Draft begun(int first, int last) {
            begun = between(first, last);
            dulyMade = before(begun, 1);
            received = before(dulyMade, 2);
            return this;
        }

        Draft recommended(int first, int last, boolean flagged) {
            recommended = between(first, last);
            approved = flagged ? recommended : NEVER;
            begun = before(recommended, 2);
            dulyMade = before(begun, 1);
            received = before(dulyMade, 2);
            return this;
        }

        Draft proposed(int first, int last, boolean flagged) {
            served = between(first, last);
            int done = before(served, 1);
            return recommended(done, done, flagged);
        }

        Draft considered(int first, int last) {
            considered = between(first, last);
            return this;
        }

        Draft modified(int on) {
            modified = Math.max(considered, on);
            return this;
        }

        Draft decided(int first, int last) {
            decided = Math.max(considered, between(first, last));
            return this;
        }

        Draft told(int latest) {
            told = Math.min(latest, decided + random.nextInt(2));
            return this;
        }

        Draft closed(int first, int last) {
            closed = between(first, last);
            return this;
        }

        Timetable timetable() {
            if (asked == NEVER && approved == NEVER && dulyMade > received && random.nextInt(2) == 0) {
                // many a landlord forgets something and sends it within days
                asked = received;
            }
            return new Timetable(
                    received,
                    asked,
                    dulyMade,
                    begun,
                    recommended,
                    approved,
                    served,
                    considered,
                    modified,
                    decided,
                    told,
                    closed);
        }
    }
}
