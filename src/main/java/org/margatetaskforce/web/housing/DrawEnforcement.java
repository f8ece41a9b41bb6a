package org.margatetaskforce.web.housing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.web.workflow.DrawRoute;

/** The drawing of a case's route: {@code /housing/drawing?reference=EN-…}. */
@WebServlet("/housing/drawing")
public class DrawEnforcement extends DrawRoute {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EnforcementFiles files;

    @Override
    protected boolean maySee(String reference) {
        return files.find(reference).isPresent();
    }
}
