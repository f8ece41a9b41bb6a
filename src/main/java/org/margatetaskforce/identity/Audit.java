package org.margatetaskforce.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;

/**
 * Who looked at what, changed what, was refused what (partnership practice F.3, class D23). Lines are added and never
 * altered; a line names the record, never what stands in it.
 */
@Boundary
public class Audit {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Adds a line in the transaction of what it tells of, so that neither stands without the other.
     *
     * @param action one of VIEW, SEARCH, PRINT, EXPORT, EDIT, DENIED, SIGN_IN, SIGN_OUT
     * @param recordKind the kind of record, in words: {@code licence application}
     * @param reference its business reference
     * @param dataClass its class of the sharing agreement, 1 to 25
     * @param detail what was done, without what the record says
     */
    public void record(
            String action,
            String recordKind,
            @Nullable String reference,
            @Nullable Integer dataClass,
            @Nullable String detail) {
        entityManager
                .createNativeQuery("""
                        insert into identity.audit_entry (at, officer, agency_code, action, record_kind, reference, data_class, detail)
                        values (?1, identity.acting(), identity.acting_agency(), ?2, ?3, ?4, cast(?5 as smallint), ?6)""")
                .setParameter(1, Timestamp.from(TaskForceClock.current().instant()))
                .setParameter(2, action)
                .setParameter(3, recordKind)
                .setParameter(4, reference)
                .setParameter(5, dataClass)
                .setParameter(6, detail)
                .executeUpdate();
    }

    /**
     * Adds a line about a search: what was typed and how much was found (partnership practice F.5). The terms are kept here
     * and nowhere else.
     *
     * @param kinds what was searched, in words: {@code people}
     * @param results how many of them the officer was shown to exist
     */
    public void searched(String kinds, String terms, int results) {
        entityManager
                .createNativeQuery("""
                        insert into identity.audit_entry (at, officer, agency_code, action, record_kind, terms, results)
                        values (?1, identity.acting(), identity.acting_agency(), 'SEARCH', ?2, ?3, ?4)""")
                .setParameter(1, Timestamp.from(TaskForceClock.current().instant()))
                .setParameter(2, kinds)
                .setParameter(3, terms)
                .setParameter(4, results)
                .executeUpdate();
    }

    /** Adds a denial in a transaction of its own: what was refused is undone, that it was tried stays. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public void denied(String what) {
        record("DENIED", what, null, null, Acting.who());
    }
}
