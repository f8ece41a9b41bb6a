package org.margatetaskforce.licensing;

import java.util.ArrayList;
import java.util.List;

/** The fit-and-proper answers of holder and manager, as typed so far. */
public final class FitnessForm implements SectionForm {

    private static final long serialVersionUID = 1L;

    private List<FitnessAnswer> answers = new ArrayList<>();

    @Override
    public Section section() {
        return Section.FITNESS;
    }

    public List<FitnessAnswer> getAnswers() {
        return answers;
    }

    public void setAnswers(List<FitnessAnswer> answers) {
        this.answers = new ArrayList<>(answers);
    }
}
