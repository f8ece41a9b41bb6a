package org.margatetaskforce.web.cases.meeting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.action.Actions;

/** Puts right what is wrong in issued minutes. */
@Named
@ViewScoped
public class CorrectMinutes extends OnMeeting {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Actions actions;

    private String text = "";
    private String dataClass = "5";

    /** Records it beside them. */
    public String correct() {
        minutes.addErratum(getReference(), text, Integer.parseInt(dataClass));
        return done("view-meeting", "cases.meeting.done.erratum");
    }

    public List<Actions.Choice> getClasses() {
        return actions.classes();
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text == null ? "" : text;
    }

    public String getDataClass() {
        return dataClass;
    }

    public void setDataClass(String dataClass) {
        this.dataClass = dataClass;
    }
}
