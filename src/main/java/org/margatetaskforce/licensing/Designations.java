package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.place.Area;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;

/** The designations of this authority, and which of them a house lies in. */
@Boundary
public class Designations {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Deadlines deadlines;

    @Inject
    Properties properties;

    /** All of them, the latest first. */
    public List<Designation> all() {
        return entityManager
                .createQuery("select d from Designation d order by d.inForceFrom desc", Designation.class)
                .getResultList();
    }

    /** The designation of this code. */
    public Designation get(String code) {
        return entityManager
                .createQuery("select d from Designation d where d.code = :code", Designation.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.designation.unknown", code));
    }

    /**
     * The designation that a house lies in on a day. What counts is the property's point in the designation's boundary, or
     * its standing on the designation's own list; never its ward and never its postcode.
     */
    public Optional<Designation> inForceAt(LicensableHouse house, LocalDate on) {
        List<String> areas = properties.areasOf(Uprn.of(house.getPropertyUprn()), AreaKind.DESIGNATION, on).stream()
                .map(Area::getCode)
                .toList();
        return all().stream()
                .filter(designation -> designation.isInForce(on))
                .filter(designation -> areas.contains(designation.getAreaCode()) || isListed(designation, house))
                .findFirst();
    }

    private boolean isListed(Designation designation, LicensableHouse house) {
        @SuppressWarnings("unchecked")
        List<Object> listed = entityManager
                .createNativeQuery("select uprn from licensing.designation_property where designation_id = ?1")
                .setParameter(1, designation.id())
                .getResultList();
        return listed.contains(house.getPropertyUprn())
                || (!house.getUnits().isEmpty()
                        && house.getUnits().stream().allMatch(unit -> listed.contains(unit.getUprn())));
    }

    /**
     * Records a designation the council has made.
     *
     * @throws RuleBroken where its dates are not those the Act allows: three months from the making to the start (s.82), five
     *     years from the start to the end (s.84)
     */
    public Designation make(
            String code,
            String name,
            String areaCode,
            LocalDate madeOn,
            LocalDate inForceFrom,
            LocalDate endsOn,
            String approval,
            String grounds) {
        Designation designation = new Designation(code, name, areaCode, madeOn, inForceFrom, endsOn, approval, grounds);
        designation.mustBeLawful(
                deadlines.reckon("D-DES-MIN3", madeOn).on(),
                deadlines.reckon("D-DES-MAX5", inForceFrom).on());
        entityManager.persist(designation);
        return designation;
    }

    /** It has no effect from a day on: the authority revoked it (s.84), or a court quashed it. */
    public void endEarly(String code, LocalDate noEffectFrom) {
        get(code).endEarly(noEffectFrom);
    }
}
