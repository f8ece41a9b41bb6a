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
import org.jspecify.annotations.Nullable;

/**
 * What binds a session to the browser that signed in: a second secret of 256 bits beside the server's own session id
 * (which has 112), and the hour at which even a busy session ends.
 */
public final class SessionSeal {

    static final String COOKIE = "MTF-SEAL";
    static final Duration LONGEST = Duration.ofHours(10);

    static final String SECRET = "mtf.seal";

    private static final String SINCE = "mtf.signed-in-at";
    private static final SecureRandom RANDOM = new SecureRandom();

    private SessionSeal() {}

    /** Seals the session of somebody who has just signed in, and says with what. */
    public static String put(HttpServletRequest request, HttpServletResponse response, Instant now) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        HttpSession session = request.getSession();
        session.setAttribute(SECRET, token);
        session.setAttribute(SINCE, now);
        response.addCookie(cookie(token, -1, request.isSecure()));
        return token;
    }

    /** True where this request carries the session's own seal. */
    static boolean isWhole(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String shown = shown(request);
        return session != null
                && shown != null
                && session.getAttribute(SECRET) instanceof String secret
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.US_ASCII), shown.getBytes(StandardCharsets.US_ASCII));
    }

    /** True of a session that has lasted as long as any may, however busy it is. */
    static boolean isTooOld(HttpServletRequest request, Instant now) {
        HttpSession session = request.getSession(false);
        return session == null
                || !(session.getAttribute(SINCE) instanceof Instant since)
                || now.isAfter(since.plus(LONGEST));
    }

    /** The seal that the browser shows. */
    public static @Nullable String shown(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String shown = null;
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(COOKIE)) {
                shown = cookie.getValue();
            }
        }
        return shown;
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
