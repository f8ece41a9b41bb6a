package org.margatetaskforce.housing.sanction;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.documents.Recipient;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.EnforcementLetters;
import org.margatetaskforce.housing.ProcessDays;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * The papers of sanctions: signed by another than who drafted them, printed as they are signed, served with proof; what follows
 * from the service is reckoned then.
 */
@Boundary
public class SanctionPapers {

    /** Until the end of these days something may still come. */
    private static final Set<String> LAST_DAYS = Set.of("D-DEM21", "D-CP-REP28", "D-CP-PAY28", "D-CP-APP28");

    @Inject
    EnforcementFiles files;

    @Inject
    SanctionFiles sanctions;

    @Inject
    EnforcementLetters letters;

    @Inject
    Documents documents;

    @Inject
    Deadlines deadlines;

    @Inject
    Breaches breaches;

    @Inject
    Workflow workflow;

    /** Another officer signs it: it is printed with their name, and can be served. */
    @For("enforcement.approve")
    public String sign(String enforcementReference, int expectedVersion, String subject, PaperKind kind) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        SanctionPaper paper = sanctions.paper(found, subject, kind);
        paper.mayBeSignedBy(EnforcementFiles.who());
        Document printed = print(found, paper);
        paper.sign(EnforcementFiles.who(), EnforcementFiles.today(), printed.getReference());
        switch (kind) {
            case WORKS_NOTICE -> {}
            case DEMAND -> sanctions.one(Demand.class, found, subject).signed();
            case NOTICE_OF_INTENT, FINAL_NOTICE ->
                sanctions.one(CivilPenalty.class, found, subject).signed();
        }
        files.detail(found, kind.words() + " signed", "Printed as " + printed.getReference() + ".");
        files.saved(found);
        return printed.getReference();
    }

    private Document print(EnforcementCase found, SanctionPaper paper) {
        String subject = paper.getOfReference();
        Map<String, Object> values = new HashMap<>();
        String template =
                switch (paper.getKind()) {
                    case WORKS_NOTICE -> {
                        DefaultWorks works = sanctions.one(DefaultWorks.class, found, subject);
                        values.put("person", works.getPerson());
                        values.put("noticeReference", works.getNoticeReference());
                        values.put("basis", works.getBasis().words());
                        values.put("works", works.getWorks());
                        values.put("reasons", works.getReasons());
                        values.put("enterOn", works.getEnterOn());
                        yield "housing/works-notice";
                    }
                    case DEMAND -> {
                        Demand demand = sanctions.one(Demand.class, found, subject);
                        values.put("person", demand.getPerson());
                        values.put("noticeReference", demand.getNoticeReference());
                        values.put("lines", lines(found, subject));
                        values.put("totalPence", demand.getTotalPence());
                        values.put("tribunal", deadlines.tribunal(EnforcementFiles.today()));
                        yield "housing/demand";
                    }
                    case NOTICE_OF_INTENT -> {
                        CivilPenalty penalty = sanctions.one(CivilPenalty.class, found, subject);
                        offence(values, found, penalty);
                        values.put("pence", penalty.getProposedPence());
                        values.put("conduct", penalty.getConduct());
                        values.put("reckoning", penalty.getReckoning());
                        yield "housing/notice-of-intent";
                    }
                    case FINAL_NOTICE -> {
                        CivilPenalty penalty = sanctions.one(CivilPenalty.class, found, subject);
                        offence(values, found, penalty);
                        values.put("pence", Objects.requireNonNull(penalty.getFinalPence()));
                        values.put("conduct", penalty.getConduct());
                        values.put("reasons", Objects.requireNonNull(penalty.getFinalReasons()));
                        values.put("considered", Objects.requireNonNull(penalty.getConsidered()));
                        values.put("tribunal", deadlines.tribunal(EnforcementFiles.today()));
                        yield "housing/final-notice";
                    }
                };
        values.put("subjectReference", subject);
        return letters.issue(found, template, paper.getKind().words(), EnforcementFiles.ENFORCEMENT_DETAIL, values);
    }

    private void offence(Map<String, Object> values, EnforcementCase found, CivilPenalty penalty) {
        Breach breach = sanctions.one(Breach.class, found, penalty.getBreachReference());
        Offence offence = breaches.offence(breach.getOffence());
        values.put("person", breach.getPerson());
        values.put("noticeReference", breach.getNoticeReference());
        values.put("offence", offence.words());
        values.put("provision", offence.provision());
        values.put("offenceOn", breach.getOffenceOn());
        LocalDate until = breach.getOffenceUntil();
        if (until != null) {
            values.put("offenceUntil", until);
        }
        values.put("evidence", breach.getEvidence());
    }

    private List<Map<String, Object>> lines(EnforcementCase found, String demand) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Expense each : sanctions.expenses(found.getReference())) {
            if (demand.equals(each.getDemandReference())) {
                lines.add(Map.of(
                        "kind",
                        each.getKind().words(),
                        "words",
                        each.getWords(),
                        "onDay",
                        each.getOnDay(),
                        "pence",
                        each.getPence()));
            }
        }
        return lines;
    }

    /**
     * Who is served with a paper: first who must comply or pay; with a notice of works also everybody known to have an interest
     * and whoever lives there, by a copy (Sch 3 para 4).
     */
    public List<ServedForm> recipients(String enforcementReference, String subject, PaperKind kind) {
        EnforcementCase found = files.get(enforcementReference);
        String person = personOf(found, subject, kind);
        LocalDate today = EnforcementFiles.today();
        List<EnforcementLetters.Landlord> known = letters.landlords(found);
        List<ServedForm> all = new ArrayList<>();
        all.add(known.stream()
                .filter(each -> each.name().equalsIgnoreCase(person))
                .findFirst()
                .map(each -> new ServedForm(
                        each.name(),
                        each.kind().words().toLowerCase(java.util.Locale.UK),
                        each.address(),
                        each.source(),
                        today))
                .orElseGet(() -> new ServedForm(person, "person on whom the notice was served", "", "", today)));
        if (kind == PaperKind.WORKS_NOTICE) {
            for (EnforcementLetters.Landlord each : known) {
                if (all.stream().noneMatch(one -> one.getName().equalsIgnoreCase(each.name()))) {
                    all.add(new ServedForm(
                            each.name(),
                            each.kind().words().toLowerCase(java.util.Locale.UK) + ", by a copy",
                            each.address(),
                            each.source(),
                            today));
                }
            }
            all.add(new ServedForm("The occupier", "occupier, by a copy", found.getAddress(), "the case", today));
        }
        return all;
    }

    private String personOf(EnforcementCase found, String subject, PaperKind kind) {
        return switch (kind) {
            case WORKS_NOTICE ->
                sanctions.one(DefaultWorks.class, found, subject).getPerson();
            case DEMAND -> sanctions.one(Demand.class, found, subject).getPerson();
            case NOTICE_OF_INTENT, FINAL_NOTICE ->
                sanctions
                        .one(
                                Breach.class,
                                found,
                                sanctions
                                        .one(CivilPenalty.class, found, subject)
                                        .getBreachReference())
                        .getPerson();
        };
    }

    /** The day on which a recipient is taken to be served, as typed; empty of one that is not filled in. */
    public Deadline deemed(ServedForm to) {
        if (to.getMethod() == null || to.getSentOn() == null) {
            throw new RuleBroken("housing.paper.service-incomplete", to.getName());
        }
        return deadlines.deemedService(to.getMethod(), to.getSentOn());
    }

    /**
     * Serves it: on who must comply or pay first, whose service counts, and on the others by a copy.
     *
     * @throws RuleBroken where enforcement is held on the address, a recipient is incomplete, or what was reckoned with does not fit
     */
    @For("enforcement.serve")
    public void serve(
            String enforcementReference,
            int expectedVersion,
            String subject,
            PaperKind kind,
            List<ServedForm> recipients) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        files.mustNotBeHeld(found);
        SanctionPaper paper = sanctions.paper(found, subject, kind);
        String document = paper.getDocumentReference();
        if (document == null || paper.getState() != PaperState.SIGNED) {
            throw new RuleBroken(
                    "housing.paper.stands-otherwise",
                    kind.words(),
                    paper.getState().words());
        }
        LocalDate counts = deemed(recipients.get(0)).on();
        for (ServedForm to : recipients) {
            deemed(to);
            documents.serve(
                    document,
                    List.of(new Recipient(to.getName(), to.getCapacity(), to.getAddress(), to.getAddressSource())),
                    Objects.requireNonNull(to.getMethod()),
                    Objects.requireNonNull(to.getSentOn()));
        }
        paper.served(counts);
        follow(found, subject, kind, counts);
        if (kind != PaperKind.WORKS_NOTICE) {
            workflow.start(
                    "SanctionFollowUp", new Subject(subject, found.getAddress(), found.getCaseReference(), "TDC"));
        }
        files.detail(found, kind.words() + " served", document + " counts as served on " + counts + ".");
        files.saved(found);
    }

    private void follow(EnforcementCase found, String subject, PaperKind kind, LocalDate served) {
        switch (kind) {
            case WORKS_NOTICE -> {
                DefaultWorks works = sanctions.one(DefaultWorks.class, found, subject);
                works.notified();
                found.next("Works in default to begin", works.getEnterOn());
                files.note(found, "Notice of works in default", "Notice was given that the Council will do works.");
            }
            case DEMAND -> {
                Deadline appeal = deadlines.reckon("D-DEM21", served);
                Deadline operative = deadlines.reckon("D-DEM21-OPER", served);
                sanctions.one(Demand.class, found, subject).served(served, appeal.on(), operative.on());
                sanctions.run(found, subject, "Last day to appeal against the demand", appeal);
                sanctions.run(found, subject, "Demand operative", operative);
                found.next("Demand for expenses served, operative", operative.on());
                files.note(found, "Demand for expenses served", "It becomes operative unless it is appealed.");
            }
            case NOTICE_OF_INTENT -> {
                CivilPenalty penalty = sanctions.one(CivilPenalty.class, found, subject);
                Deadline representations = deadlines.reckon("D-CP-REP28", served);
                penalty.intentGiven(served, representations.on());
                sanctions.endClocks(found, subject, EnforcementFiles.today());
                sanctions.run(found, subject, "Last day for representations", representations);
                sanctions.run(found, subject, "Earliest final notice", deadlines.reckon("D-CP-FINAL", served));
                found.next("Notice of intent given, representations until", representations.on());
                files.note(found, "Notice of intent given", "A civil penalty is proposed.");
            }
            case FINAL_NOTICE -> {
                CivilPenalty penalty = sanctions.one(CivilPenalty.class, found, subject);
                Deadline pay = deadlines.reckon("D-CP-PAY28", served);
                Deadline appeal = deadlines.reckon("D-CP-APP28", served);
                penalty.finalGiven(served, pay.on(), appeal.on());
                sanctions.endClocks(found, subject, EnforcementFiles.today());
                sanctions.run(found, subject, "Penalty to be paid", pay);
                sanctions.run(found, subject, "Last day to appeal against the penalty", appeal);
                found.next("Civil penalty imposed, to be paid by", pay.on());
                files.note(found, "Civil penalty imposed", "A final notice was given.");
            }
        }
    }

    /**
     * When the days that run from a service are over and an officer says what came of it: a last day, with the safe hold after it,
     * is over on the day after.
     */
    @SuppressWarnings("JavaUtilDate") // the engine knows no other
    public Date daysOver(String subject) {
        LocalDate over = sanctions.running(subject).stream()
                .map(each -> LAST_DAYS.contains(each.getDeadline().code())
                        ? deadlines.safeHold(each.getOnDay()).plusDays(1)
                        : each.getOnDay())
                .max(LocalDate::compareTo)
                .orElse(ProcessDays.NOT_YET);
        return ProcessDays.beginningOf(over);
    }
}
