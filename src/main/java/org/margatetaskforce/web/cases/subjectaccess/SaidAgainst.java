package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.cases.subjectaccess.Correction;
import org.margatetaskforce.cases.subjectaccess.Corrections;
import org.margatetaskforce.web.shell.Once;

/** What the person says against a record that its agency did not put right: beside the record, on its page. */
@Named
@RequestScoped
public class SaidAgainst {

    @Inject
    Corrections corrections;

    /** What stands beside the record of this reference, for whoever reads it. */
    public List<Correction> of(String record) {
        return Once.ask(this, record, () -> corrections.beside(record));
    }
}
