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
import org.margatetaskforce.documents.FileKind;
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
    ConditionRecords records;

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

    /**
     * What an officer records under a condition.
     *
     * @param on the day of the certificate, or on which it was seen; null for today
     * @param validUntil the day that a certificate says it is good until; null where it says none
     * @param file that shows it; null where none came in
     */
    public record Recorded(
            String code,
            @Nullable LocalDate on,
            @Nullable LocalDate validUntil,
            String words,
            ConditionRecords.@Nullable Enclosed file) {}

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
        records.settle(licence);
    }

    private void follow(Licence licence) {
        LocalDate today = TaskForceClock.current().today();
        LicenceApplication application = licences.application(licence);
        List<ConditionDuty> known = records.duties(licence);
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

    // --- what an officer does

    /** Something was produced under a condition: what, made on which day. The next is due from that day. */
    @For("licence.check-conditions")
    public void produced(String licenceReference, Recorded given) {
        Licence licence = records.open(licenceReference);
        ConditionText text = records.text(licence, given.code());
        ConditionFinding finding = record(licence, text, FindingKind.PRODUCED, given);
        ConditionDuty duty = records.duty(licence, text);
        if (duty != null) {
            duty.produced(finding.getOnDay(), finding.getValidUntil());
        }
        records.note(
                licence,
                "Evidence under a condition produced",
                text.getCode() + " of licence " + licenceReference + ".");
        records.settle(licence);
    }

    /** A condition was broken (s.95(2)): what follows is housing enforcement's. */
    @For("licence.check-conditions")
    public void broken(String licenceReference, Recorded given) {
        Licence licence = records.open(licenceReference);
        ConditionText text = records.text(licence, given.code());
        record(licence, text, FindingKind.BREACH, given);
        records.breach(licence, text);
        records.settle(licence);
    }

    /** A breach was put right. */
    @For("licence.check-conditions")
    public void mended(String licenceReference, Recorded given) {
        Licence licence = records.open(licenceReference);
        ConditionText text = records.text(licence, given.code());
        record(licence, text, FindingKind.MENDED, given);
        records.mended(licence, text);
    }

    private ConditionFinding record(Licence licence, ConditionText text, FindingKind what, Recorded given) {
        boolean produced = what == FindingKind.PRODUCED;
        ConditionFinding finding = records.find(
                licence,
                text,
                what,
                ConditionRecords.day(given.on()),
                produced ? given.validUntil() : null,
                given.words());
        if (given.file() != null) {
            records.enclose(
                    licence,
                    finding,
                    produced ? records.duty(licence, text) : null,
                    produced ? records.fileKind(text) : FileKind.OTHER,
                    given.file());
        }
        return finding;
    }

    /** Writes to the holder for what is overdue under a condition; until the day in the letter nobody asks again. */
    @For("licence.check-conditions")
    public String ask(String licenceReference, String code) {
        Licence licence = records.open(licenceReference);
        ConditionText text = records.text(licence, code);
        ConditionDuty duty = records.duty(licence, text);
        LocalDate today = TaskForceClock.current().today();
        if (duty == null || !duty.isOverdue(today)) {
            throw new RuleBroken("licensing.condition.nothing-overdue", code);
        }
        LicenceApplication application = licences.application(licence);
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
        records.note(
                licence,
                "Evidence under a condition asked for",
                code + " of licence " + licenceReference + ", by " + Days.words(by) + ".");
        records.settle(licence);
        return letter.getReference();
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
        return records.duties(licences.get(reference)).stream()
                .filter(duty -> duty.getEndedOn() == null)
                .map(ConditionDuty::getDueOn)
                .min(LocalDate::compareTo);
    }
}
