package org.margatetaskforce;

import com.icegreen.greenmail.util.GreenMail;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.eu.ingwar.tools.arquillian.extension.suite.annotations.ArquillianSuiteDeployment;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The one deployment that all in-container tests ({@code *IT}) and all browser tests ({@code *E2E}) share: the WAR as it
 * ships, with the tests that run inside it laid beside its classes.
 */
@ArquillianSuiteDeployment
public class InTheHouse {

    private static final String CARELESS_PAGE = """
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html" lang="en-GB">
              <h:head><title>A careless page</title></h:head>
              <h:body><h:outputText value="rows: #{readingPastTheBoundary.rows}" rendered="#{param.read eq 'true'}"/></h:body>
            </html>
            """;

    /** The WAR under its root, so that addresses in tests are the addresses that people use. */
    @Deployment
    public static WebArchive house() {
        WebArchive war = ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File(System.getProperty("mtf.war")))
                .as(WebArchive.class);
        Path tests = jarOrFolderOf(InTheHouse.class);
        try (Stream<Path> files = Files.walk(tests.resolve("org/margatetaskforce"))) {
            files.filter(InTheHouse::runsInside)
                    .forEach(
                            file -> war.add(new FileAsset(file.toFile()), "WEB-INF/classes/" + tests.relativize(file)));
            letTheTestsIn(war);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return war.addAsLibraries(
                jarOrFolderOf(Assertions.class).toFile(),
                jarOrFolderOf(GreenMail.class).toFile());
    }

    /** The door knows only pages; the address by which Arquillian runs a test inside is one for tests alone. */
    private static void letTheTestsIn(WebArchive war) throws IOException {
        String table = "WEB-INF/classes/pages.properties";
        try (InputStream asShipped = war.get(table).getAsset().openStream()) {
            String pages = new String(asShipped.readAllBytes(), StandardCharsets.UTF_8);
            war.add(
                    new StringAsset(pages + "\nArquillianServletRunnerEE9 = server\ntrial-of-a-page = public\n"),
                    table);
        }
        war.add(new StringAsset(CARELESS_PAGE), "trial-of-a-page.xhtml");
    }

    /** Classes that the container has no libraries for stay outside: unit tests, browser journeys, the launcher. */
    private static boolean runsInside(Path file) {
        String path = file.toString().replace(File.separatorChar, '/');
        return path.endsWith(".class")
                && !path.contains("/journeys/")
                && !path.contains("/launch/")
                && !path.contains("/proof/")
                && !path.matches(".*(Test|E2E|Properties)(\\$.*)?\\.class");
    }

    private static Path jarOrFolderOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
