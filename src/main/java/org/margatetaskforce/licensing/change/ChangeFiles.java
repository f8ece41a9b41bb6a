package org.margatetaskforce.licensing.change;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceTerms;

/** The file of a change: fetching it, locking it, and what belongs to it. */
@Boundary
public class ChangeFiles {

    private static final int PROPERTY_BASIC = 1;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    LicenceTerms licences;

    @Inject
    Officers officers;

    @Inject
    Audit audit;

    /** The change of this reference, where the officer may see it. */
    public Optional<LicenceChange> find(String reference) {
        return entityManager
                .createQuery("select c from LicenceChange c where c.reference = :reference", LicenceChange.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The change of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public LicenceChange get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("licensing.change.unknown", reference));
    }

    /** The change, locked until the transaction ends. */
    public LicenceChange locked(String reference) {
        return entityManager
                .createQuery("select c from LicenceChange c where c.reference = :reference", LicenceChange.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.change.unknown", reference));
    }

    /**
     * The change, locked for an officer who has read a certain version of it.
     *
     * @throws RuleBroken where somebody has saved since: who, and when
     */
    public LicenceChange change(String reference, int expectedVersion) {
        LicenceChange change = locked(reference);
        if (change.getVersion() != expectedVersion) {
            throw new RuleBroken(
                    "licensing.change.changed-meanwhile",
                    officers.nameOf(change.lastSavedBy()),
                    MOMENT.format(ZonedDateTime.ofInstant(change.lastSavedAt(), TaskForceClock.LONDON)));
        }
        files.join(application(change));
        change.savedBy(who(), now());
        return change;
    }

    /** Writes everything out and gives the version that the next act must carry. */
    public int saved(LicenceChange change) {
        entityManager.flush();
        return change.getVersion();
    }

    void keep(Object fresh) {
        entityManager.persist(fresh);
        entityManager.flush();
    }

    /** Who works on a change joins the team of its case, and so sees what only its members see; the look is noted. */
    public LicenceChange takeUp(String reference) {
        LicenceChange change = get(reference);
        files.join(application(change));
        audit.record("VIEW", "change of a licence", reference, PROPERTY_BASIC, null);
        return change;
    }

    /** The licence it changes. */
    public Licence licence(LicenceChange change) {
        return licences.get(change.licence());
    }

    /** The application that led to the licence. */
    public LicenceApplication application(LicenceChange change) {
        return licences.application(licence(change));
    }

    /** The changes of a licence, the latest first. */
    public List<LicenceChange> ofLicence(String licenceReference) {
        return entityManager
                .createQuery(
                        "select c from LicenceChange c, Licence l where c.licenceId = l.id and l.reference = :licence"
                                + " order by c.id desc",
                        LicenceChange.class)
                .setParameter("licence", licenceReference)
                .getResultList();
    }

    /** What it changes, in the order in which it was drafted. */
    public List<ChangeTerm> terms(LicenceChange change) {
        return of(ChangeTerm.class, change);
    }

    /** Its notices, the earliest first. */
    public List<ChangeNotice> notices(LicenceChange change) {
        return of(ChangeNotice.class, change);
    }

    /** The latest notice of a kind. */
    public Optional<ChangeNotice> notice(LicenceChange change, NoticeOfChange kind) {
        return notices(change).stream().filter(each -> each.getKind() == kind).reduce((earlier, later) -> later);
    }

    /** The appeals against it, the earliest first. */
    public List<ChangeAppeal> appeals(LicenceChange change) {
        return of(ChangeAppeal.class, change);
    }

    /** Is an appeal before the tribunal? */
    public boolean isUnderAppeal(LicenceChange change) {
        return appeals(change).stream().anyMatch(ChangeAppeal::isRunning);
    }

    /** What was said about it, as far as the officer may read it. */
    public List<ChangeRepresentation> representations(LicenceChange change) {
        return of(ChangeRepresentation.class, change);
    }

    /** The addresses it would put on the register, as far as the officer may read them. */
    public List<RegisterAddressChange> addresses(LicenceChange change) {
        return of(RegisterAddressChange.class, change);
    }

    /** The addresses that changes in effect have put on the register of a licence, the earliest first. */
    public List<RegisterAddressChange> addressesInEffect(LicenceChange of) {
        return entityManager
                .createQuery(
                        "select a from RegisterAddressChange a, LicenceChange c where a.changeId = c.id"
                                + " and c.licenceId = :licence and c.state = :state order by a.id",
                        RegisterAddressChange.class)
                .setParameter("licence", of.licence())
                .setParameter("state", ChangeState.IN_EFFECT)
                .getResultList();
    }

    /** Its reasons, where the officer may read them. */
    public Optional<ChangeContent> findContent(LicenceChange change) {
        return of(ChangeContent.class, change).stream().findFirst();
    }

    /**
     * Its reasons.
     *
     * @throws RuleBroken where the officer may not read them
     */
    public ChangeContent content(LicenceChange change) {
        return findContent(change).orElseThrow(() -> new RuleBroken("licensing.change.unknown", change.getReference()));
    }

    private <T> List<T> of(Class<T> kind, LicenceChange change) {
        return entityManager
                .createQuery(
                        "select r from " + kind.getSimpleName() + " r where r.changeId = :change order by r.id", kind)
                .setParameter("change", change.key())
                .getResultList();
    }

    /** The grounds in force on a day, in the order of the Act. */
    public List<ChangeGround> grounds(LocalDate on) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                select code, kind, words, provision, agreed, must_revoke, consultation, effect_code from licensing.change_ground
                 where valid_from <= ?1 and (valid_to is null or valid_to >= ?1) order by kind desc, agreed desc, provision, code""")
                .setParameter(1, Date.valueOf(on))
                .getResultList();
        return found.stream().map(ChangeFiles::ground).toList();
    }

    /** The ground of this code, whenever it was in force. */
    public ChangeGround ground(String code) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                select code, kind, words, provision, agreed, must_revoke, consultation, effect_code from licensing.change_ground
                 where code = ?1""").setParameter(1, code).getResultList();
        return found.stream()
                .map(ChangeFiles::ground)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.change.ground-needed"));
    }

    private static ChangeGround ground(Object[] row) {
        return new ChangeGround(
                (String) row[0],
                ChangeKind.valueOf((String) row[1]),
                (String) row[2],
                (String) row[3],
                (Boolean) row[4],
                (Boolean) row[5],
                (Boolean) row[6],
                (String) row[7]);
    }

    static String who() {
        return Objects.requireNonNull(Acting.who(), "nobody is acting");
    }

    static LocalDate today() {
        return TaskForceClock.current().today();
    }

    static Instant now() {
        return TaskForceClock.current().instant();
    }
}
