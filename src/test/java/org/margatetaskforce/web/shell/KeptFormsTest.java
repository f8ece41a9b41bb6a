package org.margatetaskforce.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was typed is not lost with the session, and comes back to the one who typed it alone; and how a session ends. */
class KeptFormsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String SEAL = "A".repeat(43);

    private final KeptForms forms = new KeptForms();

    @Test
    void what_was_typed_comes_back_once_to_the_officer_who_typed_it() {
        forms.sealed(SEAL, "p.sandys");
        forms.keep(SEAL, form());
        assertThat(forms.addressFor("k.hollands")).isEmpty();
        assertThat(forms.take("k.hollands", "/licensing/assess.xhtml")).isEmpty();
        assertThat(forms.addressFor("p.sandys")).contains("/licensing/assess.xhtml?reference=SL-2011-00042");
        assertThat(forms.take("p.sandys", "/worklist.xhtml")).isEmpty();
        assertThat(forms.take("p.sandys", "/licensing/assess.xhtml"))
                .containsOnly(Map.entry("form:why", List.of("the roof leaks")));
        assertThat(forms.take("p.sandys", "/licensing/assess.xhtml")).isEmpty();
    }

    @Test
    void a_form_under_a_seal_that_was_never_ours_is_not_kept() {
        forms.sealed(SEAL, "p.sandys");
        forms.keep("B".repeat(43), form());
        forms.keep(null, form());
        assertThat(forms.addressFor("p.sandys")).isEmpty();
    }

    @Test
    void who_signs_out_leaves_nothing_behind() {
        forms.sealed(SEAL, "p.sandys");
        forms.keep(SEAL, form());
        forms.signedOut(SEAL);
        assertThat(forms.addressFor("p.sandys")).isEmpty();
        forms.keep(SEAL, form());
        assertThat(forms.addressFor("p.sandys")).isEmpty();
    }

    @Test
    void it_is_kept_for_an_hour() {
        forms.clock = Clock.fixed(NOON, ZoneOffset.UTC);
        forms.sealed(SEAL, "p.sandys");
        forms.keep(SEAL, form());
        forms.clock = Clock.fixed(NOON.plus(Duration.ofMinutes(61)), ZoneOffset.UTC);
        assertThat(forms.addressFor("p.sandys")).isEmpty();
    }

    @Test
    void a_session_is_whole_with_its_own_seal_alone() {
        assertThat(SessionSeal.isWhole(request(SEAL, SEAL, NOON))).isTrue();
        assertThat(SessionSeal.isWhole(request(SEAL, "B".repeat(43), NOON))).isFalse();
        assertThat(SessionSeal.isWhole(request(SEAL, "", NOON))).isFalse();
        assertThat(SessionSeal.isWhole(request(SEAL, null, NOON))).isFalse();
        assertThat(SessionSeal.isWhole(request(null, SEAL, NOON))).isFalse();
    }

    @Test
    void even_a_busy_session_ends_after_ten_hours() {
        HttpServletRequest request = request(SEAL, SEAL, NOON);
        assertThat(SessionSeal.isTooOld(request, NOON.plus(Duration.ofHours(10))))
                .isFalse();
        assertThat(SessionSeal.isTooOld(request, NOON.plus(Duration.ofHours(10)).plusSeconds(1)))
                .isTrue();
    }

    private static HttpServletRequest form() {
        return proxy(
                HttpServletRequest.class,
                Map.of(
                        "getServletPath", "/licensing/assess.xhtml",
                        "getQueryString", "reference=SL-2011-00042",
                        "getParameterMap",
                                Map.of(
                                        "form:why", new String[] {"the roof leaks"},
                                        "form:newPassword", new String[] {"winkle harbour tram"},
                                        "jakarta.faces.ViewState", new String[] {"-1:2"},
                                        "form", new String[] {"form"},
                                        "me:signOut", new String[] {"Sign out"})));
    }

    private static HttpServletRequest request(@Nullable String secret, @Nullable String cookie, Instant since) {
        HttpSession session = (HttpSession) Proxy.newProxyInstance(
                HttpSession.class.getClassLoader(),
                new Class<?>[] {HttpSession.class},
                (self, method, arguments) -> SessionSeal.SECRET.equals(arguments[0]) ? secret : since);
        Cookie[] cookies = cookie == null ? new Cookie[0] : new Cookie[] {new Cookie(SessionSeal.COOKIE, cookie)};
        return proxy(HttpServletRequest.class, Map.of("getSession", session, "getCookies", cookies));
    }

    private static <T> T proxy(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.get(method.getName())));
    }
}
