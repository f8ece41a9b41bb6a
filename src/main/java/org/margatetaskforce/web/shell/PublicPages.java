package org.margatetaskforce.web.shell;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;

/**
 * Pages for anybody keep no state, and so their reader gets no session and no cookie. They say so themselves (public.xhtml),
 * but Faces reads that only when it lays out the page; PrimeFaces asks before, and would open a session for its nonce.
 */
public class PublicPages implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        UIViewRoot page = event.getFacesContext().getViewRoot();
        if (page != null && page.getViewId() != null && isForAnybody(page.getViewId())) {
            page.setTransient(true);
        }
    }

    private static boolean isForAnybody(String page) {
        return page.startsWith("/WEB-INF/errorpages/") || Pages.ours().isPublic(page);
    }
}
