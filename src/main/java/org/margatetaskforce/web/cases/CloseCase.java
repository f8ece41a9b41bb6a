package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.cases.CaseStages;
import org.margatetaskforce.web.shell.Sentences;

/** Sign the closing. */
@Named
@ViewScoped
public class CloseCase extends ActOnCase {

    private static final long serialVersionUID = 1L;

    /** Sign: close the case. */
    public String act() {
        caseStages.close(getReference(), version());
        return done("The case is closed. It can be read and added to, not changed.");
    }

    /** What stands between the case and its end, in numbers. */
    public CaseStages.InTheWay getWay() {
        return caseStages.inTheWay(getReference());
    }

    /** The same in sentences. */
    public List<String> getReasons() {
        return getWay().reasons().stream().map(Sentences::of).toList();
    }
}
