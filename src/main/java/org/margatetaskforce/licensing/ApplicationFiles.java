package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.place.Uprn;

/**
 * The file of an application: fetching it, locking it for a change, and noting each step in its history, on the shared
 * case's timeline and in the audit, all in the caller's transaction. The other boundaries of this room work through it.
 */
@Boundary
public class ApplicationFiles {

    static final int PROPERTY_BASIC = 1;
    static final int ENFORCEMENT_DETAIL = 2;
    static final int PERSON_INDEX = 3;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Timeline timeline;

    @Inject
    Cases cases;

    @Inject
    Audit audit;

    @Inject
    Officers officers;

    @Inject
    LicensableHouses houses;

    /** The application of this reference, where the officer may see it. */
    public Optional<LicenceApplication> find(String reference) {
        return entityManager
                .createQuery(
                        "select a from LicenceApplication a where a.reference = :reference", LicenceApplication.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The application of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public LicenceApplication get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("licensing.application.unknown", reference));
    }

    /** The application, locked until the transaction ends: a second officer waits, and then sees what the first did. */
    public LicenceApplication locked(String reference) {
        return entityManager
                .createQuery(
                        "select a from LicenceApplication a where a.reference = :reference", LicenceApplication.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.application.unknown", reference));
    }

    /**
     * The application, locked for a change by an officer who has read a certain version of it. The officer is one who works
     * on it and so is on the team of its case.
     *
     * @throws RuleBroken where somebody has saved since: who, and when, so that nothing is overwritten unseen
     */
    public LicenceApplication change(String reference, int expectedVersion) {
        LicenceApplication application = locked(reference);
        if (application.getVersion() != expectedVersion) {
            throw new RuleBroken(
                    "licensing.application.changed-meanwhile",
                    officers.nameOf(application.getLastSavedBy()),
                    MOMENT.format(ZonedDateTime.ofInstant(application.getLastSavedAt(), TaskForceClock.LONDON)));
        }
        join(application);
        application.savedBy(who(), now());
        return application;
    }

    /** Puts the officer who works on an application on the team of its case, where they are not on it yet. */
    public void join(LicenceApplication application) {
        if (cases.isOnTeam(application.getCaseReference())) {
            return;
        }
        LicensableHouse house = houses.get(application.getHouseId());
        cases.openPropertyCase(Uprn.of(house.getPropertyUprn()), house.getAddress());
    }

    /** Writes everything out and gives the version that the next change must carry. */
    public int saved(LicenceApplication application) {
        entityManager.flush();
        return application.getVersion();
    }

    /** Notes a step: in the application's history, on the timeline of its case, in the audit. */
    public void step(LicenceApplication application, @Nullable ApplicationState from, String words) {
        entityManager.persist(new ApplicationStep(application, from, today(), words));
        timeline.write(
                application.getCaseReference(),
                PROPERTY_BASIC,
                "Licence application " + application.getState().words().toLowerCase(Locale.UK),
                words,
                application.getReference());
        audited(application, words);
    }

    /** Notes what is not for everybody on the case: a line of enforcement detail (D2). */
    public void detail(LicenceApplication application, String heading, String words) {
        timeline.write(application.getCaseReference(), ENFORCEMENT_DETAIL, heading, words, application.getReference());
        audited(application, heading);
    }

    /** Notes a fact of the header on the timeline without a change of state. */
    public void note(LicenceApplication application, String heading, String words) {
        timeline.write(application.getCaseReference(), PROPERTY_BASIC, heading, words, application.getReference());
        audited(application, heading);
    }

    /** Notes that an officer has read the file: its people and what is known of them. */
    public void seen(LicenceApplication application) {
        audit.record("VIEW", "licence application", application.getReference(), PERSON_INDEX, null);
    }

    private void audited(LicenceApplication application, String what) {
        audit.record("EDIT", "licence application", application.getReference(), PROPERTY_BASIC, what);
    }

    /** The parties of an application, as far as the officer may see them. */
    public List<Party> parties(LicenceApplication application) {
        return entityManager
                .createQuery(
                        "select p from Party p where p.applicationId = :application order by p.role, p.position",
                        Party.class)
                .setParameter("application", application.key())
                .getResultList();
    }

    /**
     * The party in a role.
     *
     * @throws RuleBroken where there is none, or the officer may not see it
     */
    public Party party(LicenceApplication application, PartyRole role) {
        return parties(application).stream()
                .filter(party -> party.getRole() == role)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.application.party-unknown", role.words()));
    }

    /** The assessment, where one has been begun. */
    public Optional<Assessment> assessment(LicenceApplication application) {
        return entityManager
                .createQuery("select a from Assessment a where a.applicationId = :application", Assessment.class)
                .setParameter("application", application.key())
                .getResultStream()
                .findFirst();
    }

    /** Is something known against somebody's fitness? Then two officers must be of one mind. */
    public boolean isFlagged(LicenceApplication application) {
        return assessment(application).map(Assessment::isFlagged).orElse(false);
    }

    /** The statutory notices of an application, the oldest first. */
    public List<Notice> notices(LicenceApplication application) {
        return entityManager
                .createQuery("select n from Notice n where n.applicationId = :application order by n.id", Notice.class)
                .setParameter("application", application.key())
                .getResultList();
    }

    /** The notice whose period for representations counts now: the last one that no other has replaced. */
    public Optional<Notice> runningNotice(LicenceApplication application) {
        return notices(application).stream()
                .filter(notice -> !notice.isSuperseded()
                        && notice.getKind() != NoticeKind.DECISION_GRANT
                        && notice.getKind() != NoticeKind.DECISION_REFUSE)
                .reduce((earlier, later) -> later);
    }

    /**
     * The last day for representations on what is proposed now.
     *
     * @throws RuleBroken where no notice has been served on everybody: then no period runs at all
     */
    public LocalDate periodEnd(LicenceApplication application) {
        Notice notice = runningNotice(application)
                .orElseThrow(() -> new RuleBroken("licensing.notice.none-served", application.getReference()));
        LocalDate end = notice.getEndsOn();
        if (end == null) {
            throw new RuleBroken("licensing.notice.service-not-good", notice.getDocumentReference());
        }
        return end;
    }

    /** The licence an application led to. */
    public Optional<Licence> licence(LicenceApplication application) {
        return entityManager
                .createQuery("select l from Licence l where l.applicationId = :application", Licence.class)
                .setParameter("application", application.key())
                .getResultStream()
                .findFirst();
    }

    /** The next number of a series of the year: {@code SL-2011-00042}. */
    public String nextReference(String prefix, int year) {
        return (String) entityManager
                .createNativeQuery("select base.next_number(?1, ?2)")
                .setParameter(1, prefix)
                .setParameter(2, year)
                .getSingleResult();
    }

    static String who() {
        return Objects.requireNonNull(Acting.who(), "nobody is acting");
    }

    static Instant now() {
        return TaskForceClock.current().instant();
    }

    static LocalDate today() {
        return TaskForceClock.current().today();
    }
}
