package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.Appeals;

/** Records that the tribunal lets in an appeal lodged out of time, for a good reason (Housing Act 2004 Sch 5 para 33(3)). */
@Named
@ViewScoped
public class AdmitLateAppeal extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Appeals appeals;

    private LocalDate leaveGivenOn = TaskForceClock.current().today();

    /** Records the leave: from now on the appeal counts. */
    public String record() {
        appeals.giveLeave(getReference(), version(), leaveGivenOn);
        return done();
    }

    public LocalDate getLeaveGivenOn() {
        return leaveGivenOn;
    }

    public void setLeaveGivenOn(LocalDate leaveGivenOn) {
        this.leaveGivenOn = leaveGivenOn;
    }
}
