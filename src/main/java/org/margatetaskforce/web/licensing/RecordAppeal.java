package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.margatetaskforce.licensing.AppealAgainst;
import org.margatetaskforce.licensing.AppealForm;
import org.margatetaskforce.licensing.Appeals;

/** Records an appeal to the tribunal (Housing Act 2004 Sch 5 paras 31 and 33); whether it is in time is reckoned. */
@Named
@ViewScoped
public class RecordAppeal extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Appeals appeals;

    private final AppealForm appeal = new AppealForm();

    /** Records it: a flag beside the state, which it does not change. */
    public String record() {
        appeals.lodge(getReference(), version(), appeal);
        return done();
    }

    public AppealForm getAppeal() {
        return appeal;
    }

    /** What can be appealed against, after this decision. */
    public List<AppealAgainst> getKinds() {
        return Stream.of(AppealAgainst.values())
                .filter(kind -> kind.isOpenOn(getApplication().getState()))
                .toList();
    }
}
