package org.margatetaskforce.web.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * What every answer tells the browser: nothing is kept in a cache of the shared office computer, nothing is framed,
 * nothing is guessed, no address of ours is told to others. A page's own content policy, with its nonce, comes from
 * PrimeFaces; everything else gets the strictest.
 */
public class SecurityHeaders implements Filter {

    private static final String MAP = "/safety/map.xhtml";

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
        if (path.startsWith(RESOURCES)) {
            // styles, scripts, pictures: shown by themselves they run nothing and stand in no frame
            response.setHeader(
                    "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        } else {
            response.setHeader("Cache-Control", "no-store");
            if (!answersWithPages(path)) {
                response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            }
        }
        chain.doFilter(request, path.equals(MAP) ? lettingInTiles(response) : response);
    }

    /** The map's own page may have the pictures of the tile server that the house is told of, and no other page may. */
    private static HttpServletResponse lettingInTiles(HttpServletResponse response) {
        return MapTiles.configured()
                .<HttpServletResponse>map(tiles -> new HttpServletResponseWrapper(response) {
                    @Override
                    public void setHeader(String name, String value) {
                        super.setHeader(name, isPolicy(name) ? tiles.allowedIn(value) : value);
                    }

                    @Override
                    public void addHeader(String name, String value) {
                        super.addHeader(name, isPolicy(name) ? tiles.allowedIn(value) : value);
                    }
                })
                .orElse(response);
    }

    private static boolean isPolicy(String header) {
        return header.equalsIgnoreCase("Content-Security-Policy");
    }

    /** Pages, and what says with one of our error pages that it cannot be had. */
    private static boolean answersWithPages(String path) {
        return path.endsWith(".xhtml") || path.equals("/register") || path.equals("/r") || path.contains("/export-");
    }
}
