package org.margatetaskforce.housing.notice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.action.ProcessDay;
import org.margatetaskforce.housing.Days;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.notice.NoticeClock.Clock;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadlines;

/**
 * Notices and orders of Housing Act 2004 Part 1: finding them, the register with its clocks, and what their process
 * ({@code bpmn/housing/enforcement-notice.bpmn}) asks and does by itself.
 */
@Boundary
public class EnforcementNotices {

    private static final LocalDate NOT_YET = LocalDate.of(9999, 1, 1);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    NoticeFiles files;

    @Inject
    Deadlines deadlines;

    /** The notice of this reference, where the officer may see it. */
    public Optional<EnforcementNotice> find(String reference) {
        return files.find(reference);
    }

    /**
     * The notice of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public EnforcementNotice get(String reference) {
        return files.get(reference);
    }

    /** The notices and orders of a case, the oldest first. */
    public List<EnforcementNotice> of(String enforcementReference) {
        return entityManager
                .createQuery(
                        "select n from EnforcementNotice n, EnforcementCase c"
                                + " where c.id = n.enforcementCaseId and c.reference = :reference order by n.id",
                        EnforcementNotice.class)
                .setParameter("reference", enforcementReference)
                .getResultList();
    }

    /** The case that a notice is about. */
    public EnforcementCase caseOf(String reference) {
        return files.caseOf(get(reference));
    }

    // --- the register

    /**
     * A notice as the register shows it, with the soonest of its clocks.
     *
     * @param inPart whether it was revoked for some of its hazards and stands for the rest
     */
    public record Row(
            String reference,
            String enforcementReference,
            NoticeKind kind,
            NoticeState state,
            String address,
            String postcode,
            @Nullable LocalDate servedOn,
            @Nullable String clock,
            @Nullable LocalDate clockOn,
            @Nullable String clockExplanation,
            @Nullable String otherClocks,
            boolean appealed,
            @Nullable LocalDate endedOn,
            boolean inPart) {}

    /**
     * A page of the register, and how many there are.
     *
     * @param late of them with a clock that has passed
     */
    public record Page(List<Row> rows, int total, int late) {}

    /** What the register is narrowed to; each null or empty where it is not. */
    public record Filter(
            @Nullable NoticeKind kind,
            @Nullable NoticeState state,
            @Nullable String text,
            boolean ended,
            boolean dueSoon,
            int first,
            int size) {

        /** Keeps the page within bounds, whatever a browser sent. */
        public Filter {
            first = Math.max(0, first);
            size = Math.min(500, Math.max(1, size));
        }
    }

    /** The statement of a page, and what is put into it. */
    static String statement(Filter filter, List<Object> parameters) {
        StringBuilder where = new StringBuilder(filter.ended() ? "n.ended_on is not null" : "n.ended_on is null");
        NoticeKind kind = filter.kind();
        if (kind != null) {
            parameters.add(kind.name());
            where.append(" and n.kind = ?").append(parameters.size());
        }
        NoticeState state = filter.state();
        if (state != null) {
            parameters.add(state.name());
            where.append(" and n.state = ?").append(parameters.size());
        }
        if (filter.dueSoon()) {
            where.append(" and n.next_clock_on <= (select identity.today()) + 7");
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            parameters.add('%'
                    + text.strip()
                            .toLowerCase(Locale.UK)
                            .replace("\\", "\\\\")
                            .replace("%", "\\%")
                            .replace("_", "\\_")
                    + '%');
            String like = " like ?" + parameters.size();
            where.append(" and (lower(n.reference)" + like + " or lower(c.reference)" + like + " or lower(c.address)"
                    + like + " or lower(c.postcode)" + like + ')');
        }
        return """
                with chosen as materialized (
                  select n.id, n.reference, c.reference enforcement_reference, n.kind, n.state, c.address, c.postcode, n.served_on,
                         n.appealed, n.ended_on, n.next_clock_on,
                         n.partly_revoked_on is not null and n.ended_on is null in_part
                    from housing.notice n join housing.enforcement_case c on c.id = n.enforcement_case_id
                   where %s)
                select n.reference, n.enforcement_reference, n.kind, n.state, n.address, n.postcode, n.served_on, k.title, k.on_day,
                       k.explanation,
                       (select string_agg(o.title || ' ' || to_char(o.on_day, 'FMDD Mon YYYY'), '; ' order by o.on_day, o.id)
                          from housing.notice_clock o where o.notice_id = n.id and o.state = 'RUNNING' and o.id <> k.id),
                       n.appealed, n.ended_on, t.total, t.late, n.in_part
                  from (select count(*) total, count(*) filter (where next_clock_on < (select identity.today())) late from chosen) t
                  left join lateral (select * from chosen order by next_clock_on nulls last, ended_on desc nulls last, id
                                      limit %d offset %d) n on true
                  left join lateral (select k.id, k.title, k.on_day, k.explanation from housing.notice_clock k
                                      where k.notice_id = n.id and k.state = 'RUNNING' order by k.on_day, k.id limit 1) k on true
                 order by n.next_clock_on nulls last, n.ended_on desc nulls last, n.id""".formatted(where, filter.size(), filter.first());
    }

    /** One page of notices and orders, the soonest running clock first; in one statement. */
    public Page page(Filter filter) {
        List<Object> parameters = new ArrayList<>();
        Query query = entityManager.createNativeQuery(statement(filter, parameters));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        List<Row> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(row -> new Row(
                        (String) row[0],
                        (String) row[1],
                        NoticeKind.valueOf((String) row[2]),
                        NoticeState.valueOf((String) row[3]),
                        (String) row[4],
                        (String) row[5],
                        day(row[6]),
                        (String) row[7],
                        day(row[8]),
                        (String) row[9],
                        (String) row[10],
                        (Boolean) row[11],
                        day(row[12]),
                        Boolean.TRUE.equals(row[15])))
                .toList();
        Object[] any = found.get(0);
        return new Page(rows, ((Number) any[13]).intValue(), ((Number) any[14]).intValue());
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((java.sql.Date) value).toLocalDate();
    }

    // --- what the process asks

    /** By when it is drafted. */
    public Date draftBy(String reference) {
        return ProcessDay.beginning(deadlines
                .reckon("P-NOTICE-DRAFT", get(reference).getDraftedOn())
                .on());
    }

    /** By when it is signed. */
    public Date signBy(String reference) {
        return ProcessDay.beginning(deadlines
                .reckon(
                        "P-NOTICE-SIGN",
                        Objects.requireNonNullElse(get(reference).getHandedUpOn(), EnforcementFiles.today()))
                .on());
    }

    /** By when it is served: an order, and the notice of emergency works, within the Act's period. */
    public Date serveBy(String reference) {
        return ProcessDay.beginning(serveByDay(get(reference)));
    }

    /** The same, as a day. */
    public LocalDate serveByDay(EnforcementNotice notice) {
        NoticeDates dates = files.dates(notice);
        LocalDate from = notice.getKind().isOrder() ? notice.getMadeOn() : notice.getStartedOn();
        if (from != null && dates.copiesBy(from).isPresent()) {
            return dates.copiesBy(from).get().on();
        }
        return deadlines
                .reckon("P-NOTICE-SERVE", Objects.requireNonNullElse(notice.getSignedOn(), EnforcementFiles.today()))
                .on();
    }

    /** By when everybody else has their copy. */
    public Date copiesBy(String reference) {
        return ProcessDay.beginning(Objects.requireNonNullElse(get(reference).getCopiesBy(), EnforcementFiles.today()));
    }

    /** The first day on which nobody having appealed may be recorded. */
    public Date appealPeriodOver(String reference) {
        LocalDate last = get(reference).getAppealOverOn();
        return ProcessDay.beginning(last == null || get(reference).getServedOn() == null ? NOT_YET : last.plusDays(1));
    }

    /** By when it is followed up, or its works are over. */
    public Date followUpBy(String reference) {
        EnforcementNotice notice = get(reference);
        return ProcessDay.beginning(Objects.requireNonNullElse(
                Objects.requireNonNullElse(notice.getFollowUpOn(), notice.getInspectOn()), EnforcementFiles.today()));
    }

    /** By when its suspension is reviewed. */
    public Date reviewBy(String reference) {
        return ProcessDay.beginning(Objects.requireNonNullElse(get(reference).getReviewOn(), EnforcementFiles.today()));
    }

    /** The day on which somebody looks whether it is complied with. */
    public Date inspectOn(String reference) {
        return ProcessDay.beginning(Objects.requireNonNullElse(get(reference).getInspectOn(), NOT_YET));
    }

    /** By when they have been there. */
    public Date inspectBy(String reference) {
        return ProcessDay.beginning(deadlines
                .reckon(
                        "P-NOTICE-REINSPECT",
                        Objects.requireNonNullElse(get(reference).getInspectOn(), EnforcementFiles.today()))
                .on());
    }

    /** By when it is revoked, once it is complied with. */
    public Date revokeBy(String reference) {
        return ProcessDay.beginning(deadlines
                .reckon(
                        "P-NOTICE-SIGN",
                        Objects.requireNonNullElse(get(reference).getCompliedOn(), EnforcementFiles.today()))
                .on());
    }

    /** By when the decision to revoke is told to everybody. */
    public Date decisionServedBy(String reference) {
        return ProcessDay.beginning(
                Objects.requireNonNullElse(get(reference).getDecisionServedBy(), EnforcementFiles.today()));
    }

    /** By when the land charge is registered, or removed. */
    public Date chargeBy(String reference) {
        return ProcessDay.beginning(
                deadlines.reckon("P-LAND-CHARGE", EnforcementFiles.today()).on());
    }

    public boolean isSigned(String reference) {
        return get(reference).getState() != NoticeState.DRAFTED;
    }

    /** True of one that went back to be drafted again instead of being served. */
    public boolean isRecalled(String reference) {
        return get(reference).getState() == NoticeState.DRAFTED;
    }

    /** True of one that is served, on whatever day. */
    public boolean isServed(String reference) {
        return get(reference).getServedOn() != null;
    }

    public boolean isAwareness(String reference) {
        return get(reference).getKind().isAwareness();
    }

    public boolean isEmergency(String reference) {
        return get(reference).getKind().isEmergency();
    }

    /** True of emergency works, which are carried out and not obeyed. */
    public boolean isRemedial(String reference) {
        return get(reference).getKind() == NoticeKind.EMERGENCY_REMEDIAL_ACTION;
    }

    public boolean isSuspended(String reference) {
        return get(reference).getState() == NoticeState.SUSPENDED;
    }

    /** True while somebody has still to get a copy. */
    public boolean isCopiesDue(String reference) {
        return get(reference).getCopiesDoneOn() == null;
    }

    public boolean isComplied(String reference) {
        return get(reference).getState() == NoticeState.COMPLIED;
    }

    public boolean isChargeToRegister(String reference) {
        return get(reference).getLandCharge() == LandCharge.TO_REGISTER;
    }

    public boolean isChargeToRemove(String reference) {
        return get(reference).getLandCharge() == LandCharge.TO_REMOVE;
    }

    /** True where everybody who was served must be told of the revocation. */
    public boolean isDecisionToServe(String reference) {
        return get(reference).getDecisionServedBy() != null;
    }

    /**
     * Nobody appealed: it becomes operative, or stays suspended, and from now on is a land charge (ss.15, 24, 37).
     *
     * @throws RuleBroken before the end of the first working day on or after the last day to appeal
     */
    @For(For.THE_SYSTEM)
    public void appealPeriodEnded(String reference) {
        EnforcementNotice notice = files.locked(reference);
        NoticeDates dates = files.dates(notice);
        notice.appealOver(dates.power(), EnforcementFiles.today());
        files.over(notice, Clock.APPEAL);
        bites(notice, "Nobody appealed in time. ", Clock.APPEAL);
    }

    /** What follows once it bites: the land charge is to be registered, the works are to be looked at. */
    public void bites(EnforcementNotice notice, String because, @Nullable Clock restsOn) {
        LocalDate today = EnforcementFiles.today();
        if (notice.getState() == NoticeState.OPERATIVE) {
            files.over(notice, Clock.OPERATIVE, Clock.REVIEW);
            LocalDate start = notice.getWorksStartOn();
            if (notice.getKind().isImprovement() && start != null) {
                notice.inspectAgain(start.plusDays(1));
            }
        }
        LocalDate look = notice.getInspectOn();
        if (look != null && notice.getState() == NoticeState.OPERATIVE) {
            files.clock(
                    notice,
                    Clock.INSPECT,
                    look,
                    "the day set to look whether it is complied with",
                    "Enforcement practice");
        }
        if (notice.getLandCharge() == LandCharge.TO_REGISTER) {
            files.clock(notice, Clock.LAND_CHARGE, deadlines.reckon("P-LAND-CHARGE", today));
        }
        files.step(
                notice,
                because
                        + (notice.getState() == NoticeState.SUSPENDED
                                ? "It stays suspended; reviewed by " + Days.words(notice.getReviewOn()) + "."
                                : "Operative from " + Days.words(notice.getOperativeOn()) + "."),
                restsOn);
        entityManager.flush();
    }
}
