package org.margatetaskforce.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The function matrix (partnership practice A.3): what the code asks for and what the rows say are one list. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FunctionRightIT {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.margatetaskforce");

    private static List<String> strings(String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Connection connection =
                        DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('mtf.officer', 'system', true)");
            try (ResultSet row = statement.executeQuery(sql)) {
                while (row.next()) {
                    answers.add(row.getString(1));
                }
            }
        }
        return answers;
    }

    private static Set<String> asked() {
        Set<String> asked = HOUSE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(For.class))
                .map(method -> method.getAnnotationOfType(For.class).value())
                .collect(Collectors.toCollection(TreeSet::new));
        HOUSE.stream()
                .filter(type -> type.isAnnotatedWith(For.class))
                .map(type -> type.getAnnotationOfType(For.class).value())
                .forEach(asked::add);
        asked.remove(For.THE_SYSTEM);
        return asked;
    }

    @Test
    void every_act_the_code_names_has_rows_and_every_act_with_rows_is_named() throws SQLException {
        assertThat(strings("select distinct function_code from identity.function_right where valid_to is null"))
                .containsExactlyInAnyOrderElementsOf(asked());
        assertThat(strings("select code from identity.function")).containsExactlyInAnyOrderElementsOf(asked());
    }

    @Test
    void an_act_stands_on_a_boundary_and_nowhere_else() {
        assertThat(HOUSE.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(For.class))
                        .filter(method -> !method.getOwner().isAnnotatedWith(org.margatetaskforce.base.Boundary.class))
                        .map(JavaMethod::getFullName))
                .isEmpty();
    }
}
