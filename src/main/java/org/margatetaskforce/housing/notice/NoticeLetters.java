package org.margatetaskforce.housing.notice;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.hhsrs.HazardAssessment;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;

/** The documents of a course of action: what each needs to say, taken from the file and printed by {@code documents}. */
@Boundary
public class NoticeLetters {

    /** What the letter to the fire and rescue authority is called among the documents of a case. */
    static final String FIRE_CONSULTATION = "Consultation of the fire and rescue authority";

    @Inject
    Documents documents;

    @Inject
    Officers officers;

    @Inject
    NoticeFiles files;

    @Inject
    Deadlines deadlines;

    /** E06: why this course of action, and why not each other. */
    public Document statementOfReasons(
            EnforcementCase about,
            CourseOfAction course,
            StatementOfReasons statement,
            List<ReasonAgainst> against,
            List<HazardAssessment> hazards) {
        Map<String, Object> values = common(about);
        values.put("course", course.getKind().words());
        values.put("section", course.getSection());
        values.put("category", course.getCategory());
        values.put("decidedOn", course.getDecidedOn());
        values.put("reasons", lines(statement.getReasons()));
        values.put(
                "against",
                against.stream()
                        .map(one ->
                                Map.<String, Object>of("course", one.getKind().words(), "words", one.getWords()))
                        .toList());
        if (!hazards.isEmpty()) {
            values.put(
                    "hazards",
                    hazards.stream()
                            .map(one -> one.getHazardName() + ", " + one.getLocation() + ": band " + one.getBand()
                                    + ", category " + one.getCategory())
                            .toList());
        }
        put(values, "imminentRisk", statement.getImminentRisk());
        put(values, "fireConsultation", statement.getFireConsultation());
        return documents.issue(
                "housing/statement-of-reasons",
                about.getReference(),
                about.getCaseReference(),
                EnforcementFiles.ENFORCEMENT_DETAIL,
                "Statement of reasons: " + course.getKind().words(),
                values);
    }

    /** E07 to E14: the notice or order itself, with its schedule of works. */
    public Document notice(EnforcementCase about, EnforcementNotice notice) {
        NoticeContent content = files.content(notice);
        NoticeKind kind = notice.getKind();
        Map<String, Object> values = common(about);
        values.put("section", notice.getSection());
        values.put("recipients", recipients(notice));
        values.put("premises", Objects.requireNonNull(content.getPremises()));
        put(values, "worksPremises", content.getWorksPremises());
        List<Map<String, Object>> hazards = new ArrayList<>();
        for (NoticeHazard hazard : files.hazards(notice)) {
            Map<String, Object> line = new HashMap<>();
            String location = hazard.getLocation();
            line.put("name", hazard.getTitle() + (location == null ? "" : ", " + location));
            line.put("category", hazard.getCategory());
            line.put("deficiency", Objects.requireNonNullElse(hazard.getDeficiency(), ""));
            put(line, "works", hazard.getWorks());
            hazards.add(line);
        }
        values.put("hazards", hazards);
        values.put("suspended", kind.isSuspended());
        put(values, "suspension", content.getSuspension());
        put(values, "worksStartOn", notice.getWorksStartOn());
        put(values, "worksEndOn", notice.getWorksEndOn());
        put(values, "worksStartDays", notice.getWorksStartDays());
        put(values, "worksEndDays", notice.getWorksEndDays());
        put(values, "prohibited", content.getProhibited());
        put(values, "remedyForRevocation", content.getRemedyForRevocation());
        put(values, "madeOn", notice.getMadeOn());
        appeal(values, notice);
        put(values, "startedOn", notice.getStartedOn());
        put(values, "entryPower", content.getEntryPower());
        put(values, "advice", content.getAdvice());
        values.put("tribunal", deadlines.tribunal(EnforcementFiles.today()));
        return documents.issue(
                template(kind),
                notice.getReference(),
                about.getCaseReference(),
                EnforcementFiles.ENFORCEMENT_DETAIL,
                kind.words(),
                values);
    }

    /** Until when one may appeal: a day where it is known as the notice is printed, else the number of days from service. */
    private void appeal(Map<String, Object> values, EnforcementNotice notice) {
        NoticeDates dates = files.dates(notice);
        LocalDate from =
                switch (dates.power().getRunsFrom()) {
                    case MAKING -> notice.getMadeOn();
                    case START -> notice.getStartedOn();
                    default -> null;
                };
        if (from == null) {
            LocalDate today = EnforcementFiles.today();
            dates.appealBy(today)
                    .ifPresent(last ->
                            values.put("appealDays", java.time.temporal.ChronoUnit.DAYS.between(today, last.on()) + 1));
        } else {
            dates.appealBy(from).ifPresent(last -> {
                values.put("appealBy", last.on());
                values.put("appealExplanation", last.explanation());
            });
            dates.operative(from).ifPresent(day -> values.put("operativeOn", day.on()));
        }
    }

    private static String template(NoticeKind kind) {
        return switch (kind) {
            case IMPROVEMENT_NOTICE, SUSPENDED_IMPROVEMENT_NOTICE -> "housing/improvement-notice";
            case PROHIBITION_ORDER, SUSPENDED_PROHIBITION_ORDER -> "housing/prohibition-order";
            case HAZARD_AWARENESS_NOTICE -> "housing/hazard-awareness-notice";
            case EMERGENCY_REMEDIAL_ACTION -> "housing/emergency-remedial-action";
            case EMERGENCY_PROHIBITION_ORDER -> "housing/emergency-prohibition-order";
            case DEMOLITION_ORDER, CLEARANCE_AREA -> throw new IllegalArgumentException(kind.words());
        };
    }

    /** E19: the decision to vary or revoke, or not to. */
    public Document decision(
            EnforcementCase about,
            EnforcementNotice notice,
            String decision,
            LocalDate decidedOn,
            String reasons,
            @Nullable LocalDate appealBy,
            @Nullable String appealExplanation) {
        Map<String, Object> values = decided(about, notice, decision, decidedOn, lines(reasons));
        put(values, "appealBy", appealBy);
        put(values, "appealExplanation", appealExplanation);
        return decision(about, notice, values);
    }

    /** E19: the decision to revoke it for some of its hazards, with the schedule of what stands. */
    Document partDecision(
            EnforcementCase about,
            EnforcementNotice notice,
            LocalDate decidedOn,
            List<String> reasons,
            List<NoticeHazard> gone,
            List<NoticeHazard> left) {
        Map<String, Object> values =
                decided(about, notice, "revoked as far as it is about the hazards named below", decidedOn, reasons);
        values.put("revokedFor", gone.stream().map(NoticeHazard::named).toList());
        values.put(
                "standsFor",
                left.stream()
                        .map(hazard -> hazard.named() + (hazard.getWorks() == null ? "" : ": " + hazard.getWorks()))
                        .toList());
        return decision(about, notice, values);
    }

    private Map<String, Object> decided(
            EnforcementCase about,
            EnforcementNotice notice,
            String decision,
            LocalDate decidedOn,
            List<String> reasons) {
        Map<String, Object> values = common(about);
        values.put("recipients", recipients(notice));
        values.put("notice", notice.getKind().words() + " " + notice.getReference());
        values.put("decision", decision);
        values.put("decidedOn", decidedOn);
        values.put("reasons", reasons);
        values.put("tribunal", deadlines.tribunal(decidedOn));
        return values;
    }

    private List<Map<String, Object>> recipients(EnforcementNotice notice) {
        return files.parties(notice).stream()
                .filter(party -> !party.isLeftOut())
                .map(party -> Map.<String, Object>of("name", party.getName(), "capacity", party.getCapacity()))
                .toList();
    }

    private Document decision(EnforcementCase about, EnforcementNotice notice, Map<String, Object> values) {
        return documents.issue(
                "housing/decision-on-notice",
                notice.getReference(),
                about.getCaseReference(),
                EnforcementFiles.ENFORCEMENT_DETAIL,
                "Decision on " + notice.getKind().words().toLowerCase(java.util.Locale.UK),
                values);
    }

    /** E15: with the copy of a notice, to one who gets a copy. */
    Document copyCover(
            EnforcementCase about, EnforcementNotice notice, NoticeParty party, String address, LocalDate servedOn) {
        Map<String, Object> values = common(about);
        values.put("recipientName", party.getName());
        values.put("recipientAddress", address);
        values.put("capacity", party.getCapacity().toLowerCase(java.util.Locale.UK));
        values.put("notice", notice.getKind().words() + " " + notice.getReference());
        values.put("section", notice.getSection());
        values.put("servedOn", servedOn);
        return documents.issue(
                "housing/copy-cover",
                notice.getReference(),
                about.getCaseReference(),
                EnforcementFiles.PERSON_INDEX,
                "Letter with a copy",
                values);
    }

    /** E17: the fire and rescue authority is consulted before action on a fire hazard (s.10). */
    Document fireConsultation(
            EnforcementCase about,
            String authority,
            String address,
            List<String> hazards,
            String proposed,
            boolean emergency,
            Deadline reply) {
        Map<String, Object> values = common(about);
        values.put("recipientName", authority);
        values.put("recipientAddress", address);
        values.put("hazards", hazards);
        values.put("proposed", proposed);
        values.put("emergency", emergency);
        values.put("replyBy", reply.on());
        values.put("replyExplanation", reply.explanation());
        return documents.issue(
                "housing/fire-consultation",
                about.getReference(),
                about.getCaseReference(),
                EnforcementFiles.ENFORCEMENT_DETAIL,
                FIRE_CONSULTATION,
                values);
    }

    /** E18: the local land charge is to be registered, or taken off. */
    public Document landCharge(EnforcementCase about, EnforcementNotice notice, boolean registered) {
        return landCharge(about, notice, registered, List.of());
    }

    /** E18: the local land charge stands for these hazards alone. */
    Document landChargeStandsFor(EnforcementCase about, EnforcementNotice notice, List<NoticeHazard> left) {
        return landCharge(
                about, notice, true, left.stream().map(NoticeHazard::named).toList());
    }

    private Document landCharge(
            EnforcementCase about, EnforcementNotice notice, boolean registered, List<String> standsFor) {
        Map<String, Object> values = common(about);
        if (!standsFor.isEmpty()) {
            values.put("standsFor", standsFor);
        }
        values.put("notice", notice.getKind().words() + " " + notice.getReference());
        values.put("section", notice.getSection());
        values.put("registered", registered);
        put(values, "operativeOn", notice.getOperativeOn());
        return documents.issue(
                "housing/land-charge",
                notice.getReference(),
                about.getCaseReference(),
                EnforcementFiles.ENFORCEMENT_DETAIL,
                standsFor.isEmpty()
                        ? registered ? "Local land charge to be registered" : "Local land charge to be removed"
                        : "Local land charge: for which hazards it stands",
                values);
    }

    private Map<String, Object> common(EnforcementCase about) {
        String who = EnforcementFiles.who();
        Map<String, Object> values = new HashMap<>();
        values.put("houseAddress", about.getAddress());
        values.put("officerName", officers.nameOf(who));
        values.put(
                "officerPost",
                officers.findOnDuty(who)
                        .map(OnDuty::posts)
                        .map(officers::titlesOf)
                        .orElse("Margate Task Force"));
        return values;
    }

    private static void put(Map<String, Object> values, String name, @Nullable Object value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\\R+"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
