package org.margatetaskforce.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFaceletsTest {

    private static final String HOME = "file:/srv/task%20force/app";

    @ParameterizedTest
    @ValueSource(
            strings = {
                HOME + "/worklist.xhtml",
                HOME + "/WEB-INF/templates/page.xhtml",
                "jar:" + HOME + "/WEB-INF/lib/primefaces.jar!/META-INF/resources/primefaces/x.xhtml"
            })
    void our_own_pages_are_read(String page) throws MalformedURLException {
        assertThat(OwnFacelets.isOurs(new URL(page), new URL(HOME))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:9/page.xhtml",
                "https://evil.example/page.xhtml",
                "file:/etc/passwd",
                "file:/srv/task%20force/application/page.xhtml",
                "file:/tmp/page.xhtml",
                HOME + "/WEB-INF/web.xml",
                HOME + "/../other/page.xhtml",
                HOME + "/%2e%2e/other/page.xhtml",
                "jar:http://evil.example/x.jar!/META-INF/page.xhtml",
                "jar:file:/tmp/x.jar!/META-INF/page.xhtml",
                "jar:" + HOME + "/uploads/x.jar!/META-INF/page.xhtml"
            })
    void anything_else_is_refused(String page) throws MalformedURLException {
        assertThat(OwnFacelets.isOurs(new URL(page), new URL(HOME))).isFalse();
    }
}
