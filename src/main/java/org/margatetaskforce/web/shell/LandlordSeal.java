package org.margatetaskforce.web.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** The cookie by which a landlord's browser shows that it signed in: a secret whose digest alone is kept. */
public final class LandlordSeal {

    private static final String COOKIE = "MTF-LANDLORD";
    private static final String PATH = "/landlord/";

    private LandlordSeal() {}

    /** Gives the browser its secret, for as long as it stays open. */
    public static void put(HttpServletRequest request, HttpServletResponse response, String secret) {
        response.addCookie(cookie(request, secret, -1));
    }

    /** Takes it away. */
    public static void takeAway(HttpServletRequest request, HttpServletResponse response) {
        response.addCookie(cookie(request, "", 0));
    }

    /** What the browser shows; null where it shows nothing. */
    public static @Nullable String shown(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String shown = null;
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(COOKIE) && !cookie.getValue().isEmpty()) {
                shown = cookie.getValue();
            }
        }
        return shown;
    }

    private static Cookie cookie(HttpServletRequest request, String value, int seconds) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath(request.getContextPath() + PATH);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
