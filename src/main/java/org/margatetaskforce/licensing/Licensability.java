package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Regime;
import org.margatetaskforce.law.Regimes;

/** Whether a house needs a licence, asked of the decision table and kept with its inputs (Housing Act 2004 ss.79, 85). */
@Boundary
public class Licensability {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Regimes regimes;

    @Inject
    Designations designations;

    @Inject
    LicensableHouses houses;

    @Inject
    ApplicationFiles files;

    @Inject
    StandingRecords standing;

    @Inject
    HmoLicences hmoLicences;

    /** The answer for an application as it stands, on the day it came in (today, for a draft without one). */
    public LicensabilityAnswer answer(String reference) {
        return answer(files.get(reference));
    }

    public LicensabilityAnswer answer(LicenceApplication application) {
        return answer(application, Objects.requireNonNullElse(application.getReceivedOn(), ApplicationFiles.today()));
    }

    /**
     * The answer for an application on a day, from what its form says. What was said against a licence under Part 2 that covers the
     * house today counts on while it is the same licence.
     */
    public LicensabilityAnswer answer(LicenceApplication application, LocalDate on) {
        LocalDate today = ApplicationFiles.today();
        HmoCover licensed = hmoLicences.of(houses.get(application.getHouseId()));
        String licences = licensed.referencesOn(today);
        return answer(
                application,
                on,
                licensed,
                today,
                licences.isEmpty()
                        ? ""
                        : decisions(application.getReference()).stream()
                                .filter(kept -> kept.getHmoLicences().equals(licences)
                                        && !kept.getInSpiteBecause().isEmpty())
                                .map(LicensabilityDecision::getInSpiteBecause)
                                .findFirst()
                                .orElse(""));
    }

    /**
     * The answer for an application on a day, from what its form says.
     *
     * @param licensedOn the day on which a licence under Part 2 would stand in the way: today, or the first day of the selective licence
     * @param inSpiteBecause why Part 2 does not apply in spite of a licence under it; empty where nobody says so
     */
    public LicensabilityAnswer answer(
            LicenceApplication application, LocalDate on, LocalDate licensedOn, String inSpiteBecause) {
        return answer(
                application, on, hmoLicences.of(houses.get(application.getHouseId())), licensedOn, inSpiteBecause);
    }

    private LicensabilityAnswer answer(
            LicenceApplication application,
            LocalDate on,
            HmoCover licensed,
            LocalDate licensedOn,
            String inSpiteBecause) {
        LicensabilityFacts facts = application.getLicensability();
        PropertyDetails details = application.getDetails();
        return answer(
                houses.get(application.getHouseId()),
                application.getReference(),
                application.getRenewsLicence(),
                on,
                facts == null ? new LicensabilityForm() : facts.form(),
                details == null ? new PropertyDetailsForm() : details.form(),
                licensed,
                licensedOn,
                inSpiteBecause);
    }

    /** The answer for an application's house on a day, from facts that an officer has found. */
    public LicensabilityAnswer answer(
            LicenceApplication application, LocalDate on, LicensabilityForm facts, PropertyDetailsForm details) {
        LicensableHouse house = houses.get(application.getHouseId());
        return answer(
                house,
                application.getReference(),
                application.getRenewsLicence(),
                on,
                facts,
                details,
                hmoLicences.of(house),
                on,
                "");
    }

    /**
     * The answer for a house on a day, of which there is no application yet.
     *
     * @param renews the licence that is to be renewed, which may overlap
     * @param inSpiteBecause why Part 2 does not apply in spite of a licence under it; empty where nobody says so
     */
    public LicensabilityAnswer answer(
            LicensableHouse house,
            @Nullable String renews,
            LocalDate on,
            LicensabilityForm facts,
            PropertyDetailsForm details,
            String inSpiteBecause) {
        return answer(house, "", renews, on, facts, details, hmoLicences.of(house), on, inSpiteBecause);
    }

    private LicensabilityAnswer answer(
            LicensableHouse house,
            String exceptApplication,
            @Nullable String renews,
            LocalDate on,
            LicensabilityForm facts,
            PropertyDetailsForm details,
            HmoCover licensed,
            LocalDate licensedOn,
            String inSpiteBecause) {
        Optional<String> cover = houses.coverOf(house.key(), exceptApplication, renews);
        if (cover.isPresent()) {
            return new LicensabilityAnswer(
                    LicensabilityOutcome.NOT_LICENSABLE,
                    0,
                    "COVER",
                    "A dwelling of this house is already covered by " + cover.get()
                            + "; the duty to be licensed is met by one licence (Housing Act 2004 s.85(1)).",
                    "house=" + house.getAddress() + "; covered by=" + cover.get(),
                    "",
                    "");
        }
        List<StandingRecords.Standing> known = standing.of(house, on);
        LicensabilityAnswer answer = LicensabilityTable.answer(new LicensabilityTable.Question(
                on,
                designations.inForceAt(house, on).map(Designation::getName).orElse(null),
                StandingRecords.added(facts, known),
                details,
                hmoTest(on),
                licensed,
                licensedOn,
                inSpiteBecause.strip()));
        return known.isEmpty()
                ? answer
                : new LicensabilityAnswer(
                        answer.outcome(),
                        answer.rule(),
                        answer.ruleVersion(),
                        answer.sentence(),
                        answer.inputs() + "; on record="
                                + known.stream()
                                        .map(StandingRecords.Standing::reference)
                                        .collect(Collectors.joining(", ")),
                        answer.hmoLicences(),
                        answer.inSpiteBecause());
    }

    private LicensabilityTable.HmoTest hmoTest(LocalDate on) {
        Regime test = regimes.inForce("HMO_TEST", on);
        return new LicensabilityTable.HmoTest(
                test.getEdition(),
                test.number("storeys"),
                test.number("persons"),
                test.number("households"),
                test.number("block"));
    }

    /** Answers the question and keeps the answer, with its inputs, rule, officer and day, as evidence. */
    @For("licence.decide-licensability")
    public LicensabilityAnswer decide(String reference) {
        LicenceApplication application = files.get(reference);
        LicensabilityAnswer answer = answer(application);
        keep(application, answer);
        return answer;
    }

    public void keep(LicenceApplication application, LicensabilityAnswer answer) {
        keep(application.getReference(), houses.get(application.getHouseId()), answer);
    }

    /** Keeps an answer about a house as evidence, under the reference of what it was asked for. */
    public void keep(String reference, LicensableHouse house, LicensabilityAnswer answer) {
        entityManager.persist(new LicensabilityDecision(reference, house.key(), ApplicationFiles.today(), answer));
    }

    /** The answers kept for an application, the latest first. */
    public List<LicensabilityDecision> decisions(String reference) {
        return entityManager
                .createQuery(
                        "select d from LicensabilityDecision d where d.applicationReference = :reference order by d.id desc",
                        LicensabilityDecision.class)
                .setParameter("reference", reference)
                .getResultList();
    }
}
