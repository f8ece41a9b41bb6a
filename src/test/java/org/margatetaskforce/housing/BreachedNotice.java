package org.margatetaskforce.housing;

/** For tests: an improvement notice that was served ninety days ago, is operative, and was seen today with nothing begun. */
public final class BreachedNotice {

    private BreachedNotice() {}

    /**
     * The statement that writes it, for whoever is acting on the connection; no process follows it.
     *
     * @param notice its reference
     * @param enforcement that of the case it is about
     */
    public static String written(String notice, String enforcement) {
        return """
                with course as (
                  insert into housing.course_of_action (recorded_at, recorded_by, enforcement_case_id, number, kind, section, category,
                         decided_on, decided_by)
                  select now(), identity.acting(), id, 1, 'IMPROVEMENT_NOTICE', 's.11', 1, identity.today() - 95, 'a.okonkwo'
                    from housing.enforcement_case where reference = '%s'
                  returning id, enforcement_case_id)
                insert into housing.notice (recorded_at, recorded_by, enforcement_case_id, course_id, reference, kind, section, state,
                       drafted_by, drafted_on, handed_up_on, handed_up_by, signed_by, signed_on, served_on, copies_by, copies_done_on,
                       appeal_by, appeal_over_on, operative_on, works_start_on, works_end_on, inspected_on, breached_on, land_charge)
                select now(), identity.acting(), enforcement_case_id, id, '%s', 'IMPROVEMENT_NOTICE', 's.11', 'BREACHED',
                       'p.sandys', identity.today() - 93, identity.today() - 92, 'p.sandys', 'a.okonkwo', identity.today() - 91,
                       identity.today() - 90, identity.today() - 84, identity.today() - 88, identity.today() - 70,
                       identity.today() - 69, identity.today() - 69, identity.today() - 62, identity.today() - 2, identity.today(),
                       identity.today(), 'REGISTERED'
                  from course""".formatted(enforcement, notice);
    }
}
