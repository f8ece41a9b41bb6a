package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.licensing.About;
import org.margatetaskforce.licensing.Assessments;
import org.margatetaskforce.licensing.Evidence;
import org.margatetaskforce.licensing.EvidenceForm;
import org.margatetaskforce.licensing.Weight;

/** Records what is known for or against somebody: what it is, what it weighs, what follows from it (Housing Act 2004 s.89). */
@Named
@ViewScoped
public class WeighEvidence extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Assessments assessments;

    private EvidenceForm form = new EvidenceForm();

    /** Adds it, and is ready for the next. */
    public void add() {
        assessments.addEvidence(getReference(), version(), form);
        form = new EvidenceForm();
    }

    /** What has been recorded, in its order. */
    public List<Evidence> getEvidence() {
        return once("evidence", () -> assessments.evidence(getReference()));
    }

    public EvidenceForm getForm() {
        return form;
    }

    public About[] getAbouts() {
        return About.values();
    }

    public Weight[] getWeights() {
        return Weight.values();
    }
}
