package org.margatetaskforce.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.journeys.Statements;
import org.margatetaskforce.launch.HouseForTests;

/**
 * Need-to-know, proved: a record of every class in every classified table, for every relation that an officer of every post may
 * have to it, is asked for at the database itself and at every exit of the house, and what comes out is what the matrix gives.
 * A classified table or an exit that is not registered in {@code need-to-know} fails here (partnership practice F.3, J.11).
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NeedToKnowProofIT {

    @ArquillianResource
    URL base;

    private final Map<String, Register.Table> tables = Register.tables();
    private final Set<Relation> relations = EnumSet.complementOf(EnumSet.of(Relation.GLASS_BROKEN));

    private Connection owner;
    private ProofTown town;
    private Catalogue catalogue;
    private List<Canary> canaries;
    private Matrix matrix;
    private List<String> posts;

    @BeforeAll
    void make_the_records() throws SQLException {
        owner = ProofTown.asTheOwner();
        town = new ProofTown(owner);
        town.build();
        catalogue = new Catalogue(owner, tables);
        canaries = catalogue.makeAll(relations);
        town.relate(canaries);
        matrix = new Matrix(owner, tables);
        posts = Matrix.posts(owner);
    }

    @AfterAll
    void take_them_away() throws SQLException {
        if (canaries != null) {
            town.takeDown(canaries, catalogue);
        }
        owner.close();
    }

    @Test
    void every_classified_table_is_proved() throws SQLException {
        Set<String> forgotten = new TreeSet<>(Catalogue.classifiedTables(owner));
        forgotten.removeAll(tables.keySet());
        assertThat(forgotten)
                .as("classified tables that are not in need-to-know/tables.txt")
                .isEmpty();
        assertThat(catalogue.wrong())
                .as("records that could not be made as need-to-know/tables.txt says")
                .isEmpty();
    }

    @Test
    void every_exit_is_proved() throws IOException {
        Properties pages = pages();
        Set<String> registered =
                Register.exits().stream().map(Register.Exit::path).collect(Collectors.toSet());
        Set<String> forgotten = new TreeSet<>(pages.stringPropertyNames());
        forgotten.removeAll(registered);
        assertThat(forgotten)
                .as("pages and servlets that are not in need-to-know/exits.txt")
                .isEmpty();
        Set<String> gone = new TreeSet<>(registered);
        gone.removeAll(pages.stringPropertyNames());
        assertThat(gone).as("lines of need-to-know/exits.txt that are no pages").isEmpty();
    }

    @Test
    void the_database_gives_what_the_matrix_gives() throws SQLException {
        Findings findings = new Findings();
        try (Connection application = ProofTown.asTheApplication()) {
            String today =
                    ProofTown.strings(owner, "select identity.today()::text").get(0);
            Direct direct = new Direct(application, today, matrix, canaries, catalogue, findings);
            direct.ask(posts);
            direct.askAsNobody();
        }
        System.out.println(
                "[need to know] " + canaries.size() + " records, " + findings.asked() + " answers of the database");
        assertThat(findings.areNone()).as(findings.table()).isTrue();
    }

    @Test
    void every_exit_gives_what_the_matrix_gives() throws Exception {
        Findings findings = new Findings();
        Exits exits = new Exits(base, pages(), matrix, posts, canaries, findings);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<?>> asked = new ArrayList<>();
        for (String post : posts) {
            asked.add(two.submit(() -> exits.askAs(post, posts.indexOf(post))));
        }
        asked.add(two.submit(exits::askSignedOut));
        for (Future<?> each : asked) {
            each.get();
        }
        two.shutdown();
        Files.writeString(Path.of("target", "need-to-know.txt"), findings.table());
        System.out.println("[need to know] " + findings.asked() + " answers of "
                + Register.exits().size() + " exits");
        assertThat(findings.areNone()).as(findings.table()).isTrue();
    }

    @Test
    void what_is_hidden_is_answered_as_what_does_not_exist() throws Exception {
        Findings findings = new Findings();
        Exits exits = new Exits(base, pages(), matrix, posts, canaries, findings);
        try (Statements statements = new Statements()) {
            exits.compareHiddenWithAbsent(statements::note);
            assertThat(findings.areNone()).as(findings.table()).isTrue();
            assertThat(Exits.differences(statements.noted()))
                    .as("pages that ask the database more or less of what is hidden than of what is not there")
                    .isEmpty();
        }
        System.out.println(
                "[need to know] what is hidden and what is absent, medians:\n" + exits.timeHiddenAndAbsent(20));
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void nothing_of_a_record_is_left_beside_it() throws Exception {
        assertThat(Traces.inTables(owner))
                .as(
                        "tables of the engine, of letters, of the worklist and of the access audit that hold a record's words")
                .isEmpty();
        assertThat(Traces.inLogs(HouseForTests.SERVER))
                .as("logs that hold a record's words")
                .isEmpty();
    }

    private static Properties pages() throws IOException {
        Properties pages = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/pages.properties"))) {
            pages.load(file);
        }
        return pages;
    }
}
