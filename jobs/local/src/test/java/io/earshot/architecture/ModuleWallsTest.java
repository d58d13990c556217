package io.earshot.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Who may know whom. {@code {local, bench} -> {pipeline, board} -> {wire, language, rules} ->
 * domain}.
 */
@AnalyzeClasses(packages = "io.earshot", importOptions = DoNotIncludeTests.class)
class ModuleWallsTest {

  private static final String DOMAIN = "io.earshot.domain..";
  private static final String WIRE = "io.earshot.wire..";
  private static final String LANGUAGE = "io.earshot.language..";
  private static final String RULES = "io.earshot.rules..";
  private static final String PIPELINE = "io.earshot.pipeline..";
  private static final String BOARD = "io.earshot.board..";
  private static final String LOCAL = "io.earshot.local..";

  @ArchTest
  static final ArchRule the_domain_knows_nobody =
      classes()
          .that()
          .resideInAPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(DOMAIN, "java..", "org.jspecify.annotations..");

  @ArchTest
  static final ArchRule wire_knows_the_domain_and_no_other_module =
      noClasses()
          .that()
          .resideInAPackage(WIRE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(LANGUAGE, RULES, PIPELINE, BOARD, LOCAL);

  @ArchTest
  static final ArchRule language_knows_the_domain_and_no_other_module =
      noClasses()
          .that()
          .resideInAPackage(LANGUAGE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WIRE, RULES, PIPELINE, BOARD, LOCAL);

  @ArchTest
  static final ArchRule rules_know_the_domain_and_no_other_module =
      noClasses()
          .that()
          .resideInAPackage(RULES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(WIRE, LANGUAGE, PIPELINE, BOARD, LOCAL);

  @ArchTest
  static final ArchRule the_pipeline_knows_neither_the_board_nor_who_runs_it =
      noClasses()
          .that()
          .resideInAPackage(PIPELINE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(BOARD, LOCAL);

  @ArchTest
  static final ArchRule the_board_knows_topics_and_no_job =
      noClasses()
          .that()
          .resideInAPackage(BOARD)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(LANGUAGE, PIPELINE, LOCAL);

  @ArchTest
  static final ArchRule only_the_board_knows_the_web =
      noClasses()
          .that()
          .resideOutsideOfPackage(BOARD)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..");

  @ArchTest
  static final ArchRule only_language_knows_opennlp =
      noClasses()
          .that()
          .resideOutsideOfPackage(LANGUAGE)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("opennlp..");

  @ArchTest
  static final ArchRule only_rules_know_cel =
      noClasses()
          .that()
          .resideOutsideOfPackage(RULES)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.cel..", "com.google.protobuf..");

  @ArchTest
  static final ArchRule only_those_who_run_jobs_know_flink =
      noClasses()
          .that()
          .resideOutsideOfPackages(PIPELINE, LOCAL)
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.flink..");

  @ArchTest
  static final ArchRule only_those_who_carry_records_know_kafka =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.earshot.pipeline.kafka..", "io.earshot.board.feed..", LOCAL)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.kafka..", "kafka..");

  @ArchTest
  static final ArchRule the_topology_knows_no_connector =
      noClasses()
          .that()
          .haveSimpleName("ConversationTopology")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.flink.connector..", "org.apache.kafka..");
}
