package org.margatetaskforce.web.shell;

import jakarta.annotation.Resource;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.Set;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.OnePage;

/**
 * An officer's page is read in one transaction: all it shows stood like that together, with the line in the access audit that says
 * so, and what the policies ask of the officer is reckoned once a page instead of once for each of its twenty questions
 * (docs/performance.md). What is sent from a form is done as before, each act in its boundary's own transaction, so that one that is
 * refused undoes itself and leaves the page standing.
 */
public class WholePage implements Filter {

    /**
     * Pages that do on their way what stands apart: they ask something as the system, or begin what may be refused and then say
     * so themselves.
     */
    private static final Set<String> IN_PARTS = Set.of(
            "/identity/second-factor.xhtml",
            "/identity/change-officer.xhtml",
            "/identity/view-officer.xhtml",
            "/housing/inspect-dwelling.xhtml");

    @Resource(lookup = "java:comp/UserTransaction")
    UserTransaction transaction;

    @Override
    public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) in;
        if (isRead(request)) {
            begin();
            boolean whole = false;
            try (OnePage page = OnePage.open()) {
                chain.doFilter(in, out);
                whole = ((HttpServletResponse) out).getStatus() < HttpServletResponse.SC_BAD_REQUEST
                        && request.getAttribute(RefusalHandler.NOT_THERE) == null;
            } finally {
                end(whole);
            }
        } else {
            chain.doFilter(in, out);
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getUserPrincipal() != null
                && Acting.who() != null
                && !Acting.PUBLIC.equals(Acting.who())
                && !Pages.ours().isPublic(request.getServletPath())
                && !IN_PARTS.contains(request.getServletPath());
    }

    private void begin() throws ServletException {
        try {
            transaction.begin();
        } catch (NotSupportedException | SystemException failed) {
            throw new ServletException(failed);
        }
    }

    /** A page that failed has nothing to keep: what it was asked for and refused, the front door writes down. */
    private void end(boolean whole) throws ServletException {
        try {
            if (whole && transaction.getStatus() == Status.STATUS_ACTIVE) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        } catch (SystemException | RollbackException | HeuristicMixedException | HeuristicRollbackException failed) {
            throw new ServletException(failed);
        }
    }
}
