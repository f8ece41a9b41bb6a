package org.margatetaskforce.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;

/**
 * Who looked at what, changed what, was refused what, from where and what for (partnership practice F.3, class D23, and F.5).
 * Lines are added and never altered; a line names the record, never what stands in it. Each line becomes a link of a chain
 * ({@link AuditChain}).
 */
@Boundary
public class Audit {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,39}");
    private static final int LONGEST_PURPOSE = 200;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Adds a line in the transaction of what it tells of, so that neither stands without the other.
     *
     * @param action one of VIEW, LIST, PRINT, EXPORT, DISCLOSE, BREAKGLASS, EDIT, DENIED, SIGN_IN, SIGN_OUT
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
        write(
                action,
                recordKind,
                reference,
                dataClass,
                detail,
                null,
                null,
                recordKind.equals("case") ? reference : null,
                null);
    }

    /**
     * Adds a line that says for which case, and for which purpose where one was given.
     *
     * @param caseReference the case in whose context it is done; null where there is none
     * @param purpose what for, in the words of whoever gave a reason; null where the case is the purpose
     */
    public void recordFor(
            @Nullable String caseReference,
            @Nullable String purpose,
            String action,
            String recordKind,
            @Nullable String reference,
            @Nullable Integer dataClass,
            @Nullable String detail) {
        write(action, recordKind, reference, dataClass, detail, null, null, caseReference, purpose);
    }

    /**
     * Adds a line about a search: what was typed and how much was found (partnership practice F.5). The terms are kept here
     * and nowhere else.
     *
     * @param kinds what was searched, in words: {@code people}
     * @param results how many of them the officer was shown to exist
     */
    public void searched(String kinds, String terms, int results) {
        write("SEARCH", kinds, null, null, null, terms, results, null, null);
    }

    /**
     * Adds the one line of a list of restricted records: what was listed and how many there were, and what it was narrowed to
     * without anything typed.
     *
     * @param kinds what was listed, in words: {@code incidents}
     * @param results how many the officer was shown to exist
     */
    public void listed(String kinds, int dataClass, int results, @Nullable String narrowedTo) {
        write("LIST", kinds, null, dataClass, narrowedTo, null, results, null, null);
    }

    /** Adds a denial in a transaction of its own: what was refused is undone, that it was tried stays. */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public void denied(String what) {
        record("DENIED", what, null, null, Acting.who());
    }

    /**
     * Adds, in a transaction of its own, that somebody asked for what is not there for them; whether it is there for anybody is
     * not said.
     *
     * @param page the page that was asked
     * @param reference what was asked for; kept only where it has the form of a reference, for anything may stand in an address
     */
    @Transactional(value = Transactional.TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public void notFound(String page, @Nullable String reference) {
        write("DENIED", "page " + page, referenceOrNull(reference), null, null, null, null, null, null);
    }

    /** The text where it has the form of a reference, else null. */
    public static @Nullable String referenceOrNull(@Nullable String text) {
        return text != null && REFERENCE.matcher(text).matches() ? text : null;
    }

    private void write(
            String action,
            String recordKind,
            @Nullable String reference,
            @Nullable Integer dataClass,
            @Nullable String detail,
            @Nullable String terms,
            @Nullable Integer results,
            @Nullable String caseReference,
            @Nullable String purpose) {
        Whence whence = Whence.here();
        entityManager
                .createNativeQuery("""
                        insert into identity.audit_entry
                               (at, officer, agency_code, posts, action, record_kind, reference, data_class, detail, terms, results,
                                case_reference, purpose, outcome, request_id, address, device)
                        values (?1, identity.acting(), identity.acting_agency(), array_to_string(identity.acting_posts(), ' '), ?2, ?3, ?4,
                                cast(?5 as smallint), ?6, ?7, cast(?8 as integer), ?9, ?10, ?11, ?12, ?13, ?14)""")
                .setParameter(1, Timestamp.from(TaskForceClock.current().instant()))
                .setParameter(2, action)
                .setParameter(3, recordKind)
                .setParameter(4, reference)
                .setParameter(5, dataClass)
                .setParameter(6, detail)
                .setParameter(7, terms)
                .setParameter(8, results)
                .setParameter(9, caseReference)
                .setParameter(10, shortened(purpose))
                .setParameter(11, outcome(action, recordKind))
                .setParameter(12, whence == null ? null : whence.request())
                .setParameter(13, whence == null ? null : whence.address())
                .setParameter(14, whence == null ? null : whence.device())
                .executeUpdate();
    }

    private static String outcome(String action, String recordKind) {
        if (!action.equals("DENIED")) {
            return "DONE";
        }
        return recordKind.startsWith("page ") ? "NOT_FOUND" : "REFUSED";
    }

    private static @Nullable String shortened(@Nullable String purpose) {
        return purpose == null || purpose.length() <= LONGEST_PURPOSE ? purpose : purpose.substring(0, LONGEST_PURPOSE);
    }
}
