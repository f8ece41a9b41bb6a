package org.margatetaskforce.web.housing.notice;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.notice.LandCharge;
import org.margatetaskforce.housing.notice.NoticeCompliance;

/** Records that the local land charge is registered, or taken off (Housing Act 2004 s.37). */
@Named
@ViewScoped
public class RecordCharge extends ActOnNotice {

    private static final long serialVersionUID = 1L;

    @Inject
    transient NoticeCompliance compliance;

    private @Nullable LocalDate on;

    @Override
    protected void fill() {
        on = TaskForceClock.current().today();
    }

    /** Records it. */
    public String record() {
        boolean registering = isRegistering();
        compliance.chargeDone(getReference(), version(), Objects.requireNonNull(on));
        return done(
                registering ? "housing.notice.done.charge-registered" : "housing.notice.done.charge-removed",
                getReference());
    }

    /** True where it is to be registered, false where it is to be taken off. */
    public boolean isRegistering() {
        return getNotice().getLandCharge() == LandCharge.TO_REGISTER;
    }

    /** True where something is to be done. */
    public boolean isDue() {
        return isRegistering() || getNotice().getLandCharge() == LandCharge.TO_REMOVE;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }
}
