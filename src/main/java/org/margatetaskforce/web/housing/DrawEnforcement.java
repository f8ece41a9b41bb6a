package org.margatetaskforce.web.housing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.notice.EnforcementNotices;
import org.margatetaskforce.web.workflow.DrawRoute;

/** The drawing of a case's route, or of one of its notices': {@code /housing/drawing?reference=EN-…} or {@code HN-…}. */
@WebServlet("/housing/drawing")
public class DrawEnforcement extends DrawRoute {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EnforcementFiles files;

    @Inject
    transient EnforcementNotices notices;

    @Override
    protected boolean maySee(String reference) {
        return reference.startsWith("HN-")
                ? notices.find(reference).isPresent()
                : files.find(reference).isPresent();
    }
}
