package org.margatetaskforce.web.shell;

import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.NoResultException;
import jakarta.persistence.OptimisticLockException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.Denied;

/**
 * The one place where a failure becomes something an officer reads: a refusal is a message on the page that keeps what
 * was typed; somebody else's change is told; a record that is not there (or not for these eyes) is "not found"; and
 * only what nobody foresaw is an error page.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

    private static final Logger LOG = Logger.getLogger(RefusalHandler.class.getName());

    /** The request attribute that says that somebody asked for what is not there for them; the front door notes it. */
    static final String NOT_THERE = "mtf.not-there";

    /** The request attribute with the sentence that {@code refused.xhtml} shows. */
    static final String SENTENCE = "mtf.sentence";

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        Iterator<ExceptionQueuedEvent> queue =
                getUnhandledExceptionQueuedEvents().iterator();
        while (queue.hasNext()) {
            Throwable failure = queue.next().getContext().getException();
            queue.remove();
            try {
                answer(FacesContext.getCurrentInstance(), failure);
            } catch (IOException gone) {
                LOG.log(Level.FINE, "the browser had gone", gone);
            }
        }
    }

    private static void answer(FacesContext context, Throwable failure) throws IOException {
        RuleBroken refusal = cause(failure, RuleBroken.class);
        if (refusal instanceof Denied && !canSay(context)) {
            send(context, HttpServletResponse.SC_FORBIDDEN);
        } else if (refusal != null) {
            say(context, Sentences.of(refusal));
        } else if (cause(failure, OptimisticLockException.class) != null) {
            say(context, Sentences.of("shell.somebody-else"));
        } else if (cause(failure, ViewExpiredException.class) != null) {
            again(context);
        } else if (cause(failure, NoSuchElementException.class) != null
                || cause(failure, NoResultException.class) != null) {
            // whoever asked stands in the access audit; where from in the house is for whoever looks for a fault
            LOG.log(Level.FINE, "not found", failure);
            context.getExternalContext().getRequestMap().put(NOT_THERE, true);
            send(context, HttpServletResponse.SC_NOT_FOUND);
        } else {
            LOG.log(Level.SEVERE, "a page failed", failure);
            send(context, HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    /** On the page itself where that still can be shown; else on a page of its own. */
    private static void say(FacesContext context, String sentence) throws IOException {
        if (canSay(context)) {
            context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
            context.validationFailed();
            context.renderResponse();
        } else {
            context.getExternalContext().getRequestMap().put(SENTENCE, sentence);
            send(context, HttpServletResponse.SC_CONFLICT);
        }
    }

    private static boolean canSay(FacesContext context) {
        return context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    private static void send(FacesContext context, int status) throws IOException {
        ExternalContext external = context.getExternalContext();
        if (external.isResponseCommitted()) {
            LOG.warning("an answer had begun and could not be taken back");
        } else if (context.getPartialViewContext().isAjaxRequest()) {
            String door = external.getRequestServletPath().startsWith("/landlord/") ? "/landlord" : "";
            external.redirect(external.getRequestContextPath() + door + "/problem.xhtml?status=" + status);
        } else {
            external.responseSendError(status, null);
        }
        context.responseComplete();
    }

    /** A page older than the last few the server remembers is fetched afresh. */
    private static void again(FacesContext context) throws IOException {
        ExternalContext external = context.getExternalContext();
        external.getFlash().setKeepMessages(true);
        context.addMessage(
                null, new FacesMessage(FacesMessage.SEVERITY_ERROR, Sentences.of("shell.page-too-old"), null));
        String query = ((jakarta.servlet.http.HttpServletRequest) external.getRequest()).getQueryString();
        external.redirect(external.getRequestContextPath()
                + external.getRequestServletPath()
                + (query == null ? "" : "?" + query));
        context.responseComplete();
    }

    private static <T> @Nullable T cause(Throwable failure, Class<T> kind) {
        Throwable each = failure;
        for (int depth = 0; each != null && depth < 20; depth++, each = each.getCause()) {
            if (kind.isInstance(each)) {
                return kind.cast(each);
            }
        }
        return null;
    }

    /** Named in {@code faces-config.xml}. */
    public static class Factory extends ExceptionHandlerFactory {

        /** Called by Faces with the factory it had before. */
        public Factory(ExceptionHandlerFactory wrapped) {
            super(wrapped);
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return new RefusalHandler(getWrapped().getExceptionHandler());
        }
    }
}
