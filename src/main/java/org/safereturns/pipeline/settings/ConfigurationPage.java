package org.safereturns.pipeline.settings;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.safereturns.issue.Setting;

/** Every key of the configuration, as the manual lists them. */
public final class ConfigurationPage {
  private static final String HEAD =
      """
      # The configuration file

      One file in YAML for all commands: `--config FILE`, or the environment variable
      `SAFE_RETURNS_CONFIG`. A key that is not listed here stops the start, with its line and what may have
      been meant. An option on the command line goes before the file. Paths are relative to where the program
      is started. Secrets stand in files or environment variables, never in this file and never on a command
      line. An example: [configuration.example.yaml](configuration.example.yaml).

      This page is written by `safe-returns config`.

      | key | what it says | if it is left out |
      |---|---|---|
      """;

  private static final Map<Class<?>, String> KINDS =
      Map.of(Integer.class, "a whole number", Boolean.class, "true or false");

  private ConfigurationPage() {}

  public static String text() {
    StringBuilder page = new StringBuilder(HEAD);
    lines("", Configuration.class, page);
    return page.toString();
  }

  private static void lines(String above, Class<?> block, StringBuilder page) {
    for (RecordComponent key : block.getRecordComponents()) {
      String path = above + snake(key.getName());
      Setting setting = key.getAnnotation(Setting.class);
      page.append("| `%s` | %s | %s |\n".formatted(path, says(key, setting), usual(setting)));
      Class<?> below = below(key.getGenericType());
      if (below.isRecord()) {
        lines(path + (key.getType() == below ? "." : "[]."), below, page);
      }
    }
  }

  /** What stands below a key: the record itself, or that of which there is a list or a map. */
  private static Class<?> below(Type type) {
    if (type instanceof ParameterizedType several) {
      List<Type> of = List.of(several.getActualTypeArguments());
      return below(of.get(of.size() - 1));
    }
    return (Class<?>) type;
  }

  private static String says(RecordComponent key, Setting setting) {
    String kind = KINDS.getOrDefault(key.getType(), "");
    return kind.isEmpty() ? setting.value() : setting.value() + " (" + kind + ")";
  }

  private static String usual(Setting setting) {
    return setting.usual().isEmpty() ? "" : "`" + setting.usual() + "`";
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }
}
