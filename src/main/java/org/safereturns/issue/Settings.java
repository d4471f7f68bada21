package org.safereturns.issue;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a settings file whose keys are the components of a record: no other key may stand there.
 */
public final class Settings {
  private static final ObjectMapper YAML =
      new ObjectMapper(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .setDefaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL));

  private Settings() {}

  /**
   * @throws ConfigurationFault with the line of the mistake
   */
  public static <T> T read(Path file, Class<T> type) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new ConfigurationFault(file.toString(), 0, "cannot be read");
    }
    try (JsonParser parser = YAML.createParser(text)) {
      return read(parser, file, type);
    } catch (UnrecognizedPropertyException e) {
      throw new ConfigurationFault(file.toString(), KeyLines.find(text, key(e)), unknown(e));
    } catch (IOException e) {
      throw new ConfigurationFault(file.toString(), 0, "cannot be read");
    }
  }

  private static <T> T read(JsonParser parser, Path file, Class<T> type) throws IOException {
    try {
      T settings = YAML.readValue(parser, type);
      if (settings == null) {
        throw new ConfigurationFault(file.toString(), 0, "is empty");
      }
      return settings;
    } catch (UnrecognizedPropertyException e) {
      throw e;
    } catch (JacksonException e) {
      int line = Math.max(parser.currentTokenLocation().getLineNr(), 0);
      throw new ConfigurationFault(file.toString(), line, problem(e));
    }
  }

  private static String unknown(UnrecognizedPropertyException e) {
    List<String> known = e.getKnownPropertyIds().stream().map(Object::toString).sorted().toList();
    String key = e.getPropertyName();
    return "unknown key '%s'%s; known are %s"
        .formatted(key, Spelling.didYouMean(key, known), String.join(", ", known))
        .replace("?; known", "? Known");
  }

  /** In words of the settings, not of Java. */
  private static String problem(JacksonException e) {
    Throwable cause = e.getCause();
    if (e instanceof JsonMappingException && cause instanceof IllegalArgumentException) {
      return String.valueOf(cause.getMessage());
    }
    if (e instanceof InvalidNullException empty) {
      return "an entry of '%s' is empty".formatted(key(empty));
    }
    return e instanceof MismatchedInputException mismatch
        ? "'%s' must be %s".formatted(key(mismatch), wanted(mismatch.getTargetType()))
        : "is not written as YAML: " + plain(e.getOriginalMessage());
  }

  /** Without the words of the parser for what it found. */
  private static String plain(String message) {
    return message.lines().findFirst().orElse("").replaceFirst(", got this instead: .*", "");
  }

  /**
   * The line on which a key of a settings file stands.
   *
   * @param path such as {@code mail.imap.port}
   * @return 0 if it stands nowhere
   */
  public static int line(Path file, String path) {
    try {
      return KeyLines.find(Files.readString(file), path);
    } catch (IOException e) {
      return 0; // that it cannot be read is told by whoever reads it
    }
  }

  /** {@code mail.imap.port}. */
  private static String key(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
        .collect(Collectors.joining("."));
  }

  private static String wanted(@Nullable Class<?> type) {
    if (type == Integer.class) {
      return "a whole number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type == Path.class || type == String.class) {
      return "a text";
    }
    if (type != null && type.isEnum()) {
      return "one of "
          + Stream.of(type.getEnumConstants())
              .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(", "));
    }
    return type != null && List.class.isAssignableFrom(type)
        ? "a list"
        : "a block of keys of its own";
  }
}
