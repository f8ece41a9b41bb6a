package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.Licences;

/** Tells the holder that the licence will end, three months before it does. */
@Named
@ViewScoped
public class SendExpiryReminder extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Licences licences;

    private @Nullable ServiceMethod method;
    private LocalDate sentOn = TaskForceClock.current().today();

    /** Sends the letter. */
    public String remind() {
        licences.remind(getReference(), version(), Objects.requireNonNull(method), sentOn);
        return done();
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

    public LocalDate getSentOn() {
        return sentOn;
    }

    public void setSentOn(LocalDate sentOn) {
        this.sentOn = sentOn;
    }
}
