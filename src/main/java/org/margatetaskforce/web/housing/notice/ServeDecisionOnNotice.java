package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.notice.NoticeCompliance;
import org.margatetaskforce.law.ServiceMethod;

/** Tells everybody whom a notice reached of a decision to vary or revoke it (Sch 1 Part 2, Sch 2 Part 2). */
@Named
@ViewScoped
public class ServeDecisionOnNotice extends ActOnNotice {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NoticeCompliance compliance;

    private @Nullable ServiceMethod method;
    private @Nullable LocalDate sentOn;

    @Override
    protected void fill() {
        sentOn = TaskForceClock.current().today();
    }

    /** Records it. */
    public String serve() {
        compliance.serveDecision(
                getReference(), version(), Objects.requireNonNull(method), Objects.requireNonNull(sentOn));
        return done("housing.notice.done.decision-served", getReference());
    }

    public ServiceMethod[] getMethods() {
        return ServiceMethod.values();
    }

    public @Nullable ServiceMethod getMethod() {
        return method;
    }

    public void setMethod(@Nullable ServiceMethod method) {
        this.method = method;
    }

    public @Nullable LocalDate getSentOn() {
        return sentOn;
    }

    public void setSentOn(@Nullable LocalDate sentOn) {
        this.sentOn = sentOn;
    }
}
