package org.margatetaskforce.housing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.law.DatedRow;
import org.margatetaskforce.law.Mark;

/** A course of action as the law gives it between two days: what it needs, whom it reaches, which clocks it starts. */
@Entity
@Table(schema = "housing", name = "power")
public class Power extends DatedRow {

    /** What its clocks are counted from. */
    public enum RunsFrom {
        SERVICE,
        MAKING,
        START,
        NOTHING
    }

    @Column(nullable = false)
    private short position;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NoticeKind kind = NoticeKind.IMPROVEMENT_NOTICE;

    @Column(name = "section_category_1", nullable = false)
    private String sectionCategory1 = "";

    @Column(name = "section_category_2")
    private @Nullable String sectionCategory2;

    @Column(name = "imminent_risk", nullable = false)
    private boolean imminentRisk;

    @Column(name = "no_management_order", nullable = false)
    private boolean noManagementOrder;

    @Column(name = "not_listed", nullable = false)
    private boolean notListed;

    @Enumerated(EnumType.STRING)
    @Column(name = "runs_from", nullable = false)
    private RunsFrom runsFrom = RunsFrom.NOTHING;

    @Column(name = "serve_code")
    private @Nullable String serveCode;

    @Column(name = "appeal_code")
    private @Nullable String appealCode;

    @Column(name = "operative_code")
    private @Nullable String operativeCode;

    @Column(name = "decision_code")
    private @Nullable String decisionCode;

    @Column(name = "variation_code")
    private @Nullable String variationCode;

    @Column(name = "review_code")
    private @Nullable String reviewCode;

    @Column(name = "land_charge", nullable = false)
    private boolean landCharge;

    private @Nullable String offence;

    @Column(name = "served_on", nullable = false)
    private String servedOn = "";

    @Column(nullable = false)
    private String needs = "";

    @Column(nullable = false)
    private String blocks = "";

    protected Power() {}

    /** A row as a migration writes it. */
    Power(
            NoticeKind kind,
            String sectionCategory1,
            @Nullable String sectionCategory2,
            boolean imminentRisk,
            boolean notListed,
            RunsFrom runsFrom,
            @Nullable String serveCode,
            @Nullable String appealCode,
            @Nullable String operativeCode,
            @Nullable String decisionCode,
            @Nullable String variationCode,
            @Nullable String reviewCode,
            boolean landCharge) {
        super(java.time.LocalDate.of(2006, 4, 6), null, "", Mark.SURE);
        this.kind = kind;
        this.sectionCategory1 = sectionCategory1;
        this.sectionCategory2 = sectionCategory2;
        this.imminentRisk = imminentRisk;
        this.noManagementOrder = true;
        this.notListed = notListed;
        this.runsFrom = runsFrom;
        this.serveCode = serveCode;
        this.appealCode = appealCode;
        this.operativeCode = operativeCode;
        this.decisionCode = decisionCode;
        this.variationCode = variationCode;
        this.reviewCode = reviewCode;
        this.landCharge = landCharge;
    }

    /** Where it stands in the Act's list. */
    public int getPosition() {
        return position;
    }

    public NoticeKind getKind() {
        return kind;
    }

    /** The section that gives it for a hazard of a category; null where it gives none. */
    public @Nullable String section(int category) {
        return category == 1 ? sectionCategory1 : sectionCategory2;
    }

    /** Asks for an imminent risk of serious harm (ss.40, 43). */
    public boolean isImminentRisk() {
        return imminentRisk;
    }

    /** Is shut while a management order under Part 4 is in force. */
    public boolean isNoManagementOrder() {
        return noManagementOrder;
    }

    /** Is shut for a listed building. */
    public boolean isNotListed() {
        return notListed;
    }

    public RunsFrom getRunsFrom() {
        return runsFrom;
    }

    /** The period for copies, or for the notice of what was begun. */
    public @Nullable String getServeCode() {
        return serveCode;
    }

    /** The period for an appeal; null where there is none. */
    public @Nullable String getAppealCode() {
        return appealCode;
    }

    public @Nullable String getOperativeCode() {
        return operativeCode;
    }

    /** The period for telling of a decision to vary or revoke. */
    public @Nullable String getDecisionCode() {
        return decisionCode;
    }

    /** The period for an appeal against such a decision. */
    public @Nullable String getVariationCode() {
        return variationCode;
    }

    /** The period of its review while it is suspended. */
    public @Nullable String getReviewCode() {
        return reviewCode;
    }

    /** Is it a local land charge once operative (s.37)? */
    public boolean isLandCharge() {
        return landCharge;
    }

    /** The section that makes disobedience an offence; null where it is none. */
    public @Nullable String getOffence() {
        return offence;
    }

    /** Whom it reaches, in words. */
    public String getServedOn() {
        return servedOn;
    }

    public String getNeeds() {
        return needs;
    }

    public String getBlocks() {
        return blocks;
    }
}
