package org.margatetaskforce.web.cases.visit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Whoever was told that nothing is heard of a visit says what they found. */
@Named
@ViewScoped
public class AnswerVisitAlarm extends ActOnVisit {

    private static final long serialVersionUID = 1L;

    private String what = "";

    /** Records it; the watch over them begins anew. */
    public String answer() {
        visits.answerAlarm(getReference(), what);
        return done("cases.visit.done.found");
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(@Nullable String what) {
        this.what = what == null ? "" : what;
    }
}
