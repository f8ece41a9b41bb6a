package org.margatetaskforce.web.licensing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.web.workflow.DrawRoute;

/** The drawing of an application's route: {@code /licensing/drawing?reference=SL-…}. */
@WebServlet("/licensing/drawing")
public class DrawProcess extends DrawRoute {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ApplicationFiles files;

    @Override
    protected boolean maySee(String reference) {
        return files.find(reference).isPresent();
    }
}
