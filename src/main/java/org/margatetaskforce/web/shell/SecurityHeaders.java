package org.margatetaskforce.web.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer tells the browser: nothing is kept in a cache of the shared office computer, nothing is framed,
 * nothing is guessed, no address of ours is told to others. A page's own content policy, with its nonce, comes from
 * PrimeFaces; everything else gets the strictest.
 */
public class SecurityHeaders implements Filter {

    static final String RESOURCES = "/jakarta.faces.resource/";

    @Override
    public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) in;
        HttpServletResponse response = (HttpServletResponse) out;
        String path = request.getServletPath();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(self)");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!path.startsWith(RESOURCES)) {
            response.setHeader("Cache-Control", "no-store");
            if (!answersWithPages(path)) {
                response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            }
        }
        chain.doFilter(request, response);
    }

    /** Pages, and what says with one of our error pages that it cannot be had. */
    private static boolean answersWithPages(String path) {
        return path.endsWith(".xhtml") || path.equals("/register") || path.equals("/r") || path.contains("/export-");
    }
}
