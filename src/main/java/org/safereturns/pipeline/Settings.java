package org.safereturns.pipeline;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.safereturns.issue.ConfigurationFault;

/**
 * Reads a settings file whose keys are the components of a record: no other key may stand there.
 */
final class Settings {
  private static final ObjectMapper YAML =
      new ObjectMapper(
              YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Settings() {}

  /**
   * @throws ConfigurationFault with the line of the mistake
   */
  static <T> T read(Path file, Class<T> type) {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new ConfigurationFault(file.toString(), 0, "cannot be read");
    }
    try {
      T settings = YAML.readValue(text, type);
      if (settings == null) {
        throw new ConfigurationFault(file.toString(), 0, "is empty");
      }
      return settings;
    } catch (JacksonException e) {
      throw new ConfigurationFault(file.toString(), line(e.getLocation()), problem(e));
    }
  }

  private static int line(JsonLocation place) {
    return place == null ? 0 : Math.max(place.getLineNr(), 0);
  }

  private static String problem(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "unknown key '%s'; known are %s"
          .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
    }
    Throwable cause = e.getCause();
    return e instanceof JsonMappingException && cause instanceof IllegalArgumentException
        ? String.valueOf(cause.getMessage())
        : e.getOriginalMessage();
  }
}
