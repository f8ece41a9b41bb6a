package org.margatetaskforce.web.people;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.people.Told;

/** From where one knows it, and how sure one is: asked of every fact about people. */
public class ToldForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable SourceType source;
    private @Nullable Confidence confidence;

    /** What was answered; the page asks for both. */
    public Told told() {
        return new Told(
                Objects.requireNonNullElse(source, SourceType.OTHER),
                Objects.requireNonNullElse(confidence, Confidence.UNVERIFIED));
    }

    /** Begins with what is recorded. */
    public void take(Told told) {
        source = told.source();
        confidence = told.confidence();
    }

    public @Nullable SourceType getSource() {
        return source;
    }

    public void setSource(@Nullable SourceType source) {
        this.source = source;
    }

    public @Nullable Confidence getConfidence() {
        return confidence;
    }

    public void setConfidence(@Nullable Confidence confidence) {
        this.confidence = confidence;
    }
}
