package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** A condition in the library, in one version of its text (Housing Act 2004 s.90, Sch 4). */
@Entity
@Table(schema = "licensing", name = "condition_text")
public class ConditionText extends Record {

    @Column(nullable = false)
    private String code;

    @Column(name = "text_version", nullable = false)
    private int textVersion;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ConditionTopic topic;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String text;

    @Column(nullable = false)
    private boolean mandatory;

    @Column(name = "only_with_gas", nullable = false)
    private boolean onlyWithGas;

    @Column(nullable = false)
    private String evidence;

    @Column(name = "every_months")
    private @Nullable Integer everyMonths;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(nullable = false)
    private String source;

    protected ConditionText() {}

    ConditionText(
            String code,
            int textVersion,
            ConditionTopic topic,
            String title,
            boolean mandatory,
            boolean onlyWithGas,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {
        this.code = code;
        this.textVersion = textVersion;
        this.topic = topic;
        this.title = title;
        text = title;
        this.mandatory = mandatory;
        this.onlyWithGas = onlyWithGas;
        evidence = "";
        source = "";
        this.validFrom = validFrom;
        this.validTo = validTo;
    }

    /** Is it the text to use for a licence granted on a day? */
    boolean isInForce(LocalDate on) {
        return !on.isBefore(validFrom) && (validTo == null || !on.isAfter(validTo));
    }

    /** Must a licence granted on a day have it, for a house with or without gas? */
    boolean isMandatory(LocalDate on, boolean gas) {
        return mandatory && isInForce(on) && (gas || !onlyWithGas);
    }

    public String getCode() {
        return code;
    }

    public int getTextVersion() {
        return textVersion;
    }

    public ConditionTopic getTopic() {
        return topic;
    }

    public String getTitle() {
        return title;
    }

    public String getText() {
        return text;
    }

    public boolean isMandatory() {
        return mandatory;
    }

    public boolean isOnlyWithGas() {
        return onlyWithGas;
    }

    public String getEvidence() {
        return evidence;
    }

    public @Nullable Integer getEveryMonths() {
        return everyMonths;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public String getSource() {
        return source;
    }
}
