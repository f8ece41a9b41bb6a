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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Entrance;
import org.margatetaskforce.identity.OnDuty;
import org.margatetaskforce.identity.Sessions;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.identity.Whence;
import org.margatetaskforce.licensing.landlord.LandlordSessions;
import org.margatetaskforce.licensing.landlord.SignedInLandlord;

/**
 * The one door of the house. It says who is acting for as long as the request lasts, and asks afresh each time whether
 * the officer still holds a post and whether the post may open the page; nobody is remembered as allowed.
 */
public class FrontDoor implements Filter {

    /** Addresses that answer with a file: it leaves the house. */
    private static final Pattern FILES =
            Pattern.compile("/export-[a-z-]+$|^/documents/|^/landlord/letter$|^/continuity/pack$|^/calendar$|^/api/");

    /**
     * How soon after it was asked "not found" is answered. The database says sooner of what is not there than of what it hides, for
     * it has nothing to weigh: whoever holds a watch would tell the two apart.
     */
    private static final long NOT_FOUND_NANOS = 60_000_000;

    /** The names under which pages are asked for a record. */
    private static final List<String> ASKED =
            List.of("reference", "of", "about", "person", "case", "family", "note", "uprn", "flag", "visit");

    private static final Logger LOG = Logger.getLogger(FrontDoor.class.getName());
    private static final String AJAX = "partial/ajax";
    private static final String DOORSTEP = "/cases/doorstep";

    /** Landlords come in apart from the officers: what opens here opens nothing else, and no officer's sign-in opens it. */
    private static final String LANDLORDS = "/landlord/";

    /** The folder alone, as the server reads it: with the page that a folder is welcomed by. */
    private static final List<String> LANDLORDS_START = List.of(LANDLORDS, LANDLORDS + "today.xhtml");

    private static final String LANDLORDS_POST = "LANDLORD";

    @Inject
    Sessions sessions;

    @Inject
    Audit audit;

    @Inject
    SignedIn signedIn;

    @Inject
    LandlordSessions landlordSessions;

    @Inject
    SignedInLandlord landlord;

    @Inject
    KeptForms keptForms;

    @Inject
    ScreenLock screenLock;

    /** The machine's clock: a session is real even where the town's day is not. */
    Clock clock = Clock.systemUTC();

    @Override
    public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request = (HttpServletRequest) in;
        HttpServletResponse response = (HttpServletResponse) out;
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if (path.startsWith(SecurityHeaders.RESOURCES) || Pages.ours().isTheServers(path)) {
            chain.doFilter(request, response);
        } else if (comesFromElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (path.startsWith(LANDLORDS)) {
            from(request, () -> asLandlord(path, request, response, chain));
        } else {
            from(request, () -> {
                Entrance entrance = whoComesIn(request, response);
                if (entrance == null) {
                    asPublic(path, request, response, chain);
                } else {
                    asOfficer(entrance, path, request, response, chain);
                }
            });
        }
    }

    private void asOfficer(
            Entrance entrance, String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        OnDuty officer = entrance.officer();
        signedIn.become(officer);
        if (!screenLock.lets(path)) {
            toUnlock(path, request, response);
        } else if (!Due.of(entrance.due()).lets(path)) {
            toWhatIsDue(entrance, path, request, response);
        } else if (path.equals("/")) {
            response.sendRedirect(request.getContextPath() + ReturnPath.HOME);
        } else if (Pages.ours().isFor(officer.posts(), path)) {
            long asked = System.nanoTime();
            pass(officer.username(), request, response, chain);
            if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND
                    || request.getAttribute(RefusalHandler.NOT_THERE) != null) {
                Acting.as(officer.username(), () -> audit.notFound(request.getServletPath(), asked(request)));
                // until a fixed time after the question, and to the next one where it took longer
                LockSupport.parkNanos(NOT_FOUND_NANOS - (System.nanoTime() - asked) % NOT_FOUND_NANOS);
            }
        } else if (Pages.ours().contains(path)) {
            Acting.as(officer.username(), () -> audit.record("DENIED", "page", path, null, null));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            LOG.info(() -> "not in pages.properties: " + path);
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A landlord acts as their account; whoever has not come in, as the public. */
    private void asLandlord(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        LandlordSessions.Visitor visitor = whichLandlord(request);
        if (visitor != null) {
            landlord.become(visitor);
        }
        String who = visitor == null ? Acting.PUBLIC : visitor.acting();
        if (LANDLORDS_START.contains(path)) {
            response.sendRedirect(
                    request.getContextPath() + LANDLORDS + (visitor == null ? "start" : "portfolio") + ".xhtml");
        } else if (Pages.ours().isPublic(path)) {
            pass(who, request, response, chain);
        } else if (visitor != null && Pages.ours().isFor(List.of(LANDLORDS_POST), path)) {
            long asked = System.nanoTime();
            pass(who, request, response, chain);
            if (response.getStatus() == HttpServletResponse.SC_NOT_FOUND
                    || request.getAttribute(RefusalHandler.NOT_THERE) != null) {
                Acting.as(who, () -> audit.notFound(request.getServletPath(), asked(request)));
                LockSupport.parkNanos(NOT_FOUND_NANOS - (System.nanoTime() - asked) % NOT_FOUND_NANOS);
            }
        } else if (Pages.ours().contains(path)) {
            redirect(LANDLORDS + "sign-in.xhtml?" + back(path, request), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private LandlordSessions.@Nullable Visitor whichLandlord(HttpServletRequest request) {
        String secret = LandlordSeal.shown(request);
        if (secret == null || request.isRequestedSessionIdFromURL()) {
            return null;
        }
        LandlordSessions.@Nullable Visitor[] found = new LandlordSessions.Visitor[1];
        Acting.as(
                Acting.SYSTEM,
                () -> found[0] = landlordSessions.whoComesIn(secret).orElse(null));
        return found[0];
    }

    /**
     * What a page or file was asked for and is not there for the one who asked; that stands in the access audit, whether it is
     * there for anybody or not.
     */
    private static @Nullable String asked(HttpServletRequest request) {
        String path = request.getPathInfo();
        return ASKED.stream()
                .map(request::getParameter)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(path == null ? null : path.substring(1));
    }

    private void asPublic(String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (Pages.ours().isPublic(path)) {
            pass(Acting.PUBLIC, request, response, chain);
        } else if (path.startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            keepWhatWasTyped(request);
            toSignIn(path, request, response);
        }
    }

    private void keepWhatWasTyped(HttpServletRequest request) {
        // what a telephone keeps by itself it sends again
        if (request.getMethod().equals("POST") && !request.getServletPath().equals(DOORSTEP)) {
            keptForms.keep(SessionSeal.shown(request), request);
        }
    }

    /** Whoever signed in with this session, if they may still come in and nobody ended it; else it ends here. */
    private @Nullable Entrance whoComesIn(HttpServletRequest request, HttpServletResponse response)
            throws ServletException {
        // an address may be copied, logged or sent: a session that it names is nobody's
        if (request.getUserPrincipal() == null || request.isRequestedSessionIdFromURL()) {
            return null;
        }
        String username = request.getUserPrincipal().getName();
        String seal = SessionSeal.shown(request);
        Entrance[] found = new Entrance[1];
        if (seal != null && SessionSeal.isWhole(request) && !SessionSeal.isTooOld(request, clock.instant())) {
            Acting.as(
                    Acting.SYSTEM,
                    () -> found[0] = sessions.whoComesIn(username, seal).orElse(null));
        }
        if (found[0] == null) {
            SessionSeal.end(request, response);
        }
        return found[0];
    }

    /** What is due before anything else, and the page where it is done. */
    private enum Due {
        NOTHING(""),
        PASSWORD("/identity/change-password.xhtml"),
        SECOND_FACTOR("/identity/second-factor.xhtml");

        private final String page;

        Due(String page) {
            this.page = page;
        }

        static Due of(Entrance.Due due) {
            return valueOf(due.name());
        }

        boolean lets(String path) {
            return this == NOTHING
                    || path.equals(page)
                    || path.startsWith(ScreenLock.DESK)
                    || path.equals(ScreenLock.PAGE)
                    || Pages.ours().isPublic(path);
        }
    }

    private static void toWhatIsDue(
            Entrance entrance, String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (path.startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            redirect(Due.of(entrance.due()).page + "?due=1", request, response);
        }
    }

    private void toUnlock(String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (path.startsWith("/api/")) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            keepWhatWasTyped(request);
            redirect(ScreenLock.PAGE + "?" + back(path, request), request, response);
        }
    }

    private static void toSignIn(String path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String ended = request.getRequestedSessionId() == null || request.isRequestedSessionIdValid() ? "" : "ended=1&";
        redirect("/sign-in.xhtml?" + ended + back(path, request), request, response);
    }

    private static String back(String path, HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return path.equals("/") ? "" : "to=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
    }

    private static void redirect(String page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String target = request.getContextPath() + page;
        if (AJAX.equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .write("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\""
                            + target.replace("&", "&amp;")
                                    .replace("\"", "&quot;")
                                    .replace("<", "&lt;")
                            + "\"/></partial-response>");
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", target);
        }
    }

    /**
     * True of a form or script of another site that makes this browser write here. Every present browser says where a
     * request comes from; its Origin reads "null" for our own forms too, because we let no address leave the house.
     */
    private static boolean comesFromElsewhere(HttpServletRequest request) {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD")) {
            return false;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        return origin != null && !origin.equals("null") && !origin.endsWith("://" + request.getHeader("Host"));
    }

    private static void pass(String who, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Acting.Work<RuntimeException> answer = () -> {
            try {
                chain.doFilter(request, response);
            } catch (IOException | ServletException failed) {
                throw new Failed(failed);
            }
        };
        boolean file = FILES.matcher(request.getServletPath()).find();
        carried(() -> Acting.as(who, file ? () -> Acting.takingAway(answer) : answer));
    }

    /** What is done upon this request says in the access audit where it came from. */
    private static void from(HttpServletRequest request, Walk walk) throws IOException, ServletException {
        Whence whence = Whence.of(request.getRemoteAddr(), request.getHeader("User-Agent"));
        carried(() -> Whence.from(whence, () -> {
            try {
                walk.on();
            } catch (IOException | ServletException failed) {
                throw new Failed(failed);
            }
        }));
    }

    private static void carried(Runnable work) throws IOException, ServletException {
        try {
            work.run();
        } catch (Failed failed) {
            if (failed.getCause() instanceof IOException io) {
                throw io;
            }
            throw (ServletException) failed.getCause();
        }
    }

    /** The rest of a request's way through the house. */
    @FunctionalInterface
    private interface Walk {
        void on() throws IOException, ServletException;
    }

    /** Carries the chain's own failure past {@link Acting}. */
    private static final class Failed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Failed(Exception cause) {
            super(cause);
        }
    }
}
