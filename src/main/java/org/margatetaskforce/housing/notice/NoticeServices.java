package org.margatetaskforce.housing.notice;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.documents.CertificateOfService;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.documents.Recipient;
import org.margatetaskforce.documents.Service;
import org.margatetaskforce.documents.ServiceFailed;
import org.margatetaskforce.documents.ServiceProved;
import org.margatetaskforce.housing.Days;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.notice.NoticeClock.Clock;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.workflow.Workflow;

/**
 * Serving a notice or order: on each whom it must reach, with proof and a certificate; its copies; the dates that follow; and
 * what becomes of them when a day of service turns out to be another.
 */
@Boundary
public class NoticeServices {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    EnforcementFiles cases;

    @Inject
    NoticeFiles files;

    @Inject
    Documents documents;

    @Inject
    NoticeLetters letters;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /** Those of a role on whom it has still to be served. */
    public List<PartyForm> outstanding(String reference, Recipients.Role role) {
        return files.parties(files.get(reference)).stream()
                .filter(party -> party.getRole() == role && !party.isLeftOut() && party.getServedOn() == null)
                .map(NoticeParty::form)
                .toList();
    }

    /** What would follow if the last of them were served on a day: a page shows it beside the fields. */
    public List<NoticeDates.Line> whatFollows(String reference, LocalDate servedOn) {
        EnforcementNotice notice = files.get(reference);
        NoticeDates dates = files.dates(notice);
        LocalDate from =
                switch (dates.power().getRunsFrom()) {
                    case MAKING -> Objects.requireNonNullElse(notice.getMadeOn(), servedOn);
                    case START -> Objects.requireNonNullElse(notice.getStartedOn(), servedOn);
                    default -> servedOn;
                };
        return dates.from(from);
    }

    /** The day somebody would be taken to be served. */
    public Deadline deemed(ServiceMethod method, LocalDate sentOn) {
        return deadlines.deemedService(method, sentOn);
    }

    /**
     * Serves it on those whose service is typed; once everybody whom it must reach has been served, it is served and its periods
     * run.
     *
     * @return whether it is now served
     * @throws RuleBroken while enforcement is held at the address; for an address that is only the let property's where another
     *     is known; where works would have to start too early (s.13(3))
     */
    @For("enforcement.serve")
    public boolean serve(String reference, int expectedVersion, List<PartyForm> forms) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        EnforcementCase about = files.caseOf(notice);
        cases.mustNotBeHeld(about);
        if (notice.getState() != NoticeState.SIGNED) {
            throw new RuleBroken(
                    "housing.notice.stands-otherwise",
                    reference,
                    notice.getState().words().toLowerCase(java.util.Locale.UK));
        }
        send(notice, about, forms, Recipients.Role.REQUIRED);
        List<NoticeParty> required =
                files.parties(notice).stream().filter(NoticeParty::isRequired).toList();
        long still =
                required.stream().filter(party -> party.getServedOn() == null).count();
        if (still > 0) {
            files.step(
                    notice, "Being served: " + still + " of " + required.size() + " still to be reached.", Clock.SERVE);
            files.saved(notice);
            return false;
        }
        LocalDate last = required.stream()
                .map(party -> Objects.requireNonNull(party.getServedOn()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        NoticeDates dates = files.dates(notice);
        notice.serve(last, dates, deadlines::safeHold);
        boolean copiesDue = files.parties(notice).stream()
                .anyMatch(party ->
                        party.getRole() == Recipients.Role.COPY && !party.isLeftOut() && party.getServedOn() == null);
        if (!copiesDue) {
            notice.copiesServed(EnforcementFiles.today());
        }
        files.over(notice, Clock.SERVE);
        clocks(notice, dates, copiesDue);
        files.step(notice, "Served; the last was reached on " + Days.words(last) + "." + whatRuns(notice), Clock.SERVE);
        files.saved(notice);
        if (workflow.isOpen("Task_ServeNotice", reference)) {
            workflow.complete("Task_ServeNotice", reference);
        } else {
            workflow.refreshTimers(reference);
        }
        return true;
    }

    private static String whatRuns(EnforcementNotice notice) {
        LocalDate appeal = notice.getAppealBy();
        return appeal == null
                ? " There is no appeal."
                : " Appeal until " + Days.words(appeal) + "; operative from " + Days.words(notice.getOperativeOn())
                        + ".";
    }

    /** Every clock that runs from service, each with its explanation. */
    private void clocks(EnforcementNotice notice, NoticeDates dates, boolean copiesDue) {
        LocalDate from = Objects.requireNonNull(notice.countedFrom(dates.power()));
        if (copiesDue) {
            dates.copiesBy(from).ifPresent(day -> files.clock(notice, Clock.COPIES, day));
        }
        dates.appealBy(from).ifPresent(day -> files.clock(notice, Clock.APPEAL, day));
        if (!notice.getKind().isEmergency()) {
            dates.operative(from).ifPresent(day -> files.clock(notice, Clock.OPERATIVE, day));
        }
        if (notice.getReviewOn() != null) {
            dates.reviewBy(from).ifPresent(day -> files.clock(notice, Clock.REVIEW, day));
        }
        worksClocks(notice, dates);
        LocalDate followUp = notice.getFollowUpOn();
        if (followUp != null) {
            files.clock(notice, Clock.FOLLOW_UP, followUp, "the day set when it was drafted", "Enforcement practice");
        }
        LocalDate look = notice.getInspectOn();
        if (notice.getKind().isEmergency() && look != null) {
            files.clock(notice, Clock.INSPECT, look, "the day set when it was drafted", "Enforcement practice");
        }
        if (notice.getLandCharge() == LandCharge.TO_REGISTER) {
            files.clock(notice, Clock.LAND_CHARGE, deadlines.reckon("P-LAND-CHARGE", EnforcementFiles.today()));
        }
    }

    private void worksClocks(EnforcementNotice notice, NoticeDates dates) {
        LocalDate start = notice.getWorksStartOn();
        LocalDate end = notice.getWorksEndOn();
        LocalDate served = notice.getServedOn();
        if (start != null && end != null && served != null) {
            Deadline earliest = dates.earliestWorks(served);
            files.clock(
                    notice,
                    Clock.WORKS_START,
                    start,
                    "the day given in the notice; the earliest is " + Days.words(earliest.on()) + ", "
                            + earliest.explanation(),
                    earliest.source());
            files.clock(
                    notice,
                    Clock.WORKS_END,
                    end,
                    "the day given in the notice: Housing Act 2004 s.13(2)(f)",
                    "Housing Act 2004 s.13");
        }
    }

    /** Sends it, with the statement of reasons, to those of a role whose service is typed. */
    private void send(EnforcementNotice notice, EnforcementCase about, List<PartyForm> forms, Recipients.Role role) {
        String document = Objects.requireNonNull(files.content(notice).getDocumentReference());
        LocalDate today = EnforcementFiles.today();
        boolean any = false;
        for (NoticeParty party : files.parties(notice)) {
            if (party.getRole() != role || party.isLeftOut() || party.getServedOn() != null) {
                continue;
            }
            PartyForm typed = forms.stream()
                    .filter(form -> form.getPosition() == party.getPosition())
                    .filter(form -> form.getMethod() != null && form.getSentOn() != null)
                    .findFirst()
                    .orElse(null);
            if (typed == null || Objects.requireNonNull(typed.getSentOn()).isAfter(today)) {
                continue;
            }
            PartyForm used = party.form();
            used.setAddress(typed.getAddress());
            used.setAddressSource(typed.getAddressSource());
            if (!Recipients.blank(typed.getOverrideReason())) {
                used.setOverrideReason(typed.getOverrideReason());
            }
            Recipients.mustNotBeTheLetHouse(used, NoticeDrafts.let(about));
            List<CertificateOfService> certificates = documents.serve(
                    document,
                    List.of(new Recipient(
                            party.getName(),
                            party.getCapacity(),
                            Objects.requireNonNullElse(typed.getAddress(), ""),
                            Objects.requireNonNullElse(typed.getAddressSource(), ""))),
                    Objects.requireNonNull(typed.getMethod()),
                    Objects.requireNonNull(typed.getSentOn()),
                    NoticeContent.text(typed.getProof()));
            Service service = certificates.get(0).getService();
            party.served(
                    service.getReference(),
                    service.getDeemedOn().orElseThrow(),
                    NoticeContent.text(typed.getAddress()),
                    NoticeContent.text(typed.getAddressSource()));
            any = true;
        }
        if (!any) {
            throw new RuleBroken("housing.notice.nobody-served");
        }
        entityManager.flush();
    }

    /**
     * Prints the letter that goes with the copy of each who has still to get theirs, at the address that is typed (E15).
     *
     * @return what is printed, by the position of the recipient
     * @throws RuleBroken before it is served; where no recipient has an address
     */
    @For("enforcement.serve")
    public Map<Integer, String> coverLetters(String reference, int expectedVersion, List<PartyForm> forms) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        EnforcementCase about = files.caseOf(notice);
        LocalDate served = notice.getServedOn();
        if (served == null) {
            throw new RuleBroken("housing.notice.not-served-yet", reference);
        }
        Map<Integer, String> printed = new HashMap<>();
        for (NoticeParty party : files.parties(notice)) {
            if (party.getRole() != Recipients.Role.COPY || party.isLeftOut() || party.getServedOn() != null) {
                continue;
            }
            forms.stream()
                    .filter(form -> form.getPosition() == party.getPosition())
                    .map(PartyForm::getAddress)
                    .filter(address -> !Recipients.blank(address))
                    .findFirst()
                    .ifPresent(address -> {
                        Document letter = letters.copyCover(
                                about, notice, party, String.valueOf(address).strip(), served);
                        party.coveredBy(letter.getReference());
                        printed.put(party.getPosition(), letter.getReference());
                    });
        }
        if (printed.isEmpty()) {
            throw new RuleBroken("housing.notice.nobody-to-cover", reference);
        }
        cases.detail(about, "Cover letters printed", printed.size() + " for the copies of " + reference + ".");
        files.saved(notice);
        return printed;
    }

    /**
     * Sends copies to everybody else (Sch 1 para 5), within seven days beginning with service.
     *
     * @return whether everybody now has theirs
     */
    @For("enforcement.serve")
    public boolean serveCopies(String reference, int expectedVersion, List<PartyForm> forms) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        EnforcementCase about = files.caseOf(notice);
        cases.mustNotBeHeld(about);
        if (notice.getServedOn() == null) {
            throw new RuleBroken("housing.notice.not-served-yet", reference);
        }
        send(notice, about, forms, Recipients.Role.COPY);
        long still = outstanding(reference, Recipients.Role.COPY).size();
        if (still > 0) {
            files.step(notice, "Copies being served: " + still + " still to be reached.", Clock.COPIES);
            files.saved(notice);
            return false;
        }
        notice.copiesServed(EnforcementFiles.today());
        files.over(notice, Clock.COPIES);
        files.step(notice, "Copies served on everybody else.", Clock.COPIES);
        files.saved(notice);
        if (workflow.isOpen("Task_ServeCopies", reference)) {
            workflow.complete("Task_ServeCopies", reference);
        }
        return true;
    }

    // --- when a service turns out otherwise

    /** A service of the notice as the page shows it. */
    public record Served(NoticeParty party, Service service) {}

    /** On whom it was served, with each service. */
    public List<Served> served(String reference) {
        EnforcementNotice notice = files.get(reference);
        String document = files.content(notice).getDocumentReference();
        if (document == null) {
            return List.of();
        }
        List<Service> services = documents.services(document);
        return files.parties(notice).stream()
                .filter(party -> party.getServiceReference() != null)
                .flatMap(party -> services.stream()
                        .filter(service -> service.getReference().equals(party.getServiceReference()))
                        .map(service -> new Served(party, service)))
                .toList();
    }

    /**
     * Corrects a day of service, by evidence: it came back, or it was served on another day. All that was counted from it is
     * counted afresh, the old dates are kept, the process waits anew, and what was decided on the old date is flagged.
     *
     * @param on the true day; null where it came back
     */
    @For("enforcement.serve")
    public void correct(
            String reference,
            int expectedVersion,
            String serviceReference,
            @Nullable LocalDate on,
            @Nullable String evidence) {
        EnforcementNotice notice = files.change(reference, expectedVersion);
        if (Recipients.blank(evidence)) {
            throw new RuleBroken("housing.notice.evidence-needed");
        }
        if (!notice.getState().isStanding()) {
            throw new RuleBroken(
                    "housing.notice.stands-otherwise",
                    reference,
                    notice.getState().words().toLowerCase(java.util.Locale.UK));
        }
        NoticeParty party = files.parties(notice).stream()
                .filter(one -> serviceReference.equals(one.getServiceReference()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("housing.notice.no-such-service", serviceReference));
        LocalDate was = party.getServedOn();
        String words = String.valueOf(evidence).strip();
        if (on == null) {
            documents.returnedUndelivered(serviceReference, EnforcementFiles.today(), words);
        } else {
            documents.provedServed(serviceReference, on, words);
        }
        entityManager.persist(new ServiceCorrection(files.caseOf(notice), notice, was, on, words));
        files.saved(notice);
    }

    /** A served notice came back: no period runs until that person has been served again. */
    public void serviceFailed(@Observes ServiceFailed news) {
        recount(news.documentReference(), news.subjectReference());
    }

    /** It is proved when it was served: the periods run from that day. */
    public void serviceProved(@Observes ServiceProved news) {
        recount(news.documentReference(), news.subjectReference());
    }

    private void recount(String document, String subject) {
        Optional<EnforcementNotice> found = subject.startsWith("HN-") ? files.find(subject) : Optional.empty();
        if (found.isEmpty() || !document.equals(files.content(found.get()).getDocumentReference())) {
            return;
        }
        EnforcementNotice notice = files.locked(subject);
        List<Service> services = documents.services(document);
        for (NoticeParty party : files.parties(notice)) {
            services.stream()
                    .filter(service -> service.getReference().equals(party.getServiceReference()))
                    .forEach(service -> party.servedOn(service.getDeemedOn().orElse(null)));
        }
        entityManager.flush();
        List<NoticeParty> required =
                files.parties(notice).stream().filter(NoticeParty::isRequired).toList();
        LocalDate was = notice.getServedOn();
        if (required.stream().anyMatch(party -> party.getServedOn() == null)) {
            if (was != null) {
                notServed(notice, was);
            }
            return;
        }
        LocalDate last = required.stream()
                .map(party -> Objects.requireNonNull(party.getServedOn()))
                .max(LocalDate::compareTo)
                .orElseThrow();
        if (was != null && !last.equals(was)) {
            otherDay(notice, was, last);
        }
    }

    private void notServed(EnforcementNotice notice, LocalDate was) {
        boolean gone = notice.notServed();
        if (!notice.getKind().isOrder()) {
            files.fell(notice, Clock.COPIES, Clock.APPEAL, Clock.OPERATIVE, Clock.REVIEW);
        }
        files.fell(notice, Clock.WORKS_START, Clock.WORKS_END, Clock.INSPECT, Clock.LAND_CHARGE);
        files.clock(notice, Clock.SERVE, deadlines.reckon("P-NOTICE-SERVE", EnforcementFiles.today()));
        flag(notice, null, "Not served on " + Days.words(was) + " after all");
        files.step(notice, "It was not served on everybody after all: no period runs until it is.", null);
        files.saved(notice);
        if (gone) {
            runsAgain(notice, true);
        } else {
            workflow.tell("ServiceFell", notice.getReference());
        }
    }

    private void otherDay(EnforcementNotice notice, LocalDate was, LocalDate last) {
        NoticeDates dates = files.dates(notice);
        boolean tooSoon = notice.servedOtherwise(last, dates, deadlines::safeHold, EnforcementFiles.today());
        boolean copiesDue = notice.getCopiesDoneOn() == null;
        if (notice.getState() == NoticeState.SERVED || notice.getState() == NoticeState.APPEALED) {
            clocks(notice, dates, copiesDue);
        } else {
            worksClocks(notice, dates);
        }
        if (tooSoon) {
            files.fell(notice, Clock.INSPECT);
            if (notice.getLandCharge() != LandCharge.TO_REMOVE) {
                files.fell(notice, Clock.LAND_CHARGE);
            }
        }
        flag(notice, notice, "Served on " + Days.words(last) + ", not on " + Days.words(was));
        files.step(
                notice,
                "Day of service corrected: " + Days.words(last) + " instead of " + Days.words(was) + "."
                        + whatRuns(notice),
                null);
        files.saved(notice);
        runsAgain(notice, tooSoon);
    }

    private void runsAgain(EnforcementNotice notice, boolean again) {
        String reference = notice.getReference();
        if (again) {
            workflow.tell("AppealPeriodRunsAgain", reference);
        }
        workflow.refreshTimers(reference);
    }

    /** Flags what was decided on the strength of a date that did not stand: earlier than the true one allows. */
    private void flag(EnforcementNotice notice, @Nullable EnforcementNotice now, String why) {
        for (NoticeStep step : files.steps(notice)) {
            Clock rested = step.getRestsOn();
            if (rested == null || step.getFlagged() != null || rested == Clock.SERVE || rested == Clock.COPIES) {
                continue;
            }
            LocalDate allowed =
                    now == null ? null : rested == Clock.APPEAL ? now.getAppealOverOn() : now.getOperativeOn();
            if (allowed == null
                    || (rested == Clock.APPEAL
                            ? !step.getOnDay().isAfter(allowed)
                            : step.getOnDay().isBefore(allowed))) {
                step.flag(why + ": look at this decision again.");
            }
        }
    }
}
