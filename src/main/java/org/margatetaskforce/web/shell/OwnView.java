package org.margatetaskforce.web.shell;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.margatetaskforce.identity.SavedViews;

/**
 * Opens a list with the view its reader keeps for it. The menu asks for that ({@code ?my=view}); an address with filters,
 * or with none, is left alone, so that a filter can be removed and a link means the same to everybody.
 */
public class OwnView implements Filter {

    /** What the menu adds to the address of a list. */
    static final String ASKED = "my=view";

    @Inject
    SavedViews savedViews;

    @Override
    public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) in;
        if (request.getMethod().equals("GET") && ASKED.equals(request.getQueryString())) {
            String page = request.getServletPath();
            Optional<String> view = savedViews.opening(page);
            HttpServletResponse response = (HttpServletResponse) out;
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + view.orElse(page));
        } else {
            chain.doFilter(in, out);
        }
    }
}
