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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.Letters;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceCommenced;
import org.margatetaskforce.licensing.LicenceTerms;
import org.margatetaskforce.licensing.LicenceVaried;
import org.margatetaskforce.licensing.Party;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.ProcessDays;
import org.margatetaskforce.licensing.SafetyPrecautions;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * The conditions of a licence as things that are checked: what must be produced when, what was, and what was broken. An overdue
 * certificate puts itself on the worklist (Housing Act 2004 s.90 and Sch 4).
 */
@Boundary
public class ConditionDuties {

    private static final String PROCESS = "LicenceConditions";
    private static final String GAS = "M1";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    LicenceTerms licences;

    @Inject
    Letters letters;

    @Inject
    Documents documents;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /** A condition of a licence with what is due under it and what was found; null where nothing is produced again and again. */
    public record Line(
            ConditionText text,
            @Nullable String particulars,
            @Nullable ConditionDuty duty,
            List<ConditionFinding> findings,
            boolean overdue) {}

    // --- the licence begins, and is varied

    /** A licence has come into force: what must be produced under it has its days. */
    public void commenced(@Observes LicenceCommenced news) {
        Licence licence = licences.get(news.licenceReference());
        follow(licence);
        LicenceApplication application = licences.application(licence);
        workflow.start(
                PROCESS,
                new Subject(
                        licence.getReference(),
                        licences.house(licence).getAddress(),
                        application.getCaseReference(),
                        application.getAgencyCode()));
    }

    /** Its conditions have been varied: what is due follows them. */
    public void varied(@Observes LicenceVaried news) {
        Licence licence = licences.get(news.licenceReference());
        follow(licence);
        entityManager.flush();
        settle(licence);
    }

    private void follow(Licence licence) {
        LocalDate today = TaskForceClock.current().today();
        LicenceApplication application = licences.application(licence);
        List<ConditionDuty> known = duties(licence);
        List<ConditionText> standing = licences.conditions(licence).stream()
                .map(ConditionLibrary.Chosen::text)
                .filter(text -> text.getEveryMonths() != null)
                .toList();
        for (ConditionText text : standing) {
            long condition = LicenceTerms.key(text);
            int months = Objects.requireNonNull(text.getEveryMonths());
            Optional<ConditionDuty> before =
                    known.stream().filter(duty -> duty.condition() == condition).findFirst();
            if (before.isEmpty()) {
                entityManager.persist(new ConditionDuty(
                        licence,
                        Objects.requireNonNull(application.id()),
                        condition,
                        months,
                        firstDay(licence, application, text, months, today)));
            } else if (before.get().getEndedOn() != null) {
                before.get().resume(today.plusMonths(months));
            }
        }
        for (ConditionDuty duty : known) {
            if (duty.getEndedOn() == null
                    && standing.stream().noneMatch(text -> LicenceTerms.key(text) == duty.condition())) {
                duty.end(today);
            }
        }
    }

    /** A gas certificate is due a year after the one that came with the application; the rest so long after the licence begins. */
    private static LocalDate firstDay(
            Licence licence, LicenceApplication application, ConditionText text, int months, LocalDate today) {
        SafetyPrecautions safety = application.getSafety();
        LocalDate certificate = safety == null ? null : safety.getGasCertificateOn();
        LocalDate from = GAS.equals(text.getCode()) && certificate != null
                ? certificate
                : licence.getCommencesOn().isAfter(today) ? licence.getCommencesOn() : today;
        return from.plusMonths(months);
    }

    // --- reading

    private List<ConditionDuty> duties(Licence licence) {
        return entityManager
                .createQuery(
                        "select d from ConditionDuty d where d.licenceId = :licence order by d.id", ConditionDuty.class)
                .setParameter("licence", Objects.requireNonNull(licence.id()))
                .getResultList();
    }

    private List<ConditionFinding> findings(Licence licence) {
        return entityManager
                .createQuery(
                        "select f from ConditionFinding f where f.licenceId = :licence order by f.onDay desc, f.id desc",
                        ConditionFinding.class)
                .setParameter("licence", Objects.requireNonNull(licence.id()))
                .getResultList();
    }

    /** Every condition of a licence with what is due and what was found. */
    public List<Line> lines(String licenceReference) {
        Licence licence = licences.get(licenceReference);
        LocalDate today = TaskForceClock.current().today();
        List<ConditionDuty> duties = duties(licence);
        List<ConditionFinding> findings = findings(licence);
        return licences.conditions(licence).stream()
                .map(chosen -> {
                    long condition = LicenceTerms.key(chosen.text());
                    ConditionDuty duty = duties.stream()
                            .filter(each -> each.condition() == condition && each.getEndedOn() == null)
                            .findFirst()
                            .orElse(null);
                    return new Line(
                            chosen.text(),
                            chosen.particulars(),
                            duty,
                            findings.stream()
                                    .filter(each -> each.condition() == condition)
                                    .toList(),
                            licence.isRunning() && duty != null && duty.isOverdue(today));
                })
                .toList();
    }

    // --- what an officer does

    /** Something was produced under a condition: what, made on which day. The next is due from that day. */
    @For("licence.check-conditions")
    public void produced(String licenceReference, String code, @Nullable LocalDate madeOn, String words) {
        Licence licence = open(licenceReference);
        LocalDate on = day(madeOn);
        find(licence, code, FindingKind.PRODUCED, on, words);
        ConditionDuty duty = duty(licence, code);
        if (duty != null) {
            duty.produced(on);
        }
        note(licence, "Evidence under a condition produced", code + " of licence " + licenceReference + ".");
        settle(licence);
    }

    /** A condition was broken (s.95(2)): what follows is housing enforcement's. */
    @For("licence.check-conditions")
    public void broken(String licenceReference, String code, @Nullable LocalDate seenOn, String words) {
        Licence licence = open(licenceReference);
        find(licence, code, FindingKind.BREACH, day(seenOn), words);
        files.detail(
                licences.application(licence),
                "Breach of a condition",
                "Condition " + code + " of licence " + licenceReference + " was found broken.");
        settle(licence);
    }

    /** A breach was put right. */
    @For("licence.check-conditions")
    public void mended(String licenceReference, String code, @Nullable LocalDate seenOn, String words) {
        Licence licence = open(licenceReference);
        find(licence, code, FindingKind.MENDED, day(seenOn), words);
        files.detail(
                licences.application(licence),
                "Breach of a condition mended",
                "Condition " + code + " of licence " + licenceReference + ".");
    }

    /** Writes to the holder for what is overdue under a condition; until the day in the letter nobody asks again. */
    @For("licence.check-conditions")
    public String ask(String licenceReference, String code) {
        Licence licence = open(licenceReference);
        ConditionDuty duty = duty(licence, code);
        LocalDate today = TaskForceClock.current().today();
        if (duty == null || !duty.isOverdue(today)) {
            throw new RuleBroken("licensing.condition.nothing-overdue", code);
        }
        LicenceApplication application = licences.application(licence);
        ConditionText text = licences.text(duty.condition());
        LocalDate by = deadlines.reckon("P-COND-ASK", today).on();
        Party holder = files.party(application, PartyRole.HOLDER);
        Map<String, Object> values = new HashMap<>();
        values.put("licenceReference", licenceReference);
        values.put("conditionTitle", text.getTitle());
        values.put("conditionText", text.getText());
        values.put("evidence", text.getEvidence());
        values.put("wasDueOn", duty.getDueOn());
        values.put("wantedBy", by);
        Document letter = letters.toHolder(
                application, "licensing/evidence-wanted", "Evidence under a condition of your licence", values);
        documents.serve(
                letter.getReference(),
                List.of(new Recipient(
                        Said.orEmpty(holder.getName()),
                        "licence holder",
                        Said.orEmpty(holder.getAddress()),
                        "the application")),
                ServiceMethod.POST_FIRST_CLASS,
                today);
        duty.asked(today, by);
        note(
                licence,
                "Evidence under a condition asked for",
                code + " of licence " + licenceReference + ", by " + Days.words(by) + ".");
        settle(licence);
        return letter.getReference();
    }

    private Licence open(String licenceReference) {
        Licence licence = licences.locked(licenceReference);
        files.join(licences.application(licence));
        return licence;
    }

    private static LocalDate day(@Nullable LocalDate typed) {
        LocalDate today = TaskForceClock.current().today();
        LocalDate on = Objects.requireNonNullElse(typed, today);
        if (on.isAfter(today)) {
            throw new RuleBroken("licensing.condition.in-future", Days.words(on));
        }
        return on;
    }

    private void find(Licence licence, String code, FindingKind what, LocalDate on, String words) {
        if (Said.nothing(words)) {
            throw new RuleBroken("licensing.condition.words-needed");
        }
        ConditionText text = licences.conditions(licence).stream()
                .map(ConditionLibrary.Chosen::text)
                .filter(each -> each.getCode().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.change.condition-not-there", code));
        entityManager.persist(new ConditionFinding(
                licences.application(licence).getCaseId(),
                Objects.requireNonNull(licence.id()),
                LicenceTerms.key(text),
                what,
                on,
                words.strip()));
        entityManager.flush();
    }

    private @Nullable ConditionDuty duty(Licence licence, String code) {
        return entityManager
                .createQuery(
                        "select d from ConditionDuty d, ConditionText t where t.id = d.conditionId and t.code = :code"
                                + " and d.licenceId = :licence and d.endedOn is null order by d.id",
                        ConditionDuty.class)
                .setParameter("licence", Objects.requireNonNull(licence.id()))
                .setParameter("code", code)
                .getResultStream()
                .findFirst()
                .orElse(null);
    }

    private void note(Licence licence, String heading, String words) {
        files.note(licences.application(licence), heading, words);
    }

    /** Nothing is overdue any more: the task is done, and the next day waits for itself. */
    private void settle(Licence licence) {
        entityManager.flush();
        LocalDate today = TaskForceClock.current().today();
        if (duties(licence).stream().anyMatch(each -> each.isOverdue(today))) {
            return;
        }
        if (!workflow.tell("NothingOverdue", licence.getReference())) {
            workflow.refreshTimers(licence.getReference());
        }
    }

    // --- called by the process, with the licence's number

    /** The instant at which something is overdue: the day after the soonest is due. */
    public Date nextDue(String reference) {
        return ProcessDays.beginningOf(
                soonest(reference).map(due -> due.plusDays(1)).orElse(ProcessDays.NOT_YET));
    }

    /** The day by which somebody should have looked after it. */
    public Date checkBy(String reference) {
        return ProcessDays.beginningOf(deadlines
                .reckon("P-COND-CHECK", soonest(reference).orElseGet(() -> TaskForceClock.current()
                        .today()))
                .on());
    }

    private Optional<LocalDate> soonest(String reference) {
        return duties(licences.get(reference)).stream()
                .filter(duty -> duty.getEndedOn() == null)
                .map(ConditionDuty::getDueOn)
                .min(LocalDate::compareTo);
    }
}
