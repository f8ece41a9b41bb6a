package org.margatetaskforce.licensing.change;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.documents.Recipient;
import org.margatetaskforce.documents.Service;
import org.margatetaskforce.documents.ServiceFailed;
import org.margatetaskforce.documents.ServiceProved;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.Letters;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceTerms;
import org.margatetaskforce.licensing.Notices;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.ProcessDays;
import org.margatetaskforce.licensing.PublicRegister;
import org.margatetaskforce.licensing.RecipientForm;
import org.margatetaskforce.licensing.Said;
import org.margatetaskforce.licensing.ServeForm;
import org.margatetaskforce.workflow.Workflow;

/**
 * The notices of Schedule 5 Part 2: what is proposed, with at least fourteen days for representations after the last service; what was
 * decided, within seven days beginning with the decision.
 */
@Boundary
public class ChangeNotices {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ChangeFiles changes;

    @Inject
    LicenceChanges licenceChanges;

    @Inject
    ApplicationFiles files;

    @Inject
    LicenceTerms licences;

    @Inject
    Notices notices;

    @Inject
    PublicRegister register;

    @Inject
    Letters letters;

    @Inject
    Documents documents;

    @Inject
    Deadlines deadlines;

    @Inject
    Holds holds;

    @Inject
    Workflow workflow;

    /**
     * Everybody who must be served with a notice about a change: the licence holder and every relevant person (paras 13, 14, 16), at the
     * addresses that variations in effect have given, and whoever would manage the house.
     */
    public List<RecipientForm> recipients(String reference) {
        LicenceChange change = changes.get(reference);
        List<RecipientForm> all =
                new ArrayList<>(notices.recipients(changes.application(change).getReference()));
        String proposed = PartyRole.HOLDER.words().toLowerCase(Locale.UK);
        for (RecipientForm each : all) {
            each.setCapacity(Said.orEmpty(each.getCapacity()).replace(proposed, "licence holder"));
        }
        String managing = PartyRole.MANAGER.words().toLowerCase(Locale.UK);
        for (RegisterAddressChange moved : changes.addressesInEffect(change)) {
            if (moved.getRole().equals("MANAGER")) {
                all.removeIf(one -> managing.equals(one.getCapacity()));
            }
            reach(all, moved, moved.getRole().equals("MANAGER") ? "person managing" : "licence holder");
        }
        for (RegisterAddressChange would : changes.addresses(change)) {
            if (would.getRole().equals("MANAGER")) {
                reach(all, would, "person who would manage the house");
            }
        }
        return all;
    }

    private static void reach(List<RecipientForm> all, RegisterAddressChange at, String capacity) {
        RecipientForm known = all.stream()
                .filter(one -> Said.orEmpty(one.getName()).equalsIgnoreCase(at.getName()))
                .findFirst()
                .orElse(null);
        if (known == null) {
            known = new RecipientForm();
            known.setKey("change-" + all.size());
            known.setName(at.getName());
            known.setCapacity(capacity);
            all.add(known);
        }
        known.setAddress(at.getAddress());
        known.setAddressSource("the variation of the licence");
    }

    /** Which notice is to be served now; empty where none is. */
    public Optional<NoticeOfChange> due(String reference) {
        LicenceChange change = changes.get(reference);
        if (change.getState() == ChangeState.TO_PROPOSE || cameBack(change, NoticeOfChange.PROPOSAL)) {
            return Optional.of(NoticeOfChange.PROPOSAL);
        }
        boolean decided = change.getDecidedOn() != null && change.getState() != ChangeState.NOT_MADE;
        return decided && change.getDecisionServedOn() == null
                ? Optional.of(NoticeOfChange.DECISION)
                : Optional.empty();
    }

    private boolean cameBack(LicenceChange change, NoticeOfChange kind) {
        return change.getDecidedOn() == null
                && changes.notice(change, kind)
                        .filter(notice -> notice.getLastServedOn() == null)
                        .isPresent();
    }

    /** Those on whom the notice that is due has still to be served. */
    public List<RecipientForm> outstanding(String reference) {
        LicenceChange change = changes.get(reference);
        List<RecipientForm> all = recipients(reference);
        return due(reference)
                .flatMap(kind -> changes.notice(change, kind))
                .map(notice -> unserved(all, notice.getDocumentReference()))
                .orElse(all);
    }

    private List<RecipientForm> unserved(List<RecipientForm> required, String documentReference) {
        List<String> served = documents.services(documentReference).stream()
                .filter(service -> service.getDeemedOn().isPresent())
                .map(Service::getRecipientName)
                .map(name -> name.toLowerCase(Locale.UK))
                .toList();
        return required.stream()
                .filter(one -> !served.contains(Said.orEmpty(one.getName()).toLowerCase(Locale.UK)))
                .toList();
    }

    /** The earliest lawful end of the period for services as planned, or the last day for serving the decision. */
    public Deadline reckoned(String reference, ServeForm form) {
        LicenceChange change = changes.get(reference);
        LocalDate decided = change.getDecidedOn();
        if (decided != null) {
            return deadlines.reckon("D-DEC7", decided);
        }
        LocalDate last = form.getRecipients().stream()
                .filter(row -> row.getMethod() != null && row.getSentOn() != null)
                .map(row -> deadlines
                        .deemedService(Objects.requireNonNull(row.getMethod()), Objects.requireNonNull(row.getSentOn()))
                        .on())
                .max(LocalDate::compareTo)
                .orElseGet(ChangeFiles::today);
        return deadlines.reckon("D-CONS14", last);
    }

    /**
     * Serves the notice that is due on everybody who must be served and has not been: the proposal, or the decision.
     *
     * @throws RuleBroken where somebody is left out, the house is held, or the period offered is shorter than the Act's
     */
    @For("licence.serve-decision")
    public int serve(String reference, int expectedVersion, ServeForm form) {
        LicenceChange change = changes.change(reference, expectedVersion);
        NoticeOfChange kind =
                due(reference).orElseThrow(() -> new RuleBroken("licensing.change.nothing-to-serve", reference));
        Licence licence = changes.licence(change);
        holds.mustNotStopNotice(licences.house(licence).doors());
        LocalDate today = ChangeFiles.today();
        List<RecipientForm> required = recipients(reference);
        Optional<ChangeNotice> begun = changes.notice(change, kind);
        List<RecipientForm> planned = Notices.planned(
                begun.isPresent() ? unserved(required, begun.get().getDocumentReference()) : required,
                form.getRecipients(),
                today);
        for (RecipientForm each : planned) {
            if (Objects.requireNonNull(each.getSentOn()).isAfter(today)) {
                throw new RuleBroken("licensing.change.sent-in-future", Said.orEmpty(each.getName()));
            }
        }
        ChangeNotice notice = begun.orElseGet(() -> issue(change, kind, required, form));
        for (RecipientForm each : planned) {
            documents.serve(
                    notice.getDocumentReference(),
                    List.of(new Recipient(
                            Said.orEmpty(each.getName()),
                            Said.orEmpty(each.getCapacity()),
                            Said.orEmpty(each.getAddress()),
                            Said.orEmpty(each.getAddressSource()))),
                    Objects.requireNonNull(each.getMethod()),
                    Objects.requireNonNull(each.getSentOn()));
        }
        entityManager.flush();
        LocalDate last =
                documents.lastDeemedServed(notice.getDocumentReference()).orElseThrow();
        if (kind == NoticeOfChange.PROPOSAL) {
            period(notice, last);
            if (change.getState() == ChangeState.TO_PROPOSE) {
                change.propose();
                proposed(change, notice);
                int version = changes.saved(change);
                workflow.complete("Task_ServeChangeProposal", reference);
                return version;
            }
            entityManager.flush();
            workflow.refreshTimers(reference);
        } else {
            served(change, notice, last);
            int version = changes.saved(change);
            if (workflow.isOpen("Task_ServeChangeDecision", reference)) {
                workflow.complete("Task_ServeChangeDecision", reference);
            }
            return version;
        }
        return changes.saved(change);
    }

    private void proposed(LicenceChange change, ChangeNotice notice) {
        files.note(
                changes.application(change),
                change.getKind().words() + " proposed",
                change.getReference() + " is proposed; representations may be made until "
                        + Days.words(notice.getEndsOn()) + ": " + notice.getEndsExplanation() + ".");
    }

    private void served(LicenceChange change, ChangeNotice notice, LocalDate last) {
        notice.runs(last, null, null);
        change.decisionServed(last);
        if (!change.isAgreed() && change.getEffectOn() == null) {
            change.effectFrom(deadlines.reckon(licenceChanges.effectCode(change), last));
        }
        Deadline by = deadlines.reckon("D-DEC7", Objects.requireNonNull(change.getDecidedOn()));
        files.note(
                changes.application(change),
                "Decision served",
                "The decision about " + change.getReference() + " was served; the last service counts on "
                        + Days.words(last)
                        + (last.isAfter(by.on())
                                ? ", after the last day allowed, " + Days.words(by.on()) + ": " + by.explanation() + "."
                                : "."));
    }

    private ChangeNotice issue(
            LicenceChange change, NoticeOfChange kind, List<RecipientForm> required, ServeForm form) {
        Licence licence = changes.licence(change);
        LicenceApplication application = changes.application(change);
        Map<String, Object> values = new HashMap<>();
        values.put("changeReference", change.getReference());
        values.put("licenceReference", licence.getReference());
        values.put("licenceHolderName", register.names(licence.getReference()).holder());
        values.put("noticeTitle", kind.words() + ": " + LicenceChanges.inSentence(change));
        values.put("verb", change.getKind().verb());
        String code = change.getGround();
        ChangeGround ground = code == null ? null : changes.ground(code);
        values.put("provision", ground == null ? change.getKind().section() : ground.provision());
        if (ground != null) {
            values.put("groundWords", ground.words());
        }
        List<String> sentences = licenceChanges.sentences(change);
        if (!sentences.isEmpty()) {
            values.put("terms", sentences);
        }
        ChangeContent content = changes.content(change);
        LocalDate end = null;
        String template;
        if (kind == NoticeOfChange.PROPOSAL) {
            LocalDate earliest = reckoned(change.getReference(), form).on();
            LocalDate asked = form.getPeriodEndsOn();
            if (asked != null && asked.isBefore(earliest)) {
                throw new RuleBroken(
                        "licensing.notice.period-too-short",
                        asked,
                        earliest,
                        reckoned(change.getReference(), form).explanation());
            }
            end = asked == null ? earliest : asked;
            values.put("paragraphs", change.getKind().proposal());
            values.put("reasons", lines(content.getReasons()));
            values.put("consultationEndsOn", end);
            template = "licensing/change-proposal";
        } else {
            LocalDate on = Objects.requireNonNull(change.getDecidedOn());
            Deadline appeal = deadlines.reckon("D-APP28", on);
            values.put("paragraphs", change.getKind().decision());
            values.put("reasons", lines(Said.orEmpty(content.getDecisionReasons())));
            values.put("decidedOn", on);
            values.put("agreed", change.isAgreed());
            values.put("refusal", change.getKind().isRefusal());
            values.put("appealBy", appeal.on());
            values.put("appealExplanation", appeal.explanation());
            values.put("tribunal", deadlines.tribunal(on));
            LocalDate effect = change.getEffectOn();
            if (effect != null && !change.getKind().isRefusal()) {
                values.put("effectOn", effect);
                values.put("effectExplanation", Said.orEmpty(change.getEffectExplanation()));
            }
            List<Map<String, Object>> answered = changes.representations(change).stream()
                    .map(one ->
                            Map.<String, Object>of("point", one.getText(), "response", Said.orEmpty(one.getAnswer())))
                    .toList();
            if (!answered.isEmpty()) {
                values.put("representations", answered);
            }
            template = "licensing/change-decision";
        }
        Document document = letters.notice(
                application, template, kind.words() + ": " + LicenceChanges.inSentence(change), required, values);
        ChangeNotice notice = new ChangeNotice(change, kind, document.getReference(), end);
        changes.keep(notice);
        return notice;
    }

    private static List<String> lines(String all) {
        return Arrays.stream(all.split("\\R+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** The period that runs from the last service: the day printed, or the earliest the Act allows if that is later. */
    private void period(ChangeNotice notice, LocalDate last) {
        Deadline earliest = deadlines.reckon("D-CONS14", last);
        LocalDate printed = Objects.requireNonNullElse(notice.getPrintedEndsOn(), LocalDate.MIN);
        LocalDate end = printed.isAfter(earliest.on()) ? printed : earliest.on();
        notice.runs(
                last,
                end,
                end.equals(earliest.on())
                        ? earliest.explanation()
                        : "the day given in the notice, later than the earliest the Act allows, "
                                + Days.words(earliest.on()) + " (" + earliest.explanation() + ")");
    }

    /** When the period for representations is over: the day after its last, or not yet while somebody has to be served. */
    public Date periodOver(String reference) {
        return ProcessDays.beginningOf(changes.notice(changes.get(reference), NoticeOfChange.PROPOSAL)
                .map(ChangeNotice::getEndsOn)
                .map(end -> end.plusDays(1))
                .orElse(ProcessDays.NOT_YET));
    }

    // --- when a service turns out otherwise

    /** A served notice came back: no period runs until that person has been served again. */
    public void serviceFailed(@Observes ServiceFailed news) {
        recount(news.documentReference());
    }

    /** It is proved when a notice was served: the period runs from that day, if it was the last. */
    public void serviceProved(@Observes ServiceProved news) {
        recount(news.documentReference());
    }

    private void recount(String documentReference) {
        Optional<ChangeNotice> found = entityManager
                .createQuery("select n from ChangeNotice n where n.documentReference = :document", ChangeNotice.class)
                .setParameter("document", documentReference)
                .getResultStream()
                .findFirst();
        if (found.isEmpty()) {
            return;
        }
        ChangeNotice notice = found.get();
        LicenceChange change = changes.locked(entityManager
                .createQuery("select c.reference from LicenceChange c where c.id = :id", String.class)
                .setParameter("id", notice.change())
                .getSingleResult());
        @Nullable LocalDate last = documents.lastDeemedServed(documentReference).orElse(null);
        LicenceApplication application = changes.application(change);
        if (notice.getKind() == NoticeOfChange.DECISION) {
            notice.runs(last, null, null);
            change.decisionServedAnew(last);
            files.note(
                    application,
                    "Service of the decision corrected",
                    last == null
                            ? "One recipient has still to be served with the decision about " + change.getReference()
                                    + "."
                            : "The last of the recipients was served on " + Days.words(last) + ".");
            return;
        }
        if (change.getDecidedOn() != null) {
            files.note(
                    application,
                    "Service of the proposal corrected",
                    "A notice about " + change.getReference()
                            + " was served otherwise than was thought when it was decided.");
            return;
        }
        if (last == null) {
            notice.runs(null, null, null);
        } else {
            period(notice, last);
        }
        LocalDate end = notice.getEndsOn();
        files.note(
                application,
                "Period for representations corrected",
                end == null
                        ? "A notice about " + change.getReference()
                                + " was not served after all: no period runs until that person has been served."
                        : "It now runs until " + Days.words(end) + ": " + notice.getEndsExplanation() + ".");
        boolean runsAgain = end == null || !ChangeFiles.today().isAfter(end);
        entityManager.flush();
        if (runsAgain && change.getState() == ChangeState.TO_DECIDE) {
            change.periodRunsAgain();
        }
        if (!runsAgain || !workflow.tell("ChangePeriodRunsAgain", change.getReference())) {
            workflow.refreshTimers(change.getReference());
        }
    }
}
