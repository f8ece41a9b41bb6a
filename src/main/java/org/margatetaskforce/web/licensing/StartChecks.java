package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.licensing.Assessments;
import org.margatetaskforce.licensing.Consultee;

/** Begins the checks on an application that is duly made, and notes which partners are asked. */
@Named
@ViewScoped
public class StartChecks extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Assessments assessments;

    private Consultee[] asked = Consultee.values();

    /** Begins them and goes on to the assessment. */
    public String start() {
        assessments.start(getReference(), version(), List.of(asked));
        return "/licensing/assess-application.xhtml?faces-redirect=true&reference=" + getReference();
    }

    public Consultee[] getConsultees() {
        return Consultee.values();
    }

    public Consultee[] getAsked() {
        return asked.clone();
    }

    public void setAsked(Consultee[] asked) {
        this.asked = asked.clone();
    }
}
