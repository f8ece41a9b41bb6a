package org.margatetaskforce.licensing.condition;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.documents.Recipient;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.ConditionLibrary;
import org.margatetaskforce.licensing.ConditionText;
import org.margatetaskforce.licensing.ConditionTopic;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.Letters;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceTerms;
import org.margatetaskforce.licensing.Party;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.ProcessDays;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.place.AntisocialBehaviourReported;
import org.margatetaskforce.workflow.Workflow;

/**
 * Anti-social behaviour at a licensed home is for its licence officer too: the holder answers for what the licence's conditions say
 * about it (Housing Act 2004 s.90(2)(b)). One look at a time: what is reported while somebody looks into it is part of that look.
 */
@Boundary
public class BehaviourEnquiries {

    private static final String TASK = "Task_AnswerBehaviour";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    LicenceTerms licences;

    @Inject
    ApplicationFiles files;

    @Inject
    Letters letters;

    @Inject
    Documents documents;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /** It was reported at a door: the route of each licence in force there that day puts it on the worklist. */
    public void reported(@Observes AntisocialBehaviourReported news) {
        for (String licence : inForceAt(news)) {
            if (!workflow.isOpen(TASK, licence)) {
                workflow.tell("BehaviourReported", licence);
            }
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> inForceAt(AntisocialBehaviourReported news) {
        return entityManager
                .createNativeQuery("""
                        select l.reference from licensing.licence l join licensing.house h on h.id = l.house_id
                         where l.state = 'IN_FORCE' and ?2 between l.commences_on and l.ends_on
                           and (exists (select 1 from licensing.house_unit u where u.house_id = h.id and u.uprn = ?1)
                                or h.property_uprn = ?1)
                         order by l.reference""")
                .setParameter(1, news.door().value())
                .setParameter(2, java.sql.Date.valueOf(news.on()))
                .getResultList();
    }

    /** The conditions of a licence about anti-social behaviour. */
    public List<ConditionText> conditions(String licenceReference) {
        return conditions(licences.get(licenceReference));
    }

    private List<ConditionText> conditions(Licence licence) {
        return licences.conditions(licence).stream()
                .map(ConditionLibrary.Chosen::text)
                .filter(text -> text.getTopic() == ConditionTopic.ANTISOCIAL_BEHAVIOUR)
                .toList();
    }

    /**
     * Writes to the holder: what happened, which of the licence's conditions speak of it, and by when they answer.
     *
     * @param words what happened, as the holder may read it
     * @return the letter's reference
     */
    @For("licence.answer-behaviour")
    public String enquire(String licenceReference, String words) {
        Licence licence = open(licenceReference);
        if (Said.nothing(words)) {
            throw new RuleBroken("licensing.behaviour.words-needed");
        }
        LicenceApplication application = licences.application(licence);
        LocalDate today = TaskForceClock.current().today();
        LocalDate by = deadlines.reckon("P-BEHAVIOUR-ANSWER", today).on();
        Party holder = files.party(application, PartyRole.HOLDER);
        Map<String, Object> values = new HashMap<>();
        values.put("licenceReference", licenceReference);
        values.put("happened", words.strip());
        values.put(
                "conditions",
                conditions(licence).stream()
                        .map(text -> Map.of("title", text.getTitle(), "text", text.getText()))
                        .toList());
        values.put("answerBy", by);
        Document letter = letters.toHolder(
                application, "licensing/behaviour-enquiry", "Anti-social behaviour at your licensed house", values);
        documents.serve(
                letter.getReference(),
                List.of(new Recipient(
                        Said.orEmpty(holder.getName()),
                        "licence holder",
                        Said.orEmpty(holder.getAddress()),
                        "the application")),
                ServiceMethod.POST_FIRST_CLASS,
                today);
        files.note(
                application,
                "Holder asked about anti-social behaviour",
                "Licence " + licenceReference + ", answer by " + Days.words(by) + ".");
        workflow.complete(TASK, licenceReference);
        return letter.getReference();
    }

    /** There is nothing to ask the holder, for a reason that stays on the file. */
    @For("licence.answer-behaviour")
    public void leave(String licenceReference, String words) {
        Licence licence = open(licenceReference);
        if (Said.nothing(words)) {
            throw new RuleBroken("licensing.behaviour.reason-needed");
        }
        files.detail(
                licences.application(licence),
                "Anti-social behaviour looked into, the holder is not asked",
                words.strip());
        workflow.complete(TASK, licenceReference);
    }

    private Licence open(String licenceReference) {
        Licence licence = licences.locked(licenceReference);
        files.join(licences.application(licence));
        if (!workflow.isOpen(TASK, licenceReference)) {
            throw new RuleBroken("licensing.behaviour.nothing-reported", licenceReference);
        }
        return licence;
    }

    /** Does somebody have to look into it now? */
    public boolean isReported(String licenceReference) {
        return workflow.isOpen(TASK, licenceReference);
    }

    /**
     * By when it should have been looked into, reckoned from the day it is reported; not after the licence has ended, when nobody can
     * be asked any more. Called by the process.
     */
    public Date lookBy(String reference) {
        LocalDate by = deadlines
                .reckon("P-BEHAVIOUR-LOOK", TaskForceClock.current().today())
                .on();
        LocalDate ends = licences.get(reference).getEndsOn();
        return ProcessDays.beginningOf(by.isAfter(ends) ? ends : by);
    }
}
