package org.safereturns.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the edges of the house: which room may use which. */
class ArchitectureTest {
  private static final String ROOT = "org.safereturns";

  /** Each room with the rooms it may use; the pipeline and the root may use all. */
  private static final Map<String, List<String>> EDGES = new LinkedHashMap<>();

  static {
    EDGES.put("canonical", List.of());
    EDGES.put("issue", List.of("canonical"));
    EDGES.put("intake", List.of("canonical", "issue"));
    EDGES.put("mapping", List.of("canonical", "issue", "intake"));
    EDGES.put("rules", List.of("canonical", "issue"));
    EDGES.put("disclosure", List.of("canonical", "issue"));
    EDGES.put(
        "validation", List.of("canonical", "issue", "intake", "mapping", "rules", "disclosure"));
    EDGES.put("ledger", List.of("canonical", "issue"));
    EDGES.put("feedback", List.of("canonical", "issue", "validation", "intake"));
    EDGES.put("publication", List.of("canonical", "issue", "ledger", "disclosure"));
    EDGES.put(
        "pipeline",
        List.of(
            "canonical",
            "issue",
            "intake",
            "mapping",
            "rules",
            "disclosure",
            "validation",
            "ledger",
            "feedback",
            "publication"));
  }

  /** The inner rooms of disclosure control: who checks knows nothing of who protects. */
  private static final Map<String, List<String>> DISCLOSURE =
      Map.of(
          "form", List.of(),
          "plan", List.of("form"),
          "reader", List.of("form"),
          "leaks", List.of("form", "reader"),
          "protect", List.of("form", "plan", "reader"),
          "check", List.of("form", "plan"));

  /** Libraries that only some rooms may touch. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("org.apache.camel..", List.of("pipeline")),
          Map.entry("org.kie..", List.of("rules")),
          Map.entry("org.drools..", List.of("rules")),
          Map.entry("com.google.ortools..", List.of("disclosure.reader")),
          Map.entry("com.google.crypto..", List.of("ledger")),
          Map.entry("io.micrometer..", List.of("pipeline")),
          Map.entry("java.sql..", List.of("ledger")),
          Map.entry("org.jdbi..", List.of("ledger")),
          Map.entry("org.apache.poi..", List.of("intake", "feedback", "publication")),
          Map.entry("org.dhatim..", List.of("intake", "feedback", "publication")),
          Map.entry("com.github.miachm..", List.of("intake", "feedback", "publication")));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void the_whole_house_is_looked_at() {
    assertThat(HOUSE.size()).isGreaterThan(150);
    EDGES
        .keySet()
        .forEach(
            room ->
                assertThat(HOUSE.that(DescribedPredicate.describe(room, c -> isIn(c, room))))
                    .as("classes of %s", room)
                    .isNotEmpty());
  }

  @TestFactory
  Stream<DynamicTest> a_room_uses_only_the_rooms_before_it() {
    return EDGES.keySet().stream()
        .map(room -> DynamicTest.dynamicTest(room, () -> edge(room).check(HOUSE)));
  }

  @TestFactory
  Stream<DynamicTest> an_inner_room_of_disclosure_uses_only_its_own() {
    return DISCLOSURE.keySet().stream()
        .map(room -> DynamicTest.dynamicTest(room, () -> innerEdge(room).check(HOUSE)));
  }

  @TestFactory
  Stream<DynamicTest> a_library_is_known_to_its_rooms_only() {
    return LIBRARIES.entrySet().stream()
        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> library(e).check(HOUSE)));
  }

  @Test
  void rooms_do_not_go_in_circles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void time_comes_from_a_clock_that_is_handed_in() {
    noWallClock().check(HOUSE);
  }

  @Test
  void figures_are_exact() {
    exactFigures().check(HOUSE);
  }

  @Test
  void a_type_that_only_its_room_uses_is_not_public() {
    classes().that().resideInAPackage(ROOT + "..").should(beUsedOutsideIfPublic()).check(HOUSE);
  }

  /** A rule that never fails holds nothing: each is shown to bite on a class made to break it. */
  @TestFactory
  Stream<DynamicTest> every_rule_bites() {
    JavaClasses broken = new ClassFileImporter().importPackages(ROOT + ".canonical.violation");
    return Stream.of(edge("canonical"), noWallClock(), exactFigures())
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getDescription(),
                    () ->
                        assertThatThrownBy(() -> rule.check(broken))
                            .isInstanceOf(AssertionError.class)));
  }

  private static ArchRule edge(String room) {
    List<String> allowed = EDGES.getOrDefault(room, List.of());
    return noClasses()
        .that()
        .resideInAPackage(ROOT + "." + room + "..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are of other rooms than " + allowed,
                c ->
                    c.getPackageName().startsWith(ROOT)
                        && !isIn(c, room)
                        && allowed.stream().noneMatch(a -> isIn(c, a))))
        .because("data flows one way (docs/decisions/001-rooms.md)");
  }

  private static ArchRule innerEdge(String room) {
    List<String> others =
        DISCLOSURE.keySet().stream()
            .filter(other -> !other.equals(room))
            .filter(other -> !DISCLOSURE.getOrDefault(room, List.of()).contains(other))
            .map(other -> ROOT + ".disclosure." + other + "..")
            .toList();
    return noClasses()
        .that()
        .resideInAPackage(ROOT + ".disclosure." + room + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(others.toArray(String[]::new));
  }

  private static ArchRule library(Map.Entry<String, List<String>> library) {
    return noClasses()
        .that(
            DescribedPredicate.describe(
                "are outside " + library.getValue(),
                c -> library.getValue().stream().noneMatch(room -> isIn(c, room))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library.getKey());
  }

  private static ArchRule noWallClock() {
    return noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "now() without a clock",
                (JavaMethodCall call) ->
                    call.getTarget().getName().equals("now")
                        && call.getTargetOwner().getPackageName().startsWith("java.time")
                        && call.getTarget().getRawParameterTypes().isEmpty()));
  }

  private static ArchRule exactFigures() {
    return fields()
        .that()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(ROOT + ".canonical..", ROOT + ".rules..", ROOT + ".disclosure..")
        .should()
        .notHaveRawType(
            DescribedPredicate.describe(
                "floating point",
                (JavaClass c) ->
                    Stream.of(double.class, float.class, Double.class, Float.class)
                        .anyMatch(c::isEquivalentTo)));
  }

  private static ArchCondition<JavaClass> beUsedOutsideIfPublic() {
    return new ArchCondition<>("be used outside its package if public") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        boolean isPublic =
            type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC);
        boolean usedOutside =
            type.getDirectDependenciesToSelf().stream()
                .anyMatch(d -> !d.getOriginClass().getPackage().equals(type.getPackage()));
        boolean isTopLevel = type.isTopLevelClass() && !type.getPackageName().equals(ROOT);
        if (isPublic && isTopLevel && !usedOutside && !ruleFacts(type)) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " is public but used only in its own package"));
        }
      }
    };
  }

  /** Rule files, or the engine's list of services, name these; both see only public ones. */
  private static boolean ruleFacts(JavaClass type) {
    return type.isAssignableTo("org.kie.api.internal.utils.KieService")
        || type.getPackageName().equals(ROOT + ".rules")
        || isIn(type, "canonical")
        || isIn(type, "issue");
  }

  private static boolean isIn(JavaClass type, String room) {
    String home = ROOT + "." + room;
    return type.getPackageName().equals(home) || type.getPackageName().startsWith(home + ".");
  }
}
