package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.WorkingDays;
import org.margatetaskforce.workflow.Workflow;

/**
 * Applications for a licence, from receipt to their end: finding them, validating them, and what the process asks of them.
 * Every verb checks the law itself; the process only knows the route.
 */
@Boundary
public class LicenceApplications {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    LicenceDrafts drafts;

    @Inject
    LicensableHouses houses;

    @Inject
    Licensability licensability;

    @Inject
    PartyLinks links;

    @Inject
    Letters letters;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    @Inject
    DecisionClock decisionClock;

    // --- finding

    /** An application as a list shows it. */
    public record Row(
            String reference,
            ApplicationState state,
            String address,
            String postcode,
            @Nullable LocalDate receivedOn,
            @Nullable LocalDate dulyMadeOn,
            @Nullable LocalDate decidedOn,
            boolean underAppeal,
            @Nullable String licenceReference,
            @Nullable LocalDate target,
            boolean clockStands) {}

    /** A page of applications and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /** One page, the latest received first, in one statement: rows and total agree. */
    public Page page(ApplicationFilter filter) {
        StringBuilder where = new StringBuilder("a.state <> 'DISCARDED'");
        List<Object> parameters = new ArrayList<>();
        ApplicationState state = filter.state();
        if (state != null) {
            parameters.add(state.name());
            where.append(" and a.state = ?").append(parameters.size());
        }
        if (filter.open() != null) {
            where.append(filter.open() ? " and a.state in (" : " and a.state not in (")
                    .append(Stream.of(ApplicationState.values())
                            .filter(any -> any.isOpen() || any == ApplicationState.DRAFT)
                            .map(any -> "'" + any.name() + "'")
                            .collect(Collectors.joining(", ")))
                    .append(')');
        }
        if (filter.underAppeal()) {
            where.append(" and a.under_appeal");
        }
        if (!Said.nothing(filter.text())) {
            parameters.add(contains(Said.orEmpty(filter.text())));
            where.append(" and (lower(h.address) like ?")
                    .append(parameters.size())
                    .append(" or lower(a.reference) like ?")
                    .append(parameters.size())
                    .append(')');
        }
        if (!Said.nothing(filter.postcode())) {
            parameters.add(contains(Said.orEmpty(filter.postcode()).replaceAll("\\s", ""))
                    .substring(1));
            where.append(" and replace(lower(h.postcode), ' ', '') like ?").append(parameters.size());
        }
        Query query = entityManager.createNativeQuery("""
                with chosen as (
                  select a.reference, a.state, h.address, h.postcode, a.received_on, a.duly_made_on, a.decided_on,
                         a.under_appeal, l.reference as licence, a.id
                    from licensing.application a
                    join licensing.house h on h.id = a.house_id
                    left join licensing.licence l on l.application_id = a.id
                   where %s)
                select c.reference, c.state, c.address, c.postcode, c.received_on, c.duly_made_on, c.decided_on, c.under_appeal, c.licence,
                       case when c.state in (%s) then c.duly_made_on + p.number end as target, s.stood, s.stands, t.total
                  from (select count(*) total from chosen) t
                  left join lateral (select * from chosen order by received_on desc nulls first, reference desc
                                      limit %d offset %d) c on true
                  left join law.period p on p.code = 'P-DECIDE' and p.valid_from <= c.duly_made_on
                   and (p.valid_to is null or p.valid_to >= c.duly_made_on)
                  left join lateral (
                    select sum(coalesce(k.started_on, (select identity.today())) - k.stopped_on) stood, bool_or(k.started_on is null) stands
                      from licensing.clock_stop k where k.application_id = c.id) s on true
                 order by c.received_on desc nulls first, c.reference desc""".formatted(where, OPEN, filter.size(), filter.first()));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        WorkingDays workingDays = deadlines.workingDays();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Row(
                                (String) row[0],
                                ApplicationState.valueOf((String) row[1]),
                                (String) row[2],
                                (String) row[3],
                                day(row[4]),
                                day(row[5]),
                                day(row[6]),
                                Boolean.TRUE.equals(row[7]),
                                (String) row[8],
                                row[9] == null
                                        ? null
                                        : workingDays.onOrAfter(((Date) row[9])
                                                .toLocalDate()
                                                .plusDays(row[10] == null ? 0 : ((Number) row[10]).longValue())),
                                Boolean.TRUE.equals(row[11])))
                        .toList(),
                ((Number) found.get(0)[12]).intValue());
    }

    private static final String OPEN = Stream.of(ApplicationState.values())
            .filter(ApplicationState::isOpen)
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", "));

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }

    static String contains(String text) {
        String escaped = text.strip()
                .toLowerCase(Locale.UK)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return '%' + escaped + '%';
    }

    /** The application of this reference, where the officer may see it. */
    public Optional<LicenceApplication> find(String reference) {
        return files.find(reference);
    }

    /**
     * The application of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public LicenceApplication get(String reference) {
        return files.get(reference);
    }

    /** The house an application is for. */
    public LicensableHouse house(String reference) {
        return houses.get(files.get(reference).getHouseId());
    }

    /** The UPRNs of the doors that an application or a licence is about: its dwellings, or the whole building. */
    public List<String> doors(String reference) {
        @SuppressWarnings("unchecked")
        List<String> found =
                entityManager.createNativeQuery("""
                        select distinct coalesce(u.uprn, h.property_uprn)
                          from licensing.application a
                          join licensing.house h on h.id = a.house_id
                          left join licensing.house_unit u on u.house_id = h.id and h.extent <> 'WHOLE_BUILDING'
                         where a.id = any (array(select x.id from licensing.application x where x.reference = ?1
                                                 union select l.application_id from licensing.licence l where l.reference = ?1))""").setParameter(1, reference).getResultList();
        return found;
    }

    /** The parties of an application, as far as the officer may see them. */
    public List<Party> parties(String reference) {
        return files.parties(files.get(reference));
    }

    /** The steps an application has gone through, the oldest first. */
    public List<ApplicationStep> history(String reference) {
        return entityManager
                .createQuery(
                        "select s from ApplicationStep s where s.applicationId = :application order by s.id",
                        ApplicationStep.class)
                .setParameter("application", files.get(reference).key())
                .getResultList();
    }

    /**
     * An officer takes an application up: whoever holds a post that works on licences and opens the page of a task joins
     * the team of the case, and so sees what only its members see.
     */
    @For("licence.record-application")
    public void takeUp(String reference) {
        LicenceApplication application = files.get(reference);
        files.join(application);
        files.seen(application);
    }

    // --- validation

    /** What is still missing, section by section. */
    public List<MissingItem> missing(String reference) {
        return drafts.missing(reference);
    }

    /** What has been asked for, and what of it has come. */
    public List<RequestedItem> requested(String reference) {
        return requested(files.get(reference));
    }

    private List<RequestedItem> requested(LicenceApplication application) {
        return entityManager
                .createQuery(
                        "select r from RequestedItem r where r.applicationId = :application order by r.id",
                        RequestedItem.class)
                .setParameter("application", application.key())
                .getResultList();
    }

    /** Records a payment of the fee, in pence, and writes its receipt. */
    @For("licence.record-payment")
    public int recordPayment(String reference, int expectedVersion, PaymentForm form) {
        LicenceApplication application = files.change(reference, expectedVersion);
        Long pence = form.getPence();
        LocalDate paidOn = form.getPaidOn();
        PaymentMethod method = form.getMethod();
        if (pence == null || paidOn == null || method == null || Said.nothing(form.getReceipt())) {
            throw new RuleBroken("licensing.application.payment-incomplete");
        }
        String receipt = Said.orEmpty(form.getReceipt());
        application.pay(pence, paidOn, receipt, method, ApplicationFiles.today());
        if (application.getState() != ApplicationState.DRAFT) {
            arrived(application, "fee.payment", paidOn);
        }
        letters.receipt(application, pence, paidOn, receipt, method);
        files.note(
                application,
                "Fee paid",
                FeeCharge.pounds(pence) + " was paid on " + Days.words(paidOn) + ", receipt " + receipt + ".");
        return files.saved(application);
    }

    private void arrived(LicenceApplication application, String item, LocalDate on) {
        LocalDate receivedOn = Objects.requireNonNullElse(application.getReceivedOn(), on);
        for (RequestedItem requested : requested(application)) {
            if (requested.getItem().equals(item) && requested.getArrivedOn() == null) {
                requested.arrived(on.isBefore(receivedOn) ? receivedOn : on, receivedOn, ApplicationFiles.today());
            }
        }
    }

    /**
     * Asks the applicant for everything that is missing, by the day policy gives, or a later one; asking again is a reminder.
     *
     * @param wantedBy null for the day policy gives
     */
    @For("licence.chase-missing-items")
    public int requestMissing(String reference, int expectedVersion, @Nullable LocalDate wantedBy) {
        LicenceApplication application = files.change(reference, expectedVersion);
        LocalDate today = ApplicationFiles.today();
        List<MissingItem> missing = drafts.missing(application);
        if (missing.isEmpty()) {
            throw new RuleBroken("licensing.application.nothing-missing", reference);
        }
        boolean again = application.getState() == ApplicationState.INCOMPLETE;
        LocalDate by = Objects.requireNonNullElseGet(
                wantedBy,
                () -> deadlines.reckon(again ? "P-RETURN" : "P-CHASE", today).on());
        ApplicationState before = application.getState();
        application.askForMissing(by, today);
        List<String> known =
                requested(application).stream().map(RequestedItem::getItem).toList();
        for (MissingItem item : missing) {
            if (!known.contains(item.key())) {
                entityManager.persist(new RequestedItem(application, item, today));
            }
        }
        letters.askFor(application, missing, by);
        files.step(
                application,
                before,
                missing.size() + (missing.size() == 1 ? " item is" : " items are") + " missing and "
                        + (again ? "asked for again" : "asked for") + " by " + Days.words(by) + ".");
        entityManager.flush();
        if (again) {
            workflow.refreshTimers(reference);
        } else {
            workflow.complete("Task_ValidateApplication", reference);
        }
        return files.saved(application);
    }

    /** Records the day on which something that was asked for came. */
    @For("licence.chase-missing-items")
    public int recordArrival(String reference, int expectedVersion, String item, LocalDate arrivedOn) {
        LicenceApplication application = files.change(reference, expectedVersion);
        application.mustBeEditable();
        RequestedItem requested = requested(application).stream()
                .filter(one -> one.getItem().equals(item))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.application.item-not-requested", item));
        LocalDate receivedOn = Objects.requireNonNull(application.getReceivedOn());
        requested.arrived(arrivedOn, receivedOn, ApplicationFiles.today());
        return files.saved(application);
    }

    /**
     * The application is duly made: every item is there. The day is worked out, not chosen: it is the day the last missing
     * item arrived or, where none was, the day of receipt.
     *
     * @param note what the officer adds to the reason, if anything
     * @param inSpiteBecause why it goes on although a licence under Part 2 covers the house today: Part 2 applies no more, or it is for
     *     the days after that licence; asked for where one does
     */
    @For("licence.validate")
    public int dulyMake(String reference, int expectedVersion, @Nullable String note, @Nullable String inSpiteBecause) {
        LicenceApplication application = files.change(reference, expectedVersion);
        if (application.getDulyMadeOn() != null) {
            throw new RuleBroken("licensing.application.duly-made-immutable", application.getDulyMadeOn());
        }
        LocalDate receivedOn = application.getReceivedOn();
        if (receivedOn == null) {
            throw new RuleBroken(
                    "licensing.application.illegal",
                    reference,
                    application.getState().words(),
                    "duly make");
        }
        List<RequestedItem> items = requested(application);
        List<String> outstanding = Stream.concat(
                        drafts.missing(application).stream().map(MissingItem::words),
                        items.stream()
                                .filter(item -> item.getArrivedOn() == null)
                                .map(RequestedItem::getWords))
                .distinct()
                .toList();
        if (!outstanding.isEmpty()) {
            throw new RuleBroken("licensing.application.still-missing", String.join("; ", outstanding));
        }
        DulyMade day = DulyMade.of(receivedOn, application.getFeePaidOn(), items);
        LicensabilityAnswer answer =
                licensability.answer(application, day.on(), ApplicationFiles.today(), Said.orEmpty(inSpiteBecause));
        if (answer.isByHmoLicence()) {
            throw new RuleBroken("licensing.hmo.in-spite-needed", answer.sentence());
        }
        if (!answer.isLicensable()) {
            throw new RuleBroken("licensing.application.not-licensable", answer.sentence());
        }
        licensability.keep(application, answer);
        FeeCharge charge = drafts.charge(application, day.on());
        long paid = Objects.requireNonNullElse(application.getFeePaidPence(), 0L);
        if (paid < charge.pence()) {
            throw new RuleBroken("licensing.application.fee-short", charge.explanation(), FeeCharge.pounds(paid));
        }
        ApplicationState before = application.getState();
        application.feeIs(charge.pence(), charge.explanation());
        application.dulyMake(
                day.on(),
                Said.nothing(note) ? day.reason() : day.reason() + " " + Said.orEmpty(note),
                ApplicationFiles.today());
        links.link(application);
        letters.valid(application, deadlines.reckon("P-DECIDE", day.on()).on());
        files.step(
                application,
                before,
                "The application is duly made as of " + Days.words(day.on()) + ". " + day.reason());
        entityManager.flush();
        workflow.complete(
                before == ApplicationState.RECEIVED ? "Task_ValidateApplication" : "Task_ChaseMissingItems", reference);
        return files.saved(application);
    }

    /** The application goes back as not duly made; it gives no defence under s.95. Only after the chase date. */
    @For("licence.validate")
    public int returnNotDulyMade(String reference, int expectedVersion, String reasons, String feeTreatment) {
        LicenceApplication application = files.change(reference, expectedVersion);
        ApplicationState before = application.getState();
        application.returnAsNotDulyMade(Said.orEmpty(reasons), ApplicationFiles.today());
        List<RequestedItem> items = requested(application);
        List<MissingItem> missing = drafts.missing(application);
        letters.notDulyMade(
                application,
                items.stream()
                        .map(RequestedItem::getRequestedOn)
                        .min(LocalDate::compareTo)
                        .orElseGet(ApplicationFiles::today),
                missing.isEmpty()
                        ? items.stream().map(RequestedItem::getWords).toList()
                        : missing.stream().map(MissingItem::words).toList(),
                Said.orEmpty(reasons),
                mustSay(feeTreatment));
        files.step(application, before, "The application was returned as not duly made.");
        entityManager.flush();
        workflow.complete("Task_ChaseMissingItems", reference);
        return files.saved(application);
    }

    /**
     * The house turns out to be one for Part 2, or exempt: what the decision table says of the facts as they stand on the
     * form.
     */
    @For("licence.validate")
    public int closeOutsideScope(String reference, int expectedVersion, String feeTreatment) {
        LicenceApplication application = files.change(reference, expectedVersion);
        LocalDate today = ApplicationFiles.today();
        return closeOutsideScope(application, licensability.answer(application, today, today, ""), feeTreatment);
    }

    /**
     * The same, of the facts as an officer has found them. The form stays as the applicant signed it; what was found is
     * kept with the answer.
     */
    @For("licence.validate")
    public int closeOutsideScope(
            String reference,
            int expectedVersion,
            LicensabilityForm found,
            PropertyDetailsForm foundDetails,
            String feeTreatment) {
        LicenceApplication application = files.change(reference, expectedVersion);
        return closeOutsideScope(
                application,
                licensability.answer(application, ApplicationFiles.today(), found, foundDetails),
                feeTreatment);
    }

    private int closeOutsideScope(LicenceApplication application, LicensabilityAnswer answer, String feeTreatment) {
        String reference = application.getReference();
        ApplicationState before = application.getState();
        if (answer.isLicensable()) {
            throw new RuleBroken("licensing.application.is-licensable", answer.sentence());
        }
        if (answer.outcome() == LicensabilityOutcome.PART_2) {
            application.redirect(answer.sentence(), ApplicationFiles.today());
        } else {
            application.exempt(answer.sentence(), ApplicationFiles.today());
        }
        licensability.keep(application, answer);
        letters.outsideScope(
                application,
                ApplicationFiles.today(),
                answer.sentence(),
                "Housing Act 2004 ss.79 and 85",
                mustSay(feeTreatment),
                application.getState() == ApplicationState.REDIRECTED && !answer.isByHmoLicence()
                        ? "Apply to the Council for a licence under Part 2 of the Housing Act 2004 by "
                                + Days.words(deadlines
                                        .reckon("P-REDIRECTED-HMO", ApplicationFiles.today())
                                        .on())
                                + ". It is an offence under section 72(1) of the Act to have control of or manage a house in multiple"
                                + " occupation that is required to be licensed and is not."
                        : null);
        files.step(application, before, answer.sentence());
        entityManager.flush();
        workflow.complete(
                openTask(reference, "Task_ValidateApplication", "Task_ChaseMissingItems", "Task_AssessApplication"),
                reference);
        return files.saved(application);
    }

    private String openTask(String reference, String... keys) {
        for (String key : keys) {
            if (workflow.isOpen(key, reference)) {
                return key;
            }
        }
        throw new RuleBroken("workflow.task.gone", reference);
    }

    private static String mustSay(String feeTreatment) {
        if (Said.nothing(feeTreatment)) {
            throw new RuleBroken("licensing.application.fee-treatment-needed");
        }
        return feeTreatment.strip();
    }

    /** The applicant withdraws: possible at any time before the decision. */
    @For("licence.withdraw-application")
    public int withdraw(String reference, int expectedVersion, String reason, String feeTreatment) {
        LicenceApplication application = files.change(reference, expectedVersion);
        ApplicationState before = application.getState();
        application.withdraw(Said.orEmpty(reason), ApplicationFiles.today());
        letters.withdrawn(application, ApplicationFiles.today(), mustSay(feeTreatment));
        files.step(
                application,
                before,
                "The applicant has withdrawn the application; it is no longer a defence under s.95.");
        entityManager.flush();
        workflow.correlate("ApplicationWithdrawn", reference);
        return files.saved(application);
    }

    // --- clocks

    /** Every clock of an application: what runs, what has passed, what has yet to start and what will start it. */
    public List<RunningClock> clocks(String reference) {
        return Clocks.of(
                files.get(reference),
                files.runningNotice(files.get(reference)).orElse(null),
                files.get(reference).getDulyMadeOn() == null ? null : decisionClock.target(files.get(reference)),
                deadlines);
    }

    // --- what the process asks

    /** By when an application that came in should have been looked at and acknowledged. */
    public java.util.Date acknowledgeBy(String reference) {
        return due("P-ACK", receivedOn(reference));
    }

    /** The instant after that day. */
    public java.util.Date acknowledgementLate(String reference) {
        return ProcessDays.beginningOf(
                deadlines.reckon("P-ACK", receivedOn(reference)).on().plusDays(1));
    }

    /** Notes that an application has not been looked at in the time the service standard gives. */
    public void noteAcknowledgementLate(String reference) {
        files.note(
                files.get(reference),
                "Validation is late",
                "The application was not validated within the time that the service standard gives.");
    }

    private LocalDate receivedOn(String reference) {
        return Objects.requireNonNull(files.get(reference).getReceivedOn());
    }

    private java.util.Date due(String code, LocalDate trigger) {
        return ProcessDays.beginningOf(deadlines.reckon(code, trigger).on());
    }

    /** By when the missing items are wanted. */
    public java.util.Date chaseDate(String reference) {
        return ProcessDays.beginningOf(
                Objects.requireNonNull(files.get(reference).getChaseOn()));
    }

    /** The instant after that day. */
    public java.util.Date chaseDatePassed(String reference) {
        return ProcessDays.beginningOf(
                Objects.requireNonNull(files.get(reference).getChaseOn()).plusDays(1));
    }

    /** Notes that the missing items have not come in time: the application may now be returned. */
    public void noteChaseDatePassed(String reference) {
        files.note(
                files.get(reference),
                "Missing items overdue",
                "What was missing has not all come by the day it was wanted; the application may be returned as not duly made.");
    }

    /** Is the application duly made, or further? */
    public boolean isDulyMade(String reference) {
        return files.get(reference).getState() == ApplicationState.DULY_MADE;
    }

    /** Is something missing? */
    public boolean isIncomplete(String reference) {
        return files.get(reference).getState() == ApplicationState.INCOMPLETE;
    }

    /** Has it gone back as not duly made? */
    public boolean isReturned(String reference) {
        return files.get(reference).getState() == ApplicationState.RETURNED;
    }

    /** Did the house turn out to need no licence under Part 3? */
    public boolean isOutsideScope(String reference) {
        ApplicationState state = files.get(reference).getState();
        return state == ApplicationState.REDIRECTED || state == ApplicationState.EXEMPT;
    }

    /** By when the published service standard wants a decision. */
    public java.util.Date decisionTarget(String reference) {
        return ProcessDays.beginningOf(
                decisionClock.target(files.get(reference)).on());
    }

    /** Must another officer approve the recommendation? */
    public boolean needsApproval(String reference) {
        return files.get(reference).getNextStep() == NextStep.APPROVE;
    }

    /** Was the recommendation sent back to its assessor? */
    public boolean isToBeAssessed(String reference) {
        return files.get(reference).getNextStep() == NextStep.ASSESS;
    }

    /** Was a change of mind sent back, so that the proposal that is out still stands? */
    public boolean isToBeConsidered(String reference) {
        return files.get(reference).getNextStep() == NextStep.CONSIDER;
    }

    /** Is a proposal to be served? */
    public boolean isToBeProposed(String reference) {
        return files.get(reference).getNextStep() == NextStep.SERVE_PROPOSAL;
    }

    /** Is a notice of modifications to be served? */
    public boolean isToBeModified(String reference) {
        return files.get(reference).getNextStep() == NextStep.SERVE_MODIFICATION;
    }

    /**
     * The instant at which the period for representations is over: the beginning of the day after its last. While a service
     * has failed there is none.
     */
    public java.util.Date representationsOver(String reference) {
        LocalDate end =
                files.runningNotice(files.get(reference)).map(Notice::getEndsOn).orElse(null);
        return ProcessDays.beginningOf(end == null ? ProcessDays.NOT_YET : end.plusDays(1));
    }

    /** By when the decision must be served: the last of seven days beginning with it. */
    public java.util.Date serveDecisionBy(String reference) {
        return due("D-DEC7", Objects.requireNonNull(files.get(reference).getDecidedOn()));
    }

    /** Was a licence granted? */
    public boolean isGranted(String reference) {
        return files.get(reference).getState() == ApplicationState.DECIDED_GRANT;
    }

    /** The instant from which it may be said that nobody has appealed. */
    public java.util.Date appealPeriodOver(String reference) {
        Deadline last = deadlines.reckon(
                "D-APP28", Objects.requireNonNull(files.get(reference).getDecidedOn()));
        return ProcessDays.beginningOf(deadlines.safeHold(last.on()).plusDays(1));
    }

    /** Is an appeal before the tribunal? */
    public boolean isUnderAppeal(String reference) {
        return files.get(reference).isUnderAppeal();
    }

    /** A refusal against which nobody has appealed, or whose appeal is over, is closed. */
    public void closeRefusal(String reference) {
        LicenceApplication application = files.locked(reference);
        application.closeRefusal(ApplicationFiles.today());
        files.note(application, "Refusal final", "The refusal stands; the application is closed.");
    }
}
