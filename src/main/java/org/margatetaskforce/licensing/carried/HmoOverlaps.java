package org.margatetaskforce.licensing.carried;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceState;
import org.margatetaskforce.licensing.ProcessDays;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * A licence under Part 2 that runs beside a selective licence of the same house: a ground for revoking the selective one (Housing Act
 * 2004 s.93(3)(b)), which an officer weighs. Found when the other register's licence comes in, changes, or is brought to its home.
 */
@Boundary
public class HmoOverlaps {

    private static final String TASK = "Task_SeeHmoOverlap";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /**
     * A selective licence beside a licence under Part 2.
     *
     * @param hmo the licence under Part 2
     * @param from the first day on which both run
     * @param to the last such day
     * @param change a revocation that is under way; null where none is
     */
    public record Overlap(
            String hmo,
            String licence,
            String application,
            String address,
            LicenceState state,
            LocalDate from,
            LocalDate to,
            @Nullable String change) {}

    /** The selective licences, granted or in force, that run beside a licence under Part 2 today or on a day to come. */
    public List<Overlap> of(String reference) {
        return of(List.of(reference));
    }

    private List<Overlap> of(Collection<String> references) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select c.reference as hmo, l.reference, a.reference as application, h.address, l.state,
                               greatest(c.commenced_on, l.commences_on), least(c.ends_on, l.ends_on),
                               (select max(x.reference) from licensing.licence_change x
                                 where x.licence_id = l.id and x.kind = 'REVOCATION'
                                   and x.state in ('TO_PROPOSE', 'PROPOSED', 'TO_DECIDE', 'MADE'))
                          from licensing.carried_licence c
                          join place.address ad on ad.uprn = c.uprn
                          join licensing.house h on h.property_uprn = ad.property_uprn
                           and (c.uprn = ad.property_uprn or h.extent = 'WHOLE_BUILDING'
                                or exists (select 1 from licensing.house_unit u where u.house_id = h.id and u.uprn = c.uprn))
                          join licensing.licence l on l.house_id = h.id and l.state in ('GRANTED', 'IN_FORCE')
                           and l.commences_on <= c.ends_on and l.ends_on >= greatest(c.commenced_on, identity.today())
                          join licensing.application a on a.id = l.application_id
                         where c.reference = any (string_to_array(?1, ',')) and c.kind in ('MANDATORY_HMO', 'ADDITIONAL_HMO')
                           and c.gone_on is null and c.ends_on >= identity.today()
                         order by 1, 2""")
                .setParameter(1, String.join(",", references))
                .getResultList();
        return found.stream()
                .map(row -> new Overlap(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        LicenceState.valueOf((String) row[4]),
                        ((Date) row[5]).toLocalDate(),
                        ((Date) row[6]).toLocalDate(),
                        (String) row[7]))
                .toList();
    }

    /**
     * Whatever now overlaps is put on the worklist, and what overlaps no more is taken off it.
     *
     * @param come licences that stand here for the first time
     * @param changed licences whose days, home or standing changed
     */
    void look(List<CarriedLicence> come, List<CarriedLicence> changed) {
        entityManager.flush();
        List<CarriedLicence> all =
                Stream.concat(come.stream(), changed.stream()).toList();
        Map<String, List<Overlap>> found = of(
                        all.stream().map(CarriedLicence::getReference).toList())
                .stream()
                .collect(Collectors.groupingBy(Overlap::hmo));
        for (CarriedLicence licence : changed) {
            if (!found.containsKey(licence.getReference()) && workflow.isOpen(TASK, licence.getReference())) {
                workflow.cancel(licence.getReference(), "no selective licence runs beside it any more");
            }
        }
        for (CarriedLicence licence : all) {
            List<Overlap> beside = found.getOrDefault(licence.getReference(), List.of());
            if (beside.stream().anyMatch(each -> each.change() == null)
                    && !workflow.isOpen(TASK, licence.getReference())) {
                tell(licence, beside);
            }
        }
    }

    private void tell(CarriedLicence licence, List<Overlap> beside) {
        for (Overlap each : beside) {
            files.note(
                    files.get(each.application()),
                    "A licence under Part 2 was found",
                    "Licence " + each.licence() + " and HMO licence " + licence.getTheirNumber() + " ("
                            + licence.getReference() + ") both run from " + Days.words(each.from()) + " to "
                            + Days.words(each.to()) + ".");
        }
        LicenceApplication first = files.get(beside.get(0).application());
        workflow.start(
                "HmoOverlap",
                new Subject(
                        licence.getReference(),
                        beside.get(0).address(),
                        first.getCaseReference(),
                        first.getAgencyCode()));
    }

    /**
     * An officer has seen to it: the revocation of each selective licence is under way, or it is said why one is not revoked.
     *
     * @param because why a licence is not revoked; empty where all are
     * @throws RuleBroken where a licence still runs, nobody has drafted its revocation, and it is not said why
     */
    @For("licence.propose-change")
    public void seenTo(String reference, String because) {
        List<Overlap> open =
                of(reference).stream().filter(each -> each.change() == null).toList();
        if (!open.isEmpty() && Said.nothing(because)) {
            throw new RuleBroken(
                    "licensing.hmo.overlap-open",
                    open.stream().map(Overlap::licence).collect(Collectors.joining(", ")));
        }
        for (Overlap each : open) {
            LicenceApplication application = files.get(each.application());
            files.join(application);
            files.detail(application, "Not revoked beside a licence under Part 2", reference + ": " + because.strip());
        }
        workflow.complete(TASK, reference);
    }

    /** By when somebody should have seen to it, reckoned from the day it is found. Called by the process. */
    public java.util.Date seeBy(String reference) {
        return ProcessDays.beginningOf(deadlines
                .reckon("P-HMO-OVERLAP", TaskForceClock.current().today())
                .on());
    }
}
