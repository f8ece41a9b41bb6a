package org.margatetaskforce.housing.sanction;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.Days;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.notice.EnforcementNotice;
import org.margatetaskforce.housing.notice.EnforcementNotices;
import org.margatetaskforce.people.InterestKind;
import org.margatetaskforce.people.PropertyInterest;
import org.margatetaskforce.people.PropertyInterests;

/**
 * What a sanction stands on: a notice or order of this very case, served and its time run; a licence of this home; the house itself
 * where the offence needs neither. Nothing else is taken for one.
 */
@Boundary
public class SanctionGrounds {

    @Inject
    EnforcementNotices notices;

    @Inject
    PropertyInterests interests;

    /** What may have been broken by today, to choose from: notices and orders, licences, the house. */
    public List<Ground> ofBreach(EnforcementCase of) {
        LocalDate today = EnforcementFiles.today();
        List<Ground> all = new ArrayList<>();
        for (EnforcementNotice notice : notices.of(of.getReference())) {
            breakable(notice).filter(ground -> !ground.from().isAfter(today)).ifPresent(all::add);
        }
        licences(of).map(SanctionGrounds::licence).forEach(all::add);
        all.add(new Ground(
                of.getReference(),
                StandsOn.HOUSE,
                "The house itself: no notice and no licence was broken",
                LocalDate.MIN,
                null));
        return all;
    }

    /** What can be broken of a notice or order, and since when; nothing where it is not, or was not, in force. */
    static Optional<Ground> breakable(EnforcementNotice notice) {
        StandsOn kind = notice.getKind().isOrder() ? StandsOn.PROHIBITION_ORDER : StandsOn.IMPROVEMENT_NOTICE;
        return notice.breakableFrom()
                .map(from -> new Ground(
                        notice.getReference(),
                        kind,
                        notice.getReference() + ' ' + notice.getKind().words().toLowerCase(Locale.UK) + ", from "
                                + Days.words(from),
                        from,
                        notice.getRevokedOn()));
    }

    private static Ground licence(PropertyInterest held) {
        return new Ground(
                held.getReference(),
                StandsOn.LICENCE,
                held.getReference() + " licence, from " + Days.words(held.getValidFrom()),
                held.getValidFrom(),
                held.getValidTo());
    }

    /** Those who hold or held a licence of this home, as the records of people have them. */
    private Stream<PropertyInterest> licences(EnforcementCase of) {
        return interests.historyOf(of.getPropertyUprn()).stream()
                .filter(held -> held.getKind() == InterestKind.LICENCE_HOLDER)
                .filter(held ->
                        held.getUprn().equals(of.getUprn()) || held.getUprn().equals(of.getPropertyUprn()));
    }

    /**
     * What was broken, by its reference.
     *
     * @param until the last day of the offence; null while it goes on
     * @throws RuleBroken where it is none of this case, cannot have been broken then, or the offence is no offence against it
     */
    void mustBearBreach(
            EnforcementCase of, String reference, Offence offence, LocalDate on, @Nullable LocalDate until) {
        ofBreach(of).stream()
                .filter(ground -> ground.reference().equals(reference))
                .findFirst()
                .orElseThrow(() -> unknown("housing.breach.ground-unknown", reference))
                .mustBear(offence, on, until);
    }

    private static RuleBroken unknown(String key, String reference) {
        return reference.isBlank() ? new RuleBroken("housing.works.notice-needed") : new RuleBroken(key, reference);
    }

    /** The notices about which the authority may do works itself on some ground, today. */
    public List<EnforcementNotice> ofWorks(EnforcementCase of) {
        LocalDate today = EnforcementFiles.today();
        return notices.of(of.getReference()).stream()
                .filter(notice -> Stream.of(WorksBasis.values()).anyMatch(basis -> basis.allows(notice, today)))
                .toList();
    }

    /**
     * Works are planned about this notice on this ground.
     *
     * @throws RuleBroken where it is none of this case, or this ground is not there today
     */
    void mustBearWorks(EnforcementCase of, String reference, WorksBasis basis) {
        EnforcementNotice notice = ofThisCase(of, reference, "housing.works.ground-unknown");
        if (!basis.allows(notice, EnforcementFiles.today())) {
            throw new RuleBroken("housing.works.ground-not-there", named(notice), basis.words());
        }
    }

    /** The notices and orders whose expenses may be demanded: what was served and not quashed (ss.42 and 49; Sch 3). */
    public List<EnforcementNotice> ofDemand(EnforcementCase of) {
        return notices.of(of.getReference()).stream()
                .filter(EnforcementNotice::isChargeable)
                .toList();
    }

    /**
     * Expenses are demanded about this notice.
     *
     * @throws RuleBroken where it is none of this case, was never served, or was quashed
     */
    void mustBearDemand(EnforcementCase of, String reference) {
        EnforcementNotice notice = ofThisCase(of, reference, "housing.demand.ground-unknown");
        if (!notice.isChargeable()) {
            throw new RuleBroken("housing.demand.ground-not-there", named(notice));
        }
    }

    private EnforcementNotice ofThisCase(EnforcementCase of, String reference, String key) {
        return notices.of(of.getReference()).stream()
                .filter(notice -> notice.getReference().equals(reference))
                .findFirst()
                .orElseThrow(() -> unknown(key, reference));
    }

    private static String named(EnforcementNotice notice) {
        return notice.getKind().words() + ' ' + notice.getReference();
    }
}
