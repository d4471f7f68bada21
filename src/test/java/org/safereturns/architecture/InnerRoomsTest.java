package org.safereturns.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the order of the inner rooms of a large room, and its doors. */
class InnerRoomsTest {
  private static final String ROOT = "org.safereturns.";

  /** The room itself, among its inner rooms: what all of them may say to other rooms. */
  private static final String THRESHOLD = "";

  /**
   * Each room with its inner rooms: one uses only those that stand before it, so there are no
   * circles.
   */
  private static final Map<String, List<String>> ORDER = new LinkedHashMap<>();

  /** What other rooms may use of it besides its threshold. */
  private static final Map<String, Set<String>> DOORS = new LinkedHashMap<>();

  static {
    ORDER.put(
        "rules",
        List.of(
            "text",
            "words",
            THRESHOLD,
            "check",
            "cause",
            "reference",
            "comparison",
            "table",
            "catalogue",
            "lint",
            "engine",
            "judging",
            "cases",
            "book"));
    ORDER.put(
        "mapping",
        List.of(
            "yaml",
            "text",
            "sheet",
            THRESHOLD,
            "template",
            "load",
            "structure",
            "reading",
            "sentence",
            "table",
            "tally",
            "records",
            "guess",
            "plain",
            "catalogue"));
    ORDER.put(
        "publication",
        List.of(
            THRESHOLD,
            "file",
            "table",
            "chart",
            "written",
            "dataset",
            "edition",
            "spec",
            "content",
            "draft",
            "release",
            "analysis",
            "printed",
            "assessment",
            "trace"));
    ORDER.put(
        "intake",
        List.of("raw", "source", "cell", "csv", "json", "ods", "xls", "xlsx", "kind", THRESHOLD));
    ORDER.put("feedback", List.of("text", "report", "workbook", "form", "letter", THRESHOLD));
    ORDER.put(
        "pipeline",
        List.of(
            "gauge",
            "inbox",
            "settings",
            "letter",
            "hall",
            "step",
            "post",
            "mail",
            "folder",
            "status",
            "replay",
            THRESHOLD));
    DOORS.put("rules", Set.of("book.RuleBook", "engine.Stopwatch"));
    DOORS.put(
        "mapping",
        Set.of(
            "catalogue.GoldenPairs",
            "catalogue.MappingCatalogue",
            "guess.Suggestion",
            "plain.PlainReading",
            "text.PeriodText"));
    DOORS.put(
        "intake",
        Set.of(
            "raw.FileRefused",
            "raw.FileType",
            "raw.Limits",
            "raw.RawCell",
            "raw.RawFile",
            "raw.RawRow",
            "raw.RawSheet",
            "raw.RowReader"));
    DOORS.put(
        "feedback",
        Set.of(
            "form.BlankForm",
            "form.FormHead",
            "letter.ComparisonNotice",
            "letter.Correspondence",
            "letter.LetterKind",
            "report.Contact",
            "report.IssuesCsv",
            "report.Receipt"));
    DOORS.put(
        "pipeline",
        Set.of(
            "hall.Culprits",
            "hall.Handled",
            "hall.Rooms",
            "hall.Sender",
            "hall.Senders",
            "inbox.Inbox",
            "inbox.Incoming",
            "inbox.LeftAside",
            "inbox.LeftAsidePage",
            "post.Reminder",
            "post.Reminding",
            "replay.Replay",
            "replay.Replayed",
            "settings.Configuration",
            "settings.ConfigurationPage",
            "settings.WatchSettings",
            "step.PurgedFiles"));
    DOORS.put(
        "publication",
        Set.of(
            "assessment.Assessment",
            "dataset.Publication",
            "dataset.Salt",
            "draft.SpecTables",
            "edition.Editions",
            "release.ReleaseIndex",
            "release.Releasing",
            "trace.Tracing"));
  }

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.safereturns");

  @TestFactory
  Stream<DynamicTest> an_inner_room_uses_only_those_before_it() {
    return ORDER.keySet().stream()
        .flatMap(
            room ->
                ORDER.getOrDefault(room, List.of()).stream()
                    .map(
                        inner ->
                            DynamicTest.dynamicTest(
                                home(room, inner), () -> order(room, inner).check(HOUSE))));
  }

  /** So that none escapes the order by not being in it. */
  @Test
  void every_inner_room_has_its_place() {
    for (Map.Entry<String, List<String>> room : ORDER.entrySet()) {
      List<String> homes =
          room.getValue().stream().map(inner -> home(room.getKey(), inner)).toList();
      assertThat(HOUSE.stream().filter(c -> isIn(c, room.getKey())).map(JavaClass::getPackageName))
          .hasSizeGreaterThan(50)
          .isSubsetOf(homes)
          .containsAll(homes);
    }
  }

  @TestFactory
  Stream<DynamicTest> other_rooms_come_in_by_the_doors() {
    return ORDER.keySet().stream()
        .map(room -> DynamicTest.dynamicTest(room, () -> doors(room).check(HOUSE)));
  }

  /** Each is shown to bite on the classes as they are, held to an order or to doors they break. */
  @TestFactory
  Stream<DynamicTest> each_of_these_bites() {
    return ORDER.keySet().stream()
        .flatMap(
            room -> {
              List<String> inner = ORDER.getOrDefault(room, List.of());
              return Stream.of(
                      uses(
                          room,
                          inner.get(inner.size() - 1),
                          inner.subList(inner.size() - 1, inner.size())),
                      enters(room, Set.of()))
                  .map(
                      rule ->
                          DynamicTest.dynamicTest(
                              rule.getDescription(),
                              () ->
                                  assertThatThrownBy(() -> rule.check(HOUSE))
                                      .isInstanceOf(AssertionError.class)));
            });
  }

  private static ArchRule order(String room, String inner) {
    List<String> order = ORDER.getOrDefault(room, List.of());
    return uses(room, inner, order.subList(0, order.indexOf(inner) + 1));
  }

  private static ArchRule uses(String room, String inner, List<String> allowed) {
    List<String> homes = allowed.stream().map(a -> home(room, a)).toList();
    return noClasses()
        .that()
        .resideInAPackage(home(room, inner))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are in none of " + homes,
                c -> isIn(c, room) && !homes.contains(c.getPackageName())))
        .because("data flows one way (docs/decisions/112-rooms-in-rooms.md)");
  }

  private static ArchRule doors(String room) {
    return enters(room, DOORS.getOrDefault(room, Set.of()));
  }

  private static ArchRule enters(String room, Set<String> doors) {
    return noClasses()
        .that(DescribedPredicate.describe("are outside " + room, c -> !isIn(c, room)))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are behind the doors " + doors,
                c ->
                    isIn(c, room)
                        && !c.getPackageName().equals(ROOT + room)
                        && !doors.contains(outermost(c).substring((ROOT + room + ".").length()))))
        .because("an inner room may change without asking (docs/decisions/112-rooms-in-rooms.md)");
  }

  private static String outermost(JavaClass type) {
    return type.getBaseComponentType().getName().replaceAll("\\$.*", "");
  }

  private static String home(String room, String inner) {
    return ROOT + room + (inner.isEmpty() ? "" : "." + inner);
  }

  private static boolean isIn(JavaClass type, String room) {
    String home = ROOT + room;
    return type.getPackageName().equals(home) || type.getPackageName().startsWith(home + ".");
  }
}
