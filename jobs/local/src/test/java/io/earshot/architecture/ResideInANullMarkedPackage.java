package io.earshot.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** Whether the package of a class has a package-info that says so. */
final class ResideInANullMarkedPackage extends ArchCondition<JavaClass> {

  ResideInANullMarkedPackage() {
    super("reside in a package that is @NullMarked");
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    boolean isMarked = type.getPackage().isAnnotatedWith(NullMarked.class);
    events.add(
        new SimpleConditionEvent(
            type,
            isMarked,
            type.getName() + " is in an unmarked package " + type.getPackageName()));
  }
}
