package org.margatetaskforce.housing.sanction;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Amount;
import org.margatetaskforce.law.Amounts;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;

/**
 * What follows from a breach: the tests, then one course, a civil penalty, a prosecution or a simple caution. Maxima and starting
 * points are those of the day of the offence.
 */
@Boundary
public class Breaches {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    EnforcementFiles files;

    @Inject
    SanctionFiles sanctions;

    @Inject
    SanctionGrounds grounds;

    @Inject
    Amounts amounts;

    @Inject
    Deadlines deadlines;

    /** The offences that a breach may be. */
    @SuppressWarnings("unchecked")
    public List<Offence> offences() {
        List<Offence> all = new ArrayList<>();
        for (Object[] row : (List<Object[]>) entityManager
                .createNativeQuery(
                        "select code, provision, words, fine_code, penalty_code, start_code, stands_on from housing.offence order by code")
                .getResultList()) {
            all.add(new Offence(
                    (String) row[0],
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    StandsOn.valueOf((String) row[6])));
        }
        return all;
    }

    /** The offence of this code. */
    public Offence offence(String code) {
        return offences().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("housing.breach.offence-unknown"));
    }

    /** The highest civil penalty for an offence of that day; nothing where there is none. */
    public Optional<Amount> highestPenalty(Breach breach) {
        String code = offence(breach.getOffence()).penalty();
        return code == null ? Optional.empty() : amounts.find(code, breach.getOffenceOn());
    }

    /** Where guidance starts for an offence of that day; nothing where it says nothing. */
    public Optional<Amount> startingPoint(Breach breach) {
        String code = offence(breach.getOffence()).start();
        return code == null ? Optional.empty() : amounts.find(code, breach.getOffenceOn());
    }

    /** The highest fine for an offence of that day, which may be unlimited. */
    public Amount highestFine(Breach breach) {
        return amounts.inForce(offence(breach.getOffence()).fine(), breach.getOffenceOn());
    }

    /** Until when a notice of intent may be given (Sch 13A para 2): six months from sufficient evidence, or from the last day. */
    public Deadline intentBy(Breach breach) {
        Deadline fromEvidence = deadlines.reckon("D-CP-NOI6", breach.getEvidenceOn());
        LocalDate until = breach.getOffenceUntil();
        LocalDate lastDay = until == null ? EnforcementFiles.today() : until;
        // conduct that goes on after the six months: at any time while it does, or six months from its last day
        return lastDay.isAfter(fromEvidence.on()) ? deadlines.reckon("D-CP-NOI6", lastDay) : fromEvidence;
    }

    /** Until when an information may be laid; nothing while the offence goes on. */
    public Optional<Deadline> informationBy(Breach breach) {
        LocalDate until = breach.getOffenceUntil();
        return until == null ? Optional.empty() : Optional.of(deadlines.reckon("D-PROS6", until));
    }

    /**
     * Records a breach.
     *
     * @param notice what was broken: one of {@link SanctionGrounds#ofBreach}
     */
    @For("enforcement.work")
    public String record(
            String enforcementReference,
            int expectedVersion,
            String notice,
            String offence,
            String person,
            LocalDate on,
            @Nullable LocalDate until,
            LocalDate evidenceOn,
            String evidence) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        LocalDate today = EnforcementFiles.today();
        grounds.mustBearBreach(found, notice, offence(offence), on, until);
        Breach breach = new Breach(
                found,
                files.nextReference("BR", today.getYear()),
                notice,
                offence(offence).code(),
                person,
                on,
                until,
                evidenceOn,
                evidence,
                today);
        sanctions.keep(breach);
        files.detail(
                found,
                "Breach recorded",
                breach.getReference() + ": " + offence(offence).title() + ".");
        files.saved(found);
        return breach.getReference();
    }

    /** Records both tests and the excuse. */
    @For("enforcement.work")
    public void test(
            String enforcementReference,
            int expectedVersion,
            String breach,
            boolean evidential,
            String evidentialWhy,
            boolean publicInterest,
            String publicInterestWhy,
            String excuse) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        sanctions
                .one(Breach.class, found, breach)
                .test(
                        evidential,
                        evidentialWhy,
                        publicInterest,
                        publicInterestWhy,
                        excuse,
                        EnforcementFiles.who(),
                        EnforcementFiles.today());
        files.detail(found, "Tests recorded", breach + ": the evidential and the public-interest test.");
        files.saved(found);
    }

    /** Another officer decides which one course is taken. */
    @For("enforcement.approve")
    public void decide(String enforcementReference, int expectedVersion, String breach, Course course, String why) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        Breach tested = sanctions.one(Breach.class, found, breach);
        boolean available = highestPenalty(tested).isPresent();
        boolean taken = sanctions.breaches(enforcementReference).stream()
                .anyMatch(each -> !each.getReference().equals(breach)
                        && each.getCourse() != null
                        && each.getCourse() != Course.NO_FURTHER_ACTION
                        && each.getCourse() != course
                        && each.getOffence().equals(tested.getOffence())
                        && each.getNoticeReference().equals(tested.getNoticeReference())
                        && each.getPerson().equals(tested.getPerson())
                        && overlap(each, tested));
        if (taken && course != Course.NO_FURTHER_ACTION) {
            throw new RuleBroken("housing.breach.other-course-for-the-same-conduct");
        }
        tested.decide(course, why, available, EnforcementFiles.who(), EnforcementFiles.today());
        files.detail(found, "Course decided", breach + ": " + course.words() + ".");
        if (course == Course.CIVIL_PENALTY) {
            sanctions.run(found, breach, "Last day for the notice of intent", intentBy(tested));
        } else if (course == Course.PROSECUTION) {
            informationBy(tested).ifPresent(day -> sanctions.run(found, breach, "Last day to lay an information", day));
        }
        files.saved(found);
    }

    private static boolean overlap(Breach one, Breach other) {
        LocalDate oneEnd = Objects.requireNonNullElse(one.getOffenceUntil(), LocalDate.MAX);
        LocalDate otherEnd = Objects.requireNonNullElse(other.getOffenceUntil(), LocalDate.MAX);
        return !one.getOffenceOn().isAfter(otherEnd) && !other.getOffenceOn().isAfter(oneEnd);
    }

    /** Drafts a civil penalty with its notice of intent. */
    @For("enforcement.work")
    public String propose(
            String enforcementReference,
            int expectedVersion,
            String breach,
            long pence,
            String conduct,
            String reckoning) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        Breach decided = sanctions.one(Breach.class, found, breach);
        CivilPenalty penalty = new CivilPenalty(
                decided,
                found,
                files.nextReference("CP", EnforcementFiles.today().getYear()),
                pence,
                most(decided),
                intentBy(decided).on(),
                conduct,
                reckoning);
        sanctions.keep(penalty);
        sanctions.keep(
                new SanctionPaper(found, penalty.getReference(), PaperKind.NOTICE_OF_INTENT, EnforcementFiles.who()));
        files.detail(found, "Civil penalty proposed", penalty.getReference() + " was drafted.");
        files.saved(found);
        return penalty.getReference();
    }

    private long most(Breach breach) {
        OptionalLong pence = highestPenalty(breach)
                .orElseThrow(() -> new RuleBroken("housing.breach.no-penalty-then", breach.getOffenceOn()))
                .getPence();
        return pence.orElse(Long.MAX_VALUE);
    }

    private Breach breachOf(EnforcementCase found, CivilPenalty penalty) {
        return sanctions.one(Breach.class, found, penalty.getBreachReference());
    }

    /** Representations are considered; the final notice is drafted, which another officer signs. */
    @For("enforcement.work")
    public void decidePenalty(
            String enforcementReference,
            int expectedVersion,
            String penalty,
            String representations,
            String answer,
            long pence,
            String reasons) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        CivilPenalty proposed = sanctions.one(CivilPenalty.class, found, penalty);
        proposed.decide(
                representations, answer, pence, most(breachOf(found, proposed)), reasons, EnforcementFiles.today());
        sanctions.keep(new SanctionPaper(found, penalty, PaperKind.FINAL_NOTICE, EnforcementFiles.who()));
        sanctions.endClocks(found, penalty, EnforcementFiles.today());
        files.detail(found, "Representations considered", penalty + ": the final notice was drafted.");
        files.saved(found);
    }

    /** Whoever is to pay appeals. */
    @For("enforcement.work")
    public void appealPenalty(
            String enforcementReference, int expectedVersion, String penalty, LocalDate on, String about) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        sanctions.one(CivilPenalty.class, found, penalty).appeal(on, about, EnforcementFiles.today());
        sanctions.endClocks(found, penalty, EnforcementFiles.today());
        files.detail(found, "Civil penalty appealed", penalty + ": " + about.strip());
        files.saved(found);
    }

    /** The tribunal has decided. */
    @For("enforcement.work")
    public void penaltyDecidedOnAppeal(
            String enforcementReference, int expectedVersion, String penalty, long pence, String words) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        CivilPenalty appealed = sanctions.one(CivilPenalty.class, found, penalty);
        appealed.decidedOnAppeal(pence, most(breachOf(found, appealed)), words);
        files.detail(found, "Civil penalty decided on appeal", penalty + ": " + words.strip());
        files.saved(found);
    }

    /** Money has come in. */
    @For("enforcement.work")
    public void payPenalty(String enforcementReference, int expectedVersion, String penalty, long pence, LocalDate on) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        CivilPenalty imposed = sanctions.one(CivilPenalty.class, found, penalty);
        imposed.pay(pence, on, EnforcementFiles.today());
        if (imposed.getState() == PenaltyState.PAID) {
            sanctions.endClocks(found, penalty, EnforcementFiles.today());
        }
        files.detail(found, "Civil penalty paid", penalty + ": a payment came in.");
        files.saved(found);
    }

    /** The information is laid, or the caution offered. */
    @For("enforcement.approve")
    public String prosecute(
            String enforcementReference, int expectedVersion, String breach, LocalDate begunOn, String court) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        Breach decided = sanctions.one(Breach.class, found, breach);
        Prosecution begun = new Prosecution(
                decided,
                found,
                files.nextReference("PX", EnforcementFiles.today().getYear()),
                begunOn,
                court,
                informationBy(decided).map(Deadline::on).orElse(null),
                EnforcementFiles.today());
        sanctions.keep(begun);
        sanctions.endClocks(found, breach, EnforcementFiles.today());
        files.detail(found, "Prosecution or caution begun", begun.getReference() + ".");
        files.saved(found);
        return begun.getReference();
    }

    /** It has ended. */
    @For("enforcement.approve")
    public void ended(
            String enforcementReference,
            int expectedVersion,
            String prosecution,
            ProsecutionState how,
            LocalDate on,
            @Nullable Boolean admitted,
            @Nullable Long fine,
            @Nullable Long costs,
            String words) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        Prosecution begun = sanctions.one(Prosecution.class, found, prosecution);
        OptionalLong most = highestFine(sanctions.one(Breach.class, found, begun.getBreachReference()))
                .getPence();
        begun.end(
                how,
                on,
                admitted,
                fine,
                costs,
                words,
                most.isPresent() ? Long.valueOf(most.getAsLong()) : null,
                EnforcementFiles.today());
        files.detail(found, "Prosecution or caution ended", prosecution + ": " + how.words() + ".");
        files.saved(found);
    }
}
