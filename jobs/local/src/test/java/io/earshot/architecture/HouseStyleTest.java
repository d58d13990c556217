package io.earshot.architecture;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** What holds in every module. */
@AnalyzeClasses(packages = "io.earshot", importOptions = DoNotIncludeTests.class)
class HouseStyleTest {

  private static final String[] JUDGEMENT = {
    "io.earshot.domain..", "io.earshot.pipeline.step..", "io.earshot.language"
  };

  @ArchTest
  static final ArchRule judgement_knows_no_clock =
      noClasses()
          .that()
          .resideInAnyPackage(JUDGEMENT)
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .dependOnClassesThat(are(clocks()));

  @ArchTest
  static final ArchRule judgement_does_not_wait =
      noClasses()
          .that()
          .resideInAnyPackage(JUDGEMENT)
          .should()
          .callMethod(Thread.class, "sleep", long.class);

  @ArchTest
  static final ArchRule no_id_is_random = noClasses().should().callMethod(UUID.class, "randomUUID");

  @ArchTest
  static final ArchRule every_package_is_null_marked =
      classes().should(new ResideInANullMarkedPackage());

  @ArchTest
  static final ArchRule names_say_what_things_are =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl");

  @ArchTest
  static final ArchRule nobody_extends_a_class_of_the_domain =
      classes()
          .that()
          .resideInAPackage("io.earshot.domain..")
          .and()
          .areNotInterfaces()
          .and()
          .areNotEnums()
          .and()
          .areNotAnonymousClasses()
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .haveModifier(JavaModifier.FINAL);

  private static DescribedPredicate<JavaClass> clocks() {
    return JavaClass.Predicates.assignableTo(Clock.class)
        .or(JavaClass.Predicates.assignableTo(InstantSource.class))
        .as("clocks");
  }
}
