package org.margatetaskforce.licensing;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
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
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.people.PropertyInterests;
import org.margatetaskforce.workflow.Workflow;

/**
 * The notices of Housing Act 2004 Schedule 5 Part 1: issued, served on everybody who must be served, and the period for
 * representations that runs from the last of their services (para 12).
 */
@Boundary
public class Notices {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    StandingRecords standing;

    @Inject
    Letters letters;

    @Inject
    LicensableHouses houses;

    @Inject
    Designations designations;

    @Inject
    ConditionLibrary conditions;

    @Inject
    Documents documents;

    @Inject
    Deadlines deadlines;

    @Inject
    PropertyInterests interests;

    @Inject
    Holds holds;

    @Inject
    Workflow workflow;

    /** Everybody who must be served with a notice about an application, with the address known and where it is from. */
    public List<RecipientForm> recipients(String reference) {
        return recipients(files.get(reference));
    }

    private List<RecipientForm> recipients(LicenceApplication application) {
        LicensableHouse house = houses.get(application.getHouseId());
        return RelevantPersons.of(
                files.parties(application), interests.recordedOn(house.uprn(), ApplicationFiles.today()));
    }

    /** Those of them on whom the notice now being served has not yet been served; all of them before it is issued. */
    public List<RecipientForm> outstanding(String reference) {
        LicenceApplication application = files.get(reference);
        Optional<Notice> begun = begun(application);
        return begun.isEmpty()
                ? recipients(application)
                : unserved(recipients(application), begun.get().getDocumentReference());
    }

    /** The latest notice that stands, where it came back from somebody and has still to reach them. */
    public Optional<Notice> cameBack(String reference) {
        LicenceApplication application = files.get(reference);
        return begun(application).isPresent()
                ? Optional.empty()
                : files.notices(application).stream()
                        .filter(notice -> !notice.isSuperseded())
                        .reduce((earlier, later) -> later)
                        .filter(notice -> notice.getLastServedOn() == null);
    }

    /** Those whom a notice did not reach. */
    public List<RecipientForm> notReached(String reference, String documentReference) {
        return unserved(recipients(reference), documentReference);
    }

    /** The notices of an application, the oldest first. */
    public List<Notice> of(String reference) {
        return files.notices(files.get(reference));
    }

    /** A notice that has been issued but not yet served on everybody. */
    private Optional<Notice> begun(LicenceApplication application) {
        boolean serving = application.getNextStep() == NextStep.SERVE_PROPOSAL
                || application.getNextStep() == NextStep.SERVE_MODIFICATION
                || application.getNextStep() == NextStep.SERVE_DECISION;
        boolean decision = application.getNextStep() == NextStep.SERVE_DECISION;
        return serving
                ? files.notices(application).stream()
                        .filter(notice -> !notice.isSuperseded() && isDecision(notice.getKind()) == decision)
                        .reduce((earlier, later) -> later)
                : Optional.empty();
    }

    private static boolean isDecision(NoticeKind kind) {
        return kind == NoticeKind.DECISION_GRANT || kind == NoticeKind.DECISION_REFUSE;
    }

    private List<RecipientForm> unserved(List<RecipientForm> required, String documentReference) {
        List<String> served = documents.services(documentReference).stream()
                .filter(service -> service.getDeemedOn().isPresent())
                .map(Service::getRecipientName)
                .map(name -> name.toLowerCase(Locale.UK))
                .toList();
        return required.stream()
                .filter(recipient ->
                        !served.contains(Said.orEmpty(recipient.getName()).toLowerCase(Locale.UK)))
                .toList();
    }

    // --- proposal and modification

    /**
     * Issues the notice of proposal and serves it on those whose service is of today; those planned for a later day follow
     * with the next call. Once everybody is served the proposal is made and the period runs.
     *
     * @throws RuleBroken where a relevant person is left out, or the period offered is shorter than the Act's
     */
    @For("licence.serve-proposal")
    public int serveProposal(String reference, int expectedVersion, ServeForm form) {
        LicenceApplication application = files.change(reference, expectedVersion);
        boolean grant = application.getRecommendation() != Recommendation.REFUSE;
        if (grant && begun(application).isEmpty()) {
            LocalDate start = form.getCommencesOn();
            if (start == null) {
                throw new RuleBroken("licensing.licence.commencement-needed");
            }
            standing.mustNotOverlap(application, start);
            int months = Objects.requireNonNullElse(application.getTermMonths(), 0);
            application.proposeTerm(
                    start,
                    LicenceTerm.lastDay(start, months),
                    deadlines.reckon("D-LIC-MAX5", start).on());
        }
        boolean everybody = serve(
                application,
                grant ? NoticeKind.PROPOSED_GRANT : NoticeKind.PROPOSED_REFUSE,
                "D-CONS14",
                form,
                (to, end) -> grant ? proposalToGrant(application, to, end) : proposalToRefuse(application, to, end));
        if (everybody) {
            ApplicationState before = application.getState();
            application.propose();
            files.step(
                    application,
                    before,
                    (grant ? "A licence is proposed" : "Refusal is proposed") + "; " + periodWords(application));
            workflow.complete("Task_ServeProposal", reference);
        }
        return files.saved(application);
    }

    /** Issues and serves the notice of modifications (paras 3 and 4), in the way of {@link #serveProposal}. */
    @For("licence.serve-proposal")
    public int serveModification(String reference, int expectedVersion, ServeForm form) {
        LicenceApplication application = files.change(reference, expectedVersion);
        boolean everybody = serve(
                application,
                NoticeKind.MODIFICATION,
                "D-CONS7",
                form,
                (to, end) -> letters.notice(
                        application,
                        "licensing/modification-notice",
                        "Notice of proposed modifications",
                        to,
                        Map.of(
                                "proposedOn",
                                proposedOn(application),
                                "modifications",
                                mainTerms(application),
                                "reasons",
                                reasons(application),
                                "consultationEndsOn",
                                end)));
        if (everybody) {
            ApplicationState before = application.getState();
            application.proposeModified();
            files.step(application, before, "Modifications are proposed; " + periodWords(application));
            workflow.complete("Task_ServeModification", reference);
        }
        return files.saved(application);
    }

    private String periodWords(LicenceApplication application) {
        Notice notice = files.runningNotice(application).orElseThrow();
        return "representations may be made until " + Days.words(notice.getEndsOn()) + ": "
                + notice.getEndsExplanation() + ".";
    }

    private LocalDate proposedOn(LicenceApplication application) {
        return files.notices(application).stream()
                .filter(notice -> notice.getKind() == NoticeKind.PROPOSED_GRANT)
                .map(Notice::getLastServedOn)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElseGet(ApplicationFiles::today);
    }

    private Document proposalToGrant(LicenceApplication application, List<RecipientForm> to, LocalDate end) {
        letters.licence(
                application, "to be given on grant", designation(application), conditions.of(application), true);
        Map<String, Object> values = new HashMap<>();
        values.put("designationName", designation(application));
        values.put(
                "licenceHolderName",
                Said.orEmpty(files.party(application, PartyRole.HOLDER).getName()));
        values.put(
                "managerName",
                Said.orEmpty(files.party(application, PartyRole.MANAGER).getName()));
        values.put("commencesOn", Objects.requireNonNull(application.getCommencesOn()));
        values.put("endsOn", Objects.requireNonNull(application.getEndsOn()));
        values.put("reasons", reasons(application));
        values.put("mainTerms", mainTerms(application));
        values.put("consultationEndsOn", end);
        return letters.notice(
                application, "licensing/proposal-notice", "Notice of proposal to grant a licence", to, values);
    }

    private Document proposalToRefuse(LicenceApplication application, List<RecipientForm> to, LocalDate end) {
        return letters.notice(
                application,
                "licensing/refusal-proposal-notice",
                "Notice of proposal to refuse a licence",
                to,
                Map.of("reasons", reasons(application), "consultationEndsOn", end));
    }

    /** The name of the designation the house lies in. */
    public String designation(LicenceApplication application) {
        return designations
                .inForceAt(houses.get(application.getHouseId()), ApplicationFiles.today())
                .map(Designation::getName)
                .orElseThrow(
                        () -> new RuleBroken("licensing.application.designation-ended", application.getReference()));
    }

    private List<String> reasons(LicenceApplication application) {
        String all = files.assessment(application).map(Assessment::getReasons).orElse(null);
        if (Said.nothing(all)) {
            throw new RuleBroken("licensing.assessment.reasons-needed");
        }
        return Arrays.stream(Said.orEmpty(all).split("\\R+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<String> mainTerms(LicenceApplication application) {
        List<String> terms = new ArrayList<>();
        terms.add("The licence would be for "
                + houses.get(application.getHouseId()).getAddress() + ".");
        terms.add("It would run from " + Days.words(application.getCommencesOn()) + " to "
                + Days.words(application.getEndsOn()) + ".");
        for (ConditionLibrary.Chosen condition : conditions.of(application)) {
            terms.add("Condition " + condition.text().getCode() + ": "
                    + condition.text().getTitle() + ".");
        }
        return terms;
    }

    // --- the machinery of service

    /**
     * Issues a notice where it has not been, serves it on those whose service is of a day that has come, and says whether
     * everybody who must be served now is.
     */
    public boolean serve(
            LicenceApplication application,
            NoticeKind kind,
            @Nullable String periodCode,
            ServeForm form,
            BiFunction<List<RecipientForm>, LocalDate, Document> issuing) {
        mustNotBeHeld(application);
        LocalDate today = ApplicationFiles.today();
        List<RecipientForm> required = recipients(application);
        Optional<Notice> begun = begun(application);
        LocalDate asked = form.getPeriodEndsOn();
        if (begun.isPresent() && asked != null && asked.isAfter(printedEnd(begun.get()))) {
            begun.get().supersede();
            begun = Optional.empty();
        }
        List<RecipientForm> outstanding =
                begun.isEmpty() ? required : unserved(required, begun.get().getDocumentReference());
        List<RecipientForm> planned = planned(outstanding, form.getRecipients(), today);
        Notice notice;
        if (begun.isPresent()) {
            notice = begun.get();
        } else {
            LocalDate end = periodCode == null ? today : periodToPrint(periodCode, planned, asked);
            Document document = issuing.apply(required, end);
            notice = new Notice(application, kind, document.getReference(), periodCode == null ? null : end);
            entityManager.persist(notice);
        }
        Map<ServiceMethod, Map<LocalDate, List<Recipient>>> groups = new EnumMap<>(ServiceMethod.class);
        for (RecipientForm recipient : planned) {
            LocalDate sentOn = Objects.requireNonNull(recipient.getSentOn());
            if (!sentOn.isAfter(today)) {
                groups.computeIfAbsent(Objects.requireNonNull(recipient.getMethod()), any -> new HashMap<>())
                        .computeIfAbsent(sentOn, any -> new ArrayList<>())
                        .add(recipient(recipient));
            }
        }
        groups.forEach((method, days) -> days.forEach(
                (sentOn, recipients) -> documents.serve(notice.getDocumentReference(), recipients, method, sentOn)));
        entityManager.flush();
        List<RecipientForm> still = unserved(required, notice.getDocumentReference());
        if (!still.isEmpty()) {
            files.note(
                    application,
                    "Notice being served",
                    kind.words() + " " + notice.getDocumentReference() + ": " + still.size() + " of " + required.size()
                            + " still to be served.");
            return false;
        }
        LocalDate last =
                documents.lastDeemedServed(notice.getDocumentReference()).orElseThrow();
        if (periodCode == null) {
            notice.runs(last, null, null, null);
        } else {
            Deadline earliest = deadlines.reckon(periodCode, last);
            LocalDate printed = printedEnd(notice);
            if (printed.isBefore(earliest.on())) {
                throw new RuleBroken(
                        "licensing.notice.period-too-short", printed, earliest.on(), earliest.explanation());
            }
            notice.runs(last, printed, explanation(printed, earliest), earliest.source());
        }
        entityManager.flush();
        return true;
    }

    /** No notice is served while the house is held (partnership practice C.4); what comes in is recorded all the same. */
    private void mustNotBeHeld(LicenceApplication application) {
        holds.mustNotStopNotice(houses.get(application.getHouseId()).doors());
    }

    private static String explanation(LocalDate end, Deadline earliest) {
        return end.equals(earliest.on())
                ? earliest.explanation()
                : "the day given in the notice, later than the earliest the Act allows, " + Days.words(earliest.on())
                        + " (" + earliest.explanation() + ")";
    }

    private static LocalDate printedEnd(Notice notice) {
        return Objects.requireNonNullElse(notice.getPrintedEndsOn(), LocalDate.MIN);
    }

    private static Recipient recipient(RecipientForm form) {
        return new Recipient(
                Said.orEmpty(form.getName()),
                Said.orEmpty(form.getCapacity()),
                Said.orEmpty(form.getAddress()),
                Said.orEmpty(form.getAddressSource()));
    }

    /** What was typed for each of those who must be served; nobody may be left out. */
    public static List<RecipientForm> planned(
            List<RecipientForm> outstanding, List<RecipientForm> typed, LocalDate today) {
        List<RecipientForm> planned = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (RecipientForm required : outstanding) {
            RecipientForm given = typed.stream()
                    .filter(row -> Objects.equals(row.getKey(), required.getKey()))
                    .filter(row ->
                            row.getMethod() != null && row.getSentOn() != null && !Said.nothing(row.getAddress()))
                    .findFirst()
                    .orElse(null);
            if (given == null) {
                leftOut.add(Said.orEmpty(required.getName()));
            } else {
                RecipientForm row = new RecipientForm();
                row.setKey(required.getKey());
                row.setName(required.getName());
                row.setCapacity(required.getCapacity());
                row.setAddress(given.getAddress());
                row.setAddressSource(
                        Objects.requireNonNullElse(Said.orNull(given.getAddressSource()), required.getAddressSource()));
                row.setMethod(given.getMethod());
                row.setSentOn(given.getSentOn());
                mustNotBeTheLetHouse(required, row);
                planned.add(row);
            }
        }
        if (!leftOut.isEmpty()) {
            throw new RuleBroken("licensing.notice.recipient-missing", String.join(", ", leftOut));
        }
        return planned;
    }

    /** A notice posted elsewhere than to the address one knows may be found not served (Naujokas v Fenland DC). */
    private static void mustNotBeTheLetHouse(RecipientForm known, RecipientForm used) {
        boolean byPost = used.getMethod() == ServiceMethod.POST_FIRST_CLASS
                || used.getMethod() == ServiceMethod.POST_SECOND_CLASS
                || used.getMethod() == ServiceMethod.POST_CLASS_NOT_STATED;
        boolean otherAddress = !Said.nothing(known.getAddress())
                && !Said.orEmpty(known.getAddress()).equalsIgnoreCase(Said.orEmpty(used.getAddress()));
        boolean sourceChanged = !Objects.equals(known.getAddressSource(), used.getAddressSource());
        if (byPost && otherAddress && !sourceChanged) {
            throw new RuleBroken("licensing.notice.address-source-needed", Said.orEmpty(known.getName()));
        }
    }

    private LocalDate periodToPrint(String code, List<RecipientForm> planned, @Nullable LocalDate asked) {
        LocalDate last = planned.stream()
                .map(row -> deadlines
                        .deemedService(Objects.requireNonNull(row.getMethod()), Objects.requireNonNull(row.getSentOn()))
                        .on())
                .max(LocalDate::compareTo)
                .orElseThrow();
        Deadline earliest = deadlines.reckon(code, last);
        if (asked != null && asked.isBefore(earliest.on())) {
            throw new RuleBroken("licensing.notice.period-too-short", asked, earliest.on(), earliest.explanation());
        }
        return asked == null ? earliest.on() : asked;
    }

    /** The earliest lawful end of the period, for services as planned: a page shows it beside the field. */
    public Deadline earliestEnd(String reference, ServeForm form) {
        LicenceApplication application = files.get(reference);
        String code = application.getNextStep() == NextStep.SERVE_MODIFICATION ? "D-CONS7" : "D-CONS14";
        LocalDate last = form.getRecipients().stream()
                .filter(row -> row.getMethod() != null && row.getSentOn() != null)
                .map(row -> deadlines
                        .deemedService(Objects.requireNonNull(row.getMethod()), Objects.requireNonNull(row.getSentOn()))
                        .on())
                .max(LocalDate::compareTo)
                .orElseGet(ApplicationFiles::today);
        return deadlines.reckon(code, last);
    }

    // --- when a service turns out otherwise

    /** A served notice came back: no period runs until that person has been served again. */
    public void serviceFailed(@Observes ServiceFailed news) {
        recount(news.documentReference(), news.subjectReference());
    }

    /** It is proved when a notice was served: the period runs from that day, if it was the last. */
    public void serviceProved(@Observes ServiceProved news) {
        recount(news.documentReference(), news.subjectReference());
    }

    /** Serves a notice again on those with whom the first service failed: on each of them, or on none. */
    @For("licence.serve-decision")
    public int serveAgain(String reference, int expectedVersion, String documentReference, List<RecipientForm> forms) {
        LicenceApplication application = files.change(reference, expectedVersion);
        mustNotBeHeld(application);
        List<RecipientForm> unserved = unserved(recipients(application), documentReference);
        for (RecipientForm form : forms) {
            RecipientForm planned = planned(
                            unserved.stream()
                                    .filter(row -> Objects.equals(row.getKey(), form.getKey()))
                                    .toList(),
                            List.of(form),
                            ApplicationFiles.today())
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("licensing.notice.already-served", Said.orEmpty(form.getName())));
            documents.serve(
                    documentReference,
                    List.of(recipient(planned)),
                    Objects.requireNonNull(planned.getMethod()),
                    Objects.requireNonNull(planned.getSentOn()));
        }
        entityManager.flush();
        recount(documentReference, reference);
        return files.saved(application);
    }

    private void recount(String documentReference, String reference) {
        Optional<Notice> found = entityManager
                .createQuery("select n from Notice n where n.documentReference = :document", Notice.class)
                .setParameter("document", documentReference)
                .getResultStream()
                .findFirst();
        if (found.isEmpty() || found.get().isSuperseded()) {
            return;
        }
        Notice notice = found.get();
        LicenceApplication application = files.locked(reference);
        Optional<LocalDate> last = documents.lastDeemedServed(documentReference);
        if (isDecision(notice.getKind())) {
            notice.runs(last.orElse(null), null, null, null);
            files.note(
                    application,
                    "Service of the decision corrected",
                    last.map(day -> "The last of the recipients was served on " + Days.words(day) + ".")
                            .orElse("One recipient has still to be served."));
            return;
        }
        String code = notice.getKind() == NoticeKind.MODIFICATION ? "D-CONS7" : "D-CONS14";
        if (last.isEmpty()) {
            notice.runs(null, null, null, null);
        } else {
            Deadline earliest = deadlines.reckon(code, last.get());
            LocalDate end = printedEnd(notice).isAfter(earliest.on()) ? printedEnd(notice) : earliest.on();
            notice.runs(last.get(), end, explanation(end, earliest), earliest.source());
        }
        entityManager.flush();
        if (application.getState().isProposed()) {
            periodChanged(application, notice);
        }
    }

    private void periodChanged(LicenceApplication application, Notice notice) {
        String reference = application.getReference();
        LocalDate end = notice.getEndsOn();
        files.note(
                application,
                "Period for representations corrected",
                end == null
                        ? "A notice was not served after all: no period runs until that person has been served."
                        : "It now runs until " + Days.words(end) + ": " + notice.getEndsExplanation() + ".");
        boolean runsAgain = end == null || !ApplicationFiles.today().isAfter(end);
        boolean waitingForAnOfficer = workflow.isOpen("Task_ConsiderRepresentations", reference)
                || workflow.isOpen("Task_DecideApplication", reference);
        if (runsAgain && waitingForAnOfficer) {
            application.periodRunsAgain();
            entityManager.flush();
            workflow.correlate("PeriodRunsAgain", reference);
        } else {
            workflow.refreshTimers(reference);
        }
    }

    /** What the decision notice says of representations: each point and its answer. */
    public List<Map<String, Object>> representationsAnswered(LicenceApplication application) {
        return entityManager
                .createQuery(
                        "select r from Representation r where r.applicationId = :application order by r.number",
                        Representation.class)
                .setParameter("application", application.key())
                .getResultStream()
                .map(one -> Map.<String, Object>of(
                        "point", one.getText(), "response", Objects.requireNonNullElse(one.getAnswer(), "")))
                .collect(Collectors.toList());
    }
}
