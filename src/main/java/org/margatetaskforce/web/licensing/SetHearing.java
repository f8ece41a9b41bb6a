package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.Appeals;

/** Records the day on which the tribunal hears an appeal. */
@Named
@ViewScoped
public class SetHearing extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Appeals appeals;

    private @Nullable LocalDate heardOn;
    private @Nullable String caseNumber;

    /** Records the hearing. */
    public String record() {
        appeals.setHearing(getReference(), version(), Objects.requireNonNull(heardOn), caseNumber);
        return done();
    }

    public @Nullable LocalDate getHeardOn() {
        return heardOn;
    }

    public void setHeardOn(@Nullable LocalDate heardOn) {
        this.heardOn = heardOn;
    }

    public @Nullable String getCaseNumber() {
        return caseNumber;
    }

    public void setCaseNumber(@Nullable String caseNumber) {
        this.caseNumber = caseNumber;
    }
}
