package org.margatetaskforce.housing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Housing enforcement cases, from the report to the end: finding them, taking in a report, looking at it, closing, and what the
 * process asks on its way. Every verb checks the law itself; the process only knows the route.
 */
@Boundary
public class EnforcementCases {

    /** The process of a case. */
    public static final String PROCESS = "HousingEnforcement";

    /** The local housing authority. */
    private static final String COUNCIL = "TDC";

    private static final int LONGEST_SAID = 4000;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    EnforcementFiles files;

    @Inject
    EnforcementLetters letters;

    @Inject
    Properties properties;

    @Inject
    Cases cases;

    @Inject
    Deadlines deadlines;

    @Inject
    Officers officers;

    @Inject
    Workflow workflow;

    // --- taking in a report

    /**
     * Takes in a report of bad housing: it opens the shared case of the property, is acknowledged where a letter is wanted, and
     * waits to be looked at (Housing Act 2004 ss.3 and 4).
     *
     * @return its reference, such as {@code EN-2011-00001}
     * @throws RuleBroken where something that is needed was not said
     */
    @For("enforcement.report")
    public String report(NewReport given) {
        String said = given.said().strip();
        if (said.isEmpty() || said.length() > LONGEST_SAID) {
            throw new RuleBroken("housing.report.said-needed", LONGEST_SAID);
        }
        boolean atRisk = given.riskWords() != null && !given.riskWords().isBlank();
        if (given.origin().mustBeInspected()
                && (given.givenBy() == null || given.givenBy().isBlank())) {
            throw new RuleBroken("housing.report.given-by-needed");
        }
        AddressRow door = properties.address(given.uprn());
        Uprn building = Uprn.of(door.propertyUprn());
        String caseReference =
                cases.openPropertyCase(building, properties.address(building).line());
        long caseId = Objects.requireNonNull(cases.get(caseReference).id());
        LocalDate today = EnforcementFiles.today();
        EnforcementCase opened = new EnforcementCase(
                files.nextReference("EN", today.getYear()),
                caseReference,
                caseId,
                given.uprn(),
                building,
                door.line(),
                Objects.requireNonNullElse(door.postcode(), ""),
                given.origin(),
                given.reportedOn(),
                atRisk,
                today);
        opened.savedBy(EnforcementFiles.who(), EnforcementFiles.now());
        opened.next("Report to be looked at", triageDay(opened));
        entityManager.persist(opened);
        entityManager.flush();
        keep(opened, given, said);
        files.step(
                opened,
                null,
                "Bad housing was reported (" + given.origin().words().toLowerCase(Locale.UK) + ")"
                        + (atRisk ? "; somebody is at immediate risk." : "."));
        workflow.start(PROCESS, new Subject(opened.getReference(), opened.getAddress(), caseReference, COUNCIL));
        files.saved(opened);
        return opened.getReference();
    }

    private void keep(EnforcementCase opened, NewReport given, String said) {
        query("""
                        insert into housing.report (case_id, enforcement_case_id, said, tenure, risk_words, given_by,
                               source_reference, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, nullif(?5, ''), nullif(?6, ''), nullif(?7, ''), ?8, identity.acting())""")
                .setParameter(1, opened.getCaseId())
                .setParameter(2, opened.key())
                .setParameter(3, said)
                .setParameter(4, given.tenure().name())
                .setParameter(5, strip(given.riskWords()))
                .setParameter(6, strip(given.givenBy()))
                .setParameter(7, strip(given.sourceReference()))
                .setParameter(8, now())
                .executeUpdate();
        NewReport.Complainant complainant = given.complainant();
        if (complainant == null) {
            return;
        }
        if (complainant.name().isBlank() || complainant.safeContact().isBlank()) {
            throw new RuleBroken("housing.report.safe-contact-needed");
        }
        query("""
                        insert into housing.complainant (case_id, enforcement_case_id, name, lives_there, safe_contact, write_to,
                               recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, ?5, nullif(?6, ''), ?7, identity.acting())""")
                .setParameter(1, opened.getCaseId())
                .setParameter(2, opened.key())
                .setParameter(3, complainant.name().strip())
                .setParameter(4, complainant.livesThere())
                .setParameter(5, complainant.safeContact().strip())
                .setParameter(6, strip(complainant.writeTo()))
                .setParameter(7, now())
                .executeUpdate();
    }

    /**
     * What was said as it was reported.
     *
     * @param recordedBy the user name of who took it in
     */
    public record Report(
            String said,
            Tenure tenure,
            @Nullable String riskWords,
            @Nullable String givenBy,
            @Nullable String sourceReference,
            String recordedBy) {}

    /** What was said as it was reported, where the one acting may read it. */
    public Optional<Report> findReport(String reference) {
        return rows("""
                        select r.said, r.tenure, r.risk_words, r.given_by, r.source_reference, r.recorded_by
                          from housing.report r join housing.enforcement_case c on c.id = r.enforcement_case_id
                         where c.reference = ?1""", reference).stream()
                .findFirst()
                .map(row -> new Report(
                        (String) row[0],
                        Tenure.valueOf((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5]));
    }

    /** Who complained, where the one acting may know: those on the case whose post keeps that class, and whose case it is. */
    public Optional<NewReport.Complainant> findComplainant(String reference) {
        return rows("""
                        select p.name, p.lives_there, p.safe_contact, p.write_to
                          from housing.complainant p join housing.enforcement_case c on c.id = p.enforcement_case_id
                         where c.reference = ?1""", reference).stream()
                .findFirst()
                .map(row -> new NewReport.Complainant(
                        (String) row[0], Boolean.TRUE.equals(row[1]), (String) row[2], (String) row[3]));
    }

    /**
     * The letter to who complained, at the address they chose: that their report is here or, of a closed case, how it ended. It is
     * printed for those who may know them and kept nowhere else; the first time is noted as the day of acknowledgement.
     *
     * @throws RuleBroken where nobody complained that the one acting may know, or they want no letters
     */
    @For("enforcement.work")
    public byte[] letterToComplainant(String reference) {
        EnforcementCase about = files.get(reference);
        NewReport.Complainant complainant = findComplainant(reference)
                .filter(each -> each.writeTo() != null)
                .orElseThrow(() -> new RuleBroken("housing.report.no-letters-wanted"));
        if (about.getClosedOn() == null) {
            query("""
                            update housing.complainant set acknowledged_on = identity.today()
                             where enforcement_case_id = ?1 and acknowledged_on is null""").setParameter(1, about.key()).executeUpdate();
        }
        files.seen(about);
        return letters.toComplainant(about, complainant);
    }

    // --- finding

    /**
     * A case as a list shows it.
     *
     * @param alarmed whether an alarm is unanswered
     * @param since days since the assessment, of a category 1 hazard that stands; null otherwise
     */
    public record Row(
            String reference,
            EnforcementState state,
            String address,
            String postcode,
            Origin origin,
            LocalDate reportedOn,
            boolean category1,
            @Nullable LocalDate assessedOn,
            @Nullable LocalDate actionDecidedOn,
            @Nullable String officer,
            @Nullable String nextWords,
            @Nullable LocalDate nextOn,
            @Nullable LocalDate closedOn,
            boolean alarmed,
            @Nullable Integer since) {}

    /** A page of cases and how many there are in all. */
    public record Page(List<Row> rows, int total) {}

    /** One page, in one statement: rows and total agree. */
    public Page page(EnforcementFilter filter) {
        List<Object> parameters = new ArrayList<>();
        StringBuilder where = new StringBuilder("true");
        EnforcementState state = filter.state();
        if (state != null) {
            parameters.add(state.name());
            where.append(" and c.state = ?").append(parameters.size());
        }
        if (filter.open() != null) {
            where.append(filter.open() ? " and c.closed_on is null" : " and c.closed_on is not null");
        }
        EnforcementFilter.Watch watch = filter.watch();
        if (watch != null) {
            where.append(" and c.closed_on is null and ").append(watched(watch));
        }
        EnforcementFilter.Happened happened = filter.happened();
        LocalDate month = filter.month();
        if (happened != null && month != null) {
            parameters.add(Date.valueOf(month));
            parameters.add(Date.valueOf(month.plusMonths(1)));
            String in = " >= ?" + (parameters.size() - 1) + " and %s < ?" + parameters.size();
            where.append(" and ").append(happened(happened, in));
        }
        is(where, parameters, " and c.officer = ?", filter.officer());
        String property = filter.property();
        is(
                where,
                parameters,
                property != null && property.startsWith("MTF-")
                        ? " and c.case_reference = ?"
                        : " and c.property_uprn = ?",
                property);
        String street = filter.street();
        if (street != null && !street.isBlank()) {
            parameters.add(contains(street));
            where.append(" and lower(c.address) like ?").append(parameters.size());
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            parameters.add(contains(text));
            String like = " like ?" + parameters.size();
            where.append(" and (lower(c.reference)" + like + " or lower(c.address)" + like + " or lower(c.postcode)"
                    + like + ")");
        }
        String order =
                switch (filter.order()) {
                    case LATEST -> "reported_on desc, reference desc";
                    case OLDEST -> "reported_on, reference";
                    case NEXT -> "next_on nulls last, reference";
                    case ADDRESS -> "address, reference";
                };
        Query query = entityManager.createNativeQuery(
                """
                with chosen as materialized (select c.* from housing.enforcement_case c where %s)
                select c.reference, c.state, c.address, c.postcode, c.origin, c.reported_on, c.category_1, c.assessed_on,
                       c.action_decided_on, o.display_name, c.next_words, c.next_on, c.closed_on,
                       exists (select 1 from housing.drift_alarm d where d.enforcement_case_id = c.id and d.answered_on is null),
                       case when c.category_1 and c.closed_on is null then identity.today() - c.assessed_on end, t.total
                  from (select count(*) total from chosen) t
                  left join lateral (select * from chosen order by %s limit %d offset %d) c on true
                  left join identity.officer o on o.username = c.officer
                 order by %s""".formatted(where, order, filter.size(), filter.first(), "c." + order.replace(", ", ", c.")));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Row(
                                (String) row[0],
                                EnforcementState.valueOf((String) row[1]),
                                (String) row[2],
                                (String) row[3],
                                Origin.valueOf((String) row[4]),
                                ((Date) row[5]).toLocalDate(),
                                Boolean.TRUE.equals(row[6]),
                                day(row[7]),
                                day(row[8]),
                                (String) row[9],
                                (String) row[10],
                                day(row[11]),
                                day(row[12]),
                                Boolean.TRUE.equals(row[13]),
                                row[14] == null ? null : ((Number) row[14]).intValue()))
                        .toList(),
                ((Number) found.get(0)[15]).intValue());
    }

    private static String watched(EnforcementFilter.Watch watch) {
        return switch (watch) {
            case UNDECIDED -> "c.category_1 and c.action_decided_on is null";
            case ALARMED ->
                "exists (select 1 from housing.drift_alarm d where d.enforcement_case_id = c.id and d.answered_on is null)";
            case INFORMAL_DUE ->
                "c.state = 'INFORMAL' and not c.put_right and c.informal_review_on <= identity.today()";
            case WRITE_UP_DUE ->
                "exists (select 1 from housing.inspection i where i.enforcement_case_id = c.id and i.state = 'FINISHED')";
            case OVERDUE -> "c.next_on < identity.today()";
        };
    }

    private static String happened(EnforcementFilter.Happened what, String in) {
        String arranged =
                "exists (select 1 from housing.arranged_inspection a where a.enforcement_case_id = c.id and a.outcome in (%s)"
                        + " and a.outcome_on" + in.formatted("a.outcome_on") + ")";
        return switch (what) {
            case REPORTED -> "c.reported_on" + in.formatted("c.reported_on");
            case INSPECTED -> arranged.formatted("'INSPECTED'");
            case NO_ACCESS -> arranged.formatted("'NO_ACCESS', 'REFUSED'");
            case CATEGORY_1 -> "c.category_1 and c.assessed_on" + in.formatted("c.assessed_on");
            case NOTICE ->
                "exists (select 1 from housing.notice n where n.enforcement_case_id = c.id and n.served_on"
                        + in.formatted("n.served_on") + ")";
            case COMPLIED ->
                "exists (select 1 from housing.notice n where n.enforcement_case_id = c.id and n.complied_on"
                        + in.formatted("n.complied_on") + ")";
            case CLOSED -> "c.closed_on" + in.formatted("c.closed_on");
        };
    }

    private static void is(StringBuilder where, List<Object> parameters, String condition, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.add(value.strip());
            where.append(condition).append(parameters.size());
        }
    }

    private static String contains(String text) {
        return '%'
                + text.strip()
                        .toLowerCase(Locale.UK)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_")
                + '%';
    }

    /** The case of this reference, where the officer may see it. */
    public Optional<EnforcementCase> find(String reference) {
        return files.find(reference);
    }

    /**
     * The case of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public EnforcementCase get(String reference) {
        return files.get(reference);
    }

    /** The steps it has gone through, the oldest first. */
    public List<EnforcementStep> history(String reference) {
        return files.history(files.get(reference));
    }

    /** An officer takes a case up: who works on it joins the team of its shared case, and so sees what only its members see. */
    @For("enforcement.report")
    public void takeUp(String reference) {
        EnforcementCase found = files.get(reference);
        files.join(found);
        files.seen(found);
    }

    // --- looking at it

    /**
     * The report was looked at: it is inspected.
     *
     * @param officer the user name of whose case it is from now on
     * @param atRisk whether somebody is at immediate risk, as it turns out
     */
    @For("enforcement.work")
    public int takeToInspection(String reference, int expectedVersion, String officer, boolean atRisk) {
        EnforcementCase changed = files.change(reference, expectedVersion);
        allocate(changed, officer);
        changed.weigh(atRisk);
        changed.next("Inspection to be arranged", inspectDay(changed));
        files.note(
                changed,
                "Housing enforcement: to be inspected",
                "The report was looked at; the dwelling is to be inspected.");
        entityManager.flush();
        workflow.complete("Task_TriageReport", reference);
        return files.saved(changed);
    }

    /** Gives a case to another officer. */
    @For("enforcement.work")
    public int allocate(String reference, int expectedVersion, String officer) {
        EnforcementCase changed = files.change(reference, expectedVersion);
        allocate(changed, officer);
        return files.saved(changed);
    }

    void allocate(EnforcementCase changed, String officer) {
        if (officer.isBlank() || officers.postsOf(officer).stream().noneMatch(List.of("HIO", "HTL")::contains)) {
            throw new RuleBroken("housing.case.officer-needed");
        }
        if (!officer.equals(changed.getOfficer())) {
            changed.allocate(officer);
            files.note(changed, "Housing enforcement: officer", "The case has an officer of the housing team.");
        }
    }

    // --- the end

    /** Is a course of action that was decided still open? */
    public boolean hasOpenCourse(String reference) {
        return hasOpenCourse(files.get(reference));
    }

    private boolean hasOpenCourse(EnforcementCase of) {
        return (Boolean) query("select housing.has_open_course(?1)")
                .setParameter(1, of.key())
                .getSingleResult();
    }

    /** The ends that a case as it stands allows. */
    public List<EnforcementState> possibleEnds(String reference) {
        EnforcementCase of = files.get(reference);
        boolean completed = !hasOpenCourse(of);
        return java.util.Arrays.stream(EnforcementState.values())
                .filter(end -> end.isClosed() && of.mayEnd(end, completed))
                .toList();
    }

    /**
     * Closes a case, with the manager's reason. One with a category 1 hazard ends by a completed course of action alone, or once
     * the hazard is found removed (B.7).
     *
     * @param end how it ends: one of the closed states
     */
    @For("enforcement.close")
    public int close(String reference, int expectedVersion, EnforcementState end, String reason) {
        EnforcementCase changed = files.change(reference, expectedVersion);
        EnforcementState before = changed.getState();
        changed.close(end, !hasOpenCourse(changed), reason, EnforcementFiles.who(), EnforcementFiles.today());
        files.step(
                changed,
                before,
                "The housing enforcement case was closed: " + lower(end.words().substring("Closed: ".length())) + ".");
        files.detail(changed, "Why it was closed", reason.strip());
        letters.closed(changed);
        entityManager.flush();
        if (workflow.isOpen("Task_CloseCase", reference)) {
            workflow.complete("Task_CloseCase", reference);
        } else {
            workflow.tell("EnforcementClosed", reference);
        }
        return files.saved(changed);
    }

    /**
     * Not closed after all: a hazard still stands, and another course of action is decided (s.5(5)); or what was said to be put
     * right was not, and the dwelling is inspected.
     */
    @For("enforcement.close")
    public int actAgain(String reference, int expectedVersion, String reason) {
        EnforcementCase changed = files.change(reference, expectedVersion);
        boolean inspect = changed.getInspectedOn() == null;
        if (!inspect && !changed.isCategory1() && !changed.isCategory2()) {
            throw new RuleBroken("housing.case.no-hazard-to-act-on", reference);
        }
        if (reason.isBlank()) {
            throw new RuleBroken("housing.case.act-again-reason-needed");
        }
        if (inspect) {
            changed.notPutRight();
            changed.next("Inspection to be arranged", inspectDay(changed));
            files.note(
                    changed,
                    "Housing enforcement: to be inspected",
                    "It was not put right; the dwelling is to be inspected.");
        } else {
            changed.next("Another course of action to be decided", decideDay(EnforcementFiles.today()));
            files.note(
                    changed,
                    "Housing enforcement: to be acted on again",
                    "A hazard still stands; another course of action is to be decided.");
        }
        files.detail(changed, "Why it is not closed", reason.strip());
        entityManager.flush();
        workflow.complete("Task_CloseCase", reference);
        return files.saved(changed);
    }

    /** An alarm that nothing moved. */
    public record Alarm(
            String words,
            LocalDate raisedOn,
            @Nullable LocalDate answeredOn,
            @Nullable String answeredBy,
            @Nullable String answer) {}

    /** The alarms of a case, the latest first. */
    public List<Alarm> alarms(String reference) {
        return rows("""
                        select d.kind, d.raised_on, d.answered_on, o.display_name, d.answer
                          from housing.drift_alarm d join housing.enforcement_case c on c.id = d.enforcement_case_id
                          left join identity.officer o on o.username = d.answered_by
                         where c.reference = ?1 order by d.id desc""", reference).stream()
                .map(row -> new Alarm(
                        switch ((String) row[0]) {
                            case "UNDECIDED" -> "Hazards assessed, no action decided";
                            case "NOTHING_MOVES" -> "Action decided, nothing recorded for long";
                            case "WRITE_UP_LATE" -> "Inspection not written up in time";
                            default -> "Report not looked at in time";
                        },
                        Objects.requireNonNull(day(row[1])),
                        day(row[2]),
                        (String) row[3],
                        (String) row[4]))
                .toList();
    }

    /** The team leader answers for a case that drifts: what is done about it, and by when something next happens. */
    @For("enforcement.approve")
    public int answerDrift(String reference, int expectedVersion, String answer, LocalDate nextOn) {
        EnforcementCase changed = files.change(reference, expectedVersion);
        if (answer.isBlank()) {
            throw new RuleBroken("housing.case.drift-answer-needed");
        }
        if (nextOn.isBefore(EnforcementFiles.today())) {
            throw new RuleBroken("housing.case.next-is-past", nextOn);
        }
        query("""
                        update housing.drift_alarm set answered_on = identity.today(), answered_by = identity.acting(), answer = ?2
                         where enforcement_case_id = ?1 and answered_on is null""")
                .setParameter(1, changed.key())
                .setParameter(2, answer.strip())
                .executeUpdate();
        changed.next(
                changed.getNextWords() == null ? "Looked at again by the team leader" : changed.getNextWords(), nextOn);
        files.note(
                changed,
                "Housing enforcement: alarm answered",
                "The team leader has answered for the case; next on " + Days.words(nextOn) + ".");
        files.detail(changed, "Answer to the alarm", answer.strip());
        entityManager.flush();
        if (workflow.isOpen("Task_AnswerDrift", reference)) {
            workflow.complete("Task_AnswerDrift", reference);
        }
        return files.saved(changed);
    }

    // --- what the process asks

    private LocalDate triageDay(EnforcementCase of) {
        return reckon(of.isImmediateRisk() ? "P-ENF-TRIAGE-RISK" : "P-ENF-TRIAGE", of.getReportedOn());
    }

    LocalDate inspectDay(EnforcementCase of) {
        boolean cannotWait = of.isImmediateRisk() || of.getOrigin().mustBeInspected();
        return reckon(
                cannotWait ? "P-ENF-INSPECT-RISK" : "P-ENF-INSPECT",
                cannotWait ? of.getReportedOn() : EnforcementFiles.today());
    }

    private LocalDate decideDay(LocalDate from) {
        return reckon("P-ENF-DECIDE", from);
    }

    private LocalDate reckon(String code, LocalDate from) {
        return deadlines.reckon(code, from).on();
    }

    private static java.util.Date beginning(LocalDate day) {
        return ProcessDays.beginningOf(day);
    }

    /** By when a report is looked at. */
    public java.util.Date triageBy(String reference) {
        return beginning(triageDay(files.get(reference)));
    }

    /** The instant after that day. */
    public java.util.Date triageLate(String reference) {
        return beginning(triageDay(files.get(reference)).plusDays(1));
    }

    /** Notes that a report was not looked at in time. */
    public void noteTriageLate(String reference) {
        alarm(
                reference,
                "TRIAGE_LATE",
                "Report not looked at",
                "The report was not looked at within the service standard.");
    }

    /** Is the landlord asked first? */
    public boolean isInformal(String reference) {
        return files.get(reference).getState() == EnforcementState.INFORMAL;
    }

    /** Is the landlord given more time? */
    public boolean isGivenTime(String reference) {
        EnforcementCase of = files.get(reference);
        return of.getState() == EnforcementState.INFORMAL && !of.isPutRight();
    }

    /** Was it put right without a notice, so that the case only waits to be closed? */
    public boolean isPutRight(String reference) {
        return files.get(reference).isPutRight();
    }

    /** Has nobody inspected it yet? */
    public boolean isBeforeInspection(String reference) {
        return files.get(reference).getInspectedOn() == null;
    }

    /** The day on which what the landlord was asked to do is looked at again. */
    public java.util.Date informalReview(String reference) {
        return beginning(
                Objects.requireNonNullElseGet(files.get(reference).getInformalReviewOn(), EnforcementFiles::today));
    }

    /** By when the dwelling is to be inspected. */
    public java.util.Date inspectBy(String reference) {
        return beginning(inspectDay(files.get(reference)));
    }

    /** The day of the inspection that is arranged. */
    public java.util.Date inspectionDay(String reference) {
        @SuppressWarnings("unchecked")
        List<Date> arranged = query("""
                        select a.inspect_on from housing.arranged_inspection a
                          join housing.enforcement_case c on c.id = a.enforcement_case_id
                         where c.reference = ?1 and a.outcome is null""").setParameter(1, reference).getResultList();
        return beginning(
                arranged.isEmpty() ? EnforcementFiles.today() : arranged.get(0).toLocalDate());
    }

    /** Did nobody let the officers in? */
    public boolean isNoAccess(String reference) {
        EnforcementState state = files.get(reference).getState();
        return state == EnforcementState.NO_ACCESS || state == EnforcementState.WARRANT_SOUGHT;
    }

    /** By when entry is tried again, or a warrant asked for. */
    public java.util.Date retryBy(String reference) {
        return beginning(reckon("P-ENF-RETRY", EnforcementFiles.today()));
    }

    /** By when the inspection is written up. */
    public java.util.Date writeUpBy(String reference) {
        return beginning(reckon("P-ENF-WRITEUP", inspectedOn(reference)));
    }

    /** The instant after that day. */
    public java.util.Date writeUpLate(String reference) {
        return beginning(reckon("P-ENF-WRITEUP", inspectedOn(reference)).plusDays(1));
    }

    /** Notes that an inspection was not written up in time. */
    public void noteWriteUpLate(String reference) {
        alarm(
                reference,
                "WRITE_UP_LATE",
                "Write-up late",
                "The inspection was not written up within the service standard.");
    }

    private LocalDate inspectedOn(String reference) {
        return Objects.requireNonNullElseGet(files.get(reference).getInspectedOn(), EnforcementFiles::today);
    }

    /** By when the hazards are assessed. */
    public java.util.Date assessBy(String reference) {
        return beginning(reckon("P-ENF-ASSESS", inspectedOn(reference)));
    }

    /** Does a hazard of either category stand? */
    public boolean hasHazard(String reference) {
        EnforcementCase of = files.get(reference);
        return of.isCategory1() || of.isCategory2();
    }

    /** Is action under way on what stands, as it was assessed last? */
    public boolean isStillActedOn(String reference) {
        return files.get(reference).getState() == EnforcementState.ACTION_DECIDED && hasHazard(reference);
    }

    /** Does a hazard stand on which nothing is decided: one of category 1, say, that was not there when action was (s.5)? */
    public boolean isDecisionDue(String reference) {
        return files.get(reference).getState() == EnforcementState.ASSESSED && hasHazard(reference);
    }

    private LocalDate assessedOn(String reference) {
        return Objects.requireNonNullElseGet(files.get(reference).getAssessedOn(), EnforcementFiles::today);
    }

    /** By when the course of action is decided. */
    public java.util.Date decideBy(String reference) {
        return beginning(decideDay(assessedOn(reference)));
    }

    /** The instant from which a case on which nothing was decided drifts: policy's day, of a category 1 hazard the day to decide. */
    public java.util.Date decisionDrift(String reference) {
        EnforcementCase of = files.get(reference);
        LocalDate from = assessedOn(reference);
        LocalDate late = of.isCategory1() ? decideDay(from) : reckon("P-ENF-DRIFT", from);
        LocalDate today = EnforcementFiles.today();
        return beginning(late.isBefore(today) ? reckon("P-ENF-DRIFT", today).plusDays(1) : late.plusDays(1));
    }

    /** Raises the alarm that hazards were assessed and nothing is decided about them. */
    public void raiseDecisionDrift(String reference) {
        alarm(
                reference,
                "UNDECIDED",
                "Alarm: no action decided",
                "The hazards were assessed on " + Days.words(assessedOn(reference))
                        + " and no course of action is decided.");
    }

    /** Has a course of action been decided, rather than none? */
    public boolean isActionDecided(String reference) {
        return files.get(reference).getState() == EnforcementState.ACTION_DECIDED;
    }

    /**
     * The instant from which a case drifts on which action was decided: so long after something last moved, and not before the day
     * on which something is to follow. While the days of a notice run, nobody has to do anything.
     */
    public java.util.Date courseDrift(String reference) {
        return beginning(driftDay(files.get(reference)).plusDays(1));
    }

    private LocalDate driftDay(EnforcementCase of) {
        Date last = (Date) query("""
                        select greatest(coalesce((select max(s.on_day) from housing.enforcement_step s where s.enforcement_case_id = c.id),
                                                 c.reported_on),
                                        coalesce((select max(d.raised_on) from housing.drift_alarm d where d.enforcement_case_id = c.id),
                                                 c.reported_on),
                                        (c.last_saved_at at time zone 'Europe/London')::date)
                          from housing.enforcement_case c where c.id = ?1""").setParameter(1, of.key()).getSingleResult();
        LocalDate day = reckon("P-ENF-DRIFT", last.toLocalDate());
        LocalDate next = of.getNextOn();
        return next != null && next.isAfter(day) ? next : day;
    }

    /** Raises the alarm that nothing has moved, unless something has since the timer was set. */
    public void raiseCourseDrift(String reference) {
        if (driftDay(files.get(reference)).isBefore(EnforcementFiles.today())) {
            alarm(
                    reference,
                    "NOTHING_MOVES",
                    "Alarm: nothing moves",
                    "Action was decided and nothing has been recorded on the case for a long time.");
        }
    }

    /** Was the alarm raised just now that nothing moves? */
    public boolean isDrifting(String reference) {
        return (Boolean) query("""
                        select exists (select 1 from housing.drift_alarm d join housing.enforcement_case c on c.id = d.enforcement_case_id
                                        where c.reference = ?1 and d.kind = 'NOTHING_MOVES' and d.answered_on is null
                                          and d.raised_on = identity.today())""").setParameter(1, reference).getSingleResult();
    }

    /** By when the team leader answers for a case that drifts. */
    public java.util.Date answerDriftBy(String reference) {
        return beginning(reckon("P-ENF-ANSWER", EnforcementFiles.today()));
    }

    /** By when a case is closed on which nothing is left to do, or acted on again. */
    public java.util.Date closeBy(String reference) {
        return beginning(reckon("P-ENF-CLOSE", EnforcementFiles.today()));
    }

    /** Is it closed? */
    public boolean isClosed(String reference) {
        return files.get(reference).getState().isClosed();
    }

    private void alarm(String reference, String kind, String heading, String words) {
        EnforcementCase about = files.get(reference);
        query("""
                        insert into housing.drift_alarm (enforcement_case_id, kind, raised_on, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, identity.acting())""")
                .setParameter(1, about.key())
                .setParameter(2, kind)
                .setParameter(3, Date.valueOf(EnforcementFiles.today()))
                .setParameter(4, now())
                .executeUpdate();
        files.note(about, heading, words);
    }

    private static String lower(String words) {
        return words.toLowerCase(Locale.UK);
    }

    private static String strip(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }

    private static Timestamp now() {
        return Timestamp.from(EnforcementFiles.now());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, String reference) {
        return query(sql).setParameter(1, reference).getResultList();
    }
}
