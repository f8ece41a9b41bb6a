package org.margatetaskforce.web.cases;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.web.workflow.DrawRoute;

/** The drawing of a case's route: {@code /cases/drawing?reference=MTF-…}. */
@WebServlet("/cases/drawing")
public class DrawCase extends DrawRoute {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Cases cases;

    @Override
    protected boolean maySee(String reference) {
        return cases.find(reference).isPresent();
    }
}
