package org.margatetaskforce.licensing;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Workflow;

/**
 * What a granted licence says now, and what is made of it afterwards, on the day it takes effect: varied, revoked, at an end by the
 * death of its holder (Housing Act 2004 ss.91 to 93). The register and the conditions follow in the same transaction.
 */
@Boundary
public class LicenceTerms {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    LicensableHouses houses;

    @Inject
    ConditionLibrary conditions;

    @Inject
    PublicRegister register;

    @Inject
    PartyLinks links;

    @Inject
    StandingRecords standing;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    @Inject
    Event<LicenceVaried> varied;

    /**
     * The licence of this number.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Licence get(String licenceReference) {
        return entityManager
                .createQuery("select l from Licence l where l.reference = :reference", Licence.class)
                .setParameter("reference", licenceReference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.licence.unknown", licenceReference));
    }

    /** The licence of this number, locked until the transaction ends. */
    public Licence locked(String licenceReference) {
        Licence licence = get(licenceReference);
        entityManager.lock(licence, LockModeType.PESSIMISTIC_WRITE);
        return licence;
    }

    /** The licence with this key of the database, for what hangs on it. */
    public Licence get(long licenceId) {
        return entityManager
                .createQuery("select l from Licence l where l.id = :id", Licence.class)
                .setParameter("id", licenceId)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.licence.unknown", ""));
    }

    /** The application that led to it. */
    public LicenceApplication application(Licence licence) {
        return entityManager
                .createQuery("select a from LicenceApplication a where a.id = :id", LicenceApplication.class)
                .setParameter("id", licence.application())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.licence.unknown", licence.getReference()));
    }

    /** The house it is for. */
    public LicensableHouse house(Licence licence) {
        return houses.get(licence.house());
    }

    /** Its conditions as they stand. */
    public List<ConditionLibrary.Chosen> conditions(Licence licence) {
        return conditions.of(application(licence));
    }

    /** What a variation of today could put in: the library's texts in force that it does not have. */
    public List<ConditionText> addable(Licence licence, LocalDate on) {
        List<String> has = conditions(licence).stream()
                .map(chosen -> chosen.text().getCode() + '/' + chosen.text().getTextVersion())
                .toList();
        return conditions.inForce(on).stream()
                .filter(text -> !has.contains(text.getCode() + '/' + text.getTextVersion()))
                .toList();
    }

    /** The latest day on which it may end: five years from its first (s.91(4)). */
    public LocalDate latestEnd(Licence licence) {
        return deadlines.reckon("D-LIC-MAX5", licence.getCommencesOn()).on();
    }

    /** A variation puts a condition in; an older text of the same condition gives way to it. */
    public void addCondition(Licence licence, long conditionId, @Nullable String particulars) {
        String code = text(conditionId).getCode();
        for (ConditionLibrary.Chosen chosen : conditions(licence)) {
            if (chosen.text().getCode().equals(code)) {
                takeOut(licence, key(chosen.text()));
            }
        }
        entityManager.persist(new ChosenCondition(licence.application(), conditionId, particulars));
        entityManager.flush();
    }

    /** A variation takes a condition out. */
    public void removeCondition(Licence licence, long conditionId) {
        takeOut(licence, conditionId);
    }

    private void takeOut(Licence licence, long conditionId) {
        entityManager
                .createQuery(
                        "delete from ChosenCondition x where x.applicationId = :application and x.conditionId = :id")
                .setParameter("application", licence.application())
                .setParameter("id", conditionId)
                .executeUpdate();
    }

    /** The text of a condition. */
    public ConditionText text(long conditionId) {
        ConditionText known = entityManager.find(ConditionText.class, conditionId);
        if (known == null) {
            throw new RuleBroken("licensing.change.condition-unknown");
        }
        return known;
    }

    /** The key of a condition's text, for what refers to it. */
    public static long key(ConditionText text) {
        Long id = text.id();
        if (id == null) {
            throw new IllegalStateException("a text of the library is always written");
        }
        return id;
    }

    /** A variation moves the last day, and its clocks with it. */
    public void endOn(Licence licence, LocalDate last) {
        LicenceApplication application = application(licence);
        application.changeTerm(licence.getCommencesOn(), last, latestEnd(licence));
        licence.endOn(last);
        register.endsOn(licence.getReference(), last);
        entityManager.flush();
        tellOfOthers(application, licence);
        workflow.refreshTimers(application.getReference());
    }

    /**
     * Where a licence now runs beside another of the same dwelling, the files of both say so: both stand in the register until an officer
     * has one varied or revoked.
     */
    void tellOfOthers(LicenceApplication application, Licence licence) {
        for (StandingRecords.Beside other : standing.beside(licence)) {
            String words = "Licence " + licence.getReference() + " and licence " + other.licence()
                    + " both cover a dwelling of this house, from " + Days.words(other.from()) + " to "
                    + Days.words(other.to())
                    + ". Both stand until one of them is varied or revoked (Housing Act 2004 ss.92 and 93).";
            files.note(application, "Two licences of one dwelling", words);
            files.note(files.get(other.application()), "Two licences of one dwelling", words);
        }
    }

    /** After a variation: the register says the conditions that now stand. */
    public void conditionsInShort(Licence licence) {
        register.conditionsAre(
                licence.getReference(),
                conditions(licence).stream()
                        .map(chosen -> chosen.text().getTitle())
                        .collect(Collectors.joining("; ")));
        entityManager.flush();
        varied.fire(new LicenceVaried(licence.getReference()));
    }

    /**
     * The licence is revoked, from the beginning of a day: it comes off the register, nobody holds it any more, and its clocks stop.
     *
     * @param effectOn the first day without it
     */
    public void revoke(Licence licence, LocalDate effectOn, String words) {
        LicenceApplication application = application(licence);
        ApplicationState before = application.getState();
        application.licenceEnded(ApplicationState.REVOKED, ApplicationFiles.today());
        licence.revoke(effectOn);
        end(licence, application, effectOn.minusDays(1), "licence " + licence.getReference() + " revoked");
        files.step(application, before, words);
    }

    /** Its holder has died (s.91(7)): it ends with that day. */
    public void endByDeath(Licence licence, LocalDate diedOn, String words) {
        LicenceApplication application = application(licence);
        ApplicationState before = application.getState();
        application.licenceEnded(ApplicationState.DIED, ApplicationFiles.today());
        licence.endByDeath(diedOn);
        end(licence, application, diedOn, "the holder of licence " + licence.getReference() + " died");
        files.step(application, before, words);
    }

    private void end(Licence licence, LicenceApplication application, LocalDate last, String why) {
        register.remove(licence.getReference());
        if (!last.isBefore(licence.getCommencesOn())) {
            links.holdsNoMore(licence, last, why);
        }
        entityManager.flush();
        workflow.cancel(application.getReference(), why);
        workflow.cancel(licence.getReference(), why);
    }
}
