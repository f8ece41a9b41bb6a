package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** Takes two further months for a complex request, with the reason that the person is told. */
@Named
@ViewScoped
public class ExtendSubjectRequest extends ActOnSubjectRequest {

    private static final long serialVersionUID = 1L;

    /** Records it. */
    public String extend() {
        requests.extend(getReference(), version(), getWhy());
        return done("cases.subject-access.done.extended");
    }
}
