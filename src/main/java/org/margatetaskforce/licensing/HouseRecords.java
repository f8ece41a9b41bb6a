package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;

/**
 * What goes with every change of a record about a house, in the caller's transaction: the lock, who comes second, the team of its
 * case, the timeline and the audit. What {@link ApplicationFiles} is to an application.
 */
@Boundary
public class HouseRecords {

    static final int PROPERTY_BASIC = 1;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Properties properties;

    @Inject
    Cases cases;

    @Inject
    Timeline timeline;

    @Inject
    Audit audit;

    @Inject
    Officers officers;

    /** The shared case of a door's building; it is opened where there is none. */
    public SharedCase caseOf(AddressRow door) {
        return cases.get(open(Uprn.of(door.propertyUprn())));
    }

    /** Puts the officer who works on a record on the team of its case, where they are not on it yet. */
    public void join(HouseRecord found) {
        if (!cases.isOnTeam(found.getCaseReference())) {
            open(Uprn.of(found.getPropertyUprn()));
        }
    }

    private String open(Uprn building) {
        return cases.openPropertyCase(building, properties.address(building).line());
    }

    /** The record of this reference, where the officer may see it: nobody else changes it before the transaction ends. */
    public <T extends HouseRecord> Optional<T> locked(Class<T> kind, String reference) {
        return entityManager
                .createQuery("select r from " + kind.getSimpleName() + " r where r.reference = :reference", kind)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * A locked record, to be changed by the officer, who joins its team.
     *
     * @param expectedVersion what the page showed
     * @param changedMeanwhile the sentence for who comes second: it is told who saved last, and when
     */
    public <T extends HouseRecord> T change(T locked, int expectedVersion, String changedMeanwhile) {
        if (locked.getVersion() != expectedVersion) {
            throw new RuleBroken(
                    changedMeanwhile,
                    officers.nameOf(locked.lastSavedBy()),
                    MOMENT.format(ZonedDateTime.ofInstant(locked.lastSavedAt(), TaskForceClock.LONDON)));
        }
        join(locked);
        locked.savedBy(
                Objects.requireNonNull(Acting.who(), "nobody is acting"),
                TaskForceClock.current().instant());
        return locked;
    }

    /**
     * Notes a step on the timeline of the case and in the audit.
     *
     * @param kind what the audit calls such a record
     */
    public void note(HouseRecord about, String kind, String heading, String words) {
        timeline.write(about.getCaseReference(), PROPERTY_BASIC, heading, words, about.getReference());
        audit.record("EDIT", kind, about.getReference(), PROPERTY_BASIC, heading);
    }
}
