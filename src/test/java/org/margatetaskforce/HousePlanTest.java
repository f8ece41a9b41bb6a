package org.margatetaskforce;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.faces.view.ViewScoped;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.Record;

/** The plan of record: docs/architecture.md, held. */
@AnalyzeClasses(packages = "org.margatetaskforce", importOptions = DoNotIncludeTests.class)
class HousePlanTest {

    private static final String HOUSE = "org.margatetaskforce.";

    private static String[] rooms(String... names) {
        String[] packages = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            packages[i] = HOUSE + names[i] + "..";
        }
        return packages;
    }

    @ArchTest
    static final ArchRule one_looks_down_only = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("base")
            .definedBy(rooms("base"))
            .layer("law, identity, workflow, mail")
            .definedBy(rooms("law", "identity", "workflow", "mail"))
            .layer("intake")
            .definedBy(rooms("intake"))
            .layer("place")
            .definedBy(rooms("place"))
            .layer("people")
            .definedBy(rooms("people"))
            .layer("cases")
            .definedBy(rooms("cases"))
            .layer("documents")
            .definedBy(rooms("documents"))
            .layer("disciplines")
            .definedBy(rooms("housing", "licensing", "families", "safety", "placements", "continuity"))
            .layer("programme")
            .definedBy(rooms("programme"))
            .layer("counters")
            .definedBy(rooms("web", "api"))
            .layer("demo")
            .definedBy(rooms("demo"))
            .whereLayer("demo")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("counters")
            .mayOnlyBeAccessedByLayers("demo")
            .whereLayer("programme")
            .mayOnlyBeAccessedByLayers("counters", "demo")
            .whereLayer("disciplines")
            .mayOnlyBeAccessedByLayers("programme", "counters", "demo")
            .whereLayer("documents")
            .mayOnlyBeAccessedByLayers("disciplines", "programme", "counters", "demo")
            .whereLayer("cases")
            .mayOnlyBeAccessedByLayers("documents", "disciplines", "programme", "counters", "demo")
            .whereLayer("people")
            .mayOnlyBeAccessedByLayers("cases", "documents", "disciplines", "programme", "counters", "demo")
            .whereLayer("place")
            .mayOnlyBeAccessedByLayers("people", "cases", "documents", "disciplines", "programme", "counters", "demo")
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers(
                    "place", "people", "cases", "documents", "disciplines", "programme", "counters", "demo")
            .whereLayer("law, identity, workflow, mail")
            .mayOnlyBeAccessedByLayers(
                    "intake", "place", "people", "cases", "documents", "disciplines", "programme", "counters", "demo");

    @ArchTest
    static final ArchRule rooms_have_no_cycles =
            slices().matching(HOUSE + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rooms_of_the_ground_floor_are_strangers =
            slices().matching(HOUSE + "(law|identity|workflow|mail)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule disciplines_are_strangers = slices().matching(
                    HOUSE + "(housing|licensing|families|safety|placements|continuity)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule only_workflow_knows_the_engine = noClasses()
            .that()
            .resideOutsideOfPackage(HOUSE + "workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    @ArchTest
    static final ArchRule only_mail_knows_mail = noClasses()
            .that()
            .resideOutsideOfPackage(HOUSE + "mail..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.mail..");

    @ArchTest
    static final ArchRule only_web_knows_faces = noClasses()
            .that()
            .resideOutsideOfPackage(HOUSE + "web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.faces..", "org.primefaces..");

    @ArchTest
    static final ArchRule only_boundaries_hold_an_entity_manager = noClasses()
            .that()
            .areNotAnnotatedWith(Boundary.class)
            .and()
            .resideOutsideOfPackage(HOUSE + "base..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EntityManager.class);

    @ArchTest
    static final ArchRule transactions_open_in_boundaries_only =
            noClasses().that().areNotAnnotations().should().beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule no_method_outside_a_boundary_opens_a_transaction = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areNotAnnotatedWith(Boundary.class)
            .should()
            .beAnnotatedWith(Transactional.class);

    @ArchTest
    static final ArchRule every_entity_is_a_record = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .beAssignableTo(Record.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule entities_have_no_public_setters_for_browsers_to_reach = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should()
            .haveNameMatching("set[A-Z].*")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule names_say_something = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .haveSimpleNameEndingWith("DTO")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Controller");

    @ArchTest
    static final ArchRule page_beans_live_in_web = classes()
            .that()
            .areAnnotatedWith(ViewScoped.class)
            .should()
            .resideInAPackage(HOUSE + "web..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule time_comes_from_the_one_clock = noClasses()
            .that(new DescribedPredicate<>("are not the clock itself, the launcher, or the age of a session") {
                @Override
                public boolean test(JavaClass type) {
                    return !type.getFullName().startsWith(HOUSE + "base.TaskForceClock")
                            && !type.getFullName().startsWith(HOUSE + "workflow.DemoClock")
                            && !type.getPackageName().startsWith(HOUSE + "launch")
                            && !type.getPackageName().equals(HOUSE + "web.identity");
                }
            })
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now");
}
