package org.margatetaskforce.web.shell;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * What binds a session to the browser that signed in: a second secret of 256 bits beside the server's own session id
 * (which has 112), and the hour at which even a busy session ends.
 */
public final class SessionSeal {

    static final String COOKIE = "MTF-SEAL";
    static final Duration LONGEST = Duration.ofHours(10);

    private static final String SECRET = "mtf.seal";
    private static final String SINCE = "mtf.signed-in-at";
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionSeal() {}

    /** Seals the session of somebody who has just signed in. */
    public static void put(HttpServletRequest request, HttpServletResponse response, Instant now, boolean https) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        HttpSession session = request.getSession();
        session.setAttribute(SECRET, token);
        session.setAttribute(SINCE, now);
        response.addCookie(cookie(token, -1, https || request.isSecure()));
    }

    /** True where this request carries the session's own seal and the session is not too old. */
    static boolean isWhole(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(SECRET) instanceof String secret)
                || !(session.getAttribute(SINCE) instanceof Instant since)
                || now.isAfter(since.plus(LONGEST))) {
            return false;
        }
        Cookie[] cookies = request.getCookies();
        boolean whole = false;
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                whole = MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.US_ASCII),
                        cookie.getValue().getBytes(StandardCharsets.US_ASCII));
            }
        }
        return whole;
    }

    /** Ends the session, in the server and in the browser. */
    public static void end(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.addCookie(cookie("", 0, request.isSecure()));
    }

    private static Cookie cookie(String value, int seconds, boolean secure) {
        Cookie cookie = new Cookie(COOKIE, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge(seconds);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
