package org.margatetaskforce.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Need-to-know, proved: a record of every class in every classified table, for every relation that an officer of every post may
 * have to it, is asked for at the database itself and at every exit of the house, and what comes out is what the matrix gives.
 * A classified table or an exit that is not registered in {@code need-to-know} fails here (partnership practice F.3, J.11).
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedToKnowProofIT {

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
    void every_page_and_servlet_is_in_the_register_of_exits() throws IOException {
        Properties pages = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/pages.properties"))) {
            pages.load(file);
        }
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
}
